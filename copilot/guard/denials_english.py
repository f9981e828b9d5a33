"""Where an English word that one text denies and the other affirms is no change: the denial is told by other words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copilot.guard.clauses import Clause
from copilot.guard.reading import Reading
from copilot.guard.tokens import Token

_APART = re.compile(r" (?:\w+ )?(?:separate\w*|apart|elsewhere|away|alone|outside|without)(?!\w)")
_OR_ELSE = re.compile(r"(?<!\w)(?:otherwise|if not|failing which|failing that|or else|in default)(?!\w)")
_OTHER_THAN = re.compile(r"(?<!\w)(?:other than|(?:contrary|different|differently) (?:to|from)|otherwise than|instead)(?!\w)")
_BEFORE = re.compile(r"(?<!\w)(?:before|until|unless|prior to|pending)(?!\w)[^.,;:]{0,60}\Z")
_NEAR_NOT = 35  # characters from "not" to what it may deny
_NOT = frozenset(("not", "never"))


def excused(clause: Clause, here: Reading, twins: Sequence[Token], there: Reading) -> bool:
    """Whether a clause denies what the other text turns by its own words."""
    if not clause.denials:
        return True  # may not work more than five hours: may work five hours
    if any(_APART.match(there.folded, o.end) for o in twins):
        return True  # does not live with him: lives separately
    # who has not been warned may not be heard: he must be warned; otherwise he may not. Is not used as intended: for another purpose
    return any(p.search(there.folded) and not p.search(here.folded) for p in (_OR_ELSE, _OTHER_THAN))


def turned_in_english(token: Token, clause: Clause, reading: Reading) -> bool:
    """Whether a denial shortly before a word turns it, or what is not yet."""
    if any(t.text in _NOT and 0 < token.start - t.end < _NEAR_NOT for t in clause.tokens):
        return True  # does not ensure *adequate* protection
    return _BEFORE.search(reading.folded, 0, token.start) is not None  # before they are printed: as long as they are not


def denied_twice(clause: Clause, reading: Reading) -> bool:
    return sum(c.denials + c.reversals for c in reading.clauses if c.sentence == clause.sentence) >= 2
