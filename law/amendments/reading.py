"""The instructions of an amending bill, read sentence by sentence.

A bill says where once ("2) в статье 7:") and what on the lines under it; each line adds to or takes the place of what was
said before it. Paths come from `law.citations`; the phrases are data (`phrases`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from law.act import Act, Role
from law.amendments import quotes
from law.amendments.model import Instruction, Operation, Part
from law.amendments.phrases import APPENDICES, CELLS, EVERYWHERE, HEADING, MARKS, NOTES, PHRASES, Phrase
from law.amendments.quotes import Quote
from law.citations import CitedAct, in_text, units
from law.citations.resolve import joined
from law.structure.units import KAZAKH_SUBPOINT_NAMED
from law.text import fold
from law.words import Language

_LABEL = re.compile(r"\s*(?P<number>\d+(?:-\d+)*)(?P<mark>[.)])\s+")
_SPEAKS = (Role.TITLE, Role.PREAMBLE, Role.PROVISION)
_AMENDING = re.compile(r"(?:внес(?:ти|ении)|вносятся|вносит) .{0,80}(?:изменени|дополнени)|(?:өзгеріс|толықтыру)\w*.{0,80}енгіз")
_APPROVED = re.compile(r"утвержденн|бекітілген")
_QUOTED = (Role.QUOTATION, Role.EMPTY)
_NEEDS_LINES = (Operation.REPLACE_PROVISION, Operation.INSERT_PROVISION)


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph of the bill with the quoted paragraphs under it."""

    position: int
    text: str
    quoted: tuple[str, ...]


@dataclass(slots=True)
class _Place:
    """What the lines above have said: the act, the provision."""

    act: CitedAct | None = None
    path: str = ""
    within: str = ""  # what names a document that the act approved


def read(bill: Act) -> tuple[Instruction, ...]:
    """The instructions of a bill, numbered in its order; none where it changes no act."""
    language = bill.meta.language
    if language not in PHRASES:
        return ()
    found: list[Instruction] = []
    place = _Place()
    amending = any(
        _AMENDING.search(fold(paragraph.text)) for paragraph, role in zip(bill.paragraphs, bill.roles, strict=True) if role in _SPEAKS
    )
    for line in _lines(bill):
        for instruction in _of_line(line, place, language):
            if amending or (instruction.operation is Operation.REPEAL and instruction.act is not None and not instruction.target):
                found.append(replace(instruction, n=len(found) + 1))
    return tuple(found)


def _lines(bill: Act) -> Iterator[_Line]:
    """Every paragraph of law with the quotation that follows it."""
    paragraphs, at = bill.paragraphs, 0
    while at < len(paragraphs):
        text, role = paragraphs[at].read_text, bill.roles[at]
        start = at
        at += 1
        if role not in (Role.PROVISION, Role.PREAMBLE, Role.TABLE) or not text:
            continue
        quoted: list[str] = []
        if text.rstrip().endswith(":"):
            while at < len(paragraphs) and bill.roles[at] in _QUOTED:
                if bill.roles[at] is Role.QUOTATION:
                    quoted.append(paragraphs[at].read_text)
                at += 1
        yield _Line(start, text, tuple(quoted))


