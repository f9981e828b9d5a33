"""The national law on this machine, read-only: acts, provisions, definitions, who cites whom, search."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from law.act import Act, Level, Metadata, Status
from law.words import Language


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


class Corpus:
    """A corpus opened read-only. It goes on answering from what it opened while an import builds the next generation.
    May be used from several threads."""

    @classmethod
    def open(cls, folder: Path) -> Corpus:
        """Open the corpus in `folder`. Raises Problem where it is missing, half built, damaged or of another version."""
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError

    def __enter__(self) -> Corpus:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def info(self) -> Info:
        raise NotImplementedError

    def acts(self) -> list[Metadata]:
        """Every act once, in Russian where it is there, by level of force and id."""
        raise NotImplementedError

    def languages(self, act: str) -> tuple[Language, ...]:
        """The languages in which the corpus has an act; none: it has no such act."""
        raise NotImplementedError

    def act(self, id: str, language: Language | None = None) -> Act | None:
        """An act whole. Without `language`: Russian where it is there, else what there is."""
        raise NotImplementedError

    def find_act(
        self, *, id: str = "", title: str = "", number: str = "", date: datetime.date | None = None, kind: str = ""
    ) -> list[Metadata]:
        """The acts that a citation may mean, best first."""
        raise NotImplementedError

    def provision(self, act: str, path: str, language: Language | None = None) -> StoredProvision | None:
        """One provision; `path` with or without the `att_1/` of an attached document."""
        raise NotImplementedError

    def search(self, query: str, top: int = 10, *, filters: Filters | None = None) -> list[Hit]:
        """Provisions that answer a question, a lookup or a phrase, best first."""
        raise NotImplementedError

    def similar(self, text: str, top: int = 10, language: Language | None = None) -> list[Hit]:
        """Provisions about the same matter as a provision's text, best first."""
        raise NotImplementedError

    def definitions(self, term: str = "") -> list[StoredDefinition]:
        """Definitions of a term in any inflection; all definitions without one."""
        raise NotImplementedError

    def cited_by(self, act: str, path: str = "") -> list[StoredCitation]:
        """The references to an act, or to one of its provisions and what lies under it."""
        raise NotImplementedError
