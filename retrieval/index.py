"""What is worked out over the whole corpus after acts came or went: twins, citation targets, translations, lexical
index, completion, fingerprints, embedding, vectors."""

from __future__ import annotations

import datetime
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from law.act import Status
from law.progress import Progress
from law.words import Language
from retrieval import alignment, completion, dense, editions, embedding, lexical, matching, record, store, translation, twins, vocabulary
from retrieval.arrays import Arrays
from retrieval.counts import Counts, Document, counted

if TYPE_CHECKING:
    from scipy.sparse import csr_array

# Weights of a provision's parts in the embedding: its text, heading, what it stands under, its act's title, the terms it defines.
_PARTS = (1.0, 1.0, 0.3, 0.1, 0.5)
LAST_DAY = np.iinfo(np.int32).max
_TRAINING = 30_000  # texts that the embedding is fitted on; the others fold in


@contextmanager
def next_generation(folder: Path, progress: Progress, *, afresh: bool = False) -> Iterator[sqlite3.Connection]:
    """The database of a new generation to change (`store.next_generation`); when the block ends well everything is worked out over it and
    it comes into force."""
    with store.next_generation(folder, afresh=afresh) as generation, closing(sqlite3.connect(store.database(generation))) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = OFF")  # the generation is not in force before it is whole and flushed
        connection.execute("PRAGMA journal_mode = OFF")  # and is thrown away where anything fails
        connection.execute("PRAGMA cache_size = -200000")  # kilobytes
        yield connection
        build(connection, generation, progress)
        connection.commit()


def build(connection: sqlite3.Connection, generation: Path, progress: Progress) -> None:
    """Work everything out anew."""
    arrays = store.arrays(generation)
    editions.read(connection)
    _resolve_citations(connection)
    to_russian, to_kazakh = alignment.align(connection)
    translation.save(connection, Language.KK, to_russian)
    translation.save(connection, Language.RU, to_kazakh)
    count = _rows(connection, arrays)
    with counted(_watched(_documents(connection), count, progress), len(lexical.FIELDS), generation) as counts:
        lexical.build(connection, arrays, counts)
        vocabulary.build(connection)
        _embed(arrays, counts)
    completion.build(_in_force(connection), arrays)
    twins.build(_in_force(connection), arrays)
    edition = connection.execute("SELECT max(coalesce(edition, date)) FROM expressions").fetchone()[0]
    connection.execute("INSERT OR REPLACE INTO facts VALUES ('current to', ?)", (edition or "",))
    connection.execute(
        "INSERT OR REPLACE INTO facts VALUES ('built', ?)", (datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),)
    )
    dense.build(generation / "vectors", arrays, progress)
    connection.execute("INSERT OR REPLACE INTO facts VALUES ('arrays', ?)", (json.dumps(arrays.sums()),))


def _rows(connection: sqlite3.Connection, arrays: Arrays) -> int:
    """The table of rows that the indexes number by: which provision a row is, of which expression, in which article or
    first-level point, which row its twin is (-1: none), whether it is in force, whether of the current text, and since and until which day
    it reads so (their ordinals). Returns how many."""
    count = connection.execute("SELECT count(*) FROM provisions").fetchone()[0]
    units: dict[tuple[int, str], int] = {}
    table = np.zeros((8, count), np.int32)
    found = connection.execute(
        "SELECT p.id, p.expression, p.path, coalesce(p.twin, -1), p.status, t.current, p.since, p.until"
        " FROM provisions p JOIN texts t ON t.id = p.expression ORDER BY p.id"
    )
    for row, (id, expression, path, twin, status, current, since, until) in enumerate(found):
        unit = units.setdefault((expression, alignment.unit_of(path)), len(units))
        table[:6, row] = id, expression, unit, twin, status == Status.IN_FORCE, current
        table[6:, row] = _ordinal(since, 0), _ordinal(until, LAST_DAY)
    ids, twin_ids = table[0], table[3]
    table[3] = np.where(twin_ids >= 0, np.searchsorted(ids, twin_ids), -1)
    arrays.put("rows", table)
    return int(count)


def _ordinal(day: str, unknown: int) -> int:
    return datetime.date.fromisoformat(day).toordinal() if day else unknown


