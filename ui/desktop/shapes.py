"""The signs of severity: a filled circle, a triangle, a ring; a wavy, a dashed, a dotted line. Shape first, colour second."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from copilot.findings import Severity
from ui.desktop.theme import Palette

SIGN = 0.55
"""Size of a sign beside text, in heights of its line."""


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
    painter.save()
    colour = QColor(palette.severity(severity))
    y = rect.bottom() - 0.5
    if severity is Severity.ERROR:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.3))
        path = QPainterPath(QPointF(rect.left(), y))
        x, up = rect.left(), True
        while x < rect.right():
            step = min(4.0, rect.right() - x)
            path.quadTo(QPointF(x + step / 2, y + (-2.2 if up else 2.2)), QPointF(x + step, y))
            x, up = x + step, not up
        painter.drawPath(path)
    elif severity is Severity.WARNING:
        pen = QPen(colour, 1.6)
        pen.setDashPattern([4, 2.2])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(colour, 2.0)
        pen.setDashPattern([0.1, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(rect.left() + 1, y), QPointF(rect.right(), y))
    painter.restore()
