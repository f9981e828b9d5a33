"""Lexical indexes on the same stems: ours, SQLite FTS5, tantivy and bm25s; build time, size, memory, query time at growing sizes.

    python benchmarks/lexical_index.py --corpus DIR [--sizes 10000 100000]

Larger sizes repeat the corpus's provisions with words exchanged at random, so that the vocabulary keeps its shape. Each index is built in
a process of its own and asked in another; memory is what that process took beyond what it had at its start. All rank the same five fields
by BM25 with the same weights but bm25s, which knows no fields and gets the five as one. Libraries that are not installed are left out (extra `bench`).
Linux: memory is read from /proc.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from law.words import Language
from retrieval import lexical, store
from retrieval.arrays import Arrays
from retrieval.counts import counted

Document = list[list[str]]  # the stems of each field
Ask = Callable[[list[str]], object]
_FIELDS = dict(zip("abcde", (1.0, 1.0, 0.35, 0.15, 1.0), strict=True))
_BEST = 200


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    options = parser.parse_args()
    rows = store.connect(store.current(options.corpus)).execute("SELECT terms FROM provisions").fetchall()
    texts = [[line.split() for line in row[0].split("\n")] for row in rows]
    words = [word for text in texts for word in text[0]]
    random.seed(480)
    queries = [random.sample(text[0], min(8, len(text[0]))) for text in random.sample([t for t in texts if len(t[0]) > 12], 60)]
    print("| provisions | index | build s | build MB of memory | MB | query ms p50 | p95 | open MB of memory |\n|" + " --- |" * 8)
    for size in options.sizes:
        documents = [_varied(texts[number % len(texts)], words) if number >= len(texts) else texts[number] for number in range(size)]
        for name, library, build, opened in _INDEXES:
            if library and find_spec(library) is None:
                continue
            with tempfile.TemporaryDirectory() as place:
                folder = Path(place)
                built, peak = _apart(_build, build, folder, documents)
                room = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
                p50, p95, resident = _apart(_query, opened, folder, queries, size)
                print(f"| {size} | {name} | {built:.1f} | {peak:.0f} | {room:.0f} | {p50:.1f} | {p95:.1f} | {resident:.0f} |", flush=True)


def _apart(work: Callable[..., tuple[float, ...]], *arguments: object) -> tuple[float, ...]:
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(work, arguments)


def _build(build: Callable[[Path, list[Document]], object], folder: Path, documents: list[Document]) -> tuple[float, float]:
    """Seconds, and megabytes of memory at most beyond those at the start."""
    Path("/proc/self/clear_refs").write_text("5")  # the peak from here on
    before, start = _memory("VmRSS"), time.perf_counter()
    build(folder, documents)
    return time.perf_counter() - start, _memory("VmHWM") - before


def _query(opened: Callable[[Path, int], Ask], folder: Path, queries: list[list[str]], size: int) -> tuple[float, float, float]:
    """Milliseconds, median and 95th hundredth; megabytes of memory after all, of files mapped too."""
    before = _memory("VmRSS")
    ask, times = opened(folder, size), []
    for query in queries:
        start = time.perf_counter()
        ask(query)
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times), statistics.quantiles(times, n=20)[-1], _memory("VmRSS") - before


def _memory(name: str) -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))


def _varied(text: Document, words: list[str]) -> Document:
    return [[random.choice(words) if random.random() < 0.2 else word for word in text[0]], *text[1:]]


def _own(folder: Path, documents: list[Document]) -> None:
    connection = sqlite3.connect(folder / "index.sqlite")
    connection.executescript(store.SCHEMA)
    with counted(((Language.RU, document) for document in documents), len(lexical.FIELDS)) as counts:
        lexical.build(connection, Arrays(folder / "arrays"), counts)
    connection.commit()


def _own_opened(folder: Path, size: int) -> Ask:
    lexicon = lexical.Lexicon(sqlite3.connect(folder / "index.sqlite"), Arrays(folder / "arrays"))
    return lambda query: np.argpartition(-lexicon.scores(dict.fromkeys(query, 1.0), size), _BEST)[:_BEST]


def _fts(folder: Path, documents: list[Document]) -> None:
    connection = sqlite3.connect(folder / "index.sqlite")
    connection.execute("CREATE VIRTUAL TABLE f USING fts5(a, b, c, d, e, tokenize = 'unicode61')")
    connection.executemany("INSERT INTO f VALUES (?, ?, ?, ?, ?)", ([" ".join(field) for field in document] for document in documents))
    connection.commit()


def _fts_opened(folder: Path, size: int) -> Ask:
    connection = sqlite3.connect(folder / "index.sqlite")
    weights = ", ".join(map(str, _FIELDS.values()))
    order = f"SELECT rowid FROM f WHERE f MATCH ? ORDER BY bm25(f, {weights}) LIMIT {_BEST}"
    return lambda query: connection.execute(order, (" OR ".join(f'"{word}"' for word in query),)).fetchall()


def _tantivy(folder: Path, documents: list[Document]) -> None:
    import tantivy

    builder = tantivy.SchemaBuilder()
    for field in _FIELDS:
        builder.add_text_field(field, tokenizer_name="whitespace")
    writer = tantivy.Index(builder.build(), path=str(folder)).writer()
    for document in documents:
        writer.add_document(tantivy.Document(**{field: [" ".join(words)] for field, words in zip(_FIELDS, document, strict=True)}))
    writer.commit()
    writer.wait_merging_threads()


def _tantivy_opened(folder: Path, size: int) -> Ask:
    import tantivy

    index = tantivy.Index.open(str(folder))
    searcher = index.searcher()
    return lambda query: (
        searcher.search(index.parse_query(" ".join(query), list(_FIELDS), field_boosts=_FIELDS), limit=_BEST, count=False).hits
    )


def _bm25s(folder: Path, documents: list[Document]) -> None:
    import bm25s

    retriever = bm25s.BM25()
    retriever.index([[word for field in document for word in field] for document in documents], show_progress=False)
    retriever.save(str(folder))


def _bm25s_opened(folder: Path, size: int) -> Ask:
    import bm25s

    retriever: Any = bm25s.BM25.load(str(folder), mmap=True)
    return lambda query: retriever.retrieve([query], k=_BEST, show_progress=False)


_INDEXES = (
    ("own postings", "", _own, _own_opened),
    ("FTS5", "", _fts, _fts_opened),
    ("tantivy", "tantivy", _tantivy, _tantivy_opened),
    ("bm25s", "bm25s", _bm25s, _bm25s_opened),
)

if __name__ == "__main__":
    main()
