"""What one version of the program leaves, another takes on, or leaves alone with one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from copilot import folders, recovery, settings
from copilot.journal import Journal
from copilot.recovery import Keeper
from law.words import Problem


def test_settings_without_a_version_are_taken_on_and_kept_beside() -> None:
    place = folders.config() / "settings.json"
    place.write_text('{"language": "kk", "recent": ["/a"]}', "utf-8")
    assert settings.load().recent == ("/a",)
    settings.Settings(language="ru").save()
    assert json.loads(place.with_name("settings.v0.json").read_text("utf-8"))["language"] == "kk"
    assert settings.load().language == "ru"
    settings.Settings(language="en").save()
    assert json.loads(place.with_name("settings.v0.json").read_text("utf-8"))["language"] == "kk"


def test_settings_of_a_newer_program_are_refused_and_left() -> None:
    place = folders.config() / "settings.json"
    settings.Settings(language="kk").save()
    newer = json.dumps(json.loads(place.read_text("utf-8")) | {"version": 99})
    place.write_text(newer, "utf-8")
    with pytest.raises(Problem) as caught:
        settings.load()
    assert "settings.json" in caught.value.words.kk
    assert place.read_text("utf-8") == newer


def test_a_journal_of_a_newer_program_is_not_written_to(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.jsonl")
    journal.record("proposed", {"after": "a"})
    head = tmp_path / "j.head"
    head.write_text(json.dumps(json.loads(head.read_text()) | {"version": 2}))
    before = journal.path.read_bytes()
    for act in (journal.verify, lambda: journal.record("decided", {})):
        with pytest.raises(Problem):
            act()
    assert journal.path.read_bytes() == before
    head.write_text(json.dumps({name: value for name, value in json.loads(head.read_text()).items() if name != "version"}))
    assert journal.verify().why is None, "a head of before there were versions"


def test_a_recovery_copy_of_a_newer_program_is_left_to_it(tmp_path: Path) -> None:
    keeper = Keeper(tmp_path / "bill.docx")
    keeper.keep(b"x")
    keeper._slot[1].close()  # type: ignore[index]  # as a death would
    (record,) = (folders.data() / "recovery").glob("*.json")
    assert len(recovery.left()) == 1
    record.write_text(json.dumps(json.loads(record.read_text()) | {"version": 2}))
    assert recovery.left() == []
    assert record.exists()
