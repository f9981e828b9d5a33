"""Clauses of a text with their force."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from copilot.guard.amounts import Amount, Bound
from copilot.guard.languages import Marks, marks
from copilot.guard.tokens import Kind, Token
from law.words import Language

Span = tuple[int, int]


class Force(StrEnum):
    """Modal force of a clause. PLAIN, the indicative, states a duty as a rule."""

    MUST = "must"
    MAY = "may"
    MUST_NOT = "must not"
    NEED_NOT = "need not"
    PLAIN = "plain"
    PLAIN_NOT = "not"


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence with one predicate, at [start, end). `denials` counts words that deny, `reversals` those that hold
    a denial inside them; `mark` is the span of the word that gives the force."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    force: Force
    mark: Span | None
    denials: int
    reversals: int
    conditional: bool
    subordinate: bool  # the whole clause is a condition: if ..., when ...
    sentence: int

    @property
    def negative(self) -> bool:
        return self.denials % 2 == 1


def clauses_of(text: str, folded: str, words: tuple[Token, ...], language: Language) -> list[Clause]:
    rules = marks(language)
    # what bounds an amount denies nothing and commands nothing
    plain = rules.denies_nothing.sub(lambda m: " " * len(m[0]), folded)
    pieces: list[tuple[int, int, bool]] = []  # start, end, ends a sentence
    start = 0
    for match in rules.clause.finditer(folded):
        pieces.append((start, match.end(), match[0][0] in ".!?" or text[match.start()] == "\n"))
        start = match.end()
    pieces.append((start, len(folded), True))
    joined: list[tuple[int, int, int]] = []
    sentence = 0
    pending: int | None = None
    resumed: dict[int, Span] = {}  # of a clause that one with "which" broke off, the rest behind that one
    for begin, end, stop in pieces:
        has = _predicate(plain, begin, end, words, rules, language)
        idle = not (_matter(words, begin, end) or rules.condition.search(folded, begin, end)) or rules.purpose.match(folded, begin)
        if has and joined and joined[-1][2] == sentence and pending is None and idle:
            joined[-1] = (joined[-1][0], end, sentence)  # "the moving of ..., is forbidden"; may demand that he pay
        elif has or (stop and not (joined and joined[-1][2] == sentence)):
            joined.append((pending if pending is not None else begin, end, sentence))
            pending = None
        elif (
            joined and joined[-1][2] == sentence and language is Language.RU and _elliptic(begin, end, joined[-1][0], folded, words, rules)
        ):
            joined.append((begin, end, sentence))
        elif joined and joined[-1][2] == sentence and language is not Language.KK:
            if len(joined) > 1 and joined[-2][2] == sentence and rules.relative.match(folded, joined[-1][0]):
                resumed.setdefault(joined[-2][0], (begin, end))
            joined[-1] = (joined[-1][0], end, sentence)
        elif stop:
            last = joined[-1]
            joined[-1] = (last[0], end, sentence)
            pending = None
        elif pending is None:
            pending = begin
        if stop:
            sentence += 1
    found = [_clause(plain, begin, end, words, rules, number) for begin, end, number in joined if folded[begin:end].strip(" .;,:")]
    found = _inherited(found) if language is Language.RU else found
    rest = {c.start: tuple(t for t in words if s <= t.start < e) for c in found for s, e in [resumed.get(c.start, (0, 0))]}
    return [replace(c, tokens=c.tokens + rest[c.start]) if rest[c.start] else c for c in found]


_INFINITIVE = re.compile(r"\w+(?:ть|ти|чь)(?:ся)?")


def _elliptic(start: int, end: int, condition: int, folded: str, words: tuple[Token, ...], rules: Marks) -> bool:
    """Whether a Russian piece begins with the infinitive that what was said before a condition rules: must warn him, and if he is
    sued, call him in."""
    first = next((t for t in words if start <= t.start < end), None)
    if first is None or first.word.kind is not Kind.ACTION or not _INFINITIVE.fullmatch(first.text):
        return False
    return rules.subordinate.search(folded[condition:start].strip(" ,.;:-")) is not None


def _inherited(clauses: list[Clause]) -> list[Clause]:
    """Clauses of a bare infinitive behind a condition, with the force of the clause before that."""
    for at, clause in enumerate(clauses):
        first = clause.tokens[0] if clause.tokens else None
        if at < 2 or clause.force is not Force.PLAIN or first is None or not _INFINITIVE.fullmatch(first.text) or clause.conditional:
            continue
        ruling = next(
            (c for c in reversed(clauses[: at - 1]) if c.sentence == clause.sentence and c.force in (Force.MUST, Force.MAY)), None
        )
        if ruling is not None and clauses[at - 1].subordinate and clauses[at - 1].sentence == clause.sentence:
            clauses = [*clauses[:at], replace(clause, force=ruling.force, mark=(first.start, first.end)), *clauses[at + 1 :]]
    return clauses


_HAPPENS = re.compile(r" (?:have|happen|arise|occur|exist|turn out|lack|suffer)(?!\w)")


_OCCURS = re.compile(
    r" (?:\w+ )?быть (?:\w+ )?(?:несколько|много|больше|двое|трое|нет|недостаточно|разн\w+)(?!\w)| (?:\w+ )?(?:случиться|произойти|оказаться|возникнуть|появиться|поступить(?! (?:в|на|так|иначе)(?!\w))|наступить|понадобиться|потребоваться|выясниться|обнаружиться|найтись|истечь|погибнуть|умереть|заболеть|утратить|потерять)(?!\w)"
)


# at whose will what follows is done: the parents may wish for it. Then it is done
_WISHES = re.compile(r" (?:\w+ )?(?:захотеть|пожелать|попросить|потребовать|предпочесть|выбрать)(?!\w)")


def supposed(clauses: list[Clause], folded: str, rules: Marks) -> list[Clause]:
    """What may be in a sentence before "then" is no leave, but a condition: the term may be missed. In this case the court restores
    it."""
    then = {c.sentence for before, c in pairwise(clauses) if before.sentence != c.sentence and rules.then.match(folded, c.start)}
    must = {c.sentence for c in clauses if c.force in (Force.MUST, Force.MUST_NOT)}
    happens = {c.sentence + 1 for c in clauses if c.force is Force.MAY and c.mark and _HAPPENS.match(folded, c.mark[1])}
    then |= must & happens  # a member may have an interest in it. He must disclose it
    # more than one bid may come. If there are two, ...
    then |= {c.sentence for c in clauses} & {
        c.sentence + 1 for c in clauses if c.force is Force.MAY and c.mark and _OCCURS.match(folded, c.mark[1])
    }
    so = then | {c.sentence for before, c in pairwise(clauses) if before.sentence != c.sentence and _SUCH.match(folded, c.start)}
    return [
        replace(c, force=Force.PLAIN, mark=None, conditional=True, subordinate=True)
        if (c.force is Force.MAY and c.sentence + 1 in then and not (c.mark and _willed(c.mark, folded)))
        or (c.force is Force.NEED_NOT and c.mark is not None and c.sentence + 1 in so and _MAY_NOT.match(folded, c.mark[0]))
        else c
        for c in clauses
    ]


def _willed(mark: Span, folded: str) -> bool:
    """Whether what may be is a right, or is done at someone's will: that follows from no case."""
    return _BY_RIGHT.search(folded, *mark) is not None or _WISHES.match(folded, mark[1]) is not None


