"""Search: what a question names is looked up; what it asks is found by words and by meaning, and ranked once more.

docs/search.md tells what each signal is and what it is worth.
"""

from __future__ import annotations

import datetime
import sqlite3
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from law.act import Status
from law.words import Language
from retrieval import embedding, lookup, question, ranking, store
from retrieval.corpus import Filters, Hit, StoredProvision
from retrieval.dense import Dense
from retrieval.kindred import Kindred
from retrieval.lexical import Lexicon
from retrieval.matching import Wanted
from retrieval.ranking import Weights
from retrieval.terms import words
from retrieval.vocabulary import Vocabulary

if TYPE_CHECKING:
    from retrieval.corpus import Corpus

Rows = NDArray[np.int32]

_LEXICAL, _DENSE = 200, 100  # candidates of each kind that the second stage looks at for a question


@dataclass(frozen=True)
class Table:
    """The rows that the indexes number by (`index.build`)."""

    id: Rows
    expression: Rows
    unit: Rows
    twin: Rows
    in_force: Rows
    current: Rows
    since: Rows
    until: Rows


class Searcher:
    """Search over one generation. Loads an index when it is first asked for."""

    def __init__(self, corpus: Corpus, connection: sqlite3.Connection, lock: threading.RLock, generation: Path) -> None:
        self.corpus = corpus
        self.weights = Weights()
        self.connection = connection
        self._lock = lock
        self._generation = generation
        self._arrays = store.arrays(generation)
        self.lexicon = Lexicon(connection, self._arrays)

    def search(self, query: str, top: int, filters: Filters, on: datetime.date | None = None) -> list[Hit]:
        """Provisions that answer a question, best first: of the current texts, or those that read so `on` a day."""
        with self._lock:
            allowed = self._allowed(filters, on)
            named = self._named(lookup.read(query), allowed) if self.weights.lookup else []
            hits = self._ask(query, top + len(named), allowed)
        return _merged([*named, *hits], top)

    def similar(self, text: str, top: int, filters: Filters) -> list[Hit]:
        """Provisions about the same matter as a text, best first."""
        with self._lock:
            # a check asks for every norm of a bill: it needs the likely ones at once, not the last doubt about their order
            return self._ask(text, top, self._allowed(filters), lexical_first=2 * top, dense_first=top // 2)

    def sharing(self, words: Iterable[str], top: int, language: Language, force: int, beside: str) -> list[StoredProvision]:
        """See `Corpus.sharing`."""
        with self._lock:
            rows = self._kindred.find(words, top, language, self._binding(language, force, beside))
            found = self.stored(rows)
        return [found[row] for row in rows]

    @cached_property
    def _kindred(self) -> Kindred:
        return Kindred(len(self.table.id), self.vocabulary, self.lexicon.postings)

    @lru_cache(maxsize=4)  # noqa: B019 (one searcher lives as long as its corpus)
    def _binding(self, language: Language, force: int, beside: str) -> NDArray[np.bool_]:
        """The rows in force, in a language, of acts of a legal force or a higher one, of all acts but one."""
        found = self.connection.execute(
            "SELECT id FROM expressions WHERE language = ? AND act <> ? AND (? = 0 OR force <= ?)", (language.value, beside, force, force)
        )
        return self._of(found) & (self.table.in_force > 0)

    def close(self) -> None:
        """Let go of the vector index."""
        if "dense" in self.__dict__:  # made when it is first asked for
            self.dense.close()

    def warm(self) -> None:
        """Load everything, Chroma too."""
        with self._lock:
            _ = self.table, self.embedding, self.vocabulary
            self.close()
            self.dense = Dense(self._generation / "vectors", self._arrays, index=True)

    @cached_property
    def table(self) -> Table:
        rows = self._arrays.get("rows")
        return Table(*(rows if rows is not None else np.zeros((8, 0), np.int32)))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return Vocabulary(self.connection)

    @cached_property
    def embedding(self) -> embedding.Embedding | None:
        return embedding.load(self._arrays)

    @cached_property
    def dense(self) -> Dense:
        return Dense(self._generation / "vectors", self._arrays)

    def _ask(
        self, text: str, top: int, allowed: NDArray[np.bool_] | None, *, lexical_first: int = _LEXICAL, dense_first: int = _DENSE
    ) -> list[Hit]:
        w = self.weights
        asked = question.read(text, self.vocabulary, self.connection, w)
        evidence = ranking.first_stage(self, asked, w, allowed)
        ranked = ranking.second_stage(self, asked, evidence, w, lexical_first=lexical_first, dense_first=dense_first)
        return self._hits(ranked, top, asked.language)

    def _hits(self, ranked: Sequence[ranking.Ranked], top: int, language: Language) -> list[Hit]:
        """The best rows as hits; a provision that is there in two languages is one hit, in the question's language."""
        found: list[Hit] = []
        taken: set[int] = set()
        for one in ranked:
            if len(found) == top:
                break
            if one.row in taken:
                continue
            twin = int(self.table.twin[one.row])
            taken |= {one.row, twin}
            mine, other = self.stored([one.row, twin] if twin >= 0 else [one.row]), None
            provision = mine[one.row]
            if twin >= 0:
                other = mine[twin]
                if other.language is language:
                    provision, other = other, provision
            found.append(Hit(provision, one.score, one.why, other))
        return found

    def stored(self, rows: Iterable[int]) -> dict[int, StoredProvision]:
        """The provisions of rows."""
        return {row: self.corpus.by_id(int(self.table.id[row])) for row in rows}

    def read(self, rows: Sequence[int]) -> dict[int, ranking.Read]:
        """What the second stage looks at in rows."""
        by_id = {int(self.table.id[row]): row for row in rows}
        found = self.connection.execute(
            "SELECT p.id, p.terms, p.status, p.heading <> '' AND length(p.text) - length(p.heading) < 25, t.language"
            " FROM provisions p JOIN texts t ON t.id = p.expression"
            f" WHERE p.id IN ({', '.join('?' * len(by_id))})",
            tuple(by_id),
        )
        read = {}
        for id, terms, status, bare, language in found:
            text = terms.partition("\n")[0]
            read[by_id[id]] = ranking.Read(text.split(), Language(language), status == Status.IN_FORCE, bool(bare))
        return read

    def defined(self, rows: Sequence[int]) -> dict[int, list[str]]:
        """The terms that rows define, as stems."""
        by_id = {int(self.table.id[row]): row for row in rows}
        marks = ", ".join("?" * len(by_id))
        found: dict[int, list[str]] = {}
        for id, key, term in self.connection.execute(
            "SELECT p.id, d.key, d.term FROM provisions p JOIN definitions d ON d.expression = p.expression AND d.path = p.path"
            f" WHERE p.id IN ({marks}) AND d.key <> ''",
            tuple(by_id),
        ):
            named = len(words(term.partition("(")[0]))  # "продавец (лицо, ...)": asked for by the word before the brackets
            found.setdefault(by_id[id], []).append(" ".join(key.split()[: named or None]))
        return found

    @cached_property
    def _current(self) -> NDArray[np.bool_] | None:
        """The rows of current texts; None where the corpus has no others."""
        current = self.table.current > 0
        return None if current.all() else current

    def _allowed(self, filters: Filters, on: datetime.date | None = None) -> NDArray[np.bool_] | None:
        """The rows of the current texts, or those that read so on a day, that the filters let through; None where that is every row."""
        there = self._current
        if there is not None and on is not None:
            there = (self.table.since <= on.toordinal()) & (on.toordinal() < self.table.until)
        if filters == Filters():
            return there
        conditions, values = ["1"], list[object]()
        for condition, value in (
            ("force = ?", filters.force),
            ("kind = ?", filters.kind or None),
            ("instr(lower(authority), lower(?))", filters.authority or None),
            ("date >= ?", filters.since and filters.since.isoformat()),
            ("date <= ?", filters.until and filters.until.isoformat()),
            ("language = ?", filters.language and filters.language.value),
        ):
            if value is not None:
                conditions.append(condition)
                values.append(value)
        if filters.acts:
            conditions.append(f"act IN ({', '.join('?' * len(filters.acts))})")
            values += filters.acts
        if filters.in_force:
            conditions.append("status = 'in force'")
        rows = self.connection.execute(f"SELECT id FROM texts WHERE {' AND '.join(conditions)}", values)
        allowed = self._of(rows)
        if there is not None:
            allowed &= there
        return allowed & (self.table.in_force > 0) if filters.in_force else allowed

    def _of(self, expressions: Iterable[tuple[int]]) -> NDArray[np.bool_]:
        """The rows of texts, given by their ids."""
        chosen = np.zeros(int(self.table.expression.max(initial=0)) + 1, np.bool_)
        chosen[[id for (id,) in expressions]] = True
        return np.asarray(chosen[self.table.expression])

    def _named(self, wanted: lookup.Lookup, allowed: NDArray[np.bool_] | None) -> list[Hit]:
        """The provisions that the question names by their numbers, in the act that it names."""
        if not wanted.path or not (wanted.names_act or wanted.kind or wanted.approved):
            return []
        acts = self._acts_named(wanted)
        if not acts:
            return []
        parts = wanted.path.split("/")
        marks = ", ".join("?" * len(acts))
        rows = self.connection.execute(
            f"SELECT p.id, p.path, e.act FROM provisions p JOIN texts e ON e.id = p.expression WHERE e.act IN ({marks}) AND"
            " (p.path = ? OR p.path LIKE ? ESCAPE '!') ORDER BY e.language <> 'ru', p.id",
            (*acts, parts[-1], "%/" + parts[-1].replace("_", "!_")),
        ).fetchall()
        fitting = [(int(np.searchsorted(self.table.id, id)), path, act) for id, path, act in rows if _holds(path.split("/"), parts)]
        fitting = [one for one in fitting if allowed is None or allowed[one[0]]]
        fitting.sort(key=lambda one: (acts.index(one[2]), path_attached(one[1]) != wanted.approved, one[1].count("/")))
        hits = []
        for row, _, _ in fitting[:3]:
            twin = int(self.table.twin[row])
            found = self.stored([row, twin] if twin >= 0 else [row])
            hits.append(Hit(found[row], 10.0, (("lookup", 10.0),), found.get(twin)))
        return hits[:1] if wanted.names_act else hits

    def _acts_named(self, wanted: lookup.Lookup) -> list[str]:
        for title in wanted.titles or ("",):
            matches = self.corpus.match_act(Wanted(wanted.id, title, wanted.number, wanted.date))
            if matches:
                best = matches[0].score
                return [match.meta.id for match in matches if match.score == best]
        matches = self.corpus.match_act(Wanted(title=wanted.rest)) if wanted.rest else []
        return [match.meta.id for match in matches[:1]]


def path_attached(path: str) -> bool:
    return path.startswith(("att_", "app_"))


def _holds(path: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the parts stand in the path in their order, the last one last."""
    rest = iter(path)
    return path[-1] == parts[-1] and all(part in rest for part in parts)


def _merged(hits: Iterable[Hit], top: int) -> list[Hit]:
    """Each provision once, where it stands highest."""
    found: dict[tuple[str, str], Hit] = {}
    for hit in hits:
        key = (hit.provision.act, hit.provision.path)
        found.setdefault(key, hit)
    return list(found.values())[:top]
