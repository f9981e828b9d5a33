"""What is kept of a draft's words under a passphrase: looked for in the bytes on the disk."""

from __future__ import annotations

import json
import stat
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from copilot import folders, recovery, settings, vault
from copilot.journal import Journal
from copilot.recovery import Keeper
from law.words import Problem
from ui import command_line

MARKER = "Құпия ереже: пілдің тұмсығы"
PASSPHRASE = "Жеті жұрттың тілін біл"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Argon2id with little memory: its cost is its own authors' to test."""
    monkeypatch.setattr(vault, "_MEMORY", 64)
    yield
    vault.lock()


@pytest.fixture
def bill(tmp_path: Path) -> Path:
    path = tmp_path / "жоба.docx"
    document = docx.Document()
    document.add_paragraph(MARKER)
    document.save(str(path))
    return path


def on_disk() -> bytes:
    return b"".join(path.read_bytes() for path in folders.data().parent.rglob("*") if path.is_file())


def write(bill: Path) -> Journal:
    journal = Journal.of(bill)
    journal.record("proposed", {"before": MARKER, "after": "x"})
    journal.record("decided", {"proposal": 1, "accepted": True, "reason": MARKER})
    return journal


def test_what_is_kept_under_a_passphrase_shows_no_word_and_reads_as_before(bill: Path) -> None:
    vault.create(PASSPHRASE)
    journal = write(bill)
    keeper = Keeper(bill)
    keeper.keep(bill.read_bytes())
    assert MARKER.encode() not in on_disk()
    assert b"[Content_Types].xml" not in on_disk()
    assert [entry.data.get("reason") for entry in journal.entries()] == [None, MARKER]
    assert journal.verify().why is None
    keeper._slot[1].close()  # type: ignore[index]  # as a death would
    (left,) = recovery.left()
    assert left.bill().text(0) == MARKER


def test_a_locked_program_neither_reads_nor_writes_in_clear(bill: Path) -> None:
    vault.create(PASSPHRASE)
    journal = write(bill)
    vault.lock()
    before = on_disk()
    for act in (lambda: list(journal.entries()), lambda: write(bill), lambda: Keeper(bill).keep(b"x"), journal.verify):
        with pytest.raises(Problem) as caught:
            act()
        assert caught.value.words == vault.LOCKED
    assert MARKER.encode() not in on_disk()
    assert journal.path.read_bytes() in before
    with pytest.raises(Problem) as caught:
        vault.unlock(PASSPHRASE + ".")
    assert caught.value.words == vault.WRONG
    assert vault.locked()
    vault.unlock(unicodedata.normalize("NFD", PASSPHRASE))
    assert journal.verify().entries == 2


def test_what_was_there_before_is_sealed_and_opened_again(bill: Path) -> None:
    journal = write(bill)
    Keeper(bill).keep(MARKER.encode())
    assert MARKER.encode() in on_disk()
    vault.create(PASSPHRASE)
    assert MARKER.encode() not in on_disk()
    journal.record("decided", {"proposal": 1, "accepted": False, "reason": MARKER})
    vault.change(PASSPHRASE, "басқа құпиясөз")
    vault.lock()
    vault.remove("басқа құпиясөз")
    assert not vault.exists()
    assert journal.verify().entries == 3
    assert journal.verify().why is None
    assert on_disk().count(MARKER.encode()) >= 4


def test_sealed_bytes_that_were_touched_are_refused_in_one_sentence(bill: Path) -> None:
    vault.create(PASSPHRASE)
    journal = write(bill)
    lines = journal.path.read_bytes().splitlines()
    for damaged in (lines[0][:-8] + b"AAAAAAA=", lines[0][:30], b"sealed1:%%%"):
        journal.path.write_bytes(b"\n".join([damaged, lines[1]]) + b"\n")
        with pytest.raises(Problem) as caught:
            list(journal.entries())
        assert journal.path.name in caught.value.words.kk
        assert "\n" not in caught.value.words.kk
    sealed = vault.sealed(b"draft")
    with pytest.raises(Problem):
        vault.opened(sealed[:-1], bill)
    with pytest.raises(Problem):
        vault.opened_line(b"sealed1:" + sealed[15:].hex().encode(), bill)
    assert vault.opened(sealed, bill) == b"draft"


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"version": 1, "salt": 7}', b"\xff"])
def test_a_key_file_that_is_no_key_file_is_one_sentence(content: bytes) -> None:
    (folders.config() / "vault.json").write_bytes(content)
    with pytest.raises(Problem) as caught:
        vault.unlock(PASSPHRASE)
    assert "vault.json" in caught.value.words.ru


