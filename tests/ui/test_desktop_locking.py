"""The passphrase in the window, with keys: set, locked after a time, asked for, wrong, right."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from copilot import folders, vault
from copilot.settings import Settings
from law.words import Language, Words
from ui.desktop import locking, words
from ui.desktop.dialogs import Dialog
from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window

PASSPHRASE = "жеті жұрттың тілі"
MARKER = "Пілдің тұмсығы"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(vault, "_MEMORY", 64)
    yield
    vault.lock()


@pytest.fixture
def window(windows: list[Window], write_bill: Callable[..., Path]) -> Window:
    made = Window(Settings(theme="light", lock_after=10), Language.KK)
    windows.append(made)
    made.show()
    made.files.open(write_bill("1-бап. Маяк"))
    wait(lambda: made.draft is not None and made.editor.complete and not made.tasks.busy)
    return made


def dialog(window: Window) -> Dialog:
    wait(lambda: any(one.isVisible() for one in window.findChildren(Dialog)))
    (found,) = (one for one in window.findChildren(Dialog) if one.isVisible())
    return found


def fill(window: Window, *texts: str, answer: int = 0) -> None:
    shown = dialog(window)
    for field, text in zip(shown.findChildren(QLineEdit), texts, strict=True):
        assert field.echoMode() == QLineEdit.EchoMode.Password
        field.setText(text)
    QTest.mouseClick(shown.buttons[answer], Qt.MouseButton.LeftButton)
    settle(0.05)


def test_a_program_that_nobody_touches_locks_and_opens_again(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.menus.actions["passphrase"].trigger()
    fill(window, PASSPHRASE, PASSPHRASE)
    assert vault.exists()
    window.editor.go_to(0, 0)
    for letter in MARKER:
        QApplication.sendEvent(window.editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))
    window.locking.look()
    assert not vault.locked()
    began = locking._now()
    monkeypatch.setattr(locking, "_now", lambda: (began[0], began[1] + 601))  # asleep: the clock that runs with the machine stood still
    window.locking.look()
    assert vault.locked()
    assert not window.editor.isVisible()
    (copy,) = (folders.data() / "recovery").glob("*.docx")
    assert MARKER.encode() not in copy.read_bytes()
    fill(window, "басқа бірдеңе")
    assert vault.locked()
    assert not window.editor.isVisible()
    fill(window, PASSPHRASE)
    assert not vault.locked()
    assert window.editor.isVisible()
    assert MARKER in window.editor.toPlainText()


def test_a_clock_that_is_set_back_does_not_keep_it_open(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.create(PASSPHRASE)
    began = locking._now()
    monkeypatch.setattr(locking, "_now", lambda: (began[0] + 601, began[1] - 86_400))
    window.locking.look()
    assert vault.locked()
    fill(window, PASSPHRASE)


def test_at_the_start_nothing_is_offered_before_the_passphrase(window: Window) -> None:
    vault.create(PASSPHRASE)
    vault.lock()
    opened: list[float] = []
    window.locking.start(lambda: opened.append(time.time()))
    fill(window, "қате құпиясөз")
    assert opened == []
    fill(window, PASSPHRASE)
    assert len(opened) == 1


def test_two_that_differ_set_nothing_and_an_empty_one_takes_the_seal_away(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Words] = []
    monkeypatch.setattr("ui.desktop.dialogs.tell", lambda _, sentence: told.append(sentence))
    window.menus.actions["passphrase"].trigger()
    fill(window, PASSPHRASE, PASSPHRASE + "x")
    assert told == [words.PASSPHRASE_DIFFER]
    assert not vault.exists()
    vault.create(PASSPHRASE)
    window.menus.actions["passphrase"].trigger()
    fill(window, PASSPHRASE, "", "")
    assert not vault.exists()


def test_keys_are_noted_only_while_there_is_a_passphrase(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    window.locking.start(lambda: None)
    noted: list[int] = []
    monkeypatch.setattr(locking, "_now", lambda: (noted.append(1), (0.0, 0.0))[1])
    QTest.keyClick(window.editor, Qt.Key.Key_A)
    assert noted == []
    window.menus.actions["passphrase"].trigger()
    fill(window, PASSPHRASE, PASSPHRASE)
    noted.clear()
    QTest.keyClick(window.editor, Qt.Key.Key_A)
    assert noted
