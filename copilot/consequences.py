"""What else an amending bill touches: the provisions that refer to what it restates, excludes, repeals, suspends or renumbers
and that it leaves as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from copilot.amending import AmendedAct
from law.act import Act, Status
from law.amendments import Instruction, Operation
from law.citations import citations
from law.standing import status
from retrieval.corpus import Corpus

_REACH = (Operation.REPLACE_PROVISION, Operation.DELETE_PROVISION, Operation.REPEAL, Operation.SUSPEND, Operation.RENUMBER)


@dataclass(frozen=True, slots=True)
class Consequence:
    """`path` of `act` ("" where the act is at hand as a file without an id) refers, in the words `quote`, to what instruction `n`
    of the bill changes; `text` is that of the provision as the bill leaves it."""

    instruction: Instruction
    act: str
    title: str
    path: str
    quote: str
    text: str


class _Reference(NamedTuple):
    act: str
    title: str
    path: str
    quote: str
    provisions: tuple[str, ...]


def consequences(changed: Sequence[AmendedAct], corpus: Corpus | None = None) -> tuple[Consequence, ...]:
    """In the order of the instructions. Without a corpus only the references inside the acts themselves are known."""
    after = {one.act.meta.id: one.amended.act for one in changed}
    found: list[Consequence] = []
    for one in changed:
        applied = [outcome.instruction for outcome in one.amended.outcomes if outcome.applied]
        reaching = [instruction for instruction in applied if instruction.operation in _REACH and _whole(instruction)]
        references = list(_references(one.act, corpus)) if reaching else []
        for instruction in reaching:
            for reference in references:
                if not _refers(reference, one.act, instruction.target):
                    continue
                text = _left(reference, after.get(reference.act, one.amended.act if not reference.act else None), corpus, one.act)
                if text is not None:
                    found.append(Consequence(instruction, reference.act, reference.title, reference.path, reference.quote, text))
    return tuple(dict.fromkeys(found))


def _whole(one: Instruction) -> bool:
    return one.part.value in ("whole", "everywhere")


def _references(act: Act, corpus: Corpus | None) -> Iterator[_Reference]:
    """Every reference to an act and its provisions, in its own language."""
    if corpus is None:
        for citation in citations(act):
            if citation.internal:
                yield _Reference(act.meta.id, act.meta.title, act.owners[citation.position], citation.quote, citation.provisions)
        return
    for stored in corpus.cited_by(act.meta.id):
        if stored.language is act.meta.language:
            yield _Reference(stored.act, stored.title, stored.path, stored.quote, stored.provisions)


def _refers(reference: _Reference, act: Act, target: str) -> bool:
    """Whether a reference is to a provision or to what lies under it, and does not itself stand there."""
    if not target:
        return reference.act != act.meta.id
    inside = reference.act == act.meta.id and f"{_bare(reference.path)}/".startswith(f"{target}/")
    return not inside and any(f"{cited}/".startswith(f"{target}/") for cited in reference.provisions)


def _left(reference: _Reference, after: Act | None, corpus: Corpus | None, act: Act) -> str | None:
    """The text of the referring provision as the bill leaves it; None where the bill takes the reference away."""
    if after is None:
        stored = corpus.provision(reference.act, reference.path, act.meta.language) if corpus is not None else None
        return stored.text if stored is not None and stored.status is Status.IN_FORCE else None
    provision = after.get(reference.path)
    if provision is None or status(after, provision) is not Status.IN_FORCE:
        return None
    text = after.text(provision)
    return text if reference.quote in text else None


def _bare(path: str) -> str:
    return "/".join(part for part in path.split("/") if not part.startswith("att_"))
