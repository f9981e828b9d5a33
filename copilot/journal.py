"""The record of what was proposed for a bill, by what, and what the person decided: an append-only chain of hashes.

One file of JSON lines for a bill, in the program's data folder. Each entry holds the SHA-256 of the one before it; beside
the file lies its head, the number and the hash of the last entry, so that entries missing at the end are noticed too.
Law on Artificial Intelligence, art. 21(1): people must be told where artificial intelligence was used.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from copilot import folders
from law.words import Problem, Words

if TYPE_CHECKING:
    from copilot.suggest.suggestion import Suggestion

_FIRST = "0" * 64  # stands for the hash before the first entry
_TEXTS = ("before", "after", "instruction", "reason")  # fields that quote the draft

CHANGED = Words(kk="жазба өзгертілген", ru="запись изменена", en="the entry was changed")
OUT_OF_ORDER = Words(
    kk="оның алдында жазба жоқ, артық немесе орны ауысқан",
    ru="перед ней запись пропала, лишняя или переставлена",
    en="an entry before it is missing, extra or moved",
)
UNREADABLE = Words(kk="жазба оқылмайды", ru="запись не читается", en="the entry cannot be read")
CUT_OFF = Words(kk="соңғы жазбалар жоқ", ru="последних записей нет", en="the last entries are missing")
_REASON = Words(
    kk="Ұсыныс мағынаны өзгертуі мүмкін ({change}): оны қабылдау үшін себебін жазыңыз.",
    ru="Предложение может изменить смысл ({change}): чтобы принять его, укажите причину.",
    en="The suggestion may change the meaning ({change}): give a reason to accept it.",
)


@dataclass(frozen=True, slots=True)
class Entry:
    """`n` counts from 1; `time` is UTC, ISO 8601; `kind` is proposed or decided; `hash` covers everything else."""

    n: int
    time: str
    kind: str
    data: Mapping[str, Any]
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """`entries` that are whole, from the first on; `why` says what is wrong with the next one, None where all is well."""

    entries: int
    why: Words | None


class Journal:
    """The journal in one file. `texts=False` keeps hashes in place of the draft's words."""

    def __init__(self, path: Path, *, texts: bool = True) -> None:
        self.path = path
        self._texts = texts
        self._lock = threading.Lock()

    @classmethod
    def of(cls, bill: Path, *, texts: bool = True) -> Journal:
        """The journal of the bill in a file: in the data folder, named by the bill's place."""
        folder = folders.data() / "journal"
        folder.mkdir(exist_ok=True, mode=0o700)
        mark = hashlib.sha256(str(bill.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        return cls(folder / f"{bill.stem}-{mark}.jsonl", texts=texts)

    def record(self, kind: str, data: Mapping[str, Any]) -> Entry:
        """Add an entry and see it on the disk. Raises OSError where it cannot be written."""
        with self._lock:
            self._drop_unfinished()
            last = None
            for last in self.entries():  # noqa: B007 (the last one is wanted)
                pass
            n, previous = (last.n + 1, last.hash) if last else (1, _FIRST)
            kept = dict(data) if self._texts else {name: _hashed(name, value) for name, value in data.items()}
            time = datetime.now(UTC).isoformat(timespec="seconds")
            entry = Entry(n, time, kind, kept, previous, _hash(n, time, kind, kept, previous))
            line = json.dumps({field: getattr(entry, field) for field in Entry.__slots__}, ensure_ascii=False) + "\n"
            self._append(line.encode("utf-8"))
            head = self._head.with_suffix(".new")
            head.write_text(json.dumps({"n": n, "hash": entry.hash}), "utf-8")
            head.replace(self._head)
        return entry

    def proposed(self, suggestion: Suggestion, place: str) -> Entry:
        """Record that a suggestion was shown. `place` is the path of its provision in the bill."""
        return self.record(
            "proposed",
            {
                "place": place,
                "action": suggestion.action.value,
                "engine": suggestion.engine.value,
                "model": {"name": suggestion.model.name, "sha256": suggestion.model.sha256} if suggestion.model else None,
                "prompt": suggestion.prompt,
                "sources": [{"act": source.act, "provision": source.provision} for source in suggestion.citations],
                "guard": [change.type.value for change in suggestion.guard.changes] if suggestion.guard else None,
                "before": suggestion.original,
                "after": suggestion.text,
            },
        )

    def answered(self, suggestion: Suggestion, place: str, accepted: bool, *, reason: str = "") -> Entry:
        """Record a suggestion and what the person decided on it. Raises Problem, and records nothing, where a suggestion whose
        number, term, force, reference, condition or denial differs from the original is accepted without a reason."""
        if accepted and suggestion.needs_reason and not reason.strip():
            assert suggestion.guard is not None
            raise Problem(_REASON.format(change=suggestion.guard.grave[0].detail))
        return self.decided(self.proposed(suggestion, place), accepted, reason=reason.strip())

    def decided(self, proposal: Entry, accepted: bool, *, reason: str = "") -> Entry:
        """Record what the person decided on a proposal."""
        return self.record("decided", {"proposal": proposal.n, "accepted": accepted, "reason": reason})

    def entries(self) -> Iterator[Entry]:
        """Every entry that can be read, in the order of the file."""
        for line in self._lines():
            if entry := _read(line):
                yield entry

    def verify(self) -> Verdict:
        """Whether no entry was changed, removed, added or moved since it was written."""
        count, previous = 0, _FIRST
        for line in self._lines():
            entry = _read(line)
            if entry is None:
                return Verdict(count, UNREADABLE)
            if entry.hash != _hash(entry.n, entry.time, entry.kind, entry.data, entry.previous):
                return Verdict(count, CHANGED)
            if (entry.n, entry.previous) != (count + 1, previous):
                return Verdict(count, OUT_OF_ORDER)
            count, previous = entry.n, entry.hash
        try:
            head = json.loads(self._head.read_text("utf-8"))
        except (OSError, ValueError):
            head = {"n": 0 if count == 0 else None}
        if head != {"n": count, "hash": previous} and head != {"n": 0}:
            return Verdict(count, CUT_OFF)
        return Verdict(count, None)

    @property
    def _head(self) -> Path:
        return self.path.with_suffix(".head")

    def _lines(self) -> list[bytes]:
        try:
            return self.path.read_bytes().splitlines()
        except FileNotFoundError:
            return []

    def _append(self, line: bytes) -> None:
        descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, line)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def _drop_unfinished(self) -> None:
        """A line without its end was being written when the power failed: nobody was told that it is there."""
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return
        if data and not data.endswith(b"\n"):
            os.truncate(self.path, data.rfind(b"\n") + 1)


def _read(line: bytes) -> Entry | None:
    try:
        entry = Entry(**json.loads(line))
    except (ValueError, TypeError):
        return None
    return entry if isinstance(entry.data, dict) and isinstance(entry.n, int) else None


def _hash(n: int, time: str, kind: str, data: Mapping[str, Any], previous: str) -> str:
    text = json.dumps([n, time, kind, data, previous], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _hashed(name: str, value: object) -> object:
    if name in _TEXTS and isinstance(value, str) and value:
        return "sha256:" + hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()
    return value
