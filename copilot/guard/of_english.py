"""What stands behind "of" in both English texts, behind one noun, and is another thing or another person: at the request of the owner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.roles_english import acts
from copilot.guard.tokens import Token

_DET = r"(?:(?:the|an?|any|another|his|her|its|their|such|this|that|each|every|all) )*"
_OF = re.compile(rf"(?<!\w)(?P<of>\w+) of {_DET}(?P<quality>(?:\w+ )?)(?P<thing>\w+)")
_ACT = r"(?:requests?|demand|consent|approval|permission|order|decision|proposal|suggestion|application|initiative|instructions?|recommendation|expense|choice|discretion|agreement|authori[sz]ation|presence)"
_WHOSE = re.compile(rf"(?<!\w)(?P<act>{_ACT}) of {_DET}(?P<who>(?:\w+ )?\w+)|(?<!\w)(?P<owner>\w+)(?:'s|s') (?:\w+ )?(?P<own>{_ACT})(?!\w)")


def things(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """Of one noun another thing, where neither text knows the other's: the place of delivery, the place of payment."""
    new = _things(rewrite)
    for of, thing, span in _things(original):
        if thing.word.light or rewrite.likes(thing):
            continue
        for other, twin, place in new:
            if of.same(other) and not twin.word.light and all(o.same(of) for o in original.likes(twin)):
                yield span, place
                return


def _things(reading: Reading) -> list[tuple[Token, Token, Span]]:
    found = []
    for match in _OF.finditer(reading.folded):
        named = [next((t for t in reading.tokens if t.start == match.start(name)), None) for name in ("of", "quality", "thing")]
        of, thing = named[0], (named[1] if match["quality"] else None) or named[2]
        if of is not None and thing is not None:
            found.append((of, thing, match.span()))
    return found


def persons(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """At whose request, with whose consent: of one of whom the original does not speak."""
    new = _persons(rewrite)
    for act, who, span in _persons(original):
        for other, whose, place in new:
            if act == other and whose is not None and not original.likes(whose) and (who is None or not who.like(whose)):
                yield span, place
                return


def _persons(reading: Reading) -> list[tuple[str, Token | None, Span]]:
    found = []
    for match in _WHOSE.finditer(reading.folded):
        start, end = match.span("who") if match["who"] else match.span("owner")
        who = next((t for t in reading.tokens if start <= t.start < end and acts(t)), None)
        found.append(((match["act"] or match["own"]).rstrip("s"), who, match.span()))
    return found
