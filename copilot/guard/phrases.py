"""Words of matter of one text that the other lacks, put together to phrases; what each weighs: `weights`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from copilot.guard import joining, phrases_kazakh
from copilot.guard.clauses import Clause, Force, Span
from copilot.guard.languages import measures
from copilot.guard.reading import Reading, reversed_near
from copilot.guard.tokens import Kind, Token
from copilot.guard.weights import REACH, in_exception, weight_of
from law.words import Language

_REPEATED = 0.3  # a word that the other text has, but fewer times


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of matter that the other text lacks, next to each other. `head`: the word of the other text's matter just after
    or before, to which they belong."""

    tokens: tuple[Token, ...]
    weight: float
    before: Token | None
    after: Token | None
    clause: Clause | None
    joined: bool = False  # a comma or a joint stands right beside it, and what it is joined to is in the other text

    excepted: bool = False  # it stands in an exception
    conditional: bool = False  # or in a condition

    @property
    def span(self) -> Span:
        return self.tokens[0].start, self.tokens[-1].end


def phrases(here: Reading, there: Reading, added: bool = False) -> list[Phrase]:
    missing = [
        t for t in here.content if not _stands(t, here, there) and not _turned(t, here, there) and not phrases_kazakh.restated(t, here)
    ]
    missing = _with_repeated(missing, here, there)
    found: list[Phrase] = []
    group: list[Token] = []
    positions = {t: n for n, t in enumerate(here.content)}
    for token in missing:
        if group and (
            positions[token] != positions[group[-1]] + 1
            or re.search(r"[.;:!?\n]", here.folded[group[-1].end : token.start])
            or _parted(group[-1], token, here)
        ):
            found.append(_phrase(group, here, there, positions, added))
            group = []
        group.append(token)
    if group:
        found.append(_phrase(group, here, there, positions, added))
    return found


def _parted(left: Token, right: Token, here: Reading) -> bool:
    """Whether an English clause or a Kazakh condition ends between two words: the phrase of the one is not that of the other."""
    if here.language is Language.EN:
        between = here.folded[left.end : right.start]
        return _RULES.search(between) is not None or ("," in between and here.clause_at(left.start) is not here.clause_at(right.start))
    if here.language is not Language.KK or "," not in here.folded[left.end : right.start]:
        return False
    clause = here.clause_at(left.start)
    return clause is not None and clause.subordinate and right.start >= clause.end


_RULES = re.compile(r"(?<!\w)(?:shall|must|may|can|cannot|if|unless|where|when|until)(?!\w)")
_EMPTY = re.compile(r"(?:giv|gave|mak|made|tak|took|get|got|put|set|carr|provid)\w{0,3}$")


def _stands(token: Token, here: Reading, there: Reading) -> bool:
    """Whether the other text has a word for this one. One of several things joined is not stood for by its neighbour's own word:
    of "collects, keeps and sends" the word "sends" is no trace of "keeps"."""
    likes = there.likes(token)
    if here.language is Language.KK and phrases_kazakh.of_doer(token, here):
        likes = [o for o in likes if o.same(token)]
    if here.language is Language.EN and token.word.kind is Kind.QUALITY and not token.word.light:
        likes = [o for o in likes if not o.word.light or not token.same(o)]  # for *personal* use: by persons
    if here.language is Language.EN and likes and not token.word.light and joining.joined(token.start, token.end, here):
        likes = [o for o in likes if not _EMPTY.match(o.text) or o.same(token)]  # of several things none is stood for by "give" or "make"
    if not likes or any(token.same(o) or _of_one_formula(token, o) for o in likes) or not joining.joined(token.start, token.end, here):
        return bool(likes)
    if here.language is Language.RU and len(likes) >= sum(token.like(t) for t in here.content) > 1:
        return True  # paid or subject to *payment*: what they pay or must pay
    narrows = here.marks.restricts.fullmatch(token.text) is not None
    words = here.tokens if token.word.grows else here.content
    at = words.index(token)
    beside = [t for t in words[max(0, at - 3) : at + 4] if t is not token]
    return not all((o.word.light and token.word.grows and narrows) or any(o.same(t) for t in beside) for o in likes)


def _of_one_formula(token: Token, other: Token) -> bool:
    """Whether two words stand in turns of phrase that say one thing."""
    return any(key[0] == "f" and key[1:].isdigit() for key in token.word.keys & other.word.keys)


def _turned(token: Token, here: Reading, there: Reading) -> bool:
    """Whether a word only turns a denial round: may not *refuse*; in case of *incompleteness*, if they are not complete."""
    if token.word.agent and here.language is Language.RU:
        return False  # the *interpreter* is freed
    if any(start <= token.start < end for start, end in here.find(here.marks.exception)):
        return True  # a word of exception: `logic` sees to it
    plain = {"~" + key[1:] for key in token.word.strict if key[0] == "!"}
    if plain and any(
        c.conditional and c.denials and any(t.word.finite and not plain.isdisjoint(t.word.strict) for t in c.tokens) for c in there.clauses
    ):
        return True
    if plain and any(c.force is Force.MUST_NOT and any(not plain.isdisjoint(t.word.strict) for t in c.tokens) for c in there.clauses):
        return True  # inseparable: cannot be separated
    if plain and any(not plain.isdisjoint(t.word.strict) and reversed_near(t, there) for t in there.tokens):
        return True  # one who has lost his ability, one who is unable
    if token.text.startswith("обязательн") and there.find(there.marks.privative) and any(c.force is Force.MUST_NOT for c in there.clauses):
        return True  # with the *obligatory* part of the prosecutor: not without him
    if token.word.grows and measures(here.language).majority.fullmatch(token.text) and any(a.value == 0.5 for a in there.amounts):
        return True  # most of them: more than a half
    clause = here.clause_at(token.start)
    if clause is None:
        return False
    if token.word.grows and clause.force is Force.NEED_NOT and clause.mark and clause.mark[0] <= token.start < clause.mark[1]:
        return True  # is not *demanded*: a word of force
    if not clause.denials and not any(_denials(there, whole) > _denials(here, whole) for whole in (True, False)):
        return False
    return any(start <= token.start < end or start - 4 <= token.end < start for start, end in here.find(here.marks.reversal))


