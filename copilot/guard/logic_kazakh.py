"""What `logic` asks of Kazakh texts only: what a rule reaches, any of a kind and some of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Force, Span
from copilot.guard.counterparts import predicate
from copilot.guard.limits import ONE, SEVERAL
from copilot.guard.reading import Reading
from copilot.guard.roles_kazakh import case
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_AMONG = re.compile(r"(?<!\w)(?:оның|олардың|соның) ішінде(?!\w)")
_NOT_OF = re.compile(r"(?<!\w)(?:қолданыл|тара|қатыст|жат|кір|енгіз|таралы)[мпб][ае]й\w*|қатысты емес")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    for rule in (exempted, excluded, reached, reached_too):
        yield from rule(original, rewrite)


def exempted(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What a Kazakh text names as within a rule, and the other as beyond it: nor to another member, this does not apply to another
    member."""
    if original.language is not Language.KK:
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        if here.find(_NOT_OF) or there.find(_AMONG):
            continue
        for span in here.find(_AMONG):
            words = [t for t in here.content if t.start >= span[1]][:3]
            for place in there.find(_NOT_OF):
                clause = there.clause_at(place[0])
                if clause is not None and len(words) == 3 and all(any(t.same(o) for o in clause.tokens) for t in words):
                    left, right = (span, place) if here is original else (place, span)
                    told = messages.changed(messages.RANGE_CHANGED, original, left, rewrite, right)
                    yield Change(ChangeType.CONDITION, told, (left,), (right,))
                    return


_NOT_THESE = re.compile(r"(?<!\w)(?:бұған|оған|бұларға|бұл \w+|мұндай \w+) (?P<who>[^.;,]{3,60}?) (?:жатп|кірм|енб|қосылм)[ае]й(?:ды|ді)")


