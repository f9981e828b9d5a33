"""What `figures` asks of Kazakh amounts only."""

from __future__ import annotations

import re

from copilot.guard.amounts import Amount
from copilot.guard.reading import Reading

_LIST = re.compile(r"[^.;:]{1,40}?(?::| - )(?P<items>[^.;:]+?)(?= - |[.;:]|\Z)")


def counts_listed(amount: Amount, reading: Reading) -> bool:
    """Whether a number only counts what is named right behind it: in two languages, the one and the other."""
    found = _LIST.match(reading.folded, amount.end)
    if found is None or amount.unit:
        return False
    joints = [t for t in reading.tokens if found.start("items") <= t.start < found.end("items") and reading.marks.joins(t.text)]
    return amount.value == 1 + len(joints) + found["items"].count(", ")


_PERIOD = re.compile(r"(?:күн|тәулік|апта|ай|тоқсан|жыл)(?!\w)")


def per_period(amount: Amount, here: Reading, there: Reading) -> bool:
    """Whether a bare period only tells per what the other text counts: eight hours within a day, eight hours a day."""
    found = _PERIOD.fullmatch(here.folded[amount.start : amount.end])
    if found is None or amount.value not in (1, 7, 3, 12):
        return False
    return re.search(rf"(?<!\w){found[0][:-1]}\w{{0,2}}(?:ына|іне|сына)(?!\w)|(?<!\w){found[0]} сайын", there.folded) is not None
