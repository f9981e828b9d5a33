"""What one text excepts and the other includes, or says of the excepted alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copilot.guard import affirmed, messages
from copilot.guard.clauses import Clause, Span
from copilot.guard.counterparts import NEGATIVE, actions
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    yield from _included(original, rewrite)
    yield from _swapped(original, rewrite)


_INCLUDING = {
    Language.RU: re.compile(
        r"(?<!\w)(?:включая|в том числе|не исключая|(?:а также|даже|и тогда,?|и в том случае,?) (?:если|когда)|(?:это|эти\w*|то же|то же самое|правило|норма) (?:\w+ )?(?:каса|относ|распространя|действу|применя)\w+"
        r" (?:(?:и|также|тоже|равно) )+(?:к|на|для|в|во|при|у)?)(?!\w)"
    ),
    Language.KK: re.compile(r"(?<!\w)қоса алғанда(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)including(?!\w)"),
}


def _included(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What one text takes out and the other includes: save for advertising, including advertising."""
    for here, there in ((original, rewrite), (rewrite, original)):
        taken = [(s, _governed(s, here)) for s in here.find(here.marks.exception)]
        included = [(s, _governed(s, there)) for s in there.find(_INCLUDING[there.language])]
        for span, word in taken:
            twin = next((place for place, other in included if word is not None and other is not None and other.same(word)), None)
            again = [_governed(s, there) for s in there.find(there.marks.exception)]
            if twin is None or any(o is not None and word is not None and o.same(word) for o in again):
                continue
            left, right = (span, twin) if here is original else (twin, span)
            words = messages.changed(messages.RANGE_CHANGED, original, left, rewrite, right)
            yield Change(ChangeType.CONDITION, words, (left,), (right,))
            return


def _swapped(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What a Russian text excepts, and of which alone the other says the same: all but these, these only."""
    if original.language is not Language.RU:
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        if there.find(there.marks.exception) or here.find(here.marks.only):
            continue
        for span, alone in ((s, o) for s in here.find(here.marks.exception) for o in there.find(there.marks.only)):
            within, beside = here.clause_at(span[0]), there.clause_at(alone[0])
            if within is None or beside is None:
                continue
            # does not end, save when the staff is cut: goes on only when the staff is cut
            kept = any(affirmed.told_otherwise(t.start, here, there) for t in within.tokens if t.start < span[0])
            if not kept and (within.force in NEGATIVE) != (beside.force in NEGATIVE):
                continue
            done = _done(beside, there, alone)
            others = [c for c in there.clauses if c is not beside and (c.force in NEGATIVE) == (beside.force in NEGATIVE)]
            if done is not None and any(t.like(done) for c in others for t in c.tokens):
                continue  # he decides all; these only are decided by another
            same = kept or (done is not None and any(a.like(done) for a in within.tokens if not span[0] <= a.start < span[1]))
            things = _noun(reversed(here.tokens), 0, span[0]), _noun(there.tokens, alone[1], beside.end)
            if not same and (things[0] is None or things[1] is None or not things[0].same(things[1])):
                continue
            if _at_hand(span, here) & _at_hand(alone, there):
                left, right = (span, alone) if here is original else (alone, span)
                words = messages.changed(messages.RANGE_CHANGED, original, left, rewrite, right)
                yield Change(ChangeType.CONDITION, words, (left,), (right,))
                return


def _done(clause: Clause, reading: Reading, near: Span) -> Token | None:
    """The verb of a clause nearest to a place."""
    verbs = [t for t in actions(clause) if not t.word.cases or t.word.finite]
    return min(verbs, key=lambda t: abs(t.start - near[0]), default=None)


def _noun(words: Iterable[Token], start: int, end: int) -> Token | None:
    return next((t for t in words if start <= t.start < end and t.word.kind is Kind.NOUN), None)


_AT_HAND = 50  # characters in which a word of exception or "only" names what it is about


def _at_hand(span: Span, reading: Reading) -> set[str]:
    """The first unit of a law, or else the first thing, that a word of exception or "only" is about."""
    cited = next((r for r in reading.references if 0 <= r.start - span[1] < _AT_HAND), None)
    if cited is not None:
        return {reading.folded[cited.start : cited.end][-8:]}
    stop = reading.folded.find(". ", span[1])
    behind = [t for t in reading.content if span[1] <= t.start and (t.start < stop or stop < 0) and t.word.kind in (Kind.NOUN, Kind.ACTION)]
    words = [t for t in behind if t.start - span[1] < _AT_HAND] or behind
    return {key for t in words[:2] for key in t.word.strict}


def _governed(span: Span, reading: Reading) -> Token | None:
    """The word next to a word of exception that it governs: behind it, in Kazakh before it."""
    if reading.language is Language.KK:
        return next((t for t in reversed(reading.content) if t.end <= span[0]), None)
    return next((t for t in reading.content if t.start >= span[1]), None)