def excluded(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """Those whom one Kazakh text takes out of a ban, and whom a denial of the other names: this does not take in pensioners; nor are
    pensioners put on the list."""
    if original.language is not Language.KK:
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        rules = there.marks
        if any(there.find(p) for p in (rules.exception, rules.exempt, rules.only, rules.unless, rules.otherwise)):
            continue
        for match in _NOT_THESE.finditer(here.folded):
            if not any(c.negative for c in here.clauses if c.end <= match.start()):
                continue  # no ban: may have copies made, which does not take in secret papers
            words = [t for t in here.content if match.start("who") <= t.start < match.end("who")]
            banned = (c for c in there.clauses if c.negative and c.force is not Force.NEED_NOT)  # nor need he: an exception as well
            clauses = [c for c in banned if words and all(any(t.same(o) for o in c.tokens) for t in words)]
            for clause in clauses[:1]:
                place = next((t.start, t.end) for t in clause.tokens if t.same(words[0]))
                left, right = (match.span(), place) if here is original else (place, match.span())
                told = messages.changed(messages.RANGE_CHANGED, original, left, rewrite, right)
                yield Change(ChangeType.CONDITION, told, (left,), (right,))
                return


def reached(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What a rule does not reach in one Kazakh text and in the other does as well: does not apply to dwellings, dwellings too are taken."""
    if original.language is not Language.KK:
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        rules = there.marks
        if any(c.denials for c in there.clauses) or any(
            there.find(p) for p in (rules.exception, rules.exempt, rules.only, rules.privative)
        ):
            continue
        places = [(span, _before(span[0], here)) for span in here.find(_NOT_OF)]
        places += [(span, _excepted(span, here)) for span in here.find(here.marks.exception)]
        for span, thing in places:
            pairs = zip(there.tokens, there.tokens[1:], strict=False)
            twin = next((t for t, too in pairs if thing is not None and too.text in _TOO and t.same(thing)), None)
            if twin is not None:
                left, right = (span, (twin.start, twin.end)) if here is original else ((twin.start, twin.end), span)
                told = messages.changed(messages.RANGE_CHANGED, original, left, rewrite, right)
                yield Change(ChangeType.CONDITION, told, (left,), (right,))
                return


_DESPITE = re.compile(r"(?:с[ае]|жағдай(?:лар)?да|кезде|күннің өзінде) (?:да|де),?\s*\Z")
_COVERED = 0.6  # of the words that tell what a rule does not reach


def reached_too(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What a Kazakh rule does not reach in one text and reaches even so in the other: this does not apply to claims; he is freed even if
    he brings a claim."""
    if original.language is not Language.KK:
        return
    for here, there in ((original, rewrite), (rewrite, original)):
        if here.find(_EVEN) or there.find(_NOT_OF):
            continue
        for span in here.find(_NOT_OF):
            within = here.clause_at(span[0])
            rule = next((c for c in reversed(here.clauses) if within is not None and c.end <= within.start and not c.subordinate), None)
            words = [t for t in within.tokens if t.end <= span[0] and not t.word.light] if within is not None else []
            for at, clause in enumerate(there.clauses[:-1]):
                main, told = there.clauses[at + 1], _DESPITE.search(there.folded, clause.start, clause.end)
                share = sum(any(t.like(o) for o in clause.tokens) for t in words)
                if told and rule is not None and words and share >= _COVERED * len(words) and main.negative is rule.negative:
                    left, right = (span, told.span()) if here is original else (told.span(), span)
                    yield Change(
                        ChangeType.CONDITION, messages.changed(messages.RANGE_CHANGED, original, left, rewrite, right), (left,), (right,)
                    )
                    return


_EVEN = re.compile(r"(?:с[ае]|жағдай(?:лар)?да|кезде|күннің өзінде) (?:да|де)(?!\w)")
_TOO = frozenset(("да", "де", "та", "те"))


_LEAVE = 25  # characters from a word of leave to the "only" that it stands before


def by_leave(original: Reading, rewrite: Reading, only: Span) -> bool:
    """Whether a Kazakh "only" stands behind a leave that the other text demands too: by agreement, only if they agree."""
    if original.language is not Language.KK or not original.find(original.marks.by_consent):
        return False
    return rewrite.marks.consent.search(rewrite.folded, max(0, only[0] - _LEAVE), only[0]) is not None


def one_alone(here: Reading, there: Reading) -> bool:
    """Whether a Kazakh text speaks of one alone, and the other denies that there is more than one: if one alone applies, if no more
    than one applies."""
    if here.language is not Language.KK or not here.find(ONE):
        return False
    return bool(there.find(SEVERAL)) and any(c.denials for c in there.clauses)


def banned_beyond(original: Reading, only: Span, rewrite: Reading) -> bool:
    """Whether a Kazakh original allows and forbids one action, so that "only" beside its leave says nothing new: may until the term
    is over; after that he may not."""
    if original.language is not Language.KK:
        return False
    within = rewrite.clause_at(only[0])
    if within is None or within.negative:
        return False
    free, banned = ([predicate(c) for c in original.clauses if c.force is f] for f in (Force.MAY, Force.MUST_NOT))
    return any(a is not None and b is not None and a.same(b) for a in free for b in banned)


def idle_only(only: Span, reading: Reading, original: Reading) -> bool:
    """Whether a Kazakh "only" says nothing new: beside an amount, which it bounds (once only), behind "after" that the original has
    too, before the copula (is a mere recommendation)."""
    if reading.language is not Language.KK:
        return False
    if any(0 <= only[0] - a.end <= 1 or 0 <= a.start - only[1] <= 1 for a in reading.amounts):
        return True
    if reading.folded.endswith(_AFTER, 0, only[0]) and any(after in original.folded for after in _AFTER):
        return True
    said = _before(only[0], reading)
    if _IF_ONLY.search(reading.folded, 0, only[0]) and original.find(original.marks.condition):
        return True  # if he agrees, only if he agrees: a norm that names a condition holds under it alone
    if said is not None and _told(said, reading) and any(_told(t, original) for t in original.tokens if t.same(said)):
        return True  # those who have passed are let in, only those who have passed
    return reading.folded.startswith(" болып табыл", only[1]) and said is not None and bool(original.likes(said))


_AFTER = (" кейін ", " соң ")
_IF_ONLY = re.compile(r"(?:жағдай(?:лар)?да|кезде|[ғқ]анда|[гк]енде|с[ае]|шартымен) \Z")
_WHICH = re.compile(r".{2,}(?:[ғқ]ан|[гк]ен|[ая]тын|етін|йтын|йтін)|бар|жоқ")
_OF_NAME = 3  # words back from a noun to the participle that tells of it


def _told(noun: Token, reading: Reading) -> bool:
    """Whether a participle before a noun tells which of its kind are meant."""
    at = reading.tokens.index(noun)
    return any(_WHICH.fullmatch(t.text) for t in reading.tokens[max(0, at - _OF_NAME) : at])


def excepted_alone(here: Reading, there: Reading) -> bool:
    """Whether what a Kazakh text forbids to all save some the other allows to those alone: to no one but state bodies, to state bodies
    only."""
    if here.language is not Language.KK or not any(c.negative for c in here.clauses):
        return False
    excepted = [t for span in here.find(here.marks.exception) if (t := _excepted(span, here)) is not None]
    alone = [_before(s, there) if there.folded[s:e] in _BEHIND else _behind(e, there) for s, e in there.find(there.marks.only)]
    return any(o is not None and o.same(t) for t in excepted for o in alone)


_BEHIND = frozenset(("ғана", "қана"))  # which stand behind the word that they limit


def _excepted(span: Span, reading: Reading) -> Token | None:
    """The word that a word of exception governs: before it, or the first of the two that make it (save *bodies*)."""
    inside = [t for t in reading.tokens if span[0] <= t.start < span[1]]
    return inside[0] if len(inside) > 1 else _before(span[0], reading)


def _before(place: int, reading: Reading) -> Token | None:
    return next((t for t in reversed(reading.tokens) if t.end <= place), None)


def _behind(place: int, reading: Reading) -> Token | None:
    return next((t for t in reading.tokens if t.start >= place and not t.word.light), None)


def of_some_kind(here: Reading, there: Reading) -> tuple[Span, Span] | None:
    """What one Kazakh text says of any of a kind, and the other of those with a quality that the first does not name: any building
    works, major building works."""
    if here.language is not Language.KK:
        return None
    for start, end in here.find(here.marks.every):
        at = next((n for n, t in enumerate(here.tokens) if t.start >= end), None)
        noun = here.tokens[at] if at is not None and here.tokens[at].start == end + 1 else None
        if noun is not None and noun.word.light and at is not None and here.folded.startswith("-", noun.end):
            noun = here.tokens[at + 1]  # керек-жарақ
        if noun is None or noun.word.light:
            continue
        twins = [n for n, t in enumerate(there.tokens) if t.word.lemma == noun.word.lemma]
        if len(twins) != 1 or not twins[0] or sum(t.word.lemma == noun.word.lemma for t in here.tokens) != 1:
            continue
        first = twins[0] - there.folded.endswith("-", 0, there.tokens[twins[0]].start)
        before = there.tokens[first - 1]
        beside = first > 0 and there.folded[before.end : there.tokens[first].start] == " "
        beside = beside and not any(s <= before.start < e for s, e in there.find(there.marks.every))
        if (
            beside
            and not (before.word.light or before.word.agent or (case(before) and not here.marks.restricts.fullmatch(before.text)))
            and not here.likes(before)
        ):
            return (start, noun.end), (before.start, there.tokens[twins[0]].end)
    return None


def last_said(span: Span, here: Reading, there: Reading) -> bool:
    """Whether the last of several Kazakh words at a place stands in the other text: *a part* for one part."""
    words = [t for t in here.tokens if span[0] <= t.start < span[1]]
    return len(words) > 1 and words[-1].word.grows and bool(there.likes(words[-1]))


_TELLS_OF = re.compile(r".{2,}(?:[ғқ]ан|[гк]ен|[ая]тын|етін|йтын|йтін)")
_NOT_SO = re.compile(r".{2,}[мбп][ае](?:ған|ген|йт[ыі]н)")
_OF_IT = 5  # words from a participle to the noun that it tells of


def of_those_who(here: Reading, there: Reading) -> tuple[Span, Span] | None:
    """What one Kazakh text says of all of a kind, and the other of those only of whom a participle tells: all members, members that
    came to the sitting."""
    if here.language is not Language.KK or there.find(there.marks.every):
        return None
    for start, end in here.find(here.marks.every):
        noun = next((t for t in here.tokens if t.start >= end), None)
        twins = [n for n, t in enumerate(there.tokens) if noun is not None and t.word.lemma == noun.word.lemma]
        if noun is None or noun.word.light or len(twins) != 1 or sum(t.word.lemma == noun.word.lemma for t in here.tokens) != 1:
            continue
        for n in range(twins[0] - 1, max(-1, twins[0] - 1 - _OF_IT), -1):
            token = there.tokens[n]
            if there.folded[token.end : there.tokens[n + 1].start] != " " or there.marks.joins(token.text):
                break
            if _TELLS_OF.fullmatch(token.text) and token.word.kind is Kind.ACTION and not token.word.light:
                likes = [o for o in here.likes(token) if not _NOT_SO.fullmatch(o.text)]
                if not likes and not _NOT_SO.fullmatch(token.text):
                    return (start, noun.end), (token.start, there.tokens[twins[0]].end)
                break
    return None
