"""Two who share a matter between them in a Russian text, exchanged: the one sees to this, the other to that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.roles_russian import BODY
from copilot.guard.tokens import Kind, Token
from law.actors import actors
from law.words import Language

_STOP = re.compile(r"[.;:!?](?=\s)|,|(?<!\w)а(?!\w)")
_Place = tuple[int, Token]  # a word and the number of its piece


def crossed(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """Two who act, each of whom stands in the rewrite beside what stands beside the other in the original. Told of words that stand
    in one piece of each text: then none of them is told of both."""
    if original.language is not Language.RU:
        return
    here, there = _pieces(original), _pieces(rewrite)
    who = [(one, twin) for one in _single(here, _names(original)) for twin in _single(there, _names(rewrite)) if _exactly(one[1], twin[1])]
    if len(who) < 2:
        return
    bare = [
        _single([[t for t in piece if not _inside(t, runs)] for piece in pieces], None)
        for pieces, runs in ((here, _runs(original)), (there, _runs(rewrite)))
    ]
    what = [(one, twin) for one in bare[0] for twin in bare[1] if one[1].same(twin[1])]
    for (first, its), (second, other) in permutations(who, 2):
        if first[0] >= second[0] or its[0] == other[0]:
            continue
        mine = [a for a, b in what if a[0] == first[0] and b[0] == other[0]]
        theirs = [a for a, b in what if a[0] == second[0] and b[0] == its[0]]
        kept = [a for a, b in what if (a[0], b[0]) in ((first[0], its[0]), (second[0], other[0]))]
        if mine and theirs and not kept:
            yield (first[1].start, first[1].end), (its[1].start, its[1].end)
            return


def _exactly(one: Token, other: Token) -> bool:
    return one.word.lemma == other.word.lemma


def _pieces(reading: Reading) -> list[list[Token]]:
    """The words of matter between signs; what stands between two verbs is one piece."""
    stops = [m.end() for m in _STOP.finditer(reading.folded)]
    found: list[list[Token]] = [[]]
    for token in reading.tokens:
        while stops and stops[0] <= token.start:
            stops.pop(0)
            found.append([])
        found[-1].append(token)
    return found


def _single(pieces: list[list[Token]], names: list[Token] | None) -> list[_Place]:
    """The words that stand in one piece only, each once."""
    found: list[_Place] = []
    for at, piece in enumerate(pieces):
        for token in piece:
            if (names is None and (token.word.light or token.word.kind is Kind.OTHER)) or (names is not None and token not in names):
                continue
            same = Token.same if names is None else _exactly
            if not any(same(t, token) for n, other in enumerate(pieces) if n != at for t in other):
                found.append((at, token))
    return found


def _names(reading: Reading) -> list[Token]:
    """Those who act, and the words that tell one of them from another of his kind."""
    found = []
    acting = {m.start for m in actors(reading.text, reading.language)}
    for at, token in enumerate(reading.tokens):
        if not token.word.agent and token.start not in acting and not (token.word.kind is Kind.NOUN and BODY.match(token.text)):
            continue
        found.append(token)
        before, after = reading.tokens[at - 1] if at else None, reading.tokens[at + 1] if at + 1 < len(reading.tokens) else None
        if before is not None and before.word.kind is Kind.QUALITY and not before.word.cases.isdisjoint(token.word.cases):
            found.append(before)
        if after is not None and "gent" in after.word.cases and reading.folded[token.end : after.start] == " ":
            found.append(after)
    return found


_IN_BRACKETS = re.compile(r" \([^()]*\)")


def _runs(reading: Reading) -> list[Span]:
    """The whole names of those who act: the competent body *for public property (local body)*."""
    found = []
    names = _names(reading)
    for at, token in enumerate(reading.tokens):
        if token not in names:
            continue
        last = at
        for following in reading.tokens[at + 1 :]:
            gap = reading.folded[reading.tokens[last].end : following.start]
            told = following.text == "по" or (bool(following.word.cases) and not following.word.finite)
            if gap.strip() or not told:
                break
            last += 1
        end = reading.tokens[last].end
        found.append((token.start, bracket.end() if (bracket := _IN_BRACKETS.match(reading.folded, end)) else end))
    return found


def _inside(token: Token, runs: list[Span]) -> bool:
    return any(start <= token.start < end for start, end in runs)