def _of_line(line: _Line, place: _Place, language: Language) -> list[Instruction]:
    """The instructions of one line; what it says of the place stays in `place` for the lines under it."""
    text = line.text
    label = None if KAZAKH_SUBPOINT_NAMED.match(fold(text[:80])) else _LABEL.match(text)  # "1) тармақшадағы" names its target
    found = quotes.find(text)
    shape = fold(quotes.skeleton(text, found))
    start = label.end() if label else 0
    if label is not None:
        place.path = ""
        if label["mark"] == "." and not place.within:
            place.act = None
    matches = _matches(shape, start, language)
    repeals = bool(matches) and matches[0][1].operation is Operation.REPEAL
    named_act = _act_of(text, matches[0][0].start() if matches and not repeals else len(text), found, language)
    if named_act is not None and not repeals:
        place.act, place.path, place.within = named_act, "", ""
    if not matches:
        named = _paths(text, shape, start, len(shape), language)
        if named and text.rstrip().endswith(":"):
            place.path = joined(place.path, named[0])
        elif _APPROVED.search(shape) and text.rstrip().endswith(":"):
            place.path, place.within = "", text
        return []
    instructions: list[Instruction] = []
    at = start
    targets: list[str] = []
    part = Part.WHOLE
    for number, (match, phrase) in enumerate(matches):
        where = shape[at : match.start()]
        named = _paths(text, shape, at, match.start(), language)
        said = _part(where, language)
        if named or said is not Part.WHOLE or number == 0:
            above = targets[0] if targets else place.path  # "в части второй" after "часть первую пункта 2" is of that point
            targets = [joined(above, path) for path in named] or [place.path]
            part = said
        renumbered = _new_numbers(phrase, text, shape, match, named, language)
        if phrase.operation is Operation.RENUMBER and not match.groupdict().get("unit"):
            half = len(targets) // 2
            targets = targets[:half]
        made = _made(phrase, match, text, shape, found, line, targets, part, renumbered, language)
        whole = named_act is not None and phrase.operation is Operation.REPEAL and not any(targets)
        instructions += [replace(one, act=named_act if whole else place.act, within=place.within) for one in made]
        at = match.end()
    return instructions


def _matches(shape: str, start: int, language: Language) -> list[tuple[re.Match[str], Phrase]]:
    """The phrases of a line, one after the other."""
    found: list[tuple[re.Match[str], Phrase]] = []
    at = start
    while True:
        candidates = [
            (match.start(), order, match, phrase)
            for order, phrase in enumerate(PHRASES[language])
            if (match := phrase.pattern.search(shape, at))
        ]
        if not candidates:
            return found
        _, _, match, phrase = min(candidates, key=lambda one: one[:2])
        found.append((match, phrase))
        at = match.end()


def _act_of(text: str, end: int, found: Sequence[Quote], language: Language) -> CitedAct | None:
    """The act that a line says is changed: named before the first phrase (or, repealed, after it), and not in the words that
    change."""
    for citation in in_text(text, language):
        inside = any(quote.start < citation.start < quote.end for quote in found)
        if citation.act is not None and citation.start < end and not inside:
            return citation.act
    return None


def _paths(text: str, shape: str, start: int, end: int, language: Language) -> list[str]:
    """The provisions that a stretch of a line names, quotations left out."""
    stretch = "".join(
        " " if 0xE000 <= ord(sign) <= 0xF8FF else raw if sign != " " else " "
        for sign, raw in zip(shape[start:end], text[start:end], strict=True)
    )
    chains = list(units(stretch, language))
    folded = fold(stretch)
    if NOTES[language].search(folded):
        chains = _of_note(chains)
    appendix = APPENDICES[language].search(folded)
    if appendix is not None:
        above = f"app_{appendix['number'] or 1}"
        return [f"{above}/{path}" for chain in chains for path in chain] or [above]
    return [path for chain in chains for path in chain]


