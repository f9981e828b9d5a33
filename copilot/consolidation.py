"""The act as it would read, written into its own .docx: what an amendment leaves alone keeps its form and its bytes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from copilot.bill import Bill, disk
from law.amendments import Outcome


def consolidated(original: Bill, outcomes: Sequence[Outcome], out: Path, *, track: str | None = None) -> None:
    """Write `original` to `out` with the edits of the outcomes carried out, as tracked changes of the author `track` where one
    is given. `original` itself stays as it is. Raises Problem where `out` cannot be written."""
    copy = Bill(original.data(), original.name)
    for outcome in outcomes:
        for edit in outcome.edits:
            _replay(copy, edit.position, edit.texts, track)
    disk.write(out, copy.data())


def _replay(bill: Bill, position: int, texts: Sequence[str], track: str | None) -> None:
    if not texts:
        bill.delete_paragraph(position, track=track)
        return
    _rewrite(bill, position, texts[0], track)
    for number, text in enumerate(texts[1:], 1):
        bill.insert_paragraph(position + number, text, track=track)


def _rewrite(bill: Bill, position: int, new: str, track: str | None) -> None:
    """Only the words that differ are touched, so that the rest keeps its form."""
    old = bill.text(position)
    if old == new:
        return
    start = _shared(old, new)
    end = _shared(old[start:][::-1], new[start:][::-1])
    bill.replace(position, start, len(old) - end, new[start : len(new) - end], track=track)


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
