"""A Kazakh term that runs from an event on in one text and up to it in the other: within ten days after registration, ten days before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.amounts import Amount
from copilot.guard.reading import Reading
from copilot.guard.tokens import Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_EVENT = re.compile(
    r"(?<!\w)(?P<event>\w{3,}) ?(?:(?P<after>(?:күн|сәт|кез|уақыт)\w* (?:бастап|бастал\w+|кейін|соң|есепте\w+)|(?<=нан )(?:кейін|соң)|(?<=нен )(?:кейін|соң)|(?<=[ғқгк][ае]н )(?:соң|бойда))"
    r"|(?P<before>(?:күн|сәт|кез|уақыт)\w* дейін|(?<=[ғқгк][ае]н[ғг][ае] )дейін|алдында(?! ала)))(?!\w)"
)


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.KK:
        return
    here, there = _anchored(original), _anchored(rewrite)
    for amount, side, event in here:
        twins = [t for t in there if (t[0].value, t[0].unit) == (amount.value, amount.unit)]
        again = [h for h in here if h[0] is not amount and (h[0].value, h[0].unit) == (amount.value, amount.unit)]
        if len(twins) != 1 or again:
            continue
        other, turned, token = twins[0]
        if side != turned and event.like(token):
            spans = (amount.start, amount.end), (other.start, other.end)
            words = messages.changed(messages.START_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.DATE, words, spans[:1], spans[1:])
            return


def _anchored(reading: Reading) -> list[tuple[Amount, str, Token]]:
    """Terms with the event named last before them in their sentence."""
    found = []
    for amount in (a for a in reading.amounts if a.is_term and a.unit != "interval"):
        start = max((m.end() for m in re.finditer(r"[.;:!?]\s", reading.folded[: amount.start])), default=0)
        last = next(iter([*_EVENT.finditer(reading.folded, start, amount.start)][-1:]), None)
        token = next((t for t in reading.tokens if last is not None and t.start == last.start("event")), None)
        clause = reading.clause_at(amount.start)
        if last is None or token is None or clause is None or clause.negative:
            continue
        found.append((amount, last.lastgroup or "", token))
    return found
