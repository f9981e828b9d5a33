"""The bills that are open, each behind a tab. One alone needs no tab, and the line of them is not shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton

from ui.desktop import words
from ui.desktop.draft import Draft
from ui.desktop.icons import icon
from ui.desktop.theme import Palette
from ui.desktop.translation import Translation

_CHANGED = "•"


class Tabs(QTabBar):
    chosen = Signal(object)  # the Draft whose tab was clicked
    closing = Signal(object)  # the Draft that is to be closed

    def __init__(self, translate: Translation, palette: Palette) -> None:
        super().__init__()
        self.setObjectName("bills")
        self._translate, self._palette = translate, palette
        self.drafts: list[Draft] = []
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(self._clicked)
        self.tabMoved.connect(lambda old, new: self.drafts.insert(new, self.drafts.pop(old)))
        translate.bind(self.setAccessibleName, words.OPEN_BILLS)
        translate.changed.connect(self.relabel)
        self.hide()

    def show_draft(self, draft: Draft | None) -> None:
        """Put a draft in front, behind a tab of its own; None: no bill is open."""
        self.blockSignals(True)
        if draft is None:
            while self.drafts:
                self._remove(0)
        else:
            if draft not in self.drafts:
                self.drafts.append(draft)
                self.addTab("")
                self.setTabButton(self.count() - 1, QTabBar.ButtonPosition.RightSide, self._button(draft))
                draft.steps_changed.connect(self.relabel)
            self.setCurrentIndex(self.drafts.index(draft))
        self.blockSignals(False)
        self.relabel()

    def remove(self, draft: Draft) -> Draft | None:
        """Take a draft's tab away; gives the one beside it, None where it was the last."""
        at = self.drafts.index(draft)
        self.blockSignals(True)
        self._remove(at)
        self.blockSignals(False)
        self.relabel()
        return self.drafts[min(at, len(self.drafts) - 1)] if self.drafts else None

    def step(self, by: int) -> None:
        """To the next tab, round the end."""
        if len(self.drafts) > 1:
            self.setCurrentIndex((self.currentIndex() + by) % len(self.drafts))

    def set_palette(self, palette: Palette) -> None:
        self._palette = palette
        for at in range(self.count()):
            button = self.tabButton(at, QTabBar.ButtonPosition.RightSide)
            if isinstance(button, QToolButton):
                button.setIcon(icon("close", palette.secondary))

    def relabel(self) -> None:
        """Names of files; two of one name are told apart by their folders."""
        names = [draft.name for draft in self.drafts]
        for at, draft in enumerate(self.drafts):
            alike = names.count(draft.name) > 1 and draft.path is not None
            name = f"{draft.name} ({draft.path.parent.name})" if alike and draft.path else draft.name
            self.setTabText(at, f"{name} {_CHANGED}" if draft.changed else name)
            self.setTabToolTip(at, str(draft.path or draft.name))
            changed = f", {self._translate(words.MODIFIED)}" if draft.changed else ""
            self.setAccessibleTabName(at, name + changed)
            button = self.tabButton(at, QTabBar.ButtonPosition.RightSide)
            if button is not None:
                button.setToolTip(self._translate(words.CLOSE))
                button.setAccessibleName(f"{self._translate(words.CLOSE)}: {name}")
        self.setVisible(len(self.drafts) > 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and at >= 0:
            self.closing.emit(self.drafts[at])
        else:
            super().mouseReleaseEvent(event)

    def _button(self, draft: Draft) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon("close", self._palette.secondary))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Ctrl+W closes
        made.clicked.connect(lambda: self.closing.emit(draft))
        return made

    def _clicked(self, at: int) -> None:
        if 0 <= at < len(self.drafts):
            self.chosen.emit(self.drafts[at])

    def _remove(self, at: int) -> None:
        draft = self.drafts.pop(at)
        draft.steps_changed.disconnect(self.relabel)
        self.removeTab(at)
