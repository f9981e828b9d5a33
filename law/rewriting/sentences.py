"""Changes as the lines of an amending bill, those of one provision under one line that names it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from law.amendments.model import Operation, Part, Where
from law.citations.resolve import joined
from law.rewriting import naming
from law.rewriting.model import Change
from law.rewriting.naming import Case
from law.rewriting.phrases import PHRASES, PREAMBLE, REPEALED, Saying, quoted
from law.words import Language

_SAYINGS = {
    Operation.REPLACE_PROVISION: Saying.RESTATE,
    Operation.REPLACE_WORDS: Saying.REPLACE,
    Operation.DELETE_WORDS: Saying.DELETE,
    Operation.INSERT_PROVISION: Saying.ADD,
    Operation.DELETE_PROVISION: Saying.EXCLUDE,
    Operation.REPEAL: Saying.REPEAL,
}
_HEADINGS = {
    Saying.RESTATE: Saying.RESTATE_HEADING,
    Saying.REPLACE: Saying.REPLACE_HEADING,
    Saying.DELETE: Saying.DELETE_HEADING,
    Saying.INSERT_AFTER: Saying.INSERT_AFTER_HEADING,
    Saying.INSERT_END: Saying.INSERT_END_HEADING,
}
_STRIKES = (Operation.DELETE_PROVISION, Operation.REPEAL)


def merged(changes: Sequence[Change]) -> list[Change]:
    """Changes with units of one kind that are struck out one after another in one place as one: «подпункты 2) и 6) исключить». Unnumbered parts
    are left single: each that goes changes the count of the others."""
    found: list[Change] = []
    for change in changes:
        last = found[-1] if found else None
        if last is not None and change.operation in _STRIKES and last.operation is change.operation and _beside(last, change):
            found[-1] = replace(last, targets=last.targets + change.targets)
        else:
            found.append(change)
    return found


def _beside(one: Change, other: Change) -> bool:
    (head, _, first), (above, _, second) = one.targets[-1].rpartition("/"), other.targets[0].rpartition("/")
    kind = first.partition("_")[0]
    return one.document == other.document and head == above and kind == second.partition("_")[0] and kind in ("art", "pt", "sub")


def items(changes: Sequence[Change], language: Language) -> list[list[str]]:
    """The items of a list of changes, each its lines with no number and with ";" at its end: changes of one article (or, where there
    are none, of one point) are one item, under a line that names it."""
    found: list[list[str]] = []
    for group in _groups(merged(changes)):
        if len(group) == 1:
            found.append(_lines(group[0], "", language))
        else:
            found.append(_grouped(group, _shared([change.target for change in group]), "", language))
    return found


def _grouped(group: Sequence[Change], base: str, above: str, language: Language) -> list[str]:
    """Changes under a line that names what they share; those of one point in it under a line of its own."""
    lines = [_place(_under(base, above), language, group) + ":"]
    inner = [list(part) for part in _runs(group, lambda change: "/".join(change.target.split("/")[: len(base.split("/")) + 1]))]
    nests = all(len(_under(part[0].target, base)) for part in inner)  # a line with no place of its own would be read as of the point before
    for part in inner:
        shared = _shared([change.target for change in part])
        if nests and len(part) > 1 and shared != base and not part[0].document:
            lines += _grouped(part, shared, base, language)
        else:
            for change in part:
                lines += _lines(change, base, language)
    return lines


def _groups(changes: Sequence[Change]) -> Iterator[list[Change]]:
    for run in _runs(changes, _article):
        if not run[0].target or run[0].part is Part.PREAMBLE or not _article(run[0]):
            yield from ([change] for change in run)
        else:
            yield run


def _runs(changes: Sequence[Change], key: Callable[[Change], str]) -> Iterator[list[Change]]:
    run: list[Change] = []
    for change in changes:
        if run and (key(run[-1]) != key(change) or run[-1].document != change.document):
            yield run
            run = []
        run.append(change)
    if run:
        yield run


def _article(change: Change) -> str:
    """The article of a change or, in acts of points, the point; of what is larger than an article itself."""
    parts = change.target.split("/")
    end = next((at for at, part in enumerate(parts) if part.startswith("art_")), None)
    if end is None:
        end = next((at for at, part in enumerate(parts) if part.startswith("pt_")), len(parts) - 1)
    return "/".join(parts[: end + 1])


def _shared(paths: Sequence[str]) -> str:
    """The provision that holds all the others."""
    shared = paths[0].split("/")
    for path in paths[1:]:
        parts = path.split("/")
        while shared != parts[: len(shared)]:
            shared = shared[:-1]
    return "/".join(shared)


def _under(path: str, above: str) -> str:
    """What a line must name of a path under a line that named what is above it."""
    return path[len(above) :].lstrip("/") if above else path


def _place(path: str, language: Language, group: Sequence[Change]) -> str:
    return naming.place(path, Case.IN, language, line=any(change.line for change in group))


def _lines(change: Change, above: str, language: Language) -> list[str]:
    saying = _saying(change)
    phrase = PHRASES[language][saying]
    target = _under(change.target, above)
    if above and target and joined(above, target) != change.target:
        target = change.target
    words = {
        "old": quoted(change.old, phrase.old, language, change.marks) if change.old and phrase.old else "",
        "new": quoted(change.new, phrase.new, language, change.marks) if change.new and phrase.new else "",
    }
    if len(change.targets) > 1 and saying in (Saying.EXCLUDE, Saying.REPEAL):
        words["repealed"] = REPEALED["p"]
        upper = change.target.rpartition("/")[0]
        target = naming.several_of(_under(upper, above), change.targets, phrase.case, language, line=change.line)
    elif saying is Saying.ADD:
        words["units"] = naming.several(change.targets, language, line=change.line)
        target = naming.place(target, phrase.case, language)
    elif change.part is Part.PREAMBLE:
        target = PREAMBLE[language][phrase.case]
    else:
        words["repealed"] = REPEALED[naming.gender(change.target, line=change.line)]
        target = naming.place(target, phrase.case, language, line=change.line)
    lines = [phrase.say(target, words), *_quotation(change.lines, change.marks)]
    return [*lines[:-1], f"{lines[-1]};"]


def _saying(change: Change) -> Saying:
    saying = _SAYINGS.get(change.operation)
    if saying is None:
        saying = Saying.INSERT_END if change.where is Where.END else Saying.INSERT_AFTER
    return _HEADINGS[saying] if change.part is Part.HEADING else saying


def _quotation(lines: Sequence[str], marks: str) -> list[str]:
    if not lines:
        return []
    if len(lines) == 1:
        return [f"{marks[0]}{lines[0]}{marks[1]}"]
    return [f"{marks[0]}{lines[0]}", *lines[1:-1], f"{lines[-1]}{marks[1]}"]


def numbered(found: Sequence[Sequence[str]]) -> list[str]:
    """The lines of items, numbered where there are several."""
    if len(found) == 1:
        return list(found[0])
    return [f"{number}) {line}" if at == 0 else line for number, item in enumerate(found, 1) for at, line in enumerate(item)]
