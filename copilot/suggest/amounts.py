"""The amounts of one text put into the wording of another, where no other form of the words could stand there.

A precedent says "twenty working days" where the drafter wants five: the number changes, the sentence stays. What is not certain
in grammar is left as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from law import numerals
from law.quantities import Quantity, quantities
from law.text import fold
from law.words import Language

_DIGITS = re.compile(r"\d[\d ]*\d|\d")
_BEFORE = re.compile(r"([\w-]+)\s+$")

Swap = tuple[str, str]
"""An amount as it stood, and as it stands now."""


def placed(text: str, wanted: str, language: Language) -> tuple[str, tuple[Swap, ...]]:
    """`text` with the amounts of `wanted` for its own, and what was changed. An amount is changed where each text has one of its
    unit, they differ, and the new one fits the grammar of its place."""
    mine, others = quantities(text, language), quantities(wanted, language)
    swaps: list[tuple[int, int, str, Swap]] = []
    for one in mine:
        pair = [other for other in others if other.unit is one.unit and other.thing == one.thing]
        if len(pair) != 1 or [m.unit for m in mine].count(one.unit) != 1 or one.same(pair[0]):
            continue
        for start, end, new in _fitting(text, one, wanted, pair[0], language):
            said = text[one.start : start] + new + text[end : one.end]
            swaps.append((start, end, new, (text[one.start : one.end], said)))
    for start, end, new, _ in sorted(swaps, reverse=True):
        text = text[:start] + new + text[end:]
    return text, tuple(swap for *_, swap in sorted(swaps))


def _fitting(text: str, one: Quantity, wanted: str, other: Quantity, language: Language) -> Iterator[tuple[int, int, str]]:
    """What to put where: nothing where the form is not certain."""
    here, there = _number(text, one, language), _number(wanted, other, language)
    if here is None or there is None:
        return
    if language is Language.KK:  # a numeral before what it counts does not change; the endings are on what is counted
        yield *here, wanted[there[0] : there[1]]
        return
    if language is not Language.RU:
        return
    before = [found[1] if (found := _BEFORE.search(fold(said[:at]))) else "" for said, at in ((text, one.start), (wanted, other.start))]
    if before[0] and before[0] == before[1]:
        yield one.start, one.end, wanted[other.start : other.end]  # behind the same word it stands in the same case
        return
    counted = [fold(said[number[1] : amount.end]).split() for said, number, amount in ((text, here, one), (wanted, there, other))]
    number = fold(text[here[0] : here[1]])
    # In the oblique cases what is counted is in the plural whatever the number, one aside.
    oblique = number[0].isalpha() and number != numerals.in_words(int(one.value), language) and not _single(one) and not _single(other)
    if oblique or (counted[0] == counted[1] and _form(one) == _form(other)):
        yield *here, f"{int(other.value)}"


def _form(amount: Quantity) -> int:
    """The form in which what is counted stands in the nominative: one day, two days, five days."""
    return 1 if _single(amount) else 2 if amount.value % 10 in (2, 3, 4) and amount.value % 100 not in (12, 13, 14) else 5


def _single(amount: Quantity) -> bool:
    return amount.value % 10 == 1 and amount.value % 100 != 11


def _number(text: str, amount: Quantity, language: Language) -> tuple[int, int] | None:
    """Where the number of an amount stands; None where it is not one whole number, in digits or in words."""
    said = text[amount.start : amount.end]
    spans = [(match.start(), match.end()) for match in _DIGITS.finditer(said) if int(match[0].replace(" ", "")) == amount.value]
    spans += [(found.start, found.end) for found in numerals.find(said, language) if found.value == amount.value and not found.ordinal]
    return (amount.start + spans[0][0], amount.start + spans[0][1]) if len(spans) == 1 else None
