"""Text: how hard the bill, the provision and the selection are to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from copilot.figures import Figures
from copilot.readability import Readability
from law.act import Act
from law.words import Language, Words
from ui.desktop import units, words
from ui.desktop.parts import Empty, clear, label
from ui.desktop.rows import Row, Rows
from ui.desktop.theme import PADDING, TWO_ROWS, Palette
from ui.desktop.translation import Translation

_HARDEST = 30


class TextPanel(QWidget):
    chosen = Signal(int)  # position of a provision's first paragraph

    def __init__(self, translate: Translation, palette: Palette) -> None:
        super().__init__()
        self._translate = translate
        self._act: Act | None = None
        self._figures: Figures | None = None
        self._here: tuple[Words, Readability] | None = None
        self._scale = 1.0
        self._empty = Empty()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)
        self._note = label(kind="secondary")
        self._title = label(kind="heading")
        self.hardest = Rows(palette, self.chosen.emit)
        upper = QVBoxLayout()
        upper.setContentsMargins(PADDING, PADDING, PADDING, 8)
        upper.setSpacing(8)
        upper.addLayout(self._grid)
        upper.addWidget(self._note)
        upper.addSpacing(4)
        upper.addWidget(self._title)
        self._upper = QWidget()
        self._upper.setLayout(upper)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._empty)
        layout.addWidget(self._upper)
        layout.addWidget(self.hardest, 1)
        translate.bind(self._title.setText, words.TEXT_HARDEST)
        translate.bind(self._note.setText, words.TEXT_SCALE)
        translate.bind(self.hardest.setAccessibleName, words.TEXT_HARDEST)
        translate.changed.connect(self._relabel)
        self._relabel()

    def show_figures(self, act: Act | None, figures: Figures | None) -> None:
        self._act, self._figures = act, figures
        self._relabel()

    def show_here(self, name: Words, found: Readability | None) -> None:
        """Figures of the selection or of the provision under the cursor."""
        self._here = (name, found) if found is not None else None
        self._relabel()

    def set_scale(self, scale: float) -> None:
        """Names of larger text stand in two lines."""
        self._scale = scale
        self._relabel()

    def set_palette(self, palette: Palette) -> None:
        self.hardest.set_palette(palette)

    def _relabel(self) -> None:
        translate, figures, act = self._translate, self._figures, self._act
        whole = figures.whole if figures else None
        self._empty.setVisible(whole is None)
        self._upper.setVisible(whole is not None)
        self.hardest.setVisible(whole is not None)
        self._empty.say(translate(words.TEXT_EMPTY))
        clear(self._grid)
        if figures is None or whole is None or act is None:
            return
        columns: list[tuple[str, Readability]] = [(translate(words.TEXT_BILL), whole)]
        if self._here is not None:
            columns.append((translate(self._here[0]), self._here[1]))
        wrap = self._scale >= TWO_ROWS
        for column, (name, _) in enumerate(columns, 1):
            head = label(name, "secondary", wrap=wrap)
            head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(head, 0, column)
        for row, (name, values) in enumerate(self._rows([found for _, found in columns]), 1):
            made = label(name, wrap=wrap)
            self._grid.addWidget(made, row, 0)
            if wrap:  # but not within a word
                made.ensurePolished()
                made.setMinimumWidth(max(made.fontMetrics().horizontalAdvance(word) for word in name.split()) + 2)
            for column, value in enumerate(values, 1):
                made = label(value, "heading" if row == 1 else "", wrap=False)
                self._grid.addWidget(made, row, column, Qt.AlignmentFlag.AlignRight)
        hardest = sorted(figures.heat, key=lambda heat: heat.score)[:_HARDEST]
        rows = []
        for heat in hardest:
            provision = act.get(heat.path)
            name = units.where(act, heat.path, translate.language)
            headed = provision is not None and provision.heading and provision.own[:1] == (heat.first,)
            first = heat.first + 1 if headed and heat.last > heat.first else heat.first
            rows.append(
                Row(
                    name or heat.path,
                    act.paragraphs[first].text[:160],
                    provision.own[0] if provision else heat.first,
                    aside=f"{heat.score:.0f}",
                )
            )
        self.hardest.show_rows(rows)

    def _rows(self, found: Sequence[Readability]) -> list[tuple[str, list[str]]]:
        translate = self._translate
        rows = [
            (translate(words.TEXT_SCORE), [f"{one.score:.0f}, {translate(one.grade_words)}" for one in found]),
            (translate(words.TEXT_WORDS), [f"{one.measures.words:,}".replace(",", "\u202f") for one in found]),
            (translate(words.TEXT_SENTENCES), [f"{one.measures.sentences:,}".replace(",", "\u202f") for one in found]),
            (translate(words.TEXT_SENTENCE_LENGTH), [self._decimal(one.measures.rates.get("sentence length", 0)) for one in found]),
        ]
        formulas = [name for name in found[0].measures.formulas if all(name in one.measures.formulas for one in found)]
        for name in formulas:
            said = words.TEXT_FORMULAS.get(name)
            rows.append((translate(said) if said else name, [self._decimal(one.measures.formulas[name], 0) for one in found]))
        return rows

    def _decimal(self, value: float, places: int = 1) -> str:
        said = f"{value:.{places}f}".replace("-", "\u2212")  # some formulas go below zero
        return said if self._translate.language is Language.EN else said.replace(".", ",")
