"""Ranking in two stages: every row of the corpus by words and by meaning; then the first few hundred by closer looks.

A signal's weight says what a full mark of it is worth against the others; each is argued, and measured by leaving it out,
in docs/search.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from law.words import Language
from retrieval import question
from retrieval.question import Concept, Question
from retrieval.terms import terms

if TYPE_CHECKING:
    from retrieval.corpus import StoredProvision
    from retrieval.search import Searcher

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Weights:
    """What each signal is worth."""

    lexical: float = 2.0  # BM25F over stems
    dense: float = 0.3  # cosine in the corpus's own latent space
    coverage: float = 0.5  # share of the question's words that the provision has, by their rarity
    unit: float = 0.2  # the article or point around it answers too
    proximity: float = 0.5  # words next to each other in the question are close in the provision
    definition: float = 1.2  # it defines what the question asks about
    heading: float = 0.1  # the question's words are in the heading it stands under
    phrase: float = 1.0  # it has the quoted phrase word for word
    dead: float = 0.5  # what an excluded or repealed provision loses
    bare: float = 0.5  # what a heading without text of its own loses
    lookup: float = 1.0  # what is named by number is looked up
    family: float = 1.0  # words of the same family stand for a word
    thesaurus: float = 0.5  # words of the same group of the thesaurus stand for a word
    everyday: float = 1.0  # words of acts stand for words of everyday speech
    translation: float = 0.8  # words of the other language stand for a word
    short: float = 0.8  # cut words are written out
    compound: float = 0.9  # a word put together of two stands for them


@dataclass(frozen=True)
class Evidence:
    """The first stage: for every row its scores between 0 and 1, and the concepts it has."""

    lexical: Floats
    coverage: Floats
    unit: Floats
    dense: Floats
    has: Floats  # concepts x rows: how well the row has the concept, 0..1
    worth: Floats  # of each concept: its rarity

    def total(self, w: Weights) -> Floats:
        total = w.lexical * self.lexical + w.coverage * self.coverage + w.unit * self.unit + w.dense * self.dense
        return np.asarray(total, dtype=np.float32)

    def where(self, allowed: NDArray[np.bool_]) -> Evidence:
        """The same evidence with the rows that are not allowed out of the running."""
        lexical, coverage, unit, dense = (
            np.where(allowed, part, -1).astype(np.float32) for part in (self.lexical, self.coverage, self.unit, self.dense)
        )
        return Evidence(lexical, coverage, unit, dense, self.has, self.worth)


@dataclass(frozen=True, slots=True)
class Ranked:
    row: int
    score: float
    why: tuple[tuple[str, float], ...]


def first_stage(searcher: Searcher, asked: Question, w: Weights) -> Evidence:
    """Score every row."""
    count = len(searcher.table.id)
    saturated, has, worth = _concepts(searcher, asked.concepts, count)
    score = worth @ saturated
    units = int(searcher.table.unit.max()) + 1 if count else 0
    unit = np.zeros(units, np.float32)
    for value, concept in zip(worth, saturated, strict=True):
        best = np.zeros(units, np.float32)
        rows = np.flatnonzero(concept)
        np.maximum.at(best, searcher.table.unit[rows], concept[rows])
        unit += value * best
    dense = _dense(searcher, question.alternatives(asked.concepts), count)
    return Evidence(
        lexical=(score / max(float(worth.sum()), 1e-9)).astype(np.float32),
        coverage=(worth @ has / max(float(worth.sum()), 1e-9)).astype(np.float32),
        unit=_to_one(unit)[searcher.table.unit] if count else score,
        dense=np.maximum(dense, 0),
        has=has,
        worth=worth,
    )


def _concepts(searcher: Searcher, concepts: Sequence[Concept], count: int) -> tuple[Floats, Floats, Floats]:
    """Of each concept: its saturated weight in every row, how well every row has it, and its rarity."""
    saturated, has = np.zeros((len(concepts), count), np.float32), np.zeros((len(concepts), count), np.float32)
    worth = np.zeros(len(concepts), np.float32)
    for number, concept in enumerate(concepts):
        rarity: list[tuple[float, float]] = []
        own = searcher.vocabulary.rarity.get(concept.term)
        for term, fit in ((concept.term, 1.0), *concept.others.items()):
            found = searcher.postings(term)
            if found is None:
                continue
            scale = fit
            if own and term not in concept.translations:
                scale *= min(1.0, found.inverse / own)  # a common word is no proof of a rare one
            saturated[number, found.rows] = np.maximum(saturated[number, found.rows], scale * found.weights)
            has[number, found.rows] = np.maximum(has[number, found.rows], scale)
            rarity.append((fit, found.inverse))
        if rarity:
            worth[number] = concept.weight * (own or sum(fit * inverse for fit, inverse in rarity) / sum(fit for fit, _ in rarity))
    return saturated, has, worth


def _dense(searcher: Searcher, weighted: dict[str, float], count: int) -> Floats:
    cosines = np.zeros(count, np.float32)
    if searcher.embedding is None or not count:
        return cosines
    vector = searcher.embedding.fold(weighted)
    if vector.any():
        rows, values = searcher.store.nearest(vector, min(count, 1000))
        cosines[rows] = values
    return cosines


def _to_one(score: Floats) -> Floats:
    top = float(score.max()) if len(score) else 0.0
    return (score / top).astype(np.float32) if top > 0 else score


def second_stage(
    searcher: Searcher, asked: Question, evidence: Evidence, w: Weights, *, lexical_first: int = 200, dense_first: int = 100
) -> list[Ranked]:
    """The best candidates of the first stage, ranked by all signals."""
    total = evidence.total(w)
    if not len(total):
        return []
    candidates = np.union1d(_top(total, lexical_first), _top(evidence.dense, dense_first))
    candidates = candidates[(total[candidates] > 0) & (evidence.lexical[candidates] >= 0)]
    stored = searcher.stored(int(row) for row in candidates)
    defined = _defined(searcher, asked, [int(row) for row in candidates], evidence.worth)
    bearers = _bearers(asked.concepts)
    ranked = []
    for row in map(int, candidates):
        provision = stored[row]
        signals = {
            "lexical": w.lexical * float(evidence.lexical[row]),
            "coverage": w.coverage * float(evidence.coverage[row]),
            "unit": w.unit * float(evidence.unit[row]),
            "dense": w.dense * float(evidence.dense[row]),
            "proximity": w.proximity * _proximity(bearers, provision, evidence.worth),
            "heading": w.heading * _heading(bearers, provision, evidence.worth),
            "definition": w.definition * defined.get(row, 0.0),
            "phrase": w.phrase * _phrases(asked, provision),
        }
        if provision.status != "in force":
            signals["dead"] = -w.dead
        if _bare(provision):
            signals["bare"] = -w.bare
        why = tuple(sorted(((name, round(value, 3)) for name, value in signals.items() if value), key=lambda pair: -pair[1]))
        ranked.append(Ranked(row, sum(signals.values()), why))
    return sorted(ranked, key=lambda one: (-one.score, one.row))


def _top(score: Floats, count: int) -> Rows:
    return np.argpartition(-score, count - 1)[:count] if count < len(score) else np.arange(len(score))


def _fits(concept: Concept) -> dict[str, float]:
    return {concept.term: 1.0, **concept.others}


def _bearers(concepts: Sequence[Concept]) -> dict[str, list[int]]:
    """Every term that bears a concept, with the numbers of the concepts it bears."""
    found: dict[str, list[int]] = {}
    for number, concept in enumerate(concepts):
        for term in _fits(concept):
            found.setdefault(term, []).append(number)
    return found


def _proximity(bearers: dict[str, list[int]], provision: StoredProvision, worth: Floats) -> float:
    """How close in the text the words are that are neighbours in the question, by their rarity; 1: all side by side."""
    if len(worth) < 2:
        return 0.0
    places: list[list[int]] = [[] for _ in worth]
    for at, term in enumerate(_terms(provision.text, provision.language)):
        for number in bearers.get(term, ()):
            places[number].append(at)
    got, of = 0.0, 0.0
    for number in range(len(places) - 1):
        pair = float(worth[number] + worth[number + 1])
        of += pair
        if places[number] and places[number + 1]:
            distance = min(abs(one - other) for one in places[number] for other in places[number + 1])
            got += pair / max(1, distance)
    return got / of if of else 0.0


@lru_cache(maxsize=20_000)
def _terms(text: str, language: Language) -> tuple[str, ...]:
    """The terms of a provision's text: one check of a bill looks at the same provisions again and again."""
    return tuple(terms(text, language))


