"""The model's process seen from the program: asks it, watches it, stops it, starts it again.

No Qt, usable from any thread. Requests wait for each other; the newest goes first, because it is the one a person looks at.
Whatever happens to the process, a request ends with an answer, with `Cancelled`, or with a `Problem` in one sentence.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import queue
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from law.progress import Cancelled, Progress, silent
from law.words import Problem, Words
from models import child, gguf, machine, protocol

_TICK = 0.02  # seconds between looks at whether a person pressed Cancel
_MARGIN = 1_000_000_000  # bytes beyond what a model needs by its shape, for what llama.cpp and Python take besides
_LAST_WORDS = 32_768  # bytes of what a process said before it died
_COMPLAINTS = ("bad_alloc", "MemoryError", "insufficient memory", "failed to allocate", "Cannot allocate memory", "mem_buffer != NULL")
_PATIENCE = 5.0  # seconds for the process to obey a cancel

_STOPPED = Words(
    kk="Тілдік модельдің процесі тоқтап қалды ({why}). Жоба өзгерген жоқ; сұрауды қайталаңыз.",
    ru="Процесс языковой модели остановился ({why}). Проект не изменен; повторите запрос.",
    en="The language model's process stopped ({why}). The draft is unchanged; ask again.",
)
_SIGNAL = Words(kk="{number}-сигнал", ru="сигнал {number}", en="signal {number}")
_KILLED = Words(
    kk="жүйе тоқтатты, жады жетпеген болуы мүмкін",
    ru="остановлен системой, возможно, не хватило памяти",
    en="killed, perhaps for want of memory",
)
_STARVED = Words(kk="жады жетпеді", ru="не хватило памяти", en="it ran out of memory")
_NOT_ENOUGH = Words(
    kk="{file}: модельге жады жетпеді; басқа бағдарламаларды жабыңыз немесе шағын модель таңдаңыз.",
    ru="{file}: модели не хватило памяти; закройте другие программы или выберите модель поменьше.",
    en="{file}: there was not enough memory for the model; close other programs or choose a smaller model.",
)
_STATUS = Words(kk="{number}-код", ru="код {number}", en="status {number}")
_SILENT = Words(
    kk="Тілдік модель {seconds} секунд бойы жауап бермеді және тоқтатылды. Жоба өзгерген жоқ; сұрауды қайталаңыз.",
    ru="Языковая модель не отвечала {seconds} секунд и была остановлена. Проект не изменен; повторите запрос.",
    en="The language model did not answer for {seconds} seconds and was stopped. The draft is unchanged; ask again.",
)
_LATE = Words(
    kk="Тілдік модель {seconds} секунд ішінде үлгермеді және тоқтатылды; мәтінді қысқартыңыз немесе шағын модель таңдаңыз.",
    ru="Языковая модель не успела за {seconds} секунд и была остановлена; сократите текст или выберите модель поменьше.",
    en="The language model was not ready within {seconds} seconds and was stopped; take a shorter text or a smaller model.",
)
_CHANGED = Words(
    kk="{file}: модель файлы жүктелгеннен кейін өзгертілген; оны «zhoba model verify» командасымен тексеріңіз.",
    ru="{file}: файл модели изменился после загрузки; проверьте его командой «zhoba model verify».",
    en="{file}: the model file changed after it was loaded; check it with “zhoba model verify”.",
)
_NO_MEMORY = Words(
    kk="{file}: модельге {needs} ГБ жады қажет, бос жады {has} ГБ; шағын модель таңдаңыз немесе басқа бағдарламаларды жабыңыз.",
    ru="{file}: модели нужно {needs} ГБ памяти, свободно {has} ГБ; выберите модель поменьше или закройте другие программы.",
    en="{file}: the model needs {needs} GB of memory, {has} GB are free; choose a smaller model or close other programs.",
)
_NOT_LOADED = Words(
    kk="{file}: llama.cpp модельді жүктей алмады ({detail}); файлды тексеріңіз немесе басқа модель таңдаңыз.",
    ru="{file}: llama.cpp не смог загрузить модель ({detail}); проверьте файл или выберите другую модель.",
    en="{file}: llama.cpp could not load the model ({detail}); check the file or choose another model.",
)
_OVERFLOW = Words(
    kk="Сұрау модельдің контекстіне сыймайды: {have} токен қажет, {most} токен бар; қысқарақ үзінді немесе контексі ұзағырақ модель таңдаңыз.",
    ru="Запрос не помещается в контекст модели: нужно {have} токенов, есть {most}; выберите отрывок короче или модель с контекстом длиннее.",
    en="The request does not fit the model's context: {have} tokens are needed, {most} are there; choose a shorter passage or a model with a longer context.",
)
_NO_PROCESS = Words(
    kk="Тілдік модельдің процесін іске қосу мүмкін болмады: {why}.",
    ru="Не удалось запустить процесс языковой модели: {why}.",
    en="The language model's process could not be started: {why}.",
)


class BadSchema(ValueError):
    """The JSON schema of a request is no grammar: a fault of ours."""


class Client:
    """One model file, and the process that runs it: started at the first request, again after it died, ended after
    `idle` seconds without a request or by `close`.

    `silence`: seconds without a sign of life after which the process is taken for dead. `limit`: seconds for one request.
    `threads`: of the computation, 0 for as many as the processor has cores, less those that other programs keep busy."""

    def __init__(self, model: Path, *, silence: float = 30.0, limit: float = 900.0, idle: float = 600.0, threads: int = 0) -> None:
        self.model = model
        self._threads = threads
        self._silence, self._limit, self._idle = silence, limit, idle
        self._process: _Process | None = None
        self._line = _Line()
        self._ids = itertools.count(1)
        self._rest: threading.Timer | None = None

    def generate(
        self,
        messages: Sequence[tuple[str, str]],
        *,
        schema: str = "",
        most_tokens: int = 1024,
        temperature: float = 0.3,
        seed: int = 1,
        on_piece: Callable[[str], None] = lambda _: None,
        progress: Progress = silent,
        cancelled: threading.Event | None = None,
    ) -> protocol.Finished:
        """Ask the model. `messages` are pairs of role (system, user, assistant) and content; `schema` is a JSON schema to
        which the answer is bound. `on_piece` gets the answer as it is written, `progress` the reading of the prompt;
        both are called in this thread. Raises `Cancelled` after `cancelled` was set, `Problem` for everything else."""
        request = next(self._ids)
        ask = protocol.Generate(request, [list(message) for message in messages], schema, most_tokens, temperature, seed)
        with self._turn(cancelled) as process:
            for answer in self._talk(process, ask, cancelled):
                match answer:
                    case protocol.Piece():
                        on_piece(answer.text)
                    case protocol.Reading():
                        progress(answer.done, answer.total)
                    case protocol.Finished(reason="cancelled"):
                        raise Cancelled
                    case protocol.Finished():
                        return answer
        raise AssertionError("a conversation ends with an answer or an exception")

    def count(self, texts: Sequence[str], cancelled: threading.Event | None = None) -> list[int]:
        """Tokens of each text."""
        with self._turn(cancelled) as process:
            for answer in self._talk(process, protocol.Count(next(self._ids), list(texts)), cancelled):
                if isinstance(answer, protocol.Counted):
                    return answer.counts
        raise AssertionError("a conversation ends with an answer or an exception")

    @property
    def context(self) -> int:
        """Tokens of the context; loads the model where it is not."""
        with self._turn(None) as process:
            return process.loaded.context

    @property
    def cpu(self) -> str:
        """The processor's instructions that llama.cpp uses; loads the model where it is not."""
        with self._turn(None) as process:
            return process.loaded.cpu

    @property
    def pid(self) -> int | None:
        """The process's number while it runs."""
        process = self._process
        return process.pid if process and process.alive else None

    def close(self) -> None:
        """End the process. A later request starts it again."""
        if self._rest:
            self._rest.cancel()
        process, self._process = self._process, None
        if process:
            process.kill()

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # One request

    @contextlib.contextmanager
    def _turn(self, cancelled: threading.Event | None) -> Iterator[_Process]:
        """Wait for our turn; hand out a process with the model loaded."""
        with self._line.turn(cancelled):
            if self._rest:
                self._rest.cancel()
            try:
                yield self._ready(cancelled)
            except (Problem, Cancelled, BadSchema):
                raise
            except BaseException:
                self.close()  # a callback raised: the process may be in the middle of an answer
                raise
            finally:
                self._rest = threading.Timer(self._idle, self._end_if_idle)
                self._rest.daemon = True
                self._rest.start()

    def _end_if_idle(self) -> None:
        with self._line.turn(None):
            process, self._process = self._process, None
            if process:
                process.kill()

    def _ready(self, cancelled: threading.Event | None) -> _Process:
        process = self._process
        if process and process.alive:
            if process.file == file_state(self.model):
                return process
            self.close()
            raise Problem(_CHANGED.format(file=self.model.name))
        header = gguf.read(self.model)
        fit = machine.fit(header)
        if not fit.fits:
            raise Problem(_NO_MEMORY.format(file=self.model.name, needs=_gigabytes(fit.needs), has=_gigabytes(fit.has)))
        try:
            self._process = process = _Process(file_state(self.model))
        except OSError as error:
            raise Problem(_NO_PROCESS.format(why=error)) from error
        ask = protocol.Load(
            str(self.model.resolve()),
            fit.context,
            self._threads or fit.threads,
            not self._threads,
            fit.batch,
            fit.cache,
            fit.needs + _MARGIN,
        )
        for answer in self._talk(process, ask, cancelled):
            if isinstance(answer, protocol.Loaded):
                process.loaded = answer
        return process

    def _talk(self, process: _Process, ask: protocol.Message, cancelled: threading.Event | None) -> Iterator[protocol.Message]:
        """Send a request and yield its answers, the last one included. Raises `Problem` and, where the process did not
        obey a cancel, `Cancelled`."""
        request = getattr(ask, "id", 0)
        last = (protocol.Loaded, protocol.Finished, protocol.Counted)
        started = heard = time.monotonic()
        told: float | None = None
        process.send(ask)
        while True:
            answer = process.next(_TICK if cancelled else min(self._silence, 0.5))
            now = time.monotonic()
            if answer is not None:
                heard = now
            if answer is None and not process.alive:
                raise self._give_up(_STOPPED.format(why=process.why()))
            if isinstance(answer, protocol.Failed) and answer.id == request:
                raise self._failed(answer)
            if answer is not None and getattr(answer, "id", 0) == request and not isinstance(answer, protocol.Alive):
                yield answer
                if isinstance(answer, last):
                    return
            if told is None and cancelled is not None and cancelled.is_set():
                told = now
                process.send(protocol.Cancel(request))
                if isinstance(ask, protocol.Load):
                    self.close()
                    raise Cancelled
            if told is not None and now - told > _PATIENCE:
                self.close()
                raise Cancelled
            if now - heard > self._silence:
                raise self._give_up(_SILENT.format(seconds=round(self._silence)))
            if now - started > self._limit:
                raise self._give_up(_LATE.format(seconds=round(self._limit)))

    def _give_up(self, words: Words) -> Problem:
        self.close()
        return Problem(words)

    def _failed(self, failure: protocol.Failed) -> Problem | BadSchema:
        if failure.code in ("load", "memory"):
            self.close()
            if _of_memory(failure.detail):
                return Problem(_NOT_ENOUGH.format(file=self.model.name))
            return Problem(_NOT_LOADED.format(file=self.model.name, detail=failure.detail or failure.code))
        if failure.code == "overflow":
            return Problem(_OVERFLOW.format(have=failure.have, most=failure.most))
        if failure.code == "decode":
            self.close()
            return Problem(_STOPPED.format(why=failure.detail))
        return BadSchema(f"{failure.code}: {failure.detail}")