def test_a_key_file_of_a_later_version_is_left_alone() -> None:
    vault.create(PASSPHRASE)
    place = folders.config() / "vault.json"
    place.write_text(json.dumps(json.loads(place.read_text()) | {"version": 2}))
    before = place.read_bytes()
    with pytest.raises(Problem) as caught:
        vault.unlock(PASSPHRASE)
    assert "жаңарақ" in caught.value.words.kk
    assert place.read_bytes() == before


def test_the_key_is_nowhere_on_the_disk() -> None:
    vault.create(PASSPHRASE)
    key = vault._standing_key()
    assert key not in on_disk()
    assert PASSPHRASE.encode() not in on_disk()
    vault.lock()
    with pytest.raises(Problem):
        vault.create("қысқа")


def test_wiping_leaves_nothing_of_the_drafts(bill: Path) -> None:
    write(bill)
    Keeper(bill).keep(MARKER.encode())
    settings.Settings(recent=(str(bill),), language="kk").save()
    vault.create(PASSPHRASE)
    vault.wipe()
    assert not vault.exists()
    assert str(bill).encode() not in on_disk()
    assert MARKER.encode() not in on_disk()
    assert settings.load().language == "kk"
    assert bill.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights: a profile is its user's by its list of rights")
def test_what_is_kept_is_its_owners_alone(bill: Path, own_home: Path) -> None:
    (own_home / "data").mkdir()
    (own_home / "data").chmod(0o755)
    write(bill)
    Keeper(bill).keep(b"x")
    settings.Settings().save()
    vault.create(PASSPHRASE)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in own_home.rglob("*")}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert [path.name for path, mode in modes.items() if path.is_file() and mode & 0o077 and ".lock" not in path.name] == []


def test_the_commands(bill: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    journal = write(bill)

    def zhoba(*arguments: str) -> int:
        return command_line.main([*arguments, "--language", "kk"])

    assert zhoba("passphrase", "remove") == 2
    monkeypatch.setenv("ZHOBA_PASSPHRASE", PASSPHRASE)
    assert zhoba("passphrase", "set") == 0
    assert zhoba("passphrase", "set") == 2
    vault.lock()
    assert zhoba("journal", "show", str(bill)) == 0
    assert MARKER in capsys.readouterr().out
    vault.lock()
    monkeypatch.delenv("ZHOBA_PASSPHRASE")
    assert zhoba("journal", "show", str(bill)) == 2
    assert "ZHOBA_PASSPHRASE" in capsys.readouterr().err
    monkeypatch.setenv("ZHOBA_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("ZHOBA_NEW_PASSPHRASE", "мүлде басқа сөз")
    assert zhoba("passphrase", "change") == 0
    assert zhoba("passphrase", "remove") == 2
    assert zhoba("passphrase", "wipe") == 2
    assert journal.path.exists()
    assert zhoba("passphrase", "wipe", "--yes") == 0
    assert not journal.path.exists()


def test_a_new_passphrase_leaves_what_a_lost_one_sealed(bill: Path) -> None:
    vault.create(PASSPHRASE)
    journal = write(bill)
    keeper = Keeper(bill)
    keeper.keep(bill.read_bytes())
    keeper._slot[1].close()  # type: ignore[index]  # as a death would
    place = folders.config() / "vault.json"
    lost = place.read_bytes()
    place.unlink()
    vault.lock()
    vault.create("басқа бір сөз")
    place.write_bytes(lost)  # the backup was found
    vault.unlock(PASSPHRASE)
    assert [entry.n for entry in journal.entries()] == [1, 2]
    assert journal.verify().why is None
    assert recovery.left()[0].bill().text(0) == MARKER
