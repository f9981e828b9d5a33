"""What a Kazakh text does first and what after it, changed places: brought in after it has been looked at, looked at after it has been
brought in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.counterparts import NEGATIVE
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_AFTER = re.compile(r"(?P<event>\w+(?:[ғқ]аннан|[гк]еннен|[ғқ]ан|[гк]ен)) (?:кейін|соң)(?!\w)")
_BEFORE = re.compile(r"(?P<event>\w+(?:[ғқ]анға|[гк]енге|[мбп][ае]с(?:тан|тен)?)) (?:дейін|бұрын)(?!\w)")
_THEN = re.compile(r"(?<!\w)(?:содан|одан) (?:кейін|соң)(?!\w)")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.KK:
        return
    here = _ordered(original)
    there = _ordered(rewrite) if here else []
    for first, then in here:
        if any(a.same(first) and b.same(then) for a, b in there) or first.same(then):
            continue
        twin = next((a for a, b in there if a.same(then) and b.same(first)), None)
        if twin is not None:
            spans = (first.start, first.end), (twin.start, twin.end)
            words = messages.changed(messages.START_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.DATE, words, spans[:1], spans[1:])
            return


def _ordered(reading: Reading) -> list[tuple[Token, Token]]:
    """Pairs of actions of which the one is done before the other."""
    found = []
    for pattern, after in ((_AFTER, True), (_BEFORE, False)):
        for match in pattern.finditer(reading.folded):
            event = next((_main(n, reading) for n, t in enumerate(reading.tokens) if t.start == match.start("event")), None)
            clause = reading.clause_at(match.start())
            ruling = _next(match.end(), reading) if event is not None else None
            if event is not None and ruling is not None and clause is not None:
                # may not before it has been told: told first
                first = after or clause.force in NEGATIVE
                found.append((event, ruling) if first else (ruling, event))
    for match in _THEN.finditer(reading.folded):
        before = [t for t in reading.tokens if t.end <= match.start() and _acts(t)][-1:]
        ruling = _next(match.end(), reading)
        found += [(t, ruling) for t in before if ruling is not None]
    return found


def _next(place: int, reading: Reading) -> Token | None:
    """The verb that a sentence goes on to."""
    stop = next((m.start() for m in re.finditer(r"[.;!?](?:\s|$)", reading.folded[place:])), len(reading.folded) - place) + place
    for at, token in enumerate(reading.tokens):
        if place <= token.start < stop and (_acts(token) or (token.word.finite and _main(at, reading) is not token)):
            return _main(at, reading)
    return None


def _main(at: int, reading: Reading) -> Token:
    """The verb itself where one stands that only says how it goes: *taken* away."""
    token, before = reading.tokens[at], reading.tokens[at - 1] if at else None
    led = token.word.light and before is not None and before.word.kind is Kind.ACTION and before.text.endswith("п")
    return before if led and before is not None else token


def _acts(token: Token) -> bool:
    return token.word.kind is Kind.ACTION and not token.word.light and (token.word.finite or token.text.endswith(("уға", "уге", "а", "е")))