class _Line:
    """Those who wait for the one process; the newest is served first."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: list[object] = []
        self._busy = False

    @contextlib.contextmanager
    def turn(self, cancelled: threading.Event | None) -> Iterator[None]:
        me = object()
        with self._changed:
            self._waiting.append(me)
            try:
                while self._busy or self._waiting[-1] is not me:
                    self._changed.wait(_TICK if cancelled else None)
                    if cancelled is not None and cancelled.is_set():
                        raise Cancelled
            finally:
                self._waiting.remove(me)
                self._changed.notify_all()
            self._busy = True
        try:
            yield
        finally:
            with self._changed:
                self._busy = False
                self._changed.notify_all()


class _Process:
    """A running worker, and a thread that listens to it."""

    loaded: protocol.Loaded

    def __init__(self, file: tuple[int, ...]) -> None:
        """Start it. `file` identifies the model file as it was then. Raises OSError."""
        self.file = file
        self._popen = child.start("models.worker", heard=True)
        self._answers: queue.SimpleQueue[protocol.Message | None] = queue.SimpleQueue()
        self._ended = False
        self._said = b""  # the last of what it complained of
        self._hearing = threading.Thread(target=self._hear, daemon=True)
        for thread in (threading.Thread(target=self._listen, daemon=True), self._hearing):
            thread.start()

    @property
    def pid(self) -> int:
        return self._popen.pid

    @property
    def alive(self) -> bool:
        return not self._ended and self._popen.poll() is None

    def send(self, message: protocol.Message) -> None:
        """Send; a broken pipe shows as a dead process at the next look."""
        assert self._popen.stdin is not None
        with contextlib.suppress(OSError):
            self._popen.stdin.write(protocol.encode(message))
            self._popen.stdin.flush()

    def next(self, timeout: float) -> protocol.Message | None:
        """The next answer, None when there is none in time or the process has ended."""
        try:
            return self._answers.get(timeout=timeout)
        except queue.Empty:
            return None

    def why(self) -> Words:
        """How the process ended."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._popen.wait(2)
            self._hearing.join(1)
        if _of_memory(self._said.decode("utf-8", "replace")):
            return _STARVED
        status = self._popen.poll() or 0
        if status == -9:
            return _KILLED
        return _SIGNAL.format(number=-status) if status < 0 else _STATUS.format(number=status)

    def kill(self) -> None:
        """End it at once: it holds nothing that is worth saving."""
        self._popen.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._popen.wait(5)
        with contextlib.suppress(OSError):
            assert self._popen.stdin is not None
            self._popen.stdin.close()

    def _listen(self) -> None:
        assert self._popen.stdout is not None
        with contextlib.suppress(protocol.Broken, OSError), self._popen.stdout as stream:
            while (message := protocol.receive(stream)) is not None:
                self._answers.put(message)
        self._ended = True
        self._answers.put(None)

    def _hear(self) -> None:
        assert self._popen.stderr is not None
        with contextlib.suppress(OSError, ValueError), self._popen.stderr as stream:
            while said := os.read(stream.fileno(), _LAST_WORDS):
                self._said = (self._said + said)[-_LAST_WORDS:]


def _of_memory(complaint: str) -> bool:
    """Whether llama.cpp, C++ or Python complains that there was no memory to be had."""
    return any(words in complaint for words in _COMPLAINTS)


def file_state(path: Path) -> tuple[int, ...]:
    """What changes when a file is replaced or written to."""
    try:
        status = path.stat()
    except OSError:
        return ()
    return (status.st_ino, status.st_size, status.st_mtime_ns)


def _gigabytes(count: int) -> str:
    return f"{count / 1e9:.1f}"
