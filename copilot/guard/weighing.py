"""What two clauses on one matter come to: whether their forces and denials say the same."""

from __future__ import annotations

import re

from copilot.guard import force_kazakh, opposites, russian, weighing_kazakh
from copilot.guard.amounts import Bound
from copilot.guard.clauses import Clause, Force, denying
from copilot.guard.complements import complement, provided
from copilot.guard.counterparts import NEGATIVE, amounts_in, frees, overlap, predicate
from copilot.guard.granting import (
    EMPOWERED,
    ONE_MATTER,
    after,
    allowed_besides,
    at_most_the_same,
    done_in_time,
    loosened,
    of_quality,
    of_term,
    told_in_passing,
    wished,
)
from copilot.guard.languages import measures
from copilot.guard.limits import before, limited, not_until, only, only_after, till
from copilot.guard.reading import SUPPOSED, Reading, limits, reversed_near
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import ChangeType
from copilot.guard.weighing_english import (
    APART,
    MUST_OBTAIN,
    NEEDS,
    OTHER_THAN,
    UNTIL,
    allowed_after,
    bound_contrary,
    capped,
    comes_to,
    compels,
    done_before,
    granted,
    lets,
    near_alike,
    of_two_actions,
    only_by,
    restrained,
    right_owed,
    right_to_a_thing,
)
from law.words import Language

_STANDS_OPEN = re.compile(r"(?<!\w)be (?:open|free|available|accessible|\w{4,}able)(?!\w)")
_FOR_THIS = {
    Language.RU: re.compile(r"\W*(?:для этого|но тогда|но для этого|при этом(?: условии)?|с этой целью)(?!\w)"),
    Language.KK: re.compile(r"\W*(?:бұл|ол|осы) үшін(?!\w)"),
    Language.EN: re.compile(r"\W*(?:for this|to do so|for that)(?!\w)"),
}
BEING = {
    Language.RU: re.compile(
        r"(?<!\w)(?:должн?\w*|обязан\w*|может|могут|вправе|можно)(?: \w+)?? (?:быть|являться|стать|состоять)(?!\w)"
        r"|(?<!\w)(?:быть|являться|стать|состоять)(?: \w+){0,3} (?:должн?\w*|обязан\w*|может|могут|вправе)(?!\w)"
    ),
    Language.KK: re.compile(r"(?<!\w)бол(?:уға|уы) (?:тиіс|керек|қажет|міндетті)|(?<!\w)бол(?:а ал\w+|уы мүмкін|уға (?:құқылы|болады))"),
    Language.EN: re.compile(r"(?<!\w)(?:must|shall|may|can)(?: only)? (?:be|become)(?= (?:a|an|the|only)(?!\w))"),
}
_ONE_SUBJECT = 0.5  # overlap below which a denial of one action says nothing of another
_FREED = 0.35  # the same of one who is freed: his clause names what he is freed from by a pronoun


# does not depend on his wage: regardless of his wage
_NO_EFFECT = {
    Language.RU: re.compile(r"не (?:влия\w+|зависи\w+|игра\w+ роли|име\w+ значения)"),
    Language.KK: re.compile(r"(?:әсер етпе|байланысты бол?ма|маңызы жоқ|маңызды емес|маңызы болма)\w*"),
    Language.EN: re.compile(r"(?:does|do|shall) not (?:depend|matter|affect)"),
}
_REGARDLESS = {
    Language.RU: re.compile(r"независимо от|вне зависимости|невзирая|даже (?:если|тогда|когда|при)|и (?:тогда|в том случае)"),
    Language.KK: re.compile(r"қарамастан|тәуелсіз"),
    Language.EN: re.compile(r"regardless|irrespective|whatever|no matter"),
}


