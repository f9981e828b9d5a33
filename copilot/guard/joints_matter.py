"""Whether it matters that one text joins two things by "and" and the other by "or"."""

from __future__ import annotations

import re
from dataclasses import replace

from copilot.guard import joints_kazakh, joints_russian, merged
from copilot.guard.clauses import Force
from copilot.guard.joined_conditions import VERB
from copilot.guard.joining import Joint
from copilot.guard.joints_english import adds_predicate, does, given
from copilot.guard.reading import Reading, with_condition
from copilot.guard.roles_kazakh import case
from copilot.guard.tokens import Kind, Token
from law.actors import Side, actors
from law.words import Language

NEAR = 3  # words next to a joint that tell what it joins


def matters(original: Reading, left: Joint, rewrite: Reading, right: Joint, either: bool) -> bool:
    """`either`: the original has "or"."""
    first, second = original.clause_at(left.start), rewrite.clause_at(right.start)
    if first is None or second is None:
        return False
    first, second = with_condition(first, original), with_condition(second, rewrite)
    if joints_russian.all_needed(original, left, rewrite, right):
        return True
    if second.force is Force.MUST and original.language is Language.KK and _FOR_IT.search(rewrite.folded, second.start, second.end):
        second = replace(second, conditional=True)  # for this both must be there
    of_all, within, clause = (right, rewrite, second) if either else (left, original, first)
    if original.language is Language.KK and _CASES.search(within.folded, of_all.end, clause.end):
        return False  # in cases in which he is ill and in which he is away: each is one
    by_leave = all(_by_leave(joint, r) for joint, r in ((left, original), (right, rewrite)))
    if by_leave and not {Force.MUST_NOT, Force.NEED_NOT} & {first.force, second.force}:
        return True  # with the leave of both: if either gives leave
    if original.language is Language.RU and not either and second.conditional and _AS_WELL.search(original.folded, 0, left.end):
        return False  # if he asks, as well as if she asks
    qualities = all(
        t.word.cases and t.word.kind in (Kind.QUALITY, Kind.ACTION) and t.text.endswith(("ых", "их", "ые", "ие", "ыми", "ими"))
        for t in (left.before[-1], left.after[0])
    )
    named = original.language is Language.RU and all(
        t.word.cases and t.word.kind in (Kind.NOUN, Kind.ACTION) for t in (left.before[-1], left.after[0])
    )
    if any(_ALSO_IF.match(r.folded, j.start) for j, r in ((left, original), (right, rewrite))):
        return False  # if it is late, as well as if it is lost: each is enough
    if original.language is Language.RU and _things(left) and _things(right) and _in_numbers(left, right):
        return False  # to districts and zones: to a district or zone
    if named and right.after[0].word.finite and re.search(r"(?<!\w)котор\w+[^.;]*\Z", rewrite.folded[: right.start]):
        return False  # acts on the making and changing of norms: an act that makes or changes them
    if qualities and right.after[0].word.finite and not (first.conditional and second.conditional):
        return False  # rare and protected plants are plants that are rare or protected
    if first.conditional and second.conditional and _not_behind(left, original) != _not_behind(right, rewrite):
        return False  # unless the contract or the law provides: if neither the contract nor the law provides
    if (
        original.language is Language.EN
        and all(adds_predicate(j, c, r) for j, c, r in ((left, first, original), (right, second, rewrite)))
        and (first.denials + first.reversals) % 2 == (second.denials + second.reversals) % 2
    ):
        return True
    conditions = first.conditional and second.conditional and not any(denied(j, r) for j, r in ((left, original), (right, rewrite)))
    if _NEGATIVE & {first.force, second.force} and not conditions:
        if original.language is Language.EN and first.conditional and second.conditional:  # has failed to mend it: has not mended it
            return (first.denials + first.reversals) % 2 == (second.denials + second.reversals) % 2
        return first.conditional and second.conditional and first.denials == second.denials
    if (
        not either
        and first.force is Force.MAY
        and original.language is Language.RU
        and rewrite.marks.purpose.match(rewrite.folded, second.start)
    ):
        return False  # may hire and dismiss by leave: to hire or dismiss he needs leave
    if not either and not first.conditional and _done(right) and _named(left):
        return False  # a fee for issue and renewal: for what is issued or renewed
    if not either and _AS.search(original.folded, 0, left.start) and left.before[-1].word.agent and left.after[0].word.agent:
        return False  # children as victim and witness: a child who is a victim or a witness
    if not either and original.folded.endswith("так ", 0, left.start):
        return False  # as well by his fault as by wear: by his fault or by wear
    if either and rewrite.folded.endswith("так ", 0, right.start):
        return False  # for a fixed term or for none: as well for the one as for the other
    if not either and first.force is Force.MAY and original.folded.startswith("а также", left.start):
        return False  # may at the request of a party, as well as of its own motion: each is enough
    caused = left.before[-1].word.grows and case(left.before[-1]) == "dative"  # what is entailed, not what entails
    if not either and not caused and _EACH[original.language].search(original.folded, first.start, first.end):
        return False  # this and that entail a fine: who does this or that
    if first.conditional and second.conditional:
        return original.language is not Language.KK or _done(left) == _done(
            right
        )  # changes and additions are made; it is changed or added to
    done = _done(left) and _done(right)
    if first.conditional != second.conditional and not (either and second.conditional) and not done:
        return False  # "of A and B it is told" is "if there is A or B, it is told"
    if original.language is Language.EN:
        alike = all(given(j, c, r) for j, c, r in ((left, first, original), (right, second, rewrite)))
        return alike or (done and first.conditional != second.conditional) or (does(original, left) and does(rewrite, right))
    if (
        original.language is Language.KK
        and first.force is Force.MUST
        and all(joints_kazakh.to_whom(j, r) for j, r in ((left, original), (right, rewrite)))
    ):
        return True  # must tell the court and the parent: the court or the parent
    if _things(left) and _things(right) and _several(left) != _several(right):
        return False  # applications and notices are: an application or a notice is
    if merged.HIS[Language.RU].match(original.folded, left.start) and left.after[0].word.cases & {"nomn", "ablt", "gent"} == {"gent"}:
        return False  # to whom it is done: of the minister and his deputy
    return not _covered(original, left) or (first.force is Force.PLAIN and not _many(left))


