"""From a phrase and what it says of its target to instructions: one for each target, each with its own quoted lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from law.act import Paragraph, Place
from law.amendments import quotes
from law.amendments.model import Instruction, Operation, Part, Where
from law.amendments.phrases import MARKS, Phrase
from law.amendments.quotes import Quote
from law.amendments.targets import Said
from law.citations.resolve import joined
from law.structure.lines import classify
from law.structure.units import NAME

NEEDS_LINES = (Operation.REPLACE_PROVISION, Operation.INSERT_PROVISION)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the bill with the quoted paragraphs under it; `cells`: a table is among them."""

    position: int
    text: str
    quoted: tuple[str, ...]
    cells: bool = False


def of_phrase(
    phrase: Phrase, match: re.Match[str], shape: str, found: Sequence[Quote], line: Line, targets: Sequence[str], meant: Said, units: Said
) -> list[Instruction]:  # fmt: skip
    """`found`: the quotations of the line; `targets`: the provisions that are changed; `meant`: what else is said of them;
    `units`: what is put in, or the new numbers."""
    whole = "\n".join((line.text, *line.quoted))
    groups = match.groupdict()
    old, new = (_words(groups.get(name), found) for name in ("old", "new"))
    lines = quotes.bare(list(line.quoted))
    if phrase.operation in NEEDS_LINES and not lines:
        after = [quote.words for quote in found if quote.start >= match.end()]
        lines = quotes.bare([part for words in after[:1] for part in words.split("\n")])
    base = Instruction(
        0, line.position, whole, phrase.operation, "", None, meant.part, old, new, phrase.where, lines,
        sentences=meant.sentences, indent=meant.indent, rows=meant.rows, columns=meant.columns,
    )  # fmt: skip
    if phrase.operation in NEEDS_LINES and line.cells and not (meant.rows or units.rows):
        base = replace(base, part=Part.CELLS)
    if phrase.operation is Operation.INSERT_WORDS:
        if phrase.where is Where.END:
            base = replace(base, sentences=meant.sentences or meant.after_sentences)
        if meant.follows:
            base = replace(base, part=Part.UNREAD)
    sentence = (" ".join(lines),) if lines else ()
    if phrase.operation is Operation.INSERT_PROVISION and units.rows:
        return [replace(base, target=target, rows=units.rows) for target in targets]
    if phrase.operation is Operation.INSERT_PROVISION:
        if units.sentences or not units.paths:
            places = units.after_sentences or meant.after_sentences or tuple(one - 1 for one in units.sentences[:1] if one > 1)
            base = replace(base, operation=Operation.INSERT_WORDS, where=Where.END, new=sentence, lines=(), sentences=places)
            if not units.sentences:  # it is not said what is put in
                base = replace(base, part=Part.UNREAD)
            return [replace(base, target=joined(target, path) if path else target) for target in targets for path in units.paths or ("",)]
        inside = [_within(target, path) for target in targets for path in units.paths]
        inside = _numbered(inside, lines, tuple(units.follows) or tuple(meant.follows))
        return [replace(base, target=path, lines=chunk) for path, chunk in zip(inside, _chunks(lines, inside), strict=True)]
    if phrase.operation is Operation.RENUMBER:
        pairs = list(zip(targets, units.paths, strict=False))
        if not pairs or len(targets) != len(units.paths):
            return [replace(base, target=target, part=Part.UNREAD) for target in targets]
        return [replace(base, target=target, renumbered=path.rpartition("/")[2]) for target, path in pairs]
    if meant.sentences and phrase.operation is Operation.REPLACE_PROVISION:
        base = replace(base, operation=Operation.REPLACE_WORDS, new=sentence, lines=())
    elif meant.sentences and phrase.operation is Operation.DELETE_PROVISION:
        base = replace(base, operation=Operation.DELETE_WORDS)
    elif phrase.operation is Operation.REPLACE_PROVISION and len(targets) > 1:
        return [replace(base, target=target, lines=chunk) for target, chunk in zip(targets, _chunks(lines, targets), strict=True)]
    return [replace(base, target=target) for target in targets]


def _within(target: str, path: str) -> str:
    """A new unit under its target: a subpoint that is put into a part is of that part, a part beside it is not."""
    part = target.rpartition("/")[2].startswith("ind_")
    return f"{target}/{path}" if part and path.startswith("sub_") else joined(target, path)


def _numbered(paths: Sequence[str], lines: Sequence[str], follows: Sequence[str]) -> list[str]:
    """Paths of new units, those that the instruction names with no number with the ones of the quoted lines; an unnumbered
    part follows the one that is named, or stands at the end (`ind_`)."""
    found: list[str] = []
    for path in paths:
        head, _, last = path.rpartition("/")
        component, _, number = last.partition("_")
        if number:
            found.append(path)
        elif component == "ind":
            before = next((one.rpartition("_")[2] for one in follows if "ind_" in one), "")
            first = int(before) + 1 if before.isdigit() else 0
            found += [f"{head}/ind_{first + at if first else ''}".lstrip("/") for at in range(len(lines) or 1)]
        else:
            numbers = [own for kind, own in map(_unit_of, lines) if kind == component]
            found += [f"{head}/{component}_{own}".lstrip("/") for own in numbers] or [path]
    return found


def _unit_of(line: str) -> tuple[str, str]:
    """The component and the number with which a quoted line begins; ("", "") where it begins with none."""
    head = classify(Paragraph(Place(None), line.lstrip(' "«“„')))
    return (NAME[head.level], head.number) if head.level is not None else ("", "")


def _words(group: str | None, found: Sequence[Quote]) -> tuple[str, ...]:
    """The quotations of a group, or the mark that it names."""
    if not group:
        return ()
    marked = [found[ord(sign) - quotes.FIRST].words for sign in group if quotes.FIRST <= ord(sign) < quotes.FIRST + len(found)]
    if marked:
        return tuple(marked)
    said = " ".join(group.split())
    return tuple(sign for names in MARKS.values() for name, sign in names if re.fullmatch(name, said))[:1]


def _chunks(lines: Sequence[str], paths: Sequence[str]) -> list[tuple[str, ...]]:
    """The quoted lines of several units, each unit's own: a unit begins at the line of its number; unnumbered parts are a
    line each."""
    if len(paths) == 1:
        return [tuple(lines)]
    starts: list[int] = []
    for path in paths:
        begin = starts[-1] + 1 if starts else 0
        at = next((index for index in range(begin, len(lines)) if _begins(lines[index], path)), None)
        starts.append(begin if at is None else at)
    ends = [*starts[1:], len(lines)]
    chunks = [list(lines[start:end]) for start, end in zip(starts, ends, strict=True)]
    if any(chunk[0].lstrip()[:1] in '"«“„' for chunk in chunks[1:] if chunk):  # each is quoted by itself
        return [quotes.bare(chunk) for chunk in chunks[:-1]] + [
            tuple(line.lstrip('"«“„') if not at else line for at, line in enumerate(chunks[-1]))
        ]
    return [tuple(chunk) for chunk in chunks]


def _begins(line: str, path: str) -> bool:
    """Whether a line is the first of the unit of a path."""
    kind, _, number = path.rpartition("/")[2].partition("_")
    return kind == "ind" or _unit_of(line) == (kind, number)
