"""A Kazakh term that runs from an event on in one text and up to it in the other: within ten days after registration, ten days before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.amounts import Amount
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_EVENT = re.compile(
    r"(?<!\w)(?P<event>\w{3,}) ?(?:(?P<after>(?:күн|сәт|кез|уақыт)\w* (?:бастап|бастал\w+|кейін|соң|есепте\w+)|(?<=нан )(?:кейін|соң)|(?<=нен )(?:кейін|соң)|(?<=[ғқгк][ае]н )(?:соң|бойда))"
    r"|(?P<before>(?:күн|сәт|кез|уақыт)\w* дейін|(?<=[ғқгк][ае]н[ғг][ае] )дейін|алдында(?! ала)))(?!\w)"
)


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.KK:
        return
    yield from swapped(original, rewrite)
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


def swapped(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """Two amounts of one unit that have changed places with what is named before them: waste for six months, dangerous waste for three."""
    here, there = _told_before(original), _told_before(rewrite)
    if len(here) != len(there) or len(here) != _TWO or here[0][0].unit != here[1][0].unit:
        return
    keys = [sorted((a.value, a.unit) for a, _ in side) for side in (here, there)]
    if keys[0] != keys[1] or keys[0][0] == keys[0][1]:
        return
    if here[0][0].value != there[0][0].value:
        there = there[::-1]
    kept = sum(any(t.same(o) for o in b) for (_, a), (_, b) in zip(here, there, strict=True) for t in a)
    crossed = sum(any(t.same(o) for o in b) for (_, a), (_, b) in zip(here, there[::-1], strict=True) for t in a)
    if crossed and not kept:
        spans = (here[0][0].start, here[0][0].end), (there[0][0].start, there[0][0].end)
        words = messages.changed(messages.AMOUNT_CHANGED, original, spans[0], rewrite, spans[1])
        yield Change(ChangeType.NUMBER, words, spans[:1], spans[1:])


_TWO = 2


def _told_before(reading: Reading) -> list[tuple[Amount, list[Token]]]:
    """Each amount with the words of matter before it, behind the last sign, that the text says once."""
    found = []
    for amount in reading.amounts:
        signs = [m.end() for m in re.finditer(r"[.,;:]\s", reading.folded[: amount.start])]
        words = [t for t in reading.content if max(signs, default=0) <= t.start and t.end <= amount.start]
        once = [t for t in words if t.word.kind is not Kind.ACTION and sum(t.same(o) for o in reading.tokens) == 1]
        found.append((amount, once))
    return found


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
