"""A word that one text denies and the other affirms: contracts that are not tied, contracts that are tied.

`force` asks what a clause commands; here is asked of each denied word, in whatever part of its clause it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from copilot.guard import denials_kazakh, messages
from copilot.guard.complements import provided
from copilot.guard.denials_english import denied_twice, excused, turned
from copilot.guard.limits import of_exception, only
from copilot.guard.reading import ELSE, Clause, Force, Reading, Span, both_turned, limits, reversed_near
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from copilot.guard.weighing import short_of
from law.words import Language

_COPULAS = frozenset("быть являться иметь иметься мочь стать be have do бол е".split())
_NOT = frozenset("не not never".split())
_BARE = re.compile(r"(?<!\w)(?:нет|жоқ|емес|no)(?!\w)")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    found = [(a, b, True) for a, b in _affirmed(original, rewrite)] + [(b, a, False) for a, b in _affirmed(rewrite, original)]
    if bool(original.find(ELSE)) != bool(rewrite.find(ELSE)):
        return
    if all(_INSTEAD.search(r.folded) for r in (original, rewrite)):
        return  # instead of paying he may work: he may not pay, but work instead
    if not found:
        found = [(a, b, True) for a, b in _granted(original, rewrite)] + [(b, a, False) for a, b in _granted(rewrite, original)]
    if not found:
        found = [(a, b, True) for a, b in denials_kazakh.entailed(original, rewrite)] + [
            (b, a, False) for a, b in denials_kazakh.entailed(rewrite, original)
        ]
    if not found:
        found = [(a, b, True) for a, b in denials_kazakh.able(original, rewrite)]
    if not found:
        found = [(a, b, True) for a, b in _had(original, rewrite)] + [(b, a, False) for a, b in _had(rewrite, original)]
    if not found:
        found = [(a, b, True) for a, b in _recounted(original, rewrite)] + [(b, a, False) for a, b in _recounted(rewrite, original)]
    if not found:
        found = [(a, b, True) for a, b in _bare(original, rewrite)] + [(b, a, False) for a, b in _bare(rewrite, original)]
    if not found:
        found = [(a, b, True) for a, b in _held(original, rewrite)] + [(b, a, False) for a, b in _held(rewrite, original)]
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
        if clause is None or token.word.lemma in _COPULAS:
            continue
        apart = [m for m in mine if not m.same(token)] if token.word.grows else []  # a like of theirs answers for them
        twins = [
            o for o in there.tokens if o.same(token) and (token.word.agent or not o.word.agent) and _of_one_thing(token, here, o, there)
        ]
        if token.text == "вправе" and _ruled_as(here) == _ruled_as(there):
            continue  # may stop him, though it may not limit him
        if not twins or any(
            _turned(o, there, _known(token, clause, here))
            for o in there.tokens
            if o.like(token) and (o.same(token) or not any(o.same(m) for m in apart))
        ):
            continue
        if here.language is Language.RU and any(_governed(o, there) for o in twins):
            continue
        if here.language is Language.EN and excused(clause, here, twins, there):
            continue
        bound = any(c.conditional for c in here.clauses if c.sentence == clause.sentence)
        # he is liable; he is not liable if ... Instead of asking for the one he may ask for the other: he need not ask for the one
        parts = bound or token.word.lemma == "подлежать" or _INSTEAD.search(there.folded) is not None
        if parts and any(
            o.same(token) and not _turned(o, here) and denials_kazakh.forms_alike(o, token) for o in here.tokens if o is not token
        ):
            continue
        if of_exception(clause, there):
            continue
        if clause.subordinate and there.find(there.marks.exception) and not here.find(here.marks.exception):
            continue  # if it is no part of his work: the exception is work that is a part of it
        within = there.clause_at(twins[0].start)
        if clause.subordinate and within is not None and within.force is Force.MAY and not within.subordinate:
            continue  # unless the contract lays it on the owner: the contract may lay it on the owner
        if within is not None and (short_of(clause, here, within, there) or provided(clause, within)):
            continue  # has not worked for eleven months: for less than eleven
        if (reversed_near(token, here) and not _told_of(token, here)) or (
            clause.force is Force.MUST_NOT
            and clause.mark is not None
            and clause.mark[1] < token.start
            and not _of_which(clause, token, here)
            and not (token.word.cases and _PARTICIPLE.fullmatch(token.text))  # it tells of a thing, whatever is forbidden
        ):
            continue  # denied twice
        if token.word.grows and token.word.light and _of_force(token, here) and not any(_of_force(o, there) for o in twins):
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
    """Whether a Russian denial with a condition is the exception of the other text: need not, if he knew; must, save where he knew."""
    rules = here.marks
    if here.language is not Language.RU or clause.subordinate or here.find(rules.exception) or here.find(rules.unless):
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
    return at > 1 and _of_copula(at - 1, list(reading.tokens), reading) is token


def _recounted(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
    """Words that both texts say as often, and that one denies more often: neither answers for the other, one does."""
    mine, other = denied(here), denied(there)
    for token in mine:
        said = [sum(token.same(t) and not t.word.agent for t in reading.tokens) for reading in (here, there)]
        turned = [sum(token.same(t) for t in found) for found in (mine, other)]
        left, right = (_rulings(reading) for reading in (here, there))
        if not token.word.light and said[0] == said[1] > 1 and turned[0] > turned[1] > 0 and left == right:
            twin = next((t for t in there.tokens if t.same(token) and t not in other and not _turned(t, there)), None)
            if twin is not None:
                yield token, twin
                return


def _rulings(reading: Reading) -> int:
    """How often a text turns something round other than by the word's own denial."""
    return sum(c.reversals + (c.force in (Force.MUST_NOT, Force.NEED_NOT)) for c in reading.clauses)


