"""The same action by another: who acts, in Russian and Kazakh, by case."""

from __future__ import annotations

from collections.abc import Iterator

from copilot.guard import messages, roles_kazakh, roles_russian
from copilot.guard.agents import Agent
from copilot.guard.reading import Reading
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_READERS = {Language.RU: roles_russian.agents, Language.KK: roles_kazakh.agents}


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """The same action by another whom the original names too: those who are new are told by `content`."""
    new = _agents(rewrite)
    for agent in _agents(original):
        doing = [o for o in new if any(v.same(w) for v in agent.verbs for w in o.verbs)]
        if not doing or any(agent.is_one_with(o) for o in doing):
            continue
        other = doing[0]
        if _named(other, original):
            words = messages.changed(messages.ACTOR_CHANGED, original, agent.span, rewrite, other.span)
            yield Change(ChangeType.ACTOR, words, (agent.span,), (other.span,))
            return


def _named(agent: Agent, reading: Reading) -> bool:
    return all(any(t.same(o) for o in reading.tokens) for t in (*agent.name, agent.head))


def _agents(reading: Reading) -> list[Agent]:
    reader = _READERS.get(reading.language)
    return reader(reading) if reader else []
