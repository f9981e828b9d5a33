"""Who acts in a Kazakh clause. The subject has no case ending and stands before its verb; the one who acts in a passive clause
has the ending -мен, and the subject of a verbal noun the genitive (Muhamedowa, "Kazakh: A Comprehensive Grammar", 2016, ch. 2-3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from copilot.guard.agents import Agent
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from law.actors import actors

_CASES = (
    ("genitive", re.compile(r".*[ндт][ыі]ң")),
    ("instrumental", re.compile(r".*[мбп]ен")),
    ("ablative", re.compile(r".*[ндт][ае]н")),
    ("dative", re.compile(r".*(?:[ғқ]а|[гк]е|на|не)")),
    ("locative", re.compile(r".*[дт][ае]")),
    ("accusative", re.compile(r".*(?:[ндт][ыі]|[ыі]н)")),
)
_POSSESSED = re.compile(r".{2,}(?:[^аеёиоуыіэюяәөүұ][ыі]|с[ыі])(?:н[ыі]ң|на|не|н|нда|нде|нан|нен|мен|нда[ғг]ы\w*|ндегі\w*)?")
# institutions that law.actors does not list, as no check of a bill asks who they are
_BODY = re.compile(
    r"(?:банк(?!тік)|палата|бюро|биржа|қауымдасты|одақ|одағ|мекеме|кәсіпоры?н|әкімшілі|кабинет|полиция|аурухана|ректор|декан|кеңес|жиналыс|жиын|алқа(?!п)|комитет|инспекция|департамент|министрлі|агентті[кг]|штаб)\w{0,8}(?!\w)"
)
_QUALIFIES = re.compile(r".{2,}(?:л[ыі]|т[ыі]|д[ыі]|шы|ші|[лдт][ыі][қк]|ғы|гі|қы|кі|[ая]тын|етін|[ғқ]ан|[гк]ен|аралық)")
_MANY = re.compile(r".{2,}[лдт][ае]р")
_QUALITY = re.compile(
    r"уәкілетті|тиісті|міндетті|жауапты|лауазымды|құзыретті|мүдделі|тұрақты|арнаулы|заңды|жергілікті|өкілетті|бірінші|қарсы|тәуелсіз"
)
_OBJECT = re.compile(r".{3,}[тд][ыі]")
_ITS_OBJECT = re.compile(r".{2,}(?:с[ыі]|[^н][ыі])н")  # of one who is named before: банктің төрағасын
_OBJECTS = re.compile(r".*[лдт][ае]р[дт][ыі]")
_SHORT = 5  # letters of a stem that may look like a form of a shorter one
COPULA = re.compile(r"бол|табыл|тұра|жата|сана|есептел|таныл|бар|ие")
_POSTPOSITION = re.compile(
    r"туралы|үшін|бойынша|арқылы|ретінде|жөнінде(?:гі)?|жайлы|сияқты|секілді|тарапынан|атынан|алдында|арасында(?:ғы)?|жанында(?:ғы)?"
)
_OF_WHOM = re.compile(r"(?:тәртіб|шешім|талаб|негіз|жағдай|мөлшер|есеб)[ыі]")  # light words: in the order of the court
_BY = "тарапынан"  # by: of the one who acts in a passive clause
_PASSIVE = re.compile(r".{2,}(?:[ыі]л|л|[ыі]н|н)(?:[ае]д[ыі]|[ае]т[ыі]н|ған|ген|у|уы|уі|уға|уге|са|се|сын|сін)")
_PASSIVE_CONVERB = re.compile(r".{2,}[ыі]?[лн][ыі]п")
_ACTIVE_IN_L = frozenset("алады келеді болады қалады салады бөледі біледі ілінеді енеді жөнелді көнеді сенеді".split())
# whose last letter is of the verb itself: proposes, uses; its passive is ұсынылады
_ACTIVE_IN_N = re.compile(r"(?:ұсын|өтін|жүгін|пайдалан|шағымдан|үйрен|міндеттен|иелен|сүйен)(?![ыі]л)")
_ATTRIBUTE = re.compile(r".{2,}(?:[ғқ]ан(?:ға|нан|ша)?|[гк]ен(?:ге|нен|ше)?|[ая]тын|етін|йтын|йтін)")
_CONDITION = re.compile(r".{2,}(?:са|се|ғанда|генде|қанда|кенде)")  # only if the client *agrees*
_VERBAL_NOUN = re.compile(r".{2,}у[ыі](?:н|на|не|нда|нде|нан|нен|мен)?")
VERBAL_NOUN = re.compile(r".{2,}[ую](?:дың|дің|ды|ді|ға|ге|дан|ден|мен|[ыі]н?|[ыі]ның|[ыі]нің|[ыі]на|[ыі]не|[ыі]нан|[ыі]нен)")


def agents(reading: Reading) -> list[Agent]:
    """Those who act, each with the verbs it governs."""
    found: list[Agent] = []
    words = reading.tokens
    mentions = actors(reading.text, reading.language)
    for start, end in _stretches(reading):
        inside = [t for t in words if start <= t.start < end]
        named = {t.start: t.end for t in inside if t.word.agent or _BODY.match(t.text)} | {m.start: m.end for m in mentions}
        heads = _heads(inside, named, reading)
        last = _last_of_series([(first, at) for first, at in heads if case(inside[at]) == ""], inside, reading)
        subjects = sorted(set(last.values()))
        last |= _last_of_series([(first, at) for first, at in heads if case(inside[at]) == "genitive"], inside, reading)
        for first, at in heads:
            verbs = _verbs(last.get(at, at), inside, subjects)
            if verbs:
                name = tuple(t for t in inside[first:at] if not t.word.light)
                found.append(Agent((inside[first].start, inside[at].end), inside[at], name, verbs))
    return found


def _stretches(reading: Reading) -> list[tuple[int, int]]:
    """The clauses, those in one that no sign parts: one who stands before a condition acts behind it."""
    found: list[tuple[int, int]] = []
    for clause in reading.clauses:
        if found and found[-1][1] == clause.start and not reading.folded[clause.start - 2 : clause.start].strip(_LETTERS):
            found[-1] = found[-1][0], clause.end
        else:
            found.append((clause.start, clause.end))
    return found


_LETTERS = " абвгғдеёжзийклмнңоөпрстуұүфхһцчшщыіэюяәқ"


def _heads(inside: list[Token], starts: dict[int, int], reading: Reading) -> list[tuple[int, int]]:
    """First and last word of each name of an actor: its qualities, and what it possesses (the head of the department)."""
    found: list[tuple[int, int]] = []
    for at, token in enumerate(inside):
        if token.start not in starts or (found and at <= found[-1][1]) or token.text == _BY or _quality(at, inside):
            continue
        first = last = at
        while last + 1 < len(inside) and inside[last + 1].end <= starts[token.start]:
            last += 1  # лауазымды адам: the last word of a name is its head
        while (
            first
            and _beside(inside[first - 1], inside[first], reading)
            and (
                _qualifies(inside[first - 1])
                or (_izafet(inside[first]) and (_names(inside[first - 1]) or _of_office(inside[first - 1], inside[first])))
            )
        ):
            first -= 1
        if first > 1 and inside[first - 1].text == "қарсы" and case(inside[first - 2]) == "dative":
            first -= 2  # the body *against monopolies*
        while (
            last + 1 < len(inside)
            and _beside(inside[last], inside[last + 1], reading)
            and case(inside[last]) in ("", "genitive")
            and _izafet(inside[last + 1])
            and inside[last + 1].text != _BY
            and (inside[last + 1].start in starts or inside[last + 1].text.startswith("орынбасар"))
        ):
            last += 1
        if (
            last + 1 < len(inside)
            and case(inside[last]) == ""
            and _beside(inside[last], inside[last + 1], reading)
            and inside[last + 1].text != _BY
            and (_izafet(inside[last + 1]) or _OF_WHOM.match(inside[last + 1].text) or _POSTPOSITION.fullmatch(inside[last + 1].text))
        ):
            continue  # the decision of the commission, about the commission: no one who acts
        if case(inside[last]) == "" and _of_series(last, inside, reading):
            continue
        found.append((first, last))
    return found


def _of_series(last: int, inside: list[Token], reading: Reading) -> bool:
    """Whether a name is one of a series whose last word bears a case or a postposition: in Kazakh only that one does."""
    at = last
    while at + 1 < len(inside) and (
        "," in reading.folded[inside[at].end : inside[at + 1].start] or reading.marks.joins(inside[at + 1].text)
    ):
        step = next((n for n in range(at + 1, min(at + 7, len(inside))) if _closes(n, inside, reading)), None)
        if step is None or inside[step].word.kind is Kind.ACTION:
            return False
        at = step
    following = inside[at + 1].text if at + 1 < len(inside) else ""
    return at != last and (case(inside[at]) not in ("", "instrumental") or _POSTPOSITION.fullmatch(following) is not None)


def _last_of_series(subjects: list[tuple[int, int]], inside: list[Token], reading: Reading) -> dict[int, int]:
    """Of each subject the last one of those that a joint adds to it: they do one thing."""
    found = {at: at for _, at in subjects}
    for (_, at), (first, following) in reversed(list(pairwise(subjects))):
        between = inside[at + 1 : first]
        gap = reading.folded[inside[at].end : inside[first].start]
        if (between and all(reading.marks.joins(t.text) for t in between)) or (not between and gap in _COMMAS):
            found[at] = found[following]
    return found


_COMMAS = (", ", " (", "), ")


def _closes(at: int, inside: list[Token], reading: Reading) -> bool:
    """Whether an item of a series ends with a word."""
    if reading.marks.joins(inside[at].text):
        return False
    following = inside[at + 1] if at + 1 < len(inside) else None
    if following is None or "," in reading.folded[inside[at].end : following.start] or case(inside[at]) not in ("", "genitive"):
        return True
    if _MANY.fullmatch(inside[at].text) and not _izafet(following):
        return True  # private traders and *companies* in the state language keep ...
    return bool(reading.marks.and_.fullmatch(following.text) or _POSTPOSITION.fullmatch(following.text))


def _qualifies(token: Token) -> bool:
    if _QUALIFIES.fullmatch(token.text) is None or _OBJECTS.fullmatch(token.text):
        return False
    # of a decision (шешімді) the ending is that of the object
    return not _OBJECT.fullmatch(token.text) or case(token) != "accusative" or _QUALITY.fullmatch(token.text) is not None


def _names(token: Token) -> bool:
    """Whether a noun without an ending tells what a possessed one belongs to: the akim of the *district*."""
    return token.word.kind is Kind.NOUN and not token.word.light and not token.word.agent and case(token) == ""


def _of_office(owner: Token, office: Token) -> bool:
    """Whether a noun in the genitive tells of what an office is: the akim *of the district*."""
    return case(owner) == "genitive" and owner.word.kind is Kind.NOUN and not owner.word.light and _OFFICE.match(office.text) is not None


_OFFICE = re.compile(r"(?:әкім|басшы|төраға|директор|ректор|министр|хатшы|бастығ|жетекші|бухгалтер)")
_WHOLE = frozenset("қаржы жарғы сыртқы ішкі тұрғын орын отын алтын".split())  # whose last letter is of the word itself


def _izafet(token: Token) -> bool:
    if _QUALITY.fullmatch(token.text) or token.text.endswith(("ншы", "нші")) or token.text in _WHOLE:
        return False
    return token.word.kind is Kind.NOUN and not token.word.light and _POSSESSED.fullmatch(token.text) is not None


def _quality(at: int, inside: list[Token]) -> bool:
    """A doer's name that qualifies the next: атқарушы орган."""
    return at + 1 < len(inside) and inside[at].text.endswith(("шы", "ші")) and inside[at + 1].text.startswith(("орган", "адам", "тұлға"))


