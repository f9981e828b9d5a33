"""The day that a Russian term runs from: of the news of an event, of the event itself; of the month after another, of that month."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Span
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
