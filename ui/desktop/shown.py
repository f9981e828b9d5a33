"""A text that an editor shows. The open bill is one that can be edited (`draft.Draft`); what stands beside it is one to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from copilot.bill.view import ParagraphView


class Shown(QObject):
    """A text as paragraphs. They may come in two parts, the first screen at once and the rest (`complete`) later."""

    replaced = Signal(int, int, object)  # position, how many paragraphs were there, the new views: done by the program
    completed = Signal()
    editable = False

    def __init__(self, views: Sequence[ParagraphView], parent: QObject | None = None, *, whole: bool = True) -> None:
        super().__init__(parent)
        self._views = tuple(views)
        self._whole = whole

    @property
    def views(self) -> tuple[ParagraphView, ...]:
        return self._views

    @property
    def whole(self) -> bool:
        """All views are there."""
        return self._whole

    def picture(self, part: str) -> bytes:
        """The bytes of an image that a piece names as its target; empty where there is none."""
        return b""

    def complete(self, views: Sequence[ParagraphView]) -> None:
        """Here are all views."""
        self._views = tuple(views)
        self._whole = True
        self.completed.emit()

    def become(self, views: Sequence[ParagraphView]) -> None:
        """The text has changed; views of paragraphs that have not are equal to the old ones, or the same."""
        first, removed, fresh = difference(self._views, views)
        self._views = tuple(views)
        if removed or fresh:
            self.replaced.emit(first, removed, fresh)


def difference(old: Sequence[ParagraphView], new: Sequence[ParagraphView]) -> tuple[int, int, tuple[ParagraphView, ...]]:
    """First changed position, how many old paragraphs it was, what stands there now. Unchanged views are mostly the same
    objects, so that this does not read the text."""
    first = 0
    shorter = min(len(old), len(new))
    while first < shorter and (old[first] is new[first] or old[first] == new[first]):
        first += 1
    end = 0
    while end < shorter - first and (old[-1 - end] is new[-1 - end] or old[-1 - end] == new[-1 - end]):
        end += 1
    return first, len(old) - end - first, tuple(new[first : len(new) - end])
