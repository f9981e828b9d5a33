"""The defined term at a place of the text, in whatever form it stands there. No Qt."""

from __future__ import annotations

from collections.abc import Sequence

from law.definitions import Definition
from law.words import Language
from ui.desktop import searching

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


def card(definition: Definition) -> str:
    """The term and what it means, cut where it is long."""
    said = f"{definition.term} – {definition.text}"
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST].rsplit(maxsplit=1)[0]}…"
