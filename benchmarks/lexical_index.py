"""The lexical index against SQLite FTS5 on the same stems: build time, size, query time at growing sizes.

    python benchmarks/lexical_index.py --corpus DIR [--sizes 10000 100000]

Larger sizes repeat the corpus's provisions with words exchanged at random, so that the vocabulary keeps its shape.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from law.words import Language
from retrieval import lexical, store
from retrieval.arrays import Arrays
from retrieval.counts import counted


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
    print("| provisions | index | build s | MB | query ms p50 | p95 |\n| --- | --- | --- | --- | --- | --- |")
    for size in options.sizes:
        documents = [_varied(texts[number % len(texts)], words) if number >= len(texts) else texts[number] for number in range(size)]
        for name, build, ask in (("own postings", _own, _ask_own), ("FTS5", _fts, _ask_fts)):
            with tempfile.TemporaryDirectory() as place:
                folder = Path(place)
                connection = sqlite3.connect(folder / "index.sqlite")
                start = time.perf_counter()
                build(connection, documents, folder)
                connection.commit()
                built = time.perf_counter() - start
                times = []
                for query in queries:
                    start = time.perf_counter()
                    ask(connection, query, size, folder)
                    times.append(1000 * (time.perf_counter() - start))
                p95 = statistics.quantiles(times, n=20)[-1]
                room = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
                print(f"| {size} | {name} | {built:.1f} | {room:.0f} | {statistics.median(times):.1f} | {p95:.1f} |", flush=True)


def _varied(text: list[list[str]], words: list[str]) -> list[list[str]]:
    return [[random.choice(words) if random.random() < 0.2 else word for word in text[0]], *text[1:]]


def _own(connection: sqlite3.Connection, documents: list[list[list[str]]], folder: Path) -> None:
    connection.executescript(store.SCHEMA)
    with counted(((Language.RU, document) for document in documents), len(lexical.FIELDS)) as counts:
        lexical.build(connection, Arrays(folder / "arrays"), counts)


def _ask_own(connection: sqlite3.Connection, query: list[str], size: int, folder: Path) -> None:
    scores = lexical.Lexicon(connection, Arrays(folder / "arrays")).scores(dict.fromkeys(query, 1.0), size)
    np.argpartition(-scores, 200)[:200]


def _fts(connection: sqlite3.Connection, documents: list[list[list[str]]], folder: Path) -> None:
    connection.execute("CREATE VIRTUAL TABLE f USING fts5(a, b, c, d, e, tokenize = 'unicode61')")
    connection.executemany("INSERT INTO f VALUES (?, ?, ?, ?, ?)", ([" ".join(field) for field in document] for document in documents))


def _ask_fts(connection: sqlite3.Connection, query: list[str], size: int, folder: Path) -> None:
    match = " OR ".join(f'"{word}"' for word in query)
    connection.execute("SELECT rowid FROM f WHERE f MATCH ? ORDER BY bm25(f, 1.0, 1.0, 0.35, 0.15, 1.0) LIMIT 200", (match,)).fetchall()


if __name__ == "__main__":
    main()
