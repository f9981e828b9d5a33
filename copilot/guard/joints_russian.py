"""Joints of Russian texts that the common rules leave alone: between light nouns of a condition, behind a participle, behind "after"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copilot.guard import messages
from copilot.guard.joining import Joint
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_EITHER = frozenset(("или", "либо"))
_NEAR = 4  # words from a joint to the noun it joins: and *on the same grounds*
_WHO_HAS_DONE = re.compile(r"\w+вш(?:ий|его|ему|им|ем|ая|ей|ую)(?:ся)?")  # of one: of several each may have done his own
_MANY = re.compile(r".*(?:ы|и|ов|ев|ей|а[мх]|я[мх]|ами|ями)")
# a further case in which the same holds, and conditions that must hold together
_ENOUGH = re.compile(r"(?<!\w)(?:а также|или|либо|равно как и?|а равно),? (?:при|в случае|в случаях|если|когда|по истечении)(?!\w)")
_BOTH = re.compile(
    r"(?<!\w)чтобы [^.;]{3,160} и чтобы(?!\w)|(?<!\w)(?:оба|обоих|двух|два) (?:этих |эти )?услови|(?<!\w)и одновременно(?!\w)|(?<!\w)одновременно (?:выполн|соблюд|налич)"
)
_AFTER = re.compile(r"(?<!\w)(?:после|по завершении|по окончании)(?! (?:чего|этого)(?!\w))[^.;]*\Z")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """Two nouns of a condition joined by "and" in one text and by "or" in the other, be they ever so light: on the same matter
    *and* on the same grounds."""
    if original.language is not Language.RU:
        return
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        enough, both = here.find(_ENOUGH), there.find(_BOTH)
        if enough and both and not there.find(_ENOUGH) and not here.find(_BOTH) and not there.marks.or_.search(there.folded, both[0][0]):
            spans = (enough[0], both[0]) if forward else (both[0], enough[0])
            words = messages.changed(messages.JOINT_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.CONDITION, words, spans[:1], spans[1:])
            return
    joined = _pairs(rewrite)
    for left in _pairs(original):
        twins = [right for right in joined if _alike(left, right)]
        if twins and all(o.either is not left.either for o in twins) and (left.conditional or twins[0].conditional):
            spans = (left.before.start, left.after.end), (twins[0].before.start, twins[0].after.end)
            words = messages.changed(messages.JOINT_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.CONDITION, words, spans[:1], spans[1:])
            return


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two nouns joined within a condition, or behind one in its sentence."""

    before: Token
    after: Token
    either: bool
    conditional: bool


def _pairs(reading: Reading) -> list[_Pair]:
    found = []
    words = reading.tokens
    for at, token in enumerate(words):
        if (token.text != "и" and token.text not in _EITHER) or not at:
            continue
        clause = reading.clause_at(token.start)
        if clause is None or clause.denials:
            continue
        opens = next(c.start for c in reading.clauses if c.sentence == clause.sentence)
        begun = reading.marks.condition.search(reading.folded, opens, token.start)
        before = words[at - 1]
        after = next((t for t in words[at + 1 : at + 1 + _NEAR] if t.word.kind in (Kind.NOUN, Kind.ACTION)), None)
        if not begun or after is None or before.word.kind not in (Kind.NOUN, Kind.ACTION) or before.word.finite or after.word.finite:
            continue
        if re.search(r"[,.;()]", reading.folded[before.end : after.start]):
            continue
        found.append(_Pair(before, after, token.text in _EITHER, clause.subordinate))
    return found


def _alike(pair: _Pair, twin: _Pair) -> bool:
    straight = pair.before.same(twin.before) and pair.after.same(twin.after)
    if not straight and not (pair.before.same(twin.after) and pair.after.same(twin.before)):
        return False
    first, second = (twin.before, twin.after) if straight else (twin.after, twin.before)
    return all(_many(a) == _many(b) for a, b in ((pair.before, first), (pair.after, second)))


def _many(token: Token) -> bool:
    return _MANY.fullmatch(token.text) is not None


def all_needed(original: Reading, left: Joint, rewrite: Reading, right: Joint) -> bool:
    """Whether both things joined must have been done: one *who has* met the one and the other; after the one and the other."""
    if original.language is not Language.RU:
        return False
    if all(_AFTER.search(r.folded, 0, j.start) for r, j in ((original, left), (rewrite, right))):
        return True
    return _by_one(original, left, rewrite) or _by_one(rewrite, right, original)


def _by_one(here: Reading, joint: Joint, there: Reading) -> bool:
    done = next((t for t in reversed(joint.before) if _WHO_HAS_DONE.fullmatch(t.text)), None)
    if done is None or here.folded.endswith("не ", 0, done.start):
        return False
    return any(t.word.finite and t.same(done) for t in there.tokens)


_HEAD = 3  # words behind a joint among which the head of what it joins stands


def headed(joint: Joint, other: Joint, reading: Reading) -> Joint:
    """A joint between the heads of two things, where another joint stands right between the same two: *the receipt* for the fee for its
    hearing and the *papers*; papers or a receipt."""
    sides = other.before[-1], other.after[0]
    if any(t.word.kind is not Kind.NOUN or t.word.finite or t.word.grows or not t.word.cases for t in sides) or sides[0].same(sides[1]):
        return joint
    head = next((t for t in joint.after[:_HEAD] if t.word.kind is Kind.NOUN and any(t.same(side) for side in sides)), None)
    if head is None:
        return joint
    cases = head.word.cases & {"nomn", "accs"}
    twin = next((t for t in joint.before if not t.same(head) and any(t.same(s) for s in sides) and t.word.cases & cases), None)
    if (
        twin is None
        or twin is joint.before[-1]
        or any(reading.marks.joins(t.text) or t.text == "также" for t in reading.tokens if twin.end <= t.start < joint.start)
    ):
        return joint
    return Joint([twin], [head], joint.start, joint.end)
