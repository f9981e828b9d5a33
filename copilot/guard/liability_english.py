"""Who is liable in one English text and free of liability in the other, where neither limits or excepts anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard.clauses import Span
from copilot.guard.reading import Reading

_FREE = re.compile(
    r"(?<!\w)(?:exempt(?:ed|ion|s)?|released?|relieved?|freed?|excused?|absolved?|immune|discharged?) from (?:any |all |the )?(?:\w+ )?(?:liability|responsibility|punishment|penalt\w+|sanctions?)(?!\w)"
    r"|(?<!\w)(?:no|not (?:be )?(?:held )?|not bear (?:any )?)(?: )?(?:liable|liability|responsible|responsibility|answerable|punish\w+)(?!\w)|(?<!\w)escapes? (?:liability|punishment)(?!\w)"
)
_LIABLE = re.compile(
    r"(?<!\w)(?:(?:is|are|be|remains?|stays?) (?:still |also |held |fully |then )*(?:liable|responsible|answerable|punish\w+)|bears? (?:full |the )?(?:liability|responsibility)|answers? for|held to account)(?!\w)"
)


def exchanged(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    rules = original.marks
    if any(r.find(p) for r in (original, rewrite) for p in (rules.exception, rules.only, rules.unless, rules.privative)):
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        free, bound = _FREE.search(here.folded), _LIABLE.search(there.folded)
        if free is None or bound is None or _FREE.search(there.folded) or _LIABLE.search(here.folded):
            continue
        clause = there.clause_at(bound.start())
        if clause is None or clause.denials:
            continue
        yield (free.span(), bound.span()) if here is original else (bound.span(), free.span())
        return
