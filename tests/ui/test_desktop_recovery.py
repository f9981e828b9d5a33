"""A drafter loses nothing: the program is killed in mid-typing, the disk is full, somebody else writes the file."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from copilot import recovery
from copilot.bill import Bill, disk
from copilot.settings import Settings
from law.words import Language, Words
from ui.desktop import recovering, words
from ui.desktop.dialogs import Dialog
from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier
ROOT = Path(__file__).parents[2]
TYPIST = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from copilot.settings import Settings
from law.words import Language
from ui.desktop.application import application
from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window

application()
window = Window(Settings(theme="light"), Language.KK)
window.show()
window.files.open(Path(sys.argv[1]))
wait(lambda: window.draft is not None and window.editor.complete)
window.editor.go_to(0, 0)
for number in range(10000):
    for letter in f"сөз{number} ":
        QApplication.sendEvent(window.editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))
    print(number, time.time(), flush=True)
    settle(0.1)
"""


@pytest.fixture
def bill(write_bill: Callable[..., Path]) -> Path:
    return write_bill("Статья 1. Маяк", "Маяк зажигается за час до захода солнца.", name="жоба.docx")


def _window(windows: list[Window], bill: Path | None = None) -> Window:
    window = Window(Settings(theme="light"), Language.RU)
    windows.append(window)
    window.show()
    if bill is not None:
        window.files.open(bill)
        wait(lambda: window.draft is not None and window.editor.complete)
        window.editor.go_to(0, 0)
    return window


def _type(window: Window, text: str) -> None:
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(window.editor, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))


def _press(window: Window, key: Qt.Key) -> None:
    """A key with Ctrl."""
    if QApplication.activeWindow() is not window:  # a dialog has just been closed, and no window manager is here
        window.activateWindow()
        settle(0.02)
    QTest.keyClick(window.editor, key, CONTROL)
    settle(0.02)


def _asked() -> Dialog:
    def dialog() -> Dialog | None:
        return next((one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()), None)

    wait(lambda: dialog() is not None, 10)
    found = dialog()
    assert found is not None
    return found


def _answer(dialog: Dialog, number: int) -> None:
    QTest.mouseClick(dialog.buttons[number], Qt.MouseButton.LeftButton)
    settle(0.05)


def _copies(home: Path) -> list[Path]:
    return sorted((home / "data" / "recovery").glob("*.docx"))


def _left(bill: Path, own: bytes, typed: str) -> None:
    """As a program leaves it that is cut off: a copy with a word typed."""
    made = Bill(own, bill.name, bill)
    made.replace(0, 0, 0, typed)
    keeper = recovery.Keeper(bill, disk.stamp(own))
    keeper.keep(made.data())
    assert keeper._slot is not None
    keeper._slot[1].close()


