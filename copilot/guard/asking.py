"""Questions that stand for a thing which is light by itself: when it is paid, the term of payment."""

from __future__ import annotations

import re

from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from law.words import Language

_ASKING = 10  # characters in which a question goes on: how *long*
# how a Russian text asks for a thing that is light by itself: where, which leaves its term out
_ASKED = {
    "срок": re.compile(r"когда|сколько|как (?:долго|быстро|скоро|часто)|как(?:ое|ой|ие) (?:время|срок)|насколько"),
    "размер": re.compile(r"сколько|как"),
    "место": re.compile(r"где|куда|откуда"),
    "причина": re.compile(r"почему|отчего"),
    "цель": re.compile(r"зачем|чем|как|почему"),
}


_ASKS = frozenset("how when where why what which who".split())
_ASKS_OF = {
    "date": {"when", "what"},
    "place": {"where", "what"},
    "time": {"when", "what", "how"},
    "reason": {"why", "what"},
    "ground": {"why", "what"},
}


def asked_for(token: Token, there: Reading) -> bool:
    """Whether the other text asks for what a word names; by the question that goes with that word."""
    if there.language is Language.EN:
        questions = _ASKS_OF.get(token.text.removesuffix("s"), _ASKS)
        return any(there.folded[s:e] in questions and not _asks_of_a_thing(e, there) for s, e in there.find(there.marks.asks))
    asks = [there.folded[start : end + _ASKING] for start, end in there.find(there.marks.asks) if not _asks_of_a_thing(end, there)]
    own = _ASKED.get(token.word.lemma)
    return any(own is None or own.match(words) for words in asks)


def _asks_of_a_thing(end: int, reading: Reading) -> bool:
    """Whether a word of a question stands before the noun that it asks of: in what *amount*."""
    following = next((t for t in reading.tokens if t.start >= end and t.word.kind is not Kind.QUALITY), None)
    if following is None or re.search(r"[,.;:]", reading.folded[end : following.start]):
        return False
    return following.word.kind is Kind.NOUN and not following.word.grows
