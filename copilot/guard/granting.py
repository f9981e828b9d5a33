"""What may be done, against what is done and what must be done: the same told in another way."""

from __future__ import annotations

import re

from copilot.guard.amounts import Amount, Bound
from copilot.guard.clauses import Clause, Force
from copilot.guard.counterparts import actions, amounts_in, overlap, predicate
from copilot.guard.languages import measures
from copilot.guard.limits import limited
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import ChangeType
from law.words import Language

ONE_MATTER = 0.6  # overlap from which on two clauses speak of one action whatever their verbs
_COPULA = re.compile(r"был|быть|буд|явля|бол[аыу]|табыл|is$|are$|be$")

_MOST = frozenset((Bound.MOST, Bound.UP_TO))


_EXCEEDS = re.compile(r"(?<!\w)(?:exceed|превы[шс]|асп[ае]|асыр)")


_AT_WILL = re.compile(r"по желанию")


_WISHES = re.compile(r"(?<!\w)(?:жела(?:ет|ют|л)|пожела|хо(?:чет|тят)|захо(?:чет|тят|тел))")


def wished(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether a Russian clause is allowed by a wish that the other text tells of as a condition: at his wish, if he wishes."""
    return clause.mark is not None and bool(_AT_WILL.match(here.folded, clause.mark[0])) and bool(_WISHES.search(there.folded))


_ASKS = re.compile(
    r"(?:про|попро)с(?:ить|ит|ят)|обра(?:щаться|титься)|ходатайств\w+|жаловаться|пожаловаться|требовать|потребовать|возраз\w+|возраж\w+|"
    r"(?:пода|заяв|предъяв|оспар|оспор)\w+"
)
_ASKED = re.compile(r"(?<!\w)(?:заявлени|жалоб|ходатайств|иск(?!л|р)|обращени|просьб|требовани|протест|возражени|представлени)\w*(?!\w)")


def asked_for(clause: Clause, there: Reading) -> bool:
    """Whether a Russian clause allows to ask for what the other text names an application for: claims are heard, one may sue."""
    if there.language is not Language.RU or clause.mark is None:
        return False
    behind = [t for t in clause.tokens if t.start >= clause.mark[1]][:3]
    return any(_ASKS.fullmatch(t.text) for t in behind) and _ASKED.search(there.folded) is not None


# a power told by its noun: is authorised to act, it lies in his competence
EMPOWERED = re.compile(
    r"(?<!\w)(?:уполномочен[аоы]?|управомочен[аоы]?|правомоч\w+|полномочи\w+|компетенци\w+|наделен[аоы]? (?:\w+ )?прав\w+|"
    r"право (?:на|\w+(?:ть|ти|чь))[^.;]{0,90}(?:предоставля|принадлеж|возник|появля|сохраня)\w+|(?:предоставля|принадлеж|возник|сохраня)\w+ (?:\w+ ){0,3}право)(?!\w)"
)


def at_most_the_same(clause: Clause, here: Reading, other: Clause, there: Reading) -> bool:
    """Whether both clauses set one upper bound, one of them by a verb or a ban: shall not exceed a fifth, may not be paid later."""
    sides = ((clause, here), (other, there))
    exceeds = any(c.force is Force.MUST and _EXCEEDS.search(r.folded, c.start, c.end) for c, r in sides)
    if not exceeds and not any(c.force is Force.MAY and c.mark and r.marks.cannot.search(r.folded, *c.mark) for c, r in sides):
        return False
    pairs = ((a, b) for a in amounts_in(clause, here) for b in amounts_in(other, there))
    return any(a.bound in _MOST and b.bound in _MOST and _part(a) == _part(b) for a, b in pairs)


def _part(amount: Amount) -> float:
    return amount.value / 100 if amount.unit == "percent" else amount.value


def of_term(duty: Clause, here: Reading, allowed: Clause, there: Reading) -> bool:
    """Whether a duty only tells in what time a right is used that its text gives too, and the other text has that time with the
    right."""
    action = predicate(allowed)
    if action is None or not any(c.force is Force.MAY and any(t.same(action) for t in c.tokens) for c in here.clauses):
        return False
    terms = {(a.value, a.unit) for a in there.amounts if a.is_term and allowed.start <= a.start < allowed.end}
    return any((a.value, a.unit) in terms for a in here.amounts if duty.start <= a.start < duty.end)


def allowed_besides(duty: Clause, here: Reading, allowed: Clause, there: Reading) -> bool:
    """Whether the text of a duty allows as often as the other, and what it allows is named in what the other allows."""
    if len(here.find(here.marks.may)) < len(there.find(there.marks.may)):
        return False
    may, ordered = [c for c in here.clauses if c.force is Force.MAY], predicate(duty)
    if here.language is Language.RU:  # what is allowed stands first: the export of goods is allowed
        named = [t for t in allowed.tokens if not t.word.light and t.word.kind in (Kind.NOUN, Kind.ACTION)][:2]
    else:
        named = list(allowed.tokens)
        may = [c for c in may if overlap(c.tokens, allowed.tokens) >= overlap(duty.tokens, allowed.tokens)]
    done = [a for c in may if (a := predicate(c)) is not None]
    return any(any(a.like(t) for t in named) and (ordered is None or not ordered.like(a)) for a in done)


def after(action: Token, reading: Reading) -> bool:
    """Whether an action is the event after which a text has something done."""
    found = [m for m in measures(reading.language).moment.finditer(reading.folded) if m["after"]]
    return any(action.like(t) for m in found for t in reading.tokens if 0 <= t.start - m.start("event") < _EVENT)


_EVENT = 30  # characters in which an event is named


_THIS = re.compile(r"(?<!\w)(?:это|этим|этого|this|it|бұны|мұны|оны)(?!\w)")


def of_quality(duty: Clause, here: Reading, allowed: Clause) -> bool:
    """Whether a Russian duty is only to be something that the other text tells of what it allows: may set a lawful condition; it
    must be lawful."""
    be = next((t for t in duty.tokens if duty.mark and t.start >= duty.mark[1] and t.text == "быть"), None)
    if be is None or not here.find(here.marks.may):
        return False
    told = next((t for t in duty.tokens if t.start >= be.end), None)
    return told is not None and told.word.kind is Kind.QUALITY and any(told.same(t) for t in allowed.tokens)


def done_in_time(duty: Clause, here: Reading, allowed: Clause, there: Reading) -> bool:
    """Whether a duty only says of "this" in what time it is done, and the other text has that time with what it allows."""
    if not _THIS.search(here.folded, duty.start, duty.end) or not here.find(here.marks.may):
        return False
    times = {(a.value, a.unit) for a in amounts_in(allowed, there) if a.is_term}
    return any(a.is_term and (a.value, a.unit) in times for a in amounts_in(duty, here))


def allowed_by(clause: Clause) -> list[Token]:
    """The words of action in the word of force of a clause."""
    return [t for t in clause.tokens if clause.mark and clause.mark[0] <= t.start < clause.mark[1] and t.word.kind is Kind.ACTION]


CHOOSES = re.compile(r"(?<!\w)сам\w{0,3} (?:выбира|реша|определя)|(?<!\w)(?:выбира|реша|определя)\w+ сам")


_AMONG = re.compile(r"(?<!\w)в том числе(?!\w)")


_ALSO = re.compile(r"(?<!\w)(?:может|могут|можно)(?: \w+){0,3} (?:и|также)(?!\w)")


_HAS_TIME = {
    Language.RU: re.compile(
        r"(?<!\w)(?:есть|имеется|остается|дается|дают|дан[оы]?|отводится|отведено|предоставляется|располагает|срок)(?!\w)"
    ),
    Language.KK: re.compile(r"(?<!\w)(?:бар|беріл\w+|мерзім\w*)(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)(?:has|have|gets?|is given|are given|is allowed)(?!\w)"),
}


_GROUND = re.compile(r"(?<!\w)основани\w+ (?:для|к)(?!\w)|негіз\w* (?:болып|бола)|grounds? (?:for|to)")


_AT_REQUEST = re.compile(
    r"(?<!\w)(?:по|на основании) (?:\w+ )?(?:заявлени|просьб|ходатайств|требовани|предложени|инициатив|обращени|представлени|запрос)\w+"
)
_REQUESTS = re.compile(r"(?:по)?прос|обра[тщ]|пода|заяв|ходатайств|предл|потреб|требов|запро")


def _may_ask(allowed: Clause, there: Reading) -> bool:
    """Whether a Russian clause only tells who may ask for what the other text has done at a request: on his application."""
    asks = predicate(allowed)
    return there.language is Language.RU and asks is not None and bool(_REQUESTS.match(asks.text)) and bool(there.find(_AT_REQUEST))


def loosened(clause: Clause, other: Clause, here: Reading, there: Reading) -> ChangeType | None:
    """What is done and what may be done, of the same action, with no bound that makes them one."""
    plain, ruled = (clause, other) if clause.force is Force.PLAIN else (other, clause)
    doer = here if plain is clause else there
    if _may_ask(ruled, doer):
        return None
    if doer.marks.relative.match(doer.folded, plain.start):
        return None  # may keep the name chosen at the wedding: the name, which he chose
    if doer.language is Language.KK and at_demand(plain, doer, ruled, there if doer is here else here):
        return None  # is dissolved at his request: he may ask for it and dissolve it
    if (
        doer.language is Language.RU
        and ruled.mark is not None
        and (here if ruled is clause else there).folded.endswith(" ли", 0, ruled.mark[1])
    ):
        return None  # whether to apply it, the court decides: its application is decided by the court
    if doer.language is Language.RU and CHOOSES.search(doer.folded, plain.start, plain.end):
        return None  # may by his choice sue here or there: where he sues, he chooses
    if doer.language is Language.RU and _AMONG.search(doer.folded) and (there if doer is here else here).find(_ALSO):
        return None  # in writing, among that by letter: in writing. It may be by letter as well
    if _HAS_TIME[doer.language].search(doer.folded, plain.start, plain.end) and any(a.is_term for a in amounts_in(plain, doer)):
        return None  # may object within ten days: has ten days to object
    if any(t.same(o) and not t.word.light and not t.word.grows for t in plain.tokens for o in allowed_by(ruled)):
        return None  # the licence for digging is valid for two years: digging is licensed for two years
    if _GROUND.search(doer.folded, plain.start, plain.end):
        return None  # is a ground for dissolving it: may be dissolved
    allowed = allowed_by(ruled)
    doing = [a for a in plain.tokens if a.word.kind is Kind.ACTION and _rules(a, plain)]
    one = any(a.same(b) and not _COPULA.match(a.text) for a in doing for b in (*actions(ruled), *allowed))
    if not one and told_in_passing(ruled, plain):
        return None  # the founders may bring in assets. Their worth is agreed: the worth of assets brought in is agreed
    reading = there if ruled is other else here
    if not one and any(a.same(b) and _rules(b, c) for c in reading.clauses if c.force is Force.PLAIN for a in doing for b in c.tokens):
        return None  # services may differ; the cost of each is counted: what is done is done by another clause
    if not one and overlap(plain.tokens, ruled.tokens) < ONE_MATTER:
        return None
    if not one and plain.conditional and all(t.word.light and t.word.grows for t in plain.tokens if t.word.finite):
        return None  # entry is by a pass and where there is a paper: he who has both may enter
    pairs = (
        (a, b) for a in here.amounts if clause.start <= a.start < clause.end for b in there.amounts if other.start <= b.start < other.end
    )
    if any(a.bound.value == b.bound.value == "<=" and (a.value, a.unit) == (b.value, b.unit) for a, b in pairs):
        return None  # is not made for more than two months, may be made for two months at most
    bounded = not one and any(clause.start <= a.start < clause.end and a.bound.value not in ("=",) for a in here.amounts)
    return None if bounded or limited(clause, here) or limited(other, there) else ChangeType.MODALITY


_IN_CASE = re.compile(r"(?<!\w)(?:при|в случае|после|по) (?:\w+ )?\Z")


def of_case(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether what a Russian clause says may be is a case in the other text: a bill may be drawn up in copies; where it is drawn up in
    copies."""
    done = predicate(clause)
    if here.language is not Language.RU or clause.force is not Force.MAY or done is None or done.word.lemma in ("быть", "являться"):
        return False
    twins = [(t, c) for c in there.clauses for t in c.tokens if t.same(done)]
    return bool(twins) and all(c.subordinate or _IN_CASE.search(there.folded, c.start, t.start) for t, c in twins)


_AT_DEMAND = re.compile(r"(?<!\w)(?:талабы|талап ету(?:і|інің)?|сұрауы|өтініші|қалауы) бойынша(?!\w)")
_PASSIVE = re.compile(r".{2,}(?:[ыі]л|л|[ыі]н)[ае]д[ыі]")


_ASKS_IF = re.compile(r"(?<!\w)(?:өтініш|талап|сұра|қала)\w*(?: \w+)?? ?\w*(?:с[ае]|[ғқ]анда|[гк]енде)(?!\w)")


def at_demand(plain: Clause, here: Reading, ruled: Clause, there: Reading) -> bool:
    """Whether a Kazakh clause in the passive says that something is done at the demand of one who, in the other text, may do it."""
    asked = [_AT_DEMAND.search(r.folded, c.start, c.end) is not None for c, r in ((plain, here), (ruled, there))]
    if _ASKS_IF.search(there.folded):
        return False  # if he asks for it, it may be done: by another, at his own will
    return asked == [True, False] and any(t.word.finite and _PASSIVE.fullmatch(t.text) for t in plain.tokens)


_PARTICIPLE = ("ть", "ти", "чь", "ться", "тись", "нный", "мый")  # how the lemma of one may end


def told_in_passing(ruled: Clause, plain: Clause) -> bool:
    """Whether what a clause allows is only a participle in the other, whose own predicate is another action."""
    action = predicate(ruled)
    if action is None or action.word.grows:
        return False
    twins = [t for t in plain.tokens if t.same(action)]
    return bool(twins) and all(t.word.cases and not t.word.finite and t.word.lemma.endswith(_PARTICIPLE) for t in twins)


def _rules(token: Token, clause: Clause) -> bool:
    """Whether an action is the predicate: a finite verb, or the verb before a light one (қайтарып алады)."""
    if token.word.finite:
        return True
    at = clause.tokens.index(token)
    following = clause.tokens[at + 1] if at + 1 < len(clause.tokens) else None
    return token.word.grows and following is not None and following.word.finite and following.word.light
