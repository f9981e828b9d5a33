"""Two of whom one is left: the owner or his agent, the agent of the owner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.reading import Reading
from copilot.guard.tokens import Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

# "or his": what follows is of the one named before
HIS = {
    Language.RU: re.compile(r"(?<!\w)(?:или|либо|и) (?:его|ее|их)(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)(?:немесе|не|және|мен|бен|пен) (?:оның|олардың)(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)(?:or|and) (?:his|her|its|their)(?: or her)?(?!\w)"),
}


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """Two of whom one is left: the owner or his agent in one text, the agent of the owner in the other."""
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        for start, end in here.find(HIS[here.language]):
            one = next((t for t in reversed(here.content) if t.end <= start), None)
            other = next((t for t in here.content if t.start >= end), None)
            if one is None or other is None or one.same(other):
                continue
            if here.language is not Language.EN and not (one.word.agent and other.word.agent):
                continue
            if sum(one.same(t) for t in there.tokens) > sum(one.same(t) for t in here.tokens):
                continue
            place = _of_the_other(one, other, there)
            if place is not None:
                mine = one.start, other.end
                kind = ChangeType.LIST_ITEM
                yield (
                    messages.lost(kind, messages.ITEM_LOST, here, [mine])
                    if forward
                    else messages.added(kind, messages.ITEM_ADDED, here, [mine])
                )
                return


def _of_the_other(one: Token, other: Token, there: Reading) -> Token | None:
    """The word of the one who is only told to be of another: next to him, with no joint beside them."""
    for at, token in enumerate(there.tokens):
        if not token.same(other):
            continue
        before, after = there.tokens[max(0, at - 2) : at], there.tokens[at + 1 : at + 3]
        opens = next((t.end for t in before if one.same(t)), (before or [token])[-1].end)
        if not any(one.same(t) for t in (*before, *after)) or re.search(r"[,;]", there.folded[opens : token.start]):
            continue
        if not any(there.marks.joins(t.text) for t in there.tokens[max(0, at - 3) : at + 3]):
            return token
    return None
