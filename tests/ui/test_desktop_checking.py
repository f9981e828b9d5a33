"""Checking behind the typing: nothing that was found in an older text is shown of the text as it now is. Real windows, the real
reading process, real keys."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from copilot.check import Report, check
from law import structure
from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window

WRONG = "2. Пчеловод сдает отчет 31 февраля."
LINES = (
    "О пасеках",
    "1. Пчеловод ведет журнал.",
    WRONG,
    *(f"{n}. Пчеловод вправе при необходимости держать {n} (восемь) иных ульев в исключительных случаях." for n in range(3, 90)),
    "90. Инспектор приезжает 30 февраля.",
)
OPEN_BILL = Callable[..., Window]


def fresh(window: Window) -> Report:
    """What a check of the text as it now is finds."""
    assert window.draft is not None
    return check(structure.read(window.draft.bill.law_paragraphs(), name=window.draft.name), None)


def stale(window: Window) -> list[str]:
    """The marks whose place does not read as what was found there."""
    views = window.draft.views if window.draft is not None else ()
    wrong = []
    for mark in window.checking.marks:
        read = views[mark.position].text[views[mark.position].lead :][mark.start : mark.end] if mark.position < len(views) else None
        if read is None or read.replace("\u00a0", " ") != mark.finding.quote:
            wrong.append(f"{mark.finding.rule} at {mark.position}: {mark.finding.quote!r}, the text is {read!r}")
    return wrong


def begin(window: Window) -> None:
    """A pass over the text as it is, as when the drafter pauses."""
    window.checking.check()
    wait(lambda: window.checking.busy, 10)


def repair(window: Window) -> None:
    """31 февраля becomes 20 февраля."""
    window.editor.go_to(2, WRONG.index("31") + 2)
    for _ in range(2):
        QTest.keyClick(window.editor, Qt.Key.Key_Backspace)
    QTest.keyClicks(window.editor, "20")


def days(report: Report | None) -> set[int]:
    """The paragraphs that are said to name a day that no month has."""
    return {f.position for f in report.findings if f.rule == "KZ-W11" and "февраля" in f.quote} if report else set()


def test_a_finding_whose_words_were_put_right_while_the_check_ran_is_not_shown(open_bill: OPEN_BILL) -> None:
    window = open_bill(*LINES)
    assert days(window.checking.report) == {2, 90}
    window.checking._timer.setInterval(600_000)  # no newer pass comes to its help
    begin(window)
    repair(window)
    window.editor.go_to(0, len(LINES[0]))
    QTest.keyClick(window.editor, Qt.Key.Key_Return)  # all that follows moves by one paragraph
    assert window.checking.busy
    wait(lambda: not window.checking.busy, 60)
    assert days(window.checking.report) == {2, 90}  # the report is of the older text
    shown = [mark for mark in window.checking.marks if mark.finding.rule == "KZ-W11" and "февраля" in mark.finding.quote]
    assert [mark.position for mark in shown] == [91]  # and what is shown is of this one
    assert not stale(window)
    begin(window)
    wait(lambda: not window.checking.busy, 60)
    assert window.checking.report == fresh(window)
    assert days(window.checking.report) == {91}


def test_the_report_of_a_pass_that_a_newer_one_overtook_never_comes(open_bill: OPEN_BILL) -> None:
    window = open_bill(*LINES)
    first = window.checking.report
    assert first is not None
    window.checking._timer.setInterval(600_000)
    come: list[Report | None] = []
    window.checking.marks_changed.connect(lambda: come.append(window.checking.report))
    begin(window)
    repair(window)
    begin(window)
    QTest.keyClicks(window.editor, "0")  # 200 февраля: no day
    begin(window)
    wait(lambda: not window.checking.busy, 60)
    settle(0.3)
    assert [report for report in come if report is not first] == [fresh(window)]


def test_what_was_found_in_one_bill_is_never_shown_of_another(open_bill: OPEN_BILL, write_bill: Callable[..., Path]) -> None:
    window = open_bill(*LINES)
    begin(window)
    window.files.open(write_bill("О садах", "1. Садовод ведет журнал.", "3. Садовод сдает отчет 31 апреля.", name="сады.docx"))
    wait(lambda: window.draft is not None and len(window.draft.views) == 3, 60)
    seen: list[str] = []
    window.checking.marks_changed.connect(lambda: seen.extend(stale(window)))
    wait(lambda: window.checking.report is not None and not window.checking.busy, 60)
    settle(0.3)
    assert not seen
    assert window.checking.report == fresh(window)
    assert any("31 апреля" in finding.quote for finding in window.checking.report.findings)


@pytest.mark.parametrize("seed", [1, 2])
def test_while_somebody_types_and_passes_come_and_go_no_mark_stands_on_other_words(open_bill: OPEN_BILL, seed: int) -> None:
    window, chance = open_bill(*LINES[:40]), random.Random(seed)
    seen: list[str] = []
    for signal in (window.checking.marks_changed, window.checking.marks_moved):
        signal.connect(lambda: seen.extend(stale(window)))
    window.checking._timer.setInterval(40)
    for _ in range(40):
        assert window.draft is not None
        place = chance.randrange(1, len(window.draft.views))
        window.editor.go_to(place, chance.randrange(len(window.draft.views[place].text) + 1))
        match chance.randrange(4):
            case 0:
                QTest.keyClick(window.editor, Qt.Key.Key_Return)
            case 1:
                QTest.keyClick(window.editor, Qt.Key.Key_Backspace)
            case 2:
                QTest.keyClick(window.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            case _:
                QTest.keyClicks(window.editor, chance.choice(("30", " 31 ", "8")))
        settle(chance.choice((0.0, 0.01, 0.05, 0.15)))
    wait(lambda: not window.checking.busy and not window.checking._timer.isActive(), 60)
    assert not seen
    assert window.checking.report == fresh(window)
