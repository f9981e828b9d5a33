"""One who acts in a clause, as the readers of each language find it."""

from __future__ import annotations

from dataclasses import dataclass

from copilot.guard.clauses import Span
from copilot.guard.tokens import Token

_COUNTRIES = ("кыргызск", "казахстан", "республик")  # of whose bodies all are


@dataclass(frozen=True, slots=True)
class Agent:
    """One who acts: the words of its name, and the verbs of its clause."""

    span: Span
    head: Token
    name: tuple[Token, ...]  # the words that tell it from others of its kind
    verbs: tuple[Token, ...]

    def is_one_with(self, other: Agent) -> bool:
        if any(agent.head.word.light and not agent.name for agent in (self, other)):
            return True  # the party, the person: whoever it is
        mine, its = ([t for t in a.name if not t.word.lemma.startswith(_COUNTRIES)] for a in (self, other))
        if mine and its:
            return any(t.word.kind is o.word.kind and t.same(o) for t in mine for o in its)
        return self.head.same(other.head)
