"""`zhoba amend`: as CLI.md says, in JSON and for people, and the consolidated act in its own form."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from ui.command_line import main

ACT = ["О тишине", "Статья 1. Ночь", "1. Ночью шуметь запрещается.", "2. Ночь длится до шести часов.", "Статья 2. День", "Днем шумят."]
BILL = [
    "О внесении изменений в Закон Республики Сарыдала «О тишине»",
    "Статья 1. Внести в Закон Республики Сарыдала от 5 мая 2020 года «О тишине» следующие изменения:",
    "1) в пункте 2 статьи 1 слово «шести» заменить словом «семи»;",
    "2) статью 1 дополнить пунктом 3 следующего содержания:",
    "«3. Днем не шумят дети.»;",
    "3) статью 7 исключить.",
]


@pytest.fixture
def files(tmp_path: Path) -> Callable[[], tuple[Path, Path]]:
    def make() -> tuple[Path, Path]:
        for name, lines in (("act", ACT), ("bill", BILL)):
            document = docx.Document()
            for line in lines:
                document.add_paragraph().add_run(line).italic = True
            document.save(str(tmp_path / f"{name}.docx"))
        return tmp_path / "act.docx", tmp_path / "bill.docx"

    return make


def test_the_answer_and_the_consolidated_act(
    files: Callable[[], tuple[Path, Path]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    act, bill = files()
    out = tmp_path / "out.docx"
    assert main(["amend", str(bill), "--act", str(act), "--consolidated", str(out), "--format", "json", "--fail-on", "error"]) == 1
    rows = json.loads(capsys.readouterr().out)["instructions"]
    assert [(row["n"], row["operation"], row["target"], row["status"], row["reason"]) for row in rows] == [
        (1, "replace-words", "art_1/pt_2", "applied", None),
        (2, "insert-provision", "art_1/pt_3", "applied", None),
        (3, "delete-provision", "art_7", "impossible", "no such provision"),
    ]
    assert (rows[0]["before"], rows[0]["after"]) == ("2. Ночь длится до шести часов.", "2. Ночь длится до семи часов.")
    made = docx.Document(str(out)).paragraphs
    assert [p.text for p in made] == [
        *ACT[:3], "2. Ночь длится до семи часов.", "3. Днем не шумят дети.", *ACT[4:],
    ]  # fmt: skip
    assert all(run.italic for p in made for run in p.runs if run.text)
    assert [p.text for p in docx.Document(str(act)).paragraphs] == ACT


def test_from_the_corpus_and_for_people(files: Callable[[], tuple[Path, Path]], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    act, bill = files()
    corpus = str(tmp_path / "corpus")
    assert main(["corpus", "add", str(act), "--corpus", corpus]) == 0
    capsys.readouterr()
    assert main(["amend", str(bill), "--corpus", corpus, "--language", "ru"]) == 0
    said = capsys.readouterr().out
    assert "Применено 2 из 3, невозможно: 1." in said
    assert "такой нормы нет" in said
    assert main(["check", str(bill), "--corpus", corpus, "--format", "json"]) == 0
    found = [f for f in json.loads(capsys.readouterr().out)["findings"] if f["kind"] in ("amendment-impossible", "reference-dead")]
    assert [(f["kind"], f["subtype"], f["paragraph"]) for f in found] == [("amendment-impossible", "no such provision", 5)]


def test_one_of_act_and_corpus(files: Callable[[], tuple[Path, Path]], capsys: pytest.CaptureFixture[str]) -> None:
    act, bill = files()
    for arguments in ([], ["--act", str(act), "--corpus", "x"]):
        assert main(["amend", str(bill), *arguments]) == 2
        assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_a_bill_is_not_carried_out_on_another_act(
    files: Callable[[], tuple[Path, Path]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, bill = files()
    other = tmp_path / "other.md"
    other.write_text("\n\n".join(["О шуме", *ACT[1:]]), "utf-8")
    out = tmp_path / "out.docx"
    assert main(["amend", str(bill), "--act", str(other), "--consolidated", str(out), "--language", "ru"]) == 2
    assert "О тишине" in capsys.readouterr().err
    assert not out.exists()


def test_changes_of_other_acts_are_told_and_are_no_fault(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (law := tmp_path / "act.md").write_text("\n\n".join(ACT), "utf-8")
    lines = ["О внесении изменений в некоторые законы", "Статья 1. Внести изменения в следующие законы:",
             "1. В Закон Республики Сарыдала от 5 мая 2019 года «О шуме»:", "статью 1 исключить.",
             "2. В Закон Республики Сарыдала от 5 мая 2020 года «О тишине»:", "статью 2 исключить."]  # fmt: skip
    (bill := tmp_path / "bill.md").write_text("\n\n".join(lines), "utf-8")
    assert main(["amend", str(bill), "--act", str(law), "--language", "ru", "--fail-on", "error"]) == 0
    said = capsys.readouterr().out
    assert "Применено 1 из 1, невозможно: 0." in said
    assert "не вносятся: 1 («О шуме»)" in said


def test_the_table_the_text_set_anew_and_what_else_is_touched(
    files: Callable[[], tuple[Path, Path]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, bill = files()
    law = tmp_path / "act.md"
    law.write_text(
        "\n\n".join([*ACT, "Статья 3. Покой", "Покой длится, как сказано в пункте 2 статьи 1 и статье 2 настоящего Закона."]), "utf-8"
    )
    lines = [*BILL[:2], "1) пункт 2 статьи 1 исключить;", "2) статью 2 признать утратившей силу."]
    bill.unlink()
    (bill := bill.with_suffix(".md")).write_text("\n\n".join(lines), "utf-8")
    table, out = tmp_path / "table.docx", tmp_path / "out.docx"
    assert main(["amend", str(bill), "--act", str(law), "--table", str(table), "--consolidated", str(out), "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [(one["n"], one["target"], one["provision"]) for one in data["consequences"]] == [
        (1, "art_1/pt_2", "art_3"),
        (2, "art_2", "art_3"),
    ]
    assert [(one["title"], one["applied"], one["impossible"]) for one in data["acts"]] == [("О тишине", 2, 0)]
    assert "2. Исключен." in [p.text for p in docx.Document(str(out)).paragraphs]
    assert docx.Document(str(table)).tables
