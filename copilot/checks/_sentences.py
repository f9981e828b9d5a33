"""The sentences of the bill that are norms of their own, each read under its lead-in.

Definitions, standard clauses that an act says of itself and the points of an approving act are left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from copilot.checks._closing import closed, last_item
from copilot.checks._draft import Draft, of_a_form
from copilot.checks._standing import DEFINES, MEANS, STANDARD
from law.act import Level, Provision, Role
from law.force import LOWEST_LAW
from law.norms import Norm
from law.sentences import split
from law.text import fold
from law.words import Language

_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the bill that is a norm: [start, end) of paragraph `position`; `norm` is read under its lead-in."""

    position: int
    start: int
    end: int
    norm: Norm


def sentences(draft: Draft, provision: Provision) -> tuple[Sentence, ...]:
    """The sentences of a provision that are norms which can repeat or contradict others."""
    return draft.once(f"sentences {provision.path}", lambda draft: tuple(_sentences(draft, provision)))


def _sentences(draft: Draft, provision: Provision) -> Iterator[Sentence]:
    language = draft.language
    if language not in STANDARD:
        return
    lead = draft.lead(provision)
    if DEFINES[language].search(fold(lead)) or _of_the_approving_act(draft, provision) or of_a_form(provision.path):
        return
    predicate = last_item(_items(draft, provision)) if language is Language.KK and lead and provision.level is Level.SUBPOINT else ""
    for position in provision.own:
        text = draft.text(position)
        if draft.act.roles[position] is not Role.PROVISION or (
            provision.level is Level.ARTICLE and provision.heading and text.rstrip(".").endswith(provision.heading.rstrip("."))
        ):
            continue
        names = tuple(_names(draft, position))
        key = ("sentences", text, lead, predicate, names, language)
        goes_on = _goes_on(draft, position)
        for start, end, read in draft.remember(key, lambda t=text, n=names: tuple(_read(draft, t, lead, predicate, n))):  # type: ignore[misc]
            if goes_on and end == len(text):
                continue
            yield Sentence(position, start, end, read)


def _read(draft: Draft, text: str, lead: str, predicate: str, names: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, Norm]]:
    """The norms of a paragraph, each with its place [start, end)."""
    language = draft.language
    for start, end in split(text, language):
        said = text[start:end]
        folded = fold(said)
        if (
            said.rstrip().endswith(":")
            or STANDARD[language].search(folded)
            or DEFINES[language].search(folded)
            or MEANS[language].search(folded)
        ):
            continue
        said = closed(_blanked(said, start, names), predicate)
        read = draft.norm(f"{lead} {said}" if lead else said, len(lead) + 1 if lead else 0)
        if len({word.stem for word in read.words}) >= _LEAST_WORDS:
            yield start, end, read


def _goes_on(draft: Draft, position: int) -> bool:
    """Whether a paragraph is a line of a sentence that the next paragraph goes on with: a text with hard line ends."""
    paragraphs = draft.act.paragraphs
    if draft.text(position).rstrip()[-1:] in ".;:!?" or position + 1 == len(paragraphs):
        return False
    return paragraphs[position + 1].text.lstrip()[:1].islower()


def _items(draft: Draft, provision: Provision) -> list[str]:
    parent = draft.act.get(provision.parent)
    return [
        draft.act.text(child)
        for path in (parent.children if parent else ())
        if (child := draft.act.get(path)) and child.level is Level.SUBPOINT
    ]


def _names(draft: Draft, position: int) -> Iterator[tuple[int, int]]:
    """Where a paragraph names other acts."""
    for citation in draft.citations_at(position):
        if not citation.internal and citation.act is not None and (citation.act.title or citation.act.number):
            yield citation.start, citation.end


def _blanked(said: str, start: int, names: Sequence[tuple[int, int]]) -> str:
    """A sentence with the names of other acts blanked: what a title speaks of, the sentence need not."""
    for begin, end in names:
        at, to = max(begin - start, 0), min(end - start, len(said))
        if 0 <= at < to:
            said = said[:at] + " " * (to - at) + said[to:]
    return said


def _of_the_approving_act(draft: Draft, provision: Provision) -> bool:
    """Whether a provision is a point of the order that approves the rules attached to it: it says how the order is carried
    out, in the words of every order."""
    return draft.act.meta.level > LOWEST_LAW and draft.attached and not provision.path.startswith("att_")
