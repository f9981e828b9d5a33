"""What two English clauses on one matter come to: rights to a thing, bounds without a number, denials by the word of force."""

from __future__ import annotations

import re

from copilot.guard.amounts import Bound
from copilot.guard.clauses import Clause, Force
from copilot.guard.complements import COMPLEMENTS
from copilot.guard.counterparts import NEGATIVE, amounts_in, frees, predicate
from copilot.guard.granting import after
from copilot.guard.limits import only
from copilot.guard.reading import Reading
from copilot.guard.roles_english import acts
from copilot.guard.tokens import Kind
from law.words import Language

_NO_MORE = re.compile(
    r"(?<!\w)(?:not|no|never) (?:be |run |last |extend |go |remain |is |any |for |to ){0,2}(?:longer|later|more|higher|larger|greater|exceed\w*|over|beyond|earlier|less|lower|shorter|sooner) ?(?:than)?|(?:shall|must|may|can) not exceed|at most|up to|within"
)


def capped(clause: Clause, here: Reading, other: Clause, there: Reading) -> bool:
    """Whether both English clauses set a bound, be it no number: shall not exceed its shelf life, may be kept no longer than it."""
    if here.language is not Language.EN:
        return False
    return all(_NO_MORE.search(r.folded, c.start, c.end) is not None for c, r in ((clause, here), (other, there)))


_ONLY_WHO = re.compile(r"(?<!\w)only (?:the |an? )?(?P<who>(?:\w+ )?\w+) (?:may|can|is entitled|has the right)(?!\w)")


def only_by(allowed: Clause, within: Reading, duty: Clause, beside: Reading) -> bool:
    """Whether an English clause lets only him do what another demands to be done by him."""
    found = _ONLY_WHO.search(within.folded, allowed.start, allowed.end)
    return (
        found is not None and re.search(rf"(?<!\w)by (?:the |an? )?{found['who']}(?!\w)", beside.folded[duty.start : duty.end]) is not None
    )


MUST_OBTAIN = re.compile(
    r"(?<!\w)(?:must|has to|have to|shall|needs?|requires?|required|necessary|subject to)(?!\w)[^.;]{0,60}(?:consent|permission|approv|permit|licen[cs]e|agree|authori[sz]|certificate)"
    r"|(?:consent|permission|approval|permit|licen[cs]e|agreement|authori[sz]ation|certificate)[^.;]{0,40} (?:is|are|be) (?:needed|required|necessary|obtained)"
)

_RIGHT_TO_IT = re.compile(
    r"(?:entitled to|right to)(?= (?:(?:a|an|the|his|her|its|their|\w+) ){0,2}\w+(?:ion|ment|ance|ence|ity|al|pay|leave)(?!\w))"
)

_MUST_GET = re.compile(r"(?:must|shall|has to|have to) (?:also )?(?:be \w+ed|be given|be paid|receive|get)(?!\w)")


def granted(allowed: Clause, within: Reading, duty: Clause, beside: Reading) -> bool:
    """Whether an English clause gives one a right to what the other says must be done for him."""
    if within.language is not Language.EN:
        return False
    right = _RIGHT_TO_IT.search(within.folded, allowed.start, allowed.end)
    got = _MUST_GET.search(beside.folded, duty.start, duty.end)
    if right is None or got is None:
        return False
    done = [t for t in beside.tokens if got.start() < t.start < got.end() + 40]
    return any(t.like(o) for t in within.tokens if right.end() <= t.start < right.end() + 40 and not t.word.light for o in done)


_RIGHT_TO = re.compile(
    r"(?<!\w)(?:rights? to|entitled to|entitlement to)(?= (?:a|an|the|his|her|its|their|free|legal|\w+(?:ion|ment|ance|ence|ity)(?!\w)))"
)


def right_to_a_thing(allowed: Clause, within: Reading, beside: Reading) -> bool:
    """Whether an English clause only tells of a right to a thing of which the other text tells too."""
    if within.language is not Language.EN or allowed.mark is None:
        return False
    found = _RIGHT_TO.search(within.folded, allowed.mark[0], allowed.end)
    return found is not None and found.start() <= allowed.mark[1] and _RIGHT_TO.search(beside.folded) is not None


