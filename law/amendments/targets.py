"""What a stretch of an instruction says of its target: provisions, the part of them, sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from law import numerals
from law.amendments import quotes
from law.amendments.model import Part
from law.amendments.phrases import (
    APPENDICES,
    CELLS,
    COLUMNS,
    CONTENTS,
    EVERYWHERE,
    FOLLOWS,
    HEADING,
    INDENT,
    LAST,
    NOTES,
    PREAMBLE,
    ROWS,
    SENTENCE,
    SMALL_CONTAINERS,
    TABLE,
    UNITS,
)
from law.citations import units
from law.citations.resolve import joined
from law.text import fold
from law.words import Language

_NUMBER = re.compile(r"\d+(?:[-.]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[\s,]*(?:и|және|мен|пен|-)?\s*")
_HEADED = ("art_", "ch_", "sec_", "subsec_", "par_", "app_", "att_", "part_")


@dataclass(frozen=True, slots=True)
class Said:
    """`paths`: the provisions; `sentences`: which of their sentences (`Instruction.sentences`); `follows`: the provisions that
    a new one stands after; `headings`: provisions whose headings are meant beside the others ("в заголовке и пункте 1")."""

    paths: tuple[str, ...] = ()
    part: Part = Part.WHOLE
    sentences: tuple[int, ...] = ()
    indent: bool = False
    follows: tuple[str, ...] = ()
    after_sentences: tuple[int, ...] = ()
    headings: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        return bool(self.paths or self.sentences or self.rows or self.columns or self.part is not Part.WHOLE)


def said(text: str, shape: str, language: Language) -> Said:
    """What a stretch says; `shape` is the stretch folded, its quotations as marks (`quotes.skeleton`)."""
    if _WORD.search(shape) is None:
        return Said()
    text = "".join(" " if quotes.is_mark(sign) or sign == " " else raw for sign, raw in zip(shape, text, strict=True))
    shape = fold(text)
    follows: tuple[str, ...] = ()
    after_sentences: tuple[int, ...] = ()
    for match in reversed(list(FOLLOWS[language].finditer(shape))):
        after = text[match.start("unit") : match.end("unit")]
        after_sentences, rest = _sentences(after, language)
        follows = tuple(paths(rest, language)) or follows
        text = _blank(text, match.start(), match.end())
    sentences, text = _sentences(text, language)
    rows, text = _numbers(ROWS[language], text)
    columns, text = _numbers(COLUMNS[language], text)
    if rows or columns:
        _, text = _numbers(TABLE[language], text)
    shape = fold(text)
    found = tuple(paths(text, language))
    part = _part(shape, language)
    headings: tuple[str, ...] = ()
    if part is Part.HEADING and any(not path.rpartition("/")[2].startswith(_HEADED) for path in found):
        headings = tuple(dict.fromkeys(filter(None, map(_headed, found))))
        part = Part.WHOLE if headings else Part.UNREAD
        inside = [path for path in found if not path.rpartition("/")[2].startswith(_HEADED)]
        found = tuple(joined(headings[0], path) if headings else path for path in inside)
    return Said(found, part, sentences, bool(INDENT.search(shape)), follows, after_sentences, headings, rows, columns)


def paths(stretch: str, language: Language) -> list[str]:
    """The provisions that a stretch names, quotations left out."""
    folded = fold(stretch)
    chains: Sequence[tuple[str, ...]] = _within_chapter(units(stretch, language), folded, language)
    if NOTES[language].search(folded):
        chains = _of_note(chains)
    appendix = APPENDICES[language].search(folded)
    if appendix is not None:
        above = [f"app_{number}" for number in _NUMBER.findall(appendix["number"] or "1")]
        return [f"{upper}/{path}" for upper in above for chain in chains for path in chain] or above
    return [path for chain in chains for path in chain]


def _within_chapter(chains: Sequence[tuple[str, ...]], folded: str, language: Language) -> Sequence[tuple[str, ...]]:
    """Paragraphs of a chapter and subsections ("параграф 2 главы 4", "2-бөлімнің 1-кіші бөлімі"), which citations leave to what holds them:
    the heading of the chapter is not that of the paragraph."""
    for component, pattern in SMALL_CONTAINERS[language].items():
        match = pattern.search(folded)
        if match is None or any("art_" in path or f"{component}_" in path for chain in chains for path in chain):
            continue
        name = f"{component}_{match['number']}"
        chains = [tuple(f"{path}/{name}" for path in chain) for chain in chains] or [(name,)]
    return chains


def _numbers(pattern: re.Pattern[str], text: str) -> tuple[tuple[str, ...], str]:
    """The numbers that a pattern finds in a text, and the text without what it finds."""
    found: list[str] = []
    while match := pattern.search(fold(text)):
        found += _NUMBER.findall(next((number for number in match.groups() if number), ""))
        text = _blank(text, *match.span())
    return tuple(found), text


def unit(shape: str, language: Language) -> str:
    """The component of a unit that is put in with no number ("частью", "пунктом"); "" for none."""
    return next((component for word, component in UNITS[language] if re.search(rf"(?<!\w){word}", shape)), "")


def _headed(path: str) -> str:
    """The article (chapter, ...) of a path, whose heading it is."""
    parts = path.split("/")
    last = max((at for at, part in enumerate(parts) if part.startswith(_HEADED)), default=-1)
    return "/".join(parts[: last + 1])


def _of_note(chains: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """A note to an article and the points in it: "пункт 2 примечаний статьи 233"."""
    article = next((path for chain in chains for path in chain if path.startswith("art_")), "")
    inside = [path for chain in chains for path in chain if not path.startswith("art_")]
    note = f"{article}/note_1".lstrip("/")
    return [tuple(f"{note}/{path}" for path in inside) or (note,)]


def _part(where: str, language: Language) -> Part:
    if CELLS[language].search(where):
        return Part.CELLS
    if CONTENTS[language].search(where):
        return Part.CONTENTS
    if PREAMBLE[language].search(where):
        return Part.PREAMBLE
    heading, everywhere = HEADING[language].search(where), EVERYWHERE[language].search(where)
    if everywhere:
        return Part.TITLE_AND_TEXT if heading else Part.EVERYWHERE
    return Part.HEADING if heading else Part.WHOLE


def _sentences(text: str, language: Language) -> tuple[tuple[int, ...], str]:
    """The sentences that a text names, and the text without their names. 0 stands for one that it does not number."""
    found: list[int] = []
    while match := SENTENCE[language].search(fold(text)):
        shape = fold(text)
        numbers, start, end = _ordinals(shape, match.start(), match.end(), language)
        found += numbers or [0]
        text = _blank(text, start, end)
    return tuple(found), text


def _ordinals(shape: str, start: int, end: int, language: Language) -> tuple[list[int], int, int]:
    """The ordinals beside the word "sentence" at [start, end): those before it, unless they belong to a unit ("части первой
    предложение второе"); in Russian else those after it. With the stretch of all of it."""
    before: list[int] = []
    begin = start
    words = list(_WORD.finditer(shape, 0, start))
    while words and _BETWEEN.fullmatch(shape, words[-1].end(), begin) is not None:
        word = words[-1].group()
        if word in ("и", "және", "мен", "пен") and before:
            words.pop()
            continue
        value = _value(word, language)
        if value is None:
            break
        before.insert(0, value)
        begin = words.pop().start()
    owned = language is Language.RU and bool(words) and bool(re.match(r"част|абзац", words[-1].group()))
    after: list[int] = []
    stop = end
    if language is Language.RU and (owned or not before):
        for match in _WORD.finditer(shape, end):
            if _BETWEEN.fullmatch(shape, stop, match.start()) is None:
                break
            value = _value(match.group(), language)
            if value is None:
                if match.group() == "и" and after:
                    continue
                break
            after.append(value)
            stop = match.end()
    if after:
        return after, start, stop
    return before, begin, end


def _value(word: str, language: Language) -> int | None:
    if word.startswith(LAST[language]):
        return -1
    number = numerals.read([word], language)
    return number[0] if number is not None and number[2] else None


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
