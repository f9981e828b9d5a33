"""What an import has read so far, beside the corpus: an import that was killed or cancelled goes on from here.

<corpus>/reading.sqlite      read texts by the hash and the name of their file; gone when an import has ended well
"""

from __future__ import annotations

import json
import sqlite3
import time
import zlib
from pathlib import Path

from retrieval import store
from retrieval.sources import Source
from retrieval.texts import Text

_EVERY = 2.0  # seconds between two commits: what a kill may cost


class Staging:
    """Texts that were read. To be used as a context, under the corpus's import lock."""

    def __init__(self, folder: Path) -> None:
        self._path = _path(folder)
        self._connection: sqlite3.Connection | None = None
        self._saved = time.monotonic()

    def __enter__(self) -> Staging:
        if self._path.exists():
            self._open()
        return self

    def __exit__(self, *_: object) -> None:
        if self._connection:
            self._connection.commit()
            self._connection.close()

    @staticmethod
    def clear(folder: Path) -> None:
        """An import has ended well: nothing is to be gone on with."""
        for path in folder.glob(f"{_path(folder).name}*"):
            path.unlink(missing_ok=True)

    def get(self, source: Source, digest: str) -> Text | None:
        """The text of a file, if an import before had read it."""
        if self._connection is None:
            return None
        row = self._connection.execute("SELECT paragraphs, rows FROM texts WHERE key = ?", (_key(source, digest),)).fetchone()
        if row is None:
            return None
        meta, provisions, definitions, citations = json.loads(zlib.decompress(row[1]))
        return Text(tuple(meta), source.path.name, digest, row[0], provisions, definitions, citations)

    def put(self, source: Source, text: Text) -> None:
        """Keep what was read. Within seconds it is on the disk."""
        connection = self._connection or self._open()
        rows = zlib.compress(json.dumps([text.meta, text.provisions, text.definitions, text.citations]).encode(), 1)
        connection.execute("INSERT OR REPLACE INTO texts VALUES (?, ?, ?)", (_key(source, text.hash), text.paragraphs, rows))
        if time.monotonic() - self._saved > _EVERY:
            connection.commit()
            self._saved = time.monotonic()

    def _open(self) -> sqlite3.Connection:
        try:
            self._connection = _made(self._path)
        except sqlite3.DatabaseError:  # a damaged or foreign file: what it held is read again
            self._path.unlink(missing_ok=True)
            self._connection = _made(self._path)
        return self._connection


def _made(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE IF NOT EXISTS texts (key TEXT PRIMARY KEY, paragraphs BLOB NOT NULL, rows BLOB NOT NULL)")
    connection.execute("SELECT key FROM texts LIMIT 1").fetchone()
    return connection


def _path(folder: Path) -> Path:
    return folder / "reading.sqlite"


def _key(source: Source, digest: str) -> str:
    return json.dumps([store.VERSION, source.act, source.language, source.name, digest])
