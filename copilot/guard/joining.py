"""Whether words stand as one of several things that a comma, "and" or "or" joins."""

from __future__ import annotations

import re

from copilot.guard import roles_kazakh
from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from law.words import Language

_PREPOSITIONS = frozenset(
    "о об по на в во с со от из для при за к ко у после до перед через без the a an of to in on at by for with from its their his her".split()
)


class Joint:
    """Two runs of words on both sides of a joint."""

    __slots__ = ("after", "before", "end", "start")

    def __init__(self, before: list[Token], after: list[Token], start: int, end: int) -> None:
        self.before, self.after, self.start, self.end = before, after, start, end

    @property
    def span(self) -> Span:
        return (self.before[-1].start if self.before else self.start), (self.after[0].end if self.after else self.end)


def joined(start: int, end: int, here: Reading) -> bool:
    """Whether what stands at [start, end) is joined to something of its kind beside it."""
    before = next((t for t in reversed(here.tokens) if t.end <= start), None)
    while (
        before is not None
        and not before.word.grows  # in Kazakh any particle reads as a noun
        and before.word.light
        and (before.text in _PREPOSITIONS or before.word.kind is Kind.NOUN or (before.word.kind is Kind.ACTION and bool(before.word.cases)))
        and not here.marks.joins(before.text)
        and not (re.search(r"[,;)]", here.folded[before.end : start]) and not _of_participle(before, start, here))
    ):
        start = before.start  # the *level* of noise
        before = next((t for t in reversed(here.tokens) if t.end <= start), None)
    if before is not None and before.word.grows and _HIS.fullmatch(before.text) and here.folded.endswith(", ", 0, before.start):
        start, before = before.start, next((t for t in reversed(here.tokens) if t.end <= before.start), None)  # and *his* duties
    after = next((t for t in here.tokens if t.start >= end), None)
    gap_before = here.folded[before.end : start] if before else ""
    gap_after = here.folded[end : after.start] if after else ""
    concessive = after is not None and after.text in ("да", "де") and here.folded[start:end].endswith(("са", "се"))  # though
    if before is not None and before.word.grows and "," in gap_before and here.marks.exception.fullmatch(before.text):
        gap_before = " "  # save for them, *the bank* pays
    if before is not None and "," in gap_before and _closes_opener(before.end, here):
        gap_before = " "
    if after is not None and "," in gap_after and _closes_opener(end, here):
        gap_after = " "
    if here.language is Language.EN and not _CHAIN.match(here.folded, end):
        gap_after = gap_after.replace(",", " ")
        gap_before = gap_before.replace(",", " ")
    if before is not None and _OR_SHE.match(here.folded, before.start):
        before = None  # removes him or her from *office*
    if after is not None and after.word.grows and _EITHER.match(here.folded, after.start):
        after = None
    joint = any(t is not None and here.marks.joins(t.text) and not _if_none(t, here) for t in (before, after if not concessive else None))
    joint = joint or (before is not None and before.text == "также" and here.folded.endswith("а ", 0, before.start))
    if joint or re.search(r";|\d\)", gap_before) or ";" in gap_after:
        return True
    mine = [t for t in here.tokens if start <= t.start and t.end <= end]
    if after is not None and "," in gap_after and mine and _told_of(mine[-1], after, here):
        gap_after = " "  # property, not entered in the list
    if after is not None and after.text.startswith("котор") and gap_after == " ":
        gap_before = ""  # treaties, a *party* to which it is
    if "," in gap_before and any(_siblings(t, o) for o in _item(before, here, -1) for t in mine):
        return True
    return "," in gap_after and any(_siblings(t, o) for o in _item(after, here, 1) for t in mine)


def _if_none(token: Token, here: Reading) -> bool:
    """Whether a Kazakh "or" is a condition: болмаса, with a comma behind it."""
    return token.text == "болмаса" and here.folded.startswith(",", token.end)


