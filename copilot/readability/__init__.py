"""How hard a text is to read: one score from 0 to 100 (higher is easier), its grade, and what weighs most in it.

The burdens and formulas are counted in `measures`; the weights, fitted once on pairs of an official and a plainer text
(benchmarks/readability_weights.py, docs/readability.md), lie in weights.toml.
"""

from __future__ import annotations

import math
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from copilot.readability.measures import Measures, take
from law.words import Language, Words

_ENOUGH = 100  # articles that make a distribution
GRADES = (  # lowest score of the grade, what it is called
    (75, "easy", Words("оңай", "легко", "easy")),
    (55, "plain", Words("түсінікті", "понятно", "plain")),
    (35, "moderate", Words("орташа", "средне", "moderate")),
    (15, "hard", Words("қиын", "трудно", "hard")),
    (0, "very hard", Words("өте қиын", "очень трудно", "very hard")),
)


@dataclass(frozen=True, slots=True)
class Readability:
    """`score` 0..100; `harder_than` is the share (0..1) of articles of laws that are easier than this text; `causes` are the
    burdens that weigh most, heaviest first, as names of `measures.rates`."""

    score: float
    grade: str
    grade_words: Words
    harder_than: float
    causes: tuple[str, ...]
    measures: Measures


@dataclass(frozen=True, slots=True)
class _Scale:
    weights: dict[str, float]
    usual: dict[str, float]  # the usual rate of each burden in law in force
    quantiles: tuple[float, ...]  # of the weighted burden over articles of law in force, 0 to 100 per cent


@lru_cache
def _scale(language: Language) -> _Scale:
    table = tomllib.loads(resources.files(__package__).joinpath("weights.toml").read_text("utf-8"))[language.value]
    return _Scale(table["weights"], table["usual"], tuple(table["quantiles"]))


def distribution(articles: Iterable[str], language: Language) -> tuple[float, ...]:
    """How heavy articles are, lightest first, for `measure` to place a text among; () where they are fewer than a hundred."""
    weights = _scale(language).weights
    read = [take(text, language) for text in articles]
    burdens = sorted(sum(weight * one.rates.get(name, 0.0) for name, weight in weights.items()) for one in read if one.words)
    return tuple(burdens) if len(burdens) >= _ENOUGH else ()


def measure(text: str, language: Language, among: Sequence[float] = (), known: frozenset[str] = frozenset()) -> Readability:
    """Score a provision or a whole text. A text without words scores 100 and is harder than nothing. `among`: the
    `distribution` that `harder_than` is told by; without it, that of the laws the weights were fitted on. `known`:
    short names that the act introduces elsewhere."""
    measures = take(text, language, known)
    scale = _scale(language)
    parts = {name: weight * measures.rates.get(name, 0.0) for name, weight in scale.weights.items()}
    burden = sum(parts.values()) if measures.words else -math.inf
    middle, spread = scale.quantiles[len(scale.quantiles) // 2], scale.quantiles[-3] - scale.quantiles[2]
    score = 100 / (1 + math.exp(min(50.0, 3.0 * (burden - middle) / spread)))
    grade, words = next((name, words) for least, name, words in GRADES if score >= least)
    over = {name: part - scale.weights[name] * scale.usual.get(name, 0.0) for name, part in parts.items()}
    causes = tuple(name for name in sorted(over, key=lambda name: -over[name]) if over[name] > 0)
    order = among or scale.quantiles
    place = bisect_right(order, burden) / (len(order) + 1)
    return Readability(round(score, 2), grade, words, round(place, 2), causes, measures)