def _documents(connection: sqlite3.Connection) -> Iterator[Document]:
    """Each provision as the indexes see it: the terms of each of `lexical.FIELDS`."""
    rows = connection.execute("SELECT t.language, p.terms FROM provisions p JOIN texts t ON t.id = p.expression ORDER BY p.id")
    for language, stems in rows:
        yield Language(language), [line.split() for line in stems.split("\n")]


def _in_force(connection: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """The ids and texts of the provisions in force of the current texts."""
    return connection.execute(
        "SELECT id, text FROM provisions WHERE status = ? AND expression IN (SELECT id FROM expressions) ORDER BY id",
        (Status.IN_FORCE.value,),
    )


def _watched(documents: Iterator[Document], count: int, progress: Progress) -> Iterator[Document]:
    for number, document in enumerate(documents):
        if number % 500 == 0:
            progress(number, count, "")
        yield document


def _embed(arrays: Arrays, counts: Counts) -> None:
    """Fit the embedding and fold every provision."""
    model = embedding.fit(_training(arrays, counts), counts.terms)
    embedding.save(arrays, model)
    reader = model.reader(counts.terms)
    vectors = arrays.create("vectors", (counts.documents, model.dimensions), np.float16)
    for block in counts.blocks():
        weights = block.weighed(_PARTS)
        vectors[block.first : block.first + block.size] = reader.fold(
            _matrix(weights, block.rows - block.first, block.terms, (block.size, len(counts.terms)))
        )


def _training(arrays: Arrays, counts: Counts) -> csr_array[Any, Any]:
    """An even sample of the provisions as weighted terms; those that the corpus has in two languages as one text."""
    table = arrays.get("rows")
    twin = np.zeros(0, np.int32) if table is None else table[3]
    own = np.arange(len(twin))
    text = np.where(twin >= 0, np.minimum(own, twin), own)
    texts = np.unique(text)
    chosen = texts[:: max(1, -(-len(texts) // _TRAINING))]
    place = np.full(len(twin), -1, np.int32)
    place[chosen] = np.arange(len(chosen))
    place = place[text]
    weights, rows, terms = [], [], []
    for block in counts.blocks():
        wanted = place[block.rows] >= 0
        weights.append(block.weighed(_PARTS)[wanted])
        rows.append(place[block.rows[wanted]])
        terms.append(block.terms[wanted])
    if not rows:
        return _matrix(np.zeros(0, np.float32), np.zeros(0, np.int32), np.zeros(0, np.int32), (0, len(counts.terms)))
    return _matrix(np.concatenate(weights), np.concatenate(rows), np.concatenate(terms), (len(chosen), len(counts.terms)))


def _matrix(weights: NDArray[np.float32], rows: NDArray[np.int32], terms: NDArray[np.int32], shape: tuple[int, int]) -> csr_array[Any, Any]:
    from scipy.sparse import coo_array  # takes longer to load than a question to answer: only an import needs it

    return coo_array((weights, (rows, terms)), shape=shape).tocsr()


def _resolve_citations(connection: sqlite3.Connection) -> None:
    """Point every citation of another act at the act of this corpus that it means, where exactly one fits."""
    acts = matching.Index(record.metadata(row) for row in connection.execute(f"SELECT {record.META} FROM expressions"))
    known: dict[tuple[str, str, str | None], str] = {}
    rows = connection.execute(
        "SELECT DISTINCT title, number, date FROM citations WHERE NOT internal AND (title <> '' OR number <> '')"
    ).fetchall()
    for title, number, day in rows:
        wanted = matching.Wanted(title=title, number=number, date=datetime.date.fromisoformat(day) if day else None)
        targets = {match.meta.id for match in acts.rank(wanted) if match.exact}
        known[title, number, day] = targets.pop() if len(targets) == 1 else ""
    connection.execute("CREATE TEMP TABLE meant (title TEXT, number TEXT, date TEXT, target TEXT, PRIMARY KEY (title, number, date))")
    connection.executemany("INSERT INTO meant VALUES (?, ?, ?, ?)", ((*key[:2], key[2] or "", target) for key, target in known.items()))
    connection.execute(
        "UPDATE citations SET target = coalesce((SELECT m.target FROM meant m WHERE m.title = citations.title"
        " AND m.number = citations.number AND m.date = coalesce(citations.date, '')), '') WHERE NOT internal"
    )
    connection.execute("DROP TABLE meant")
