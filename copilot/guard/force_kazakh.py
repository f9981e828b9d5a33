"""What `force` asks of Kazakh clauses only: bounds told as duties, denials of a noun, clauses on another thing."""

from __future__ import annotations

import re

from copilot.guard.amounts import Bound
from copilot.guard.clauses import Clause, Force, Span
from copilot.guard.complements import provided
from copilot.guard.counterparts import NEGATIVE, overlap, predicate
from copilot.guard.granting import at_demand
from copilot.guard.limits import about_otherwise, not_until, only
from copilot.guard.reading import Reading, reversed_near
from copilot.guard.tokens import Token
from copilot.guard.turning import before_bare, denied, denies_the_same
from law.words import Language


def denied_beside(clause: Clause, other: Clause, here: Reading, there: Reading) -> bool:
    """Whether a Kazakh clause only denies a word that the sentence of the other clause denies too, in another of its clauses: in the
    worth of what may not be taken, and the bound is the worth of what may not be taken."""
    if here.language is not Language.KK or (clause.force is Force.PLAIN_NOT) == (other.force is Force.PLAIN_NOT):
        return False
    ruled, within, free, beside = (clause, here, other, there) if clause.force is Force.PLAIN_NOT else (other, there, clause, here)
    words = [t for t in ruled.tokens if ruled.mark and ruled.mark[0] <= t.start < ruled.mark[1]]
    if len(words) != 1 or words[0].word.finite:
        return False
    before = _before(words[0], within)
    return any(
        t.same(words[0]) and (o := _before(t, beside)) is not None and before is not None and o.same(before)
        for c in beside.clauses
        if c.sentence == free.sentence and c is not free
        for t in denied(beside)
        if c.start <= t.start < c.end
    )


def _before(token: Token, reading: Reading) -> Token | None:
    at = reading.tokens.index(token)
    return reading.tokens[at - 1] if at else None


_AT_MOST = re.compile(
    r"[^.;,]{0,20}?(?:артық|көп|ұзақ|кеш|жоғары|астам|кем|аз|төмен|қысқа|ерте) \w+[мбп][ае]у(?:ға|ге|ы|і) (?:тиіс|керек|қажет|міндетті)|[^.;,]{0,20}?асп?ауға (?:тиіс|керек)"
)


def bounds_only(clause: Clause, reading: Reading, there: Reading) -> bool:
    """Whether a Kazakh duty only bounds an amount, which `figures` compares, or a thing by another: the term must not be longer than
    ten days, the price must not exceed the damage."""
    if reading.language is Language.KK and clause.force is Force.PLAIN:
        return any(_NO_MORE.match(reading.folded, a.end) for a in reading.amounts if clause.start <= a.start < clause.end)
    if reading.language is not Language.KK or clause.force is not Force.MUST or clause.mark is None:
        return False
    if any(_AT_MOST.match(reading.folded, a.end) for a in reading.amounts if clause.start <= a.start < clause.end):
        return True
    return _WITHIN.search(reading.folded, clause.start, clause.mark[1]) is not None and _BOUNDS.search(there.folded) is not None


_WITHIN = re.compile(r"[нтд][ае]н (?:\w+ )?(?:асып кетпе|асп?а|(?:артық|көп|жоғары|кем|аз|төмен) болма)у(?:ға|ге|ы) (?:тиіс|керек)\Z")
_BOUNDS = re.compile(
    r"(?<=[нтд][ае]н )(?:\w+ )?(?:асп|асырм|асырылм|асып кетп|(?:артық|көп|жоғары|кем|аз|төмен|ұзақ|қысқа)(?: \w+)? (?:болм|емес|\w+м[ае][йу]))\w*"
)


_FAR = 0.35  # overlap below which a Kazakh clause answers for no denial


def of_another(clause: Clause, other: Clause, here: Reading) -> bool:
    """Whether a Kazakh clause that denies nothing speaks of another thing than one that does: a copy is not needed, the letter is sent."""
    if here.language is not Language.KK or (clause.force in NEGATIVE) == (other.force in NEGATIVE):
        return False
    done = predicate(clause if clause.force in NEGATIVE else other)
    free = other if clause.force in NEGATIVE else clause
    return overlap(clause.tokens, other.tokens) < _FAR and (done is None or not any(done.like(t) for t in free.tokens))


