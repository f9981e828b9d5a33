"""Which edition of an act's text is in force on a day, and what it says that others do not.

An edition is known by the day from which it is in force (Adilet writes it into the name of the file). Of each act and language one text is
current, that in force on the day of the import; earlier and coming ones are kept whole beside it. A provision that reads the same in
several editions on end is one row of the corpus, with the days on which it reads so; search for a day looks at the rows of that day.
"""

from __future__ import annotations

import datetime
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from retrieval import record, texts
from retrieval.texts import Text

_PATH, _TEXT, _STATUS = map(record.PROVISION.index, ("path", "text", "status"))


def in_force(editions: Iterable[str], day: str) -> str:
    """The edition in force on a day, of the days from which they are (ISO; "": not known, taken as the earliest): the latest that had
    begun, else the first to come."""
    known = sorted(editions)
    begun = [edition for edition in known if edition <= day]
    return begun[-1] if begun else known[0]


def place(connection: sqlite3.Connection, text: Text, today: datetime.date) -> None:
    """Put a text where it belongs: among those searched, or among the earlier and coming editions. A text of an edition that the corpus
    has replaces it."""
    stands = connection.execute(
        f"SELECT {', '.join(texts.COLUMNS)}, coalesce(edition, '') FROM expressions WHERE act = ? AND language = ?",
        (text.act, text.language),
    ).fetchone()
    if connection.execute("SELECT 1 FROM texts WHERE act = ? AND language = ?", (text.act, text.language)).fetchone():
        unread(connection, text.act, text.language)
    if stands is None or stands[-1] == text.edition:
        texts.insert(connection, text)
    elif in_force((stands[-1], text.edition), today.isoformat()) == text.edition:
        texts.keep(connection, stands[:-1])
        texts.insert(connection, text)
    else:
        texts.keep(connection, text.values)


def turn(connection: sqlite3.Connection, today: datetime.date) -> None:
    """Bring into search the editions that were to come and whose day has come."""
    columns = ", ".join(f"n.{column}" for column in texts.COLUMNS)
    rows = connection.execute(
        f"SELECT {columns} FROM editions n JOIN expressions e ON e.act = n.act AND e.language = n.language"
        " WHERE n.edition <= ? AND n.edition > coalesce(e.edition, '') ORDER BY n.edition",
        (today.isoformat(),),
    ).fetchall()
    for row in rows:
        place(connection, texts.again(row), today)


def unread(connection: sqlite3.Connection, act: str, language: str) -> None:
    """The editions of an act in a language have changed: `read` is to compare them."""
    connection.execute("INSERT OR IGNORE INTO unread VALUES (?, ?)", (act, language))


def read(connection: sqlite3.Connection) -> None:
    """Compare the editions of the acts that have changed: give each provision of the current text the days on which it reads so, and keep
    beside them those that other editions have otherwise, with theirs."""
    changed = connection.execute("SELECT act, language FROM unread").fetchall()
    for act, language in changed:
        rows = connection.execute(
            f"SELECT id, current, coalesce(edition, ''), {', '.join(texts.COLUMNS)} FROM texts WHERE act = ? AND language = ? ORDER BY 3",
            (act, language),
        ).fetchall()
        if len(rows) > 1:
            _compare(connection, [_Edition(id, bool(current), day, texts.again(values)) for id, current, day, *values in rows])
    connection.execute("DELETE FROM unread")


@dataclass(frozen=True, slots=True)
class _Edition:
    id: int
    current: bool
    day: str
    text: Text


def _compare(connection: sqlite3.Connection, editions: Sequence[_Edition]) -> None:
    for edition in editions:
        if not edition.current:
            connection.execute("DELETE FROM provisions WHERE expression = ?", (edition.id,))
            connection.execute("DELETE FROM definitions WHERE expression = ?", (edition.id,))
    said = [{str(row[_PATH]): (row[_TEXT], row[_STATUS]) for row in edition.text.provisions} for edition in editions]
    days = ["", *(edition.day for edition in editions[1:]), ""]  # the first is taken to have read so ever before
    own: dict[int, dict[str, tuple[str, str]]] = defaultdict(dict)  # of the edition that each row is taken from, by path: its days
    for path in dict.fromkeys(path for one in said for path in one):
        place = 0
        for reading, run in groupby(one.get(path) for one in said):
            start, place = place, place + len(list(run))
            if reading is not None:
                current = next((number for number in range(start, place) if editions[number].current), start)
                own[current][path] = (days[start], days[place])
    for number, paths in own.items():
        edition = editions[number]
        if edition.current:
            connection.executemany(
                "UPDATE provisions SET since = ?, until = ? WHERE expression = ? AND path = ?",
                ((*bounds, edition.id, path) for path, bounds in paths.items()),
            )
        else:
            texts.fill(connection, edition.id, edition.text, paths)
