"""What a Kazakh text says is done and the other says is not, where each says so once in a clause of its own: passes the test, does not
pass it. Other rules ask of any word; here the signs about it need not be asked, as the predicate bears the denial itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copilot.guard import messages
from copilot.guard.clauses import Clause, Force
from copilot.guard.counterparts import NEGATIVE, predicate
from copilot.guard.reading import ELSE, Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.turning import before_bare, denied
from copilot.guard.verdict import Change, ChangeType

_IN_COMMON = 2  # words of matter that both clauses have beside the predicate
_WITH_LIGHT = frozenset(("қамтамасыз", "жүзеге", "іске", "назарға"))  # light words that make one verb with the light one behind them
_COPULAS = frozenset(("бол", "табыл", "тұр", "сана", "есептел"))


@dataclass(frozen=True, slots=True)
class _Said:
    token: Token
    done: bool
    clause: Clause


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    for reading in (original, rewrite):
        if reading.find(reading.marks.otherwise) or reading.find(ELSE):
            return
    for here, there in ((original, rewrite), (rewrite, original)):
        mine, other = _said(here), _said(there)
        for one in mine:
            twins = [o for o in other if _one(o.token, one.token)]
            again = [o for o in mine if _one(o.token, one.token)]
            if one.done or not twins or any(not t.done for t in twins) or any(o.done for o in again):
                continue
            twin = twins[0]
            if not _alike(one, here, twin, there):
                continue
            left, right = (one.token, twin.token) if here is original else (twin.token, one.token)
            spans = (left.start, left.end), (right.start, right.end)
            words = messages.changed(messages.DENIAL_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.NEGATION, words, spans[:1], spans[1:])
            return


def _alike(one: _Said, here: Reading, other: _Said, there: Reading) -> bool:
    """Whether two clauses speak of one matter, are limited by nothing, and deny as often but for their predicates."""
    mine = [t for t in one.clause.tokens if not t.word.light and t is not one.token]
    if sum(any(t.like(o) for o in other.clause.tokens if o is not other.token) for t in mine) < min(_IN_COMMON, len(mine)):
        return False
    counts = []
    for said, reading in ((one, here), (other, there)):
        sentence = [c for c in reading.clauses if c.sentence == said.clause.sentence]
        start, end = sentence[0].start, sentence[-1].end
        rules = reading.marks
        if any(
            p.search(reading.folded, start, end) for p in (rules.only, rules.exception, rules.no_sooner, rules.privative, rules.compared)
        ):
            return False
        if any(c.reversals for c in sentence):
            return False
        apart = [t for t in (*denied(reading), *before_bare(reading)) if start <= t.start < end and not _of(t, said)]
        counts.append(len(apart))
    return counts[0] == counts[1]


def _of(token: Token, said: _Said) -> bool:
    mark = said.clause.mark
    return token is said.token or (not said.done and mark is not None and mark[0] <= token.start < mark[1])


def _said(reading: Reading) -> list[_Said]:
    found = []
    for clause in reading.clauses:
        if clause.subordinate:
            continue
        token: Token | None
        if clause.force in (Force.PLAIN, Force.PLAIN_NOT):
            token = next((t for t in reversed(clause.tokens) if t.word.finite), None)
            ends = clause.mark is None or (token is not None and clause.mark[0] <= token.start < clause.mark[1])
            token = token if ends else None
        else:
            token = predicate(clause)
        if token is not None and token.word.light:
            before = [t for t in clause.tokens if t.end == token.start - 1]
            told = bool(before) and (not before[0].word.light or before[0].text in _WITH_LIGHT) and token.word.lemma not in _COPULAS
            token = before[0] if told else None
        if token is not None and token.word.kind in (Kind.ACTION, Kind.NOUN):
            found.append(_Said(token, clause.force not in NEGATIVE, clause))
    return found


def _one(token: Token, other: Token) -> bool:
    return token.same(other) or (token.word.kind is other.word.kind is Kind.ACTION and token.like(other))
