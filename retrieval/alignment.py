"""Provisions of one act in two languages, paired.

Texts of one edition have the same tree, and the path tells the pair. Texts of different editions (which a corpus gathered over
years has) do not: there the paths are a first guess, from which word translations are learned, and within each article the
provisions are paired again by what they say.
"""

from __future__ import annotations

import math
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from retrieval import translation
from retrieval.translation import Translations

_SURE = 0.45  # pairs by path that say the same at least so far are left alone
_LEAST = 0.22  # pairs that say the same less than so far are no pairs
_SAME_PATH = 0.15  # what the same path adds when pairs are chosen
_FULL = 0.3  # a translation this likely counts in full


@dataclass(frozen=True, slots=True)
class _Side:
    id: int
    path: str
    terms: tuple[str, ...]  # distinct


def align(connection: sqlite3.Connection) -> tuple[Translations, Translations]:
    """Pair the provisions of acts that are there in Kazakh and in Russian; returns the word translations learned from
    the pairs (Kazakh to Russian, Russian to Kazakh)."""
    connection.execute("UPDATE provisions SET twin = NULL WHERE twin IS NOT NULL")
    tables = translation.learn(
        _sample(pair for kazakh, russian in _units(connection) for pair in _by_path(kazakh, russian) if _plausible(*pair))
    )
    rarity = _rarity(side for unit in _units(connection) for sides in unit for side in sides)
    twins: list[tuple[int, int]] = []

    def pairs() -> Iterator[tuple[_Side, _Side]]:
        for kazakh, russian in _units(connection):
            for kk, ru in _pairs(kazakh, russian, tables, rarity):
                twins.append((kk.id, ru.id))
                yield kk, ru

    learned = translation.learn(_sample(pairs()))
    connection.executemany("UPDATE provisions SET twin = ? WHERE id = ?", (ids for kk, ru in twins for ids in ((kk, ru), (ru, kk))))
    return learned


def _sample(pairs: Iterable[tuple[_Side, _Side]]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The terms of pairs, of as many as translations are learned from: every one, or every second, fourth and so on of more."""
    kept: list[tuple[tuple[str, ...], tuple[str, ...]]] = []
    step = 1
    for number, (kk, ru) in enumerate(pairs):
        if number % step == 0:
            kept.append((kk.terms, ru.terms))
            if len(kept) > translation.PAIRS:
                kept, step = kept[::2], 2 * step
    return kept


def _units(connection: sqlite3.Connection) -> Iterator[tuple[list[_Side], list[_Side]]]:
    """The provisions of each article (or first-level point) of each act with two languages: Kazakh, Russian."""
    acts = connection.execute(
        "SELECT k.id, r.id FROM expressions k JOIN expressions r ON r.act = k.act"
        " WHERE k.language = 'kk' AND r.language = 'ru' ORDER BY k.id"
    ).fetchall()
    for expressions in acts:
        found: list[dict[str, list[_Side]]] = []
        for expression in expressions:
            sides: dict[str, list[_Side]] = defaultdict(list)
            for id, path, terms in connection.execute(
                "SELECT id, path, substr(terms, 1, instr(terms, char(10)) - 1) FROM provisions WHERE expression = ? ORDER BY id",
                (expression,),
            ):
                sides[unit_of(path)].append(_Side(id, path, tuple(dict.fromkeys(terms.split()))))
            found.append(sides)
        for unit, kazakh in found[0].items():
            if unit in found[1]:
                yield kazakh, found[1][unit]


def unit_of(path: str) -> str:
    """The article or first-level point that a path lies in."""
    parts = path.split("/")
    deep = next((at for at, part in enumerate(parts) if not part.startswith(("att_", "app_"))), len(parts) - 1)
    return "/".join(parts[: deep + 1])


def _by_path(kazakh: list[_Side], russian: list[_Side]) -> list[tuple[_Side, _Side]]:
    by_path = {side.path: side for side in russian}
    return [(side, by_path[side.path]) for side in kazakh if side.path in by_path]


def _plausible(one: _Side, other: _Side) -> bool:
    """Of like length, and with the same numbers."""
    if not one.terms or not other.terms:
        return False
    numbers = [{term for term in side.terms if term[0].isdigit()} for side in (one, other)]
    return 0.4 < len(one.terms) / len(other.terms) < 2.5 and len(numbers[0] ^ numbers[1]) <= len(numbers[0] & numbers[1])


def _rarity(sides: Iterable[_Side]) -> dict[str, float]:
    count, seen = 0, Counter[str]()
    for side in sides:
        count += 1
        seen.update(side.terms)
    return {term: math.log(1 + count / times) for term, times in seen.items()}


def _pairs(
    kazakh: list[_Side], russian: list[_Side], tables: tuple[Translations, Translations], rarity: Mapping[str, float]
) -> list[tuple[_Side, _Side]]:
    alike = np.minimum(_covered(kazakh, russian, tables[0], rarity), _covered(russian, kazakh, tables[1], rarity).T)
    same = np.array([[kk.path == ru.path for ru in russian] for kk in kazakh])
    if len(kazakh) == len(russian) == same.sum() and alike[same].min() >= _SURE:
        rows, columns = np.nonzero(same)
    else:
        rows, columns = linear_sum_assignment(alike + _SAME_PATH * same, maximize=True)
    return [(kazakh[row], russian[column]) for row, column in zip(rows, columns, strict=True) if alike[row, column] >= _LEAST]


def _covered(sources: list[_Side], targets: list[_Side], table: Translations, rarity: Mapping[str, float]) -> NDArray[np.float64]:
    """How far each target says what each source says: the share of the source's words, by their rarity, of which the target has the word
    itself or a translation."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, side in enumerate(targets):
        for term in side.terms:
            holders[term].append(place)
    terms: dict[str, int] = {}
    told = [[terms.setdefault(term, len(terms)) for term in side.terms] for side in sources]
    fits = np.zeros((len(terms), len(targets)))
    for term, number in terms.items():
        row = fits[number]
        for other, weight in reversed(table.get(term, ())):  # the heaviest last
            if other in holders:
                row[holders[other]] = min(1.0, weight / _FULL)
        if term in holders:
            row[holders[term]] = 1.0
    worth = np.array([rarity[term] for term in terms])
    found = np.zeros((len(sources), len(targets)))
    for place, numbers in enumerate(told):
        if numbers:
            found[place] = worth[numbers] @ fits[numbers] / worth[numbers].sum()
    return found
