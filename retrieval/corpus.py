"""The national law on this machine, read-only: acts, provisions, definitions, who cites whom, search."""

from __future__ import annotations

import datetime
import sqlite3
import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from law import structure
from law.act import Act, Level, Metadata, Status
from law.words import Language
from retrieval import editions, matching, record, store
from retrieval.completion import Completer, Completion
from retrieval.matching import Match, Wanted
from retrieval.terms import terms
from retrieval.twins import Twins

if TYPE_CHECKING:
    from retrieval.search import Searcher

_KEPT_ACTS = 16  # parsed acts held in memory
_KEPT_PROVISIONS = 20_000


@dataclass(frozen=True, slots=True)
class StoredProvision:
    """A provision as the corpus keeps it."""

    act: str
    language: Language
    title: str  # of the act
    path: str
    level: Level
    heading: str
    context: str  # headings and lead-in that the text is read under, outermost first, one a line
    text: str  # its own text
    paragraphs: tuple[int, ...]  # document indices of its own paragraphs
    status: Status
    force: int  # place of the act in the ladder of legal force; a larger number is lower, 0 unknown
    edition: datetime.date | None  # from which day the act reads so; None where the corpus does not know


@dataclass(frozen=True, slots=True)
class Hit:
    """An answer of search: a provision, how well it fits (larger is better), and what spoke for it, strongest first."""

    provision: StoredProvision
    score: float
    why: tuple[tuple[str, float], ...] = ()
    other: StoredProvision | None = None  # the same provision in the act's other language


@dataclass(frozen=True, slots=True)
class StoredDefinition:
    """A definition of the corpus; fields as in `law.definitions.Definition`."""

    act: str
    language: Language
    title: str  # of the act
    path: str
    position: int  # index into `Act.paragraphs`
    term: str
    text: str
    kind: str
    scope: str
    genus: str
    features: tuple[str, ...]
    force: int


@dataclass(frozen=True, slots=True)
class StoredCitation:
    """A reference made by a provision of the corpus."""

    act: str  # the act that refers
    language: Language
    title: str  # of that act
    path: str  # the provision that refers
    position: int  # index into `Act.paragraphs`
    quote: str
    target: str  # id of the act referred to, "" where the corpus has none
    provisions: tuple[str, ...]  # paths referred to; none: the act as a whole


@dataclass(frozen=True, slots=True)
class Filters:
    """What hits must be; what is not set does not bind."""

    force: int | None = None  # exactly this level of legal force
    kind: str = ""
    authority: str = ""  # part of the authority's name
    since: datetime.date | None = None  # date of the act, both ends included
    until: datetime.date | None = None
    language: Language | None = None
    in_force: bool = False
    acts: tuple[str, ...] = ()  # only these acts


@dataclass(frozen=True, slots=True)
class Info:
    """What a corpus holds."""

    folder: Path
    acts: int
    expressions: int
    provisions: int
    definitions: int
    citations: int
    current_to: datetime.date | None  # the latest date of an edition in it


_STORED = (
    "e.act, e.language, e.title, p.path, p.level, p.heading, p.context, p.text, p.paragraphs, p.status, e.force, e.edition"
    " FROM provisions p JOIN {texts} e ON e.id = p.expression"
)
_STORED_THEN = _STORED.format(texts="texts")  # whatever the edition
_STORED = _STORED.format(texts="expressions")


def _stored(row: Sequence[Any]) -> StoredProvision:
    act, code, title, path, level, heading, context, text, paragraphs, status, force, edition = row
    places = tuple(map(int, paragraphs.split()))
    return StoredProvision(
        act, Language(code), title, path, Level(level), heading, context, text, places, Status(status), force, _day(edition)
    )


_BY_FORCE = "e.force = 0, e.force, e.act, e.language DESC"
_CITED = "e.act, e.language, e.title, c.path, c.position, c.quote, c.target, c.provisions"


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _by_edition(meta: Metadata) -> str:
    return meta.edition.isoformat() if meta.edition else ""


def _citation(row: Sequence[Any]) -> StoredCitation:
    act, code, title, path, position, quote, target, provisions = row[:8]
    return StoredCitation(act, Language(code), title, path, position, quote, target, tuple(provisions.split()))


def _definition(row: Sequence[Any]) -> StoredDefinition:
    act, code, title, path, position, term, text, kind, scope, genus, features, force = row
    features = tuple(features.split("\n")) if features else ()
    return StoredDefinition(act, Language(code), title, path, position, term, text, kind, scope, genus, features, force)


