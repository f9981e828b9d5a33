"""What a citation is, and what the grammars hand over before it is resolved."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class CitedAct:
    """The act that a citation names, by what this citation says of it: `kind` (`law.act.Metadata.kind`), `title` in the
    nominative without quotation marks, `number`, `date`; `registration` in the register of the Ministry of Justice; `id`
    where a corpus knows the act. "" or None where the citation does not say."""

    kind: str = ""
    title: str = ""
    number: str = ""
    date: date | None = None
    id: str = ""
    registration: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference to provisions or to a named act, at [start, end) of paragraph `position` (index into `Act.paragraphs`).

    `internal`: into the same document; then `act` is None. `provisions` are paths, resolved from the citation's own place
    where it says "настоящей статьи". `alias`: the act is named by a short name introduced earlier. `deictic`: it points
    from its own place. `amended`: it is what an amending instruction changes, in the act that its bill amends."""

    position: int
    start: int
    end: int
    quote: str
    internal: bool
    act: CitedAct | None
    provisions: tuple[str, ...] = ()
    alias: bool = False
    deictic: bool = False
    amended: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as a reference names it: its path component (art, pt, sub, ind, ch, sec, ...) and its numbers. `here` is "this
    article": no numbers, found from the citation's own place. `several`: the word may be a plural. `words`: numbered by
    ordinals in words, as parts without a printed number are."""

    component: str
    numbers: tuple[str, ...] = ()
    here: bool = False
    several: bool = False
    words: bool = False


@dataclass(slots=True)
class Reference:
    """A citation as a grammar read it. `groups`: chains of units, each from the largest to the smallest. `target`: "named",
    "own" (this act), "alias", "same" (the act just cited), "bare" (no act is named)."""

    start: int  # token
    end: int
    groups: list[list[Unit]]
    target: str
    act: CitedAct | None = None
    own_alias: bool = field(default=False)
