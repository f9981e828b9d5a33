"""Menus, shortcuts and tool tips, made of the table of actions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from law.words import Words
from ui.desktop import actions, words
from ui.desktop.translation import Translation


class Menus:
    """The menu bar of a window. `functions` gives each action's id what it does; every declared action must be there.
    A checkable action's function gets its new state."""

    def __init__(self, window: QMainWindow, translate: Translation, functions: Mapping[str, Callable[..., object]]) -> None:
        self._translate = translate
        self.actions: dict[str, QAction] = {}
        self.menus: dict[Words, QMenu] = {}
        groups: dict[str, QActionGroup] = {}
        for name in actions.MENUS:
            self.menus[name] = window.menuBar().addMenu("")
        for name, above in actions.SUBMENUS.items():
            self.menus[name] = QMenu(window)
            self.menus[name].setObjectName("submenu")
            del above
        self.recent = QMenu(window)
        last: dict[Words, int] = {}
        for declared in actions.ACTIONS:
            menu = self.menus[declared.menu]
            if last.get(declared.menu, declared.group) != declared.group:
                menu.addSeparator()
            last[declared.menu] = declared.group
            action = QAction(window)
            action.setObjectName(declared.id)
            action.setShortcuts([QKeySequence(keys, QKeySequence.SequenceFormat.PortableText) for keys in declared.keys])
            function = functions[declared.id]
            if declared.checkable:
                action.setCheckable(True)
                action.triggered.connect(function)
            else:
                action.triggered.connect(lambda _=False, function=function: function())
            if declared.choice:
                if declared.choice not in groups:
                    groups[declared.choice] = QActionGroup(window)
                groups[declared.choice].addAction(action)
            menu.addAction(action)
            window.addAction(action)
            self.actions[declared.id] = action
            if declared.id == "open":
                menu.addMenu(self.recent)
        for name, above in actions.SUBMENUS.items():
            self.menus[above].addMenu(self.menus[name])
        translate.changed.connect(self._relabel)
        self._relabel()

    def _relabel(self) -> None:
        for name, menu in self.menus.items():
            menu.setTitle(self._translate(name))
        self.recent.setTitle(self._translate(words.MENU_RECENT))
        for declared in actions.ACTIONS:
            action = self.actions[declared.id]
            text = self._translate(declared.name)
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text.rstrip('…')} ({keys})" if keys else text.rstrip("…"))

    def allow(self, *, bill: bool) -> None:
        """Actions that need a bill can be used only with one."""
        for declared in actions.ACTIONS:
            if declared.needs == "bill":
                self.actions[declared.id].setEnabled(bill)

    def show_recent(self, paths: list[str], open_path: Callable[[str], object]) -> None:
        self.recent.clear()
        self.recent.setEnabled(bool(paths))
        for path in paths:
            self.recent.addAction(path.replace("&", "&&")).triggered.connect(lambda _=False, path=path: open_path(path))
