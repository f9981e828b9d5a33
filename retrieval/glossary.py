"""Kazakh and Russian terms that say the same, learned from acts that the corpus has in both languages.

Both texts of an act are authentic and define the same terms in the same places: a definition is paired with the one that its
provision's other text holds, by their order there (Law on Legal Acts, art. 23(7): the Russian order follows the Kazakh one)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from law.words import Language
from retrieval.corpus import Corpus, StoredDefinition


@dataclass(frozen=True, slots=True)
class TermPair:
    """One term in two languages with what the act says it means, and where it says so."""

    kazakh: StoredDefinition
    russian: StoredDefinition

    @property
    def act(self) -> str:
        return self.russian.act


def term_pairs(corpus: Corpus) -> list[TermPair]:
    """The terms of every act in both languages, act by act in the order of their provisions."""
    return sorted(_pairs(corpus.definitions()), key=lambda pair: (pair.act, pair.russian.position))


def words_of(corpus: Corpus) -> list[tuple[str, str]]:
    """The same, as the words alone."""
    return [(pair.kazakh.term, pair.russian.term) for pair in term_pairs(corpus)]


def _pairs(definitions: list[StoredDefinition]) -> Iterator[TermPair]:
    for _, group in groupby(sorted(definitions, key=_place), key=_place):
        both = list(group)
        kazakh = [d for d in both if d.language is Language.KK]
        russian = [d for d in both if d.language is Language.RU]
        if len(kazakh) == len(russian):  # else it is not known which of them the other text lacks
            yield from (TermPair(one, other) for one, other in zip(kazakh, russian, strict=True))


def _place(definition: StoredDefinition) -> tuple[str, str, str]:
    return definition.act, definition.path, definition.kind
