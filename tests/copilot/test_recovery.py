"""What was typed and not saved comes back after the program was killed."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from copilot import recovery
from copilot.recovery import Keeper

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ZHOBA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_a_bill_that_is_open_or_was_closed_leaves_nothing(tmp_path: Path, home: Path) -> None:
    keeper = Keeper(tmp_path / "bill.docx")
    keeper.keep(b"typed")
    assert recovery.left() == []
    keeper.close()
    assert recovery.left() == []
    assert list((home / "data" / "recovery").iterdir()) == []


def test_a_saved_bill_has_nothing_to_recover(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "bill.docx")
    keeper.keep(b"typed")
    keeper.drop()
    assert keeper._slot is not None
    keeper._slot[1].close()  # as a death would
    assert recovery.left() == []


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_what_a_killed_program_had_is_offered_until_it_is_taken(tmp_path: Path, home: Path) -> None:
    bill = tmp_path / "жоба.docx"
    code = (
        "import sys, time; from pathlib import Path; from copilot.recovery import Keeper\n"
        "keeper = Keeper(Path(sys.argv[1])); keeper.keep('терілген'.encode()); print('kept', flush=True); time.sleep(60)"
    )
    child = subprocess.Popen([sys.executable, "-c", code, str(bill)], cwd=ROOT, stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"kept\n"
    assert recovery.left() == []  # it lives
    ours = Keeper(bill)
    ours.keep(b"ours")
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()

    (found,) = recovery.left()
    assert (found.original, found.copy.read_bytes()) == (bill, "терілген".encode())
    assert stat.S_IMODE((home / "data").stat().st_mode) == 0o700
    ours.close()
    Keeper(bill).close()  # to open the bill again does not throw away what was left
    assert len(recovery.left()) == 1
    found.discard()
    assert recovery.left() == []


def test_a_record_that_cannot_be_read_is_passed_over(home: Path) -> None:
    folder = home / "data" / "recovery"
    folder.mkdir(parents=True)
    (folder / "torn.json").write_bytes(b"{\xff")
    assert recovery.left() == []
