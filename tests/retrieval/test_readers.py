"""Many files are read by several processes; what was read is not read again after a kill."""

from __future__ import annotations

import os
import shutil
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from law.progress import Cancelled
from law.words import Language, Words
from retrieval import importer, readers
from retrieval.corpus import Corpus
from retrieval.readers import Readers
from retrieval.sources import Source, source
from retrieval.texts import Text


def _many(acts: Path, folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        shutil.copyfile(acts / "rules.txt", folder / f"rules{number}.txt")
        with (folder / f"rules{number}.txt").open("a", encoding="utf-8") as file:
            file.write(f"\n9{number}. Стадо номер {number} осматривается отдельно.\n")
    return folder


def test_several_processes_read_what_one_reads(acts: Path, tmp_path: Path) -> None:
    many = _many(acts, tmp_path / "many", 9)
    (many / "broken.docx").write_bytes(b"PK no package")
    with Readers(10) as several:
        assert several.processes > 1 or os.cpu_count() == 1
    report = importer.add([many], tmp_path / "several")
    single = importer.add(sorted(many.glob("*"))[:5], tmp_path / "one")
    assert len(report.added) == 9
    assert [path.name for path, _ in report.failed] == ["broken.docx"]
    with Corpus.open(tmp_path / "several") as one, Corpus.open(tmp_path / "one") as other:
        for id in single.added:
            assert one.act(id) == other.act(id)
            assert one.below(id, "att_1") == other.below(id, "att_1")


def test_a_file_is_read_though_another_ended_its_process(acts: Path) -> None:
    with Readers(100) as several:
        if several._pool is None:
            pytest.skip("one processor: files are read in this process")
        wanted = source(acts / "rules.txt")
        broken = several._pool.submit(os._exit, 3)
        asked = several.ask(wanted)
        assert isinstance(several.fetch(wanted, asked), Text)
        lost = several.fetch(source(acts / "absent.txt"), broken)
        assert isinstance(lost, Words)
        assert lost[Language.KK]
        assert isinstance(several.fetch(wanted, several.ask(wanted)), Text)


def test_files_are_asked_for_after_another_ended_its_process(acts: Path) -> None:
    with Readers(100) as several:
        if several._pool is None:
            pytest.skip("one processor: files are read in this process")
        wanted = source(acts / "rules.txt")
        broken = [several._pool.submit(os._exit, 3) for _ in range(2)]
        assert all(isinstance(one.exception(), BrokenProcessPool) for one in broken)
        asked, renewed = several.ask(wanted), several._pool
        assert all(isinstance(several.fetch(wanted, one), Text) for one in (*broken, asked))
        assert several._pool is renewed


def test_an_import_that_was_stopped_goes_on_where_it_stopped(acts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "corpus"
    read: list[str] = []
    really = readers.read

    def watched(wanted: Source) -> Text | Words:
        read.append(wanted.path.name)
        return really(wanted)

    def cancel(done: int, total: int, what: str = "") -> None:
        if len(read) == 2:
            raise Cancelled

    monkeypatch.setattr(readers, "read", watched)
    with pytest.raises(Cancelled):
        importer.add([acts], folder, cancel)
    assert len(read) == 2
    assert len(importer.add([acts], folder).added) == 2
    assert sorted(read) == ["kaz.md", "rules.txt", "rus.md"]
    assert not list(folder.glob("reading*"))


def test_a_damaged_record_of_what_was_read_is_read_anew(acts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "reading.sqlite").write_bytes(b"no database" * 400)
    assert len(importer.add([acts], folder).added) == 2


def test_where_processes_cannot_share_a_lock_one_reads_alone(acts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> object:
        raise PermissionError(13, "Permission denied")  # what a system with no writable /dev/shm answers

    monkeypatch.setattr("multiprocessing.context.SpawnContext.Lock", refused)
    with Readers(100) as alone:
        assert alone.processes == 1
        assert alone.ask(source(acts / "rules.txt")) is None
