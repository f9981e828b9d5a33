"""Which words of a line were changed, said so that they are found once in their provision and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from law.amendments import wording

_TOKEN = re.compile(r"\w+(?:-\w+)*|\s+|[^\w\s]")
_FEW = 3  # changes of words in one line; with more of them the line is easier read anew
_LONGEST = 30  # words of a quotation
_SIGNS = (".", ";", ":", ",")
_NEAR = 2  # words between two changes that are said as one


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words `old` become `new` ("" for none). `after`: words that new ones are put in after, where none go; `end`: they are put in
    at the end of the provision."""

    old: str
    new: str
    after: str = ""
    end: bool = False


def changes(old: str, new: str, start: int, texts: Sequence[str]) -> list[list[WordChange]]:
    """Ways to say what makes one line into another, the best first; none where the line should be read anew. `start`: where the
    text after the line's number begins in `old`; `texts`: all lines of the provision, in which the words must be unique."""
    stretches = _stretches(old, new, start)
    if not stretches or len(stretches) > _FEW:
        return []
    ways: list[list[WordChange]] = []
    for plain in (True, False):
        said = [_said(old, new, stretch, start, texts, plain) for stretch in stretches]
        if all(one is not None for one in said):
            way = [one for one in said if one is not None]
            if way not in ways:
                ways.append(way)
    return ways


def share(old: str, new: str, start: int) -> float:
    """How much of a line was rewritten: 0 to 1; words that only came, or only went, are no rewriting."""
    stretches = _stretches(old, new, start)
    if len(stretches) == 1 and (not old[slice(*stretches[0][:2])].strip() or not new[slice(*stretches[0][2:])].strip()):
        return 0.0
    touched = sum(b1 - b0 + a1 - a0 for b0, b1, a0, a1 in stretches)
    return touched / max(1, len(old) - start + len(new) - start)


def _stretches(old: str, new: str, start: int) -> list[tuple[int, int, int, int]]:
    """Where the lines differ, in whole words: (start, end) in the old one, (start, end) in the new one."""
    if old[:start] != new[:start]:
        return []
    one, other = ([(m.start(), m.end()) for m in _TOKEN.finditer(text, start)] for text in (old, new))
    words = [[text[a:b] for a, b in spans] for text, spans in ((old, one), (new, other))]
    found: list[tuple[int, int, int, int]] = []  # of tokens
    for tag, b0, b1, a0, a1 in SequenceMatcher(None, words[0], words[1], autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if found and sum(word[0].isalnum() for word in words[0][found[-1][1] : b0]) <= _NEAR:
            found[-1] = (found[-1][0], b1, found[-1][2], a1)
        else:
            found.append((b0, b1, a0, a1))
    return [(*_place(one, b0, b1, len(old)), *_place(other, a0, a1, len(new))) for b0, b1, a0, a1 in found]


def _place(spans: Sequence[tuple[int, int]], first: int, last: int, size: int) -> tuple[int, int]:
    begin = spans[first][0] if first < len(spans) else size
    return begin, spans[last - 1][1] if last > first else begin


def _said(old: str, new: str, stretch: tuple[int, int, int, int], start: int, texts: Sequence[str], plain: bool) -> WordChange | None:
    """One stretch in words. `plain`: as insertion or deletion where it is one; else words in the place of words."""
    b0, b1, a0, a1 = stretch
    goes, comes = old[b0:b1].strip(), new[a0:a1].strip()
    if plain and b1 == len(old) and a1 == len(new) and goes in _SIGNS and comes in _SIGNS and old == texts[-1]:
        return WordChange(goes, comes)  # the mark at the end of a provision, which needs no neighbours
    if plain and goes and not comes and _once(goes, texts):
        return WordChange(goes, "")
    if plain and comes and not goes:
        if not re.search(r"\w", old[b1:]) and comes[-1] not in ".;:,":
            return WordChange("", comes, end=True)
        quote = _before(old, b0, start, texts)
        if quote:
            return WordChange("", comes, after=quote)
    return _replacement(old, new, stretch, start, texts)


def _before(old: str, end: int, start: int, texts: Sequence[str]) -> str:
    """The fewest words that end at a place and stand once in the provision."""
    for begin in reversed([m.start() for m in re.finditer(r"\w+(?:-\w+)*", old[:end]) if m.start() >= start]):
        quote = old[begin:end].strip()
        if len(quote.split()) > _LONGEST:
            return ""
        if _once(quote, texts):
            return quote
    return ""


def _replacement(old: str, new: str, stretch: tuple[int, int, int, int], start: int, texts: Sequence[str]) -> WordChange | None:
    """Words in the place of words, taken with their neighbours on both sides until they stand once and something is left."""
    b0, b1, a0, a1 = stretch
    while len(old[b0:b1].split()) <= _LONGEST:
        goes, comes = old[b0:b1].strip(), new[a0:a1].strip()
        if goes and comes and _edged(goes) and _once(goes, texts):
            return WordChange(goes, comes)
        left, right = old[start:b0].rstrip(), re.match(r"\W*\w+(?:-\w+)*", old[b1:])
        before = re.search(r"\w+(?:-\w+)*\W*$", left)
        grown = False
        if before:
            step = b0 - start - before.start()
            b0, a0, grown = b0 - step, a0 - step, True
        if right and (not grown or len(goes.split()) % 2):
            b1, a1, grown = b1 + right.end(), a1 + right.end(), True
        if not grown:
            return None
    return None


def _edged(words: str) -> bool:
    return any(sign.isalnum() for sign in words)


def _once(words: str, texts: Sequence[str]) -> bool:
    return sum(len(wording.places(words, text)) for text in texts) == 1
