"""What a Kazakh text demands for a thing, and the other does without: not without the owner's leave; the owner's leave is not asked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Clause, Force
from copilot.guard.counterparts import NEGATIVE
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType

# taken, asked for, handed in, as the verb of what is demanded or spared
_TAKE = r"(?:ал|алын|сұра|сұрал|күт|ұсын|ұсыныл|тапсыр|тапсырыл|көрсет|көрсетіл|жүргіз|жүргізіл|өткіз|өткізіл|төле|төлен|бер|беріл|рәсімде|ресімде|рәсімдел|ресімдел|тірке|тіркел)"
_SPARED = re.compile(rf"(?<!\w){_TAKE}[мбп][ае]й(?:-ақ|ды|ді|ақ)?(?!\w)(?! (?:тұр|қой|қал|бол|ал))")
_TO_TAKE = re.compile(rf"(?<!\w){_TAKE}(?:у|уы|уға|уге|уі)(?!\w)")
_NEAR = 4  # words before a word of force that tell what it demands


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    for here, there in ((original, rewrite), (rewrite, original)):
        lacked, demanded = _lacked(here, denied=True), _demanded(here)
        again = [*_lacked(there, denied=True), *_demanded(there), *_lacked(here, denied=False), *_spared(here)]
        pairs = [(t, o) for t in (*lacked, *demanded) for o in _spared(there) if t.same(o)]
        pairs += [(t, o) for t in demanded for o in _lacked(there, denied=False) if t.same(o)]
        for token, twin in pairs:
            if any(o.same(token) for o in again):
                continue
            left, right = (token, twin) if here is original else (twin, token)
            spans = (left.start, left.end), (right.start, right.end)
            words = messages.changed(messages.DENIAL_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.NEGATION, words, spans[:1], spans[1:])
            return


def _things(clause: Clause, place: int) -> list[Token]:
    """The thing closest before a place, over the verb that takes or hands it in."""
    before = [t for t in clause.tokens if t.end <= place]
    while before and _TO_TAKE.fullmatch(before[-1].text):
        before.pop()
    near = [t for t in before[-_NEAR:] if t.word.kind in (Kind.NOUN, Kind.ACTION) and not t.word.light and not t.word.agent]
    return near[-1:]


def _lacked(reading: Reading, denied: bool) -> list[Token]:
    """Without what something is not done or forbidden, or else is done."""
    found = []
    for match in reading.marks.privative.finditer(reading.folded):
        token, clause = reading.lacked(match), reading.clause_at(match.start())
        if token is None or clause is None or token.word.light or clause.force is Force.NEED_NOT:
            continue
        if clause.negative is denied and (not denied or clause.force in NEGATIVE):
            found.append(token)
    return found


def _demanded(reading: Reading) -> list[Token]:
    """What must be taken, asked for or handed in."""
    found = []
    for clause in reading.clauses:
        if clause.force is Force.MUST and clause.mark is not None and not clause.denials and not clause.subordinate:
            found += _things(clause, clause.mark[0])
    return found


def _spared(reading: Reading) -> list[Token]:
    """What is not asked for, not handed in or not needed."""
    found = []
    for clause in reading.clauses:
        if clause.subordinate:
            continue
        if clause.force is Force.NEED_NOT and clause.mark is not None:
            found += _things(clause, clause.mark[0])
        if clause.force not in (Force.MUST_NOT, Force.MUST) and clause.denials == 1:
            for match in _SPARED.finditer(reading.folded, clause.start, clause.end):
                found += _things(clause, match.start())
    return found