def _heading(bearers: dict[str, list[int]], provision: StoredProvision, worth: Floats) -> float:
    """The share of the question's words, by their rarity, that the headings around the provision have."""
    above = _terms(f"{provision.heading} {provision.context}", provision.language)
    held = {number for term in above for number in bearers.get(term, ())}
    return sum(float(worth[number]) for number in held) / max(float(worth.sum()), 1e-9)


def _phrases(asked: Question, provision: StoredProvision) -> float:
    """The share of the quoted phrases that the provision has, word after word in any inflection."""
    if not asked.phrases:
        return 0.0
    text = f" {' '.join(_terms(provision.text, provision.language))} "
    return sum(f" {' '.join(phrase)} " in text for phrase in asked.phrases) / len(asked.phrases)


def _bare(provision: StoredProvision) -> bool:
    """Whether it is only a heading: nothing but its unit's name and number stands beside it."""
    return bool(provision.heading) and len(provision.text) - len(provision.heading) < 25


def _defined(searcher: Searcher, asked: Question, rows: Sequence[int], worth: Floats) -> dict[int, float]:
    """The rows that define what the question asks about: the product of the share of the term that the question names
    and the share of the question that the term takes up."""
    found: dict[int, float] = {}
    whole = max(float(worth.sum()), 1e-9)
    fits = [_fits(concept) for concept in asked.concepts]
    for row, keys in searcher.defined(rows).items():
        for key in keys:
            term = key.split()
            held = {
                number: max(fit.get(part, 0.0) for part in term) for number, fit in enumerate(fits) if any(part in fit for part in term)
            }
            named = sum(any(part in fits[number] for number in held) for part in term) / len(term)
            share = sum(float(worth[number]) * fit for number, fit in held.items()) / whole
            found[row] = max(found.get(row, 0.0), named * named * (share if asked.meaning else share * share * 0.5))
    return found
