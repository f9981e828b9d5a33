"""A term of the bill renamed in every form in which it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from copilot import searching
from law import inflection
from law.words import Language

_LAST_WORD = re.compile(r"([\w-]+)\s+$")


@dataclass(frozen=True, slots=True)
class Renaming:
    """`new` in the place of the characters start..end of a paragraph's raw text, which are `old`. `certain`: no other form of the
    new term could stand there."""

    position: int
    start: int
    end: int
    old: str
    new: str
    certain: bool


def rename(texts: Sequence[str], old: str, new: str, language: Language) -> list[Renaming]:
    """Every place of the term, in order."""
    found = []
    for match in searching.find(texts, old, language, forms=True):
        text = texts[match.position]
        form = text[match.start : match.end]
        before = _LAST_WORD.search(text[: match.start])
        made = inflection.like(old, form, new, language, before[1] if before else "")
        found.append(Renaming(match.position, match.start, match.end, form, made.text, made.certain))
    return found
