"""The side panel: five views behind five tabs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from law.words import Words
from ui.desktop import words
from ui.desktop.theme import TWO_ROWS
from ui.desktop.translation import Translation

_IN_ROW = 3  # tabs, where they take two rows
_ROOM_FOR = 1000
TABS: dict[str, Words] = {
    "findings": words.FINDINGS,
    "suggest": words.SUGGESTION,
    "law": words.LAW,
    "text": words.TEXT,
    "history": words.HISTORY,
}


class SidePanel(QFrame):
    shown = Signal(str)

    def __init__(self, translate: Translation, views: dict[str, QWidget]) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._translate = translate
        self._counts: dict[str, int] = {}
        self._stack = QStackedWidget()
        self._tabs: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        row = self._row = QGridLayout()
        row.setContentsMargins(4, 0, 4, 0)
        row.setSpacing(0)
        for name in TABS:
            tab = QToolButton()
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            tab.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            tab.clicked.connect(lambda _=False, name=name: self.show_view(name))
            group.addButton(tab)
            self._tabs[name] = tab
            self._stack.addWidget(views[name])
        bar = QFrame()
        bar.setObjectName("tabs")
        bar.setLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self._stack, 1)
        self._views = views
        self.set_scale(1.0)
        translate.bind(self.setAccessibleName, words.PANEL)
        translate.changed.connect(self._relabel)
        self._relabel()
        self.show_view("findings")

    @property
    def current(self) -> str:
        return next(name for name, view in self._views.items() if view is self._stack.currentWidget())

    def set_scale(self, scale: float) -> None:
        """Tabs of larger text stand in two rows."""
        columns = len(self._tabs) if scale < TWO_ROWS else _IN_ROW
        for at, tab in enumerate(self._tabs.values()):
            self._row.removeWidget(tab)
            self._row.addWidget(tab, at // columns, at % columns)
        self._row.setColumnStretch(len(self._tabs), 1)
        self._relabel()

    def show_view(self, name: str) -> None:
        self._tabs[name].setChecked(True)
        for one, view in self._views.items():  # what is not in front asks for no room: hidden, it knows only the size of former text
            wide = QSizePolicy.Policy.Preferred if one == name else QSizePolicy.Policy.Ignored
            view.setSizePolicy(wide, view.sizePolicy().verticalPolicy())
        self._stack.setCurrentWidget(self._views[name])
        self.shown.emit(name)

    def show_count(self, name: str, count: int) -> None:
        self._counts[name] = count
        self._relabel()

    def _relabel(self) -> None:
        for name, tab in self._tabs.items():
            count = self._counts.get(name)
            if count is not None:  # room for a large count from the first: the text beside does not move when it comes
                tab.setText(f"{self._translate(TABS[name])} {_ROOM_FOR}")
                tab.setMinimumWidth(tab.sizeHint().width())
            tab.setText(f"{self._translate(TABS[name])} {count}" if count else self._translate(TABS[name]))
            tab.setAccessibleName(tab.text())
