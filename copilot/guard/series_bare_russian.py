"""Bare nouns of a Russian series of which one is gone, though a word of its kind stands elsewhere: norms, *rules* and procedures."""

from __future__ import annotations

from copilot.guard import joining
from copilot.guard.asking import asked_for
from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token


def missing(here: Reading, there: Reading) -> Span | None:
    """A noun of a series all of whose other nouns the other text has."""
    runs = _runs(there)
    for run in _runs(here):
        for token in run:
            others = [t for t in run if t is not token]
            if any(t.same(token) or not _often(t, there) for t in others) or any(_all_in(run, other) for other in runs):
                continue
            light = here.marks.listed.fullmatch(token.text) is not None and all(here.marks.listed.fullmatch(t.text) for t in others)
            if _stood_for(token, others, there) or (
                light
                and 0 < _often(token, there) < _often(token, here)
                and all(_often(t, there) >= _often(t, here) for t in others)
                and not asked_for(token, there)
                and not any(t.same(token) for other in runs for t in other)
            ):
                return token.start, token.end
    return None


def _stood_for(token: Token, others: list[Token], there: Reading) -> bool:
    """Whether the only words of its kind are its neighbours' own."""
    twins = there.likes(token)
    return bool(twins) and all(any(o.same(t) for t in others) and not o.same(token) for o in twins)


def _often(token: Token, reading: Reading) -> int:
    return sum(token.same(t) for t in reading.tokens)


def _all_in(run: list[Token], other: list[Token]) -> bool:
    return all(any(t.same(o) for o in other) for t in run)


def _runs(reading: Reading) -> list[list[Token]]:
    """Nouns in one case with nothing but commas between them, and a joint before the last one."""
    found: list[list[Token]] = []
    run: list[Token] = []
    joined = closed = False
    for before, token in zip((None, *reading.tokens), reading.tokens, strict=False):
        gap = reading.folded[before.end : token.start] if before is not None else ""
        if reading.marks.joins(token.text) and run and gap == " " and not closed:
            joined = True
            continue
        noun = _bare(token)
        if noun and run and not closed and gap == (" " if joined else ", ") and joining.one_case(run[-1], token):
            run.append(token)
            closed = joined
        else:
            found += [run] if closed else []
            run = [token] if noun else []
            closed = False
        joined = False
    return [*found, *([run] if closed else [])]


def _bare(token: Token) -> bool:
    verbal = token.word.kind is Kind.ACTION and token.word.lemma.endswith(("ние", "тие"))
    return bool(token.word.cases) and (token.word.kind is Kind.NOUN or verbal)
