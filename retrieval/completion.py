"""Completion from the law itself: how provisions in force most often go on after the words before the cursor.

All words of the provisions in force stand in one row, as numbers; a suffix array sorted to a depth of `_DEPTH` words finds every place
where the last words of the draft occur, however many of them that is. What comes next is weighed over all lengths of context, longer
ones first, with absolute discounting (Ney, Essen, Kneser 1994); a continuation grows as long as most of the places agree.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from law.text import fold
from retrieval.arrays import Arrays

_DEPTH = 8  # words: six of context and the beginning of what follows
_CONTEXT = 6
_DISCOUNT = 0.75
_PLACES = 4096  # places looked at for one context: an even sample of more
_LONGEST = 12  # words of a continuation
_AGREE = 0.5  # share of the places that must go on alike for a continuation to grow
_TOKEN = re.compile(r"\w+(?:[-.]\w+)*|[^\w\s]")
_BREAK = 0  # stands between two provisions
_STOPS = frozenset(".;")  # a continuation ends with them

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Completion:
    """`text` is what to put at the cursor; `share`, of 0 to 1, how likely its first word is; `count` places in the law go on so, the
    first of them in the provision with the id `provision` of the database."""

    text: str
    share: float
    count: int
    provision: int


def build(rows: Iterable[tuple[int, str]], arrays: Arrays) -> None:
    """Build the index of the provisions in force and keep it. `rows`: id and text."""
    save(arrays, *index(rows))


def index(rows: Iterable[tuple[int, str]]) -> tuple[list[str], Numbers, Numbers, NDArray[np.int32], NDArray[np.int32]]:
    """The words in order, the ids of the provisions, where each begins, all words as numbers, and the suffix array. `rows`: id and text."""
    numbers: dict[str, int] = {}
    said: list[NDArray[np.int32]] = []
    ids, starts = [], []
    length = 0
    for id, text in rows:
        ids.append(id)
        starts.append(length)
        row = [numbers.setdefault(word, len(numbers) + 1) for word in _TOKEN.findall(fold(text))]
        said.append(np.array([*row, _BREAK], np.int32))
        length += len(row) + 1
    words = sorted(numbers)
    rank = np.zeros(len(words) + 1, np.int32)
    for place, word in enumerate(words, 1):
        rank[numbers[word]] = place
    tokens = rank[np.concatenate(said)] if said else np.zeros(0, np.int32)
    return words, np.array(ids, np.int64), np.array(starts, np.int64), tokens, _suffixes(tokens)


def save(
    arrays: Arrays,
    words: Sequence[str],
    ids: Numbers,
    starts: Numbers,
    tokens: NDArray[np.int32],
    suffixes: NDArray[np.int32],
) -> None:
    arrays.put_words("completion words", words)
    for name, array in (("ids", ids), ("starts", starts), ("tokens", tokens), ("suffixes", suffixes)):
        arrays.put(f"completion {name}", array)


class Completer:
    """Continuations out of an index."""

    def __init__(
        self,
        words: Sequence[str],
        ids: Numbers,
        starts: Numbers,
        tokens: NDArray[np.int32],
        suffixes: NDArray[np.int32],
        text_of: Callable[[int], str],
    ) -> None:
        """`text_of` gives a provision's text by its id."""
        self._words, self._ids, self._starts, self._tokens, self._suffixes = words, ids, starts, tokens, suffixes
        self._text_of = text_of

    @classmethod
    def load(cls, arrays: Arrays, text_of: Callable[[int], str]) -> Completer | None:
        """The completer of a corpus; None where it has none."""
        found = [arrays.get(f"completion {name}") for name in ("ids", "starts", "tokens", "suffixes")]
        ids, starts, tokens, suffixes = found
        if ids is None or starts is None or tokens is None or suffixes is None:
            return None
        return cls(arrays.get_words("completion words"), ids, starts, tokens, suffixes, text_of)

    def complete(self, before: str, top: int = 3) -> list[Completion]:
        """How the law goes on after the text before the cursor, likeliest first. A word that the cursor stands in is completed."""
        context, begun = self._read(before)
        found = []
        for word, share in self._next(context, begun):
            completion = self._grown(context, word, share, len(begun))
            if completion is not None:
                found.append(completion)
            if len(found) == top:
                break
        return found

    def _read(self, before: str) -> tuple[list[int], str]:
        """The last words as numbers (-1 for one that the law does not know), and the word that the cursor stands in."""
        folded = fold(before[-400:])
        words = _TOKEN.findall(folded)
        begun = words.pop() if words and folded.endswith(words[-1]) and words[-1][-1].isalnum() else ""
        return [self._number(word) for word in words[-_CONTEXT:]], begun

    def _number(self, word: str) -> int:
        place = bisect_left(self._words, word)
        return place + 1 if place < len(self._words) and self._words[place] == word else -1

    def _next(self, context: Sequence[int], begun: str) -> list[tuple[int, float]]:
        """The likeliest next words with their probability."""
        low, high = 1, len(self._words) + 1
        if begun:
            low, high = bisect_left(self._words, begun) + 1, bisect_left(self._words, begun + "\U0010ffff") + 1
        chances: dict[int, float] = {}
        left = 1.0  # what the longer contexts leave to the shorter
        for words, counts in self._followers(context):
            wanted = (words >= low) & (words < high)
            if not wanted.any():
                continue
            total = counts[wanted].sum()
            for word, count in zip(words[wanted].tolist(), counts[wanted].tolist(), strict=True):
                chances[word] = chances.get(word, 0.0) + left * max(count - _DISCOUNT, 0.0) / total
            left *= _DISCOUNT * int(wanted.sum()) / float(total)
            if left < 0.01:
                break
        return sorted(chances.items(), key=lambda pair: (-pair[1], pair[0]))[:20]

    def _followers(self, context: Sequence[int]) -> Iterator[tuple[Numbers, Numbers]]:
        """What follows the context in the law, longest context first: words and how often, most frequent first."""
        for start in range(len(context)):
            known = context[start:]
            if -1 in known:
                continue
            low, high = self._range(known)
            if low == high:
                continue
            step = max(1, (high - low) // _PLACES)
            after = self._tokens[self._suffixes[low:high:step] + len(known)]
            words, counts = np.unique(after[after != _BREAK], return_counts=True)
            order = np.argsort(-counts, kind="stable")[:50]
            yield words[order].astype(np.int64), counts[order].astype(np.int64)

    def _range(self, words: Sequence[int]) -> tuple[int, int]:
        """Which suffixes begin with the words."""
        low, high = 0, len(self._suffixes)
        for depth, word in enumerate(words):
            low, high = self._narrowed(low, high, depth, word)
        return low, high

    def _narrowed(self, low: int, high: int, depth: int, word: int) -> tuple[int, int]:
        """Of the suffixes in a range that agree up to `depth`, those with `word` there."""
        tokens, suffixes = self._tokens, self._suffixes

        def edge(low: int, high: int, least: int) -> int:
            while low < high:
                middle = (low + high) // 2
                place = suffixes[middle] + depth
                if (tokens[place] if place < len(tokens) else -1) < least:
                    low = middle + 1
                else:
                    high = middle
            return low

        first = edge(low, high, word)
        return first, edge(first, high, word + 1)

    def _grown(self, context: Sequence[int], word: int, share: float, begun: int) -> Completion | None:
        """A continuation that begins with a word, as long as the places agree, in the letters of the law."""
        known = [*context, word]
        while -1 in known:
            known = known[known.index(-1) + 1 :]
        low, high = self._range(known)
        while low == high and len(known) > 1:  # the word is known from a shorter context
            known = known[1:]
            low, high = self._range(known)
        if low == high:
            return None
        places = self._suffixes[low:high] + len(known) - 1  # of the first word of the continuation
        count, length = len(places), 1
        while length < _LONGEST and self._words[self._tokens[places[0] + length - 1] - 1] not in _STOPS:
            after = self._tokens[np.minimum(places + length, len(self._tokens) - 1)]
            words, counts = np.unique(after, return_counts=True)
            best = int(np.argmax(counts))
            if words[best] == _BREAK or counts[best] < _AGREE * len(places) or (counts[best] == 1 and length > 5):
                break
            places = places[after == words[best]]
            length += 1
        return self._quoted(int(places[0]), length, share, count, begun)

    def _quoted(self, place: int, length: int, share: float, count: int, begun: int) -> Completion | None:
        row = int(np.searchsorted(self._starts, place, "right")) - 1
        id = int(self._ids[row])
        text = self._text_of(id)
        spans = [found.span() for found in _TOKEN.finditer(fold(text))][place - int(self._starts[row]) :][:length]
        if not spans:
            return None
        return Completion(text[spans[0][0] + begun : spans[-1][1]], share, count, id)


def _suffixes(tokens: NDArray[np.int32]) -> NDArray[np.int32]:
    """The places of all words, in the order of the `_DEPTH` words that begin there."""
    order = np.arange(len(tokens), dtype=np.int32)
    padded = np.concatenate([tokens, np.full(_DEPTH, _BREAK, np.int32)]).astype(np.int64)
    for depth in reversed(range(0, _DEPTH, 2)):  # two words at a time, the last ones first: each sort keeps the order of the one before
        key = padded[depth : depth + len(tokens)] << 32 | padded[depth + 1 : depth + 1 + len(tokens)]
        order = order[np.argsort(key[order], kind="stable")]
    found: NDArray[np.int32] = order[tokens[order] != _BREAK]
    return found
