"""The record of what was proposed for a bill, by what, and what the person decided: an append-only chain of hashes.

One file of JSON lines for a bill, in the program's data folder. Each entry holds the SHA-256 of the one before it; beside
the file lies its head, the number and the hash of the last entry, so that entries missing at the end are noticed too; with
a key of the user's the head is signed (Ed25519), so that nobody else can write the chain anew.
Law on Artificial Intelligence, art. 21(1): people must be told where artificial intelligence was used.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from copilot import folders, settings, vault
from copilot.bill import disk
from law.words import Problem, Words
from models import signing

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
_PATIENCE = 10.0  # seconds that a program waits for another to write its entry
_VERSION = 1  # of the form of entries; heads that name none are of it
_NEWER = Words(
    kk="{path}: журналды бағдарламаның жаңарақ нұсқасы жүргізген; бағдарламаны жаңартыңыз.",
    ru="{path}: журнал ведет более новая версия программы; обновите программу.",
    en="{path}: the journal is kept by a newer version of the program; update the program.",
)
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
    """`entries` that are whole, from the first on; `why` says what is wrong with the next one, None where all is well. `signed`:
    the head has a signature; `signer` is the name of the trusted key that made it, "" where none of them did."""

    entries: int
    why: Words | None
    signed: bool = False
    signer: str = ""


class Journal:
    """The journal in one file. `texts=False` keeps hashes in place of the draft's words; `key` is the private key that signs
    the head."""

    def __init__(self, path: Path, *, texts: bool = True, key: Path | None = None) -> None:
        self.path = path
        self._texts = texts
        self._key = key
        self._lock = threading.Lock()

    @classmethod
    def of(cls, bill: Path) -> Journal:
        """The journal of the bill in a file: in the data folder, named by the bill's place, kept as the settings say."""
        chosen = settings.load()
        folder = folders.data() / "journal"
        folder.mkdir(exist_ok=True, mode=0o700)
        mark = hashlib.sha256(str(bill.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
        key = Path(chosen.key) if chosen.key else None
        return cls(folder / f"{bill.stem}-{mark}.jsonl", texts=chosen.journal != "hashes", key=key)

    def record(self, kind: str, data: Mapping[str, Any]) -> Entry:
        """Add an entry and see it on the disk. Raises OSError or Problem where it cannot be written."""
        with self._lock, self._alone():
            head = self._read_head()
            self._drop_unfinished()
            last = None
            for last in self.entries():  # noqa: B007 (the last one is wanted)
                pass
            n, previous = (last.n + 1, last.hash) if last else (1, _FIRST)
            if last and _is_behind(head, last.n, last.previous):
                self._write_head({"n": last.n, "hash": last.hash})
            kept = dict(data) if self._texts else {name: _hashed(name, value) for name, value in data.items()}
            time = datetime.now(UTC).isoformat(timespec="seconds")
            entry = Entry(n, time, kind, kept, previous, _hash(n, time, kind, kept, previous))
            line = json.dumps({field: getattr(entry, field) for field in Entry.__slots__}, ensure_ascii=False) + "\n"
            self._append(vault.sealed_line(line.encode("utf-8")))
            self._write_head({"n": n, "hash": entry.hash})
        return entry

    def _write_head(self, head: Mapping[str, Any]) -> None:
        """The number and hash of the last entry, signed where there is a key: a key that cannot be read (a stick that is not
        in) must not cost the record, and `verify` then finds the head unsigned."""
        signed = {"version": _VERSION, **head}
        if self._key is not None:
            with contextlib.suppress(Problem):
                signed |= {"signature": signing.sign(_signed(head), self._key).hex()}
        disk.write(self._head, json.dumps(signed).encode(), private=True)

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
                "unheld": [one.quote for one in suggestion.unheld],
                "before": suggestion.original,
                "after": suggestion.text,
            },
        )

    def answered(self, suggestion: Suggestion, place: str, accepted: bool, *, reason: str = "") -> Entry:
        """Record a suggestion and what the person decided on it. Raises Problem, and records nothing, where a suggestion whose
        number, term, force, reference, condition or denial differs from the original is accepted without a reason, or one with a
        citation that nothing holds is accepted at all."""
        if accepted and (refusal := suggestion.refusal):
            raise Problem(refusal)
        if accepted and suggestion.needs_reason and not reason.strip():
            assert suggestion.guard is not None
            raise Problem(_REASON.format(change=suggestion.guard.grave[0].detail))
        return self.decided(self.proposed(suggestion, place), accepted, reason=reason.strip())

    def decided(self, proposal: Entry, accepted: bool, *, reason: str = "") -> Entry:
        """Record what the person decided on a proposal."""
        return self.record("decided", {"proposal": proposal.n, "accepted": accepted, "reason": reason})

    def history(self, place: str) -> list[tuple[Entry, Entry | None]]:
        """What was proposed for a provision of the bill, the oldest first, each with what was decided on it last."""
        entries = list(self.entries())
        decisions = {entry.data.get("proposal"): entry for entry in entries if entry.kind == "decided"}
        proposals = [entry for entry in entries if entry.kind == "proposed" and entry.data.get("place") == place]
        return [(entry, decisions.get(entry.n)) for entry in proposals]

    def entries(self) -> Iterator[Entry]:
        """Every entry that can be read, in the order of the file."""
        for line in self._lines():
            if entry := _read(line):
                yield entry

    def verify(self, trusted: Iterable[Path] = ()) -> Verdict:
        """Whether no entry was changed, removed, added or moved since it was written, and by which of the `trusted` public
        keys the head is signed."""
        count, previous, before = 0, _FIRST, ""
        for line in self._lines():
            entry = _read(line)
            if entry is None:
                return Verdict(count, UNREADABLE)
            if entry.hash != _hash(entry.n, entry.time, entry.kind, entry.data, entry.previous):
                return Verdict(count, CHANGED)
            if (entry.n, entry.previous) != (count + 1, previous):
                return Verdict(count, OUT_OF_ORDER)
            count, previous, before = entry.n, entry.hash, previous
        head = self._read_head()
        behind = _is_behind(head, count, before)
        signature = head.pop("signature", None) if isinstance(head, dict) else None
        if head != {"n": count, "hash": previous} and (head is not None or count) and not behind:
            return Verdict(count, CUT_OFF)
        if signature is None or behind:  # a signature does not cover what came after it
            return Verdict(count, None)
        signer = signing.signer(_signed(head), _bytes(signature), trusted)
        return Verdict(count, None, signed=True, signer=signer.stem if signer else "")

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """Another program with the same bill open waits until the entry is written: two may not have one number. Raises OSError."""
        lock = sqlite3.connect(self.path.with_suffix(".lock"), timeout=_PATIENCE, isolation_level=None)
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            lock.close()
            raise OSError(str(error)) from error
        try:
            yield
        finally:
            lock.close()

    def _read_head(self) -> Any:
        """What the head says; None where there is none, or none that can be read. Raises Problem where a newer program wrote it."""
        try:
            head = json.loads(self._head.read_text("utf-8"))
        except (OSError, ValueError, RecursionError):
            return None
        if isinstance(head, dict) and head.pop("version", _VERSION) != _VERSION:
            raise Problem(_NEWER.format(path=self.path))
        return head

    @property
    def _head(self) -> Path:
        return self.path.with_suffix(".head")

    def _lines(self) -> list[bytes]:
        try:
            lines = self.path.read_bytes().splitlines()
        except FileNotFoundError:
            return []
        return [vault.opened_line(line, self.path) for line in lines]

    def _append(self, line: bytes) -> None:
        descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            before = os.fstat(descriptor).st_size
            if os.write(descriptor, line) < len(line):  # the disk is full: half an entry would break the chain
                os.ftruncate(descriptor, before)
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
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


def _is_behind(head: Any, count: int, before: str) -> bool:
    """Whether a head is that of the entry before the last: the program was killed between an entry and its head."""
    if count == 1:
        return head is None
    return isinstance(head, dict) and (head.get("n"), head.get("hash")) == (count - 1, before)


def _signed(head: Mapping[str, Any]) -> bytes:
    """What the signature of a head covers."""
    return f"zhoba journal {head['n']} {head['hash']}".encode()


def _bytes(signature: object) -> bytes:
    try:
        return bytes.fromhex(str(signature))
    except ValueError:
        return b""


def _read(line: bytes) -> Entry | None:
    try:
        entry = Entry(**json.loads(line))
    except (ValueError, TypeError, RecursionError):
        return None
    return entry if isinstance(entry.data, dict) and isinstance(entry.n, int) else None


def _hash(n: int, time: str, kind: str, data: Mapping[str, Any], previous: str) -> str:
    text = json.dumps([n, time, kind, data, previous], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _hashed(name: str, value: object) -> object:
    if name in _TEXTS and isinstance(value, str) and value:
        return "sha256:" + hashlib.sha256(value.encode("utf-8", "surrogatepass")).hexdigest()
    return value
