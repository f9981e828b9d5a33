"""Changed modal force and changed denial, clause by clause.

Each clause that commands, allows, forbids or denies is set beside the clauses of the other text that speak of the same matter;
it is a change where none of those has a force that comes to the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from copilot.guard import messages
from copilot.guard.amounts import Amount, Bound
from copilot.guard.denials import denies_the_same
from copilot.guard.languages import measures
from copilot.guard.reading import Clause, Force, Reading, Span, both_turned, denying, limits, reversed_near, weight
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_NEGATIVE = frozenset((Force.MUST_NOT, Force.NEED_NOT, Force.PLAIN_NOT))
_NEAR = 0.6  # of the best overlap: clauses this near are of the same matter too
_BEST = 0.8  # of the best overlap: clauses as near as the best one
_ONE_MATTER = 0.6  # overlap from which on two clauses speak of one action whatever their verbs
# light verbs that are the whole of what a clause says: the rules do not *apply* to those who came
_REACHES = re.compile(r"применя|распростран|каса|относ|вход|действ|қолданыл|кір|жатп|жата|тара")
_COPULA = re.compile(r"был|быть|буд|явля|бол[аыу]|табыл|is$|are$|be$")
_MOST = frozenset((Bound.MOST, Bound.UP_TO))
_EXCEEDS = re.compile(r"(?<!\w)(?:exceed|превы[шс]|асп[ае]|асыр)")
_FOR_THIS = {
    Language.RU: re.compile(r"\W*(?:для этого|при этом условии|с этой целью)(?!\w)"),
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
_LEAST = 0.15  # overlap below which nothing is said


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    told: set[Span] = set()
    found: list[tuple[ChangeType, Clause, Clause]] = []
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        for clause in here.clauses:
            if clause.force is Force.PLAIN or _about_otherwise(clause, here):
                continue
            conflict = _conflict(clause, here, there)
            if conflict is not None:
                kind, other = conflict
                found.append((kind, clause, other) if forward else (kind, other, clause))
    if not found:
        found = list(_all_over(original, rewrite))
    if not found and (unanswered := _unanswered(original, rewrite)) is not None:
        yield messages.lost(ChangeType.MODALITY, messages.FORCE_LOST, original, [_shown(unanswered)])
    denied = [pair for pair in found if pair[0] is ChangeType.NEGATION]
    if {pair[1].conditional for pair in denied} == {True, False}:
        # "must, unless he proves" is "need not, if he proves": both sides of the condition turned round
        found = [pair for pair in found if pair[0] is not ChangeType.NEGATION]
    if denied and denies_the_same(original, rewrite):
        found = [pair for pair in found if pair[0] is not ChangeType.NEGATION]
    found = [pair for pair in found if pair[0] is not ChangeType.NEGATION or not both_turned(pair[1], original, pair[2], rewrite)]
    for kind, left, right in found:
        spans = _shown(left), _shown(right)
        if spans[0] in told or spans[1] in told:
            continue
        told.update(spans)
        words = messages.FORCE_CHANGED if kind is ChangeType.MODALITY else messages.DENIAL_CHANGED
        yield Change(kind, messages.changed(words, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:])
    yield from _privatives(original, rewrite)


def _all_over(original: Reading, rewrite: Reading) -> Iterator[tuple[ChangeType, Clause, Clause]]:
    """A text that only commands and one that only allows, whatever their clauses are like."""
    ruling = []
    for reading in (original, rewrite):
        clauses = [c for c in reading.clauses if not _about_otherwise(c, reading) and not c.conditional]
        found = {force: next((c for c in clauses if c.force is force), None) for force in (Force.MUST, Force.MAY)}
        if all(found.values()) or not any(found.values()) or any(_only(c, reading) for c in clauses):
            return
        ruling.append(found[Force.MUST] or found[Force.MAY])
    left, right = ruling
    if left is not None and right is not None and left.force is not right.force and not _at_most_the_same(left, original, right, rewrite):
        yield ChangeType.MODALITY, left, right


_VERBLESS = re.compile(r"\s[-–—]\s|:|(?<!\w)(?:бар|жоқ|емес|нет|тең|это)(?!\w)")  # a sentence may do without a verb


def _unanswered(original: Reading, rewrite: Reading) -> Clause | None:
    """A clause that commands, allows or forbids, where the rewrite has no predicate at all and does not name what is to be done."""
    if original.language is Language.EN or _VERBLESS.search(rewrite.folded):
        return None
    if any(c.force is not Force.PLAIN for c in rewrite.clauses) or any(t.word.finite for t in rewrite.tokens):
        return None
    for clause in original.clauses:
        if clause.force in (Force.PLAIN, Force.PLAIN_NOT) or clause.subordinate:
            continue
        done = _predicate(clause)
        if done is None or not rewrite.likes(done):
            return clause
    return None


def _privatives(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is done without something in one text and with it in the other."""
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        for match in here.marks.privative.finditer(here.folded):
            thing = next((t for t in here.tokens if t.start == match.start(match.lastindex or 0)), None)
            if thing is None or (thing.word.light and here.language is not Language.RU):
                continue
            places = [t for t in there.tokens if t.like(thing)]
            if thing.word.light:  # without a vote, with a vote
                places = [t for t in places if t.same(thing) and there.folded.endswith((" с ", " со "), 0, t.start)]
            clauses = [c for c in there.clauses if any(c.start <= t.start < c.end for t in places)]
            denied = any(c.denials or _limits(c, there) for c in clauses) or any(reversed_near(t, there) for t in places)
            within = here.clause_at(thing.start)
            denied = denied or any(there.folded.endswith("не ", 0, t.start) for t in places)  # is not considered but returned
            denied = denied or any(t.text.startswith(("не", "бес", "без")) for t in places)  # without a break: непрерывно
            denied = denied or (within is not None and within.denials > 0)  # without leave he may not: he must ask leave
            if places and not denied and not there.marks.privative.search(there.folded):
                left, right = (match.span(), (places[0].start, places[0].end))
                spans = (left, right) if forward else (right, left)
                yield Change(
                    ChangeType.NEGATION,
                    messages.changed(messages.DENIAL_CHANGED, original, spans[0], rewrite, spans[1]),
                    spans[:1],
                    spans[1:],
                )
                return


