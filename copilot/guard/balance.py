"""How often a Russian text denies in all. Where neither text limits or excepts, a faithful rewrite may turn a denial into a word that
holds one (does not fulfil, non-fulfilment), but neither gains nor loses a bare "not"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.affirmed import told_otherwise
from copilot.guard.clauses import Force, Span, denying
from copilot.guard.complements import provided
from copilot.guard.reading import ELSE, Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_BAN = re.compile(r"(?<!\w)(?:нельзя|запрещ\w+|запрет(?:а|у|ом|е|ы)?(?!\w)|воспрещ\w+|недопустим(?!ост)\w*|невозможн(?!ост)\w+)")
_APPLIES = re.compile(r"не (?:вход|включа)")  # of which an exception may be told, or a bare denial
_UN = re.compile(
    r"не(?!посредственн|больш|котор|медленн|обходим)\w{5,}|бес\w{5,}|без(?!опасн|условн)\w{5,}"
)  # an unchanging bench: it does not change
_MODAL = frozenset("мочь вправе допускаться разрешаться дозволяться должный подлежать следовать имеющий право".split())
_COULD_NOT = re.compile(r"(?<!\w)не мог(?:ла|ло|ли)?(?!\w)")
_BARE = re.compile(r"(?<!\w)нет(?!\w)(?! (?:ли|или|либо))")
_OF_WHOM = re.compile(r"\W*(?:\w+ )?(?:котор|кому|кого|кто|чей|чье)")
_IDLE = re.compile(r"не (?:име\w+ значени|игра\w+ роли|завис|влия|имеет значени)|значени\w+ не име|роли не игра|(?:или|либо|ли) нет(?!\w)")
_REGARDLESS = re.compile(r"независимо|вне зависимости|невзирая|несмотря")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.RU:
        return
    rules = original.marks
    if (told := _allowed_before(original, rewrite)) is not None:
        yield told
        return
    for reading in (original, rewrite):
        if any(reading.find(p) for p in (rules.only, rules.exception, rules.no_sooner, rules.otherwise, rules.unless)):
            return
        if any(not _APPLIES.match(reading.folded, start) for start, _ in reading.find(rules.exempt)):
            return
        if any(pattern.search(reading.folded) for pattern in (_IDLE, _REGARDLESS, ELSE)):
            return
    if any(provided(a, b) or provided(b, a) for a in original.clauses for b in rewrite.clauses):
        return  # unless the contract lays it on another: the contract may lay it on another
    if _of_term(original) or _of_term(rewrite):
        return
    here, there = _denials(original), _denials(rewrite)
    here = [(t, span) for t, span in here if t is None or not told_otherwise(t.start, original, rewrite)]
    there = [(t, span) for t, span in there if t is None or not told_otherwise(t.start, rewrite, original)]
    here = [(t, span) for t, span in here if t is None or not _demanded(t, original, rewrite)]
    there = [(t, span) for t, span in there if t is None or not _demanded(t, rewrite, original)]
    if abs(len(here) - len(there)) != 1 or _held(original) != _held(rewrite):
        return
    if len(here) > len(there) and any(
        rewrite.folded.endswith(("чтобы не ", "чтоб не "), 0, t.start) and original.likes(t) for t in rewrite.tokens
    ):
        return  # must not harm it: in such a way that it does not harm
    if len(here) > len(there):
        yield messages.lost(ChangeType.NEGATION, messages.DENIAL_LOST, original, [_extra(here, there)])
    elif any(
        token is not None
        and any(token.same(t) for t in original.tokens)
        and not any(_holds(t, token) for t in original.tokens)
        and not any(c.force is Force.MUST_NOT and any(token.same(t) for t in c.tokens) for c in original.clauses)
        for token, _ in _new(there, here)
    ):
        # plain style tells by a denial what a noun or another verb told: a new one counts of a word that the original has
        yield messages.added(ChangeType.NEGATION, messages.DENIAL_ADDED, rewrite, [_extra(there, here)])


def _demanded(token: Token, here: Reading, there: Reading) -> bool:
    """Whether things are forbidden that are not so, and the other text demands that they are: no deals not *answering* its aims, deals
    must answer them."""
    clause = here.clause_at(token.start)
    if clause is None or clause.force is not Force.MUST_NOT or not token.word.cases:
        return False
    return any(c.force is Force.MUST and any(token.same(t) for t in c.tokens) for c in there.clauses)


_NOT_BEFORE = re.compile(r"нельзя|не може|не могут|не вправе")
_AFTER = re.compile(r"(?<!\w)(?:после|когда|если|по (?:истечении|окончании)|с момента|со дня|при условии|сначала|сперва|без)(?!\w)")


def _allowed_before(original: Reading, rewrite: Reading) -> Change | None:
    """What may not be done before an event in one text, and may be done up to it in the other."""
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        spans = [s for s in here.find(here.marks.no_sooner) if _NOT_BEFORE.match(here.folded, s[0])]
        if spans and _free(there) and forward:
            return messages.lost(ChangeType.NEGATION, messages.DENIAL_LOST, here, spans[:1])
        if spans and _free(there):
            return messages.added(ChangeType.NEGATION, messages.DENIAL_ADDED, here, spans[:1])
    return None


def _free(reading: Reading) -> bool:
    """Whether a text allows something up to an event, and says nothing of what is only after it."""
    rules = reading.marks
    if any(reading.find(p) for p in (rules.only, rules.exception, rules.no_sooner, rules.must)) or any(c.denials for c in reading.clauses):
        return False
    may = [c for c in reading.clauses if c.force is Force.MAY]
    return any(re.search(r"(?<!\w)до(?!\w)", reading.folded[c.start :]) and not _AFTER.search(reading.folded, c.start) for c in may)


def _denials(reading: Reading) -> list[tuple[Token | None, Span]]:
    """Each word behind "not", once in any of its forms; a ban and a bare "no" once each."""
    idle = reading.find(reading.marks.denies_nothing)
    found: list[tuple[Token | None, Span]] = []
    for before, no, token in zip((None, *reading.tokens), reading.tokens, reading.tokens[1:], strict=False):
        if token.word.lemma in ("являться", "считаться"):  # is no *crime*: no crime
            token = next((t for t in reading.tokens if 0 < t.start - token.end < 3 and "ablt" in t.word.cases), token)
        if token.word.lemma == "быть":  # has not been *divided*
            token = next((t for t in reading.tokens if 0 < t.start - token.end < 3 and t.word.kind is Kind.ACTION), token)
        if no.text != "не" or any(start <= no.start < end for start, end in idle):
            continue
        clause = reading.clause_at(no.start)
        bounded = clause is None or not clause.denials  # may not be done more than twice: may be done twice
        if clause is not None and clause.force is Force.MUST_NOT and clause.mark and clause.mark[0] <= token.start < clause.mark[1]:
            continue  # of the ban, which counts once
        if bounded or token.word.lemma in _MODAL or (before is not None and before.text in ("чтобы", "чтоб")):
            continue
        if not any(other is not None and other.like(token) for other, _ in found):
            found.append((token, (no.start, token.end)))
    bans = [c for c in reading.clauses if c.force is Force.MUST_NOT and c.mark is not None]
    apart = [_OF_WHOM.match(reading.folded, c.start) is not None for c in bans]  # of whom it tells, not what is ruled
    for kind in (False, True):
        if (ban := next((c for c, told in zip(bans, apart, strict=True) if told is kind), None)) is not None and ban.mark is not None:
            found.append((None, ban.mark))
    if not bans and (match := _COULD_NOT.search(reading.folded)):
        found.append((None, match.span()))
    if (match := _BARE.search(reading.folded)) and not any(start <= match.start() < end for start, end in idle):
        lacking = next((t for t in reading.tokens if t.start >= match.end() and t.word.kind is not Kind.QUALITY), None)
        found.append((lacking if lacking is not None and lacking.text.startswith("прав") else None, match.span()))  # has no *right*
    return found


def _of_term(reading: Reading) -> bool:
    """Whether a clause that denies has a term: has not worked for eleven months."""
    denied = [c for c in reading.clauses if c.denials]
    return any(a.is_term and c.start <= a.start < c.end for a in reading.amounts for c in denied)


def _held(reading: Reading) -> int:
    """How many words hold a denial inside them, or stand behind "without"."""
    words = {start for start, _ in reading.find(reading.marks.reversal) if not _BAN.match(reading.folded, start)}
    words |= {token.start for token in reading.tokens if token.word.kind is Kind.QUALITY and _UN.match(token.text)}
    words |= {token.start for token in denying(reading.tokens) if not _BAN.match(reading.folded, token.start)}
    return len(words) + sum(not _BARE.match(reading.folded, start) for start, _ in reading.find(reading.marks.privative))


def _holds(token: Token, denied: Token) -> bool:
    """Whether a word holds the denial of another: disagreement, do not agree."""
    return token.text != "не" and any(key[0] == "!" and key in token.word.strict for key in denied.word.strict)


def _new(more: list[tuple[Token | None, Span]], fewer: list[tuple[Token | None, Span]]) -> list[tuple[Token | None, Span]]:
    """The denials of one text whose word the other does not deny."""
    known = [token for token, _ in fewer if token is not None]
    return [(token, span) for token, span in more if token is not None and not any(token.like(k) for k in known)]


def _extra(more: list[tuple[Token | None, Span]], fewer: list[tuple[Token | None, Span]]) -> Span:
    """The first denial of one text whose word the other does not deny."""
    return next((span for _, span in _new(more, fewer)), more[0][1])
