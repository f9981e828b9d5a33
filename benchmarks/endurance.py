"""Hours of drafting, one after another: is memory flat, is a keystroke as quick at the end as at the start?

    python benchmarks/endurance.py BILL.docx [--hours 8] [--keys 12000]
    python benchmarks/endurance.py --pages 3000 --real ../shared/corpus/{kg,kz}

An hour is so many keystrokes (12,000: two hundred a minute without a rest), pressed as fast as the window takes them: words are typed and
deleted again, paragraphs split and joined, steps undone and redone, the bill saved and checked again, in the window offscreen with live checks on. Printed for each
hour: the median and the 99th hundredth of a keystroke in milliseconds of the main thread's processor time and of the clock, and the
memory at its end, of the window and of the reading process. The last hour is compared with the second: the first one still fills caches.

`--pages` makes a bill of so many pages (1,800 characters each) of the Russian acts in the files and folders named, one after another.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

WORDS = "уәкілетті орган қағидаларды бекітеді и вправе отказать в течение десяти рабочих дней".split()
PLACES = 50  # paragraphs that are edited
PAGE = 1800  # characters, as typed pages are counted


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bill", type=Path, nargs="?")
    parser.add_argument("--hours", type=int, default=8)
    parser.add_argument("--keys", type=int, default=12_000)
    parser.add_argument("--pages", type=int)
    parser.add_argument("--real", type=Path, nargs="+", default=[])
    options = parser.parse_args()
    home = Path(tempfile.mkdtemp())
    os.environ["ZHOBA_HOME"] = str(home / "home")
    bill = home / "bill.docx"
    if options.pages:
        _write_long(bill, options.pages, options.real)
    else:
        shutil.copyfile(options.bill, bill)
    try:
        _work(bill, options.hours, options.keys)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _work(bill: Path, hours: int, keys: int) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from copilot import reader
    from copilot.settings import Settings
    from law.words import Language
    from ui.desktop.application import application
    from ui.desktop.screenshots import settle, wait
    from ui.desktop.window import Window

    application()
    window = Window(Settings(theme="light"), Language.RU)
    window.checking.start()
    window.show()
    began = time.monotonic()
    window.files.open(bill)
    wait(lambda: window.draft is not None and window.editor.document().blockCount() > 20, 600)
    print(f"load of the machine {os.getloadavg()[0]:.1f}; first text after {time.monotonic() - began:.1f} s", flush=True)
    wait(lambda: window.editor.complete, 3600)
    print(f"all {window.editor.document().characterCount():,} characters after {time.monotonic() - began:.1f} s", flush=True)
    wait(lambda: window.checking.report is not None, 7200)
    print(f"{len(window.checking.marks)} findings after {time.monotonic() - began:.1f} s", flush=True)
    middle = window.editor.document().blockCount() // 2

    def press(text: str = "", key: Qt.Key = Qt.Key.Key_unknown) -> tuple[float, float]:
        """Processor time of this thread, and time by the clock, until the window has shown it; milliseconds."""
        worked, began = time.thread_time(), time.perf_counter()
        QApplication.sendEvent(window.editor, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))
        window.editor.viewport().repaint()
        return 1e3 * (time.thread_time() - worked), 1e3 * (time.perf_counter() - began)

    rows, number = [], 0
    for hour in range(1, hours + 1):
        taken: list[tuple[float, float]] = []
        while len(taken) < keys:
            place, again = number % PLACES, (number // PLACES) % 2
            word = WORDS[place % len(WORDS)] + " "
            window.editor.go_to(middle + place, 0)
            taken += [press(key=Qt.Key.Key_Delete) if again else press(letter) for letter in word]  # typed, and gone the next time round
            number += 1
            if number % 10 == 0:
                window.undo(back=True)
                window.undo(back=False)
            if number % 25 == 0:
                taken += [press("\r", Qt.Key.Key_Return), press("\b", Qt.Key.Key_Backspace)]
            if number % 60 == 0:
                window.files.save()
            settle(0.02)
            if number % 30 == 0:  # the drafter thinks: the check catches up
                settle(1.0)
                wait(lambda: not window.tasks.busy, 600)
        wait(lambda: not window.tasks.busy, 600)
        work, clock = [sorted(one[of] for one in taken)[int(len(taken) * 0.99)] for of in (0, 1)]
        medians = [statistics.median(one[of] for one in taken) for of in (0, 1)]
        rows.append((medians[0], memory(os.getpid()), memory(reader.shared().pid)))
        print(
            f"hour {hour}: {len(taken)} keys, processor ms p50 {medians[0]:.1f} p99 {work:.1f}, clock ms p50 {medians[1]:.1f} p99 {clock:.1f}; "
            f"{rows[-1][1]:.0f} MB, reading process {rows[-1][2]:.0f} MB",
            flush=True,
        )
    ratios = [last / second for last, second in zip(rows[-1], rows[min(1, hours - 1)], strict=True)]
    print(f"last to second hour: keystroke {ratios[0]:.2f}, memory {ratios[1]:.3f}, reading process {ratios[2]:.3f}")
    window.tasks.drain()
    window.show_draft(None)
    window.close()


def memory(process: int | None) -> float:
    """Megabytes that a process has in memory now; 0 where the system does not tell."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _write_long(path: Path, pages: int, real: list[Path]) -> None:
    """A bill of so many pages: the Russian acts in these files and folders, a chapter for each, their articles numbered on."""
    import docx
    from docx.oxml import OxmlElement

    from law import formats
    from law.metadata import language_of
    from law.words import Language
    from retrieval import sources

    document, size, chapter, article = docx.Document(), 0, 0, 0
    end, number = document.element.body[-1], 0

    def add(text: str) -> int:  # add_paragraph looks for the end of the document each time
        paragraph = OxmlElement("w:p")
        paragraph.add_r().text = text
        end.addprevious(paragraph)
        return len(text)

    add("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН")
    add("О своде")
    for source in sources.find(real):
        lines = [one.text for one in formats.read(source.path.read_bytes(), source.path.name) if one.text]
        if language_of(lines) is not Language.RU:
            continue
        chapter += 1
        add(f"Глава {chapter}. {source.path.stem}")
        for line in lines:
            if head := re.match(r"(Статья) \d+(-\d+)*|Глава \d+\S*", line):
                article += bool(head[1])
                line = f"Статья {article}{line[head.end() :]}" if head[1] else f"§ {line[len('Глава ') :]}"
            size += add(line)
            number += 1
            if size >= pages * PAGE:
                break
    document.save(str(path))
    print(f"a bill of {size // PAGE} pages, {number} paragraphs, {chapter} chapters, {article} articles", flush=True)


if __name__ == "__main__":
    main()
