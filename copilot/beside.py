"""What stands beside the open bill is held against it while it is written: its text in the other language, or an act that it
changes, as the act would read. Run in the reading process (`copilot.reader`); what comes out is `copilot.held`."""

from __future__ import annotations

from collections.abc import Sequence

from copilot import amending
from copilot.amending import AmendedAct
from copilot.export.comparison import REASONS
from copilot.held import Amended, ChangedAct, Line, Parallel, Told
from copilot.parity.defined import Pair
from copilot.parity.findings import both
from copilot.parity.paragraphs import paired
from copilot.redline import Line as Red
from copilot.redline import redline
from law import amendments
from law.act import Act, Level, Role
from law.amendments import Instruction, Outcome
from retrieval.corpus import Corpus

_HEADED = (Level.PART, Level.SECTION, Level.SUBSECTION, Level.CHAPTER, Level.PARAGRAPH)


def parallel(bill: Act, other: Act, known: Sequence[Pair] = ()) -> Parallel:
    """Hold the bill and its text in the other language together. `known`: terms that say the same, as in `parity.of_acts`."""
    if bill.meta.language is other.meta.language:
        return Parallel((), (), (), alike=True)
    parted = both(bill, other, known)
    return Parallel(paired(bill, other), tuple(mine for mine, _ in parted), tuple(theirs for _, theirs in parted))


def amended(bill: Act, act: Act | None, corpus: Corpus | None, chosen: int) -> Amended:
    """The acts that a bill changes, as they would read: `act`, where one is given, else those that the corpus holds. `chosen`:
    the number of the act whose lines are wanted."""
    changed, left = carried_out(bill, act, corpus)
    chosen = max(0, min(chosen, len(changed) - 1))
    lines: tuple[Line, ...] = ()
    told = [Told(one.n, one.position, one.operation, one.target, -1) for one in left]
    for number, one in enumerate(changed):
        red = redline(one.act, one.amended.outcomes) if number == chosen else ()
        places = _places(one, red)
        told += [_told(outcome, number, places.get(outcome.instruction.n, -1)) for outcome in one.amended.outcomes]
        if number == chosen:
            lines = tuple(_line(one, line) for line in red)
    acts = tuple(ChangedAct(m.id, m.title, m.edition.isoformat() if m.edition else "") for m in (one.act.meta for one in changed))
    return Amended(acts, tuple(sorted(told, key=lambda one: (one.position, one.n))), chosen, lines)


def carried_out(bill: Act, act: Act | None, corpus: Corpus | None) -> tuple[Sequence[AmendedAct], Sequence[Instruction]]:
    """The acts that a bill changes, with its instructions carried out, and the instructions whose act is not at hand."""
    if act is not None:
        read = amendments.read(bill)
        mine = amendments.of_act(read, act)
        left = [one for one in read if one.act is not None and not amendments.means(one.act, act.meta)]
        return [AmendedAct(act, amendments.apply(act, mine))] if mine else [], left
    if corpus is not None:
        return amending.amend(bill, corpus), amending.unknown(bill, corpus)
    return [], amendments.read(bill)


def _told(outcome: Outcome, act: int, line: int) -> Told:
    one = outcome.instruction
    why = REASONS[outcome.reason] if outcome.reason is not None else None
    return Told(one.n, one.position, one.operation, one.target, act, why, outcome.nearest, line)


def _places(changed: AmendedAct, lines: Sequence[Red]) -> dict[int, int]:
    """The line at which each instruction is shown, by its number."""
    found: dict[int, int] = {}
    at_old: dict[int, int] = {}
    for at, line in enumerate(lines):
        for n in line.by if line.changed else ():
            found.setdefault(n, at)
        if line.old is not None:
            at_old[line.old] = at
    for outcome in changed.amended.outcomes:
        target = changed.act.find(outcome.instruction.target) if outcome.instruction.target else None
        if target is not None and target.own and target.own[0] in at_old:
            found.setdefault(outcome.instruction.n, at_old[target.own[0]])
    return found


def _line(changed: AmendedAct, line: Red) -> Line:
    act, at = (changed.act, line.old) if line.old is not None else (changed.amended.act, line.new)
    assert at is not None  # a line is of one of the two
    paragraph, role = act.paragraphs[at], act.roles[at]
    provision = act.get(act.owners[at]) if act.owners[at] else None
    title = role is Role.TITLE or (provision is not None and provision.level in _HEADED and at in provision.own[:1])
    heading = provision is not None and provision.level is Level.ARTICLE and bool(provision.heading) and at == provision.own[0]
    number = f"{paragraph.number} " if paragraph.number else ""
    before = number + line.before if line.old is not None else ""
    after = number + line.after if line.new is not None else ""
    return Line(before, after, paragraph.centred or title, paragraph.bold or title or heading, role is Role.NOTE, line.by)
