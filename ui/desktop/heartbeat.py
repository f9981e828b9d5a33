"""How long the main thread works at a stretch: in that time the window does not answer. For the tests and the benchmark."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer

_EVERY = 2  # milliseconds: beating without a pause would take a processor from what is measured


class Heartbeat(QObject):
    """Beats between the turns of the event loop. `longest` is of processor time, seconds: what other programs take away on a shared
    machine is none of ours; `waited` is the same by the clock on the wall."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.longest = self.waited = 0.0
        self._worked, self._clock = time.thread_time(), time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin anew."""
        self.longest = self.waited = 0.0
        self._worked, self._clock = time.thread_time(), time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        """The longest stretch since the start."""
        self._beat()
        self._timer.stop()
        return self.longest

    def _beat(self) -> None:
        worked, clock = time.thread_time(), time.perf_counter()
        self.longest, self.waited = max(self.longest, worked - self._worked), max(self.waited, clock - self._clock)
        self._worked, self._clock = worked, clock