def bound_contrary(clause: Clause, here: Reading, other: Clause, there: Reading) -> bool:
    """Whether one clause bounds from below what the other bounds from above."""
    pairs = ((a, b) for a in amounts_in(clause, here) for b in amounts_in(other, there))
    same = (
        (a, b)
        for a, b in pairs
        if a.value == b.value or (a.value == 12 * b.value and not b.unit) or (b.value == 12 * a.value and not a.unit)
    )
    # not within five metres: at least five metres away
    return any(
        {a.bound, b.bound} in COMPLEMENTS or (a.unit == "metre" and {a.bound, b.bound} == {Bound.MOST, Bound.LEAST}) for a, b in same
    )


_AT_ONCE = 4  # words behind the word of force that may hold its denial: shall *refuse*


def near_alike(clause: Clause, here: Reading, other: Clause, there: Reading) -> bool:
    """Whether two English clauses are turned round as often about their words of force: must not certify, shall refuse to certify; or
    one denies in a condition what the other tells in a word with a denial inside."""
    if clause.subordinate != other.subordinate:
        inner, outer, reading = (clause, other, there) if clause.subordinate else (other, clause, here)
        lacking = outer.denials + outer.reversals + len(_LACK.findall(reading.folded[outer.start : outer.end]))
        return inner.force is Force.PLAIN_NOT and bool(lacking)
    counts = [_near(c, r) for c, r in ((clause, here), (other, there))]
    return all(n is not None for n in counts) and counts[0] % 2 == counts[1] % 2  # type: ignore[operator]


def of_another_matter(clause: Clause, here: Reading, other: Clause, there: Reading) -> bool:
    """Whether one of two English clauses denies what the other says nothing of."""
    if here.language is not Language.EN:
        return False
    if {clause.force, other.force} == {Force.MUST, Force.MAY} and _anew(clause, here) != _anew(other, there):
        return True  # is appointed and may be reappointed: may be appointed again
    if (clause.force in NEGATIVE) == (other.force in NEGATIVE):
        return False
    ruled = (clause, here, other, there) if clause.force in NEGATIVE else (other, there, clause, here)
    return not _denied_is_told(*ruled)


_ANEW = re.compile(
    r"(?<!\w)(?:again|anew|once more|one more time|a second time|for another|for a (?:second|further|new)|re(?:appoint|elect|new|open|appl|submit|register|assign)\w*)(?!\w)"
)


def _anew(clause: Clause, reading: Reading) -> bool:
    return _ANEW.search(reading.folded, clause.start, clause.end) is not None


def _denied_is_told(ruled: Clause, within: Reading, free: Clause, beside: Reading) -> bool:
    """Whether the word that an English clause denies stands in the other clause, as no word that a denial turns round again."""
    if ruled.mark is None:
        return True
    start = ruled.mark[1]
    if within.folded.startswith("no ", ruled.mark[0]):  # no *tax* shall be levied
        things = [t for t in ruled.tokens if ruled.mark[0] + 3 == t.start < start and not (t.word.light or acts(t))]
        if any(t.like(o) and not o.denies for t in things for o in free.tokens):
            return True
    word = next((t for t in ruled.tokens if t.start >= start and t.text not in _AUXILIARY), None)
    if within.folded.startswith("nor ", ruled.mark[0]):  # nor may the licence be *used*
        word = next((t for t in ruled.tokens if t.start >= start and t.word.kind is Kind.ACTION and not t.word.light), word)
    if word is None or frees(ruled, within):
        return True
    if word.word.light and word.word.kind is not Kind.ACTION:
        word = next((t for t in ruled.tokens if t.start >= word.start and not t.word.light), word)
    if _IS.match(word.text):
        told = [t for t in ruled.tokens if t.start > word.start and not t.word.light][:2]  # is not counted in the length of *service*
        word = next((t for t in told if any(t.like(o) for o in free.tokens)), told[0] if told else word)  # constitutes no *acceptance*
    if any(t.denies and t.like(word) for t in free.tokens):
        return False  # has not replied to it: left it unanswered
    if any("!" + word.word.root in t.word.strict for t in beside.tokens):
        return False  # a day that is not a working day: a non-working day
    return any(t.like(word) and not t.denies for t in free.tokens)


