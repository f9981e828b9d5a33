"""What this installation has and lacks, and the proof that it can open no connection."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from copilot import folders, office, settings
from law.words import Problem, Words
from models import child, lockdown, ways_out

_LEAST_FREE = 2_000_000_000  # bytes: a corpus is built beside the old one


class State(StrEnum):
    OK = "ok"
    ABSENT = "absent"  # optional, and not there
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing looked at. `group`: program, work, offline, confined. `why`: what is amiss, for a person, where it can be said."""

    group: str
    id: str
    name: Words
    state: State
    detail: str
    why: Words | None = None


def examine() -> Iterator[Row]:
    """Look at everything, a row at a time; some rows take seconds. Never fails."""
    for look in (_program, _packages, _qt, _llama, _chroma, _office, _corpus, _model, _folder, _offline):
        yield from look()


def _same(name: str) -> Words:
    return Words(name, name, name)


def _program() -> Iterator[Row]:
    yield Row("program", "zhoba", _same("Zhoba"), State.OK, _version("zhoba"))
    yield Row("program", "python", _same("Python"), State.OK, f"{platform.python_version()}, {platform.platform()}")


def _packages() -> Iterator[Row]:
    """Every package that the program says it needs. Qt, llama.cpp and Chroma have rows of their own, where they are tried."""
    try:
        needed = importlib.metadata.requires("zhoba") or []
    except importlib.metadata.PackageNotFoundError:
        needed = []
    for requirement in needed:
        name, _, condition = (part.strip() for part in requirement.partition(";"))
        name = re.split(r"[<>=!~\s\[]", name, maxsplit=1)[0]
        if "extra" in condition or ("linux" in condition and sys.platform != "linux") or name.lower() in _TRIED:
            continue
        version = _version(name)
        yield Row("program", name.lower(), _same(name), State.OK if version else State.BAD, version)


_TRIED = ("pyside6-essentials", "llama-cpp-python", "chromadb")


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _qt() -> Iterator[Row]:
    window = Words(kk="Qt терезесі", ru="Окно Qt", en="Qt window")
    fonts = Words(kk="Қазақ әріптері бар қаріптер", ru="Шрифты с казахскими буквами", en="Fonts with the Kazakh letters")
    said, why = _child("ui.desktop.trial")
    if said is None:
        yield Row("program", "qt", window, State.BAD, why)
        return
    yield Row("program", "qt", window, State.OK, f"Qt {said['version']}, {said['platform']}")
    network = Words(kk="Qt желісі (QtNetwork)", ru="Сеть Qt (QtNetwork)", en="Qt's network (QtNetwork)")
    # Where the kernel has no filter, Qt's native code is free: said, and not hidden, as for every child.
    yield Row("offline", "qt-network", network, State.OK if said["refused"] else State.BAD, said["answer"])
    kazakh = said["kazakh"]
    yield Row("program", "fonts", fonts, State.OK if kazakh else State.BAD, ", ".join(kazakh[:4]) + (" …" if len(kazakh) > 4 else ""))


def _llama() -> Iterator[Row]:
    with tempfile.NamedTemporaryFile(dir=folders.data(), prefix="draft-") as draft:
        said, why = _child("models.worker", "about", draft.name)
    name = Words(
        kk="llama.cpp және процессор нұсқаулары", ru="llama.cpp и команды процессора", en="llama.cpp, the processor's instructions"
    )
    if said is None:
        yield Row("program", "llama", name, State.BAD, why)
        return
    features = [part.split("=")[0].split(":")[-1].strip() for part in said["cpu"].split("|") if part.strip().endswith("= 1")]
    yield Row("program", "llama", name, State.OK, f"llama-cpp-python {said['version']}: {' '.join(features)}")
    process = Words(kk="модель процесі", ru="процесс модели", en="the model's process")
    for way, refused, answer in said["attempts"]:
        yield _attempt("model", process, way, refused, answer)
    for way, refused, answer in said["confined"]:
        # Where the system has no such barrier, that is said, and is no fault of the installation.
        state = State.OK if refused else State.BAD if said["standing"] else State.ABSENT
        yield Row("confined", f"model-{way}", Words.joined(": ", [process, _CONFINED[way]]), state, answer)


