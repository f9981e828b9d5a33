"""The few windows that stand before the main one: a message, a question, the keys, the proof of being offline."""

from __future__ import annotations

import errno
import importlib.metadata
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from law.words import Words
from ui.desktop import actions, words
from ui.desktop.theme import PADDING

if TYPE_CHECKING:
    from copilot.doctor import Row
    from ui.desktop.window import Window


_TEXT = (380, 520)  # pixels of width of what is said, at least and at most, where the buttons are not wider
_FIRST_COLUMN = 380  # pixels at most: what is told about each row needs room too
_TABLE = (720, 1240)  # pixels of width, at least and at most
_REFUSALS = {os.strerror(errno.EACCES), os.strerror(errno.EPERM), "RuntimeError"}
"""How an attempt that must fail is answered: by the system, or by a library that was told to stay at home."""


class Dialog(QDialog):
    """A title, what is said, what can be answered. `answer` is the place of the button pressed, -1 for none."""

    def __init__(self, window: Window, said: str, answers: list[str], content: QWidget | None = None, title: str = "") -> None:
        super().__init__(window)
        self.setWindowTitle(title or window.translate(words.APPLICATION))
        self.answer = -1
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * PADDING, 2 * PADDING, 2 * PADDING, 2 * PADDING)
        layout.setSpacing(16)
        text = QLabel(said)
        if said:
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(text)
            self.setAccessibleDescription(said)
        if content is not None:
            layout.addWidget(content, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        self.buttons = []
        for number, name in enumerate(answers):
            made = QPushButton(name)
            made.setObjectName("primary" if number == 0 else "")
            made.clicked.connect(lambda _=False, number=number: self._take(number))
            made.setDefault(number == 0)
            self.buttons.append(made)
            row.addWidget(made)
        layout.addLayout(row)
        if said:  # Qt gives a text no more than two thirds of the screen's height, and cuts it off there
            for widget in (self, text, *self.buttons):
                widget.ensurePolished()
            width = max(row.sizeHint().width(), min(max(text.sizeHint().width(), _TEXT[0]), _TEXT[1]))
            text.setMinimumSize(width, text.heightForWidth(width))

    def _take(self, number: int) -> None:
        self.answer = number
        self.accept()


def tell(window: Window, said: Words) -> None:
    """Say something that must be seen; returns at once."""
    dialog = Dialog(window, window.translate(said), [window.translate(words.CLOSE_BUTTON)])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def tell_fault(window: Window) -> None:
    """Say that the program is at fault, and where its log lies."""
    from copilot import log

    tell(window, words.MESSAGE_BUG.format(log=log.path()))


def ask(window: Window, said: str, *answers: Words) -> int:
    """Ask and wait; gives the number of the answer, -1 for none."""
    dialog = Dialog(window, said, [window.translate(answer) for answer in answers])
    dialog.exec()
    return dialog.answer


def ask_file(window: Window, title: Words, near: Path | None, kind: Words = words.FILES_OPEN) -> Path | None:
    """Let a person point at a file, beginning at `near`; None where none was chosen."""
    name, _ = QFileDialog.getOpenFileName(window, window.translate(title), str(near or ""), window.translate(kind))
    return Path(name).absolute() if name else None


@dataclass(frozen=True, slots=True)
class Asking:
    """A dialog that asks why: its title, what the empty line asks for, the button that goes on."""

    title: Words
    reason: Words
    yes: Words


DISMISSAL = Asking(words.DISMISS_TITLE, words.DISMISS_REASON, words.DISMISS_YES)
ANSWER = Asking(words.ANSWER_TITLE, words.ANSWER_HINT, words.ANSWER_YES)
ACCEPTANCE = Asking(words.ACCEPT_TITLE, words.ACCEPT_REASON, words.ACCEPT_YES)


def reason_dialog(window: Window, said: str, asking: Asking = DISMISSAL) -> tuple[Dialog, QLineEdit]:
    """Why a finding is dismissed, or a suggestion that changes the meaning accepted."""
    reason = QLineEdit()
    reason.setPlaceholderText(window.translate(asking.reason))
    reason.setAccessibleName(window.translate(asking.reason))
    answers = [window.translate(asking.yes), window.translate(words.CANCEL)]
    return Dialog(window, said, answers, reason, window.translate(asking.title)), reason


def ask_reason(window: Window, said: str, answered: Callable[[str], object], asking: Asking = DISMISSAL) -> None:
    """Ask why; `answered(reason)` is called unless the person thinks better of it. Returns at once."""
    dialog, reason = reason_dialog(window, said, asking)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: answered(reason.text()) if dialog.answer == 0 else None)
    dialog.open()
    reason.setFocus()


