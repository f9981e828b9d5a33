"""Asks the local model for its second opinion on the contradictions that the check found, when a person wants it.

An opinion belongs to the words it is about, here and there: it outlives edits elsewhere, and is gone when its words change.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from copilot import second_opinion
from copilot.second_opinion import Matter, Opinion
from law.progress import Cancelled, Progress
from ui.desktop import words
from ui.desktop.marks import Mark

if TYPE_CHECKING:
    from ui.desktop.window import Window


class Opinions(QObject):
    """`done` of `total` are read while the model is being asked; `total` is 0 while it is not."""

    changed = Signal()
    _came = Signal(int, object, object)  # from the worker: the number of the request, what it is about, the opinion

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._known: dict[Matter, Opinion] = {}
        self._number = 0
        self._stop = threading.Event()
        self.done = self.total = 0
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def on(self, marks: Sequence[Mark]) -> dict[Mark, Opinion]:
        """What the model said of these, where it said something."""
        if not self._known:
            return {}
        said = ((mark, self._known.get(second_opinion.matter(mark.finding))) for mark in marks if second_opinion.concerns(mark.finding))
        return {mark: opinion for mark, opinion in said if opinion is not None}

    def unasked(self, marks: Sequence[Mark]) -> list[Mark]:
        """Those that a model can be asked about and was not; none where no model is installed."""
        if not self._window.suggesting.has_model:
            return []
        return [m for m in marks if second_opinion.concerns(m.finding) and second_opinion.matter(m.finding) not in self._known]

    def ask(self) -> None:
        """Ask about every contradiction that the model has not read yet, one after another."""
        window, act = self._window, self._window.checking.act
        findings = [mark.finding for mark in self.unasked(window.checking.marks)]
        if self.total or act is None:
            return
        window.show_view("findings")
        if not findings:
            window.say(words.OPINION_NOTHING if window.suggesting.has_model else words.SUGGEST_NO_MODEL)
            return
        model = window.suggesting.use_model()
        self._number += 1
        self._stop = stop = threading.Event()
        number, came = self._number, self._came

        def read(progress: Progress) -> None:
            for at, finding in enumerate(findings):
                if stop.is_set():
                    raise Cancelled
                progress(at, len(findings))
                came.emit(number, second_opinion.matter(finding), second_opinion.opinion(act, finding, model, stop))

        self.done, self.total = 0, len(findings)
        window.tasks.run("opinion", read, lambda _: self._end(), self._fail)
        self.changed.emit()

    def stop(self) -> None:
        """Ask no further; what was said stays."""
        if self.total:
            self._stop.set()
            self._window.tasks.cancel("opinion")
            self._number += 1
            self._end()

    def forget(self) -> None:
        """Another bill is open, or another model is in use."""
        self.stop()
        if self._known:
            self._known.clear()
            self.changed.emit()

    def _take(self, number: int, about: Matter, opinion: Opinion) -> None:
        if number == self._number:
            self._known[about] = opinion
            self.done = min(self.done + 1, self.total)
            self.changed.emit()

    def _end(self) -> None:
        self.done = self.total = 0
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self._end()
        self._window.report(error)
