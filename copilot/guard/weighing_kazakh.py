"""What `weighing` asks of Kazakh clauses only: leave told as a demand, one alone and more than one."""

from __future__ import annotations

import re

from copilot.guard.clauses import Clause, Force
from copilot.guard.limits import ONE, SEVERAL
from copilot.guard.reading import Reading

_LEAVE = r"(?:келісім|рұқсат|мақұлда)\w*"
_NEEDED = re.compile(
    rf"(?<!\w){_LEAVE}(?: \w+){{0,2}}? (?:керек|қажет|болуға тиіс|болуы (?:тиіс|керек|қажет)|талап етіледі|шарт(?!т)|ал\w+ (?:тиіс|керек|қажет|міндетті))(?!\w)"
)
_GIVEN = re.compile(
    rf"(?<!\w)(?:{_LEAVE} (?:\w+ )?(?:бол\w+|бар бол\w+|ал\w+|бер\w+) ?(?:кезде|жағдайда|соң|кейін|ғана)?|келіс(?:се|кен)|{_LEAVE})(?!\w)"
)


def leave_needed(allowed: Reading, duty: Reading) -> bool:
    """Whether a Kazakh text only demands the leave with which the other allows a thing: may with his consent, needs his consent."""
    if not _NEEDED.search(duty.folded):
        return False
    free = {c.sentence for c in allowed.clauses if c.force is Force.MAY}
    return any(_GIVEN.search(allowed.folded, c.start, c.end) for c in allowed.clauses if c.sentence in free)


def one_alone(ruled: Clause, within: Reading, free: Clause, beside: Reading) -> bool:
    """Whether a Kazakh text forbids more than one where the other allows one alone."""
    several = SEVERAL.search(within.folded, *_sentence(ruled, within))
    return several is not None and ONE.search(beside.folded, *_sentence(free, beside)) is not None


_AT_ONCE = re.compile(r"(?<!\w)(?:бірден|бастан-ақ|алдын ала)(?!\w)")
_ONLY_THEN = re.compile(r"(?<!\w)(?:кейін|соң)(?: барып)?(?: [ғқ]ана)(?!\w)|(?<!\w)тек [^.;,]{0,80}(?:кейін|соң)(?!\w)")


def not_at_once(ruled: Clause, within: Reading, beside: Reading) -> bool:
    """Whether a Kazakh text says of what the other allows only afterwards that it may not be done at once."""
    at_once = _AT_ONCE.search(within.folded, ruled.start, ruled.end)
    return at_once is not None and bool(within.find(_ONLY_THEN)) and bool(beside.find(_ONLY_THEN))


def _sentence(clause: Clause, reading: Reading) -> tuple[int, int]:
    spans = [(c.start, c.end) for c in reading.clauses if c.sentence == clause.sentence]
    return min(s for s, _ in spans), max(e for _, e in spans)
