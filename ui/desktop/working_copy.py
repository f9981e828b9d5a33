"""Amending backwards: the law itself is edited, and the amending bill is written from the changes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from law.act import Act
from law.progress import Progress
from ui.desktop import dialogs, units, words
from ui.desktop.draft import Draft

if TYPE_CHECKING:
    from copilot.bill import Bill
    from law.rewriting import Written
    from ui.desktop.window import Window

_SHOWN = 5  # differences that no instruction says, told one by one
_NAME = 80  # characters of an act's title in a file name


class WorkingCopy(QObject):
    """The act as it was when its amendment began, for the draft that is its working copy."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._before: Act | None = None
        self._draft: Draft | None = None

    # ---- the working copy --------------------------------------------------------------------------------------

    def amend(self) -> None:
        """Amend the act that is being read in the law panel, else the text that is open."""
        window = self._window
        reading = window.law.reading if window.panel.isVisible() and window.panel.current == "law" else None
        if reading is not None:
            self.amend_law()
        elif window.draft is not None:
            window.editor.settle()
            draft = window.draft
            paragraphs, name = draft.bill.law_paragraphs(), draft.name

            def read(_: Progress) -> Act:
                from law import structure

                return structure.read(paragraphs, name=name)

            window.tasks.run("working copy", read, lambda before: self._begin(draft, before), window.report)

    def amend_law(self) -> None:
        """Open a working copy of the act that is being read."""
        window, reading, corpus = self._window, self._window.law.reading, self._window.corpus
        if reading is None or corpus is None:
            return
        title = "".join(letter for letter in reading.title if letter.isprintable() and letter not in '\\/:*?"<>|«»')[:_NAME].strip()

        def read(_: Progress) -> tuple[Bill, Act]:
            from copilot.bill import Bill
            from copilot.export.act import document
            from law import structure
            from law.words import Problem

            act = corpus.act(reading.act, reading.language) or corpus.act(reading.act)
            if act is None:
                raise Problem(words.LAW_NOT_IN_CORPUS)
            bill = Bill(document(act), f"{title or act.meta.id}.docx")
            return bill, replace(structure.read(bill.law_paragraphs(), name=act.name), meta=act.meta)

        def show(answer: tuple[Bill, Act]) -> None:
            bill, before = answer
            draft = Draft(bill, tuple(bill.paragraphs), window)
            window.show_draft(draft)
            draft.complete(draft.views)
            self._begin(draft, before)

        window.files.run("open", words.WORK_OPENING, read, show)

    def _begin(self, draft: Draft, before: Act) -> None:
        if self._window.draft is draft:
            self._before, self._draft = before, draft
            self._window.say(words.MESSAGE_AMEND_BEGUN)

    # ---- the bill ----------------------------------------------------------------------------------------------

    def write_bill(self) -> None:
        """Write the amending bill that makes the act as it was into the text as it now reads."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        window.editor.settle()
        before = self._before if draft is self._draft else None
        file = None if before else dialogs.ask_file(window, words.WRITE_BILL_FROM, draft.path)
        if before is None and file is None:
            return
        path = draft.path or Path(draft.name)
        suggested = path.with_name(f"{path.stem} ({window.translate(words.BILL_SUFFIX)}).docx")
        name, _ = QFileDialog.getSaveFileName(
            window, window.translate(words.WRITE_BILL), str(suggested), window.translate(words.FILES_BILL)
        )
        if not name:
            return
        out = Path(name) if name.endswith(".docx") else Path(f"{name}.docx")
        paragraphs, after_name = draft.bill.law_paragraphs(), draft.name

        def write(_: Progress) -> Written:
            from copilot.bill import Bill, disk
            from copilot.export import amending_bill
            from law import rewriting, structure

            was = before if file is None else structure.read(Bill.open(file).law_paragraphs(), name=file.name)
            assert was is not None  # it is known, or its file is
            written = rewriting.write(was, replace(structure.read(paragraphs, name=after_name), meta=was.meta))
            if written.changes:
                disk.write(out, amending_bill.document([written]))
            return written

        window.files.run("write bill", words.WORK_WRITING, write, lambda written: self._tell(written, out))

    def _tell(self, written: Written, out: Path) -> None:
        window = self._window
        language = window.translate.language
        if not written.changes and not written.unexpressed:
            window.say(words.MESSAGE_NOTHING_AMENDED)
            return
        if written.changes:
            window.say(words.MESSAGE_BILL_WRITTEN.format(name=out.name, count=len(written.changes)))
        if written.unexpressed:
            said = [
                ": ".join(part for part in (units.where_in_path(one.path, language), one.why[language]) if part)
                for one in written.unexpressed[:_SHOWN]
            ]
            lines = "\n".join(f"– {line}" for line in dict.fromkeys(said))
            dialogs.tell(window, words.MESSAGE_UNEXPRESSED.format(count=len(written.unexpressed), lines=lines))
