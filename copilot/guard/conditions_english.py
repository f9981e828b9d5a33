"""A condition of one English text of whose matter the other says little: provided that the trade is not disturbed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_OPENS = re.compile(
    r"(?<!\w)(?:provided(?: that|,)|on (?:the )?condition that|(?:so|as) long as|if|where|when|unless|in the event|in case|save|except)(?!\w)"
)
_ENDS = re.compile(r"[.;](?=\s|\Z)|,|(?<!\w)(?:shall|must|may)(?!\w)")
_TOLD = 2  # words that tell a condition
_MOST = 0.5  # of the words that stand in it alone


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.EN:
        return
    if (span := _untold(original, rewrite)) is not None:
        yield messages.lost(ChangeType.CONDITION, messages.CONDITION_LOST, original, [span])
    elif (span := _untold(rewrite, original)) is not None:
        yield messages.added(ChangeType.CONDITION, messages.CONDITION_ADDED, rewrite, [span])


_WHICH = re.compile(r"(?<!,) (?:who|which|that|whose) (?=(?:has|have|had|is|are|was|were|does|do|did|\w+s|\w+ed)(?!\w))")
_STOPS = re.compile(r"[.;,:]|(?<!\w)(?:shall|must|may|can|will|cannot|and|or|unless|if|where|when)(?!\w)|\Z")
_OF_AGE = re.compile(r"(?<!\w)(?:age|years?|turned|force|effect|absent|present)(?!\w)|ly(?!\w)")


def narrowing(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A clause with "who" or "which" that narrows whom an English norm is about, of which the rewrite says nothing."""
    if original.language is not Language.EN:
        return
    for match in _WHICH.finditer(original.folded):
        stop = _STOPS.search(original.folded, match.end())
        end = stop.start() if stop else len(original.folded)
        inside = [t for t in original.content if match.end() <= t.start < end and t.word.kind is not Kind.OTHER]
        beside = [t for t in original.content if not match.end() <= t.start < end]
        own = [t for t in inside if not any(t.same(o) for o in beside)]
        if own and not any(rewrite.likes(t) for t in own) and not _OF_AGE.search(original.folded, match.end(), end):
            yield messages.lost(ChangeType.SCOPE, messages.NARROWING_LOST, original, [(match.start() + 1, end)])
            return


def _untold(here: Reading, there: Reading) -> Span | None:
    """The place of a condition most of whose own words, which its text says nowhere else, the other text has not."""
    for match in _OPENS.finditer(here.folded):
        stop = _ENDS.search(here.folded, match.end())
        end = stop.start() if stop else len(here.folded)
        beside = [t for t in here.content if not match.end() <= t.start < end]
        inside = [t for t in here.content if match.end() <= t.start < end and t.word.kind is not Kind.OTHER]
        own = [t for t in inside if not any(t.same(o) for o in beside)]
        lost = [t for t in own if not there.likes(t)]
        if len(lost) >= _TOLD and len(lost) >= _MOST * len(own):
            return match.start(), end
    return None
