"""Acts into the corpus: files and folders in, a new generation in force, and a report of what failed and why."""

from __future__ import annotations

import datetime
import hashlib
import sqlite3
from collections import deque
from collections.abc import Iterable, Iterator, Sequence, Set
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from law.progress import Progress, silent
from law.words import Problem, Words
from retrieval import editions, index, sources, store
from retrieval.readers import Readers
from retrieval.sources import Source
from retrieval.staging import Staging
from retrieval.texts import Text


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, by act id; `failed` are files with the reason."""

    added: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    failed: tuple[tuple[Path, Words], ...]


def add(paths: Sequence[Path], folder: Path, progress: Progress = silent) -> ImportReport:
    """Import files and folders of acts into the corpus in `folder`, making it where it is missing. The corpus before it
    stays in force until all is done; what an import that was killed or cancelled had read is not read again by the next one. Raises
    Problem where the folder cannot be used, Cancelled where `progress` does."""
    wanted = list(sources.find(paths))
    today = datetime.date.today()
    outcomes: dict[str, str] = {}
    failed: list[tuple[Path, Words]] = []
    with index.next_generation(folder, progress) as connection:
        editions.turn(connection, today)
        with Staging(folder) as staging, Readers(len(wanted)) as readers:
            known = set(connection.execute("SELECT DISTINCT hash, act FROM texts"))
            for number, (source, found) in enumerate(_read(wanted, known, staging, readers)):
                progress(number, len(wanted), source.path.name)
                if isinstance(found, Words):
                    failed.append((source.path, found))
                    continue
                outcome = "unchanged"
                if found is not None:
                    outcome = "updated" if _has(connection, source.act) else "added"
                    editions.place(connection, found, today)
                    known.add((found.hash, source.act))
                if outcomes.get(source.act) in (None, "unchanged"):
                    outcomes[source.act] = outcome
        if not connection.in_transaction:
            store.discard()
    Staging.clear(folder)

    def acts(outcome: str) -> tuple[str, ...]:
        return tuple(act for act, what in outcomes.items() if what == outcome)

    return ImportReport(acts("added"), acts("updated"), acts("unchanged"), tuple(failed))


def remove(ids: Sequence[str], folder: Path, progress: Progress = silent) -> None:
    """Take acts out of the corpus. Raises Problem where it has no such act."""
    store.current(folder)
    with index.next_generation(folder, progress) as connection:
        for act in ids:
            if not connection.execute("DELETE FROM texts WHERE act = ?", (act,)).rowcount:
                raise Problem(_UNKNOWN.format(act=act, folder=folder))


def _read(
    wanted: Iterable[Source], known: Set[tuple[str, str]], staging: Staging, readers: Readers
) -> Iterator[tuple[Source, Text | Words | None]]:
    """Every file in its order with its text, None where the corpus has it already, or the reason why it cannot be read."""
    waiting: deque[tuple[Source, Text | None, Future[Text | Words] | None]] = deque()

    def first() -> tuple[Source, Text | Words | None]:
        source, staged, asked = waiting.popleft()
        found = staged or readers.fetch(source, asked)
        if isinstance(found, Text) and staged is None:
            staging.put(source, found)
        return source, found

    for source in wanted:
        try:
            with source.path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            digest = ""  # the reader says why
        if (digest, source.act) in known:
            yield source, None
            continue
        staged = staging.get(source, digest)
        waiting.append((source, staged, None if staged else readers.ask(source)))
        if len(waiting) > 2 * readers.processes:
            yield first()
    while waiting:
        yield first()


def _has(connection: sqlite3.Connection, act: str) -> bool:
    return connection.execute("SELECT 1 FROM expressions WHERE act = ?", (act,)).fetchone() is not None


_UNKNOWN = Words(
    kk="{folder} корпусында {act} актісі жоқ; тізімді қараңыз: zhoba corpus info",
    ru="В корпусе {folder} нет акта {act}; посмотрите список: zhoba corpus info",
    en="The corpus {folder} has no act {act}; see the list: zhoba corpus info",
)
