"""Where sentences begin and end, in Kazakh, Russian and English.

A full stop ends a sentence where a space and a capital letter (or a number, a quote) follow, and the word before it is no
abbreviation, initial or the number of a list item. The text of an item of a list stays one sentence with its lead-in."""

from __future__ import annotations

import re

from law.languages import of
from law.words import Language

_END = re.compile(r"[.!?…]+[\"»”')\]]*(?=\s|$)|\n")
_WORD_BEFORE = re.compile(r"[^\W\d_]+(?:[.-][^\W\d_]+)*$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_ENUMERATOR = re.compile(r"\s*(?:[^\W\d_]+\s)?\d+(?:[-.]\d+)*$")
_REACH = 24  # no abbreviation is longer


def split(text: str, language: Language) -> list[tuple[int, int]]:
    """Spans (start, end) of the sentences of `text`, without the spaces around them; every other character is in one."""
    data = of(language)
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if match.group() == "\n" or _ends(text, start, match, data.abbreviations):
            _add(spans, text, start, match.end())
            start = match.end()
    _add(spans, text, start, len(text))
    return spans


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append((start, end))


def _ends(text: str, start: int, match: re.Match[str], abbreviations: frozenset[str]) -> bool:
    at, after = match.start(), match.end()
    following = text[after : after + _REACH].lstrip()
    if not following:
        return True
    first = following.lstrip("\"«“„'([—–- ")[:1]
    if not (first.isupper() or first.isdigit()):
        return False
    if match.group()[0] != "." or match.group().startswith(".."):
        return True
    before = text[max(start, at - _REACH) : at]
    if before.strip() == "" or (at - start <= _REACH and _ENUMERATOR.fullmatch(before)):
        return False
    word = _WORD_BEFORE.search(before)
    if word is None:
        return not (first.isdigit() and before[-1:].isdigit() and following[0].isdigit() and after == at + 1 and text[after] != " ")
    name = word.group()
    if name.isupper() and _INITIALS.fullmatch(name):
        return False
    low = name.lower()
    return low not in abbreviations and low.rsplit(".", 1)[-1] not in abbreviations
