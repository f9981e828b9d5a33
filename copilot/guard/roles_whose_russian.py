"""Whose place, choice or expense it is in a Russian text: of the one in the original, of another in the rewrite."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.roles_russian import BODY, agents
from copilot.guard.tokens import Kind, Token
from law.actors import actors
from law.words import Language

_PLACE = re.compile(
    r"(?<!\w)(?:по (?:\w+ )?(?:месту|адресу)|в (?:\w+ )?месте|места) "
    r"(?:(?:жительств|нахожден|пребыван|проживан|регистрац|работ|учеб|учет)\w*(?:,? (?:или|либо|и|\(|\))* ?)?(?:места? )?)+"
)
# what is done as one chooses, and how that is told of him
_CHOICE = (
    (
        re.compile(r"(?<!\w)(?:по|на) (?:\w+ого )?(?:выбору|выбор|усмотрению|усмотрение) "),
        re.compile(r"(?:выбира|выбра|выбер|реша|решит|определя)\w*"),
    ),
    (re.compile(r"(?<!\w)по (?:\w+ому )?(?:требованию|запросу) "), re.compile(r"(?:требу|потребу|потребова|запраш|запроси)\w*")),
    (
        re.compile(r"(?<!\w)по (?:\w+ому )?(?:заявлению|ходатайству|просьбе|желанию) "),
        re.compile(r"(?:заяв[ил]|ходатайству|прос[ия]т|попрос|жела|пожела|захоч|захот)\w*"),
    ),
    (re.compile(r"(?<!\w)по (?:\w+ой )?инициативе "), re.compile(r"(?:иницииру|предлож|предлаг)\w*")),
)
_COSTS = re.compile(r"(?:расход|издерж|затрат|пошлин|сбор(?:ы|а|ов)?(?!\w)|плат[аеу](?!\w)|стоимост)\w*")
_BEARS = re.compile(
    r"(?:нес[еу]т|несли|понес|оплачива|оплатит|оплатить|плат[ия]т|платить|уплачива|уплатит|возмеща|возмест|компенсир|покрыва|покроет)\w*"
)
_BORNE_BY = re.compile(r"(?<!\w)(?:за счет(?: средств)?|(?:возлага\w+|возложен\w*|относ\w+|лож[аи]тся|падают?|лежат) на(?: счет)?) (?=\w)")
_NEAR = 3  # words to the one named


def changes(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    if original.language is not Language.RU:
        return
    for left, right in ((_placed(original), _placed(rewrite)), (_bearers(original), _bearers(rewrite))):
        if len(left) == len(right) == 1 and not _one(left[0], right[0]) and not _told(left[0], right[0], original, rewrite):
            yield (left[0].start, left[0].end), (right[0].start, right[0].end)
            return
    for here, there in ((original, rewrite), (rewrite, original)):
        for said, does in _CHOICE:
            mine = [t for m in said.finditer(here.folded) if (t := _behind(m.end(), here)) is not None]
            if len(mine) != 1 or there.marks is None or said.search(there.folded):
                continue
            theirs = [a.head for a in agents(there) if any(does.fullmatch(v.text) for v in a.verbs) and is_one(a.head, there)]
            if len(theirs) == 1 and not _one(mine[0], theirs[0]) and there.likes(mine[0]):
                pair = (mine[0], theirs[0]) if here is original else (theirs[0], mine[0])
                yield (pair[0].start, pair[0].end), (pair[1].start, pair[1].end)
                return


def _placed(reading: Reading) -> list[Token]:
    return [t for m in _PLACE.finditer(reading.folded) if (t := _behind(m.end(), reading)) is not None]


def _bearers(reading: Reading) -> list[Token]:
    """Those who bear costs: the subject of a verb of paying in a clause that names them, or the one on whom they are laid."""
    found = []
    for clause in reading.clauses:
        if clause.denials or clause.reversals or not any(_COSTS.match(t.text) for t in clause.tokens):
            continue
        laid = _BORNE_BY.search(reading.folded, clause.start, clause.end)
        one = _behind(laid.end(), reading, "accs") or _behind(laid.end(), reading) if laid else None
        if one is not None:
            found.append(one)
            continue
        paying = [
            a for a in agents(reading) if clause.start <= a.head.start < clause.end and any(_BEARS.fullmatch(v.text) for v in a.verbs)
        ]
        found += [a.head for a in paying if is_one(a.head, reading)]
    return found


def _behind(place: int, reading: Reading, case: str = "gent") -> Token | None:
    """The one whose name in the genitive follows."""
    for token in [t for t in reading.tokens if t.start >= place][:_NEAR]:
        if re.search(r"[,.;:]", reading.folded[place : token.start]) or (token.word.cases and case not in token.word.cases):
            return None
        if token.word.kind is Kind.NOUN:
            return token if is_one(token, reading) else None
    return None


def is_one(token: Token, reading: Reading) -> bool:
    if token.word.lemma in _ANYONE:
        return False
    named = token.word.agent or (token.word.kind is Kind.NOUN and BODY.match(token.text) is not None)
    return named or any(m.start <= token.start < m.end for m in actors(reading.text, reading.language))


_ANYONE = frozenset("лицо человек сторона другой иной участник".split())


def _one(left: Token, right: Token) -> bool:
    return left.like(right) or left.kin(right)


def _told(left: Token, right: Token, original: Reading, rewrite: Reading) -> bool:
    """Whether the one may only be another name of the other: a name that its text alone has, where the other's is lost."""
    return not original.likes(right) and not rewrite.likes(left)
