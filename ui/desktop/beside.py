"""What stands to the right of the draft, one thing at a time: what has changed, the text in the other language, the law as it
would read. A text to read comes with a bar above both: what it is, what is said of it, what can be done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QTextEdit, QToolButton, QWidget

from law.words import Words
from ui.desktop import actions, words
from ui.desktop.diff_view import DiffView
from ui.desktop.editor import DraftEditor
from ui.desktop.following import Following
from ui.desktop.gutter import Gutter
from ui.desktop.icons import icon
from ui.desktop.parts import Elided, label
from ui.desktop.shown import Shown
from ui.desktop.theme import PADDING, Palette
from ui.desktop.translation import Translation
from ui.desktop.typesetting import Typesetter

if TYPE_CHECKING:
    from ui.desktop.window import Window

NARROW = 900  # pixels for two texts: with less, a pane of the window makes room
COMPARISON, PARALLEL = "side-by-side", "parallel"
"""What can stand there, by the action that shows it."""


class Bar(QFrame):
    """The line above the two texts. Its buttons are actions of the window."""

    def __init__(self, translate: Translation, palette: Palette, do: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._translate, self._icons = translate, dict[QToolButton, str]()
        self.title = Elided("heading")
        self.note = label(kind="secondary", wrap=False)
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.title, 1)
        row.addWidget(self.note)
        row.addSpacing(8)
        for id, drawn in (
            ("previous-beside", "up"),
            ("next-beside", "down"),
            ("swap-texts", "swap"),
            ("parallel-file", "open"),
            ("", "close"),
        ):
            made = QToolButton()
            made.setIconSize(QSize(18, 18))
            made.clicked.connect(lambda _=False, id=id: do(id))
            self._icons[made] = drawn
            self.buttons[id] = made
            row.addWidget(made)
        translate.changed.connect(self._relabel)
        self._relabel()
        self.set_palette(palette)
        self.hide()

    def set_palette(self, palette: Palette) -> None:
        for button, drawn in self._icons.items():
            button.setIcon(icon(drawn, palette.ink))

    def say(self, title: str, note: str) -> None:
        self.title.setText(title)
        self.title.setToolTip(title)
        self.note.setText(note)
        self.setAccessibleName(f"{title}. {note}")

    def _relabel(self) -> None:
        for id, button in self.buttons.items():
            said = self._translate(actions.by_id(id).name).rstrip("…") if id else self._translate(words.BESIDE_CLOSE)
            keys = actions.by_id(id).keys if id else ()
            button.setToolTip(f"{said} ({keys[0]})" if keys else said)
            button.setAccessibleName(said)


class Beside(QObject):
    """`showing`: the action whose text stands beside the draft, "" for none."""

    def __init__(self, window: Window, palette: Palette, middle: QSplitter) -> None:
        super().__init__(window)
        self._window, self._middle, self._colours = window, middle, palette
        translate = window.translate
        self.showing = ""
        self._folded = ""  # the pane that has made room
        self._share = 0.5  # of the width that the draft has
        self.comparison = DiffView(translate, palette)
        self.text = DraftEditor(Typesetter(palette, 1.0, translate.language))
        translate.bind(self.text.setAccessibleName, words.BESIDE)
        self.gutter = Gutter(self.text, translate, palette)
        self.following = Following(window.editor, self.text)
        self.bar = Bar(translate, palette, self._do)
        for widget in (self.comparison, self.text):
            middle.addWidget(widget)
            widget.hide()
        middle.splitterMoved.connect(self._moved)
        self.text.cursorPositionChanged.connect(self._draw_here)

    # ---- one thing at a time -----------------------------------------------------------------------------------

    def show(self, what: str) -> None:
        """Show one of them, or nothing (""). A pane of the window makes room where it must, and comes back."""
        window = self._window
        beside: QWidget | None = {COMPARISON: self.comparison, PARALLEL: self.text}.get(what)
        for name in (COMPARISON, PARALLEL):
            window.menus.actions[name].setChecked(name == what)
        if what != self.showing:
            self._unfold()
            if what == COMPARISON:
                self._fold("show-panel")
            elif what and window.panes.width() - window.panel.width() - window.outline.width() < NARROW:
                self._fold("show-outline")
        self.showing = what
        self.bar.setVisible(what == PARALLEL)
        for widget in (self.comparison, self.text):
            widget.setVisible(widget is beside)
        if beside is not None:
            width = self._middle.width()
            mine = round(width * self._share)
            self._middle.setSizes([mine, *(width - mine if widget is beside else 0 for widget in (self.comparison, self.text))])
        if beside is not self.text:
            self.following.part()
            self.text.show_draft(None)
            self.text.underlines.show([], None)

    def compare(self, on: bool) -> None:
        """Show beside the draft what has changed since it was opened."""
        window, draft = self._window, self._window.draft
        if on and draft is not None:
            window.editor.settle()
            now = [view.text for view in draft.views]
            self.comparison.show_paragraphs(draft.original, now)
            if draft.original == tuple(now):
                self.comparison.setPlainText(window.translate(words.COMPARE_SAME))
            self.show(COMPARISON)
        elif self.showing == COMPARISON:
            self.show("")

    def show_text(self, what: str, text: Shown) -> None:
        """A text to read beside the draft."""
        self.text.show_draft(text)
        self.show(what)

    def say(self, title: Words, note: Words | None = None) -> None:
        """What the text is, and what is said of it."""
        translate = self._window.translate
        self.bar.say(translate(title), translate(note) if note else "")

    # ---- places ------------------------------------------------------------------------------------------------

    def go_to(self, position: int, start: int = 0) -> None:
        """Bring a place of the text beside on the screen, level with the draft's cursor."""
        with self.following.still():
            self.text.go_to(position, start, centre=True)
        self.following.level(self._window.editor, self._window.editor.place()[0], position)

    def _draw_here(self) -> None:
        """The paragraph of the cursor has a ground of its own: in the text that is not being written one looks for it."""
        here = QTextEdit.ExtraSelection()
        here.format.setBackground(QColor(self._colours.selected))
        here.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
        block = self.text.textCursor().block()
        here.cursor = QTextCursor(block)
        here.cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        self.text.setExtraSelections([here] if self.text.draft is not None else [])

    # ---- look --------------------------------------------------------------------------------------------------

    def set_palette(self, palette: Palette) -> None:
        self._colours = palette
        self.comparison.set_palette(palette)
        self.bar.set_palette(palette)
        self.text.set_palette(palette)
        self._draw_here()

    def set_look(self, typesetter: Typesetter, scale: float) -> None:
        """Set the text beside as the draft is set."""
        self.gutter.set_palette(typesetter.palette, scale)
        self.text.set_look(typesetter)

    def encoded(self) -> str:
        """The share of the draft, to be kept."""
        return f"{self._share:.2f}"

    def restore(self, share: str) -> None:
        """Take up what `encoded` wrote. Raises ValueError."""
        self._share = min(0.8, max(0.2, float(share)))

    def _moved(self) -> None:
        sizes = self._middle.sizes()
        if self.showing and sum(sizes):
            self._share = min(0.8, max(0.2, sizes[0] / sum(sizes)))

    def _fold(self, name: str) -> None:
        action = self._window.menus.actions[name]
        if action.isChecked():
            action.trigger()
            self._folded = name

    def _unfold(self) -> None:
        name, self._folded = self._folded, ""
        if name and not self._window.menus.actions[name].isChecked():
            self._window.menus.actions[name].trigger()

    def _do(self, action: str) -> None:
        if action:
            self._window.menus.actions[action].trigger()
        elif self.showing:
            self._window.menus.actions[self.showing].trigger()
