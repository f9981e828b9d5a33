"""`zhoba sample`: the whole of Zhoba on our own fictional republic: import its law, check a bill, open the desktop.

Where there is no screen the same work is done headlessly, and what it wrote is said: the annotated draft and a picture of
the window. The corpus is imported again only when a sample act changed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from law.words import Language, Problem, Words
from ui.command_line import Answer

if TYPE_CHECKING:
    from rich.console import Console

    from copilot.bill import Bill

HELP = Words(
    kk="Үлгі заңнама мен үлгі жобаны ашу",
    ru="Открыть пример: вымышленное законодательство и законопроект",
    en="Open the sample: an invented republic's law and a bill",
)
_MISSING = Words(
    kk="үлгілер «{folder}» қалтасынан табылмады: бағдарламаны бастапқы қалтасынан іске қосыңыз",
    ru="в папке «{folder}» нет примеров: запустите программу из папки с исходным текстом",
    en="no samples in {folder}: run the program from its source folder",
)
_IMPORTED = Words(kk="Корпус: {acts} акт, {folder}", ru="Корпус: актов {acts}, {folder}", en="Corpus: {acts} acts, {folder}")
_CHECKED = Words(
    kk="Жоба: {bill}\nТексерілді: {checked}/{provisions} элемент, {checks} тексеру\nЕскертулер: {findings}",
    ru="Проект: {bill}\nПроверено: {checked} из {provisions} элементов, проверок {checks}\nЗамечаний: {findings}",
    en="Bill: {bill}\nChecked: {checked} of {provisions} provisions, {checks} checks\nFindings: {findings}",
)
_WRITTEN = Words(
    kk="Түсіндірмелері бар жоба: {draft}\nТерезенің суреті: {picture}",
    ru="Проект с примечаниями: {draft}\nСнимок окна: {picture}",
    en="Annotated draft: {draft}\nPicture of the window: {picture}",
)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--work", type=Path, default=None, metavar="DIR")
    parser.add_argument("--headless", action="store_true")


def run(options: argparse.Namespace) -> Answer:
    from copilot import folders

    samples = folders.samples()
    bills = sorted((samples / "bills").glob("*.docx"))
    if not bills:
        raise Problem(_MISSING.format(folder=samples))
    work: Path = (options.work or folders.data() / "sample").absolute()
    language = Language(options.language)
    bill = next((b for b in bills if b.name.endswith(".kaz.docx") == (language is Language.KK)), bills[0])
    corpus = _corpus(samples / "acts", work)
    if not options.headless and _has_screen():
        from ui.desktop.application import run_desktop

        sys.exit(run_desktop([str(bill)], corpus=corpus))
    return _headless(bill, corpus, work, language)


def _has_screen() -> bool:
    if sys.platform != "linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _corpus(acts: Path, work: Path) -> Path:
    """The corpus of the sample acts, imported where it is missing or one of them changed."""
    folder, stamp = work / "corpus", work / "corpus.made-from"
    files = sorted(acts.glob("*.docx"))
    digest = hashlib.sha256(b"".join(file.name.encode() + file.read_bytes() for file in files)).hexdigest()
    if not (folder.exists() and stamp.exists() and stamp.read_text() == digest):
        from retrieval import importer
        from ui.commands._progress import on_screen

        work.mkdir(parents=True, exist_ok=True)
        with on_screen() as progress:
            importer.add(files, folder, progress)
        stamp.write_text(digest)
    return folder


def _headless(bill: Path, corpus_folder: Path, work: Path, language: Language) -> Answer:
    from collections import Counter

    from copilot.bill import Bill
    from copilot.export import annotated

    opened = Bill.open(bill)
    _begin(opened, corpus_folder)
    from retrieval.corpus import Corpus
    from ui.desktop import screenshots

    draft, picture = work / f"{bill.stem}.annotated.docx", work / f"{bill.stem}.png"
    with Corpus.open(corpus_folder) as corpus:
        acts = len(corpus.acts())
    report = screenshots.picture(bill, corpus_folder, picture, language)
    annotated(opened, report.findings, draft, language)
    kinds = Counter(finding.kind for finding in report.findings)
    coverage = report.coverage

    def show(console: Console) -> None:
        console.print(_IMPORTED.format(acts=acts, folder=corpus_folder)[language])
        console.print(
            _CHECKED.format(
                bill=bill,
                checked=coverage.checked,
                provisions=coverage.provisions,
                checks=coverage.checks,
                findings=", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())),
            )[language]
        )
        console.print(_WRITTEN.format(draft=draft, picture=picture)[language])

    data = {"bill": str(bill), "corpus": str(corpus_folder), "findings": dict(kinds), "draft": str(draft), "picture": str(picture)}
    return Answer(data, show)


def _begin(bill: Bill, corpus: Path) -> None:
    """Begin to check while Qt loads: the window's own check then finds most of it done."""
    import threading
    from contextlib import suppress

    from copilot.reader import Passes, shared
    from law.progress import silent

    def check() -> None:
        with suppress(Problem):  # the window will meet it again, and say it
            shared().look(bill.law_paragraphs(), bill.name, corpus, Passes(lambda act: None, lambda figures: None), silent)

    threading.Thread(target=check, daemon=True).start()
