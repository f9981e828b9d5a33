"""The units of an act as data: their words in the three languages, their place in the order, how a number is written.

Sources: Law on Legal Acts, art. 23 (units and their numbering) and 26(7) (inserted numbers)."""

from __future__ import annotations

import re

from law.act import Level

# The order of units, outermost first; a unit closes every open unit of its own rank and below.
RANK = {
    Level.ATTACHMENT: 0,
    Level.APPENDIX: 0,
    Level.PART: 1,
    Level.SECTION: 2,
    Level.SUBSECTION: 3,
    Level.CHAPTER: 4,
    Level.PARAGRAPH: 5,
    Level.ARTICLE: 6,
    Level.POINT: 7,
    Level.SUBPOINT: 8,
    Level.INDENT: 10,
    Level.NOTE: 7,
}
LETTER_RANK = 9  # а), б) under a subpoint

NAME = {
    Level.ATTACHMENT: "att",
    Level.APPENDIX: "app",
    Level.PART: "part",
    Level.SECTION: "sec",
    Level.SUBSECTION: "subsec",
    Level.CHAPTER: "ch",
    Level.PARAGRAPH: "par",
    Level.ARTICLE: "art",
    Level.POINT: "pt",
    Level.SUBPOINT: "sub",
    Level.INDENT: "ind",
    Level.NOTE: "note",
}

CONTAINERS = (Level.PART, Level.SECTION, Level.SUBSECTION, Level.CHAPTER, Level.PARAGRAPH)
DOCUMENTS = (Level.ATTACHMENT, Level.APPENDIX)

# Words before the number (Russian, English) and after it (Kazakh), folded.
BEFORE = {
    "статья": Level.ARTICLE,
    "глава": Level.CHAPTER,
    "раздел": Level.SECTION,
    "подраздел": Level.SUBSECTION,
    "параграф": Level.PARAGRAPH,
    "§": Level.PARAGRAPH,
    "часть": Level.PART,
    "пункт": Level.POINT,  # some regulations print the word
    "article": Level.ARTICLE,
    "chapter": Level.CHAPTER,
    "section": Level.SECTION,
    "part": Level.PART,
}
AFTER = {
    "бап": Level.ARTICLE,
    "тарау": Level.CHAPTER,
    "бөлім": Level.SECTION,
    "кіші бөлім": Level.SUBSECTION,
    "параграф": Level.PARAGRAPH,
    "бөлік": Level.PART,
    "тармақ": Level.POINT,
}

_RU_ORDINALS = (
    "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат", "тринадцат",
    "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
)  # fmt: skip
_KK_ORDINALS = (
    "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші", "тоғызыншы", "оныншы",
)  # fmt: skip
ORDINALS = {stem: number for number, stem in enumerate(_RU_ORDINALS, 1)} | {word: number for number, word in enumerate(_KK_ORDINALS, 1)}

_ORDINAL = r"(?:" + "|".join((*_RU_ORDINALS, *_KK_ORDINALS)) + r")[а-яі]{0,3}(?:-\d{1,3})?"
# Roman numerals are also typed with Cyrillic letters; after `fold` they are lower-case and may be either.
_ROMAN = r"[ivxlcхісм]{1,7}(?:-\d{1,3})?"
_ARABIC = r"\d{1,5}(?:[-.]\d{1,4}){0,3}[¹²³⁴⁵⁶⁷⁸⁹]?"
_NUMBER = rf"(?P<number>{_ARABIC}|{_ROMAN}|{_ORDINAL})"

UNIT_BEFORE = re.compile(rf"(?P<word>{'|'.join(BEFORE)})\s{{0,3}}(?:№\s?)?{_NUMBER}(?![а-яәғқңөұүһі\w])\s?(?P<mark>[.:)]?)")
UNIT_AFTER = re.compile(
    rf"{_NUMBER}\s{{0,2}}-?\s{{0,2}}(?P<word>бап|тарау|тармақ|к[іi]ш[іi]\s{{1,2}}бөл[іi]м|бөл[іi]м|параграф|бөл[іi]к)(?![а-яәғқңөұүһі\w])\s{{0,2}}(?P<mark>[.:)]?)"
)

POINT = re.compile(r"(?P<number>\d{1,4}(?:-\d{1,4}){0,3}(?:\.\d{1,3}){0,3}[¹²³⁴⁵⁶⁷⁸⁹]?)\.(?!\d)")
DOTTED = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3}){1,3})\s{1,4}(?=[^\W\d_])")  # "1.1 Text": contracts, drafts that break KZ-S06
DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}")
SUBPOINT = re.compile(r"(?P<number>\d{1,4}(?:-\d{1,4}){0,3}[¹²³⁴⁵⁶⁷⁸⁹]?)\s?\)")
KAZAKH_SUBPOINT_NAMED = re.compile(r"(?:\d{1,4}(?:-\d{1,4}){0,3}\s?\)?\s?(?:,|-|және|мен|пен|бен)?\s?){1,12}тармақша")
ROMAN = re.compile(r"(?P<number>[IVX]{1,6})\.\s{1,4}(?=[^\W\d_])")  # "II. Порядок учета": chapters of older by-laws
LETTER = re.compile(r"(?P<number>[а-яәғқңөұүһіёa-z])\s?\)")

_SUPERSCRIPT = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹", "123456789")
_ROMAN_VALUES = {"i": 1, "і": 1, "v": 5, "x": 10, "х": 10, "l": 50, "c": 100, "с": 100, "м": 1000}


def arabic(number: str) -> str:
    """A printed number as our paths write it: 13-1, II -> 2, первая -> 1, 5¹ -> 5-1. Folded text in."""
    if number[:1].isdigit():
        if number[-1] in "¹²³⁴⁵⁶⁷⁸⁹":
            return f"{number[:-1]}-{number[-1].translate(_SUPERSCRIPT)}"
        return number
    for stem, value in ORDINALS.items():
        word, dash, inserted = number.partition("-")
        if word.startswith(stem) and len(word) - len(stem) <= 3:
            return f"{value}{dash}{inserted}"
    head, dash, tail = number.partition("-")
    total = 0
    for sign, following in zip(head, head[1:] + "\0", strict=True):
        value = _ROMAN_VALUES.get(sign, 0)
        total += -value if value < _ROMAN_VALUES.get(following, 0) else value
    return f"{total}{dash}{tail}" if total else number


def order(number: str) -> tuple[int, ...]:
    """A number as a key: 5 < 5-1 < 5-2 < 6. Letters count from 1."""
    parts = []
    for part in number.replace(".", "-").split("-"):
        parts.append(int(part) if part.isdigit() else sum(map(ord, part)))
    return tuple(parts)
