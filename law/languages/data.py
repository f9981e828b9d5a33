"""The shape of a language's data. All words are in the form of `law.text.fold`: lower case, е for ё."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from law.words import Language


@dataclass(frozen=True, slots=True)
class ReferenceWords:
    """Words of which references to provisions and acts are made; every form of a word is a key.

    `units`: words of units to path components (`art`, `pt`, ...); `plural_units`: forms that may be plural; `acts`: acts that
    are named by title, date and number, to their kind (`law.act.Metadata.kind`); `documents`: rules, lists and other documents
    that an act approves; `this`: "настоящего", "осы"; `same`: words that point back to an act or unit just named; `joins`:
    words between members of a list; `counted`: stems of what numbers count when they number no provision; `country`: the
    words of a country's name; `approved`: stems of "approved by"; `aside`: words that open "(hereinafter ...)"."""

    units: Mapping[str, str]
    plural_units: frozenset[str]
    acts: Mapping[str, str]
    documents: Mapping[str, str]
    this: frozenset[str]
    same: frozenset[str]
    joins: frozenset[str]
    counted: tuple[str, ...]
    approved: tuple[str, ...]
    aside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DefinitionForms:
    """How definitions are worded, as regular expressions over folded text.

    `lead`: the line that opens a list of definitions; `heading`: a heading of such a list; `aside`: what opens "(hereinafter -",
    up to its dash; `gone`: how an excluded entry begins; `contextual`: sentences that define, with groups `term` and
    `text`; `no_term`, `no_text`: how a term or a definition never begins; `verb`: a finite verb, which no term holds; `rules`:
    first words of sentences of the same form that pick or count and define nothing; `feature`: where the genus ends and the
    distinguishing features begin (or, `head_last`, where the features end and the genus begins); `scope`: "for the purposes of
    this chapter", with group `unit`."""

    lead: str
    heading: str
    aside: str
    gone: str
    anchor: str
    contextual: tuple[str, ...]
    no_term: str
    no_text: str
    verb: str
    rules: str
    feature: str
    scope: str
    verb_ends: str = ""  # a sentence that ends so states a norm and defines nothing (Kazakh puts its verb last)
    head_last: bool = False


@dataclass(frozen=True, slots=True)
class LanguageData:
    """`alphabet` is the order of letters for sorting terms (L480 art. 23(7)). `abbreviations` end in a full stop that ends
    no sentence. `months` holds every form that dates use. `cardinals` and `ordinals` give each form of a number word its
    value; `compound` orders how words of one numeral add up. `modality` groups words and phrases by legal force: `must`,
    `must-not`, `may`, `may-not`."""

    language: Language
    alphabet: str
    vowels: str
    abbreviations: frozenset[str]
    months: Mapping[str, int]
    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    units: tuple[str, ...]  # nominative words for 1..19, then tens, then hundreds: see law.numerals.in_words
    tens: tuple[str, ...]
    hundreds: tuple[str, ...]
    modality: Mapping[str, tuple[str, ...]]
    negations: frozenset[str]
    stopwords: frozenset[str] = field(default=frozenset())
    references: ReferenceWords | None = None
    definitions: DefinitionForms | None = None
