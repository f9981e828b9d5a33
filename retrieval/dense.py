"""Which provisions are nearest to a vector, in a corpus of any size and behind any filter.

The vectors of all provisions lie in one array. In a small corpus, or where a filter leaves few, every cosine is worked out. In a large one
Chroma finds the nearest *passages* (runs of a few provisions of one article, as one vector), and the cosines of their provisions are worked
out: a quarter of the vectors to index and to hold in memory, and a filter costs nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from law.progress import Progress
from retrieval import vectors
from retrieval.arrays import Arrays
from retrieval.vectors import Exact, Floats, Rows, VectorStore

_LENGTH = 8  # provisions of a passage at most
_PASSAGES = 300  # looked into for one question
_FEW = 50_000  # provisions behind a filter whose cosines are all worked out
_BLOCK = 20_000


def build(folder: Path, arrays: Arrays, progress: Progress) -> None:
    """Cut the provisions into passages, and write Chroma's index of those."""
    found, table = arrays.get("vectors"), arrays.get("rows")
    if found is None or table is None:
        return
    starts = _starts(table[2])
    passages = arrays.create("passages", (len(starts), found.shape[1]), np.float16)
    edges = np.append(starts, len(found))
    for first in range(0, len(starts), _BLOCK):
        bounds = edges[first : first + _BLOCK + 1]
        total = np.add.reduceat(found[bounds[0] : bounds[-1]].astype(np.float32), bounds[:-1] - bounds[0], axis=0)
        passages[first : first + len(total)] = total / np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-9)
    arrays.put("passage starts", edges.astype(np.int32))
    vectors.build(folder, passages, progress)


def _starts(units: NDArray[Any]) -> Rows:
    """The rows that begin a passage: those that begin a unit, and every eighth of a long one."""
    begins = np.flatnonzero(np.diff(units, prepend=-1))
    place = np.arange(len(units)) - np.repeat(begins, np.diff(begins, append=len(units)))
    return np.flatnonzero(place % _LENGTH == 0)


class Dense:
    """The vectors of a generation. Loads what it needs when it is first asked."""

    def __init__(self, folder: Path, arrays: Arrays, *, index: bool | None = None) -> None:
        """`folder` holds Chroma's index; `index`: whether Chroma is to answer, None leaves it to the size."""
        found, passages, edges = arrays.get("vectors"), arrays.get("passages"), arrays.get("passage starts")
        self._vectors: NDArray[Any] = np.zeros((0, 1), np.float16) if found is None else found
        self._passages: NDArray[Any] = np.zeros((0, 1), np.float16) if passages is None else passages
        self._edges: NDArray[Any] = np.zeros(1, np.int32) if edges is None else edges
        self._folder = folder
        large = len(self._vectors) > vectors.EXACT_UP_TO if index is None else index
        self._store: VectorStore = vectors.open_store(folder, self._passages, index=large) if large else Exact(self._vectors)
        self._in_passages = large and len(self._passages) > 0

    def close(self) -> None:
        self._store.close()

    def nearest(self, vector: Floats, top: int, allowed: NDArray[np.bool_] | None = None) -> tuple[Rows, Floats]:
        """Rows of the provisions nearest to a vector of unit length, of those `allowed`, and their cosines, nearest first."""
        if allowed is not None and (few := np.flatnonzero(allowed)).size <= _FEW:
            return self._best(few, vector, top)
        if not self._in_passages:
            if allowed is None:
                return self._store.nearest(vector, top)
            return self._best(np.flatnonzero(allowed), vector, top)
        nearest = self._nearest_passages(vector)
        starts, many = self._edges[nearest], np.diff(self._edges)[nearest]
        rows = np.repeat(starts - np.concatenate([[0], np.cumsum(many)[:-1]]), many) + np.arange(int(many.sum()))
        rows.sort()
        return self._best(rows if allowed is None else rows[allowed[rows]], vector, top)

    def _nearest_passages(self, vector: Floats) -> Rows:
        wanted = min(_PASSAGES, len(self._passages))
        with vectors.panicking(self._folder):
            return self._store.nearest(vector, wanted)[0]
        self._store = Exact(self._passages)  # an import has put this generation away, or the disk is gone: what is mapped still answers
        return self._store.nearest(vector, wanted)[0]

    def _best(self, rows: Rows, vector: Floats, top: int) -> tuple[Rows, Floats]:
        best, cosines = vectors.nearest(self._vectors[rows].astype(np.float32), vector, top)
        return rows[best], cosines
