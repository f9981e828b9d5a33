"""Where the reference under the cursor leads. No Qt; run in a worker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from law.act import Act

if TYPE_CHECKING:
    from retrieval.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Target:
    """A provision of the law, or, with `position` not below 0, a paragraph of this bill."""

    act: str = ""
    path: str = ""
    position: int = -1


def target(act: Act, position: int, at: int, corpus: Corpus | None) -> Target | None:
    """The provision that the reference at offset `at` of a paragraph's clean text means; None where there is no
    reference, or the corpus does not have the act."""
    from law import citations

    here = [c for c in citations.citations(act) if c.position == position and c.start <= at <= c.end]
    for citation in sorted(here, key=lambda c: c.end - c.start):
        paths = citation.provisions
        if citation.internal:
            found = next((p for path in paths if (p := act.get(path)) and p.own), None)
            if found is not None:
                return Target(position=found.own[0])
        elif citation.act is not None and corpus is not None:
            cited = citation.act
            acts = corpus.find_act(id=cited.id, title=cited.title, number=cited.number, date=cited.date, kind=cited.kind)
            if acts:
                return Target(acts[0].id, paths[0] if paths else "")
    return None
