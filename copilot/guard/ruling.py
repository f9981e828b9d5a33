"""What a text as a whole commands or allows, whatever its clauses are like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from copilot.guard.clauses import Clause, Force
from copilot.guard.complements import beyond
from copilot.guard.counterparts import overlap, predicate
from copilot.guard.granting import CHOOSES, EMPOWERED, at_most_the_same
from copilot.guard.limits import about_otherwise, only
from copilot.guard.reading import ELSE, Reading
from copilot.guard.tokens import Kind
from copilot.guard.verdict import ChangeType
from copilot.guard.weighing import leave_needed
from copilot.guard.weighing_english import MUST_OBTAIN, TAKES, allowed_after, compels, granted, of_another_matter, of_two_actions
from law.words import Language


def all_over(original: Reading, rewrite: Reading) -> Iterator[tuple[ChangeType, Clause, Clause]]:
    """A text that only commands and one that only allows, whatever their clauses are like."""
    ruling = []
    for reading in (original, rewrite):
        clauses = [c for c in reading.clauses if not about_otherwise(c, reading) and not c.subordinate]
        found = {force: next((c for c in clauses if c.force is force), None) for force in (Force.MUST, Force.MAY)}
        if found[Force.MUST] and reading.find(reading.marks.may):
            return  # may be renewed; this must be done
        if all(found.values()) or not any(found.values()) or any(only(c, reading) for c in clauses):
            return
        ruling.append(found[Force.MUST] or found[Force.MAY])
    left, right = ruling
    if any(a is not None and a.force is Force.MAY and excepted_action(a, r) for a, r in ((left, rewrite), (right, original))):
        return
    if leave_needed(original, rewrite) or leave_needed(rewrite, original):
        return
    english = original.language is Language.EN
    if (
        english
        and left is not None
        and right is not None
        and (overlap(left.tokens, right.tokens) < _ONE_MATTER or of_two_actions(left, original, right))
    ):
        return
    if left is not None and right is not None and (granted(left, original, right, rewrite) or granted(right, rewrite, left, original)):
        return
    if (
        left is not None
        and right is not None
        and (allowed_after(left, original, right, rewrite) or allowed_after(right, rewrite, left, original))
    ):
        return
    if left is not None and right is not None and left.force is not right.force and not at_most_the_same(left, original, right, rewrite):
        yield ChangeType.MODALITY, left, right


_ONE_MATTER = 0.4  # overlap from which on two English clauses are of one matter


_VERBLESS = re.compile(r"\s[-–—]\s|:|(?<!\w)(?:бар|жоқ|емес|нет|тең|это)(?!\w)")  # a sentence may do without a verb


def not_answered(original: Reading, rewrite: Reading) -> Clause | None:
    """A clause that commands, allows or forbids, where the rewrite has no predicate at all and does not name what is to be done."""
    if original.language is Language.EN or _VERBLESS.search(rewrite.folded):
        return None
    if any(c.force is not Force.PLAIN for c in rewrite.clauses) or any(t.word.finite for t in rewrite.tokens):
        return None
    for clause in original.clauses:
        if clause.force in (Force.PLAIN, Force.PLAIN_NOT) or clause.subordinate:
            continue
        done = predicate(clause)
        if done is None or not rewrite.likes(done):
            return clause
    return None


def _may_refuse(clause: Clause, reading: Reading) -> bool:
    """Whether an English clause lets one refuse to do something: he need not do it."""
    return clause.force is Force.MAY and clause.mark is not None and _REFUSES.match(reading.folded, clause.mark[1]) is not None


_REFUSES = re.compile(r"(?: to| be)? (?:refused?|declined?|abstain|refrain)(?!\w)")
_CONTRARY = {
    frozenset((Force.MAY, Force.MUST_NOT)): ChangeType.NEGATION,
    frozenset((Force.MUST, Force.NEED_NOT)): ChangeType.NEGATION,
    frozenset((Force.MAY, Force.NEED_NOT)): ChangeType.MODALITY,
    frozenset((Force.MUST_NOT, Force.NEED_NOT)): ChangeType.MODALITY,
}


def contrary(original: Reading, rewrite: Reading) -> Iterator[tuple[ChangeType, Clause, Clause]]:
    """Texts of which each has one force, and not the other's, with nothing that limits either."""
    ruling = []
    for reading in (original, rewrite):
        rules = reading.marks
        if any(reading.find(p) for p in (rules.only, rules.exception, rules.no_sooner, rules.unless)) or reading.find(ELSE):
            return
        clauses = [c for c in reading.clauses if not c.subordinate and not about_otherwise(c, reading)]
        ruled = [c for c in clauses if c.force is not Force.PLAIN]
        if reading.language is Language.EN:
            ruled = [replace(c, force=Force.NEED_NOT) if _may_refuse(c, reading) else c for c in ruled]
        if len({c.force for c in ruled}) != 1 or (ruled[0].force is Force.NEED_NOT and any(c.conditional for c in reading.clauses)):
            return
        ruling.append(ruled[0])
    if original.find(original.marks.privative) != [] or rewrite.find(rewrite.marks.privative) != []:
        return
    if any(compels(c, r) for c, r in zip(ruling, (original, rewrite), strict=True)):
        return
    if of_another_matter(ruling[0], original, ruling[1], rewrite):
        return
    kind = _CONTRARY.get(frozenset(c.force for c in ruling))
    if kind is not None and not beyond(original, rewrite):
        yield kind, ruling[0], ruling[1]


