"""How quick the desktop is, offscreen: `python benchmarks/desktop.py BILL.docx [--corpus DIR] [--keys 300]`.

Start to a usable window; opening to the first text, to all of it and to the findings; a keystroke to its repaint in the
middle of the text with live checks on; the longest stretch in which the window did not answer; saving; memory.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bill", type=Path)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--keys", type=int, default=300)
    parser.add_argument("--patience", type=float, default=120, help="seconds to wait for the findings")
    options = parser.parse_args()
    if hasattr(os, "getloadavg"):
        print(f"load of the machine        {os.getloadavg()[0]:6.2f}")
    os.environ["ZHOBA_HOME"] = tempfile.mkdtemp()

    began = time.perf_counter()
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from copilot import reader
    from copilot.settings import Settings
    from law.words import Language
    from ui.desktop.application import application
    from ui.desktop.heartbeat import Heartbeat
    from ui.desktop.screenshots import wait
    from ui.desktop.window import Window

    application()
    window = Window(Settings(theme="light"), Language.RU)
    window.show()
    window.grab()
    print(f"start to window            {time.perf_counter() - began:6.2f} s")

    heart = Heartbeat(window)
    if options.corpus:
        window.files.open_corpus(options.corpus)
        wait(lambda: window.corpus is not None)

    heart.start()
    began = time.perf_counter()
    window.files.open(options.bill)
    wait(lambda: window.editor.document().blockCount() > 20)
    window.editor.grab()
    print(f"open to first text         {time.perf_counter() - began:6.2f} s")
    wait(lambda: window.editor.complete)
    print(f"open to all text           {time.perf_counter() - began:6.2f} s   {window.editor.document().characterCount()} characters")
    try:
        wait(lambda: window.checking.report is not None, options.patience)
        print(f"open to findings           {time.perf_counter() - began:6.2f} s   {len(window.checking.marks)} findings")
    except TimeoutError:
        print(f"open to findings           not within {options.patience:.0f} s")
        window.tasks.cancel("check")
    wait(lambda: not window.tasks.busy, 60)
    heart.stop()
    print(f"longest gap while opening  {1000 * heart.waited:6.0f} ms, of it work {1000 * heart.longest:.0f} ms (longest)")

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
    print(
        f"memory                     {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB at most; reading process {_peak(reader.shared().pid)}"
    )
    window.close()
    print(f"LibreOffice load and save  {_libreoffice(options.bill)}")


def _libreoffice(bill: Path) -> str:
    """How long LibreOffice Writer takes, without a window, to start, load the same file and save it."""
    program = shutil.which("soffice")
    if program is None:
        return "not on this machine"
    folder = tempfile.mkdtemp()
    began = time.perf_counter()
    try:
        subprocess.run(
            [
                program,
                f"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "docx",
                "--outdir",
                folder,
                str(bill),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    except (subprocess.SubprocessError, OSError):
        return "did not manage it"
    return f"{time.perf_counter() - began:6.2f} s"


def _peak(process: int | None) -> str:
    """The most memory a process has held, where the system tells."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return "?"
    return next((f"{int(line.split()[1]) / 1024:.0f} MB at most" for line in lines if line.startswith("VmHWM")), "?")


if __name__ == "__main__":
    main()
