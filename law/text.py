"""Text of acts: the two forms in which every floor sees it.

`clean` is the form in which places are counted (CLI.md): no-break spaces are spaces, the ends are stripped.
`fold` is the form in which words are compared; it keeps the length, so that a place in one is a place in the other.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Published Kazakh mixes Latin look-alikes into Cyrillic words (DOMAIN.md, KZ-W12); older texts hold others.
_LOOKALIKES = str.maketrans("aceopxyihə", "асеорхуіһә")
_LATINS = frozenset("abcdefghijklmnopqrstuvwxyzə")
_LATIN = re.compile("[a-zə]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LETTERS = re.compile(r"[^\W\d_]+")
_FOLDED = {"ё": "е", "’": "'", "\n": " ", "\t": " "}
_FOLDED |= dict.fromkeys("«»“”„‟", '"') | dict.fromkeys("–—−‒\u2010\u2011", "-") | dict.fromkeys("\u00a0\u2007\u202f", " ")


def spaced(text: str) -> str:
    """The text with no-break spaces as spaces, of the same length."""
    # Three times as quick as `translate`, and every paragraph passes here.
    return text.replace("\u00a0", " ").replace("\u2007", " ").replace("\u202f", " ")


def clean(text: str) -> str:
    """Text as places count it: no-break spaces become spaces, the ends are stripped."""
    return spaced(text).strip()


def fold(text: str) -> str:
    """Text for comparison, of the same length: lower case, one kind of quote, dash and space, ё as е, and Latin
    look-alikes inside Cyrillic words as the Cyrillic letters they stand for."""
    return _kept(text) if len(text) < _LONG else _folded(text)


_LONG = 4000  # characters: longer texts are put together for one question, and are not kept


def _folded(text: str) -> str:
    low = text.lower()
    if len(low) != len(text):  # a few letters become two in lower case
        low = "".join(c if len(c) == 1 else raw for raw, c in zip(text, map(str.lower, text), strict=True))
    for sign, plain in _FOLDED.items():  # several times as quick as `translate`
        if sign in low:
            low = low.replace(sign, plain)
    return _LETTERS.sub(lambda found: _fold_word(found[0]), low) if _LATIN.search(low) else low


_kept = lru_cache(maxsize=8192)(_folded)  # every check of a bill compares the same paragraphs


def plain(text: str) -> str:
    """Text for comparison as a whole: folded, with single spaces. Not of the same length."""
    return " ".join(fold(text).split())


def in_one_alphabet(text: str) -> str:
    """The text with the Latin look-alikes inside its Cyrillic words as the Cyrillic letters they stand for."""
    if not _LATIN.search(text.lower()):
        return text
    turned = zip(text, fold(text), strict=True)
    return "".join((new.upper() if old.isupper() else new) if old.lower() in _LATINS and old.lower() != new else old for old, new in turned)


def _fold_word(word: str) -> str:
    """Latin look-alikes are folded only in a word that has Cyrillic letters besides."""
    return word.translate(_LOOKALIKES) if _LATIN.search(word) and _CYRILLIC.search(word) else word
