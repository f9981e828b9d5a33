"""The act as it would read, written into its own .docx: what an amendment leaves alone keeps its form and its bytes."""

from __future__ import annotations

from collections.abc import Sequence

from copilot.bill import Bill
from copilot.export.act import document
from copilot.redline import Line, redline
from law.act import Act, Paragraph, Place, Role
from law.amendments import Outcome
from law.structure.lines import Kind, classify

_FAR = 500  # paragraphs back that a model for a new one is looked for


def consolidated(act: Act, outcomes: Sequence[Outcome], *, source: bytes | None = None, track: str | None = None) -> bytes:
    """The act with the edits of `outcomes` (those of its own instructions, in order) carried out, as a .docx.

    `source`: the act's own .docx, whose form is kept; its paragraphs are those of `act`. None: the act is set anew, in the
    plain form of a published one. `track`: the author under whose name every change is a tracked change,
    with the day; None: a clean text. Raises Problem where `source` is no .docx."""
    bill = Bill(document(act) if source is None else source, act.name)
    lines = redline(act, outcomes)
    with bill.one_step():
        for position, line, above in reversed(_placed(lines)):
            if line.old is not None:
                number = act.paragraphs[position].number if source is None else ""
                _change(bill, position, line, len(number) + bool(number), track)
                continue
            parted = 0 < position < len(act.paragraphs) and bill.in_table(position - 1) and not bill.in_table(position)
            with_next = parted and not (above is not None and set(above.by) & set(line.by))  # else a cell that got more lines
            like = _model(act, line, position)
            model = max(0, position - 1) if like is None else like
            listed = source is None or not act.paragraphs[model].number  # the bill gives a new unit its number in its text
            bill.insert_paragraph(position, line.after, like=like, with_next=with_next, listed=listed, track=track)
    return bill.data()


def _placed(lines: Sequence[Line]) -> list[tuple[int, Line, Line | None]]:
    """The lines that change, each with its place in the act as it was (a new one comes before the paragraph there) and the
    line of the old act above it."""
    found: list[tuple[int, Line, Line | None]] = []
    following, above = 0, None
    for line in lines:
        position = following if line.old is None else line.old
        if line.changed:
            found.append((position, line, above))
        if line.old is not None:
            following, above = position + 1, line
    return found


def _change(bill: Bill, position: int, line: Line, start: int, track: str | None) -> None:
    """`start`: where the text begins, after an automatic number that was written out."""
    if line.new is None and not bill.alone_in_cell(position):
        bill.delete_paragraph(position, track=track)
        return
    bill.replace(position, start, start + len(line.before), line.after, track=track)


def _model(act: Act, line: Line, position: int) -> int | None:
    """The paragraph whose form a new one takes: the last one above that is such a unit, or such a text; never a note."""
    wanted = _form(Paragraph(Place(None), line.after))
    plain: int | None = None
    for at in range(position - 1, max(-1, position - _FAR), -1):
        if act.roles[at] is not Role.PROVISION:
            continue
        form = _form(act.paragraphs[at])
        if form == wanted:
            return at
        if plain is None and not form[2]:
            plain = at
    return plain


def _form(paragraph: Paragraph) -> tuple[Kind, object, bool]:
    head = classify(paragraph)
    return head.kind, head.level, head.headed