@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
def test_killed_in_mid_typing_five_seconds_are_lost_at_most(windows: list[Window], bill: Path) -> None:
    own = bill.read_bytes()
    child = subprocess.Popen([sys.executable, "-c", TYPIST, str(bill)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    typed: list[float] = []
    while not typed or typed[-1] - typed[0] < 7:
        typed.append(float(child.stdout.readline().split()[1]))
    child.send_signal(signal.SIGKILL)
    killed = time.time()
    typed += [float(line.split()[1]) for line in child.stdout.read().splitlines() if line.count(" ") == 1]
    child.wait()
    child.stdout.close()
    assert bill.read_bytes() == own

    window = _window(windows)
    window.recovering.offer()
    dialog = _asked()
    said = dialog.accessibleDescription()
    assert bill.name in said
    assert "сегодня" in said or "вчера" in said
    _answer(dialog, 0)
    wait(lambda: window.draft is not None and window.editor.complete)
    assert window.draft is not None
    text = window.draft.views[0].text
    lost = next((at for number, at in enumerate(typed) if f"сөз{number} " not in text), killed)
    assert killed - lost <= 5
    assert text.endswith("Статья 1. Маяк")
    assert window.draft.changed
    assert window.draft.path == bill
    assert words.MODIFIED.ru in window.windowTitle()
    assert bill.read_bytes() == own
    _press(window, Qt.Key.Key_S)
    assert Bill.open(bill).text(0) == text.strip()
    wait(lambda: recovery.left() == [])


def test_a_copy_follows_the_typing_and_goes_when_the_bill_is_saved_undone_or_closed(
    windows: list[Window], bill: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovering, "EVERY", 50)
    window = _window(windows, bill)
    settle(0.3)
    assert _copies(own_home) == []
    _type(window, "Новое ")
    wait(lambda: len(_copies(own_home)) == 1, 5)
    wait(lambda: Bill.open(_copies(own_home)[0]).text(0).startswith("Новое"), 5)
    _type(window, "слово ")
    wait(lambda: Bill.open(_copies(own_home)[0]).text(0).startswith("Новое слово"), 5)
    _press(window, Qt.Key.Key_S)
    wait(lambda: _copies(own_home) == [], 5)
    _type(window, "и ещё ")
    wait(lambda: len(_copies(own_home)) == 1, 5)
    _press(window, Qt.Key.Key_Z)
    wait(lambda: _copies(own_home) == [], 5)
    _type(window, "снова ")
    wait(lambda: len(_copies(own_home)) == 1, 5)
    window.show_draft(None)
    wait(lambda: list((own_home / "data" / "recovery").iterdir()) == [], 5)


def test_the_window_that_is_closed_leaves_no_copy(
    windows: list[Window], bill: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovering, "EVERY", 50)
    monkeypatch.setattr("ui.desktop.dialogs.ask", lambda *_: 1)
    window = _window(windows, bill)
    _type(window, "Новое ")
    wait(lambda: len(_copies(own_home)) == 1, 5)
    window.close()
    assert list((own_home / "data" / "recovery").iterdir()) == []


@pytest.mark.parametrize("answer", [1, 2])
def test_the_file_is_kept_as_it_is_or_the_person_decides_later(windows: list[Window], bill: Path, answer: int) -> None:
    own = bill.read_bytes()
    _left(bill, own, "Набрано. ")
    window = _window(windows)
    window.recovering.offer()
    _answer(_asked(), answer)
    assert window.draft is None
    assert bill.read_bytes() == own
    assert len(recovery.left()) == (0 if answer == 1 else 1)
    if answer == 2:
        window.menus.actions["recover"].trigger()
        _answer(_asked(), 0)
        wait(lambda: window.draft is not None and window.editor.complete)
        assert window.draft is not None
        assert window.draft.views[0].text.startswith("Набрано. ")


def test_escape_deletes_nothing(windows: list[Window], bill: Path) -> None:
    _left(bill, bill.read_bytes(), "Набрано. ")
    window = _window(windows)
    window.recovering.offer()
    QTest.keyClick(_asked(), Qt.Key.Key_Escape)
    settle(0.05)
    assert len(recovery.left()) == 1


def test_a_file_changed_since_is_told_of_and_not_written_over_unasked(
    windows: list[Window], bill: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _left(bill, bill.read_bytes(), "Набрано. ")
    other = Bill.open(bill)
    other.replace(0, 0, 0, "Чужое. ")
    other.save()
    theirs = bill.read_bytes()
    window = _window(windows)
    window.recovering.offer()
    dialog = _asked()
    assert words.RECOVER_CHANGED.ru in dialog.accessibleDescription()
    _answer(dialog, 0)
    wait(lambda: window.draft is not None and window.editor.complete)
    asked: list[str] = []
    monkeypatch.setattr("ui.desktop.dialogs.ask", lambda _, said, *answers: asked.append(said) or 2)
    _press(window, Qt.Key.Key_S)
    assert len(asked) == 1
    assert "изменил кто-то другой" in asked[0]
    assert bill.read_bytes() == theirs
    assert window.draft is not None
    assert window.draft.changed


def test_a_bill_that_was_never_saved_comes_back_without_a_file(windows: list[Window], bill: Path) -> None:
    _left(Path("Новый закон.docx"), bill.read_bytes(), "Набрано. ")
    window = _window(windows)
    window.recovering.offer()
    dialog = _asked()
    assert words.RECOVER_NEVER_SAVED.ru in dialog.accessibleDescription()
    _answer(dialog, 0)
    wait(lambda: window.draft is not None and window.editor.complete)
    assert window.draft is not None
    assert (window.draft.path, window.draft.name, window.draft.changed) == (None, "Новый закон.docx", True)


def test_a_full_disk_is_said_once_and_typing_goes_on(
    windows: list[Window], bill: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovering, "EVERY", 20)
    window = _window(windows, bill)
    said: list[Words] = []
    monkeypatch.setattr(window, "say", said.append)
    whole = disk.tempfile.mkstemp

    def full(*_: object, **__: object) -> tuple[int, str]:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(disk.tempfile, "mkstemp", full)
    for letter in "Слово":
        _type(window, letter)
        settle(0.1)
    assert len(said) == 1
    assert "на диске нет места" in said[0].ru
    monkeypatch.setattr(disk.tempfile, "mkstemp", whole)
    _type(window, " ")
    wait(lambda: len(_copies(own_home)) == 1, 5)
    assert window.draft is not None
    assert window.draft.views[0].text.startswith("Слово Статья")


def test_a_data_folder_that_cannot_be_written_is_said_once(
    windows: list[Window], bill: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recovering, "EVERY", 20)
    window = _window(windows, bill)
    said: list[Words] = []
    monkeypatch.setattr(window, "say", said.append)
    (own_home / "data").mkdir(exist_ok=True)
    (own_home / "data" / "recovery").write_bytes(b"")  # a file stands in the way, for root too
    for letter in "Слово":
        _type(window, letter)
        settle(0.1)
    assert [one.ru for one in said] == [words.MESSAGE_NO_COPY.format(why=words.MESSAGE_NO_COPY_FOLDER).ru]


def _said_on_saving(window: Window, monkeypatch: pytest.MonkeyPatch) -> str:
    """Ctrl+S, and what is asked or told; the answer is always to leave it."""
    told: list[str] = []
    monkeypatch.setattr("ui.desktop.dialogs.ask", lambda _, said, *answers: told.append(said) or -1)
    monkeypatch.setattr("ui.desktop.dialogs.tell", lambda _, said: told.append(said.ru))
    _press(window, Qt.Key.Key_S)
    assert len(told) == 1
    assert window.draft is not None
    assert window.draft.changed
    assert window.draft.views[0].text.startswith("Слово ")
    return told[0]


def test_whatever_keeps_the_file_from_being_written_is_said_and_the_text_stays(
    windows: list[Window], bill: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _window(windows, bill)
    _type(window, "Слово ")
    own = bill.read_bytes()

    bill.chmod(0o444)
    assert "только для чтения" in _said_on_saving(window, monkeypatch)
    bill.chmod(0o644)
    for number, sentence in (
        (errno.ENOSPC, "нет места"),
        (errno.EDQUOT, "нет места"),
        (errno.EACCES, "не записывается"),
        (errno.ESTALE, "папка недоступна"),
        (errno.EROFS, "только для чтения"),
    ):
        with monkeypatch.context() as patch:

            def refused(*_: object, number: int = number, **__: object) -> tuple[int, str]:
                raise OSError(number, os.strerror(number))

            patch.setattr(disk.tempfile, "mkstemp", refused)
            assert sentence in _said_on_saving(window, monkeypatch)
    with monkeypatch.context() as patch:  # another program holds the file: Windows refuses the last step

        def held(*_: object) -> None:
            raise PermissionError(errno.EACCES, "held")

        patch.setattr(Path, "replace", held)
        assert "Закройте его в другой программе" in _said_on_saving(window, monkeypatch)
    assert bill.read_bytes() == own
    assert [one.name for one in bill.parent.iterdir()] == [bill.name]

    away = bill.parent.parent / "away"
    bill.parent.rename(away)
    assert "папка недоступна" in _said_on_saving(window, monkeypatch)
    away.rename(bill.parent)
    bill.write_bytes(own + b"\0")
    assert "изменил кто-то другой" in _said_on_saving(window, monkeypatch)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(bill.with_name("своё.docx")), ""))
    monkeypatch.setattr("ui.desktop.dialogs.ask", lambda *_: 0)  # save as
    _press(window, Qt.Key.Key_S)
    assert Bill.open(bill.with_name("своё.docx")).text(0).startswith("Слово")
    assert window.draft is not None
    assert not window.draft.changed


def _seen_on_saving(window: Window, key: Qt.Key | str) -> tuple[str, list[str]]:
    """Ctrl+S, and what the dialog that comes up says and offers; it is answered by a key, or by a click on the button of that name."""
    seen: list[tuple[str, list[str]]] = []
    looking = QTimer()

    def look() -> None:
        dialog = next((one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()), None)
        if dialog is None:
            return
        looking.stop()
        seen.append((dialog.accessibleDescription(), [button.text() for button in dialog.buttons]))
        if isinstance(key, str):
            QTest.mouseClick(next(button for button in dialog.buttons if button.text() == key), Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(dialog, key)

    looking.timeout.connect(look)
    looking.start(20)
    _press(window, Qt.Key.Key_S)
    wait(lambda: bool(seen), 20)
    return seen[0]


def test_what_cannot_be_written_is_asked_about_with_the_ways_that_are_open(
    windows: list[Window], bill: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _window(windows, bill)
    _type(window, "Слово ")
    own = bill.read_bytes()
    save_as, over, cancel = (one.ru for one in (words.SAVE_AS, words.ASK_OVERWRITE, words.CANCEL))

    bill.chmod(0o444)  # to write over it would fail again: not offered
    said, ways = _seen_on_saving(window, Qt.Key.Key_Escape)
    assert said.startswith(f"{bill}: файл доступен только для чтения.")
    assert ways == [save_as, cancel]
    bill.chmod(0o644)

    bill.parent.rename(bill.parent.parent / "away")  # a share that has gone
    other = bill.parent.parent / "другое.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(other), ""))
    said, ways = _seen_on_saving(window, Qt.Key.Key_Return)  # the first way: elsewhere
    assert "папка недоступна" in said
    assert len(ways) == 2
    assert Bill.open(other).text(0).startswith("Слово")
    (bill.parent.parent / "away").rename(bill.parent)
    assert bill.read_bytes() == own

    other.write_bytes(own)  # somebody else's
    _type(window, "Ещё ")
    said, ways = _seen_on_saving(window, over)
    assert "изменил кто-то другой" in said
    assert ways[1:] == [over, cancel]
    wait(lambda: window.draft is not None and not window.draft.changed, 10)
    assert "Ещё" in Bill.open(other).text(0)


def test_a_moment_is_said_as_people_say_it() -> None:
    now = datetime(2026, 11, 27, 15, 0).astimezone()
    assert recovering.when(now.astimezone(UTC), now).ru == "сегодня в 15:00"
    assert recovering.when(now - timedelta(days=1), now).kk == "кеше, 15:00"
    assert recovering.when(now - timedelta(days=9), now).en == "18.11.2026 at 15:00"
