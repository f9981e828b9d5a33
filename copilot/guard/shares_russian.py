"""By how much and to how much in Russian: a price *of* thirty per cent of another is none that is thirty per cent *lower*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.amounts import Amount
from copilot.guard.reading import Reading
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_BY = re.compile(r"(?<!\w)на (?:\w+ )?\Z")
_MORE_OR_LESS = re.compile(r" (?:\w+ ){0,2}?(?:ниже|меньше|дешевле|менее|выше|больше|дороже|более)(?!\w)")
_TO = re.compile(r"(?<!\w)до (?:\w+ )?\Z")
_CHANGED = re.compile(r"(?:увелич|повы[шс]|сниж|сниз|пониж|пониз|уменьш|сокращ|сократ|возрас|раст|рост|удорож|дешев|индекс)\w*")
_OF = re.compile(r"(?<!\w)(?:в размере|составля\w+|состав[ия]т|равн\w+)(?:,? \w+){0,2} \Z")
_GROWTH = re.compile(
    r"(?:увелич|повы[шс]|сниж|пониж|уменьш|сокращ|рост|надбавк|скидк|доплат|преми|прирост|наценк|уценк|индекс)\w*(?: \w+){0,2},? (?:\w+ ){0,2}\Z"
)
_SHARES = ("percent", "")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.RU:
        return
    for left in original.amounts:
        twins = [a for a in rewrite.amounts if (a.value, a.unit) == (left.value, left.unit)]
        if left.unit not in _SHARES or left.value == 50 or len(twins) != 1:
            continue
        mine, other = _relation(left, original), _relation(twins[0], rewrite)
        if mine and other and mine != other:
            spans = (left.start, left.end), (twins[0].start, twins[0].end)
            words = messages.changed(messages.BOUND_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.NUMBER, words, spans[:1], spans[1:])
            return


def _relation(amount: Amount, reading: Reading) -> str:
    clause = reading.clause_at(amount.start)
    if clause is None:
        return ""
    before = reading.folded[clause.start : amount.start]
    changed = _CHANGED.search(reading.folded, clause.start, clause.end) is not None
    if _BY.search(before) and (changed or _MORE_OR_LESS.match(reading.folded, amount.end)):
        return "by"
    if _TO.search(before):
        return "to" if changed else ""
    of = _OF.search(before) if amount.unit == "percent" else None
    # a rise *of* ten per cent is a rise by ten per cent
    return "of" if of and not _GROWTH.search(before[: of.start()]) else ""
