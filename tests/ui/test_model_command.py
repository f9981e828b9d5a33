"""`zhoba model` and `zhoba doctor` as a person runs them: in a process of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from copilot import settings


def zhoba(*arguments: str, status: int = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "ui.command_line", *arguments], capture_output=True, text=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == status, done.stderr
    return done


def zhoba_json(*arguments: str, status: int = 0) -> Any:
    return json.loads(zhoba(*arguments, "--format", "json", status=status).stdout)


def test_add_list_verify(tiny_model: Path) -> None:
    added = zhoba_json("model", "add", str(tiny_model))
    assert (added["architecture"], added["fits"]) == ("llama", True)
    assert added["speed"]["writing"] > 0
    assert settings.load().model == added["path"]
    assert [row["sha256"] for row in zhoba_json("model", "list")["models"]] == [added["sha256"]]
    assert zhoba_json("model", "verify")["models"] == [{"name": "tiny", "state": "intact"}]
    Path(added["path"]).write_bytes(b"GGUF")
    assert zhoba_json("model", "verify", "--fail-on", "error", status=1)["models"] == [{"name": "tiny", "state": "changed"}]


@pytest.mark.parametrize(("language", "sentence"), [("kk", "толық емес"), ("ru", "неполный"), ("en", "truncated")])
def test_a_truncated_model_is_one_line_and_status_2(tiny_model: Path, tmp_path: Path, own_home: Path, language: str, sentence: str) -> None:
    short = tmp_path / "short.gguf"
    short.write_bytes(tiny_model.read_bytes()[:-1])
    said = zhoba("model", "add", str(short), "--language", language, status=2).stderr
    assert sentence in said
    assert said.count("\n") == 1
    assert not list((own_home / "data").rglob("*short*"))


def test_eval_compares_models_on_provisions_of_one_s_own(tiny_model: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    assert "data" in zhoba("model", "eval", str(tiny_model), "--data", str(data), status=2).stderr
    (data / "own.jsonl").write_text('{"id": "1", "lang": "kaz", "text": "1. Иесі төлейді."}\n', "utf-8")
    (found,) = zhoba_json("model", "eval", str(tiny_model), "--data", str(data))["models"]
    assert len(found["sha256"]) == 64
    assert [(row["language"], row["task"]) for row in found["rows"]] == [("kk", "plain"), ("kk", "shorten"), ("kk", "split")]
    assert all(row["kept"] == 0 for row in found["rows"])
    (data / "own.jsonl").write_text('{"id": "1", "lang": "tlh", "text": "x"}\n', "utf-8")
    assert "tlh" in zhoba("model", "eval", str(tiny_model), "--data", str(data), status=2).stderr
    assert zhoba("model", "eval", status=2).stderr.count("\n") == 1


def test_doctor_finds_no_way_out() -> None:
    said = zhoba_json("doctor", "--language", "kk")
    rows = {row["id"]: row for row in said["rows"]}
    for row in ("zhoba", "python", "qt", "fonts", "llama", "chroma", "disk", "folder"):
        assert rows[row]["state"] == "ok", rows[row]
    assert (rows["corpus"]["state"], rows["model"]["state"]) == ("absent", "absent")
    if sys.platform == "linux":
        assert said["offline"] is True
        assert rows["seccomp"]["state"] == "ok"
        assert {rows[name]["state"] for name in ("model-start", "model-local-socket", "model-rights", "qt-network")} == {"ok"}
        assert {"here-tcp-ipv4", "child-udp-ipv6", "model-native", "child-name", "chroma-embedder"} <= set(rows)
