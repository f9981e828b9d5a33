"""Hours of drafting, shortened: is memory flat, is a keystroke as quick at the end as at the start?

    python benchmarks/endurance.py BILL.docx [--minutes 10] [--slices 6]

Types, undoes, splits and joins paragraphs and saves in the middle of the bill, in the window offscreen with live checks on, and prints for
each slice of the time the median and the slowest keystroke and the memory at its end. Compares the last slice with the second: the first
one is still filling caches.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

WORDS = "уәкілетті орган қағидаларды бекітеді и вправе отказать в течение десяти рабочих дней ".split()


def memory() -> float:
    """Megabytes that this process has in memory now."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bill", type=Path)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--slices", type=int, default=6)
    options = parser.parse_args()
    home = Path(tempfile.mkdtemp())
    os.environ["ZHOBA_HOME"] = str(home)
    bill = home / "bill.docx"
    shutil.copyfile(options.bill, bill)

    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from copilot.settings import Settings
    from law.words import Language
    from ui.desktop.application import application
    from ui.desktop.screenshots import settle, wait
    from ui.desktop.window import Window

    application()
    window = Window(Settings(theme="light"), Language.RU)
    window.checking.start()
    window.show()
    window.files.open(bill)
    wait(lambda: window.draft is not None and window.editor.complete and window.checking.report is not None, 600)
    paragraphs = window.editor.document().blockCount()
    print(f"{paragraphs} paragraphs, load of the machine {os.getloadavg()[0]:.1f}")

    def press(letter: str = "", key: Qt.Key = Qt.Key.Key_unknown) -> float:
        began = time.perf_counter()
        QApplication.sendEvent(window.editor, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter))
        QApplication.processEvents()
        return time.perf_counter() - began

    rows = []
    for part in range(options.slices):
        ends, taken, number = time.monotonic() + 60 * options.minutes / options.slices, [], 0
        while time.monotonic() < ends:
            window.editor.go_to(paragraphs // 2 + number % 50, 0)
            taken += [press(letter) for letter in WORDS[number % len(WORDS)] + " "]
            number += 1
            if number % 10 == 0:
                window.undo(back=True)
            if number % 60 == 0:
                window.files.save()
            settle(0.02)
        rows.append((statistics.median(taken), max(taken), memory()))
        print(
            f"slice {part + 1}: {len(taken)} keys, median {1e3 * rows[-1][0]:.1f} ms, slowest {1e3 * rows[-1][1]:.0f} ms, {rows[-1][2]:.0f} MB"
        )
    print(f"last to second: keystroke {rows[-1][0] / rows[1][0]:.2f}, memory {rows[-1][2] / rows[1][2]:.2f}")
    window.tasks.drain()
    window.show_draft(None)
    window.close()
    shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
