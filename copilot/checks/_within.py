"""Norms of the bill that repeat or contradict one another.

Of all pairs of norms only those are compared whose shared words can make them kin (`law.likeness.Near`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, partial

from copilot.checks._draft import Draft
from copilot.checks._judgement import judge, predicate_shared
from copilot.checks._kinship import Kin, Relation
from copilot.checks._sentences import Sentence, sentences
from law.actors import Side
from law.likeness import Likeness, Near, compare_both, reach, same
from law.norms import Norm, acts_russian
from law.quantities import Quantity
from law.words import Language

_LEAST_ALIKE = 0.59  # below it two norms of one bill are no kin, whatever stands between them: see `_pair`


def within(draft: Draft) -> Iterator[tuple[Sentence, Kin]]:
    """Norms of the bill that repeat or contradict one another: the later one, and the earlier as its kin."""

    @cache
    def rare(norm: Norm) -> tuple[float, ...]:
        return tuple(draft.rare_here(word.stem) for word in norm.words)

    read = [(provision, sentence) for provision in draft.norms() for sentence in sentences(draft, provision)]
    for number, before in _likely(draft, [sentence.norm for _, sentence in read]):
        (provision, sentence), (where, earlier) = read[number], read[before]
        if where.path == provision.path and earlier.position == sentence.position:
            continue
        one, two = (_bare(draft, s) if where.parent == provision.parent else s.norm for s in (sentence, earlier))
        # how rare a word is in the bill changes as the bill does, and what was found out with it holds no longer
        pair = draft.remember_while(("pair", one, two), (rare(one), rare(two)), partial(_pair, draft, one, two))
        if pair is not None and not _points_back(draft, sentence):
            relation, strength, likeness = pair
            yield sentence, Kin(one, two, relation, strength, likeness, place=earlier, provision=where)


def _likely(draft: Draft, norms: Sequence[Norm]) -> Iterator[tuple[int, int]]:
    """The pairs that may be kin, the later norm first, in their order."""
    for number, before, there, here in draft.remember("near", lambda: Near(_LEAST_ALIKE)).pairs(norms, draft.own_weight):
        one, other = norms[number].beginnings, norms[before].beginnings
        if _near(there, here) and len(one & other) >= max(2, 0.4 * min(len(one), len(other))):
            yield number, before


def _near(there: float, here: float) -> bool:
    return 0.7 * max(there, here) + 0.3 * min(there, here) >= _LEAST_ALIKE


def _bare(draft: Draft, sentence: Sentence) -> Norm:
    """A sentence without its lead-in, which it shares with its neighbours in a list."""
    read = sentence.norm
    return draft.norm(read.text[read.lead :]) if read.lead else read


def _pair(draft: Draft, one: Norm, two: Norm) -> tuple[Relation, float, Likeness] | None:
    """Inside one bill the same words run through all its norms: two norms must be closer to be kin."""
    if not _near(reach(one, two, draft.own_weight), reach(two, one, draft.own_weight)):
        return None
    forth, back = compare_both(one, two, draft.own_weight)
    for mine, other, likeness in ((one, two, forth), (two, one, back)):
        if 0.7 * likeness.cover + 0.3 * likeness.back < _LEAST_ALIKE:
            continue  # whatever `judge` says, it is not strong enough for what follows
        relation = judge(mine, other, likeness, 0)
        if relation is None:
            continue
        kind, strength = relation
        if kind is Relation.SAME and strength >= 0.75 and likeness.back >= 0.5 and (strength >= 0.9 or predicate_shared(one, forth)):
            return kind, strength, forth
        if (
            kind is Relation.AMOUNT
            and strength >= 0.7
            and _in_the_same_words(forth)
            and forth.amounts
            and forth.agents is None  # two bodies that each have a term of their own
            and not _of_two_bodies(one, two)
            and _one_amount(one, two, forth.amounts[0])
        ):
            return kind, strength, forth
    return None


def _of_two_bodies(one: Norm, two: Norm) -> bool:
    """Whether a body acts in each norm, in one of them under a name that any body may have ("государственный орган")."""
    acting = [any(a.side is Side.BODY and acts_russian(a.name) for a in read.actors) for read in (one, two)]
    return one.language is Language.RU and all(acting) and bool(one.agents) is not bool(two.agents)


def _one_amount(one: Norm, other: Norm, amounts: tuple[Quantity, Quantity]) -> bool:
    """Whether each norm has one amount of its kind: where ages and terms stand in rows, each row is a case of its own."""
    family = amounts[0].family
    # one of a thing beside several of it tells them apart: "в двух экземплярах: один экземпляр остается"
    return all(sum(q.family == family and q.value != 1 for q in read.quantities) <= 1 for read in (one, other))


def _in_the_same_words(likeness: Likeness) -> bool:
    """Whether the norms share their words, not only words like them: one bill uses two words for two things."""
    return all(same(mine.stem, theirs.stem) for mine, theirs, value in likeness.pairs if value >= 0.5)


def _points_back(draft: Draft, sentence: Sentence) -> bool:
    return any(c.provisions and sentence.start <= c.start < sentence.end for c in draft.citations_at(sentence.position))