def _chroma() -> Iterator[Row]:
    store = Words(kk="Chroma векторлар индексі", ru="Индекс векторов Chroma", en="Chroma, the index of vectors")
    embedder = Words(
        kk="Chroma мәтінді өзі векторға айналдырмайды (желіден модель алмайды)",
        ru="Chroma не строит векторы сама (не берет модель из сети)",
        en="Chroma makes no vectors itself (fetches no model)",
    )
    said, why = _child("copilot.doctor", "chroma")
    if said is None:
        yield Row("program", "chroma", store, State.BAD, why)
        return
    yield Row("program", "chroma", store, State.OK if said["answers"] else State.BAD, f"chromadb {_version('chromadb')}")
    yield Row("offline", "chroma-embedder", embedder, State.OK if said["refused"] else State.BAD, said["answer"])


def _try_chroma() -> dict[str, Any]:
    """In a child: an index of three vectors answers, and text without a vector is refused, by ours and by Chroma's default."""
    import numpy as np

    from retrieval import vectors

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        vectors.build(Path(folder) / "vectors", np.eye(3, dtype=np.float32))
        store = vectors.Chroma(Path(folder) / "vectors")
        rows, _ = store.nearest(np.array([0, 1, 0], dtype=np.float32), 1)
        try:
            store._collection.query(query_texts=["заң"])
        except Exception as error:  # whatever it raises, it did not answer
            return {"answers": list(map(int, rows)) == [1], "refused": True, "answer": f"{type(error).__name__}: {error}"[:120]}
        return {"answers": list(map(int, rows)) == [1], "refused": False, "answer": ""}


def _office() -> Iterator[Row]:
    found = shutil.which("soffice") or shutil.which("libreoffice") or ""
    name = Words(kk="LibreOffice (PDF үшін)", ru="LibreOffice (для PDF)", en="LibreOffice (for PDF)")
    yield Row("program", "libreoffice", name, State.OK if found else State.ABSENT, found)


def _corpus() -> Iterator[Row]:
    name = Words(kk="Заң корпусы", ru="Корпус законов", en="Corpus of law")
    folder = settings.load().corpus
    if not folder:
        yield Row("work", "corpus", name, State.ABSENT, "zhoba corpus add")
        return
    from retrieval.corpus import Corpus

    try:
        with Corpus.open(Path(folder)) as corpus:
            info = corpus.info()
    except Problem as problem:
        yield Row("work", "corpus", name, State.BAD, problem.words.en, problem.words)
        return
    yield Row("work", "corpus", name, State.OK, f"{folder}: {info.acts} / {info.provisions}, {info.current_to or '?'}")


def _model() -> Iterator[Row]:
    from models import gguf, machine

    name = Words(kk="Тілдік модель", ru="Языковая модель", en="Language model")
    path = settings.load().model
    if not path:
        yield Row("work", "model", name, State.ABSENT, "zhoba model add")
        return
    try:
        header = gguf.read(office.library().find(path))
    except Problem as problem:
        yield Row("work", "model", name, State.BAD, problem.words.en, problem.words)
        return
    fit = machine.fit(header)
    detail = f"{header.name or Path(path).name} {header.quantisation}, {fit.needs / 1e9:.1f} / {fit.has / 1e9:.1f} GB"
    yield Row("work", "model", name, State.OK if fit.fits else State.BAD, detail)


def _folder() -> Iterator[Row]:
    folder = folders.data()
    free = shutil.disk_usage(folder).free
    room = Words(kk="Дискідегі бос орын", ru="Свободное место на диске", en="Free disk space")
    yield Row("work", "disk", room, State.OK if free >= _LEAST_FREE else State.BAD, f"{free / 1e9:.1f} GB")
    private = Words(
        kk="Деректер бумасын тек иесі оқиды", ru="Папку данных читает только владелец", en="Only its owner reads the data folder"
    )
    if os.name != "posix":
        yield Row("work", "folder", private, State.OK, str(folder))
        return
    status = folder.stat()
    mine = status.st_uid == os.getuid() and not status.st_mode & 0o077
    yield Row("work", "folder", private, State.OK if mine else State.BAD, f"{folder} {status.st_mode & 0o777:o}")


# Offline

