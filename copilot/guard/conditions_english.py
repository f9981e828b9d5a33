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
