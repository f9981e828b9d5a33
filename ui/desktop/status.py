"""The line at the bottom: what the program stands on, and how far the check has come."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from law.words import Language, Words
from ui.desktop import words
from ui.desktop.icons import icon
from ui.desktop.parts import Elided, Working
from ui.desktop.theme import Palette
from ui.desktop.translation import Translation

if TYPE_CHECKING:
    from copilot.check import Coverage

_MESSAGE = 6000  # milliseconds a message stays
_ONE_ROW = 1000  # pixels, of text in its own size, from which one line has room for all


class StatusLine(QFrame):
    language_chosen = Signal(object)  # Language

    def __init__(self, translate: Translation, palette: Palette, proof: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("status")
        self._translate = translate
        self._corpus: tuple[int, int, object] | None = None
        self._model = ""
        self._coverage: Coverage | None = None
        self._readability: tuple[float, float] | None = None
        self._tracking = False
        self._bill = False
        self._said: Words | None = None
        self.offline = QToolButton()
        self.offline.setToolButtonStyle(QToolButton().toolButtonStyle().ToolButtonTextBesideIcon)
        self.offline.clicked.connect(lambda: proof())
        self.law, self.model, self.checked, self.readability, self.tracking = (Elided() for _ in range(5))
        self.message = Elided()
        self.message.setObjectName("message")
        self._none = QWidget()  # where there is no message
        self._clear = QTimer(self)
        self._clear.setSingleShot(True)
        self._clear.timeout.connect(self.clear)
        self.working = Working(translate)
        self.working.shown.connect(lambda: self._show_message(self._said))
        self._languages: dict[Language, QToolButton] = {}
        group = QButtonGroup(self)
        self._choice = QWidget()
        row = QHBoxLayout(self._choice)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for language in (Language.KK, Language.RU, Language.EN):
            made = QToolButton()
            made.setCheckable(True)
            made.setText(words.LANGUAGE_SHORT[language])
            made.clicked.connect(lambda _=False, language=language: self.language_chosen.emit(language))
            group.addButton(made)
            row.addWidget(made)
            self._languages[language] = made
        self._lines = (QHBoxLayout(), QHBoxLayout())
        lines = QVBoxLayout(self)
        lines.setContentsMargins(6, 2, 8, 2)
        lines.setSpacing(0)
        for line in self._lines:
            line.setSpacing(16)
            lines.addLayout(line)
        self._two: bool | None = None
        self._scale = 1.0
        self._arrange()
        translate.bind(self.offline.setText, words.STATUS_OFFLINE)
        translate.bind(self.offline.setToolTip, words.STATUS_OFFLINE_TIP)
        translate.bind(self.offline.setAccessibleName, words.STATUS_OFFLINE)
        translate.changed.connect(self._say)
        self.set_palette(palette)
        self._say()

    def set_scale(self, scale: float) -> None:
        self._scale = scale
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where one line has no room for all, it is two: what the program stands on, and the bill."""
        two = self.width() < _ONE_ROW * self._scale
        if two == self._two:
            return
        self._two = two
        upper, lower = self._lines if two else (self._lines[0], self._lines[0])
        for part in (self.offline, self.law, self.model):
            upper.addWidget(part)
        for part in (self.checked, self.readability, self.tracking):
            lower.addWidget(part)
        if upper is not lower:
            upper.addWidget(self._none, 1)
        self._none.setVisible(upper is not lower)
        lower.addWidget(self.message, 1)
        lower.addWidget(self.working)
        upper.addWidget(self._choice)

    def set_palette(self, palette: Palette) -> None:
        side = self.offline.fontMetrics().height()  # it grows with the text
        self.offline.setIcon(icon("offline", palette.secondary, side))
        self.offline.setIconSize(QSize(side, side))

    def say(self, said: Words) -> None:
        """A message that goes away by itself."""
        self._show_message(said)
        self._clear.start(_MESSAGE)

    def unsay(self, said: Words) -> None:
        """Take a message away before its time, if it is still the one shown."""
        if self._said is said:
            self.clear()

    def clear(self) -> None:
        """No message: what was said is over."""
        self._clear.stop()
        self._show_message(None)

    def _show_message(self, said: Words | None) -> None:
        self._said = said
        self.message.setText(self._translate(said) if said is not None else "")
        room = said is None and self.working.isHidden()  # a message, or work under way, needs it
        self.readability.setVisible(self._readability is not None and room)

    def show_corpus(self, acts: int = 0, provisions: int = 0, current_to: object = None, *, there: bool = True) -> None:
        self._corpus = (acts, provisions, current_to) if there else None
        self._say()

    def show_model(self, name: str) -> None:
        self._model = name
        self._say()

    def show_bill(self, there: bool) -> None:
        """Without a bill, nothing is said of one."""
        self._bill = there
        self._say()

    def show_check(self, coverage: Coverage | None) -> None:
        self._coverage = coverage
        self._say()

    def show_progress(self, done: int, total: int) -> None:
        """How far the check under way has come."""
        self.checked.setText(f"{self._translate(words.FINDINGS_CHECKING)} {100 * done // max(1, total)}%")

    def show_readability(self, score: float | None, harder_than: float = 0.0) -> None:
        self._readability = None if score is None else (score, harder_than)
        self._say()

    def show_tracking(self, on: bool) -> None:
        self._tracking = on
        self._say()

    def _say(self) -> None:
        translate = self._translate
        if self._corpus is None:
            self._set(self.law, words.STATUS_NO_CORPUS)
        else:
            acts, provisions, day = self._corpus
            date = f"{day:%d.%m.%Y}" if day is not None else "?"
            self.law.setText(translate(words.STATUS_CURRENT_TO, date=date))
            self.law.setToolTip(f"{translate(words.STATUS_ACTS, count=acts)}, {translate(words.STATUS_PROVISIONS, count=provisions)}")
        self.model.setText(translate(words.STATUS_MODEL, name=self._model) if self._model else translate(words.STATUS_NO_MODEL))
        coverage = self._coverage
        if coverage is None:
            self._set(self.checked, words.STATUS_NOT_CHECKED)
        else:
            said = translate(words.STATUS_CHECKED, checked=coverage.checked, total=coverage.provisions)
            self.checked.setText(said if coverage.complete else f"{said}, {translate(words.STATUS_NOT_ALL_CHECKS)}")
            notes = [translate(coverage.meter)]
            notes += [translate(words.FINDINGS_FAILED, checks=", ".join(coverage.failed))] if coverage.failed else []
            notes += [translate(words.FINDINGS_NEED_CORPUS)] if coverage.skipped else []
            self.checked.setToolTip("\n".join(notes))
        self.checked.setVisible(self._bill)
        if self._readability is None:
            self.readability.setText("")
        else:
            score, harder = self._readability
            said = translate(words.STATUS_READABILITY, score=f"{score:.0f}")
            self.readability.setText(f"{said}, {translate(words.STATUS_HARDER, percent=round(100 * harder))}")
        self._show_message(self._said)
        self.tracking.setText(translate(words.STATUS_TRACKING))
        self.tracking.setVisible(self._tracking)
        for language, made in self._languages.items():
            made.setChecked(language is translate.language)
            said = translate(words.STATUS_LANGUAGE, language=words.LANGUAGE_NAMES[language])
            made.setToolTip(said)
            made.setAccessibleName(said)

    def _set(self, part: QLabel, said: Words) -> None:
        part.setText(self._translate(said))
        part.setToolTip("")
