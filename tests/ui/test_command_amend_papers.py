"""`zhoba amend` and `zhoba export --to comparison`: the papers that go with an amending bill, from files and from a corpus."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import docx
import pytest

from copilot.bill import Bill
from ui.command_line import main

RUS = (
    "# О тишине\n\nЗакон Республики Сарыдала от 1 мая 2020 года № 7.\n\nСтатья 5. Ночь\n\nНочью не шумят.\n\nСтатья 6. День\n\nДнем шумят."
)
KAZ = (
    "# Тыныштық туралы\n\nСарыдала Республикасының 2020 жылғы 1 мамырдағы № 7 Заңы.\n\n"
    "5-бап. Түн\n\nТүнде шуламайды.\n\n6-бап. Күн\n\nКүндіз шулайды."
)
OTHER = "# О шуме\n\nЗакон Республики Сарыдала от 2 июня 2021 года № 9.\n\nСтатья 1. Шум\n\nШум измеряется."
BILL_RUS = (
    "# О внесении изменений в Закон Республики Сарыдала «О тишине»\n\n"
    "Статья 1. Внести в Закон Республики Сарыдала от 1 мая 2020 года «О тишине» следующие изменения:\n\n"
    "1) в статье 5 слово «шумят» заменить словом «поют»;\n\n2) в статье 6 слово «ночью» заменить словом «утром»."
)
BILL_KAZ = (
    "# «Тыныштық туралы» Сарыдала Республикасының Заңына өзгерістер енгізу туралы\n\n"
    "1-бап. «Тыныштық туралы» 2020 жылғы 1 мамырдағы Сарыдала Республикасының Заңына мынадай өзгерістер енгізілсін:\n\n"
    "1) 5-баптағы «шуламайды» деген сөз «ән салмайды» деген сөздермен ауыстырылсын."
)
BILL_TWO = (
    "# О внесении изменений в некоторые законы Республики Сарыдала\n\nСтатья 1. Внести изменения в следующие законы Республики Сарыдала:\n\n"
    "1. В Закон Республики Сарыдала от 2 июня 2021 года «О шуме»:\n\nв статье 1 слово «измеряется» заменить словом «оценивается».\n\n"
    "2. В Закон Республики Сарыдала от 1 мая 2020 года «О тишине»:\n\nв статье 6 слово «шумят» заменить словом «поют».\n\n"
    "3. В Закон Республики Сарыдала от 3 июля 2022 года «О музыке»:\n\nв статье 1 слово «громко» исключить."
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (
        ("z2000000007.01-01-2024.rus.md", RUS), ("z2000000007.01-01-2024.kaz.md", KAZ), ("z2100000009.01-01-2024.rus.md", OTHER),
        ("bill.rus.md", BILL_RUS), ("bill.kaz.md", BILL_KAZ), ("two.rus.md", BILL_TWO),
    ):  # fmt: skip
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def corpus(folder: Path) -> Path:
    assert main(["corpus", "add", *map(str, folder.glob("z*.md")), "--corpus", str(folder / "corpus")]) == 0
    return folder / "corpus"


def answer(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> dict[str, Any]:
    capsys.readouterr()
    assert main([*map(str, arguments), "--format", "json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def rows(path: Path, table: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in docx.Document(str(path)).tables[table].rows]


def words(path: Path) -> list[str]:
    bill = Bill.open(path)
    return [bill.text(position) for position in range(len(bill.paragraphs)) if bill.text(position)]


def test_an_act_that_is_no_docx_is_set_anew_with_tracked_changes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, act = folder / "out.docx", folder / "z2000000007.01-01-2024.rus.md"
    data = answer(capsys, "amend", folder / "bill.rus.md", "--act", act, "--consolidated", out, "--track", "Иванов")
    assert data["written"] == [str(out)]
    assert "Ночью не поют." in words(out)
    assert 'w:author="Иванов"' in docx.Document(str(out)).element.xml


def test_what_was_written_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, act = folder / "out.xml", folder / "z2000000007.01-01-2024.rus.md"
    assert main(["amend", str(folder / "bill.rus.md"), "--act", str(act), "--akn", str(out), "--language", "ru"]) == 0
    assert "out.xml" in capsys.readouterr().out.replace("\n", "")
    assert b"passiveModifications" in out.read_bytes()


def test_the_table_in_both_languages_from_files_beside_one_another(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, act = folder / "table.docx", folder / "z2000000007.01-01-2024.rus.md"
    answer(capsys, "amend", folder / "bill.rus.md", "--act", act, "--table", out, "--languages", "both")
    assert rows(out)[2][1:4] == ["5-бап", "5-бап. Түн\nТүнде шуламайды.", "5-бап. Түн\nТүнде ән салмайды."]
    assert rows(out, 1)[2][1:4] == ["Статья 5", "Статья 5. Ночь\nНочью не шумят.", "Статья 5. Ночь\nНочью не поют."]


def test_a_note_in_one_language_gives_reasons_to_the_table_in_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, act, note = folder / "table.docx", folder / "z2000000007.01-01-2024.rus.md", folder / "note.md"
    note.write_text("Пояснительная записка\n\nСтатья 5 меняется по решению суда.", encoding="utf-8")
    arguments = ("amend", folder / "bill.rus.md", "--act", act, "--table", out, "--note", note, "--languages")
    answer(capsys, *arguments, "both")
    assert [rows(out, table)[2][4] for table in (0, 1)] == ["", "Статья 5 меняется по решению суда."]
    assert main([*map(str, arguments), "kk"]) == 2
    assert "note.md" in capsys.readouterr().err


def test_a_missing_text_in_a_language_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, act = folder / "table.docx", folder / "z2000000007.01-01-2024.rus.md"
    (folder / "bill.kaz.md").unlink()
    assert main(["amend", str(folder / "bill.rus.md"), "--act", str(act), "--table", str(out), "--languages", "kk"]) == 2
    assert "bill.rus.md" in capsys.readouterr().err
    assert not out.exists()


def test_several_acts_from_the_corpus(folder: Path, corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each act gets its file; the table groups them by force and date; the act that is not there is named below."""
    out, table = folder / "out.docx", folder / "table.docx"
    data = answer(capsys, "amend", folder / "two.rus.md", "--corpus", corpus, "--consolidated", out, "--table", table)
    assert {Path(path).name for path in data["written"]} == {"out.z2100000009.docx", "out.z2000000007.docx", "table.docx"}
    assert "Днем поют." in words(folder / "out.z2000000007.docx")
    groups = [row[0].split("\n")[0] for row in rows(table) if len(set(row)) == 1]
    assert groups == ["О тишине", "О шуме"]
    assert any("громко" in paragraph.text for paragraph in docx.Document(str(table)).paragraphs)


