"""Words of matter of one text that the other lacks, put together to phrases, and how much each weighs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copilot.guard import joining, phrases_kazakh, roles_kazakh
from copilot.guard.clauses import Clause, Force, Span
from copilot.guard.languages import measures
from copilot.guard.reading import Reading, rarer, reversed_near
from copilot.guard.tokens import Kind, Token
from law.words import Language

_REPEATED = 0.3  # a word that the other text has, but fewer times

ENOUGH_ALONE = 1.4  # the weight from which on a phrase is told that is neither joined nor in a condition


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of matter that the other text lacks, next to each other. `head`: the word of the other text's matter just after
    or before, to which they belong."""

    tokens: tuple[Token, ...]
    weight: float
    before: Token | None
    after: Token | None
    clause: Clause | None
    joined: bool = False  # a comma or a joint stands right beside it, and what it is joined to is in the other text

    excepted: bool = False  # it stands in an exception
    conditional: bool = False  # or in a condition

    @property
    def span(self) -> Span:
        return self.tokens[0].start, self.tokens[-1].end


def phrases(here: Reading, there: Reading, added: bool = False) -> list[Phrase]:
    missing = [
        t for t in here.content if not _stands(t, here, there) and not _turned(t, here, there) and not phrases_kazakh.restated(t, here)
    ]
    missing = _with_repeated(missing, here, there)
    found: list[Phrase] = []
    group: list[Token] = []
    positions = {t: n for n, t in enumerate(here.content)}
    for token in missing:
        if group and (
            positions[token] != positions[group[-1]] + 1
            or re.search(r"[.;:!?\n]", here.folded[group[-1].end : token.start])
            or _parted(group[-1], token, here)
        ):
            found.append(_phrase(group, here, there, positions, added))
            group = []
        group.append(token)
    if group:
        found.append(_phrase(group, here, there, positions, added))
    return found


def _parted(left: Token, right: Token, here: Reading) -> bool:
    """Whether an English clause or a Kazakh condition ends between two words: the phrase of the one is not that of the other."""
    if here.language is Language.EN:
        between = here.folded[left.end : right.start]
        return _RULES.search(between) is not None or ("," in between and here.clause_at(left.start) is not here.clause_at(right.start))
    if here.language is not Language.KK or "," not in here.folded[left.end : right.start]:
        return False
    clause = here.clause_at(left.start)
    return clause is not None and clause.subordinate and right.start >= clause.end


_RULES = re.compile(r"(?<!\w)(?:shall|must|may|can|cannot|if|unless|where|when|until)(?!\w)")
_EMPTY = re.compile(r"(?:giv|gave|mak|made|tak|took|get|got|put|set|carr|provid)\w{0,3}$")


def _stands(token: Token, here: Reading, there: Reading) -> bool:
    """Whether the other text has a word for this one. One of several things joined is not stood for by its neighbour's own word:
    of "collects, keeps and sends" the word "sends" is no trace of "keeps"."""
    likes = there.likes(token)
    if here.language is Language.KK and phrases_kazakh.of_doer(token, here):
        likes = [o for o in likes if o.same(token)]
    if here.language is Language.EN and token.word.kind is Kind.QUALITY and not token.word.light:
        likes = [o for o in likes if not o.word.light or not token.same(o)]  # for *personal* use: by persons
    if here.language is Language.EN and likes and not token.word.light and joining.joined(token.start, token.end, here):
        likes = [o for o in likes if not _EMPTY.match(o.text) or o.same(token)]  # of several things none is stood for by "give" or "make"
    if not likes or any(token.same(o) or _of_one_formula(token, o) for o in likes) or not joining.joined(token.start, token.end, here):
        return bool(likes)
    if here.language is Language.RU and len(likes) >= sum(token.like(t) for t in here.content) > 1:
        return True  # paid or subject to *payment*: what they pay or must pay
    narrows = here.marks.restricts.fullmatch(token.text) is not None
    words = here.tokens if token.word.grows else here.content
    at = words.index(token)
    beside = [t for t in words[max(0, at - 3) : at + 4] if t is not token]
    return not all((o.word.light and token.word.grows and narrows) or any(o.same(t) for t in beside) for o in likes)


