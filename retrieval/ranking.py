"""Ranking in two stages: every row of the corpus by words and by meaning; then the first few hundred by closer looks.

A signal's weight says what a full mark of it is worth against the others; each is argued, and measured by leaving it out,
in docs/search.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from law.words import Language
from retrieval import answers, question
from retrieval.lexical import Postings
from retrieval.question import Concept, Question

if TYPE_CHECKING:
    from retrieval.search import Searcher

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]


_CANDIDATES = 60_000  # rows that words bring into the first stage, where telling ones bring as many
_NEAREST = 1000  # rows that meaning brings into it


@dataclass(frozen=True, slots=True)
class Weights:
    """What each signal is worth."""

    lexical: float = 2.0  # BM25F over stems
    dense: float = 0.5  # cosine in the corpus's own latent space
    coverage: float = 0.5  # share of the question's words that the provision has, by their rarity
    unit: float = 0.1  # the article or point around it answers too
    proximity: float = 0.4  # words next to each other in the question are close in the provision
    definition: float = 2.0  # it defines what the question asks about
    phrase: float = 1.0  # it has the quoted phrase word for word
    answer: float = 0.3  # share of its score by words that it gains for an answer of the kind asked for
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
    """The first stage: the rows that may answer, in order, with the scores of each between 0 and 1."""

    rows: Rows
    lexical: Floats
    coverage: Floats
    unit: Floats
    dense: Floats
    worth: Floats  # of each concept: its rarity

    def total(self, w: Weights) -> Floats:
        total = w.lexical * self.lexical + w.coverage * self.coverage + w.unit * self.unit + w.dense * self.dense
        return np.asarray(total, dtype=np.float32)


@dataclass(frozen=True, slots=True)
class Ranked:
    row: int
    score: float
    signals: dict[str, float]

    @property
    def why(self) -> tuple[tuple[str, float], ...]:
        """What spoke for it and against it, strongest first."""
        return tuple(sorted(((name, round(value, 3)) for name, value in self.signals.items() if value), key=lambda pair: -pair[1]))


@dataclass(frozen=True, slots=True)
class Read:
    """What the second stage looks at in a row: the terms of its own text."""

    text: list[str]
    language: Language
    in_force: bool
    bare: bool  # only a heading: nothing but its unit's name and number stands beside it


@dataclass(frozen=True, slots=True)
class _Borne:
    """The postings of a term that bears a concept; `scale`: how well it does."""

    concept: int
    scale: float
    postings: Postings


def first_stage(searcher: Searcher, asked: Question, w: Weights, allowed: NDArray[np.bool_] | None) -> Evidence:
    """Score every row that may be among the best, of those `allowed`."""
    borne, worth = _borne(searcher, asked.concepts)
    count = len(searcher.table.id)
    near, cosines = _dense(searcher, question.alternatives(asked.concepts), allowed)
    share = 1.0 if allowed is None else np.count_nonzero(allowed) / max(count, 1)
    running = np.zeros(count, np.bool_)
    for one in _telling(borne, worth, _CANDIDATES / max(share, 1e-6)):
        running[one.postings.rows] = True
    if allowed is not None:
        running &= allowed
    running[near] = True
    rows = np.flatnonzero(running)
    place = np.cumsum(running, dtype=np.int32) - 1  # of a row among the candidates
    saturated, has = np.zeros((2, len(worth), len(rows)), np.float32)
    for one in borne:
        at, weights = _among(one.postings, rows, running, place)
        saturated[one.concept, at] = np.maximum(saturated[one.concept, at], one.scale * weights)
        has[one.concept, at] = np.maximum(has[one.concept, at], one.scale)
    dense = np.zeros(len(rows), np.float32)
    dense[place[near]] = np.maximum(cosines, 0)
    whole = max(float(worth.sum()), 1e-9)
    return Evidence(
        rows=rows,
        lexical=(worth @ saturated / whole).astype(np.float32),
        coverage=(worth @ has / whole).astype(np.float32),
        unit=_to_one(_by_unit(searcher.table.unit[rows], saturated, worth)),
        dense=dense,
        worth=worth,
    )


def _borne(searcher: Searcher, concepts: Sequence[Concept]) -> tuple[list[_Borne], Floats]:
    """The postings of all terms that bear a concept, and the rarity of each concept."""
    found = []
    worth = np.zeros(len(concepts), np.float32)
    for number, concept in enumerate(concepts):
        fits = [(term, fit) for term, fit in _fits(concept).items() if fit > 0]
        held = [(term, fit, postings) for term, fit in fits if (postings := searcher.lexicon.postings(term)) is not None]
        if not held:
            continue
        same = [postings.inverse for _, fit, postings in held if fit >= question.SAME_WORD]
        mean = sum(fit * postings.inverse for _, fit, postings in held) / sum(fit for _, fit, _ in held)
        rarity = min(same) if same and not concept.everyday else mean
        worth[number] = concept.weight * rarity
        for term, fit, postings in held:
            # a common word is no proof of a rare one
            scale = fit * min(1.0, postings.inverse / rarity) if (same or concept.everyday) and term not in concept.translations else fit
            found.append(_Borne(number, scale, postings))
    return found, worth


def _telling(borne: Sequence[_Borne], worth: Floats, most: float) -> list[_Borne]:
    """The postings whose rows are candidates: those that can add most to a score, as long as they are not too many together. A row that has
    only words which a great part of a large corpus has is not among its best (the idea of MaxScore: Turtle, Flood 1995)."""
    found: list[_Borne] = []
    size = 0
    for one in sorted(borne, key=lambda one: -one.scale * float(worth[one.concept])):
        if not found or size + len(one.postings.rows) <= most:
            found.append(one)
            size += len(one.postings.rows)
    return found


def _among(postings: Postings, rows: Rows, running: NDArray[np.bool_], place: NDArray[np.int32]) -> tuple[NDArray[Any], Floats]:
    """The places among the candidates of the rows of postings, and their weights."""
    if len(rows) * 16 < len(postings.rows):
        at = np.searchsorted(postings.rows, rows)
        at[at == len(postings.rows)] = 0
        found = np.flatnonzero(postings.rows[at] == rows)
        return found, postings.weights[at[found]].astype(np.float32)
    held = running[postings.rows]
    return place[postings.rows[held]], postings.weights[held].astype(np.float32)


def _by_unit(units: NDArray[np.int32], saturated: Floats, worth: Floats) -> Floats:
    """For each candidate: how well the article or point around it answers, all its candidates taken together."""
    if not len(units):
        return np.zeros(0, np.float32)
    first = np.flatnonzero(np.diff(units, prepend=-1))
    best = worth @ np.maximum.reduceat(saturated, first, axis=1) if len(worth) else np.zeros(len(first), np.float32)
    return np.repeat(best, np.diff(first, append=len(units))).astype(np.float32)


def _dense(searcher: Searcher, weighted: dict[str, float], allowed: NDArray[np.bool_] | None) -> tuple[Rows, Floats]:
    """The nearest rows and their cosines."""
    vector = searcher.embedding.fold(weighted) if searcher.embedding is not None else np.zeros(1, np.float32)
    if not vector.any():
        return np.zeros(0, np.int64), np.zeros(0, np.float32)
    return searcher.dense.nearest(vector, min(len(searcher.table.id), _NEAREST), allowed)


def _to_one(score: Floats) -> Floats:
    top = float(score.max()) if len(score) else 0.0
    return (score / top).astype(np.float32) if top > 0 else score


def second_stage(
    searcher: Searcher, asked: Question, evidence: Evidence, w: Weights, *, lexical_first: int, dense_first: int
) -> list[Ranked]:
    """The best candidates of the first stage, ranked by all signals."""
    total = evidence.total(w)
    if not len(total):
        return []
    candidates = np.union1d(_top(total, lexical_first), _top(evidence.dense, dense_first))
    candidates = candidates[total[candidates] > 0]
    rows = evidence.rows[candidates].tolist()
    read = searcher.read(rows)
    defined = _defined(searcher, asked, rows, evidence.worth)
    bearers, worth = _bearers(asked.concepts), evidence.worth.tolist()
    ranked = []
    for row, at in zip(rows, candidates.tolist(), strict=True):
        one = read[row]
        signals = {
            "lexical": w.lexical * float(evidence.lexical[at]),
            "coverage": w.coverage * float(evidence.coverage[at]),
            "unit": w.unit * float(evidence.unit[at]),
            "dense": w.dense * float(evidence.dense[at]),
            "proximity": w.proximity * _proximity(bearers, one.text, worth),
            "definition": w.definition * defined.get(row, 0.0),
            "phrase": w.phrase * _phrases(asked, one.text),
        }
        if asked.answer:
            kind = answers.held(asked.answer, " ".join(one.text), one.language)
            signals["answer"] = w.answer * kind * (signals["lexical"] + signals["coverage"])
        if not one.in_force:
            signals["dead"] = -w.dead
        if one.bare:
            signals["bare"] = -w.bare
        ranked.append(Ranked(row, sum(signals.values()), signals))
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


def _proximity(bearers: dict[str, list[int]], text: Sequence[str], worth: Sequence[float]) -> float:
    """How close in the text the words are that are neighbours in the question, by their rarity; 1: all side by side."""
    if len(worth) < 2:
        return 0.0
    places: list[list[int]] = [[] for _ in worth]
    for at, term in enumerate(text):
        for number in bearers.get(term, ()):
            places[number].append(at)
    got, of = 0.0, 0.0
    for number in range(len(places) - 1):
        pair = worth[number] + worth[number + 1]
        of += pair
        if places[number] and places[number + 1]:
            distance = min(abs(one - other) for one in places[number] for other in places[number + 1])
            got += pair / max(1, distance)
    return got / of if of else 0.0


def _phrases(asked: Question, stems: Sequence[str]) -> float:
    """The share of the quoted phrases that the provision has, word after word in any inflection."""
    if not asked.phrases:
        return 0.0
    text = f" {' '.join(stems)} "
    return sum(f" {' '.join(phrase)} " in text for phrase in asked.phrases) / len(asked.phrases)


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
