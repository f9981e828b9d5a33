"""What one text lacks, holds a denial of, or refuses, and the other has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard.clauses import Force
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.turning import before_bare, rulings, turned, untold
from law.words import Language

_NONE = {
    Language.KK: re.compile(r"(?P<what>\w{3,}) (?:болмаған|болмаса|жоқ)(?!\w)(?! (?:па|ба|ма)(?!\w))"),
    Language.RU: re.compile(
        r"(?<!\w)(?:отсутств(?!ующ)\w+|нет) (?:(?:в|у|на) \w+(?:ии|е|у|а|я|ой|ом|и) )?(?:\w+(?:ого|ой|их|ых) ){0,2}(?P<what>\w{3,})"
    ),
    Language.EN: re.compile(
        r"(?<!\w)(?:in the absence of|there is no|there are no|without|(?:the|an?|of) absence of|lack of) (?:(?:a|an|the|any) )?(?P<what>\w{3,})"
    ),
}


_SOME = {
    Language.KK: re.compile(r"(?P<what>\w{3,}) (?:болған|болса|болғанда|бар)(?!\w)"),
    Language.RU: re.compile(
        r"(?<!\w)(?:при наличии|наличи[яе]|если (?:есть|имеется|имеются|существует)) (?:\w+(?:ый|ий|ая|ое|ого|ой|их|ых) ){0,2}(?P<what>\w{3,})"
    ),
    Language.EN: re.compile(r"(?<!\w)(?:there (?:is|are)(?! no)|in the presence of) (?:(?:a|an|the) )?(?P<what>\w{3,})"),
}


def had(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
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
        if any(t.like(token) and t not in twins and untold(t, there) for t in there.tokens):
            continue  # in the absence of guilt, is not guilty
        if not any(t.start in other for t in twins) and (twin := next((t for t in twins if t.start in some), None)) is not None:
            yield token, twin
        elif here.language is Language.RU and twins and not any(t.start in other or untold(t, there) or _wanting(t, there) for t in twins):
            yield token, twins[0]  # if there is no decision: if it has decided
        elif twins and _absent(token, here, there) and not any(t.start in other or turned(t, there) for t in twins):
            yield token, twins[0]  # he proves the absence of fault: he proves the fault


_ABSENCE = re.compile(r"(?<!in the )(?:absence|lack) of (?:(?:a|an|the|any) )?\Z")


def _wanting(token: Token, reading: Reading) -> bool:
    """Whether a clause speaks of want before it comes to a word: in the absence of what the child himself has *earned*."""
    clause = reading.clause_at(token.start)
    return clause is not None and _WANT.search(reading.folded, clause.start, token.start) is not None


_WANT = re.compile(r"(?<!\w)(?:отсутств\w+|нет)(?!\w)")


_PROVED = re.compile(r"(?<!\w)(?:prov|show|confirm|certif|establish|demonstrat|evidenc|attest)\w*")


def _absent(token: Token, here: Reading, there: Reading) -> bool:
    """Whether the absence of a thing is named in English, where the other text holds no denial."""
    if here.language is not Language.EN or _PROVED.search(here.folded) is None:
        return False
    return bool(_ABSENCE.search(here.folded, 0, token.start)) and not there.find(there.marks.reversal)


def _away(reading: Reading) -> bool:
    return _AWAY.search(reading.folded) is not None


_AWAY = re.compile(r"(?<!\w)(?:в (?:\w+ )?отсутствие|не (?:присутств|участв)\w+|без (?:\w+ )?(?:участия|присутствия|него|нее|них)(?!\w))")


def held(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
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
        if sum(not plain.isdisjoint(t.word.strict) for t in here.tokens) >= len(twins):
            continue  # may be freed from payment if non-payment ...: the twins are those of the payment
        again = any(not held.isdisjoint(t.word.strict) or t.text[:_STEM] == token.text[:_STEM] for t in there.tokens)
        if twins and not again and not any(untold(t, there) for t in twins):
            yield token, twins[0]
            return


_STEM = 6  # letters of a word with its denial that tell it: in case of *impossibility*, if it is impossible


def bare(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
    """The Kazakh word before "емес" here, where the other text says it without, and denies less: counts as not under control."""
    if here.language is not Language.KK or sum(c.denials for c in here.clauses) <= sum(c.denials for c in there.clauses):
        return
    if there.find(there.marks.only) or there.find(there.marks.exception) or rulings(there) > rulings(here):
        return
    other = before_bare(there)
    for token in before_bare(here):
        twins = [t for t in there.tokens if t.same(token)] if not token.word.light else []
        if twins and not any(t.same(token) for t in other) and not any(turned(t, there) for t in twins):
            yield token, twins[0]


_DENYING = frozenset((Force.MUST_NOT, Force.NEED_NOT))


_REFUSED = {
    Language.RU: re.compile(r"(?<!\w)(?<!не )отказ(?:ыва\w+|ано|ать|ал\w*)? (?:\w+ )?во? (?:\w+ )??(?P<what>\w+)"),
    Language.KK: re.compile(r"(?P<what>\w+[ндт][ае]н) бас тарт(?:ад\w+|ыл\w+|у|уға|са)(?!\w)"),
}


def granted(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
    """What is refused here and done there, though both deny as often: the licence is refused, the licence is issued."""
    pattern = _REFUSED.get(here.language)
    if pattern is None or sum(c.denials for c in here.clauses) != sum(c.denials for c in there.clauses):
        return
    if there.find(there.marks.reversal) or there.find(there.marks.only):
        return
    for match in pattern.finditer(here.folded):
        token = next((t for t in here.tokens if t.start == match.start("what")), None)
        twins = [o for o in there.tokens if o.like(token) and o.word.kind is Kind.ACTION] if token is not None else []
        if token is not None and twins and not any(turned(o, there) for o in twins):
            yield token, twins[0]


_LOST = re.compile(r"не (?:утра[чт]|теря|прекра[щт]|лиша|пропада|приоста|останавл|прерыва)\w+")
_NO_MORE = re.compile(
    r"(?<!\w)(?:(?<!или )(?<!либо )(?<!ли )нет(?!\w)|не (?:име|сохран|действ|облада|остае|остан|ид[её]т|идут|продолж|вед[уе]т)\w*)"
)


_LOSES = re.compile(r"(?<!\w)(?<!не )(?:теря[ею]т|утрачива[ею]т|лиша[ею]тся)(?!\w)")
_NO_MORE_OR_LOST = re.compile(_NO_MORE.pattern + "|" + _LOSES.pattern)


def kept(here: Reading, there: Reading) -> Iterator[tuple[Token, Token]]:
    """What a Russian text says is not lost, and of which the other says that there is none: the right is not lost, there is no right."""
    if here.language is not Language.RU or there.find(_LOST):
        return
    for start, _ in here.find(_LOST):
        clause = here.clause_at(start)
        pattern = _NO_MORE if here.find(_LOSES) else _NO_MORE_OR_LOST
        none = [c for c in there.clauses if pattern.search(there.folded, c.start, c.end)]
        pairs = [
            (a, b)
            for a in (clause.tokens if clause else ())
            if a.word.cases and a.word.kind is not Kind.QUALITY
            for c in none
            for b in c.tokens
            if a.same(b)
        ]
        if pairs and not here.find(_NO_MORE):
            yield pairs[0]
            return
