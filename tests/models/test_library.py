"""Bringing models in: from a stick, with a list of sums, twice, cut short, changed later."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from tiny_gguf import write_model

from law.progress import Cancelled
from law.words import Problem
from models.library import Library, State


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "models")


@pytest.fixture
def stick(tmp_path: Path, tiny_model: Path) -> Path:
    folder = tmp_path / "USB «Заңдар»"
    folder.mkdir()
    return Path(shutil.copy(tiny_model, folder / "kazllm.gguf"))


def test_a_model_is_copied_and_recorded(library: Library, stick: Path) -> None:
    entry = library.add(stick)
    assert Path(entry.path).read_bytes() == stick.read_bytes()
    assert entry.sha256 == hashlib.sha256(stick.read_bytes()).hexdigest()
    assert (entry.name, entry.architecture, entry.languages, entry.linked) == ("kazllm", "llama", ("kk", "ru", "en"), False)
    assert library.entries() == [entry]
    assert library.find("kazllm") == Path(entry.path)
    assert sorted(path.name for path in library.folder.iterdir()) == ["kazllm.gguf", "kazllm.json"]


def test_a_link_copies_nothing(library: Library, stick: Path) -> None:
    entry = library.add(stick, link=True)
    assert (entry.linked, entry.path) == (True, str(stick))
    assert [path.name for path in library.folder.iterdir()] == ["kazllm.json"]


def test_the_same_file_twice_changes_nothing_and_another_of_its_name_is_refused(library: Library, stick: Path) -> None:
    first = library.add(stick)
    assert library.add(stick) == first
    write_model(stick, seed=9)
    with pytest.raises(Problem, match="Another model named “kazllm”"):
        library.add(stick)
    assert library.entries() == [first]


def test_a_list_of_sums_beside_the_file_is_believed(library: Library, stick: Path) -> None:
    good = hashlib.sha256(stick.read_bytes()).hexdigest()
    sums = stick.with_name("SHA256SUMS")
    sums.write_text(f"{'0' * 64} *kazllm.gguf\n{'1' * 64}  other.gguf\n", "utf-8")
    with pytest.raises(Problem, match="is not the one in SHA256SUMS"):
        library.add(stick)
    assert list(library.folder.iterdir()) == []
    sums.write_text(f"{good} *kazllm.gguf\n{'1' * 64}  other.gguf\n", "utf-8")
    assert library.add(stick).sha256 == good


def test_a_cancelled_copy_and_a_truncated_file_leave_nothing_behind(library: Library, stick: Path) -> None:
    def cancel(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        library.add(stick, progress=cancel)
    stick.write_bytes(stick.read_bytes()[:-10])
    with pytest.raises(Problem, match="truncated"):
        library.add(stick)
    assert list(library.folder.iterdir()) == []


def test_verify_finds_what_changed_and_what_is_gone(library: Library, stick: Path, tmp_path: Path) -> None:
    library.add(stick)
    gone = write_model(tmp_path / "gone.gguf")
    library.add(gone, link=True)
    assert [state for _, state in library.verify()] == [State.INTACT, State.INTACT]
    gone.unlink()
    copy = library.find("kazllm")
    data = bytearray(copy.read_bytes())
    data[-1] ^= 1
    copy.write_bytes(data)
    assert {entry.name: state for entry, state in library.verify()} == {"gone": State.MISSING, "kazllm": State.CHANGED}


def test_the_sum_of_a_file_that_changed_is_computed_anew(library: Library, stick: Path) -> None:
    entry = library.add(stick, link=True)
    assert library.sha256(stick) == entry.sha256
    write_model(stick, seed=9)
    assert library.sha256(stick) == hashlib.sha256(stick.read_bytes()).hexdigest() != entry.sha256


def test_a_name_that_is_no_model_ends_in_a_sentence(library: Library) -> None:
    with pytest.raises(Problem, match="There is no model “nothing”"):
        library.find("nothing")
