"""Pictures of the window: of one bill for `zhoba sample`, and of every state for `make screenshots`."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from copilot import settings as kept
from law.words import Language

if TYPE_CHECKING:
    from copilot.check import Report

WAIT = 120.0  # seconds for a bill to be opened and checked


def picture(bill: Path, corpus: Path | None, out: Path, language: Language = Language.RU) -> Report:
    """Write a PNG of the main window with the bill opened, checked against `corpus`, and its first finding shown. Returns
    what the check found."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.desktop.application import application
    from ui.desktop.window import Window

    application()
    window = Window(replace(kept.load(), recent=(), theme="light", window=""), language)
    window.checking.start()
    window._keep = lambda: None  # type: ignore[method-assign]  # a picture leaves the settings as they are
    window.resize(1280, 800)
    window.show()
    if corpus is not None:
        window.files.open_corpus(corpus)
        wait(lambda: window.corpus is not None)
    window.files.open(bill)
    wait(lambda: window.checking.report is not None and not window.tasks.busy)
    window.menus.actions["next-finding"].trigger()
    settle(0.05)
    window.grab().save(str(out))
    report = window.checking.report
    window.close()
    assert report is not None  # waited for above
    return report


def settle(seconds: float = 0.15) -> None:
    """Let the window lay itself out and paint."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec()


def wait(ready: Callable[[], bool], seconds: float = WAIT) -> None:
    """Run the event loop until something is so. Raises TimeoutError."""
    until = time.monotonic() + seconds
    while not ready():
        if time.monotonic() > until:
            raise TimeoutError("the window did not come to rest")
        settle(0.02)


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(prog="python -m ui.desktop.screenshots", description=__doc__)
    parser.add_argument("out", type=Path)
    from models import lockdown

    lockdown.apply()  # as the program is: the pictures show its proof
    from ui.desktop.gallery import write

    write(parser.parse_args().out)
