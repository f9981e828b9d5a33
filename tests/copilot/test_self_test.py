"""`zhoba doctor --self-test`: the whole work on the samples, with the model for real."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tiny_gguf import write_model

from copilot import folders
from ui.command_line import main


def test_the_whole_work_is_done_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("ZHOBA_HOME", str(tmp_path))
    model = write_model(tmp_path / "trial.gguf")
    assert main(["doctor", "--self-test", "--model", str(model), "--format", "json"]) == 0
    rows = {row["id"]: row for row in json.loads(capsys.readouterr().out)["rows"] if row["group"] == "self-test"}
    assert {name: row["state"] for name, row in rows.items()} == dict.fromkeys(("corpus", "check", "precedent", "writing", "export"), "ok")
    findings, comments = (rows[name]["detail"].split(";")[0] for name in ("check", "export"))
    assert comments == findings, "a comment for each finding"


def test_without_samples_each_step_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from copilot import self_test

    monkeypatch.setattr(folders, "samples", lambda: tmp_path)
    states = {row.id: row.state.value for row in self_test.run(None)}
    assert states == {"corpus": "bad", "check": "bad", "precedent": "bad", "writing": "absent", "export": "bad"}


def test_an_export_without_comments_fails(tmp_path: Path) -> None:
    from copilot import self_test

    with pytest.raises(RuntimeError, match="no comment"):
        self_test._Work(tmp_path, None).export()
