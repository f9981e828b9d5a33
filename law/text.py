"""Text of acts: the two forms in which every floor sees it.

`clean` is the form in which places are counted (CLI.md): no-break spaces are spaces, the ends are stripped.
`fold` is the form in which words are compared; it keeps the length, so that a place in one is a place in the other.
"""

from __future__ import annotations

_SPACES = dict.fromkeys(map(ord, "\u00a0\u2007\u202f"), " ")

# Published Kazakh mixes Latin look-alikes into Cyrillic words (DOMAIN.md, KZ-W12); older texts hold others.
_LOOKALIKES = str.maketrans("aceopxyihə", "асеорхуіһә")
_FOLD = str.maketrans(
    {"ё": "е", "«": '"', "»": '"', "“": '"', "”": '"', "„": '"', "‟": '"', "–": "-", "—": "-", "−": "-", "‒": "-", "\u2010": "-", "\u2011": "-", "’": "'", "\n": " ", "\t": " "}
    | {chr(code): " " for code in _SPACES}
)


def clean(text: str) -> str:
    """Text as places count it: no-break spaces become spaces, the ends are stripped."""
    return text.translate(_SPACES).strip()


def fold(text: str) -> str:
    """Text for comparison, of the same length: lower case, one kind of quote, dash and space, ё as е, and Latin
    look-alikes inside Cyrillic words as the Cyrillic letters they stand for."""
    low = "".join(c if len(c) == 1 else raw for raw, c in zip(text, map(str.lower, text), strict=True)).translate(_FOLD)
    if low.isascii() or not any("a" <= c <= "z" or c == "ə" for c in low):
        return low
    return "".join(_fold_word(word) for word in _words_and_gaps(low))


def _words_and_gaps(text: str) -> list[str]:
    parts: list[str] = []
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or text[at].isalpha() != text[at - 1].isalpha():
            parts.append(text[start:at])
            start = at
    return parts


def _fold_word(word: str) -> str:
    """Latin look-alikes are folded only in a word that has Cyrillic letters besides."""
    if word.isascii() or not any("\u0400" <= c <= "\u04ff" for c in word):
        return word
    return word.translate(_LOOKALIKES)
