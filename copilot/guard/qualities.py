"""Qualities of Russian nouns that are exchanged, or that only others have in the rewrite."""

from __future__ import annotations

from collections.abc import Iterator

from copilot.guard import joining, messages
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is Language.RU:
        yield from _requalified(original, rewrite)
        yield from _one_less(original, rewrite)
        yield from _given_to_another(original, rewrite)
        yield from _said_twice(original, rewrite)


def _requalified(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A Russian quality that the rewrite exchanges for another that the original has too, of another thing: rain-fed land, irrigated
    land."""
    here, there = _qualified(original), _qualified(rewrite)
    for quality, noun in here:
        twins = [(q, n) for q, n in there if n.same(noun)]
        if not twins or any(n.same(noun) and q.like(t) for t, _ in twins for q, n in here):
            continue
        # what the rewrite has elsewhere may have moved there, but for a quality that the original knows nothing of
        if rewrite.likes(quality) and not (_narrows(twins[0][0], rewrite) and not original.likes(twins[0][0])):
            continue
        if sum(noun.same(t) for t in rewrite.tokens) == len(twins):
            span, other = (quality.start, noun.end), (twins[0][0].start, twins[0][1].end)
            words = messages.changed(messages.TERM_CHANGED, original, span, rewrite, other)
            yield Change(ChangeType.TERM, words, (span,), (other,))
            return


def _one_less(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A Russian quality of a person that the rewrite has of others only: *able* pupils, where able children are named too."""
    for quality, person in _qualified(original):
        if quality.word.kind is not Kind.QUALITY or not person.word.agent:
            continue
        twins = [t for t in rewrite.tokens if t.same(person) and t.word.kind is not Kind.ACTION]
        often = [sum(quality.like(t) for t in reading.tokens) for reading in (original, rewrite)]
        if not twins or not 0 < often[1] < often[0] or sum(person.same(t) for t in original.tokens) > len(twins):
            continue
        if not any(quality.like(t) for twin in twins for t in _around(twin, rewrite)):
            yield messages.lost(ChangeType.SCOPE, messages.NARROWING_LOST, original, [(quality.start, person.end)])
            return


def _given_to_another(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A thing named with two qualities that the rewrite names twice with one of them: own capital, charter capital."""
    here, there = _qualified(original, light=True), _qualified(rewrite)
    for quality, noun in here:
        if rewrite.likes(quality) or quality.word.kind is not Kind.QUALITY:
            continue
        others = [q for q, n in here if n.same(noun) and not q.like(quality) and q.word.kind is Kind.QUALITY]
        for other in others:
            named = [n for q, n in there if q.like(other) and n.same(noun)]
            if len(named) > sum(q.like(other) for q in others) and sum(noun.same(t) for t in rewrite.tokens) <= sum(
                noun.same(t) for t in original.tokens
            ):
                span, twin = (quality.start, noun.end), (named[0].start, named[0].end)
                yield Change(ChangeType.TERM, messages.changed(messages.TERM_CHANGED, original, span, rewrite, twin), (span,), (twin,))
                return


def _said_twice(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A Russian quality of which a thing has another that the original gives it in another place: the partners of a limited partnership
    under the rules on *general* partnerships."""
    here, there = _qualified(original), _qualified(rewrite)
    for quality, noun in here:
        often = [sum(quality.like(t) for t in reading.tokens) for reading in (original, rewrite)]
        if quality.word.kind is not Kind.QUALITY or often[0] <= often[1] or any(n.same(noun) and q.like(quality) for q, n in there):
            continue
        bare = [sum(noun.same(t) for t in r.tokens) - sum(noun.same(n) for _, n in own) for r, own in ((original, here), (rewrite, there))]
        if bare[1] > bare[0]:
            continue
        for other, twin in there:
            if twin.same(noun) and other.word.kind is Kind.QUALITY and sum(other.same(q) for q, n in here if n.same(noun)) == 1:
                more = [n for q, n in there if n.same(noun) and q.same(other)]
                if len(more) > 1:
                    spans = (quality.start, noun.end), (other.start, twin.end)
                    words = messages.changed(messages.TERM_CHANGED, original, spans[0], rewrite, spans[1])
                    yield Change(ChangeType.TERM, words, spans[:1], spans[1:])
                    return


_AROUND = 4  # words on either side of a person that may tell of his quality


def _around(token: Token, reading: Reading) -> list[Token]:
    at = reading.tokens.index(token)
    return list(reading.tokens[max(0, at - _AROUND) : at + _AROUND + 1])


def _narrows(quality: Token, reading: Reading) -> bool:
    return reading.marks.restricts.fullmatch(quality.text) is not None


def _qualified(reading: Reading, light: bool = False) -> list[tuple[Token, Token]]:
    """Each quality of matter, or any, with the noun right behind it."""
    pairs = zip(reading.tokens, reading.tokens[1:], strict=False)
    return [
        (q, n)
        for q, n in pairs
        if q.word.kind in (Kind.QUALITY, Kind.ACTION)
        and n.word.kind is Kind.NOUN
        and not ((q.word.light and not light) or n.word.light or q.word.finite)
        and n.start - q.end == 1
        and q.word.cases
        and joining.one_case(q, n)
    ]
