"""Find and replace, above the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from copilot.searching import Match
from ui.desktop import words
from ui.desktop.icons import icon
from ui.desktop.parts import label
from ui.desktop.theme import PADDING, Palette
from ui.desktop.translation import Translation

_BELOW = 1.25  # scale of text


class FindBar(QFrame):
    """`search(what, forms, case)` finds; the rest is asked for by signals."""

    go_to = Signal(object)  # Match
    replace_one = Signal(object, str)
    replace_all = Signal(object, str)  # list[Match]
    left = Signal()

    def __init__(self, translate: Translation, palette: Palette, search: Callable[[str, bool, bool], list[Match]]) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._translate, self._search = translate, search
        self._matches: list[Match] = []
        self._at = -1
        self.what = QLineEdit()
        self.with_ = QLineEdit()
        self._forms, self._case = QCheckBox(), QCheckBox()
        self._count = label(kind="secondary", wrap=False)
        self._up, self._down, self._close = QToolButton(), QToolButton(), QToolButton()
        self._one, self._all = QPushButton(), QPushButton()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(150)
        self._later.timeout.connect(lambda: self._find(self._near()))
        self._near: Callable[[], tuple[int, int]] = lambda: (0, 0)
        self.what.textChanged.connect(lambda: self._later.start())
        self.what.returnPressed.connect(self.next)
        self.with_.returnPressed.connect(self._replace_one)
        self._forms.toggled.connect(lambda: self._find(self._near()))
        self._case.toggled.connect(lambda: self._find(self._near()))
        self._up.clicked.connect(self.previous)
        self._down.clicked.connect(self.next)
        self._close.clicked.connect(self.leave)
        self._one.clicked.connect(self._replace_one)
        self._all.clicked.connect(lambda: self.replace_all.emit(self._matches, self.with_.text()))
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(PADDING, 8, PADDING, 8)
        grid.setSpacing(8)
        grid.addWidget(self.what, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._options = QWidget()
        options = self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._options)
        options.setContentsMargins(0, 0, 0, 0)
        options.setSpacing(8)
        options.addWidget(self._forms)
        options.addWidget(self._case)
        options.addStretch()
        for widget in (self._count, self._up, self._down):
            row.addWidget(widget)
        self._beside = row
        row.addStretch()
        row.addWidget(self._close)
        grid.addLayout(row, 0, 1)
        grid.addWidget(self.with_, 2, 0)
        self._does = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._does.setSpacing(8)
        self._does.addWidget(self._one)
        self._does.addWidget(self._all)
        self._does.addStretch()
        grid.addLayout(self._does, 2, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for field, word in ((self.what, words.FIND_WHAT), (self.with_, words.FIND_REPLACE_WITH)):
            translate.bind(field.setPlaceholderText, word)
            translate.bind(field.setAccessibleName, word)
        for box, word in (
            (self._forms, words.FIND_FORMS),
            (self._case, words.FIND_CASE),
            (self._one, words.FIND_REPLACE_ONE),
            (self._all, words.FIND_REPLACE_ALL),
        ):
            translate.bind(box.setText, word)
        for button, word in ((self._up, words.FIND_PREVIOUS), (self._down, words.FIND_NEXT), (self._close, words.FIND_CLOSE)):
            translate.bind(button.setToolTip, word)
            translate.bind(button.setAccessibleName, word)
        translate.changed.connect(self._say)
        self.set_palette(palette)
        self.set_scale(1.0)
        self.hide()

    def set_scale(self, scale: float) -> None:
        """The options stand beside the field, or, of larger text, below it."""
        self._beside.removeWidget(self._options)
        self._grid.removeWidget(self._options)
        if scale < _BELOW:
            self._beside.insertWidget(3, self._options)
        else:
            self._grid.addWidget(self._options, 1, 0, 1, 2)
        self._grid.removeWidget(self.with_)
        self._grid.removeItem(self._does)
        if scale < _BELOW:
            self._grid.addWidget(self.with_, 2, 0)
            self._grid.addLayout(self._does, 2, 1)
        else:
            self._grid.addWidget(self.with_, 2, 0, 1, 2)
            self._grid.addLayout(self._does, 3, 0, 1, 2)
        for row in (self._choices, self._does):
            row.setDirection(QBoxLayout.Direction.LeftToRight if scale < _BELOW else QBoxLayout.Direction.TopToBottom)

    def set_palette(self, palette: Palette) -> None:
        for button, name in ((self._up, "up"), (self._down, "down"), (self._close, "close")):
            button.setIcon(icon(name, palette.ink))

    @property
    def forms(self) -> bool:
        """All forms of the words are found."""
        return self._forms.isChecked()

    def begin(self, text: str, near: Callable[[], tuple[int, int]], *, replace: bool, forms: bool = False) -> None:
        """Show the bar; `near` says where the cursor is; `forms`: find all forms of the words."""
        self._near = near
        for widget in (self.with_, self._one, self._all):
            widget.setVisible(replace)
        self.show()
        if text and "\u2029" not in text:
            self.what.setText(text)
        if forms:
            self._forms.setChecked(True)
        field = self.with_ if forms and text else self.what
        field.setFocus()
        field.selectAll()
        self._find(near(), go=False)

    def leave(self) -> None:
        self.hide()
        self.left.emit()

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def refresh(self) -> None:
        """The text has changed."""
        if self.isVisible():
            self._find(self._near(), go=False)

    def _step(self, by: int) -> None:
        if self._later.isActive():
            self._later.stop()
            self._find(self._near())
            return
        if self._matches:
            self._at = (self._at + by) % len(self._matches)
            self._say()
            self.go_to.emit(self._matches[self._at])

    def _find(self, near: tuple[int, int], *, go: bool = True) -> None:
        self._case.setEnabled(not self._forms.isChecked())
        self._matches = self._search(self.what.text(), self._forms.isChecked(), self._case.isChecked())
        self._at = next((n for n, m in enumerate(self._matches) if (m.position, m.start) >= near), 0) if self._matches else -1
        self._say()
        if go and self._matches:
            self.go_to.emit(self._matches[self._at])

    def _say(self) -> None:
        if not self.what.text():
            self._count.setText("")
        elif not self._matches:
            self._count.setText(self._translate(words.FIND_NONE))
        else:
            self._count.setText(self._translate(words.FIND_COUNT, number=self._at + 1, count=len(self._matches)))

    def _replace_one(self) -> None:
        if self._matches and 0 <= self._at < len(self._matches):
            self.replace_one.emit(self._matches[self._at], self.with_.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
