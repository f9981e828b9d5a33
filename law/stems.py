"""The stem of a word, so that a term is found in any of its forms.

Russian and English: the Snowball stemmers (PyStemmer). Kazakh: a chain of endings is stripped from the right in the order
in which the language adds them: stem, plural, possessive, case, then -ғы (Krueger, "Introduction to Kazakh"; Muhamedowa,
"Kazakh: A Comprehensive Grammar", 2016, ch. 3). Each ending must agree with what remains in vowel harmony and in its first
consonant; a stem keeps a vowel and at least two letters. A stem is a key to compare by, not a word to show."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer

from law.text import fold
from law.words import Language

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def stem(word: str, language: Language) -> str:
    """The stem of one word, folded (lower case, ё as е, Latin look-alikes as Cyrillic). Parts joined by a hyphen are
    stemmed each."""
    return _stem(fold(word), language)


def stems(text: str, language: Language) -> list[str]:
    """The stems of all words of a text in order."""
    return [_stem(word, language) for word in _WORD.findall(fold(text))]


@lru_cache(maxsize=65536)
def _stem(folded: str, language: Language) -> str:
    if "-" in folded:
        return "-".join(_stem(part, language) for part in folded.split("-"))
    if language is Language.KK:
        return _kazakh(folded)
    return str(_snowball(language).stemWord(folded))


@lru_cache(maxsize=2)
def _snowball(language: Language) -> Stemmer.Stemmer:
    return Stemmer.Stemmer("russian" if language is Language.RU else "english")


_VOWELS = frozenset("аәеёиоөуұүыіэюя")
_BACK = frozenset("аоұыяюё")
_FRONT = frozenset("әеөүіэ")
_VOICELESS = frozenset("птксшщфхцчқ")

# Endings from the outermost: attributive -ғы of a case; case, alone or with the possessive before it; possessive; plural.
# Longest first within a slot.
_ATTRIBUTIVE = ("ндағы", "ндегі", "дағы", "дегі", "тағы", "тегі")
_CASES = (
    "сының", "сінің", "сында", "сінде", "сынан", "сінен", "сымен", "сімен", "сына", "сіне", "сын", "сін",
    "ының", "інің", "ның", "нің", "дың", "дің", "тың", "тің",
    "ында", "інде", "да", "де", "та", "те",
    "ынан", "інен", "дан", "ден", "тан", "тен", "нан", "нен",
    "менен", "мен", "бен", "пен", "ға", "ге", "қа", "ке", "ына", "іне",
    "ны", "ні", "ды", "ді", "ты", "ті", "ын", "ін",
)  # fmt: skip
_POSSESSIVES = ("ыңыз", "іңіз", "ымыз", "іміз", "мыз", "міз", "ңыз", "ңіз", "сы", "сі", "ы", "і")
_PLURALS = ("лар", "лер", "дар", "дер", "тар", "тер")
# Endings of verbs: finite present and past, participles, imperative, converbs, infinitive.
_FINITE = ("майды", "мейді", "байды", "бейді", "пайды", "пейді", "атын", "етін", "йтын", "йтін", "ады", "еді", "йды", "йді")
_VERBAL = ("ған", "ген", "қан", "кен", "ып", "іп", "ар", "ер")
# A narrow vowel that the stem loses before a vowel comes back: мүлкі, мүлік.
_NARROW_LOST = {
    "мүлк": "мүлік", "орн": "орын", "халқ": "халық", "ерк": "ерік", "қалп": "қалып", "ырқ": "ырық", "көрк": "көрік",
    "ауз": "ауыз", "мойн": "мойын", "құлқ": "құлық", "бойн": "бойын", "ғұрп": "ғұрып", "қырқ": "қырық",
}  # fmt: skip
_HARDENED = {"б": "п", "г": "к", "ғ": "қ"}
# Words that end in what only looks like an ending: left whole.
_WHOLE = (
    "орын",
    "шығын",
    "жиын",
    "егін",
    "бұрын",
    "дейін",
    "кейін",
    "дайын",
    "үшін",
    "жақын",
    "бүгін",
    "түтін",
    "орган",
    "тиіс",
    "қағида",
    "пайда",
    "палата",
    "карта",
    "пошта",
    "анкета",
    "квота",
    "валюта",
    "смета",
    "газета",
)
# Stems in -с, before which -ы is the possessive: жұмыс-ы, not жұмы-сы. Stems in -ыс and -іс are seen by their vowel.
_STEMS_IN_S = ("кеңес", "үлес", "адрес", "серіктес", "процес", "бизнес", "негіздес")
_MAKERS = ("шы", "ші")


def _kazakh(word: str) -> str:
    if len(word) < 4 or word.isascii() or not word.isalpha():
        return word
    rest = _strip(word, _FINITE, least=3)
    if rest == word:
        rest = _strip(word, _ATTRIBUTIVE)
        rest = _strip(word, _CASES) if rest == word else rest
        if rest == word and not word.endswith(_PLURALS):
            rest = _strip(word, _VERBAL, least=3)
        if not rest.endswith(_MAKERS):  # қатысушы: who takes part, no possessive
            rest = _strip(rest, _POSSESSIVES)
        rest = _strip(rest, _PLURALS)
    if len(rest) > 4 and rest.endswith("у") and rest[-2] not in _VOWELS:
        rest = rest[:-1]
    return _finish(rest, word)


def _finish(rest: str, word: str) -> str:
    for lost, whole in _NARROW_LOST.items():
        if rest.endswith(lost):
            return rest[: -len(lost)] + whole
    if rest != word and rest[-1] in _HARDENED:
        return rest[:-1] + _HARDENED[rest[-1]]
    return rest


def _harmony(rest: str, ending: str) -> bool:
    """Back endings follow back stems and front ones front stems; -мен and its kind follow both."""
    if ending in ("мен", "бен", "пен", "менен"):
        return True
    vowel = next((letter for letter in ending if letter in _VOWELS), "")
    last = next((letter for letter in reversed(rest) if letter in _BACK or letter in _FRONT or letter in "уи"), "")
    if not vowel or not last or last in "уи":
        return bool(last)
    return (last in _BACK) == (vowel in _BACK)


def _joins(rest: str, ending: str) -> bool:
    """Whether the ending's first sound may follow the stem's last."""
    first, last = ending[0], rest[-1]
    vowel, voiceless, nasal = last in _VOWELS, last in _VOICELESS, last in "мнң"
    if first in "ткқ":
        return voiceless or last in "бвгд"
    if first in "дгғ":
        return not voiceless
    if first == "н":
        return vowel if ending in ("ны", "ні") else nasal if ending in ("нан", "нен") else vowel or nasal
    if first == "с":
        return vowel and not _ends_in_s(rest)
    if first in "ыі":
        return not vowel or last in "уи"
    if first == "л":
        return vowel or last in "рй"
    return True


def _ends_in_s(rest: str) -> bool:
    """Whether the с of -сы belongs to the stem."""
    return (rest[-1] in "ыі" and not rest.endswith((*_MAKERS, "қаулы"))) or (rest + "с").endswith(_STEMS_IN_S)


def _fits(rest: str, ending: str, least: int) -> bool:
    return len(rest) >= least and any(letter in _VOWELS for letter in rest) and _harmony(rest, ending) and _joins(rest, ending)


def _strip(word: str, endings: tuple[str, ...], least: int = 2) -> str:
    if word.endswith(_WHOLE):
        return word
    for ending in endings:
        if word.endswith(ending) and _fits(word[: -len(ending)], ending, least):
            return word[: -len(ending)]
    return word
