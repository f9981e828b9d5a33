"""What a Russian text demands for a thing, and the other does without: not without the leave of the owner; the owner's leave is not
needed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages, parity_kazakh, predicates_kazakh, sparing_kazakh
from copilot.guard.clauses import Force
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_NOT_DOING = re.compile(
    r"(?<!\w)не (?:спрашивая|получая|получив|дожидаясь|запрашивая|имея|предъявляя|представляя|требуя|проводя|обращаясь за)(?!\w)"
)
_NOT_ASKED = re.compile(
    r"(?<!\w)(?:не (?:спрашива|требу|запрашива|провод|нуж|обязател|необходим)\w*|необязател\w+|необходимости нет|нет необходимости)(?!\w)"
)
_HAVING = re.compile(r"(?<!\w)(?:с|со|по|при|без|получ\w+|нуж\w+|требу\w+) (?:\w+ )?\Z")
_DENIES = frozenset((Force.MUST_NOT, Force.PLAIN_NOT))
_BEFORE = 5  # words from what asks for nothing to what it does not ask for


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is Language.KK:
        told = [*sparing_kazakh.changes(original, rewrite)] or [*parity_kazakh.changes(original, rewrite)]
        told = told or [*parity_kazakh.limited(original, rewrite)]
        yield from told or predicates_kazakh.changes(original, rewrite)
    if original.language is not Language.RU:
        return
    yield from freed(original, rewrite)
    for here, there in ((original, rewrite), (rewrite, original)):
        wanted, again, spared = _demanded(here), _demanded(there), _spared(there)
        for token in wanted:
            twin = next((o for o in spared if o.same(token)), None)
            if twin is None or any(o.same(token) for o in (*again, *_spared(here))):
                continue
            if any(o.same(token) and o not in spared and _HAVING.search(there.folded, 0, o.start) for o in there.tokens):
                continue  # only with leave; no leave is needed for rowing boats
            left, right = (token, twin) if here is original else (twin, token)
            spans = (left.start, left.end), (right.start, right.end)
            words = messages.changed(messages.DENIAL_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.NEGATION, words, spans[:1], spans[1:])
            return


_NOT_FREED = re.compile(r"(?<!\w)не (?:освобожда|освобод|избавля|избавит)\w+")
_NOT_BOUND = frozenset((Force.MUST_NOT, Force.NEED_NOT))


def freed(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """From what one is not freed in one text and what he need not do in the other: payment does not free him from mending; he need not
    mend."""
    for here, there in ((original, rewrite), (rewrite, original)):
        if there.find(_NOT_FREED) or any(c.force in _NOT_BOUND for c in here.clauses):
            continue
        for _, end in here.find(_NOT_FREED):
            clause = here.clause_at(end - 1)
            behind = [t for t in (clause.tokens if clause else ()) if t.start >= end and not t.word.light]
            owed = next((t for t in behind if t.word.kind is Kind.ACTION), None)
            ruled = next((c for c in there.clauses if c.force in _NOT_BOUND and owed and any(t.same(owed) for t in c.tokens)), None)
            if owed is None or ruled is None or ruled.mark is None:
                continue
            spans = ((owed.start, owed.end), ruled.mark) if here is original else (ruled.mark, (owed.start, owed.end))
            words = messages.changed(messages.DENIAL_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.NEGATION, words, spans[:1], spans[1:])
            return


def _demanded(reading: Reading) -> list[Token]:
    """Without what something is forbidden or not done."""
    found = []
    for match in reading.marks.privative.finditer(reading.folded):
        token = reading.lacked(match)
        clause = reading.clause_at(match.start())
        if token is not None and clause is not None and clause.force in _DENIES and not token.word.light:
            found.append(token)
    return found


def _spared(reading: Reading) -> list[Token]:
    """What is not asked for, or not waited for."""
    found = []
    for pattern in (_NOT_DOING, _NOT_ASKED):
        for start, end in reading.find(pattern):
            clause = reading.clause_at(start)
            if clause is None or (pattern is _NOT_ASKED and clause.conditional) or clause.force is Force.MUST_NOT:
                continue
            behind = [t for t in reading.tokens if t.start >= end and t.start < clause.end][:_BEFORE]
            before = [t for t in clause.tokens if t.end <= start]
            near = behind if pattern is _NOT_DOING else [*behind, *before]
            found += [t for t in near if t.word.kind in (Kind.NOUN, Kind.ACTION) and not t.word.light and not t.word.finite]
    return found
