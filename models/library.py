"""The models a ministry has brought to this machine: copied or linked into one folder, each with a record beside it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from law.progress import Progress, silent
from law.words import Problem, Words
from models import allowed, gguf

_CHUNK = 4 * 1024 * 1024
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
                values = json.loads(record.read_text("utf-8"))
                found.append(Entry(**{**values, "languages": tuple(values["languages"])}))
            except (OSError, ValueError, TypeError, KeyError):
                continue
        return found

    def find(self, name: str) -> Path:
        """The file of a model, by its name here or by a path. Raises Problem where there is neither."""
        known = {entry.name: Path(entry.path) for entry in self.entries()}
        if name in known:
            return known[name]
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
        known = next((entry for entry in self.entries() if entry.name == name), None)
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        place = path.resolve() if link else self.folder / f"{name}.gguf"
        part = None if link or place == path.resolve() else self.folder / f"{name}.part"
        if part and not known:
            self._check_room(path, header.size)
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
        entry = Entry(
            name=name,
            path=str(place),
            linked=link,
            sha256=digest,
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
        record = self.folder / f"{name}.json"
        beside = record.with_suffix(".json.part")
        beside.write_text(json.dumps(asdict(entry), ensure_ascii=False, indent=1), "utf-8")
        beside.replace(record)
        return entry

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
        """The SHA-256 of a model file: of its record where the file is the one that was added, else computed."""
        status = path.stat()
        for entry in self.entries():
            if Path(entry.path) == path.resolve() and (entry.size, entry.modified) == (status.st_size, status.st_mtime_ns):
                return entry.sha256
        return _hash(path, None, silent)

    def _check_room(self, path: Path, size: int) -> None:
        free = shutil.disk_usage(self.folder).free
        if size + 100_000_000 > free:
            raise Problem(_NO_ROOM.format(file=path.name, folder=self.folder, need=f"{size / 1e9:.1f}", have=f"{free / 1e9:.1f}"))


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


_NOT_OF_THE_OFFICE = Words(
    kk="{file}: мекеме баптаулары бұл модельге рұқсат бермейді; рұқсат етілгенін әкімшіден сұраңыз",
    ru="{file}: настройки учреждения не разрешают эту модель; спросите у администратора, какая разрешена",
    en="{file}: the office settings do not allow this model; ask the administrator which one they allow",
)
