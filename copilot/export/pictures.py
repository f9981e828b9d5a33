"""Pictures without what a camera or a program wrote into them: place, device, author. Nothing is compressed anew."""

from __future__ import annotations

import struct
from collections.abc import Iterator

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_SAYS = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME")
_JPEG_SAYS = (0xE1, 0xED, 0xFE)  # APP1 (Exif, XMP), APP13 (Photoshop), a comment; colour profiles (APP2) stay
_SCAN = 0xDA  # from here on the picture itself


def bare(data: bytes) -> bytes:
    """The same picture with none of that; other formats, and files that are not whole, as they are."""
    try:
        if data.startswith(_PNG):
            return _PNG + b"".join(chunk for kind, chunk in _chunks(data) if kind not in _PNG_SAYS)
        if data.startswith(b"\xff\xd8\xff"):
            return b"\xff\xd8" + b"".join(segment for kind, segment in _segments(data) if kind not in _JPEG_SAYS)
    except (struct.error, IndexError, ValueError):
        return data
    return data


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(_PNG)
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        end = at + 12 + length
        if end > len(data):
            raise ValueError("cut short")
        yield data[at + 4 : at + 8], data[at:end]
        at = end


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 2
    while True:
        if data[at] != 0xFF:
            raise ValueError("no segment")
        kind = data[at + 1]
        if kind == _SCAN:
            yield kind, data[at:]
            return
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if end > len(data):
            raise ValueError("cut short")
        yield kind, data[at:end]
        at = end
