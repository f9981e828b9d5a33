"""The predicate of a Kazakh list, which stands once, at the end of its last item, and is said of every item."""

from __future__ import annotations

import re
from collections.abc import Sequence

_CLOSING = re.compile(
    r"(?:тыйым салынады|жол берілмейді|рұқсат етілмейді|құқылы емес|құқығы жоқ|құқылы|құқығы бар|міндетті|тиіс|жол беріледі|рұқсат етіледі|"
    r"қамтамасыз (?:етеді|етсін)|жүзеге асырады)(?=[.;]?\s*$)"
)


def last_item(items: Sequence[str]) -> str:
    """The predicate with which the last item of a list closes; "" where it has none of its own."""
    match = _CLOSING.search(items[-1]) if items else None
    return match.group() if match and not any(_CLOSING.search(item) for item in items[:-1]) else ""


def closed(text: str, predicate: str) -> str:
    return text if not predicate or _CLOSING.search(text) else f"{text.rstrip(' ;.')} {predicate}"
