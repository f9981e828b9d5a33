"""The text of a paragraph in a block of Qt's document, and places in it. What is shown and is no part of the text (SCAFFOLD: a tracked
deletion, the sign of a note, an image) has no length in the paragraph's text; Qt counts in UTF-16 units."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock

from ui.desktop import offsets
from ui.desktop.typesetting import SCAFFOLD


def raw(block: QTextBlock) -> str:
    """The paragraph's raw text as the block shows it."""
    text = block.text()
    stretches = _stretches(block)
    if any(scaffold for _, _, scaffold in stretches):
        text = "".join(
            text[offsets.from_qt(text, start) : offsets.from_qt(text, start + length)]
            for start, length, scaffold in stretches
            if not scaffold
        )
    return offsets.written(text)


def offset(block: QTextBlock, units: int) -> int:
    """Offset into the paragraph's raw text for Qt's units into the block."""
    text = block.text()
    hidden = 0
    for start, length, scaffold in _stretches(block):
        if scaffold and start < units:
            hidden += offsets.from_qt(text, min(units, start + length)) - offsets.from_qt(text, start)
    return offsets.from_qt(text, units) - hidden


def units(block: QTextBlock, offset: int) -> int:
    """Qt's units into the block for an offset into the paragraph's raw text."""
    text = block.text()
    left = offset
    stretches = _stretches(block)
    if not any(scaffold for _, _, scaffold in stretches):
        return offsets.to_qt(text, min(offset, len(text)))
    for start, length, scaffold in stretches:
        if scaffold:
            continue
        first = offsets.from_qt(text, start)
        size = offsets.from_qt(text, start + length) - first
        if left <= size:
            return offsets.to_qt(text, first + left)
        left -= size
    return offsets.to_qt(text, len(text))


def _stretches(block: QTextBlock) -> list[tuple[int, int, bool]]:
    """(start, length, scaffold) of a block's fragments, in Qt's units from its beginning."""
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        found.append((fragment.position() - block.position(), fragment.length(), bool(fragment.charFormat().property(SCAFFOLD))))
        iterator += 1  # PySide's name of ++
    return found
