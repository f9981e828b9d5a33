"""A rewrite that is broken: words behind its last full stop that make no sentence, of which the original has none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.verdict import Change, ChangeType

_TAIL = re.compile(r"[.!?]\s+(?P<tail>[^\W\dA-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^.!?;:\n]*)\Z")  # it begins with a small letter


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    tail = _tail(rewrite)
    if tail is not None and _tail(original) is None:
        yield messages.added(ChangeType.SCOPE, messages.BROKEN, rewrite, [tail])


def _tail(reading: Reading) -> Span | None:
    found = _TAIL.search(reading.text.rstrip())
    if found is None or any(t.word.finite for t in reading.tokens if t.start >= found.start("tail")):
        return None
    return found.span("tail")
