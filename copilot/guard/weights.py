"""How much a word of matter weighs that the other text lacks."""

from __future__ import annotations

import re

from copilot.guard import joining, phrases_kazakh, roles_kazakh
from copilot.guard.languages import measures
from copilot.guard.reading import Reading, rarer
from copilot.guard.tokens import Kind, Token
from law.words import Language

ENOUGH_ALONE = 1.4  # the weight from which on a phrase is told that is neither joined nor in a condition


REACH = 40  # characters from the word of a condition that stands within its clause to what belongs to it


def in_exception(start: int, here: Reading) -> bool:
    """Whether a word of exception of its sentence governs this place."""
    found = here.find(here.marks.exception)
    if here.language is Language.KK:  # the word of exception stands behind what it excepts
        found = found + [span for span in here.find(here.marks.exempt) if _FINITE.fullmatch(here.folded, *span)]
        return any(start < begin < start + 2 * REACH and not re.search(r"[.;!?]\s", here.folded[start:begin]) for begin, _ in found)
    if here.language is Language.EN:
        found = [*found, *here.find(_FREED)]
    return any(end <= start and not re.search(r"[.;!?]\s", here.folded[end:start]) for _, end in found)


_FINITE = re.compile(r"(?:қолданыл|жатп|жатқыз|кірм|тара|қосыл)\w*[дт][ыі]")  # this does not *apply* to them


# an exception told in a sentence of its own
_FREED = re.compile(r"(?<!\w)(?:(?:does|do|shall) not (?:apply|extend|cover|affect)(?: to)?|(?:is|are) not subject to)(?!\w)")


def _right_behind_exception(start: int, here: Reading) -> bool:
    """Whether a word of exception stands before a place, with no comma between."""
    return any(end <= start and not re.search(r"[,.;!?]", here.folded[end:start]) for _, end in here.find(here.marks.exception))


_OF = frozenset("at of for in on by from during against".split())


_INFLECTED = re.compile(r"(?:ing|ed)\Z")


_ACTS = re.compile(r" (?:shall|must|may|can|has|have|is|are|does|do|needs?)(?!\w)")


_WHEN = re.compile(
    r"weekdays?|weekends?|holidays?|nights?|daytime|daylight|winter|summer|spring|autumn|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
)


_ANY_THING = re.compile(
    r"property|goods|sums?|amounts?|information|data|acts?|actions?|measures?|circumstances|contents?|losses|loss|documents?"
)


_WHAT = re.compile(r"(?<!\w)what(?:ever)?(?!\w)")


_OF_STATE = re.compile(r"государственн\w+ (?:регистраци|пошлин|реестр|кадастр)\w+")  # there is no other


_CHANGES = re.compile(r"(?<!\w)(?:измен|замен|смен|перемен|отмен|смягч|пересм|введени|вв[ео]д)")


_STRESS = re.compile(r"own|actual|very|said|given|relevant|necessary|needed|new|whole|exact|concerned|real")  # qualities that only stress


_ANY_CASE = re.compile(r"circumstances?|facts?|factors?|events?|situations?|actions?|matters?")


_ANYTHING = re.compile(r"(?<!\w)(?:what(?:ever)?|anything|something|everything|nothing)(?!\w)")


_BE = frozenset("is are was were be been being".split())