def _conflict(clause: Clause, here: Reading, there: Reading) -> tuple[ChangeType, Clause] | None:
    found: tuple[ChangeType, Clause] | None = None
    if clause.negative and any(other.negative and _denies_the_same(clause, other, here, there) for other in there.clauses):
        return None
    if _of_participle(clause, here, there):
        return None
    others = _counterparts(clause, there.clauses)
    if clause.force is Force.MAY and not clause.subordinate and any(not o.subordinate for o in others):
        others = [o for o in others if not o.subordinate]  # what may be done is no condition
    if (
        clause.force in _NEGATIVE
        and not clause.subordinate
        and (done := _predicate(clause)) is not None
        and (done.word.finite or _NO_GROUND.search(here.folded, clause.start, clause.end))
    ):
        ruled = [o for o in others if not o.subordinate and any(done.same(t) for t in o.tokens)]
        others = [o for o in others if not o.subordinate] if ruled else others  # nor is what is not done
    for other in others:
        if other.negative and not clause.negative and any(c.negative and _denies_the_same(other, c, there, here) for c in here.clauses):
            continue
        if _answered(other, clause, here):
            continue
        kind = _compare(clause, other, here, there)
        if kind is None or _ruled_behind(other, clause.force, there) or _of_participle(other, there, here):
            return None
        found = found or (kind, other)
    return found


def _answered(other: Clause, clause: Clause, here: Reading) -> bool:
    """Whether a clause of the other text that allows or commands another action is answered by its own twin: he may withdraw it,
    but must first give notice."""
    done, ruled = _predicate(other), _predicate(clause)
    if {other.force, clause.force} != {Force.MUST, Force.MAY} or done is None or ruled is None or done.like(ruled):
        return False
    twins = [c for c in here.clauses if c is not clause and c.force is other.force]
    return any((own := _predicate(c)) is not None and own.same(done) for c in twins)


