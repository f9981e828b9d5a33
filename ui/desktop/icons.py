"""The line icons, bundled as SVG and tinted from the palette."""

from __future__ import annotations

from importlib import resources

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


def icon(name: str, colour: str, size: int = 20) -> QIcon:
    """The icon in a colour (#RRGGBB), sharp at twice its size too."""
    source = resources.files("ui.desktop").joinpath("icons", f"{name}.svg").read_text("utf-8").replace("#000000", colour)
    renderer = QSvgRenderer(QByteArray(source.encode()))
    made = QIcon()
    for ratio in (1, 2):
        pixmap = QPixmap(size * ratio, size * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made