_HIS = re.compile(r"оның|олардың|өз|өзінің|өздерінің|тиісті|осы|осындай|мұндай")
_EITHER = re.compile(r"(не|немесе|әлде|я) [^,.;:]{2,60}, \1 ")  # either a permit, or a refusal


_OPENER = re.compile(
    r"(?:if|where|when|whenever|once|unless|until|while|as|after|before|within|in|on|upon|for|from|to|by|at|during|with|without|under|having|since|because|"
    r"although|though|provided|should|based|according|apart|except|instead|throughout|not later|no later|no fewer|no less|at least)(?!\w)"
)


# an English list goes on to "and" or "or": a comma with none behind it parts clauses
_CHAIN = re.compile(
    r"(?: [\w'-]+){0,3}(?:,(?! (?:which|who|where|when|if|unless|but|less|including|except|provided|and shall|and must)(?!\w))[\w' -]{1,60}?(?:,| and| or)| and| or)(?!\w)"
)


def _closes_opener(end: int, here: Reading) -> bool:
    """Whether the comma behind a place closes the words of time, place or condition that open an English sentence: no list."""
    if here.language is not Language.EN:
        return False
    start = max((m.end() for m in re.finditer(r"[.;:!?]\s+", here.folded[:end])), default=0)
    opener = here.folded[start:end]
    return "," not in opener and _OPENER.match(opener) is not None


def _of_participle(before: Token, start: int, here: Reading) -> bool:
    """Whether the phrase of a participle begins behind a comma and belongs to the light thing before it: persons, living with them."""
    token = next((t for t in here.tokens if t.start == start), None)
    if token is None or token.word.grows or token.word.kind is not Kind.ACTION or token.word.finite:
        return False
    return here.folded[before.end : start] == ", " and not token.word.cases.isdisjoint(before.word.cases)


def _told_of(thing: Token, after: Token, here: Reading) -> bool:
    """Whether a Russian participle behind a comma tells of the thing before it."""
    at = here.tokens.index(after) + (after.text == "не")
    told = here.tokens[at] if at < len(here.tokens) else after
    if told.word.grows or told.word.kind is not Kind.ACTION or told.word.finite:
        return False
    return told.word.lemma.endswith(("ть", "ти", "чь", "ться", "тись")) and not told.word.cases.isdisjoint(thing.word.cases)


_ITEM = 5  # words of an item of a list that may be its head


def _item(token: Token | None, here: Reading, step: int) -> list[Token]:
    """The words of the item that ends (step -1) or begins (step 1) with a word."""
    if token is None or (step > 0 and _opens_clause(token)) or (step < 0 and token.word.grows and _ends_clause(token)):
        return []
    at = here.tokens.index(token)
    found = [token]
    while len(found) < _ITEM and 0 <= at + step < len(here.tokens):
        if re.search(r"[,.;:!?]", gap(here.tokens[at], here.tokens[at + step], here)):
            break
        at += step
        found.append(here.tokens[at])
    return found


def _opens_clause(token: Token) -> bool:
    """Whether a word after a comma opens a clause or the phrase of a participle: no item of a list."""
    return not token.word.grows and token.word.kind is Kind.ACTION and (token.word.finite or not token.word.cases)


def _siblings(left: Token, right: Token) -> bool:
    """Whether two words may be items of one list: in Russian, things or qualities in one case; in Kazakh, no verb that ends a
    clause on either side."""
    if left.word.light or right.word.light:
        return False
    if left.word.grows:
        return not (_ends_clause(left) or _ends_clause(right))
    if left.word.cases and right.word.cases:
        return not left.word.cases.isdisjoint(right.word.cases) and left.word.kind is right.word.kind
    if left.word.lemma.isascii() and left.word.kind is Kind.ACTION:
        return right.word.kind is Kind.ACTION  # the claim, *filed* after the term
    return not left.word.cases and not right.word.cases


