"""A text of the corpus: one act in one language as one edition has it, read from a file into the rows that the database holds."""

from __future__ import annotations

import datetime
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from law import citations, definitions, formats, structure
from law.act import Act
from law.words import Problem, Words
from retrieval import record
from retrieval.sources import Source
from retrieval.terms import terms

Row = tuple[str | int | None, ...]

_META = tuple(record.META.split(", "))
COLUMNS = (*_META, "source", "hash", "paragraphs")
_DEFINITION = ("position", "term", "key", "text", "kind", "path", "scope", "genus", "features")
_CITATION = ("position", "path", "quote", "internal", "target", "kind", "title", "number", "date", "provisions")


@dataclass(frozen=True, slots=True)
class Text:
    """`meta` has the columns of `record.META`; `source` is the name of the file, `hash` its SHA-256, `paragraphs` all its paragraphs
    (`record.pack`); the rest are the rows of their tables without ids."""

    meta: Row
    source: str
    hash: str
    paragraphs: bytes
    provisions: Sequence[Row]
    definitions: Sequence[Row]
    citations: Sequence[Row]

    @property
    def values(self) -> tuple[Any, ...]:
        """The values of COLUMNS."""
        return (*self.meta, self.source, self.hash, self.paragraphs)

    @property
    def act(self) -> str:
        return str(self.meta[0])

    @property
    def language(self) -> str:
        return str(self.meta[_META.index("language")])

    @property
    def edition(self) -> str:
        """The day from which this edition is in force, ISO; "" where neither the text nor the file's name tells it."""
        return str(self.meta[_META.index("edition")] or "")


def read(data: bytes, source: Source, digest: str) -> Text:
    """A file's text. Raises Problem for a file that cannot be read or holds no text."""
    paragraphs = formats.read(data, source.path.name)
    if not any(paragraph.text for paragraph in paragraphs):
        raise Problem(_EMPTY.format(path=source.path))
    act = structure.read(paragraphs, name=source.name)
    meta = replace(
        act.meta,
        id=source.act,
        language=source.language or act.meta.language,
        number=act.meta.number or source.number,
        date=act.meta.date or source.date,
    )
    return _text(replace(act, meta=meta), source.path.name, digest)


def again(row: Sequence[Any]) -> Text:
    """A text from its values of COLUMNS: what the program of today reads in the paragraphs of then."""
    meta, (source, digest, paragraphs) = row[: len(_META)], row[len(_META) :]
    act = structure.read(record.unpack(paragraphs), name=source)
    return _text(replace(act, meta=record.metadata(meta)), source, digest)


def insert(connection: sqlite3.Connection, text: Text) -> None:
    """Make a text the one of its act and language that is searched."""
    connection.execute("DELETE FROM texts WHERE act = ? AND language = ? AND current", (text.act, text.language))
    expression = keep(connection, text.values, current=True)
    for table, columns, rows in (
        ("provisions", record.PROVISION, text.provisions),
        ("definitions", _DEFINITION, text.definitions),
        ("citations", _CITATION, text.citations),
    ):
        _rows(connection, table, columns, ((expression, *row) for row in rows))


def fill(connection: sqlite3.Connection, expression: int, text: Text, days: Mapping[str, tuple[str, str]]) -> None:
    """Put provisions of a text that is not the current one beside it, and what they define. `days`: by their paths, since when and until
    when they read so."""
    path, at = record.PROVISION.index("path"), _DEFINITION.index("path")
    columns = (*record.PROVISION, "since", "until")
    _rows(connection, "provisions", columns, ((expression, *row, *days[str(row[path])]) for row in text.provisions if row[path] in days))
    _rows(connection, "definitions", _DEFINITION, ((expression, *row) for row in text.definitions if row[at] in days))


def _rows(connection: sqlite3.Connection, table: str, columns: Sequence[str], rows: Iterable[Row]) -> None:
    connection.executemany(f"INSERT INTO {table} (expression, {', '.join(columns)}) VALUES (?, {_marks(columns)})", rows)


def keep(connection: sqlite3.Connection, values: Sequence[Any], *, current: bool = False) -> int | None:
    """Keep a text whole, by its values of COLUMNS, in place of one of the same edition; returns its id. If it is not `current`, it is one
    of an earlier edition or of one to come."""
    columns = (*COLUMNS, "current")
    statement = f"INSERT OR REPLACE INTO texts ({', '.join(columns)}) VALUES ({_marks(columns)})"
    return connection.execute(statement, (*values, current)).lastrowid


def _marks(columns: Sequence[str]) -> str:
    return ", ".join("?" * len(columns))


def _text(act: Act, source: str, digest: str) -> Text:
    found = definitions.definitions(act)
    defined: dict[str, list[str]] = defaultdict(list)
    for definition in found:
        defined[definition.provision].append(definition.term)
    rows = record.provisions(act, defined)
    return Text(
        record.metadata_values(act.meta),
        source,
        digest,
        record.pack(act.paragraphs),
        [tuple(getattr(row, field.name) for field in fields(row)) for row in rows],
        [_definition(one, act) for one in found],
        [_citation(one, act) for one in citations.citations(act)],
    )


def _definition(d: definitions.Definition, act: Act) -> Row:
    key = " ".join(terms(d.term, act.meta.language))
    return (d.position, d.term, key, d.text, d.kind, d.provision, d.scope, d.genus, "\n".join(d.features))


def _citation(c: citations.Citation, act: Act) -> Row:
    named = (c.act.kind, c.act.title, c.act.number, _iso(c.act.date)) if c.act else ("", "", "", None)
    target = act.meta.id if c.internal else ""
    return (c.position, act.owners[c.position], c.quote, c.internal, target, *named, " ".join(c.provisions))


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


_EMPTY = Words(
    kk="{path} файлында мәтін жоқ; акт мәтіні бар файлды беріңіз",
    ru="В файле {path} нет текста; дайте файл с текстом акта",
    en="The file {path} holds no text; give a file that holds an act",
)
