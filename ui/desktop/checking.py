"""Keeps the act, the findings and the readability of the open draft up to date, and what stands beside it, off the main
thread, behind the typing.

A process of its own does the work (`copilot.reader`). Each pass works on a snapshot. What comes back for an older text is
moved to where it now belongs, or dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from copilot import reader
from copilot.bill.view import ParagraphView
from copilot.figures import Figures
from copilot.findings import Finding
from copilot.held import Amended, Parallel
from copilot.reader import Beside, Passes
from law.act import Act
from law.progress import Progress
from ui.desktop import marks
from ui.desktop.draft import Draft
from ui.desktop.marks import Mark
from ui.desktop.tasks import Tasks

if TYPE_CHECKING:
    from copilot.check import Report
    from retrieval.corpus import Corpus

PAUSE = 600  # milliseconds without typing before a pass begins


@dataclass(frozen=True, slots=True)
class _Known:
    """What was found in a bill that another was put in front of."""

    act: Act | None
    report: Report
    figures: Figures | None
    since: list[tuple[int, Sequence[ParagraphView], Sequence[ParagraphView]]]  # edits after the report


class Checking(QObject):
    """`act`, `marks`, `report` and `figures` of the draft, and `held`, what came of holding it against the text beside it; each
    signal says that the one of its name is new. The marks are of what the check found and of what `held` did."""

    act_read = Signal()
    marks_changed = Signal()
    marks_moved = Signal()  # an edit moved them, or took away those whose words it changed
    figures_read = Signal()
    held_read = Signal()
    began = Signal()
    advanced = Signal(int, int)
    failed = Signal(object)  # the exception
    _act_came = Signal(int, object)  # from the thread that waits for the pass of this number
    _figures_came = Signal(int, object)
    _held_came = Signal(int, object)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._draft: Draft | None = None
        self._corpus: Corpus | None = None
        self._reader = reader.shared()
        self._pass = 0
        self._act_came.connect(self._read, Qt.ConnectionType.QueuedConnection)
        self._figures_came.connect(self._measured, Qt.ConnectionType.QueuedConnection)
        self._held_came.connect(self._hold, Qt.ConnectionType.QueuedConnection)
        self._since: list[tuple[int, Sequence[ParagraphView], Sequence[ParagraphView]]] = []  # edits after the oldest snapshot in use
        self._pass_at = self._report_at = self._held_at = 0  # where in `_since` the snapshot of each was taken
        self._beside: Beside | None = None
        self._known: WeakKeyDictionary[Draft, _Known] = WeakKeyDictionary()
        self.decided: Callable[[Sequence[Finding]], list[bool]] = lambda findings: [False] * len(findings)
        """Which findings a person has decided about: they are not shown."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.check)
        self.act: Act | None = None
        self.report: Report | None = None
        self.figures: Figures | None = None
        self.held: Parallel | Amended | None = None
        self.marks: list[Mark] = []
        self.dismissed = 0  # findings of the last report that a person has dismissed

    @property
    def busy(self) -> bool:
        return self._tasks.running("check")

    @property
    def settled(self) -> bool:
        """No pass is under way and none is due: what was found is of the text as it stands."""
        return not self.busy and not self._timer.isActive()

    def start(self) -> None:
        """Start the reading process, so that the first bill does not wait for it."""
        self._reader.start()

    def set_draft(self, draft: Draft | None) -> None:
        """Check this draft from now on. What is known of one that was checked before is known at once, and shown by `place`."""
        if self._draft is not None:
            self._draft.edited.disconnect(self._edited)
            if self.report is not None and self.settled:
                self._known[self._draft] = _Known(self.act, self.report, self.figures, self._since[self._report_at :])
        self._stop()
        self._draft = draft
        self.act, self.report, self.figures, self.marks, self.dismissed = None, None, None, [], 0
        self._beside, self.held, self._since, self._report_at = None, None, [], 0
        known = self._known.pop(draft, None) if draft is not None else None
        if known is not None:
            self.act, self.report, self.figures, self._since = known.act, known.report, known.figures, known.since
        if draft is not None:
            draft.edited.connect(self._edited)
            self.start()
        self.act_read.emit()
        if known is None:
            self.marks_changed.emit()
        self.figures_read.emit()

    def set_corpus(self, corpus: Corpus | None) -> None:
        self._stop()
        self._corpus = corpus
        self._known.clear()
        if self._draft is not None and self._draft.whole:
            self.check()

    def hold(self, beside: Beside | None) -> None:
        """Hold the bill against this from now on; None: against nothing."""
        self._beside = beside
        if self.held is not None:
            self.held = None
            self.held_read.emit()
            self.place()
        if beside is not None:
            self.check()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found: by the check, and beside the text."""
        return (*(self.report.findings if self.report else ()), *(self.held.findings if self.held else ()))

    def check_new(self) -> None:
        """All of a draft is shown: check it, unless it was only set again in another look."""
        if self.act is None and not self.busy:
            self.check()

    def check(self) -> None:
        """Begin a pass over the text as it now is."""
        draft = self._draft
        if draft is None or not draft.whole:
            return
        self._timer.stop()
        self._begin_at_now()
        self._pass += 1
        number, paragraphs, name, beside = self._pass, draft.bill.law_paragraphs(), draft.name, self._beside
        folder = self._corpus.folder if self._corpus is not None else None
        passes = Passes(
            lambda act: self._act_came.emit(number, act),
            lambda found: self._figures_came.emit(number, found),
            lambda held: self._held_came.emit(number, held),
        )

        def look(progress: Progress) -> Report:
            return self._reader.look(paragraphs, name, folder, passes, progress, beside)

        self._tasks.run("check", look, self._checked, self._fail, lambda done, total, _: self.advanced.emit(done, total))
        self.began.emit()

    def _begin_at_now(self) -> None:
        """A snapshot is taken: edits older than every snapshot in use are forgotten."""
        used = [at for at, there in ((self._report_at, self.report), (self._held_at, self.held)) if there is not None]
        oldest = min(used, default=len(self._since))
        del self._since[:oldest]
        self._report_at, self._held_at = max(0, self._report_at - oldest), max(0, self._held_at - oldest)
        self._pass_at = len(self._since)

    def _edited(self, position: int, old: Sequence[ParagraphView], new: Sequence[ParagraphView]) -> None:
        self._since.append((position, old, new))
        if self.marks:
            self.marks = marks.moved(self.marks, position, old, new)
            self.marks_moved.emit()
        self._timer.start()

    def _read(self, number: int, act: Act) -> None:
        if number == self._pass:
            self.act = act
            self.act_read.emit()

    def _checked(self, report: Report) -> None:
        self.report, self._report_at = report, self._pass_at
        self.place()

    def _hold(self, number: int, held: Parallel | Amended | None) -> None:
        if number == self._pass and self._beside is not None:
            self.held, self._held_at = held, self._pass_at
            self.held_read.emit()
            self.place()

    def place(self) -> None:
        """Put what was found where it now belongs, without what is decided."""
        if self.report is None and self.held is None:
            return
        placed: list[Mark] = []
        self.dismissed = 0
        for source, at in ((self.report, self._report_at), (self.held, self._held_at)):
            if source is None:
                continue
            kept = [one for one, decided in zip(source.findings, self.decided(source.findings), strict=True) if not decided]
            self.dismissed += len(source.findings) - len(kept)
            mine = marks.place(kept)
            for position, old, new in self._since[at:]:
                mine = marks.moved(mine, position, old, new)
            placed += mine
        self.marks = marks.in_order(placed)
        self.marks_changed.emit()

    def _measured(self, number: int, found: Figures) -> None:
        if number == self._pass:
            self.figures = found
            self.figures_read.emit()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
        self.marks_changed.emit()

    def _stop(self) -> None:
        self._timer.stop()
        self._pass += 1  # what is still under way belongs to the past
        self._tasks.cancel("check")