def _beside(left: Token, right: Token, reading: Reading) -> bool:
    return reading.folded[left.end : right.start] == " "


def case(token: Token) -> str:
    """The case that an ending shows, "" for the nominative: also where a stem only looks like one (аудан)."""
    return _case(token.text, token.word.lemma, token.word.agent)


@lru_cache(maxsize=20_000)
def _case(text: str, lemma: str, agent: bool) -> str:
    if lemma == text and len(text) <= _SHORT and not agent:
        return ""
    # of үкімет-і the last letter of the stem is no part of a case
    ending = text if lemma == text else text.removeprefix(lemma)
    return next((name for name, pattern in _CASES if pattern.fullmatch(ending)), "")


def passive(token: Token) -> bool:
    return token.text not in _ACTIVE_IN_L and not _ACTIVE_IN_N.match(token.text) and _PASSIVE.fullmatch(token.text) is not None


def _verbs(at: int, inside: list[Token], subjects: list[int]) -> tuple[Token, ...]:
    form = case(inside[at])
    after = inside[at + 1 :]
    by = bool(after) and after[0].text == _BY
    if form == "genitive" and not by:
        # the object of a verbal noun may stand before it: тараптардың келісімшартты бұзуы
        return next(
            (
                (t,)
                for n, t in enumerate(after[:4])
                if _VERBAL_NOUN.fullmatch(t.text)
                and all(map(_object, after[:n]))
                and not any(_ITS_OBJECT.fullmatch(o.text) for o in after[:n])
            ),
            (),
        )
    if form == "instrumental" or by:
        return next(((t,) for t in after if t.word.kind is Kind.ACTION and (passive(t) or _PASSIVE_CONVERB.fullmatch(t.text))), ())
    return () if form else _governed(at, inside, subjects)


