"""The day that a Russian term runs from: of the news of an event, of the event itself; of the month after another, of that month."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Span
from copilot.guard.languages import measures
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_FROM = re.compile(
    r"(?<!\w)(?:со дня|с (?:того )?момента|с даты|с часа|после(?! того)|не позднее \w+ \w+ со дня|по истечении \w+ \w+ со дня) (?=\w)"
)
_TOLD = re.compile(r"(?<!\w)(?:со дня|с (?:того )?момента|с даты|с того дня|после того),? (?:когда|как) ")
_ABOUT = 2  # words between news and the event that it is of: a statement *of the owner* about the holding
_NEXT = re.compile(r"(?<!\w)следующ\w+|(?<!\w)следу[ею]т за|(?<!\w)после (?:того|этого|нее|него)(?!\w)")
_AFTER_THAT = re.compile(r"(?<!\w)следующ\w+ (?:за|после) т(?:ем|ой|ого)(?!\w)")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.RU:
        return
    if (pair := _other_period(original, rewrite) or _moved(original, rewrite)) is not None:
        words = messages.changed(messages.START_CHANGED, original, pair[0], rewrite, pair[1])
        yield Change(ChangeType.DATE, words, pair[:1], pair[1:])
        return
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        span = _news(here, there)
        if span is not None:
            left, right = span if forward else span[::-1]
            yield Change(ChangeType.DATE, messages.changed(messages.START_CHANGED, original, left, rewrite, right), (left,), (right,))
            return
        found = here.find(_AFTER_THAT)
        if found and len(there.find(_NEXT)) < len(here.find(_NEXT)):
            lost = messages.lost(ChangeType.DATE, messages.DATE_LOST, here, found[:1])
            yield lost if forward else messages.added(ChangeType.DATE, messages.DATE_ADDED, here, found[:1])
            return


_CLAUSE = re.compile(r"(?:(?:до|после|перед) т\w+,? как|(?:прежде|раньше),? чем) [^.,;:]*")


def told(start: int, reading: Reading) -> Token | None:
    """The verb of an event that a clause tells at a place: before *it is approved*."""
    match = _CLAUSE.match(reading.folded, start)
    verbs = [t for t in reading.tokens if match is not None and match.start() < t.start < match.end() and t.word.kind is Kind.ACTION]
    return next((t for t in verbs if t.word.finite), None) or next((t for t in verbs if not t.word.cases), None)


_PERIOD = re.compile(
    r"(?<!\w)(?:месяц\w{0,2}|квартал\w{0,2}|год\w{0,2}|недел\w)(?: (?P<of>\w+(?:а|я|и|ы|ия|ий|ей|ов))(?!\w)|,? (?:в|на) котор\w+ (?P<when>[^.,;:]*))"
)


def _periods(reading: Reading) -> list[tuple[Span, list[Token]]]:
    """The periods that are named by what happened in them, with the words that tell it: the month in which *it was paid*."""
    found = []
    for match in _PERIOD.finditer(reading.folded):
        start, end = match.span("when") if match["when"] is not None else match.span("of")
        words = [t for t in reading.tokens if start <= t.start < end and t.word.kind is not Kind.OTHER and not t.word.light]
        if match["of"] is not None:
            words = [t for t in words if t.word.kind is Kind.ACTION or (t.word.kind is Kind.NOUN and "gent" in t.word.cases)]
            at = reading.tokens.index(words[0]) if words else 0
            words += [t for t in reading.tokens[at + 1 : at + 3] if words and not t.word.light]
        if words:
            found.append((match.span(), words))
    return found


def _other_period(here: Reading, there: Reading) -> tuple[Span, Span] | None:
    """A period of what happened in it, which in the other text is that of another event that both texts know."""
    mine, other = _periods(here), _periods(there)
    if len(mine) != 1 or len(other) != 1:
        return None
    (left, words), (right, others) = mine[0], other[0]
    if any(t.like(o) for t in words for o in others) or not any(here.likes(o) for o in others):
        return None
    return left, right


_AT = re.compile(r"(?<!\w)(?:на (?:момент|день|дату)|(?:к|в) (?:моменту?|дню)|ко дню) (?=\w)")


def _moved(here: Reading, there: Reading) -> tuple[Span, Span] | None:
    """The only moment of a text at which something is reckoned: at the time of the *deed*, of the *hearing*."""
    sides = []
    for reading in (here, there):
        places = reading.find(_AT)
        behind = [t for t in reading.tokens if len(places) == 1 and t.start >= places[0][1]][:1]
        sides.append([t for t in behind if t.word.kind in (Kind.ACTION, Kind.NOUN) and "gent" in t.word.cases])
    if (
        not all(sides)
        or sides[0][0].like(sides[1][0])
        or there.likes(sides[0][0])
        or any(measures(r.language).from_day.search(r.folded) for r in (here, there))
    ):
        return None
    return (sides[0][0].start, sides[0][0].end), (sides[1][0].start, sides[1][0].end)


def _news(here: Reading, there: Reading) -> tuple[Span, Span] | None:
    """Where a term runs from the news of an event, and where it runs from that event in the other text."""
    other = _events(there)
    for news, at in _events(here):
        behind = here.tokens[at + 1 : at + 2 + _ABOUT]
        about = next((n for n, t in enumerate(behind) if t.text in ("о", "об", "обо")), None)
        if about is None or re.search(r"[,.;:]", here.folded[news.end : behind[about].start]):
            continue
        event = next((t for t in here.tokens[at + about + 2 :][:3] if t.word.kind in (Kind.ACTION, Kind.NOUN)), None)
        if event is None or any(o.like(news) for o, _ in other):
            continue
        twin = next((o for o, _ in other if o.same(event)), None)
        if twin is not None and not any(o.same(event) for o, _ in _events(here)):
            return (news.start, event.end), (twin.start, twin.end)
    return None


def _events(reading: Reading) -> list[tuple[Token, int]]:
    """The first noun of what a term runs from, or the verb of it, with its place."""
    found = []
    for pattern, finite in ((_FROM, False), (_TOLD, True)):
        for match in pattern.finditer(reading.folded):
            behind = [(t, n) for n, t in enumerate(reading.tokens) if t.start >= match.end()][:5]
            behind = [(t, n) for t, n in behind if not re.search(r"[.;:]|,(?! (?:когда|как))", reading.folded[match.end() : t.start])]
            if finite:
                found += [(t, n) for t, n in behind if t.word.finite][:1]
            else:
                found += [(t, n) for t, n in behind if t.word.kind in (Kind.ACTION, Kind.NOUN)][:1]
    return found
