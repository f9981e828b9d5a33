"""`zhoba check` says what people have decided about findings, and how much was checked."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from copilot import decisions
from copilot.bill import Bill
from copilot.check import Coverage
from copilot.check import check as check_bill
from copilot.decisions import State
from ui import command_line


def test_a_decision_travels_in_the_bill_and_a_dismissed_finding_fails_no_batch(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bill.docx"
    document = docx.Document()
    for line in (
        "ЗАКОН РЕСПУБЛИКИ САРЫДАЛА",
        "О пасеках",
        "Статья 1. Учет",
        "1. Учет ведется до 31 февраля.",
        "2. Настоящий Закон вводится в действие с 1 января 2027 года.",
    ):
        document.add_paragraph(line)
    document.save(str(path))
    (found,) = _errors(path, capsys, status=1)
    assert (found["state"], found["decision"]) == ("open", None)
    commented = _comments(path, capsys)
    bill = Bill.open(path)
    (finding,) = [f for f in check_bill(bill.act, None).findings if f.severity == "error"]
    made = decisions.decide(
        (), finding, bill.act.owners[finding.position], State.DISMISSED, reason="пример", author="А. Б.", at="2026-11-27"
    )
    bill.attach(decisions.NAMESPACE, decisions.write(made))
    bill.save()
    (found,) = _errors(path, capsys, status=0)
    assert (found["state"], found["decision"]) == ("dismissed", {"reason": "пример", "author": "А. Б.", "at": "2026-11-27"})
    assert _comments(path, capsys) == commented - 1  # and is no comment of the annotated draft


def test_decisions_of_a_newer_program_are_named_and_the_bill_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bill.docx"
    document = docx.Document()
    document.add_paragraph("Статья 1. Учет")
    document.save(str(path))
    bill = Bill.open(path)
    bill.attach(decisions.NAMESPACE, b'<decisions xmlns="urn:zhoba:decisions" version="9"/>')
    bill.save()
    assert command_line.main(["check", str(path), "--language", "kk"]) == 0
    assert "жаңарақ нұсқасы" in capsys.readouterr().err


def _comments(path: Path, capsys: pytest.CaptureFixture[str]) -> int:
    out = path.with_name("annotated.docx")
    command_line.main(["export", str(path), "--to", "annotated", "-o", str(out), "--format", "json"])
    return int(json.loads(capsys.readouterr().out)["comments"])


def _errors(path: Path, capsys: pytest.CaptureFixture[str], status: int) -> list[dict[str, object]]:
    assert command_line.main(["check", str(path), "--format", "json", "--fail-on", "error"]) == status
    said = json.loads(capsys.readouterr().out)
    assert said["coverage"]["meter"].startswith(f"{said['coverage']['checked']} ")
    return [f for f in said["findings"] if f["severity"] == "error"]


def test_the_meter_says_what_was_not_done() -> None:
    meter = Coverage(provisions=87, checked=80, checks=29, failed=("a",), skipped=("b",)).meter
    assert meter.en == "80 of 87 provisions, 29 of 31 checks, corpus of unknown date"
    assert meter.ru.startswith("80 из 87 норм, 29 из 31 проверок")
    assert meter.kk.startswith("87 норманың 80, 31 тексерудің 29")
