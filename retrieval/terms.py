"""Text as the terms that the indexes count: folded, split into words, stemmed."""

from __future__ import annotations

import re
from functools import lru_cache

from law.stems import stem
from law.text import fold
from law.words import Language

# A word, or a number with the suffix that inserted units carry (13-1). A hyphenated word counts as its parts.
_TERM = re.compile(r"\d+(?:-\d+)*(?![^\W_])|[^\W_]+")
_FLEETING = re.compile(r"(?<=..)([бвгджзклмнпрстфхцчшщ])[ое]([кц])$")
_KAZAKH = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")


def terms(text: str, language: Language) -> list[str]:
    """The stems of a text in order; numbers as they stand ("15", "13-1")."""
    return [term(word, language) for word in words(text)]


def words(text: str) -> list[str]:
    """The folded words of a text in order."""
    return _TERM.findall(fold(text))


@lru_cache(maxsize=200_000)
def term(word: str, language: Language) -> str:
    """The stem of a folded word, without the vowel that Russian endings drop (участок, участка)."""
    if word[0].isdigit():
        return word
    found = stem(word, language)
    return _FLEETING.sub(r"\1\2", found) if language is Language.RU else found


def language_of(text: str) -> Language:
    """Kazakh where a letter stands that Russian has not, else Russian where it is Cyrillic, else English."""
    if _KAZAKH.search(text):
        return Language.KK
    return Language.EN if text.isascii() and any(c.isalpha() for c in text) else Language.RU
