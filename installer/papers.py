"""What the program brings beside its code: licences, manual page, completions, icons, the instructions as PDF."""

from __future__ import annotations

import importlib.metadata
import os
import re
import shutil
from pathlib import Path

from installer import materials

_NOTO = Path("/usr/share/fonts/truetype/noto")
_NOTO_LICENCE = Path("/usr/share/doc/fonts-noto-core/copyright")
_SIZES = (16, 24, 32, 48, 64, 128, 256)


def licences(folder: Path) -> None:
    """The licence files of every package that the program brings, a folder each; the LGPL and others ask for that."""
    for name in ("zhoba", *materials.needed()):
        for file in importlib.metadata.files(name) or ():
            if re.search(r"(?i)licen[cs]e|copying|notice", file.name) and Path(str(file.locate())).is_file():
                (folder / name).mkdir(parents=True, exist_ok=True)
                shutil.copy(Path(str(file.locate())), folder / name / file.name)


def fonts(folder: Path) -> None:
    """Fonts for machines that have none with the Kazakh letters, with their licence (OFL 1.1), from Debian's fonts-noto-core. Liberation's have
    no Kazakh letters."""
    for family in ("Sans", "Serif"):
        for style in ("Regular", "Bold", "Italic"):
            shutil.copy(_NOTO / f"Noto{family}-{style}.ttf", folder)
    shutil.copy(_NOTO_LICENCE, folder / "LICENSE")


def shell(folder: Path) -> None:
    """The manual page and the completions of bash and zsh, made from the parser of the command line."""
    import shtab
    from argparse_manpage.manpage import Manpage

    from law.words import Language
    from ui.command_line import parser

    folder.mkdir(parents=True)
    made = parser(Language.EN)
    (folder / "zhoba.bash").write_text(shtab.complete(made, "bash"), "utf-8")
    (folder / "zhoba.zsh").write_text(shtab.complete(made, "zsh"), "utf-8")
    data = {"project_name": "Zhoba", "prog": "zhoba", "manual_section": "1", "manual_title": "Zhoba", "description": made.description}
    (folder / "zhoba.1").write_text(str(Manpage(made, data)), "utf-8")


def icons(drawn: Path, folder: Path) -> None:
    """The icon in the sizes of a desktop's theme of icons (SIZE/apps/zhoba.png, scalable/apps/zhoba.svg), and beside it zhoba.ico for Windows."""
    from PySide6.QtCore import QSize, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["zhoba"])
    renderer = QSvgRenderer(str(drawn / "zhoba.svg"))
    for size in _SIZES:
        image = QImage(QSize(size, size), QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        place = folder / f"{size}x{size}" / "apps"
        place.mkdir(parents=True)
        image.save(str(place / "zhoba.png"))
    image.save(str(folder.parent / "zhoba.ico"))
    (folder / "scalable" / "apps").mkdir(parents=True)
    shutil.copy(drawn / "zhoba.svg", folder / "scalable" / "apps")
    del application


def pdf(text: Path, out: Path) -> None:
    """A Markdown page as PDF, A4, its pictures beside it."""
    from PySide6.QtCore import QMarginsF, QUrl
    from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["zhoba"])
    writer = QPdfWriter(str(out))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
    writer.setTitle(text.stem)
    document = QTextDocument()
    document.setBaseUrl(QUrl.fromLocalFile(f"{text.parent}/"))
    document.setDefaultFont(QFont(["Noto Serif", "DejaVu Serif"], 11))
    document.setMarkdown(text.read_text("utf-8"))
    document.print_(writer)
    del application