def _of_note(chains: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """A note to an article and the points in it: "пункт 2 примечаний статьи 233"."""
    article = next((path for chain in chains for path in chain if path.startswith("art_")), "")
    inside = [path for chain in chains for path in chain if not path.startswith("art_")]
    note = f"{article}/note_1".lstrip("/")
    return [tuple(f"{note}/{path}" for path in inside) or (note,)]


def _part(where: str, language: Language) -> Part:
    if CELLS[language].search(where):
        return Part.CELLS
    heading, everywhere = HEADING[language].search(where), EVERYWHERE[language].search(where)
    if everywhere:
        return Part.TITLE_AND_TEXT if heading else Part.EVERYWHERE
    return Part.HEADING if heading else Part.WHOLE


def _new_numbers(phrase: Phrase, text: str, shape: str, match: re.Match[str], named: Sequence[str], language: Language) -> list[str]:
    """The paths that units are put in as, or renumbered to."""
    if phrase.operation is Operation.RENUMBER and "unit" not in match.groupdict():
        return list(named[len(named) // 2 :])
    if "unit" not in match.groupdict():
        return []
    return _paths(text, shape, match.start("unit"), match.end("unit"), language)


def _made(
    phrase: Phrase, match: re.Match[str], text: str, shape: str, found: Sequence[Quote], line: _Line, targets: Sequence[str], part: Part,
    renumbered: Sequence[str], language: Language,
) -> list[Instruction]:  # fmt: skip
    whole = "\n".join((text, *line.quoted))
    groups = match.groupdict()
    old, new = (_words(groups.get(name), shape, found, language) for name in ("old", "new"))
    lines = quotes.bare(list(line.quoted))
    if phrase.operation in _NEEDS_LINES and not lines:
        after = [quote.words for quote in found if quote.start >= match.end()]
        lines = quotes.bare([part for words in after[:1] for part in words.split("\n")])
    base = Instruction(0, line.position, whole, phrase.operation, "", None, part, old, new, phrase.where, lines)
    if phrase.operation is Operation.INSERT_PROVISION:
        if not renumbered:  # a sentence, put in at the end
            return [replace(base, operation=Operation.INSERT_WORDS, target=target, new=(" ".join(lines),), lines=()) for target in targets]
        inside = [joined(target, path) for target in targets for path in renumbered]
        return [replace(base, target=path, lines=chunk) for path, chunk in zip(inside, _chunks(lines, inside), strict=True)]
    if phrase.operation is Operation.RENUMBER:
        pairs = zip(targets, renumbered, strict=False)
        return [replace(base, target=target, renumbered=path.rpartition("/")[2]) for target, path in pairs]
    if phrase.operation is Operation.REPLACE_PROVISION and len(targets) > 1:
        return [replace(base, target=target, lines=chunk) for target, chunk in zip(targets, _chunks(lines, targets), strict=True)]
    return [replace(base, target=target) for target in targets]


def _words(group: str | None, shape: str, found: Sequence[Quote], language: Language) -> tuple[str, ...]:
    """The quotations of a group, or the mark that it names."""
    if not group:
        return ()
    marked = [found[ord(sign) - quotes.FIRST].words for sign in group if quotes.FIRST <= ord(sign) < quotes.FIRST + len(found)]
    if marked:
        return tuple(marked)
    return tuple(sign for name, sign in MARKS[language] if re.fullmatch(name, " ".join(group.split())))[:1]


def _chunks(lines: Sequence[str], paths: Sequence[str]) -> list[tuple[str, ...]]:
    """The quoted lines of several units, each unit's own: a unit begins at the line of its number; unnumbered parts are a
    line each."""
    if len(paths) == 1:
        return [tuple(lines)]
    starts: list[int] = []
    for path in paths:
        begin = starts[-1] + 1 if starts else 0
        at = next((index for index in range(begin, len(lines)) if begins(lines[index], path)), None)
        starts.append(begin if at is None else at)
    ends = [*starts[1:], len(lines)]
    return [
        tuple(line.lstrip('"«“„') if index == 0 else line for index, line in enumerate(lines[start:end]))
        for start, end in zip(starts, ends, strict=True)
    ]


def begins(line: str, path: str) -> bool:
    """Whether a line is the first of the unit of a path."""
    kind, _, number = path.rpartition("/")[2].partition("_")
    head = line.lstrip(' "«“„')
    if kind == "ind":
        return True
    patterns = {
        "pt": rf"{re.escape(number)}\.",
        "sub": rf"{re.escape(number)}\s?\)",
        "art": rf"(?:[Сс]татья\s+{re.escape(number)}\b|{re.escape(number)}-бап)",
    }
    return bool(re.match(patterns.get(kind, rf"\D*{re.escape(number)}\b"), head))