def compare(clause: Clause, other: Clause, here: Reading, there: Reading) -> ChangeType | None:
    first, second = clause.force, other.force
    if first is second or wished(clause, here, there) or wished(other, there, here):
        return None
    if {first, second} == {Force.NEED_NOT, Force.MAY} and _freed_at_will(clause, here, other, there):
        return ChangeType.MODALITY
    if (first in NEGATIVE) != (second in NEGATIVE):
        ruled, within, free, beside = (clause, here, other, there) if first in NEGATIVE else (other, there, clause, here)
        if _NO_EFFECT[here.language].search(within.folded, ruled.start, ruled.end) and _REGARDLESS[here.language].search(beside.folded):
            return None
        main = other if clause.subordinate else clause
        if clause.subordinate != other.subordinate and main.conditional and main.denials:
            return None  # a denial in a condition that one text has within the clause
        freed = here.language is Language.KK and any(c.force is Force.NEED_NOT and frees(c, r) for c, r in ((clause, here), (other, there)))
        if not _one_action(clause, other) and overlap(clause.tokens, other.tokens) < (_FREED if freed else _ONE_SUBJECT):
            return None
        if provided(ruled, free):
            return None
        narrow = frees(clause, here) and frees(other, there)
        ban = bool({first, second} & {Force.MUST_NOT, Force.NEED_NOT})
        if here.language is Language.EN and bound_contrary(clause, here, other, there):
            return None  # under 21 may not: must be 21 or older
        if here.language is Language.EN and near_alike(clause, here, other, there):
            apart = {comes_to(clause, here), comes_to(other, there)} in APART
            return ChangeType.MODALITY if apart and not (only(clause, here) or only(other, there)) else None
        turned = opposites.between(clause, here, other, there)
        if (_turns(clause, here, narrow, there, ban) + turned) % 2 == _turns(other, there, narrow, here, ban) % 2:
            return None
        if clause.conditional and other.conditional and bool(denying(clause.tokens)) != bool(denying(other.tokens)):
            return None
        if short_of(clause, here, other, there) or (
            (ruled.force is Force.MUST_NOT or only(free, beside) or here.language is Language.KK) and complement(clause, here, other, there)
        ):
            return None
        if free.force is Force.MUST and not_until(free, within):
            return None
        if here.language is Language.KK and (
            weighing_kazakh.one_alone(ruled, within, free, beside) or weighing_kazakh.not_at_once(ruled, within, beside)
        ):
            return None
        if only(free, beside) and _WITHOUT_IT.search(within.folded, ruled.start, ruled.end):
            return None  # only with consent: without it he may not
        if only(free, beside) and measures(here.language).again.search(within.folded, ruled.start, ruled.end):
            return None  # not a second time: once only
        if _requires(clause, other, here, there) or _requires(other, clause, there, here):
            return None
        if only_after(clause, here, other, there) or only_after(other, there, clause, here):
            return None
        if (told := _of_sentence(clause, here)) >= 2 and told == _of_sentence(other, there):
            return None  # what does not bear crops is not taken in: if it does not bear crops, it is not taken in
        if _of_sentence(ruled, within) >= 2 and only(free, beside) and not _of_sentence(free, beside):
            return None  # what is not checked may not be used: may be used only if it is checked
        if _denied_noun(ruled, within, beside):
            return None
        by_leave = only(free, beside) or bool(beside.marks.by_consent.search(beside.folded, free.start, free.end))
        if ruled.subordinate and free.force is Force.MAY and by_leave:
            return None  # if the court does not let him: may only by leave of the court
        if free.force is Force.MUST and within.find(within.marks.no_sooner) and before(free, beside):
            return None  # before he suspends it he must hear them: may not suspend it until he has heard them
        if here.language is Language.EN and done_before(ruled, within, free, beside):
            return None  # before it begins he must mark it: it cannot begin before he has
        if till(clause, here) != till(other, there) and here.find(here.marks.no_sooner) and there.find(there.marks.no_sooner):
            return None  # may not before the day: not earlier than the day
        kinds = limits(here, clause), limits(there, other)
        exempts = any(reading.marks.exempt.search(reading.folded, c.start, c.end) for c, reading in ((clause, here), (other, there)))
        if first is Force.PLAIN_NOT and exempts and not limited(other, there, 0):
            exempts = False  # does not apply to: applies to
        own = limited(clause, here, 0) or limited(other, there, 0)  # by the sentence of either, not by what stands beside both
        if own and limited(clause, here) and limited(other, there) and (exempts or not kinds[0] or kinds[0] != kinds[1]):
            return None  # "not without consent" is "only with consent"
        return ChangeType.NEGATION
    if first in NEGATIVE:
        same = _one_action(clause, other) or (here.language is not Language.RU and overlap(clause.tokens, other.tokens) >= ONE_MATTER)
        if any(compels(c, r) for c, r in ((clause, here), (other, there))) and not any("талап етпе" in r.folded for r in (here, there)):
            return None  # shall not require her to work: she need not work
        return ChangeType.MODALITY if {first, second} == {Force.MUST_NOT, Force.NEED_NOT} and same else None
    if {first, second} == {Force.MUST, Force.MAY}:
        bound = any(c.mark and _BOUND.match(r.folded, c.mark[0]) for c, r in ((clause, here), (other, there)))
        if not bound and only(clause, here) and only(other, there):
            return None  # may only if, must only if
        if any(c.force is Force.MUST and _FOR_THIS[r.language].match(r.folded, c.start) for c, r in ((clause, here), (other, there))):
            return None  # may, on condition that he keeps the rules: may; for this he must keep the rules
        if at_most_the_same(clause, here, other, there) or capped(clause, here, other, there):
            return None  # shall not exceed a fifth: up to a fifth may be withheld
        allowed, within = (clause, here) if first is Force.MAY else (other, there)
        if right_to_a_thing(allowed, within, there if within is here else here):
            return None  # is told of his right to a lawyer: is told that he has the right to a lawyer
        duty, beside = (clause, here) if first is Force.MUST else (other, there)
        if told_in_passing(duty, allowed) or of_quality(duty, beside, allowed):
            return None  # may be copied in a measure that is justified. The measure must be justified
        if force_kazakh.for_it(duty, beside, allowed):
            return None  # may take it; to take it late he needs leave
        if allowed_besides(duty, beside, allowed, within):
            return None  # may be sold with care for its keeping: may be sold; it must be kept with care
        ordered = predicate(duty)
        if ordered is not None and after(ordered, within) and beside.find(beside.marks.may):
            return None  # may sue after a warning: before he may sue he must warn
        if allowed_after(duty, beside, allowed, within):
            return None
        if done_in_time(duty, beside, allowed, within):
            return None  # may be renewed a month before: may be renewed; this must be done a month before
        if of_term(duty, beside, allowed, within):
            return None  # may ask not later than in a month: may ask, but he must ask in a month
        if of_two_actions(clause, here, other):
            return None
        if lets(duty, beside):
            return None  # the tenant must let the landlord in: the landlord may enter
        if granted(allowed, within, duty, beside):
            return None  # is entitled to compensation: must be compensated
        if within.language is Language.EN and only(allowed, within) and MUST_OBTAIN.search(beside.folded):
            return None  # only with consent: must obtain consent
        if only_by(allowed, within, duty, beside):
            return None  # is dissolved by a court: only a court can dissolve it
        if only(allowed, within) and beside.find(beside.marks.no_sooner):
            return None  # leave is required for the sale: may be sold only with leave
        if only(allowed, within) and _TO_DO_THIS.match(beside.folded, min(c.start for c in beside.clauses if c.sentence == duty.sentence)):
            return None  # to be freed he must prove it: may be freed only by proving it
        if leave_needed(within, beside) or (here.language is Language.EN and restrained(duty, beside, allowed, within)):
            return None
        if only(allowed, within) and all(_of_consent(c, r) for c, r in ((duty, beside), (allowed, within))):
            return None
        if only(allowed, within) and all(_of_being(c, r) for c, r in ((clause, here), (other, there))):
            return None  # the judge must be a citizen: only a citizen may be a judge
        return ChangeType.MODALITY
    if {first, second} == {Force.MAY, Force.PLAIN} and not (clause.subordinate or other.subordinate):
        plain, beside = (clause, here) if first is Force.PLAIN else (other, there)
        if here.language is Language.EN and _FOR_THIS[here.language].match(beside.folded, plain.start):
            return None  # may withdraw: to do so, he hands in a statement
        if right_owed(other if plain is clause else clause, there if beside is here else here, plain):
            return None  # is entitled to a fee: the fee is owed to him
        if here.language is Language.EN and _STANDS_OPEN.search(beside.folded, plain.start, plain.end):
            return None  # may be inspected by anyone: is open to inspection
        if EMPOWERED.search(beside.folded, plain.start, plain.end) and not EMPOWERED.search((there if beside is here else here).folded):
            return None  # may prosecute: is authorised to prosecute
        return loosened(clause, other, here, there)
    return None


