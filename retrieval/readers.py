"""Files read into texts by several processes at once; a file that takes its process down with it costs that file alone."""

from __future__ import annotations

import hashlib
import logging
import multiprocessing
import os
import signal
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from pathlib import Path

from law.words import Problem, Words
from models import lockdown, sandbox
from retrieval import texts
from retrieval.sources import Source
from retrieval.texts import Text

_WORTH_IT = 8  # files; for fewer, starting processes takes longer than reading
_MOST = 8  # processes; each holds the Russian dictionary, about 150 MB
_log = logging.getLogger("zhoba.import")


class Readers:
    """Reads files one after another, or several at once where there are many. To be used as a context: leaving it drops what was asked
    for and not fetched."""

    def __init__(self, files: int) -> None:
        self.processes = min(os.cpu_count() or 1, _MOST) if files >= _WORTH_IT else 1
        self._pool: ProcessPoolExecutor | None = None
        if self.processes > 1:
            try:
                self._pool = _pool(self.processes)
            except OSError:  # the system has no place for locks between processes (/dev/shm): this one reads alone
                self.processes = 1

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def ask(self, source: Source) -> Future[Text | Words] | None:
        """Have a file read; None where there is but one process: it will be read when it is fetched."""
        if self._pool is None:
            return None
        try:
            return self._pool.submit(read, source)
        except BrokenProcessPool:  # a file took its process down: what was asked for before it is read when it is fetched
            self._pool = _pool(self.processes)
            return self._pool.submit(read, source)

    def fetch(self, source: Source, asked: Future[Text | Words] | None) -> Text | Words:
        """The text of a file that was asked for, or the reason why it has none."""
        if asked is None:
            return read(source)
        with suppress(BrokenProcessPool):  # it may have been another file's fault
            return asked.result()
        with _pool(1) as alone:
            try:
                return alone.submit(read, source).result()
            except BrokenProcessPool:
                _log.warning("the process that read %s ended", source.path.name)
                return _CRASHED.format(path=source.path)


def read(source: Source) -> Text | Words:
    """A file's text, or the reason why it cannot be read."""
    try:
        data = source.path.read_bytes()
        return texts.read(data, source, hashlib.sha256(data).hexdigest())
    except Problem as problem:
        return problem.words
    except OSError as error:
        return _UNREADABLE.format(path=source.path, reason=error.strerror or error)


def _pool(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """In a process that reads: no network, nothing written or started, Ctrl+C is the importer's to answer, and no life after the
    importer's."""
    lockdown.apply()
    sandbox.enter([Path("/")])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    importer = multiprocessing.parent_process()
    assert importer is not None

    def follow() -> None:
        importer.join()
        os._exit(1)

    threading.Thread(target=follow, daemon=True).start()


_UNREADABLE = Words(
    kk="{path} файлы оқылмады ({reason}); жолы мен рұқсатын тексеріңіз",
    ru="Файл {path} не читается ({reason}); проверьте путь и права",
    en="The file {path} cannot be read ({reason}); check its path and rights",
)
_CRASHED = Words(
    kk="{path} файлын оқу үзіліп қалды (жад жетпеген немесе файл бүлінген); файлды қайта көшіріп, қайталаңыз",
    ru="Чтение файла {path} оборвалось (не хватило памяти или файл поврежден); скопируйте файл заново и повторите",
    en="Reading {path} broke off (memory ran out, or the file is damaged); copy the file again and repeat",
)
