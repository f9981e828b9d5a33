"""The reading process: bills come in on standard input, what was read and found goes out on what was standard output."""

from __future__ import annotations

from models import lockdown

lockdown.apply()

import _thread  # noqa: E402 (the network is taken away before anything else loads)
import contextlib  # noqa: E402
import gc  # noqa: E402
import logging  # noqa: E402
import os  # noqa: E402
import queue  # noqa: E402
import signal  # noqa: E402
import sys  # noqa: E402
import threading  # noqa: E402
import time  # noqa: E402
from collections.abc import Iterator  # noqa: E402
from pathlib import Path  # noqa: E402
from types import FrameType  # noqa: E402
from typing import IO, Any  # noqa: E402

from copilot import beside, figures, log  # noqa: E402
from copilot.check import Session, rest  # noqa: E402
from copilot.held import Amended, Parallel  # noqa: E402
from copilot.readability import scale  # noqa: E402
from copilot.reader import wire  # noqa: E402
from law import structure  # noqa: E402
from law.act import Act, Paragraph  # noqa: E402
from law.progress import Cancelled, Progress  # noqa: E402
from law.words import Problem  # noqa: E402
from retrieval import store  # noqa: E402
from retrieval.corpus import Corpus  # noqa: E402
from retrieval.glossary import words_of  # noqa: E402

_SAY_EVERY = 0.1  # seconds between two reports of progress


class Process:
    """One bill at a time. A thread of its own listens, so that Cancel interrupts a check in its midst."""

    def __init__(self, requests: IO[bytes], answers: IO[bytes]) -> None:
        self._requests, self._answers = requests, answers
        self._waiting: queue.SimpleQueue[wire.Look | wire.Beside] = queue.SimpleQueue()
        self._turn = threading.Lock()  # guards the two below
        self._running = 0
        self._cancelled = 0  # the highest number that is not wanted any more
        self._paragraphs: list[Paragraph] = []
        self._generation: Path | None = None
        self._session = Session(None)
        self._corpus: Corpus | None = None
        self._known: list[tuple[str, str]] | None = None
        self._beside = wire.Beside("", "", [], 0)  # what the bill is held against
        self._other: Act | None = None  # its text, where it is a file

    def run(self) -> None:
        signal.signal(signal.SIGINT, self._interrupted)
        threading.Thread(target=self._listen, daemon=True).start()
        _warm()
        while True:
            try:
                asked = self._waiting.get()
                if isinstance(asked, wire.Beside):
                    self._put_beside(asked)
                else:
                    self._look(asked)
                    if self._waiting.empty():
                        rest()
            except Cancelled:
                continue  # it came when the work had just ended

    def _listen(self) -> None:
        while (message := wire.receive(self._requests)) is not None:
            if isinstance(message, wire.Look | wire.Beside):
                self._waiting.put(message)
                continue
            with self._turn:
                self._cancelled = max(self._cancelled, message.number)
                if 0 < self._running <= message.number:
                    _thread.interrupt_main()
        os._exit(0)  # the program has gone

    def _interrupted(self, signal_: int, frame: FrameType | None) -> None:
        if 0 < self._running <= self._cancelled:
            raise Cancelled

    def _say(self, number: int, kind: str, value: Any = None) -> None:
        wire.send(self._answers, wire.Answer(number, kind, value))

    def _put_beside(self, asked: wire.Beside) -> None:
        self._beside, self._other = asked, None
        if asked.paragraphs:
            with _logged("what stands beside the bill was not read"):
                self._other = structure.read(list(map(wire.to_paragraph, asked.paragraphs)), name=asked.name)

    def _hold(self, number: int, act: Act) -> None:
        """Hold the bill against what stands beside it. A fault there leaves the check of the bill alone."""
        kind = self._beside.kind
        held: Parallel | Amended | None = None
        with _logged("what stands beside the bill was not held against it"):
            if kind == "parallel" and self._other is not None:
                held = beside.parallel(act, self._other, self._terms())
            elif kind == "amended":
                held = beside.amended(act, self._other, self._corpus, self._beside.chosen)
        if kind:
            self._say(number, "beside", held)

    def _look(self, asked: wire.Look) -> None:
        self._paragraphs[asked.start : asked.start + asked.removed] = map(wire.to_paragraph, asked.added)
        with self._turn:
            self._running = asked.number if asked.number > self._cancelled else 0
        kind, value = "cancelled", None
        if self._running:
            try:
                kind, value = "report", self._passes(asked)
            except Cancelled:
                pass
            except Problem as problem:
                kind, value = "failed", problem.words
            except Exception:
                logging.getLogger("zhoba.reader").exception("a pass failed")
                kind, value = "failed", None
        with self._turn:
            self._running = 0
        self._say(asked.number, kind, value)

    def _passes(self, asked: wire.Look) -> Any:
        number = asked.number
        act = structure.read(self._paragraphs, name=asked.name)
        self._say(number, "act", wire.pack(act))
        self._open(asked.corpus)
        self._hold(number, act)
        language = act.meta.language
        laws = scale.kept(self._corpus, language) if self._corpus else ()
        self._say(number, "figures", figures.of_act(act, laws or ()))
        report = self._session.check(act, self._progress(number))
        # to read the laws takes long: only the first bill ever held against them waits for it, at its end
        if laws is None and self._corpus:
            self._say(number, "figures", figures.of_act(act, scale.sample(self._corpus, language)))
        return report

    def _open(self, folder: str) -> None:
        """Open the law, where it is not open or an import has renewed it."""
        generation = store.current(Path(folder)) if folder else None
        if generation != self._generation:
            self._generation, self._corpus, self._session, self._known = None, None, Session(None), None
            gc.unfreeze()
            self._corpus = Corpus.open(Path(folder)) if folder else None
            self._session, self._generation = Session(self._corpus), generation

    def _terms(self) -> list[tuple[str, str]]:
        """What the acts of the corpus call the same in Kazakh and in Russian: read once, where a bill stands beside its other text."""
        if self._known is None:
            self._known = words_of(self._corpus) if self._corpus else []
        return self._known

    def _progress(self, number: int) -> Progress:
        said = 0.0

        def progress(done: int, total: int, what: str = "") -> None:
            nonlocal said
            if time.monotonic() - said > _SAY_EVERY:
                said = time.monotonic()
                self._say(number, "progress", (done, total))

        return progress


@contextlib.contextmanager
def _logged(what: str) -> Iterator[None]:
    """A fault inside is told to the log alone."""
    try:
        yield
    except (Cancelled, Problem):
        raise
    except Exception:
        logging.getLogger("zhoba.reader").exception(what)


def _warm() -> None:
    """Load what the first check would wait for, while the window is still being built."""
    import retrieval.search  # noqa: F401
    from copilot.checks import every_check
    from law import morphology_ru

    every_check()
    morphology_ru.parse("закон")


def main() -> None:
    log.path()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a print of some library must not run into the answers
    Process(sys.stdin.buffer, answers).run()


if __name__ == "__main__":
    main()
