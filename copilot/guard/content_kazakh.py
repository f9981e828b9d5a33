"""What `content` asks of Kazakh phrases only: a predicate of a series, a party told by what it is."""

from __future__ import annotations

import re

from copilot.guard import joining, roles_kazakh
from copilot.guard.clauses import Force
from copilot.guard.phrases import Phrase
from copilot.guard.reading import Reading
from copilot.guard.roles_kazakh import case
from copilot.guard.tokens import Kind, Token


def told_of_kept(phrase: Phrase, other: Reading) -> bool:
    """Whether a new verb stands behind a noun of the other text: fills in the *record*, for makes a record."""
    return phrase.before is not None and phrase.tokens[0].word.kind is Kind.ACTION and bool(other.likes(phrase.before))


def one_more_predicate(phrase: Phrase, here: Reading, there: Reading) -> bool:
    """Whether a Kazakh phrase ends with a finite verb of a series, of which the verb before it stands in the other text: leads its
    work, *plans* it, watches over it."""
    verb = phrase.tokens[-1]
    following = next((t for t in here.tokens if t.start >= verb.end), None)
    if verb.word.kind is Kind.NOUN and following is not None and following.word.light and following.start == verb.end + 1:
        verb = following  # gives a *warning*
    if not verb.word.finite or verb.word.kind is not Kind.ACTION or len(phrase.tokens) > 2:
        return False
    at = here.tokens.index(phrase.tokens[0])
    for place in range(at, max(0, at - 3), -1):
        before = here.tokens[place - 1]
        between = joining.gap(before, here.tokens[place], here)
        if between == ", ":
            sibling = here.tokens[place - 2] if before.word.light and place > 1 else before
            return before.word.finite and any(sibling.same(t) for t in there.tokens)
        if between != " ":
            return False
    return False


_PARTY = re.compile(r"(?:тарап|тұлға|адам|ұйым|орган)(?!да|ды)\w*")


def of_party(phrase: Phrase, reading: Reading) -> bool:
    """Whether a Kazakh phrase tells right before it which party is meant: the *guilty* party, the party *that asked for it*."""
    after = phrase.after
    return after is not None and after.start == phrase.span[1] + 1 and _PARTY.fullmatch(after.text) is not None


def of_impersonal(phrase: Phrase, here: Reading, there: Reading) -> bool:
    """Whether a Kazakh phrase only names the subject of what the other text, in which no one does it, allows, forbids or demands
    without one: the tenant may not sublet it, it may not be sublet."""
    subject = next((a for a in roles_kazakh.agents(here) if a.head in phrase.tokens and not roles_kazakh.case(a.head)), None)
    if subject is None or any(not (subject.span[0] <= t.start < subject.span[1] or there.likes(t)) for t in phrase.tokens):
        return False
    if any(v.same(w) for a in roles_kazakh.agents(there) for w in a.verbs for v in subject.verbs):
        return False
    ruled = [c for c in there.clauses if c.force not in (Force.PLAIN, Force.PLAIN_NOT) and _IMPERSONAL.search(there.folded, c.start, c.end)]
    return any(v.same(t) for v in subject.verbs for c in ruled for t in c.tokens)


_IMPERSONAL = re.compile(
    r"[ую](?:ға|ге|[ыі]на|[ыі]не) (?:да |де )?(?:бол(?:ады|майды)|(?:жол|рұқсат|тыйым) \w+)|[ую] (?:керек|қажет|міндетті)(?!\w)"
)


def renamed(original: Reading, rewrite: Reading) -> tuple[Token, Token] | None:
    """The words right before one noun that are exchanged, though both texts have both elsewhere: objects of *copyright*, objects of
    *related rights*."""
    for noun in original.content:
        twins = [t for t in rewrite.content if t.word.lemma == noun.word.lemma]
        if len(twins) != 1 or noun.word.kind is not Kind.NOUN or sum(t.word.lemma == noun.word.lemma for t in original.content) != 1:
            continue
        mine, other = _named_by(noun, original), _named_by(twins[0], rewrite)
        while mine and other and mine[-1].like(other[-1]):
            mine, other = mine[:-1], other[:-1]
        if not mine or not other:
            continue
        one, new = mine[-1], other[-1]
        counts = [sum(t.like(o) for o in r.tokens) for t in (one, new) for r in (original, rewrite)]
        if counts[0] > counts[1] > 0 and 0 < counts[2] < counts[3]:
            return one, new
    return None


def _named_by(noun: Token, reading: Reading) -> list[Token]:
    """The two words of matter right before a noun that have no ending of case, or the ending of a quality."""
    at = reading.tokens.index(noun)
    found: list[Token] = []
    while at and len(found) < _NAME and reading.folded[reading.tokens[at - 1].end : reading.tokens[at].start] == " ":
        at -= 1
        token = reading.tokens[at]
        light = token.word.light and not reading.marks.listed.fullmatch(token.text)  # of the *right* of ownership
        if light or reading.marks.joins(token.text) or token.word.kind is Kind.ACTION or case(token):
            break
        found.insert(0, token)
    return found


_NAME = 2  # words that name of what kind a thing is
