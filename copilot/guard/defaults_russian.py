"""In which direction something may be set otherwise in Russian: the contract may set another term, or but a longer one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Force, Span
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


_WISH = re.compile(
    r"(?<!\w)(?:если|когда|при условии)(?:,? [^.;,]{0,60}?|[^.;]{0,100}?,)? (?<!не )(?:жела[ею]т|пожела[ею]т|хо(?:чет|тят)|захо(?:чет|тят)|соглас(?:ен|на|но|ны|ится|ятся)) (?P<what>\w+(?:ть|ти|чь)(?:ся)?)(?!\w)"
)
_WILL = re.compile(r"(?<!\w)(?:жела|пожела|хоче|хотя|хоти|захоч|захот|согла|по просьбе|доброволь|вправе|может|могут|можно|по усмотрению)")


def unasked(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What a Russian text rules for one who wishes to do a thing, and to which he is bound in the other."""
    if original.language is not Language.RU:
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        wish = _WISH.search(here.folded)
        if wish is None or there.find(_WILL):
            continue
        done = next((t for t in here.tokens if t.start >= wish.start("what") and not t.word.light), None)
        for clause in there.clauses:
            twin = next((t for t in clause.tokens if done is not None and t.same(done)), None)
            if clause.force is Force.MUST and clause.mark is not None and twin is not None:
                left, right = (wish.span(), clause.mark) if here is original else (clause.mark, wish.span())
                words = messages.changed(messages.FORCE_CHANGED, original, left, rewrite, right)
                yield Change(ChangeType.MODALITY, words, (left,), (right,))
                return


def _directed(reading: Reading, found: list[Span]) -> list[Span]:
    """The words of direction in the clauses that say that something may be set otherwise."""
    clauses = [c for start, end in found for c in reading.clauses if c.start <= end and start < c.end]
    return [m.span() for c in clauses for m in _MORE_OR_LESS.finditer(reading.folded, c.start, c.end)]
