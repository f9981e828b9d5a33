"""Bills, the law and models: from the disk to the window and back. What can take long is done in a worker."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QFileDialog

from copilot.bill.view import ParagraphView
from law.progress import Progress
from law.words import Problem, Words
from ui.desktop import dialogs, foreign, pictures, words
from ui.desktop.draft import Draft

if TYPE_CHECKING:
    from copilot.bill import Bill
    from retrieval.corpus import Corpus
    from retrieval.importer import ImportReport
    from retrieval.packs import Packed
    from ui.desktop.window import Window

FIRST_VIEWS = 60  # paragraphs that are read before the bill is shown
_RECENT_AT_MOST = 10
SAMPLES = Path(__file__).resolve().parent.parent.parent / "samples"


class Files(QObject):
    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._opened = 0

    # ---- bills -------------------------------------------------------------------------------------------------

    def ask_open(self) -> None:
        window = self._window
        recent = next(iter(window.settings.recent), "")
        path = dialogs.ask_file(window, words.OPEN, Path(recent).parent if recent else None)
        if path is not None:
            self.open(path)

    def open(self, path: str | Path) -> None:
        """Open a bill behind a tab of its own, or show the tab that it has: its first screen as soon as it is read, the
        rest after it. A pack of law is taken in."""
        path = Path(path).absolute()
        if path.suffix.lower() == ".zpack":
            self.take_pack(path)
            return
        there = next((draft for draft in self._window.tabs.drafts if draft.path is not None and _same(draft.path, path)), None)
        if there is not None:
            self._window.show_draft(there)
            return

        holders: list[str] = []

        def read() -> Bill:
            from copilot.bill import Bill, disk

            who = disk.holder(path)
            holders.extend([] if who is None else [who])
            return Bill.open(path)

        def shown(draft: Draft) -> None:
            self._note_recent(path)
            for who in holders:
                self._window.say(words.MESSAGE_HELD.format(name=path.name, who=f" ({who})" if who else ""))
            foreign.tell(self._window, draft.bill)

        self.show(read, shown)

    def show(self, read: Callable[[], Bill], shown: Callable[[Draft], object]) -> None:
        """Show a bill that `read` gives in a worker; `shown(draft)` is called when its first screen stands."""
        window = self._window
        self._opened += 1
        number = self._opened  # bills that are opened at once do not cancel one another

        def first_screen(_: Progress) -> tuple[Bill, list[ParagraphView]]:
            pictures.formats()
            bill = read()
            first = [bill.view(at) for at in range(min(FIRST_VIEWS, len(bill.paragraphs)))]
            while first and first[-1].cell and len(first) < len(bill.paragraphs):
                first.pop()  # a table is shown when all of it is there
            return bill, first

        def show(answer: tuple[Bill, list[ParagraphView]]) -> None:
            bill, first = answer
            draft = Draft(bill, first, window)
            window.show_draft(draft)
            QTimer.singleShot(0, draft, lambda: go_on(draft))  # the first screen is painted before

        def go_on(draft: Draft) -> None:
            shown(draft)
            self.run(f"open rest {number}", words.WORK_OPENING, lambda _: _rest(draft.bill), draft.complete)

        self.run(f"open {number}", words.WORK_OPENING, first_screen, show)

    def open_sample(self) -> None:
        """Our own bill, in the language of the interface."""
        from law.words import Language

        language = self._window.translate.language
        bills = sorted((SAMPLES / "bills").glob("*.docx"))
        mine = [bill for bill in bills if bill.name.endswith(".kaz.docx") == (language is Language.KK)]
        if not bills:
            dialogs.tell(self._window, words.MESSAGE_NO_SAMPLE)
            return
        self.open((mine or bills)[0])
        if self._window.corpus is None:
            self.add_acts([SAMPLES / "acts"])

    def save(self) -> bool:
        """Save to the bill's file; True when it was written."""
        return self._save(None)

    def save_as(self) -> bool:
        draft = self._window.draft
        if draft is None:
            return False
        path = self._ask_where(words.SAVE_AS, draft.path or Path(draft.name), draft.bill.suffix)
        return path is not None and self._save(path)

    def _ask_where(self, what: Words, suggested: Path, suffix: str) -> Path | None:
        """Where a bill is to be written, under a name that ends in `suffix`; None: nowhere."""
        window = self._window
        kind = words.FILES_BILL if suffix == ".docx" else words.FILES_MACROS
        name, _ = QFileDialog.getSaveFileName(window, window.translate(what), str(suggested), window.translate(kind))
        if not name:
            return None
        return Path(name) if name.lower().endswith(suffix) else Path(f"{name}{suffix}")

    def _save(self, path: Path | None, *, over_others: bool = False) -> bool:
        window, draft = self._window, self._window.draft
        if draft is None:
            return False
        window.editor.settle()
        if path is None and draft.path is None:
            return self.save_as()
        try:
            draft.save(path, over_others=over_others)
        except Problem as problem:
            if path is not None or over_others:
                dialogs.tell(window, problem.words)
                return False
            return self._save_otherwise(problem)
        window.say(words.MESSAGE_SAVED.format(name=draft.name))
        self._note_recent(draft.path)
        return True

    def _save_otherwise(self, problem: Problem) -> bool:
        """The bill's file cannot be written: elsewhere, then, or over what somebody else has written."""
        from copilot.bill import disk

        window, changed = self._window, isinstance(problem, disk.Changed)
        what = words.ASK_SAVE_ELSEWHERE if changed else words.ASK_SAVE_AS_ONLY
        said = f"{window.translate(problem.words)}\n\n{window.translate(what)}"
        answer = dialogs.ask(window, said, words.SAVE_AS, *((words.ASK_OVERWRITE,) if changed else ()), words.CANCEL)
        if answer == 0:
            return self.save_as()
        return changed and answer == 1 and self._save(None, over_others=True)

    def _note_recent(self, path: Path | None) -> None:
        if path is not None:
            kept = [str(path), *(other for other in self._window.settings.recent if other != str(path))]
            self._window.remember(recent=tuple(kept[:_RECENT_AT_MOST]))
            self._window.show_recent()

    def close(self, draft: Draft | None = None) -> None:
        """Close a bill, by default the one in front."""
        draft = draft or self._window.draft
        if draft is not None and self.may_leave(draft):
            self._window.leave(draft)

    def may_leave_all(self) -> bool:
        """True when every open bill may be left."""
        return all(self.may_leave(draft) for draft in list(self._window.tabs.drafts))

    def may_leave(self, draft: Draft) -> bool:
        """True when the bill may be left: it is saved, or the person does not want it saved."""
        window = self._window
        window.editor.settle()
        if not draft.changed:
            return True
        if draft is not window.draft:
            window.show_draft(draft)
        said = window.translate(words.ASK_SAVE, name=draft.name)
        answer = dialogs.ask(window, said, words.ASK_SAVE_YES, words.ASK_SAVE_NO, words.CANCEL)
        if answer == 0:
            return self.save()
        return answer == 1

    def export_annotated(self) -> None:
        window, draft = self._window, self._window.draft
        if draft is None or window.checking.report is None:
            window.say(words.FINDINGS_NOT_CHECKED)
            return
        path = draft.path or Path(draft.name)
        suffix = draft.bill.suffix
        suggested = path.with_name(f"{path.stem} ({window.translate(words.ANNOTATED_SUFFIX)}){suffix}")
        where = self._ask_where(words.EXPORT_ANNOTATED, suggested, suffix)
        if where is not None:
            self.write_annotated(where)

    def write_annotated(self, path: Path) -> None:
        """The bill with its findings as comments, beside the bill itself."""
        window, draft = self._window, self._window.draft
        if draft is None:
            return
        findings = [mark.finding for mark in window.checking.marks]
        language, bill = window.translate.language, draft.bill

        def write(_: Progress) -> Words:
            from copilot.export import annotated, cleaning

            return cleaning.said(annotated(bill, findings, path, language, cleaning.kept("annotated")).removed)

        def written(removed: Words) -> None:
            window.say(Words.joined(" ", [words.MESSAGE_EXPORTED.format(name=path.name), removed]))

        self.run("export", words.WORK_EXPORTING, write, written)

    # ---- the law and the model ---------------------------------------------------------------------------------

    def import_corpus(self) -> None:
        window = self._window
        folder = QFileDialog.getExistingDirectory(window, window.translate(words.IMPORT_CORPUS))
        if folder:
            self.add_acts([Path(folder)])

    def add_acts(self, paths: list[Path]) -> None:
        """Import acts into the corpus of the settings, and check against it."""
        window, folder = self._window, self._corpus_folder()

        def add(progress: Progress) -> ImportReport:
            from retrieval import importer

            return importer.add(paths, folder, progress)

        def added(report: ImportReport) -> None:
            window.remember(corpus=str(folder))
            self.open_corpus(folder)
            window.say(words.MESSAGE_IMPORTED.format(count=len(report.added) + len(report.updated) + len(report.unchanged)))
            if report.failed:
                names = ", ".join(path.name for path, _ in report.failed[:5])
                dialogs.tell(window, words.MESSAGE_IMPORT_FAILED.format(files=names))

        self.run("import", words.WORK_IMPORTING, add, added)

    def take_pack(self, path: Path) -> None:
        """Bring a signed pack of law into the corpus of the settings, and check against it."""
        window, folder = self._window, self._corpus_folder()

        def take(progress: Progress) -> Packed:
            from copilot import office
            from retrieval import packs

            return packs.unpack(path, folder, office.trusted(), progress)

        def taken(packed: Packed) -> None:
            window.remember(corpus=str(folder))
            self.open_corpus(folder)
            window.say(words.MESSAGE_PACK_TAKEN.format(count=packed.carried, name=packed.signed_by))

        self.run("import", words.WORK_IMPORTING, take, taken)

    def _corpus_folder(self) -> Path:
        from copilot import folders

        corpus = self._window.settings.corpus
        return Path(corpus) if corpus else folders.data() / "corpus"

    def open_corpus(self, folder: Path) -> None:
        """Open a corpus and check against it; says so where it cannot be opened."""
        window = self._window

        def open_it(_: Progress) -> Corpus:
            from retrieval.corpus import Corpus

            return Corpus.open(folder)

        window.tasks.run("corpus", open_it, window.set_corpus, window.report)

    def add_model(self) -> None:
        path = dialogs.ask_file(self._window, words.ADD_MODEL, None, words.FILES_MODEL)
        if path is not None:
            self.take_model(path)

    def take_model(self, path: Path) -> None:
        """Put a GGUF file among the models and use it from now on."""
        from copilot import office

        window = self._window

        def add(progress: Progress) -> Any:
            return office.library().add(path, progress=progress)

        def added(entry: Any) -> None:
            window.remember(model=entry.path)
            window.suggesting.refresh()
            window.say(words.MESSAGE_MODEL_ADDED.format(name=entry.title or entry.name))

        self.run("model", words.WORK_MODEL, add, added)

    def run(self, name: str, what: Words, function: Callable[[Progress], Any], on_result: Callable[[Any], object]) -> None:
        """Run in a worker with the bar in the status line."""
        window = self._window
        bar, began = window.status.working, time.monotonic()

        def cancel() -> None:
            window.tasks.cancel(name)
            bar.end()

        def done(result: Any) -> None:
            bar.end()
            on_result(result)

        def failed(error: Exception) -> None:
            bar.end()
            window.report(error)

        bar.begin(what, cancel)
        window.tasks.run(name, function, done, failed, lambda at, total, _: bar.advance(at, total, time.monotonic() - began))


def _same(one: Path, other: Path) -> bool:
    return one == other or (one.exists() and other.exists() and one.samefile(other))


def _rest(bill: Bill) -> list[ParagraphView]:
    return [bill.view(at) for at in range(len(bill.paragraphs))]
