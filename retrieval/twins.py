"""Provisions that say nearly the same word for word, found by their fingerprints.

A provision's shingles are its runs of three words; its fingerprint is the `_KEPT` smallest of their hashes (bottom-k sketch: Broder 1997),
so that provisions which share most shingles share most of the fingerprint. One sorted table of hash and provision answers which provisions
share a hash with a text; those few are then compared by all their shingles.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from law.progress import Progress, silent
from law.text import fold
from retrieval.arrays import Arrays

LEAST = 0.6  # share of common shingles from which two provisions are twins
_KEPT = 12
_COMMON = 200  # provisions: a hash that more of them share tells nothing (a clause that every act has)
_FEWEST = 6  # words below which a provision has no fingerprint: "утратил силу", "исключен"
_WORD = re.compile(r"\w+")

Hashes = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Twin:
    """`share` of all shingles of the two that are common (Jaccard, 0 to 1); `provision` is its id of the database."""

    provision: int
    share: float


def build(rows: Iterable[tuple[int, str]], arrays: Arrays) -> None:
    """Fingerprint the provisions in force and keep the table. `rows`: id and text."""
    hashes, ids = [], []
    for id, text in rows:
        kept = fingerprint(shingles(text))
        hashes.append(kept)
        ids.append(np.full(len(kept), id, np.uint32))
    table = np.concatenate(hashes) if hashes else np.zeros(0, np.uint32)
    owners = np.concatenate(ids) if ids else np.zeros(0, np.uint32)
    order = np.argsort(table, kind="stable")
    arrays.put("twin hashes", table[order])
    arrays.put("twin provisions", owners[order])


def shingles(text: str) -> Hashes:
    """The hashes of a text's runs of three words, each once, in order; none for a text of a few words."""
    words = [zlib.crc32(word.encode()) for word in _WORD.findall(fold(text))]
    if len(words) < _FEWEST:
        return np.zeros(0, np.uint32)
    row = np.array(words, np.uint64)
    runs = (row[:-2] * 0x9E3779B97F4A7C15 + row[1:-1]) * 0xC2B2AE3D27D4EB4F + row[2:]  # overflow is the mixing
    runs ^= runs >> np.uint64(29)
    runs *= np.uint64(0xBF58476D1CE4E5B9)
    return np.unique((runs >> np.uint64(32)).astype(np.uint32))


def fingerprint(hashes: Hashes) -> Hashes:
    """The part of a text's shingles by which it is found."""
    return hashes[:_KEPT]  # they are in order


def jaccard(one: Hashes, other: Hashes) -> float:
    """The share of common shingles among all of two texts."""
    common = len(np.intersect1d(one, other, assume_unique=True))
    return common / (len(one) + len(other) - common) if common else 0.0


class Twins:
    """The fingerprints of a corpus."""

    def __init__(self, hashes: Hashes, provisions: Hashes, text_of: Callable[[int], str]) -> None:
        """`hashes` in order, and the provision of each; `text_of` gives a provision's text by its id."""
        self._hashes, self._provisions, self._text_of = hashes, provisions, text_of

    @classmethod
    def load(cls, arrays: Arrays, text_of: Callable[[int], str]) -> Twins:
        """The fingerprints that `build` kept."""
        hashes, provisions = arrays.get("twin hashes"), arrays.get("twin provisions")
        empty = np.zeros(0, np.uint32)
        return cls(empty if hashes is None else hashes, empty if provisions is None else provisions, text_of)

    def of(self, text: str, least: float = LEAST) -> list[Twin]:
        """The provisions that share at least `least` of a text's shingles, nearest first."""
        mine = shingles(text)
        wanted = fingerprint(mine)
        starts = np.searchsorted(self._hashes, wanted, "left")
        ends = np.searchsorted(self._hashes, wanted, "right")
        shared: Counter[int] = Counter()
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            if end - start <= _COMMON:
                shared.update(self._provisions[start:end].tolist())
        found = []
        for provision, count in shared.items():
            if count >= min(2, len(wanted)):  # a twin by `least` shares most of the fingerprint
                share = jaccard(mine, shingles(self._text_of(provision)))
                if share >= least:
                    found.append(Twin(provision, share))
        return sorted(found, key=lambda twin: (-twin.share, twin.provision))

    def groups(self, wanted: Iterable[int], least: float = LEAST, progress: Progress = silent) -> list[list[int]]:
        """The provisions, of those `wanted` by their ids, that are twins of one another, directly or through others; the largest
        groups first, each by id."""
        chosen = np.isin(self._provisions, np.fromiter(wanted, np.uint32))
        hashes, provisions = self._hashes[chosen], self._provisions[chosen]
        edges = np.flatnonzero(np.diff(hashes)) + 1
        bounds = [0, *edges.tolist(), len(hashes)]
        shared: Counter[tuple[int, int]] = Counter()
        for start, end in pairwise(bounds):
            if 2 <= end - start <= _COMMON:
                row = sorted(set(provisions[start:end].tolist()))
                shared.update((a, b) for at, a in enumerate(row) for b in row[at + 1 :])
        parents: dict[int, int] = {}

        def root(one: int) -> int:
            while (above := parents.setdefault(one, one)) != one:
                parents[one] = one = parents[above]
            return one

        known: dict[int, Hashes] = {}
        pairs = [pair for pair, count in shared.items() if count >= 2]
        for number, (a, b) in enumerate(pairs):
            if number % 200 == 0:
                progress(number, len(pairs))
            if root(a) != root(b):
                one, other = (known.setdefault(id, shingles(self._text_of(id))) for id in (a, b))
                if jaccard(one, other) >= least:
                    parents[root(a)] = root(b)
        found: dict[int, list[int]] = defaultdict(list)
        for id in sorted(parents):
            found[root(id)].append(id)
        return sorted((group for group in found.values() if len(group) > 1), key=lambda group: (-len(group), group))


def keeper(acts: Sequence[tuple[int, str, str]]) -> str:
    """Which act should keep a norm that several acts have, of (force, date, id): that of the highest force, of those the earliest. Law on
    Legal Acts, art. 12, and art. 24(3): what a law says is not said again below it."""
    return min(acts, key=lambda act: (act[0] or 99, act[1] or "9999", act[2]))[2]
