"""Two who change places in a Russian text: who decides and with whose leave, who hands in and to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token

_LEAVE = re.compile(r"(?:согласова|согласи|согласн|одобр|разреш|санкци|представлен|ходатайств|предложен|заключени)")
_DECISION = re.compile(r"(?:постановлен|решени|приказ|распоряжен)")
_LAID = re.compile(r"(?:возлага|возлож|лежит|лежат)")
_QUALIFIES = 4  # words before a noun that may tell of it


def exchanged(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """The places of one of two, each of whom has in the rewrite the part that the other has in the original. Told of nouns that each
    text names once: then no pronoun and no second mention stands for either."""
    here, there = _parts(original), _parts(rewrite)
    pairs = [(one, other) for one in here for other in there if one[0].same(other[0])]
    for (first, second), (third, fourth) in combinations(pairs, 2):
        if first[1] != third[1] and (second[1], fourth[1]) == (third[1], first[1]):
            yield (first[0].start, first[0].end), (second[0].start, second[0].end)
            return


def parted(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """Two who change places behind the same words: the claim of the new creditor and that against the old one. They may bear one name
    and be told apart by a quality."""
    here, there = _places(original), _places(rewrite)
    for first, second in combinations(here, 2):
        if here[first][1] == here[second][1]:
            continue
        if first in there and second in there and there[first][1] == here[second][1] and there[second][1] == here[first][1]:
            yield here[first][0], there[first][0]
            return


_THEY = re.compile(r"(?<!\w)(?:они|им(?= (?:можно|нельзя|разреш|запрещ|не |следует|надо|нужно))|и тот и другой|тот и другой|оба|обе)(?!\w)")


def they(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """What one of two who were named together does in one text, and "they" do in the other: guardians and trustees must; the trustee may;
    they may."""
    for here, there in ((original, rewrite), (rewrite, original)):
        for match in _THEY.finditer(there.folded):
            clause = there.clause_at(match.start())
            before = [c for c in there.clauses if clause is not None and c.sentence == clause.sentence - 1]
            named = [t for c in before for t in c.tokens if t.word.agent and not t.word.light]
            for one, other in combinations(named, 2):
                joint = [t.text for t in there.tokens if one.end <= t.start < other.start]
                if clause is None or len(joint) != 1 or not there.marks.joins(joint[0]):
                    continue
                if any(
                    t.word.agent and (t.same(one) or t.same(other))
                    for c in there.clauses
                    if c.sentence >= clause.sentence
                    for t in c.tokens
                ):
                    continue
                verbs = [t for t in clause.tokens if t.word.kind is Kind.ACTION and not t.word.light]
                for own in here.clauses:
                    if own.sentence and any(v.like(t) for v in verbs for t in own.tokens):
                        said = [
                            [t for c in here.clauses if c.sentence == own.sentence for t in c.tokens if t.same(p)] for p in (one, other)
                        ]
                        both = [any(t.same(p) for c in here.clauses if c.sentence < own.sentence for t in c.tokens) for p in (one, other)]
                        if all(both) and bool(said[0]) != bool(said[1]) and not _THEY.search(here.folded, own.start, own.end):
                            token = (said[0] or said[1])[0]
                            spans = (token.start, token.end), match.span()
                            yield spans if here is original else spans[::-1]
                            return


def done_to(original: Reading, rewrite: Reading) -> Iterator[tuple[Span, Span]]:
    """To whom a thing is done, exchanged for another whom both texts name: must inform the supplier, inform the buyer."""
    here, there = _objects(original), _objects(rewrite)
    for verb, one in here:
        twins = [o for v, o in there if v.word.lemma == verb.word.lemma or (v.same(verb) and v.word.kind is verb.word.kind)]
        mine = [o for v, o in here if v.same(verb)]
        if len(twins) != 1 or len(mine) != 1 or twins[0].same(one) or twins[0].word.cases.isdisjoint(one.word.cases):
            continue
        other = twins[0]
        if _beside(one, original, other) and _beside(other, rewrite, one):
            continue  # asks the one to call this, the other to call that
        if any(t.same(other) for t in original.tokens) and any(t.same(one) for t in rewrite.tokens):
            yield (verb.start, one.end), (other.start, other.end)
            return


def _beside(one: Token, reading: Reading, other: Token) -> bool:
    """Whether another stands in the same case in the sentence of one."""
    clause = reading.clause_at(one.start)
    words = [t for c in reading.clauses if clause is not None and c.sentence == clause.sentence for t in c.tokens]
    return any(t.same(other) and not t.word.cases.isdisjoint(one.word.cases) for t in words)


_ON_THE_WAY = 4  # words between a verb and the one to whom it is done


def _objects(reading: Reading) -> list[tuple[Token, Token]]:
    """Verbs with the person in the accusative or dative behind them."""
    found = []
    words = reading.tokens
    for at, verb in enumerate(words):
        if (
            verb.word.kind is not Kind.ACTION
            or verb.word.light
            or verb.word.passive
            or not (verb.word.finite or _INFINITIVE.fullmatch(verb.text))
        ):
            continue
        for n in range(at + 1, min(len(words), at + 1 + _ON_THE_WAY)):
            token, before = words[n], words[n - 1]
            if re.search(r"[,.;:]", reading.folded[before.end : token.start]) or reading.marks.joins(token.text):
                break
            if token.word.agent and not token.word.light:
                joined = n + 1 < len(words) and (reading.marks.joins(words[n + 1].text) or reading.folded[token.end] == ",")
                if (
                    before.text not in _PREPOSITIONS
                    and token.word.cases & {"accs", "datv"}
                    and "nomn" not in token.word.cases
                    and not joined
                ):
                    found.append((verb, token))
                break
            thing = token.word.kind is Kind.NOUN or (token.word.kind is Kind.ACTION and token.word.cases)
            if thing and before.text not in _PREPOSITIONS:
                break  # sends the application *of the buyer*
    return found


_INFINITIVE = re.compile(r".*(?:ть|ти|чь)(?:ся)?")
_PREPOSITIONS = frozenset("с со в во на к ко о об от по для при у из до за перед между под без через про против".split())
_GOVERN = frozenset("к ко от у для за перед против на из".split())


def _places(reading: Reading) -> dict[str, tuple[Span, str]]:
    """Persons named once, alone or by their quality, each with the preposition or the noun that governs it."""
    found: dict[str, tuple[Span, str]] = {}
    often: dict[str, int] = {}
    for at, token in enumerate(reading.tokens):
        if not token.word.agent or token.word.light:
            continue
        first = at
        while first and at - first < _QUALIFIES and _agrees(reading.tokens[first - 1], token):
            first -= 1
        names = [f"{t.word.lemma} {token.word.lemma}" for t in reading.tokens[first:at] if not t.word.light] or [token.word.lemma]
        before = reading.tokens[first - 1] if first else None
        beside = before is not None and reading.folded[before.end : reading.tokens[first].start] == " "
        part = ""
        if before is not None and beside and before.text in _GOVERN:
            part = before.text
        elif (
            before is not None
            and beside
            and before.word.cases
            and "gent" in token.word.cases
            and before.word.kind in (Kind.NOUN, Kind.ACTION)
        ):
            part = "of " + before.word.lemma
        for name in names:
            often[name] = often.get(name, 0) + 1
            if part:
                found[name] = (reading.tokens[first].start, token.end), part
    return {name: place for name, place in found.items() if often[name] == 1}


def _parts(reading: Reading) -> list[tuple[Token, str]]:
    """Nouns that a text names once, each with the part it has: by, leave, to."""
    found = []
    for at, token in enumerate(reading.tokens):
        if token.word.kind is Kind.NOUN and not token.word.light and sum(token.same(t) for t in reading.tokens) == 1:
            part = _part(at, token, reading)
            if part:
                found.append((token, part))
    return found


def _part(at: int, token: Token, reading: Reading) -> str:
    first = at
    while first and at - first < _QUALIFIES and _agrees(reading.tokens[first - 1], token):
        first -= 1
    before = reading.tokens[first - 1] if first else None
    farther = reading.tokens[first - 2] if first > 1 else None
    cases = token.word.cases
    clause = reading.clause_at(token.start)
    if before is None or reading.folded[before.end : reading.tokens[first].start] != " ":
        before = None
    if before is not None and before.text in ("с", "со") and farther is not None and _LEAVE.match(farther.text):
        return "leave" if "ablt" in cases else ""
    if before is not None and before.text == "на" and clause is not None and any(_LAID.match(t.text) for t in clause.tokens):
        return "by"
    if before is not None and before.text == "адрес":
        return "to"
    if before is not None and "gent" in cases and before.word.cases and before.word.kind in (Kind.NOUN, Kind.ACTION):
        return "leave" if _LEAVE.match(before.text) else "by" if _DECISION.match(before.text) else ""
    if before is not None and before.word.kind is Kind.OTHER and not reading.marks.joins(before.text):
        return ""  # behind another preposition
    if clause is None:
        return ""
    finite = [t for t in clause.tokens if t.word.finite and t.word.kind is Kind.ACTION]
    if cases == {"ablt"}:
        return "by" if any(t.word.passive or t.text.endswith(("ся", "сь")) for t in finite) else ""
    if cases == {"datv"}:
        return "to" if finite else ""
    return "by" if "nomn" in cases and any(not t.word.passive and not t.text.endswith(("ся", "сь")) for t in finite) else ""


def _agrees(quality: Token, noun: Token) -> bool:
    return quality.word.kind in (Kind.QUALITY, Kind.ACTION) and bool(quality.word.cases & noun.word.cases) and not quality.word.finite
