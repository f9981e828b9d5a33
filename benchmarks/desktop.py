"""How quick the desktop is, offscreen: `python benchmarks/desktop.py BILL.docx [--corpus DIR] [--keys 300]`.

Start to a usable window; opening to the first text, to all of it and to the findings; a keystroke to its repaint in the
middle of the text with live checks on; the longest stretch in which the window did not answer; saving; memory.
"""

from __future__ import annotations

import argparse
import os
import resource
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bill", type=Path)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--keys", type=int, default=300)
    options = parser.parse_args()
    os.environ["ZHOBA_HOME"] = tempfile.mkdtemp()

    began = time.perf_counter()
    from PySide6.QtCore import QEvent, Qt, QTimer
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from copilot.settings import Settings
    from law.words import Language
    from ui.desktop.application import application
    from ui.desktop.screenshots import wait
    from ui.desktop.window import Window

    application()
    window = Window(Settings(theme="light"), Language.RU)
    window.show()
    window.grab()
    print(f"start to window            {time.perf_counter() - began:6.2f} s")

    gaps = [0.0]
    last = [time.perf_counter()]

    def beat() -> None:
        now = time.perf_counter()
        gaps.append(now - last[0])
        last[0] = now

    heart = QTimer()
    heart.setInterval(0)
    heart.timeout.connect(beat)
    if options.corpus:
        window.files.open_corpus(options.corpus)
        wait(lambda: window.corpus is not None)

    heart.start()
    began = last[0] = time.perf_counter()
    window.files.open(options.bill)
    wait(lambda: window.editor.document().blockCount() > 20)
    window.editor.grab()
    print(f"open to first text         {time.perf_counter() - began:6.2f} s")
    wait(lambda: window.editor.complete)
    print(f"open to all text           {time.perf_counter() - began:6.2f} s   {window.editor.document().characterCount()} characters")
    wait(lambda: window.checking.report is not None, 600)
    print(f"open to findings           {time.perf_counter() - began:6.2f} s   {len(window.checking.marks)} findings")
    wait(lambda: not window.tasks.busy, 600)
    print(f"longest gap while opening  {1000 * max(gaps):6.0f} ms")

    heart.stop()
    assert window.draft is not None
    views = window.draft.views
    middle = next(at for at in range(len(views) // 2, len(views)) if len(views[at].text) > 200)
    window.editor.go_to(middle, 20, centre=True)
    window.editor.setFocus()
    times = []
    for number in range(options.keys):
        began = time.perf_counter()
        QApplication.sendEvent(
            window.editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, "а" if number % 7 else " ")
        )
        window.editor.viewport().repaint()
        times.append(1000 * (time.perf_counter() - began))
        QTest.qWait(30 if number % 40 else 900)  # a pause now and then lets a check begin, and typing go on beside it
    times.sort()
    share = [times[min(len(times) - 1, int(len(times) * part))] for part in (0.5, 0.95, 0.99)]
    print(f"keystroke to repaint       p50 {share[0]:.1f} ms   p95 {share[1]:.1f} ms   p99 {share[2]:.1f} ms   max {times[-1]:.1f} ms")
    began = time.perf_counter()
    window.draft.save(Path(tempfile.mkdtemp()) / "saved.docx")
    print(f"save                       {time.perf_counter() - began:6.2f} s")
    print(f"memory                     {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB at most")
    window.close()


if __name__ == "__main__":
    main()