def _ruled_behind(clause: Clause, force: Force, reading: Reading) -> bool:
    """Whether the force of a clause stands in the next one, cut off by a clause between: to check whether he has leave, the keeper
    need not."""
    if force in (Force.PLAIN, Force.PLAIN_NOT):
        return False
    behind = [c for c in reading.clauses if c.sentence == clause.sentence and c.start >= clause.end]
    return any(c.force is force and not _actions(c) for c in behind[:2])


_BOUND_BY = {
    Language.RU: re.compile(r"(?<!\w)обязанн(?:ый|ая|ое|ого|ой|ому|ым|ые|ых|ыми|ую)(?!\w)"),
}


def _of_participle(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether a duty stands in a clause with "which" here and in a participle there: a person who is bound to pay."""
    pattern = _BOUND_BY.get(here.language)
    if pattern is None or clause.force is not Force.MUST or clause.mark is None:
        return False
    if not here.folded.startswith("обязыва", clause.mark[0]) and not any(
        t.text.startswith("котор") for t in clause.tokens if t.end <= clause.mark[0]
    ):
        return False
    return pattern.search(there.folded) is not None


_DENIED = 4  # words next to a denial that tell what is denied
_THE_SAME = 0.6  # of them


# "does not do this": what is denied was named before
_PRO_VERB = {
    Language.RU: re.compile(
        r"(?<!\w)не (?:дела|сдела|поступ|выполн|исполн)\w+ (?:этого|так|ее|его|их)(?!\w)|(?<!\w)(?:этого|так|ее|его|их) не (?:дела|сдела|поступ|выполн|исполн)\w+"
    ),
    Language.KK: re.compile(r"(?<!\w)(?:бұлай|олай|мұны|оны|бұны) (?:істе|жаса|орында)м\w+"),
}


def _denies_the_same(clause: Clause, other: Clause, reading: Reading, there: Reading) -> bool:
    """Whether what stands next to the denial of a clause is in another that denies too, though the rest of it is elsewhere."""
    if (pro := _PRO_VERB.get(reading.language)) is not None and pro.search(there.folded, other.start, other.end):
        return True
    if clause.mark is None or clause.subordinate != other.subordinate:
        return False
    if (clause.force is Force.NEED_NOT) != (other.force is Force.NEED_NOT):
        return False
    told = [t for t in clause.tokens if t.word.kind is not Kind.OTHER and t.word.lemma not in _EMPTY]
    start, end = clause.mark
    if reading.language is Language.KK:
        near = [t for t in told if t.start < start][-_DENIED:]
    else:
        near = [t for t in told if t.start >= end][:_DENIED]
    return len(near) == _DENIED and sum(any(t.same(o) for o in other.tokens) for t in near) >= _THE_SAME * _DENIED


_NO_GROUND = re.compile(
    r"не явля\w+ (?:основани|причин|препятстви|повод)|(?:негіз|кедергі|себеп) болып табылмай"
)  # what it is no ground for
_ASKS = re.compile(r"(?:по)?треб\w+|получ\w+|устан\w+|опред\w+")  # verbs light elsewhere that a word of force rules

_EMPTY = frozenset(("быть", "являться", "бол", "ет"))


def _counterparts(clause: Clause, others: Sequence[Clause]) -> list[Clause]:
    """Clauses of the other text on the same matter, best first: those that do the same action where there are such, else all
    clauses of the sentences that share most of the matter."""
    scored = sorted(((overlap(clause.tokens, other.tokens), other) for other in others), key=lambda pair: -pair[0])
    if not scored or scored[0][0] < _LEAST:
        return []
    predicate = _predicate(clause)
    if predicate is not None:
        likely = [(other, [t for t in other.tokens if t.word.kind is Kind.ACTION]) for score, other in scored if score >= _LEAST]
        same = [other for other, actions in likely if any(predicate.same(t) for t in actions)]
        same = same or [other for other, actions in likely if any(predicate.like(t) for t in actions)]
        if same:
            return [*same, *(other for score, other in scored if score >= _BEST * scored[0][0])]
    near = {other.sentence for score, other in scored if score >= _NEAR * scored[0][0]}
    return [o for score, o in scored if o.sentence in near and (clause.conditional or not o.conditional or score >= _NEAR * scored[0][0])]


def _predicate(clause: Clause) -> Token | None:
    """The action that the word of force rules: the nearest one to it."""
    if clause.mark is None:
        return None
    start, end = clause.mark
    inside = [t for t in clause.tokens if t.word.kind is Kind.ACTION]
    within = [
        t for t in inside if start <= t.start < end and (not t.word.light or (clause.force is Force.PLAIN_NOT and _REACHES.match(t.text)))
    ]
    if clause.force is Force.PLAIN_NOT and not within and (told := next((t for t in inside if t.start - end == 1), None)):
        ruled = next((t for t in inside if t.start >= told.end and not t.word.light), None)
        idle = told.word.light and not _REACHES.match(told.text)
        return ruled if idle and ruled and not ruled.word.finite else told  # does not entail *withholding*
    asked = next((t for t in inside if t.start - end == 1 and _ASKS.match(t.text)), None)
    if asked is not None and clause.force in (Force.MAY, Force.MUST):
        return asked  # may demand the return
    near = within or [t for t in inside if not t.word.light]
    return min(near, key=lambda t: abs(t.start - end) if t.start >= end else start - t.end + 8, default=None)


def _actions(clause: Clause) -> list[Token]:
    return [t for t in clause.tokens if t.word.kind is Kind.ACTION and not t.word.light]


def overlap(left: Sequence[Token], right: Sequence[Token]) -> float:
    """How much of the matter of two clauses is common, 0 to 1."""
    whole = sum(map(weight, left)) + sum(map(weight, right))
    common = sum(weight(t) for t in left if any(t.like(o) for o in right)) + sum(weight(t) for t in right if any(t.like(o) for o in left))
    return common / whole if whole else 0.0


def _compare(clause: Clause, other: Clause, here: Reading, there: Reading) -> ChangeType | None:
    first, second = clause.force, other.force
    if first is second:
        return None
    if (first in _NEGATIVE) != (second in _NEGATIVE):
        main = other if clause.subordinate else clause
        if clause.subordinate != other.subordinate and main.conditional and main.denials:
            return None  # a denial in a condition that one text has within the clause
        freed = here.language is Language.KK and any(
            c.force is Force.NEED_NOT and _frees(c, r) for c, r in ((clause, here), (other, there))
        )
        if not _one_action(clause, other) and overlap(clause.tokens, other.tokens) < (_FREED if freed else _ONE_SUBJECT):
            return None
        narrow = _frees(clause, here) and _frees(other, there)
        ban = bool({first, second} & {Force.MUST_NOT, Force.NEED_NOT})
        if _turns(clause, here, narrow, there, ban) % 2 == _turns(other, there, narrow, here, ban) % 2:
            return None
        if clause.conditional and other.conditional and bool(denying(clause.tokens)) != bool(denying(other.tokens)):
            return None
        if _requires(clause, other, here, there) or _requires(other, clause, there, here):
            return None
        if _only_after(clause, here, other, there) or _only_after(other, there, clause, here):
            return None
        if (told := _of_sentence(clause, here)) >= 2 and told == _of_sentence(other, there):
            return None  # what does not bear crops is not taken in: if it does not bear crops, it is not taken in
        denied = (clause, here, there) if first in _NEGATIVE else (other, there, here)
        if _denied_noun(*denied):
            return None
        if _till(clause, here) != _till(other, there) and here.find(here.marks.no_sooner) and there.find(there.marks.no_sooner):
            return None  # may not before the day: not earlier than the day
        kinds = limits(here, clause), limits(there, other)
        exempts = any(reading.marks.exempt.search(reading.folded, c.start, c.end) for c, reading in ((clause, here), (other, there)))
        if _limits(clause, here) and _limits(other, there) and (exempts or not kinds[0] or kinds[0] != kinds[1]):
            return None  # "not without consent" is "only with consent"
        return ChangeType.NEGATION
    if first in _NEGATIVE:
        same = _one_action(clause, other) or (here.language is Language.KK and overlap(clause.tokens, other.tokens) >= _ONE_MATTER)
        return ChangeType.MODALITY if {first, second} == {Force.MUST_NOT, Force.NEED_NOT} and same else None
    if {first, second} == {Force.MUST, Force.MAY}:
        if _only(clause, here) and _only(other, there):
            return None  # may only if, must only if
        if any(c.force is Force.MUST and _FOR_THIS[r.language].match(r.folded, c.start) for c, r in ((clause, here), (other, there))):
            return None  # may, on condition that he keeps the rules: may; for this he must keep the rules
        if _at_most_the_same(clause, here, other, there):
            return None  # shall not exceed a fifth: up to a fifth may be withheld
        allowed, within = (clause, here) if first is Force.MAY else (other, there)
        duty, beside = (clause, here) if first is Force.MUST else (other, there)
        if _of_term(duty, beside, allowed, within):
            return None  # may ask not later than in a month: may ask, but he must ask in a month
        if _only(allowed, within) and all(_of_being(c, r) for c, r in ((clause, here), (other, there))):
            return None  # the judge must be a citizen: only a citizen may be a judge
        return ChangeType.MODALITY
    if {first, second} == {Force.MAY, Force.PLAIN} and not (clause.subordinate or other.subordinate):
        return _loosened(clause, other, here, there)
    return None


def _only_after(clause: Clause, here: Reading, other: Clause, there: Reading) -> bool:
    """Whether a clause forbids before an event what the other allows only after it."""
    if clause.force is not Force.MUST_NOT or not _only(other, there):
        return False
    pattern = measures(here.language).moment
    before = [m for m in pattern.finditer(here.folded, clause.start, clause.end) if m["before"]]
    return bool(before) and any(m["after"] for m in pattern.finditer(there.folded, other.start, other.end))


def _at_most_the_same(clause: Clause, here: Reading, other: Clause, there: Reading) -> bool:
    """Whether both clauses set one upper bound, the one that commands by its verb: shall not exceed a fifth."""
    if not any(c.force is Force.MUST and _EXCEEDS.search(r.folded, c.start, c.end) for c, r in ((clause, here), (other, there))):
        return False
    pairs = ((a, b) for a in _amounts_in(clause, here) for b in _amounts_in(other, there))
    return any(a.bound in _MOST and b.bound in _MOST and a.value == b.value for a, b in pairs)


def _amounts_in(clause: Clause, reading: Reading) -> list[Amount]:
    return [a for a in reading.amounts if clause.start <= a.start < clause.end]


def _of_sentence(clause: Clause, reading: Reading) -> int:
    return sum(c.denials for c in reading.clauses if c.sentence == clause.sentence)


def _of_term(duty: Clause, here: Reading, allowed: Clause, there: Reading) -> bool:
    """Whether a duty only tells in what time a right is used that its text gives too, and the other text has that time with the
    right."""
    action = _predicate(allowed)
    if action is None or not any(c.force is Force.MAY and any(t.same(action) for t in c.tokens) for c in here.clauses):
        return False
    terms = {(a.value, a.unit) for a in there.amounts if a.is_term and allowed.start <= a.start < allowed.end}
    return any((a.value, a.unit) in terms for a in here.amounts if duty.start <= a.start < duty.end)


def _of_being(clause: Clause, reading: Reading) -> bool:
    """Whether a word of force rules "to be": what one must be, what one may become."""
    pattern = BEING.get(reading.language)
    return pattern is not None and pattern.search(reading.folded, clause.start, clause.end) is not None


def _one_action(clause: Clause, other: Clause) -> bool:
    """Whether the action that one clause denies is named in the other."""
    ruled, within = (clause, other) if clause.force in _NEGATIVE else (other, clause)
    predicate = _predicate(ruled)
    return predicate is not None and any(predicate.like(t) for t in within.tokens)


def _frees(clause: Clause, reading: Reading) -> bool:
    """Whether the word of force itself holds a denial: is freed from, is not freed from."""
    return clause.mark is not None and reading.marks.reversal.search(reading.folded, *clause.mark) is not None


def _turns(clause: Clause, reading: Reading, narrow: bool, against: Reading, ban: bool) -> int:
    """How often a clause is turned round; if `narrow`, about its word of force. A word that holds a denial and stands in both
    texts turns neither: not allowed with a waiver, allowed also where it is waived."""
    rules = reading.marks
    if clause.mark is None or not narrow:
        own = clause.force in (Force.MUST_NOT, Force.NEED_NOT)
        if not (own or ban):
            return clause.denials + clause.reversals
        starts = {m.start() for m in rules.reversal.finditer(reading.folded, clause.start, clause.end)}
        turning = [t for t in clause.tokens if t.start in starts and not (clause.mark and clause.mark[0] <= t.start < clause.mark[1])]
        return clause.denials + clause.reversals - sum(any(t.same(o) for o in against.tokens) for t in turning)
    start, end = clause.mark
    ban = clause.force in (Force.MUST_NOT, Force.NEED_NOT)
    left, right = max(clause.start, start - 15), min(clause.end, end + 25)
    near = rules.denies_nothing.sub(lambda m: " " * len(m[0]), reading.folded[left:right])
    if ban:
        near = near[: start - left] + " " * (end - start) + near[end - left :]
    return ban + len(rules.denial.findall(near)) + len(rules.reversal.findall(near))


def _requires(clause: Clause, other: Clause, here: Reading, there: Reading) -> bool:
    """Whether a clause forbids what is done without something that the other demands."""
    if clause.force is not Force.MUST_NOT or other.force is not Force.MUST:
        return False
    for match in here.marks.privative.finditer(here.folded, clause.start, clause.end):
        thing = next((t for t in here.tokens if t.start == match.start(match.lastindex or 0)), None)
        if (
            thing is not None
            and any(t.like(thing) for t in other.tokens)
            and not there.marks.privative.search(there.folded, other.start, other.end)
        ):
            return True
    return False


def _denied_noun(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether what a clause denies is a noun of denial in the other text: did not fulfil, non-fulfilment."""
    without = there.find(there.marks.privative)
    if clause.mark is not None:  # has no right, without a right
        held = [t for t in clause.tokens if clause.mark[0] <= t.start < clause.mark[1]]
        if any(t.same(o) and start <= o.start < end for t in held for o in there.tokens for start, end in without):
            return True
    denied = _predicate(clause)
    focus = [t for t in (denied, _lacking(clause)) if t is not None]
    if clause.force is Force.NEED_NOT and not _frees(clause, here):
        focus += [t for t in clause.tokens if t.word.kind is Kind.NOUN and not t.word.light]  # leave is not needed: without leave
    focus = [f for f in focus if not reversed_near(f, here)]
    twins = [t for f in focus for t in (_named_again(f, there) if there.language is Language.KK else there.likes(f))]
    if any(reversed_near(t, there) or any(s <= t.start < e for s, e in without) for t in twins):
        return True
    if denied is None:
        return False
    keys = {key for key in denied.word.strict if key[0] == "!"}
    return bool(keys) and any(not keys.isdisjoint(t.word.strict) for t in there.tokens)


def _named_again(token: Token, there: Reading) -> list[Token]:
    """The words of the other text for one of this: the same word where it stands there, else its like."""
    likes = there.likes(token)
    return [t for t in likes if t.same(token)] or likes


def _lacking(clause: Clause) -> Token | None:
    """What there is none of: the noun behind a bare "нет"."""
    at = next((n for n, t in enumerate(clause.tokens) if t.text == "нет"), None)
    return next((t for t in clause.tokens[at + 1 :] if t.word.kind is not Kind.QUALITY), None) if at is not None else None


def _loosened(clause: Clause, other: Clause, here: Reading, there: Reading) -> ChangeType | None:
    """What is done and what may be done, of the same action, with no bound that makes them one."""
    plain, ruled = (clause, other) if clause.force is Force.PLAIN else (other, clause)
    allowed = [
        t for t in ruled.tokens if ruled.mark is not None and ruled.mark[0] <= t.start < ruled.mark[1] and t.word.kind is Kind.ACTION
    ]
    doing = [a for a in plain.tokens if a.word.kind is Kind.ACTION and _rules(a, plain)]
    one = any(a.same(b) and not _COPULA.match(a.text) for a in doing for b in (*_actions(ruled), *allowed))
    reading = there if ruled is other else here
    if not one and any(a.same(b) and _rules(b, c) for c in reading.clauses if c.force is Force.PLAIN for a in doing for b in c.tokens):
        return None  # services may differ; the cost of each is counted: what is done is done by another clause
    if not one and overlap(plain.tokens, ruled.tokens) < _ONE_MATTER:
        return None
    if not one and plain.conditional and all(t.word.light and t.word.grows for t in plain.tokens if t.word.finite):
        return None  # entry is by a pass and where there is a paper: he who has both may enter
    pairs = (
        (a, b) for a in here.amounts if clause.start <= a.start < clause.end for b in there.amounts if other.start <= b.start < other.end
    )
    if any(a.bound.value == b.bound.value == "<=" and (a.value, a.unit) == (b.value, b.unit) for a, b in pairs):
        return None  # is not made for more than two months, may be made for two months at most
    bounded = not one and any(clause.start <= a.start < clause.end and a.bound.value not in ("=",) for a in here.amounts)
    return None if bounded or _limits(clause, here) or _limits(other, there) else ChangeType.MODALITY


def _rules(token: Token, clause: Clause) -> bool:
    """Whether an action is the predicate: a finite verb, or the verb before a light one (қайтарып алады)."""
    if token.word.finite:
        return True
    at = clause.tokens.index(token)
    following = clause.tokens[at + 1] if at + 1 < len(clause.tokens) else None
    return token.word.grows and following is not None and following.word.finite and following.word.light


def _limits(clause: Clause, reading: Reading) -> bool:
    """Whether the sentence of a clause holds only, unless, except, without."""
    spans = [(c.start, c.end) for c in reading.clauses if abs(c.sentence - clause.sentence) <= 1]
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    rules = reading.marks
    if any(
        pattern.search(reading.folded, start, end)
        for pattern in (rules.only, rules.exception, rules.exempt, rules.privative, rules.no_sooner)
    ):
        return True
    return reading.denied_if_not(clause.sentence) or any(c.denials >= 2 for c in reading.clauses if c.sentence == clause.sentence)


def _till(clause: Clause, reading: Reading) -> bool:
    """Whether the denial of a clause ends with an event: may not until he has paid."""
    return clause.mark is not None and any(start <= clause.mark[0] < end for start, end in reading.find(reading.marks.no_sooner))


def _only(clause: Clause, reading: Reading) -> bool:
    spans = [(c.start, c.end) for c in reading.clauses if c.sentence == clause.sentence]
    return reading.marks.only.search(reading.folded, min(s for s, _ in spans), max(e for _, e in spans)) is not None


def _about_otherwise(clause: Clause, reading: Reading) -> bool:
    return reading.marks.otherwise.search(reading.folded, clause.start, clause.end) is not None


def _shown(clause: Clause) -> Span:
    """The word of force with the action beside it, or the whole clause."""
    if clause.mark is None:
        return clause.start, clause.end
    start, end = clause.mark
    near = min(_actions(clause), key=lambda t: abs(t.start - start), default=None)
    if near is not None:
        start, end = min(start, near.start), max(end, near.end)
    return start, end
