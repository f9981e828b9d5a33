"""What is done in one text and no more in the other, though a word of it stands elsewhere."""

from __future__ import annotations

import re

from copilot.guard import content_kazakh, joining
from copilot.guard.clauses import Force
from copilot.guard.phrases import Phrase
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from law.words import Language

# that a thing is there, told of what a noun names: a shortage, a shortage is found
_FOUND = re.compile(r"(?:обнаруж|выявл|выясн|установл|допу[щс]|име[ею]т|возник|наступ|произо|случи|появ|избе[гж])\w+")


def done_no_more(phrase: Phrase, here: Reading, others: list[Phrase], there: Reading) -> bool:
    """One of several actions left out: draws up and approves. The other text has the action that it is joined to, and no new one
    that may stand for it."""
    if here.language is Language.EN and _one_more_verb(phrase, here, there):
        return True
    if here.language is Language.KK and content_kazakh.one_more_predicate(phrase, here, there):
        others = [o for o in others if _acting(o) and not content_kazakh.told_of_kept(o, here)]
        return not others
    if _one_more_case(phrase, others, here, there):
        return True
    if here.language is Language.RU and _FOUND.fullmatch(phrase.tokens[0].text):
        return False
    if (
        len(phrase.tokens) > 1
        or phrase.tokens[0].word.kind is not Kind.ACTION
        or any(_acting(other) and not _told_of(other, there) for other in others)
    ):
        return False
    token = phrase.tokens[0]
    first = last = here.tokens.index(token)
    if here.language is Language.RU and token.word.finite and _COMES_UP.match(token.text):
        return False  # if a lack *is found*: for a lack
    if here.language is Language.RU and _IS_GIVEN.match(token.text) and any(c.force is Force.MAY for c in there.clauses):
        return False  # the right to drive *is given* to those who are of age: they may drive
    verb = here.tokens[last + 1] if token.word.grows and last + 1 < len(here.tokens) else None
    if verb is not None and verb.word.light and verb.word.finite:
        token, last = verb, last + 1  # тексеру жүргізеді: the light verb has the form of the action
    while first and here.tokens[first - 1].text in _OWN:
        first -= 1  # or *their* keeping
    for step, edge in ((-1, first), (1, last)):
        if _preposition(edge + step, here) and (step < 0 or joining.gap(here.tokens[edge], here.tokens[edge + step], here) == ", "):
            edge += step  # on adoption, on *custody*
            if step > 0 and edge + 1 < len(here.tokens) and _alike(token, here.tokens[edge + 1]):
                if any(here.tokens[edge + 1].same(o) for o in there.tokens):
                    return True
                continue
        near = here.tokens[edge + step] if 0 <= edge + step < len(here.tokens) else None
        if near is None:
            continue
        far = here.tokens[edge + 2 * step] if 0 <= edge + 2 * step < len(here.tokens) else None
        joint = here.marks.joins(near.text)
        sibling = far if joint else near
        if (
            sibling is None
            or _which(sibling, here) != _which(token, here)
            or not (joint or joining.gap(here.tokens[edge], near, here) == ", ")
            or not _alike(token, sibling)
        ):
            continue
        if any(sibling.same(o) for o in there.tokens):
            return True
    return False


def _one_more_verb(phrase: Phrase, here: Reading, there: Reading) -> bool:
    """Whether an English phrase is a verb of a series, of which another verb in the same form stands before it: take them off sale,
    *destroy* them and inform."""
    at = here.tokens.index(phrase.tokens[0])
    verb, before = here.tokens[at], here.tokens[at - 1] if at else None
    if before is None or verb.word.kind is not Kind.ACTION or len(phrase.tokens) > 2 or there.likes(verb):
        return False
    if before.text == "to" and at > 1:
        before = here.tokens[at - 2]  # to choose, to learn and to *refuse*
    if joining.gap(before, verb, here) != ", " and not here.marks.joins(before.text):
        return False
    series = [t for t in here.tokens[max(0, at - _SERIES) : at] if t.word.kind is Kind.ACTION and not t.word.light]
    return any(_inflection(t) == _inflection(verb) and any(t.same(o) for o in there.tokens) for t in series)


