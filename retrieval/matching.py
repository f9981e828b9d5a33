"""Which act of the corpus a citation or a person means: by id, number and date, title."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from law.act import Metadata
from law.citations import CitedAct
from law.words import Language
from retrieval.terms import term, words

_LETTERS = str.maketrans("ІМХСVӀ", "IMXCVI")  # Cyrillic letters written for the Latin ones of Roman numerals
_AFTER = re.compile(r"\s*(?:ЗРК|ҚРЗ|РК|ҚР)\s*$", re.IGNORECASE)
# Short forms that titles and citations use for the same words.
_SHORT = {"рк": ("республика", "казахстан"), "қр": ("қазақстан", "республикасы")}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is known of an act; what is empty is not known."""

    id: str = ""
    title: str = ""
    number: str = ""
    date: datetime.date | None = None
    kind: str = ""

    @classmethod
    def of(cls, cited: CitedAct) -> Wanted:
        """All that a citation says of the act."""
        return cls(cited.id, cited.title, cited.number, cited.date, cited.kind)


@dataclass(frozen=True, slots=True)
class Match:
    """An act that may be meant. `agree` and `differ` name the facts of `Wanted` that fit it and that do not: title,
    number, date (where the act's own text has one), kind, id. `exact`: nothing differs, and it is identified (by id, number, or its whole title)."""

    meta: Metadata
    agree: frozenset[str]
    differ: frozenset[str]
    exact: bool
    score: float


class Index:
    """Acts to be matched, found by what identifies them: a corpus has hundreds of thousands."""

    def __init__(self, acts: Iterable[Metadata]) -> None:
        self._acts = list(acts)
        self._by_id: dict[str, list[int]] = defaultdict(list)
        self._by_number: dict[str, list[int]] = defaultdict(list)
        by_term: dict[tuple[Language, str], list[int]] = defaultdict(list)
        sizes = []
        for place, meta in enumerate(self._acts):
            self._by_id[meta.id.lower()].append(place)
            for known in {number(meta.number), number(meta.registration)} - {""}:
                self._by_number[known].append(place)
            title = set(title_terms(meta.title, meta.language))
            sizes.append(len(title))
            for one in title:
                by_term[meta.language, one].append(place)
        self._by_term = {key: np.array(places, np.int32) for key, places in by_term.items()}
        self._sizes = np.array(sizes, np.int32)
        self._languages = {meta.language for meta in self._acts}

    def rank(self, wanted: Wanted) -> list[Match]:
        """The acts that may be meant, best first: those identified before those only alike."""
        places = {*self._by_id.get(wanted.id.lower(), ()), *self._by_number.get(number(wanted.number) or " ", ())}
        if wanted.title:
            places.update(self._titled(wanted.title))
        matches = [match for place in sorted(places) if (match := _judge(wanted, self._acts[place])) is not None]
        return sorted(matches, key=lambda match: (-match.score, match.meta.level or 99, match.meta.id))

    def _titled(self, title: str) -> list[int]:
        """The acts whose titles share enough words with a title for `_title_score` to take them."""
        found = []
        for language in self._languages:
            asked = set(title_terms(title, language))
            lists = [self._by_term[language, one] for one in asked if (language, one) in self._by_term]
            if lists:
                common = np.bincount(np.concatenate(lists), minlength=len(self._acts))
                enough = np.minimum(np.maximum(self._sizes, len(asked)) * 0.66, np.minimum(self._sizes, len(asked)))
                found += np.flatnonzero((common >= enough) & (common > 0)).tolist()
        return found


def _judge(wanted: Wanted, meta: Metadata) -> Match | None:
    agree, differ = set(), set()
    score = 0.0
    title = _title_score(wanted.title, meta)
    facts = (
        ("id", bool(wanted.id), wanted.id.lower() == meta.id.lower(), 4.0),
        ("number", bool(wanted.number), number(wanted.number) in {number(meta.number), number(meta.registration)} - {""}, 2.0),
        ("date", wanted.date is not None and meta.date is not None, wanted.date == meta.date, 1.0),
        ("kind", bool(wanted.kind), wanted.kind == meta.kind, 0.2),
        ("title", bool(wanted.title), title >= 0.6, 2.0 * title),
    )
    for name, known, fits, worth in facts:
        if known and fits:
            agree.add(name)
            score += worth
        elif known:
            differ.add(name)
    if not agree & {"id", "number", "title"}:
        return None
    exact = not differ - {"kind"} and ("id" in agree or "number" in agree or title == 1.0)
    return Match(meta, frozenset(agree), frozenset(differ), exact, score)


def number(text: str) -> str:
    """An act's number in one form: 413-IV for "№ 413-ІV ЗРК"."""
    return _AFTER.sub("", text.upper()).replace("№", "").replace("N ", "").translate(_LETTERS).replace(" ", "").strip(".,")


def _title_score(wanted: str, meta: Metadata) -> float:
    """1 where the titles are the same in any inflection; less where one holds the other or most of its words."""
    if not wanted or not meta.title:
        return 0.0
    asked, known = title_terms(wanted, meta.language), title_terms(meta.title, meta.language)
    if not asked or not known:
        return 0.0
    if asked == known:
        return 1.0
    shorter, longer = sorted((asked, known), key=len)
    if _inside(shorter, longer):
        return 0.7 + 0.25 * len(shorter) / len(longer)
    common = len(set(asked) & set(known))
    return 0.9 * common / max(len(set(asked)), len(set(known)))


def title_terms(title: str, language: Language) -> list[str]:
    """The stems of a title, short forms written out, without the one-letter words (о, об)."""
    found: list[str] = []
    for word in words(title):
        for full in _SHORT.get(word, (word,)):
            if len(full) > 2 or full[0].isdigit():
                found.append(term(full, language))
    return found


def _inside(shorter: list[str], longer: list[str]) -> bool:
    return any(longer[start : start + len(shorter)] == shorter for start in range(len(longer) - len(shorter) + 1))
