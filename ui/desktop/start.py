"""The first page: three things to begin with, and the bills opened last."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from law.words import Words
from ui.desktop import words
from ui.desktop.icons import icon
from ui.desktop.parts import button, clear, label
from ui.desktop.theme import Palette
from ui.desktop.translation import Translation

WIDTH, HEIGHT = 460, 68  # of a choice, pixels
_RECENT_AT_MOST = 5


class StartPage(QWidget):
    def __init__(
        self,
        translate: Translation,
        palette: Palette,
        choices: tuple[Callable[[], object], Callable[[], object], Callable[[], object]],
        open_path: Callable[[str], object],
    ) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._translate, self._open = translate, open_path
        self._icons: list[tuple[QPushButton, str]] = []
        name = label(kind="title", wrap=False)
        title, note = label(), label(kind="secondary")
        column = self._column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (name, title, note):
            layout.addWidget(widget)
        layout.addSpacing(20)
        texts = (
            (words.START_OPEN, words.START_OPEN_NOTE, "open"),
            (words.START_IMPORT, words.START_IMPORT_NOTE, "law"),
            (words.START_SAMPLE, words.START_SAMPLE_NOTE, "sample"),
        )
        self.choices = []
        for do, (word, under, picture) in zip(choices, texts, strict=True):
            made = self._choice(do, word, under, picture)
            self.choices.append(made)
            layout.addWidget(made)
            layout.addSpacing(4)
        self._recent_title = label(kind="secondary")
        layout.addSpacing(12)
        layout.addWidget(self._recent_title)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        layout.addLayout(self._recent)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(column, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        translate.bind(name.setText, words.APPLICATION)
        translate.bind(title.setText, words.START_TITLE)
        translate.bind(note.setText, words.START_NOTE)
        translate.bind(self._recent_title.setText, words.START_RECENT)
        self.set_palette(palette)
        self.set_scale(1.0)

    def set_scale(self, scale: float) -> None:
        """Room for text that is larger."""
        self._column.setFixedWidth(round(WIDTH * scale))
        for made in self.choices:
            made.setMinimumHeight(round(HEIGHT * scale))

    def _choice(self, do: Callable[[], object], word: Words, under: Words, picture: str) -> QPushButton:
        made = button(do, "choice")
        made.setIconSize(QSize(24, 24))
        text, note = label(kind="heading"), label(kind="secondary")
        for part in (text, note):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(text)
        column.addWidget(note)
        row = QHBoxLayout(made)
        row.setContentsMargins(56, 12, 16, 12)
        row.addLayout(column)
        self._icons.append((made, picture))
        self._translate.bind(text.setText, word)
        self._translate.bind(note.setText, under)
        self._translate.bind(made.setAccessibleName, word)
        self._translate.bind(made.setAccessibleDescription, under)
        return made

    def set_palette(self, palette: Palette) -> None:
        for made, picture in self._icons:
            made.setIcon(icon(picture, palette.accent, 24))

    def show_recent(self, paths: list[str]) -> None:
        clear(self._recent)
        self._recent_title.setVisible(bool(paths))
        for path in paths[:_RECENT_AT_MOST]:
            made = button(partial(self._open, path), "link")
            made.setText(Path(path).name)
            made.setToolTip(path)
            self._recent.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
