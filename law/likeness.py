"""How alike two norms are: how much of the matter of one the other holds, and where they say the opposite.

Words match where their stems do, where one is derived from the other (a long common beginning), and, for less, where the
language of law uses them for one another (`law.thesaurus`). Rare words weigh more than common ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from law.norms import Agent, Force, Norm, Word, amount_key
from law.quantities import Quantity, Unit
from law.thesaurus import groups
from law.words import Language

Weight = Callable[[str], float]
_Amounts = tuple[tuple[Quantity, Quantity], ...]


@dataclass(frozen=True)
class Likeness:
    """`cover`: the share of the first norm's weight that the second holds; `back`: the other way round (both 0 to 1). What most
    pairs of norms are never asked is worked out when it is asked for."""

    one: Norm
    other: Norm
    cover: float
    back: float
    pairs: tuple[tuple[Word, Word, float], ...]  # words of the first with the best word of the second for each
    _forth: _Held = field(repr=False)
    _back: _Held = field(repr=False)

    @cached_property
    def denied(self) -> tuple[tuple[Word, Word], ...]:
        """Pairs of words of which one norm affirms what the other denies."""
        return _denied(self.one, self.other, self.pairs)

    @cached_property
    def opposed(self) -> tuple[tuple[Word, Word], ...]:
        """Pairs of opposite words, and events that one norm must precede and the other follow."""
        return (*_opposed(self.one, self.other), *_reversed(self.one, self.other))

    @property
    def amounts(self) -> _Amounts:
        """Amounts of one family that differ."""
        return self._compared[0]

    @property
    def tighter(self) -> _Amounts:
        """Amounts that differ, of which the first keeps within the bound that the second sets."""
        return self._compared[1]

    @cached_property
    def _compared(self) -> tuple[_Amounts, _Amounts]:
        return _amounts(self.one, self.other)

    @cached_property
    def agents(self) -> tuple[Agent, Agent] | None:
        """The bodies, where each norm gives the power to another."""
        return _agents(self.one, self.other)

    @cached_property
    def matter(self) -> float:
        """`cover` of the words that name no agent."""
        agents = self.one.agents
        return self._forth.share(_beside(self._forth.words, agents)) if agents else self.cover

    @cached_property
    def own(self) -> float:
        """`cover` of the words of the sentence itself that name no agent, its lead-in aside."""
        lead = self.one.lead
        return self._forth.share(_beside(self._forth.words, self.one.agents, lead)) if lead else self.matter

    @cached_property
    def theirs(self) -> float:
        """`own` of the other norm's sentence."""
        return self._back.share(_beside(self._back.words, self.other.agents, self.other.lead))


def same(one: str, other: str) -> float:
    """How far two stems are the same word: 1 the same, 0.9 derived from one another, 0 otherwise."""
    if one == other:
        return 1.0
    shorter = min(len(one), len(other))
    if shorter < 4 or one[:4] != other[:4]:
        return 0.0
    common = next((k for k in range(shorter) if one[k] != other[k]), shorter)
    return 0.9 if common >= 4 and common >= 0.7 * max(len(one), len(other)) else 0.0


def match(one: Word, other: Word, language: Language) -> float:
    """How far two words say the same (0 to 1)."""
    return 1.0 if one.stem == other.stem else _match(one.stem, one.text, other.stem, other.text, language)


@lru_cache(maxsize=500_000)
def _match(one: str, text: str, other: str, others_text: str, language: Language) -> float:
    score = same(one, other)
    if score:
        return score
    return max((value for _, value in groups(text, language) & groups(others_text, language)), default=0.0)


def compare(one: Norm, other: Norm, weight: Weight) -> Likeness:
    """Compare two norms of one language."""
    return compare_both(one, other, weight)[0]


def compare_both(one: Norm, other: Norm, weight: Weight) -> tuple[Likeness, Likeness]:
    """`compare` of the first with the second, and of the second with the first."""
    forth, back = _held(one, other, weight), _held(other, one, weight)
    cover, returned = forth.share(forth.words), back.share(back.words)
    return Likeness(one, other, cover, returned, forth.pairs, forth, back), Likeness(other, one, returned, cover, back.pairs, back, forth)


