"""Russian morphology: the dictionary of pymorphy3 (OpenCorpora), one analyser for the whole program, its answers kept."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from law.text import fold


@dataclass(frozen=True, slots=True)
class Form:
    """What a word form can be. `lemma` is folded; `part` is the part of speech of OpenCorpora (NOUN, ADJF, VERB, INFN, PRTF,
    PRTS, ...); `cases` are all cases that the form may stand in as that part of speech (nomn, gent, datv, accs, ablt, loct)."""

    lemma: str
    lemmas: frozenset[str]  # of every reading as the same part of speech
    part: str
    cases: frozenset[str]
    passive: bool = False
    animate: bool = False
    proper: bool = False  # a name of a person or place
    quality: bool = False  # an adjective too: населенный, уполномоченный


_NAMES = ("Name", "Surn", "Patr", "Geox")


@lru_cache(maxsize=1)
def analyser() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=200_000)
def parse(form: str) -> Form:
    """The likeliest reading of one word form (any letter case)."""
    readings = analyser().parse(form)
    # in lower case a common word before the name that it may also be: долговых, not the surname
    best = next((r for r in readings if not any(mark in r.tag for mark in _NAMES)), readings[0]) if form.islower() else readings[0]
    part = str(best.tag.POS or "")  # plain words: those of pymorphy3 look through all their kind at each comparison
    cases = frozenset(str(r.tag.case) for r in readings if r.tag.case and (r.tag.POS or "") == part and r.score >= 0.02)
    passive = "pssv" in best.tag or (part == "VERB" and best.normal_form.endswith("ся"))
    proper = any(mark in best.tag for mark in _NAMES)
    quality = any((r.tag.POS or "") == "ADJF" for r in readings)
    lemmas = frozenset(fold(r.normal_form) for r in readings if (r.tag.POS or "") == part)
    return Form(fold(best.normal_form), lemmas, part, cases, passive, "anim" in best.tag, proper, quality)


@lru_cache(maxsize=50_000)
def known(form: str) -> bool:
    """Whether the dictionary holds the word form."""
    return bool(analyser().word_is_known(form))


@lru_cache(maxsize=20_000)
def forms(form: str) -> frozenset[str]:
    """All forms, folded, of the likeliest word that a form may be (дней: день, дня, ...; вернут: вернуть, вернул, ...)."""
    lemma = parse(form).lemma
    reading = next((r for r in analyser().parse(form) if fold(r.normal_form) == lemma), None)
    return frozenset(fold(one.word) for one in reading.lexeme) if reading is not None else frozenset({form})
