"""What is a share of a whole in one English text and the difference from it in the other: thirty per cent of the price, thirty per cent less."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.reading import Reading
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_BY = re.compile(r" (?:less|lower|higher|more|cheaper|shorter|longer|greater|below|above)(?: than)?(?!\w)")
_OF = re.compile(r" of (?:the|its|his|her|their|that)(?!\w)")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.EN:
        return
    for amount in original.amounts:
        if amount.unit not in ("percent", ""):
            continue
        twins = [a for a in rewrite.amounts if (a.value, a.unit) == (amount.value, amount.unit)]
        if len(twins) != 1 or sum((a.value, a.unit) == (amount.value, amount.unit) for a in original.amounts) != 1:
            continue
        here, there = (original.folded, amount.end), (rewrite.folded, twins[0].end)
        if (_BY.match(*here) and _OF.match(*there)) or (_OF.match(*here) and _BY.match(*there)):
            spans = (amount.start, amount.end), (twins[0].start, twins[0].end)
            words = messages.changed(messages.AMOUNT_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.NUMBER, words, spans[:1], spans[1:])
