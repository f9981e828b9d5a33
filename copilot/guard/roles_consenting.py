"""With whom a Kazakh body agrees what it does, exchanged for the one who does it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import roles_kazakh
from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from law.words import Language

# with whom a Kazakh text has something agreed
_AGREED = re.compile(r"(?<!\w)(?P<who>(?!оның|олардың|соның|өзінің)\w+(?:[мбп]ен|[ндт][ыі]ң))(?: \([^()]*\))? келіс(?:у|ім|іл|іп)")
_OBJECTS = ("accusative", "dative", "instrumental")
_ANY_BODY = re.compile(r"уәкілетті|мемлекеттік|жергілікті|атқарушы|өкілді|орган|тиісті")


def consenting(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """Two Kazakh bodies of which the one decides with the consent of the other, exchanged: both texts name both."""
    sides = [[(m.span("who"), _of_body(m.start("who"), r)) for m in _AGREED.finditer(r.folded)] for r in (original, rewrite)]
    if original.language is not Language.KK or [len(side) for side in sides] != [1, 1]:
        return
    (left, here), (right, there) = sides[0][0], sides[1][0]
    known = all(any(t.same(o) for o in rewrite.tokens) for t in here) and all(any(t.same(o) for o in original.tokens) for t in there)
    if here and there and known and not any(t.like(o) for t in here for o in there):
        yield left, right


def _of_body(start: int, reading: Reading) -> list[Token]:
    """The words before a body that tell it from others: the body *of the field*."""
    found: list[Token] = []
    after = start
    for token in reversed([t for t in reading.tokens if t.end <= start][-6:]):
        named = _ANY_BODY.match(token.text) is not None
        if reading.folded[token.end : after].strip() or (not named and roles_kazakh.case(token) in _OBJECTS):
            break
        if token.word.kind is Kind.ACTION and not token.word.light:
            break
        after = token.start
        if not token.word.light and not named:
            found.append(token)
    return found
