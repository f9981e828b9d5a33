"""The same action by another: who acts, in Russian and Kazakh by case, in English by `roles_english`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from copilot.guard import (
    expenses,
    expenses_english,
    messages,
    of_english,
    roles_apportioned,
    roles_consenting,
    roles_crossed_russian,
    roles_english,
    roles_exchanged,
    roles_kazakh,
    roles_parted_english,
    roles_related_russian,
    roles_russian,
    roles_whose_russian,
)
from copilot.guard.agents import Agent
from copilot.guard.clauses import Force, Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_READERS = {Language.RU: roles_russian.agents, Language.KK: roles_kazakh.agents}


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """The same action by another whom the original names too: those who are new are told by `content`."""
    if original.language is Language.EN:
        for left, right in (
            *roles_english.changes(original, rewrite),
            *expenses_english.exchanged(original, rewrite),
            *roles_parted_english.exchanged(original, rewrite),
            *of_english.persons(original, rewrite),
        ):
            words = messages.changed(messages.ACTOR_CHANGED, original, left, rewrite, right)
            yield Change(ChangeType.ACTOR, words, (left,), (right,))
        return
    old, new = _agents(original), _agents(rewrite)
    for agent in old:
        doing = [o for o in new if _do_one_thing(agent, o)]
        if (
            len(old) == len(new) == 1
            and agent.head.word.agent == new[0].head.word.agent
            and any(v.like(w) for v in agent.verbs for w in new[0].verbs)
        ):
            doing = new  # the one sends, the other forwards
        if not doing or any(a.is_one_with(o) for a in old if a is agent or _do_one_thing(a, agent) for o in doing):
            continue
        other = doing[0]
        if _named(other, original) and not _act_together(agent.head, other.head, rewrite):
            words = messages.changed(messages.ACTOR_CHANGED, original, agent.span, rewrite, other.span)
            yield Change(ChangeType.ACTOR, words, (agent.span,), (other.span,))
            return
    yield from expenses.exchanged(original, rewrite)
    if (pair := _exchanged(old, new, original, rewrite)) is not None:
        words = messages.changed(messages.ACTOR_CHANGED, original, pair[0].span, rewrite, pair[1].span)
        yield Change(ChangeType.ACTOR, words, (pair[0].span,), (pair[1].span,))
        return
    turned = [(right, left) for left, right in _done_to(rewrite, original, new)]
    if original.language is Language.KK:
        places = chain(roles_consenting.consenting(original, rewrite), roles_apportioned.apportioned(original, rewrite))
    else:
        russian = (
            roles_exchanged.exchanged,
            roles_exchanged.parted,
            roles_exchanged.they,
            roles_exchanged.done_to,
            roles_crossed_russian.crossed,
            roles_whose_russian.changes,
            roles_related_russian.changes,
        )
        places = chain.from_iterable(reader(original, rewrite) for reader in russian)
    for left, right in (*_done_to(original, rewrite, old), *turned, *_regrouped(original, rewrite), *places):
        words = messages.changed(messages.ACTOR_CHANGED, original, left, rewrite, right)
        yield Change(ChangeType.ACTOR, words, (left,), (right,))
        return


def _exchanged(old: list[Agent], new: list[Agent], original: Reading, rewrite: Reading) -> tuple[Agent, Agent] | None:
    """Of two who do one thing in each Kazakh text, one who is another: signed by the chairman, signed by the head; signed by the
    chairman both times."""
    if original.language is not Language.KK:
        return None
    for agent in old:
        sides = [a for a in old if _do_one_thing(a, agent)], [a for a in new if _do_one_thing(a, agent)]
        if [len(side) for side in sides] != [2, 2]:
            continue
        gone = [a for a in sides[0] if not any(a.is_one_with(o) for o in sides[1])]
        come = [o for o in sides[1] if not any(o.is_one_with(a) for a in sides[0])]
        if not len(gone) == len(come) == 1 or not (_named(gone[0], rewrite) and _named(come[0], original)):
            continue
        if not _act_together(gone[0].head, come[0].head, rewrite) or not _act_together(come[0].head, gone[0].head, original):
            return gone[0], come[0]
    return None


_TOGETHER = 4  # words between two who act as one


def _act_together(one: Token, head: Token, reading: Reading) -> bool:
    """Whether one who acts stands joined to another whom a reader took for the only one: organisations and *traders*."""
    words = reading.tokens
    at = words.index(head)
    for n in (n for n, t in enumerate(words) if t.same(one)):
        first, last = sorted((n, at))
        between = list(words[first + 1 : last])
        gap = reading.folded[words[first].end : words[last].start]
        joined = "," in gap or "(" in gap or any(reading.marks.joins(t.text) for t in words[first + 1 : last])
        told = [t for t in between if not (t.word.light and t.word.grows)]
        if joined and len(told) <= _TOGETHER and not any(t.word.finite for t in between) and not re.search(r"[.;:]", gap):
            return True
    return False


def _do_one_thing(left: Agent, right: Agent) -> bool:
    return any(v.same(w) for v in left.verbs for w in right.verbs if not _GIVES.fullmatch(v.text))


_GIVES = re.compile(r"да(?:ет|ют|ть|л|ла|ли)|дела(?:ет|ют|ть)|вед(?:ет|ут)|вести")  # of anything: gives advice, gives orders


_BESIDE = re.compile(r"[\w -]*")  # no sign between two words


def _done_to(original: Reading, rewrite: Reading, agents: list[Agent]) -> Iterator[tuple[Span, Span]]:
    """One who acts in the original and to whom the same is done in the rewrite: paid by, paid to."""
    acting = {agent.head: agent.verbs[-1] for agent in agents} if original.language is Language.KK else {}
    for token in original.tokens:
        if token.word.kind is not Kind.NOUN or token.word.light:
            continue
        if token in acting and _given(token, original):
            continue  # from the day the commission is named the powers pass to it
        verb = _by(token, original) or (acting.get(token) if not roles_kazakh.case(token) else None)
        twins = _twins(token, original, rewrite) if verb is not None else []
        if verb is None or not twins or not all(_to(t, rewrite) for t in twins):
            continue
        if _APPLIES.match(verb.text):
            continue  # guarantees apply to the worker: the worker uses them
        if any(t.like(verb) and t.word.finite and not _converse(t, verb) and not _by_pronoun(t, rewrite) for t in rewrite.tokens):
            yield (token.start, token.end), (twins[0].start, twins[0].end)


_GIVES = re.compile(r"(?:бер|тапсыр|табыс|төле|ұсын)")
_GETS = re.compile(r"(?:ал|қабылда)")


def _converse(one: Token, other: Token) -> bool:
    """Whether of two Kazakh verbs the one is to give and the other to get: is given it by the builder, does not get it."""
    if not one.word.grows:
        return False
    return any(_GIVES.match(a.text) and _GETS.match(b.text) for a, b in ((one, other), (other, one)))


def _given(token: Token, reading: Reading) -> bool:
    """Whether a Kazakh pronoun tells that what is named is no subject but receives."""
    clause = reading.clause_at(token.start)
    return clause is not None and any(t.text in ("оған", "оларға") for t in clause.tokens if t.start > token.start)


_APPLIES = re.compile(r"(?:қолдан|пайдалан)")
_PRONOUNS = frozenset("он она оно они тот та те который которая которое которые ол олар he she it they".split())


def _by_pronoun(verb: Token, reading: Reading) -> bool:
    """Whether a pronoun acts in the clause of a verb: it may be anyone named before."""
    clause = reading.clause_at(verb.start)
    return clause is not None and any(t.text in _PRONOUNS for t in clause.tokens)


def _twins(token: Token, here: Reading, there: Reading) -> list[Token]:
    """The same noun in the other text: with the same word before it where any stands so (executive bodies, military bodies)."""
    found = [t for t in there.likes(token) if t.same(token)]
    before = _before(token, here)
    named = [t for t in found if before is not None and (other := _before(t, there)) is not None and other.same(before)]
    again = [t for t in found if (other := _before(t, there)) is not None and there.marks.deictic.fullmatch(other.text)]
    return [*named, *(again if token.word.grows else ())] or found  # *this* commission


def _before(token: Token, reading: Reading) -> Token | None:
    at = reading.tokens.index(token)
    return reading.tokens[at - 1] if at and reading.folded[reading.tokens[at - 1].end : token.start] == " " else None


def _by(token: Token, reading: Reading) -> Token | None:
    """The verb that is done by what a noun names: active with the nominative, passive with the instrumental; in Kazakh, if it
    is the first noun of its clause or stands before the verb."""
    at = reading.tokens.index(token)
    if at and reading.marks.deictic.fullmatch(reading.tokens[at - 1].text):
        return None  # by *this* body: the one named before
    if reading.language is Language.KK:
        if roles_kazakh.case(token) or token.text.endswith(("дағы", "дегі", "тағы", "тегі")):
            return None
        following = reading.tokens[at + 1] if at + 1 < len(reading.tokens) else None
        if (
            following is not None
            and following.word.finite
            and not following.word.light  # жауап береді: the noun before a light verb is what is done
            and following.word.kind is Kind.ACTION
            and not roles_kazakh.COPULA.match(following.text)
            and not roles_kazakh.passive(following)
        ):
            return following
        clause = reading.clause_at(token.start)
        first = next((t for t in clause.tokens if not t.word.light and t.word.kind is not Kind.QUALITY), None) if clause else None
        verbs = [t for t in clause.tokens if t.word.finite and not roles_kazakh.passive(t)] if clause else []
        return verbs[-1] if first is token and verbs else None
    clause = reading.clause_at(token.start)
    if clause is None:
        return None
    if token.word.cases == {"ablt"}:
        while at > 1 and reading.tokens[at - 1].word.kind is Kind.QUALITY and "ablt" in reading.tokens[at - 1].word.cases:
            at -= 1
        before = reading.tokens[at - 1] if at else None
        noun = next((t for t in reversed(reading.tokens[:at]) if t.word.kind is not Kind.QUALITY), None)
        if noun is not None and noun.word.kind is Kind.ACTION and noun.word.lemma.endswith("ие"):
            return None  # on the reaching *by the child* of an age it ends
        if before is not None and before.text in ("с", "со", "за", "над", "под", "перед", "между"):
            return None  # in accordance *with the law*
        if before is not None and before.word.kind is Kind.ACTION and before.word.cases and not before.word.finite:
            return None  # in case of use *by the worker* he is paid
        return next((t for t in clause.tokens if t.word.finite and t.word.passive and not t.word.light), None)
    if "nomn" in token.word.cases and not {"accs", "gent"} & token.word.cases:
        return next((t for t in clause.tokens if t.word.finite and not t.word.passive and not t.word.light), None)
    return None


def _to(token: Token, reading: Reading) -> bool:
    """Whether a noun stands in the dative beside a verb; "to the owner it is allowed" is no such thing."""
    clause = reading.clause_at(token.start)
    if clause is None or clause.force not in (Force.PLAIN, Force.PLAIN_NOT):
        return False
    if reading.language is Language.KK:
        return roles_kazakh.case(token) == "dative" and any(t.word.finite for t in clause.tokens)
    if reading.language is Language.RU and any(_OF_ONE.match(t.text) for t in clause.tokens):
        return False  # it is known to him: he knows it
    at = reading.tokens.index(token)
    while at and reading.tokens[at - 1].word.kind is Kind.QUALITY:
        at -= 1
    if at and reading.tokens[at - 1].text in ("по", "к", "ко", "согласно", "вопреки", "благодаря"):
        return False  # *under* the tax law
    return token.word.cases == {"datv"} and any(t.word.finite for t in clause.tokens)


# words that tell of the one in the dative what he knows, has, owes or is
_OF_ONE = re.compile(
    r"(?:не)?известн|исполн(?:ил|ит|яе)|принадлеж|удал|удаст|понадоб|потреб|приход|прид[её]т|гроз|полагает|положен|причита|подсуд|довер|неясн|ясно|видно"
)


def _regrouped(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """What belonged to one belongs to another whom both texts name: the body of the region at the proposal of that of the
    district, the body of the district at the proposal of that of the region."""
    here, there = _owned(original), _owned(rewrite)
    for thing in (thing for thing in here if thing in there):  # in the order of the text: a set would tell now one, now another
        known = [
            {o for o, _ in owned[thing]} | {j for o, _ in owned[thing] for j in _joined_owners(o, r)}
            for owned, r in ((here, original), (there, rewrite))
        ]
        if _verbal(thing[-1], original) or _verbal(thing[-1], rewrite):
            continue  # the participation of the one, the other participates
        lost = [(owner, span) for owner, span in here[thing] if not any(owner.same(o) for o in known[1])]
        new = [(owner, span) for owner, span in there[thing] if not any(owner.same(o) for o in known[0])]
        if thing[-1] == "член" and any(_ENTERS.search(r.folded) for r in (original, rewrite)):
            continue  # a member of the board: one who is on the board
        if lost and new and all(_says(rewrite, o) for o, _ in lost) and all(_says(original, o) for o, _ in new):
            yield lost[0][1], new[0][1]
        elif lost and new and _LEAVE.match(thing[-1]) and not _says(rewrite, lost[0][0]) and not _says(original, new[0][0]):
            yield lost[0][1], new[0][1]  # with the consent of the supplier, with the consent of the administration


_ENTERS = re.compile(r"(?<!\w)(?:вход|состо)\w+ в(?!\w)")


def _verbal(lemma: str, reading: Reading) -> bool:
    """Whether a text has what a Russian verbal noun says as a verb too."""
    if reading.language is not Language.RU:
        return False
    noun = next((t for t in reading.tokens if t.word.lemma == lemma and t.word.kind is Kind.ACTION), None)
    return noun is not None and any(
        t.like(noun) and t.word.kind is Kind.ACTION and t.word.lemma.endswith(("ть", "ти", "чь", "ться")) for t in reading.tokens
    )


# what one gives or asks for, by which others are bound
_LEAVE = re.compile(r"согласие|разрешение|одобрение|представление|ходатайство|предписание|келісім|рұқсат|ұсыныс|ұсыным")


def _says(reading: Reading, owner: Token) -> bool:
    return any(t.same(owner) for t in reading.tokens)


def _owned(reading: Reading) -> dict[tuple[str, ...], list[tuple[Token, Span]]]:
    """Of each noun with its qualities, the nouns in the genitive that it belongs to."""
    found: dict[tuple[str, ...], list[tuple[Token, Span]]] = {}
    words = reading.tokens
    for at, head in enumerate(words):
        proposal = (
            reading.language is Language.RU and head.word.kind is Kind.ACTION and head.word.lemma.endswith("ие") and not head.word.light
        )
        if not (proposal or head.word.kind is Kind.NOUN) or (head.word.light and (reading.language is Language.RU or not head.word.cases)):
            continue
        first = at
        owner = None
        if reading.language is Language.RU:
            while first and words[first - 1].word.kind is Kind.QUALITY:
                first -= 1
            last = at + 1
            while last + 1 < len(words) and (
                words[last].text in _POSSESSIVE or (words[last].word.kind is Kind.QUALITY and "gent" in words[last].word.cases)
            ):
                last += 1
            owner = words[last] if last < len(words) and _BESIDE.fullmatch(reading.folded[head.end : words[last].start]) else None
            if owner is None or owner.word.kind not in (Kind.NOUN, Kind.ACTION) or "gent" not in owner.word.cases:
                continue
            if owner.word.kind is Kind.ACTION and owner.word.lemma.endswith(("ть", "ти", "чь", "ться")):
                continue  # a participle: terms of the leaves *issued* to them
        elif reading.language is Language.KK:
            while (
                first
                and at - first < 3
                and roles_kazakh.case(words[first - 1]) != "genitive"
                and words[first - 1].word.kind is not Kind.ACTION
            ):
                first -= 1
            owner = words[first - 1] if first else None
            if at + 1 < len(words) and words[at + 1].text.startswith("ие") and head.text == "меншік":
                continue  # the owner: not the property
            if owner is None or owner.word.kind is not Kind.NOUN or roles_kazakh.case(owner) != "genitive":
                continue
        if owner is not None and not owner.word.light:
            key = tuple(t.word.lemma for t in words[first : at + 1])
            found.setdefault(key, []).append((owner, (min(words[first].start, owner.start), max(head.end, owner.end))))
    return found


_POSSESSIVE = frozenset("его ее их".split())
_OWNERS = 7  # words in which the next of several owners is named


def _joined_owners(owner: Token, reading: Reading) -> Iterator[Token]:
    """Those whom a joint or comma adds to an owner: at the request of the bodies of workers or of the *head*."""
    if reading.language is Language.KK:
        yield from roles_kazakh.owners_before(owner, reading)
    if reading.language is not Language.RU:
        return
    at = reading.tokens.index(owner)
    near = reading.tokens[at + 1 : at + 1 + _OWNERS]
    if near and reading.folded[owner.end : near[0].start] == " " and "gent" in near[0].word.cases and near[0].word.kind is Kind.NOUN:
        yield near[0]  # the start of the procedure of *recovery*, the start of recovery
    for before, token in zip((owner, *near), near, strict=False):
        if reading.folded[before.end : token.start] == ", " and "gent" in token.word.cases and token.word.kind in (Kind.NOUN, Kind.ACTION):
            yield token  # the strips of rivers, *lakes* and reservoirs
    joint = next((n for n, t in enumerate(near) if reading.marks.joins(t.text)), None)
    if joint is None or re.search(r"[.;:]", reading.folded[owner.end : near[joint].start]):
        return
    yield from [t for t in near[joint + 1 :] if t.word.kind in (Kind.NOUN, Kind.ACTION) and "gent" in t.word.cases and not t.word.light][:1]


def _named(agent: Agent, reading: Reading) -> bool:
    return all(any(t.same(o) for o in reading.tokens) for t in (*agent.name, agent.head))


def _agents(reading: Reading) -> list[Agent]:
    reader = _READERS.get(reading.language)
    return reader(reading) if reader else []
