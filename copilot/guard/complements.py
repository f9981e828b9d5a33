"""What one text bounds, or sets on a condition, and the other says of what is beyond or of leave to set it."""

from __future__ import annotations

import re

from copilot.guard.amounts import Amount, Bound
from copilot.guard.clauses import Clause, Force
from copilot.guard.reading import Reading

COMPLEMENTS = ({Bound.MORE, Bound.MOST}, {Bound.LESS, Bound.LEAST})


def beyond(left: Reading, right: Reading) -> bool:
    """Whether one text bounds an amount and the other speaks of what is beyond: two at most, more than two."""
    return any(_of_one(a, b) and {a.bound, b.bound} in COMPLEMENTS for a in left.amounts for b in right.amounts)


def _of_one(left: Amount, right: Amount) -> bool:
    """Whether two amounts are one; fifty per cent is a half."""
    values = [a.value / 100 if a.unit == "percent" else a.value for a in (left, right)]
    return abs(values[0] - values[1]) < 1e-6 and (left.unit == right.unit or {left.unit, right.unit} <= {"percent", ""})


def complement(clause: Clause, here: Reading, other: Clause, there: Reading) -> bool:
    """Whether the sentence of one clause bounds an amount and that of the other what is beyond: only with two or more, not with less
    than two."""
    sides = [
        [a for c in r.clauses if c.sentence == mine.sentence for a in r.amounts if c.start <= a.start < c.end]
        for mine, r in ((clause, here), (other, there))
    ]
    return any(
        _of_one(a, b) and ({a.bound, b.bound} in COMPLEMENTS or (a.unit == "interval" and a.bound is b.bound is Bound.LEAST))
        for a in sides[0]
        for b in sides[1]
    )


PROVIDES = re.compile(r"(?:көзде|белгіле|айқында|қарастыр|белгілен|предусм|предусматр|устан|определ|возлож|возлаг|закреп|оговор|поруч)")


def provided(ruled: Clause, free: Clause) -> bool:
    """Whether a condition denies that something is provided which the other text says may be: if the contract sets no more days, the
    contract may set more days."""
    if ruled.force is not Force.PLAIN_NOT or not ruled.subordinate or free.force is not Force.MAY:
        return False
    return all(
        c.mark is not None and any(PROVIDES.match(t.text) for t in c.tokens if c.mark[0] - 15 < t.start < c.mark[1] + 15)
        for c in (ruled, free)
    )
