"""Two who act in English, each in a part of his own, and who change places: the landlord mends the roof, the tenant the doors."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.roles_english import acts
from copilot.guard.tokens import Token

_PART = re.compile(r"[.;:](?=\s|\Z)|,? (?:and|while|whereas|but) (?=(?:the|an?|each|any) )|, (?=(?:the|while|whereas|and|but) )")
_Part = tuple[Token, list[Token]]


def exchanged(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    here, there = _parts(original), _parts(rewrite)
    if len(here) < 2 or len(there) < 2:
        return
    for one, mine in here:
        for other, theirs in here:
            if one.like(other) or one.start > other.start:
                continue
            left, right = (_of(a, there) for a in (one, other))
            if left is None or right is None:
                continue
            first, second = _apart(mine, theirs), _apart(theirs, mine)
            new, news = _apart(left[1], right[1]), _apart(right[1], left[1])
            kept = _common(first, new) + _common(second, news)
            if not kept and _common(first, news) and _common(second, new):
                yield (one.start, one.end), (right[0].start, right[0].end)
                return


def _parts(reading: Reading) -> list[_Part]:
    """The parts of a text in which exactly one acts, with their other words of matter."""
    found: list[_Part] = []
    start = 0
    for end in [*(m.end() for m in _PART.finditer(reading.folded)), len(reading.folded)]:
        inside = [t for t in reading.tokens if start <= t.start < end]
        who = [t for t in inside if acts(t)]
        if who and all(t.same(who[0]) for t in who):
            found.append((who[0], [t for t in inside if not t.word.light and t not in who]))
        start = end
    return found


def _of(agent: Token, parts: list[_Part]) -> _Part | None:
    own = [part for part in parts if part[0].same(agent)]
    return own[0] if len(own) == 1 else None


def _apart(words: list[Token], others: list[Token]) -> list[Token]:
    return [t for t in words if not any(t.like(o) for o in others)]


def _common(words: list[Token], others: list[Token]) -> int:
    return sum(any(t.same(o) for o in others) for t in words)
