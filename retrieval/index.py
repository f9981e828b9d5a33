"""What is worked out over the whole corpus after acts came or went: twins, citation targets, translations, lexical
index, completion, fingerprints, embedding, vectors."""

from __future__ import annotations

import datetime
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from law.act import Status
from law.progress import Progress
from law.words import Language
from retrieval import alignment, arrays, completion, embedding, lexical, matching, record, translation, twins, vectors

# Weights of a provision's parts in the embedding: its text, heading, what it stands under, its act's title, the terms it defines.
_PARTS = (1.0, 1.0, 0.3, 0.1, 0.5)
_BATCH = 2_000


@dataclass(frozen=True, slots=True)
class Document:
    """A provision as the indexes see it: the terms of each of `lexical.FIELDS`."""

    id: int
    language: Language
    fields: tuple[list[str], ...]

    def weighted(self) -> dict[str, float]:
        """Its terms with their weights in the embedding."""
        found: Counter[str] = Counter()
        for part, weight in zip(self.fields, _PARTS, strict=True):
            for term in part:
                found[term] += weight  # type: ignore[assignment]  # a Counter adds weights as well as counts
        return dict(found)


def build(connection: sqlite3.Connection, generation: Path, progress: Progress) -> None:
    """Work everything out anew."""
    _resolve_citations(connection)
    to_russian, to_kazakh = alignment.align(connection)
    translation.save(connection, Language.KK, to_russian)
    translation.save(connection, Language.RU, to_kazakh)
    count = _rows(connection)
    lexical.build(connection, _watched(_documents(connection), count, progress))
    completion.build(connection)
    twins.build(connection)
    model = embedding.fit(list(_training(connection)))
    embedding.save(connection, model)
    folded = []
    documents = _documents(connection)
    while batch := [document.weighted() for document in islice(documents, _BATCH)]:
        folded.append(model.fold_all(batch).astype(np.float16))
    matrix = np.concatenate(folded) if folded else np.zeros((0, model.dimensions), np.float16)
    arrays.put(connection, "vectors", matrix)
    edition = connection.execute("SELECT max(coalesce(edition, date)) FROM expressions").fetchone()[0]
    connection.execute("INSERT OR REPLACE INTO facts VALUES ('current to', ?)", (edition or "",))
    connection.execute(
        "INSERT OR REPLACE INTO facts VALUES ('built', ?)", (datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),)
    )
    vectors.build(generation / "vectors", matrix, progress)


def _rows(connection: sqlite3.Connection) -> int:
    """The table of rows that the indexes number by: which provision a row is, of which expression, in which article or
    first-level point, which row its twin is (-1: none), whether it is in force. Returns how many."""
    found = connection.execute("SELECT id, expression, path, twin, status FROM provisions ORDER BY id").fetchall()
    row_of = {id: row for row, (id, *_) in enumerate(found)}
    units: dict[tuple[int, str], int] = {}
    table = np.zeros((5, len(found)), np.int64)
    for row, (id, expression, path, twin, status) in enumerate(found):
        unit = units.setdefault((expression, alignment.unit_of(path)), len(units))
        table[:, row] = id, expression, unit, row_of.get(twin, -1), status == Status.IN_FORCE
    arrays.put(connection, "rows", table)
    return len(found)


def _documents(connection: sqlite3.Connection) -> Iterator[Document]:
    rows = connection.execute("SELECT p.id, e.language, p.terms FROM provisions p JOIN expressions e ON e.id = p.expression ORDER BY p.id")
    for id, language, stems in rows:
        yield Document(id, Language(language), tuple(line.split() for line in stems.split("\n")))


def _watched(documents: Iterator[Document], count: int, progress: Progress) -> Iterator[tuple[Language, Sequence[Sequence[str]]]]:
    for number, document in enumerate(documents):
        if number % 500 == 0:
            progress(number, count, "")
        yield document.language, document.fields


def _training(connection: sqlite3.Connection) -> Iterator[Mapping[str, float]]:
    """Each provision once; those that the corpus has in two languages as one document."""
    twins = dict(connection.execute("SELECT id, twin FROM provisions WHERE twin IS NOT NULL"))
    waiting: dict[int, dict[str, float]] = {}
    for document in _documents(connection):
        weighted = document.weighted()
        twin = twins.get(document.id)
        if twin is None:
            yield weighted
        elif twin in waiting:
            for term, weight in waiting.pop(twin).items():
                weighted[term] = weighted.get(term, 0.0) + weight
            yield weighted
        else:
            waiting[document.id] = weighted


def _resolve_citations(connection: sqlite3.Connection) -> None:
    """Point every citation of another act at the act of this corpus that it means, where exactly one fits."""
    acts = [record.metadata(row) for row in connection.execute(f"SELECT {record.META} FROM expressions")]
    known: dict[tuple[str, str, str | None], str] = {}
    rows = connection.execute(
        "SELECT DISTINCT title, number, date FROM citations WHERE NOT internal AND (title <> '' OR number <> '')"
    ).fetchall()
    for title, number, day in rows:
        wanted = matching.Wanted(title=title, number=number, date=datetime.date.fromisoformat(day) if day else None)
        targets = {match.meta.id for match in matching.rank(wanted, acts) if match.exact}
        known[title, number, day] = targets.pop() if len(targets) == 1 else ""
    connection.executemany(
        "UPDATE citations SET target = ? WHERE NOT internal AND title = ? AND number = ? AND date IS ?",
        ((target, *key) for key, target in known.items()),
    )
