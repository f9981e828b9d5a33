"""A floating list to type into: the command palette, and the way to an article."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from law.text import fold
from ui.desktop.parts import label
from ui.desktop.rows import Row, Rows
from ui.desktop.theme import Palette

WIDTH = 560
_ROWS = 12


class Chooser(QFrame):
    """Shown over the window's upper middle; Enter takes the row, Esc leaves all as it was."""

    def __init__(self, window: QWidget, palette: Palette) -> None:
        super().__init__(window)
        self.setObjectName("card")
        self._all: list[Row] = []
        self._chosen: Callable[[Any], object] = lambda _: None
        self._before: QWidget | None = None
        self.query = QLineEdit()
        self.query.textChanged.connect(self._filter)
        self.query.installEventFilter(self)
        self.list = Rows(palette, self._take, one_line=True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = label(kind="secondary")
        self._none.setContentsMargins(8, 4, 8, 8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.query)
        layout.addWidget(self._none)
        layout.addWidget(self.list)
        self.hide()

    def ask(self, hint: str, nothing: str, rows: Sequence[Row], chosen: Callable[[Any], object]) -> None:
        """Let a person choose one of the rows by typing part of it; `chosen(data)` is called with it."""
        self._all, self._chosen = list(rows), chosen
        self._before = QApplication.focusWidget()
        self.query.setPlaceholderText(hint)
        self.query.setAccessibleName(hint)
        self.list.setAccessibleName(hint)
        self._none.setText(nothing)
        self.query.clear()
        self._filter("")
        self._place()
        self.show()
        self.raise_()
        self.query.setFocus()

    def leave(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    def set_palette(self, palette: Palette) -> None:
        self.list.set_palette(palette)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:
            return
        width = min(WIDTH, window.width() - 48)
        row = self.list.sizeHintForRow(0) if self.list.rows else 0
        self.list.setFixedHeight(max(1, min(_ROWS, len(self.list.rows)) * row))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, 48)

    def _filter(self, text: str) -> None:
        wanted = fold(text).split()
        rows = [row for row in self._all if all(part in fold(f"{row.title} {row.note}") for part in wanted)]
        rows.sort(key=lambda row: not fold(row.title).startswith(fold(text)))
        self.list.show_rows(rows)
        self._none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        if rows:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._place()

    def _take(self, data: object) -> None:
        self.leave()
        self._chosen(data)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key == Qt.Key.Key_Escape:
                self.leave()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                at = self.list.currentIndex().row()
                if 0 <= at < len(self.list.rows):
                    self._take(self.list.rows[at].data)
                return True
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS, Qt.Key.Key_PageDown: _ROWS}[Qt.Key(key)]
                at = max(0, min(len(self.list.rows) - 1, self.list.currentIndex().row() + step))
                self.list.setCurrentIndex(self.list.model().index(at, 0))
                return True
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and QApplication.activePopupWidget() is None:
            self.hide()
        return False