def _of_one_formula(token: Token, other: Token) -> bool:
    """Whether two words stand in turns of phrase that say one thing."""
    return any(key[0] == "f" and key[1:].isdigit() for key in token.word.keys & other.word.keys)


def _turned(token: Token, here: Reading, there: Reading) -> bool:
    """Whether a word only turns a denial round: may not *refuse*; in case of *incompleteness*, if they are not complete."""
    if token.word.agent and here.language is Language.RU:
        return False  # the *interpreter* is freed
    if any(start <= token.start < end for start, end in here.find(here.marks.exception)):
        return True  # a word of exception: `logic` sees to it
    plain = {"~" + key[1:] for key in token.word.strict if key[0] == "!"}
    if plain and any(
        c.conditional and c.denials and any(t.word.finite and not plain.isdisjoint(t.word.strict) for t in c.tokens) for c in there.clauses
    ):
        return True
    if plain and any(c.force is Force.MUST_NOT and any(not plain.isdisjoint(t.word.strict) for t in c.tokens) for c in there.clauses):
        return True  # inseparable: cannot be separated
    if plain and any(not plain.isdisjoint(t.word.strict) and reversed_near(t, there) for t in there.tokens):
        return True  # one who has lost his ability, one who is unable
    if token.text.startswith("обязательн") and there.find(there.marks.privative) and any(c.force is Force.MUST_NOT for c in there.clauses):
        return True  # with the *obligatory* part of the prosecutor: not without him
    if token.word.grows and measures(here.language).majority.fullmatch(token.text) and any(a.value == 0.5 for a in there.amounts):
        return True  # most of them: more than a half
    clause = here.clause_at(token.start)
    if clause is None:
        return False
    if token.word.grows and clause.force is Force.NEED_NOT and clause.mark and clause.mark[0] <= token.start < clause.mark[1]:
        return True  # is not *demanded*: a word of force
    if not clause.denials and not any(_denials(there, whole) > _denials(here, whole) for whole in (True, False)):
        return False
    return any(start <= token.start < end or start - 4 <= token.end < start for start, end in here.find(here.marks.reversal))


def _denials(reading: Reading, whole: bool) -> int:
    """How often a text denies, or outside its conditions: refuses to give, does not give."""
    return sum(c.denials for c in reading.clauses if whole or not c.subordinate)


def _with_repeated(missing: list[Token], here: Reading, there: Reading) -> list[Token]:
    """The missing words, with those beside them that the other text says fewer times: children with special *educational*
    needs choose an educational institution."""
    lost = set(missing)
    found = set(missing)
    order = list(here.content)
    for at, token in enumerate(order):
        if token not in lost or token.word.kind is Kind.ACTION:
            continue
        for near in (at - 1, at + 1):
            if 0 <= near < len(order) and order[near] not in lost:
                other = order[near]
                fewer = sum(other.like(t) for t in order) > sum(other.like(t) for t in there.content)
                if fewer and not re.search(r"[.;:,!?\n]", joining.gap(token, other, here)) and sum(other.same(t) for t in order) > 1:
                    found.add(other)
    return [t for t in order if t in found]


def _phrase(group: list[Token], here: Reading, there: Reading, positions: dict[Token, int], added: bool) -> Phrase:
    first, last = positions[group[0]], positions[group[-1]]
    before = here.content[first - 1] if first else None
    after = here.content[last + 1] if last + 1 < len(here.content) else None
    repeated = [t for t in group if (there.likes(t) if here.language is Language.EN else _stands(t, here, there))]
    weight = sum(_weight(token, here, there, added) for token in group if token not in repeated) + _REPEATED * len(repeated)
    clause = here.clause_at(group[0].start)
    excepted = _excepted(group[0].start, here)
    joined = any(joining.joined(start, group[-1].end, here) for start in (group[0].start, _with_qualities(group, here)))
    joined = joined or any(joining.verbal_noun_joined(here.tokens.index(t), here) for t in group if t.word.kind is Kind.ACTION)
    # in case of the *finding* of gaps, if gaps are found, if there are gaps
    conditional = _conditional(group[0], group[-1], clause, here) and not _subject_beside(group, clause, here)
    worded = excepted or conditional or not joined
    told = here.language is not Language.EN and all(t.word.agent and any(t.kin(o) for o in there.tokens) for t in group)
    if not told and (not worded or any(token.word.kind is not Kind.ACTION for token in group)):  # the acquirer: who acquires
        weight += (0.6 if here.language is Language.RU else 0.5) * _light_nouns(group, here, there)
    return Phrase(tuple(group), weight, before, after, clause, joined, excepted, conditional)