_BY_RIGHT = re.compile(r"вправе|име\w+ (?:\w+ )?право|құқылы|құқығы бар|(?:has|have) the right|(?:is|are) entitled")
_SUCH = re.compile(r"\s*(?:и )?(?:так(?:ой|ая|ое|ие|ого|ому|их|им|ую)|эт(?:от|а|о|и|ого|ому|их|у)) \w+")
_MAY_NOT = re.compile(r"(?:может|могут) (?:\w+ ){0,2}не ")  # they may not agree. Such a dispute goes to court


def allowed(clauses: list[Clause], counted: list[Amount], folded: str, rules: Marks) -> tuple[list[Clause], list[Amount]]:
    """What may not be done more than twice may be done, at most twice; what is not made for more than three years is made for
    three years at most."""
    for at, clause in enumerate(clauses):
        if clause.mark is None or clause.denials != 1:
            continue
        plain = clause.force is Force.PLAIN_NOT
        if plain and _THOSE_WHO.search(folded, *clause.mark):
            continue
        within = [n for n, a in enumerate(counted) if clause.start <= a.start < clause.end]
        cannot = rules.cannot.search(folded, *clause.mark) is not None
        # in English nobody may be made to work longer
        banned = clause.force is Force.MUST_NOT or (clause.force is Force.NEED_NOT and folded[clause.mark[0]].isascii())
        if not plain and (not banned or not (cannot or (within and _NOT_ALLOWED.match(folded, clause.mark[0])))):
            continue
        turned = flipped = False
        for n in within:
            amount = counted[n]
            rare = amount.unit == "interval" and amount.bound is Bound.LEAST and folded[clause.mark[0]].isascii() and not plain
            bounded = (
                not _OF_AGE.search(folded, 0, amount.start)
                and amount.bound is Bound.MORE
                and amount.unit in ("times", "day", "working day", "month", "hour", *(("",) if rules.verb_last else ()))
            )
            if plain and bounded:
                first, last = sorted((clause.mark, (amount.start, amount.end)))
                told = [
                    t for t in clause.tokens if t.word.kind is Kind.ACTION and first[1] <= t.start < last[0] and not _EXCEEDS.match(t.text)
                ]
                bounded = len(told) <= (clause.mark < (amount.start, amount.end))  # in Russian the verb stands behind its "not"
                bounded = bounded and not (amount.unit == "times" and _FAILED.match(folded, clause.mark[0]))
            if not plain and cannot and amount.bound in _CONTRARY and _LESS_RU.search(folded, 0, amount.start):
                # to pay less than two thirds is forbidden: two thirds at least
                counted = [*counted[:n], replace(amount, bound=_CONTRARY[amount.bound]), *counted[n + 1 :]]
                flipped = True
            elif bounded:
                counted = [*counted[:n], replace(amount, bound=Bound.MOST), *counted[n + 1 :]]
                turned = True
            turned = turned or (rare and _MORE_OFTEN.search(folded, clause.start, amount.end) is not None)
        if turned:
            force = Force.PLAIN if plain else Force.MAY
            clauses = [*clauses[:at], replace(clause, force=force, denials=clause.denials - 1), *clauses[at + 1 :]]
        elif flipped:
            clauses = [*clauses[:at], replace(clause, force=Force.PLAIN, denials=clause.denials - 1), *clauses[at + 1 :]]
        elif not plain and cannot and not within and _bounds(clause, folded, rules):
            # to pay less than the least wage is forbidden: the least wage is a bound
            clauses = [*clauses[:at], replace(clause, force=Force.PLAIN, denials=0), *clauses[at + 1 :]]
    return clauses, counted