def reach(one: Norm, other: Norm, weight: Weight) -> float:
    """The most that `cover` can be: what it would be if every word that has a word to be compared with said the same. Quick,
    to leave out pairs of norms that have too little in common."""
    total = held = 0.0
    has = other.compared_by
    for stem, keys in one.weighed:
        heavy = weight(stem)
        total += heavy
        if not has.isdisjoint(keys):
            held += heavy
    for quantity in one.quantities:
        there = amount_key(quantity) in has
        if there or quantity.unit is not Unit.THING:
            total += _AMOUNT
            held += _AMOUNT if there else 0.0
    return held / (total or 1.0)


@dataclass(slots=True)
class _Row:
    """What others may hold of a norm. `most`: of which others it may be `least` or more, by their numbers, and how much."""

    norm: Norm
    weights: tuple[float, ...]
    parts: list[tuple[tuple[object, ...], float]]  # what each word and amount is compared by, and its weight
    total: float
    most: dict[int, float]

    def held_by(self, other: Norm) -> float:
        """What the other would hold of this norm's weight if every word that has a word to be compared with said the same."""
        held, has = 0.0, other.compared_by
        for keys, heavy in self.parts:
            if not has.isdisjoint(keys):
                held += heavy
        return held


class Near:
    """Which of many norms may be kin: the pairs of which one may hold `least` (a share) of the other. Kept while the norms change: what
    stands between two norms is found out again only where one of them is new or its words weigh otherwise than before.

    Memory grows with the pairs that are found, not with all."""

    def __init__(self, least: float) -> None:
        self._least = least
        self._begin()

    def _begin(self) -> None:
        self._changing = False
        self._numbers: dict[Norm, int] = {}
        self._rows: dict[int, _Row] = {}
        self._having: dict[object, set[int]] = {}  # the norms that have what words are compared by
        self._next = 0

    def pairs(self, norms: Sequence[Norm], weight: Weight) -> list[tuple[int, int, float, float]]:
        """The places of the later and the earlier norm of each pair, in their order, and the most that the earlier can hold of the
        later, and the later of the earlier."""
        places: dict[Norm, list[int]] = {}
        for place, one in enumerate(norms):
            places.setdefault(one, []).append(place)
        if self._changing:  # a check was cancelled in the midst of a change
            self._begin()
        self._changing = True
        self._change(places, weight)
        self._changing = False
        at = {self._numbers[one]: found for one, found in places.items()}
        found: list[tuple[int, int, float, float]] = []
        for mine, theirs in {(min(number, two), max(number, two)) for number, row in self._rows.items() for two in row.most}:
            forth, back = self._share(mine, theirs), self._share(theirs, mine)
            for place in at[mine]:
                for other in at[theirs]:
                    if other < place:
                        found.append((place, other, forth, back))
                    elif mine != theirs:
                        found.append((other, place, back, forth))
        return sorted(found)

    def _share(self, one: int, two: int) -> float:
        row = self._rows[one]
        share = row.most.get(two)
        return row.held_by(self._rows[two].norm) / row.total if share is None else share

    def _change(self, norms: Iterable[Norm], weight: Weight) -> None:
        wanted = set(norms)
        for one in [one for one in self._numbers if one not in wanted]:
            self._forget(one)
        new = [one for one in norms if one not in self._numbers]
        kept = list(self._rows.items())
        for one in new:
            number = self._numbers[one] = self._next
            self._next += 1
            for key in one.compared_by:
                self._having.setdefault(key, set()).add(number)
            for _, row in kept:
                held = row.held_by(one)
                if held >= self._least * row.total:
                    row.most[number] = held / row.total
        sharing: dict[tuple[object, ...], NDArray[np.intp]] = {}
        for one, number in self._numbers.items():
            weights = tuple(weight(stem) for stem, _ in one.weighed)
            before = self._rows.get(number)
            if before is None or before.weights != weights:
                self._rows[number] = self._row(one, weights, sharing)

    def _row(self, one: Norm, weights: tuple[float, ...], sharing: dict[tuple[object, ...], NDArray[np.intp]]) -> _Row:
        """`sharing`: the norms that have any of what a word is compared by, where this has been asked already."""
        parts = [(keys, heavy) for (_, keys), heavy in zip(one.weighed, weights, strict=True)]
        # a number of things counts only beside a norm that counts the same thing
        total = sum(weights) + sum(_AMOUNT for q in one.quantities if q.unit is not Unit.THING) or 1.0
        parts += [((amount_key(q),), _AMOUNT) for q in one.quantities]
        held = np.zeros(self._next)
        for keys, heavy in parts:
            if keys not in sharing:
                sharing[keys] = np.fromiter(set[int]().union(*(self._having[key] for key in keys)), np.intp)
            held[sharing[keys]] += heavy
        most = {number: float(held[number]) / total for number in np.flatnonzero(held >= self._least * total).tolist()}
        return _Row(one, weights, parts, total, most)

    def _forget(self, one: Norm) -> None:
        number = self._numbers.pop(one)
        del self._rows[number]
        for key in one.compared_by:
            self._having[key].discard(number)
            if not self._having[key]:
                del self._having[key]
        for row in self._rows.values():
            row.most.pop(number, None)


