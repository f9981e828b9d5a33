"""The models a ministry has brought to this machine: copied or linked into one folder, each with a record beside it.

    kazllm.json                  the record: what the file is, where it lies, and the same of the version before it, if one is kept
    kazllm.gguf                  its file, as it was added
    kazllm.3f1c0a59e2d7.gguf     the file that an update brought, by the first digits of its SHA-256
    allowed.*                    the ministry's list (`models.allowed`)

An update is in force when the record is, which is replaced by rename."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import nullcontext, suppress
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, BinaryIO

from law.progress import Progress, silent
from law.words import Problem, Words
from models import allowed, gguf

_CHUNK = 4 * 1024 * 1024
_SPARE = 100_000_000  # bytes that stay free on the disk
_LISTS = ("SHA256SUMS", "sha256sums.txt", "SHA256SUMS.txt")

_OTHER_OF_THAT_NAME = Words(
    kk="«{name}» деген басқа модель бұрыннан бар; файлдың атын өзгертіңіз.",
    ru="Другая модель с именем «{name}» уже есть; переименуйте файл.",
    en="Another model named “{name}” is already here; rename the file.",
)
_WRONG_SUM = Words(
    kk="{file}: SHA-256 бақылау қосындысы {list} тізіміндегіге сәйкес емес; файлды қайта көшіріңіз.",
    ru="{file}: контрольная сумма SHA-256 не совпадает с указанной в {list}; скопируйте файл заново.",
    en="{file}: its SHA-256 is not the one in {list}; copy the file again.",
)
_NO_ROOM = Words(
    kk="{file}: {folder} бумасында орын жетпейді ({need} ГБ қажет, {have} ГБ бос).",
    ru="{file}: в папке {folder} не хватает места (нужно {need} ГБ, свободно {have} ГБ).",
    en="{file}: there is not enough room in {folder} ({need} GB are needed, {have} GB are free).",
)
_NOT_COPIED = Words(
    kk="{file}: көшіру мүмкін болмады ({why}); тасымалдағыш пен бумаға рұқсатты тексеріңіз.",
    ru="{file}: не удалось скопировать ({why}); проверьте носитель и права на папку.",
    en="{file} could not be copied ({why}); check the medium and the folder's permissions.",
)
_NO_SUCH = Words(
    kk="«{name}» атты модель жоқ; «zhoba model list» барын көрсетеді.",
    ru="Модели «{name}» нет; «zhoba model list» покажет, какие есть.",
    en="There is no model “{name}”; “zhoba model list” shows those there are.",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A model of the library. `path` is where its file lies: in the library's folder or, if `linked`, where it was."""

    name: str
    path: str
    linked: bool
    sha256: str
    size: int
    modified: int  # of the file, in nanoseconds: with the size it tells that the file is the one that was hashed
    added: str  # ISO date
    title: str
    architecture: str
    parameters: int
    quantisation: str
    context_length: int
    languages: tuple[str, ...]
    licence: str
    chat_template: bool
    before: Entry | None = None  # the version that this one took the place of: `Library.rollback` brings it back


class State(StrEnum):
    INTACT = "intact"
    CHANGED = "changed"
    MISSING = "missing"
    FORBIDDEN = "forbidden"  # whole, and not on the ministry's list