def denied_beside(clause: Clause, here: Reading, other: Clause, there: Reading) -> bool:
    """Whether what one English clause denies is denied by another clause beside that which it is set against, in texts that deny alike:
    shall be final and not subject to appeal; no appeal lies, it is final."""
    if here.language is not Language.EN or (clause.force in NEGATIVE) == (other.force in NEGATIVE):
        return False
    ruled, twins, within = (other, here, clause) if other.force in NEGATIVE else (clause, there, other)
    counts = [sum(c.force in NEGATIVE for c in r.clauses) for r in (here, there)]
    if counts[0] != counts[1] or ruled.mark is None:
        return False
    word = next((t for t in ruled.tokens if t.start >= ruled.mark[1] and not t.word.light), None)
    return word is not None and any(c is not within and c.force in NEGATIVE and any(t.same(word) for t in c.tokens) for c in twins.clauses)


_IS = re.compile(r"(?:constitut|amount|count|mean|deem|serv)\w*|entail\w*|form")
_AUXILIARY = frozenset(
    "entitled allowed permitted right authorised authorized free able be been being have has had is are was were a an the any to do so also yet ever only in at on of for by".split()
)


def comes_to(clause: Clause, reading: Reading) -> Force:
    """What an English clause comes to with the denial behind its word of force: may refuse to take, need not take."""
    held = (_near(clause, reading) or 0) - (clause.force in NEGATIVE)
    return _REFUSING.get(clause.force, clause.force) if held % 2 else clause.force


_REFUSING = {Force.MAY: Force.NEED_NOT, Force.MUST: Force.MUST_NOT, Force.MUST_NOT: Force.MUST, Force.NEED_NOT: Force.MAY}

APART = ({Force.MUST_NOT, Force.NEED_NOT}, {Force.MUST, Force.MAY})

UNTIL = re.compile(r"\W*(?:and |or |but )?(?:until|unless)(?!\w)")

OTHER_THAN = re.compile(r"(?<!\w)other than(?!\w)")

_LACK = re.compile(r"(?<!\w)(?:without|lack\w*|other than|absen\w+|before|until|unless|prior to|pending)(?!\w)")


def _near(clause: Clause, reading: Reading) -> int | None:
    if clause.mark is None:
        return None
    behind = [t for t in clause.tokens if t.start >= clause.mark[1]][:_AT_ONCE]
    held = [t for t in behind if reading.marks.reversal.match(reading.folded, t.start) or t.denies or t.text in ("not", "never", "no")]
    return (clause.force in NEGATIVE) + len(held)


TAKES = re.compile(r"(?<!\w)(?:it takes|(?:is|are) (?:needed|required|necessary)|requires?|needs?|calls? for)(?!\w)")
NEEDS = re.compile(r"(?<!\w)(?:needs?|requires?|required|necessary|takes|calls for|depends on|subject to|conditional on)(?!\w)")


_RESTRAINED = re.compile(
    r"(?<!\w)(?:restrict|limit|with(?:held|hold)|clos|suspend|remain|stay|kept|postpon|defer|await|wait|block|frozen|seal|bar)\w*(?=[^.;]{0,80} (?:until|till|pending|as long as)(?!\w))"
)


def restrained(duty: Clause, here: Reading, allowed: Clause, there: Reading) -> bool:
    """Whether one English clause keeps something back until what the other allows it after: closed until it is checked, open only then."""
    return only(allowed, there) and _RESTRAINED.search(here.folded, duty.start) is not None


