"""The strip beside the text: how hard each provision is to read, and where the findings are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from copilot.figures import Heat
from copilot.findings import Severity
from ui.desktop import words
from ui.desktop.diff_view import DELETED, INSERTED, SAME
from ui.desktop.marks import Mark, worst
from ui.desktop.shapes import draw_sign
from ui.desktop.sheet import Sheet
from ui.desktop.theme import SECONDARY_POINTS, Palette, mix
from ui.desktop.translation import Translation

WIDTH = 64
_SIGN_ROOM = 16.0  # pixels between the strip and the paper
_SIGNS = {INSERTED: "+", DELETED: "\u2212", SAME: "\u00b1"}


class Sign(NamedTuple):
    """Beside a line that an amendment changes: INSERTED, DELETED or, of a line in which words change, SAME; and by what."""

    kind: str
    by: str


class Gutter(QWidget):
    """Lies in the editor's left margin and scrolls with it."""

    clicked = Signal(object)  # Mark
    line_clicked = Signal(int)  # position of a line that has a sign

    def __init__(self, editor: Sheet, translate: Translation, palette: Palette) -> None:
        super().__init__(editor)
        self._editor = editor
        self._translate = translate
        self._colours = palette
        self._heat: Mapping[int, Heat] = {}
        self._changes: Mapping[int, Sign] = {}
        self._scale = 1.0
        editor.margin_left = WIDTH
        editor.scrolled.connect(self.update)
        editor.arranged.connect(self._place)
        translate.bind(self.setAccessibleName, words.GUTTER)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 0)

    def show_heat(self, heat: Sequence[Heat]) -> None:
        self._heat = {at: one for one in heat for at in range(one.first, one.last + 1)}
        self.update()

    def show_changes(self, changes: Mapping[int, Sign]) -> None:
        """What an amendment does to each line of an act."""
        self._changes = changes
        self.update()

    def set_palette(self, palette: Palette, scale: float) -> None:
        self._colours = palette
        self._scale = scale
        self.update()

    def _place(self) -> None:
        paper = self._editor.paper_rect()
        self.setGeometry(paper.left() - WIDTH, paper.top(), WIDTH, paper.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._editor.draft is None:
            return
        painter = QPainter(self)
        font = QFont(self.font())
        font.setPointSizeF(SECONDARY_POINTS * 0.9 * self._scale)
        painter.setFont(font)
        for block, rect in self._editor.visible_blocks():
            position = self._editor.position_of(block)
            if position < 0:
                continue
            heat = self._heat.get(position)
            if heat is not None:
                self._paint_heat(painter, rect, heat, first=position == heat.first)
            change = self._changes.get(position)
            if change is not None:
                self._paint_change(painter, rect, change)
            severity = worst(self._editor.underlines.at(position))
            if severity is not None and block.layout().lineCount():
                line = block.layout().lineAt(0)
                middle = QPointF(WIDTH - 11, rect.top() + line.position().y() + line.height() / 2)
                draw_sign(painter, middle, min(9 * self._scale, _SIGN_ROOM), severity, self._colours)
        painter.end()

    def _paint_heat(self, painter: QPainter, rect: QRectF, heat: Heat, *, first: bool) -> None:
        share = 1 - max(0.0, min(100.0, heat.score)) / 100
        painter.fillRect(
            QRectF(WIDTH - 25, rect.top(), 4, rect.height() + 1),
            QColor(mix(self._colours.warning, self._colours.canvas, 0.10 + 0.75 * share)),
        )
        if first:
            painter.setPen(QColor(self._colours.secondary))
            area = QRectF(0, rect.top(), WIDTH - 30, painter.fontMetrics().height() + 2)
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{heat.score:.0f}")

    def _paint_change(self, painter: QPainter, rect: QRectF, change: Sign) -> None:
        p = self._colours
        colour = QColor({INSERTED: p.inserted, DELETED: p.deleted}.get(change.kind, p.accent))
        painter.fillRect(QRectF(WIDTH - 6, rect.top(), 3, rect.height()), colour)
        painter.setPen(colour)
        height = painter.fontMetrics().height() + 2
        area = QRectF(2, rect.top(), WIDTH - 14, height)
        said = f"{_SIGNS[change.kind]} {change.by}"
        said = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, said)

    def _at(self, y: float) -> tuple[int, Sequence[Mark]]:
        for block, rect in self._editor.visible_blocks():
            if rect.top() <= y < rect.bottom():
                position = self._editor.position_of(block)
                return position, self._editor.underlines.at(position)
        return -1, []

    def mousePressEvent(self, event: QMouseEvent) -> None:
        position, marks = self._at(event.position().y())
        if position in self._changes:
            self.line_clicked.emit(position)
        if marks:
            self.clicked.emit(min(marks, key=lambda mark: list(Severity).index(mark.severity)))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            position, marks = self._at(event.pos().y())
            lines = [f"{self._translate(words.SEVERITY[mark.severity])}: {self._translate(mark.finding.message)}" for mark in marks]
            if position in self._changes:
                lines.append(self._translate(words.AMENDED_BY, numbers=self._changes[position].by))
            heat = self._heat.get(position)
            if heat is not None:
                lines.append(self._translate(words.STATUS_READABILITY, score=f"{heat.score:.0f}"))
            QToolTip.showText(event.globalPos(), "\n".join(lines), self)
            return True
        return super().event(event)
