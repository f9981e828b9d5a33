"""The text of the bill, as the document sets it, on paper that can be written on.

The bill (`Draft`) is the truth. Qt edits its own document first, as a person types; what it changed is then told to the
draft paragraph by paragraph (`settle`), and what the draft answers is set again where it differs from what is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from copilot.bill.view import Format
from law.words import Problem
from ui.desktop import block_text, keys, resetting, words
from ui.desktop.completing import Ahead
from ui.desktop.draft import Draft
from ui.desktop.sheet import Sheet
from ui.desktop.typesetting import SCAFFOLD, Typesetter


class DraftEditor(Sheet):
    """Shows a draft and lets it be edited; any other text it lets be read."""

    refused = Signal(object)  # Words: why an edit was not made
    cited = Signal(int, int)  # Ctrl+click at a place
    typed = Signal(str)  # a person wrote this

    def __init__(self, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(typesetter, parent)
        self.setAcceptRichText(False)
        self.setCursorWidth(2)
        self.ahead = Ahead(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.settle)
        self.document().contentsChange.connect(self._note_change)

    def _refill(self, position: int | None) -> None:
        self._later.stop()
        super()._refill(position)

    def _let_edit(self) -> None:
        if self.draft is not None and self.draft.editable:
            self.setReadOnly(False)
        else:
            super()._let_edit()

    # ---- what was typed, told to the draft ---------------------------------------------------------------------------

    def _note_change(self, at: int, _removed: int, added: int) -> None:
        if self._own or self.draft is None or not self.draft.editable:
            return
        document = self.document()
        first = document.findBlock(at)
        last = document.findBlock(min(at + added, document.characterCount() - 1))
        self._blocks.touch(first.blockNumber(), last.blockNumber(), document.blockCount())
        self._later.start(0)

    def settle(self) -> None:
        """Tell the draft what the document's touched blocks now hold."""
        self._later.stop()
        touched, span = self._blocks.touched()
        if not touched or not isinstance(self.draft, Draft):
            return
        document = self.document()
        texts = [block_text.raw(document.findBlockByNumber(number)) for number in touched]
        if span is None:
            self._blocks.forget(touched)
            self._blank(touched)
            return
        first, last = span
        mine = self.textCursor()
        at = touched.index(mine.blockNumber()) if mine.blockNumber() in touched else None
        cursor = (at, block_text.offset(mine.block(), mine.positionInBlock())) if at is not None else None
        try:
            replaced = self.draft.rewrite(first, last, texts, cursor)
        except Problem as problem:
            self.refused.emit(problem.words)
            self._refill(None)
            return
        removed, views = replaced
        if len(views) != len(touched):
            place = self.place()
            if not self._exchange(touched, first, removed, views):
                self._refill(None)
            self.go_to(*place)
            return
        self._blocks.settle(touched, first, removed)
        for number, view in zip(touched, views, strict=True):
            block = document.findBlockByNumber(number)
            if not view.text or not resetting.same_text(self._typesetter, block, view):  # one without text may have another form
                self._set_block(number, view)
            else:
                self._own = True
                resetting.set_number(self._typesetter, block, view)
                self._own = False
        self._cursor_moved()

    def _blank(self, numbers: list[int]) -> None:
        """Take away what was typed into blocks that belong to no paragraph."""
        self._own = True
        for number in numbers:
            cursor = QTextCursor(self.document().findBlockByNumber(number))
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        self._own = False

    # ---- keys ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.ahead.key(event):
            return
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self._step_cell(-1 if event.key() == Qt.Key.Key_Backtab else 1):
            return
        edits = keys.edits(event)
        if edits and not self._may_edit():
            event.accept()
            return
        if event.text():
            self._write_as_text()
        super().keyPressEvent(event)
        self.settle()
        if edits and event.text().isprintable():
            self.typed.emit(event.text())

    def _step_cell(self, by: int) -> bool:
        """Tab goes to the next cell of a table, Shift+Tab to the one before, as in Word. False: the cursor stands in none."""
        cursor = self.textCursor()
        table = cursor.currentTable()
        if table is None:
            return False
        here = table.cellAt(cursor)
        cells = [(cell.row(), cell.column()) for cell in (table.cellAt(r, c) for r in range(table.rows()) for c in range(table.columns()))]
        cells = list(dict.fromkeys(cells))  # a merged cell is met once for each that it took in
        at = cells.index((here.row(), here.column())) + by
        if 0 <= at < len(cells):
            target = table.cellAt(*cells[at])
            cursor.setPosition(target.firstPosition())
            cursor.setPosition(target.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        return True

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString() and not self._may_edit():
            return
        self._write_as_text()
        super().inputMethodEvent(event)
        if not event.preeditString():
            self.settle()
        if event.commitString():
            self.typed.emit(event.commitString())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text: paragraphs, without anybody's formatting."""
        if source.hasText() and self._may_edit():
            self._write_as_text()
            self.textCursor().insertText(source.text().replace("\r\n", "\n").rstrip("\n") if "\n" in source.text() else source.text())
            self.ensureCursorVisible()
            self.settle()

    def cut(self) -> None:
        if self._may_edit():
            super().cut()
            self.settle()

    def _may_edit(self) -> bool:
        """No edit may take away the edge of a table: the document could not hold it."""
        cursor = self.textCursor()
        if self.isReadOnly():
            return False
        if cursor.hasSelection():
            ends = [QTextCursor(self.document()) for _ in range(2)]
            ends[0].setPosition(cursor.selectionStart())
            ends[1].setPosition(cursor.selectionEnd())
            if _home(ends[0]) != _home(ends[1]):
                self.refused.emit(words.MESSAGE_SELECTION_CROSSES)
                return False
            if self._holds_table(cursor):
                self.refused.emit(words.MESSAGE_SELECTION_CROSSES)
                return False
        return True

    def _holds_table(self, cursor: QTextCursor) -> bool:
        block = self.document().findBlock(cursor.selectionStart())
        home = _home(cursor)
        while block.isValid() and block.position() <= cursor.selectionEnd():
            if _home(QTextCursor(block)) != home:
                return True
            block = block.next()
        return False

    def _write_as_text(self) -> None:
        """What is typed beside a deletion or a footnote's sign is text, and looks like the text before it."""
        form = self.currentCharFormat()
        if form.property(SCAFFOLD):
            cursor = self.textCursor()
            position = self._blocks.position(cursor.blockNumber())
            view = self.draft.views[position] if self.draft and position >= 0 else None
            plain = next((p.format for p in view.pieces if not p.object and not p.revision), view.format) if view else Format()
            self.setCurrentCharFormat(QTextCharFormat(self._typesetter.characters(plain)))

    # ---- mouse, painting -------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            place = self.place_at(event.position().toPoint())
            if place:
                self.cited.emit(*place)
                return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.draft is not None:
            painter = QPainter(self.viewport())
            self.ahead.paint(painter)
            painter.end()


def _home(cursor: QTextCursor) -> tuple[int, int, int]:
    """The table cell a cursor stands in; equal for two cursors of one cell, or both outside tables."""
    table = cursor.currentTable()
    if table is None:
        return (-1, -1, -1)
    cell = table.cellAt(cursor)
    return (table.firstPosition(), cell.row(), cell.column())
