"""Two norms that are kin, and what stands between them: the same norm again, an opposite one, another amount, another body."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from copilot.checks._draft import Draft, stored_evidence
from copilot.checks._sentences import Sentence
from copilot.findings import Evidence
from law.act import Provision
from law.likeness import Likeness
from law.norms import Norm, Word
from retrieval.corpus import StoredProvision


class Relation(StrEnum):
    SAME = "same"
    AMOUNT = "quantity"
    FORCE = "modality"
    BODY = "competence"


@dataclass(frozen=True, slots=True)
class Kin:
    """A norm of the bill and one that it repeats or contradicts. `source` is None where the other lies in the bill, at
    `place`. `kinds`: kinds of contract of which the bill must speak somewhere for the norms to be kin."""

    mine: Norm  # as it was compared: inside a list without the lead-in that it shares
    other: Norm
    relation: Relation
    strength: float
    likeness: Likeness
    source: StoredProvision | None = None
    place: Sentence | None = None
    provision: Provision | None = None
    kinds: tuple[Word, ...] = ()

    def evidence(self, draft: Draft) -> Evidence:
        if self.source is not None:
            meta = draft.corpus.metadata(self.source.act, self.source.language) if draft.corpus else None
            return stored_evidence(self.source, meta.edition.isoformat() if meta and meta.edition else "")
        assert self.provision is not None
        return draft.evidence(self.provision)
