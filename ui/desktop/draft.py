"""The bill that is open, between the editor and `copilot.bill.Bill`: edits in, changed paragraphs out, one step of undo
for one thing done.

The bill is the truth and is touched on the main thread only; what goes to a worker is a snapshot of its paragraphs.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from copilot.bill.view import ParagraphView
from law.structure.lines import classify
from law.words import Words
from ui.desktop import offsets, units, words
from ui.desktop.shown import Shown, difference

if TYPE_CHECKING:
    from copilot.bill import Bill, Change

STEPS = 5000  # that can be undone
TYPING_PAUSE = 1.5  # seconds after which typing at the same place is a new step of undo
_NEAR = 50  # paragraphs
_BETWEEN = "\u2029"  # between paragraphs, where several are compared as one text


@dataclass(slots=True)
class Step:
    """One thing done, undone in one go: `edits` changes of the bill."""

    what: Words
    edits: int
    position: int
    at: float  # time.time()
    text: str = ""  # the words it is about, for the history
    typing: bool = False
    ends: int = 0  # offset at which typing left off


class Draft(Shown):
    """An open bill. Until all of its views are there it is shown and not edited."""

    editable = True
    edited = Signal(int, object, object)  # position, old views, new views: after every change, whoever made it
    steps_changed = Signal()

    def __init__(self, bill: Bill, views: Sequence[ParagraphView], parent: QObject | None = None) -> None:
        super().__init__(views, parent, whole=False)
        self.bill = bill
        self.author: str | None = None  # of tracked changes; None: not tracked
        self.steps: list[Step] = []
        self.undone: list[Step] = []
        self.forgotten = False  # some steps, so that undoing does not lead back to the bill as opened
        self.opened_at = time.time()
        self.original: tuple[str, ...] = ()  # the text as opened
        self.revision = 0
        self.place = (0, 0)  # where the cursor was when another bill was put in front
        self._group: Step | None = None

    @property
    def name(self) -> str:
        return self.path.name if self.path is not None else self.bill.name

    @property
    def path(self) -> Path | None:
        return self.bill.path

    def picture(self, part: str) -> bytes:
        return self.bill.picture(part)

    def complete(self, views: Sequence[ParagraphView]) -> None:
        """Here are all views."""
        self.original = tuple(view.text for view in views)
        super().complete(views)

    @property
    def changed(self) -> bool:
        return self.bill.changed

    # ---- edits -------------------------------------------------------------------------------------------------

    def rewrite(
        self, first: int, last: int, texts: Sequence[str], cursor: tuple[int, int] | None = None
    ) -> tuple[int, tuple[ParagraphView, ...]]:
        """Paragraphs `first`..`last` now read `texts`, because somebody typed, who stands at the `cursor`: which of the texts, and
        where in it. Gives how many paragraphs were replaced and what stands there now. Raises Problem where the file cannot hold
        the change; the bill is then as before."""
        old = self._views[first : last + 1]
        before = len(self._views)
        lines = [view.text for view in old]
        typed = sum(len(text) + 1 for text in texts[: cursor[0]]) + cursor[1] if cursor is not None else None
        changed = self._apply(first, lines, list(texts), typed)
        if changed:
            self._note_typing(first, lines, list(texts), typed)
            self.undone.clear()
            self._told(changed, by_program=False)
        count = len(old) + len(self._views) - before
        return len(old), self._views[first : first + count]

    def replace(self, position: int, start: int, end: int, text: str, what: Words) -> None:
        """Replace a stretch of a paragraph's raw text, in one step of undo; line feeds in `text` begin new paragraphs."""
        with self.step(what, position, text):
            raw = self._views[position].text
            new = (raw[:start] + text + raw[end:]).split("\n") if "\n" in text else [raw[:start] + text + raw[end:]]
            if self._group is not None:
                self._changes += self._apply(position, [raw], new)
                self._sync(self._changes)

    def carry_out(self, edit: Callable[[Bill], Change | None], what: Words, position: int, text: str) -> None:
        """An edit that the bill knows how to make (a tracked change accepted, say), in one step of undo."""
        with self.step(what, position, text):
            change = edit(self.bill)
            if change is not None:
                self._changes.append(change)

    @contextmanager
    def step(self, what: Words, position: int, text: str = "") -> Iterator[None]:
        """All edits made inside are one step of undo; the window is told of them at its end."""
        if self._group is not None:
            yield
            return
        old = self._views
        self._group = Step(what, 1, position, time.time(), text)
        self._changes: list[Change] = []
        try:
            with self.bill.one_step():
                yield
        except BaseException:
            self._views = old
            raise
        else:
            if self._changes:
                self.steps.append(self._group)
                self.undone.clear()
                self._views = old
                self._told(self._changes, by_program=True)
        finally:
            self._group = None

    def undo(self) -> Step | None:
        """Undo the last step; None: there is none."""
        if not self.steps:
            return None
        step = self.steps.pop()
        changes = [change for _ in range(step.edits) for change in self.bill.undo()]
        self.undone.append(step)
        self._told(changes, by_program=True)
        return step

    def redo(self) -> Step | None:
        if not self.undone:
            return None
        step = self.undone.pop()
        changes = [change for _ in range(step.edits) for change in self.bill.redo()]
        step.typing = False
        self.steps.append(step)
        self._told(changes, by_program=True)
        return step

    def save(self, path: Path | None = None, *, over_others: bool = False) -> None:
        """Write the bill. Raises Problem where that is not possible; the draft stays open and unchanged."""
        self.bill.save(path, over_others=over_others)
        if self.steps:
            self.steps[-1].typing = False
        self.steps_changed.emit()

    def _apply(self, first: int, old: list[str], new: list[str], cursor: int | None = None) -> list[Change]:
        """Make the bill's paragraphs at `first` read `new`, as one step of the bill's undo."""
        start, end, text = offsets.change(_BETWEEN.join(old), _BETWEEN.join(new), cursor)
        if start == end and not text:
            return []
        position, at = _locate(old, start)
        last, until = _locate(old, end)
        with self.bill.one_step():
            return self._edit(first + position, at, first + last, until, text.split(_BETWEEN))

    def _edit(self, position: int, start: int, last: int, end: int, lines: list[str]) -> list[Change]:
        """Take out from (position, start) to (last, end) and put `lines` there, each but the first a new paragraph."""
        bill, track = self.bill, self.author
        done: list[Change | None] = []
        if last > position:
            first_length = len(self._raw(position))
            done.append(self._put(position, start, first_length, ""))
            middle = position + 1
            for _ in range(position + 1, last):
                change = bill.delete_paragraph(middle, track=track)
                middle += change.added >= change.removed  # a tracked deletion stays where it is
                done.append(change)
            done.append(self._put(middle, 0, end, ""))
            done.append(bill.merge_paragraph(position, track=track))
            end = start
        like = self._begun_after_heading(position) if lines == ["", ""] and start == end == len(self._raw(position)) else None
        if len(lines) == 1:
            done.append(self._put(position, start, end, lines[0]))
        elif like is not None:
            done.append(bill.insert_paragraph(position + 1, like=like, listed=False, track=track))
        else:
            done.append(self._put(position, start, end, lines[0]))
            at = start + len(lines[0])
            for line in lines[1:]:
                done.append(bill.split_paragraph(position, at - bill.view(position).lead, track=track))
                position += 1
                done.append(self._put(position, 0, 0, line))
                at = len(line)
        return [change for change in done if change is not None]

    def _begun_after_heading(self, position: int) -> int | None:
        """The paragraph whose form one takes that is begun after the heading of an article or a chapter: of the text around it, and not
        of the heading. None where `position` is no heading that stands out, or there is no text."""
        if not all(piece.format.bold for piece in self.bill.view(position).pieces):
            return None
        paragraphs = self.bill.law_paragraphs()
        heading = classify(paragraphs[position])
        if heading.level not in units.MAIN or not paragraphs[position].bold:
            return None
        around: list[int] = [
            *range(position + 1, min(position + _NEAR, len(paragraphs))),
            *range(position - 1, max(position - _NEAR, -1), -1),
        ]
        for at in around:
            one = paragraphs[at]
            if one.text and not (one.bold or one.centred or one.red) and not self.bill.in_table(at):
                return at
        return None

    def _raw(self, position: int) -> str:
        return self.bill.view(position).text

    def _put(self, position: int, start: int, end: int, text: str) -> Change | None:
        lead = self.bill.view(position).lead
        return self.bill.replace(position, start - lead, end - lead, text, track=self.author)

    def _note_typing(self, position: int, old: list[str], new: list[str], cursor: int | None) -> None:
        now = time.time()
        start, _, text = offsets.change(old[0], new[0], cursor)
        previous = self.steps[-1] if self.steps else None
        if (
            previous is not None
            and previous.typing
            and previous.position == position
            and len(old) == len(new) == 1
            and now - previous.at < TYPING_PAUSE
            and abs(previous.ends - start) <= 1
        ):
            previous.edits += not self.bill.join_steps()
            previous.at = now
            previous.ends = start + len(text)
            previous.text = new[0][:60]
        else:
            self.steps.append(Step(words.HISTORY_TYPED, 1, position, now, new[0][:60], typing=True, ends=start + len(text)))

    def _sync(self, changes: Sequence[Change]) -> tuple[int, int, tuple[ParagraphView, ...]]:
        """Read the views of what has changed; gives what `difference` does of the views before and after."""
        old = self._views
        if len(changes) == 1 and changes[0].removed == changes[0].added == 1:
            at = changes[0].position
            view = self.bill.view(at)
            if view.number == self._views[at].number:  # no other paragraph's automatic number can have changed
                self._views = (*old[:at], view, *old[at + 1 :])
                return (at, 1, (view,)) if view != old[at] else (at, 0, ())  # a keystroke does not look at every paragraph
        self._views = tuple(self.bill.paragraphs)
        return difference(old, self._views)

    def _told(self, changes: Sequence[Change], *, by_program: bool) -> None:
        old = self._views
        first, removed, views = self._sync(changes)
        self.revision += 1
        if len(self.steps) > STEPS:
            self.bill.forget(self.steps.pop(0).edits)
            self.forgotten = True
        if removed or views:
            if by_program:
                self.replaced.emit(first, removed, views)
            self.edited.emit(first, old[first : first + removed], views)
        self.steps_changed.emit()


def _locate(lines: Sequence[str], at: int) -> tuple[int, int]:
    """Which line, and where in it, a place of the joined lines is."""
    for number, line in enumerate(lines):
        if at <= len(line):
            return number, at
        at -= len(line) + 1
    return len(lines) - 1, len(lines[-1])
