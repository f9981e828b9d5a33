"""Words of law that say the same in Russian and Kazakh, by how they begin: enough to tell which lines of two texts belong
together, and what one of them leaves unsaid. Loanwords need no entry: they are spelt nearly alike (платформа, оператор).

The words are data: lexicon.txt, a Russian beginning and how its Kazakh renderings begin on each line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

_LEAST = 5  # letters that a loanword must share
_SHORT, _ENDING = 3, 5  # a beginning of so few letters has no longer ending: "суд", "суда", and not "судоходство"


@cache
def _table() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    """By the Russian beginning, and by the Kazakh one."""
    russian: dict[str, tuple[str, ...]] = {}
    kazakh: dict[str, tuple[str, ...]] = {}
    for line in resources.files(__package__).joinpath("lexicon.txt").read_text("utf-8").splitlines():
        word, *rendered = line.split()
        russian[word] = tuple(rendered)
        for one in rendered:
            kazakh[one] = (*kazakh.get(one, ()), word)
    return russian, kazakh


def _beginnings(word: str) -> Iterator[str]:
    """What a word may be entered under, the longest first."""
    for length in range(len(word), 1, -1):
        if length > _SHORT or len(word) - length <= _ENDING:
            yield word[:length]


@cache
def entered(word: str) -> tuple[str, ...]:
    """How the Kazakh renderings of a folded Russian word begin; none where the word has no entry."""
    table = _table()[0]
    return next((table[start] for start in _beginnings(word) if start in table), ())


@cache
def renderings(word: str) -> tuple[str, ...]:
    """How Kazakh words that say the same as a folded Russian word may begin."""
    table = _table()[0]
    every = tuple(kazakh for start in _beginnings(word) for kazakh in table.get(start, ()))
    return (*every, word[:_LEAST]) if len(word) > _LEAST else every


@cache
def known_kazakh(word: str) -> bool:
    """Whether a folded Kazakh word has a Russian rendering here."""
    table = _table()[1]
    return any(start in table for start in _beginnings(word))
