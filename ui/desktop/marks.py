"""Where the findings of the last check stand now, while the text goes on changing. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from copilot.bill.view import ParagraphView
from copilot.findings import Finding, Severity
from ui.desktop import offsets

ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_position = attrgetter("position")


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding and its present place: offsets into the paragraph's clean text."""

    finding: Finding
    position: int
    start: int
    end: int

    @property
    def severity(self) -> Severity:
        return self.finding.severity


def place(findings: Sequence[Finding]) -> list[Mark]:
    """Marks where the check put the findings, in document order."""
    return in_order([Mark(finding, finding.position, finding.start, finding.end) for finding in findings])


def in_order(marks: Sequence[Mark]) -> list[Mark]:
    """Document order, the severer first."""
    return sorted(marks, key=lambda mark: (mark.position, mark.start, ORDER.index(mark.severity), mark.end))


def moved(marks: Sequence[Mark], position: int, old: Sequence[ParagraphView], new: Sequence[ParagraphView]) -> list[Mark]:
    """The marks after paragraphs `old` at `position` became `new`. A mark whose own words were changed is taken away: the
    next check says whether it still holds. `marks` are in document order."""
    if len(old) == len(new):  # a keystroke looks at the marks of its own paragraph
        low, high = span(marks, position, position + len(old))
        edits: dict[int, _Edit] = {}
        kept = []
        for mark in marks[low:high]:
            at = mark.position - position
            if at not in edits:
                edits[at] = _Edit(old[at].text, new[at].text)
            kept.append(edits[at].moved(mark))
        return [*marks[:low], *(mark for mark in kept if mark is not None), *marks[high:]]
    found = []
    for mark in marks:
        if mark.position < position:
            found.append(mark)
        elif mark.position >= position + len(old):
            found.append(replace(mark, position=mark.position + len(new) - len(old)))
    return found


def span(marks: Sequence[Mark], first: int, end: int) -> tuple[int, int]:
    """Where the marks of the paragraphs from `first` to before `end` begin and end among marks in document order."""
    return bisect_left(marks, first, key=_position), bisect_left(marks, end, key=_position)


class _Edit:
    """What an edit of one paragraph does to places in its clean text."""

    def __init__(self, before: str, after: str) -> None:
        self._first, self._last = offsets.lead(before), offsets.lead(after)
        self._start, self._end, text = offsets.change(before, after)
        self._longer = len(text) - (self._end - self._start)

    def moved(self, mark: Mark) -> Mark | None:
        low, high = mark.start + self._first, mark.end + self._first
        if high <= self._start:
            shift = -self._last
        elif low >= self._end:
            shift = self._longer - self._last
        else:
            return None
        return replace(mark, start=low + shift, end=high + shift)


def worst(marks: Sequence[Mark]) -> Severity | None:
    return min((mark.severity for mark in marks), key=ORDER.index, default=None)


def next_mark(marks: Sequence[Mark], position: int, offset: int, *, back: bool = False) -> Mark | None:
    """The mark after (or before) a place of clean text, round the end of the text."""
    if not marks:
        return None
    if back:
        return next((mark for mark in reversed(marks) if (mark.position, mark.start) < (position, offset)), marks[-1])
    return next((mark for mark in marks if (mark.position, mark.start) > (position, offset)), marks[0])
