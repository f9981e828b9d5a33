"""The lexical index: BM25F over stems, its weights worked out beforehand.

A term's postings are a slice of two arrays that are mapped into memory, provision numbers and weights; a query looks at the slices of its
own terms and adds them up. docs/decisions/0001-lexical-search.md compares this with FTS5.

BM25F: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.6.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from retrieval.arrays import Arrays
from retrieval.counts import LANGUAGES, Counts

Floats = NDArray[np.float32]
Integers = NDArray[np.int32]


class Field(NamedTuple):
    """How much a field's terms weigh against those of the text, and how much its length counts."""

    weight: float
    length: float


# The provision's own text; its heading; headings and lead-in it stands under; the title of its act; the terms it defines.
FIELDS = (Field(1.0, 0.5), Field(1.0, 0.3), Field(0.35, 0.5), Field(0.15, 0.0), Field(1.0, 0.3))
_SATURATION = 1.2  # k1


class Postings(NamedTuple):
    """The provisions that hold a term, in order, and the saturated weight of the term in each."""

    rows: Integers
    weights: NDArray[np.float16]
    inverse: float  # inverse document frequency


def build(connection: sqlite3.Connection, arrays: Arrays, counts: Counts) -> None:
    """Write the index anew."""
    size = len(counts.terms)
    found, own, length = np.zeros(size, np.int64), np.zeros(size, np.int64), np.zeros((counts.documents, len(FIELDS)), np.float32)
    for block in counts.blocks():
        found += np.bincount(block.terms, minlength=size)
        own += np.bincount(block.terms[(block.counts[:, 0] > 0) | (block.counts[:, 1] > 0)], minlength=size)
        for number in range(len(FIELDS)):
            length[block.first : block.first + block.size, number] = np.bincount(
                block.rows - block.first, block.counts[:, number], minlength=block.size
            )
    starts = np.concatenate([[0], np.cumsum(found)])
    rows = arrays.create("posting rows", (int(starts[-1]),), np.int32)
    weights = arrays.create("posting weights", (int(starts[-1]),), np.float16)
    norm = np.stack([1 - f.length + f.length * length[:, n] / max(counts.average[n], 1.0) for n, f in enumerate(FIELDS)], axis=1)
    filled = starts[:-1].copy()
    for block in counts.blocks():
        weight = (block.counts / norm[block.rows]) @ np.array([field.weight for field in FIELDS])
        order = np.argsort(block.terms, kind="stable")
        terms = block.terms[order]
        first = np.flatnonzero(np.diff(terms, prepend=-1))
        many = np.diff(first, append=len(terms))
        places = np.arange(len(terms)) + np.repeat(filled[terms[first]] - first, many)
        rows[places], weights[places] = block.rows[order], (weight / (weight + _SATURATION))[order]
        filled[terms[first]] += many
    bits = (counts.languages[:, None] >> np.arange(len(LANGUAGES))) & 1
    texts = bits @ counts.spoken  # rare or common among the texts of its languages
    inverse = np.log(1 + (texts - own + 0.5) / (own + 0.5))
    names = [" ".join(language.value for bit, language in enumerate(LANGUAGES) if mask >> bit & 1) for mask in range(1 << len(LANGUAGES))]
    connection.execute("DELETE FROM postings")
    connection.executemany(
        "INSERT INTO postings VALUES (?, ?, ?, ?, ?)",
        sorted(
            (term, names[mask], value, start, stop)
            for term, mask, value, start, stop in zip(
                counts.terms, counts.languages.tolist(), inverse.tolist(), starts[:-1].tolist(), starts[1:].tolist(), strict=True
            )
        ),
    )


class Lexicon:
    """The index of a corpus."""

    def __init__(self, connection: sqlite3.Connection, arrays: Arrays) -> None:
        self._connection = connection
        rows, weights = arrays.get("posting rows"), arrays.get("posting weights")
        self._rows: NDArray[Any] = np.zeros(0, np.int32) if rows is None else rows
        self._weights: NDArray[Any] = np.zeros(0, np.float16) if weights is None else weights

    def postings(self, term: str) -> Postings | None:
        """A term's postings; None where no provision holds it."""
        row = self._connection.execute("SELECT start, stop, inverse FROM postings WHERE term = ?", (term,)).fetchone()
        if row is None:
            return None
        return Postings(self._rows[row[0] : row[1]], self._weights[row[0] : row[1]], row[2])

    def scores(self, query: Mapping[str, float], count: int) -> Floats:
        """The BM25F score of each of `count` provisions for a query of weighted terms."""
        total = np.zeros(count, dtype=np.float32)
        for term, weight in query.items():
            found = self.postings(term)
            if found is not None:
                total[found.rows] += weight * found.inverse * found.weights.astype(np.float32)
        return total
