"""Findings underlined in the text: only what is on the screen is ever worked on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QTextBlock

from ui.desktop import offsets
from ui.desktop.marks import Mark, span
from ui.desktop.shapes import draw_underline

if TYPE_CHECKING:
    from ui.desktop.sheet import Sheet


class Underlines:
    """The marks of a draft, found by paragraph."""

    def __init__(self, editor: Sheet) -> None:
        self._editor = editor
        self._marks: Sequence[Mark] = ()
        self.current: Mark | None = None

    def show(self, marks: Sequence[Mark], current: Mark | None) -> None:
        """Show these marks, which are in document order, from now on."""
        self.move(marks, current)
        self._editor.viewport().update()

    def move(self, marks: Sequence[Mark], current: Mark | None) -> None:
        """The same marks elsewhere, after an edit; Qt paints what the edit touched by itself."""
        self._marks, self.current = marks, current

    def at(self, position: int) -> Sequence[Mark]:
        low, high = span(self._marks, position, position + 1)
        return self._marks[low:high]

    def under(self, position: int, offset: int) -> Mark | None:
        """The mark at a place of the raw text; of several the shortest."""
        draft = self._editor.draft
        here = self.at(position)
        if draft is None or not here:
            return None
        at = offsets.to_clean(draft.views[position].text, offset)
        found = [mark for mark in here if mark.start <= at <= mark.end]
        return min(found, key=lambda mark: mark.end - mark.start, default=None)

    def paint(self, painter: QPainter, blocks: list[tuple[QTextBlock, QRectF]], first: tuple[int, int], last: tuple[int, int]) -> None:
        """Underline what stands between two places (position, offset into the raw text): one provision may have hundreds of marks."""
        draft = self._editor.draft
        if draft is None or not self._marks:
            return
        palette = self._editor.typesetter.palette
        for block, rect in blocks:
            position = self._editor.position_of(block)
            for mark in reversed(self.at(position)):  # the severest last, on top
                raw = draft.views[position].text
                start, end = offsets.to_raw(raw, mark.start), offsets.to_raw(raw, mark.end)
                if (position, end) < first or (position, start) > last:
                    continue
                for part in self._editor.stretch_rects(block, rect, start, end):
                    if mark == self.current:
                        ground = QColor(palette.severity(mark.severity))
                        ground.setAlpha(26)
                        painter.fillRect(part, ground)
                    draw_underline(painter, part, mark.severity, palette)