def partly_allowed(original: Reading, rewrite: Reading) -> Iterator[tuple[ChangeType, Clause, Clause]]:
    """A Russian text that only forbids, and one that forbids as well as allows: of two things that may not be done one may."""
    if original.language is not Language.RU:
        return
    for reading in (original, rewrite):
        rules = reading.marks
        if any(reading.find(p) for p in (rules.only, rules.exception, rules.no_sooner, rules.unless, rules.privative)) or reading.find(
            ELSE
        ):
            return
    here, there = ([c for c in r.clauses if c.force is not Force.PLAIN and not c.subordinate] for r in (original, rewrite))
    if not here or any(c.force is not Force.MUST_NOT for c in here) or any(c.conditional for c in rewrite.clauses):
        return
    may = next((c for c in there if c.force is Force.MAY), None)
    if may is None or not any(c.force in (Force.MUST_NOT, Force.PLAIN_NOT) for c in there):
        return
    ban = max(here, key=lambda c: overlap(c.tokens, may.tokens))
    told = [t for t in may.tokens if not t.word.light and t.word.kind is Kind.NOUN]
    if told and all(any(t.like(o) for o in ban.tokens) for t in told):
        yield ChangeType.NEGATION, ban, may


def allowed_no_more(original: Reading, rewrite: Reading) -> Clause | None:
    """A clause that allows, where the rewrite neither allows, forbids nor frees anywhere: what may be done is simply done."""
    if (
        leave_needed(original, rewrite)
        or any(c.force in _LOOSE for c in rewrite.clauses)
        or rewrite.find(rewrite.marks.may)
        or rewrite.find(rewrite.marks.only)
    ):
        return None
    if original.language is Language.KK and original.find(original.marks.only) and rewrite.find(rewrite.marks.no_sooner):
        return None  # may only with consent: to do it he must have consent
    if original.language is Language.KK and _TIME_KK.search(rewrite.folded) and any(a.is_term for a in rewrite.amounts):
        return None  # for the complaint there are six months

    if original.language is Language.EN and original.find(original.marks.only) and TAKES.search(rewrite.folded):
        return None  # may only by its decision: it takes its decision
    if original.language is Language.EN and (_TIME_TO.search(rewrite.folded) or MUST_OBTAIN.search(rewrite.folded)):
        return None  # has ten days to appeal
    if original.language is Language.RU and _TIME_FOR.search(rewrite.folded) and any(a.is_term for a in rewrite.amounts):
        return None  # may be used within a month: a month is given for its use
    allowed = (c for c in original.clauses if c.force is Force.MAY and not c.subordinate and not about_otherwise(c, original))
    if original.language is Language.RU and (CHOOSES.search(rewrite.folded) or EMPOWERED.search(rewrite.folded)):
        return None
    told = (c for c in allowed if c.mark is None or not original.folded.endswith(" ли", 0, c.mark[1]))  # whether to, the board decides
    if _KEEPS.search(rewrite.folded):
        told = (c for c in told if c.mark is None or not _KEEPS.match(original.folded, c.mark[0]))  # keeps the right: does not lose it
    if _OWNED.search(rewrite.folded):
        told = (c for c in told if c.mark is None or not _OWNS.match(original.folded, c.mark[0]))  # owns it: it belongs to him
    found = next((c for c in told if c.mark is None or not _AT_CHOICE.match(original.folded, c.mark[0])), None)
    if found is not None and any(granted(found, original, o, rewrite) for o in rewrite.clauses if o.force is Force.MUST):
        return None
    return found


_OWNS = re.compile(r"(?:име\w+|получа\w+|приобрета\w+) прав\w? собственности")
_OWNED = re.compile(r"(?<!\w)(?:принадлеж|собственник|собственност)")
_KEEPS = re.compile(r"(?<!\w)(?:не (?:теря|утра[чт]|лиша)\w+|сохраня\w+|оста[ею]тся) (?:\w+ ){0,2}прав\w?(?!\w)")
_TIME_FOR = re.compile(r"(?<!\w)(?:отвод|отвед|дается|располага)")


_TIME_KK = re.compile(r"(?<!\w)(?:\w+[ую][ғг][ае]|үшін) [^.;]{0,60}?(?:уақыты? |мерзімі? )?(?:бар|беріледі|бөлінеді)(?!\w)")


_AT_CHOICE = re.compile(r"по (?:\w+ )?(?:усмотрени|желани)|желательн|рекоменд|целесообразн")  # told in many ways: decides himself


_TIME_TO = re.compile(
    r"(?<!\w)(?:ha(?:s|ve)|there (?:is|are)|gives?|given|gets?) (?:\S+ ){0,8}?(?:hours?|days?|weeks?|months?|years?|until|till)(?!\w)|(?:time |final )?limit for|deadline for|"
    r"(?<!\w)(?:if|where|when|whenever) (?:\w+ ){0,6}(?:wants?|wishes?|chooses?|likes?|prefers?|asks?|requests?|agrees?)(?!\w)|(?<!\w)(?:choice|option|optional|power|up to|ha(?:s|ve) (?:a |the )?(?:priority|preference|claim|right))(?!\w)"
)


_LOOSE = frozenset((Force.MAY, Force.MUST_NOT, Force.NEED_NOT))


def excepted_action(clause: Clause, there: Reading) -> bool:
    """Whether what a clause allows is what the other text excepts: save for their transfer, they may be transferred."""
    done = predicate(clause)
    if done is None:
        return False
    spans = there.find(there.marks.exception)
    return any(done.like(t) and any(0 <= t.start - end < _EXCEPTED for _, end in spans) for t in there.tokens)


_EXCEPTED = 60  # characters in which an exception names what it excepts
