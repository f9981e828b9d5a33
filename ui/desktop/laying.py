"""Laying a long text out on paper of another width, in short pieces.

Qt does it behind a timer too, but in pieces that double in size, until one of them holds the window up.
"""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QTextDocument

PIECE = 0.005  # seconds between two turns of the event loop
_BLOCKS = 20  # that are laid out between two looks at the clock


class Laying(QObject):
    """Takes the place of the timer of a document's layout until all is laid out."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        document.documentLayout().installEventFilter(self)

    def eventFilter(self, layout: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Timer:
            return False
        until = time.perf_counter() + PIECE
        layout, blocks = self._document.documentLayout(), self._document.blockCount()
        for number in range(_BLOCKS, blocks + _BLOCKS, _BLOCKS):  # from the first: what is laid out is passed over in no time
            layout.blockBoundingRect(self._document.findBlockByNumber(min(number, blocks) - 1))
            if time.perf_counter() > until:
                return True
        return False  # all is: Qt's timer finds nothing left to do, and stops
