"""The texts of the interface and the language they are shown in, switched while the window is open.

The code holds the English text, in `tr`; Kazakh and Russian lie in Qt's translation files, `translations/zhoba_*.ts`, with the
plural forms of all three. `make` compiles them (scripts/translations.py). What comes from below the desktop (findings, problems)
brings its three languages with it, as `Words`; so the window has one kind of text to show.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, overload

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator, Signal

from law.words import Language, Words

TRANSLATIONS = Path(__file__).parent / "translations"


@cache
def _file(language: Language) -> QTranslator:
    """The compiled file of a language. Where there is none (it was never built), texts stay in English."""
    translator = QTranslator()
    translator.load(str(TRANSLATIONS / f"zhoba_{language.value}.qm"))
    return translator


@cache
def _of_qt() -> QTranslator:
    """The one that Qt asks for its own texts: they are the application's, not a window's."""
    return QTranslator()


def _translated(english: str, comment: str, n: int = -1) -> Words:
    kk, ru, en = (_file(language).translate("", english, comment, n) or english for language in (Language.KK, Language.RU, Language.EN))
    return Words(kk, ru, en)


@dataclass(frozen=True, slots=True)
class Counted(Words):
    """A text with a number of things in it, in the form that each language has for that number. The number is its slot `slot`."""

    english: str
    comment: str
    slot: str

    def format(self, **slots: object) -> Words:
        return _translated(self.english, self.comment, int(str(slots[self.slot]))).format(**slots)


@overload
def tr(english: str, comment: str = "") -> Words: ...
@overload
def tr(english: str, comment: str, slot: str) -> Counted: ...
def tr(english: str, comment: str = "", slot: str = "") -> Words:
    """A text of the interface in its three languages. `comment`: what it is, where one English text has two translations.
    `slot`: which of its slots counts things. All three are literals: Qt's lupdate reads them from the code."""
    if not slot:
        return _translated(english, comment)
    many = _translated(english, comment, 2)
    return Counted(many.kk, many.ru, many.en, english, comment, slot)


class Translation(QObject):
    """Gives every sentence in the language now chosen. What is said once and stays (`bind`) is said again when the
    language changes; what is built anew listens to `changed`."""

    changed = Signal()

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._bound: list[tuple[Callable[[str], Any], Words]] = []
        self._speak()

    def __call__(self, words: Words, **slots: object) -> str:
        return (words.format(**slots) if slots else words)[self.language]

    def bind(self, setter: Callable[[str], Any], words: Words) -> None:
        """Call `setter` with the words now and at each change. For widgets that live as long as the window."""
        self._bound.append((setter, words))
        setter(words[self.language])

    def choose(self, language: Language) -> None:
        if language != self.language:
            self.language = language
            self._speak()
            for setter, words in self._bound:
                setter(words[language])
            self.changed.emit()

    def _speak(self) -> None:
        """Qt's own texts (menus of the input fields, its dialogs) follow the language."""
        translator = _of_qt()
        QCoreApplication.removeTranslator(translator)
        translator.load(f"qtbase_{self.language.value}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        QCoreApplication.installTranslator(translator)


def day(iso: str) -> str:
    """The day of a moment as files have it (2026-11-28T10:00:00Z), as it is written here: 28.11.2026."""
    parts = iso[:10].split("-")
    return ".".join(reversed(parts)) if len(parts) == 3 else iso
