"""Two who change places in a Russian text: who decides and with whose leave, who hands in and to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token

_LEAVE = re.compile(r"(?:согласова|согласи|согласн|одобр|разреш|санкци|представлен|ходатайств|предложен|заключени)")
_DECISION = re.compile(r"(?:постановлен|решени|приказ|распоряжен)")
_LAID = re.compile(r"(?:возлага|возлож|лежит|лежат)")
_QUALIFIES = 4  # words before a noun that may tell of it


def exchanged(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """The places of one of two, each of whom has in the rewrite the part that the other has in the original. Told of nouns that each
    text names once: then no pronoun and no second mention stands for either."""
    here, there = _parts(original), _parts(rewrite)
    pairs = [(one, other) for one in here for other in there if one[0].same(other[0])]
    for (first, second), (third, fourth) in combinations(pairs, 2):
        if first[1] != third[1] and (second[1], fourth[1]) == (third[1], first[1]):
            yield (first[0].start, first[0].end), (second[0].start, second[0].end)
            return


def _parts(reading: Reading) -> list[tuple[Token, str]]:
    """Nouns that a text names once, each with the part it has: by, leave, to."""
    found = []
    for at, token in enumerate(reading.tokens):
        if token.word.kind is Kind.NOUN and not token.word.light and sum(token.same(t) for t in reading.tokens) == 1:
            part = _part(at, token, reading)
            if part:
                found.append((token, part))
    return found


def _part(at: int, token: Token, reading: Reading) -> str:
    first = at
    while first and at - first < _QUALIFIES and _agrees(reading.tokens[first - 1], token):
        first -= 1
    before = reading.tokens[first - 1] if first else None
    farther = reading.tokens[first - 2] if first > 1 else None
    cases = token.word.cases
    clause = reading.clause_at(token.start)
    if before is None or reading.folded[before.end : reading.tokens[first].start] != " ":
        before = None
    if before is not None and before.text in ("с", "со") and farther is not None and _LEAVE.match(farther.text):
        return "leave" if "ablt" in cases else ""
    if before is not None and before.text == "на" and clause is not None and any(_LAID.match(t.text) for t in clause.tokens):
        return "by"
    if before is not None and before.text == "адрес":
        return "to"
    if before is not None and "gent" in cases and before.word.cases and before.word.kind in (Kind.NOUN, Kind.ACTION):
        return "leave" if _LEAVE.match(before.text) else "by" if _DECISION.match(before.text) else ""
    if before is not None and before.word.kind is Kind.OTHER and not reading.marks.joins(before.text):
        return ""  # behind another preposition
    if clause is None:
        return ""
    finite = [t for t in clause.tokens if t.word.finite and t.word.kind is Kind.ACTION]
    if cases == {"ablt"}:
        return "by" if any(t.word.passive or t.text.endswith(("ся", "сь")) for t in finite) else ""
    if cases == {"datv"}:
        return "to" if finite else ""
    return "by" if "nomn" in cases and any(not t.word.passive and not t.text.endswith(("ся", "сь")) for t in finite) else ""


def _agrees(quality: Token, noun: Token) -> bool:
    return quality.word.kind in (Kind.QUALITY, Kind.ACTION) and bool(quality.word.cases & noun.word.cases) and not quality.word.finite