def table(headers: list[str], rows: list[list[str]], name: str) -> QTableWidget:
    """A table to be read."""
    table = QTableWidget(len(rows), len(headers))
    table.setHorizontalHeaderLabels(headers)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setAccessibleName(name)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            table.setItem(at, column, item)
    table.resizeColumnsToContents()
    table.setColumnWidth(0, min(table.columnWidth(0), _FIRST_COLUMN))
    whole = sum(table.columnWidth(column) for column in range(len(headers))) + 2 * PADDING + table.verticalScrollBar().sizeHint().width()
    table.horizontalHeader().setSectionResizeMode(len(headers) - 1, QHeaderView.ResizeMode.Stretch)
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    table.setMinimumSize(min(max(whole, _TABLE[0]), _TABLE[1]), 440)
    return table


def keys_dialog(window: Window) -> Dialog:
    """Every action that has a key."""
    rows: list[list[str]] = []
    last: Words | None = None
    for declared in actions.ACTIONS:
        if declared.keys:
            keys = " / ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in declared.keys)
            menu = "" if declared.menu == last else window.translate(declared.menu).replace("&", "")
            last = declared.menu
            rows.append([menu, window.translate(declared.name).rstrip("…"), keys])
    title = window.translate(words.KEYS)
    headers = [window.translate(words.KEYS_MENU), window.translate(words.KEYS_ACTION), window.translate(words.KEYS_SHORTCUT)]
    return Dialog(window, "", [window.translate(words.CLOSE_BUTTON)], table(headers, rows, title), title)


def show_keys(window: Window) -> None:
    dialog = keys_dialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def show_about(window: Window) -> None:
    """What the program is, its version, and how fresh the law is with which it works."""
    version = importlib.metadata.version("zhoba")
    law = window.corpus.current_to if window.corpus is not None else None
    said = [window.translate(words.ABOUT_TEXT), f"Zhoba {version}"]
    said += [window.translate(words.STATUS_CURRENT_TO, date=f"{law:%d.%m.%Y}")] if law is not None else []
    dialog = Dialog(window, "\n\n".join(said), [window.translate(words.CLOSE_BUTTON)])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def proof_dialog(window: Window, rows: list[Row]) -> Dialog:
    """What `zhoba doctor` found."""
    from copilot.doctor import State

    states = {State.OK: words.PROOF_YES, State.ABSENT: words.PROOF_ABSENT, State.BAD: words.PROOF_NO}
    ordered = sorted(rows, key=lambda row: row.group != "offline")
    cells = [[window.translate(row.name), window.translate(states[row.state]), _said(window, row)] for row in ordered]
    title = window.translate(words.PROOF_TITLE)
    headers = [window.translate(words.PROOF_WHAT), window.translate(words.PROOF_STATE), window.translate(words.PROOF_DETAIL)]
    return Dialog(window, "", [window.translate(words.CLOSE_BUTTON)], table(headers, cells, title), title)


def _said(window: Window, row: Row) -> str:
    """What is told about a row, in the language of the interface where it is more than a name or a figure."""
    if row.why is not None:
        return window.translate(row.why)
    refused = row.group in ("offline", "confined") and row.detail.split(":")[0] in _REFUSALS
    return window.translate(words.PROOF_REFUSED) if refused else row.detail


def show_proof(window: Window) -> None:
    """Run what `zhoba doctor` runs, and show it."""

    def look(progress: object) -> list[Row]:
        from copilot import doctor

        found: list[doctor.Row] = []
        for row in doctor.examine():
            progress(len(found), 0)  # type: ignore[operator]
            found.append(row)
        return found

    def show(rows: list[Row]) -> None:
        window.status.working.end()
        dialog = proof_dialog(window, rows)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def fail(error: Exception) -> None:
        window.status.working.end()
        window.report(error)

    def cancel() -> None:
        window.tasks.cancel("proof")
        window.status.working.end()

    window.status.working.begin(words.PROOF_RUNNING, cancel)
    window.tasks.run("proof", look, show, fail)
