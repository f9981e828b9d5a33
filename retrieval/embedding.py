"""The embedding that needs no downloaded weights: latent semantic indexing fitted on the corpus itself.

Features are stems and character n-grams of stems, weighted by TF-IDF and reduced by truncated SVD. It is cross-lingual:
the two languages of one provision are one document of the training matrix, so that words that say the same in Kazakh
and in Russian fall on the same directions; afterwards a text of either language folds in alone.

Dumais, Letsche, Littman, Landauer, "Automatic Cross-Language Retrieval Using Latent Semantic Indexing", AAAI 1997.
Halko, Martinsson, Tropp, "Finding structure with randomness", SIAM Review 53 (2011), algorithm 4.4, for the SVD.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from retrieval import arrays

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Floats = NDArray[np.float32]

DIMENSIONS = 256
_GRAM = 4  # letters of a character n-gram
_SEEN = 2  # documents that must hold a feature
_FEATURES = 60_000  # most frequent ones kept
_TRAINING = 30_000  # documents the SVD is fitted on; the others fold in
_DAMPING = 0.5  # exponent of the singular values that a folded text is divided by


@dataclass(frozen=True)
class Embedding:
    """Folds the terms of a text into a vector of unit length."""

    index: Mapping[str, int]
    inverse: Floats  # inverse document frequency of each feature
    projection: Floats  # features x dimensions

    @property
    def dimensions(self) -> int:
        return int(self.projection.shape[1])

    def fold(self, text: Mapping[str, float]) -> Floats:
        """The vector of a text given as weighted terms; all zeros where it holds no known feature."""
        known = [(self.index[feature], weight) for feature, weight in features(text).items() if feature in self.index]
        if not known:
            return np.zeros(self.dimensions, np.float32)
        columns, weights = np.array([column for column, _ in known]), np.array([weight for _, weight in known], np.float32)
        vector: Floats = _unit(((np.log1p(weights) * self.inverse[columns]) @ self.projection[columns])[np.newaxis])[0]
        return vector

    def fold_all(self, texts: Iterable[Mapping[str, float]]) -> Floats:
        """The vectors of many texts."""
        return _unit(np.asarray(_matrix([features(text) for text in texts], self.index, self.inverse) @ self.projection, np.float32))


def fit(documents: Sequence[Mapping[str, float]], dimensions: int = DIMENSIONS) -> Embedding:
    """Fit on documents given as weighted terms; those that say one thing in two languages hold the terms of both."""
    step = max(1, -(-len(documents) // _TRAINING))
    chosen = [features(document) for document in documents[::step]]
    seen = Counter(feature for document in chosen for feature in document)
    kept = [feature for feature, times in seen.most_common(_FEATURES) if times >= _SEEN]
    index = {feature: number for number, feature in enumerate(kept)}
    inverse = np.array([np.log((len(chosen) + 1) / (seen[feature] + 0.5)) for feature in kept], dtype=np.float32)
    matrix = _matrix(chosen, index, inverse)
    size = min(dimensions, max(1, min(matrix.shape) - 1))
    values, right = _svd(matrix, size) if len(kept) > 1 else (np.ones(1, np.float32), np.ones((len(kept), 1), np.float32))
    return Embedding(index, inverse, (right / np.maximum(values, 1e-6) ** _DAMPING).astype(np.float32))


def _unit(vectors: Floats) -> Floats:
    """Rows of unit length; those that are all zeros as they are."""
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    scaled: Floats = np.divide(vectors, length, out=np.zeros_like(vectors), where=length > 1e-9)
    return scaled


def features(text: Mapping[str, float]) -> dict[str, float]:
    """The features of weighted terms: the terms themselves, and the character n-grams of those that are words."""
    found: dict[str, float] = {}
    for term, weight in text.items():
        found[term] = found.get(term, 0.0) + weight
        if term.isalpha():
            parts = list(_grams(term))
            for part in parts:
                found[part] = found.get(part, 0.0) + weight / len(parts)
    return found


def _grams(term: str) -> Iterator[str]:
    marked = f"<{term}"  # the end of a stem is where inflection and derivation cut differently: it is not marked
    for start in range(max(1, len(marked) - _GRAM + 1)):
        yield "~" + marked[start : start + _GRAM]


def _matrix(texts: Sequence[Mapping[str, float]], index: Mapping[str, int], inverse: Floats) -> csr_array[Any, Any]:
    """Rows of unit length: logarithmic term frequency times inverse document frequency."""
    from scipy.sparse import csr_array  # takes longer to load than a question to answer: only an import needs it

    starts, columns, values = [0], [], []
    for text in texts:
        for feature, weight in text.items():
            column = index.get(feature)
            if column is not None:
                columns.append(column)
                values.append(weight)
        starts.append(len(columns))
    column_array = np.array(columns, dtype=np.int32)
    data = np.log1p(np.array(values, dtype=np.float32)) * inverse[column_array] if columns else np.zeros(0, np.float32)
    matrix = csr_array((data, column_array, np.array(starts)), shape=(len(texts), len(inverse)), dtype=np.float32)
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    data *= np.repeat(1 / np.maximum(length, 1e-9), np.diff(matrix.indptr)).astype(np.float32)
    return csr_array((data, column_array, np.array(starts)), shape=matrix.shape)


def _svd(matrix: csr_array[Any, Any], size: int, rounds: int = 2) -> tuple[Floats, Floats]:
    """The largest singular values and the right singular vectors as columns."""
    random = np.random.default_rng(20160406)
    transposed = matrix.T.tocsr()
    basis = np.linalg.qr(matrix @ random.standard_normal((matrix.shape[1], min(size + 16, *matrix.shape)), dtype=np.float32))[0]
    for _ in range(rounds):
        basis = np.linalg.qr(matrix @ (transposed @ basis))[0]
    small = transposed @ basis  # features x basis: its left singular vectors are the ones wanted, by way of a small square matrix
    squares, rotation = np.linalg.eigh(small.T @ small)
    order = np.argsort(-squares)[:size]
    values = np.sqrt(np.maximum(squares[order], 1e-12))
    return values.astype(np.float32), ((small @ rotation[:, order]) / values).astype(np.float32)


def save(connection: sqlite3.Connection, embedding: Embedding) -> None:
    arrays.put_words(connection, "embedding features", list(embedding.index))
    arrays.put(connection, "embedding inverse", embedding.inverse)
    arrays.put(connection, "embedding projection", embedding.projection.astype(np.float16))


def load(connection: sqlite3.Connection) -> Embedding | None:
    """The embedding kept in a corpus; None where it has none."""
    inverse, projection = arrays.get(connection, "embedding inverse"), arrays.get(connection, "embedding projection")
    if inverse is None or projection is None:
        return None
    index = {feature: number for number, feature in enumerate(arrays.get_words(connection, "embedding features"))}
    return Embedding(index, inverse, projection.astype(np.float32))
