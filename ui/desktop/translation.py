"""The language of the interface, switched while the window is open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from law.words import Language, Words


class Translation(QObject):
    """Gives every sentence in the language now chosen. What is said once and stays (`bind`) is said again when the
    language changes; what is built anew listens to `changed`."""

    changed = Signal()

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._bound: list[tuple[Callable[[str], Any], Words]] = []

    def __call__(self, words: Words, **slots: object) -> str:
        said = words[self.language]
        if not slots:
            return said
        return said.format(**{name: slot[self.language] if isinstance(slot, Words) else slot for name, slot in slots.items()})

    def bind(self, setter: Callable[[str], Any], words: Words) -> None:
        """Call `setter` with the words now and at each change. For widgets that live as long as the window."""
        self._bound.append((setter, words))
        setter(words[self.language])

    def choose(self, language: Language) -> None:
        if language != self.language:
            self.language = language
            for setter, words in self._bound:
                setter(words[language])
            self.changed.emit()
