"""Words of matter lost or added: items of lists, terms and actors exchanged, conditions, narrowing words.

A word is lost where nothing in the other text has its lemma, its root, or a synonym. Lost words that stand together make a
phrase, and a phrase is told where it weighs as much as one noun. Verbs weigh little: plain wording changes them most."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from copilot.guard import content_kazakh, joining, messages, narrowing_english, of_english, qualities
from copilot.guard.asking import asked_for
from copilot.guard.content_done import done_no_more
from copilot.guard.content_english import persons_lost, unnamed
from copilot.guard.phrases import Phrase, phrases
from copilot.guard.phrases_kazakh import asked
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from copilot.guard.weights import ENOUGH_ALONE
from law.actors import actors
from law.words import Language, Words

_ENOUGH = 1.0
_ENOUGH_JOINED = 0.9  # one of several things: a verbal noun with its light noun (орындау мерзімі)


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    lost = list(phrases(original, rewrite))
    new = list(phrases(rewrite, original, added=True))
    used: set[int] = set()
    if lost and sum(len(phrase.tokens) for phrase in lost) == len(original.content):
        # nothing of the matter is left: however little it weighs, the other text is about something else
        yield messages.lost(ChangeType.SCOPE, messages.NARROWING_LOST, original, [phrase.span for phrase in lost])
        return
    for phrase in lost:
        partner = _partner(phrase, original, new, used, rewrite)
        if partner is not None:
            used.add(id(partner))
            kind, words = _exchanged(phrase, original, partner, rewrite)
            yield Change(kind, messages.changed(words, original, phrase.span, rewrite, partner.span), (phrase.span,), (partner.span,))
        elif (
            _left_unsaid(phrase, original, rewrite)
            or _told_by_deed(phrase, original, rewrite)
            or _told_by_pronoun(phrase, original, rewrite)
        ):
            continue
        elif _heavy(phrase, original.language is Language.EN) or done_no_more(phrase, original, new, rewrite):
            kind, words = _lost(phrase, original)
            yield messages.lost(kind, words, original, [phrase.span])
    if original.language is Language.KK and (exchanged := content_kazakh.renamed(original, rewrite)) is not None:
        spans = (exchanged[0].start, exchanged[0].end), (exchanged[1].start, exchanged[1].end)
        yield Change(ChangeType.TERM, messages.changed(messages.TERM_CHANGED, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:])
    yield from _items(original, rewrite)
    yield from qualities.changes(original, rewrite)
    if original.language is Language.EN and (item := persons_lost(original, rewrite)) is not None:
        yield messages.lost(ChangeType.LIST_ITEM, messages.ITEM_LOST, original, [item])
    if original.language is Language.EN:
        yield from narrowing_english.changes(original, rewrite)
        for left, right in of_english.things(original, rewrite):
            yield Change(ChangeType.TERM, messages.changed(messages.TERM_CHANGED, original, left, rewrite, right), (left,), (right,))
    for phrase in new:
        if _implied(phrase, rewrite, original):
            continue
        if id(phrase) not in used and (
            _heavy(phrase, rewrite.language is Language.EN, added=True) or done_no_more(phrase, rewrite, lost, original)
        ):
            kind, words = _added(phrase, rewrite)
            if kind is ChangeType.LIST_ITEM and rewrite.language is Language.RU and not _thing_or_act(phrase):
                continue
            yield messages.added(kind, words, rewrite, [phrase.span])


def _thing_or_act(phrase: Phrase) -> bool:
    """Whether a Russian phrase names a thing, or an act by a predicate: no mere quality, manner or gerund."""
    head = phrase.tokens[0]
    told = head.word.kind is not Kind.ACTION or head.word.finite or bool(head.word.cases) or head.text.endswith(_INFINITIVE)
    acts = (t.word.kind is Kind.ACTION and (t.word.finite or t.text.endswith(_INFINITIVE)) for t in phrase.tokens)
    return told and (any(t.word.kind is Kind.NOUN for t in phrase.tokens) or any(acts))


_INFINITIVE = ("ть", "ться", "ти", "тись", "чь", "чься")


def _left_unsaid(phrase: Phrase, here: Reading, there: Reading) -> bool:
    """Whether a text need not say again who or what a phrase names."""
    if here.language is Language.KK:
        return content_kazakh.of_impersonal(phrase, here, there)
    return here.language is Language.EN and unnamed(phrase, here, there)


def _implied(phrase: Phrase, here: Reading, there: Reading) -> bool:
    """Whether a Russian condition only names the one with whom it is done what the other text tells by a noun: on dismissal, if *the
    worker* is dismissed."""
    person, clause = phrase.tokens[0], phrase.clause
    if here.language is not Language.RU or len(phrase.tokens) > 1 or clause is None or not clause.subordinate:
        return False
    if not person.word.agent or "accs" not in person.word.cases:
        return False
    at = clause.tokens.index(person)
    beside = [t for t in clause.tokens[max(0, at - 1) : at + 2] if t.word.finite]
    pairs = [(a, b) for a, b in pairwise(there.tokens) if any(a.same(t) for t in beside)]
    return any(a.word.kind is Kind.ACTION and not a.word.finite and not b.word.agent for a, b in pairs)


def _told_by_deed(phrase: Phrase, here: Reading, there: Reading) -> bool:
    """Whether a Russian actor stands beside a participle that the other text tells of "who": the resigning *member*, who resigns."""
    actor = phrase.tokens[0]
    if here.language is not Language.RU or len(phrase.tokens) > 1 or not actor.word.agent:
        return False
    at = here.tokens.index(actor)
    beside = [t for t in here.tokens[max(0, at - 1) : at + 2] if t is not actor and t.word.kind in (Kind.ACTION, Kind.QUALITY)]
    told = [t for before, t in pairwise(there.tokens) if before.text in ("кто", "тот", "те", "кого", "кому")]
    return any(a.like(t) for a in beside if a.word.cases for t in told)


def _told_by_pronoun(phrase: Phrase, here: Reading, there: Reading) -> bool:
    """Whether of a Russian phrase only the one who acts is gone, and the other text has "he" beside the verb, with no other actor of
    this text named before it."""
    gone = [t for t in phrase.tokens if not there.likes(t)]
    if here.language is not Language.RU or len(gone) != 1 or not gone[0].word.agent or "nomn" not in gone[0].word.cases:
        return False
    at = here.tokens.index(gone[0])
    verb = next((t for t in here.tokens[at + 1 : at + 4] if t.word.finite and not t.word.light), None)
    others = [t for t in here.tokens if t.word.agent and not t.word.light and not t.same(gone[0])]
    for twin in (t for t in there.tokens if verb is not None and t.same(verb)):
        clause = there.clause_at(twin.start)
        he = next((t for t in clause.tokens if t.text in ("он", "она", "оно", "они")), None) if clause is not None else None
        if he is not None and not any(t.same(o) for t in there.tokens if t.end <= he.start for o in others):
            return True
    return False


def _items(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """Things that are light by themselves and carry matter as one of several: the order *and the terms* of payment."""
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        grows = here.language is Language.KK
        for at, token in enumerate(here.tokens):
            if not token.word.light or not here.marks.listed.fullmatch(token.text) or _before_time(token, here):
                continue
            if asked(token, here, there) if grows else asked_for(token, there):
                continue  # how and when it is paid
            if any(not _before_time(o, there) for o in there.likes(token)):
                continue
            if not joining.light_thing_joined(at, here):
                continue
            span = token.start, token.end
            if forward:
                yield messages.lost(ChangeType.LIST_ITEM, messages.ITEM_LOST, here, [span])
            else:
                yield messages.added(ChangeType.LIST_ITEM, messages.ITEM_ADDED, here, [span])


def _before_time(token: Token, reading: Reading) -> bool:
    """Whether a Kazakh term only tells that something is done early: мерзімінен бұрын."""
    return token.word.grows and reading.folded.startswith(" бұрын", token.end)


_MANY = 3  # words of an English phrase that is no mere wording
_ENOUGH_OF_MANY = 1.2


def _heavy(phrase: Phrase, english: bool = False, added: bool = False) -> bool:
    """Whether the loss of a phrase is a loss of matter. One noun alone is as a rule only worded in another way; it is told where
    it is one of several things joined, one who acts, or stands in a condition."""
    if (
        english
        and added
        and not phrase.joined
        and phrase.tokens[0].word.agent
        and all(t.word.kind is Kind.OTHER for t in phrase.tokens[1:])
    ):
        return False  # who acts is named where the original means him
    if english and len(phrase.tokens) >= _MANY and phrase.weight >= _ENOUGH_OF_MANY:
        return True
    alone = english and len(phrase.tokens) == 1 and phrase.tokens[0].word.kind is Kind.NOUN and not phrase.tokens[0].word.agent
    if phrase.excepted or (phrase.conditional and not alone):
        return phrase.weight >= _ENOUGH
    if phrase.joined and phrase.weight >= _ENOUGH_JOINED:
        return True
    return phrase.weight >= (_ENOUGH if any(t.word.agent for t in phrase.tokens) else ENOUGH_ALONE)


def _partner(phrase: Phrase, here: Reading, new: list[Phrase], used: set[int], there: Reading) -> Phrase | None:
    """A new phrase that stands where this one stood: beside a word like the one beside this."""
    for other in new:
        if id(other) in used:
            continue
        named = [(phrase.after, other.after), (phrase.before, other.before)]
        if here.language is not Language.RU and any(a.kin(b) for a in phrase.tokens for b in other.tokens):
            continue  # the right of ownership: the owner
        beside = any(a is not None and b is not None and a.like(b) for a, b in named)
        if not beside:
            continue
        if phrase.weight >= _ENOUGH and other.weight >= _ENOUGH:
            return other
        behind = phrase.after is not None and other.after is not None and phrase.after.same(other.after)
        last = phrase.before is not None and other.before is not None and phrase.before.same(other.before)
        kin = any(a.kin(b) for a in phrase.tokens for b in other.tokens)
        if (
            behind
            and not kin
            and here.language is Language.KK
            and content_kazakh.of_party(phrase, here)
            and content_kazakh.of_party(other, there)
        ):
            return other
        behind = behind or (last and _ends(phrase, here) and _ends(other, there))
        if behind and _thing(phrase, here) and _thing(other, there):
            return other
        if (
            _qualities(phrase)
            and _qualities(other)
            and phrase.after is not None
            and other.after is not None
            and phrase.after.like(other.after)
        ):
            return other
    return None


def _thing(phrase: Phrase, reading: Reading) -> bool:
    """Whether an English phrase is one noun, be it also a verb, behind an article: *a lease*."""
    first = phrase.tokens[0]
    if reading.language is not Language.EN or len(phrase.tokens) > 1 or first.text.endswith(("ing", "ed")):
        return False
    return (
        first.word.kind in (Kind.NOUN, Kind.ACTION) and _ARTICLE.search(reading.folded, max(0, first.start - 20), first.start) is not None
    )


_ARTICLE = re.compile(r"(?<!\w)(?:an?|the|any|no|such|of|for|against|in|on|by|with|from|at|about|under|its|their|his|her|\w+'s|\w+s') \Z")


def _ends(phrase: Phrase, reading: Reading) -> bool:
    """Whether a phrase ends its clause."""
    return re.match(r"\s*(?:[.,;:]|\Z)", reading.folded[phrase.span[1] :]) is not None


def _qualities(phrase: Phrase) -> bool:
    return any(t.word.kind is Kind.QUALITY for t in phrase.tokens)


def _acts(phrase: Phrase, reading: Reading) -> bool:
    start, end = phrase.span
    if reading.language is Language.EN:
        return False
    return any(a.start < end and start < a.end for a in actors(reading.text, reading.language))


def _exchanged(phrase: Phrase, original: Reading, partner: Phrase, rewrite: Reading) -> tuple[ChangeType, Words]:
    if _acts(phrase, original) and _acts(partner, rewrite):
        return ChangeType.ACTOR, messages.ACTOR_CHANGED
    return ChangeType.TERM, messages.TERM_CHANGED


def _lost(phrase: Phrase, reading: Reading) -> tuple[ChangeType, Words]:
    if _listed(phrase, reading):
        return ChangeType.LIST_ITEM, messages.ITEM_LOST
    if phrase.conditional:
        return ChangeType.CONDITION, messages.CONDITION_LOST
    if _acts(phrase, reading):
        return ChangeType.ACTOR, messages.ACTOR_LOST
    return ChangeType.SCOPE, messages.NARROWING_LOST


def _added(phrase: Phrase, reading: Reading) -> tuple[ChangeType, Words]:
    if _listed(phrase, reading):
        return ChangeType.LIST_ITEM, messages.ITEM_ADDED
    if phrase.conditional:
        return ChangeType.CONDITION, messages.CONDITION_ADDED
    if _acts(phrase, reading):
        return ChangeType.ACTOR, messages.ACTOR_ADDED
    return ChangeType.SCOPE, messages.NARROWING_ADDED


def _listed(phrase: Phrase, reading: Reading) -> bool:
    """Whether a comma, a joint or the number of an item stands beside the phrase, within its clause."""
    start, end = phrase.span
    before = reading.folded[phrase.before.end if phrase.before else max(0, start - 25) : start]
    after = reading.folded[end : phrase.after.start if phrase.after else end + 12]
    rules = reading.marks
    joined = [bool(re.search(r"[,;]|\d\)", gap) or rules.and_.search(gap) or rules.or_.search(gap)) for gap in (before, after)]
    return any(joined)
