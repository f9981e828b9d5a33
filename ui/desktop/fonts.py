"""The fonts that the installed program brings: a bare machine has none with the Kazakh letters."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFontDatabase

FOLDER = Path(__file__).resolve().parent.parent.parent / "fonts"


def add() -> None:
    """Make them known to Qt; from source there are none, and the system's serve."""
    for font in sorted(FOLDER.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(font))
