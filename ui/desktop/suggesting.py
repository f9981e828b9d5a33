"""Asks for suggestions on behalf of the window, and puts an accepted one into the draft in one step of undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.desktop import words
from ui.desktop.panels.suggest import Source

if TYPE_CHECKING:
    from ui.desktop.window import Window


class Suggesting(QObject):
    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        panel = window.suggest
        panel.asked.connect(lambda action, engine: self.ask())
        panel.stopped.connect(self.stop)
        panel.accepted.connect(lambda _: self.accept())
        panel.rejected.connect(lambda _: self.reject())
        panel.open_law.connect(self._open)
        self._place: tuple[int, int, int, str] | None = None  # position, start, end, what stands there

    def refresh(self) -> None:
        self._window.suggest.offer([("rewrite", words.ACTION_KINDS["rewrite"])], "")

    def ask(self) -> None:
        pass

    def accept(self) -> None:
        pass

    def reject(self) -> None:
        pass

    def stop(self) -> None:
        pass

    def forget(self) -> None:
        self._place = None
        self._window.suggest.say(words.SUGGEST_EMPTY)

    def close(self) -> None:
        pass

    def _open(self, source: Source) -> None:
        self._window._open_law(source.act, source.path)


