"""Who acts in a Russian clause, by case: the subject of an active verb, the instrumental of a passive one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from copilot.guard.agents import Agent
from copilot.guard.clauses import Clause, Force
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from law.actors import actors


def agents(reading: Reading) -> list[Agent]:
    found = _relative(reading) + _proposing(reading)
    mentions = [(m.start, m.end) for m in actors(reading.text, reading.language)]
    mentions += [(t.start, t.end) for t in reading.tokens if t.word.agent and not any(s <= t.start < e for s, e in mentions)]
    # what can only be a nominative is a subject, whoever it is: the administration, the bank's daughter company
    others = [t for t in reading.tokens if _only_subject(t) or (t.word.kind is Kind.NOUN and BODY.match(t.text))]
    mentions += [(t.start, t.end) for t in others if not any(s <= t.start < e for s, e in mentions)]
    # a name in brackets or behind a dash is another name of the one before it: the tenant (lessee), the employer - a physical person
    ends = {end for _, end in mentions}
    mentions = [(start, end) for start, end in mentions if reading.folded[start - 1 : start] != "(" and not _again(start, reading, ends)]
    for start, end in (ordered := sorted(mentions)):
        inside = [t for t in reading.tokens if start <= t.start < end and t.word.kind is not Kind.QUALITY]
        clause = reading.clause_at(start)
        if not inside or clause is None:
            continue
        head = inside[0]
        at = reading.tokens.index(head)
        first = at
        while first and (_half(reading.tokens[first - 1], reading) or _agrees(reading.tokens[first - 1], head)):
            first -= 1
            if first > 1 and reading.marks.joins(reading.tokens[first - 1].text) and _agrees(reading.tokens[first - 2], head):
                first -= 1  # legal and natural persons
        if _only_subject(head) and not head.word.agent and reading.folded.startswith(" - ", head.end):
            continue  # the ground is an estimate that the parties agree: it is not the ground that agrees
        if not head.word.agent and _done_by(at, reading):
            continue  # the exercise of their rights *by the drivers*: it is they who act
        governed = reading.tokens[first - 1].text if first else ""
        if governed in _PREPOSITIONS or (first and _belongs(reading.tokens[first - 1], head, reading)):
            continue
        following = next((s for s, _ in ordered if start < s < clause.end and _nominative(s, reading)), clause.end)
        verbs = tuple(t for t in clause.tokens if t.word.finite and t.word.kind is Kind.ACTION and t.word.lemma not in _COPULAS)
        verbs = tuple(t for t in verbs if start < t.start < following) or verbs
        verbs = tuple(t for t in verbs if not _of_which(start, t, reading))
        every = [t for t in clause.tokens if t.word.finite and t.word.kind is Kind.ACTION and not t.word.passive]
        # that the water may not spoil: who acts behind "that" does not do what stands before it
        allowed = tuple(t for t in _ruled(clause) if not _PURPOSE.search(reading.folded, t.end, max(t.end, start)))
        passive = tuple(t for t in verbs if t.word.passive)
        known = not any(start == t.start and _only_subject(t) and not t.word.agent for t in inside)
        active = tuple(t for t in verbs if not t.word.passive and (known or not t.text.endswith(("ся", "сь"))))
        cases = frozenset(head.word.cases).intersection(*(t.word.cases for t in reading.tokens[first:at] if not _half(t, reading)))
        if "ablt" in cases and "nomn" not in cases and _BETWEEN.search(reading.folded, clause.start, start):
            continue  # is concluded between the payer and *the recipient*
        if "nomn" in cases and _subject(at, reading, clause):
            doing = (_beside(start, reading, every, ordered, near=True) or active) + allowed
        elif "datv" in cases and allowed and clause.mark is not None and _IMPERSONAL.match(reading.folded, clause.mark[0]):
            doing = allowed  # to the tenant it is forbidden to let
        elif "ablt" in cases and first and reading.tokens[first - 1].word.lemma in _COPULAS:
            doing = ()  # must not be *a member*
        elif "ablt" in cases and (participle := _participle(first, reading)) is not None:
            doing = (participle,)
        elif "ablt" in cases:
            doing = _beside(start, reading, [t for t in clause.tokens if t.word.finite and t.word.passive], ordered) or passive
        else:
            doing = ()
        if not doing:
            continue
        last = at
        while last + 1 < len(reading.tokens) and _genitive(reading.tokens[last + 1]) and reading.folded[reading.tokens[last].end] == " ":
            last += 1
        name = tuple(t for t in (*reading.tokens[first:at], *reading.tokens[at + 1 : last + 1]) if not t.word.light)
        found.append(Agent((reading.tokens[first].start, reading.tokens[last].end), head, name, doing))
    return found


_AT_REQUEST = re.compile(r"(?<!\w)по (?:\w+ому |\w+ему )?(?P<asks>(?:предложени|представлени|ходатайств|требовани|просьб|инициатив)\w+) ")


def _proposing(reading: Reading) -> list[Agent]:
    """Those at whose proposal or request something is done: they propose."""
    found = []
    for match in _AT_REQUEST.finditer(reading.folded):
        asks = next((t for t in reading.tokens if t.start == match.start("asks")), None)
        behind = [t for t in reading.tokens if t.start >= match.end()][:4]
        head = next((t for t in behind if t.word.kind is not Kind.QUALITY), None)
        if asks is None or head is None or "gent" not in head.word.cases or not (head.word.agent or BODY.match(head.text)):
            continue
        name = tuple(t for t in behind[: behind.index(head)] if not t.word.light)
        found.append(Agent((behind[0].start, head.end), head, name, (asks,)))
    return found


def _done_by(at: int, reading: Reading) -> bool:
    """Whether an act is named with the one who does it, in the instrumental right behind it."""
    behind = next((t for t in reading.tokens[at + 1 :] if t.word.kind is not Kind.QUALITY), None)
    beside = behind is not None and re.fullmatch(r"[\w -]*", reading.folded[reading.tokens[at].end : behind.start]) is not None
    return beside and behind is not None and behind.word.agent and behind.word.cases == {"ablt"}


_BETWEEN = re.compile(r"(?<!\w)между(?!\w)[^,.;:]*(?:, (?:\w+ ){1,4}\w+,)?[^,.;:]*\Z")


def _of_which(start: int, verb: Token, reading: Reading) -> bool:
    """Whether a verb stands in a clause with "which" behind one who acts: officers, whom the Cabinet *names*."""
    which = max((m.end() for m in _WHICH_BEHIND.finditer(reading.folded, start, verb.start)), default=-1)
    return which >= 0 and "," not in reading.folded[which : verb.start]


_WHICH_BEHIND = re.compile(r"(?<!\w)котор\w+")
_PURPOSE = re.compile(r"(?<!\w)(?:чтобы|чтоб)(?!\w)")

# institutions that law.actors does not list, as no check of a bill asks who they are
BODY = re.compile(
    r"суд(?:а|у|ом|е)?(?!\w)|(?:совет|банк|фонд|кабинет|администраци|палат|бюро|бирж|ассоциаци|союз|учреждени|полици|таможн|больниц|центр)\w{0,3}(?!\w)"
)


def _agrees(quality: Token, head: Token) -> bool:
    return quality.word.kind is Kind.QUALITY and not head.word.cases.isdisjoint(quality.word.cases)


def _half(token: Token, reading: Reading) -> bool:
    """Whether a word is the first half of a quality: sanitary-epidemiological."""
    return reading.folded[token.end : token.end + 1] == "-" and token.text.endswith(("о", "е"))


def _again(start: int, reading: Reading, ends: set[int]) -> bool:
    """Whether a mention follows another one behind a dash, with qualities between at most."""
    at = reading.folded.rfind(" - ", max(0, start - 25), start)
    return at in ends and all(t.word.kind is Kind.QUALITY for t in reading.tokens if at <= t.start < start)


_IMPERSONAL = re.compile(
    r"(?:не )?(?:запрещ|воспрещ|разреш|допуск|дозвол|нельзя|можно|след|надлеж|необходим|нужно|надо|рекоменд|приход|прид)"
)
_INFINITIVE = re.compile(r".*(?:ть|ти|чь)(?:ся)?")


def _ruled(clause: Clause) -> tuple[Token, ...]:
    """The infinitives that the word of force of a clause rules: may *demand*."""
    if clause.mark is None or clause.force in (Force.PLAIN, Force.PLAIN_NOT):
        return ()
    if any(_HINDERS.match(t.text) for t in clause.tokens if clause.mark[0] <= t.start < clause.mark[1]):
        return ()  # payment does not free the lodger from the duty to mend: it is not payment that mends
    ruled = [t for t in clause.tokens if t.word.kind is Kind.ACTION and not t.word.cases]
    ruled = [t for t in ruled if _INFINITIVE.fullmatch(t.text) and t.word.lemma not in _COPULAS]
    if (orders := next((t for t in clause.tokens if _ORDERS.fullmatch(t.text)), None)) is not None:
        ruled = [t for t in ruled if t.start <= orders.start]  # may forbid him *to trade*: it is he who trades
    return tuple([t for t in ruled if t.start >= clause.mark[0]] or ruled[-1:])  # to let it he may: the infinitive stands before


_ORDERS = re.compile(
    r"(?:запре(?:тит|щает|щал|тил)|разреш(?:ит|ает|ал|ил)|позвол(?:ит|яет|ял|ил)|обя(?:зат|зыват|зывает|жет)|поруч(?:ит|ает|ат)|предпис(?:ат|ыват|ывает)|предлаг(?:ает|ат)|предложит)(?:ь|ют|и|а|о)?"
)
_HINDERS = re.compile(r"освобожд|избавл|снима|отменя|препятств|меша|исключа|лиша|огранич|умаля|затрагив")


def _participle(first: int, reading: Reading) -> Token | None:
    """The participle or verbal noun just before an instrumental, to which it belongs: signed by the participant."""
    words = reading.tokens
    before = next((t for t in reversed(words[max(0, first - 2) : first]) if not (t.word.light and t.word.kind is Kind.OTHER)), None)
    if before is None or "," in reading.folded[before.end : words[first].start]:
        return None
    if before.word.kind is not Kind.ACTION or before.word.finite or not before.word.cases:
        return None
    clause = reading.clause_at(before.start)
    done = clause is not None and any(t.word.passive and t.word.finite for t in clause.tokens)
    # "the building is handed over by the holder": a verbal noun may be the subject
    return None if done and before.text.endswith("ие") else before


def _beside(start: int, reading: Reading, verbs: Sequence[Token], mentions: list[tuple[int, int]], near: bool = False) -> tuple[Token, ...]:
    """The verb that stands before one who acts: the last one, if none stands between but others who do the same. If `near`, those
    who act follow right behind it."""
    before = [t for t in verbs if t.end <= start]
    between = [s for s, _ in mentions if before and before[-1].end <= s < start]
    if before and near:
        first = between[0] if between else start
        if any(t.word.kind is not Kind.QUALITY for t in reading.tokens if before[-1].end <= t.start < first):
            return ()
    if not before or (between and any(len(part.split()) > _SERIES for part in _JOINT.split(reading.folded[between[0] : start]))):
        return ()
    return tuple(before[-1:])


_SERIES = 4  # words of one of those who act: by the owner, the tenant (lessee) and the head of the department


_JOINT = re.compile(r"[,()]| и | или | либо ")
_WHICH = {"который": re.compile(r".*[бвгджзйклмнпрстфхцчшщь]"), "которая": re.compile(r".*[аяь]"), "которое": re.compile(r".*[ое]")}


def _only_subject(token: Token) -> bool:
    return token.word.kind is Kind.NOUN and not token.word.light and token.word.cases == {"nomn"}


def _nominative(start: int, reading: Reading) -> bool:
    return any(t.start == start and "nomn" in t.word.cases for t in reading.tokens)


_OF_MANY = re.compile(r".{2,}(?:ли|[уюая]т)(?:сь|ся)?")


def _relative(reading: Reading) -> list[Agent]:
    """Those whom a clause with "which" tells of: the nearest noun before it of its gender."""
    found = []
    for clause in reading.clauses:
        first = clause.tokens[0] if clause.tokens else None
        if first is None or first.text not in _WHICH:
            continue
        before = [
            t
            for t in reading.tokens
            if t.end <= first.start
            and t.word.cases
            and t.word.kind in (Kind.NOUN, Kind.ACTION)
            and _WHICH[first.text].fullmatch(t.word.lemma)
        ]
        verbs = tuple(t for t in clause.tokens if t.word.finite and not t.word.passive and t.word.lemma not in _COPULAS)
        verbs = tuple(t for t in verbs if not _OF_MANY.fullmatch(t.text))  # goods, which *they brought in*
        if before and verbs:
            found.append(Agent((before[-1].start, before[-1].end), before[-1], (), verbs))
    return found


def _belongs(before: Token, head: Token, reading: Reading) -> bool:
    """Whether a name may stand in the genitive right behind a noun: at the proposal of the akimat."""
    noun = before.word.kind is not Kind.QUALITY and bool(before.word.cases) and not before.word.light
    return noun and "gent" in head.word.cases and reading.folded[before.end : head.start] == " "


_COPULAS = frozenset("быть являться считаться признаваться мочь вправе обязанный должный нужно можно необходимый необходимо иметь".split())
_PREPOSITIONS = frozenset("с со в во на к о об от по для при у из до за перед между над под без через про".split())


def _genitive(token: Token) -> bool:
    return token.word.kind in (Kind.NOUN, Kind.QUALITY) and "gent" in token.word.cases


def _subject(at: int, reading: Reading, clause: Clause) -> bool:
    """A form that is nominative and accusative alike is the subject where no plainer nominative stands in the clause."""
    if "accs" not in reading.tokens[at].word.cases:
        return True
    return not any(t.word.cases == {"nomn"} and t.word.kind is Kind.NOUN for t in clause.tokens)
