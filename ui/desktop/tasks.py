"""Work off the main thread: the one place where threads are used.

A function gets plain data and gives plain data back. It may take a `progress` (law.progress), through which it is
cancelled. Each kind of work has a name; a newer task of the same name cancels the older one, whose answer is dropped,
and begins when the older one has ended. References are kept until the thread is done (PITFALLS C3, 10 and 11).
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from law.progress import Cancelled, Progress

_SIGNAL_EVERY = 0.05  # seconds between two reports of progress to the window


@dataclass(eq=False)
class Task:
    """One piece of work under way. `cancel()` asks it to stop at its next report of progress."""

    name: str
    number: int
    on_result: Callable[[Any], None]
    on_error: Callable[[Exception], object]
    on_progress: Callable[[int, int, str], None] | None
    started: float = field(default_factory=time.monotonic)
    _stop: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()


class _Post(QObject):
    """Carries plain data from the worker's thread to the main one."""

    finished = Signal(int, object, object)
    advanced = Signal(int, int, int, str)


class _Run(QRunnable):
    def __init__(self, post: _Post, number: int, stop: threading.Event, function: Callable[[Progress], Any]) -> None:
        super().__init__()
        self.setAutoDelete(True)
        self._post, self.number, self._stop, self._function = post, number, stop, function
        self._said = 0.0

    def run(self) -> None:
        result: Any = None
        error: Exception | None = None
        try:
            if not self._stop.is_set():
                result = self._function(self._progress)
        except Cancelled:
            self._stop.set()
        except Exception as raised:
            error = raised
        self._post.finished.emit(self.number, result, error)

    def _progress(self, done: int, total: int, what: str = "") -> None:
        if self._stop.is_set():
            raise Cancelled
        now = time.monotonic()
        if now - self._said > _SIGNAL_EVERY:
            self._said = now
            self._post.advanced.emit(self.number, done, total, what)


class Tasks(QObject):
    """Starts tasks and hands their answers to the main thread."""

    idle = Signal()

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._post = _Post(self)
        self._post.finished.connect(self._finish, Qt.ConnectionType.QueuedConnection)
        self._post.advanced.connect(self._advance, Qt.ConnectionType.QueuedConnection)
        self._running: dict[int, Task] = {}
        self._waiting: dict[str, _Run] = {}  # starts when the cancelled task of its name has come to its end
        self._latest: dict[str, int] = {}
        self._number = 0

    def run(
        self,
        name: str,
        function: Callable[[Progress], Any],
        on_result: Callable[[Any], None],
        on_error: Callable[[Exception], object],
        on_progress: Callable[[int, int, str], None] | None = None,
    ) -> Task:
        """Start `function(progress)`; an older task of this name is cancelled and its answer dropped. Callbacks run on
        the main thread; none runs after `cancel` or after a newer task of the name."""
        self.cancel(name)
        self._number += 1
        task = Task(name, self._number, on_result, on_error, on_progress)
        run = _Run(self._post, task.number, task._stop, function)
        occupied = any(other.name == name for other in self._running.values())
        self._running[task.number] = task
        self._latest[name] = task.number
        if occupied:
            replaced = self._waiting.get(name)
            if replaced is not None:
                del self._running[replaced.number]
            self._waiting[name] = run
        else:
            self._pool.start(run)
        return task

    def cancel(self, name: str) -> None:
        number = self._latest.pop(name, None)
        if number in self._running:
            self._running[number].cancel()

    def running(self, name: str) -> bool:
        return self._latest.get(name) in self._running

    @property
    def busy(self) -> bool:
        return bool(self._running)

    def drain(self, seconds: float = 10.0) -> None:
        """Cancel everything and wait for the threads; called when the window closes."""
        for task in self._running.values():
            task.cancel()
        self._pool.clear()
        self._pool.waitForDone(int(seconds * 1000))
        self._running.clear()
        self._waiting.clear()
        self._latest.clear()

    def finish(self, seconds: float) -> None:
        """Wait for what was begun, and let it come to its end; no callback runs before the next turn of the event loop."""
        self._pool.waitForDone(int(seconds * 1000))

    def _advance(self, number: int, done: int, total: int, what: str) -> None:
        task = self._running.get(number)
        if task and not task.cancelled and task.on_progress:
            task.on_progress(done, total, what)

    def _finish(self, number: int, result: Any, error: Exception | None) -> None:
        task = self._running.pop(number, None)
        if task and task.name in self._waiting:
            self._pool.start(self._waiting.pop(task.name))
        if task and not task.cancelled and self._latest.get(task.name) == number:
            del self._latest[task.name]
            if error is not None:
                logging.getLogger("zhoba").error("task %s failed", task.name, exc_info=error)
                task.on_error(error)
            else:
                task.on_result(result)
        if not self._running:
            self.idle.emit()
