"""One ruled clause in each English text, about one who acts: what he must there he may here, whatever the verbs; what is only advised."""

from __future__ import annotations

import re

from copilot.guard.clauses import Clause, Force
from copilot.guard.reading import Reading
from copilot.guard.roles_english import subject
from law.words import Language

_RULED = frozenset((Force.MUST, Force.MAY, Force.MUST_NOT, Force.NEED_NOT))


# what is only advised
_WEAK = re.compile(
    r"(?<!\w)(?:advised (?:not )?to|advisable|recommend\w*|encourag\w+|urged|desirable|preferabl[ey]|do well to|may wish to|where possible|if possible|as far as possible|try to|tries to|endeavou?rs?)(?!\w)"
)


def advised(original: Reading, rewrite: Reading) -> tuple[Clause, Clause] | None:
    """The clause that advises in one text, beside one of the other, which advises nothing."""
    if original.language is not Language.EN or bool(original.find(_WEAK)) == bool(rewrite.find(_WEAK)):
        return None
    found = [next((c for c in r.clauses if _WEAK.search(r.folded, c.start, c.end)), None) for r in (original, rewrite)]
    ruled = [next((c for c in r.clauses if c.force in _RULED), r.clauses[0] if r.clauses else None) for r in (original, rewrite)]
    left, right = found[0] or ruled[0], found[1] or ruled[1]
    return (left, right) if left is not None and right is not None else None


_AHEAD = re.compile(r"(?<!\w)(?:before|prior to|first|in advance of|ahead of)(?!\w)")
_AFTER = re.compile(r"(?<!\w)(?:after|once|only|without|unless|until|upon)(?!\w)")
_WAITS = re.compile(r" wait(?!\w)")


def loosened_alone(original: Reading, rewrite: Reading) -> tuple[Clause, Clause] | None:
    if original.language is not Language.EN:
        return None
    ruled = [[c for c in r.clauses if c.force in _RULED] for r in (original, rewrite)]
    if len(ruled[0]) != 1 or len(ruled[1]) != 1:
        return None
    left, right = ruled[0][0], ruled[1][0]
    if {left.force, right.force} != {Force.MUST, Force.MAY} or left.mark is None or right.mark is None:
        return None
    if any(_WAITS.match(r.folded, c.mark[1]) for r, c in ((original, left), (rewrite, right)) if c.mark is not None):
        return None  # may apply not earlier than in a month: has to wait for a month
    if any(_AHEAD.search(a.folded) and _AFTER.search(b.folded) for a, b in ((original, rewrite), (rewrite, original))):
        return None  # before he cuts it off he must warn: may cut it off after a warning
    who = subject(left.mark[0], original), subject(right.mark[0], rewrite)
    return (left, right) if who[0] is not None and who[1] is not None and who[0].like(who[1]) else None