def weight_of(token: Token, here: Reading, there: Reading, added: bool) -> float:
    kind = token.word.kind
    at = here.tokens.index(token)
    if at and kind in (Kind.NOUN, Kind.QUALITY) and here.marks.deictic.fullmatch(here.tokens[at - 1].text):
        return 0.3  # this file, such a rule: what was spoken of
    if here.language is Language.EN and added and _STRESS.fullmatch(token.text):
        return 0.2
    if kind is Kind.QUALITY and _OF_STATE.match(here.folded, token.start):
        return 0.2
    if here.language is Language.RU and added and token.text.startswith("нов") and _CHANGES.search(there.folded):
        return 0.2  # the terms are changed: the *new* terms
    if here.language is Language.RU and not added and kind is Kind.QUALITY and _such(at, here, there):
        return 0.2  # the same *highest* price: such a price
    if here.language is Language.EN and _ANY_CASE.fullmatch(token.text) and _ANYTHING.search(there.folded):
        return 0.2  # any circumstances that: anything that
    if _denied(at, here) or (at and kind is Kind.NOUN and here.marks.every.fullmatch(here.tokens[at - 1].text)):
        return ENOUGH_ALONE  # used not as *intended*, before every *shift*
    restricts = here.marks.restricts.fullmatch(token.text) is not None and not _OF_STATE.match(here.folded, token.start)
    if here.language is Language.EN:
        if at and here.tokens[at - 1].text in _BE and kind is not Kind.OTHER:
            restricts = False  # is *paid*
        if added and token.word.agent and _ACTS.match(here.folded, token.end):
            return 0.2  # who acts is named where the original means him
        if kind is Kind.ACTION and (
            joining.thing_joined(at, here) or (_named_item(at, here) and joining.joined(token.start, token.end, here))
        ):
            return 1.0
        if (
            kind is Kind.ACTION
            and at
            and here.tokens[at - 1].text in _OF
            and in_exception(token.start, here)
            and _INFLECTED.search(token.text) is None
        ):
            return 1.0  # does not apply to seed for *research*
        if _of_what_use(at, here, there):
            return ENOUGH_ALONE  # *hunting* weapons, weapons
        if at and _WHEN.fullmatch(token.text) and here.tokens[at - 1].text in _OF:
            return ENOUGH_ALONE  # on *weekdays*
        if _ANY_THING.fullmatch(token.text) and _WHAT.search(there.folded) and not _WHAT.search(here.folded):
            return 0.2  # property acquired: what they acquire
    following = next(
        (
            t
            for t in here.tokens
            if t.start >= token.end and t.word.kind in (Kind.NOUN, Kind.ACTION) and not (restricts and t.word.grows and t.word.light)
        ),
        None,
    )
    named = following is not None and any(following.like(o) and o.word.kind is following.word.kind for o in there.tokens)
    if token.word.grows and following is not None and following.word.light and phrases_kazakh.asked(following, here, there):
        return 0.3  # the term *of its work*: for how long it is set up
    if token.word.grows and _of_pronoun(at, here, there):
        return 0.3  # without *the owner's* consent: without his consent
    if restricts:
        named = named or (following is not None and bool(there.likes(following)))
        return ENOUGH_ALONE if named and not any(o.text[:5] == token.text[:5] for o in there.tokens) else 1.0
    if named and _of_name(token, here) and not there.likes(token):
        return ENOUGH_ALONE  # the department of *Cattle* breeding: a name is not told by half of it
    if kind is Kind.QUALITY and (joining.quality_joined(at, here) or phrases_kazakh.item_by_itself(at, here)):
        return 1.0  # financial *and statistical* accounts
    if kind is Kind.QUALITY and added and here.language is Language.RU and _NEW.fullmatch(token.text) and _ends(token, here):
        return 0.2  # for the old one, a new one
    if kind is Kind.QUALITY:
        # of a thing that the other text names too, the name is shortened; of one that it does not name, the thing is lost
        once = sum(token.same(t) for t in here.tokens) == 1
        if named and once and _right_behind_exception(token.start, here) and _attribute(at, here):
            return 1.0  # save for *unplanned* inspections
        if (
            named
            and token.word.grows
            and following is not None
            and rarer(following, here, there)
            and phrases_kazakh.of_pair(following, here)
        ):
            return ENOUGH_ALONE  # the costs of moving and the *daily* costs
        if named and at and here.marks.joins(here.tokens[at - 1].text) and following is not None and rarer(following, here, there):
            return 1.0  # training and *work at home*, where work is named elsewhere too
        if named:
            return ENOUGH_ALONE if added and _attribute(at, here) else 0.5
        return 1.5 if following is not None and there.likes(following) else 1.0
    if kind is Kind.NOUN and any(
        token.kin(o) and not (joining.joined(token.start, token.end, here) and _own(o, here)) for o in there.tokens
    ):
        # who does for what is done: the owner, to own; but not among others who do, nor for a citizen that both texts name
        # workers, those who work; as an agent of his, he acts for him
        # in Russian one who represents him for his representative, where only the one text has the verb
        verbs = there.tokens if here.language is Language.RU else ()
        acts = [o for o in verbs if o.word.kind is Kind.ACTION and o.word.finite and not o.word.light and not _own(o, here)]
        who = any(token.kin(o) and (o in acts or _WHO.search(there.folded, 0, o.start)) for o in there.tokens)
        return 0.6 + 0.4 * (token.word.agent and not who and joining.joined(token.start, token.end, here))
    if kind is Kind.ACTION and phrases_kazakh.subject_to(at, here):
        return 1.0
    if kind is Kind.ACTION and (joining.verbal_noun_joined(at, here) or phrases_kazakh.of_item(at, here)):
        return 1.0
    if kind is Kind.OTHER and here.language is Language.RU and at and here.marks.or_.fullmatch(here.tokens[at - 1].text):
        return 1.0  # before or *together with*
    if kind is Kind.OTHER and joining.manner_joined(at, here, there):
        return 1.0
    return {Kind.NOUN: 1.0, Kind.ACTION: 0.4}.get(kind, 0.2)


