"""The force of one Kazakh action wherever it is named: brings it, may bring it; may bring it, must bring it."""

from __future__ import annotations

import re

from copilot.guard import force_kazakh
from copilot.guard.clauses import Clause, Force, Span
from copilot.guard.complements import provided
from copilot.guard.counterparts import predicate
from copilot.guard.granting import at_demand
from copilot.guard.limits import about_otherwise, only
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from law.words import Language

_FACT = re.compile(r"болуы мүмкін|болып табылуы мүмкін|қалуы мүмкін")
_TO_DO = re.compile(r".{2,}[ую](?:ға|ге)")


def changed(original: Reading, rewrite: Reading) -> tuple[Span, Span] | None:
    """The places of an action that is done or must be done in one text and may be done in the other."""
    if original.language is not Language.KK:
        return None
    for here, there in ((original, rewrite), (rewrite, original)):
        for clause in here.clauses:
            done = _allowed(clause, here)
            if done is None or any(_ruled(c, there, done) for c in there.clauses if c.force not in (Force.MUST, Force.PLAIN)):
                continue
            if any(_bound(c, done) for c in here.clauses if c is not clause):
                continue
            twin = next((c for c in there.clauses if _bound(c, done)), None)
            if twin is None or only(twin, there) or at_demand(twin, there, clause, here) or force_kazakh.demanded(clause, here, there):
                continue
            if force_kazakh.for_it(twin, there, clause) or any(provided(c, clause) for c in there.clauses):
                continue
            if any(t in c.tokens for c in there.clauses if c.conditional for t in there.tokens if t.same(done)):
                continue
            spans = clause.mark or (clause.start, clause.end), twin.mark or (twin.start, twin.end)
            return spans[::-1] if here is rewrite else spans
    return None


def _allowed(clause: Clause, reading: Reading) -> Token | None:
    """The action that a clause allows."""
    if clause.force is not Force.MAY or clause.mark is None or clause.subordinate or about_otherwise(clause, reading):
        return None
    if any(clause.start <= a.start < clause.end for a in reading.amounts):
        return None  # for two months at most: what is bounded is the term
    if _FACT.search(reading.folded, clause.start, clause.mark[1]) or only(clause, reading):
        return None
    done = predicate(clause)
    return None if done is None or done.word.light or done.word.kind is not Kind.ACTION else done


def _bound(clause: Clause, done: Token) -> bool:
    """Whether a clause says that an action is done or must be done."""
    if clause.subordinate or clause.force not in (Force.MUST, Force.PLAIN) or clause.denials:
        return False
    if clause.force is Force.MUST:
        ruled = predicate(clause)
        return ruled is not None and ruled.same(done)
    return any(t.word.finite and t.same(done) for t in clause.tokens)


# conditions told as what is needed first: to be valid, two thirds must be there
_FIRST = re.compile(r"(?<!\w)(?:(?:бұл|ол|осы) үшін|алдымен|әуелі)(?!\w)")
_BOUND = re.compile(
    r"(?<!\w)(?:аспау(?:ы|ға)|асырмау(?:ы|ға)|(?:артық|көп|кем|аз|ұзақ|қысқа|кеш|төмен|жоғары) болмау(?:ы|ға)) (?:мүмкін|болады|құқылы)(?!\w)"
)


def softened(original: Reading, rewrite: Reading) -> Span | None:
    """Where a Kazakh rewrite only allows what is to be done first, or what bounds an amount: for this he may pay; may be no more than ten."""
    if original.language is not Language.KK:
        return None
    if (loose := rewrite.find(_BOUND)) and not original.find(_BOUND):
        return loose[0]
    if original.find(_FIRST):
        return None
    for clause in rewrite.clauses:
        done = _allowed(clause, rewrite)
        first = _FIRST.search(rewrite.folded, clause.start, clause.end) is not None
        if clause.mark is None or done is None or not first:
            continue
        if not any(_ruled(c, original, done) for c in original.clauses if c.force is Force.MAY):
            return clause.mark
    return None


def _ruled(clause: Clause, reading: Reading, done: Token) -> bool:
    """Whether a clause that allows, frees or forbids names an action as what it rules."""
    ruled = predicate(clause)
    return (ruled is not None and ruled.like(done)) or any(_TO_DO.fullmatch(t.text) and t.same(done) for t in clause.tokens)
