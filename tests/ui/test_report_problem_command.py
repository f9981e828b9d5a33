"""`zhoba report-problem`: a file that can be carried out."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from copilot import problem_report, settings
from ui.command_line import main


def test_neither_draft_text_nor_paths_are_in_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHOBA_HOME", str(tmp_path / "home"))
    replace(settings.load(), author="Айгүл Сапарова", recent=(str(tmp_path / "құпия жоба.docx"),), corpus=str(tmp_path / "заңнама")).save()
    assert main(["structure", str(tmp_path / "құпия жоба.docx")]) == 2
    assert main(["report-problem", str(tmp_path / "report.zip")]) == 0
    with zipfile.ZipFile(tmp_path / "report.zip") as report:
        everything = "\n".join(report.read(name).decode() for name in report.namelist())
    assert "doctor.json" in report.namelist()
    assert all(word not in everything for word in ("Айгүл", "құпия", "заңнама", str(tmp_path)))


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ('  File "/home/a/Құпия/zhoba/copilot/check.py", line 3', '  File "copilot/check.py", line 3'),
        (r"C:\\Users\\Айгүл\\bill.docx is locked", "<path> is locked"),
        ("15 / 1277, 27 of 27", "15 / 1277, 27 of 27"),
    ],
)
def test_paths_are_cut_to_the_programs_own_files(said: str, kept: str) -> None:
    assert problem_report._without_paths(said) == kept
