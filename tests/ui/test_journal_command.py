"""`zhoba journal` and `zhoba model allow`, as a script runs them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from copilot.journal import Journal
from copilot.suggest import Action, Engine, ModelName, Suggestion


def zhoba(*arguments: str, status: int = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "ui.command_line", *arguments], capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == status, done.stderr
    return done


def zhoba_json(*arguments: str) -> Any:
    return json.loads(zhoba(*arguments, "--format", "json").stdout)


@pytest.fixture
def bill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ZHOBA_HOME", str(tmp_path / "home"))
    return tmp_path / "жоба.docx"


def record(bill: Path) -> Journal:
    journal = Journal.of(bill)
    written = Suggestion(Action.PLAIN, "мерзімі он күн", "мерзім – он күн", Engine.MODEL, model=ModelName("kazllm", "a" * 64))
    journal.answered(written, "art_3", True)
    return journal


def test_a_journal_is_signed_shown_by_provision_and_exported(bill: Path, tmp_path: Path) -> None:
    key = tmp_path / "me.key"
    public = zhoba_json("key", "new", str(key))["public"]
    assert zhoba_json("journal", "key", str(key)) == {"texts": True, "key": str(key)}
    record(bill)
    assert zhoba_json("journal", "verify", str(bill))["signer"] is None  # nobody trusts the key yet
    zhoba("key", "trust", public)
    told = zhoba_json("journal", "verify", str(bill))
    assert (told["whole"], told["signed"], told["signer"]) == (True, True, "me")
    assert len(zhoba_json("journal", "show", str(bill), "--place", "art_3")["records"]) == 2
    assert zhoba_json("journal", "show", str(bill), "--place", "art_9")["records"] == []
    zhoba("journal", "export", str(bill), "-o", str(tmp_path / "есеп.html"))
    assert "kazllm" in (tmp_path / "есеп.html").read_text("utf-8")
    assert "-o" in zhoba("journal", "export", str(bill), status=2).stderr


def test_words_of_the_draft_are_kept_out_when_told_so(bill: Path) -> None:
    assert zhoba_json("journal", "texts", "off")["texts"] is False
    assert "мерзім" not in record(bill).path.read_text("utf-8")
    assert zhoba("journal", "texts", "maybe", status=2).stderr.count("\n") == 1


def test_a_changed_entry_is_named_and_fails_on_demand(bill: Path) -> None:
    journal = record(bill)
    journal.path.write_text(journal.path.read_text("utf-8").replace("он күн", "бес күн"), "utf-8")
    assert zhoba_json("journal", "verify", str(bill))["whole"] is False


def test_a_ministry_s_list_of_models_is_signed_taken_and_kept_to(bill: Path, tmp_path: Path, tiny_model: Path) -> None:
    public = zhoba_json("key", "new", str(tmp_path / "ministry.key"))["public"]
    listed = tmp_path / "models.txt"
    listed.write_text(f"{'0' * 64}  other.gguf\n", "utf-8")
    zhoba("model", "sign", str(listed), "--key", str(tmp_path / "ministry.key"))
    assert "zhoba key trust" in zhoba("model", "allow", str(listed), status=2).stderr
    zhoba("key", "trust", public)
    assert zhoba_json("model", "allow", str(listed))["models"] == [{"sha256": "0" * 64, "name": "other.gguf"}]
    assert tiny_model.name in zhoba("model", "add", str(tiny_model), status=2).stderr
    assert zhoba_json("model", "list")["models"] == []
