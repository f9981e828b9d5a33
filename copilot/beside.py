"""What stands beside the open bill and is held against it while it is written: its text in the other language.

Plain values for the eye, worked out in the reading process (`copilot.reader`)."""

from __future__ import annotations

from dataclasses import dataclass

from copilot.findings import Finding
from copilot.parity.findings import both
from copilot.parity.paragraphs import paired
from law.act import Act


@dataclass(frozen=True, slots=True)
class Parallel:
    """The bill and its text in the other language. `pairs`: (paragraph of the bill, paragraph of the other text) of what stands
    in both; `findings`: where they part, in the bill; `others`: the same differences, one for one, in the other text. `alike`:
    both are in one language, so there is nothing to hold together."""

    pairs: tuple[tuple[int, int], ...]
    findings: tuple[Finding, ...]
    others: tuple[Finding, ...]
    alike: bool = False


def parallel(bill: Act, other: Act) -> Parallel:
    """Hold the bill and its text in the other language together."""
    if bill.meta.language is other.meta.language:
        return Parallel((), (), (), alike=True)
    parted = both(bill, other)
    return Parallel(paired(bill, other), tuple(mine for mine, _ in parted), tuple(theirs for _, theirs in parted))
