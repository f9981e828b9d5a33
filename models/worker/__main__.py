"""The loop of the model's process: requests come in on standard input, answers go out on what was standard output."""

from __future__ import annotations

from models import lockdown

lockdown.apply()

import contextlib  # noqa: E402 (the network is taken away before anything else loads)
import json  # noqa: E402
import os  # noqa: E402
import queue  # noqa: E402
import signal  # noqa: E402
import sys  # noqa: E402
import threading  # noqa: E402
import time  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import TYPE_CHECKING, BinaryIO  # noqa: E402

from models import protocol, sandbox  # noqa: E402

if TYPE_CHECKING:
    from models.worker.llama import Model

_BEAT = 0.5  # seconds between signs of life


class Worker:
    """One model, one request at a time. A thread of its own listens, so that Cancel is heard while the model works."""

    def __init__(self, requests: BinaryIO, answers: BinaryIO, first: protocol.Message) -> None:
        """`first`: the request that was heard already."""
        self._requests, self._answers = requests, answers
        self._sending = threading.Lock()
        self._waiting: queue.SimpleQueue[protocol.Message] = queue.SimpleQueue()
        self._waiting.put(first)
        self._turn = threading.Lock()  # guards the three below
        self._running = 0  # id of the request at work
        self._cancelled: set[int] = set()
        self._model: Model | None = None

    def run(self) -> None:
        for task in (self._listen, self._beat):
            threading.Thread(target=task, daemon=True).start()
        while True:
            self._answer(self._waiting.get())

    def _send(self, message: protocol.Message) -> None:
        with self._sending:
            self._answers.write(protocol.encode(message))

    def _listen(self) -> None:
        with contextlib.suppress(protocol.Broken, OSError):
            while (message := protocol.receive(self._requests)) is not None:
                if isinstance(message, protocol.Cancel):
                    self._cancel(message.id)
                else:
                    self._waiting.put(message)
        os._exit(0)  # the program has gone: nobody is left to answer, and native code may still be running

    def _beat(self) -> None:
        while True:
            time.sleep(_BEAT)
            self._send(protocol.Alive())

    def _cancel(self, request: int) -> None:
        with self._turn:
            self._cancelled.add(request)
            if self._running == request and self._model is not None:
                self._model.stop()

    def _answer(self, message: protocol.Message) -> None:
        from models.worker.llama import Failure

        request = getattr(message, "id", 0)
        try:
            match message:
                case protocol.Load():
                    self._send(self._load(message))
                case protocol.Generate():
                    self._send(self._generate(message))
                case protocol.Count():
                    model = self._loaded()
                    self._send(protocol.Counted(request, [len(model.tokens(text)) for text in message.texts]))
                case _:
                    raise Failure("decode", f"unexpected {type(message).__name__}")
        except Failure as failure:
            self._send(protocol.Failed(request, failure.code, failure.detail, failure.have, failure.most))

    def _load(self, message: protocol.Load) -> protocol.Loaded:
        import llama_cpp

        from models.worker.llama import Model

        if self._model is not None:
            self._model.close()
            self._model = None
        _bound(message.memory)
        model = Model(
            message.path, context=message.context, threads=message.threads, share=message.share, batch=message.batch, cache=message.cache
        )
        with self._turn:
            self._model = model
        return protocol.Loaded(model.context, llama_cpp.llama_print_system_info().decode("utf-8", "replace"))

    def _loaded(self) -> Model:
        from models.worker.llama import Failure

        if self._model is None:
            raise Failure("load", "no model is loaded")
        return self._model

    def _generate(self, message: protocol.Generate) -> protocol.Finished:
        from models.worker.template import render

        model, request = self._loaded(), message.id
        with self._turn:
            model.ready()
            self._running = request
            if request in self._cancelled:
                model.stop()
        try:
            written = model.write(
                model.prompt(render(model.template, message.messages, model.begin, model.end)),
                schema=message.schema,
                most_tokens=message.most_tokens,
                temperature=message.temperature,
                seed=message.seed,
                on_reading=lambda done, total: self._send(protocol.Reading(request, done, total)),
                on_piece=lambda text: self._send(protocol.Piece(request, text)),
            )
        finally:
            with self._turn:
                self._running = 0
                self._cancelled.discard(request)
        return protocol.Finished(
            request, written.text, written.reason, written.prompt_tokens, written.reused, written.tokens, written.first, written.seconds
        )


def _bound(memory: int) -> None:
    """Take no more memory of our own than this: a fault of the model's must not push the editor out. Where the system has such a
    bound (Linux counts what is written, not the mapped file)."""
    if memory and sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (memory, resource.getrlimit(resource.RLIMIT_DATA)[1]))


def about(of_user: Path) -> None:
    """Print what llama.cpp this is and, tried in this process, that it has no way out and cannot reach `of_user`: for `zhoba doctor`."""
    standing = sandbox.enter([])
    import llama_cpp

    from models import ways_out
    from models.worker.llama import load_backends

    load_backends()
    attempts = [[attempt.way, attempt.refused, attempt.answer] for attempt in ways_out.attempts()]
    confined = [[attempt.way, attempt.refused, attempt.answer] for attempt in ways_out.confined_attempts(of_user)]
    said = {"version": llama_cpp.__version__, "cpu": llama_cpp.llama_print_system_info().decode(), "attempts": attempts}
    print(json.dumps(said | {"standing": standing, "confined": confined}))


def main() -> None:
    # What llama.cpp or any library prints must not fall between our messages: the pipes get numbers of their own, and
    # standard input and output become nothing.
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb", buffering=0)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the program's to answer
    with contextlib.suppress(OSError):  # Linux: when memory runs out, this process goes first, not the editor
        Path("/proc/self/oom_score_adj").write_text("1000")
    first = protocol.receive(requests)
    if first is None:
        return
    sandbox.enter([Path(first.path)] if isinstance(first, protocol.Load) else [])
    Worker(requests, answers, first).run()


if __name__ == "__main__":
    about(Path(sys.argv[2])) if sys.argv[1:2] == ["about"] else main()
