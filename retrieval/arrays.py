"""Numpy arrays and word lists kept in the corpus database, in blocks below SQLite's limit for one value."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

_BLOCK = 256 << 20  # bytes; SQLite holds up to 1 GB in one value


def put(connection: sqlite3.Connection, name: str, array: NDArray[Any]) -> None:
    """Keep an array under a name, in place of what was there."""
    connection.execute("DELETE FROM arrays WHERE name = ?", (name,))
    shape = " ".join(map(str, array.shape))
    flat = memoryview(np.ascontiguousarray(array).tobytes())
    for block, start in enumerate(range(0, max(1, len(flat)), _BLOCK)):
        connection.execute("INSERT INTO arrays VALUES (?, ?, ?, ?, ?)", (name, block, array.dtype.str, shape, flat[start : start + _BLOCK]))


def get(connection: sqlite3.Connection, name: str) -> NDArray[Any] | None:
    """The array kept under a name; None where there is none."""
    rows = connection.execute("SELECT kind, shape, data FROM arrays WHERE name = ? ORDER BY block", (name,)).fetchall()
    if not rows:
        return None
    data = rows[0][2] if len(rows) == 1 else b"".join(row[2] for row in rows)
    return np.frombuffer(data, rows[0][0]).reshape([int(size) for size in rows[0][1].split()])


def put_words(connection: sqlite3.Connection, name: str, words: Sequence[str]) -> None:
    """Keep a list of words that hold no line ends."""
    put(connection, name, np.frombuffer("\n".join(words).encode(), np.uint8))


def get_words(connection: sqlite3.Connection, name: str) -> list[str]:
    """The list of words kept under a name; empty where there is none."""
    array = get(connection, name)
    return array.tobytes().decode().split("\n") if array is not None and array.size else []
