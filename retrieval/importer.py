"""Acts into the corpus: files and folders in, a new generation in force, and a report of what failed and why."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from law import citations, definitions, formats, structure
from law.act import Act
from law.progress import Progress, silent
from law.words import Problem, Words
from retrieval import index, record, sources, store
from retrieval.terms import terms

_log = logging.getLogger("zhoba.import")


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, by act id; `failed` are files with the reason."""

    added: tuple[str, ...]
    updated: tuple[str, ...]
    unchanged: tuple[str, ...]
    failed: tuple[tuple[Path, Words], ...]


def add(paths: Sequence[Path], folder: Path, progress: Progress = silent) -> ImportReport:
    """Import files and folders of acts into the corpus in `folder`, making it where it is missing. The corpus before it
    stays in force until all is done. Raises Problem where the folder cannot be used, Cancelled where `progress` does."""
    wanted = list(sources.find(paths))
    outcomes: dict[str, str] = {}
    failed: list[tuple[Path, Words]] = []
    with store.next_generation(folder) as generation, closing(sqlite3.connect(store.database(generation))) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = OFF")  # the generation is not in force before it is whole and flushed
        for number, source in enumerate(wanted):
            progress(number, len(wanted), source.path.name)
            try:
                outcome = _take(connection, source)
            except Problem as problem:
                failed.append((source.path, problem.words))
                continue
            if outcomes.get(source.act) in (None, "unchanged"):
                outcomes[source.act] = outcome
        if set(outcomes.values()) - {"unchanged"}:
            index.build(connection, generation, progress)
            connection.commit()
        else:
            store.discard()

    def acts(outcome: str) -> tuple[str, ...]:
        return tuple(act for act, what in outcomes.items() if what == outcome)

    return ImportReport(acts("added"), acts("updated"), acts("unchanged"), tuple(failed))


def remove(ids: Sequence[str], folder: Path, progress: Progress = silent) -> None:
    """Take acts out of the corpus. Raises Problem where it has no such act."""
    store.current(folder)
    with store.next_generation(folder) as generation, closing(sqlite3.connect(store.database(generation))) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for act in ids:
            if not connection.execute("DELETE FROM expressions WHERE act = ?", (act,)).rowcount:
                raise Problem(_UNKNOWN.format(act=act, folder=folder))
        index.build(connection, generation, progress)
        connection.commit()


def _take(connection: sqlite3.Connection, source: sources.Source) -> str:
    """Put one file into the database; says whether the act is added, updated or unchanged."""
    try:
        data = source.path.read_bytes()
    except OSError as error:
        raise Problem(_UNREADABLE.format(path=source.path, reason=error.strerror or error)) from error
    digest = hashlib.sha256(data).hexdigest()
    known = connection.execute("SELECT language, hash, edition FROM expressions WHERE act = ?", (source.act,)).fetchall()
    if any(row[1] == digest for row in known):
        return "unchanged"
    act = _read(data, source)
    edition = act.meta.edition.isoformat() if act.meta.edition else ""
    if any(row[0] == act.meta.language and edition and edition < (row[2] or "") for row in known):
        return "unchanged"  # the corpus already has a later edition
    connection.execute("DELETE FROM expressions WHERE act = ? AND language = ?", (source.act, act.meta.language.value))
    _insert(connection, act, source.path.name, digest)
    return "updated" if known else "added"


def _read(data: bytes, source: sources.Source) -> Act:
    paragraphs = formats.read(data, source.path.name)
    if not any(paragraph.text for paragraph in paragraphs):
        raise Problem(_EMPTY.format(path=source.path))
    act = structure.read(paragraphs, name=source.name)
    return replace(act, meta=replace(act.meta, id=source.act, language=source.language or act.meta.language))


def _insert(connection: sqlite3.Connection, act: Act, name: str, digest: str) -> None:
    columns = f"{record.META}, source, hash, paragraphs"
    values = (*record.metadata_values(act.meta), name, digest, record.pack(act.paragraphs))
    expression = connection.execute(f"INSERT INTO expressions ({columns}) VALUES ({', '.join('?' * len(values))})", values).lastrowid
    found = definitions.definitions(act)
    defined: dict[str, list[str]] = defaultdict(list)
    for definition in found:
        defined[definition.provision].append(definition.term)
    connection.executemany(
        f"INSERT INTO provisions (expression, {', '.join(record.PROVISION)}) VALUES ({', '.join('?' * (1 + len(record.PROVISION)))})",
        ((expression, *(getattr(row, name) for name in record.PROVISION)) for row in record.provisions(act, defined)),
    )
    language = act.meta.language
    connection.executemany(
        "INSERT INTO definitions (expression, position, term, key, text, kind, path, scope, genus, features)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                expression,
                d.position,
                d.term,
                " ".join(terms(d.term, language)),
                d.text,
                d.kind,
                d.provision,
                d.scope,
                d.genus,
                "\n".join(d.features),
            )
            for d in found
        ),
    )
    connection.executemany(
        "INSERT INTO citations (expression, position, path, quote, internal, target, kind, title, number, date, provisions)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                expression,
                c.position,
                act.owners[c.position],
                c.quote,
                c.internal,
                act.meta.id if c.internal else "",
                *((c.act.kind, c.act.title, c.act.number, c.act.date.isoformat() if c.act.date else None) if c.act else ("", "", "", None)),
                " ".join(c.provisions),
            )
            for c in citations.citations(act)
        ),
    )


_UNKNOWN = Words(
    kk="{folder} корпусында {act} актісі жоқ; тізімді қараңыз: zhoba corpus info",
    ru="В корпусе {folder} нет акта {act}; посмотрите список: zhoba corpus info",
    en="The corpus {folder} has no act {act}; see the list: zhoba corpus info",
)
_UNREADABLE = Words(
    kk="{path} файлы оқылмады ({reason}); жолы мен рұқсатын тексеріңіз",
    ru="Файл {path} не читается ({reason}); проверьте путь и права",
    en="The file {path} cannot be read ({reason}); check its path and rights",
)
_EMPTY = Words(
    kk="{path} файлында мәтін жоқ; акт мәтіні бар файлды беріңіз",
    ru="В файле {path} нет текста; дайте файл с текстом акта",
    en="The file {path} holds no text; give a file that holds an act",
)
