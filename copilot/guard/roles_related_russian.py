"""To whom, for whom and against whom something is in a Russian text: a claim *on the first creditor*, a claim on the new one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.roles_whose_russian import is_one
from copilot.guard.tokens import Kind, Token
from law.words import Language

_PREPOSITIONS = frozenset("для от к ко у перед с со против за".split())
_EMPHASIS = frozenset("сам самого самому самим самой этого этому этим данного данному".split())


@dataclass(frozen=True, slots=True)
class _Related:
    head: Token
    preposition: str
    one: Token
    quality: Token | None


def changes(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """One beside the same word and preposition who is another in the rewrite, both of whom both texts name."""
    if original.language is not Language.RU:
        return
    here, there = _related(original), _related(rewrite)
    for mine in here:
        twins = [o for o in there if o.preposition == mine.preposition and o.head.same(mine.head)]
        if len(twins) != 1 or sum(o.preposition == mine.preposition and o.head.same(mine.head) for o in here) != 1:
            continue
        other = twins[0]
        if any(_beside(one, a) for one, a in ((mine, rewrite), (other, original))):
            continue
        if _another(mine, other, original, rewrite):
            yield (mine.one.start, mine.one.end), (other.one.start, other.one.end)
            return


def _another(mine: _Related, other: _Related, original: Reading, rewrite: Reading) -> bool:
    if not mine.one.like(other.one):
        return not mine.one.kin(other.one) and _said(mine.one, rewrite) and _said(other.one, original)
    left, right = mine.quality, other.quality
    return left is not None and right is not None and not left.like(right) and _said(left, rewrite) and _said(right, original)


def _beside(related: _Related, reading: Reading) -> bool:
    """Whether a text has the one behind the same preposition, whatever else it belongs to."""
    one = related.quality or related.one
    starts = [t.start for t in reading.tokens if t.same(one)]
    return any(reading.folded.endswith((f" {related.preposition} ", f" {related.preposition}о "), 0, start) for start in starts)


def _said(token: Token, reading: Reading) -> bool:
    return any(t.same(token) for t in reading.tokens)


def _related(reading: Reading) -> list[_Related]:
    found = []
    words = reading.tokens
    for at, token in enumerate(words):
        if token.word.kind is not Kind.NOUN or not is_one(token, reading):
            continue
        first = at
        while first and (words[first - 1].text in _EMPHASIS or _agrees(words[first - 1], token)):
            first -= 1
        if first < 2 or words[first - 1].text not in _PREPOSITIONS:
            continue
        head, preposition = words[first - 2], words[first - 1]
        behind = words[at + 1] if at + 1 < len(words) else None
        if behind is not None and (reading.marks.joins(behind.text) or "," in reading.folded[token.end : behind.start]):
            continue  # one of several
        if re.search(r"[.,;:()]", reading.folded[head.end : token.start]) or head.word.kind is Kind.OTHER:
            continue
        quality = words[at - 1] if first < at and not words[at - 1].word.light else None
        found.append(_Related(head, preposition.text.removesuffix("о") if len(preposition.text) == 2 else preposition.text, token, quality))
    return found


def _agrees(quality: Token, noun: Token) -> bool:
    return quality.word.kind is Kind.QUALITY and bool(quality.word.cases & noun.word.cases)