_AMOUNT = 3.0  # what an amount weighs: as much as a word of middling rarity


@dataclass(frozen=True, slots=True)
class _Held:
    """What one norm has of another. `pairs`: its words with the best word for each; `words`: the first word of each of its stems, what
    it weighs and how far the other has it; `amounts`: for each of its amounts that counts, whether the other has it."""

    pairs: tuple[tuple[Word, Word, float], ...]
    words: tuple[tuple[Word, float, float], ...]
    amounts: tuple[bool, ...]

    def share(self, words: Iterable[tuple[Word, float, float]]) -> float:
        """The share of the weight of some of the words, and of the amounts, that the other has."""
        all_, held = 0.0, 0.0
        for _, heavy, value in words:
            all_ += heavy
            held += heavy * value
        for there in self.amounts:
            all_ += _AMOUNT
            held += _AMOUNT if there else 0.0
        return held / (all_ or 1.0)


def _held(one: Norm, other: Norm, weight: Weight) -> _Held:
    """The words of one norm as the other has them."""
    language = one.language
    pairs: list[tuple[Word, Word, float]] = []
    first: dict[str, tuple[Word, float, float]] = {}
    index, there, has = other.index, other.by_stem, one.by_stem
    for word, keys in zip(one.words, one.keyed, strict=True):
        stem = word.stem
        value, best = 0.0, None
        very = there.get(stem)
        if very is not None:
            value, best = 1.0, very[0]
            if len(very) > 1 and best.denied != word.denied:
                best = next((candidate for candidate in very if candidate.denied == word.denied), best)
            pairs.append((word, best, value))
        else:
            for key in keys:
                for candidate in index.get(key, ()):
                    score = _match(stem, word.text, candidate.stem, candidate.text, language)
                    if score < 0.9 and candidate.stem in has and word.act is not candidate.act:
                        continue  # the norm has that very word: a word of another kind does not stand for it too
                    if score > value or (best is not None and score == value > 0 and best.denied != word.denied == candidate.denied):
                        best, value = candidate, score
            if best is not None:
                pairs.append((word, best, value))
        if stem not in first:
            first[stem] = word, weight(stem), value
    amounts: list[bool] = []
    for quantity in one.quantities:
        rivals = [q for q in other.quantities if q.family == quantity.family]
        if not rivals and quantity.unit is Unit.THING:
            continue  # its thing is a word that is compared like any other
        if not rivals or any(quantity.same(q) for q in rivals):
            amounts.append(bool(rivals))
    return _Held(tuple(pairs), tuple(first.values()), tuple(amounts))


