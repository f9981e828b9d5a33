"""A word that one text denies and the other affirms: contracts that are not tied, contracts that are tied.

`force` asks what a clause commands; here is asked of each denied word, in whatever part of its clause it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import denials_kazakh, messages, opposites
from copilot.guard.clauses import Clause, Force, Span
from copilot.guard.complements import provided
from copilot.guard.denials_english import denied_twice, excused
from copilot.guard.lacking import bare, granted, had, held, kept
from copilot.guard.limits import of_exception, only
from copilot.guard.reading import ELSE, Reading, both_turned, limits, reversed_near
from copilot.guard.tokens import Token
from copilot.guard.turning import PARTICIPLE, PRO_VERB, denied, governed, known, of_copula, of_force, rulings, turned
from copilot.guard.verdict import Change, ChangeType
from copilot.guard.weighing import short_of
from law.words import Language

_COPULAS = frozenset("тот этот такой быть являться иметь иметься мочь стать be have do бол е".split())


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    found = [(a, b, True) for a, b in _affirmed(original, rewrite)] + [(b, a, False) for a, b in _affirmed(rewrite, original)]
    if bool(original.find(ELSE)) != bool(rewrite.find(ELSE)):
        return
    if all(_INSTEAD.search(r.folded) for r in (original, rewrite)):
        return  # instead of paying he may work: he may not pay, but work instead
    if not found:
        found = [(a, b, True) for a, b in granted(original, rewrite)] + [(b, a, False) for a, b in granted(rewrite, original)]
    if not found:
        found = [(a, b, True) for a, b in denials_kazakh.entailed(original, rewrite)] + [
            (b, a, False) for a, b in denials_kazakh.entailed(rewrite, original)
        ]
    if not found:
        found = [(a, b, True) for a, b in denials_kazakh.able(original, rewrite)]
    if not found:
        found = [(a, b, True) for a, b in had(original, rewrite)] + [(b, a, False) for a, b in had(rewrite, original)]
    if not found:
        found = [(a, b, True) for a, b in _recounted(original, rewrite)] + [(b, a, False) for a, b in _recounted(rewrite, original)]
    if not found:
        found = [(a, b, True) for a, b in bare(original, rewrite)] + [(b, a, False) for a, b in bare(rewrite, original)]
    if not found:
        found = [(a, b, True) for a, b in held(original, rewrite)] + [(b, a, False) for a, b in held(rewrite, original)]
    if not found:
        found = [(a, b, True) for a, b in kept(original, rewrite)] + [(b, a, False) for a, b in kept(rewrite, original)]
    conditional = {_conditional(a, original) or _conditional(b, rewrite) for a, b, _ in found}
    if conditional == {True, False} and len({forward for _, _, forward in found}) == 2:
        return  # "must, unless he proves" is "need not, if he proves"
    for a, b, _ in found[:1]:
        spans = _span(a, original), _span(b, rewrite)
        words = messages.changed(messages.DENIAL_CHANGED, original, spans[0], rewrite, spans[1])
        yield Change(ChangeType.NEGATION, words, spans[:1], spans[1:])


def _affirmed(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
    """Words denied here whose like is there, nowhere denied."""
    mine = denied(here)
    for token in mine:
        clause = here.clause_at(token.start)
        if clause is None or (token.word.grows and not clause.denials) or token.word.lemma in _COPULAS or "бол" in token.word.strict:
            continue
        apart = [m for m in mine if not m.same(token)] if token.word.grows else []  # a like of theirs answers for them
        twins = [
            o for o in there.tokens if o.same(token) and (token.word.agent or not o.word.agent) and _of_one_thing(token, here, o, there)
        ]
        if token.text == "вправе" and _ruled_as(here) == _ruled_as(there):
            continue  # may stop him, though it may not limit him
        if not twins or any(
            turned(o, there, known(token, clause, here))
            for o in there.tokens
            if o.like(token) and (o.same(token) or not any(o.same(m) for m in apart))
        ):
            continue
        if here.language is Language.RU and any(governed(o, there) for o in twins):
            continue
        if here.language is Language.EN and excused(clause, here, twins, there):
            continue
        bound = any(c.conditional for c in here.clauses if c.sentence == clause.sentence)
        # he is liable; he is not liable if ... Instead of asking for the one he may ask for the other: he need not ask for the one
        parts = bound or token.word.lemma == "подлежать" or _INSTEAD.search(there.folded) is not None
        if parts and any(
            o.same(token) and not turned(o, here) and denials_kazakh.forms_alike(o, token) for o in here.tokens if o is not token
        ):
            continue
        if of_exception(clause, there):
            continue
        if (pro := PRO_VERB.get(here.language)) is not None and pro.search(there.folded):
            continue  # if he does not leave: he must leave; if he does not do so
        if clause.subordinate and there.find(there.marks.exception) and not here.find(here.marks.exception):
            continue  # if it is no part of his work: the exception is work that is a part of it
        within = there.clause_at(twins[0].start)
        if clause.subordinate and within is not None and within.force is Force.MAY and not within.subordinate:
            continue  # unless the contract lays it on the owner: the contract may lay it on the owner
        if within is not None and (short_of(clause, here, within, there) or provided(clause, within)):
            continue  # has not worked for eleven months: for less than eleven
        if here.language is Language.RU and clause.force is Force.MUST_NOT and not clause.denials % 2 and not token.word.cases:
            continue  # has no right not to tell
        told_of = here.language is Language.RU and bool(token.word.cases) and PARTICIPLE.fullmatch(token.text) is not None
        if told_of and clause.force is Force.MUST_NOT and within is not None and within.force is Force.MUST:
            continue  # may not make deals *not answering* its aims: deals must answer them
        if here.language is Language.RU and any(there.folded.startswith(" ли ", o.end) for o in twins):
            continue  # even if he did not: whether he did does not matter
        if (reversed_near(token, here) and not _told_of(token, here)) or (
            clause.force is Force.MUST_NOT
            and clause.mark is not None
            and clause.mark[1] < token.start
            and not _of_which(clause, token, here)
            and not (token.word.cases and PARTICIPLE.fullmatch(token.text))  # it tells of a thing, whatever is forbidden
        ):
            continue  # denied twice
        if token.word.grows and token.word.light and of_force(token, here) and not any(of_force(o, there) for o in twins):
            continue  # no way is *given*: what is given is another thing
        twice = token.word.grows and clause.denials > 1 and clause.mark is not None and token.end < clause.mark[0]
        if twice and any(c.force is Force.MUST for c in there.clauses if c.start <= twins[0].start < c.end):
            continue  # one who does not meet the demands cannot be a notary: to be one he must meet them
        if _otherwise(clause, here) and (there.find(there.marks.exception) or not _otherwise(within, there, conditional=True)):
            continue  # "if nothing else is set" is "something else may be set", "except where something else is set"
        if both_turned(clause, here, within, there):
            continue
        if _of_exception(clause, here, there):
            continue
        if here.language is Language.RU and within is not None and opposites.between(clause, here, within, there) % 2:
            continue  # must not contradict it: must conform to it
        if within is not None and any(_MEMBER.match(o.text) and within.start <= o.start < within.end for o in denied(there)):
            continue  # is not *working* time: is not counted in working time
        if _otherwise(clause, here) and _otherwise(within, there, conditional=True) and _THOSE.search(there.folded):
            continue  # unless treaties provide otherwise: if treaties provide otherwise, those treaties apply
        kinds = limits(here, clause), limits(there, within)
        if kinds[0] != kinds[1] and all(kinds):
            continue  # "not without consent" is "only with consent"
        if "only" in kinds[1] and here.language is Language.RU and here.denied_if_not(clause.sentence):
            continue  # is not set if there is no danger: is set only where there is danger
        whole = sum(c.denials for c in here.clauses if c.sentence == clause.sentence)
        if token.word.grows and whole > 1 and within is not None and only(within, there):
            continue  # who has not made it is not let in: who has made it alone is let in
        if "only" in kinds[1] and here.language is Language.EN and denied_twice(clause, here):
            continue  # what has no stamp is invalid: only what has one is valid
        if "only" in kinds[1] and any(c.force is Force.MUST_NOT for c in here.clauses if c.sentence == clause.sentence):
            continue  # what is not named is forbidden: only what is named is allowed
        yield token, twins[0]


def _of_exception(clause: Clause, here: Reading, there: Reading) -> bool:
    """Whether a Russian or English denial with a condition is the exception of the other text: need not, if he knew; must, save where he knew."""
    rules = here.marks
    if here.language is Language.KK or clause.subordinate or here.find(rules.exception):
        return False
    if here.language is Language.RU and here.find(rules.unless):
        return False
    if not (there.find(rules.exception) or there.find(rules.unless)):
        return False
    return any(c.conditional and c.sentence == clause.sentence for c in here.clauses)


_MEMBER = re.compile(r"(?:включ|вход|относ|счита|явля|призна|засчит|составля|образу|приравн)")


def _ruled_as(reading: Reading) -> tuple[int, ...]:
    """How many clauses of a text allow and how many forbid."""
    return tuple(sum(c.force is force for c in reading.clauses) for force in (Force.MAY, Force.MUST_NOT))


_INSTEAD = re.compile(r"(?<!\w)(?:вместо|взамен|орнына|instead)(?!\w)")
_THOSE = re.compile(r"(?<!\w)(?:сол|осы|эти|такие|those|these|the) (?:\w+ ){0,4}(?:қолданыл|применя|appl)\w+")


def _of_which(clause: Clause, token: Token, reading: Reading) -> bool:
    """Whether an English denial stands in words with "that" behind the ban: receipts for grain that has not been *accepted*."""
    return clause.mark is not None and _WHICH.search(reading.folded, clause.mark[1], token.start) is not None


_WHICH = re.compile(r"(?<!\w)(?:that|which|who|whose)(?!\w)")


def _told_of(token: Token, reading: Reading) -> bool:
    """Whether a word stands right behind a denied verb that only tells something of it: does not entail *the end*."""
    at = reading.tokens.index(token)
    return at > 1 and of_copula(at - 1, list(reading.tokens), reading) is token


def _recounted(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
    """Words that both texts say as often, and that one denies more often: neither answers for the other, one does."""
    mine, other = denied(here), denied(there)
    for token in mine:
        said = [sum(token.same(t) and not t.word.agent for t in reading.tokens) for reading in (here, there)]
        often = [sum(token.same(t) for t in found) for found in (mine, other)]
        left, right = (rulings(reading) for reading in (here, there))
        if not token.word.light and said[0] == said[1] > 1 and often[0] > often[1] > 0 and left == right:
            twin = next((t for t in there.tokens if t.same(token) and t not in other and not turned(t, there)), None)
            if twin is not None:
                yield token, twin
                return


def _of_one_thing(token: Token, here: Reading, other: Token, there: Reading) -> bool:
    """Whether two words have a word of matter in common beside them."""
    sides = []
    for word, reading in ((token, here), (other, there)):
        at = reading.tokens.index(word)
        near = 6 if reading.language is Language.RU else 4  # words beside a denied one that tell of what it is said
        sides.append([t for t in reading.tokens[max(0, at - near) : at + near + 1] if t is not word and not t.word.light])
    return any(a.like(b) for a in sides[0] for b in sides[1])


def _otherwise(clause: Clause | None, reading: Reading, conditional: bool = False) -> bool:
    if clause is None or (conditional and not clause.conditional):
        return False
    return reading.marks.otherwise.search(reading.folded, clause.start, clause.end) is not None


def _conditional(token: Token, reading: Reading) -> bool:
    clause = reading.clause_at(token.start)
    return clause is not None and clause.conditional


def _span(token: Token, reading: Reading) -> Span:
    before = re.search(r"(?:\bне|\bни|\bnot) \Z", reading.folded[: token.start])
    return before.start() if before else token.start, token.end
