"""A corpus on disk: one folder, a pointer to the generation in force, and never a generation changed after it was finished.

    <corpus>/current             the name of the generation in force, replaced by rename: an import is seen whole or not at all
    <corpus>/g7/corpus.sqlite    the truth: acts, provisions, definitions, citations
    <corpus>/g7/arrays/          what is worked out from it: lexical index, embedding, vectors, fingerprints, completion
    <corpus>/g7/vectors/         Chroma's index over the vectors
    <corpus>/g7/before           the name of the generation it took the place of, which is kept to go back to
    <corpus>/import.lock         held while an import runs; the system lets it go when a process dies

A reader opens the generation that `current` names, read-only and immutable, and keeps it while an import builds the next. Of the
generations before it one is kept; it is given up before an import ends only where the disk has no room for a third.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NoReturn

from law.words import Problem, Words
from retrieval.arrays import Arrays

_WRITING = re.compile("full|disk I/O|readonly|unable to open")  # what SQLite says of a disk
VERSION = 5  # of the schema and the stems; another version is imported again, never migrated: the acts themselves are the source

SCHEMA = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE texts (                -- an act in one language as one edition has it
    id INTEGER PRIMARY KEY, act TEXT NOT NULL, language TEXT NOT NULL,
    kind TEXT NOT NULL, title TEXT NOT NULL, number TEXT NOT NULL, date TEXT, authority TEXT NOT NULL, force INTEGER NOT NULL,
    registration TEXT NOT NULL, status TEXT NOT NULL, edition TEXT,
    source TEXT NOT NULL,           -- name of the file it came from
    hash TEXT NOT NULL,             -- SHA-256 of that file
    paragraphs BLOB NOT NULL,       -- all its paragraphs, compressed (retrieval.record)
    current INTEGER NOT NULL);      -- whether it is the one in force today
CREATE UNIQUE INDEX texts_by_day ON texts (act, language, coalesce(edition, ''));
CREATE VIEW expressions AS SELECT * FROM texts WHERE current;
CREATE VIEW editions AS SELECT * FROM texts WHERE NOT current;  -- earlier and coming ones
CREATE TABLE unread (act TEXT NOT NULL, language TEXT NOT NULL, PRIMARY KEY (act, language));  -- editions came: retrieval.editions.read
CREATE TABLE provisions (
    id INTEGER PRIMARY KEY, expression INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
    path TEXT NOT NULL, level TEXT NOT NULL, heading TEXT NOT NULL, parent TEXT NOT NULL,
    context TEXT NOT NULL,          -- headings and lead-in that the text is read under, outermost first, one a line
    text TEXT NOT NULL,             -- its own text
    paragraphs TEXT NOT NULL,       -- document indices, joined by spaces
    status TEXT NOT NULL,
    terms TEXT NOT NULL,            -- stems by field, one line each (lexical.FIELDS)
    twin INTEGER,                   -- the same provision in the act's other language
    since TEXT NOT NULL DEFAULT '', -- the days on which it reads so, the second not included; '': without end
    until TEXT NOT NULL DEFAULT '',
    UNIQUE (expression, path));
CREATE INDEX provisions_by_path ON provisions (path);
CREATE TABLE definitions (
    id INTEGER PRIMARY KEY, expression INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, term TEXT NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL,
    path TEXT NOT NULL, scope TEXT NOT NULL, genus TEXT NOT NULL, features TEXT NOT NULL);
CREATE INDEX definitions_by_key ON definitions (key);
CREATE INDEX definitions_by_place ON definitions (expression, path);
CREATE TABLE citations (
    id INTEGER PRIMARY KEY, expression INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
    position INTEGER NOT NULL, path TEXT NOT NULL, quote TEXT NOT NULL, internal INTEGER NOT NULL,
    kind TEXT NOT NULL, title TEXT NOT NULL, number TEXT NOT NULL, date TEXT,
    target TEXT NOT NULL,           -- id of the act it points to, '' where the corpus has no such act
    provisions TEXT NOT NULL);      -- paths, joined by spaces
CREATE INDEX citations_by_text ON citations (expression);
CREATE INDEX citations_by_target ON citations (target);
CREATE INDEX citations_by_date ON citations (date);
CREATE TABLE postings (             -- start and stop: a slice of the arrays "posting rows" and "posting weights"
    term TEXT PRIMARY KEY, languages TEXT NOT NULL, inverse REAL NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE derivations (language TEXT NOT NULL, one TEXT NOT NULL, other TEXT NOT NULL);
CREATE TABLE translations (language TEXT NOT NULL, term TEXT NOT NULL, other TEXT NOT NULL, weight REAL NOT NULL);
CREATE INDEX translations_by_term ON translations (language, term);
"""


def database(generation: Path) -> Path:
    return generation / "corpus.sqlite"


def arrays(generation: Path) -> Arrays:
    return Arrays(generation / "arrays")


