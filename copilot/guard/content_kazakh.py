"""What `content` asks of Kazakh phrases only: a predicate of a series, a party told by what it is."""

from __future__ import annotations

import re

from copilot.guard import joining, roles_kazakh
from copilot.guard.clauses import Force
from copilot.guard.phrases import Phrase
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind


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
