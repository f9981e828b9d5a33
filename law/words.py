"""A sentence in the three languages of the program, and the error that carries one to a person."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language of acts and of the interface, by ISO 639-1."""

    KK = "kk"
    RU = "ru"
    EN = "en"

    @property
    def code3(self) -> str:
        """The three-letter name that Adilet's file names and our JSON for acts use: kaz, rus, eng."""
        return {"kk": "kaz", "ru": "rus", "en": "eng"}[self.value]

    @classmethod
    def from_code(cls, code: str) -> Language:
        """Read `kk`, `kaz`, `ru`, `rus`, `en`, `eng`. Raises ValueError for any other."""
        short = {"kaz": "kk", "rus": "ru", "eng": "en"}.get(code, code)
        return cls(short)


@dataclass(frozen=True, slots=True)
class Words:
    """One message in Kazakh, Russian and English; slots in braces are filled by `format`."""

    kk: str
    ru: str
    en: str

    @classmethod
    def of(cls, say: Callable[[Language], str]) -> Words:
        """What `say` makes of each language."""
        return cls(say(Language.KK), say(Language.RU), say(Language.EN))

    @classmethod
    def joined(cls, between: str, parts: Sequence[Words]) -> Words:
        """Several messages as one, with `between` them."""
        return cls.of(lambda language: between.join(part[language] for part in parts))

    def __getitem__(self, language: Language) -> str:
        return str(getattr(self, language.value))

    def format(self, **slots: object) -> Words:
        """The same message with its slots filled; a slot that is itself `Words` is filled in its own language."""

        def fill(language: Language) -> str:
            values = {name: value[language] if isinstance(value, Words) else value for name, value in slots.items()}
            return self[language].format(**values)

        return Words.of(fill)


class Problem(Exception):
    """Input or arguments at fault, told in one sentence: what is wrong, where, what to do.

    Raised wherever a person can mend the cause. The command line prints it and exits with 2; the desktop shows it.
    Everything else that is raised is a fault of ours and goes to the log.
    """

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words
