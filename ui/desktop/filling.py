"""Setting a draft's paragraphs into the editor's document, slice by slice, tables whole."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QTextCursor, QTextDocument, QTextTable

from copilot.bill.view import ParagraphView
from ui.desktop.blocks import Blocks
from ui.desktop.resetting import set_form
from ui.desktop.shown import Shown
from ui.desktop.typesetting import Typesetter


class Filling:
    """Sets the draft's paragraphs into the document, as far as asked at a time."""

    def __init__(self, document: QTextDocument, typesetter: Typesetter, blocks: Blocks, draft: Shown) -> None:
        self._cursor = QTextCursor(document)
        self._typesetter = typesetter
        self._blocks = blocks
        self._draft = draft
        self.done = 0  # paragraphs
        self._fresh = True  # the document's last block holds nothing yet
        self._table: QTextTable | None = None
        self._number = -1  # of the table being filled
        self._cell: tuple[int, int] | None = None

    def advance(self, enough: Callable[[int], bool]) -> bool:
        """Set paragraphs until `enough(how many are set)`; True when all are."""
        views = self._draft.views
        self._cursor.beginEditBlock()
        while self.done < len(views) and not enough(self.done):
            self._set(self.done, views[self.done])
            self.done += 1
        self._cursor.endEditBlock()
        return self._draft.whole and self.done >= len(views)

    @property
    def waits(self) -> bool:
        """Everything that is there is set, and more will come."""
        return not self._draft.whole and self.done >= len(self._draft.views)

    def _set(self, position: int, view: ParagraphView) -> None:
        cell = view.cell
        while cell is not None and cell.outer is not None:  # a table in a table is shown as paragraphs of the outer cell
            cell = cell.outer
        form, characters = self._typesetter.block(view), self._typesetter.characters(view.format)
        cursor = self._cursor
        if cell is None:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            self._table, self._number = None, -1
            if self._fresh:
                cursor.setBlockFormat(form)
                cursor.setBlockCharFormat(characters)
                self._fresh = False
            else:
                cursor.insertBlock(form, characters)
        else:
            if cell.table != self._number or self._table is None:
                self._begin_table(position, cell.table)
            if cell.continues:
                return
            assert self._table is not None
            target = self._table.cellAt(cell.row, cell.column)
            if self._cell != (cell.row, cell.column):
                self._cell = (cell.row, cell.column)
                cursor.setPosition(target.firstCursorPosition().position())
                set_form(cursor, form, characters)
            else:
                cursor.setPosition(target.lastCursorPosition().position())
                cursor.insertBlock(form, characters)
        self._blocks.put(cursor.blockNumber(), position)
        for text, run in self._typesetter.runs(view):
            cursor.insertText(text, run)

    def _begin_table(self, position: int, number: int) -> None:
        """Make the whole table, its cells empty, its merged cells merged."""
        cells = {}
        widths: dict[int, float] = {}
        for view in self._draft.views[position:]:
            cell = view.cell
            while cell is not None and cell.outer is not None:
                cell = cell.outer
            if cell is None or cell.table != number:
                break
            cells[cell.row, cell.column] = cell
            if cell.columns == 1:
                widths.setdefault(cell.column, cell.width)
        rows = 1 + max(row for row, _ in cells)
        columns = max(column + cell.columns for (_, column), cell in cells.items())
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        lined = any(cell.lined for cell in cells.values())
        form = self._typesetter.table([widths.get(column, 0.0) for column in range(columns)], lined=lined)
        table = self._cursor.insertTable(rows, columns, form)
        for (row, column), cell in cells.items():
            if cell.continues:
                continue
            height = 1
            while (row + height, column) in cells and cells[row + height, column].continues:
                height += 1
            if height > 1 or cell.columns > 1:
                table.mergeCells(row, column, height, cell.columns)
        self._table, self._number, self._cell, self._fresh = table, number, None, True
