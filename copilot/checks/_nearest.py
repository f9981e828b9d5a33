"""The norms of the national law that a norm of the bill repeats or contradicts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from copilot.checks._draft import Draft, of_a_form
from copilot.checks._judgement import judge, kinds_to_be_spoken_of
from copilot.checks._kinship import Kin, Relation
from copilot.checks._references import meant
from copilot.checks._sentences import Sentence, sentences
from copilot.checks._stored_norms import as_one, list_of, norms_of
from law.act import Provision
from law.citations import Citation
from law.likeness import compare
from law.norms import Norm
from retrieval.corpus import StoredProvision

_CANDIDATES = 40  # provisions of the corpus that are compared with each norm of the bill
_LISTS = 6  # of these, lists that are compared as a whole


def nearest(draft: Draft, provision: Provision) -> dict[Sentence, list[Kin]]:
    """For each norm of a provision what it repeats or contradicts in the corpus, the strongest first."""
    if draft.corpus is None:
        return {}
    found: dict[Sentence, list[Kin]] = {}
    for sentence in sentences(draft, provision):
        if refers_to_source(draft, sentence):
            continue
        key = ("kin", sentence.norm, draft.act.meta.level, draft.act.meta.id)
        relations = draft.remember(key, partial(_relations, draft, sentence.norm))
        named = _names_source(draft, sentence) or any(c.provisions for c in _cited_in(draft, sentence))
        found[sentence] = [
            kin
            for kin in relations
            if not (named and kin.relation is Relation.SAME) and (not kin.kinds or any(map(draft.speaks_of, kin.kinds)))
        ]
    return found


def refers_to_source(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence refers to a provision of another act as its source: it restates, it does not repeat."""
    return any(c.provisions and not c.internal for c in _cited_in(draft, sentence))


def _names_source(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence names an act of the corpus, without saying which provision of it is meant."""
    return any(not c.internal and meant(draft, c) is not None for c in _cited_in(draft, sentence))


def _cited_in(draft: Draft, sentence: Sentence) -> Iterator[Citation]:
    return (c for c in draft.citations_at(sentence.position) if sentence.start <= c.start < sentence.end)


def _relations(draft: Draft, read: Norm) -> list[Kin]:
    found = list[Kin]()
    agreed: dict[str, float] = {}  # for each act, how alike the norm is that sets these very amounts
    for other, source, whole in _candidates(draft, read):
        likeness = compare(read, other, draft.weight)
        relation = judge(read, other, likeness, draft.act.meta.level, whole=whole)
        if relation is not None and (kinds := kinds_to_be_spoken_of(read, other)) is not None:
            found.append(Kin(read, other, relation[0], relation[1], likeness, source=source, kinds=tuple(kinds)))
        if read.quantities and all(any(q.same(r) for r in other.quantities) for q in read.quantities):
            agreed[source.act] = max(agreed.get(source.act, 0.0), 0.7 * likeness.cover + 0.3 * likeness.back)
    # an act that sets the same amount in its nearest norm is not contradicted by what it says of other cases
    found = [
        kin for kin in found
        if kin.relation is not Relation.AMOUNT or kin.source is None or kin.strength - 0.1 > agreed.get(kin.source.act, 0.0)
    ]  # fmt: skip
    found.sort(key=lambda kin: (-kin.strength, kin.source.force or 99, kin.source.act, kin.source.path) if kin.source else ())
    return found


def _candidates(draft: Draft, read: Norm) -> Iterator[tuple[Norm, StoredProvision, bool]]:
    """Norms of the law about the same matter, each with its provision and whether it is a list taken as one norm."""
    corpus, language = draft.corpus, draft.language
    assert corpus is not None
    meta = draft.act.meta  # an act of lower force must follow the bill, not the bill it; another edition of this very act is none
    lists: set[tuple[str, str]] = set()
    for source in corpus.sharing((word.text for word in read.words), _CANDIDATES, language, force=meta.level, beside=meta.id):
        if of_a_form(source.path):
            continue
        for other in draft.remember(("norms", source.act, source.path, language), partial(norms_of, draft, source)):
            yield other, source, False
        whole = list_of(draft, source)  # what a list says is spread over its items: one of them may be all that shares words
        if whole is not None and len(lists) < _LISTS and (whole.act, whole.path) not in lists:
            lists.add((whole.act, whole.path))
            one = draft.remember(("list", whole.act, whole.path, language), partial(as_one, draft, whole))
            if one is not None:
                yield one, whole, True
