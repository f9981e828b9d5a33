"""How quick this program's window is, offscreen: `python -m ui.desktop.measuring [BILL.docx]`, or `zhoba -m ui.desktop.measuring` of an
installed program, prints a JSON line a measure. `benchmarks/desktop.py` runs both and says what they mean beside one another."""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.desktop.window import Window

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("bill", type=Path, nargs="?")
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--keys", type=int, default=300)
    parser.add_argument("--patience", type=float, default=120)
    options = parser.parse_args()

    from models import lockdown

    lockdown.apply()

    from copilot.settings import Settings
    from law.words import Language
    from ui.desktop.application import application
    from ui.desktop.window import Window

    application()
    window = Window(Settings(theme="light"), Language.RU)
    window.show()
    window.grab()
    _say("start to window", f"{time.process_time():.2f} s of processor")
    if options.bill:
        _measure(window, options)
    window.close()


def _measure(window: Window, options: argparse.Namespace) -> None:
    """Opening, typing in the middle of the text with live checks on, saving, memory."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from ui.desktop.heartbeat import Heartbeat
    from ui.desktop.screenshots import settle, wait

    heart = Heartbeat(window)
    if options.corpus:
        window.files.open_corpus(options.corpus)
        wait(lambda: window.corpus is not None)

    heart.start()
    began = time.perf_counter()
    window.files.open(options.bill)
    wait(lambda: window.editor.document().blockCount() > 20)
    window.editor.grab()
    _say("open to first text", f"{time.perf_counter() - began:.2f} s")
    wait(lambda: window.editor.complete)
    _say("open to all text", f"{time.perf_counter() - began:.2f} s")
    try:
        wait(lambda: window.checking.report is not None, options.patience)
        _say("open to findings", f"{time.perf_counter() - began:.2f} s, {len(window.checking.marks)} findings")
    except TimeoutError:
        _say("open to findings", f"not within {options.patience:.0f} s")
        window.tasks.cancel("check")
    wait(lambda: not window.tasks.busy, 60)
    heart.stop()
    _say("longest gap while opening", f"{1000 * heart.waited:.0f} ms, of it work {1000 * heart.longest:.0f} ms (longest)")

    assert window.draft is not None
    views = window.draft.views
    half = range(len(views) // 2, len(views))
    middle = next((at for at in half if len(views[at].text) > 200), half[0])
    window.editor.go_to(middle, 20, centre=True)
    window.editor.setFocus()
    times, works = [], []
    for number in range(options.keys):
        letter = "\u0430" if number % 7 else " "
        began, worked = time.perf_counter(), time.thread_time()
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(window.editor, press)
        window.editor.viewport().repaint()
        times.append(1000 * (time.perf_counter() - began))
        works.append(1000 * (time.thread_time() - worked))
        settle(0.03 if number % 40 else 0.9)  # a pause now and then lets a check begin, and typing go on beside it
    times.sort()
    works.sort()
    for part in (50, 95, 99):
        at = min(len(times) - 1, len(times) * part // 100)
        _say(f"keystroke to repaint, p{part}", f"{times[at]:.1f} ms, of processor {works[at]:.1f} ms")
    _say("keystroke to repaint, max", f"{times[-1]:.1f} ms")
    began = time.perf_counter()
    window.draft.save(Path(tempfile.mkdtemp()) / "saved.docx")
    _say("save", f"{time.perf_counter() - began:.2f} s")

    from copilot import reader

    _say("memory at most", _peak(os.getpid()))
    _say("memory of the reading process at most", _peak(reader.shared().pid))


def _say(name: str, value: str) -> None:
    print(json.dumps({"name": name, "value": value}), flush=True)


def _peak(process: int | None) -> str:
    """The most memory a process has held, where the system tells."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return "?"
    return next((f"{int(line.split()[1]) / 1024:.0f} MB" for line in lines if line.startswith("VmHWM")), "?")


if __name__ == "__main__":
    main()