def _denials(reading: Reading, whole: bool) -> int:
    """How often a text denies, or outside its conditions: refuses to give, does not give."""
    return sum(c.denials for c in reading.clauses if whole or not c.subordinate)


def _with_repeated(missing: list[Token], here: Reading, there: Reading) -> list[Token]:
    """The missing words, with those beside them that the other text says fewer times: children with special *educational*
    needs choose an educational institution."""
    lost = set(missing)
    found = set(missing)
    order = list(here.content)
    for at, token in enumerate(order):
        if token not in lost or token.word.kind is Kind.ACTION:
            continue
        for near in (at - 1, at + 1):
            if 0 <= near < len(order) and order[near] not in lost:
                other = order[near]
                fewer = sum(other.like(t) for t in order) > sum(other.like(t) for t in there.content)
                if fewer and not re.search(r"[.;:,!?\n]", joining.gap(token, other, here)) and sum(other.same(t) for t in order) > 1:
                    found.add(other)
    return [t for t in order if t in found]


def _phrase(group: list[Token], here: Reading, there: Reading, positions: dict[Token, int], added: bool) -> Phrase:
    first, last = positions[group[0]], positions[group[-1]]
    before = here.content[first - 1] if first else None
    after = here.content[last + 1] if last + 1 < len(here.content) else None
    repeated = [t for t in group if (there.likes(t) if here.language is Language.EN else _stands(t, here, there))]
    weight = sum(weight_of(token, here, there, added) for token in group if token not in repeated) + _REPEATED * len(repeated)
    clause = here.clause_at(group[0].start)
    excepted = in_exception(group[0].start, here)
    joined = any(joining.joined(start, group[-1].end, here) for start in (group[0].start, _with_qualities(group, here)))
    joined = joined or any(joining.verbal_noun_joined(here.tokens.index(t), here) for t in group if t.word.kind is Kind.ACTION)
    # in case of the *finding* of gaps, if gaps are found, if there are gaps
    conditional = _conditional(group[0], group[-1], clause, here) and not _subject_beside(group, clause, here)
    worded = excepted or conditional or not joined
    told = here.language is not Language.EN and all(t.word.agent and any(t.kin(o) for o in there.tokens) for t in group)
    if not told and (not worded or any(token.word.kind is not Kind.ACTION for token in group)):  # the acquirer: who acquires
        weight += (0.6 if here.language is Language.RU else 0.5) * _light_nouns(group, here, there)
    return Phrase(tuple(group), weight, before, after, clause, joined, excepted, conditional)


def _with_qualities(group: list[Token], here: Reading) -> int:
    """Where a Russian phrase begins with the qualities before it that the other text has elsewhere: and *the State* water board."""
    at = here.tokens.index(group[0])
    while (
        at
        and here.language is Language.RU
        and here.tokens[at - 1].word.kind is Kind.QUALITY
        and here.folded[here.tokens[at - 1].end : here.tokens[at].start] == " "
        and joining.one_case(here.tokens[at - 1], group[-1])
    ):
        at -= 1
    return here.tokens[at].start


def _conditional(first: Token, last: Token, clause: Clause | None, here: Reading) -> bool:
    """Whether words stand in a condition: in a clause that is one, or next to "in case of", "with the consent of"."""
    if clause is None or not clause.conditional:
        return False
    if clause.subordinate:
        return True
    spans = [(s, e) for s, e in here.find(here.marks.condition) if clause.start <= s < clause.end]
    if here.language is Language.KK:
        return any(0 <= s - last.end < REACH for s, _ in spans)
    return any(0 <= first.start - e < REACH for _, e in spans)


def _subject_beside(group: list[Token], clause: Clause | None, here: Reading) -> bool:
    """Whether a word that can only be a subject stands behind a Russian condition of a few words: on the end of the right *the fate* of
    the house."""
    if here.language is not Language.RU or clause is None or clause.subordinate:
        return False
    return any(t.word.kind is Kind.NOUN and t.word.cases == {"nomn"} for t in group)


def _light_nouns(group: list[Token], here: Reading, there: Reading) -> int:
    """How many light nouns beside the phrase are lost with it: населенных *пунктов*, *дату* рождения."""
    count = 0
    sides = [(1, here.tokens.index(group[-1]) + 1)]
    if here.language is Language.RU:  # elsewhere any particle reads as a noun
        sides.append((-1, here.tokens.index(group[0]) - 1))
    for step, at in sides:
        while 0 <= at < len(here.tokens) and here.tokens[at].word.light and here.tokens[at].word.kind is Kind.NOUN and count < 2:
            if here.language is Language.RU and here.tokens[at].word.agent and all(t.word.finite for t in group):
                break  # is given *to persons*
            if there.likes(here.tokens[at]) or (here.language is Language.KK and phrases_kazakh.asked(here.tokens[at], here, there)):
                break
            at, count = at + step, count + 1
    return count