_AS_WELL = re.compile(r"(?<!\w)а также(?:\Z| (?:\w+ ){1,3}и\Z)")


_ALSO_IF = re.compile(r"(?:а также|равно как и|а равно) (?:в (?:том |тех )?случа|если|когда|при )")


_AS = re.compile(r"(?<!\w)в качестве (?:\w+ )?\w+ \Z")


_CASES = re.compile(r"(?:[ғқ]ан|[гк]ен|[ая]тын|етін|йтын|йтін) (?:жағдайлар|кездер)(?!ы)")


_FOR_IT = re.compile(r"(?<!\w)(?:ол|бұл|осы) үшін(?!\w)")


# what is said of several acts holds of each
_EACH = {
    Language.RU: re.compile(r"(?<!\w)(?:влеч?е?[кт]?ут|влечет|(?:явля|служ)\w+ (?:основани|причин|повод)\w+)(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)(?:ә(?:кеп|келіп) соғ\w+|негіз\w* (?:болып|бола) \w+)"),
    Language.EN: re.compile(r"(?<!\w)(?:entails?|incurs?|gives? rise to|(?:is|are|be|constitutes?) (?:a )?grounds?)(?!\w)"),
}


def _done(joint: Joint) -> bool:
    """Whether verbs or participles are joined: who is registered and has paid."""
    near = joint.before[-NEAR:], joint.after[:NEAR]
    return all(any(t.word.kind is Kind.ACTION and _is_verb(t) for t in side) for side in near)


def _named(joint: Joint) -> bool:
    """Whether Russian verbal nouns are joined."""
    sides = joint.before[-1], joint.after[0]
    nouns = all(t.word.cases and not _is_verb(t) and not t.word.grows for t in sides)
    return nouns and any(t.word.kind is Kind.ACTION for t in sides)


