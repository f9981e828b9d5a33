"""The terms of the corpus, and which of them may stand for a word of a question."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from law import thesaurus
from law.words import Language
from retrieval.terms import term as stem_of

_BEGINNING = 4  # letters that words of one family share at least
_ENDING = 5  # letters that may follow a beginning with a star
_ALTERNATIONS = 3  # families in which two endings must change places before they count as derivation


class Vocabulary:
    """Every term of the lexical index with the languages it stands in and its rarity (inverse document frequency)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        rows = connection.execute("SELECT term, languages, inverse FROM postings ORDER BY term").fetchall()
        self.rarity: dict[str, float] = {term: inverse for term, _, inverse in rows}
        self.by_language: dict[Language, list[str]] = defaultdict(list)
        for name, languages, _ in rows:
            for language in languages.split():
                self.by_language[Language(language)].append(name)

    def __contains__(self, term: str) -> bool:
        return term in self.rarity

    def knows(self, words: Iterable[str], language: Language) -> int:
        """How many of these folded words stand in texts of a language."""
        known = self._known[language]
        return sum(stem_of(word, language) in known for word in words)

    def beginning_with(self, prefix: str, language: Language) -> list[str]:
        terms = self.by_language[language]
        return terms[bisect_left(terms, prefix) : bisect_right(terms, prefix + "\uffff")]

    def frequent(self, prefix: str, language: Language, most: int) -> list[str]:
        """The terms longer than a prefix that begin with it and stand in most provisions."""
        longer = [term for term in self.beginning_with(prefix, language) if len(term) > len(prefix) + 1]
        return sorted(longer, key=lambda term: self.rarity[term])[:most]

    def family(self, term: str, language: Language) -> dict[str, float]:
        """Terms of the same family (аренда, арендовать, арендатор) with how alike they are: those that share the
        beginning and differ by endings that change places in other families too."""
        if len(term) < _BEGINNING or not term.isalpha():
            return {}
        found = {}
        for other in self.beginning_with(term[:_BEGINNING], language):
            common = _common(term, other)
            share = common / max(len(term), len(other))
            if other != term and other.isalpha() and share >= 0.5 and _endings(term, other) in self._derivations[language]:
                found[other] = min(0.9, 0.35 + 0.6 * share)
        return found

    def same(self, term: str, word: str, language: Language) -> dict[str, float]:
        """Terms that say the same as a word in the language of law (`law.thesaurus`)."""
        found: dict[str, float] = {}
        for group, worth in thesaurus.groups(word, language):
            for other in self._groups.get(language, {}).get(group, ()):
                if other != term:
                    found[other] = max(found.get(other, 0.0), worth)
        return found

    def terms_of(self, words: Iterable[str], language: Language) -> list[str]:
        """The terms of the corpus for folded words of a language; a word with a star stands for those that begin so."""
        found: dict[str, None] = {}
        for word in words:
            if word.endswith("*"):
                found.update(dict.fromkeys(one for one in self.beginning_with(word[:-1], language) if len(one) < len(word) + _ENDING))
            elif len(word) > 2 and (one := stem_of(word, language)) in self.rarity:
                found[one] = None
        return list(found)

    def compounds(self, one: Iterable[str], other: Iterable[str]) -> list[str]:
        """Terms put together of two (держатель баланса: балансодержатель; пользование землей: землепользование)."""
        return [
            whole
            for first, second in ((one, other), (other, one))
            for head in first
            for tail in second
            if len(head) >= 3 and len(tail) >= 4
            for joint in "ое"
            if (whole := head + joint + tail) in self.rarity
        ]

    def spelt_like(self, term: str, language: Language) -> dict[str, float]:
        """For a word that the corpus has not: terms that begin like it, with the share of letters they have in common."""
        found = {}
        for other in self.beginning_with(term[:_BEGINNING], language):
            share = _common(term, other) / max(len(term), len(other))
            if share >= 0.6:
                found[other] = share
        return found

    @cached_property
    def _known(self) -> dict[Language, frozenset[str]]:
        return defaultdict(frozenset, {language: frozenset(terms) for language, terms in self.by_language.items()})

    @cached_property
    def _groups(self) -> dict[Language, dict[int, list[str]]]:
        index: dict[Language, dict[int, list[str]]] = {}
        for language in self.by_language:
            groups = defaultdict[int, set[str]](set)
            for letters, pattern, group in thesaurus.beginnings(language):
                groups[group].update(one for one in self.beginning_with(letters, language) if pattern is None or pattern.match(one))
            index[language] = {group: sorted(found) for group, found in groups.items()}
        return index

    @cached_property
    def _derivations(self) -> dict[Language, frozenset[tuple[str, str]]]:
        """The pairs of endings that change places in several families of a language."""
        pairs: dict[Language, set[tuple[str, str]]] = defaultdict(set)
        for language, one, other in self._connection.execute("SELECT language, one, other FROM derivations"):
            pairs[Language(language)].add((one, other))
        return defaultdict(frozenset, {language: frozenset(found) for language, found in pairs.items()})


def build(connection: sqlite3.Connection) -> None:
    """Learn from the terms of the lexical index which endings make one word of a family from another."""
    connection.execute("DELETE FROM derivations")
    vocabulary = Vocabulary(connection)
    for language, terms in vocabulary.by_language.items():
        seen: Counter[tuple[str, str]] = Counter()
        words = [term for term in terms if term.isalpha() and len(term) >= _BEGINNING]
        for at, term in enumerate(words):
            for other in words[at + 1 :]:
                if other[:_BEGINNING] != term[:_BEGINNING]:
                    break
                if _common(term, other) / max(len(term), len(other)) >= 0.5:
                    seen[_endings(term, other)] += 1
        connection.executemany(
            "INSERT INTO derivations VALUES (?, ?, ?)",
            (
                (language.value, *pair)
                for (one, other), times in sorted(seen.items())
                if times >= _ALTERNATIONS
                for pair in ((one, other), (other, one))
            ),
        )


def _common(one: str, other: str) -> int:
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def _endings(one: str, other: str) -> tuple[str, str]:
    common = _common(one, other)
    return one[common:], other[common:]
