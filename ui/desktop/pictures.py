"""Images of a draft in the editor: which are drawn, how large, and what stands for those that cannot be."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPen, QTextCharFormat, QTextImageFormat

from copilot.bill.view import Piece
from ui.desktop.theme import Palette

SIGN = "\ufffc"  # what Qt has in a text for an image
_SCHEME = "part"
_UNKNOWN = 96.0  # points: the side of an image of which the file does not say how large it is
_MOST_PIXELS = 4096  # on a side


@cache
def formats() -> frozenset[str]:
    """What Qt draws, by the ends of file names. The first time it loads the plugins, which can be done in a worker."""
    return frozenset(bytes(name.data()).decode() for name in QImageReader.supportedImageFormats())


def drawn(piece: Piece) -> bool:
    """The image lies in the file, in a format that Qt draws; what Word alone draws (EMF, WMF) keeps its sign."""
    return piece.object == "image" and piece.target.rpartition(".")[2].lower() in formats()


def image_format(like: QTextCharFormat, piece: Piece, pixel: float, widest: float) -> QTextImageFormat:
    """The format that draws an image at its size, at most as wide as the paper. `pixel`: pixels of a point."""
    width, height = piece.width or _UNKNOWN, piece.height or _UNKNOWN
    shrunk = min(1.0, widest / width)
    made = QTextImageFormat()
    made.merge(like)
    made.setName(f"{_SCHEME}:/{piece.target}")
    made.setWidth(width * shrunk * pixel)
    made.setHeight(height * shrunk * pixel)
    return made


def part_of(address: QUrl) -> str:
    """The part of the file that an image's address names; "" for any other address, which is not followed."""
    return address.path().lstrip("/") if address.scheme() == _SCHEME else ""


def decoded(data: bytes, palette: Palette) -> QImage:
    """The image, not larger than a screen needs; an empty frame where the bytes are no image."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _MOST_PIXELS:
        reader.setScaledSize(size.scaled(QSize(_MOST_PIXELS, _MOST_PIXELS), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return image if not image.isNull() else _frame(palette)


def _frame(palette: Palette) -> QImage:
    made = QImage(64, 64, QImage.Format.Format_ARGB32)
    made.fill(QColor(palette.panel))
    painter = QPainter(made)
    painter.setPen(QPen(QColor(palette.secondary), 1))
    painter.drawRect(0, 0, 63, 63)
    painter.drawLine(0, 63, 63, 0)
    painter.end()
    return made
