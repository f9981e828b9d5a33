"""What `figures` asks of Kazakh amounts only."""

from __future__ import annotations

import re

from copilot.guard.amounts import Amount
from copilot.guard.reading import Reading

_LIST = re.compile(r"[^.;:]{1,40}?(?::| - )(?P<items>[^.;:]+?)(?= - |[.;:]|\Z)")


def counts_listed(amount: Amount, reading: Reading) -> bool:
    """Whether a number only counts what is named right behind it: in two languages, the one and the other."""
    found = _LIST.match(reading.folded, amount.end)
    if found is None:
        return False
    joints = [t for t in reading.tokens if found.start("items") <= t.start < found.end("items") and reading.marks.joins(t.text)]
    return amount.value == 1 + len(joints) + found["items"].count(", ")
