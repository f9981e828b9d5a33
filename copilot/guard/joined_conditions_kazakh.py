"""Conditions that Kazakh texts join by "and" and by "or": has works and has served three years, has works or has served three years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from copilot.guard import messages
from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType

_AND = frozenset(("және", "әрі"))
_OR = frozenset(("немесе", "не", "болмаса", "яки"))
_IF = re.compile(r".{2,}(?:са|се)")
_TOLD = re.compile(r".{2,}(?:[ғқ]ан|[гк]ен|[ая]тын|етін|йтын|йтін|са|се)|бар|жоқ")
_CASE = re.compile(r"(?:жағдай|кез|соң|болса|болған|болғанда)")
_NO = re.compile(r".{2,}[мбп](?:а[ғс]|е[гс]|айт|ейт).*|жоқ")
_SIDE = 3  # words of matter that tell a condition
_REACH = 12  # words from a joint to the second condition

_Pair = tuple[Span, tuple[list[Token], bool], tuple[list[Token], bool]]


def conditions(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """Two conditions of which both are to hold in one text, and either is enough in the other."""
    if _ruled(original) != _ruled(rewrite):
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        both, either = list(_pairs(here, _AND)), list(_pairs(there, _OR))
        for one, other in product(both, either):
            if not _same(one, other) or any(_same(one, o) for o in _pairs(there, _AND)) or any(_same(other, o) for o in _pairs(here, _OR)):
                continue
            left, right = (one[0], other[0]) if here is original else (other[0], one[0])
            words = messages.changed(messages.JOINT_CHANGED, original, left, rewrite, right)
            yield Change(ChangeType.CONDITION, words, (left,), (right,))
            return


def _ruled(reading: Reading) -> int:
    """How often a text denies outside its conditions."""
    return sum(c.negative for c in reading.clauses if not c.subordinate) % 2


def _pairs(reading: Reading, joints: frozenset[str]) -> Iterator[_Pair]:
    """Where a joint stands right behind one predicate of a condition and another follows it: both with "if", or both before one "in
    case". A participle before a noun joined by "and" may tell of things of two kinds, and so is none."""
    words = reading.tokens
    for at, joint in enumerate(words):
        if joint.text not in joints or not at or not _TOLD.fullmatch(words[at - 1].text):
            continue
        first = words[at - 1]
        for n in range(at + 1, min(at + _REACH, len(words))):
            if re.search(r"[.;:]", reading.folded[joint.end : words[n].start]):
                break
            if not _TOLD.fullmatch(words[n].text) or (words[n].word.kind is Kind.NOUN and words[n].text not in ("бар", "жоқ")):
                continue
            behind = words[n + 1].text if n + 1 < len(words) else ""
            strict = bool(_CASE.match(behind) or (_IF.fullmatch(first.text) and _IF.fullmatch(words[n].text)))
            if strict or joints is _OR:
                yield (joint.start, joint.end), _side(words[:at]), _side(words[at + 1 : n + 1])
            break


def _side(words: tuple[Token, ...] | list[Token]) -> tuple[list[Token], bool]:
    """The words that tell a condition, and whether it denies."""
    return [t for t in words if not t.word.light][-_SIDE:], _NO.fullmatch(words[-1].text) is not None


def _same(one: _Pair, other: _Pair) -> bool:
    def alike(left: tuple[list[Token], bool], right: tuple[list[Token], bool]) -> bool:
        return left[1] == right[1] and any(a.same(b) for a in left[0] for b in right[0])

    return (alike(one[1], other[1]) and alike(one[2], other[2])) or (alike(one[1], other[2]) and alike(one[2], other[1]))
