"""What stands beside the open bill, held against it, as plain values for the eye: its text in the other language, or an act that it changes, as
the act would read. `copilot.beside` works them out; here is nothing that takes long to load."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from copilot.findings import Finding
from law.words import Words

if TYPE_CHECKING:
    from law.amendments import Operation


@dataclass(frozen=True, slots=True)
class Parallel:
    """The bill and its text in the other language. `pairs`: (paragraph of the bill, paragraph of the other text) of what stands
    in both; `findings`: where they part, in the bill; `others`: the same differences, one for one, in the other text. `alike`:
    both are in one language, so there is nothing to hold together."""

    pairs: tuple[tuple[int, int], ...]
    findings: tuple[Finding, ...]
    others: tuple[Finding, ...]
    alike: bool = False


class Line(NamedTuple):
    """A line of the act before and after; "" where it was not or is no more. `by`: the instructions that changed it."""

    before: str
    after: str
    centred: bool
    bold: bool
    note: bool
    by: tuple[int, ...]

    @property
    def changed(self) -> bool:
        return bool(self.by) and self.before != self.after


class Told(NamedTuple):
    """An instruction of the bill and what became of it. `act`: which of the acts it is for, -1 where that act is not at hand;
    `why`: the reason it cannot be carried out; `nearest`: the wording that comes nearest to words that are not there; `line`: in
    the chosen act, the first line that it changed, or at which it would have; -1 for none."""

    n: int
    position: int
    operation: Operation
    target: str
    act: int
    why: Words | None = None
    nearest: str = ""
    line: int = -1

    @property
    def applied(self) -> bool:
        return self.act >= 0 and self.why is None


class ChangedAct(NamedTuple):
    """An act that the bill changes. `title` as the act has it; `edition`: ISO date of the edition that is changed, or ""."""

    id: str
    title: str
    edition: str


@dataclass(frozen=True, slots=True)
class Amended:
    """The acts that the bill changes, its instructions in its own order, and one of the acts line by line."""

    acts: tuple[ChangedAct, ...]
    told: tuple[Told, ...]
    chosen: int
    lines: tuple[Line, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def applied(self) -> int:
        return sum(one.applied for one in self.told)
