"""The stem of a word, so that a term is found in any of its forms.

Russian and English: the Snowball stemmers (PyStemmer). Kazakh: `law.morphology_kk`. A stem is a key to compare by, not a word
to show."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer

from law import morphology_kk
from law.text import fold
from law.words import Language

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def stem(word: str, language: Language) -> str:
    """The stem of one word, folded (lower case, ё as е, Latin look-alikes as Cyrillic). Parts joined by a hyphen are
    stemmed each."""
    return _stem(fold(word), language)


def stems(text: str, language: Language) -> list[str]:
    """The stems of all words of a text in order."""
    return [_stem(word, language) for word in _WORD.findall(fold(text))]


@lru_cache(maxsize=65536)
def _stem(folded: str, language: Language) -> str:
    if "-" in folded:
        return "-".join(_stem(part, language) for part in folded.split("-"))
    if language is Language.KK:
        return morphology_kk.stem(folded)
    return str(_snowball(language).stemWord(folded))


@lru_cache(maxsize=2)
def _snowball(language: Language) -> Stemmer.Stemmer:
    return Stemmer.Stemmer("russian" if language is Language.RU else "english")