class Library:
    """The models in one folder. `only`: SHA-256 of those that may be used; any where it is empty."""

    def __init__(self, folder: Path, only: frozenset[str] = frozenset()) -> None:
        self.folder, self._only = folder, only

    def entries(self) -> list[Entry]:
        """Every model, by name. A record that cannot be read is left out."""
        found = []
        for record in sorted(self.folder.glob("*.json")):
            try:
                found.append(_entry(json.loads(record.read_text("utf-8"))))
            except (OSError, ValueError, TypeError, KeyError):
                continue
        return found

    def find(self, name: str) -> Path:
        """The file of a model, by its name here or by a path. The path at which a model was added means its newest version. Raises
        Problem where there is neither."""
        known = {entry.name: Path(entry.path) for entry in self.entries()}
        if name in known:
            return known[name]
        if Path(name).parent == self.folder and Path(name).stem in known:
            return known[Path(name).stem]
        if Path(name).is_file():
            return Path(name)
        raise Problem(_NO_SUCH.format(name=name))

    def add(self, path: Path, *, link: bool = False, progress: Progress = silent) -> Entry:
        """Bring a model in: read its header, compute its SHA-256, hold it against a list of sums that lies beside it
        (`FILE.sha256` or SHA256SUMS, as sha256sum writes them) and against the ministry's list of allowed models if there is
        one, copy it unless `link`. What fails leaves nothing behind;
        the same file a second time changes nothing. Raises Problem."""
        header = gguf.read(path)
        name = path.stem
        known = self._known(name)
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        place = path.resolve() if link else self.folder / f"{name}.gguf"
        part = None if link or place == path.resolve() else self.folder / f"{name}.part"
        if part and not known:
            self._check_room(path.name, header.size)
        try:
            digest = _hash(path, part if not known else None, progress)
            if known:
                if known.sha256 != digest:
                    raise Problem(_OTHER_OF_THAT_NAME.format(name=name))
                return known
            _check_sum(path, digest)
            self.require(path.name, digest)
            if part:
                part.replace(place)
        except OSError as error:
            raise Problem(_NOT_COPIED.format(file=path.name, why=error.strerror or error)) from error
        finally:
            if part:
                part.unlink(missing_ok=True)
        entry = _described(header, name, place, digest, linked=link)
        self._record(entry)
        return entry

    def update(self, name: str, sha256: str, size: int, write: Callable[[BinaryIO], None], source: str) -> Entry:
        """Put a file of `size` bytes and that SHA-256 in the place of the model of that name, or add it where there is none. `write` writes
        it, and answers for its sum; `source` is what a person calls it. The version before is kept, one of each name; where only its room is
        wanting for the new one, it is given up first. What fails leaves the model in force. Raises Problem."""
        known = self._known(name)
        if known and known.sha256 == sha256:
            return known
        self.require(source, sha256)
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._sweep(name, known)
        if known and known.before and not self._has_room(size) and self._has_room(size - known.before.size):
            self._record(replace(known, before=None))
            known = self._forget(known)
        self._check_room(source, size)
        place = self.folder / (f"{name}.{sha256[:12]}.gguf" if known else f"{name}.gguf")
        part = place.with_suffix(".part")
        try:
            with part.open("wb") as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
            header = gguf.read(part)
            part.replace(place)
        except OSError as error:
            raise Problem(_NOT_COPIED.format(file=source, why=error.strerror or error)) from error
        finally:
            part.unlink(missing_ok=True)
        entry = replace(_described(header, name, place, sha256), before=replace(known, before=None) if known else None)
        self._record(entry)
        if known:
            self._forget(known, but=place)
        return entry

    def rollback(self, name: str, progress: Progress = silent) -> Entry:
        """Bring the version before the one in force back, after reading it and comparing its sum; the one in force is taken away. Raises
        Problem where none is kept, where it is not whole or may not be used here, with the one in force left as it is."""
        known = self._known(name)
        if known is None:
            raise Problem(_NO_SUCH.format(name=name))
        before = known.before
        if before is None:
            raise Problem(_NO_EARLIER.format(name=name))
        try:
            digest = _hash(Path(before.path), None, progress)
        except OSError:
            digest = ""
        if digest != before.sha256:
            raise Problem(_EARLIER_CHANGED.format(name=name))
        self.require(name, digest)
        self._record(before)
        _remove(known)
        return before

    def verify(self, progress: Progress = silent) -> Iterator[tuple[Entry, State]]:
        """Read every model again and compare its SHA-256 with that of the day it was added."""
        listed = allowed.read(self.folder)
        for entry in self.entries():
            try:
                digest = _hash(Path(entry.path), None, progress)
            except OSError:
                yield entry, State.MISSING
                continue
            if digest != entry.sha256:
                yield entry, State.CHANGED
            else:
                fine = (listed is None or digest in listed.models) and (not self._only or digest in self._only)
                yield entry, State.INTACT if fine else State.FORBIDDEN

    def require(self, file: str, sha256: str) -> None:
        """Raise Problem where a model may not be used here, by the ministry's signed list or by the office's settings."""
        allowed.require(self.folder, file, sha256)
        if self._only and sha256 not in self._only:
            raise Problem(_NOT_OF_THE_OFFICE.format(file=file))

    def sha256(self, path: Path) -> str:
        """The SHA-256 of a model file: of its record where the file is the one that was added, else computed. Raises Problem where
        the file is gone or cannot be read."""
        try:
            status = path.stat()
            for entry in self.entries():
                if Path(entry.path) == path.resolve() and (entry.size, entry.modified) == (status.st_size, status.st_mtime_ns):
                    return entry.sha256
            return _hash(path, None, silent)
        except OSError as error:
            raise Problem(gguf.NO_FILE.format(file=path.name)) from error

    def _known(self, name: str) -> Entry | None:
        return next((entry for entry in self.entries() if entry.name == name), None)

    def _record(self, entry: Entry) -> None:
        record = self.folder / f"{entry.name}.json"
        beside = record.with_suffix(".json.part")
        try:
            with beside.open("w", encoding="utf-8") as file:
                json.dump(asdict(entry), file, ensure_ascii=False, indent=1)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(record)
        except OSError as error:
            raise Problem(_NOT_COPIED.format(file=entry.name, why=error.strerror or error)) from error
        finally:
            beside.unlink(missing_ok=True)

    def _forget(self, entry: Entry, but: Path | None = None) -> Entry:
        """Take away the version that was kept before one, unless it is the file `but`. The record says no more of it."""
        if entry.before and Path(entry.before.path) != but:
            _remove(entry.before)
        return replace(entry, before=None)

    def _sweep(self, name: str, known: Entry | None) -> None:
        """Take away what an update of a model left behind that was killed."""
        named = {Path(entry.path).name for entry in (known, known.before if known else None) if entry}
        ours = re.compile(re.escape(name) + r"\.[0-9a-f]{12}\.(gguf|part)")
        for path in self.folder.iterdir():
            if ours.fullmatch(path.name) and path.name not in named:
                path.unlink(missing_ok=True)

    def _has_room(self, size: int) -> bool:
        return size + _SPARE <= shutil.disk_usage(self.folder).free

    def _check_room(self, file: str, size: int) -> None:
        if not self._has_room(size):
            have = shutil.disk_usage(self.folder).free / 1e9
            raise Problem(_NO_ROOM.format(file=file, folder=self.folder, need=f"{size / 1e9:.1f}", have=f"{have:.1f}"))


