"""Calendar dates that are lost, new, exchanged, or bound the other way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from copilot.guard import messages, starts_english
from copilot.guard.amounts import CalendarDate
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language


def date_changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    new = [d for d in rewrite.dates if not any(d.agrees(o) for o in original.dates)]
    for date in original.dates:
        if twin := next((d for d in rewrite.dates if date.agrees(d)), None):
            sides = _side(date, original), _side(twin, rewrite)
            if all(sides) and sides[0] != sides[1]:
                spans = (date.start, date.end), (twin.start, twin.end)
                words = messages.changed(messages.BOUND_CHANGED, original, spans[0], rewrite, spans[1])
                yield Change(ChangeType.DATE, words, spans[:1], spans[1:])
            continue
        if new:
            other = new.pop(0)
            yield Change(
                ChangeType.DATE,
                messages.changed(messages.DATE_CHANGED, original, (date.start, date.end), rewrite, (other.start, other.end)),
                ((date.start, date.end),),
                ((other.start, other.end),),
            )
        else:
            yield messages.lost(ChangeType.DATE, messages.DATE_LOST, original, [(date.start, date.end)])
    yield from _exchanged(original, rewrite)
    for date in new:
        yield messages.added(ChangeType.DATE, messages.DATE_ADDED, rewrite, [(date.start, date.end)])


def _exchanged(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """Two dates of a Kazakh text that have changed places: drawn up by the one and approved by the other."""
    if original.language is not Language.KK:
        return
    here, there = _done_by(original), _done_by(rewrite)
    for (first, done), (second, then) in combinations(here, 2):
        left = next((verb for date, verb in there if date.agrees(first)), None)
        right = next((verb for date, verb in there if date.agrees(second)), None)
        if left is None or right is None or done.like(then) or first.agrees(second):
            continue
        if done.same(right) and then.same(left):
            other = next(date for date, _ in there if date.agrees(second))
            spans = (first.start, first.end), (other.start, other.end)
            yield Change(
                ChangeType.DATE, messages.changed(messages.DATE_CHANGED, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:]
            )
            return


def _done_by(reading: Reading) -> list[tuple[CalendarDate, Token]]:
    """Each date with the verb behind it, before the next one."""
    found = []
    for at, date in enumerate(reading.dates):
        stop = reading.dates[at + 1].start if at + 1 < len(reading.dates) else len(reading.folded)
        verb = next((t for t in reading.content if date.end <= t.start < stop and t.word.kind is Kind.ACTION), None)
        if verb is not None:
            found.append((date, verb))
    return found


_BY_DATE = re.compile(
    r"(?<!\w)(?:(?P<up>не (?:позднее|позже)(?: чем)?|до|к)|(?P<on>не (?:ранее|раньше)(?: чем)?(?: со?)?|начиная со?|со?|после)) \Z"
)


_SIDE_OF_DATE = re.compile(
    r"\w* (?:(?P<up>кешіктір(?:іл)?мей|кешікпе\w+|қал(?:дыр)?ма\w+|(?:кеш|кейін) (?:емес|\w+[мбп][ае]й)\w*)|(?P<on>(?:ерте|бұрын) (?:емес|\w+[мбп][ае]й)\w*)"
    r"|(?P<till>дейін)|(?P<after>кейін|соң|бастап))(?!\w)(?! (?:емес|болма))"
)


def _side(date: CalendarDate, reading: Reading) -> str:
    """Whether a text speaks of the time up to a date or from it on; "" where it does neither. In Russian a preposition tells, where no
    other date goes with it."""
    if reading.language is Language.RU:
        by = _BY_DATE.search(reading.folded, 0, date.start) if len(reading.dates) == 1 else None
        clause = reading.clause_at(date.start)
        return (by.lastgroup or "") if by is not None and clause is not None and not clause.denials else ""
    return starts_english.side(date.start, reading) if reading.language is Language.EN else _side_kazakh(date.end, reading)


def _side_kazakh(end: int, reading: Reading) -> str:
    """Whether a Kazakh text speaks of the time up to a date that ends here or from it on; "" where it does neither."""
    found = _SIDE_OF_DATE.match(reading.folded, end)
    if found is None:
        return ""
    clause = reading.clause_at(end)
    denied = clause is not None and clause.negative and not clause.subordinate
    plain = {"till": ("up", "on"), "after": ("on", "up")}  # is not taken in after the day: is taken in till the day
    name = found.lastgroup or ""
    return plain[name][denied] if name in plain else name
