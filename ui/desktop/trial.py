"""Whether Qt can open a window here, with which fonts, and whether its network is closed: `python -m ui.desktop.trial` prints it as JSON.

Run in a process of its own by `zhoba doctor`: a missing system library ends it, not the doctor."""

from __future__ import annotations

import json
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFont, QFontDatabase, QRawFont
from PySide6.QtWidgets import QApplication

from ui.desktop import fonts

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі№«»"


def main() -> None:
    application = QApplication([])
    fonts.add()
    families = QFontDatabase.families(QFontDatabase.WritingSystem.Cyrillic)
    whole = [family for family in families if _has_kazakh(family)]
    refused, answer = _network()
    about = {"version": qVersion(), "platform": application.platformName(), "families": len(families), "kazakh": whole}
    print(json.dumps(about | {"refused": refused, "answer": answer}))


def _network() -> tuple[bool, str]:
    """Whether Qt's own network, which nothing else of ours loads, is closed too; and what it said."""
    try:
        from PySide6.QtNetwork import QAbstractSocket, QTcpSocket
    except ImportError:
        return True, "QtNetwork is not installed"
    socket = QTcpSocket()
    socket.connectToHost("192.0.2.1", 80)  # RFC 5737: nobody
    socket.waitForConnected(500)
    return socket.error() == QAbstractSocket.SocketError.SocketAccessError, socket.errorString()


def _has_kazakh(family: str) -> bool:
    own = QRawFont.fromFont(QFont(family))  # QFontMetrics answers for the stand-ins too
    return all(own.supportsCharacter(ord(letter)) for letter in KAZAKH)


if __name__ == "__main__":
    main()