_CLOSING = re.compile(r".{2,}(?:[аейі]?п|са|се|[мбп]ай|[мбп]ей|[ыі]нша|[ыі]нше|ғанда|генде|қанда|кенде|[аейя]д[ыі])")


def _ends_clause(token: Token) -> bool:
    return token.word.kind is Kind.ACTION and _CLOSING.fullmatch(token.text) is not None


def light_thing_joined(at: int, here: Reading) -> bool:
    """Whether a joint or a comma stands between a light thing and another such thing."""
    rules = here.marks
    for step in (-1, 1):
        passed, place = False, at
        while 0 <= place + step < len(here.tokens):
            passed = passed or gap(here.tokens[place], here.tokens[place + step], here) == ", "
            place += step
            other = here.tokens[place]
            if rules.joins(other.text):
                passed = True
            elif other.word.kind is not Kind.OTHER:
                break
        other = here.tokens[place]
        if (
            passed
            and place != at
            and not other.same(here.tokens[at])
            and rules.listed.fullmatch(other.text)
            and one_case(here.tokens[at], other)
        ):
            return True
    return here.tokens[at].word.grows and _in_series(at, here)


_MANY = re.compile(r".{2,}[лдт][ае]р[ыі]?")
_OF_ITEM = 5  # words that may stand before the head of an item of a list


def _in_series(at: int, here: Reading) -> bool:
    """Whether a Kazakh thing with the ending of possession is one of several in its case, each with words of its own: the address of
    the post, the *terms* of handing in."""
    form = roles_kazakh.case(here.tokens[at])
    if form != "accusative" and not _MANY.fullmatch(here.tokens[at].text) and not _last_of_many(at, here):
        return False
    place = at
    while place and at - place < _OF_ITEM:  # back to the sign or joint that parts this item from the one before
        before, between = here.tokens[place - 1], gap(here.tokens[place - 1], here.tokens[place], here)
        joint = here.marks.and_.fullmatch(before.text) is not None
        if joint or between == ", ":
            head = here.tokens[place - 2] if joint and place > 1 else before
            if _heads(head, here.tokens[at]):
                return True
            break
        if between != " " or before.word.finite:
            break
        place -= 1
    if at + 1 < len(here.tokens) and (
        here.marks.and_.fullmatch(here.tokens[at + 1].text) or gap(here.tokens[at], here.tokens[at + 1], here) == ", "
    ):
        rest = here.tokens[at + 1 : at + 2 + _OF_ITEM]
        return any(_heads(t, here.tokens[at]) for t in rest)
    return False


def _last_of_many(at: int, here: Reading) -> bool:
    """Whether a thing ends a series of at least three: its number, its worth and the *term* of its payment."""
    before = here.tokens[max(0, at - _OF_ITEM) : at]
    joint = next((t for t in before if here.marks.and_.fullmatch(t.text)), None)
    if joint is None or any(t.word.finite for t in before):
        return False
    opens = max(here.folded.rfind(mark, 0, joint.start) for mark in ".;:")
    return "," in here.folded[max(opens, joint.start - _SERIES) : joint.start]


_SERIES = 40  # characters of an item before the joint


def _heads(token: Token, like: Token) -> bool:
    """Whether a word ends as another one does that heads an item of a list."""
    if token.word.kind is Kind.ACTION and not token.text.endswith(("уын", "уін")):
        return False
    if _MANY.fullmatch(token.text) and _MANY.fullmatch(like.text):
        return not token.same(like)
    if not roles_kazakh.case(like) and like.text[-1] in "ыі":
        return not roles_kazakh.case(token) and token.text[-1] in "ыі" and not token.same(like)
    return token.text[-2:] in ("ын", "ін") and like.text[-2:] in ("ын", "ін") and not token.same(like)


# the second of two that a rule names each: as well for a fixed *as for an indefinite* term
_AS_WELL = re.compile(r"(?<!\w)так и (?:\w{1,3} )?\Z")


