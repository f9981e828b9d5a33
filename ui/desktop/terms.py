"""The defined term at a place of the text, in whatever form it stands there. No Qt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from copilot import searching
from law import naming
from law.definitions import Definition
from law.words import Language

if TYPE_CHECKING:
    from retrieval.corpus import Corpus, StoredDefinition

_WORD = re.compile(r"\w+(?:-\w+)*")
_WORDS = 4  # of a term that is looked up in the law
_AROUND = 160  # characters on either side in which the term must lie
_LONGEST = 400  # characters of a definition on a card


def under(defined: Sequence[Definition], text: str, at: int, language: Language) -> Definition | None:
    """The definition of the term that stands at offset `at` of a paragraph's raw text: of several, of the longest one."""
    first = max(0, at - _AROUND)
    near = text[first : at + _AROUND]
    for one in sorted(defined, key=lambda known: -len(known.term)):
        if any(match.start <= at - first <= match.end for match in searching.find([near], one.term, language, forms=True)):
            return one
    return None


def in_law(corpus: Corpus, text: str, at: int, language: Language) -> StoredDefinition | None:
    """The law's definition of the longest term that stands at offset `at`: of several, of the act of the greatest force."""
    spans = [found.span() for found in _WORD.finditer(text)]
    here = next((number for number, (start, end) in enumerate(spans) if start <= at <= end), None)
    if here is None:
        return None
    for length in range(_WORDS, 0, -1):
        for first in range(max(0, here - length + 1), min(here, len(spans) - length) + 1):
            found = corpus.definitions(text[spans[first][0] : spans[first + length - 1][1]])
            mine = next((one for one in found if one.language is language), None)
            if mine is not None:
                return mine
    return None


def card(definition: Definition | StoredDefinition) -> str:
    """The term and what it means, cut where it is long."""
    said = f"{definition.term} – {definition.text}"
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rsplit(maxsplit=1)[0]}…"


def card_of_law(definition: StoredDefinition, language: Language) -> str:
    """The same with where the law says it, in `language`."""
    place = ", ".join(part for part in (definition.title, naming.in_words(definition.path, language)) if part)
    return f"{card(definition)}\n{place}"