def _of_consent(clause: Clause, reading: Reading) -> bool:
    """Whether a Kazakh clause speaks of consent: may only if they agree, must agree."""
    return reading.language is Language.KK and reading.marks.consent.search(reading.folded, clause.start, clause.end) is not None


_WITHOUT_IT = re.compile(r"(?<!\w)(?:онсыз|мұнсыз|бұларсыз|оларсыз)(?!\w)")
_BOUND = re.compile(r"обязан|міндетті")  # a duty whatever "only" says


def _of_sentence(clause: Clause, reading: Reading) -> int:
    return sum(c.denials for c in reading.clauses if c.sentence == clause.sentence)


def _of_being(clause: Clause, reading: Reading) -> bool:
    """Whether a word of force rules "to be": what one must be, what one may become."""
    pattern = BEING.get(reading.language)
    return pattern is not None and pattern.search(reading.folded, clause.start, clause.end) is not None


def _one_action(clause: Clause, other: Clause) -> bool:
    """Whether the action that one clause denies is named in the other."""
    ruled, within = (clause, other) if clause.force in NEGATIVE else (other, clause)
    action = predicate(ruled)
    return action is not None and any(action.like(t) for t in within.tokens)


def _freed_at_will(clause: Clause, here: Reading, other: Clause, there: Reading) -> bool:
    """Whether one who is freed in one text may be freed in the other."""
    freed, ruled = (clause, other) if clause.force is Force.NEED_NOT else (other, clause)
    within = here if freed is clause else there
    done = predicate(ruled)
    held = [t for t in freed.tokens if freed.mark is not None and freed.mark[0] <= t.start < freed.mark[1]]
    return done is not None and frees(freed, within) and any(done.same(t) for t in held)


