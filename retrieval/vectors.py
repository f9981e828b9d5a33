"""Nearest vectors: Chroma, and exact search as its reference and fall-back, behind one small interface.

The vectors in corpus.sqlite are the truth; Chroma's folder is an index over them that can always be built again. Chroma
is imported only here and only when it is asked for: it costs seconds, exact search in 50,000 vectors a millisecond or two.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from law.progress import Cancelled, Progress, silent

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]

EXACT_UP_TO = 100_000  # vectors; above it an approximate index answers sooner than a scan
_BATCH = 2_000  # Chroma refuses more than 5,461 at once
_COLLECTION = "provisions"
_log = logging.getLogger("zhoba.vectors")


class VectorStore(Protocol):
    def nearest(self, vector: Floats, top: int) -> tuple[Rows, Floats]:
        """Rows of the `top` nearest vectors and their cosines, nearest first. `vector` has unit length."""
        ...

    def close(self) -> None: ...


class Exact:
    """Every cosine worked out."""

    def __init__(self, vectors: NDArray[Any]) -> None:
        self._vectors = vectors.astype(np.float32)  # kept at half the size on disk; numpy multiplies halves thirty times slower

    def nearest(self, vector: Floats, top: int) -> tuple[Rows, Floats]:
        return nearest(self._vectors, vector, top)

    def close(self) -> None:
        """Nothing is held open."""


def nearest(vectors: NDArray[np.float32], vector: Floats, top: int) -> tuple[Rows, Floats]:
    """The rows of the `top` vectors nearest to a vector of unit length and their cosines, nearest first."""
    cosines = vectors @ vector
    best = np.argpartition(-cosines, top - 1)[:top] if top < len(cosines) else np.arange(len(cosines))
    best = best[np.argsort(-cosines[best], kind="stable")]
    return best.astype(np.int64), cosines[best].astype(np.float32)


class Chroma:
    """Chroma's index in a folder. Raises what Chroma raises: callers fall back on `Exact`."""

    def __init__(self, folder: Path) -> None:
        if (folder / "version").read_text("utf-8") != _version():
            raise ValueError("the index was written by another version of Chroma")
        self._client = _client(folder)
        try:
            self._collection = self._client.get_collection(_COLLECTION, embedding_function=_refusing())
        except BaseException:
            self._client.close()
            raise

    def __len__(self) -> int:
        return int(self._collection.count())

    def close(self) -> None:
        self._client.close()

    def nearest(self, vector: Floats, top: int) -> tuple[Rows, Floats]:
        found = self._collection.query(query_embeddings=[vector], n_results=top, include=["distances"])
        rows = np.array([int(name) for name in found["ids"][0]], dtype=np.int64)
        return rows, (1 - np.array(found["distances"][0], dtype=np.float32)).astype(np.float32)


def build(folder: Path, vectors: NDArray[Any], progress: Progress = silent) -> None:
    """Write Chroma's index of the rows of `vectors` anew. Rows of zeros have no direction and are left out. Raises OSError where Chroma
    cannot write."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        _fill(folder, vectors, progress)
    except BaseException as error:  # what its Rust side panics with is no Exception
        if isinstance(error, OSError | Cancelled | KeyboardInterrupt | SystemExit | GeneratorExit):
            raise
        raise OSError(f"Chroma: {error}") from error
    (folder / "version").write_text(_version(), "utf-8")


def _fill(folder: Path, vectors: NDArray[Any], progress: Progress) -> None:
    with closing(_client(folder)) as client:
        collection = client.create_collection(_COLLECTION, embedding_function=_refusing(), metadata={"hnsw:space": "cosine"})
        rows = np.flatnonzero(np.any(vectors, axis=1))
        for start in range(0, len(rows), _BATCH):
            batch = rows[start : start + _BATCH]
            collection.add(ids=[str(row) for row in batch], embeddings=vectors[batch].astype(np.float32))
            progress(min(start + _BATCH, len(rows)), len(rows))


def open_store(folder: Path, vectors: NDArray[Any], *, index: bool | None = None) -> VectorStore:
    """The store that answers for `vectors`, of which `folder` holds Chroma's index. `index`: whether Chroma is to answer;
    None leaves it to the size. Where Chroma's index is missing, damaged, stale or of another version it is built again;
    where that fails too, search is exact."""
    if not (len(vectors) > EXACT_UP_TO if index is None else index) or not vectors.size:
        return Exact(vectors)
    store = whole(folder, vectors)
    if store is None:
        with panicking(folder):
            build(folder, vectors)
        store = whole(folder, vectors)
    return Exact(vectors) if store is None else store


def whole(folder: Path, vectors: NDArray[Any]) -> Chroma | None:
    """Chroma's index in `folder`, to be closed, if it is there, opens, and holds `vectors`."""
    with panicking(folder), ExitStack() as unfit:
        store = Chroma(folder)
        unfit.callback(store.close)
        directed = np.any(vectors, axis=1)
        if len(store) == int(np.count_nonzero(directed)):
            store.nearest(np.asarray(vectors[int(np.argmax(directed))], dtype=np.float32), 1)
            unfit.pop_all()
            return store
    return None


@contextmanager
def panicking(folder: Path) -> Iterator[None]:
    """What Chroma raises goes to the log: its Rust side panics with exceptions that are no Exception."""
    try:
        yield
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit):
            raise
        _log.warning("Chroma's index in %s: %s", folder, error)


def _client(folder: Path) -> Any:
    """To be closed: Chroma keeps one system for each path, and would find in a new folder of that name what lay in the old one."""
    os.environ["ANONYMIZED_TELEMETRY"] = "False"
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False, allow_reset=False))


def _version() -> str:
    from importlib.metadata import version

    return version("chromadb")


def _refusing() -> Any:
    """An embedding function that refuses to be one: Chroma's default would fetch a model from the internet."""
    import chromadb

    class Refusing(chromadb.EmbeddingFunction):  # type: ignore[misc]  # Chroma ships no types we follow
        def __init__(self) -> None:
            pass

        def __call__(self, input: Any) -> Any:
            raise RuntimeError("embeddings are always passed in")

        @staticmethod
        def name() -> str:
            return "zhoba-none"

        @staticmethod
        def build_from_config(config: dict[str, Any]) -> Any:
            return Refusing()

        def get_config(self) -> dict[str, Any]:
            return {}

    return Refusing()