_CONTRARY = {Bound.LESS: Bound.LEAST, Bound.MORE: Bound.MOST}
_LESS_RU = re.compile(r"(?<!\w)(?:меньше|менее|ниже|больше|более|выше|дешевле|дороже)(?: чем)?(?: в| на| за)? \Z")


_THOSE_WHO = re.compile(r"[мбп][ае][гғ][ае]нд[ае]р")  # in Kazakh: to those who did not come it is sent after three days


_MORE_OFTEN = re.compile(r"more (?:often )?than")  # may not more than once a year: may once a year


_NOT_ALLOWED = re.compile(r"не (?:разреша|допуска|дозволя)")


_OF_AGE = re.compile(r"(?:возраст\w*|старше|моложе|мужчин\w*|женщин\w*|жаст\w*|aged?|older than)(?: \w+){0,2} \Z")


_FAILED = re.compile(r"не \w+(?:[аиыеуя]л|[её]с|[ео]г|ел|ос)(?:а|о|и|ся|ась|ись)?(?!\w)")  # more than twice has not paid


_EXCEEDS = re.compile(r"ас(?:атын|қан|са)(?!\w)")  # of the bound itself: more than two months


def _bounds(clause: Clause, folded: str, rules: Marks) -> bool:
    """Whether a clause forbids what is more or less than something, by a word that the verb governs."""
    found = rules.compared.search(folded, clause.start, clause.end + 4)  # with the ", than" that opens the next clause
    if found is None:
        return False
    if clause.mark is not None and 0 <= found.start() - clause.mark[1] <= 1 and any(_INFINITIVE.fullmatch(t.text) for t in clause.tokens):
        return True  # to pay him one may not less than this
    near = [
        t
        for t in clause.tokens
        if t.word.kind is Kind.ACTION
        and (
            (0 <= t.start - found.end() < (_OBJECT if t.word.grows else 3) and not t.word.cases)
            or 0 <= found.start() - t.end < (_OBJECT if not t.word.cases else 3)
        )
    ]
    return bool(near)


