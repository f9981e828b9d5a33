"""The papers that are made of a bill: the comparative table, the act as it would read, how its articles read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from law.act import Act
from law.progress import Progress
from law.words import Problem, Words
from ui.desktop import words

if TYPE_CHECKING:
    from copilot.export.comparison import Side
    from retrieval.corpus import Corpus
    from ui.desktop.window import Window

_ENDINGS = {words.FILES_BILL: (".docx",), words.FILES_REPORT: (".docx", ".html", ".htm")}


class Papers(QObject):
    """Each asks where to, and is made in a worker of the bill as it now reads."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def comparison(self) -> None:
        """The comparative table, in both languages where the bill's other text is at hand."""
        window, other, corpus = self._window, self._window.parallel.known(), self._window.corpus
        file = window.amended.path

        def made(bill: Act) -> bytes:
            from copilot.export.comparison import comparison_table
            from law.words import Language

            sides = [_side(bill, _read(file) if file is not None else None, corpus)]
            text = _read(other) if other is not None and file is None else None
            if text is not None and text.meta.language is not bill.meta.language:
                sides.append(_side(text, None, corpus))
            sides.sort(key=lambda side: side.bill.meta.language is not Language.KK)  # the state language first
            return comparison_table(sides)

        self._make(words.EXPORT_COMPARISON, words.COMPARISON_SUFFIX, made)

    def consolidated(self, *, tracked: bool) -> None:
        """The act as it would read: clean, or with every change a tracked change."""
        window, corpus, file = self._window, self._window.corpus, self._window.amended.path
        track = (window.settings.author or window.translate(words.APPLICATION)) if tracked else None
        held = window.amended.held
        chosen = held.chosen if held is not None else 0

        def made(bill: Act) -> bytes:
            from copilot.consolidation import consolidated

            changed = _side(bill, _read(file) if file is not None else None, corpus).changed
            one = changed[min(chosen, len(changed) - 1)]
            source = file.read_bytes() if file is not None else None
            return consolidated(one.act, one.amended.outcomes, source=source, track=track)

        name = words.EXPORT_TRACKED if tracked else words.EXPORT_CONSOLIDATED
        self._make(name, words.TRACKED_SUFFIX if tracked else words.CONSOLIDATED_SUFFIX, made)

    def readability(self) -> None:
        """How hard each article is to read, as a page to print: a Word document, or HTML where the name says so."""
        window = self._window
        corpus, language = window.corpus, window.translate.language

        def write(bill: Act, path: Path, progress: Progress) -> None:
            from copilot.export import readability
            from copilot.readability import measure, scale

            own = bill.meta.language
            among = scale.among(corpus, own, progress) if corpus is not None else ()
            units, rows = readability.units(bill), []
            for number, (name, text) in enumerate(units):
                progress(number, len(units))
                rows.append(readability.Row(name, measure(text, own, among)))
            whole = measure(readability.whole(bill), own, among)
            source = readability.OWN if among else readability.BUILT_IN
            readability.report(bill.meta.title, whole, rows, source, path, language)

        self._write(words.EXPORT_READABILITY, words.READABILITY_SUFFIX, write, words.FILES_REPORT)

    def report(self) -> None:
        """What was found in the bill as it stands, with its evidence and what people decided: a Word document, or HTML where the name
        says so."""
        window, checking = self._window, self._window.checking
        window.editor.settle()
        found, act, held = checking.report, checking.act, checking.held
        if found is None or act is None or not checking.settled:
            window.say(words.FINDINGS_NOT_CHECKED)
            return
        decided, language = window.reviewing.decided, window.translate.language

        def write(_: Act, path: Path, __: Progress) -> None:
            from dataclasses import replace

            from copilot import export
            from copilot.check import in_order

            every = in_order([*found.findings, *held.findings]) if held is not None else found.findings
            export.report(act, replace(found, findings=every), path, language, decided)

        self._write(words.EXPORT_REPORT, words.REPORT_SUFFIX, write, words.FILES_REPORT)

    def _make(self, what: Words, suffix: Words, made: Callable[[Act], bytes]) -> None:
        def write(bill: Act, path: Path, _: Progress) -> None:
            from copilot.bill import disk

            disk.write(path, made(bill))

        self._write(what, suffix, write, words.FILES_BILL)

    def _write(self, what: Words, suffix: Words, write: Callable[[Act, Path, Progress], None], kinds: Words) -> None:
        """Ask where to, and write there in a worker."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        window.editor.settle()
        path = draft.path or Path(draft.name)
        suggested = path.with_name(f"{path.stem} ({window.translate(suffix)}).docx")
        name, _ = QFileDialog.getSaveFileName(window, window.translate(what), str(suggested), window.translate(kinds))
        if not name:
            return
        out = Path(name) if name.lower().endswith(_ENDINGS[kinds]) else Path(f"{name}.docx")
        paragraphs, bill_name = draft.bill.law_paragraphs(), draft.name

        def work(progress: Progress) -> None:
            from law import structure

            write(structure.read(paragraphs, name=bill_name), out, progress)

        window.files.run("papers", words.WORK_WRITING, work, lambda _: window.say(words.MESSAGE_WRITTEN.format(name=out.name)))


def _side(bill: Act, act: Act | None, corpus: Corpus | None) -> Side:
    """What the bill changes. Raises Problem where that is nothing, or is not at hand."""
    from copilot.beside import carried_out
    from copilot.export.comparison import Side

    changed, left = carried_out(bill, act, corpus)
    if not changed:
        raise Problem(words.AMENDED_NOT_FOUND if left else words.AMENDED_NOTHING)
    return Side(bill, changed, left=left)


def _read(path: Path) -> Act:
    from copilot.bill import Bill
    from law import structure

    return structure.read(Bill.open(path).law_paragraphs(), name=path.name)