_NONE = {
    Language.KK: re.compile(r"(?P<what>\w{3,}) (?:болмаған|болмаса|жоқ)(?!\w)(?! (?:па|ба|ма)(?!\w))"),
    Language.RU: re.compile(r"(?<!\w)(?:отсутств\w+|нет) (?:\w+(?:ого|ой|их|ых) ){0,2}(?P<what>\w{3,})"),
    Language.EN: re.compile(r"(?<!\w)(?:in the absence of|there is no|there are no|without) (?:(?:a|an|the|any) )?(?P<what>\w{3,})"),
}
_SOME = {
    Language.KK: re.compile(r"(?P<what>\w{3,}) (?:болған|болса|болғанда|бар)(?!\w)"),
    Language.RU: re.compile(
        r"(?<!\w)(?:при наличии|наличи[яе]|если (?:есть|имеется|имеются|существует)) (?:\w+(?:ый|ий|ая|ое|ого|ой|их|ых) ){0,2}(?P<what>\w{3,})"
    ),
    Language.EN: re.compile(r"(?<!\w)(?:there (?:is|are)(?! no)|in the presence of) (?:(?:a|an|the) )?(?P<what>\w{3,})"),
}


def _had(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
    """What there is none of in one text and what there is in the other, where both order the same of it: without a licence it is
    forbidden, with a licence it is forbidden."""
    ordered = [{c.force for c in reading.clauses if not c.subordinate} & _DENYING for reading in (here, there)]
    if ordered[0] != ordered[1] or there.find(there.marks.only) != [] or here.find(here.marks.only) != []:
        return
    lacks, has = _NONE[here.language], _SOME[here.language]
    none, some, other = ({m.start("what") for m in p.finditer(r.folded)} for p, r in ((lacks, here), (has, there), (lacks, there)))
    if here.language is Language.RU and _away(here) and _away(there):
        return  # in his absence, he is not present
    for token in (t for t in here.tokens if t.start in none and not t.word.light):
        twins = [t for t in there.tokens if t.same(token)]
        if any(t.like(token) and t not in twins and _untold(t, there) for t in there.tokens):
            continue  # in the absence of guilt, is not guilty
        if not any(t.start in other for t in twins) and (twin := next((t for t in twins if t.start in some), None)) is not None:
            yield token, twin
        elif here.language is Language.RU and twins and not any(t.start in other or _untold(t, there) for t in twins):
            yield token, twins[0]  # if there is no decision: if it has decided


def _away(reading: Reading) -> bool:
    return _AWAY.search(reading.folded) is not None


_AWAY = re.compile(r"(?<!\w)(?:в (?:\w+ )?отсутствие|не (?:присутств|участв)\w+|без (?:\w+ )?(?:участия|присутствия|него|нее|них)(?!\w))")


def _held(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
    """Russian words that hold a denial here, where the other text has the same word without one and nothing that turns it: the
    non-payment of dues, if the dues are paid."""
    if here.language is not Language.RU:
        return
    for before, token in zip((None, *here.tokens), here.tokens, strict=False):
        if not token.denies or token.text == "не" or (before is not None and before.text == "не"):
            continue
        if there.find(there.marks.only) and here.find(here.marks.no_sooner):
            continue  # innocent until he is proved guilty: guilty only when he is
        held = {key for key in token.word.strict if key[0] == "!"}
        plain = {"~" + key[1:] for key in held}
        twins = [t for t in there.tokens if not plain.isdisjoint(t.word.strict)]
        again = any(not held.isdisjoint(t.word.strict) or t.text[:_STEM] == token.text[:_STEM] for t in there.tokens)
        if twins and not again and not any(_untold(t, there) for t in twins):
            yield token, twins[0]
            return


_STEM = 6  # letters of a word with its denial that tell it: in case of *impossibility*, if it is impossible


def _untold(token: Token, reading: Reading) -> bool:
    """Whether anything turns a Russian word round, among it a denied verb beside an infinitive: was not able to *reach* it."""
    if _turned(token, reading):
        return True
    return _governed(token, reading)


def _governed(token: Token, reading: Reading) -> bool:
    """Whether a denied verb stands beside an infinitive: does not let it be *told*."""
    if not token.text.endswith(("ть", "ти", "чь", "ться")):
        return False
    at = reading.tokens.index(token)
    beside = denied(reading)
    return any(t.word.kind is Kind.ACTION and t in beside for t in reading.tokens[max(0, at - 3) : at + 4] if t is not token)


def _bare(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
    """The Kazakh word before "емес" here, where the other text says it without, and denies less: counts as not under control."""
    if here.language is not Language.KK or sum(c.denials for c in here.clauses) <= sum(c.denials for c in there.clauses):
        return
    if there.find(there.marks.only) or there.find(there.marks.exception) or _rulings(there) > _rulings(here):
        return
    other = before_bare(there)
    for token in before_bare(here):
        twins = [t for t in there.tokens if t.same(token)] if not token.word.light else []
        if twins and not any(t.same(token) for t in other) and not any(_turned(t, there) for t in twins):
            yield token, twins[0]


_DENYING = frozenset((Force.MUST_NOT, Force.NEED_NOT))

_REFUSED = {
    Language.RU: re.compile(r"(?<!\w)(?<!не )отказ(?:ыва\w+|ано|ать|ал\w*)? (?:\w+ )?во? (?:\w+ )??(?P<what>\w+)"),
    Language.KK: re.compile(r"(?P<what>\w+[ндт][ае]н) бас тарт(?:ад\w+|ыл\w+|у|уға|са)(?!\w)"),
}


def _granted(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
    """What is refused here and done there, though both deny as often: the licence is refused, the licence is issued."""
    pattern = _REFUSED.get(here.language)
    if pattern is None or sum(c.denials for c in here.clauses) != sum(c.denials for c in there.clauses):
        return
    if there.find(there.marks.reversal) or there.find(there.marks.only):
        return
    for match in pattern.finditer(here.folded):
        token = next((t for t in here.tokens if t.start == match.start("what")), None)
        twins = [o for o in there.tokens if o.like(token) and o.word.kind is Kind.ACTION] if token is not None else []
        if token is not None and twins and not any(_turned(o, there) for o in twins):
            yield token, twins[0]


def denied(reading: Reading) -> list[Token]:
    """Words with a denial of their own: the Russian or English word after "not", the Kazakh word with the negative ending."""
    rules = reading.marks
    idle = reading.find(rules.denies_nothing)

    def free(at: int) -> bool:
        return not any(start <= at < end for start, end in idle)

    if reading.language is Language.KK:
        found = [t for t in reading.tokens if t.word.kind is Kind.ACTION and free(t.start) and rules.denial.fullmatch(t.text)]
        return [t for t in found if t.text not in ("емес", "жоқ")]
    words = [t for t in reading.tokens if t.text not in ("be", "been")]  # has not been used
    if reading.language is Language.RU:
        nouns = [_behind_preposition(at, words) for at, t in enumerate(words) if t.text == "не" and free(t.start)]
        found = [t for t in nouns if t is not None]
        found += [t for at in range(len(words)) if (t := _subject_to(at, words)) is not None]
    else:
        found = []
    pairs = pairwise(words)
    found += [
        told for at, t in enumerate(words) if at and (told := _of_copula(at, words, reading)) is not None and free(words[at - 1].start)
    ]
    return found + [
        t
        for no, t in pairs
        if no.text in _NOT
        and reading.folded[no.end : t.start] in (" ", " be ", " been ")
        and free(no.start)
        and t.word.kind in (Kind.ACTION, Kind.QUALITY)
    ]


def _of_copula(at: int, words: list[Token], reading: Reading) -> Token | None:
    """What a Russian text denies by "is not": one who is not *a member*."""
    token = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    if reading.language is not Language.RU or words[at - 1].text != "не" or following is None or following.word.light:
        return None
    if token.word.lemma in ("являться", "быть", "считаться"):
        return following if "ablt" in following.word.cases else None
    if token.word.lemma not in ("влечь", "вызывать", "означать"):
        return None
    return next((t for t in words[at + 1 : at + 4] if t.word.kind is not Kind.QUALITY), None)  # does not entail *the end*


def _subject_to(at: int, words: list[Token]) -> Token | None:
    """What a Russian text says is not to be done by "не подлежит": is not subject to *recount*, in either order."""
    if words[at].text != "не" or at + 1 >= len(words) or not words[at + 1].text.startswith("подлеж"):
        return None
    near = [*reversed(words[max(0, at - 2) : at]), *words[at + 2 : at + 5]]
    return next((t for t in near if "datv" in t.word.cases and t.word.kind in (Kind.NOUN, Kind.ACTION) and not t.word.light), None)


_FROM_AMONG = frozenset("из в на от для за по".split())


def _behind_preposition(at: int, words: list[Token]) -> Token | None:
    """The Russian noun that "not" denies over a preposition: not from among the *members*."""
    if at + 2 >= len(words) or words[at + 1].text not in _FROM_AMONG or words[at + 2].text in ("состоянии", "силах", "праве"):
        return None
    return next((t for t in words[at + 2 : at + 5] if t.word.kind is Kind.NOUN and not t.word.light), None)


def denies_the_same(original: Reading, rewrite: Reading) -> bool:
    """Whether each word that one Kazakh text denies is denied in the other as often: no denial is gone or new, wherever the clauses
    part. Never of a text that denies nothing."""
    if original.language is not Language.KK:
        return False
    here, there = ([*denied(r), *before_bare(r)] for r in (original, rewrite))
    if len(here) != len(there) or not here or _rulings(original) != _rulings(rewrite):
        return False
    for token in here:
        twin = next((o for o in there if token.same(o)), None)
        if twin is None:
            return False
        there.remove(twin)
    return True


def before_bare(reading: Reading) -> list[Token]:
    """The words before "емес" and "жоқ"."""
    idle = reading.find(reading.marks.denies_nothing)
    bare = [no.start for no in reading.tokens if no.text in ("емес", "жоқ") and not any(s <= no.start < e for s, e in idle)]
    return [t for t, no in zip(reading.tokens, reading.tokens[1:], strict=False) if no.start in bare]


_UNLESS = re.compile(r"\s*(?:unless|until)(?!\w)")
_NOT_TO_DO = re.compile(r".{2,}[мбп][ае]у(?:ға|ге)")


def _known(token: Token, clause: Clause, reading: Reading) -> Force:
    """The force of a clause, but where the denied word is itself the word of force: is not admitted."""
    if clause.mark is not None and reading.folded.startswith("не подлеж", clause.mark[0]):
        return Force.PLAIN  # is not subject to disclosure: the ban is the word's own denial
    if _NOT_TO_DO.fullmatch(token.text):
        return Force.PLAIN  # must not go and must *not move*: the word of duty is one, each denial is the ban
    return Force.PLAIN if clause.mark is not None and clause.mark[0] <= token.start < clause.mark[1] else clause.force


def _turned(token: Token, reading: Reading, known: Force = Force.PLAIN) -> bool:
    """Whether a denial governs a word: the word's own, one close by, or that of the word of force of its clause, but for a force
    that is `known` to stand in both texts."""
    if _of_its_own(token, reading):
        of = next((t for t in reversed(reading.tokens) if t.end <= token.start), None)
        # is not information, *constituting* a secret
        return token.denies or token in denied(reading) or (of is not None and of in denied(reading))
    clause = reading.clause_at(token.start)
    if clause is not None and _UNLESS.match(reading.folded, clause.start):
        return True  # unless it has been registered: if it has not
    if clause is None or (clause.force in (Force.MUST_NOT, Force.NEED_NOT) and clause.force is not known) or token.denies:
        return True
    inside = [t for t in denied(reading) if clause.start <= t.start < clause.end]
    bare = list(_BARE.finditer(reading.folded, clause.start, clause.end))
    if reading.language is Language.RU and token.word.kind is Kind.NOUN and not token.word.cases.isdisjoint(("accs", "gent", "ablt")):
        before = next((t for t in reversed(reading.tokens) if t.end <= token.start), None)
        if before is not None and before.word.kind is Kind.ACTION and before in inside:
            return True  # does no *harm*, not bound by a *contract*
    if reading.language is Language.EN and turned(token, clause, reading):
        return True
    if (
        clause.force is Force.PLAIN_NOT
        and token.word.cases == {"nomn"}
        and any(t.word.finite for t in denied(reading) if t in clause.tokens)
    ):
        return True  # liability does not follow
    if any(_CEASES.match(t.text) for t in clause.tokens if t.word.finite):
        return True  # the payment of the allowance ceases: it is paid no more
    if any(start <= token.start < end for start, end in reading.find(reading.marks.privative)):
        return True  # without consideration: is not considered
    if clause.mark is not None and clause.force is known:
        inside = [t for t in inside if not clause.mark[0] < t.start < clause.mark[1]]  # жол берілмейді denies nothing anew
    idle = any(t.word.light or t.word.lemma == "болма" for t in inside)  # papers handed in are not whole: not handed in whole
    return token in inside or idle or bool(bare) or reversed_near(token, reading) or denials_kazakh.warded(token, reading)


_CEASES = re.compile(r"(?:прекраща|прекрат|переста|тоқта)")
_PARTICIPLE = re.compile(r".{2,}(?:[уюая]щ|вш)(?:и(?:й|е|х|м|ми)|ег?о|ему|ем|ая|ую|ей|ее)(?:ся)?")


def _of_its_own(token: Token, reading: Reading) -> bool:
    """Whether a Russian participle opens its own phrase behind a comma, which no denial outside of it reaches: persons, living
    here, may not vote."""
    if reading.language is not Language.RU:
        return False
    if reading.folded.endswith((" с ", " со "), 0, token.start):
        return True  # is freed from work with the keeping of his pay
    return reading.folded.endswith(", ", 0, token.start) and _PARTICIPLE.fullmatch(token.text) is not None


def _of_force(token: Token, reading: Reading) -> bool:
    """Whether a word ends a turn of phrase that gives its clause the force: жол берілмейді."""
    clause = reading.clause_at(token.start)
    return clause is not None and clause.mark is not None and clause.mark[0] < token.start < clause.mark[1]


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
