"""Which keys change a text, and which are the window's although Qt's editor knows them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_OURS = frozenset(
    QKeySequence(keys).toString()
    for keys in (
        "Ctrl+Z",
        "Ctrl+Y",
        "Ctrl+Shift+Z",
        "Ctrl+Up",
        "Ctrl+Down",
        "Ctrl+Backspace",
        "Ctrl+Return",
        "Alt+Return",
        "Ctrl+Space",
        "Ctrl+T",
        "Ctrl+H",
        "Ctrl+K",
    )
)
_EDITING = (
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Delete,
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
    QKeySequence.StandardKey.DeleteEndOfLine,
)


def ours(event: QKeyEvent) -> bool:
    """The keys are an action of the window."""
    return QKeySequence(event.keyCombination()).toString() in _OURS


def edits(event: QKeyEvent) -> bool:
    """The key would change the text."""
    if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return True
    if any(event.matches(key) for key in _EDITING):
        return True
    modifiers = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    )
    return bool(event.text()) and event.text().isprintable() and not modifiers
