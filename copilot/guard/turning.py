"""Whether a word is denied, or turned round by anything about it."""

from __future__ import annotations

import re
from itertools import pairwise

from copilot.guard import denials_kazakh
from copilot.guard.clauses import Clause, Force
from copilot.guard.denials_english import turned_in_english
from copilot.guard.reading import Reading, reversed_near
from copilot.guard.tokens import Kind, Token
from law.words import Language

_NOT = frozenset("не not never cannot".split())


_BARE = re.compile(r"(?<!\w)(?:нет|жоқ|емес|no)(?!\w)")


def rulings(reading: Reading) -> int:
    """How often a text turns something round other than by the word's own denial."""
    return sum(c.reversals + (c.force in (Force.MUST_NOT, Force.NEED_NOT)) for c in reading.clauses)


def untold(token: Token, reading: Reading) -> bool:
    """Whether anything turns a Russian word round, among it a denied verb beside an infinitive: was not able to *reach* it."""
    return turned(token, reading) or governed(token, reading)


def governed(token: Token, reading: Reading) -> bool:
    """Whether a denied verb stands beside an infinitive: does not let it be *told*."""
    if not token.text.endswith(("ть", "ти", "чь", "ться")):
        return False
    at = reading.tokens.index(token)
    beside = denied(reading)
    return any(t.word.kind is Kind.ACTION and t in beside for t in reading.tokens[max(0, at - 3) : at + 4] if t is not token)


def denied(reading: Reading) -> list[Token]:
    """Words with a denial of their own: the Russian or English word after "not", the Kazakh word with the negative ending."""
    rules = reading.marks
    idle = reading.find(rules.denies_nothing)

    def free(at: int) -> bool:
        return not any(start <= at < end for start, end in idle)

    if reading.language is Language.KK:
        verbs = [t for t in reading.tokens if t.word.kind is Kind.ACTION or _UNDONE.fullmatch(t.text)]
        found = [t for t in verbs if free(t.start) and rules.denial.fullmatch(t.text)]
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
        told for at, t in enumerate(words) if at and (told := of_copula(at, words, reading)) is not None and free(words[at - 1].start)
    ]
    return found + [
        t
        for no, t in pairs
        if no.text in _NOT
        and reading.folded[no.end : t.start] in (" ", " be ", " been ")
        and free(no.start)
        and t.word.kind in (Kind.ACTION, Kind.QUALITY)
    ]


# not in the way *provided*: in a way not provided
_NOT_THAT_WHICH = re.compile(
    r"(?<!\w)не (?:\w{1,3} )?т(?:от|ем|ой|ому|ом|еми|ех|а|о|е) (?:\w+ )?\w+, (?:\w{1,3} )?котор\w+ (?:\w+ ){0,2}?(?P<what>\w+(?:[еа]н[аоы]?|[еи]т|[уюая]т)(?:ся)?)(?!\w)"
)
_UNDONE = re.compile(r".{2,}[мбп][ае](?:[гғ][ае]нд[ае]р\w*|ст[ае]н)")  # those who did not come; without counting it


def of_copula(at: int, words: list[Token], reading: Reading) -> Token | None:
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
    if len(here) != len(there) or not here or rulings(original) != rulings(rewrite):
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


def known(token: Token, clause: Clause, reading: Reading) -> Force:
    """The force of a clause, but where the denied word is itself the word of force: is not admitted."""
    if clause.mark is not None and reading.folded.startswith("не подлеж", clause.mark[0]):
        return Force.PLAIN  # is not subject to disclosure: the ban is the word's own denial
    if _NOT_TO_DO.fullmatch(token.text):
        return Force.PLAIN  # must not go and must *not move*: the word of duty is one, each denial is the ban
    return Force.PLAIN if clause.mark is not None and clause.mark[0] <= token.start < clause.mark[1] else clause.force


def turned(token: Token, reading: Reading, known: Force = Force.PLAIN) -> bool:
    """Whether a denial governs a word: the word's own, one close by, or that of the word of force of its clause, but for a force
    that is `known` to stand in both texts."""
    if _of_its_own(token, reading):
        of = next((t for t in reversed(reading.tokens) if t.end <= token.start), None)
        # is not information, *constituting* a secret
        return token.denies or token in denied(reading) or (of is not None and of in denied(reading))
    if any(m.start("what") == token.start for m in _NOT_THAT_WHICH.finditer(reading.folded)):
        return True
    if token.word.grows and _NOT_HELD.match(reading.folded, token.end):
        return True  # is not held to have *taken place*
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
    if reading.language is Language.EN and turned_in_english(token, clause, reading):
        return True
    if (
        clause.force is Force.PLAIN_NOT
        and "nomn" in token.word.cases
        and (token.word.agent or token.word.cases == {"nomn"})
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


_NOT_HELD = re.compile(r" (?:болып|деп) (?:таныл|есептел|санал|табыл)м[ае]й")
_CEASES = re.compile(r"(?:прекраща|прекрат|переста|тоқта)")


PARTICIPLE = re.compile(r".{2,}(?:[уюая]щ|вш)(?:и(?:й|е|х|м|ми)|ег?о|ему|ем|ая|ую|ей|ее)(?:ся)?")


def _of_its_own(token: Token, reading: Reading) -> bool:
    """Whether a Russian participle opens its own phrase behind a comma, which no denial outside of it reaches: persons, living
    here, may not vote."""
    if reading.language is not Language.RU:
        return False
    if reading.folded.endswith((" с ", " со "), 0, token.start):
        return True  # is freed from work with the keeping of his pay
    return reading.folded.endswith(", ", 0, token.start) and PARTICIPLE.fullmatch(token.text) is not None


def of_force(token: Token, reading: Reading) -> bool:
    """Whether a word ends a turn of phrase that gives its clause the force: жол берілмейді."""
    clause = reading.clause_at(token.start)
    return clause is not None and clause.mark is not None and clause.mark[0] < token.start < clause.mark[1]


# "does not do this": what is denied was named before
PRO_VERB = {
    Language.RU: re.compile(
        r"(?<!\w)не (?:дела|сдела|поступ|выполн|исполн)\w+ (?:этого|так|ее|его|их)(?!\w)|(?<!\w)(?:этого|так|ее|его|их) не (?:дела|сдела|поступ|выполн|исполн)\w+"
    ),
    Language.KK: re.compile(r"(?<!\w)(?:бұлай|олай|мұны|оны|бұны) (?:істе|жаса|орында)м\w+"),
}
