"""Legal force: the ladder of the Law on Legal Acts, art. 10, as data with dates. 1 is the Constitution; larger is lower."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from law.act import Metadata

# From this day normative decrees of the President rank above normative resolutions of the Kurultai (before: of Parliament,
# the other way round), and consolidated laws left the ladder (Laws No 306-VIII of 11.06.2026, No 350-VIII of 14.07.2026).
CONSTITUTION_2026 = date(2026, 7, 1)
LOWEST_LAW = 5  # the last level that is a law; what stands below it may only detail (L480 art. 24(1))


@dataclass(frozen=True, slots=True)
class Rung:
    """One level of force: the kinds of acts and the authorities that give them, in order of force."""

    level: int
    kind: str
    authority: str = ""  # "" for any


_COMMON_TOP = (
    Rung(1, "constitution"),
    Rung(2, "constitution-amending-law"),
    Rung(3, "constitutional-law"),
    Rung(4, "code"),
    Rung(5, "law"),
)
_COMMON_BOTTOM = (
    Rung(8, "resolution", "government"),
    Rung(9, "order", "minister"),
    Rung(9, "resolution", "central-body"),
    Rung(10, "order", "department"),
    Rung(11, "decision", "maslikhat"),
    Rung(11, "resolution", "akimat"),
    Rung(11, "decision", "akim"),
)
_BEFORE_2026 = (*_COMMON_TOP, Rung(6, "resolution", "parliament"), Rung(7, "decree", "president"), *_COMMON_BOTTOM)
_SINCE_2026 = (*_COMMON_TOP, Rung(6, "decree", "president"), Rung(7, "resolution", "parliament"), *_COMMON_BOTTOM)

# The first letter of a registry id tells the kind where the text does not.
REGISTRY = {
    "k": ("code", ""),
    "z": ("law", ""),
    "u": ("decree", "president"),
    "p": ("resolution", "government"),
    "v": ("order", "minister"),
    "g": ("order", "minister"),
    "s": ("resolution", "court"),
}


def ladder(on: date | None = None) -> tuple[Rung, ...]:
    """The ladder in force on a day; today's where none is given."""
    return _SINCE_2026 if (on or date.today()) >= CONSTITUTION_2026 else _BEFORE_2026


def order(meta: Metadata) -> tuple[int, date, tuple[int, ...]]:
    """A key that puts acts in the order of their legal force, then of their dates, then of their numbers (art. 26(5)); what is not known
    stands last."""
    return meta.level or 99, meta.date or date.max, tuple(map(int, re.findall(r"\d+", meta.number)))


def level(kind: str, body: str = "", on: date | None = None) -> int:
    """The level of an act of this kind by this body (`body_of`); 0 where the ladder does not know it (acts of courts stand
    outside it, Law on Legal Acts, art. 10)."""
    for rung in ladder(on):
        if rung.kind == kind and rung.authority in ("", body):
            return rung.level
    return 0
