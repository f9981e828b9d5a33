"""The guide (F1): its written pages, what each finding means, the keys. All of it comes with the program."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QKeySequence, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListWidget, QTextBrowser, QVBoxLayout

from copilot import basis
from law.words import Language
from ui.desktop import actions, words
from ui.desktop.theme import PADDING
from ui.desktop.translation import Translation

if TYPE_CHECKING:
    from ui.desktop.window import Window

FOLDER = Path(str(files("ui") / "guide"))
_PAGE = re.compile(r"^# (?P<title>.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    title: str
    text: str  # Markdown; pictures by their path in `FOLDER`


def pages(translate: Translation) -> list[Page]:
    """Every page in the language of the interface."""
    return [
        *written(translate.language),
        Page(translate(words.GUIDE_FINDINGS), findings(translate)),
        Page(translate(words.KEYS), keys(translate)),
    ]


def written(language: Language) -> list[Page]:
    """The pages of `FOLDER`/LANGUAGE.md, one for each heading of the first level."""
    text = (FOLDER / f"{language.value}.md").read_text("utf-8")
    heads = list(_PAGE.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    return [Page(head["title"], text[head.start() : end]) for head, end in zip(heads, ends, strict=True)]


def findings(translate: Translation) -> str:
    """What each kind of finding means, then every rule of drafting technique, each with its article."""
    from copilot.checks._rules import RULES  # here: all the checks come with it, and the window starts without them

    language = translate.language
    meanings = tomllib.loads((FOLDER / "findings.toml").read_text("utf-8"))
    lines = [f"# {translate(words.GUIDE_FINDINGS)}", ""]
    for kind, meaning in meanings.items():
        title = translate(words.KINDS[kind]) if kind in words.KINDS else kind
        lines += [f"## {title}", "", meaning[language.value], "", f"*{basis.in_words(meaning['basis'])[language]}*", ""]
    lines += [
        f"# {translate(words.GUIDE_RULES)}",
        "",
        f"| | {translate(words.GUIDE_RULE)} | {translate(words.GUIDE_ARTICLE)} |",
        "|---|---|---|",
    ]
    lines += [f"| {rule.id} | {rule.text[language]} | {rule.article} |" for rule in RULES]
    return "\n".join(lines)


def keys(translate: Translation) -> str:
    """Every action that has a key, by its menu."""
    lines = [f"# {translate(words.KEYS)}", ""]
    menu = None
    for declared in actions.ACTIONS:
        if not declared.keys:
            continue
        if declared.menu != menu:
            menu = declared.menu
            lines += [
                "",
                f"**{translate(menu).replace('&', '')}**",
                "",
                f"| {translate(words.KEYS_ACTION)} | {translate(words.KEYS_SHORTCUT)} |",
                "|---|---|",
            ]
        shown = " / ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).replace("|", "\\|") for key in declared.keys)
        lines.append(f"| {translate(declared.name).rstrip('…')} | {shown} |")
    return "\n".join(lines)


_LIST = 260  # pixels of the list of pages, at least


class _Text(QTextBrowser):
    """A page. Pictures are shown no wider than the page."""

    def loadResource(self, type: int, name: QUrl | str) -> object:
        path = FOLDER / (name if isinstance(name, str) else name.toString())
        if type == QTextDocument.ResourceType.ImageResource.value and path.is_file() and path.is_relative_to(FOLDER):
            image = QImage(str(path))
            room = self.viewport().width() - 5 * PADDING
            return image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation) if image.width() > room else image
        return None


class Guide(QDialog):
    """The pages, the list of them, a line that finds words in all of them. Stands beside the window, not before it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._translate = window.translate
        self._pages: Sequence[Page] = ()
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(QSize(1000, 720))
        self.sought = QLineEdit()
        self.sought.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.text = _Text()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(2 * PADDING)
        left = QVBoxLayout()
        left.addWidget(self.sought)
        left.addWidget(self.list, 1)
        layout = QHBoxLayout(self)
        layout.addLayout(left, 0)
        layout.addWidget(self.text, 1)
        self.list.currentRowChanged.connect(self._turn)
        self.sought.returnPressed.connect(self._find)
        self._translate.changed.connect(self._fill)
        self._fill()
        self.list.setFocus()

    def _fill(self) -> None:
        """The pages in the language now chosen, the same one open."""
        row = max(self.list.currentRow(), 0)
        self._pages = pages(self._translate)
        self.setWindowTitle(self._translate(words.GUIDE).rstrip("…"))
        for widget, name in ((self.sought, words.GUIDE_SEARCH), (self.list, words.GUIDE_PAGES), (self.text, words.GUIDE)):
            widget.setAccessibleName(self._translate(name))
        self.sought.setPlaceholderText(self._translate(words.GUIDE_SEARCH))
        self.list.clear()
        self.list.addItems([page.title for page in self._pages])
        self.list.setCurrentRow(row)
        self.list.ensurePolished()
        width = max(_LIST, self.list.sizeHintForColumn(0) + 2 * PADDING)
        self.list.setFixedWidth(width)
        self.sought.setFixedWidth(width)

    def _turn(self, row: int) -> None:
        if 0 <= row < len(self._pages):
            self.text.setMarkdown(self._pages[row].text)
            self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _find(self) -> None:
        """The next place of the words sought, on this page or on one after it."""
        sought = self.sought.text().strip()
        if not sought or self.text.find(sought):
            return
        for step in range(1, len(self._pages) + 1):
            row = (self.list.currentRow() + step) % len(self._pages)
            if sought.casefold() in self._pages[row].text.casefold():
                self.list.setCurrentRow(row)
                self.text.find(sought)
                return


def show(window: Window) -> None:
    """Open the guide, or bring it to the front."""
    guide = window.findChild(Guide) or Guide(window)
    guide.show()
    guide.raise_()
    guide.activateWindow()