def _turns(clause: Clause, reading: Reading, narrow: bool, against: Reading, ban: bool) -> int:
    """How often a clause is turned round; if `narrow`, about its word of force. A word that holds a denial and stands in both
    texts turns neither: not allowed with a waiver, allowed also where it is waived."""
    rules = reading.marks
    if reading.language is Language.EN:
        held = [t for t in clause.tokens if rules.reversal.match(reading.folded, t.start) or t.denies]
        turning = [t for t in held if not clause.mark or t.start >= clause.mark[1]]
        if UNTIL.match(reading.folded, clause.start):
            return clause.denials + len(turning) + 1  # until he has done it: as long as he has not
        apart = len(OTHER_THAN.findall(reading.folded[clause.start : clause.end]))  # for a purpose other than that
        return clause.denials + len(turning) + apart - sum(any(t.like(o) for o in against.tokens) for t in turning)
    if clause.mark is None or not narrow:
        own = clause.force in (Force.MUST_NOT, Force.NEED_NOT)
        if not (own or ban):
            return clause.denials + clause.reversals
        aside = sum(_of_noun(t, clause) for t in clause.tokens) if reading.language is Language.KK else 0
        starts = {m.start() for m in rules.reversal.finditer(reading.folded, clause.start, clause.end)}
        starts |= {t.start for t in denying(clause.tokens)}
        supposed = {s for s in starts if reading.language is Language.RU and SUPPOSED.search(reading.folded, clause.start, s)}
        starts -= supposed  # in case of *impossibility* he must pay
        turning = [t for t in clause.tokens if t.start in starts and not (clause.mark and clause.mark[0] <= t.start < clause.mark[1])]
        return clause.denials - aside + clause.reversals - len(supposed) - sum(any(t.same(o) for o in against.tokens) for t in turning)
    start, end = clause.mark
    ban = clause.force in (Force.MUST_NOT, Force.NEED_NOT)
    left, right = max(clause.start, start - 15), min(clause.end, end + 25)
    near = rules.denies_nothing.sub(lambda m: " " * len(m[0]), reading.folded[left:right])
    if ban:
        near = near[: start - left] + " " * (end - start) + near[end - left :]
    return ban + len(rules.denial.findall(near)) + len(rules.reversal.findall(near))


