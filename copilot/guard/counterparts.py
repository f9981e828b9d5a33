"""Clauses of one text that speak of the matter of a clause of the other, and the action that the word of force of a clause rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from copilot.guard.amounts import Amount
from copilot.guard.clauses import Clause, Force
from copilot.guard.reading import Reading, weight
from copilot.guard.tokens import Kind, Token

NEGATIVE = frozenset((Force.MUST_NOT, Force.NEED_NOT, Force.PLAIN_NOT))
# light verbs that are the whole of what a clause says: the rules do not *apply* to those who came
_REACHES = re.compile(r"применя|распростран|каса|относ|вход|действ|қолданыл|кір|жатп|жата|тара")
_IS = re.compile(r"болма\w*")  # the Kazakh copula, denied: what two clauses say is not the same for it
_NEAR = 0.6  # of the best overlap: clauses this near are of the same matter too
_BEST = 0.8  # of the best overlap: clauses as near as the best one
_LEAST = 0.15  # overlap below which nothing is said


_ASKS = re.compile(r"(?:по)?треб\w+|получ\w+|устан\w+|опред\w+")  # verbs light elsewhere that a word of force rules


def counterparts(clause: Clause, others: Sequence[Clause]) -> list[Clause]:
    """Clauses of the other text on the same matter, best first: those that do the same action where there are such, else all
    clauses of the sentences that share most of the matter."""
    scored = sorted(((overlap(clause.tokens, other.tokens), other) for other in others), key=lambda pair: -pair[0])
    if not scored or scored[0][0] < _LEAST:
        return []
    ruled = predicate(clause)
    if ruled is not None and not _IS.fullmatch(ruled.text):
        likely = [(other, [t for t in other.tokens if t.word.kind is Kind.ACTION]) for score, other in scored if score >= _LEAST]
        same = [other for other, actions in likely if any(ruled.same(t) for t in actions)]
        same = same or [other for other, actions in likely if any(ruled.like(t) for t in actions)]
        if same:
            return [*same, *(other for score, other in scored if score >= _BEST * scored[0][0])]
    near = {other.sentence for score, other in scored if score >= _NEAR * scored[0][0]}
    return [o for score, o in scored if o.sentence in near and (clause.conditional or not o.conditional or score >= _NEAR * scored[0][0])]


_MODAL = 9  # characters of a word of force that the verb follows: may, must not, has to
_OF_NOUN = frozenset("a an the of in on at for before after by with from to their its his her any each no under during upon".split())


_RULING = frozenset("разрешить запретить воспретить".split())  # a short participle of force is not what it rules


def predicate(clause: Clause) -> Token | None:
    """The action that the word of force rules: the nearest one to it."""
    if clause.mark is None:
        return None
    start, end = clause.mark
    if clause.force is Force.NEED_NOT and (freed := _freed_from(clause)) is not None:
        return freed
    inside = [t for t in clause.tokens if t.word.kind is Kind.ACTION and not (t.word.lemma in _RULING and start <= t.start < end)]
    within = [
        t for t in inside if start <= t.start < end and (not t.word.light or (clause.force is Force.PLAIN_NOT and _REACHES.match(t.text)))
    ]
    if clause.force is Force.PLAIN_NOT and not within and (told := next((t for t in inside if t.start - end == 1), None)):
        ruled = next((t for t in inside if t.start >= told.end and not t.word.light), None)
        idle = told.word.light and not _REACHES.match(told.text)
        return ruled if idle and ruled and not ruled.word.finite else told  # does not entail *withholding*
    asked = next((t for t in inside if t.start - end == 1 and _ASKS.match(t.text)), None)
    if asked is not None and clause.force in (Force.MAY, Force.MUST, Force.MUST_NOT, Force.NEED_NOT):
        return asked  # may demand the return
    if (
        start < end
        and clause.tokens[0].word.lemma.isascii()
        and not within
        and clause.force is not Force.PLAIN_NOT
        and end - start < _MODAL
    ):
        verbs = [t for b, t in pairwise(clause.tokens) if t.start >= end and t.word.kind is Kind.ACTION and b.text not in _OF_NOUN]
        if verbs and not verbs[0].word.light:
            return verbs[0]  # may at any time before the delivery *withdraw*
    if within == [] and (subject := _subject_to(clause)) is not None:
        return subject
    near = within or [t for t in inside if not t.word.light]
    return min(near, key=lambda t: abs(t.start - end) if t.start >= end else start - t.end + 8, default=None)


def _subject_to(clause: Clause) -> Token | None:
    """What is to be done with a thing, told by a Russian noun: is subject to *questioning*."""
    for before, token in pairwise(clause.tokens):
        if before.text.startswith("подлеж") and "datv" in token.word.cases and token.word.kind is Kind.NOUN and not token.word.light:
            return token
    return None


def _freed_from(clause: Clause) -> Token | None:
    """What one is freed from, in Russian: from the *payment* of dues."""
    behind = [t for t in clause.tokens if clause.mark is not None and t.start >= clause.mark[1]]
    if len(behind) < 2 or behind[0].text != "от" or behind[1].word.light:
        return None
    return behind[1]


def actions(clause: Clause) -> list[Token]:
    return [t for t in clause.tokens if t.word.kind is Kind.ACTION and not t.word.light]


def overlap(left: Sequence[Token], right: Sequence[Token]) -> float:
    """How much of the matter of two clauses is common, 0 to 1."""
    whole = sum(map(weight, left)) + sum(map(weight, right))
    return (_common(left, right) + _common(right, left)) / whole if whole else 0.0


def _common(left: Sequence[Token], right: Sequence[Token]) -> float:
    """The weight of the words of one side that have their like on the other."""
    keys = frozenset[str]().union(*(o.word.keys for o in right))
    begun: dict[str, list[Token]] = {}
    for other in right:
        if other.word.grows:
            begun.setdefault(other.word.beginning[:2], []).append(other)
    return sum(
        weight(t)
        for t in left
        if not t.word.keys.isdisjoint(keys) or (t.word.grows and any(t.like(o) for o in begun.get(t.word.beginning[:2], ())))
    )


def amounts_in(clause: Clause, reading: Reading) -> list[Amount]:
    return [a for a in reading.amounts if clause.start <= a.start < clause.end]


def frees(clause: Clause, reading: Reading) -> bool:
    """Whether the word of force itself holds a denial: is freed from, is not freed from."""
    return clause.mark is not None and reading.marks.reversal.search(reading.folded, *clause.mark) is not None
