"""The Kazakh and the Russian text of one bill side by side: which file it is, where the two part, from one to the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from copilot.bill.view import ParagraphView
from copilot.held import Parallel
from copilot.reader import Beside as Held
from law.act import Paragraph
from law.progress import Progress
from ui.desktop import dialogs, marks, offsets, words
from ui.desktop.beside import PARALLEL
from ui.desktop.marks import Mark
from ui.desktop.shown import Shown

if TYPE_CHECKING:
    from ui.desktop.window import Window

KIND = "parity"
_KEPT = 50  # pairs of files that are remembered
_TOKEN = re.compile(r"[^\W\d_]+")


def counterpart(path: Path) -> Path | None:
    """The file that holds the same bill in the other language, by its name: "law.rus.docx" and "law.kaz.docx" beside it, or in
    the folders "rus" and "kaz"; None where there is none."""
    return next((other for other in _candidates(path) if other != path and other.is_file()), None)


def _candidates(path: Path) -> Iterator[Path]:
    for one, two in (*words.IN_FILE_NAMES, *((b, a) for a, b in words.IN_FILE_NAMES)):
        swapped = _swapped(path.stem, one, two)
        if swapped is not None:
            yield path.with_name(swapped + path.suffix)
        folder = _swapped(path.parent.name, one, two)
        if folder is not None:
            yield path.parent.with_name(folder) / path.name
            if swapped is not None:
                yield path.parent.with_name(folder) / (swapped + path.suffix)


def _swapped(name: str, one: str, two: str) -> str | None:
    """The name with its last word `one` made `two`, in the same letters."""
    for match in reversed(list(_TOKEN.finditer(name))):
        if match[0].lower() == one:
            put = two.upper() if match[0].isupper() else two.capitalize() if match[0][0].isupper() else two
            return name[: match.start()] + put + name[match.end() :]
    return None


class ParallelTexts(QObject):
    """`path`: the file beside the bill, None where none is."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.path: Path | None = None
        self._name = ""
        self._going = False  # the text beside is being moved by us
        self._watch = QFileSystemWatcher(self)
        self._again = QTimer(self)  # a file is written in several steps
        self._again.setSingleShot(True)
        self._again.setInterval(500)
        self._again.timeout.connect(self._read_again)
        self._watch.fileChanged.connect(lambda _: self._again.start())
        window.checking.held_read.connect(self._show)
        window.beside.text.cursorPositionChanged.connect(self._moved_beside)
        window.editor.place_changed.connect(self._place_changed)

    # ---- which file --------------------------------------------------------------------------------------------

    def toggle(self, on: bool) -> None:
        """Show the text in the other language, or put it away."""
        window = self._window
        if not on:
            self.put_away()
            return
        window.menus.actions[PARALLEL].setChecked(window.beside.showing == PARALLEL)
        path = self.known()
        if path is not None:
            self.open(path)
        else:
            self.choose()

    def choose(self) -> None:
        """Let a person point at the file."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        path = dialogs.ask_file(window, words.PARALLEL_FILE, (self.known() or draft.path or Path()).parent)
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> None:
        """Read the file and put its text beside the bill; the two are one bill from now on."""
        window, draft = self._window, self._window.draft

        def read(_: Progress) -> tuple[list[ParagraphView], list[Paragraph], str]:
            from copilot.bill import Bill

            other = Bill.open(path)
            return list(other.paragraphs), other.law_paragraphs(), other.name

        def show(answer: tuple[list[ParagraphView], list[Paragraph], str]) -> None:
            if window.draft is not draft or draft is None:
                return
            views, paragraphs, self._name = answer
            self._at(path)
            window.beside.show_text(PARALLEL, Shown(views, window))
            window.beside.say(words.PARALLEL_TITLE.format(name=self._name), words.PARALLEL_COMPARING)
            self._remember(path)
            window.checking.hold(Held(PARALLEL, self._name, paragraphs))

        window.tasks.run("parallel", read, show, window.report)

    def reopen(self) -> None:
        """A bill was opened: its other text comes with it, if it stood beside it last time."""
        path = self.known(remembered_only=True)
        if path is not None and self._window.settings.beside == PARALLEL:
            self.open(path)

    def put_away(self) -> None:
        window = self._window
        self._at(None)
        window.tasks.cancel("parallel")
        if window.beside.showing == PARALLEL:
            window.beside.show("")
            window.remember(beside="")
        window.checking.hold(None)

    def forget(self) -> None:
        """Another bill is open, or none."""
        self._at(None)
        self._window.tasks.cancel("parallel")

    def swap(self) -> None:
        """Open the text beside for writing, with the present one beside it."""
        if self.path is not None:
            self._window.files.open(self.path)

    def _at(self, path: Path | None) -> None:
        self.path = path
        if self._watch.files():
            self._watch.removePaths(self._watch.files())
        if path is not None:
            self._watch.addPath(str(path))

    def _read_again(self) -> None:
        """Somebody has written the file beside."""
        if self.path is not None and self.path.is_file():
            self.open(self.path)

    def known(self, *, remembered_only: bool = False) -> Path | None:
        """The file remembered for this bill, else the one whose name says that it belongs to it."""
        draft = self._window.draft
        if draft is None or draft.path is None:
            return None
        mine = str(draft.path)
        for pair in self._window.settings.parallel:
            one, _, other = pair.partition("\t")
            found = other if one == mine else one if other == mine else ""
            if found and Path(found).is_file():
                return Path(found)
        return None if remembered_only else counterpart(draft.path)

    def _remember(self, path: Path) -> None:
        draft = self._window.draft
        if draft is None or draft.path is None:
            return
        pair = (str(draft.path), str(path))
        kept = [one for one in self._window.settings.parallel if not {*one.split("\t")} & {*pair}]
        self._window.remember(parallel=("\t".join(pair), *kept)[:_KEPT], beside=PARALLEL)

    # ---- what is held together ---------------------------------------------------------------------------------

    def relabel(self) -> None:
        """Say it in the language of now."""
        window, held = self._window, self._window.checking.held
        if window.beside.showing != PARALLEL:
            return
        note = words.PARALLEL_COMPARING
        if isinstance(held, Parallel):
            count = len(held.others)
            note = words.PARALLEL_ALIKE if held.alike else words.PARALLEL_COUNT.format(count=count) if count else words.PARALLEL_NONE
        window.beside.say(words.PARALLEL_TITLE.format(name=self._name), note)

    def _show(self) -> None:
        window, held = self._window, self._window.checking.held
        if window.beside.showing != PARALLEL or not isinstance(held, Parallel):
            return
        window.beside.following.follow(held.pairs)
        self._show_marks(None)
        self.relabel()

    def _show_marks(self, current: Mark | None) -> None:
        held = self._window.checking.held
        found = marks.place(held.others) if isinstance(held, Parallel) else []
        self._window.beside.text.underlines.show(found, current)
        self._window.beside.gutter.update()

    # ---- from one to the other ---------------------------------------------------------------------------------

    def follow(self, mark: Mark) -> None:
        """A finding was chosen: show its place in the other text too."""
        window, held = self._window, self._window.checking.held
        if window.beside.showing != PARALLEL or not isinstance(held, Parallel):
            return
        if mark.finding.kind != KIND or mark.finding not in held.findings:
            self._show_marks(None)
            return
        (other,) = marks.place([held.others[held.findings.index(mark.finding)]])
        self._show_marks(other)
        self._across(other.position, other.start)

    def step(self, *, back: bool) -> None:
        """To the next (or previous) place where the texts part."""
        window, draft = self._window, self._window.draft
        found = [mark for mark in window.checking.marks if mark.finding.kind == KIND]
        if draft is None or not found:
            window.say(words.PARALLEL_NONE)
            return
        current = window.reviewing.current
        if current in found:
            following: Mark | None = found[(found.index(current) + (-1 if back else 1)) % len(found)]
        else:
            position, offset = window.editor.place()
            at = offsets.to_clean(draft.views[position].text, offset)
            following = marks.next_mark(found, position, at, back=back)
        if following is not None:
            window.reviewing.choose(following)
            window.editor.setFocus()

    def cross(self) -> None:
        """From the text that has the focus to the same place of the other."""
        window = self._window
        if window.beside.showing != PARALLEL:
            return
        if window.beside.text.hasFocus():
            window.editor.setFocus()
        else:
            window.beside.text.setFocus()

    def _place_changed(self, position: int) -> None:
        """The draft's cursor came to another paragraph: the other text shows its pair."""
        window = self._window
        if window.beside.showing == PARALLEL and window.checking.held is not None and not window.beside.text.hasFocus():
            across = window.beside.following.across(position)
            if across is not None:
                self._across(across, 0)

    def _moved_beside(self) -> None:
        """A person went somewhere in the text beside: the draft follows."""
        window, position = self._window, self._window.beside.text.place()[0]
        if window.beside.showing == PARALLEL and window.beside.text.hasFocus() and not self._going:
            back = window.beside.following.back(position)
            if back is not None and back != window.editor.place()[0]:
                with window.beside.following.still():
                    window.editor.go_to(back)
                window.beside.following.level(window.beside.text, position, back)
                mark = self._mark_beside(position)
                if mark is not None:
                    window.reviewing.show(mark)

    def _mark_beside(self, position: int) -> Mark | None:
        """The draft's mark of a difference at a paragraph of the other text."""
        held = self._window.checking.held
        if not isinstance(held, Parallel):
            return None
        found: Sequence[Mark] = self._window.checking.marks
        wanted = [mine for mine, other in zip(held.findings, held.others, strict=True) if other.position == position]
        return next((mark for mark in found if mark.finding in wanted), None)

    def _across(self, position: int, start: int) -> None:
        views = self._window.beside.text.draft.views if self._window.beside.text.draft else ()
        if position < len(views):
            self._going = True
            self._window.beside.go_to(position, offsets.to_raw(views[position].text, start))
            self._going = False