_ATTRIBUTE = re.compile(r".{2,}[мбп](?:аған|еген|айтын|ейтін)")


def _of_noun(token: Token, clause: Clause) -> bool:
    """Whether a Kazakh participle that denies only tells of a noun, whatever its clause says: a creditor who *does not agree*."""
    if _ATTRIBUTE.fullmatch(token.text) is None or (clause.mark is not None and clause.mark[0] <= token.start < clause.mark[1]):
        return False
    following = next((t for t in clause.tokens if t.start >= token.end), None)
    return following is not None and following.word.kind is Kind.NOUN and not following.word.light


def _requires(clause: Clause, other: Clause, here: Reading, there: Reading) -> bool:
    """Whether a clause forbids what is done without something that the other demands."""
    condition = _CONDITION_OF.search(there.folded, other.start, other.end) is not None
    needs = other.force is Force.PLAIN and NEEDS.search(there.folded, other.start, other.end) is not None
    taking_part = here.language is Language.RU and _TAKING_PART.search(there.folded, other.start, other.end) is not None
    if clause.force is not Force.MUST_NOT or not (condition or needs or taking_part or other.force is Force.MUST):
        return False
    if here.language is Language.EN and NEEDS.search(there.folded, other.start, other.end) and here.find(here.marks.exception):
        return True  # cannot be changed unless he agrees: the change requires his consent
    whole = [c.end for c in here.clauses if c.sentence == clause.sentence and c.force is Force.PLAIN and here.language is Language.EN]
    for match in here.marks.privative.finditer(here.folded, clause.start, max((clause.end, *whole))):
        start = match.start(match.lastindex or 0)
        reach = start + (_WITHOUT_WHAT if here.language is Language.EN else 1)  # without the notarised *consent*
        things = [t for t in here.tokens if start <= t.start < reach and not t.word.light]
        if any(t.like(thing) for t in other.tokens for thing in things) and not there.marks.privative.search(
            there.folded, other.start, other.end
        ):
            return True
    return False


# is heard with the part of the prosecutor: may not be heard without him
_TAKING_PART = re.compile(
    r"(?<!\w)(?:с (?:обязательн\w+ )?участием|при (?:обязательн\w+ )?участии|в (?:обязательн\w+ )?присутствии|участвуют?)(?!\w)"
)
_WITHOUT_WHAT = 22  # characters in which an English "without" names what is lacking

# training is a condition of the work: without training he cannot do the work
_CONDITION_OF = re.compile(r"(?<!\w)(?:явля|служ)\w+ (?:\w+ ){0,3}услови(?:ем|ями)(?!\w)")


