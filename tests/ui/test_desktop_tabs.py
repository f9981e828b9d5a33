"""Several bills behind tabs: opened, gone between, edited, kept and closed, each for itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar, QToolButton

from copilot.settings import Settings
from law.words import Language
from ui.desktop import dialogs
from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bills(write_bill: Callable[..., Path]) -> list[Path]:
    return [
        write_bill("Статья 1. О пчелах", "1. Пасека вправе работать по своему усмотрению.", "2. Улей стоит.", name="пчелы.docx"),
        write_bill("Статья 1. О конях", "1. Табун пасется.", "3. Конь бежит.", "4. Конь стоит.", name="кони.docx"),
        write_bill("Статья 1. О других конях", name="папка/кони.docx"),
    ]


@pytest.fixture
def window(windows: list[Window], bills: list[Path]) -> Window:
    made = Window(Settings(theme="light"), Language.RU)
    windows.append(made)
    made.show()
    for path in bills[:2]:
        _open(made, path)
    return made


def _open(window: Window, path: Path) -> None:
    window.files.open(path)
    wait(lambda: _front(window) == path.name and _rested(window))


def _front(window: Window) -> str:
    return window.draft.name if window.draft is not None else ""


def _rested(window: Window) -> bool:
    return window.editor.complete and window.checking.report is not None and not window.tasks.busy


def _tabs(window: Window) -> list[str]:
    return [window.tabs.tabText(at) for at in range(window.tabs.count())]


def _press(window: Window, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    QTest.keyClick(window.editor, key, modifiers)
    settle(0.05)


def _click(window: Window, at: int, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> None:
    QTest.mouseClick(window.tabs, button, Qt.KeyboardModifier.NoModifier, window.tabs.tabRect(at).center())
    settle(0.05)


def test_each_bill_keeps_its_place_its_steps_and_what_was_found_in_it(window: Window) -> None:
    assert _tabs(window) == ["пчелы.docx", "кони.docx"]
    assert window.tabs.isVisible()
    found = {mark.finding.rule for mark in window.checking.marks}
    window.editor.go_to(3, 3)
    QTest.keyClicks(window.editor, "x")
    settle(0.05)
    assert _tabs(window)[1] == "кони.docx •"
    _press(window, Qt.Key.Key_Tab)
    assert _front(window) == "пчелы.docx"
    assert "Пасека" in window.editor.document().toRawText()
    wait(lambda: _rested(window))
    assert {mark.finding.rule for mark in window.checking.marks} != found
    report = window.checking.report
    assert window.draft is not None
    assert not window.draft.steps
    _press(window, Qt.Key.Key_PageUp)
    assert _front(window) == "кони.docx"
    assert window.editor.place() == (3, 4)
    _press(window, Qt.Key.Key_Z)
    assert _tabs(window)[1] == "кони.docx"
    _click(window, 0)
    assert _front(window) == "пчелы.docx"
    assert window.checking.report is report  # not looked for again
    assert all(window.editor.underlines.under(mark.position, mark.start) for mark in window.checking.marks)


def test_a_bill_that_is_open_is_not_opened_twice_and_one_name_is_told_from_another(window: Window, bills: list[Path]) -> None:
    window.files.open(bills[0])
    settle(0.1)
    assert _front(window) == "пчелы.docx"
    assert window.tabs.count() == 2
    window.files.open(bills[2])
    wait(lambda: window.tabs.count() == 3)
    assert _tabs(window)[1:] == [f"кони.docx ({bills[1].parent.name})", "кони.docx (папка)"]


def test_tracking_belongs_to_a_bill(window: Window) -> None:
    window.menus.actions["track-changes"].trigger()
    _press(window, Qt.Key.Key_Tab)
    assert not window.menus.actions["track-changes"].isChecked()
    _press(window, Qt.Key.Key_Tab, CONTROL | SHIFT)
    assert window.menus.actions["track-changes"].isChecked()


def test_closing_asks_for_the_bill_that_is_changed_and_shows_the_other(
    window: Window, bills: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(_: Window, said: str, *__: object) -> int:
        asked.append(said)
        return 1 if len(asked) > 1 else 2

    monkeypatch.setattr(dialogs, "ask", answer)
    window.editor.go_to(1, 0)
    QTest.keyClicks(window.editor, "x")
    settle(0.05)
    _click(window, 0)
    _click(window, 1, Qt.MouseButton.MiddleButton)  # the one behind: it is brought in front and asked about
    assert len(asked) == 1
    assert "кони.docx" in asked[0]
    assert _front(window) == "кони.docx"
    button = window.tabs.tabButton(1, QTabBar.ButtonPosition.RightSide)
    assert isinstance(button, QToolButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(0.05)
    assert _front(window) == "пчелы.docx"
    assert not window.tabs.isVisible()
    _press(window, Qt.Key.Key_W)
    assert window.draft is None
    assert window.start.isVisible()
    assert docx.Document(str(bills[1])).paragraphs[1].text == "1. Табун пасется."


def test_every_changed_bill_has_its_recovery_copy_and_the_window_asks_about_each(
    window: Window, bills: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab):
        window.editor.go_to(1, 0)
        QTest.keyClicks(window.editor, "x")
        _press(window, key)
    wait(lambda: len(_copies()) == 2, 15)
    asked: list[str] = []

    def answer(_: Window, said: str, *__: object) -> int:
        asked.append(said)
        return 0

    monkeypatch.setattr(dialogs, "ask", answer)
    window.close()
    assert len(asked) == 2
    assert [docx.Document(str(path)).paragraphs[1].text[0] for path in bills[:2]] == ["x", "x"]
    assert not _copies()


def _copies() -> list[Path]:
    from copilot import folders

    return list((folders.data() / "recovery").rglob("*.docx"))
