"""Whether a corpus is whole, and making it whole again from what can still be read.

The texts in corpus.sqlite are the truth: indexes are built from them anew. Where the database itself is damaged, every text that can
be read is taken from it, the rest from the generation before it, if that still lies there.
"""

from __future__ import annotations

import datetime
import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from law.progress import Progress, silent
from law.words import Problem, Words
from retrieval import editions, index, store, texts, vectors
from retrieval.staging import Staging
from retrieval.texts import Text

WHOLE = Words(kk="корпус бүтін", ru="корпус цел", en="the corpus is whole")
NO_POINTER = Words(
    kk="қай буын қолданыста екені жазылмаған",
    ru="не записано, какое поколение в силе",
    en="which generation is in force is not written down",
)
DATABASE = Words(kk="дерекқор бүлінген", ru="база повреждена", en="the database is damaged")
INDEX = Words(kk="индекстер бүлінген", ru="индексы повреждены", en="the indexes are damaged")
OTHER_VERSION = Words(
    kk="корпусты бағдарламаның басқа нұсқасы құрған",
    ru="корпус создан другой версией программы",
    en="the corpus was made by another version of the program",
)


@dataclass(frozen=True, slots=True)
class Health:
    """What is wrong with a corpus; WHOLE where nothing is."""

    state: Words

    @property
    def whole(self) -> bool:
        return self.state is WHOLE


@dataclass(frozen=True, slots=True)
class Repaired:
    """`texts` that the mended corpus holds; `lost` that its database names or numbers and that nothing could read."""

    texts: int
    lost: int


def check(folder: Path) -> Health:
    """The state of the corpus in a folder. Raises Problem where there is no such folder."""
    if not folder.is_dir():
        store.current(folder)
    try:
        return health(store.current(folder))
    except Problem:
        return Health(NO_POINTER)


def health(generation: Path) -> Health:
    """The state of one generation."""
    facts = _facts(generation)
    if facts is None:
        return Health(DATABASE)
    if facts.get("version") != str(store.VERSION):
        return Health(OTHER_VERSION)
    arrays = store.arrays(generation)
    if arrays.sums() != json.loads(facts.get("arrays", "{}")):
        return Health(INDEX)
    passages = arrays.get("passages")
    nearest = None if passages is None else vectors.whole(generation / "vectors", passages)
    if nearest is None:
        return Health(INDEX)
    nearest.close()
    return Health(WHOLE)


def repair(folder: Path, progress: Progress = silent) -> Repaired:
    """Build a new generation from every text that can be read. The old one stays where it is until then. Raises Problem where nothing
    can be read."""
    today = datetime.date.today()
    generations = sorted((path.parent for path in folder.glob("g*/corpus.sqlite")), key=store.number, reverse=True)
    with suppress(Problem):  # what is newer than the one in force was never finished, or was gone back from
        newest = store.number(store.current(folder))
        generations = [generation for generation in generations if store.number(generation) <= newest]
    seen: set[tuple[str, str, str]] = set()
    unread, newer = 0, 0  # texts of the newest generation that cannot be read; texts found in it
    with index.next_generation(folder, progress, afresh=True) as connection:
        for generation in generations:
            for text in _salvaged(generation):
                if text is None:
                    unread += generation == generations[0]
                elif (text.act, text.language, text.edition) not in seen:
                    progress(len(seen), 0, text.act)
                    seen.add((text.act, text.language, text.edition))
                    editions.place(connection, text, today)
            newer = newer or len(seen)
        if not seen:
            raise Problem(_NOTHING.format(folder=folder))
    Staging.clear(folder)
    return Repaired(len(seen), max(unread - (len(seen) - newer), 0))


def _salvaged(generation: Path) -> Iterator[Text | None]:
    """Every text of a database, None for one that cannot be read."""
    columns = ", ".join(texts.COLUMNS)
    with closing(store.opened(generation)) as connection:
        for table in ("texts",) if _numbers(connection, "texts") else ("expressions", "editions"):  # the latter two before version 5
            for number in _numbers(connection, table):
                try:
                    row = connection.execute(f"SELECT {columns} FROM {table} WHERE rowid = ?", (number,)).fetchone()
                    yield texts.again(row)
                except (sqlite3.DatabaseError, zlib.error, ValueError, TypeError, LookupError):
                    yield None


def _numbers(connection: sqlite3.Connection, table: str) -> list[int]:
    try:
        return [row[0] for row in connection.execute(f"SELECT rowid FROM {table}")]
    except sqlite3.DatabaseError:
        return []


def _facts(generation: Path) -> dict[str, str] | None:
    """What a generation says of itself; None where its database is damaged."""
    try:
        with closing(store.opened(generation)) as connection:
            sound = connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
            return store.facts(connection) if sound else None
    except sqlite3.Error:
        return None


_NOTHING = Words(
    kk="{folder} корпусынан бірде-бір мәтін оқылмады; актілерді қайта қосыңыз: zhoba corpus add",
    ru="Из корпуса {folder} не удалось прочесть ни одного текста; добавьте акты снова: zhoba corpus add",
    en="No text of the corpus {folder} could be read; add the acts again: zhoba corpus add",
)
