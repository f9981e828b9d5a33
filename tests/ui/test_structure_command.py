"""`zhoba structure`: rows for units, none for parts and tables; readable as a tree; one sentence for a bad file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ui import command_line

RULES = """**Об утверждении Правил учета**

ПРИКАЗЫВАЮ:

1. Утвердить Правила.

**Министр**

Утверждены приказом Министра от 1 марта 2021 года № 7

## Правила учета

### Глава 1. Общие положения

1. Учет ведется по спискам:

1) скота;

2) исключен приказом от 01.01.2022.

Списки хранятся год.

1. Снова первый.
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    path = tmp_path / "rules.md"
    path.write_text(RULES, "utf-8")
    return path


def test_rows_of_units(rules: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["structure", str(rules), "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["act"] == {
        "id": "rules", "kind": "order", "title": "Об утверждении Правил учета", "number": "7", "date": "2021-03-01",
        "authority": "Министра", "language": "rus", "level": 9,
    }  # fmt: skip
    rows = [(row["path"], row["level"], row["paragraph"], row["paragraphs"]) for row in answer["provisions"]]
    assert rows == [
        ("pt_1", "point", 4, [4]),
        ("att_1", "attachment", 8, [8, 10]),
        ("att_1/ch_1", "chapter", 12, [12]),
        ("att_1/pt_1", "point", 14, [14, 20]),
        ("att_1/pt_1/sub_1", "subpoint", 16, [16]),
        ("att_1/pt_1/sub_2", "subpoint", 18, [18]),
        ("att_1/pt_1", "point", 22, [22]),
    ]
    assert answer["provisions"][2]["heading"] == "Общие положения"
    assert answer["provisions"][5]["status"] == "excluded"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_tree_for_people(rules: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    assert command_line.main(["structure", str(rules), "--language", language]) == 0
    shown = capsys.readouterr().out
    assert "Об утверждении Правил учета" in shown
    assert "Глава 1. Общие положения" in shown
    assert "7" in shown.splitlines()[-1]


def test_a_bad_file_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, content in (("a.docx", b"text"), ("b.docx", b""), ("c.pdf", b"%PDF-"), ("d.xyz", b"x")):
        path = tmp_path / name
        path.write_bytes(content)
        assert command_line.main(["structure", str(path)]) == 2
        error = capsys.readouterr().err
        assert name in error
        assert error.count("\n") == 1
    assert command_line.main(["structure", str(tmp_path / "missing.docx")]) == 2


def test_every_row_has_a_place_in_the_body(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["structure", str(shared / "corpus/kz/v1500010467.02-10-2025.rus.docx"), "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)["provisions"]
    assert all(isinstance(row["paragraph"], int) and row["paragraphs"][0] == row["paragraph"] for row in rows)
    assert {"att_1/pt_54-1", "att_1/app_2/pt_1", "att_1/ch_2/par_4"} <= {row["path"] for row in rows}
