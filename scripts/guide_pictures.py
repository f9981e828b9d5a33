"""The guide's pictures out of those that `make screenshots` took: python scripts/guide_pictures.py build/screenshots"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

GUIDE = Path(__file__).resolve().parent.parent / "ui" / "guide" / "pictures"
TAKEN = {"window": "findings", "finding": "repair", "suggest": "suggestion", "parallel": "parallel"}
WIDTH = 960  # pixels: readable on the guide's page, and light

if __name__ == "__main__":
    for language in ("kk", "ru", "en"):
        (GUIDE / language).mkdir(parents=True, exist_ok=True)
        for name, state in TAKEN.items():
            image = QImage(str(Path(sys.argv[1]) / f"{language}-light-{state}.png"))
            smaller = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
            smaller.convertToFormat(QImage.Format.Format_Indexed8).save(str(GUIDE / language / f"{name}.png"), "PNG", 0)
