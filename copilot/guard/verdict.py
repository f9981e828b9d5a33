"""What the guard answers: whether a rewrite keeps the meaning of a provision, and if not, what changed and where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from law.words import Words

Span = tuple[int, int]  # [start, end) in characters of the text


class ChangeType(StrEnum):
    """What kind of thing changed."""

    NUMBER = "number"
    DATE = "date"  # a calendar date, or the days and the starting point of a term
    MODALITY = "modality"
    REFERENCE = "reference"
    TERM = "term"
    ACTOR = "actor"
    CONDITION = "condition"
    NEGATION = "negation"
    LIST_ITEM = "list-item"
    SCOPE = "scope"


NAMES: Mapping[ChangeType, Words] = {
    ChangeType.NUMBER: Words("сан", "число", "number"),
    ChangeType.DATE: Words("күн немесе мерзім", "дата или срок", "date or term"),
    ChangeType.MODALITY: Words("міндет, құқық немесе тыйым", "обязанность, право или запрет", "duty, right or prohibition"),
    ChangeType.REFERENCE: Words("сілтеме", "ссылка", "reference"),
    ChangeType.TERM: Words("термин", "термин", "term"),
    ChangeType.ACTOR: Words("кім әрекет етеді", "кто действует", "who acts"),
    ChangeType.CONDITION: Words("шарт немесе ерекшелік", "условие или исключение", "condition or exception"),
    ChangeType.NEGATION: Words("болымсыздық", "отрицание", "negation"),
    ChangeType.LIST_ITEM: Words("тізбе элементі", "элемент перечня", "list item"),
    ChangeType.SCOPE: Words("қолданылу аясы", "охват нормы", "scope"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One change of meaning. `original` and `rewrite` are the places in the two texts; where something is missing or new,
    the side that lacks it has none."""

    type: ChangeType
    detail: Words
    original: tuple[Span, ...] = ()
    rewrite: tuple[Span, ...] = ()


# What a drafter must not lose by a click: such a suggestion is taken only for a reason that the journal keeps.
_GRAVE = frozenset(
    (ChangeType.NUMBER, ChangeType.DATE, ChangeType.MODALITY, ChangeType.REFERENCE, ChangeType.CONDITION, ChangeType.NEGATION)
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`preserved` is true exactly where there are no changes."""

    changes: tuple[Change, ...] = ()

    @property
    def grave(self) -> tuple[Change, ...]:
        """Changes of numbers, terms, force, references, conditions and denials."""
        return tuple(change for change in self.changes if change.type in _GRAVE)

    @property
    def preserved(self) -> bool:
        return not self.changes
