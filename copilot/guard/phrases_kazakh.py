"""What `phrases` asks of Kazakh words only."""

from __future__ import annotations

import re

from copilot.guard import roles_kazakh
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token


def of_doer(token: Token, here: Reading) -> bool:
    """Whether a Kazakh noun names with the doer behind it who does: the giver of an *order*."""
    if token.word.kind is not Kind.NOUN or roles_kazakh.case(token):
        return False
    at = here.tokens.index(token)
    following = here.tokens[at + 1] if at + 1 < len(here.tokens) else None
    return following is not None and following.start == token.end + 1 and _GIVER.match(following.text) is not None


_GIVER = re.compile(r"(?:беруші|алушы|ұстаушы|тартушы|салушы|төлеуші|қабылдаушы)")


def restated(token: Token, here: Reading) -> bool:
    """Whether a Kazakh word is told again by others behind it: his *costs*, that is the price."""
    return token.word.grows and here.folded.startswith(", яғни ", token.end)


def of_item(at: int, here: Reading) -> bool:
    """Whether a Kazakh participle and the noun behind it are one of several things: arable land, *fallow* land, pastures."""
    if at < 1 or at + 2 >= len(here.tokens) or not here.tokens[at].word.grows or not _PARTICIPLE.fullmatch(here.tokens[at].text):
        return False
    before, token, noun, behind = here.tokens[at - 1 : at + 3]
    sides = here.folded[before.end : token.start], here.folded[token.end : noun.start], here.folded[noun.end : behind.start]
    return sides == (", ", " ", ", ") and noun.word.kind is Kind.NOUN and before.word.kind is not Kind.ACTION


def item_by_itself(at: int, here: Reading) -> bool:
    """Whether a Kazakh noun that reads as a quality is an item of a series: *ploughland*, pastures."""
    token, behind = here.tokens[at], here.tokens[at + 1] if at + 1 < len(here.tokens) else None
    if not token.word.grows:
        return False
    return here.folded.startswith(",", token.end) or (behind is not None and here.marks.and_.fullmatch(behind.text) is not None)


def subject_to(at: int, here: Reading) -> bool:
    """Whether a Kazakh verbal noun tells what a thing is subject to: goods that are subject to *certification*."""
    following = here.tokens[at + 1] if at + 1 < len(here.tokens) else None
    return following is not None and here.tokens[at].word.grows and _SUBJECT_TO.fullmatch(following.text) is not None


_SUBJECT_TO = re.compile(r"жат(?:атын|са|қызылған|ады)")
_PARTICIPLE = re.compile(r".{2,}(?:[ғқ]ан|[гк]ен|[ая]тын|етін|йтын|йтін)")


def of_pair(noun: Token, here: Reading) -> bool:
    """Whether the same noun stands before a Kazakh one in its clause, and a joint between them."""
    clause = here.clause_at(noun.start)
    if clause is None:
        return False
    first = next((t for t in clause.tokens if t.same(noun)), noun)
    return any(here.marks.joins(t.text) for t in clause.tokens if first.end <= t.start < noun.start)


def asked(thing: Token, here: Reading, there: Reading) -> bool:
    """Whether the other text asks of a light thing: the term, for how long."""
    return any(name.match(thing.text) and asks.search(there.folded) for name, asks in _ASKS)


_ASKS = (
    (re.compile(r"мерзім|уақыт"), re.compile(r"(?<!\w)(?:қашан|(?:қанша|неше|қай) (?:уақыт|мерзім|күн|ай|жыл|кез)\w*)(?!\w)")),
    (re.compile(r"мөлшер|көлем|сан(?!а)"), re.compile(r"(?<!\w)(?:қанша|неше)(?!\w)")),
    (re.compile(r"тәрті[пб]|тәсіл"), re.compile(r"(?<!\w)қалай(?!\w)")),
    (re.compile(r"оры?н"), re.compile(r"(?<!\w)(?:қайда|қай жер)")),
)
