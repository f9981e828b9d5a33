from __future__ import annotations

import datetime
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from law.progress import Cancelled
from law.words import Language, Problem
from retrieval import importer, store
from retrieval.corpus import Corpus
from retrieval.matching import Wanted

ROOT = Path(__file__).parents[2]


def test_importing_again_changes_nothing(acts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    first = importer.add([acts], folder)
    assert sorted(first.added) == ["pastures", "rules"]
    generation = store.current(folder)
    again = importer.add([acts], folder)
    assert sorted(again.unchanged) == ["pastures", "rules"]
    assert again.added == again.updated == ()
    assert store.current(folder) == generation


def test_a_changed_act_replaces_the_old_one(acts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    importer.add([acts], folder)
    rules = acts / "rules.txt"
    rules.write_text(rules.read_text("utf-8").replace("двадцать один день", "сорок дней"), "utf-8")
    report = importer.add([acts], folder)
    assert report.updated == ("rules",)
    assert report.unchanged == ("pastures",)
    with Corpus.open(folder) as corpus:
        found = corpus.provision("rules", "pt_3")
        assert found is not None
        assert "сорок дней" in found.text
        assert corpus.info().acts == 2


def test_the_other_language_joins_its_act(acts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    kazakh = tmp_path / "later" / "pastures"
    kazakh.mkdir(parents=True)
    (acts / "pastures" / "kaz.md").rename(kazakh / "kaz.md")
    importer.add([acts], folder)
    report = importer.add([kazakh], folder)
    assert report.updated == ("pastures",)
    with Corpus.open(folder) as corpus:
        assert len(corpus.languages("pastures")) == 2
        hit = corpus.search("карантин жайылым жалға беріледі бес жыл")[0]
        assert hit.other is not None


def test_number_and_date_beside_a_text_that_does_not_tell_them(tmp_path: Path) -> None:
    for act, beside in (
        ("silent", '{"number": "207", "date": "2018-04-20", "title": "..."}'),
        ("broken", '{"number": 207, "date": "in April"}'),
        ("foreign", "[1, 2]"),
    ):
        (tmp_path / "acts" / act).mkdir(parents=True)
        (tmp_path / "acts" / act / "rus.md").write_text("# О стадах\n\n1. Стадо пасется.\n", "utf-8")
        (tmp_path / "acts" / act / "meta.json").write_text(beside, "utf-8")
    assert not importer.add([tmp_path / "acts"], tmp_path / "corpus").failed
    with Corpus.open(tmp_path / "corpus") as corpus:
        found = corpus.match_act(Wanted(number="207", date=datetime.date(2018, 4, 20)))
        assert [(match.meta.id, match.exact) for match in found] == [("silent", True)]
        assert [corpus.metadata(act).number for act in ("broken", "foreign")] == ["", ""]  # type: ignore[union-attr]


def test_what_cannot_be_read_is_reported_and_the_rest_is_taken(acts: Path, tmp_path: Path) -> None:
    bad = tmp_path / "broken.docx"
    bad.write_bytes(b"PK no package")
    empty = tmp_path / "empty.txt"
    empty.write_text("")
    report = importer.add([acts, bad, empty, tmp_path / "absent.docx"], tmp_path / "corpus")
    assert sorted(report.added) == ["pastures", "rules"]
    assert [path.name for path, _ in report.failed] == ["broken.docx", "empty.txt", "absent.docx"]
    assert all(words[Language.KK] and words[Language.RU] for _, words in report.failed)


def test_nothing_taken_leaves_nothing_behind(tmp_path: Path) -> None:
    bad = tmp_path / "broken.docx"
    bad.write_bytes(b"no package")
    importer.add([bad], tmp_path / "corpus")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["broken.docx"]


def test_a_cancelled_import_leaves_the_corpus_as_it_was(acts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    importer.add([acts / "rules.txt"], folder)

    def cancel(done: int, total: int, what: str = "") -> None:
        if what == "rus.md":
            raise Cancelled

    with pytest.raises(Cancelled):
        importer.add([acts], folder, cancel)
    with Corpus.open(folder) as corpus:
        assert [meta.id for meta in corpus.acts()] == ["rules"]
    assert len(list(folder.glob("g*"))) == 1


def test_removing_an_act(acts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    importer.add([acts], folder)
    with Corpus.open(folder) as before:
        importer.remove(["rules"], folder)
        assert before.search("карантин")[0].provision.act == "rules"  # the one opened before goes on answering
    with Corpus.open(folder) as corpus:
        assert [meta.id for meta in corpus.acts()] == ["pastures"]
        assert corpus.cited_by("pastures") == []
    with pytest.raises(Problem):
        importer.remove(["rules"], folder)


def test_two_imports_at_once(acts: Path, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    with store.next_generation(folder), pytest.raises(Problem) as caught:
        importer.add([acts], folder)
    assert "дождитесь" in caught.value.words[Language.RU]


def test_a_folder_that_cannot_be_written(acts: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Problem):
        importer.add([acts], tmp_path / "file" / "corpus")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "import.lock").write_bytes(b"somebody else's file, long enough to be no database at all" * 50)
    with pytest.raises(Problem):
        importer.add([acts], tmp_path / "other")


def test_a_full_disk_keeps_the_old_corpus(acts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "corpus"
    importer.add([acts / "rules.txt"], folder)

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("retrieval.index.build", full)
    with pytest.raises(Problem):
        importer.add([acts], folder)
    with Corpus.open(folder) as corpus:
        assert corpus.search("карантин")


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
@pytest.mark.parametrize("moment", [0.0, 0.15, 0.4])
def test_kill_9_leaves_the_old_corpus_answering(acts: Path, tmp_path: Path, moment: float) -> None:
    folder = tmp_path / "corpus"
    importer.add([acts / "rules.txt"], folder)
    code = f"from pathlib import Path; from retrieval import importer; print('go', flush=True); importer.add([Path({str(acts)!r})], Path({str(folder)!r}))"
    child = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE)
    assert child.stdout is not None
    child.stdout.readline()
    time.sleep(moment)
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    with Corpus.open(folder) as corpus:
        assert corpus.search("карантин")[0].provision.path == "att_1/pt_3"
    report = importer.add([acts], folder)  # and the next import goes through
    assert not report.failed
