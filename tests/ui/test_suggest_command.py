"""`zhoba suggest` as a script runs it: its JSON in CLI.md's form, and one line for what cannot be done."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tiny_gguf import write_model

from retrieval import importer


def zhoba(*arguments: str, status: int = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "ui.command_line", "suggest", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == status, done.stderr
    return done


def zhoba_json(*arguments: str) -> Any:
    return json.loads(zhoba(*arguments, "--format", "json").stdout)


@pytest.fixture(scope="module")
def folder(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    assert not importer.add(sorted((samples / "acts").glob("z2300000101*")), folder).failed
    return folder


@pytest.fixture
def bill(tmp_path: Path) -> Path:
    path = tmp_path / "жоба.txt"
    path.write_text(
        "САРЫДАЛА РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ\nКөшпелі омарталар туралы\n1-бап. Көшіру\n"
        "1. Балара ұяларын карантин белгіленген аумақ арқылы көшіруге тыйым салынады.\n\n2-бап. Қолданысқа енгізу\nОсы Заң бірден енгізіледі.\n",
        "utf-8",
    )
    return path


def test_precedent(bill: Path, folder: Path) -> None:
    said = zhoba_json(str(bill), "--paragraph", "3", "--action", "translate", "--corpus", str(folder))
    assert (said["action"], said["engine"], said["model"]) == ("translate", "precedent", None)
    assert said["original"].startswith("1. Балара ұяларын")
    assert said["text"].startswith("1. Перемещение пчелиных семей")
    assert (said["citations"][0]["act"], said["citations"][0]["provision"]) == ("z2300000101", "art_16/pt_3")


def test_a_reference_that_the_bill_has_nothing_for_is_left_open(bill: Path, tmp_path: Path) -> None:
    act = tmp_path / "z2400000903.01-01-2025.kaz.txt"
    act.write_text(
        "САРЫДАЛА РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ\n\nӨзен өткелдері туралы\n\n1-бап. Тасымал\n"
        "1. Тасымалдаушы осы Заңның 7-бабының 2-тармағында белгіленген тәртіппен жолаушыларды хабардар етуге міндетті.\n",
        "utf-8",
    )
    assert not importer.add([act], tmp_path / "corpus").failed
    asked = ("--paragraph", "3", "--action", "draft", "--instruction", "тасымалдаушыны жолаушыларды хабардар етуге міндеттеу")
    said = zhoba_json(str(bill), *asked, "--corpus", str(tmp_path / "corpus"), "--language", "kk")
    assert said["text"] == "Тасымалдаушы осы Заңның […]-бабының […]-тармағында белгіленген тәртіппен жолаушыларды хабардар етуге міндетті."
    assert "бейімделген" in said["note"]
    assert "«осы Заңның 7-бабының 2-тармағында»" in said["note"]
    assert "7-бабының" in said["citations"][0]["quote"]


def test_a_model_by_its_file(bill: Path, folder: Path, tiny_model: Path) -> None:
    said = zhoba_json(str(bill), "--paragraph", "3", "--action", "plain", "--corpus", str(folder), "--model", str(tiny_model))
    assert said["engine"] == "model"
    assert (said["model"]["name"], len(said["model"]["sha256"])) == ("tiny", 64)
    assert said["text"]
    assert {"preserved", "changes"} <= set(said["guard"])


def test_for_people(bill: Path, folder: Path) -> None:
    said = zhoba(str(bill), "--paragraph", "3", "--action", "translate", "--corpus", str(folder), "--language", "kk").stdout
    assert "Корпустан және ережелер бойынша" in said
    assert "16-бап, 3-тармақ" in " ".join(said.split())


def test_what_cannot_be_done_is_one_line_and_status_2(bill: Path, folder: Path, tmp_path: Path) -> None:
    at = ["--paragraph", "3", "--action", "plain"]
    short = write_model(tmp_path / "short.gguf")
    short.write_bytes(short.read_bytes()[:-100])
    odd = write_model(tmp_path / "odd.gguf", architecture="zhobanet")
    for arguments, sentence in (
        ([str(bill), "--paragraph", "99", "--action", "plain"], "has no paragraph 99"),
        ([str(bill), "--paragraph", "4", "--action", "plain"], "is empty"),
        ([str(bill), "--paragraph", "3", "--action", "draft"], "instruction"),
        ([str(bill), *at, "--corpus", str(tmp_path / "none")], "corpus"),
        ([str(bill), *at, "--model", str(tmp_path / "none.gguf")], "There is no model"),
        ([str(bill), *at, "--model", str(short)], "truncated"),
        ([str(bill), *at, "--model", str(odd)], "does not know the architecture"),
        ([str(tmp_path / "none.docx"), *at], "none.docx"),
    ):
        done = zhoba(*arguments, "--language", "en", status=2)
        assert sentence in done.stderr
        assert done.stderr.count("\n") == 1
        assert done.stdout == ""