_RIGHT = re.compile(r"құқығы|құқылы|құқық (?:бер|ал)|құқыққа|рұқсат|мүмкіндік|ықтимал|қауіп(?!сіз)|қаупі")


def allowed_anew(original: Reading, rewrite: Reading) -> Clause | None:
    """A clause that allows, where the original neither allows, forbids nor frees anywhere: what is done may be done."""
    denies = any(t.word.finite for t in denied(original)) and not denies_the_same(original, rewrite)
    if any(c.force in LOOSE for c in original.clauses) or denies or original.find(original.marks.may):
        return None
    if original.find(original.marks.only) or _RIGHT.search(original.folded):
        return None
    for clause in rewrite.clauses:
        if clause.force is not Force.MAY or clause.mark is None or clause.subordinate or about_otherwise(clause, rewrite):
            continue
        if only(clause, rewrite) or any(provided(c, clause) for c in original.clauses):
            continue
        if _RECEIVES.search(rewrite.folded, *clause.mark) and _GIVEN.search(original.folded):
            continue  # leave is given to the worker: the worker can take it
        if demanded(clause, rewrite, original) or any(at_demand(c, original, clause, rewrite) for c in original.clauses):
            continue
        if _bounded_alike(clause, rewrite, original):
            continue  # is not kept longer than six months: may be kept for up to six months
        if not _FACT.search(rewrite.folded, *clause.mark):
            return clause
    return None


