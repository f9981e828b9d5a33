"""The lexical index: BM25F over stems, its postings kept in SQLite with their weights worked out beforehand.

A term's postings are two blobs, provision numbers and weights; a query reads the blobs of its own terms and adds them up.
Nothing is held in memory between queries, and opening costs nothing. docs/decisions/0001-lexical-search.md compares
this with FTS5.

BM25F: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.6.
"""

from __future__ import annotations

import math
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from law.words import Language

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
    """The provisions that hold a term, and the saturated weight of the term in each."""

    rows: Integers
    weights: Floats
    inverse: float  # inverse document frequency


def build(connection: sqlite3.Connection, documents: Iterable[tuple[Language, Sequence[Sequence[str]]]]) -> None:
    """Write the index anew. A document is its language and the terms of each of FIELDS; its row is its place in the order."""
    vocabulary: dict[str, int] = {}
    terms: list[NDArray[np.int32]] = []
    counts: list[list[NDArray[np.uint16]]] = [[] for _ in FIELDS]
    lengths: list[tuple[int, ...]] = []
    languages: dict[str, set[Language]] = {}
    spoken: Counter[Language] = Counter()
    for language, document in documents:
        per_field = [Counter(field) for field in document]
        present = list(dict.fromkeys(term for counter in per_field for term in counter))
        terms.append(np.fromiter((vocabulary.setdefault(term, len(vocabulary)) for term in present), np.int32, len(present)))
        for into, counter in zip(counts, per_field, strict=True):
            into.append(np.fromiter((min(counter[term], 65535) for term in present), np.uint16, len(present)))
        lengths.append(tuple(map(len, document)))
        spoken[language] += 1
        for term in present:
            languages.setdefault(term, set()).add(language)
    connection.execute("DELETE FROM postings")
    if not lengths:
        return
    sizes = np.fromiter(map(len, terms), np.int32, len(terms))
    rows = np.repeat(np.arange(len(terms), dtype=np.int32), sizes)
    length = np.array(lengths, dtype=np.float32)
    average = np.maximum(length.mean(axis=0), 1.0)
    weight = np.zeros(len(rows), dtype=np.float32)
    for number, field in enumerate(FIELDS):
        norm = 1 - field.length + field.length * length[:, number] / average[number]
        weight += field.weight * np.concatenate(counts[number]) / norm[rows]
    weight /= weight + _SATURATION
    own = np.concatenate(counts[0]) + np.concatenate(counts[1]) > 0
    column = np.concatenate(terms)
    order = np.argsort(column, kind="stable")
    starts = np.searchsorted(column[order], np.arange(len(vocabulary) + 1))
    rows, weight, own = rows[order], weight[order].astype(np.float16), own[order]

    def records() -> Iterable[tuple[str, str, float, bytes, bytes]]:
        for term, number in vocabulary.items():
            part = slice(starts[number], starts[number + 1])
            having = int(own[part].sum())
            texts = sum(spoken[language] for language in languages[term])  # rare or common among the texts of its languages
            yield (
                term,
                " ".join(sorted(languages[term])),
                math.log(1 + (texts - having + 0.5) / (having + 0.5)),
                rows[part].tobytes(),
                weight[part].tobytes(),
            )

    connection.executemany("INSERT INTO postings VALUES (?, ?, ?, ?, ?)", records())


def postings(connection: sqlite3.Connection, term: str) -> Postings | None:
    """A term's postings; None where no provision holds it."""
    row = connection.execute("SELECT provisions, weights, inverse FROM postings WHERE term = ?", (term,)).fetchone()
    if row is None:
        return None
    return Postings(np.frombuffer(row[0], np.int32), np.frombuffer(row[1], np.float16).astype(np.float32), row[2])


def scores(connection: sqlite3.Connection, query: Mapping[str, float], count: int) -> Floats:
    """The BM25F score of each of `count` provisions for a query of weighted terms."""
    total = np.zeros(count, dtype=np.float32)
    for term, weight in query.items():
        found = postings(connection, term)
        if found is not None:
            total[found.rows] += weight * found.inverse * found.weights
    return total
