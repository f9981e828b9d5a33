"""In which direction something may be set otherwise in Russian: the contract may set another term, or but a longer one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_MORE_OR_LESS = re.compile(
    r"(?<!\w)(?:(?:более|менее) (?!чем)[а-я]+(?:[ыи]й|[ое]го|[ое]му|[ая]я|[ую]ю|[ое]е|[ое]й|[ые]е|[ыи]х|[ыи]м|[ое]м|о)|(?:не )?(?:больш|меньш|коротк)(?:ий|его|ую|ая|ое|ее|ие|их|ем|им)|длиннее|короче|дольше|больше|меньше|выше|ниже|строже|мягче|раньше|позже"
    r"|(?:повыш|пониж|увелич|сокращ|уменьш|продл|удлин|снижен)\w*)(?!\w)"
)


def bounded(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.RU:
        return
    here, there = original.find(original.marks.otherwise), rewrite.find(rewrite.marks.otherwise)
    if not here or len(here) != len(there):
        return
    left, right = _directed(original, here), _directed(rewrite, there)
    if bool(left) != bool(right):
        spans = (left or here)[0], (right or there)[0]
        words = messages.changed(messages.RANGE_CHANGED, original, spans[0], rewrite, spans[1])
        yield Change(ChangeType.CONDITION, words, spans[:1], spans[1:])


def _directed(reading: Reading, found: list[Span]) -> list[Span]:
    """The words of direction in the clauses that say that something may be set otherwise."""
    clauses = [c for start, end in found for c in reading.clauses if c.start <= end and start < c.end]
    return [m.span() for c in clauses for m in _MORE_OR_LESS.finditer(reading.folded, c.start, c.end)]