_OBJECT = 14  # characters from an infinitive over its object: to pay *wages* less than


def _matter(words: tuple[Token, ...], start: int, end: int) -> bool:
    return any(not t.word.light for t in words if start <= t.start < end)


def _predicate(plain: str, start: int, end: int, words: tuple[Token, ...], rules: Marks, language: Language) -> bool:
    if any(p.search(plain, start, end) for p in (rules.must_not, rules.need_not, rules.must, rules.may)):
        return True
    inside = [t for t in words if start <= t.start < end]
    if language is Language.EN:
        return len(inside) >= 4 and _TO_DO.match(plain, start) is None
    if language is Language.RU and _THERE_IS_NONE.search(plain, start, end):
        return True
    return any(t.word.finite for t in inside) or (language is Language.KK and rules.condition.search(plain, start, end) is not None)


_THERE_IS_NONE = re.compile(r"(?<!\w)(?<!или )(?<!либо )(?<!ли )нет(?!\w)(?! (?:или|либо|ли))")


def _is_so(mark: Span, inside: tuple[Token, ...], plain: str) -> bool:
    """Whether an English "shall" only says how something is: shall be valid."""
    if plain[slice(*mark)] != "shall":
        return False
    behind = [t for t in inside if t.start >= mark[1]][:2]
    return (
        len(behind) > 1 and behind[0].text == "be" and (behind[1].word.kind is Kind.QUALITY or _STATE.fullmatch(behind[1].text) is not None)
    )


_TO_DO = re.compile(
    r"\s*(?:(?:in order |so as )?to (?!be )\w+|(?:before|after|when|while|on|upon|by|without|instead of) \w+ing(?!\w))"
)  # how an English sentence opens with a purpose: to let it, he needs leave


def _clause(plain: str, start: int, end: int, words: tuple[Token, ...], rules: Marks, sentence: int) -> Clause:
    inside = tuple(t for t in words if start <= t.start < end)
    force, mark = Force.PLAIN, None
    for name, pattern in (
        (Force.MUST_NOT, rules.must_not),
        (Force.NEED_NOT, rules.need_not),
        (Force.MUST, rules.must),
        (Force.MAY, rules.may),
    ):
        match = _found(pattern, plain, start, end, rules.verb_last)
        if match and (mark is None or (rules.verb_last and match.end() > mark[1])):
            force, mark = name, match.span()
    if (
        rules.verb_last
        and mark is not None
        and _ATTRIBUTIVE.fullmatch(plain, *mark)
        and any(t.word.finite for t in inside if t.start >= mark[1])
    ):
        force, mark = Force.PLAIN, None  # in the worth of property that may not be taken he *answers*
    rest = plain[start:end]
    if mark is not None and (
        force in (Force.MUST_NOT, Force.NEED_NOT)
        or plain.startswith(
            ("не ", "кедергі ", "тыйым салынба", "тыйым жоқ", "босатпай", "босатылмай"), mark[0]
        )  # кедергі болмайды: is leave
        or (force is Force.MUST and _NOT_TO_DO.match(plain, mark[0]))
    ):
        rest = rest[: mark[0] - start] + " " * (mark[1] - mark[0]) + rest[mark[1] - start :]
    told = rules.denial.findall(_OF_PARTICIPLE.sub("", rest)) or rules.denial.findall(rest)
    if any(word != "ни" for word in told):
        told = [word for word in told if word != "ни"]  # "ни" only bears out the "не" of its clause
    denials = len(told) + (force in (Force.MUST_NOT, Force.NEED_NOT))
    found = _found(rules.denial, plain, start, end, rules.verb_last)
    if force is Force.PLAIN and denials % 2:
        force = Force.PLAIN_NOT
        mark = found.span() if found else None
        behind = next((t for t in inside if mark and t.start >= mark[1]), None)
        told_of = rules.verb_last and mark and _OF_NOUN.fullmatch(plain, *mark) and behind is not None and not behind.word.light
        if told_of and any(t.word.finite for t in inside if mark and t.start >= mark[1]):
            force, mark = Force.PLAIN, None  # who has not *told* of it pays
    turned = [m.start() for m in rules.reversal.finditer(plain, start, end) if mark is None or not mark[0] <= m.start() < mark[1]]
    reversals = len({*turned, *(t.start for t in denying(inside))})
    asks = inside[:2] if inside and inside[0].text in _OF_WHAT else inside[:1]  # on what *grounds* it may be limited
    if force is Force.MAY and any(rules.asks_of.fullmatch(t.text) for t in asks):
        force, mark = Force.PLAIN, None  # it is told where one may build
    if force is Force.MUST and mark is not None and _RIGHT_IS.match(plain, mark[1]) and _RIGHT.search(plain, start, mark[0]):
        force = Force.MAY  # the right to inspect it shall belong to anyone
    if force is Force.MUST and mark is not None and _DUTY.search(plain, *mark) and (let := rules.may.search(plain, start, mark[0])):
        force, mark = Force.MAY, let.span()  # may lay on him the duty to
    if force is Force.MAY and mark is not None and _PLACED.search(plain, start, mark[0]):
        force, mark = Force.PLAIN, None  # is put up where everybody can see it
    if force is Force.MUST and mark is not None and _is_so(mark, inside, plain):
        force, mark = Force.PLAIN, None
    conditional = rules.condition.search(plain, start, end) is not None
    if conditional and force is Force.MUST and mark is not None and rules.needed.fullmatch(plain[slice(*mark)]):
        force, mark = Force.PLAIN, None  # what is done if it is needed
    subordinate = conditional and rules.subordinate.search(plain[start:end].strip(" ,.;:-")) is not None
    return Clause(start, end, inside, force, mark, denials, reversals, conditional, subordinate, sentence)


