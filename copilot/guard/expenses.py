"""What one does at his own expense in one text and at another's in the other, in Russian and Kazakh."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages, roles_kazakh, roles_russian
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_READERS = {Language.RU: roles_russian.agents, Language.KK: roles_kazakh.agents}
_OWN_EXPENSE = {
    Language.RU: re.compile(
        r"(?<!\w)(?:за (?:свой|собственный|их собственный|его собственный) счет|(?:из|за счет) (?:своих|собственных) (?:\w+ )?средств|на (?:свои|собственные) (?:средства|деньги))"
    ),
    Language.KK: re.compile(r"(?<!\w)өз (?:есебін|қаражат|қаржы)\w*"),
    Language.EN: re.compile(r"(?<!\w)(?:at|out of|from) (?:his|her|its|their)(?: or her)? own (?:expense|cost|funds|pocket|means)"),
}
_ONES_EXPENSE = {
    Language.RU: re.compile(r"(?<!\w)за счет(?! (?:сво|собствен))(?= \w)"),
    Language.KK: re.compile(r"(?<!\w)(?<!өз )(?:есебінен|қаражатынан|қаржысынан)(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)at the (?:\w+ ){1,3}expense|(?<!\w)at the (?:expense|cost) of"),
}


def exchanged(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What one does at his own expense in one text and at another's in the other."""
    own, ones = _OWN_EXPENSE[original.language], _ONES_EXPENSE[original.language]
    for here, there in ((original, rewrite), (rewrite, original)):
        if (mine := here.find(own)) and not there.find(own) and (other := there.find(ones)) and not here.find(ones):
            owner = next((t for t in reversed(here.tokens) if t.end <= mine[0][0]), None)
            whose = None if owner is None or not owner.word.agent else owner  # bought *by the worker* at his own expense
            if any(
                o.word.agent and _acts(o, here) and (whose is None or whose.same(o))
                for o in there.tokens
                if other[0][1] <= o.start < other[0][1] + _NEXT
            ):
                continue  # the lodger at his own expense: at the lodger's expense
            left, right = (mine[0], other[0]) if here is original else (other[0], mine[0])
            words = messages.changed(messages.ACTOR_CHANGED, original, left, rewrite, right)
            yield Change(ChangeType.ACTOR, words, (left,), (right,))
            return

    yield from _at_his_expense(original, rewrite)
    yield from _at_its_expense(original, rewrite)


_HIS_EXPENSE = re.compile(r"(?<!\w)за (?:его|ее|их) счет")


def _at_his_expense(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What one does at his own expense in a Russian text, and in the other at the expense of "him" named last before, who is another:
    insures it himself; insures it in favour of the owner and at his expense."""
    if original.language is not Language.RU:
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        mine, other = here.find(_OWN_EXPENSE[Language.RU]), there.find(_HIS_EXPENSE)
        if not mine or not other or there.find(_OWN_EXPENSE[Language.RU]) or here.find(_HIS_EXPENSE):
            continue
        him = next((t for t in reversed(there.tokens) if t.end <= other[0][0] and t.word.agent and not t.word.light), None)
        if him is None or _acts(him, here) or there.clause_at(him.start) is not there.clause_at(other[0][0]):
            continue
        left, right = (mine[0], other[0]) if here is original else (other[0], mine[0])
        words = messages.changed(messages.ACTOR_CHANGED, original, left, rewrite, right)
        yield Change(ChangeType.ACTOR, words, (left,), (right,))
        return


def _at_its_expense(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is done in a Russian text with the means of one or at his expense, and in the other at the expense of another."""
    if original.language is not Language.RU:
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        for span in here.find(_HIS_EXPENSE):
            him = next((t for t in reversed(here.tokens) if t.end <= span[0] and t.word.agent), None)
            if him is None or len(here.folded[him.end : span[0]].split()) > 1 or not rewrite.likes(him) or not original.likes(him):
                continue
            for one in there.find(_ONES_EXPENSE[Language.RU]):
                other = next((t for t in there.tokens if t.start > one[1] and t.word.kind is Kind.NOUN), None)
                if other is not None and other.word.agent and not other.same(him) and here.likes(other):
                    left, right = (span, one) if here is original else (one, span)
                    words = messages.changed(messages.ACTOR_CHANGED, original, left, rewrite, right)
                    yield Change(ChangeType.ACTOR, words, (left,), (right,))
                    return


_NEXT = 2  # characters to the word behind


def _acts(token: Token, reading: Reading) -> bool:
    reader = _READERS.get(reading.language)
    return any(token.same(a.head) for a in (reader(reading) if reader else ()))
