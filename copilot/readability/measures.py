"""From a text to its measures: burdens per hundred words, lengths, and the published formulas that are valid for the language."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from copilot.readability import english, kazakh, russian
from law import sentences
from law.words import Language

_TOKEN = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+(?:[.,]\d+)*|[(),;:–—-]")
_LIST_LINE = re.compile(r"\s*(?:\d+(?:-\d+)?[.)]|\(\w{1,3}\)|[–—•-])\s+")
_VOWELS = {Language.RU: "аеёиоуыэюя", Language.KK: "аәеёиіоөуұүыэюя", Language.EN: "aeiouy"}
_BURDENS = {Language.RU: russian.burdens, Language.KK: kazakh.burdens, Language.EN: english.burdens}
_REFERENCE = {
    Language.RU: re.compile(r"\b(?:стать|пункт|подпункт|част[ьияею]|абзац)\w*\s+[\w-]+|№\s*\S+", re.I),
    Language.KK: re.compile(r"\b\d+(?:-\d+)?\)?[- ](?:бап|тармақ|тармақша|бөлі[кг])\w*|№\s*\S+", re.I),
    Language.EN: re.compile(r"\b(?:article|section|paragraph|subparagraph|clause)s?\s+\d+\S*", re.I),
}
_SHORT = re.compile(r"(?<![\w«\"-])(?![IVXLCDM]+\b)[^\W\d_a-zа-яёәғқңөұүһі]{2,6}(?![\w»\"])")  # МРП, ЭЦП, АЕК; no Roman numeral
_INTRODUCED = re.compile(r"(?:далее|бұдан әрі|hereinafter)\s*[-–—:]?\s*([^)]{1,80})\)", re.I)
_COMMON = frozenset("РК ҚР ЗРК ҚРЗ RK".split())  # everybody knows, as the numbers of acts do
_LEVELS = re.compile(r"\s*(?:(?P<point>\d+(?:-\d+)?\.)|(?P<subpoint>\d+(?:-\d+)?\))|(?P<letter>\w\))|(?P<dash>[–—•-]))\s")


@dataclass(frozen=True, slots=True)
class Measures:
    """`words` and `sentences` are counts; `rates` are burdens per hundred words (see docs/readability.md for each name)."""

    words: int
    sentences: int
    rates: dict[str, float]
    formulas: dict[str, float]


def introduced(text: str) -> frozenset[str]:
    """The short names that a text introduces: "(далее – ЭЦП)", "(бұдан әрі – АЕК)"."""
    return frozenset(short for match in _INTRODUCED.finditer(text) for short in _SHORT.findall(match[1]))


def take(text: str, language: Language, known: frozenset[str] = frozenset()) -> Measures:
    """Measure a text. Items of a list count as sentences of their own. An empty text has no words and no rates. `known`: short
    names that the act introduces elsewhere."""
    parts: list[list[str]] = []
    found: Counter[str] = Counter()
    for sentence in _sentences(text, language):
        tokens = _TOKEN.findall(sentence.lower())
        if any(token[0].isalnum() for token in tokens):
            parts.append(tokens)
            found.update(_BURDENS[language](tokens))
    words = [token for tokens in parts for token in tokens if token[0].isalpha()]
    count = max(1, len(words))
    syllables = sum(_syllables(word, language) for word in words)
    rates = {name: 100 * value / count for name, value in found.items()}
    rates["words before the verb"] = found["words before the verb"] / max(1, len(parts))
    rates["sentence length"] = len(words) / max(1, len(parts))
    rates["syllables a word"] = syllables / count
    references, short = len(_REFERENCE[language].findall(text)), _abbreviations(text)
    rates["references"] = 100 * references / count
    rates["references a sentence"] = references / max(1, len(parts))
    rates["abbreviations"] = 100 * len(short) / count
    explained = known | introduced(text)
    rates["undefined terms"] = 100 * sum(one not in explained for one in short) / count
    rates["list depth"] = float(_depth(text))
    return Measures(len(words), len(parts), rates, _formulas(text, language, len(words), len(parts), syllables))


def _abbreviations(text: str) -> list[str]:
    """Words of capital letters; in a line of capital letters alone, which is a heading, none."""
    return [short for line in text.split("\n") if not line.isupper() for short in _SHORT.findall(line) if short not in _COMMON]


def _depth(text: str) -> int:
    """How many lists stand one within another: a point with subpoints is two deep."""
    return len({match.lastgroup for line in text.split("\n") if (match := _LEVELS.match(line))})


# Burdens that one word shows by itself; the others are of the sentence.
_OF_A_WORD = frozenset(
    (
        "abstract nouns",
        "compound prepositions",
        "exceptions",
        "old words",
        "participles",
        "passives",
        "pointing words",
        "split verbs",
        "verbal nouns",
    )
)


def places(text: str, burden: str, language: Language) -> list[tuple[int, int]]:
    """Spans (start, end) in `text` of what shows a burden: its words, or for a burden of the sentence the longest sentence."""
    if burden == "brackets":
        return [m.span() for m in re.finditer(r"\([^()]*\)?", text)]
    if burden in _OF_A_WORD:
        found = [m.span() for m in _TOKEN.finditer(text) if m[0][0].isalpha() and _BURDENS[language]([m[0].lower()])[burden]]
        if found:
            return found
    return sorted(sentences.split(text, language), key=lambda span: span[0] - span[1])[:1]


def _sentences(text: str, language: Language) -> list[str]:
    found = []
    for line in text.split("\n"):
        line = _LIST_LINE.sub("", line, count=1)
        found += [line[start:end] for start, end in sentences.split(line, language)]
    return found


def _syllables(word: str, language: Language) -> int:
    """Vowels in Kazakh and Russian (exact there); groups of vowels in English."""
    if language is Language.EN:
        return max(1, len(re.findall(r"[aeiouy]+", word.removesuffix("e"))))
    return sum(letter in _VOWELS[language] for letter in word)


def _formulas(text: str, language: Language, words: int, parts: int, syllables: int) -> dict[str, float]:
    """LIX (Björnsson 1968) counts letters and full stops, so it holds for every language; Flesch with Oborneva's
    coefficients (2006) holds for Russian; ARI and Coleman-Liau, which need no syllables, come from textstat for English."""
    if not words:
        return {}
    long_words = sum(len(word) > 6 for word in re.findall(r"[^\W\d_]+", text))
    formulas = {"LIX": words / parts + 100 * long_words / words}
    if language is Language.RU:
        formulas["Flesch-Oborneva"] = 206.836 - 1.52 * words / parts - 60.1 * syllables / words
    if language is Language.EN:
        from textstat.textstat import textstatistics

        english_measures = textstatistics()
        formulas["ARI"] = float(english_measures.automated_readability_index(text))
        formulas["Coleman-Liau"] = float(english_measures.coleman_liau_index(text))
    return {name: round(value, 1) for name, value in formulas.items()}
