"""The embedding that needs no downloaded weights: latent semantic indexing fitted on the corpus itself.

Features are stems and character n-grams of stems, weighted by TF-IDF and reduced by truncated SVD. It is cross-lingual:
the two languages of one provision are one document of the training matrix, so that words that say the same in Kazakh
and in Russian fall on the same directions; afterwards a text of either language folds in alone.

Dumais, Letsche, Littman, Landauer, "Automatic Cross-Language Retrieval Using Latent Semantic Indexing", AAAI 1997.
Halko, Martinsson, Tropp, "Finding structure with randomness", SIAM Review 53 (2011), algorithm 4.4, for the SVD.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from retrieval.arrays import Arrays

if TYPE_CHECKING:
    from scipy.sparse import csr_array

Floats = NDArray[np.float32]

DIMENSIONS = 256
_GRAM = 4  # letters of a character n-gram
_SEEN = 2  # documents that must hold a feature
_FEATURES = 60_000  # most frequent ones kept
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
        vector: Floats = _unit(((np.log1p(weights) * self.inverse[columns]) @ self.projection[columns].astype(np.float32))[np.newaxis])[0]
        return vector

    def reader(self, terms: Sequence[str]) -> Reader:
        """What folds many texts whose terms are numbers into `terms`."""
        return Reader(self, terms)


class Reader:
    """Folds texts given as rows of a matrix, one column a term."""

    def __init__(self, embedding: Embedding, terms: Sequence[str]) -> None:
        self._embedding = embedding
        self._parts = _parts(terms, dict(embedding.index), grow=False)

    def fold(self, texts: csr_array[Any, Any]) -> Floats:
        """The vectors of texts; rows of zeros where a text holds no known feature."""
        return _unit(np.asarray(_weighed(texts @ self._parts, self._embedding.inverse) @ self._embedding.projection, np.float32))


def fit(texts: csr_array[Any, Any], terms: Sequence[str], dimensions: int = DIMENSIONS) -> Embedding:
    """Fit on texts given as weighted terms, one row a text and one column a term; those that say one thing in two languages hold the terms
    of both."""
    used = np.unique(texts.indices)
    names: dict[str, int] = {}
    found = (texts[:, used] @ _parts([terms[term] for term in used], names, grow=True)).tocsr()
    seen = np.bincount(found.indices, minlength=len(names))
    kept = np.argsort(-seen, kind="stable")[:_FEATURES]
    kept = kept[seen[kept] >= _SEEN]
    inverse = np.log((found.shape[0] + 1) / (seen[kept] + 0.5)).astype(np.float32)
    matrix = _weighed(found[:, kept], inverse)
    length = np.sqrt(np.bincount(np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr)), matrix.data**2, minlength=matrix.shape[0]))
    matrix.data *= np.repeat(1 / np.maximum(length, 1e-9), np.diff(matrix.indptr)).astype(np.float32)
    size = min(dimensions, max(1, min(matrix.shape) - 1))
    values, right = _svd(matrix, size) if len(kept) > 1 else (np.ones(1, np.float32), np.ones((len(kept), 1), np.float32))
    by_number = list(names)
    index = {by_number[feature]: number for number, feature in enumerate(kept)}
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


def _parts(terms: Sequence[str], index: dict[str, int], *, grow: bool) -> csr_array[Any, Any]:
    """Which features each term has, one row a term, one column a feature of `index`. `grow`: new features are put into it; else they are
    left out."""
    from scipy.sparse import csr_array  # takes longer to load than a question to answer: only an import needs it

    starts, columns, values = [0], [], []
    for term in terms:
        for feature, weight in features({term: 1.0}).items():
            column = index.setdefault(feature, len(index)) if grow else index.get(feature)
            if column is not None:
                columns.append(column)
                values.append(weight)
        starts.append(len(columns))
    data = (np.array(values, np.float32), np.array(columns, np.int32), np.array(starts))
    return csr_array(data, shape=(len(terms), len(index)))


def _weighed(counts: csr_array[Any, Any], inverse: Floats) -> csr_array[Any, Any]:
    """Logarithmic frequency times inverse document frequency."""
    counts = counts.tocsr()
    counts.data = np.log1p(counts.data) * inverse[counts.indices] if counts.nnz else counts.data
    return counts


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


def save(arrays: Arrays, embedding: Embedding) -> None:
    arrays.put_words("embedding features", list(embedding.index))
    arrays.put("embedding inverse", embedding.inverse)
    arrays.put("embedding projection", embedding.projection.astype(np.float16))


def load(arrays: Arrays) -> Embedding | None:
    """The embedding kept in a corpus; None where it has none."""
    inverse, projection = arrays.get("embedding inverse"), arrays.get("embedding projection")
    if inverse is None or projection is None:
        return None
    index = {feature: number for number, feature in enumerate(arrays.get_words("embedding features"))}
    return Embedding(index, inverse, projection)
