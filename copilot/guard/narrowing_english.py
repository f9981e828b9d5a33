"""A quality or a noun that an English rewrite puts before a thing which the original names bare: shares, *preferred* shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from copilot.guard import messages
from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.roles_english import acts
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType

_STRESS = re.compile(
    r"new\w*|stray|actual|own|whole|entire|exact|said|given|concerned|chosen|future|later|earlier|previous|\w+ly|\w+'s?|undergo\w+|further"
)
_PARTICIPLE = re.compile(r"\w{3,}(?:ed|ing)")
_VERBAL = re.compile(r"\w+(?:ly|ing|ed)")
_LEGAL = re.compile(
    r"(?:ownership|possession|pledge|mortgage|guarantee|surety|easement|usufruct|loan|gift|donation|trust|inheritance|bankruptcy|liquidation|reorgani[sz]ation|merger|confiscation|imprisonment|detention|compensation|tax|licence|accreditation|certification|patent|copyright|trademark|seal|stamp|archive|penalty|damages|wage|salary|pension|subsidy|bonus|reprimand|dismissal|suspension|revocation|quota|dividend|bond|insurance|warranty|passport|visa|lawsuit|auction|tender|mediation|arbitration|turnover|profit|sale|resale|export|import|hire)s?"
)  # terms that no plain word stands for
_PART_OF = re.compile(r"(?<!\w)an? (?:\w+ )?(?P<part>\w{4,}) of (?:the |its |their |his |her |an? )?(?P<thing>\w+)")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    for span in _narrowed(original, rewrite):
        yield messages.added(ChangeType.SCOPE, messages.NARROWING_ADDED, rewrite, [span])
        return
    if (wide := _widened(original, rewrite)) is not None:
        yield messages.lost(ChangeType.SCOPE, messages.NARROWING_LOST, original, [wide])
        return
    for term in rewrite.tokens:
        if _LEGAL.fullmatch(term.text) and not original.likes(term):
            yield messages.added(ChangeType.TERM, messages.NARROWING_ADDED, rewrite, [(term.start, term.end)])
            return


def _narrowed(original: Reading, rewrite: Reading) -> Iterator[Span]:
    for quality, thing in pairwise(rewrite.tokens):
        if quality.word.kind is Kind.NOUN and thing.word.kind is Kind.ACTION and thing.text.endswith("s"):
            continue  # a verb
        named = rewrite.folded[quality.end : thing.start] == " " and _new(quality, original) and _bare(thing, original)
        if named and (quality.word.kind in (Kind.QUALITY, Kind.NOUN) or _PARTICIPLE.fullmatch(quality.text)):
            yield quality.start, thing.end
    for match in _PART_OF.finditer(rewrite.folded):
        part, of = (next((t for t in rewrite.tokens if t.start == match.start(name)), None) for name in ("part", "thing"))
        if part is not None and of is not None and _new(part, original) and _bare(of, original) and not acts(of):
            yield match.span()


def _widened(original: Reading, rewrite: Reading) -> Span | None:
    """A quality of a thing of which the rewrite speaks in general: *major* repairs, all repairs."""
    every = rewrite.marks.every
    for quality, thing in pairwise(original.tokens):
        if quality.word.kind is not Kind.QUALITY or quality.word.light or thing.word.light or rewrite.likes(quality):
            continue
        if original.folded[quality.end : thing.start] != " " or thing.word.kind not in (Kind.NOUN, Kind.ACTION):
            continue
        before = next((t for t in reversed(original.tokens) if t.end < quality.start), None)
        all_of = [b for a, b in pairwise(rewrite.tokens) if every.fullmatch(a.text) and b.same(thing)]
        if all_of and (before is None or not every.fullmatch(before.text)):
            return quality.start, thing.end
    return None


def _new(word: Token, original: Reading) -> bool:
    return not (word.word.light or word.word.agent or word.denies or _STRESS.fullmatch(word.text) or original.likes(word))


def _bare(thing: Token, original: Reading) -> bool:
    """Whether the original names a thing, be it with other words about it."""
    if thing.word.light or thing.word.kind not in (Kind.NOUN, Kind.ACTION) or _VERBAL.fullmatch(thing.text):
        return False
    return any(thing.same(t) for t in original.tokens)
