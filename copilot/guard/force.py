"""Changed modal force and changed denial, clause by clause.

Each clause that commands, allows, forbids or denies is set beside the clauses of the other text that speak of the same matter;
it is a change where none of those has a force that comes to the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from copilot.guard import force_english, force_kazakh, logic_kazakh, messages, modal_kazakh, privatives
from copilot.guard.affirmed import told_otherwise
from copilot.guard.clauses import Clause, Force, Span
from copilot.guard.complements import beyond
from copilot.guard.counterparts import NEGATIVE, actions, counterparts, predicate
from copilot.guard.granting import asked_for, of_case, told_in_passing
from copilot.guard.limits import about_otherwise, of_exception
from copilot.guard.reading import ELSE, Reading, both_turned, with_condition
from copilot.guard.regardless import holds_anyway
from copilot.guard.ruling import all_over, allowed_no_more, contrary, excepted_action, not_answered, partly_allowed
from copilot.guard.tokens import Kind
from copilot.guard.turning import PARTICIPLE, PRO_VERB, denied, denies_the_same
from copilot.guard.verdict import Change, ChangeType
from copilot.guard.weighing import compare
from copilot.guard.weighing_english import denied_beside, lacks_instead, of_another_matter
from law.words import Language


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    told: set[Span] = set()
    found: list[tuple[ChangeType, Clause, Clause]] = []
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        for clause in here.clauses:
            if clause.force is Force.PLAIN or about_otherwise(clause, here) or _excepts(clause, here) or _even_if(clause, here, there):
                continue
            if clause.force in NEGATIVE and _what_only_leaves(clause, here, there):
                continue
            conflict = None if _as_often(clause, here, there) else _conflict(clause, here, there)
            if conflict is not None:
                kind, other = conflict
                found.append((kind, clause, other) if forward else (kind, other, clause))
    if not found:
        found = [*all_over(original, rewrite)] or [*contrary(original, rewrite)] or [*partly_allowed(original, rewrite)]
    if not found and (pair := force_english.loosened_alone(original, rewrite)) is not None:
        found = [(ChangeType.NEGATION if pair[0].negative or pair[1].negative else ChangeType.MODALITY, *pair)]
    if not found and (pair := force_english.advised(original, rewrite)) is not None:
        found = [(ChangeType.MODALITY, *pair)]
    if not found and (unanswered := not_answered(original, rewrite) or allowed_no_more(original, rewrite)) is not None:
        yield messages.lost(ChangeType.MODALITY, messages.FORCE_LOST, original, [_shown(unanswered)])
    if not found and original.language is Language.KK and (anew := force_kazakh.allowed_anew(original, rewrite)) is not None:
        yield messages.added(ChangeType.MODALITY, messages.FORCE_ADDED, rewrite, [_shown(anew)])
    turned_by = None if found else force_kazakh.despite(original, rewrite) or force_kazakh.needed(original, rewrite)
    if turned_by is not None:
        words = messages.changed(messages.DENIAL_CHANGED, original, turned_by[0], rewrite, turned_by[1])
        yield Change(ChangeType.NEGATION, words, turned_by[:1], turned_by[1:])
    if not found and (pleased := force_kazakh.at_will(original, rewrite) or modal_kazakh.softened(original, rewrite)) is not None:
        yield messages.added(ChangeType.MODALITY, messages.FORCE_ADDED, rewrite, [pleased])
    if not found and (both := force_kazakh.told_of(original, rewrite) or modal_kazakh.changed(original, rewrite)) is not None:
        words = messages.changed(messages.FORCE_CHANGED, original, both[0], rewrite, both[1])
        yield Change(ChangeType.MODALITY, words, both[:1], both[1:])
    if not found and (ground := force_kazakh.ground_only(original, rewrite)) is not None:
        words = messages.changed(messages.FORCE_CHANGED, original, ground[0], rewrite, ground[1])
        yield Change(ChangeType.MODALITY, words, ground[:1], ground[1:])
    if not found and (duty := force_kazakh.bound_anew(original, rewrite)) is not None:
        yield messages.added(ChangeType.MODALITY, messages.FORCE_ADDED, rewrite, [duty])
    turned = [pair for pair in found if pair[0] is ChangeType.NEGATION]
    if {with_condition(pair[1], original).conditional for pair in turned} == {True, False}:
        # "must, unless he proves" is "need not, if he proves": both sides of the condition turned round
        found = [pair for pair in found if pair[0] is not ChangeType.NEGATION]
    alone = logic_kazakh.excepted_alone(original, rewrite) or logic_kazakh.excepted_alone(rewrite, original)
    if turned and (alone or denies_the_same(original, rewrite)):
        found = [pair for pair in found if pair[0] is not ChangeType.NEGATION]
    if bool(original.find(ELSE)) != bool(rewrite.find(ELSE)):
        found = [pair for pair in found if pair[0] is not ChangeType.NEGATION]  # must report it; otherwise ...: if he has not reported it
    found = [pair for pair in found if pair[0] is not ChangeType.NEGATION or not both_turned(pair[1], original, pair[2], rewrite)]
    for kind, left, right in found:
        if any(_asks(c, r) for c, r in ((left, original), (right, rewrite))):
            continue  # on the matter of his return: on whether to return him
        if kind is ChangeType.MODALITY and any(
            c.force is Force.MAY and _TELLS.match(r.folded, c.start) and _RIGHT_TO.search(o.folded)
            for c, r, o in ((left, original, rewrite), (right, rewrite, original))
        ):
            continue  # the right to call a lawyer is stated: it is stated that he can call one
        spans = _shown(left), _shown(right)
        if spans[0] in told or spans[1] in told:
            continue
        told.update(spans)
        words = messages.FORCE_CHANGED if kind is ChangeType.MODALITY else messages.DENIAL_CHANGED
        yield Change(kind, messages.changed(words, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:])
    if not beyond(original, rewrite):
        yield from privatives.changes(original, rewrite)


_TELLS = re.compile(r"\s*что (?:\w+ )?(?:можно|может|могут|вправе|имеет право)(?!\w)")
_RIGHT_TO = re.compile(r"(?<!\w)прав(?:о|а|е|ом|у)(?!\w)")


def _asks(clause: Clause, reading: Reading) -> bool:
    """Whether a Russian clause allows nothing, but asks whether a thing is to be done."""
    return clause.mark is not None and reading.folded.endswith(" ли", clause.mark[0], clause.mark[1])


def _as_often(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether the other text has a force as often: then a clause that seems to lack it has only been set beside the wrong one."""
    anywhere = clause.force in (Force.MAY, Force.MUST)  # which a condition before it may have been drawn into
    counts = [sum(c.force is clause.force and (anywhere or c.subordinate == clause.subordinate) for c in r.clauses) for r in (here, there)]
    return counts[1] >= counts[0]