def _is_verb(token: Token) -> bool:
    if token.word.lemma.isascii():
        return True  # English: any action
    return bool(VERB[Language.KK].fullmatch(token.text) if token.word.grows else VERB[Language.RU].fullmatch(token.word.lemma))


_NEGATIVE = {Force.MUST_NOT, Force.NEED_NOT, Force.PLAIN_NOT}


_PLURAL = re.compile(r".*(?:ы|и|ов|ев|ей|а[мх]|я[мх]|ами|ями|[лдт][ае]р\w*)")


def _many(joint: Joint) -> bool:
    """Whether what is joined is in the plural; two who act are each one: signed by the head and the auditor."""
    return all(_PLURAL.fullmatch(t.text) for t in (joint.before[-1], joint.after[0]))


def denied(joint: Joint, reading: Reading) -> bool:
    """Whether a denial stands close before what is joined."""
    near = [t for t in reading.tokens if t.end <= joint.start][-NEAR - 1 :]
    return any(reading.marks.denial.fullmatch(t.text) or t.text in ("без", "without") for t in near)


def _not_behind(joint: Joint, reading: Reading) -> bool:
    return _NOT_BEHIND.match(reading.folded, joint.end) is not None


_NOT_BEHIND = re.compile(r" (?:(?:ее|его|их|она|он|оно|они|это) )?(?:не|нельзя|невозможн\w+)(?!\w)")


def _by_leave(joint: Joint, reading: Reading) -> bool:
    """Whether consent, leave or approval is named right before those who give it, in Kazakh behind them, as is their taking part."""
    if reading.language is Language.KK:
        return any(_WITH_THEM.match(t.text) for t in joint.after[: NEAR + 2])
    return any(reading.marks.consent.fullmatch(t.text) for t in joint.before[-NEAR:])


_WITH_THEM = re.compile(r"(?:келісім|рұқсат|мақұлдау)[ыі]|қатысу[ыі]|қатыс(?:ады|са|қан)(?!\w)")


def _several(joint: Joint) -> bool:
    """Whether what is joined may be in the plural, neuters among it."""
    return all(
        _PLURAL.fullmatch(t.text) or (t.text.endswith(("ия", "ья")) and t.text != t.word.lemma) for t in (joint.before[-1], joint.after[0])
    )


def _in_numbers(left: Joint, right: Joint) -> bool:
    """Whether one of the things joined is in the plural on one side and in the singular on the other."""
    pairs = [(t, o) for t in (left.before[-1], left.after[0]) for o in (right.before[-1], right.after[0]) if t.same(o)]
    heads = [(t, o) for t in left.before[-NEAR:] for o in right.before[-NEAR:] if t.word.lemma == o.word.lemma]
    if any(
        _OF_MANY.fullmatch(t.text) and (not _PLURAL.fullmatch(o.text) or o.word.lemma.endswith(("ия", "ья")))
        for a, b in heads
        for t, o in ((a, b), (b, a))
    ):
        return True  # cases in the boards of this court and that, a case in the board of this court or that
    return any(bool(_PLURAL.fullmatch(t.text)) != bool(_PLURAL.fullmatch(o.text)) for t, o in pairs)


_OF_MANY = re.compile(r".{2,}(?:[ая]х|[ая]м|[ая]ми)")


def _things(joint: Joint) -> bool:
    """Whether Russian nouns are joined, of which a rule may speak in the singular as well as in the plural."""
    return all(bool(t.word.cases) and not t.word.finite and not t.word.grows for t in (joint.before[-1], joint.after[0]))


def _covered(reading: Reading, joint: Joint) -> bool:
    """Whether persons are joined whom a rule covers one by one: citizens and companies may, citizens or companies may."""
    # the written request *of the company*: what is joined is the request
    near = [t for t in (joint.before[-1], joint.after[0]) if not (t.word.grows and case(t) == "genitive")]
    return any(a.start <= t.start < a.end and a.side is Side.PERSON for a in actors(reading.text, reading.language) for t in near)