def _one_more_case(phrase: Phrase, others: list[Phrase], here: Reading, there: Reading) -> bool:
    """Whether an English phrase is the verb of another case of a condition: if it is cancelled *or he withdraws*."""
    verb = phrase.tokens[0]
    if here.language is not Language.EN or not phrase.conditional or verb.word.kind is not Kind.ACTION or there.likes(verb):
        return False
    if any(other.conditional and _acting(other) for other in others):
        return False
    at = here.tokens.index(verb)
    joint = next((n for n in range(at - 1, max(0, at - _SUBJECT) - 1, -1) if here.marks.joins(here.tokens[n].text)), None)
    if joint is None or re.search(r"[,.;:]", here.folded[here.tokens[joint].end : verb.start]) or joint == at - 1:
        return False
    before = [t for t in here.tokens[max(0, joint - _SERIES) : joint] if t.word.kind is Kind.ACTION and not t.word.light]
    return bool(before) and any(there.likes(t) for t in before)


_SUBJECT = 4  # words of the one who acts


_SERIES = 9  # words back to the verb before in a series


def _inflection(verb: Token) -> str:
    return next((ending for ending in ("ing", "ed", "s") if verb.text.endswith(ending)), "")


# verbs that say no more than that there is something
_COMES_UP = re.compile(
    r"обнаруж|выяв|возник|произош|произо|происход|случи|наступ|име(?:ет|ют)|появ|найден|установлен|допущен|состо(?:ял|ит)|бы(?:л|ть)|есть"
)


_IS_GIVEN = re.compile(r"предостав|принадлеж|присва|наделя|облада|име(?:ет|ют)|дает|дают|дано|дана")


def _preposition(at: int, here: Reading) -> bool:
    return here.language is Language.RU and 0 <= at < len(here.tokens) and here.tokens[at].text in _PREPOSITIONS


def _told_of(phrase: Phrase, reading: Reading) -> bool:
    """Whether a phrase is a word of force, or stands in a clause with "which", that only tells of a thing."""
    clause = phrase.clause
    if clause is None:
        return False
    ruling = clause.mark is not None and clause.mark[0] < phrase.span[1] and phrase.span[0] < clause.mark[1]
    which = max((m.start() for m in _WHICH.finditer(reading.folded, clause.start, phrase.span[0])), default=-1)
    return ruling or reading.folded.find(",", which, phrase.span[0]) == -1 < which


def _which(token: Token, reading: Reading) -> bool:
    """Whether a word stands in a clause with "which", by the signs about it."""
    opens = max(reading.folded.rfind(mark, 0, token.start) for mark in ",.;:")
    return _WHICH.search(reading.folded, max(0, opens), token.start) is not None


_WHICH = re.compile(r"(?<!\w)(?:котор\w+|что|чего)(?!\w)")


_OWN = frozenset("их его ее своих своего своей свои свою".split())


_PREPOSITIONS = frozenset("о об по на в с от для при за к".split())


def _acting(phrase: Phrase) -> bool:
    return any(t.word.kind is Kind.ACTION for t in phrase.tokens)


def _alike(left: Token, right: Token) -> bool:
    """Whether two actions are in one form: both verbs, both verbal nouns or both infinitives. Of a Russian verbal noun any noun in
    its case is the like: loss and *damage*."""
    if left.word.kind is Kind.ACTION and right.word.kind is Kind.NOUN and left.word.lemma.endswith("ние"):
        return not right.word.light and not left.word.cases.isdisjoint(right.word.cases)
    if left.word.kind is not Kind.ACTION or right.word.kind is not Kind.ACTION:
        return False
    if right.word.light and not (left.word.lemma.endswith("ние") and right.word.lemma.endswith("ние")):
        return False
    if not left.word.grows:
        return left.word.finite == right.word.finite and bool(left.word.cases) == bool(right.word.cases)
    return left.word.finite == right.word.finite and left.text[-1:].translate(_HARMONY) == right.text[-1:].translate(_HARMONY)


_HARMONY = str.maketrans("еі", "аы")  # vowels of an ending that go with those of the stem
