"""The readability report: each unit once, with its bar, in the reader's language; and a place among the user's own laws."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from copilot.export import readability
from copilot.readability import distribution, measure
from law.words import Language, Words
from ui.command_line import main

EASY = "Заявитель подает заявление. Орган отвечает в три дня."
HARD = "Осуществление контроля за обеспечением соблюдения порядка проведения проверки исполнения требований возлагается на орган."
SOURCE = Words("көз", "источник", "source")


@pytest.mark.parametrize("suffix", [".docx", ".html"])
def test_a_report_shows_each_unit_with_its_points(tmp_path: Path, suffix: str) -> None:
    rows = [readability.Row("art_1", measure(EASY, Language.RU)), readability.Row("art_2", measure(HARD, Language.RU))]
    assert rows[0].read.score > rows[1].read.score
    out = tmp_path / f"report{suffix}"
    readability.report("О <пасеках>", measure(EASY, Language.RU), rows, SOURCE, out, Language.RU)
    if suffix == ".docx":
        table = docx.Document(str(out)).tables[0]
        said = [[cell.text for cell in row.cells] for row in table.rows]
        assert said[1][1] == f"{rows[0].read.score:.0f}"
        assert len(said[1][2]) > len(said[2][2]) > 0
        assert "стать" in said[2][0].lower()
    else:
        text = out.read_text("utf-8")
        assert "О &lt;пасеках&gt;" in text
        assert text.count("<tr>") == 3
        assert "источник" in text


def test_a_text_has_its_place_among_the_laws_that_are_given() -> None:
    among = distribution([EASY] * 120, Language.RU)
    assert measure(HARD, Language.RU, among).harder_than > 0.95
    assert measure(HARD, Language.RU, among).score == measure(HARD, Language.RU).score
    assert distribution([EASY] * 5, Language.RU) == ()


def test_the_command_writes_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bill = tmp_path / "bill.txt"
    bill.write_text(f"Статья 1. Пасека\n{EASY}\nСтатья 2. Мед\n{HARD}\n", "utf-8")
    assert main(["readability", str(bill), "--report", str(tmp_path / "out.html"), "--format", "json"]) == 0
    assert '"among": "built-in"' in capsys.readouterr().out
    assert (tmp_path / "out.html").is_file()
