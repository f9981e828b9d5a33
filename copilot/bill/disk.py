"""How a draft gets to disk: whole or not at all, and never over what somebody else wrote meanwhile."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import tempfile
from pathlib import Path

from law.formats.docx import MAX_FILE, TOO_LARGE
from law.words import Problem, Words

_NOT_FOUND = Words(
    kk="{path}: мұндай файл жоқ. Атауын тексеріңіз.",
    ru="{path}: такого файла нет. Проверьте имя.",
    en="{path}: there is no such file. Check the name.",
)
_UNREADABLE = Words(
    kk="{path}: файлды оқу мүмкін емес ({why}). Оған рұқсатыңызды тексеріңіз.",
    ru="{path}: файл не читается ({why}). Проверьте, есть ли у вас к нему доступ.",
    en="{path}: the file cannot be read ({why}). Check that you have access to it.",
)
_FOLDER = Words(
    kk="{path}: бұл – қалта, құжат емес. Файлды таңдаңыз.",
    ru="{path}: это папка, а не документ. Выберите файл.",
    en="{path}: this is a folder, no document. Choose a file.",
)
_CHANGED = Words(
    kk="{path}: файлды осы уақытта басқа біреу өзгерткен. Құжатты басқа атаумен сақтаңыз.",
    ru="{path}: за это время файл изменил кто-то другой. Сохраните документ под другим именем.",
    en="{path}: someone else has changed the file meanwhile. Save the document under another name.",
)
_HELD = Words(
    kk="{path}: файл басқа бағдарламада ашық тұр{who}. Оны сол жерде жабыңыз немесе құжатты басқа атаумен сақтаңыз.",
    ru="{path}: файл открыт в другой программе{who}. Закройте его там или сохраните документ под другим именем.",
    en="{path}: the file is open in another program{who}. Close it there, or save the document under another name.",
)
_READ_ONLY = Words(
    kk="{path}: файл тек оқуға арналған. Құжатты басқа атаумен сақтаңыз.",
    ru="{path}: файл доступен только для чтения. Сохраните документ под другим именем.",
    en="{path}: the file is read-only. Save the document under another name.",
)
_FULL = Words(
    kk="{path}: дискіде орын жоқ. Орын босатып, қайта сақтаңыз; мәтін бағдарламада тұр.",
    ru="{path}: на диске нет места. Освободите место и сохраните снова; текст остается в программе.",
    en="{path}: the disk is full. Free some space and save again; the text stays in the program.",
)
_FOLDER_GONE = Words(
    kk="{path}: қалтаға жету мүмкін емес. Желіні немесе дискіні тексеріңіз, не басқа жерге сақтаңыз.",
    ru="{path}: папка недоступна. Проверьте сеть или диск либо сохраните в другое место.",
    en="{path}: the folder cannot be reached. Check the network or the disk, or save elsewhere.",
)
_UNWRITABLE = Words(
    kk="{path}: файлды жазу мүмкін емес ({why}). Оны басқа бағдарламада жабыңыз немесе басқа жерге сақтаңыз.",
    ru="{path}: файл не записывается ({why}). Закройте его в другой программе или сохраните в другое место.",
    en="{path}: the file cannot be written ({why}). Close it in other programs, or save elsewhere.",
)


class Changed(Problem):
    """Someone else has written the file since it was read, or has it open: it can be written over, if a person wants that."""


def read(path: Path) -> bytes:
    """The bytes of a file. Raises Problem."""
    try:
        if path.is_dir():
            raise Problem(_FOLDER.format(path=path))
        if path.stat().st_size > MAX_FILE:
            raise Problem(TOO_LARGE.format(name=path.name, limit=MAX_FILE >> 20))
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Problem(_NOT_FOUND.format(path=path)) from error
    except OSError as error:
        raise Problem(_UNREADABLE.format(path=path, why=error.strerror or error)) from error


def stamp(data: bytes) -> str:
    """What tells whether a file is still the one that was read."""
    return hashlib.sha256(data).hexdigest()


def holder(path: Path) -> str | None:
    """Who has a file open, as the file tells that Word ("~$name") or LibreOffice (".~lock.name#") keeps beside it for so long; "" where
    it does not tell, None for nobody. On Windows the file itself is locked too, here nothing else shows it."""
    name = path.name
    owner = "~$" + name[max(0, min(2, len(path.stem) - 6)) :]  # Word writes over the first letters of a longer name
    with contextlib.suppress(OSError):
        data = path.with_name(owner).read_bytes()
        long = data[56 : 56 + 2 * min(data[54], 53)].decode("utf-16-le", "replace") if len(data) > 56 else ""
        return (long or data[1 : 1 + data[0]].decode("ascii", "replace") if data else "").strip("\0 ")
    with contextlib.suppress(OSError):
        first, user, *_ = f"{path.with_name(f'.~lock.{name}#').read_text('utf-8', 'replace')},,".split(",")
        return (first or user).strip()
    return None


def write(path: Path, data: bytes, expected: str | None = None, *, private: bool = False) -> None:
    """Write a file whole: beside it first, flushed, then renamed over it. `expected`: the stamp that the file on disk
    must still have; None writes over whatever is there. `private`: readable by its owner alone. Raises Problem, with the old file
    untouched."""
    path = path.resolve()
    beside: str | None = None
    try:
        mode = _mode(path)
        if expected is not None and path.exists() and stamp(path.read_bytes()) != expected:
            raise Changed(_CHANGED.format(path=path))
        who = holder(path) if expected is not None else None
        if who is not None:
            raise Changed(_HELD.format(path=path, who=f" ({who})" if who else ""))
        handle, beside = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=".tmp", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if os.name == "posix":
            Path(beside).chmod(0o600 if private else mode)
        Path(beside).replace(path)
        beside = None
        _flush_folder(path.parent)
    except OSError as error:
        raise Problem(_why(path, error)) from error
    finally:
        if beside is not None:
            Path(beside).unlink(missing_ok=True)


def _mode(path: Path) -> int:
    """The permissions that the file has, or a new one would get. Raises Problem for a file that is kept from writing:
    renaming over it would pass by its protection."""
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if not mode & stat.S_IWUSR or not os.access(path, os.W_OK):
        raise Problem(_READ_ONLY.format(path=path))
    return mode


def _flush_folder(folder: Path) -> None:
    """The rename itself must be on disk. Not every system lets a folder be flushed; the file is whole all the same."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def _why(path: Path, error: OSError) -> Words:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _FULL.format(path=path)
    if error.errno in (errno.ENOENT, errno.ENOTDIR, errno.EHOSTDOWN, errno.ESTALE, errno.ENOTCONN):
        return _FOLDER_GONE.format(path=path)
    if error.errno == errno.EROFS:
        return _READ_ONLY.format(path=path)
    return _UNWRITABLE.format(path=path, why=error.strerror or error)
