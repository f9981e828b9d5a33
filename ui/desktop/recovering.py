"""Recovery copies of the open bills, behind the typing, and the offer of those that were left by a program that was cut off.

A copy is begun `EVERY` after the first change that none holds yet. All writing is done in one thread of its own, in order: a long
import must not keep a copy waiting.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from copilot import recovery
from copilot.recovery import File, Keeper, Left
from law.progress import Progress
from law.words import Problem, Words
from ui.desktop import dialogs, words
from ui.desktop.draft import Draft
from ui.desktop.tasks import Tasks

if TYPE_CHECKING:
    from ui.desktop.window import Window

EVERY = 2000  # milliseconds
_PATIENCE = 10.0  # seconds that closing waits for a copy being written


class _Watch(QObject):
    """The copy of one open bill: begun when the bill has a change that no copy holds, dropped when it has none any more."""

    def __init__(self, window: Window, jobs: _Jobs, draft: Draft, keeper: Keeper | None) -> None:
        super().__init__(window)
        self._window, self._jobs, self._draft, self._keeper = window, jobs, draft, keeper
        self._kept = draft.revision  # that the copy holds
        self._writing = False
        self._told = False  # that no copy can be written
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self._keep)
        draft.steps_changed.connect(self._changed)

    def end(self) -> None:
        """The copy is not needed any more: the person has left the bill."""
        self._timer.stop()
        self._draft.steps_changed.disconnect(self._changed)
        self._leave(self._keeper)
        self._keeper = None
        self.deleteLater()

    def settle(self) -> None:
        """Have what was typed in its copy, now."""
        self._timer.stop()
        self._keep()

    def _changed(self) -> None:
        if not self._draft.changed:
            self._timer.stop()
            if self._keeper is not None:
                self._jobs.run(self._keeper.drop)
            self._kept = self._draft.revision
        elif not self._timer.isActive() and not self._writing:
            self._timer.start(EVERY)

    def _keep(self) -> None:
        draft = self._draft
        if not draft.changed or draft.revision == self._kept:
            return
        original, stamp = _original(draft), draft.bill.stamp
        if self._keeper is None or self._keeper.original != original:
            self._leave(self._keeper)
            self._keeper = Keeper(original)
        keeper, snapshot, revision = self._keeper, draft.bill.snapshot(), draft.revision
        keeper.stamp = stamp
        self._writing = True

        def write() -> Exception | None:
            try:
                keeper.keep(snapshot.data())
            except (Problem, OSError) as error:
                return error
            return None

        def written(error: Exception | None) -> None:
            if self._keeper is None:
                return
            self._writing = False
            self._kept = revision
            if error is None:
                self._told = False
            elif not self._told:
                self._told = True
                self._window.say(words.MESSAGE_NO_COPY.format(why=_why(error)))
            if draft.changed and draft.revision != revision and not self._timer.isActive():
                self._timer.start(EVERY)

        self._jobs.run(write, written)

    def _leave(self, keeper: Keeper | None) -> None:
        if keeper is not None:
            self._jobs.run(keeper.close)


class _Jobs:
    """One thread, in which jobs are done in order."""

    def __init__(self, parent: QObject) -> None:
        self.tasks = Tasks(parent, threads=1)
        self._number = 0

    def run(self, job: Callable[[], Exception | None], done: Callable[[Exception | None], None] = lambda _: None) -> None:
        """After the jobs before it. Each has a name of its own, so that none takes the place of another."""
        self._number += 1
        self.tasks.run(f"recovery {self._number}", lambda _: job(), done, lambda _: done(None))


class Recovering(QObject):
    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = _Jobs(self)
        self._watches: dict[Draft, _Watch] = {}

    def watch(self, draft: Draft, keeper: Keeper | None = None) -> None:
        """Keep copies of a draft that was opened; `keeper`: of the copy that it was opened from."""
        if keeper is not None:
            self.leave(draft)
        if draft not in self._watches:
            self._watches[draft] = _Watch(self._window, self._jobs, draft, keeper)

    def leave(self, draft: Draft) -> None:
        """The bill is closed, and its copy with it."""
        watch = self._watches.pop(draft, None)
        if watch is not None:
            watch.end()

    def settle(self) -> None:
        """Have what was typed in its copy, now."""
        for watch in self._watches.values():
            watch.settle()
        self._jobs.tasks.finish(_PATIENCE)

    def close(self) -> None:
        """The person closes the window."""
        for draft in list(self._watches):
            self.leave(draft)
        self._jobs.tasks.finish(_PATIENCE)

    # ---- offering ----------------------------------------------------------------------------------------------

    def offer(self, *, asked: bool = False) -> None:
        """Where copies were left behind, ask what to do with the latest. `asked`: the person wants to know, even of none."""

        def show(found: list[tuple[Left, File]]) -> None:
            if found:
                self._ask(*found[0], len(found))
            elif asked:
                self._window.say(words.MESSAGE_NOTHING_LEFT)

        self._window.tasks.run("left", lambda _: [(one, one.file) for one in recovery.left()], show, self._window.report)

    def _ask(self, left: Left, file: File, count: int) -> None:
        dialog = recovery_dialog(self._window, left, file, count)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def answered() -> None:
            if dialog.answer == 0:
                self.open(left)
            elif dialog.answer == 1:
                left.discard()
                if count > 1:
                    self.offer()

        dialog.accepted.connect(answered)
        dialog.open()

    def open(self, left: Left) -> None:
        """Open what was typed, as an unsaved change of its bill."""
        window = self._window
        keeper = left.take()
        if keeper is None:
            window.say(words.MESSAGE_NOTHING_LEFT)
            return

        def shown(draft: Draft) -> None:
            self.watch(draft, keeper)
            draft.completed.connect(lambda: self._compare_with_file(draft))
            window.say(words.MESSAGE_RECOVERED)

        window.files.show(left.bill, shown)

    def _compare_with_file(self, draft: Draft) -> None:
        """What was typed is compared (F9) with the file on disk, not with itself."""
        path = draft.path

        def read(_: Progress) -> tuple[str, ...]:
            from copilot.bill import Bill

            return tuple(view.text for view in Bill.open(path).paragraphs) if path is not None else ()

        def compare(texts: tuple[str, ...]) -> None:
            if texts:
                draft.original = texts

        self._window.tasks.run("before", read, compare, lambda _: None)


def recovery_dialog(window: Window, left: Left, file: File, count: int = 1) -> dialogs.Dialog:
    """What was left behind, and what can be done about it."""
    translate = window.translate
    said = [translate(words.RECOVER_SAID, name=left.original.name, when=translate(when(left.saved)))]
    if file is not File.NONE:
        said.append(str(left.original))
    note = {
        File.SAME: words.RECOVER_SAME,
        File.CHANGED: words.RECOVER_CHANGED,
        File.GONE: words.RECOVER_GONE,
        File.NONE: words.RECOVER_NEVER_SAVED,
    }[file]
    said.append(translate(note))
    if count > 1:
        said.append(translate(words.RECOVER_MORE, count=count - 1))
    answers = (words.RECOVER_OPEN, words.RECOVER_KEEP if file in (File.SAME, File.CHANGED) else words.RECOVER_DELETE, words.RECOVER_LATER)
    return dialogs.Dialog(window, "\n\n".join(said), [translate(one) for one in answers], title=translate(words.RECOVER_TITLE))


def when(moment: datetime, now: datetime | None = None) -> Words:
    """A moment as one says it: today, yesterday, else with its date; in the time of this place."""
    here, today = moment.astimezone(), (now or datetime.now()).astimezone().date()
    time = f"{here:%H:%M}"
    if here.date() == today:
        return words.WHEN_TODAY.format(time=time)
    if here.date() == today - timedelta(days=1):
        return words.WHEN_YESTERDAY.format(time=time)
    return words.WHEN_DATE.format(date=f"{here:%d.%m.%Y}", time=time)


def _original(draft: Draft) -> Path:
    """The bill's file; the name alone where it has none yet."""
    return draft.path if draft.path is not None else Path(draft.name)


def _why(error: Exception) -> Words:
    return error.words if isinstance(error, Problem) else words.MESSAGE_NO_COPY_FOLDER
