"""Provisions that share words with a norm: candidates to compare it with, found quickly enough to ask for every norm of a bill.

Search (`retrieval.search`) answers a person's question and weighs a dozen signals; a check only needs every provision that may
be about the same matter. Here a word stands for itself, for words derived from it and for words that the language of law uses
for it, just as `law.likeness` compares words; each counts by its rarity, and by its weight in the lexical index, which is less in
a long provision.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from law.likeness import same
from law.words import Language
from retrieval.lexical import Postings
from retrieval.terms import term
from retrieval.vocabulary import Vocabulary

_KEPT_ROWS = 20_000_000  # of the words asked for last, eight bytes each; a bill has two thousand words, each in a twentieth of the rows
_BEGINNING = 4  # letters that a word shares with one derived from it

Rows = NDArray[np.int32]
Floats = NDArray[np.float32]


class Kindred:
    """The finder over one lexical index of `rows` rows."""

    def __init__(self, rows: int, vocabulary: Vocabulary, postings: Callable[[str], Postings | None]) -> None:
        self._rows = rows
        self._vocabulary = vocabulary
        self._postings = postings
        self._kept: OrderedDict[tuple[str, Language], tuple[Rows, Floats]] = OrderedDict()  # norms of one bill share their words
        self._size = 0  # rows in `_kept`

    def find(self, words: Iterable[str], top: int, language: Language, allowed: NDArray[np.bool_]) -> list[int]:
        """The allowed rows that share most of the folded words, best first."""
        score = np.zeros(self._rows, np.float32)
        for word in {term(word, language): word for word in words}.values():
            rows, weights = self._bearing(word, language)
            score[rows] += weights
        score *= allowed
        best = np.flatnonzero(score > score.max(initial=0.0) / 2)  # where these few are enough, the others need no sorting
        if len(best) < top:
            best = np.flatnonzero(score > 0)
        if len(best) > top:
            scores = score[best]
            best = best[scores >= np.partition(scores, -top)[-top]]
        return [int(row) for row in best[np.lexsort((best, -score[best]))][:top]]

    def _bearing(self, word: str, language: Language) -> tuple[Rows, Floats]:
        """`_of_word`, kept while there is room for it."""
        key = word, language
        found = self._kept.pop(key, None)
        if found is None:
            found = self._of_word(word, language)
            self._size += len(found[0])
            while self._kept and self._size > _KEPT_ROWS:
                self._size -= len(self._kept.popitem(last=False)[1][0])
        self._kept[key] = found
        return found

    def _of_word(self, word: str, language: Language) -> tuple[Rows, Floats]:
        """The rows that have a word or one that stands for it, and what each gets for it."""
        own = term(word, language)
        alike = self._vocabulary.same(own, word, language)
        for other in self._vocabulary.beginning_with(own[:_BEGINNING], language):
            alike[other] = max(alike.get(other, 0.0), same(own, other))
        fitting = [(fit, found) for other, fit in alike.items() if fit and (found := self._postings(other)) is not None]
        best = np.zeros(self._rows, np.float32)
        for fit, found in fitting:
            best[found.rows] = np.maximum(best[found.rows], fit * found.weights.astype(np.float32))
        rows = np.flatnonzero(best > 0).astype(np.int32)
        return rows, best[rows] * np.float32(self._vocabulary.rarity.get(own, self._rarest))

    @cached_property
    def _rarest(self) -> float:
        return max(self._vocabulary.rarity.values(), default=0.0)
