"""What `denials` asks of Kazakh words only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard.reading import Reading
from copilot.guard.tokens import Token
from law.words import Language

_ENTAILS_NOT = re.compile(r"(?P<what>\w+(?:[ғқ]а|[гк]е|на|не)) (?:әкеп|әкеліп|алып) (?:соқп|соғылм|келм|әкелм)[ае]й\w*")


def entailed(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
    """What does not follow in a Kazakh text and simply is in the other: does not entail its being void, is void."""
    if here.language is not Language.KK or there.find(_ENTAILS_NOT):
        return
    for match in _ENTAILS_NOT.finditer(here.folded):
        token = next((t for t in here.tokens if t.start == match.start("what")), None)
        for twin in (o for o in there.tokens if token is not None and o.same(token)):
            clause = there.clause_at(twin.start)
            if token is not None and clause is not None and not clause.negative:
                yield token, twin


def forms_alike(one: Token, other: Token) -> bool:
    """Whether two Kazakh verbs are both of a condition or neither: applied from the day on; if not applied."""
    return not one.word.grows or one.text.endswith(("са", "се")) == other.text.endswith(("са", "се"))


# protects from, keeps from: what stands before it in the ablative is not to be
_WARDS = re.compile(r"(?:қорға|сақтандыр|сақтан|тый[ыу]|аулақ|арылт)")


def warded(token: Token, reading: Reading) -> bool:
    """Whether a Kazakh word names what is kept off: protection from fouling."""
    if not token.word.grows or not token.text.endswith(("дан", "ден", "тан", "тен", "нан", "нен")):
        return False
    at = reading.tokens.index(token)
    return any(_WARDS.match(t.text) for t in reading.tokens[at + 1 : at + 6])


_ABLE = re.compile(r"(?P<what>\w+(?:[ую][ғг][ае]) бол|\w+[аей] ал)(?P<no>м[ае]й|[аы])т[ыі]н(?!\w)")


def able(original: Reading, rewrite: Reading) -> Iterator[tuple[Token, Token]]:
    """What may be done in words that tell of a Kazakh noun, and may not in those of the other text: cases that can wait, that cannot."""
    if original.language is not Language.KK:
        return
    here, there = ({(m["what"], len(m["no"]) > 1): m.start() for m in _ABLE.finditer(r.folded)} for r in (original, rewrite))
    for (what, denied), place in here.items():
        twin = there.get((what, not denied))
        if twin is not None and (what, denied) not in there and (what, not denied) not in here:
            left = next((t for t in original.tokens if t.start == place), None)
            right = next((t for t in rewrite.tokens if t.start == twin), None)
            if left is not None and right is not None:
                yield left, right