_NOT_TO_DO = re.compile(r"\w+[мбп][ае](?:у(?:ға|ге|ына|іне)|й) \w+")  # in Kazakh may not fail to do it: must do it


_OF_WHAT = frozenset("в во на по с со из от до для при за к о об под через".split())
_RIGHT = re.compile(r"(?<!\w)right to (?!an? |the |its |his |her |their )")
_RIGHT_IS = re.compile(
    r" (?:belong|vest|lie|rest|pertain|be (?:granted|given|vested|enjoyed|conferred|reserved|available|open|held))(?!\w)"
)
_DUTY = re.compile(r"(?<!\w)(?:duty|obligation)(?!\w)")
_PLACED = re.compile(
    r"(?<!\w)(?:places?|spot|site|room|premises|workplace|areas?|somewhere|anywhere|up|way|manner|so) (?:where|that|in which)(?: [\w']+){1,4} \Z"
    # says which kinds *are allowed*
    r"|(?<!\w)(?:says?|stat\w+|specif\w+|lists?|sets? out|determin\w+|indicat\w+|lays? down|names?|decides?|shows?|tells?) (?:\w+ )?(?:which|what|who|when|where|how|whether)(?: [\w']+){0,5} \Z"
)
_OF_NOUN = re.compile(r".{2,}[мбп](?:аған|еген|айтын|ейтін)")  # a Kazakh participle that denies
_ATTRIBUTIVE = re.compile(r".*[тд](?:ын|ін)")  # how a Kazakh word of force ends that only tells of a noun


# "not" before a Russian participle tells of a thing, not of what is done with it: to persons *not having* a home
_OF_PARTICIPLE = re.compile(r"(?<!\w)не (?=\w{2,}(?:[уюая]щ|вш)(?:и(?:й|е|х|м|ми)|ег?о|ему|ем|ая|ую|ей|ее)(?:ся)?(?!\w))")


def denying(words: Sequence[Token]) -> list[Token]:
    """The words of a clause that hold a denial with no "not" before them: incomplete, non-payment."""
    return [t for before, t in zip((None, *words), words, strict=False) if t.denies and (before is None or before.text != "не")]


def _found(pattern: re.Pattern[str], plain: str, start: int, end: int, last: bool) -> re.Match[str] | None:
    """The first match of a pattern, or the last one."""
    found = pattern.finditer(plain, start, end)
    first = next(found, None)
    return next(iter([*found][-1:]), first) if last else first


_STATE = re.compile(r"open|free|clear|\w{3,}[ai]ble")
