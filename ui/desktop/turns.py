"""A window painted in turns: all of it at once would hold it up for longer than a person notices."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def paint_in_turns(*parts: QWidget) -> None:
    """What changes in these parts from now until the next turn of the event loop is painted one part after another, each in a turn of
    its own."""
    for part in parts:
        part.setUpdatesEnabled(False)
    _next(list(parts))


def _next(left: list[QWidget]) -> None:
    def turn() -> None:
        part = left.pop(0)
        if isValid(part):  # its window may have gone meanwhile
            part.setUpdatesEnabled(True)
        _next(left)

    if left:
        QTimer.singleShot(0, turn)
