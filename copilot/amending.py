"""The acts that an amending bill changes, found in the national law, and as they would read."""

from __future__ import annotations

from dataclasses import dataclass

from law import amendments
from law.act import Act
from law.amendments import Amended
from law.citations import CitedAct
from retrieval.corpus import Corpus
from retrieval.matching import Wanted


@dataclass(frozen=True, slots=True)
class AmendedAct:
    """An act that a bill changes: as it is in force, and what the bill's instructions make of it."""

    act: Act
    amended: Amended


def amend(bill: Act, corpus: Corpus) -> tuple[AmendedAct, ...]:
    """Every act that the bill changes and the corpus holds beyond doubt, in the bill's order. Instructions keep the numbers
    that the bill gives them."""
    found: list[AmendedAct] = []
    instructions = amendments.read(bill)
    for cited in dict.fromkeys(one.act for one in instructions if one.act is not None):
        act = _in_force(cited, bill, corpus)
        if act is not None:
            mine = tuple(one for one in instructions if one.act == cited)
            found.append(AmendedAct(act, amendments.apply(act, mine)))
    return tuple(found)


def _in_force(cited: CitedAct, bill: Act, corpus: Corpus) -> Act | None:
    matches = corpus.match_act(Wanted.of(cited))
    exact = [match.meta.id for match in matches if match.exact]
    return corpus.act(exact[0], bill.meta.language) if len(exact) == 1 else None
