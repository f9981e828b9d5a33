"""The reading process seen from the program: hands it the bill, waits for what it finds, starts it again when it has died."""

from __future__ import annotations

import atexit
import contextlib
import queue
import subprocess
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from copilot.reader import wire
from law.act import Act, Paragraph
from law.progress import Cancelled, Progress
from law.words import Problem, Words
from models import child

if TYPE_CHECKING:
    from copilot.check import Report
    from copilot.figures import Figures

_TICK = 0.02  # seconds between looks at whether the pass is still wanted
_ATTEMPTS = 2  # a process that died is started once more before a person is told


@cache
def shared() -> Reader:
    """The program's one reading process: it stays warm from one bill to the next, and ends with the program."""
    reader = Reader()
    atexit.register(reader.close)
    return reader


@dataclass(frozen=True, slots=True)
class Passes:
    """Who gets what is ready before the report: called in the thread that waits."""

    on_act: Callable[[Act], None]
    on_figures: Callable[[Figures], None]
    on_beside: Callable[[Any], None] = lambda _: None


@dataclass(frozen=True, eq=False, slots=True)
class Beside:
    """What the bill is held against: `kind` as `wire.Beside` has it. One object stands for one text: a changed text is a new one."""

    kind: str
    name: str
    paragraphs: Sequence[Paragraph] = ()
    chosen: int = 0


class Reader:
    """One reading process. `look` may be called from any thread, one call at a time."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[wire.Answer | None] = queue.SimpleQueue()
        self._sent: Sequence[Paragraph] = ()
        self._beside: Beside | None = None
        self._number = 0

    @property
    def pid(self) -> int | None:
        """The process's id; None where none runs."""
        process = self._process
        return process.pid if process is not None and process.poll() is None else None

    def start(self) -> None:
        """Start the process ahead of the first bill: it takes half a second to load."""
        with self._turn:
            self._ready()

    def look(
        self,
        paragraphs: Sequence[Paragraph],
        name: str,
        corpus: Path | None,
        passes: Passes,
        progress: Progress,
        beside: Beside | None = None,
    ) -> Report:
        """Read and check a bill, and hold it against what stands beside it. Raises `Cancelled` soon after `progress` does,
        `Problem` where it cannot be done."""
        with self._turn:
            for attempt in range(_ATTEMPTS):
                try:
                    return self._wait(self._send(paragraphs, name, corpus, beside), paragraphs, passes, progress)
                except (_Died, OSError):
                    self._stop()
                    if attempt + 1 == _ATTEMPTS:
                        raise Problem(_STOPPED) from None
        raise AssertionError("the last attempt returns or raises")

    def close(self) -> None:
        """End the process. Does not wait for a bill that is being read."""
        self._stop()

    def _send(self, paragraphs: Sequence[Paragraph], name: str, corpus: Path | None, beside: Beside | None) -> int:
        """Hand over what changed since the last time; returns the number under which the answers come."""
        pipe = self._ready()
        self._number += 1
        start, removed, added = _difference(self._sent, paragraphs)
        if beside is not self._beside:
            held = beside or Beside("", "")
            wire.send(pipe, wire.Beside(held.kind, held.name, [wire.paragraph(p) for p in held.paragraphs], held.chosen))
            self._beside = beside
        wire.send(pipe, wire.Look(self._number, name, str(corpus or ""), start, removed, [wire.paragraph(p) for p in added]))
        self._sent = tuple(paragraphs)
        return self._number

    def _wait(self, number: int, paragraphs: Sequence[Paragraph], passes: Passes, progress: Progress) -> Report:
        """Hand on what is answered until the report is there. Answers of other numbers are of an older text: nobody sees them."""
        process = self._process
        if process is None or process.stdin is None:
            raise _Died
        cancelled = False
        at, total = 0, 1
        while True:
            try:
                answer = self._answers.get(timeout=_TICK)
            except queue.Empty:
                answer = wire.Answer(number, "progress", (at, total))
            if answer is None:
                raise _Died
            if answer.number != number:
                continue
            match answer.kind:
                case "report":
                    report: Report = answer.value
                    return report
                case "cancelled":
                    raise Cancelled
                case "failed":
                    raise Problem(answer.value or _FAILED)
                case "act" if not cancelled:
                    passes.on_act(wire.unpack(answer.value, paragraphs))
                case "beside" if not cancelled:
                    passes.on_beside(answer.value)
                case "figures" if not cancelled:
                    passes.on_figures(answer.value)
                case "progress" if not cancelled:
                    at, total = answer.value
                    try:
                        progress(at, total)
                    except Cancelled:
                        cancelled = True
                        wire.send(process.stdin, wire.Cancel(number))

    def _ready(self) -> IO[bytes]:
        """What the process reads from; starts it where none runs."""
        if self._process is None or self._process.poll() is not None:
            self._process = child.start("copilot.reader")
            self._answers, self._sent, self._beside = queue.SimpleQueue(), (), None
            threading.Thread(target=_listen, args=(self._process, self._answers), daemon=True).start()
        assert self._process.stdin is not None
        return self._process.stdin

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        process.wait()


class _Died(Exception):
    pass


def _listen(process: subprocess.Popen[bytes], answers: queue.SimpleQueue[Any]) -> None:
    assert process.stdout is not None
    with contextlib.suppress(OSError, ValueError, EOFError):
        while (message := wire.receive(process.stdout)) is not None:
            answers.put(message)
    answers.put(None)


def _difference(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> tuple[int, int, Sequence[Paragraph]]:
    """Where two lists part: from which place on, how many old ones go, which new ones come."""
    shortest = min(len(old), len(new))
    start = next((at for at in range(shortest) if old[at] is not new[at] and old[at] != new[at]), shortest)
    end = next(
        (at for at in range(shortest - start) if old[-1 - at] is not new[-1 - at] and old[-1 - at] != new[-1 - at]), shortest - start
    )
    return start, len(old) - start - end, new[start : len(new) - end]


_STOPPED = Words(
    kk="Тексеру процесі екі рет тоқтап қалды; жоба өзгерген жоқ. Қайта тексеріп көріңіз.",
    ru="Процесс проверки дважды остановился; проект не изменен. Запустите проверку еще раз.",
    en="The checking process stopped twice; the draft is unchanged. Check again.",
)
_FAILED = Words(
    kk="Жобаны тексеру мүмкін болмады; жоба өзгерген жоқ. Толығырақ журналда.",
    ru="Проект не удалось проверить; он не изменен. Подробности в журнале.",
    en="The bill could not be checked; it is unchanged. Details are in the log.",
)