def _beside(words: Sequence[tuple[Word, float, float]], agents: Sequence[Agent], lead: int = 0) -> Iterator[tuple[Word, float, float]]:
    """The words that name no agent, those before `lead` aside."""
    return (one for one in words if one[0].start >= lead and not any(agent.start <= one[0].start < agent.end for agent in agents))


def _denied(one: Norm, other: Norm, pairs: tuple[tuple[Word, Word, float], ...]) -> tuple[tuple[Word, Word], ...]:
    """Words affirmed by one norm wherever it has them and denied by the other wherever it has them."""
    found = []
    for word, candidate, value in pairs:
        if word.denied == candidate.denied or value < 0.8:
            continue
        agrees = any(w.denied == candidate.denied for w in one.words if w.stem == word.stem) or any(
            w.denied == word.denied for w in other.words if w.stem == candidate.stem
        )
        if not agrees:
            found.append((word, candidate))
    return tuple(found)


def _opposed(one: Norm, other: Norm) -> tuple[tuple[Word, Word], ...]:
    mine, theirs = one.opposites, other.opposites
    return tuple(
        (word, theirs[number, 1 - side])
        for (number, side), word in mine.items()
        if (number, 1 - side) in theirs and (number, 1 - side) not in mine and (number, side) not in theirs
    )


def _reversed(one: Norm, other: Norm) -> tuple[tuple[Word, Word], ...]:
    """Events that one norm must precede and the other follow."""
    found = []
    for before, word in one.order:
        rivals = [(b, w) for b, w in other.order if match(word, w, one.language) >= 0.8]
        if rivals and all(b != before for b, _ in rivals):
            found.append((word, rivals[0][1]))
    return tuple(found)


def _amounts(one: Norm, other: Norm) -> tuple[_Amounts, _Amounts]:
    """Amounts of one family of which no two agree: those that break the other's bound, and those that keep within it."""
    found, tighter = [], []
    for quantity in one.quantities:
        rivals = [q for q in other.quantities if q.family == quantity.family and _one_side(q, quantity)]
        if rivals and not any(quantity.within(q) for q in rivals):
            found.append((quantity, rivals[0]))
        elif rivals and not any(quantity.same(q) for q in rivals):
            tighter += [(quantity, q) for q in rivals if quantity.within(q) and q.bound is quantity.bound][:1]
    return tuple(found), tuple(tighter)


def _one_side(one: Quantity, other: Quantity) -> bool:
    return not one.side or not other.side or one.side is other.side


def _agents(one: Norm, other: Norm) -> tuple[Agent, Agent] | None:
    """The bodies that act, where no body of one norm is one of the other's."""
    if not one.agents or not other.agents:
        return None
    if any(_one_body(a, b) for a in one.agents for b in other.agents):
        return None
    return one.agents[0], other.agents[0]


# What kind of body a name tells, and words that tell nothing of it.
_KINDS = frozenset("уполномочен исполнительн представительн уәкілет атқарушы өкіл өкілді".split())
_IDLE = frozenset("государствен государственн мемлекеттік соответств соответствующ тиіст тиісті беру бер басқар управлен".split())


def _one_body(one: Agent, other: Agent) -> bool:
    """Whether two names can be of one body: the same kind, and no marks that set them apart."""
    if not same(one.head, other.head):
        return False
    if not one.marks or not other.marks:
        return True
    kinds = one.marks & _KINDS, other.marks & _KINDS
    if all(kinds) and not kinds[0] & kinds[1]:
        return False
    mine, theirs = (agent.marks - _KINDS - _IDLE for agent in (one, other))
    if not mine or not theirs:
        return bool(kinds[0] & kinds[1]) or not (mine or theirs)
    return any(same(a, b) for a in mine for b in theirs)


def weaker(one: Force, other: Force) -> bool:
    """Whether the first force leaves free what the second commands."""
    return one in (Force.MAY, Force.NEED_NOT) and other is Force.MUST
