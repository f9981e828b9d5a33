"""A text set on paper, to be read: in slices, the first screen before all else; block by block where it changes. Places in it, and
where they lie on the screen. `editor.DraftEditor` is a sheet that can be written on."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from weakref import WeakSet

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from copilot.bill.view import Format, ParagraphView
from ui.desktop import block_text, keys, pictures, resetting
from ui.desktop.blocks import NONE, Blocks
from ui.desktop.filling import Filling
from ui.desktop.laying import Laying
from ui.desktop.shown import Shown
from ui.desktop.theme import DRAFT_FONTS, Palette
from ui.desktop.typesetting import NUMBER, NUMBER_AT, PAPER_POINTS, Typesetter
from ui.desktop.underlines import Underlines

FIRST_SCREEN = 24  # paragraphs set before the first paint
FAR = 150  # paragraphs that are not set at once
_SLICE = 0.008  # seconds of filling between two turns of the event loop
_SLICE_CHARACTERS = 12_000  # that are laid out at its end, which takes longer than to set them
_MARGIN_POINTS = 36.0
_LEAST_MARGIN = 12.0  # on narrow paper
_WHOLE_WORDS = 0.5  # of the paper's width
_RAGGED = 0.6  # of the paper's width: narrower, a stretched line has holes in it
_KAZAKH = "\u049b\u0493\u04b1\u04a3\u04af"  # letters that a font for Russian may lack

_filled_now: WeakSet[Sheet] = WeakSet()


class Sheet(QTextEdit):
    """Shows a text. Places outside are (position, offset) in the paragraph's raw text."""

    filled = Signal()  # all of the text is shown
    place_changed = Signal(int)  # the cursor came to another paragraph
    scrolled = Signal()
    arranged = Signal()  # the paper may lie elsewhere

    def __init__(self, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.draft: Shown | None = None
        self.underlines = Underlines(self)
        self.margin_left = 0  # width kept beside the paper for the gutter
        self._typesetter = typesetter
        self._blocks = Blocks()
        self._laying = Laying(self.document())
        self._ragged = False
        self._margin = 0.0  # that the paper should have, in pixels
        self._own = False  # a change of the document that we make ourselves
        self._filling: Filling | None = None
        self._coming: tuple[int, int] | None = None  # where the cursor will be when so much is filled
        self._position = NONE
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._fill_slice)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(15)  # not in the turn that made room for another text
        self._again.timeout.connect(self._set_again)
        self.cursorPositionChanged.connect(self._cursor_moved)
        self.verticalScrollBar().valueChanged.connect(lambda: self.scrolled.emit())
        self.document().documentLayout().documentSizeChanged.connect(lambda: self.scrolled.emit())
        self.setReadOnly(True)

    # ---- showing ---------------------------------------------------------------------------------------------------

    def show_draft(self, draft: Shown | None) -> None:
        """Show a draft from its beginning, the first screen at once and the rest in slices; None: nothing."""
        if self.draft is not None:
            self.draft.replaced.disconnect(self._replaced)
            self.draft.completed.disconnect(self._go_on)
        self.draft = draft
        if draft is not None:
            draft.replaced.connect(self._replaced)
            draft.completed.connect(self._go_on)
        self._refill(0)

    def set_look(self, typesetter: Typesetter) -> None:
        """Set the draft again in another palette, scale or language; the cursor and the screen stay where they are."""
        self._typesetter = typesetter
        self._refill(None)

    def _set_again(self) -> None:
        """The paper became narrow, or wide."""
        if self._typesetter.ragged != self._ragged or self._margin_differs():
            self.settle()
            self._refill(None)

    @property
    def typesetter(self) -> Typesetter:
        return self._typesetter

    @property
    def complete(self) -> bool:
        """All of the draft is shown."""
        return self._filling is None

    def _refill(self, position: int | None) -> None:
        at = self.place() if position is None else (position, 0)
        self._stop_filling()
        self._come(None)
        views = self.draft.views[:FIRST_SCREEN] if self.draft else ()
        kazakh = any(letter in view.text.lower() for view in views for letter in _KAZAKH)
        if kazakh != self._typesetter.kazakh:
            self._typesetter = Typesetter(self._typesetter.palette, self._typesetter.scale, self._typesetter.language)
            self._typesetter.kazakh = kazakh
        self._typesetter.ragged = self._ragged
        self._own = True
        document = self.document()
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(self._typesetter.characters(_default_format(self.draft)).font())
        self._blocks.clear()
        self._own = False
        self._position = NONE
        self._arrange()
        if self.draft is None:
            self._filling = None
            self.setReadOnly(True)
            return
        self._filling = Filling(document, self._typesetter, self._blocks, self.draft)
        self.setReadOnly(True)
        if at[0] > FAR:  # what comes before is filled in slices too, behind the picture that is there
            self._advance(lambda done: done >= FIRST_SCREEN)
            self._come(at)
        else:
            self._advance(lambda done: done >= at[0] + FIRST_SCREEN)
            self.go_to(*at)
        if self._filling:
            self._start_filling()
        self.viewport().update()

    def _go_on(self) -> None:
        """The rest of the draft is there."""
        if self._filling:
            self._start_filling()

    def _start_filling(self) -> None:
        _filled_now.add(self)
        self._timer.start()

    def _stop_filling(self) -> None:
        _filled_now.discard(self)
        self._timer.stop()

    def _fill_slice(self) -> None:
        among = max(1, len(_filled_now))  # two sheets side by side share the time of one
        until, room = time.monotonic() + _SLICE / among, _SLICE_CHARACTERS // among
        views = self.draft.views if self.draft is not None else ()

        def enough(done: int) -> bool:
            nonlocal room
            room -= len(views[done].text)
            return room < 0 or time.monotonic() > until

        self._advance(enough)
        if self._coming is not None and (self._filling is None or self._filling.done >= self._coming[0] + FIRST_SCREEN):
            self.go_to(*self._coming)

    def _come(self, place: tuple[int, int] | None) -> None:
        """The cursor comes to a place when so much is filled, and until then the screen stays as it is; None: it need not."""
        self._coming = place
        self.viewport().setUpdatesEnabled(place is None)

    def _advance(self, enough: Callable[[int], bool]) -> None:
        filling = self._filling
        if filling is None:
            return
        self._own = True
        finished = filling.advance(enough)
        self._own = False
        if filling.waits:
            self._stop_filling()
        if finished:
            self._stop_filling()
            self._filling = None
            self._blocks.complete(self.document().blockCount())
            self._let_edit()
            self.filled.emit()

    def _let_edit(self) -> None:
        """All is shown: it may be read with the keyboard too."""
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)

    def settle(self) -> None:
        """Tell the draft at once of what was typed; on a sheet that is read, nothing is."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """An image of the draft, out of its file. Nothing else is ever loaded, from the disk or the network."""
        part = pictures.part_of(QUrl(name))
        if self.draft is None or not part or kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        return pictures.decoded(self.draft.picture(part), self._typesetter.palette)

    def _replaced(self, position: int, removed: int, views: Sequence[ParagraphView]) -> None:
        """The draft changed by itself (undo, an accepted suggestion): show it."""
        if self._filling:
            self._refill(None)
            return
        blocks = [self._blocks.block(at) for at in range(position, position + removed)]
        if removed == len(views) and NONE not in blocks:
            for number, view in zip(blocks, views, strict=True):
                self._set_block(number, view)
            self.viewport().update()
            return
        at = self.place()
        if not blocks or not views:  # take a neighbour in, so that there is a block to put the others into
            beside = position - 1 if position else position + removed
            if self.draft is None or not 0 <= beside < len(self.draft.views) + removed - len(views):
                self._refill(None)
                return
            blocks = [self._blocks.block(beside), *blocks] if position else [*blocks, self._blocks.block(beside)]
            position, removed = (position - 1, removed + 1) if position else (position, removed + 1)
            views = self.draft.views[position : position + len(views) + 1]
        if not self._exchange(blocks, position, removed, views):
            self._refill(None)
        if self.draft is not None and not self.draft.editable:
            return  # a text that is read stays where it is on the screen
        self.go_to(min(at[0], len(self.draft.views) - 1 if self.draft else 0), at[1])

    def _exchange(self, numbers: list[int], position: int, removed: int, views: Sequence[ParagraphView]) -> bool:
        """Put paragraphs in the place of some blocks, outside tables. False: not possible without setting all anew."""
        if not numbers or not views or NONE in numbers or numbers[-1] - numbers[0] != len(numbers) - 1:
            return False
        document = self.document()
        if any(view.cell for view in views) or any(QTextCursor(document.findBlockByNumber(n)).currentTable() for n in numbers):
            return False
        self._own = True
        resetting.exchange(document, self._typesetter, numbers[0], numbers[-1], views)
        self._own = False
        fresh = list(range(numbers[0], numbers[0] + len(views)))
        self._blocks.touch(fresh[0], fresh[-1], document.blockCount())
        self._blocks.settle(fresh, position, removed)
        self.viewport().update()
        return True

    def _set_block(self, number: int, view: ParagraphView) -> None:
        self._own = True
        resetting.set_again(self, self._typesetter, self.document().findBlockByNumber(number), view)
        self._own = False

    # ---- places ------------------------------------------------------------------------------------------------

    def place(self) -> tuple[int, int]:
        """(position, offset) of the cursor; (0, 0) where there is none."""
        if self._coming is not None:
            return self._coming
        return self._place_of(self.textCursor().position())

    def _place_of(self, at: int) -> tuple[int, int]:
        block = self.document().findBlock(at)
        position = self._blocks.position(block.blockNumber())
        if position < 0:
            return (max(0, self._position), 0)
        return position, block_text.offset(block, at - block.position())

    def selection(self) -> tuple[int, int, int, int] | None:
        """(position, start, position, end) of what is selected."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return (*self._place_of(cursor.selectionStart()), *self._place_of(cursor.selectionEnd()))

    def place_at(self, point: QPoint) -> tuple[int, int] | None:
        """The place under a point of the viewport; None beside the text."""
        cursor = self.cursorForPosition(point)
        rect = self.cursorRect(cursor)
        if abs(rect.center().y() - point.y()) > rect.height() or abs(rect.x() - point.x()) > 4 * rect.height():
            return None
        return self._place_of(cursor.position())

    def cursor_at(self, position: int, start: int, end: int | None = None) -> QTextCursor | None:
        """A cursor over a stretch of a paragraph's raw text; None where it is not shown."""
        block = self.block_of(position)
        if block is None:
            return None
        cursor = QTextCursor(self.document())
        cursor.setPosition(block.position() + block_text.units(block, start))
        if end is not None and end > start:
            cursor.setPosition(block.position() + block_text.units(block, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def block_of(self, position: int) -> QTextBlock | None:
        number = self._blocks.block(position)
        block = self.document().findBlockByNumber(number) if number != NONE else QTextBlock()
        return block if block.isValid() else None

    def position_of(self, block: QTextBlock) -> int:
        return self._blocks.position(block.blockNumber())

    def go_to(self, position: int, start: int = 0, end: int | None = None, *, centre: bool = False) -> None:
        """Put the cursor there, select up to `end`, and bring it on the screen."""
        self._come(None)
        if self._filling and self._blocks.block(position) == NONE:
            self._advance(lambda done: done > position + FIRST_SCREEN)
        cursor = self.cursor_at(position, start, end)
        if cursor is None:
            return
        if end is not None:  # the cursor stands at the beginning, so that what is read next is in view
            anchor, at = cursor.selectionEnd(), cursor.selectionStart()
            cursor.setPosition(anchor)
            cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        if centre:
            rect = self.cursorRect()
            if rect.top() < 0 or rect.bottom() > self.viewport().height() - 2 * rect.height() or position == 0:
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + rect.top() - self.viewport().height() // 3)
        self.ensureCursorVisible()

    # ---- where it lies on the screen -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.draft is None:
            return
        painter = QPainter(self.viewport())
        blocks, corners = self.visible_blocks(event.rect()), (event.rect().topLeft(), event.rect().bottomRight())
        self._paint_numbers(painter, blocks)
        self.underlines.paint(painter, blocks, *(self._place_of(self.cursorForPosition(corner).position()) for corner in corners))
        painter.end()

    def _paint_numbers(self, painter: QPainter, blocks: list[tuple[QTextBlock, QRectF]]) -> None:
        for block, rect in blocks:
            number = block.blockFormat().property(NUMBER)
            if not number or not block.layout().lineCount():
                continue
            line = block.layout().lineAt(0)
            form = block.begin().fragment().charFormat() if block.length() > 1 else block.charFormat()
            painter.setFont(form.font())
            painter.setPen(QColor(self._typesetter.palette.ink))
            painter.drawText(
                QPointF(rect.left() + block.blockFormat().property(NUMBER_AT), rect.top() + line.position().y() + line.ascent()), number
            )

    def visible_blocks(self, within: QRect | None = None) -> list[tuple[QTextBlock, QRectF]]:
        """The blocks on the screen, or in a part of it, with their rectangles in the viewport."""
        layout = self.document().documentLayout()
        scroll = self.verticalScrollBar().value()
        area = within or self.viewport().rect()
        block = self.cursorForPosition(area.topLeft()).block()
        found = []
        while block.isValid():
            rect = layout.blockBoundingRect(block).translated(0, -scroll)
            if rect.top() > area.bottom():
                break
            found.append((block, rect))
            block = block.next()
        return found

    def stretch_rects(self, block: QTextBlock, rect: QRectF, start: int, end: int) -> list[QRectF]:
        """Where a stretch of the raw text stands on the screen, a rectangle a line."""
        first, last = block_text.units(block, start), block_text.units(block, max(end, start + 1))
        layout = block.layout()
        found = []
        # a long provision has hundreds of lines
        for number in range(max(0, layout.lineForTextPosition(first).lineNumber()), layout.lineCount()):
            line = layout.lineAt(number)
            if line.textStart() > last:
                break
            low, high = max(first, line.textStart()), min(last, line.textStart() + line.textLength())
            if low < high or (low == high == last == first):
                left, right = _x(line.cursorToX(low)), _x(line.cursorToX(high))
                if right > left:
                    top = rect.top() + line.position().y()
                    found.append(QRectF(rect.left() + left, top, right - left, line.ascent() + line.descent()))
        return found

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:  # the window's zoom, not QTextEdit's own
            event.ignore()
            return
        super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and keys.ours(event):
            event.ignore()  # keys that are actions of the window, although QTextEdit knows them too
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        """The paper in the middle, the gutter at its left."""
        paper = self._typesetter.pixels(PAPER_POINTS + 2 * _MARGIN_POINTS)
        room = self.width() - self.margin_left - self.verticalScrollBar().sizeHint().width()
        spare = max(0, int(room - paper))
        self.setViewportMargins(self.margin_left + spare // 2, 0, spare - spare // 2, 0)
        self._margin = self._typesetter.pixels(max(_LEAST_MARGIN, _MARGIN_POINTS * min(1.0, room / paper)))
        if self._margin_differs() and self.document().blockCount() > FAR:
            self._again.start()  # Qt lays all of a document out at once in another margin: it is set again, in slices
        elif self._margin_differs():
            before, self._own = self._own, True
            self.document().setDocumentMargin(self._margin)
            self._own = before
        self.document().setIndentWidth(self._typesetter.pixels(1.0) * max(0.1, min(1.0, room / paper)))
        if self._ragged != (room < paper * _RAGGED):
            self._ragged = not self._ragged
            if self.draft is not None and self._typesetter.ragged != self._ragged:
                self._again.start()
        whole = room >= paper * _WHOLE_WORDS  # a narrow cell does not break its words, but on narrow paper it must
        mode = QTextOption.WrapMode.WordWrap if whole else QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        if mode != self.wordWrapMode():
            self.setWordWrapMode(mode)
        self.arranged.emit()

    def _margin_differs(self) -> bool:
        return abs(self.document().documentMargin() - self._margin) > 1

    def paper_rect(self) -> QRect:
        return self.viewport().geometry()

    def _cursor_moved(self) -> None:
        if self._own:
            return
        position = self._blocks.position(self.textCursor().blockNumber())
        if position != self._position and position >= 0:
            self._position = position
            self.place_changed.emit(position)

    def set_palette(self, palette: Palette) -> None:
        self.viewport().setStyleSheet(f"background: {palette.paper};")


def _default_format(draft: Shown | None) -> Format:
    """The look of most of the text."""
    if draft is None or not draft.views:
        return Format(font=DRAFT_FONTS[0], size=12)
    middle = draft.views[len(draft.views) // 2]
    return middle.pieces[0].format if middle.pieces else middle.format


def _x(value: object) -> float:
    """QTextLine.cursorToX gives (x, cursor) in PySide."""
    return float(value[0]) if isinstance(value, tuple) else float(value)  # type: ignore[arg-type]
