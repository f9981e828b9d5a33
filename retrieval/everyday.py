"""What people call one thing and the law another: everyday words and the words of acts that stand for them.

The lists (`everyday_ru`, `everyday_kk`) hold a line for a matter: what people say, what acts say, and in the Kazakh list what
acts say in Russian, each side with commas between what stands for one another. What is said may be several words in a row
("снять с баланса"); a word stands for all its forms, and one with a star for all words that begin so. The lists are of the
language in general, over all branches of law; docs/search.md says how they were made and what they are worth.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from law import morphology_ru
from law.text import fold
from law.words import Language
from retrieval import everyday_kk, everyday_ru
from retrieval.terms import term

WORTH = 0.7  # what a match by a word of acts counts against the word itself

_SHORT = 4  # Kazakh words of fewer letters stand for their own stem only: too many others begin so
_SOFTENED = str.maketrans("гғб", "кқп")  # құжат кітап: кітабы, меншік: меншігі


@dataclass(frozen=True, slots=True)
class Line:
    """A thing that people say: `said` as keys of its words, `own` and `other` the words of acts for it, folded, in the language of the
    list and in Russian; those with a star are beginnings."""

    said: tuple[str, ...]
    own: tuple[str, ...]
    other: tuple[str, ...]


def lines(words: Sequence[str], language: Language) -> Iterator[tuple[int, int, list[Line]]]:
    """The things said in folded words in order: the place of the first word of each, how many words it takes, and its lines."""
    table = _table(language)
    at = 0
    while at < len(words):
        found: dict[int, list[Line]] = defaultdict(list)
        for key in _keys(words[at], language):
            for line in table.get(key, ()):
                rest = zip(line.said[1:], words[at + 1 :], strict=False)
                if at + len(line.said) <= len(words) and all(part in _keys(word, language) for part, word in rest):
                    found[len(line.said)].append(line)
        size = max(found, default=1)
        if found:
            yield at, size, found[size]
        at += size


@lru_cache(maxsize=20_000)
def _keys(word: str, language: Language) -> frozenset[str]:
    """What a word of a line must be to be this word."""
    keys = {word, term(word, language)} | {word[:size] + "*" for size in range(2, len(word) + 1)}
    if language is Language.RU:
        return frozenset(keys | morphology_ru.parse(word).lemmas)
    if language is Language.KK:
        keys |= {_hard(word[:size]) + "*" for size in range(_SHORT, len(word) + 1)}
    return frozenset(keys)


def _hard(beginning: str) -> str:
    return beginning[:-1] + beginning[-1].translate(_SOFTENED)


def _key(word: str, language: Language) -> str:
    if language is Language.KK and not word.endswith("*"):
        return _hard(word) + "*" if len(word) >= _SHORT else term(word, language)
    return word


@cache
def _table(language: Language) -> dict[str, list[Line]]:
    """The lines of a language by the key of their first word."""
    table: dict[str, list[Line]] = defaultdict(list)
    for line in {Language.RU: everyday_ru.LINES, Language.KK: everyday_kk.LINES}.get(language, "").strip().splitlines():
        said, own, *other = ([one.split() for one in fold(side).split(",")] for side in line.split(":"))
        acts = [tuple(dict.fromkeys(word for one in side for word in one)) for side in (own, *other)]
        for one in said:
            keys = tuple(_key(word, language) for word in one)
            table[keys[0]].append(Line(keys, acts[0], acts[1] if len(acts) > 1 else ()))
    return dict(table)