_WHILE = re.compile(r"\W*(?:and |but )?(?:before|after|while|during|since|as soon as|by the time)(?!\w)")
_NO_GROUND = re.compile(
    r"не явля\w+ (?:основани|причин|препятстви|повод)|(?:негіз|кедергі|себеп) болып табылмай"
)  # what it is no ground for


def _conflict(clause: Clause, here: Reading, there: Reading) -> tuple[ChangeType, Clause] | None:
    found: tuple[ChangeType, Clause] | None = None
    # in Kazakh what is denied beside the word of force says nothing of it: may be told, must be told, without naming anyone
    apart = here.language is Language.KK and clause.force in (Force.MAY, Force.MUST)
    if clause.negative and not apart and any(other.negative and _denies_the_same(clause, other, here, there) for other in there.clauses):
        return None
    if clause.force is Force.PLAIN_NOT and here.language is Language.RU and _denied_as_often(clause, here, there):
        return None
    if clause.force is Force.PLAIN_NOT and clause.mark is not None and told_otherwise(clause.mark[1] + 1, here, there):
        return None
    if clause.force is Force.MAY and (
        asked_for(clause, there) or of_case(clause, here, there) or _LAST_DAY.search(here.folded[: clause.mark[0] if clause.mark else 0])
    ):
        return None
    if (
        _of_participle(clause, here, there)
        or _turned_with_condition(clause, here, there)
        or _denied_of_thing(clause, here, there)
        or _both_told(clause, here, there)
        or of_exception(clause, there)
        or _told_as_exception(clause, here, there)
        or force_kazakh.bounds_only(clause, here, there)
        or force_kazakh.demanded(clause, here, there)
        or force_kazakh.undone(clause, here, there)
    ):
        return None
    others = counterparts(clause, [c for c in there.clauses if c.force is Force.PLAIN or not _excepts(c, there)])
    if clause.force is Force.MAY and not clause.subordinate and any(not o.subordinate for o in others):
        others = [o for o in others if not o.subordinate]  # what may be done is no condition
    if clause.force is Force.MAY and (done := predicate(clause)) is not None and any(done.same(t) for o in others for t in o.tokens):
        # a clause that says nothing of the action does not answer for one that does it
        others = [o for o in others if o.force is not Force.PLAIN or any(done.same(t) for t in o.tokens)]
    if (
        clause.force in NEGATIVE
        and not clause.subordinate
        and (done := predicate(clause)) is not None
        and (done.word.finite or _NO_GROUND.search(here.folded, clause.start, clause.end))
    ):
        ruled = [o for o in others if not o.subordinate and any(done.same(t) for t in o.tokens)]
        others = [o for o in others if not o.subordinate] if ruled else others  # nor is what is not done
    if clause.force is Force.MAY and (done := predicate(clause)) is not None and here.language is Language.KK:
        allowed = [c for c in there.clauses if c.force is Force.MAY and (own := predicate(c)) is not None and own.like(done)]
        others = [o for o in others if o.force is not Force.PLAIN] if allowed else others
    if clause.force in (Force.MAY, Force.MUST) and (done := predicate(clause)) is not None:
        ruled = [o for o in others if (own := predicate(o)) is not None and own.same(done)]
        others = ruled or others  # the very action, ruled by another force, is what the clause is to be set beside
    for other in others:
        if _even_if(other, there, here):
            continue
        if other.negative and not clause.negative and any(c.negative and _denies_the_same(other, c, there, here) for c in here.clauses):
            continue
        if other.force is Force.PLAIN_NOT and here.language is Language.RU and not clause.negative and _manner_alone(other, there, here):
            continue
        if clause.negative and clause.subordinate and (_excepts(other, there) or _avoids(other, there)):
            return None  # unless he proves; the exception is where he proves
        if (
            _answered(other, clause, here)
            or _both_ways(other, clause, here, there)
            or _denied_of_thing(other, there, here)
            or _told_as_exception(other, there, here)
            or force_kazakh.bounds_only(other, there, here)
            or force_kazakh.undone(other, there, here)
            or force_kazakh.wishes(other, there)
            or force_kazakh.denied_beside(clause, other, here, there)
        ):
            continue
        if other is not others[0] and force_kazakh.of_another(clause, other, here):
            continue
        if force_kazakh.plainly_turned(clause, other, here, there):
            return ChangeType.NEGATION, other
        if here.language is Language.EN and other.subordinate and other.force in (Force.PLAIN, Force.PLAIN_NOT) and not clause.subordinate:
            continue  # once it has expired: no more than the time at which something is forbidden
        if here.language is Language.EN and other.force is Force.PLAIN and _WHILE.match(there.folded, other.start):
            continue  # before he is moved: no more than the time of what is ruled
        if lacks_instead(clause, here, other, there):
            continue
        if of_another_matter(clause, here, other, there) or denied_beside(clause, here, other, there):
            continue
        kind = compare(clause, other, here, there)
        if kind is None or _ruled_behind(other, clause.force, there) or _of_participle(other, there, here):
            return None
        if there.marks.purpose.match(there.folded, other.start) and not here.marks.purpose.match(here.folded, clause.start):
            continue  # to be taken in, he brings his papers
        if kind is ChangeType.NEGATION and clause.force is Force.MAY and told_in_passing(clause, other):
            continue  # may be elected. Then he may not: who is elected may not
        if clause.force is Force.MUST_NOT and there.marks.relative.match(there.folded, other.start):
            continue  # things that are out of circulation: what is told of them is not what is forbidden
        found = found or (kind, other)
    return found