def _entry(values: dict[str, Any]) -> Entry:
    """A record as it was written; those of before there were updates say nothing of a version before."""
    before = values.get("before")
    return Entry(**{**values, "languages": tuple(values["languages"]), "before": _entry(before) if before else None})


def _described(header: gguf.Header, name: str, place: Path, sha256: str, *, linked: bool = False) -> Entry:
    """The record of a file."""
    return Entry(
        name=name,
        path=str(place),
        linked=linked,
        sha256=sha256,
        size=header.size,
        modified=place.stat().st_mtime_ns,
        added=date.today().isoformat(),
        title=header.name,
        architecture=header.architecture,
        parameters=header.parameters,
        quantisation=header.quantisation,
        context_length=header.context_length,
        languages=header.languages,
        licence=header.licence,
        chat_template=bool(header.chat_template),
    )


def _remove(entry: Entry) -> None:
    """Take a file of ours away; one that was linked is its owner's. A file that Windows holds open stays until the next update."""
    if not entry.linked:
        with suppress(OSError):
            Path(entry.path).unlink()


def _hash(path: Path, copy: Path | None, progress: Progress) -> str:
    """The SHA-256 of a file, copied on the way where `copy` says whereto. Raises OSError."""
    digest = hashlib.sha256()
    total, done = path.stat().st_size, 0
    with path.open("rb") as source, copy.open("wb") if copy else nullcontext() as target:
        while chunk := source.read(_CHUNK):
            digest.update(chunk)
            if target:
                target.write(chunk)
            done += len(chunk)
            progress(done, total, path.name)
        if target:
            target.flush()
            os.fsync(target.fileno())
    return digest.hexdigest()


def _check_sum(path: Path, digest: str) -> None:
    for sums in (path.with_name(f"{path.name}.sha256"), *(path.with_name(name) for name in _LISTS)):
        try:
            lines = sums.read_text("utf-8", "replace").splitlines()
        except OSError:
            continue
        for line in lines:
            said, _, of = line.strip().partition(" ")
            if (of.strip().lstrip("*") or path.name) == path.name and said.lower() != digest:
                raise Problem(_WRONG_SUM.format(file=path.name, list=sums.name))


_NO_EARLIER = Words(
    kk="«{name}» моделінің бұрынғы нұсқасы сақталмаған; қажет пакетті қабылдаңыз: zhoba model unpack",
    ru="Прежней версии модели «{name}» нет; примите нужный пакет: zhoba model unpack",
    en="No earlier version of the model “{name}” is kept; take in the pack that you want: zhoba model unpack",
)
_EARLIER_CHANGED = Words(
    kk="«{name}» моделінің бұрынғы нұсқасының файлы жоқ немесе өзгертілген; қолданыстағысы сақталды, қажет пакетті қабылдаңыз: "
    "zhoba model unpack",
    ru="Файла прежней версии модели «{name}» нет или он изменен; действующая сохранена, примите нужный пакет: zhoba model unpack",
    en="The file of the earlier version of the model “{name}” is gone or was changed; the one in force is untouched, take in the pack that "
    "you want: zhoba model unpack",
)
_NOT_OF_THE_OFFICE = Words(
    kk="{file}: мекеме баптаулары бұл модельге рұқсат бермейді; рұқсат етілгенін әкімшіден сұраңыз",
    ru="{file}: настройки учреждения не разрешают эту модель; спросите у администратора, какая разрешена",
    en="{file}: the office settings do not allow this model; ask the administrator which one they allow",
)
