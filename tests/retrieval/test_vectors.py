from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from retrieval import vectors


@pytest.fixture(scope="module")
def matrix() -> np.ndarray:
    found = np.random.default_rng(7).standard_normal((2300, 16)).astype(np.float32)
    found /= np.linalg.norm(found, axis=1, keepdims=True)
    found[5] = 0  # a provision without a known word
    return found


@pytest.fixture(scope="module")
def built(matrix: np.ndarray, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("index") / "vectors"
    vectors.build(folder, matrix)
    return folder


def test_chroma_finds_what_exact_search_finds(matrix: np.ndarray, built: Path) -> None:
    store = vectors.open_store(built, matrix, index=True)
    assert isinstance(store, vectors.Chroma)
    exact = vectors.Exact(matrix)
    shared = 0
    for row in range(20, 40):
        rows, cosines = store.nearest(matrix[row], 10)
        expected, values = exact.nearest(matrix[row], 10)
        assert rows[0] == expected[0] == row
        assert cosines[0] == pytest.approx(values[0], abs=1e-3)
        shared += len(set(rows) & set(expected))
    assert shared >= 0.8 * 20 * 10


@pytest.mark.parametrize("harm", ["gone", "damaged", "another version", "stale"])
def test_an_index_that_is_no_good_is_built_again(matrix: np.ndarray, tmp_path: Path, harm: str) -> None:
    folder = tmp_path / "vectors"
    small = matrix[:50]
    if harm != "gone":
        vectors.build(folder, small[:40] if harm == "stale" else small)
    if harm == "damaged":
        (folder / "chroma.sqlite3").write_bytes(b"no database" * 100)
    elif harm == "another version":
        (folder / "version").write_text("0.0.1")
    store = vectors.open_store(folder, small, index=True)
    rows, _ = store.nearest(small[7], 3)
    assert rows[0] == 7


def test_an_index_that_opens_and_does_not_answer_is_built_again(matrix: np.ndarray, tmp_path: Path) -> None:
    folder = tmp_path / "vectors"
    vectors.build(folder, matrix)
    (harmed,) = folder.rglob("header.bin")
    harmed.write_bytes(b"\x55" * harmed.stat().st_size)
    store = vectors.open_store(folder, matrix, index=True)
    assert isinstance(store, vectors.Chroma)
    assert store.nearest(matrix[7], 3)[0][0] == 7
    store.close()


def test_where_no_index_can_be_built_search_is_exact(matrix: np.ndarray, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = vectors.open_store(tmp_path / "file" / "vectors", matrix, index=True)
    assert isinstance(store, vectors.Exact)
    assert store.nearest(matrix[9], 1)[0][0] == 9


def test_small_corpora_are_searched_exactly_without_chroma(matrix: np.ndarray, tmp_path: Path) -> None:
    assert isinstance(vectors.open_store(tmp_path / "none", matrix), vectors.Exact)
    assert isinstance(vectors.open_store(tmp_path / "none", matrix[:0], index=True), vectors.Exact)


def test_a_folder_of_the_same_name_is_begun_anew_in_the_same_process(tmp_path: Path) -> None:
    vectors.build(tmp_path / "g1", np.eye(3, dtype=np.float32))
    opened = vectors.open_store(tmp_path / "g1", np.eye(3, dtype=np.float32), index=True)
    opened.close()
    shutil.rmtree(tmp_path / "g1")
    vectors.build(tmp_path / "g1", np.eye(4, dtype=np.float32))
    again = vectors.open_store(tmp_path / "g1", np.eye(4, dtype=np.float32), index=True)
    assert isinstance(again, vectors.Chroma)
    assert len(again) == 4
    again.close()