def _such(at: int, here: Reading, there: Reading) -> bool:
    """Whether the other Russian text has "such" before the noun of a quality: what is meant was named before."""
    noun = next((t for t in here.tokens[at + 1 :] if t.word.kind is not Kind.QUALITY), None)
    pairs = zip(there.tokens, there.tokens[1:], strict=False)
    return noun is not None and any(b.same(noun) and there.marks.deictic.fullmatch(a.text) for a, b in pairs)


_NEW = re.compile(r"нов\w+|остальн\w+")


def _ends(token: Token, here: Reading) -> bool:
    return re.match(r"\s*(?:[.,;:]|\Z)", here.folded[token.end :]) is not None


def _named_item(at: int, here: Reading) -> bool:
    """Whether an English verb is a noun by the article before it: *the conduct* of the parties."""
    return (
        at > 0
        and here.tokens[at - 1].text in ("the", "a", "an", "its", "their", "his", "her")
        and not here.tokens[at].text.endswith(("ed", "ing"))
    )


def _of_what_use(at: int, here: Reading, there: Reading) -> bool:
    """Whether an English participle tells for what a thing is that the other text names too."""
    token, thing = here.tokens[at], here.tokens[at + 1] if at + 1 < len(here.tokens) else None
    if thing is None or not token.text.endswith("ing") or token.word.light or here.folded[token.end : thing.start] != " ":
        return False
    before = here.tokens[at - 1].text if at else ""
    own = _STATE.match(token.text) is None and thing.word.kind is Kind.NOUN and not thing.word.light and before not in _OF_GERUND
    return own and any(t.same(thing) for t in there.tokens)


_STATE = re.compile(
    r"remain|exist|outstand|result|correspond|accompany|pend|underl|prevail|belong|relat|ensu|ongo|grow|increas|competi|contract|decid|exceed"
)  # participles that name no use


_OF_GERUND = _OF | frozenset("to and or before after without when while upon is are was were be not".split())


_WHO = re.compile(r"(?<!\w)(?:кто|котор(?:ый|ая|ые|ое)) (?:\w{1,4} )?\Z")


_PRONOUN = re.compile(r"(?:оның|олардың|соның|өз|өзінің|өздерінің)")


def _of_pronoun(at: int, here: Reading, there: Reading) -> bool:
    """Whether the other Kazakh text has a pronoun before what belongs to the one named here."""
    thing = here.tokens[at + 1] if at + 1 < len(here.tokens) else None
    if thing is None or roles_kazakh.case(here.tokens[at]) != "genitive" or thing.start - here.tokens[at].end != 1:
        return False
    pairs = zip(there.tokens, there.tokens[1:], strict=False)
    return any(b.same(thing) and _PRONOUN.fullmatch(a.text) for a, b in pairs)


def _own(word: Token, reading: Reading) -> bool:
    return any(word.same(t) for t in reading.tokens)


def _of_name(token: Token, here: Reading) -> bool:
    """Whether a Kazakh word begins a name within a sentence: it has a capital letter, the word before it has none."""
    if here.language is not Language.KK or not here.text[token.start].isupper():
        return False
    at = here.tokens.index(token)
    before = here.tokens[at - 1] if at else None
    return before is not None and here.folded[before.end : token.start] == " " and not here.text[before.start].isupper()


_QUALITIES = 4  # of one noun


def _attribute(at: int, here: Reading) -> bool:
    """Whether a quality stands right before the noun that it narrows."""
    token, after = here.tokens[at], here.tokens[at + 1] if at + 1 < len(here.tokens) else None
    if here.language is Language.EN:  # strong alcoholic drinks
        while after is not None and after.word.kind is Kind.QUALITY and here.folded[token.end : after.start].count(" ") < _QUALITIES:
            at += 1
            after = here.tokens[at + 1] if at + 1 < len(here.tokens) else None
        return (
            after is not None
            and after.word.kind in (Kind.NOUN, Kind.ACTION)
            and not re.search(r"[.,;:]", here.folded[token.end : after.start])
        )
    if after is None or here.folded[token.end : after.start] != " " or measures(here.language).again.match(token.text):
        return False
    return after.word.kind in (Kind.NOUN, Kind.ACTION) and joining.one_case(token, after)


def _denied(at: int, here: Reading) -> bool:
    """Whether a Russian noun stands behind "not" and a preposition."""
    return at > 1 and here.tokens[at - 2].text == "не" and bool(here.tokens[at].word.cases) and here.tokens[at - 1].word.kind is Kind.OTHER
