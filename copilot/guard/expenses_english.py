"""At whose expense something is done in an English text: at the expense of the owner, the owner pays for it, at his own expense."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.roles_english import acts
from copilot.guard.tokens import Token

_COST = r"(?:fees?|remuneration|premiums?|costs?|expenses?|charges?|bill|outlay|expenditure)"
# who pays stands behind the words, before them, or is the subject of their clause
_BEHIND = re.compile(
    rf"(?<!\w)(?:at the (?:expense|cost) of|(?:borne|paid(?: for)?|covered|met|defrayed|financed|funded|reimbursed) (?:entirely |fully |in full )?by|{_COST} (?:\w+ ){{0,4}}?(?:falls?|lies?|rests?) on|charged to|out of the (?:funds|budget|means|pocket) of) "
)
_BEFORE = re.compile(
    rf"(?:'s?|s') (?:own )?(?:expense|cost|pocket)(?!\w)|(?<=\w) (?:(?:shall|must|may|will|has to|have to|is to|are to|also|itself|himself|herself) ){{0,2}}(?:pays? for|(?:bears?|covers?|meets?|pays?|foots?|defrays?) (?:all |any |the |its |his |her |their |this |that |such |half |full ){{0,2}}(?:\w+ )?(?:{_COST}|for it))(?!\w)"
)
_OWN = re.compile(
    r"(?<!\w)(?:at|out of|from|with) (?:his|her|its|their|his or her|one's) own (?:expense|cost|funds|pocket|means|money|resources)(?!\w)"
)
_EACH_OWN = re.compile(r"(?<!\w)(?:each|every|both)[^.;]{0,40} (?:bears?|pays?|covers?|meets?) (?:its|his|her|their)(?: or her)? own(?!\w)")
_PAYS = re.compile(r"(?<!\w)(?:bears?|borne|pays?|paid|covers?|covered|meets?|met)(?!\w)")
_APART = re.compile(r"(?<!\w)(?:each|every|both|own|itself|himself|herself|themselves|respective(?:ly)?|separately)(?!\w)")
# at the expense of him for whom it is done, for free
_ONES = re.compile(
    r"(?<!\w)at the (?:expense|cost) of (?:the )?(?:party|person|applicant|debtor|owner|tenant|lessee|buyer|customer|client|passenger|user|requester|patient)"
)
_FREE = re.compile(r"(?<!\w)(?:free of charge|for free|at no (?:cost|charge|expense)|without (?:charge|payment|paying)|gratuitously)(?!\w)")
_RULED = re.compile(r" (?:shall|must|may|has to|will)(?!\w)")
_FAR = 45  # characters from the words to who pays


def exchanged(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """Who pays in the original, and another who pays in the rewrite."""
    old, new = _payers(original), _payers(rewrite)
    for here, there in ((original, rewrite), (rewrite, original)):
        own = _EACH_OWN.search(here.folded)
        other = _PAYS.search(there.folded) if own is not None and not _APART.search(there.folded) else None
        if own is not None and other is not None:
            yield (own.span(), other.span()) if here is original else (other.span(), own.span())
            return
        free, ones = _FREE.search(there.folded), _ONES.search(here.folded)
        if free is not None and ones is not None and not _FREE.search(here.folded) and not (new if here is original else old):
            yield (ones.span(), free.span()) if here is original else (free.span(), ones.span())
            return
    if not old or not new or any(a.like(b) for a in old for b in new):
        return
    yield (old[0].start, old[0].end), (new[0].start, new[0].end)


def _payers(reading: Reading) -> list[Token]:
    found: list[Token | None] = []
    for match in _BEHIND.finditer(reading.folded):
        near = [t for t in reading.tokens if 0 <= t.start - match.end() < _FAR and acts(t)]
        found += near[:1]
    for match in _BEFORE.finditer(reading.folded):
        near = [t for t in reading.tokens if t.end - 2 <= match.start() and match.start() - t.end < _FAR and _whole(t, match, reading)]
        named = [t for t in near if acts(t)]
        found += named if reading.folded.endswith(" and", 0, match.start()) else named[-1:]  # the State provides a nurse and pays for her
    for match in _OWN.finditer(reading.folded):
        begin = max((m.end() for m in re.finditer(r"[.;]\s", reading.folded[: match.start()])), default=0)
        near = [t for t in reading.tokens if begin <= t.start < match.start() and acts(t)]
        subject = [t for t in reading.tokens if t.end < match.start() and _RULED.match(reading.folded, t.end)]
        found += near[:1] or subject[-1:]
    return [t for t in found if t is not None]


def _whole(token: Token, match: re.Match[str], reading: Reading) -> bool:
    """Whether no stop stands between a word and what is told of it."""
    return re.search(r"[.;]|,(?! (?:which|who)(?!\w))", reading.folded[token.end : match.start()]) is None
