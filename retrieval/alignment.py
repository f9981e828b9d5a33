"""Provisions of one act in two languages, paired.

Texts of one edition have the same tree, and the path tells the pair. Texts of different editions (which a corpus gathered over
years has) do not: there the paths are a first guess, from which word translations are learned, and within each article the
provisions are paired again by what they say.
"""

from __future__ import annotations

import math
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
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
    connection.execute("UPDATE provisions SET twin = NULL")
    units = list(_units(connection))
    guess = [pair for kazakh, russian in units for pair in _by_path(kazakh, russian) if _plausible(*pair)]
    tables = translation.learn([(kk.terms, ru.terms) for kk, ru in guess])
    rarity = _rarity(side for unit in units for sides in unit for side in sides)
    pairs = [pair for kazakh, russian in units for pair in _pairs(kazakh, russian, tables, rarity)]
    connection.executemany(
        "UPDATE provisions SET twin = ? WHERE id = ?", [ids for kk, ru in pairs for ids in ((kk.id, ru.id), (ru.id, kk.id))]
    )
    return translation.learn([(kk.terms, ru.terms) for kk, ru in pairs])


def _units(connection: sqlite3.Connection) -> Iterable[tuple[list[_Side], list[_Side]]]:
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
                "SELECT id, path, terms FROM provisions WHERE expression = ? ORDER BY id", (expression,)
            ):
                sides[unit_of(path)].append(_Side(id, path, tuple(dict.fromkeys(terms.split("\n")[0].split()))))
            found.append(sides)
        for unit in found[0].keys() & found[1].keys():
            yield found[0][unit], found[1][unit]


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
    by_path = _by_path(kazakh, russian)
    if len(by_path) == len(kazakh) == len(russian) and all(_alike(kk, ru, tables, rarity) >= _SURE for kk, ru in by_path):
        return by_path
    alike = np.array([[_alike(kk, ru, tables, rarity) for ru in russian] for kk in kazakh])
    same = np.array([[kk.path == ru.path for ru in russian] for kk in kazakh])
    rows, columns = linear_sum_assignment(alike + _SAME_PATH * same, maximize=True)
    return [(kazakh[row], russian[column]) for row, column in zip(rows, columns, strict=True) if alike[row, column] >= _LEAST]


def _alike(kk: _Side, ru: _Side, tables: tuple[Translations, Translations], rarity: Mapping[str, float]) -> float:
    """How far two texts say the same, by their translated words (0 to 1)."""
    if not kk.terms or not ru.terms:
        return 0.0
    shares = []
    for source, target, table in ((kk, ru, tables[0]), (ru, kk, tables[1])):
        there = set(target.terms)
        got = of = 0.0
        for term in source.terms:
            worth = rarity[term]
            of += worth
            if term in there:
                got += worth
            else:
                got += worth * min(1.0, max((weight for other, weight in table.get(term, ()) if other in there), default=0.0) / _FULL)
        shares.append(got / of)
    return min(shares)