def quality_joined(at: int, here: Reading) -> bool:
    """Whether another quality is joined to this one."""
    if _AS_WELL.search(here.folded, 0, here.tokens[at].start):
        return True
    for step in (-1, 1):
        near = at + step
        if 0 <= near < len(here.tokens) and here.marks.joins(here.tokens[near].text):
            near += step
        elif not (0 <= near < len(here.tokens)) or gap(here.tokens[at], here.tokens[near], here) != ", ":
            continue
        if 0 <= near < len(here.tokens) and here.tokens[near].word.kind is Kind.QUALITY and one_case(here.tokens[at], here.tokens[near]):
            return True
    return False


_OR_SHE = re.compile(r"or (?:she|her|hers|herself)(?!\w)")
_ARTICLES = frozenset("a an the its his her their any".split())
_BEHIND_NOUN = re.compile(r"\Z|[.,;:)]| (?:of|in|for|from|on|at|with|by|under|and|or|as|to the)(?!\w)")


def thing_joined(at: int, here: Reading) -> bool:
    """Whether an English word that may be a verb is a noun joined to a noun before it: property and *wages*."""
    token, end = here.tokens[at], here.tokens[at].start
    if at and here.tokens[at - 1].text in _ARTICLES:
        at, end = at - 1, here.tokens[at - 1].start
    before = here.tokens[at - 1] if at > 1 else None
    if before is None or token.text.endswith(("ing", "ed")) or _BEHIND_NOUN.match(here.folded, token.end) is None:
        return False
    joint = here.marks.joins(before.text)
    sibling = here.tokens[at - 2] if joint else before
    if not joint and here.folded[before.end : end] != ", ":
        return False
    return sibling.word.kind is Kind.NOUN and not sibling.word.light


_MANNER = re.compile(r"\w{4,}[ое]")


def manner_joined(at: int, here: Reading, there: Reading) -> bool:
    """Whether a Russian word of manner is one of several, of which the other text has another: *openly* and in good faith."""
    token = here.tokens[at]
    if token.word.lemma.isascii() or token.word.grows or token.word.light or not _MANNER.fullmatch(token.text):
        return False
    for step in (-1, 1):
        near = at + step
        if 0 <= near < len(here.tokens) and here.marks.joins(here.tokens[near].text):
            near += step
        elif not (0 <= near < len(here.tokens)) or gap(here.tokens[at], here.tokens[near], here) != ", ":
            continue
        other = here.tokens[near] if 0 <= near < len(here.tokens) else None
        if other is not None and other.word.kind is Kind.OTHER and not other.word.light and _MANNER.fullmatch(other.text):
            return any(other.same(t) for t in there.tokens)
    return False


def verbal_noun_joined(at: int, here: Reading) -> bool:
    """Whether a Kazakh verbal noun is joined to a noun in its case: by force or by *defence*."""
    token = here.tokens[at]
    if not token.word.grows or not (roles_kazakh.VERBAL_NOUN.fullmatch(token.text) or token.text.endswith(("уы", "уі"))):
        return False
    form = roles_kazakh.case(token)
    before = list(reversed(here.tokens[:at]))
    if before and roles_kazakh.case(before[0]) == "genitive":
        before = before[1:]  # signs and the marking *of roads*
    joint = next((t for t in before if not t.word.light or here.marks.joins(t.text)), None)
    if joint is None or not here.marks.joins(joint.text):
        return False
    other = here.tokens[here.tokens.index(joint) - 1]
    return other.word.kind is Kind.NOUN and roles_kazakh.case(other) == form


def one_case(left: Token, right: Token) -> bool:
    """Whether two words may stand in one case; of Kazakh words nothing is said."""
    return left.word.grows or not left.word.cases.isdisjoint(right.word.cases)


def gap(one: Token, other: Token, here: Reading) -> str:
    """What stands between two words, in either order."""
    return here.folded[min(one.end, other.end) : max(one.start, other.start)]