_REACH = 40  # characters from the word of a condition that stands within its clause to what belongs to it


def _with_qualities(group: list[Token], here: Reading) -> int:
    """Where a Russian phrase begins with the qualities before it that the other text has elsewhere: and *the State* water board."""
    at = here.tokens.index(group[0])
    while (
        at
        and here.language is Language.RU
        and here.tokens[at - 1].word.kind is Kind.QUALITY
        and here.folded[here.tokens[at - 1].end : here.tokens[at].start] == " "
        and joining.one_case(here.tokens[at - 1], group[-1])
    ):
        at -= 1
    return here.tokens[at].start


def _conditional(first: Token, last: Token, clause: Clause | None, here: Reading) -> bool:
    """Whether words stand in a condition: in a clause that is one, or next to "in case of", "with the consent of"."""
    if clause is None or not clause.conditional:
        return False
    if clause.subordinate:
        return True
    spans = [(s, e) for s, e in here.find(here.marks.condition) if clause.start <= s < clause.end]
    if here.language is Language.KK:
        return any(0 <= s - last.end < _REACH for s, _ in spans)
    return any(0 <= first.start - e < _REACH for _, e in spans)


def _subject_beside(group: list[Token], clause: Clause | None, here: Reading) -> bool:
    """Whether a word that can only be a subject stands behind a Russian condition of a few words: on the end of the right *the fate* of
    the house."""
    if here.language is not Language.RU or clause is None or clause.subordinate:
        return False
    return any(t.word.kind is Kind.NOUN and t.word.cases == {"nomn"} for t in group)


def _excepted(start: int, here: Reading) -> bool:
    """Whether a word of exception of its sentence governs this place."""
    found = here.find(here.marks.exception)
    if here.language is Language.KK:  # the word of exception stands behind what it excepts
        found = found + [span for span in here.find(here.marks.exempt) if _FINITE.fullmatch(here.folded, *span)]
        return any(start < begin < start + 2 * _REACH and not re.search(r"[.;!?]\s", here.folded[start:begin]) for begin, _ in found)
    if here.language is Language.EN:
        found = [*found, *here.find(_FREED)]
    return any(end <= start and not re.search(r"[.;!?]\s", here.folded[end:start]) for _, end in found)


_FINITE = re.compile(r"(?:қолданыл|жатп|жатқыз|кірм|тара|қосыл)\w*[дт][ыі]")  # this does not *apply* to them
# an exception told in a sentence of its own
_FREED = re.compile(r"(?<!\w)(?:(?:does|do|shall) not (?:apply|extend|cover|affect)(?: to)?|(?:is|are) not subject to)(?!\w)")


def _right_behind_exception(start: int, here: Reading) -> bool:
    """Whether a word of exception stands before a place, with no comma between."""
    return any(end <= start and not re.search(r"[,.;!?]", here.folded[end:start]) for _, end in here.find(here.marks.exception))


def _light_nouns(group: list[Token], here: Reading, there: Reading) -> int:
    """How many light nouns beside the phrase are lost with it: населенных *пунктов*, *дату* рождения."""
    count = 0
    sides = [(1, here.tokens.index(group[-1]) + 1)]
    if here.language is Language.RU:  # elsewhere any particle reads as a noun
        sides.append((-1, here.tokens.index(group[0]) - 1))
    for step, at in sides:
        while 0 <= at < len(here.tokens) and here.tokens[at].word.light and here.tokens[at].word.kind is Kind.NOUN and count < 2:
            if here.tokens[at].word.agent and all(t.word.finite for t in group):
                break  # is given *to persons*
            if there.likes(here.tokens[at]) or (here.language is Language.KK and phrases_kazakh.asked(here.tokens[at], here, there)):
                break
            at, count = at + step, count + 1
    return count


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


def _weight(token: Token, here: Reading, there: Reading, added: bool) -> float:
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
            and _excepted(token.start, here)
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
        acts = [o for o in there.tokens if o.word.kind is Kind.ACTION and o.word.finite and not o.word.light and not _own(o, here)]
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
