"""A Kazakh rule and its exception that have changed places: forbidden, save for gifts; allowed, gifts alone are forbidden."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Clause, Force, Span
from copilot.guard.parity_kazakh import ruled_out
from copilot.guard.reading import Reading
from copilot.guard.tokens import Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_EXCEPTED = 6  # words of an exception at most
_COVERED = 0.6  # of its words
_OF_THE_RULE = 0.3  # of those of the rule


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.KK:
        return
    if told := [*reached(original, rewrite)] or [*opposed(original, rewrite)]:
        yield from told
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        rules = there.marks
        if any(there.find(p) for p in (rules.exception, rules.exempt, rules.unless, rules.otherwise)):
            continue
        for span in here.find(here.marks.exception):
            place = _reversed(span, here, there)
            if place is not None:
                left, right = (span, place) if here is original else (place, span)
                words = messages.changed(messages.DENIAL_CHANGED, original, left, rewrite, right)
                yield Change(ChangeType.NEGATION, words, (left,), (right,))
                return


def _reversed(span: Span, here: Reading, there: Reading) -> Span | None:
    """Where the other text rules of the exception as the rule does, and of the rest the other way round."""
    excepted, rule, ruling = _parts(span, here)
    if not excepted or not rule or ruling is None:
        return None
    free = [c for c in there.clauses if not c.subordinate]
    of_it = max(free, key=lambda c: _share(excepted, c), default=None)
    if of_it is None or _share(excepted, of_it) < _COVERED:
        return None
    # what is said of both tells nothing of the rule
    own = [t for t in rule if not any(t.like(o) for o in excepted)]
    others = [c for c in free if c is not of_it and _share(own, c) >= _OF_THE_RULE and _share(excepted, c) < _COVERED]
    of_rule = max(others, key=lambda c: _share(own, c), default=None)
    if of_rule is None or of_it.negative is not ruling.negative or of_rule.negative is ruling.negative:
        return None
    return of_it.start, of_it.end


def _parts(span: Span, here: Reading) -> tuple[list[Token], list[Token], Clause | None]:
    """The words of an exception, those of the rule, and the clause that rules."""
    within = here.clause_at(span[0])
    if within is None:
        return [], [], None
    sentence = [c for c in here.clauses if c.sentence == within.sentence]
    start, end = sentence[0].start, sentence[-1].end
    opens = max(start, here.folded.rfind(",", start, span[0]) + 1, here.folded.rfind(" - ", start, span[0]) + 1)
    words = [t for t in here.content if start <= t.start < end and not span[0] <= t.start < span[1]]
    excepted = [t for t in words if opens <= t.start < span[0]][-_EXCEPTED:]
    ruling = next(
        (c for c in reversed(sentence) if not c.subordinate and (c.mark is not None or any(t.word.finite for t in c.tokens))), None
    )
    return excepted, [t for t in words if t not in excepted], ruling


def _share(words: list[Token], clause: Clause) -> float:
    return sum(any(t.like(o) for o in clause.tokens) for t in words) / len(words) if words else 0.0


_EXTENDS = re.compile(r"(?:қолданыл|таралы?|жат|кір|ескеріл|қосыл)(?:ады|еді)(?!\w)|қатысты(?! емес)(?=\s*(?:[.,;]|$))")
_THIS = re.compile(r"(?<!\w)(?:бұл|осы|мұндай|бұған|оған|оларға|бұларға|сондай)(?!\w)")
_NOT_OF = re.compile(r"(?<!\w)(?:қолданыл|жатп|кірм|тара|қатыст|ескеріл|қосыл)\w*м[ае]й\w*|(?<!\w)(?:кірм|жатп)[ае]й\w*|қатысты емес")


def reached(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What a rule does not reach in one Kazakh text, and to which the other says that it applies: save for gifts; this applies to gifts."""
    for here, there in ((original, rewrite), (rewrite, original)):
        rules = there.marks
        if there.find(_NOT_OF) or any(there.find(p) for p in (rules.exception, rules.unless)) or here.find(_EXTENDS):
            continue
        places = [(s, _parts(s, here)[0]) for s in here.find(here.marks.exception)] + [(s, _before(s, here)) for s in here.find(_NOT_OF)]
        for span, excepted in places:
            for match in _EXTENDS.finditer(there.folded):
                clause = there.clause_at(match.start())
                if clause is None or not excepted or clause.negative:
                    continue
                sentence = [c for c in there.clauses if c.sentence == clause.sentence]
                share = max(_share(excepted, c) for c in sentence)
                if share >= _COVERED and _THIS.search(there.folded, sentence[0].start, match.start()):
                    left, right = (span, match.span()) if here is original else (match.span(), span)
                    words = messages.changed(messages.RANGE_CHANGED, original, left, rewrite, right)
                    yield Change(ChangeType.CONDITION, words, (left,), (right,))
                    return


def _before(span: Span, here: Reading) -> list[Token]:
    clause = here.clause_at(span[0])
    return [t for t in clause.tokens if t.end <= span[0] and not t.word.light][-_EXCEPTED:] if clause is not None else []


def opposed(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A Kazakh rule that forbids in one text and allows in the other, where each names the same exception apart: forbidden, save for
    gifts; allowed, this does not take in gifts."""
    sides = []
    for reading in (original, rewrite):
        spans = [*reading.find(reading.marks.exception), *reading.find(_NOT_OF)]
        if len(spans) != 1 or reading.find(reading.marks.only):
            return
        within = reading.clause_at(spans[0][0])
        rule = [c for c in reading.clauses if not c.subordinate and not _NOT_OF.search(reading.folded, c.start, c.end)]
        ruled = [c for c in rule if c.mark is not None or any(t.word.finite for t in c.tokens)]
        if within is None or len(ruled) != 1:
            return
        sides.append(ruled[0])
    left, right = sides
    mine = [t for t in left.tokens if not t.word.light]
    if ruled_out(left) is ruled_out(right) or _share(mine, right) < _COVERED or any(c.force is Force.NEED_NOT for c in sides):
        return
    spans_ = left.mark or (left.start, left.end), right.mark or (right.start, right.end)
    words = messages.changed(messages.DENIAL_CHANGED, original, spans_[0], rewrite, spans_[1])
    yield Change(ChangeType.NEGATION, words, spans_[:1], spans_[1:])