def test_an_act_that_is_named_in_two_ways_is_one_act(folder: Path, corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bill = BILL_TWO[: BILL_TWO.index("1. В Закон")] + (
        "1. В Закон Республики Сарыдала от 1 мая 2020 года «О тишине»:\n\nв статье 6 слово «шумят» заменить словом «поют».\n\n"
        "2. В Закон Республики Сарыдала от 1 мая 2020 года № 7 «О тишине»:\n\nв статье 5 слово «шумят» заменить словом «поют».\n"
    )
    (folder / "twice.rus.md").write_text(bill, encoding="utf-8")
    out = folder / "out.docx"
    data = answer(capsys, "amend", folder / "twice.rus.md", "--corpus", corpus, "--consolidated", out)
    assert data["written"] == [str(out)]
    assert {"Ночью не поют.", "Днем поют."} <= set(words(out))


def test_an_instruction_on_no_named_act_is_told(folder: Path, corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bill = "# О внесении изменений\n\nСтатья 1. Внести следующие изменения:\n\n1) в статье 6 слово «шумят» заменить словом «поют»."
    (folder / "nameless.rus.md").write_text(bill, encoding="utf-8")
    table = folder / "table.docx"
    data = answer(capsys, "amend", folder / "nameless.rus.md", "--corpus", corpus, "--table", table)
    assert [one["act"] for one in data["not_carried_out"]] == [None]
    assert any("«поют»" in paragraph.text for paragraph in docx.Document(str(table)).paragraphs)


def test_export_writes_the_table_with_reasons_from_a_note(folder: Path, corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = folder / "table.docx"
    (folder / "note.md").write_text("Пояснительная записка\n\nСтатья 5 меняется по решению суда.", encoding="utf-8")
    arguments = ("--to", "comparison", "-o", out, "--corpus", corpus, "--note", folder / "note.md")
    assert answer(capsys, "export", folder / "bill.rus.md", *arguments)["written"] == str(out)
    assert rows(out)[2][4] == "Статья 5 меняется по решению суда."


def test_export_of_a_table_without_a_corpus_says_what_to_do(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(folder / "bill.rus.md"), "--to", "comparison", "-o", str(folder / "t.docx")]) == 2
    assert "--corpus" in capsys.readouterr().err
