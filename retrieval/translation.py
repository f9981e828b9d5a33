"""Which words of one language say what words of the other say, learned from provisions published in both.

IBM Model 1 (Brown, Della Pietra, Della Pietra, Mercer, "The Mathematics of Statistical Machine Translation", 1993),
run both ways and multiplied, so that a pair must hold in both directions. Used to put a question into the other
language as weighted terms (K. Darwish, D. Oard, "Probabilistic Structured Query Methods", SIGIR 2003).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from law.words import Language

_DOUBT = 1.5  # a pair seen together n times is believed n / (n + this)
_ROUNDS = 8
PAIRS = 20_000  # aligned provisions learned from at most: a thousand cells of memory each
_LEAST = 0.02  # translations less likely are dropped
_MOST = 8  # translations kept of a word

Translations = dict[str, list[tuple[str, float]]]


def learn(pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> tuple[Translations, Translations]:
    """From pairs of distinct terms (Kazakh, Russian): the Russian translations of Kazakh terms, and the reverse, each
    with its weight, heaviest first."""
    chosen = [pair for pair in pairs if pair[0] and pair[1]]
    if not chosen:
        return {}, {}
    left, left_index = _numbered([pair[0] for pair in chosen])
    right, right_index = _numbered([pair[1] for pair in chosen])
    sources, targets, sentences = [], [], []
    for number, (kk, ru) in enumerate(zip(left, right, strict=True)):
        sources.append(np.repeat(kk, len(ru)))
        targets.append(np.tile(ru, len(kk)))
        sentences.append(np.full(len(kk) * len(ru), number, dtype=np.int32))
    source, target, sentence = map(np.concatenate, (sources, targets, sentences))
    cells, cell = np.unique(source.astype(np.int64) * len(right_index) + target, return_inverse=True)
    cell_source, cell_target = cells // len(right_index), cells % len(right_index)
    forward = _model(cell, cell_source, sentence * np.int64(len(right_index)) + target)
    backward = _model(cell, cell_target, sentence * np.int64(len(left_index)) + source)
    _, support = np.unique(cell, return_counts=True)
    both = np.sqrt(forward * backward) * support / (support + _DOUBT)
    return (
        _table(cell_source, cell_target, both, left_index, right_index),
        _table(cell_target, cell_source, both, right_index, left_index),
    )


def _numbered(texts: Iterable[Sequence[str]]) -> tuple[list[NDArray[np.int32]], list[str]]:
    index: dict[str, int] = {}
    numbered = [np.array([index.setdefault(term, len(index)) for term in dict.fromkeys(text)], dtype=np.int32) for text in texts]
    return numbered, list(index)


def _model(cell: NDArray[Any], cell_source: NDArray[Any], slot: NDArray[Any]) -> NDArray[np.float64]:
    """Probability of a cell's target given its source, by expectation maximisation. `slot` numbers the targets of every
    sentence: the probabilities that explain one of them share it out."""
    _, slot = np.unique(slot, return_inverse=True)
    probability = np.ones(len(cell_source))
    for _ in range(_ROUNDS):
        likely = probability[cell]
        counts = np.bincount(cell, likely / np.bincount(slot, likely)[slot], minlength=len(cell_source))
        probability = counts / np.bincount(cell_source, counts)[cell_source]
    return probability


def _table(source: NDArray[Any], target: NDArray[Any], weight: NDArray[np.float64], names: list[str], others: list[str]) -> Translations:
    order = np.lexsort((-weight, source))
    table: Translations = {}
    for position in order:
        if weight[position] >= _LEAST:
            kept = table.setdefault(names[source[position]], [])
            if len(kept) < _MOST:
                kept.append((others[target[position]], float(weight[position])))
    return table


def save(connection: sqlite3.Connection, language: Language, table: Translations) -> None:
    """Keep the translations of the terms of one language into the other."""
    connection.execute("DELETE FROM translations WHERE language = ?", (language.value,))
    connection.executemany(
        "INSERT INTO translations VALUES (?, ?, ?, ?)",
        ((language.value, term, other, weight) for term, others in table.items() for other, weight in others),
    )


def translate(connection: sqlite3.Connection, language: Language, term: str) -> list[tuple[str, float]]:
    """The translations of a term of `language`, heaviest first."""
    return connection.execute(
        "SELECT other, weight FROM translations WHERE language = ? AND term = ? ORDER BY weight DESC", (language.value, term)
    ).fetchall()
