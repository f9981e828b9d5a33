"""The sentences of an amending bill, in Russian and in Kazakh. `{place}` is a provision in the form that the phrase asks for
(`naming.Case`), `{old}` and `{new}` are quotations with the noun for what is quoted.

Sources: Law on Legal Acts, art. 26 and 27; amending laws in force in both languages (of 30 December 2020, 2 January 2021 and others);
`law.amendments.phrases` reads them back."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from law.rewriting.naming import Case
from law.words import Language


class Saying(Enum):
    """What a phrase says."""

    RESTATE = auto()
    RESTATE_HEADING = auto()
    REPLACE = auto()
    DELETE = auto()
    INSERT_AFTER = auto()
    INSERT_END = auto()
    REPLACE_HEADING = auto()
    DELETE_HEADING = auto()
    INSERT_AFTER_HEADING = auto()
    INSERT_END_HEADING = auto()
    ADD = auto()
    EXCLUDE = auto()
    REPEAL = auto()


@dataclass(frozen=True, slots=True)
class Phrase:
    """`case`: the form of the place; `old`, `new`: the forms of the nouns of the quotations (`_NOUNS`)."""

    case: Case
    text: str
    old: str = ""
    new: str = ""

    def say(self, place: str, words: Mapping[str, str]) -> str:
        """The sentence; `place` is "" where the line above has named it."""
        return (self.text if place else self.text.replace("{place} ", "")).format(place=place, **words)


_RU = {
    Saying.RESTATE: Phrase(Case.OBJECT, "{place} изложить в следующей редакции:"),
    Saying.RESTATE_HEADING: Phrase(Case.OF, "заголовок {place} изложить в следующей редакции:"),
    Saying.REPLACE: Phrase(Case.WORDS_IN, "{place} {old} заменить {new}", "acc", "ins"),
    Saying.DELETE: Phrase(Case.WORDS_IN, "{place} {old} исключить", "acc"),
    Saying.INSERT_AFTER: Phrase(Case.OBJECT, "{place} после {old} дополнить {new}", "gen", "ins"),
    Saying.INSERT_END: Phrase(Case.OBJECT, "{place} дополнить {new}", "", "ins"),
    Saying.REPLACE_HEADING: Phrase(Case.OF, "в заголовке {place} {old} заменить {new}", "acc", "ins"),
    Saying.DELETE_HEADING: Phrase(Case.OF, "в заголовке {place} {old} исключить", "acc"),
    Saying.INSERT_AFTER_HEADING: Phrase(Case.OF, "заголовок {place} после {old} дополнить {new}", "gen", "ins"),
    Saying.INSERT_END_HEADING: Phrase(Case.OF, "заголовок {place} дополнить {new}", "", "ins"),
    Saying.ADD: Phrase(Case.OBJECT, "{place} дополнить {units} следующего содержания:"),
    Saying.EXCLUDE: Phrase(Case.OBJECT, "{place} исключить"),
    Saying.REPEAL: Phrase(Case.OBJECT, "{place} признать {repealed} силу"),
}
_KK = {
    Saying.RESTATE: Phrase(Case.OBJECT, "{place} мынадай редакцияда жазылсын:"),
    Saying.RESTATE_HEADING: Phrase(Case.OF, "{place} тақырыбы мынадай редакцияда жазылсын:"),
    Saying.REPLACE: Phrase(Case.WORDS_IN, "{place} {old} {new} ауыстырылсын", "nom", "ins"),
    Saying.DELETE: Phrase(Case.WORDS_IN, "{place} {old} алып тасталсын", "nom"),
    Saying.INSERT_AFTER: Phrase(Case.OBJECT, "{place} {old} кейін {new} толықтырылсын", "abl", "ins"),
    Saying.INSERT_END: Phrase(Case.OBJECT, "{place} {new} толықтырылсын", "", "ins"),
    Saying.REPLACE_HEADING: Phrase(Case.OF, "{place} тақырыбындағы {old} {new} ауыстырылсын", "nom", "ins"),
    Saying.DELETE_HEADING: Phrase(Case.OF, "{place} тақырыбындағы {old} алып тасталсын", "nom"),
    Saying.INSERT_AFTER_HEADING: Phrase(Case.OF, "{place} тақырыбы {old} кейін {new} толықтырылсын", "abl", "ins"),
    Saying.INSERT_END_HEADING: Phrase(Case.OF, "{place} тақырыбы {new} толықтырылсын", "", "ins"),
    Saying.ADD: Phrase(Case.OBJECT, "{place} мынадай мазмұндағы {units} толықтырылсын:"),
    Saying.EXCLUDE: Phrase(Case.OBJECT, "{place} алып тасталсын"),
    Saying.REPEAL: Phrase(Case.OF, "{place} күші жойылды деп танылсын"),
}
PHRASES: Mapping[Language, Mapping[Saying, Phrase]] = {Language.RU: _RU, Language.KK: _KK}

REPEALED = {"m": "утратившим", "f": "утратившей", "n": "утратившим", "p": "утратившими"}
PREAMBLE = {
    Language.RU: {Case.OBJECT: "преамбулу", Case.WORDS_IN: "в преамбуле"},
    Language.KK: {Case.OBJECT: "преамбула", Case.WORDS_IN: "преамбуладағы"},
}

# What is quoted: one word, several, figures, a mark of punctuation; in the forms of the phrases.
_NOUNS: Mapping[Language, Mapping[str, Mapping[str, str]]] = {
    Language.RU: {
        "word": {"acc": "слово", "gen": "слова", "ins": "словом"},
        "words": {"acc": "слова", "gen": "слов", "ins": "словами"},
        "figures": {"acc": "цифры", "gen": "цифр", "ins": "цифрами"},
        "mark": {"acc": "знак препинания", "gen": "знака препинания", "ins": "знаком препинания"},
    },
    Language.KK: {
        "word": {"nom": "деген сөз", "abl": "деген сөзден", "ins": "деген сөзбен"},
        "words": {"nom": "деген сөздер", "abl": "деген сөздерден", "ins": "деген сөздермен"},
        "figure": {"nom": "деген цифр", "abl": "деген цифрдан", "ins": "деген цифрмен"},
        "figures": {"nom": "деген цифрлар", "abl": "деген цифрлардан", "ins": "деген цифрлармен"},
        "mark": {"nom": "деген тыныс белгісі", "abl": "деген тыныс белгісінен", "ins": "деген тыныс белгісімен"},
    },
}
_WORD = re.compile(r"\w+(?:-\w+)*")


def quoted(words: str, form: str, language: Language, marks: str) -> str:
    """Words in quotation marks with the noun for them: «слова «...»», «"..." деген сөздермен»."""
    noun = _NOUNS[language][_kind(words, language)][form]
    inside = f"{marks[0]}{words}{marks[1]}"
    return f"{inside} {noun}" if language is Language.KK else f"{noun} {inside}"


def _kind(words: str, language: Language) -> str:
    found = _WORD.findall(words)
    if not found:
        return "mark"
    if all(not any(map(str.isalpha, word)) for word in found):
        # "163" деген цифрдан, "168-1" деген цифрлардан: so the laws in force have it
        return "figure" if language is Language.KK and len(found) == 1 and found[0].isdigit() else "figures"
    return "word" if len(found) == 1 else "words"