def current(folder: Path) -> Path:
    """The generation in force. Raises Problem where the folder holds no finished corpus."""
    if not folder.is_dir():
        raise Problem(_MISSING.format(folder=folder))
    generation = _named(folder)
    if generation is None or not database(generation).is_file():
        raise Problem((_HALF_BUILT if any(folder.glob("g*/corpus.sqlite")) else _EMPTY).format(folder=folder))
    return generation


def opened(generation: Path) -> sqlite3.Connection:
    """A read-only connection to a finished generation, whatever state it is in."""
    return sqlite3.connect(f"{database(generation).absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def connect(generation: Path) -> sqlite3.Connection:
    """A read-only connection to a finished generation. Raises Problem where it is damaged or of another version."""
    folder = generation.parent
    try:
        connection = opened(generation)
        known = facts(connection)
    except sqlite3.Error as error:
        raise damaged(folder) from error
    if known.get("version") != str(VERSION):
        connection.close()
        raise Problem(_VERSION.format(folder=folder))
    if not arrays(generation).whole(json.loads(known.get("arrays", "{}"))):
        connection.close()
        raise damaged(folder)
    return connection


def facts(connection: sqlite3.Connection) -> dict[str, str]:
    """What a generation says of itself: its version, the checksums of its arrays (JSON), the day the law is current to."""
    return dict(connection.execute("SELECT name, value FROM facts"))


def damaged(folder: Path) -> Problem:
    return Problem(_DAMAGED.format(folder=folder))


class _Discarded(Exception):
    pass


def discard() -> NoReturn:
    """End the block of `next_generation` with the generation before it still in force: there was nothing to change."""
    raise _Discarded


@contextmanager
def next_generation(folder: Path, *, afresh: bool = False) -> Iterator[Path]:
    """A new generation to write into: a copy of the one in force, or (`afresh`, or where there is none) an empty one, with the others
    still there. It comes into force when the block ends well, and the one before it is kept to go back to; it is removed when the block
    does not. One import at a time: Problem for the second."""
    fresh = not folder.exists()
    with _changing(folder):
        named, before = _named(folder), None if afresh else _in_force(folder)
        generation = folder / f"g{max(map(number, folder.glob('g*')), default=0) + 1}"
        if not afresh:
            _keep(folder, {before, previous(folder)} if before is None or _room(folder, before) else {before})
        try:
            generation.mkdir()
            if before is not None:
                shutil.copyfile(database(before), database(generation))
            else:
                _create(database(generation))
            yield generation
            if named is not None:
                (generation / "before").write_text(named.name, "utf-8")
            _flush(generation)
            _point(folder, generation)
        except BaseException as error:
            shutil.rmtree(generation, ignore_errors=True)
            if fresh and not any(folder.glob("reading*")):  # nothing that the next import could go on with
                shutil.rmtree(folder, ignore_errors=True)
            if isinstance(error, _Discarded):
                return
            if isinstance(error, OSError) or (isinstance(error, sqlite3.OperationalError) and _WRITING.search(str(error))):
                raise Problem(_CANNOT_WRITE.format(folder=folder, error=error)) from error
            raise
        _keep(folder, {generation, named})


@contextmanager
def going_back(folder: Path) -> Iterator[Path]:
    """The generation before the one in force, to be looked at; when the block ends well it comes into force. The one left lies there until
    the next import: who has it open reads on. Raises Problem where there is none before."""
    with _changing(folder):
        earlier = previous(folder)
        if earlier is None:
            raise Problem(_NO_EARLIER.format(folder=folder))
        yield earlier
        try:
            _point(folder, earlier)
        except OSError as error:
            raise Problem(_CANNOT_WRITE.format(folder=folder, error=error)) from error


def number(generation: Path) -> int:
    """Generations are numbered in their order; no number is given twice."""
    return int(generation.name[1:]) if generation.name[1:].isdigit() else 0


def previous(folder: Path) -> Path | None:
    """The generation before the one in force; None where none is kept."""
    named = _named(folder)
    try:
        generation = folder / (named / "before").read_text("utf-8").strip() if named else None
    except (OSError, ValueError):
        return None
    return generation if generation and database(generation).is_file() else None


def _named(folder: Path) -> Path | None:
    """The generation that the pointer names, whatever became of it."""
    try:
        name = (folder / "current").read_text("utf-8").strip()
    except (OSError, ValueError):
        return None
    return folder / name if name else None


def _point(folder: Path, generation: Path) -> None:
    """Bring a generation into force."""
    pointer = folder / "current.next"
    with pointer.open("w", encoding="utf-8") as file:
        file.write(generation.name)
        file.flush()
        os.fsync(file.fileno())
    pointer.replace(folder / "current")


def _keep(folder: Path, generations: Collection[Path | None]) -> None:
    """Take away all other generations: of an import that was killed, gone back from, or older than the one that is kept."""
    for generation in folder.glob("g*"):
        if generation.is_dir() and generation not in generations:
            shutil.rmtree(generation, ignore_errors=True)


def _room(folder: Path, before: Path) -> bool:
    """Whether the disk has room for a next generation, and what is worked with on the way to it, beside those that are there."""
    return shutil.disk_usage(folder).free > 2 * sum(file.stat().st_size for file in before.rglob("*") if file.is_file())


@contextmanager
def _changing(folder: Path) -> Iterator[None]:
    """One at a time changes a corpus: Problem for the second, and where nobody may write here."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(folder / "import.lock", timeout=0, isolation_level=None)
    except (OSError, sqlite3.Error) as error:
        raise Problem(_READ_ONLY.format(folder=folder)) from error
    with closing(lock):
        try:
            lock.execute("PRAGMA journal_mode = OFF")  # a full disk has no room for a journal, and nothing is written
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise Problem((_BUSY if "locked" in str(error) else _READ_ONLY).format(folder=folder)) from error
        except sqlite3.DatabaseError as error:
            raise Problem(_NOT_OURS.format(folder=folder)) from error
        yield


def _flush(generation: Path) -> None:
    """Everything of a generation to the disk, so that the pointer never outlives what it points to."""
    for path in generation.rglob("*"):
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())


def _in_force(folder: Path) -> Path | None:
    """The generation to start from; None where there is none or where it is of another version and starts anew."""
    try:
        generation = current(folder)
    except Problem:
        return None
    connect(generation).close()
    return generation


def _create(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(SCHEMA)
        connection.execute("INSERT INTO facts VALUES ('version', ?)", (str(VERSION),))


_MISSING = Words(
    kk="Заң корпусының қалтасы жоқ: {folder}. Алдымен актілерді қосыңыз: zhoba corpus add",
    ru="Нет папки корпуса законов: {folder}. Сначала добавьте акты: zhoba corpus add",
    en="There is no corpus folder {folder}; add acts first: zhoba corpus add",
)
_EMPTY = Words(
    kk="{folder} қалтасында заң корпусы жоқ; алдымен актілерді қосыңыз: zhoba corpus add",
    ru="В папке {folder} нет корпуса законов; сначала добавьте акты: zhoba corpus add",
    en="The folder {folder} holds no corpus; add acts first: zhoba corpus add",
)
_HALF_BUILT = Words(
    kk="{folder} қалтасындағы корпус соңына дейін құрылмаған; импортты қайталаңыз: zhoba corpus add",
    ru="Корпус в папке {folder} не достроен; повторите импорт: zhoba corpus add",
    en="The corpus in {folder} was never finished; run the import again: zhoba corpus add",
)
_DAMAGED = Words(
    kk="{folder} қалтасындағы корпус бүлінген; оны қалпына келтіріңіз: zhoba corpus check --repair",
    ru="Корпус в папке {folder} поврежден; восстановите его: zhoba corpus check --repair",
    en="The corpus in {folder} is damaged; mend it: zhoba corpus check --repair",
)
_VERSION = Words(
    kk="{folder} қалтасындағы корпусты бағдарламаның басқа нұсқасы құрған; оны қайта құрыңыз: zhoba corpus check --repair",
    ru="Корпус в папке {folder} создан другой версией программы; перестройте его: zhoba corpus check --repair",
    en="The corpus in {folder} was made by another version of the program; build it anew: zhoba corpus check --repair",
)
_NO_EARLIER = Words(
    kk="{folder} корпусының бұрынғы нұсқасы сақталмаған; қалпына келтіретін ештеңе жоқ, қажет пакетті қабылдаңыз: zhoba corpus unpack",
    ru="Прежней версии корпуса {folder} нет, вернуться не к чему; примите нужный пакет: zhoba corpus unpack",
    en="No earlier version of the corpus {folder} is kept to go back to; take in the pack that you want: zhoba corpus unpack",
)
_READ_ONLY = Words(
    kk="{folder} қалтасына жазуға болмайды; басқа қалтаны таңдаңыз немесе рұқсат сұраңыз",
    ru="В папку {folder} нельзя записать; выберите другую папку или попросите доступ",
    en="The folder {folder} cannot be written to; choose another folder or ask for access",
)
_BUSY = Words(
    kk="{folder} корпусына қазір басқа импорт жүріп жатыр; ол аяқталғанша күтіңіз",
    ru="В корпус {folder} сейчас идет другой импорт; дождитесь его окончания",
    en="Another import into {folder} is running; wait until it ends",
)
_NOT_OURS = Words(
    kk="{folder} қалтасындағы import.lock файлы Zhoba файлы емес; басқа қалтаны таңдаңыз",
    ru="Файл import.lock в папке {folder} не принадлежит Zhoba; выберите другую папку",
    en="The file import.lock in {folder} is not Zhoba's; choose another folder",
)
_CANNOT_WRITE = Words(
    kk="{folder} корпусы жазылмады ({error}); бұрынғы корпус сақталды",
    ru="Корпус {folder} не записан ({error}); прежний корпус сохранен",
    en="The corpus {folder} could not be written ({error}); the one before it is untouched",
)
