"""`zhoba amending-bill`: the bill written, and carried out again by `zhoba amend`."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from ui.command_line import main


@pytest.fixture
def edited(samples: Path, tmp_path: Path) -> tuple[Path, Path]:
    before = samples / "acts" / "z2300000101.01-09-2025.kaz.docx"
    document = docx.Document(str(before))
    run = next(run for paragraph in document.paragraphs for run in paragraph.runs if "жұмыс күні" in run.text)
    run.text = run.text.replace("жұмыс күні", "күнтізбелік күн", 1)
    after = tmp_path / "after.docx"
    document.save(str(after))
    return before, after


def test_the_bill_is_written_and_read_again(edited: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = edited
    out = tmp_path / "bill.docx"
    assert main(["amending-bill", str(before), str(after), "-o", str(out), "--format", "json", "--fail-on", "error"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["title"] == "«Ара шаруашылығы туралы» Сарыдала Республикасының Заңына өзгеріс енгізу туралы"
    assert answer["paragraphs"][0].startswith(
        "1-бап. «Ара шаруашылығы туралы» 2023 жылғы 12 мамырдағы Сарыдала Республикасының Заңына мынадай"
    )
    assert [change["operation"] for change in answer["changes"]] == ["replace-words"]
    assert answer["unexpressed"] == []
    assert main(["amend", str(out), "--act", str(before), "--format", "json", "--fail-on", "error"]) == 0
    assert [row["status"] for row in json.loads(capsys.readouterr().out)["instructions"]] == ["applied"]


def test_nothing_changed(edited: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "bill.docx"
    assert main(["amending-bill", str(edited[0]), str(edited[0]), "-o", str(out), "--language", "ru"]) == 0
    assert "изменений нет" in capsys.readouterr().out
    assert not out.exists()


def test_acts_come_in_pairs_and_in_one_language(
    edited: tuple[Path, Path], samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, after = map(str, edited)
    russian = str(samples / "acts" / "z2300000101.01-09-2025.rus.docx")
    assert main(["amending-bill", before, "--language", "ru"]) == 2
    assert main(["amending-bill", before, after, russian, russian, "--language", "ru"]) == 2
    assert "на другом языке" in capsys.readouterr().err


def test_an_act_in_force_without_text(edited: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.docx"
    docx.Document().save(str(empty))
    assert main(["amending-bill", str(empty), str(edited[1]), "--language", "ru"]) == 2
    assert "в «empty.docx» нет текста" in capsys.readouterr().err
