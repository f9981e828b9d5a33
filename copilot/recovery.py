"""Recovery copies: what a drafter has typed and not saved, kept in the data folder, never beside the draft.

Each open bill has a slot of three files: the lock, which its process holds and the system lets go when the process dies; the copy, a whole
.docx, sealed where there is a passphrase (`copilot.vault`); and a record of whose copy it is. A copy whose lock is free was left by a program that ended without closing its bill.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

from copilot import folders, vault
from copilot.bill import Bill, disk

_VERSION = 1  # of the record


class File(Enum):
    """What became of the bill's own file since the copy was begun."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    NONE = "none"  # the bill was never saved


@dataclass(frozen=True, slots=True)
class Left:
    """A copy that was left behind: of the bill at `original` (its name alone where it was never saved), as it read at the time
    `saved`. `stamp`: that of the file it was made from."""

    original: Path
    saved: datetime
    copy: Path
    stamp: str = ""

    @property
    def file(self) -> File:
        """Whether the bill's own file is still the one that was open."""
        if not self.original.is_absolute():
            return File.NONE
        try:
            return File.SAME if disk.stamp(self.original.read_bytes()) == self.stamp else File.CHANGED
        except FileNotFoundError:
            return File.GONE
        except OSError:
            return File.CHANGED

    def bill(self) -> Bill:
        """What was typed, as an unsaved change of the original. Raises Problem."""
        path = self.original if self.original.is_absolute() else None
        return Bill.recovered(vault.opened(disk.read(self.copy), self.copy), self.original.name, path, self.stamp)

    def take(self) -> Keeper | None:
        """Go on with this copy: it stays where it is until the bill is saved. None where another program has taken it."""
        lock = _locked(self.copy.with_suffix(".lock"))
        return None if lock is None else Keeper(self.original, self.stamp, (self.copy, lock))

    def discard(self) -> None:
        """The person does not want it."""
        _clear(self.copy)


class Keeper:
    """Keeps a recovery copy of one open bill. Several programs may have the same bill open: each has its slot, taken when there is
    something to keep. `stamp`: that of the file as it was read."""

    def __init__(self, original: Path, stamp: str = "", slot: tuple[Path, sqlite3.Connection] | None = None) -> None:
        self.original, self.stamp = original, stamp
        self._slot = slot

    def keep(self, data: bytes) -> None:
        """Keep the bytes of the bill as it reads now. Raises Problem or OSError where the data folder cannot be written."""
        if self._slot is None:
            self._slot = _free_slot(self.original)
        copy = self._slot[0]
        record = {
            "version": _VERSION,
            "original": str(self.original),
            "saved": datetime.now(UTC).isoformat(timespec="seconds"),
            "stamp": self.stamp,
        }
        disk.write(copy, vault.sealed(data), private=True)
        disk.write(_record(copy), json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass"), private=True)

    def drop(self) -> None:
        """The bill is saved: there is nothing to recover until it is changed again."""
        if self._slot is not None:
            _record(self._slot[0]).unlink(missing_ok=True)
            self._slot[0].unlink(missing_ok=True)

    def close(self) -> None:
        """The bill was closed by its person."""
        if self._slot is not None:
            copy, lock = self._slot
            lock.close()
            _clear(copy)
            self._slot = None


def left() -> list[Left]:
    """The copies that were left behind, the latest first. A copy that its program still holds is not among them."""
    found = []
    try:
        records = sorted(_folder().glob("*.json"))
    except OSError:
        return []
    for record in records:
        copy = record.with_suffix(".docx")
        try:
            said = json.loads(record.read_text("utf-8", "surrogatepass"))
            if said.get("version", _VERSION) != _VERSION:
                continue  # a newer program's: it is left to it
            one = Left(Path(said["original"]), datetime.fromisoformat(said["saved"]), copy, str(said.get("stamp", "")))
            lock = _locked(copy.with_suffix(".lock"))
        except (OSError, ValueError, KeyError, AttributeError, TypeError, RecursionError):
            continue
        if lock is not None:
            lock.close()
            if copy.is_file():
                found.append(one)
    return sorted(found, key=lambda one: one.saved, reverse=True)


def _free_slot(original: Path) -> tuple[Path, sqlite3.Connection]:
    """A free slot for a bill, and its lock. A slot with a copy that was left behind is not free. Raises OSError."""
    mark = hashlib.sha256(str(original.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    number = 1
    while True:
        copy = _folder() / f"{mark}-{number}.docx"
        lock = None if _record(copy).exists() else _locked(copy.with_suffix(".lock"))
        if lock is not None:
            return copy, lock
        number += 1


def _locked(path: Path) -> sqlite3.Connection | None:
    """The lock of a slot, held by this process until it is closed; None where another holds it. Raises OSError where there can be
    no lock."""
    lock = None
    try:
        lock = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        if lock is not None:
            lock.close()
        if (error.sqlite_errorcode & 0xFF) == sqlite3.SQLITE_BUSY:
            return None
        raise OSError(str(error)) from error
    return lock


def _clear(copy: Path) -> None:
    for path in (_record(copy), copy, copy.with_suffix(".lock")):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _record(copy: Path) -> Path:
    return copy.with_suffix(".json")


def _folder() -> Path:
    folder = folders.data() / "recovery"
    folder.mkdir(exist_ok=True, mode=0o700)
    return folder
