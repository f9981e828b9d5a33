"""One verdict for each norm of the bill, for the checks that report it: what it repeats or what it contradicts."""

from __future__ import annotations

from copilot.checks._draft import Draft
from copilot.checks._kinship import Kin
from copilot.checks._nearest import nearest
from copilot.checks._sentences import Sentence
from copilot.checks._within import within


def verdicts(draft: Draft) -> dict[Sentence, list[Kin]]:
    """For each norm that has kin, those of the strongest relation, the strongest first. Made once for each snapshot."""
    return draft.once("verdicts", _verdicts)


def _verdicts(draft: Draft) -> dict[Sentence, list[Kin]]:
    kin: dict[Sentence, list[Kin]] = {}
    for provision in draft.norms():
        for sentence, found in nearest(draft, provision).items():
            kin.setdefault(sentence, []).extend(found)
    for sentence, one in within(draft):
        kin.setdefault(sentence, []).append(one)
    chosen = {}
    for sentence, found in kin.items():
        if found:
            best = max(found, key=lambda k: k.strength)
            same = [k for k in found if k.relation is best.relation and (k.source is None) == (best.source is None)]
            chosen[sentence] = sorted(same, key=lambda k: -k.strength)
    return chosen
