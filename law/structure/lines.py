"""What one paragraph is by itself: the first of the two steps of reading. No knowledge of its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from law import notes
from law.act import Level, Paragraph
from law.structure import units
from law.text import fold

_NAMED_PART_WORDS = re.compile(r"^(?:общая|особенная|жалпы|ерекше)\s(?:часть|бөлік)")
_OPENING = '"«“„'
_TERMINAL = ".;:,"
_HEADING_LIMIT = 400


class Kind(Enum):
    EMPTY = auto()
    UNIT = auto()
    NOTE = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """`rest`: where the text after the number begins in the line's text. `headed`: the rest is a heading.
    `letter`: a unit numbered by a letter. `quoted`: begins with an opening quotation mark. `own`: a norm's own note."""

    kind: Kind
    text: str = ""
    level: Level | None = None
    number: str = ""
    rest: int = 0
    headed: bool = False
    letter: bool = False
    quoted: bool = False
    bold: bool = False
    centred: bool = False
    red: bool = False

    @property
    def remainder(self) -> str:
        return self.text[self.rest :].strip()


EMPTY = Line(Kind.EMPTY)


@lru_cache(maxsize=1 << 14)
def classify(paragraph: Paragraph) -> Line:
    """Read one paragraph. Remembered: an editor reads the same paragraphs again and again."""
    text = paragraph.read_text
    if not text:
        return EMPTY
    look = (paragraph.bold, paragraph.centred, paragraph.red)
    if notes.is_note(text, red=paragraph.red):
        return Line(Kind.NOTE, text, None, "", 0, False, False, False, *look)
    found = _unit(text, paragraph.bold)
    if found is not None:
        level, number, rest, headed, letter = found
        return Line(Kind.UNIT, text, level, number, rest, headed, letter, False, *look)
    return Line(Kind.TEXT, text, None, "", 0, False, False, text[0] in _OPENING, *look)


def inner(text: str) -> list[Line]:
    """Points, subpoints and publisher's notes that stand in one paragraph after its first line, divided from it by line
    breaks: so banks print what is excluded."""
    found = []
    for part in text.split("\n")[1:]:
        part = part.strip()
        if part[:1].isdigit():
            unit = _unit(part, False)
            if unit is not None and unit[0] in (Level.POINT, Level.SUBPOINT):
                level, number, rest, headed, letter = unit
                found.append(Line(Kind.UNIT, part, level, number, rest, headed, letter))
        elif part and notes.is_note(part):
            found.append(Line(Kind.NOTE, part))
    return found


def _unit(text: str, bold: bool) -> tuple[Level, str, int, bool, bool] | None:
    first = text[0]
    if not (first.isalnum() or first == "§"):
        return None
    head = text[:60]
    if first.isdigit():
        return _numbered(text, head, bold)
    if len(text) > 1 and (text[1] == ")" or text[1:3] == " )"):
        match = units.LETTER.match(head.lower())
        if match:
            return Level.SUBPOINT, match["number"], match.end(), False, True
    if first not in "СсГгРрПпЧч§AaCcSsPpIVXLМХІБбЕеҮүТтАаЖжОоДдВвШш":
        return None
    match = units.ROMAN.match(head) if first in "IVX" else None
    if match and text[match.end()].isupper():
        rest = text[match.end() :]
        if " " in rest and is_heading(rest, bold) and not _NAMED_PART_WORDS.search(rest.lower()):
            return Level.CHAPTER, units.arabic(match["number"].lower()), match.end(), True, False
    folded = fold(head)
    match = units.UNIT_BEFORE.match(folded)
    if match:
        return _named(text, match.end(), units.BEFORE[match["word"]], match["number"], match["mark"], bold)
    return _after(text, folded, bold)


def _numbered(text: str, head: str, bold: bool) -> tuple[Level, str, int, bool, bool] | None:
    match = units.SUBPOINT.match(head)
    if match:
        if "тарма" in text[:80] and units.KAZAKH_SUBPOINT_NAMED.match(fold(text[:80])):
            return None  # "1) тармақшадағы ... деген сөздер": a sentence about a subpoint
        return Level.SUBPOINT, units.arabic(match["number"]), match.end(), False, False
    match = units.POINT.match(head)
    if match and not units.DATE.match(head):
        rest = text[match.end() :].strip()
        number = units.arabic(match["number"])
        if bold and rest and "." not in number and is_heading(rest) and rest[0].isupper():
            # Older by-laws number their chapters without the word: a bold "1. Общие положения".
            return Level.CHAPTER, number, match.end(), True, False
        return Level.POINT, number, match.end(), False, False
    found = _after(text, fold(head), bold)
    if found is not None:
        return found
    match = units.DOTTED.match(head)
    if match and not units.DATE.match(head) and head[match.end()].isupper():
        return Level.POINT, match["number"], match.end(), False, False
    return None


def _after(text: str, folded: str, bold: bool) -> tuple[Level, str, int, bool, bool] | None:
    match = units.UNIT_AFTER.match(folded)
    if match is None:
        return None
    word = " ".join(match["word"].replace("i", "і").split())
    return _named(text, match.end(), units.AFTER[word], match["number"], match["mark"], bold)


def _named(text: str, end: int, level: Level, number: str, mark: str, bold: bool) -> tuple[Level, str, int, bool, bool] | None:
    """A unit that carries its word. "Статья 5 настоящего Закона применяется ..." is a sentence, no unit."""
    rest = text[end:].strip()
    if level is Level.POINT:
        return (level, units.arabic(number), end, False, False) if mark == "." and rest[:1].isupper() else None
    if not mark and rest and not ((rest[0].isupper() or rest[0] in '"«(-–—') and (bold or rest.isupper() or is_heading(rest))):
        return None
    if mark == ")" or (level is Level.PART and not (bold or text[:end].isupper())):
        return None
    headed = bool(rest) and (is_heading(rest, bold) or (level in units.CONTAINERS and len(rest) < _HEADING_LIMIT))
    return level, units.arabic(number), end, headed, False


def is_heading(text: str, bold: bool = False) -> bool:
    """Do these words read as a heading? They end without a mark and are not long; in bold they may end with a full stop."""
    if len(text) > (3 * _HEADING_LIMIT if bold else _HEADING_LIMIT):
        return False
    return text[-1] not in _TERMINAL or (bold and text[-1] not in ";:")