_EVEN = re.compile(r"(?<!\w)even\s*\Z")


def _even_if(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether an English clause tells only that something holds even then, and the other text that it holds whatever is the case."""
    return here.language is Language.EN and _EVEN.search(here.folded, 0, clause.start) is not None and holds_anyway(there)


_LAST_DAY = re.compile(r"(?:последн|крайн)\w+ (?:день|срок|дат\w|момент),? (?:когда|в котор\w+|до котор\w+)(?: \w+){0,4} \Z")


def _denied_as_often(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether the words that a clause denies are denied as often in the other text, in whatever clause: not having, if he has not."""
    if _manner_alone(clause, here, there):
        return True
    mine, other = denied(here), denied(there)
    own = [t for t in mine if clause.start <= t.start < clause.end and t.word.lemma not in _EMPTY]
    return bool(own) and all(sum(t.same(o) for o in other) >= sum(t.same(m) for m in mine) for t in own)


def _manner_alone(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether a Russian clause denies no more than how, as the other text does: not *fully* able, able not fully."""
    manner = _denied_manner(here, clause)
    return bool(manner) and "" not in manner and manner <= _denied_manner(there)


def _denied_manner(reading: Reading, clause: Clause | None = None) -> set[str]:
    """The adverbs right behind "not", and "" for anything else that is denied."""
    start, end = (clause.start, clause.end) if clause is not None else (0, len(reading.folded))
    pairs = [(no, t) for no, t in pairwise(reading.tokens) if no.text == "не" and start <= no.start < end]
    return {t.text if t.word.kind is Kind.OTHER else "" for _, t in pairs}


def _told_as_exception(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether a denial with a condition here is an exception there: pays it. He need not, if he did not know; pays it, save where he
    did not know."""
    if clause.force is Force.MAY:
        return here.language is Language.RU and excepted_action(clause, there)
    if here.language is not Language.RU or clause.force not in NEGATIVE or clause.subordinate:
        return False
    rules = here.marks
    if any(here.find(p) for p in (rules.exception, rules.unless, rules.only)) or not (
        there.find(rules.exception) or there.find(rules.unless)
    ):
        return False
    return any(c.conditional and c.sentence == clause.sentence for c in here.clauses)


def _turned_with_condition(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether a denial stands beside a condition that the other text has turned round: he is not liable if he proves; is liable if
    he does not prove."""
    if not clause.negative or with_condition(clause, here).conditional:
        return False
    unless = here.language is Language.EN and bool(there.marks.unless.search(there.folded))
    for beside in (c for c in here.clauses if c.sentence == clause.sentence and (c.subordinate or (unless and c.conditional))):
        if (
            unless
            and any(t.same(o) for t in actions(beside) for c in there.clauses if not c.negative for o in actions(c))
            and _IF.search(here.folded, beside.start, beside.end)
        ):
            return True
        for other in (c for c in there.clauses if c.subordinate and c.negative != beside.negative):
            if any(t.same(o) for t in actions(beside) if t.word.finite for o in actions(other) if o.word.finite):
                return True
    return False


_IF = re.compile(r"(?<!\w)(?:if|where|when)(?!\w)")


def _denied_of_thing(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether a Russian clause only denies by participles what the other text denies too: an act *not answering* the law, an act that
    does not answer it."""
    if here.language is not Language.RU or clause.force is not Force.PLAIN_NOT:
        return False
    mine = [t for no, t in pairwise(clause.tokens) if no.text == "не"]
    other = denied(there)
    return bool(mine) and all(
        PARTICIPLE.fullmatch(t.text) and any(t.same(o) or t.text[:_STEM] == o.text[:_STEM] for o in other) for t in mine
    )


_STEM = 6  # letters that tell a participle that reads as a quality


def _both_told(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether a text denies and affirms what the other has under "only": not liable without intent; liable with it."""
    done = predicate(clause)
    if not clause.negative or done is None or not there.find(there.marks.only):
        return False
    banned = clause.force is Force.MUST_NOT
    if not (banned or done.word.finite):
        return False
    others = [c for c in here.clauses if c is not clause and not c.negative and (not banned or c.force is Force.MAY)]
    return any(t.same(done) and (banned or t.word.finite) for c in others for t in c.tokens)


def _excepts(clause: Clause, reading: Reading) -> bool:
    """Whether a Russian or English sentence only names an exception: the exception is where special care is needed."""
    found = _EXCEPTION.search(reading.folded, clause.start, clause.end)
    return found is not None and found.start() - clause.start < _OPENING


def _what_only_leaves(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether a Russian sentence denies of the rest what the other text says of some only: may only in that time; afterwards he may not."""
    first = next((c for c in here.clauses if c.sentence == clause.sentence), clause)
    if here.language is not Language.RU or not _THE_REST.match(here.folded, first.start):
        return False
    return any(there.find(p) for p in (there.marks.only, there.marks.no_sooner)) or any(
        c.force is Force.MAY and _UP_TO.search(there.folded, c.start, c.end) for c in there.clauses
    )


_THE_REST = re.compile(
    r"\s*(?:после этого|позже|позднее|потом|затем|раньше|ранее|до этого|во? (?:всех |любых |любом |любое )?(?:остальн|друг|ин)\w+ (?:случа|врем|срок)\w+|(?:всем |для )?(?:остальн|друг|ин)\w+(?: \w+)??|по истечении (?:этого |указанного )?срока|больше никто|никому (?:друг|ин)\w+|без (?:этого|него|нее|них))(?!\w)"
)
_UP_TO = re.compile(r"(?<!\w)(?:до|пока|в течение)(?!\w)")


def _avoids(clause: Clause, reading: Reading) -> bool:
    """Whether a Russian clause lets one avoid something by proving it: unless he proves."""
    return reading.language is Language.RU and reading.marks.unless.search(reading.folded, clause.start) is not None


_EXCEPTION = re.compile(r"(?<!\w)(?<!за )(?:исключени[еяй]|exceptions?)(?!\w)")
_OPENING = 12  # characters in which a sentence of exception begins with its word


def _answered(other: Clause, clause: Clause, here: Reading) -> bool:
    """Whether a clause of the other text that allows or commands another action is answered by its own twin: he may withdraw it,
    but must first give notice."""
    done, ruled = predicate(other), predicate(clause)
    if {other.force, clause.force} != {Force.MUST, Force.MAY} or done is None or (ruled is not None and done.like(ruled)):
        return False
    twins = [c for c in here.clauses if c is not clause and c.force is other.force]
    return any((own := predicate(c)) is not None and own.same(done) for c in twins)


def _both_ways(other: Clause, clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether two Russian texts each deny and affirm one action: he is not punished; when he has recovered, he is."""
    done = predicate(other)
    if here.language is not Language.RU or done is None or clause.negative or not other.negative:
        return False
    denied_too = any(c.negative and c is not clause and any(done.same(t) for t in c.tokens) for c in here.clauses)
    return denied_too and any(not c.negative and any(done.same(t) for t in c.tokens) for c in there.clauses)


def _ruled_behind(clause: Clause, force: Force, reading: Reading) -> bool:
    """Whether the force of a clause stands in the next one, cut off by a clause between: to check whether he has leave, the keeper
    need not."""
    if force in (Force.PLAIN, Force.PLAIN_NOT):
        return False
    behind = [c for c in reading.clauses if c.sentence == clause.sentence and c.start >= clause.end]
    return any(c.force is force and not actions(c) for c in behind[:2])


_BOUND_BY = {
    Language.RU: re.compile(r"(?<!\w)(?:обязанн(?:ый|ая|ое|ого|ой|ому|ым|ые|ых|ыми|ую)|подлежащ\w+)(?!\w)"),
}


def _of_participle(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether a duty stands in a clause with "which" here and in a participle there: a person who is bound to pay."""
    pattern = _BOUND_BY.get(here.language)
    if pattern is None or clause.force is not Force.MUST or clause.mark is None:
        return False
    if not here.folded.startswith("обязыва", clause.mark[0]) and not any(
        t.text.startswith(("котор", "кто", "кого", "кому")) for t in clause.tokens if t.end <= clause.mark[0]
    ):
        return False
    return pattern.search(there.folded) is not None


_EMPTY = frozenset(("быть", "являться", "бол", "ет"))
_DENIED = 4  # words next to a denial that tell what is denied
_THE_SAME = 0.6  # of them


def _denies_the_same(clause: Clause, other: Clause, reading: Reading, there: Reading) -> bool:
    """Whether what stands next to the denial of a clause is in another that denies too, though the rest of it is elsewhere."""
    if (pro := PRO_VERB.get(reading.language)) is not None and pro.search(there.folded, other.start, other.end):
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


def _shown(clause: Clause) -> Span:
    """The word of force with the action beside it, or the whole clause."""
    if clause.mark is None:
        return clause.start, clause.end
    start, end = clause.mark
    near = min(actions(clause), key=lambda t: abs(t.start - start), default=None)
    if near is not None:
        start, end = min(start, near.start), max(end, near.end)
    return start, end
