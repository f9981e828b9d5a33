"""What tells that two joints of two texts join the same things, or that one of them is the first half of either-or."""

from __future__ import annotations

import re

from copilot.guard.joining import Joint
from copilot.guard.reading import Reading, with_condition
from copilot.guard.tokens import Kind

_NEAR = 3  # words next to a joint that tell what it joins
_BE = frozenset(("быть", "являться", "служить"))


def either_or(reading: Reading, joint: Joint) -> bool:
    """Whether a joint is one of two that open each of the things they join, in one sentence."""
    word = reading.folded[joint.start : joint.end]
    found = re.finditer(rf"(?<!\w){word} [^.;]{{2,90}}?, {word}(?!\w)", reading.folded)
    return any(m.start() <= joint.start < m.end() for m in found)


def about(joint: Joint, other: Joint) -> bool:
    """Whether words near to both sides of a joint stand on the same sides of another."""
    return any(t.like(o) for t in joint.before[-_NEAR:] for o in other.before) and any(
        t.like(o) for t in joint.after[:1] for o in other.after
    )


def of_one_source(original: Reading, left: Joint, rewrite: Reading, right: Joint) -> bool:
    """Whether the same two qualities are joined that a Russian condition demands of one thing: if it was his main *and* constant income."""
    pairs = (left.before[-1], right.before[-1]), (left.after[0], right.after[0])
    if not all(a.same(b) and a.word.kind is Kind.QUALITY and "ablt" in a.word.cases & b.word.cases for a, b in pairs):
        return False
    clauses = [(r.clause_at(j.start), r) for j, r in ((left, original), (right, rewrite))]
    return all(c is not None and with_condition(c, r).conditional and any(t.word.lemma in _BE for t in c.tokens) for c, r in clauses)
