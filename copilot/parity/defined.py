"""Defined terms that one text names where the other names another one (KZ-B05).

Which terms say the same: the bill's own definitions, paired by their order (Law on Legal Acts, art. 23(7)), and pairs that are
known from elsewhere, as from acts of a corpus (`retrieval.glossary`). As with bodies (`terms`), a term left out says nothing: a
difference is one term over in one text and another one over in the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from law.act import Act
from law.definitions import definitions
from law.stems import stem
from law.text import fold
from law.words import Language

Span = tuple[int, int]
_WHOLE = 2  # words
_ROOT = 4  # letters by which two words are of one root
Pair = tuple[str, str]  # a term in Kazakh and in Russian
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def pairs(kazakh: Act, russian: Act) -> list[Pair]:
    """Terms that both acts define in the same place of their lists; none where the lists are not of one length."""
    mine, theirs = ([d.term for d in definitions(act) if d.kind == "glossary"] for act in (kazakh, russian))
    return list(zip(mine, theirs, strict=True)) if len(mine) == len(theirs) else []


def spoken(known: Iterable[Pair], kazakh: Act, russian: Act) -> list[Pair]:
    """Those of many pairs of which one of the two acts has a term: a corpus knows thousands, a bill says a few."""
    said = tuple(
        frozenset(stem(word, language) for paragraph in act.paragraphs for word in _WORD.findall(fold(paragraph.text)))
        for act, language in ((kazakh, Language.KK), (russian, Language.RU))
    )
    return [
        pair
        for pair in known
        if any(said[at].issuperset(_stems(pair[at], language)) for at, language in enumerate((Language.KK, Language.RU)))
    ]


@dataclass(frozen=True, slots=True)
class Terms:
    """Term pairs ready to be looked for: the stems of each term's words, longest terms first."""

    rows: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> Terms:
        """A term with two renderings is no guide and is left out."""
        read = {(_stems(kazakh, Language.KK), _stems(russian, Language.RU)) for kazakh, russian in pairs}
        here, there = Counter(kazakh for kazakh, _ in read), Counter(russian for _, russian in read)
        rows = [row for row in read if all(row) and here[row[0]] == there[row[1]] == 1]
        return cls(tuple(sorted(rows, key=lambda row: (-len(row[1]), -len(row[0]), row))))

    def swapped(self, kazakh: str, russian: str) -> tuple[Span, Span] | None:
        """The places of the defined term that each text has in place of the other's; None where they name the same."""
        mine, theirs = (_found(text, [row[side] for row in self.rows], language) for side, text, language in
                        ((0, kazakh, Language.KK), (1, russian, Language.RU)))  # fmt: skip
        over = [n for n in range(len(self.rows)) if len(mine.get(n, ())) > len(theirs.get(n, ()))]
        short = [n for n in range(len(self.rows)) if len(theirs.get(n, ())) > len(mine.get(n, ()))]
        if (
            len(over) == len(short) == 1
            and all(map(_short, (self.rows[over[0]], self.rows[short[0]])))
            and not _kin(self.rows[over[0]], self.rows[short[0]])
        ):
            return mine[over[0]][-1], theirs[short[0]][-1]
        return None


def _short(row: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
    """Whether a term is said whole: of a long one a list keeps a part (the value of assets and liabilities)."""
    return all(len(term) <= _WHOLE for term in row)


def _kin(one: tuple[tuple[str, ...], tuple[str, ...]], other: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
    """Whether two terms are made of like words: such are said for short and put together ("чистые активы и активы фонда")."""
    return any(mine[:_ROOT] == theirs[:_ROOT] for side in (0, 1) for mine in one[side] for theirs in other[side])


def _stems(term: str, language: Language) -> tuple[str, ...]:
    return tuple(stem(word, language) for word in _WORD.findall(fold(term)))


def _found(text: str, terms: Sequence[tuple[str, ...]], language: Language) -> dict[int, list[Span]]:
    """Where each term stands; words that a longer term has taken are no shorter term."""
    words = [(stem(match.group(), language), match.span()) for match in _WORD.finditer(fold(text))]
    taken = [False] * len(words)
    found: dict[int, list[Span]] = {}
    for number in sorted(range(len(terms)), key=lambda n: -len(terms[n])):
        for at in _places(words, terms[number]):
            reach = range(at, at + len(terms[number]))
            if not any(taken[n] for n in reach):
                for n in reach:
                    taken[n] = True
                found.setdefault(number, []).append((words[at][1][0], words[reach[-1]][1][1]))
    return found


def _places(words: Sequence[tuple[str, Span]], term: tuple[str, ...]) -> Iterator[int]:
    for at in range(len(words) - len(term) + 1):
        if all(words[at + n][0] == term[n] for n in range(len(term))):
            yield at