class Corpus:
    """A corpus opened read-only. It goes on answering from what it opened while an import builds the next generation.
    May be used from several threads."""

    def __init__(self, generation: Path) -> None:
        self.folder = generation.parent
        self._generation = generation
        self._connection = store.connect(generation)
        self._lock = threading.RLock()  # one statement at a time on the one connection
        self._parsed: OrderedDict[tuple[str, Language, datetime.date | None], Act] = OrderedDict()
        self.by_id = lru_cache(maxsize=_KEPT_PROVISIONS)(self._by_id)  # one check of a bill comes back to the same provisions

    @classmethod
    def open(cls, folder: Path) -> Corpus:
        """Open the corpus in `folder`. Raises Problem where it is missing, half built, damaged or of another version."""
        return cls(store.current(folder))

    def close(self) -> None:
        with self._lock:
            if "searcher" in self.__dict__:  # made when it is first asked for
                self.searcher.close()
            self._connection.close()

    def __enter__(self) -> Corpus:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def info(self) -> Info:
        counts = self._rows(
            "SELECT (SELECT count(DISTINCT act) FROM expressions), (SELECT count(*) FROM expressions),"
            " (SELECT count(*) FROM provisions WHERE expression IN (SELECT id FROM expressions)),"
            " (SELECT count(*) FROM definitions WHERE expression IN (SELECT id FROM expressions)), (SELECT count(*) FROM citations)"
        )[0]
        acts, expressions, provisions, definitions, citations = counts
        return Info(self.folder, acts, expressions, provisions, definitions, citations, self.current_to)

    @property
    def current_to(self) -> datetime.date | None:
        """The latest date of an edition in it; known without counting what it holds."""
        with self._told(), self._lock:
            return _day(store.facts(self._connection).get("current to"))

    def acts(self) -> list[Metadata]:
        """Every act once, in Russian where it is there, by level of force and id."""
        return sorted((next(iter(of.values())) for of in self._expressions.values()), key=lambda meta: (meta.level or 99, meta.id))

    def languages(self, act: str) -> tuple[Language, ...]:
        """The languages in which the corpus has an act; none: it has no such act."""
        return tuple(self._expressions.get(act, ()))

    def metadata(self, act: str, language: Language | None = None) -> Metadata | None:
        """What an act is, in one language or (without) in Russian where it is there."""
        of = self._expressions.get(act, {})
        return of.get(language) if language else next(iter(of.values()), None)

    def editions(self, act: str, language: Language | None = None) -> tuple[datetime.date | None, ...]:
        """The days from which the corpus knows how an act reads, earliest first; None for one whose day is not known. Without
        `language`: of the Russian text where it is there."""
        return tuple(meta.edition for meta in self._editions(act, language))

    def act(self, id: str, language: Language | None = None, on: datetime.date | None = None) -> Act | None:
        """An act whole, as it reads today or `on` a day (the earliest edition known, where that day is before it). Without
        `language`: Russian where it is there, else what there is."""
        meta = self.metadata(id, language)
        if meta is None:
            return None
        if on is not None:
            known = {_by_edition(one): one for one in self._editions(id, meta.language)}
            meta = known[editions.in_force(known, on.isoformat())]
        key = (id, meta.language, meta.edition)
        with self._lock:
            if key not in self._parsed:
                packed, name = self._rows(
                    "SELECT paragraphs, source FROM texts WHERE act = ? AND language = ? AND coalesce(edition, '') = ?",
                    (id, meta.language.value, _by_edition(meta)),
                )[0]
                self._parsed[key] = replace(structure.read(record.unpack(packed), name=name), meta=meta)
                if len(self._parsed) > _KEPT_ACTS:
                    self._parsed.popitem(last=False)
            self._parsed.move_to_end(key)
            return self._parsed[key]

    def match_act(self, wanted: Wanted) -> list[Match]:
        """The acts that a citation may mean, best first, each with which facts agree and which differ. An act that the
        corpus has in two languages is one match, by its better language."""
        best: dict[str, Match] = {}
        for match in self._index.rank(wanted):
            best.setdefault(match.meta.id, match)
        return list(best.values())

    def find_act(
        self, *, id: str = "", title: str = "", number: str = "", date: datetime.date | None = None, kind: str = ""
    ) -> list[Metadata]:
        """The acts that a citation may mean, best first."""
        return [match.meta for match in self.match_act(Wanted(id, title, number, date, kind))]

    def provision(self, act: str, path: str, language: Language | None = None) -> StoredProvision | None:
        """One provision; `path` with or without the `att_1/` of an attached document. Without `language`: Russian where
        it is there."""
        rows = self._rows(
            f"SELECT {_STORED} WHERE e.act = ? AND (p.path = ? OR (p.path LIKE 'att!_%' ESCAPE '!' AND p.path LIKE ? ESCAPE '!'))"
            " AND (? IS NULL OR e.language = ?) ORDER BY e.language <> 'ru', length(p.path), p.id LIMIT 20",
            (act, path, "%/" + path.replace("_", "!_"), language, language),
        )
        for row in rows:
            found = _stored(row)
            if found.path == path or found.path.split("/", 1)[-1] == path:
                return found
        return None

    def _by_id(self, id: int) -> StoredProvision:
        """The provision with an id of the database."""
        return _stored(self._rows(f"SELECT {_STORED_THEN} WHERE p.id = ?", (id,))[0])

    def search(self, query: str, top: int = 10, *, filters: Filters | None = None, on: datetime.date | None = None) -> list[Hit]:
        """Provisions that answer a question, a lookup or a phrase, best first; `on` a day: of the editions in force then."""
        with self._told():
            if on is None:
                return self.searcher.search(query, top, filters or Filters())
            hits = self.searcher.search(query, 2 * top, filters or Filters(), on)  # some were not adopted yet
            return [then for hit in hits if (then := self._as_of(hit, on))][:top]

    def _as_of(self, hit: Hit, day: datetime.date) -> Hit | None:
        provision = self._provision_as_of(hit.provision, day)
        return replace(hit, provision=provision, other=hit.other and self._provision_as_of(hit.other, day)) if provision else None

    def _provision_as_of(self, found: StoredProvision, day: datetime.date) -> StoredProvision | None:
        """A provision as the edition in force on a day has it; None where it was not there."""
        act = self.act(found.act, found.language, day)
        if act is None or (act.meta.date is not None and act.meta.date > day):
            return None
        if act.meta.edition == found.edition:
            return found
        then = act.get(found.path)
        if then is None:
            return None
        places = tuple(place for index in then.own if (place := act.paragraphs[index].place.paragraph) is not None)
        return replace(
            found,
            title=act.meta.title,
            heading=then.heading,
            text=act.text(then),
            paragraphs=places,
            status=then.status,
            edition=act.meta.edition,
        )

    def similar(self, text: str, top: int = 10, language: Language | None = None) -> list[Hit]:
        """Provisions about the same matter as a provision's text, best first; in `language` only, where it is given."""
        with self._told():
            return self.searcher.similar(text, top, Filters(language=language))

    def sharing(self, words: Iterable[str], top: int, language: Language, *, force: int = 0, beside: str = "") -> list[StoredProvision]:
        """The provisions in force that share most of these folded words or have words like them (`retrieval.kindred`), best first;
        of acts of this legal force or a higher one (0: of any), the act `beside` aside. Much quicker than `similar`."""
        with self._told():
            return self.searcher.sharing(words, top, language, force, beside)

    def complete(self, before: str, top: int = 3) -> list[tuple[Completion, StoredProvision]]:
        """How provisions in force go on after the text before the cursor, likeliest first, each with a provision that does."""
        if self._completer is None:
            return []
        return [(found, self.by_id(found.provision)) for found in self._completer.complete(before, top)]

    @cached_property
    def twins(self) -> Twins:
        """The fingerprints of the provisions in force: which say nearly the same word for word."""
        with self._lock:
            return Twins.load(store.arrays(self._generation), lambda id: self.by_id(id).text)

    def in_force(self) -> list[int]:
        """The ids of the provisions in force of acts in force."""
        return [
            row[0]
            for row in self._rows(
                "SELECT p.id FROM provisions p JOIN expressions e ON e.id = p.expression WHERE p.status = ? AND e.status = ?",
                (Status.IN_FORCE.value, Status.IN_FORCE.value),
            )
        ]

    @cached_property
    def _completer(self) -> Completer | None:
        with self._lock:
            return Completer.load(store.arrays(self._generation), lambda id: self.by_id(id).text)

    def warm(self) -> None:
        """Load what the first search would wait for, Chroma with it; for a background thread of a long-lived program."""
        with self._told():
            self.searcher.warm()

    def definitions(self, term: str = "") -> list[StoredDefinition]:
        """Definitions of a term in any inflection; all definitions without one."""
        keys = {" ".join(terms(term, language)) for language in Language} if term else set()
        condition = f"WHERE d.key IN ({', '.join('?' * len(keys))})" if keys else ""
        rows = self._rows(
            "SELECT e.act, e.language, e.title, d.path, d.position, d.term, d.text, d.kind, d.scope, d.genus, d.features, e.force"
            f" FROM definitions d JOIN expressions e ON e.id = d.expression {condition} ORDER BY {_BY_FORCE}, d.position",
            tuple(keys),
        )
        return [_definition(row) for row in rows]

    def cited_by(self, act: str, path: str = "") -> list[StoredCitation]:
        """The references to an act, or to one of its provisions and what lies under it."""
        rows = self._rows(
            f"SELECT {_CITED} FROM citations c JOIN expressions e ON e.id = c.expression WHERE c.target = ?"
            f" ORDER BY {_BY_FORCE}, c.position",
            (act,),
        )
        found = map(_citation, rows)
        return [citation for citation in found if not path or any(f"{cited}/".startswith(f"{path}/") for cited in citation.provisions)]

    def rarity(self, stem: str) -> float:
        """The inverse document frequency of a stem (`retrieval.terms.term`); that of the rarest where no provision has it."""
        rows = self._rows("SELECT inverse FROM postings WHERE term = ?", (stem,))
        if rows:
            return float(rows[0][0])
        return self._rarest

    @cached_property
    def _rarest(self) -> float:
        return float(self._rows("SELECT coalesce(max(inverse), 1.0) FROM postings")[0][0])

    def mentions(self, *, number: str = "", date: datetime.date | None = None, title: str = "") -> list[StoredCitation]:
        """The references to an act known by its number and date or by its title and date, whether the corpus has that act
        or not (a repealed act is seldom in it)."""
        if date is None or not (number or title):
            return []
        rows = self._rows(
            f"SELECT {_CITED}, c.number, c.title FROM citations c JOIN expressions e ON e.id = c.expression WHERE c.date = ?"
            f" ORDER BY {_BY_FORCE}, c.position",
            (date.isoformat(),),
        )
        wanted = matching.number(number)
        return [
            _citation(row)
            for row in rows
            if (
                matching.number(row[8]) == wanted
                if number and row[8]
                else bool(title) and matching.title_terms(row[9], Language(row[1])) == matching.title_terms(title, Language(row[1]))
            )
        ]

    def below(self, act: str, path: str, language: Language | None = None) -> list[StoredProvision]:
        """The provisions under a provision, in document order. Without `language`: Russian where it is there."""
        chosen = self.metadata(act, language)
        if chosen is None:
            return []
        pattern = path.replace("!", "!!").replace("_", "!_") + "/%"
        rows = self._rows(
            f"SELECT {_STORED} WHERE e.act = ? AND e.language = ? AND p.path LIKE ? ESCAPE '!' ORDER BY p.id",
            (act, chosen.language, pattern),
        )
        return [_stored(row) for row in rows]

    def _editions(self, act: str, language: Language | None) -> list[Metadata]:
        """All that the corpus has of an act in a language, the text in force among it, the earliest edition first."""
        stands = self.metadata(act, language)
        if stands is None:
            return []
        rows = self._rows(
            f"SELECT {record.META} FROM texts WHERE act = ? AND language = ? ORDER BY coalesce(edition, '')", (act, stands.language.value)
        )
        return [record.metadata(row) for row in rows]

    @cached_property
    def _expressions(self) -> dict[str, dict[Language, Metadata]]:
        """What every act is, by its id and language, Russian first."""
        found: dict[str, dict[Language, Metadata]] = {}
        for meta in map(
            record.metadata, self._rows(f"SELECT {record.META} FROM expressions ORDER BY act, language <> 'ru', language DESC")
        ):
            found.setdefault(meta.id, {})[meta.language] = meta
        return found

    @cached_property
    def _index(self) -> matching.Index:
        return matching.Index(meta for of in self._expressions.values() for meta in of.values())

    @cached_property
    def searcher(self) -> Searcher:
        from retrieval.search import Searcher

        return Searcher(self, self._connection, self._lock, self._generation)

    def _rows(self, statement: str, values: Sequence[object] = ()) -> list[Any]:
        with self._told(), self._lock:
            return self._connection.execute(statement, values).fetchall()

    @contextmanager
    def _told(self) -> Iterator[None]:
        """What SQLite says of a torn database as the sentence that tells what to do."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise store.damaged(self.folder) from error
