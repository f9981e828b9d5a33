"""What was done to an act, unit by unit: lines changed, units that are gone, units that are new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from law.act import Act, Level, Provision, Status
from law.amendments import parts
from law.rewriting import alignment
from law.rewriting.alignment import Line
from law.structure import units

_OUT = (Status.EXCLUDED, Status.REPEALED)


class Kind(Enum):
    CHANGED = auto()  # one line reads otherwise
    GONE = auto()  # a unit with all under it, or what is left of it says that it is excluded
    NEW = auto()  # units with all under them
    LOOSE = auto()  # lines that came or went and are no unit


@dataclass(frozen=True, slots=True)
class Edit:
    """Lines [start, stop) of the act as it was become `texts`. `path`: of GONE the unit; of NEW the first new one, and `paths` all,
    by their paths in the edited act; of the others the provision that holds the line. `repealed`: it is said to be out of force,
    not excluded."""

    kind: Kind
    start: int
    stop: int
    texts: tuple[str, ...]
    path: str
    paths: tuple[str, ...] = ()
    level: Level | None = None
    number: str = ""
    repealed: bool = False


class Sides:
    """Both texts of the act, their lines, and which line is which."""

    def __init__(self, before: Act, after: Act) -> None:
        self.before, self.after = before, after
        self.old, self.new = alignment.lines(before), alignment.lines(after)
        self.pairs = alignment.pairs(self.old, self.new)
        self.at_old = {line.position: at for at, line in enumerate(self.old)}
        self.at_new = {line.position: at for at, line in enumerate(self.new)}
        self.match = {b: a for b, a in self.pairs if b is not None and a is not None}
        self._gone = {b for b, a in self.pairs if a is None}
        self._fresh = {a for b, a in self.pairs if b is None}

    def span(self, provision: Provision, *, edited: bool = False) -> tuple[int, int]:
        """The lines of a provision with all under it: [start, stop)."""
        act, at = (self.after, self.at_new) if edited else (self.before, self.at_old)
        found = [at[position] for position in parts.deep(act, provision) if position in at]
        return (found[0], found[-1] + 1) if found else (0, 0)

    def same(self, provision: Provision) -> Provision | None:
        """The unit of the edited act that a unit of the act has become, under its number."""
        start, stop = self.span(provision)
        a = self.match.get(start)
        if stop == start or a is None:
            return None
        position = self.new[a].position
        return next(
            (p for p in self.after.provisions if p.own[:1] == (position,) and (p.level, p.number) == (provision.level, provision.number)),
            None,
        )

    def edits(self) -> list[Edit]:
        """Everything that was done, in the order of the act."""
        found: list[Edit] = []
        done_old: set[int] = set()
        done_new: set[int] = set()
        at = 0  # lines of the old text that lie before
        for b, a in self.pairs:
            if b is not None and a is not None:
                at = b + 1
                if b in done_old:
                    continue
                struck = self._struck(b, a)
                if struck is not None:
                    found.append(struck)
                    done_old.update(range(struck.start, struck.stop))
                elif self.old[b].text != self.new[a].text:
                    found.append(Edit(Kind.CHANGED, b, b + 1, (self.new[a].text,), self.old[b].owner))
            elif b is not None:
                at = b + 1
                if b not in done_old:
                    found.append(self._removed(b))
                    done_old.update(range(found[-1].start, found[-1].stop))
            elif a is not None and a not in done_new:
                found.append(self._added(a, at))
                done_new.update(range(a, a + len(found[-1].texts)))
        return _together(_ordered(found))

    def _struck(self, b: int, a: int) -> Edit | None:
        """A unit of which only its number and the word that it is excluded are left."""
        unit, now = self.before.get(self.old[b].owner), self.after.get(self.new[a].owner)
        if unit is None or now is None or not self.old[b].name or now.status not in _OUT or unit.status in _OUT:
            return None
        start, stop = self.span(unit)
        if start != b or any(at not in self._gone for at in range(start + 1, stop)):
            return None
        return Edit(Kind.GONE, start, stop, (self.new[a].text,), unit.path, (), unit.level, unit.number, now.status is Status.REPEALED)

    def _removed(self, b: int) -> Edit:
        unit = self._largest(self.before, self.old[b], b, self._gone, edited=False)
        if unit is None:
            return Edit(Kind.LOOSE, b, b + 1, (), self.old[b].owner)
        start, stop = self.span(unit)
        return Edit(Kind.GONE, start, stop, (), unit.path, (), unit.level, unit.number)

    def _added(self, a: int, at: int) -> Edit:
        unit = self._largest(self.after, self.new[a], a, self._fresh, edited=True)
        if unit is None:
            return Edit(Kind.LOOSE, at, at, (self.new[a].text,), self.new[a].owner)
        start, stop = self.span(unit, edited=True)
        texts = tuple(line.text for line in self.new[start:stop])
        return Edit(Kind.NEW, at, at, texts, unit.path, (unit.path,), unit.level, unit.number)

    def _largest(self, act: Act, line: Line, at: int, free: set[int | None], *, edited: bool) -> Provision | None:
        """The largest unit that begins at a line and has only lines that are all gone, or all new."""
        found = None
        unit = act.get(line.owner)
        for upper in (unit, *act.around(unit)) if unit is not None else ():
            start, stop = self.span(upper, edited=edited)
            if start != at or upper.level in units.DOCUMENTS or any(one not in free for one in range(start, stop)):
                break
            found = upper
        return found


def _ordered(found: list[Edit]) -> list[Edit]:
    """A new unit among units that are gone stands in the order of their numbers, as the excluded ones keep theirs."""
    again = True
    while again:
        again = False
        for at in range(len(found) - 1):
            one, other = found[at : at + 2]
            if {one.kind, other.kind} != {Kind.GONE, Kind.NEW} or one.level is not other.level or one.level is Level.INDENT:
                continue
            if one.stop != other.start or units.order(one.number) <= units.order(other.number):
                continue
            if one.kind is Kind.GONE:
                found[at : at + 2] = [replace(other, start=one.start, stop=one.start), one]
            else:
                found[at : at + 2] = [other, replace(one, start=other.stop, stop=other.stop)]
            again = True
    return found


def _together(found: Sequence[Edit]) -> list[Edit]:
    """New units of one kind that follow one another in one place are one edit."""
    joined: list[Edit] = []
    for edit in found:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.kind is edit.kind is Kind.NEW
            and last.start == edit.start
            and last.level is edit.level
            and _above(last.paths[-1]) == _above(edit.path)
            and (edit.level is not Level.INDENT or len(edit.texts) == 1 == len(last.texts) - len(last.paths) + 1)
        ):
            joined[-1] = replace(last, texts=last.texts + edit.texts, paths=last.paths + edit.paths)
        else:
            joined.append(edit)
    return joined


def _above(path: str) -> str:
    return path.rpartition("/")[0]
