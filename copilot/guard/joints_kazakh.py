"""Kazakh predicates that must hold together in one text, and of which one is enough in the other: if he has paid and shown his papers,
if he has paid or shown them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copilot.guard import messages
from copilot.guard.clauses import Span
from copilot.guard.joining import Joint
from copilot.guard.reading import Reading
from copilot.guard.roles_kazakh import case
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_IF = re.compile(r".{2,}с[ае]")
_WHO = re.compile(r".{2,}(?:[ғқ]ан|[гк]ен|[ая]тын|етін|йтын|йтін)|бар|жоқ|емес|тиіс|міндетті")
_CASE = re.compile(r".{2,}(?:[ғқ]ан|[гк]ен)да")
_DENIED = re.compile(r".{2,}[мбп][ае](?:с[ае]|ған|ген|йт[ыі]н)(?:да|де)?|жоқ|емес")
_SHAPES = (_IF, _CASE, _WHO)
_MANY = re.compile(r".{2,}[лдт][ае]р\w{0,6}")
_SUPPOSED = re.compile(r"(?:жағдай|кез)\w*")
_FAR = 20  # words from a joint to the predicate behind it
_NOT_JOINED = frozenset(("қоса", "аса"))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two predicates of one form with a joint between them, each with the words that tell it."""

    first: Token
    second: Token
    told: tuple[list[Token], list[Token]]
    span: Span
    strict: bool  # the form says that both must hold of one and the same


def conditions(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.KK:
        return
    rules = original.marks
    if any(r.find(rules.and_or) for r in (original, rewrite)):
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        both, either = _pairs(here, rules.and_), _pairs(there, rules.or_)
        other = [*_pairs(here, rules.or_), *_pairs(there, rules.and_)]
        for one in both:
            twin = next((t for t in either if _alike(one, t)), None)
            if twin is None or not one.strict or any(_alike(one, o) for o in other):
                continue
            left, right = (one.span, twin.span) if here is original else (twin.span, one.span)
            words = messages.changed(messages.JOINT_CHANGED, original, left, rewrite, right)
            yield Change(ChangeType.CONDITION, words, (left,), (right,))
            return


def to_whom(joint: Joint, reading: Reading) -> bool:
    """Whether single ones to whom something is given or told are joined."""
    before = next((t for t in reversed(reading.tokens) if t.end <= joint.start), None)
    behind = [t for t in reading.tokens if joint.end <= t.start and not re.search(r"[,.;:]", reading.folded[joint.end : t.start])]
    sides = before, next((t for t in behind[:_PHRASE] if case(t) == "dative"), None)
    return all(t is not None and case(t) == "dative" and _MANY.fullmatch(t.text) is None for t in sides)


def same_heads(left: Joint, right: Joint) -> bool:
    """Whether two joints join the same things: in Kazakh the head of a phrase is its last word, before the joint and in the same case
    behind it."""
    one, two = (_heads(j) for j in (left, right))
    if one is None or two is None:
        return False
    return (one[0].same(two[0]) and one[1].same(two[1])) or (one[0].same(two[1]) and one[1].same(two[0]))


def _heads(joint: Joint) -> tuple[Token, Token] | None:
    first = joint.before[-1]
    second = next((t for t in joint.after[:_PHRASE] if case(t) == case(first) != ""), None)
    return None if second is None or first.same(second) else (first, second)


_PHRASE = 4  # words in which one to whom something is given is named


def _alike(one: _Pair, other: _Pair) -> bool:
    """Whether two pairs join the same predicates, denied alike, in either order."""

    def same(a: list[Token], b: list[Token], x: Token, y: Token) -> bool:
        return any(t.like(o) for t in a for o in b) and bool(_DENIED.fullmatch(x.text)) == bool(_DENIED.fullmatch(y.text))

    (a, b), (c, d) = one.told, other.told
    straight = same(a, c, one.first, other.first) and same(b, d, one.second, other.second)
    return straight or (same(a, d, one.first, other.second) and same(b, c, one.second, other.first))


def _pairs(reading: Reading, joint: re.Pattern[str]) -> list[_Pair]:
    found = []
    for start, end in reading.find(joint):
        at = next((n for n, t in enumerate(reading.tokens) if t.start >= start), None)
        if not at or reading.folded[reading.tokens[at - 1].end : start].strip(" ,"):
            continue
        first = reading.tokens[at - 1]
        shape = next((s for s in _SHAPES if s.fullmatch(first.text)), None)
        if shape is None or not _predicate(first, shape, reading):
            continue
        for n, token in enumerate(reading.tokens[at + 1 : at + 1 + _FAR], at + 1):
            if re.search(r"[.;:]", reading.folded[end : token.start]):
                break
            if shape.fullmatch(token.text) and _predicate(token, shape, reading):
                told = _telling(at - 1, reading), [t for t in _telling(n, reading) if t.start >= end]
                strict = shape is not _WHO or _of_one(n, reading)
                found.append(_Pair(first, token, told, (first.start, token.end), strict))
    return found


def _predicate(token: Token, shape: re.Pattern[str], reading: Reading) -> bool:
    return (shape is _WHO or token.word.kind is Kind.ACTION) and not reading.marks.joins(token.text) and token.text not in _NOT_JOINED


def _telling(at: int, reading: Reading) -> list[Token]:
    """The words that tell a predicate: itself, but for a copula, and the one before it."""
    near = [t for t in reading.tokens[max(0, at - 2) : at] if not t.word.light][-1:]
    token = reading.tokens[at]
    return near if token.word.light or token.word.lemma in _COPULAS else [*near, token]


_COPULAS = frozenset(("бол", "тұр", "бар", "жоқ"))


def _of_one(at: int, reading: Reading) -> bool:
    """Whether participles tell of one thing, or of a case: those who live and who work here may be two kinds of people."""
    behind = reading.tokens[at + 1 : at + 5]
    head = next((t for t in behind if t.word.kind is Kind.NOUN and (not t.word.light or _SUPPOSED.match(t.text))), None)
    return head is not None and _MANY.fullmatch(head.text) is None
