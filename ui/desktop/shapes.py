"""The signs of severity: a filled circle, a triangle, a ring; a wavy, a dashed, a dotted line. Shape first, colour second."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from copilot.findings import Severity
from ui.desktop.theme import Palette

SIGN = 0.55
"""Size of a sign beside text, in heights of its line."""
_HEIGHT = 6.0  # pixels of an underline
_PERIOD = {Severity.ERROR: 8.0, Severity.WARNING: 10.0, Severity.NOTE: 4.0}  # pixels after which it repeats


def draw_sign(painter: QPainter, centre: QPointF, size: float, severity: Severity, palette: Palette) -> None:
    """A sign of `size` pixels around a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = QColor(palette.severity(severity))
    half = size / 2
    if severity is Severity.NOTE:
        painter.setPen(QPen(colour, max(1.5, size / 6)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, half - 1, half - 1)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if severity is Severity.ERROR:
            painter.drawEllipse(centre, half, half)
        else:
            x, y = centre.x(), centre.y()
            painter.drawPolygon(QPolygonF([QPointF(x, y - half), QPointF(x + half, y + half * 0.8), QPointF(x - half, y + half * 0.8)]))
    painter.restore()


def draw_underline(painter: QPainter, rect: QRectF, severity: Severity, palette: Palette) -> None:
    """A line under a rectangle of text."""
    device = painter.device()
    tile = _tile(severity, palette.severity(severity), device.devicePixelRatio() if device is not None else 1.0)
    painter.drawTiledPixmap(QRectF(round(rect.left()), rect.bottom() - 0.5 - _HEIGHT / 2, rect.width(), _HEIGHT), tile)


@cache
def _tile(severity: Severity, colour: str, ratio: float) -> QPixmap:
    """A piece of the line: a long line is laid of it, which is a tenth of the work of stroking dots, and is done at every keystroke."""
    width = _PERIOD[severity]
    tile = QPixmap(round(width * ratio), round(_HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter, y = QPainter(tile), _HEIGHT / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if severity is Severity.ERROR:
        painter.setPen(QPen(QColor(colour), 1.3))
        path = QPainterPath(QPointF(-width, y))
        for x in (-width, 0.0, width):
            path.quadTo(QPointF(x + width / 4, y - 2.2), QPointF(x + width / 2, y))
            path.quadTo(QPointF(x + width * 3 / 4, y + 2.2), QPointF(x + width, y))
        painter.drawPath(path)
    elif severity is Severity.WARNING:
        painter.fillRect(QRectF(0, y - 0.8, width * 0.65, 1.6), QColor(colour))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QPointF(width / 2, y), 1.0, 1.0)
    painter.end()
    return tile
