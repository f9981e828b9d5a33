"""Paragraphs set again in the blocks of a document that shows them already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QTextEdit

from copilot.bill.view import ParagraphView
from ui.desktop import block_text
from ui.desktop.typesetting import NUMBER, Typesetter

_SPANS = (QTextFormat.Property.TableCellRowSpan.value, QTextFormat.Property.TableCellColumnSpan.value)


def exchange(document: QTextDocument, typesetter: Typesetter, first: int, last: int, views: Sequence[ParagraphView]) -> None:
    """Put paragraphs in the place of the blocks first..last, none of which stands in a table."""
    begin, end = document.findBlockByNumber(first), document.findBlockByNumber(last)
    cursor = QTextCursor(begin)
    cursor.beginEditBlock()
    cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    for number, view in enumerate(views):
        form, characters = typesetter.block(view), typesetter.characters(view.format)
        if number:
            cursor.insertBlock(form, characters)
        else:
            set_form(cursor, form, characters)
        for text, run in typesetter.runs(view):
            cursor.insertText(text, run)
    cursor.endEditBlock()


def set_form(cursor: QTextCursor, form: QTextBlockFormat, characters: QTextCharFormat) -> None:
    """Give a block its form. Qt keeps in that of a cell's first block over how many columns and rows the cell reaches."""
    own, before = QTextCharFormat(characters), cursor.blockCharFormat()
    for span in _SPANS:
        if before.hasProperty(span):
            own.setProperty(span, before.property(span))
    cursor.setBlockFormat(form)
    cursor.setBlockCharFormat(own)


def same_text(typesetter: Typesetter, block: QTextBlock, view: ParagraphView) -> bool:
    """The block holds the plain text of the paragraph already."""
    plain = not any(piece.revision or piece.object for piece in view.pieces)
    return plain and block.text() == "".join(text for text, _ in typesetter.runs(view))


def set_number(typesetter: Typesetter, block: QTextBlock, view: ParagraphView) -> None:
    """The paragraph's automatic number, its text as it stands."""
    if block.blockFormat().property(NUMBER) != (view.number or None):
        QTextCursor(block).setBlockFormat(typesetter.block(view))


def set_again(edit: QTextEdit, typesetter: Typesetter, block: QTextBlock, view: ParagraphView) -> None:
    """Set a paragraph again in its block, the cursor staying at its place in the text."""
    mine = edit.textCursor()
    anchor, at = mine.anchor(), mine.position()
    low, high = block.position(), block.position() + block.length() - 1
    kept = [block_text.offset(block, place - low) if low <= place <= high else None for place in (anchor, at)]
    before = block.length()
    exchange(block.document(), typesetter, block.blockNumber(), block.blockNumber(), [view])
    if any(place is not None for place in kept):
        grown = block.length() - before
        places = [
            low + block_text.units(block, offset) if offset is not None else place + (grown if place > high else 0)
            for offset, place in zip(kept, (anchor, at), strict=True)
        ]
        mine.setPosition(places[0])
        mine.setPosition(places[1], QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(mine)
