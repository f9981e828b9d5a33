"""Who acts in a Russian clause, by case: the subject of an active verb, the instrumental of a passive one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from copilot.guard import messages
from copilot.guard.reading import Clause, Reading, Span
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.actors import actors
from law.words import Language


@dataclass(frozen=True, slots=True)
class Agent:
    """One who acts: the words of its name, and the verbs of its clause."""

    span: Span
    head: Token
    name: tuple[Token, ...]  # the words that tell it from others of its kind
    verbs: tuple[Token, ...]

    def is_one_with(self, other: Agent) -> bool:
        if self.name and other.name:
            return any(t.same(o) for t in self.name for o in other.name)
        return self.head.same(other.head)


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """The same action by another, where both are in both texts: those who are lost or new are told by `content`."""
    if original.language is not Language.RU:
        return
    new = _agents(rewrite)
    for agent in _agents(original):
        doing = [o for o in new if any(v.same(w) for v in agent.verbs for w in o.verbs)]
        if not doing or any(agent.is_one_with(o) for o in doing):
            continue
        other = doing[0]
        if _named(agent, rewrite) and _named(other, original):
            words = messages.changed(messages.ACTOR_CHANGED, original, agent.span, rewrite, other.span)
            yield Change(ChangeType.ACTOR, words, (agent.span,), (other.span,))
            return


def _named(agent: Agent, reading: Reading) -> bool:
    return all(any(t.same(o) for o in reading.tokens) for t in (*agent.name, agent.head))


def _agents(reading: Reading) -> list[Agent]:
    found = []
    for mention in actors(reading.text, reading.language):
        inside = [t for t in reading.tokens if mention.start <= t.start < mention.end and t.word.kind is not Kind.QUALITY]
        clause = next((c for c in reading.clauses if c.start <= mention.start < c.end), None)
        if not inside or clause is None:
            continue
        head = inside[0]
        at = reading.tokens.index(head)
        first = at
        while (
            first
            and reading.tokens[first - 1].word.kind is Kind.QUALITY
            and not head.word.cases.isdisjoint(reading.tokens[first - 1].word.cases)
        ):
            first -= 1
        governed = reading.tokens[first - 1].text if first else ""
        if governed in _PREPOSITIONS:
            continue
        verbs = tuple(t for t in clause.tokens if t.word.finite and t.word.lemma not in _COPULAS)
        passive = tuple(t for t in verbs if t.word.passive)
        active = tuple(t for t in verbs if not t.word.passive)
        cases = frozenset(head.word.cases).intersection(*(t.word.cases for t in reading.tokens[first:at]))
        doing = active if "nomn" in cases and _subject(at, reading, clause) else passive if "ablt" in cases else ()
        if not doing:
            continue
        last = at
        while last + 1 < len(reading.tokens) and _genitive(reading.tokens[last + 1]) and reading.folded[reading.tokens[last].end] == " ":
            last += 1
        name = tuple(t for t in (*reading.tokens[first:at], *reading.tokens[at + 1 : last + 1]) if not t.word.light)
        found.append(Agent((reading.tokens[first].start, reading.tokens[last].end), head, name, doing))
    return found


_COPULAS = frozenset("быть являться считаться признаваться мочь вправе обязанный должный нужно можно необходимый необходимо иметь".split())
_PREPOSITIONS = frozenset("с со в во на к о об от по для при у из до за перед между над под без через про".split())


def _genitive(token: Token) -> bool:
    return token.word.kind in (Kind.NOUN, Kind.QUALITY) and "gent" in token.word.cases


def _subject(at: int, reading: Reading, clause: Clause) -> bool:
    """A form that is nominative and accusative alike is the subject where no plainer nominative stands in the clause."""
    if "accs" not in reading.tokens[at].word.cases:
        return True
    return not any("nomn" in t.word.cases and "accs" not in t.word.cases and t.word.kind is Kind.NOUN for t in clause.tokens)
