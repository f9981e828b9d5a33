"""The passphrase in the window: asked for at the start and after a time without a key or a click; set, changed and removed in a dialog.

While the window is locked it shows nothing of the bill. Time is measured by two clocks, of which the later one counts: the one stands still
while the machine sleeps, the other may be set back.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from copilot import vault
from law.words import Problem, Words
from ui.desktop import dialogs, words

if TYPE_CHECKING:
    from ui.desktop.window import Window

_LOOK = 5_000  # milliseconds between two looks at the clocks
_SIGNS_OF_LIFE = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class Locking(QObject):
    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._touched = _now()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self.look)

    def start(self, opened: Callable[[], object]) -> None:
        """Watch from now on; `opened` is called when the passphrase was given, at once where there is none."""
        self._watch()
        if vault.locked():
            self.ask(opened)
        else:
            opened()

    def _watch(self) -> None:
        """See every key and click while there is a passphrase: without one, no event of the program need pass through Python."""
        application = QApplication.instance()
        assert application is not None
        application.removeEventFilter(self)
        self._timer.stop()
        if vault.exists():
            self._touched = _now()
            application.installEventFilter(self)
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE and not vault.locked():
            self._touched = _now()
        return False

    def look(self) -> None:
        """Lock, where nobody has touched the program for as long as the settings say."""
        idle = max(now - then for now, then in zip(_now(), self._touched, strict=True))
        limit = 60 * self._window.settings.lock_after
        if limit > 0 and idle >= limit and vault.exists() and not vault.locked():
            self.lock()

    def lock(self) -> None:
        """Hide the bill and forget the key; what was typed has its recovery copy."""
        self._window.recovering.settle()
        vault.lock()
        self.ask(lambda: None)

    def ask(self, opened: Callable[[], object], note: Words | None = None) -> None:
        """Ask for the passphrase, and again while it is wrong. The other answer closes the program."""
        window, translate = self._window, self._window.translate
        self._show(False)
        (given,), content = _fields(window, words.PASSPHRASE)
        said = translate(note or words.PASSPHRASE_LOCKED)
        answers = [translate(words.PASSPHRASE_UNLOCK), translate(words.QUIT)]
        dialog = dialogs.Dialog(window, said, answers, content, translate(words.PASSPHRASE))

        def answered() -> None:
            if dialog.answer == 0:
                try:
                    vault.unlock(given.text())
                except Problem as problem:
                    self.ask(opened, problem.words)
                    return
                self._touched = _now()
                self._show(True)
                opened()
            elif not window.close():
                self.ask(opened)

        dialog.finished.connect(lambda _: answered())
        dialog.open()
        given.setFocus()

    def _show(self, shown: bool) -> None:
        content = self._window.centralWidget()
        assert content is not None
        content.setVisible(shown)
        self._window.menuBar().setEnabled(shown)

    def settle(self) -> None:
        """Set a passphrase, or change the one that is set; left empty, the new one takes it away."""
        window, translate = self._window, self._window.translate
        had = vault.exists()
        fields, content = _fields(window, *([words.PASSPHRASE] if had else []), words.PASSPHRASE_NEW, words.PASSPHRASE_AGAIN)
        said = translate(words.PASSPHRASE_CHANGE_SAID if had else words.PASSPHRASE_SET_SAID)
        answers = [translate(words.PASSPHRASE_YES), translate(words.CANCEL)]
        dialog = dialogs.Dialog(window, said, answers, content, translate(words.PASSPHRASE))

        def answered() -> None:
            *old, new, again = (field.text() for field in fields)
            try:
                if new != again:
                    raise Problem(words.PASSPHRASE_DIFFER)
                if old and not new:
                    vault.remove(old[0])
                elif old:
                    vault.change(old[0], new)
                else:
                    vault.create(new)
            except Problem as problem:
                dialogs.tell(window, problem.words)
                return
            self._watch()
            window.say(words.PASSPHRASE_STANDS if vault.exists() else words.PASSPHRASE_GONE)

        dialog.accepted.connect(lambda: answered() if dialog.answer == 0 else None)
        dialog.open()
        fields[0].setFocus()


def _fields(window: Window, *names: Words) -> tuple[list[QLineEdit], QWidget]:
    """Lines that show no letter of what is typed, each under its name."""
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    fields = []
    for name in names:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(window.translate(name))
        label = QLabel(window.translate(name))
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field)
        fields.append(field)
    return fields, content


def _now() -> tuple[float, float]:
    return time.monotonic(), time.time()
