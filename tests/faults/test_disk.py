"""The unlucky drafter: the disk full, the folder read-only or gone, two programs on one bill, the clock set back. Nothing written is lost."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest

from copilot import recovery, settings
from copilot.bill import Bill
from copilot.export import annotated
from copilot.journal import Journal
from copilot.recovery import Keeper
from law.words import Language, Problem
from retrieval import importer
from retrieval.corpus import Corpus

ROOT = Path(__file__).parents[2]
LAW = "# О маяках\n\n**Статья 1. Маяк**\n\n{n}. Маяк зажигается за час до захода солнца.\n"


def make_bill(path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("Статья 1. Маяк")
    document.add_paragraph("Маяк зажигается за час до захода солнца.")
    document.save(str(path))
    return path


@pytest.fixture
def full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], None]]:
    """A disk of one megabyte with the program's home in `disk/home`; calling it fills the disk up."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root on Linux")
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True, check=False).returncode != 0:
        pytest.skip("a tmpfs cannot be mounted here")
    monkeypatch.setenv("ZHOBA_HOME", str(disk / "home"))

    def fill() -> None:
        with (disk / "filler").open("wb", buffering=0) as file, contextlib.suppress(OSError):
            while file.write(bytes(4096)):
                pass
        assert shutil.disk_usage(disk).free == 0

    yield fill
    subprocess.run(["umount", str(disk)], check=False)


def test_a_full_disk_costs_nothing_that_was_there(full_disk: Callable[[], None], tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    path = make_bill(disk / "bill.docx")
    bill = Bill.open(path)
    settings.Settings(language="kk").save()
    journal = Journal.of(path)
    journal.record("proposed", {"before": "а" * 3000})
    keeper = Keeper(path)
    keeper.keep(path.read_bytes())
    before = {file: file.read_bytes() for file in disk.rglob("*") if file.is_file()}
    full_disk()
    bill.replace(1, 0, 4, "Фонарь")
    for act in (
        bill.save,
        lambda: annotated(bill, [], disk / "out.docx", Language.RU),
        lambda: keeper.keep(bill.data()),
        lambda: journal.record("decided", {"reason": "б" * 9000}),
        lambda: settings.Settings(language="ru", recent=("ж" * 9000,)).save(),
    ):
        with pytest.raises((Problem, OSError)):
            act()
    for file, content in before.items():
        assert file.read_bytes() == content, file
    assert {file.name for file in disk.rglob("*.tmp")} <= {"settings.tmp"}
    assert (journal.verify().entries, journal.verify().why) == (1, None)
    assert settings.load().language == "kk"
    (disk / "filler").unlink()
    bill.save()
    assert Bill.open(path).text(1).startswith("Фонарь")
    assert journal.record("decided", {"reason": "б"}).n == 2


def test_an_import_on_a_full_disk_leaves_the_law_that_was_there(full_disk: Callable[[], None], tmp_path: Path) -> None:
    acts, law = tmp_path / "acts", tmp_path / "disk" / "law"
    acts.mkdir()
    (acts / "a.md").write_text(LAW.format(n=1), "utf-8")
    try:
        importer.add([acts], law)
    except Problem:
        pytest.skip("the corpus does not fit on this small a disk at all")
    full_disk()
    (acts / "b.md").write_text(LAW.format(n=2), "utf-8")
    with pytest.raises(Problem) as caught:
        importer.add([acts], law)
    assert "\n" not in caught.value.words.ru
    with Corpus.open(law) as corpus:
        assert len(corpus.acts()) == 1


def test_a_folder_that_vanished_is_one_sentence_and_the_text_stays(tmp_path: Path) -> None:
    folder = tmp_path / "network"
    folder.mkdir()
    bill = Bill.open(make_bill(folder / "bill.docx"))
    bill.replace(1, 0, 4, "Фонарь")
    shutil.move(folder, tmp_path / "away")
    with pytest.raises(Problem) as caught:
        bill.save()
    assert "\n" not in caught.value.words.kk
    assert bill.changed
    shutil.move(tmp_path / "away", folder)
    bill.save()
    assert Bill.open(folder / "bill.docx").text(1).startswith("Фонарь")


def test_two_programs_on_one_bill_do_not_write_over_each_other(tmp_path: Path) -> None:
    path = make_bill(tmp_path / "bill.docx")
    one, two = Bill.open(path), Bill.open(path)
    one.replace(1, 0, 4, "Фонарь")
    two.replace(1, 0, 4, "Костер")
    keepers = [Keeper(path), Keeper(path)]
    for keeper, bill in zip(keepers, (one, two), strict=True):
        keeper.keep(bill.data())
    one.save()
    with pytest.raises(Problem):
        two.save()
    assert Bill.open(path).text(1).startswith("Фонарь")
    for keeper in keepers:
        keeper._slot[1].close()  # type: ignore[index]  # both die
    assert {left.bill().text(1).split()[0] for left in recovery.left()} == {"Фонарь", "Костер"}


def test_two_programs_with_one_journal_keep_one_chain(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from copilot.journal import Journal\n"
        "journal = Journal(Path(sys.argv[1])); print('ready', flush=True); sys.stdin.readline()\n"
        "for number in range(15): journal.record('proposed', {'after': str(number)})"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "j.jsonl")]
    programs = [subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(2)]
    for program in programs:
        assert program.stdout is not None
        assert program.stdout.readline() == b"ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write(b"go\n")
        program.stdin.flush()
    assert [program.wait(60) for program in programs] == [0, 0]
    for program in programs:
        program.communicate()
    verdict = Journal(tmp_path / "j.jsonl").verify()
    assert (verdict.entries, verdict.why) == (30, None)


def test_a_clock_set_back_moves_no_entry_and_hides_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_bill(tmp_path / "bill.docx")
    journal = Journal(tmp_path / "j.jsonl")
    journal.record("proposed", {"after": "1"})
    keeper = Keeper(path)
    keeper.keep(path.read_bytes())

    class Earlier(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return datetime(2001, 1, 1, tzinfo=UTC)

    for module in ("journal", "recovery"):
        monkeypatch.setattr(f"copilot.{module}.datetime", Earlier)
    journal.record("decided", {"proposal": 1})
    other = Keeper(tmp_path / "other.docx")
    other.keep(path.read_bytes())
    assert [entry.n for entry in journal.entries()] == [1, 2]
    assert journal.verify().why is None
    for one in (keeper, other):
        one._slot[1].close()  # type: ignore[index]
    assert len(recovery.left()) == 2
