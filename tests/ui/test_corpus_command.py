from __future__ import annotations

import json
from pathlib import Path

import pytest

from ui.command_line import main

LAW = """# О маяках

**Статья 1. Маяк**

1. Маяк зажигается за час до захода солнца.

2. Смотритель маяка ведет журнал наблюдений.
"""


@pytest.fixture
def corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    (tmp_path / "lights").mkdir()
    (tmp_path / "lights" / "rus.md").write_text(LAW, "utf-8")
    assert main(["corpus", "add", str(tmp_path / "lights"), "--corpus", str(tmp_path / "corpus"), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"added": ["lights"], "updated": [], "unchanged": [], "failed": []}
    return tmp_path / "corpus"


def test_search_answers_in_the_form_of_the_contract(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    batch = tmp_path / "questions.jsonl"
    batch.write_text('{"id": "a", "query": "кто ведет журнал"}\n{"id": "b", "query": "п. 1 ст. 1 закона о маяках"}\n', "utf-8")
    assert main(["search", "--batch", str(batch), "--corpus", str(corpus), "--top", "1", "--format", "json"]) == 0
    first, second = json.loads(capsys.readouterr().out)["results"]
    assert first["id"] == "a"
    hit = first["hits"][0]
    assert (hit["act"], hit["lang"], hit["provision"], hit["other"]) == ("lights", "rus", "art_1/pt_2", None)
    assert hit["paragraphs"] == [6]
    assert hit["why"]
    assert second["hits"][0]["provision"] == "art_1/pt_1"


def test_people_read_it_too(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["search", "маяк"], ["corpus", "info"], ["corpus", "definitions"], ["corpus", "cited-by", "lights"]):
        assert main([*arguments, "--corpus", str(corpus), "--language", "kk"]) == 0
    assert "маяках" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "маяк", "--top", "0"],
        ["search"],
        ["corpus", "add"],
        ["corpus", "add", "absent.docx"],
        ["corpus", "info", "more"],
        ["corpus", "remove", "absent"],
        ["corpus", "cited-by", "absent"],
    ],
)
def test_faults_are_one_sentence(corpus: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*arguments, "--corpus", str(corpus)]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.strip().splitlines()) == 1
    assert "Traceback" not in captured.err


def test_a_missing_corpus(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "маяк", "--corpus", str(tmp_path / "none")]) == 2
    assert str(tmp_path / "none") in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_references_that_lead_nowhere(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "lights.md").write_text(
        LAW + "\n3. Исключен.\n\n**Статья 2. Журнал**\n\nЖурнал, указанный в пункте 2 статьи 1 настоящего Закона, хранится три года.\n\n"
        "Случаи, указанные в пункте 7 статьи 1 настоящего Закона, записываются.\n", "utf-8",
    )  # fmt: skip
    folder = str(tmp_path / "corpus")
    assert main(["corpus", "add", str(tmp_path / "lights.md"), "--corpus", folder]) == 0
    capsys.readouterr()
    assert main(["corpus", "dead-references", "--corpus", folder, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)["references"]
    assert [(row["quote"], row["provision"], row["target"]) for row in found] == [
        ("пункте 7 статьи 1 настоящего Закона", "art_2/ind_2", {"act": "lights", "status": "missing", "provisions": ["art_1/pt_7"]})
    ]
    assert main(["corpus", "dead-references", "--corpus", folder, "--fail-on", "warning", "--language", "ru"]) == 1
    assert "статья 2, абзац 2" in capsys.readouterr().out


def test_a_pack_goes_from_one_machine_to_another(
    corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHOBA_HOME", str(tmp_path / "home"))
    pack, there = str(tmp_path / "law.zpack"), str(tmp_path / "there")
    assert main(["key", "new", str(tmp_path / "ministry.key")]) == 0
    assert main(["corpus", "pack", "--corpus", str(corpus), "--out", pack, "--key", str(tmp_path / "ministry.key")]) == 0
    assert main(["corpus", "unpack", pack, "--corpus", there]) == 2
    capsys.readouterr()
    assert main(["key", "trust", str(tmp_path / "ministry.pub")]) == 0
    assert main(["corpus", "unpack", pack, "--corpus", there, "--language", "kk"]) == 0
    assert "ministry" in capsys.readouterr().out
    assert main(["corpus", "check", "--corpus", there]) == 0
    assert main(["search", "маяк", "--corpus", there, "--on", "2030-01-01"]) == 0
    assert "маяках" in capsys.readouterr().out


def test_an_update_is_taken_back_by_one_command_that_says_to_what(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    law, order = str(tmp_path / "law"), tmp_path / "notice.txt"
    for day in ("2024 года", "2025 года"):
        order.write_text(f"Приказ от 1 июня {day} № 7\n\nО стадах\n\n1. Стадо осматривается весной {day}.\n", "utf-8")
        assert main(["corpus", "add", str(order), "--corpus", law]) == 0
    capsys.readouterr()
    assert main(["corpus", "info", "--corpus", law, "--format", "json"]) == 0
    info = json.loads(capsys.readouterr().out)
    assert (info["current_to"], info["before"]["current_to"]) == ("2025-06-01", "2024-06-01")
    assert main(["corpus", "rollback", "--corpus", law, "--language", "kk"]) == 0
    said = capsys.readouterr().out
    assert "2024-06-01" in said
    assert info["before"]["built"] in said.replace("\n", "")
    assert main(["corpus", "info", "--corpus", law, "--format", "json"]) == 0
    info = json.loads(capsys.readouterr().out)
    assert (info["current_to"], info["before"]) == ("2024-06-01", None)
    assert main(["corpus", "rollback", "--corpus", law, "--language", "ru"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_definitions_of_the_law_against_one_another(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    acts, corpus = tmp_path / "acts", str(tmp_path / "corpus")
    acts.mkdir()
    entry = "1. В настоящем {kind} используются следующие основные понятия:\n\n1) смотритель маяка – {genus};\n\n2) створ моря – линия.\n\n2. Смотритель маяка ведет журнал.\n"
    (acts / "lights.md").write_text(
        "# О маяках\n\nЗакон от 3 февраля 2020 года № 17-II\n\n**Статья 1. Понятия**\n\n"
        + entry.format(kind="Законе", genus="физическое лицо, которое зажигает и гасит огонь маяка"),
        "utf-8",
    )
    (acts / "rules.md").write_text(
        "# Об огнях\n\nПриказ Министра морей от 5 мая 2021 года № 40\n\n"
        + entry.format(kind="приказе", genus="юридическое лицо, владеющее на праве собственности причалом порта"),
        "utf-8",
    )
    assert main(["corpus", "add", str(acts), "--corpus", corpus]) == 0
    capsys.readouterr()
    assert main(["corpus", "definitions", "--conflicts", "--corpus", corpus, "--format", "json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["findings"]
    assert (found["act"], found["evidence"][0]["act"]) == ("rules", "lights")
    assert main(["corpus", "definitions", "створ моря", "--unused", "--corpus", corpus, "--format", "json"]) == 0
    assert [row["act"] for row in json.loads(capsys.readouterr().out)["findings"]] == ["lights", "rules"]
    assert main(["corpus", "duplicates", "--corpus", corpus, "--report", str(tmp_path / "report.docx")]) == 0
    assert (tmp_path / "report.docx").stat().st_size > 5000
