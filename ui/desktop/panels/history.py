"""History: what was done to the bill since it was opened; any state can be returned to."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from law.words import Words
from ui.desktop import words
from ui.desktop.draft import Draft
from ui.desktop.parts import Empty
from ui.desktop.rows import Row, Rows
from ui.desktop.theme import Palette
from ui.desktop.translation import Translation

_PAUSE = 100  # ms


class HistoryPanel(QWidget):
    return_to = Signal(int)  # how many steps are to stand

    def __init__(self, translate: Translation, palette: Palette) -> None:
        super().__init__()
        self._translate = translate
        self._draft: Draft | None = None
        self.list = Rows(palette, self.return_to.emit)
        self._soon = QTimer(
            self
        )  # typing changes the last step at every key; a day's steps are listed when it pauses, and only if looked at
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._relabel)
        self._empty = Empty()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        translate.bind(self.list.setAccessibleName, words.HISTORY)
        translate.bind(self.list.setToolTip, words.HISTORY_RETURN)
        translate.changed.connect(self._relabel)
        self._relabel()

    def show_draft(self, draft: Draft | None) -> None:
        if self._draft is not None:
            self._draft.steps_changed.disconnect(self._soon.start)
        self._draft = draft
        if draft is not None:
            draft.steps_changed.connect(self._soon.start)
        self._relabel()

    def set_palette(self, palette: Palette) -> None:
        self.list.set_palette(palette)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._relabel()

    def _relabel(self) -> None:
        if not self.isVisible():
            return
        draft = self._draft
        nothing = draft is None or not (draft.steps or draft.undone)
        self._empty.setVisible(nothing)
        self.list.setVisible(not nothing)
        self._empty.say(self._translate(words.HISTORY_EMPTY))
        if draft is None or nothing:
            return
        done = len(draft.steps)
        rows = [] if draft.forgotten else [self._row(words.HISTORY_OPENED, draft.opened_at, "", 0, done)]
        for number, step in enumerate([*draft.steps, *reversed(draft.undone)], 1):
            rows.append(self._row(step.what, step.at, step.text, number, done))
        self.list.show_rows(rows[::-1])
        self.list.select(done)

    def _row(self, what: Words, at: float, text: str, number: int, done: int) -> Row:
        now = f" · {self._translate(words.HISTORY_NOW)}" if number == done else ""
        return Row(
            self._translate(what) + now,
            " ".join(text.split()) or " ",
            number,
            aside=time.strftime("%H:%M:%S", time.localtime(at)),
            dim=number > done,
        )
