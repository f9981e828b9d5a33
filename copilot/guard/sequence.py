"""What comes first and what comes after it, in Russian, changed places: first the debt, then the costs; and cases that come together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.languages import measures
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_FIRST = re.compile(r"(?<!\w)(?:прежде всего|в первую очередь|сначала|сперва|вначале|первым делом)(?!\w)")
_THEN = re.compile(r"(?<!\w)(?:затем|потом|после этого|после чего|далее|во вторую очередь|следом)(?!\w)")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.RU:
        return
    yield from _narrowed(original, rewrite)
    yield from _only_after(original, rewrite)
    here, there = _ordered(original), _ordered(rewrite)
    if (here is None) != (there is None):
        yield from _moved(original, rewrite)
    if here is None or there is None:
        return
    first, second = (_only_in(side, other) for side, other in ((here[0], here[1]), (here[1], here[0])))
    for left, right in ((a, b) for a in first for b in second):
        late, early = _twin(left, _only_in(there[1], there[0])), _twin(right, _only_in(there[0], there[1]))
        if late is not None and early is not None:
            spans = (left.start, left.end), (early.start, early.end)
            words = messages.changed(messages.TERM_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.CONDITION, words, spans[:1], spans[1:])
            return


# by a decision *and only if* the contract provides for it: by a decision, as well as where it does
_AND_ONLY = re.compile(r"(?<!\w)и (?:только|лишь) (?:если|в случа\w+|при|когда)(?!\w)")
_AS_WELL = re.compile(r"(?<!\w)(?:а также|или|либо) (?:в случа\w+|если|при|когда)(?!\w)")


def _narrowed(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """One of several cases in one text that must be given besides in the other."""
    for here, there in ((original, rewrite), (rewrite, original)):
        narrow, wide = here.find(_AND_ONLY), there.find(_AS_WELL)
        if narrow and wide and not there.find(_AND_ONLY) and not here.find(_AS_WELL):
            left, right = (narrow[0], wide[0]) if here is original else (wide[0], narrow[0])
            words = messages.changed(messages.JOINT_CHANGED, original, left, rewrite, right)
            yield Change(ChangeType.CONDITION, words, (left,), (right,))
            return


_ONLY_AFTER = re.compile(r"(?<!\w)(?:только|лишь|исключительно)(?: \w+)? (?:после|по окончании|по истечении|по завершении)(?!\w)")
_IN_TIME = re.compile(
    r"(?<!\w)(?:после|по (?:окончании|истечении|завершении|прошествии)|до|прежде|сначала|предварительн\w+|сперва|пока|потом|затем|впоследствии|"
    r"когда|если|без|не (?:ранее|раньше)|через|спустя|с момента|со дня|раньше|как только)(?!\w)"
)


def _only_after(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is done only after something, where the other text tells of no time and no condition at all."""
    if (lost := original.find(_ONLY_AFTER)) and not rewrite.find(_IN_TIME):
        yield messages.lost(ChangeType.CONDITION, messages.CONDITION_LOST, original, lost[:1])
    elif (new := rewrite.find(_ONLY_AFTER)) and not original.find(_IN_TIME):
        yield messages.added(ChangeType.CONDITION, messages.CONDITION_ADDED, rewrite, new[:1])


def _moved(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is done before an event in one text, which in the other comes first: hands them in before it opens; first it opens, then
    he hands them in."""
    for here, there in ((original, rewrite), (rewrite, original)):
        order = _ordered(there, Kind.ACTION)
        if order is None:
            continue
        for match in measures(here.language).moment.finditer(here.folded):
            event = next((t for t in here.tokens if t.start == match.start("event")), None)
            if event is None or not (match["before"] or match["after"]):
                continue
            early, late = order if match["before"] else order[::-1]  # where the other text has them if they are exchanged
            twin = next((t for t in early if t.same(event)), None)
            done = [t for t in here.tokens if t.word.finite and any(t.same(o) for o in late) and not any(t.same(o) for o in early)]
            if twin is not None and done and not any(event.same(t) for t in late):
                spans = (event.start, event.end), (twin.start, twin.end)
                left, right = spans if here is original else spans[::-1]
                words = messages.changed(messages.START_CHANGED, original, left, rewrite, right)
                yield Change(ChangeType.DATE, words, (left,), (right,))
                return


def _ordered(reading: Reading, kind: Kind = Kind.NOUN) -> tuple[list[Token], list[Token]] | None:
    """The nouns (or actions) of what comes first and of what comes next."""
    first = _FIRST.search(reading.folded)
    then = _THEN.search(reading.folded, first.end()) if first else None
    if first is None or then is None:
        return None
    stop = _THEN.search(reading.folded, then.end())
    end = stop.start() if stop else len(reading.folded)
    nouns = [t for t in reading.content if t.word.kind is kind]
    return [t for t in nouns if first.end() <= t.start < then.start()], [t for t in nouns if then.end() <= t.start < end]


def _only_in(nouns: list[Token], others: list[Token]) -> list[Token]:
    return [t for t in nouns if not any(t.same(o) for o in others)]


def _twin(token: Token, others: list[Token]) -> Token | None:
    return next((o for o in others if o.same(token)), None)
