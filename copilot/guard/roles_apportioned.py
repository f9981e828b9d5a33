"""Two who share one action between them in a Kazakh text, exchanged: the charter of a State institution is approved by the one, of a
communal one by the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from copilot.guard import roles_kazakh
from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Token
from law.actors import actors
from law.words import Language

_Named = tuple[Token, Token | None]  # the head of a name and the word before it


def apportioned(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """Two subjects of both texts, before each of which stands in one text what stands before the other in the other."""
    if original.language is not Language.KK:
        return
    here, there = _subjects(original), _subjects(rewrite)
    for (name, mine), (other, beside) in permutations(here, 2):
        left = next((words for twin, words in there if _one(name, twin)), None)
        right = next((words for twin, words in there if _one(other, twin)), None)
        if left is None or right is None:
            continue
        own, its = _apart(mine, beside), _apart(beside, mine)
        if _some(own, _apart(right, left)) and _some(its, _apart(left, right)) and not _some(own, left) and not _some(its, right):
            twin = next(t for t, _ in there if _one(other, t))
            yield (name[0].start, name[0].end), (twin[0].start, twin[0].end)
            return


def _subjects(reading: Reading) -> list[tuple[_Named, list[Token]]]:
    """Each actor in the nominative, with the words of matter before it, behind the one before it in its sentence."""
    found: list[tuple[_Named, list[Token]]] = []
    ends = {t.end: t.start for t in reading.tokens if t.word.agent} | {m.end: m.start for m in actors(reading.text, reading.language)}
    last = 0
    for at, token in enumerate(reading.tokens):
        if token.end not in ends or roles_kazakh.case(token) or _QUALITY.match(reading.folded, token.start):
            continue
        before = reading.tokens[at - 1] if at else None
        first = min(ends[token.end], _begins(at, reading))
        opens = max((m.end() for m in _STOP.finditer(reading.folded, last, token.start)), default=last)
        found.append(((token, before), [t for t in reading.content if opens <= t.start < first]))
        last = token.end
    return found


def _begins(at: int, reading: Reading) -> int:
    """Where the name of an actor begins: the competent body *of the field in question*."""
    words = reading.tokens
    while at and reading.folded[words[at - 1].end : words[at].start] == " " and _of_name(words[at - 1]):
        at -= 1
    return words[at].start


def _of_name(token: Token) -> bool:
    return roles_kazakh.case(token) == "genitive" or _NAMES.fullmatch(token.text) is not None


_NAMES = re.compile(r"тиісті|уәкілетті|жергілікті|атқарушы|өкілді|орталық|құзыретті|аумақтық|лауазымды|бірінші")
_QUALITY = re.compile(r"\w+(?:шы|ші) (?:орган|адам|тұлға)")  # an executive *body*
_STOP = re.compile(r"[.;!?]\s")


def _one(left: _Named, right: _Named) -> bool:
    if not left[0].same(right[0]):
        return False
    return left[1] is None or right[1] is None or left[1].same(right[1])


def _apart(words: list[Token], others: list[Token]) -> list[Token]:
    return [t for t in words if not any(t.same(o) for o in others)]


def _some(words: list[Token], others: list[Token]) -> bool:
    return any(t.same(o) for t in words for o in others)
