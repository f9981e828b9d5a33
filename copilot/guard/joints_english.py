"""English joints that count: two single things that are to be given, predicates of a condition, what is to be done."""

from __future__ import annotations

import re

from copilot.guard.clauses import Clause, Force, Span
from copilot.guard.joining import Joint
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token

# verbs of what is to be handed over, told or paid: of two things that are given each counts
_GIVES = re.compile(
    r"(?<!\w)(?:submi|provid|present|attach|enclos|append|deliver|hand|give|giving|pay|paid|contain|indicat|state|sign|produc|suppl|bring|bear|compensat|return|send|sent|file|lodge|appoint)\w*"
)


_TELLS = re.compile(r"(?<!\w)(?:who|which|that|if|where|when|whose)(?!\w)")
_PREDICATE = re.compile(
    r"(?: also| then| who| which| that| it| he| she| they| if| where){0,2} (?:have|has|had|is|are|was|were|does|do|did|can)(?!\w)"
)


def adds_predicate(joint: Joint, clause: Clause, reading: Reading) -> bool:
    """Whether an English joint adds a predicate to a condition, or to what is told of those whom a rule covers: who owe no tax and
    have reported."""
    return _PREDICATE.match(reading.folded, joint.end) is not None and _TELLS.search(reading.folded, clause.start, joint.start) is not None


_OF_WHICH = re.compile(r"(?<!\w)(?:of|for|against|on|in|to|who|which|that)(?!\w)")


def given(joint: Joint, clause: Clause, reading: Reading) -> bool:
    """Whether an English clause demands that two single things be given that a joint joins: a licence or a certificate."""
    whole = [c for c in reading.clauses if c.sentence == clause.sentence and c.start <= clause.start]
    if any(c.conditional or c.force not in (Force.MUST, Force.PLAIN) for c in whole):
        return False
    verb = _GIVES.search(reading.folded, whole[0].start, joint.start)
    single = not any(t.text.endswith("s") and not t.text.endswith("ss") for t in (joint.before[-1], joint.after[0]))
    item = max(reading.folded.rfind(", ", 0, joint.start), verb.end()) if verb is not None else 0
    return single and verb is not None and not _OF_WHICH.search(reading.folded, item, joint.start)


_SECOND = re.compile(r"(?<!\w)(?P<joint>and|or) (?:has|have|had|does|do|did|is|are|was|were)(?: been)?(?: not| no| also)* (?P<does>\w+)")


def exchanged(original: Reading, rewrite: Reading) -> tuple[Span, Span] | None:
    """A second predicate with its own auxiliary, joined by another joint: and has not answered, or has not answered."""
    here, there = _seconds(original), _seconds(rewrite)
    for joint, verb, span in here:
        twins = [(j, s) for j, v, s in there if v.like(verb)]
        if twins and all(j != joint for j, _ in twins) and not any(j != joint and v.like(verb) for j, v, _ in here):
            return span, twins[0][1]
    return None


def _seconds(reading: Reading) -> list[tuple[str, Token, Span]]:
    found = []
    for match in _SECOND.finditer(reading.folded):
        verb = next((t for t in reading.tokens if t.start == match.start("does") and not t.word.light), None)
        found += [(match["joint"], verb, match.span())] if verb is not None else []
    return found


_EITHER = re.compile(
    r"(?<!\w)(?P<act>presence|consent|approval|agreement|permission|signatures?|participation|requests?|order|decision|authori[sz]ation) of (?:both )?(?:the |an? |any )?(?P<one>(?:\w+ )?\w+) (?P<joint>and|or) (?:the |an? |any |of |two |three )*(?P<other>\w+)"
)


def whose(original: Reading, rewrite: Reading) -> tuple[Span, Span] | None:
    """With whose consent, of two who are joined by another joint: of the owner or two witnesses, of the owner and two witnesses."""
    for left in _EITHER.finditer(original.folded):
        for right in _EITHER.finditer(rewrite.folded):
            if left["joint"] == right["joint"] or left["act"].rstrip("s") != right["act"].rstrip("s"):
                continue
            sides = [[t for t in r.tokens if m.start("one") <= t.start < m.end()] for r, m in ((original, left), (rewrite, right))]
            if all(any(t.same(o) for o in sides[1]) for t in sides[0] if not t.word.light and not original.marks.joins(t.text)):
                return left.span(), right.span()
    return None


def does(reading: Reading, joint: Joint) -> bool:
    """Whether what is joined is to be done: a verb stands right after the joint."""
    near = next((t for t in reading.tokens if t.start >= joint.end), None)
    return near is not None and near.word.kind is Kind.ACTION
