"""How often a Kazakh text denies in all, as `balance` asks of Russian ones: a faithful rewrite may turn a denial into a ban or into a
word that holds one, but where neither text limits or excepts, it neither gains nor loses one denied word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import denials_kazakh, messages, turning
from copilot.guard.clauses import Force, Span
from copilot.guard.complements import PROVIDES, beyond
from copilot.guard.reading import Reading
from copilot.guard.tokens import Token
from copilot.guard.verdict import Change, ChangeType

# what limits, excepts, or denies that something matters
_LIMITS = re.compile(
    r"(?:қолданыл|жатп|кірм|тара|қатыст)\w*м[ае]й|(?<!\w)(?:қарамастан|тәуелсіз\w*|байланысты емес|бәрібір|мұндайда|құпия\w*)(?!\w)|әсер етпе|маңызы|маңызды емес|кедергі|жоқ па|емес пе|болсын"
)
_NOT_TO_DO = re.compile(r".{2,}[мбп][ае]у(?:ға|ге)")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    for reading in (original, rewrite):
        rules = reading.marks
        if any(reading.find(p) for p in (rules.only, rules.exception, rules.no_sooner, rules.otherwise, _LIMITS)):
            return
    here, there = _denials(original), _denials(rewrite)
    if abs(len(here) - len(there)) != 1 or _held(original) != _held(rewrite):
        return
    lost = len(here) > len(there)
    token, span = _extra(here, there) if lost else _extra(there, here)
    sides = (original, rewrite) if lost else (rewrite, original)
    if _answered(token, sides[1]) or _lacked(span, *sides):
        return
    if beyond(original, rewrite):
        return  # no more than two: two at most
    if lost:
        yield messages.lost(ChangeType.NEGATION, messages.DENIAL_LOST, original, [span])
    elif token is None or token.word.finite or any(token.same(t) for t in original.tokens):
        yield messages.added(ChangeType.NEGATION, messages.DENIAL_ADDED, rewrite, [span])


def _denials(reading: Reading) -> list[tuple[Token | None, Span]]:
    """Each denied word, once in any of its forms; all bans as one, and likewise all leave not to do a thing."""
    found: list[tuple[Token | None, Span]] = []
    ruled = [c for c in reading.clauses if c.mark is not None and c.force in (Force.MUST_NOT, Force.NEED_NOT)]
    marks = [c.mark for c in reading.clauses if c.mark is not None and c.force is not Force.PLAIN_NOT]  # does not free: is bound
    without = [*reading.find(reading.marks.privative), *reading.find(_FOR_NOTHING)]
    banned = False
    for token in [*turning.denied(reading), *turning.before_bare(reading)]:
        clause = reading.clause_at(token.start)
        if clause is None or not clause.denials or any(s <= token.start < e for s, e in [*marks, *without]):
            continue
        if _NOT_TO_DO.fullmatch(token.text):
            banned = True
        elif not any(other is not None and other.like(token) for other, _ in found):
            found.append((token, (token.start, token.end)))
    for force in (Force.MUST_NOT, Force.NEED_NOT):
        bans = [c.mark for c in ruled if c.force is force and c.mark and not any(s < c.mark[1] and c.mark[0] < e for s, e in without)]
        if bans or (banned and force is Force.MUST_NOT):
            found.append((None, bans[0] if bans else (0, len(reading.folded))))
    return found


def _held(reading: Reading) -> int:
    """How many words hold a denial inside them, or say that something is done without."""
    bans = {s for s, _ in reading.find(reading.marks.reversal) if not reading.folded.startswith("тыйым", s)}
    return len(bans | {s for s, _ in (*reading.find(reading.marks.privative), *reading.find(_FOR_NOTHING))})


# nothing is paid for it: it is for free
_FOR_NOTHING = re.compile(r"(?<!\w)(?:өте[уму]|ақы|төлем|құн)\w* (?:төлен|алын|төле|ал|талап етіл)[мбп][ае](?:й|ст|ған|ген)\w*")


def _lacked(span: Span, here: Reading, other: Reading) -> bool:
    """Whether the thing right before a denied verb is what the other text does without: its *term* is not limited, without a term."""
    thing = next((t for t in here.tokens if t.end == span[0] - 1), None)
    if thing is None or any(s <= thing.start < e for s, e in here.find(here.marks.privative)):
        return False
    lacked = [other.lacked(m) for m in other.marks.privative.finditer(other.folded)]
    return any(t is not None and t.same(thing) for t in lacked)


def _answered(token: Token | None, other: Reading) -> bool:
    """Whether another text says without a denial what a denied word says: not kept, broken; if no more is set, may set more."""
    if token is None:
        return False
    if token.text.startswith("келіспе") and any(_APPEALS.match(t.text) for t in other.tokens):
        return True  # who appeals does not agree
    if PROVIDES.match(token.text) and any(c.force is Force.MAY for c in other.clauses):
        return True
    if any(t.like(token) and _REFUSED.match(other.folded, t.start) for t in other.tokens):
        return True  # is not taken in: its taking in is refused
    if any(t.like(token) and denials_kazakh.warded(t, other) for t in other.tokens):
        return True  # lest it be fouled: protected from fouling
    return _NOT_KEPT.match(token.text) is not None and any(_BROKEN.match(t.text) for t in other.tokens)


_APPEALS = re.compile(r"(?:шағым|апелляция|кассация|дау|наразы|қарсылы)")
_REFUSED = re.compile(r"\w+[ндт][ае]н бас тарт")
_NOT_KEPT = re.compile(r"(?:сақта|орында|ұста)")
_BROKEN = re.compile(r"(?:бұз|кешікт|өткіз)")


def _extra(more: list[tuple[Token | None, Span]], fewer: list[tuple[Token | None, Span]]) -> tuple[Token | None, Span]:
    """The first denial of one text whose word the other does not deny."""
    known = [token for token, _ in fewer if token is not None]
    return next(((token, span) for token, span in more if token is not None and not any(token.like(k) for k in known)), more[0])
