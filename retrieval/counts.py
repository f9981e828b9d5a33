"""Which terms stand how often in which field of which provision: counted once, in blocks on the disk, for all indexes that count terms.

A corpus of a million provisions has some forty million such counts: a block of a few thousand provisions is in memory at a time.
"""

from __future__ import annotations

import itertools
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from law.words import Language

LANGUAGES = tuple(Language)
_BLOCK = 20_000  # provisions

Integers = NDArray[np.int32]
Document = tuple[Language, Sequence[Sequence[str]]]  # the terms of each field; its row is its place in the order


@dataclass(frozen=True)
class Block:
    """The counts of the documents of rows `first` to `first + size`, ordered by row and term."""

    first: int
    size: int
    rows: Integers
    terms: Integers  # numbers of terms
    counts: NDArray[np.uint16]  # one column a field

    def weighed(self, weights: Sequence[float]) -> NDArray[np.float32]:
        """The counts of all fields as one figure."""
        return self.counts.astype(np.float32) @ np.array(weights, np.float32)


@dataclass(frozen=True)
class Counts:
    """`terms` by their numbers; `languages` of each as bits, in the order of LANGUAGES; `spoken`: how many documents each language has;
    `average` length of each field."""

    documents: int
    terms: list[str]
    languages: NDArray[np.uint8]
    spoken: NDArray[np.int64]
    average: NDArray[np.float64]
    _folder: Path

    def blocks(self) -> Iterator[Block]:
        for number, first in enumerate(range(0, self.documents, _BLOCK)):
            found = np.load(self._folder / f"{number}.npz")
            yield Block(first, min(_BLOCK, self.documents - first), found["rows"], found["terms"], found["counts"])


@contextmanager
def counted(documents: Iterable[Document], fields: int, folder: Path | None = None) -> Iterator[Counts]:
    """Count the terms of documents; the blocks lie in a temporary folder (in `folder`) until the context is left."""
    numbers: dict[str, int] = {}
    languages = np.zeros(0, np.uint8)
    spoken = np.zeros(len(LANGUAGES), np.int64)
    total = np.zeros(fields, np.float64)
    count = 0
    with tempfile.TemporaryDirectory(dir=folder, prefix="counts") as place:
        rest = iter(documents)
        for number in itertools.count():
            batch = list(itertools.islice(rest, _BLOCK))
            if not batch:
                break
            lengths = np.array([[len(field) for field in document] for _, document in batch], np.int64)
            said = [
                numbers.setdefault(term, len(numbers)) for _, document in batch for field in document for term in field
            ]  # a loop in C: this is where the time goes
            rows, terms, counts = _block(np.array(said, np.int64), lengths)
            spoken_by = np.array([LANGUAGES.index(language) for language, _ in batch], np.uint8)
            languages = np.concatenate([languages, np.zeros(len(numbers) - len(languages), np.uint8)])
            for bit in range(len(LANGUAGES)):
                languages[np.unique(terms[spoken_by[rows] == bit])] |= np.uint8(1 << bit)
            spoken += np.bincount(spoken_by, minlength=len(LANGUAGES))
            total += lengths.sum(axis=0)
            np.savez(Path(place) / f"{number}.npz", rows=rows + np.int32(count), terms=terms, counts=counts)
            count += len(batch)
        yield Counts(count, list(numbers), languages, spoken, total / max(count, 1), Path(place))


def _block(said: NDArray[np.int64], lengths: NDArray[np.int64]) -> tuple[Integers, Integers, NDArray[np.uint16]]:
    """The counts of a run of terms; `lengths`: how many of them belong to each document and field, in their order."""
    documents, fields = lengths.shape
    cells = np.repeat(np.arange(documents * fields), lengths.ravel())
    row, field = cells // fields, cells % fields
    keys, times = np.unique(row << 40 | said << 4 | field, return_counts=True)
    groups = keys >> 4
    first = np.flatnonzero(np.diff(groups, prepend=-1))
    counts = np.zeros((len(first), fields), np.uint16)
    counts[np.repeat(np.arange(len(first)), np.diff(first, append=len(groups))), keys & 15] = np.minimum(times, 65535)
    found: Any = groups[first]
    return (found >> 36).astype(np.int32), (found & ((1 << 36) - 1)).astype(np.int32), counts
