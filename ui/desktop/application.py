"""The desktop as a process: the application, its fonts and errors, the window, what is opened first."""

from __future__ import annotations

import gc
import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from copilot import settings as kept
from law.words import Language, Problem
from ui.desktop import dialogs, fonts
from ui.desktop.theme import INTERFACE_FONTS, INTERFACE_POINTS
from ui.desktop.window import Window

SWITCH = 0.001
"""Seconds after which a worker gives way to the window: Python's own 5 ms are felt in typing."""


GARBAGE = (50_000, 20, 50)
"""When Python looks for garbage: its own 700 objects stop the window for up to 30 ms while a large bill is read."""


def application() -> QApplication:
    """The one QApplication, set up as Zhoba wants it."""
    found = QApplication.instance()
    made = found if isinstance(found, QApplication) else QApplication(["zhoba"])
    qInstallMessageHandler(_qt_said)
    made.setApplicationName("zhoba")
    made.setDesktopFileName("zhoba")
    made.setStyle("Fusion")
    fonts.add()
    font = QFont()
    font.setFamilies(list(INTERFACE_FONTS))
    font.setPointSizeF(INTERFACE_POINTS)
    made.setFont(font)
    sys.setswitchinterval(SWITCH)
    gc.set_threshold(*GARBAGE)
    return made


def _qt_said(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """What Qt has to say goes to the log, not to a person's terminal."""
    level = logging.ERROR if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg) else logging.INFO
    logging.getLogger("zhoba.qt").log(level, "%s", message)


def interface_language(settings: kept.Settings) -> Language:
    """The language kept in the settings, else that of the system, else Russian."""
    for code in (settings.language, QLocale.system().name().split("_")[0]):
        try:
            return Language.from_code(code)
        except ValueError:
            continue
    return Language.RU


def run_desktop(paths: list[str], corpus: Path | None = None) -> int:
    """Open the window, with `paths` in it, checked against `corpus` (by default that of the settings).
    Returns when the window is closed."""
    app = application()
    try:
        settings = kept.load()
    except Problem as problem:  # the office's settings are not understood
        QMessageBox.critical(None, "Zhoba", problem.words[interface_language(kept.Settings())])
        return 2
    window = Window(settings, interface_language(settings))
    window.checking.start()
    sys.excepthook = lambda kind, error, trace: _fault(window, kind, error, trace)
    QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: window.appearance.follow_theme())
    window.show()
    for path in paths:
        window.files.open(path)
    folder = corpus or (Path(settings.corpus) if settings.corpus else None)
    if folder is not None:
        window.files.open_corpus(folder)
    window.locking.start(window.recovering.offer)
    return app.exec()


def _fault(window: Window, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A fault of ours: to the log, and a sentence to the person; the draft stays open."""
    if issubclass(kind, KeyboardInterrupt):
        window.close()
        return
    logging.getLogger("zhoba").error("unexpected", exc_info=(kind, error, trace))
    dialogs.tell_fault(window)
