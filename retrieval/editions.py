"""Which edition of an act's text is in force on a day.

An edition is known by the day from which it is in force (Adilet writes it into the name of the file). Of each act and language one
text is searched, that in force on the day of the import; earlier and coming ones are kept whole beside it.
"""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Iterable

from retrieval import texts
from retrieval.texts import Text


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
        text = texts.again(row)
        connection.execute("DELETE FROM editions WHERE act = ? AND language = ? AND edition = ?", (text.act, text.language, text.edition))
        place(connection, text, today)
