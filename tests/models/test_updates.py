"""A ministry's update of a model: a signed pack in, the version before kept, and back again; what fails changes nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from tiny_gguf import write_model

from law.words import Language, Problem
from models import library as models_library
from models import sealed, signing, updates
from models.library import Library, State

ROOT = Path(__file__).parents[2]


@pytest.fixture
def key(tmp_path: Path) -> Path:
    signing.create(tmp_path / "ministry.key")
    return tmp_path / "ministry.key"


@pytest.fixture
def trusted(key: Path) -> list[Path]:
    return [key.with_suffix(".pub")]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(tmp_path / "үлгілер")


@pytest.fixture
def versions(tmp_path: Path, key: Path) -> list[Path]:
    """Three versions of one model, packed."""
    made = []
    for number in range(3):
        updates.pack(write_model(tmp_path / f"v{number}.gguf", seed=number), tmp_path / f"v{number}.zpack", key, "kazllm")
        made.append(tmp_path / f"v{number}.zpack")
    return made


def version(library: Library, folder: Path) -> int:
    """Which version is in force: its file and its record say the same."""
    assert [state for _, state in library.verify()] == [State.INTACT]
    data = library.find("kazllm").read_bytes()
    return next(number for number in range(3) if data == (folder / f"v{number}.gguf").read_bytes())


def files(library: Library) -> list[str]:
    return sorted(path.name for path in library.folder.iterdir())


def test_an_update_takes_the_place_of_a_model_and_is_taken_back(
    library: Library, versions: list[Path], trusted: list[Path], tmp_path: Path
) -> None:
    first = updates.unpack(versions[0], library, trusted)
    assert (first.name, first.path, first.before) == ("kazllm", str(library.folder / "kazllm.gguf"), None)
    second = updates.unpack(versions[1], library, trusted)
    assert version(library, tmp_path) == 1
    assert second.before == first
    assert library.find(first.path) == Path(second.path)  # settings name the file that was added first
    assert library.rollback("kazllm") == first
    assert version(library, tmp_path) == 0
    assert files(library) == ["kazllm.gguf", "kazllm.json"]
    with pytest.raises(Problem, match="No earlier version"):
        library.rollback("kazllm")


def test_one_version_before_is_kept_and_no_more(library: Library, versions: list[Path], trusted: list[Path], tmp_path: Path) -> None:
    for pack in versions:
        updates.unpack(pack, library, trusted)
    assert len(files(library)) == 3
    assert updates.unpack(versions[2], library, trusted) == library.entries()[0]  # the same again
    assert updates.unpack(versions[1], library, trusted).before is not None  # an older one, whose file lies there
    assert version(library, tmp_path) == 1
    assert len(files(library)) == 3
    library.rollback("kazllm")
    assert version(library, tmp_path) == 2


def test_a_model_that_was_added_by_hand_is_updated(library: Library, versions: list[Path], trusted: list[Path], tmp_path: Path) -> None:
    linked = write_model(tmp_path / "kazllm.gguf", seed=0)
    library.add(linked, link=True)
    updates.unpack(versions[1], library, trusted)
    updates.unpack(versions[2], library, trusted)
    assert linked.exists()  # it is its owner's
    library.rollback("kazllm")
    assert version(library, tmp_path) == 1


def altered(pack: Path) -> Path:
    data = bytearray(pack.read_bytes())
    data[len(data) // 2] ^= 1
    pack.write_bytes(data)
    return pack


@pytest.mark.parametrize("how", ["altered", "manifest", "wrong key", "law", "forbidden", "no room", "cancelled", "killed"])
def test_an_update_that_fails_leaves_the_model_and_the_way_back(
    library: Library, versions: list[Path], trusted: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    updates.unpack(versions[0], library, trusted)
    updates.unpack(versions[1], library, trusted)
    before, pack, taking = files(library), versions[2], library
    if how == "altered":
        altered(pack)
    elif how == "manifest":
        with zipfile.ZipFile(pack) as old, zipfile.ZipFile(tmp_path / "other.zpack", "w") as new:
            for name in old.namelist():
                said = old.read(name)
                new.writestr(name, said.replace(b'"kazllm"', b'"kazll0"') if name == "manifest.json" else said)
        pack = tmp_path / "other.zpack"
    elif how == "wrong key":
        trusted = [signing.create(tmp_path / "other.key")]
    elif how == "law":
        sealed.write(pack, "law", {}, [], tmp_path / "ministry.key")
    elif how == "forbidden":
        taking = Library(library.folder, frozenset({library.entries()[0].sha256}))
    elif how == "no room":
        monkeypatch.setattr(models_library, "_SPARE", 1 << 60)
    if how == "killed":
        killed_amid_unpacking(pack, library.folder, trusted[0])
        assert set(files(library)) > set(before)
    elif how == "cancelled":

        def progress(done: int, total: int, what: str = "") -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            updates.unpack(pack, library, trusted, progress)
    else:
        with pytest.raises(Problem) as caught:
            updates.unpack(pack, taking, trusted)
        assert all("\n" not in caught.value.words[language] for language in Language)
    assert version(library, tmp_path) == 1
    assert how == "killed" or files(library) == before
    library.rollback("kazllm")
    assert version(library, tmp_path) == 0
    if how == "killed":
        updates.unpack(pack, library, trusted)
        assert version(library, tmp_path) == 2
        assert len(files(library)) == 3


def test_an_update_on_a_disk_that_fills_up(
    versions: list[Path], trusted: list[Path], tmp_path: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, filler = Library(small_disk / "models"), small_disk / "filler"
    monkeypatch.setattr(models_library, "_SPARE", -1 << 40)  # the room is there when it is asked for, and gone when it is written
    updates.unpack(versions[0], library, trusted)
    updates.unpack(versions[1], library, trusted)
    before, size = files(library), versions[2].stat().st_size
    for free in (0, size // 2, size - 5000):
        space = os.statvfs(small_disk)
        filler.write_bytes(bytes(space.f_bavail * space.f_frsize - free))
        with pytest.raises(Problem, match="could not be copied"):
            updates.unpack(versions[2], library, trusted)
        filler.unlink()
        assert (version(library, tmp_path), files(library)) == (1, before)
    library.rollback("kazllm")
    assert version(library, tmp_path) == 0


def killed_amid_unpacking(pack: Path, folder: Path, public: Path) -> None:
    """Kill the process that unpacks when its file lies there and the record does not speak of it yet."""
    code = (
        "import sys, time; from pathlib import Path; from models import updates; from models.library import Library\n"
        "Library._record = lambda self, entry: (print('there', flush=True), time.sleep(60))\n"
        "updates.unpack(Path(sys.argv[1]), Library(Path(sys.argv[2])), [Path(sys.argv[3])])"
    )
    command = [sys.executable, "-c", code, str(pack), str(folder), str(public)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "there\n"
        child.kill()


@pytest.mark.skipif(os.name == "nt", reason="POSIX's signals")
def test_an_update_killed_while_it_copies(library: Library, trusted: list[Path], key: Path, tmp_path: Path) -> None:
    library.add(write_model(tmp_path / "kazllm.gguf", seed=0))
    pack = tmp_path / "large.zpack"
    with (tmp_path / "large.gguf").open("wb") as file:
        file.truncate(2_000_000_000)  # a file of holes: quick to write, long to read
    with (tmp_path / "large.gguf").open("rb") as file:
        file.seek(1_900_000_000)
        sealed.write(pack, "model", {"name": "kazllm"}, [("kazllm.gguf", file)], key)
    code = (
        "import sys; from pathlib import Path; from models import updates; from models.library import Library\n"
        "updates.unpack(Path(sys.argv[1]), Library(Path(sys.argv[2])), [Path(sys.argv[3])])"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(pack), str(library.folder), str(trusted[0])], cwd=ROOT) as child:
        while not any(path.stat().st_size for path in library.folder.glob("*.part")):
            assert child.poll() is None
            time.sleep(0.002)
        child.send_signal(signal.SIGKILL)
    assert [state for _, state in library.verify()] == [State.INTACT]
    with pytest.raises(Problem, match="is no GGUF model"):  # which the next update finds out, and sweeps
        updates.unpack(pack, library, trusted)
    assert files(library) == ["kazllm.gguf", "kazllm.json"]


def test_an_earlier_version_that_was_changed_is_not_gone_back_to(
    library: Library, versions: list[Path], trusted: list[Path], tmp_path: Path
) -> None:
    updates.unpack(versions[0], library, trusted)
    updates.unpack(versions[1], library, trusted)
    (library.folder / "kazllm.gguf").write_bytes(b"GGUF")
    with pytest.raises(Problem, match="was changed"):
        library.rollback("kazllm")
    assert version(library, tmp_path) == 1


def test_a_forbidden_version_is_not_gone_back_to(library: Library, versions: list[Path], trusted: list[Path]) -> None:
    updates.unpack(versions[0], library, trusted)
    entry = updates.unpack(versions[1], library, trusted)
    with pytest.raises(Problem, match="do not allow"):
        Library(library.folder, frozenset({entry.sha256})).rollback("kazllm")


@pytest.mark.parametrize("name", ["", "..", "../kazllm", "a/b", r"a\b", ".hidden", "C:x"])
def test_a_pack_names_no_file_outside_the_library(library: Library, trusted: list[Path], key: Path, tmp_path: Path, name: str) -> None:
    with write_model(tmp_path / "m.gguf").open("rb") as file:
        sealed.write(tmp_path / "m.zpack", "model", {"name": name}, [("m.gguf", file)], key)
    with pytest.raises(Problem, match="is no pack"):
        updates.unpack(tmp_path / "m.zpack", library, trusted)


def test_a_record_of_before_there_were_updates_is_read(library: Library, versions: list[Path], trusted: list[Path]) -> None:
    entry = updates.unpack(versions[0], library, trusted)
    record = library.folder / "kazllm.json"
    record.write_text(record.read_text("utf-8").replace(',\n "before": null', ""), "utf-8")
    assert library.entries() == [entry]