_WAYS = {
    "tcp-ipv4": _same("TCP, IPv4"),
    "tcp-ipv6": _same("TCP, IPv6"),
    "udp-ipv4": _same("UDP, IPv4"),
    "udp-ipv6": _same("UDP, IPv6"),
    "listen": Words(kk="кіріс қосылымды күту", ru="ожидание входящих соединений", en="listening for connections"),
    "name": Words(kk="атауды іздеу (DNS)", ru="поиск имени (DNS)", en="looking up a name (DNS)"),
    "packet": Words(kk="шикі пакеттер", ru="сырые пакеты", en="raw packets"),
    "native": Words(kk="Python-ды айналып өтетін код", ru="код в обход Python", en="code that goes past Python"),
    "io-uring": _same("io_uring"),
}
_CONFINED = {
    "read": Words(kk="пайдаланушының файлын оқу", ru="чтение файла пользователя", en="reading a file of the user's"),
    "list": Words(kk="пайдаланушының бумасын қарау", ru="просмотр папки пользователя", en="listing a folder of the user's"),
    "overwrite": Words(kk="файлды өзгерту", ru="изменение файла", en="changing a file"),
    "write": Words(kk="жаңа файл жазу", ru="запись нового файла", en="writing a new file"),
    "write-temporary": Words(kk="уақытша бумаға жазу", ru="запись во временную папку", en="writing to the temporary folder"),
    "rights": Words(kk="файлға рұқсатты өзгерту", ru="изменение прав на файл", en="changing a file's rights"),
    "remove": Words(kk="файлды жою", ru="удаление файла", en="removing a file"),
    "start": Words(kk="бағдарламаны іске қосу", ru="запуск программы", en="starting a program"),
    "local-socket": Words(kk="жергілікті сокет", ru="локальный сокет", en="a local socket"),
    "signal": Words(kk="басқа процеске сигнал", ru="сигнал другому процессу", en="a signal to another process"),
    "memory": Words(kk="басқа процестің жады", ru="память другого процесса", en="another process's memory"),
}


def _offline() -> Iterator[Row]:
    barriers = lockdown.standing()
    hook = Words(kk="Python кедергісі (audit hook)", ru="Преграда в Python (audit hook)", en="Barrier in Python (audit hook)")
    kernel = Words(kk="Ядродағы кедергі (seccomp)", ru="Преграда в ядре (seccomp)", en="Barrier in the kernel (seccomp)")
    yield Row("offline", "hook", hook, State.OK if barriers.hook else State.BAD, "")
    without = State.BAD if sys.platform == "linux" else State.ABSENT
    yield Row("offline", "seccomp", kernel, State.OK if barriers.filter else without, barriers.filter or barriers.why)
    here = Words(kk="осы процесс", ru="этот процесс", en="this process")
    for attempt in ways_out.attempts():
        yield _attempt("here", here, attempt.way, attempt.refused, attempt.answer)
    name = Words(kk="еншілес процесс", ru="дочерний процесс", en="a child process")
    try:
        attempts = ways_out.attempts_of_child()
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        yield Row("offline", "child", name, State.BAD, str(error))
        return
    for attempt in attempts:
        yield _attempt("child", name, attempt.way, attempt.refused, attempt.answer)


def _attempt(place: str, where: Words, way: str, refused: bool, answer: str) -> Row:
    name = Words.joined(": ", [where, _WAYS[way]])
    # Where the kernel has no filter, a child without our hook is free: said, and not hidden.
    return Row("offline", f"{place}-{way}", name, State.OK if refused else State.BAD, answer)


def _child(module: str, *arguments: str) -> tuple[dict[str, Any] | None, str]:
    """What a module of ours prints as JSON in a process of its own, or None and the reason."""
    try:
        run = child.run(module, *arguments, seconds=120)
        if run.returncode != 0:
            lines = run.stderr.decode("utf-8", "replace").strip().splitlines()
            return None, lines[-1][:200] if lines else f"status {run.returncode}"
        return json.loads(run.stdout.splitlines()[-1]), ""
    except (OSError, ValueError, IndexError, subprocess.SubprocessError) as error:
        return None, f"{type(error).__name__}: {error}"


_TRIALS: dict[str, Callable[[], dict[str, Any]]] = {"chroma": _try_chroma}

if __name__ == "__main__":
    lockdown.apply()
    print(json.dumps(_TRIALS[sys.argv[1]]()))