_UNTIL_DONE = re.compile(r"(?<!\w)(?:before|until|till|unless|prior to)(?!\w)")
_BEFORE_IT = re.compile(r"(?<!\w)(?:before|prior to|ahead of|in advance|first)(?!\w)")


def done_before(ruled: Clause, within: Reading, free: Clause, beside: Reading) -> bool:
    """Whether an English text forbids something before the other's duty has been done, which is a duty before that something."""
    same = [c for c in beside.clauses if c.sentence == free.sentence]
    if ruled.mark is None or not any(c.force is Force.MUST for c in same):
        return False
    ahead = _BEFORE_IT.search(beside.folded, same[0].start, same[-1].end)
    end = max(c.end for c in within.clauses if c.sentence == ruled.sentence)
    return ahead is not None and _UNTIL_DONE.search(within.folded, ruled.mark[1], end) is not None


def allowed_after(duty: Clause, here: Reading, allowed: Clause, there: Reading) -> bool:
    """Whether an English text lets something be done once the other's duty, which comes before that something, has been done: before it
    begins its safety must be proved, it may begin once it is."""
    same = [c for c in here.clauses if c.sentence == duty.sentence]
    if here.language is not Language.EN or not same:
        return False
    aim, allows = _TO_DO_IT.match(here.folded, same[0].start), predicate(allowed)
    if aim is not None and allows is not None and any(t.like(allows) for t in here.tokens if t.start == aim.start("does")):
        return True  # may sign it who is eighteen: to sign it he must be eighteen
    if not _BEFORE_IT.search(here.folded, same[0].start, same[-1].end):
        return False
    done = predicate(duty)
    return done is not None and after(done, there)


_TO_DO_IT = re.compile(r"\W*(?:in order )?to (?P<does>\w+)")


def right_owed(allowed: Clause, within: Reading, plain: Clause) -> bool:
    """Whether an English clause gives a right to a thing that the other says is owed, paid or given."""
    if within.language is not Language.EN:
        return False
    right = _RIGHT_TO_IT.search(within.folded, allowed.start, allowed.end)
    if right is None:
        return False
    things = [t for t in allowed.tokens if right.end() <= t.start < right.end() + 40 and not t.word.light]
    return any(t.like(o) for t in things for o in plain.tokens)


_COMPELS = re.compile(r" (?:require|oblige|compel|force|make|order|demand)(?= )")
_COMPELS_KK = re.compile(r"(?<!\w)(?:мәжбүрле|зорла|күште|міндетте(?!л)|талап ет)")
_COMPELLED = 16  # characters before a Kazakh word of force in which the action stands


def compels(clause: Clause, reading: Reading) -> bool:
    """Whether an English or Kazakh clause forbids to make one do something."""
    if clause.force is not Force.MUST_NOT or clause.mark is None:
        return False
    start, end = clause.mark
    return bool(_COMPELS.match(reading.folded, end) or _COMPELS_KK.search(reading.folded, max(clause.start, start - _COMPELLED), end))


_LETS = re.compile(r" (?:also )?(?:allow|permit|let|enable|admit|tolerate|suffer|give (?:\w+ ){1,4}access)(?= )")


def lets(duty: Clause, reading: Reading) -> bool:
    """Whether an English duty is to let another do something."""
    return duty.mark is not None and reading.language is Language.EN and _LETS.match(reading.folded, duty.mark[1]) is not None


_HOLDS = re.compile(r"(?:hold|held|conduct|carry|carried|perform)\w*")  # hold a hearing, hear


def of_two_actions(clause: Clause, here: Reading, other: Clause) -> bool:
    """Whether the words of force of two English clauses rule actions of which one is unknown to the other clause: what is a duty is not
    what is allowed."""
    if here.language is not Language.EN:
        return False
    done, ruled = predicate(clause), predicate(other)
    if done is None or ruled is None or done.like(ruled) or any(_HOLDS.fullmatch(t.text) for t in (done, ruled)):
        return False
    return not (any(done.like(t) for t in other.tokens) and any(ruled.like(t) for t in clause.tokens))
