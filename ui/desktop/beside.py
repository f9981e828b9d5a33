"""What stands to the right of the draft, one thing at a time: what has changed, the text in the other language, the law as it
would read. A text to read comes with a bar above both: what it is, what is said of it, what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSplitter, QTextEdit, QToolButton, QWidget

from law.words import Words
from ui.desktop import actions, words
from ui.desktop.diff_view import DiffView
from ui.desktop.following import Following
from ui.desktop.gutter import Gutter
from ui.desktop.icons import icon
from ui.desktop.parts import Elided, combo, label
from ui.desktop.rows import Row, Rows
from ui.desktop.sheet import Sheet
from ui.desktop.shown import Shown
from ui.desktop.theme import PADDING, Palette
from ui.desktop.translation import Translation
from ui.desktop.turns import paint_in_turns
from ui.desktop.typesetting import Typesetter

if TYPE_CHECKING:
    from ui.desktop.window import Window

NARROW = 900  # pixels for two texts: with less, a pane of the window makes room
COMPARISON, PARALLEL, AMENDED = "side-by-side", "parallel", "amended"
"""What can stand there, by the action that shows it."""


_BUTTONS = (
    ("previous-beside", "up"),
    ("next-beside", "down"),
    ("swap-texts", "swap"),
    ("parallel-file", "open"),
    ("amended-file", "open"),
    ("papers", "export"),
    ("", "close"),
)
_LIST_SHARE = 0.3  # of the height, for the list under the text


class Bar(QFrame):
    """The line above the two texts. Its buttons are actions of the window."""

    def __init__(self, translate: Translation, palette: Palette, do: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._translate, self._icons = translate, dict[QToolButton, str]()
        self.title = Elided("heading")
        self.choice = combo()
        self.choice.hide()
        self.note = label(kind="secondary", wrap=False)
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.title, 1)
        row.addWidget(self.choice, 1)
        row.addWidget(self.note)
        row.addSpacing(8)
        for id, drawn in _BUTTONS:
            made = QToolButton()
            made.setIconSize(QSize(18, 18))
            made.clicked.connect(lambda _=False, id=id: do(id))
            self._icons[made] = drawn
            self.buttons[id] = made
            row.addWidget(made)
        translate.bind(self.choice.setAccessibleName, words.AMENDED_ACTS)
        translate.changed.connect(self._relabel)
        self._relabel()
        self.set_palette(palette)
        self.hide()

    def set_palette(self, palette: Palette) -> None:
        for button, drawn in self._icons.items():
            button.setIcon(icon(drawn, palette.ink))

    def choose_from(self, titles: Sequence[str], chosen: int) -> None:
        """Of several texts one is shown: let a person choose in the place of the title."""
        if [self.choice.itemText(at) for at in range(self.choice.count())] != list(titles):
            self.choice.clear()
            self.choice.addItems(list(titles))
        self.choice.setCurrentIndex(chosen)
        self.choice.setVisible(len(titles) > 1)
        self.title.setVisible(len(titles) < 2)

    def show_for(self, what: str) -> None:
        """The bar of one of the texts, "" for none."""
        self.buttons["swap-texts"].setVisible(what == PARALLEL)
        self.buttons["parallel-file"].setVisible(what == PARALLEL)
        self.buttons["amended-file"].setVisible(what == AMENDED)
        self.buttons["papers"].setVisible(what == AMENDED)
        self.choose_from((), -1)
        self.setVisible(bool(what))

    def say(self, title: str, note: str) -> None:
        self.title.setText(title)
        self.title.setToolTip(title)
        self.note.setText(note)
        self.setAccessibleName(f"{title}. {note}")

    def _relabel(self) -> None:
        for id, button in self.buttons.items():
            declared = next((one for one in actions.ACTIONS if one.id == id), None)
            own = {"": words.BESIDE_CLOSE, "papers": words.PAPERS}
            said = self._translate(declared.name).rstrip("…") if declared else self._translate(own[id])
            keys = declared.keys if declared else ()
            button.setToolTip(f"{said} ({keys[0]})" if keys else said)
            button.setAccessibleName(said)


class Beside(QObject):
    """`showing`: the action whose text stands beside the draft, "" for none. `list`: what is said of the text, row by row."""

    list_chosen = Signal(object)  # the data of a row

    def __init__(self, window: Window, palette: Palette, middle: QSplitter) -> None:
        super().__init__(window)
        self._window, self._middle, self._colours = window, middle, palette
        translate = window.translate
        self.showing = ""
        self._folded = ""  # the pane that has made room
        self._share = 0.5  # of the width that the draft has
        self.comparison = DiffView(translate, palette)
        self.text = Sheet(Typesetter(palette, 1.0, translate.language))
        translate.bind(self.text.setAccessibleName, words.BESIDE)
        self.gutter = Gutter(self.text, translate, palette)
        self.following = Following(window.editor, self.text)
        self.bar = Bar(translate, palette, self._do)
        self.list = Rows(palette, self.list_chosen.emit, signs=True)
        translate.bind(self.list.setAccessibleName, words.AMENDED_LIST)
        self._pane = QSplitter(Qt.Orientation.Vertical)
        self._pane.setHandleWidth(1)
        self._pane.setChildrenCollapsible(False)
        for part in (self.text, self.list):
            self._pane.addWidget(part)
        self.list.hide()
        for widget in (self.comparison, self._pane):
            middle.addWidget(widget)
            widget.hide()
        middle.splitterMoved.connect(self._moved)
        self.text.cursorPositionChanged.connect(self._draw_here)

    # ---- one thing at a time -----------------------------------------------------------------------------------

    def show(self, what: str) -> None:
        """Show one of them, or nothing (""). A pane of the window makes room where it must, and comes back."""
        window = self._window
        if what != self.showing:
            paint_in_turns(window.editor, self.comparison, self._pane, window.panel, window.outline)
        beside: QWidget | None = {COMPARISON: self.comparison, PARALLEL: self._pane, AMENDED: self._pane}.get(what)
        for name in (COMPARISON, PARALLEL, AMENDED):
            window.menus.actions[name].setChecked(name == what)
        if what != self.showing:
            self._unfold()
            if what == COMPARISON:
                self._fold("show-panel")
            elif what and window.panes.width() - window.panel.width() - window.outline.width() < NARROW:
                self._fold("show-outline")
        self.showing = what
        self.bar.show_for(what if what != COMPARISON else "")
        for widget in (self.comparison, self._pane):
            widget.setVisible(widget is beside)
        if beside is not None:
            width = self._middle.width()
            mine = round(width * self._share)
            self._middle.setSizes([mine, *(width - mine if widget is beside else 0 for widget in (self.comparison, self._pane))])
        if what != PARALLEL:
            self.following.part()
            self.text.underlines.show([], None)
        if what != AMENDED:
            self.list.hide()
            self.gutter.show_changes({})
        if beside is not self._pane:
            self.text.show_draft(None)

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
        self.show(what)
        self.text.show_draft(text)

    def say(self, title: Words, note: Words | None = None) -> None:
        """What the text is, and what is said of it."""
        translate = self._window.translate
        self.bar.say(translate(title), translate(note) if note else "")

    def show_list(self, rows: Sequence[Row]) -> None:
        """What is said of the text, under it."""
        chosen = self.list.chosen
        self.list.show_rows(rows)
        self.list.select(chosen)
        if rows and not self.list.isVisible():
            height = self._pane.height()
            self.list.show()
            self._pane.setSizes([round(height * (1 - _LIST_SHARE)), round(height * _LIST_SHARE)])
        self.list.setVisible(bool(rows))

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
        self.list.set_palette(palette)
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

    def _offer_papers(self) -> None:
        """What can be made of an amending bill."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._window.menus.actions[id] for id in ("export-comparison", "export-consolidated", "export-tracked")])
        button = self.bar.buttons["papers"]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

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
        if action == "papers":
            self._offer_papers()
            return
        if action:
            self._window.menus.actions[action].trigger()
        elif self.showing:
            self._window.menus.actions[self.showing].trigger()
