"""What limits the sentence of a clause: only, unless, until, an exception, another rule."""

from __future__ import annotations

import re

from copilot.guard.clauses import Clause, Force
from copilot.guard.languages import measures
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind
from law.words import Language


def only_after(clause: Clause, here: Reading, other: Clause, there: Reading) -> bool:
    """Whether a clause forbids before an event what the other allows only after it."""
    pattern = measures(here.language).moment
    if clause.force is Force.MUST_NOT and (until := [t for t in here.tokens if _UNTIL_NOT.fullmatch(t.text)]):
        places = [m.start("event") for m in pattern.finditer(there.folded) if m["after"]]
        if any(t.same(o) for t in there.tokens if t.start in places for o in until):
            return True  # until they are told it may not be done: it may be done after they are told
    banned = clause.force is Force.MUST_NOT or (clause.force is Force.PLAIN_NOT and there.language is Language.KK)
    if not banned or not only(other, there):
        return False
    before = [m for m in pattern.finditer(here.folded, clause.start, clause.end) if m["before"]]
    return bool(before) and any(m["after"] for m in pattern.finditer(there.folded, other.start, other.end))


def limited(clause: Clause, reading: Reading, near: int = 1) -> bool:
    """Whether the sentence of a clause, or one so many sentences off, holds only, unless, except, without."""
    spans = [(c.start, c.end) for c in reading.clauses if abs(c.sentence - clause.sentence) <= near]
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    rules = reading.marks
    if any(
        pattern.search(reading.folded, start, end)
        for pattern in (rules.only, rules.exception, rules.exempt, rules.privative, rules.no_sooner)
    ):
        return True
    return reading.denied_if_not(clause.sentence) or any(c.denials >= 2 for c in reading.clauses if c.sentence == clause.sentence)


def before(clause: Clause, reading: Reading) -> bool:
    """Whether a clause tells of what is done before an event."""
    return any(m["before"] for m in measures(reading.language).moment.finditer(reading.folded, clause.start, clause.end))


_UNTIL_NOT = re.compile(r".{2,}[мбп][ае]й[ыі]нш[ае]")


def not_until(duty: Clause, within: Reading) -> bool:
    """Whether a Kazakh text forbids a thing until what is a duty has been done: must make an audit before it begins, may not begin until
    an audit is made."""
    done = [t for t in duty.tokens if t.word.kind is Kind.ACTION]
    pairs = [(before, t) for before, t in zip(within.tokens, within.tokens[1:], strict=False) if _UNTIL_NOT.fullmatch(t.text)]
    # or until a consent is given that is a duty
    return any(t.same(o) for _, t in pairs for o in done) or any(b.same(o) and not b.word.light for b, _ in pairs for o in duty.tokens)


def till(clause: Clause, reading: Reading) -> bool:
    """Whether the denial of a clause ends with an event: may not until he has paid."""
    return clause.mark is not None and any(start <= clause.mark[0] < end for start, end in reading.find(reading.marks.no_sooner))


def only(clause: Clause, reading: Reading) -> bool:
    spans = [(c.start, c.end) for c in reading.clauses if c.sentence == clause.sentence]
    return reading.marks.only.search(reading.folded, min(s for s, _ in spans), max(e for _, e in spans)) is not None


_EXCEPTED = 2  # words of an exception


_NEARLY_ALL = 0.75  # of them


def of_exception(clause: Clause, there: Reading) -> bool:
    """Whether a clause denies of what the other text excepts: is not held on holidays; is held daily save on holidays."""
    if not clause.negative:
        return False
    for _, end in there.find(there.marks.exception):
        stop = min((p for mark in ".;" if (p := there.folded.find(mark, end)) >= 0), default=len(there.folded))
        words = [t for t in there.content if end <= t.start < stop]
        if len(words) >= _EXCEPTED and sum(any(t.like(o) for o in clause.tokens) for t in words) >= _NEARLY_ALL * len(words):
            return True
    return False


def about_otherwise(clause: Clause, reading: Reading) -> bool:
    if reading.marks.otherwise.search(reading.folded, clause.start, clause.end) is not None:
        return True
    if not _NOR.search(reading.folded, clause.start, clause.end):
        return False
    before = (c for c in reading.clauses if c.sentence == clause.sentence and c.start < clause.start)
    return any(reading.marks.otherwise.search(reading.folded, c.start, c.end) for c in before)


# unless a statute provides otherwise *or it follows from custom*
_NOR = re.compile(r"(?<!\w)(?:и|или|либо|а также) не (?:вытека|следу|предусм|устан|противореч|определ)")


# Kazakh: one alone, more than one
ONE = re.compile(r"(?<!\w)(?:(?:бір|1)(?! (?:рет|мәрте))\w* [^.;,]{0,40}?[ғқ]ана|(?:тек|тек қана|жалғыз) (?:бір|1))(?!\w)")
SEVERAL = re.compile(
    r"(?<!\w)(?:(?:бір|біреу)д?[ае]н (?:да )?(?:көп|артық|астам)|1-д?[ае]н (?:көп|артық)|(?:екі|2|екеу)\w* (?:немесе|не|және) (?:одан|бұдан) (?:да )?(?:көп|артық|астам)|бірнеше\w*|(?:қатарынан |бірден )?екі)(?!\w)"
)