def _object(token: Token) -> bool:
    return token.word.kind is not Kind.ACTION and case(token) in ("", "accusative")


def _predicates(words: list[Token]) -> list[Token]:
    last = [t for t in words[-3:] if t.word.kind is Kind.ACTION]
    if last and _CONDITION.fullmatch(last[-1].text):
        last = [t for t in last if not t.text.endswith(("уға", "уге", "юға", "юге"))]  # agrees to *do* it: another does it
    return [t for t in words if t.word.finite and t.word.kind is Kind.ACTION] or last


def _main(at: int, inside: list[Token]) -> Token:
    """Of a verb behind a converb that says only how it is done, the word with the verb's own matter: өткізіп *алса*."""
    token, before = inside[at], inside[at - 1] if at else None
    led = before is not None and before.word.kind is Kind.ACTION and before.text.endswith(("п", "а", "е", "й")) and not before.word.light
    if before is None or not led or not token.word.light or token.word.kind is not Kind.ACTION:
        return token
    return replace(token, word=replace(before.word, finite=token.word.finite))


def _governed(subject: int, inside: list[Token], subjects: list[int]) -> tuple[Token, ...]:
    """The verbs of one subject. A participle closes the subject that stands nearest before it, if another is left for the verb."""
    open_subjects: list[int] = []
    inside = [_main(at, inside) for at in range(len(inside))]
    predicates = {t.start for t in _predicates(inside)}
    found: list[Token] = []
    for at, token in enumerate(inside):
        if at in subjects:
            open_subjects.append(at)
        elif open_subjects and token.start in predicates and (len(subjects) == 1 or not _CONDITION.fullmatch(token.text)):
            if open_subjects[-1] == subject and not passive(token):
                found.append(token)
        elif at - 1 == subject and open_subjects and _ATTRIBUTE.fullmatch(token.text) and not passive(token) and subjects[-1] < at:
            found.append(token)  # комиссия айқындаған тәртіппен
        elif len(open_subjects) > 1 and token.word.kind is Kind.ACTION and _CONDITION.fullmatch(token.text):
            if open_subjects.pop() == subject:
                return () if passive(token) else (token,)
        elif open_subjects and _ATTRIBUTE.fullmatch(token.text) and (len(open_subjects) > 1 or subjects[-1] > at):
            closed = open_subjects.pop()
            if closed == subject:
                return () if passive(token) else (token,)
    return tuple(found)


_OWNERS = 10  # words back to the one before in a series of owners


def owners_before(owner: Token, reading: Reading) -> Iterator[Token]:
    """Those whom a joint or comma adds before a Kazakh owner, of whom the last alone bears the case: of *organisations* and citizens."""
    at = first = reading.tokens.index(owner)
    while first and at - first < _OWNERS:
        before, token = reading.tokens[first - 1], reading.tokens[first]
        gap = reading.folded[before.end : token.start]
        if re.search(r"[.;:]", gap) or before.word.finite:
            return
        first -= 1
        if reading.marks.joins(before.text) and first:
            first -= 1
            yield reading.tokens[first]
            at = first
        elif gap in _COMMAS:
            yield before
            at = first