def _denied_noun(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether what a clause denies is a noun of denial in the other text: did not fulfil, non-fulfilment."""
    without = there.find(there.marks.privative)
    if clause.mark is not None:  # has no right, without a right
        held = [t for t in clause.tokens if clause.mark[0] <= t.start < clause.mark[1]]
        if here.language is Language.KK and clause.force is Force.PLAIN_NOT:
            held += [t for t in clause.tokens if t.end == clause.mark[0] - 1]  # its *term* is not limited: without a term
        if any(t.same(o) and start <= o.start < end for t in held for o in there.tokens for start, end in without):
            return True
    denied = predicate(clause)
    focus = [t for t in (denied, _lacking(clause)) if t is not None]
    if clause.force is Force.NEED_NOT and not frees(clause, here):
        kinds = (Kind.NOUN, Kind.ACTION) if here.language is Language.EN else (Kind.NOUN,)
        focus += [t for t in clause.tokens if t.word.kind in kinds and not t.word.light]  # leave is not needed: without leave
    focus = [f for f in focus if not reversed_near(f, here)]
    twins = [t for f in focus for t in (_named_again(f, there) if there.language is Language.KK else there.likes(f))]
    if any(reversed_near(t, there) or any(s <= t.start < e for s, e in without) or _set_by_denial(t, there) for t in twins):
        return True
    if denied is None:
        return False
    if (
        clause.force is Force.PLAIN_NOT
        and here.language is Language.RU
        and any(
            t.denies and t.word.lemma.startswith("не") and not denied.word.keys.isdisjoint(russian.word(t.word.lemma[2:]).keys)
            for t in there.tokens
        )
    ):
        return True  # has not paid, non-payment
    keys = {key for key in denied.word.strict if key[0] == "!"}
    return bool(keys) and any(not keys.isdisjoint(t.word.strict) for t in there.tokens)


def _set_by_denial(token: Token, there: Reading) -> bool:
    """Whether a Kazakh noun is the object of a denied verb right behind it: unlimited, no limit *is set*."""
    at = there.tokens.index(token)
    following = there.tokens[at + 1] if at + 1 < len(there.tokens) else None
    return token.word.grows and following is not None and there.marks.denial.fullmatch(following.text) is not None


def _named_again(token: Token, there: Reading) -> list[Token]:
    """The words of the other text for one of this: the same word where it stands there, else its like."""
    likes = there.likes(token)
    return [t for t in likes if t.same(token)] or likes


_HAVING = frozenset(("быть", "иметь", "иметься", "существовать"))  # there was *no interest*


def _lacking(clause: Clause) -> Token | None:
    """What there is none of: the noun behind a bare "нет", or before it where it stands last."""
    words = clause.tokens
    at = next((n for n, t in enumerate(words) if t.text == "нет" or (n and t.word.lemma in _HAVING and words[n - 1].text == "не")), None)
    if at is None:
        return None
    behind = next((t for t in clause.tokens[at + 1 :] if t.word.kind is not Kind.QUALITY), None)
    return behind or next((t for t in clause.tokens[:at] if t.word.kind is Kind.NOUN and "gent" in t.word.cases), None)


def short_of(clause: Clause, here: Reading, other: Clause, there: Reading) -> bool:
    """Whether one clause denies a term that the other falls short of: has not worked for eleven months, for less than eleven."""
    pairs = (
        (a, b) for a in amounts_in(clause, here) for b in amounts_in(other, there) if a.is_term and (a.value, a.unit) == (b.value, b.unit)
    )
    return any({a.bound, b.bound} == {Bound.EXACT, Bound.LESS} for a, b in pairs)


def leave_needed(allowed: Reading, duty: Reading) -> bool:
    """Whether a text allows by leave or on a condition what the other needs it for: may sell with consent, to sell he needs
    consent."""
    if allowed.language is Language.KK:
        return weighing_kazakh.leave_needed(allowed, duty)
    if allowed.language is not Language.RU or not duty.find(duty.marks.no_sooner):
        return False
    needed = _TO_DO_IT.search(duty.folded)
    for clause in (c for c in allowed.clauses if c.force is Force.MAY and needed):
        done, on_condition = predicate(clause), any(o.conditional and o.sentence == clause.sentence for o in allowed.clauses)
        if needed and done and on_condition and any(done.like(t) for t in duty.tokens if needed.start() < t.start < needed.end()):
            return True
    return bool(allowed.find(allowed.marks.by_consent)) and bool(duty.find(duty.marks.consent))


_TO_DO_THIS = re.compile(r"\s*(?:для|чтобы)(?!\w)")
_TO_DO_IT = re.compile(r"(?<!\w)(?:для|чтобы) [^.;]{3,120}(?:нужн|нужен|необходим|требу)")
