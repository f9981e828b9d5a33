"""Recovery copies: what a drafter has typed and not saved, kept in the data folder, never beside the draft.

Each open bill has a slot of three files: the lock, which its process holds and the system lets go when the process dies; the copy, a whole
.docx; and a record of whose copy it is. A copy whose lock is free was left by a program that ended without closing its bill.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from copilot import folders
from copilot.bill import disk


@dataclass(frozen=True, slots=True)
class Left:
    """A copy that was left behind: of the bill at `original`, as it read at the time `saved`."""

    original: Path
    saved: datetime
    copy: Path

    def discard(self) -> None:
        """The person has it back, or does not want it."""
        _clear(self.copy)


class Keeper:
    """Keeps a recovery copy of one open bill. Several programs may have the same bill open: each has its slot."""

    def __init__(self, original: Path) -> None:
        self._original = original
        self._copy, self._lock = _slot(original)

    def keep(self, data: bytes) -> None:
        """Keep the bytes of the bill as it reads now. Raises Problem where the data folder cannot be written."""
        record = {"original": str(self._original), "saved": datetime.now(UTC).isoformat(timespec="seconds")}
        disk.write(self._copy, data)
        disk.write(_record(self._copy), json.dumps(record, ensure_ascii=False).encode("utf-8", "surrogatepass"))

    def drop(self) -> None:
        """The bill is saved: there is nothing to recover until it is changed again."""
        _record(self._copy).unlink(missing_ok=True)
        self._copy.unlink(missing_ok=True)

    def close(self) -> None:
        """The bill was closed by its person."""
        self.drop()
        self._lock.close()
        _clear(self._copy)


def left() -> list[Left]:
    """The copies that were left behind, the latest first. A copy that its program still holds is not among them."""
    found = []
    for record in _folder().glob("*.json"):
        copy = record.with_suffix(".docx")
        try:
            said = json.loads(record.read_text("utf-8", "surrogatepass"))
            lock = _locked(copy.with_suffix(".lock"))
        except (OSError, ValueError):
            continue
        if lock is not None:
            lock.close()
            if copy.is_file():
                found.append(Left(Path(said["original"]), datetime.fromisoformat(said["saved"]), copy))
    return sorted(found, key=lambda one: one.saved, reverse=True)


def _slot(original: Path) -> tuple[Path, sqlite3.Connection]:
    """A free slot for a bill, and its lock. A slot with a copy that was left behind is not free."""
    mark = hashlib.sha256(str(original.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    number = 1
    while True:
        copy = _folder() / f"{mark}-{number}.docx"
        lock = None if _record(copy).exists() else _locked(copy.with_suffix(".lock"))
        if lock is not None:
            return copy, lock
        number += 1


def _locked(path: Path) -> sqlite3.Connection | None:
    """The lock of a slot, held by this process until it is closed; None where another holds it."""
    lock = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error:
        lock.close()
        return None
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