def _bounded_alike(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether what a clause allows is bounded by an amount that bounds the same in the other text."""
    at_most = (Bound.MOST, Bound.UP_TO, Bound.LESS)
    own = [a for a in here.amounts if clause.start <= a.start < clause.end and a.bound in at_most]
    bounds = [b for b in there.amounts if _EXCEEDS.match(there.folded, b.end)]
    return any((a.value, a.unit) == (b.value, b.unit) for a in own for b in bounds)


_EXCEEDS = re.compile(r"[^.;,]{0,20}?(?:артық|көп|ұзақ|астам|асп|асыр)")
_NO_MORE = re.compile(r"[^.;,]{0,20}?(?:артық|көп|ұзақ|кеш|жоғары|астам|кем|аз|төмен|қысқа|ерте) (?:\w+ )?\w+[мбп][ае]йд[ыі]")


_WISHED = re.compile(r"\w+[ғқгк][ыі]с[ыі] кел(?:се|ген|ет[іы]н)")


def wishes(clause: Clause, reading: Reading) -> bool:
    """Whether a Kazakh condition only tells what one wishes to do, which is neither done nor allowed: if he wishes to rebuild it."""
    return reading.language is Language.KK and clause.subordinate and bool(_WISHED.search(reading.folded, clause.start, clause.end))


_DEMANDS = re.compile(r"(?:талап ет|сұра|өтін)\w* (?:алады|құқылы|болады)")
_AT_DEMAND = re.compile(r"(?<!\w)(?:талабы|талап ету(?:і|інің)?|сұрауы|өтініші) бойынша(?!\w)")


def demanded(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether a Kazakh clause only lets one demand what the other text says is done at his demand."""
    if here.language is not Language.KK or clause.force is not Force.MAY or clause.mark is None:
        return False
    return bool(_DEMANDS.search(here.folded, max(clause.start, clause.mark[0] - _ACTION), clause.mark[1])) and bool(there.find(_AT_DEMAND))


_UNDONE = re.compile(r".{2,}(?:[мбп]астан|[мбп]естен)")


def undone(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether a Kazakh clause denies what the other text says is left undone while something else is done: is not counted, without
    being counted."""
    if here.language is not Language.KK or clause.force is not Force.PLAIN_NOT:
        return False
    done = predicate(clause)
    return done is not None and any(t.same(done) and _UNDONE.fullmatch(t.text) for t in there.tokens)


_ACTION = 12  # characters of an action that "may" stands behind


def needed(original: Reading, rewrite: Reading) -> tuple[Span, Span] | None:
    """What is not needed in one Kazakh text and the only way in the other: no request is needed, on request only."""
    if original.language is not Language.KK:
        return None
    for here, there in ((original, rewrite), (rewrite, original)):
        if any(c.denials for c in there.clauses):
            continue
        for clause in (c for c in here.clauses if c.force is Force.NEED_NOT and c.mark is not None):
            start, end = clause.mark or (0, 0)
            near = [t for t in clause.tokens if t.start < start and not t.word.light][-_NEEDED:]
            for only_at, _ in there.find(there.marks.only):
                words = [t for t in there.tokens if t.end <= only_at][-_NEEDED - 1 :]
                if near and all(any(t.same(o) for o in words) for t in near):
                    spans = (start, end), (words[0].start, words[-1].end)
                    return spans if here is original else spans[::-1]
    return None


_NEEDED = 2  # words that tell what is needed


# even without his consent, though he does not consent
_DESPITE = re.compile(
    r"(?<!\w)(?P<what>\w{4,}?)(?:(?:[ыі]н|с[ыі]н)?с[ыі]з|[ыі]?[нл]?[мбп][ае]с[ае]| (?:болма|жоқ бол)с[ае]| болмаған (?:жағдайда|кезде)) (?:да|де)(?!\w)"
)


def despite(original: Reading, rewrite: Reading) -> tuple[Span, Span] | None:
    """What one Kazakh text does even without a thing that the other, which forbids or limits, demands: disclosed even without leave."""
    if original.language is not Language.KK:
        return None
    for here, there in ((original, rewrite), (rewrite, original)):
        if _DESPITE.search(here.folded) or not (any(c.force in NEGATIVE for c in here.clauses) or here.find(here.marks.only)):
            continue
        for match in _DESPITE.finditer(there.folded):
            thing = next((t for t in there.tokens if t.start == match.start("what")), None)
            within = there.clause_at(match.start())
            stem = match["what"]
            twin = next((t for t in here.tokens if thing is not None and (t.same(thing) or t.text.startswith(stem))), None)
            beside = [c for c in there.clauses if within is not None and c.sentence == within.sentence and not c.subordinate]
            main = [c for c in beside if c.mark is None or not match.start() <= c.mark[0] < match.end()]
            own = here.clause_at(twin.start) if twin is not None and not reversed_near(twin, here) else None
            if twin is None or own is None or not (own.force in NEGATIVE or only(own, here)):
                continue
            if main and main[0].force not in NEGATIVE:
                spans = (twin.start, twin.end), match.span()
                return spans if here is original else spans[::-1]
    return None


_AT_WILL = re.compile(
    r"(?<!\w)(?:қаласа|тілесе|қалаған (?:жағдайда|кезде)|(?:өз )?қалауы(?:нша| бойынша)|ниет білдірсе|өз еркі(?:мен| бойынша)|өз таңдауы бойынша|\w{3,}у-\w{3,}[мбп][ае]у\w*)(?!\w)"
)
_WISH = re.compile(r"(?<!\w)(?:қала|тіле[кгс]|ниет|ерікті|ерк|таңда|өтін|сұра|тапсырыс|\w+[ғқгк][ыі](?:сы|сі)? кел)")


def at_will(original: Reading, rewrite: Reading) -> Span | None:
    """Where a Kazakh text leaves to the will of one what the other, which speaks of no wish, demands of him: if he wishes."""
    if original.language is not Language.KK or not any(c.force is Force.MUST for c in original.clauses):
        return None
    if any(c.force is Force.MUST for c in rewrite.clauses) or _WISH.search(original.folded):
        return None
    return next(iter(rewrite.find(_AT_WILL)), None)


_RECEIVES = re.compile(r"(?<!\w)(?:ал(?:а ал|уға құқылы|уға бол)|пайдалана ал)\w*")
_GIVEN = re.compile(r"(?<!\w)(?:беріл|төлен|ұсыныл|көрсетіл|тағайындал)[ае]д[ыі]")
_FACT = re.compile(r"болуы мүмкін|м[ае]й")  # what may be so; what may not be done later


_IS_TO_BE = re.compile(r"(?P<done>\w{4,}[ую][ыі]) тиіс(?!\w)(?! емес)")
_MAY_BE = re.compile(r"(?P<done>\w{4,}[ую][ыі]) мүмкін(?!\w)(?! бол| емес)")
_IN_DUTY = re.compile(r"міндетті түрде")


def told_of(original: Reading, rewrite: Reading) -> tuple[Span, Span] | None:
    """The same Kazakh action that is to be done in one text and may be done in the other, wherever in its clause: information that is to
    be discussed, information that may be discussed."""
    if original.language is not Language.KK:
        return None
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        due, loose = ({m["done"]: m.span() for m in p.finditer(r.folded)} for p, r in ((_IS_TO_BE, here), (_MAY_BE, there)))
        both = next((done for done in due if done in loose and here.folded.count(done) == there.folded.count(done)), None)
        if both is not None:
            return (due[both], loose[both]) if forward else (loose[both], due[both])
    return None


_GROUND = re.compile(r"(?<!\w)(?P<done>\w{3,}[ую])(?:ға|ге|ына|іне)?(?: үшін)? негіз\w* (?:болып|бола|болады|болмақ)")


def ground_only(original: Reading, rewrite: Reading) -> tuple[Span, Span] | None:
    """What a Kazakh text names a ground for, and the other demands: is a ground for dissolving it, must be dissolved."""
    if original.language is not Language.KK:
        return None
    for here, there in ((original, rewrite), (rewrite, original)):
        found = None if there.find(_GROUND) else _GROUND.search(here.folded)
        done = next((t for t in here.tokens if found is not None and t.start == found.start("done")), None)
        if found is None or done is None or here.find(here.marks.must):
            continue
        for clause in there.clauses:
            ruled = predicate(clause) if clause.force is Force.MUST else None
            if ruled is not None and ruled.same(done) and clause.mark is not None:
                return (found.span(), clause.mark) if here is original else (clause.mark, found.span())
    return None


def bound_anew(original: Reading, rewrite: Reading) -> Span | None:
    """Where a Kazakh rewrite says "without fail" of what the original neither commands nor forbids."""
    if (
        original.language is not Language.KK
        or original.find(original.marks.must)
        or any(c.force in (Force.MUST_NOT, Force.NEED_NOT) for c in original.clauses)
    ):
        return None
    return next(iter(rewrite.find(_IN_DUTY)), None) if not original.find(_IN_DUTY) else None


_FOR_IT = re.compile(r"(?P<done>\w{2,}[ую])\w{0,3} үшін(?!\w)")


def for_it(duty: Clause, within: Reading, allowed: Clause) -> bool:
    """Whether a Kazakh duty only tells what one needs for the action that the other text allows: to take it he needs leave."""
    done = predicate(allowed)
    if within.language is not Language.KK or done is None or duty.mark is None:
        return False
    aims = [m.start("done") for m in _FOR_IT.finditer(within.folded, duty.start, duty.mark[0])]
    return any(t.start in aims and t.same(done) for t in duty.tokens)


LOOSE = frozenset((Force.MAY, Force.MUST_NOT, Force.NEED_NOT))


def plainly_turned(clause: Clause, other: Clause, here: Reading, there: Reading) -> bool:
    """Whether one Kazakh text forbids the very action that the other allows or commands, and they deny as often apart from it, with
    nothing that limits."""
    freed = {clause.force, other.force} == {Force.NEED_NOT, Force.MUST}  # need not go to court, must go to court
    if here.language is not Language.KK or ((clause.force is Force.MUST_NOT) == (other.force is Force.MUST_NOT) and not freed):
        return False
    (ban, within), (free, _) = ((clause, here), (other, there)) if clause.force is Force.MUST_NOT else ((other, there), (clause, here))
    if ban.force is Force.MUST_NOT and not_until(free, within):
        return False  # consent is demanded: may not until there is consent
    if not {clause.force, other.force} & {Force.MAY, Force.MUST} or clause.subordinate or other.subordinate:
        return False
    done, ruled = predicate(clause), predicate(other)
    if done is None or ruled is None or not done.same(ruled):
        return False
    rules = here.marks
    limits = (rules.only, rules.exception, rules.exempt, rules.otherwise)
    if any(r.find(p) for r in (here, there) for p in limits):
        return False
    if any(a.find(rules.no_sooner) and _AFTER.search(b.folded) for a, b in ((here, there), (there, here))):
        return False  # may not before the day: may after it
    return _beside(clause, here, done) == _beside(other, there, ruled)


_AFTER = re.compile(r"(?<!\w)(?:кейін|соң|бастап)(?!\w)")


def _beside(clause: Clause, reading: Reading, done: Token) -> int:
    """How often a text denies apart from the word of force of a clause and the action that it rules."""
    start, end = clause.mark or (0, 0)
    places = {t.start for t in (*denied(reading), *before_bare(reading))}
    places |= {s for p in (reading.marks.reversal, reading.marks.privative) for s, _ in reading.find(p)}
    return sum(not (start <= place < end or place == done.start) for place in places)
