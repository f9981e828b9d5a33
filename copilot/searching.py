"""Finding words in the bill, in all their forms where asked. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from law import morphology_ru, stems
from law.text import fold
from law.words import Language

_WORD = re.compile(r"\w+(?:-\w+)*")
_ROOT = 3  # letters that all forms of a word are taken to share


@dataclass(frozen=True, slots=True)
class Match:
    """Offsets into the paragraph's raw text."""

    position: int
    start: int
    end: int


def find(texts: Sequence[str], what: str, language: Language, *, forms: bool = False, case: bool = False) -> list[Match]:
    """Every place where `what` stands. `forms`: its words in any inflection, in order, whatever space is between them."""
    if not what.strip():
        return []
    if forms:
        return _forms(texts, what, language)
    wanted = what if case else fold(what)
    found = []
    for position, text in enumerate(texts):
        folded = text if case else fold(text)
        at = folded.find(wanted)
        while at >= 0:
            found.append(Match(position, at, at + len(wanted)))
            at = folded.find(wanted, at + max(1, len(wanted)))
    return found


def _forms(texts: Sequence[str], what: str, language: Language) -> list[Match]:
    wanted = _WORD.findall(fold(what))
    if not wanted:
        return []
    roots = [re.escape(_stem(word, language)[:_ROOT]) for word in wanted]
    pattern = re.compile(r"\b" + r"\W+".join(rf"({root}\w*(?:-\w+)*)" for root in roots))
    found = []
    for position, text in enumerate(texts):
        for match in pattern.finditer(fold(text)):
            if all(_alike(word, other, language) for word, other in zip(match.groups(), wanted, strict=True)):
                found.append(Match(position, match.start(), match.end()))
    return found


@lru_cache(maxsize=50_000)
def _alike(word: str, other: str, language: Language) -> bool:
    """Forms of one word. The Russian stemmer takes орган and органу for two, so the dictionary is asked too."""
    if _stem(word, language) == _stem(other, language):
        return True
    return language is Language.RU and bool(morphology_ru.parse(word).lemmas & morphology_ru.parse(other).lemmas)


@lru_cache(maxsize=50_000)
def _stem(word: str, language: Language) -> str:
    return fold(stems.stem(word, language))
