"""What is a share of a whole in one text and the difference from it in the other: thirty per cent of the price, thirty per cent less."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.amounts import Amount
from copilot.guard.reading import Reading
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_REST = r"(?: \w+| %){0,2}?"  # of the amount that its reading left out: half *of the price*

# what stands before an amount and behind it where it is a difference
_BY = {
    Language.RU: (
        re.compile(r"(?<!\w)на \Z"),
        re.compile(_REST + r" (?:ниже|меньше|выше|больше|дешевле|дороже|короче|длиннее|превыша\w+|превыс\w+|уступа\w+)(?!\w)"),
    ),
    Language.KK: (
        re.compile(r"\Z"),
        re.compile(r"(?:ға|ге|қа|ке|на|не|ына|іне)? (?:төмен|кем|аз|артық|көп|жоғары|арзан|қымбат)(?! (?:болма|емес|болу|құра))"),
    ),
    Language.EN: (
        re.compile(r"\Z"),
        re.compile(r" (?:less|lower|higher|more|cheaper|shorter|longer|greater|below|above)(?: than)?(?!\w)"),
    ),
}
# the same where it is a share
_OF = {
    Language.RU: (re.compile(r"(?:в размере|составля\w+|составит|равн\w+|равняется)(?: \w+)? \Z"), re.compile(_REST + r" от ")),
    Language.KK: (re.compile(r"\Z"), re.compile(r"(?:ы|і|ын|ін|ына|іне)?(?: мөлшер\w+| құра\w+|н құра\w+)")),
    Language.EN: (re.compile(r"\Z"), re.compile(r" of (?:the|its|his|her|their|that)(?!\w)")),
}


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    for amount in original.amounts:
        if amount.unit not in ("percent", ""):
            continue
        twins = [a for a in rewrite.amounts if (a.value, a.unit) == (amount.value, amount.unit)]
        if len(twins) != 1 or sum((a.value, a.unit) == (amount.value, amount.unit) for a in original.amounts) != 1:
            continue
        sides = ((original, amount), (rewrite, twins[0]))
        if any(_stands(_BY, *left) and _stands(_OF, *right) for left, right in (sides, sides[::-1])):
            spans = (amount.start, amount.end), (twins[0].start, twins[0].end)
            words = messages.changed(messages.AMOUNT_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.NUMBER, words, spans[:1], spans[1:])


def _stands(places: dict[Language, tuple[re.Pattern[str], re.Pattern[str]]], reading: Reading, amount: Amount) -> bool:
    before, behind = places[reading.language]
    if behind.match(reading.folded, amount.end) is None and places is _BY:
        return False
    stands = before.search(reading.folded, max(0, amount.start - 40), amount.start) is not None
    if reading.language is Language.RU and places is _OF:
        return stands and _BY[Language.RU][1].match(reading.folded, amount.end) is None
    return stands and behind.match(reading.folded, amount.end) is not None
