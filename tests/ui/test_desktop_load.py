"""Five hundred findings in one provision: all are shown, gone through and kept while it is edited."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window


def test_five_hundred_findings_in_one_provision_are_shown_and_gone_through(open_bill: Callable[..., Window]) -> None:
    terms = (f"учет {number} подается в течение 5 (шести) дней" for number in range(500))
    window = open_bill("Статья 1. Учет", f"1. {'; '.join(terms)}.")
    marks = [mark for mark in window.checking.marks if mark.finding.rule == "KZ-W11"]
    assert len(marks) == 500
    window.editor.go_to(0, 0)
    window.editor.setFocus()
    visited = set()
    for _ in range(20):
        QTest.keyClick(window.editor, Qt.Key.Key_F8)
        assert window.reviewing.current is not None
        visited.add(window.reviewing.current.start)
    assert len(visited) == 20
    QTest.keyClick(window.editor, Qt.Key.Key_End)
    QTest.keyClicks(window.editor, " - ")
    settle(0.8)
    wait(lambda: not window.tasks.busy, 60)
    assert sum(mark.finding.rule == "KZ-W11" for mark in window.checking.marks) == 500
