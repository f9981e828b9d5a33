"""Citations of a suggestion that nothing holds: a provision or an act that neither the bill nor the corpus has, or has no more.

A text with such a citation cannot be accepted: language models invent references that look right."""

from __future__ import annotations

from dataclasses import dataclass, replace

from copilot.guard.references import references
from law.act import Act
from law.citations import Citation, citations, in_text
from law.text import fold
from law.words import Language, Words
from retrieval.citations import EXISTS, resolve
from retrieval.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Unheld:
    """A citation at [start, end) of the suggestion's text, and what is wrong with it."""

    start: int
    end: int
    quote: str
    why: Words


def unheld(text: str, original: str, act: Act, position: int, corpus: Corpus | None, language: Language) -> tuple[Unheld, ...]:
    """The citations in `text` that stand for nothing. `text` is to take the place of `original` in paragraph `position` of the
    bill `act`. What the original cites already is the drafter's own; without a corpus only citations of the bill are looked up."""
    known = {reference.key for reference in references(original, fold(original), language)}
    found = []
    for citation in _citations(text, act, position, language):
        new = {r.key for r in references(citation.quote, fold(citation.quote), language)} - known
        if not new or not _identified(citation) or (corpus is None and not citation.internal):
            continue
        resolution = resolve(_placed(citation, act, position), corpus, act)
        if resolution.status != EXISTS:
            found.append(Unheld(citation.start, citation.end, citation.quote, resolution.words))
    return tuple(found)


def _citations(text: str, act: Act, position: int, language: Language) -> list[Citation]:
    """The citations of a text as they read in the bill, which says what a short name is short for."""
    alone = list(in_text(text, language))
    if language is not act.meta.language or not alone:
        return alone
    said = replace(act.paragraphs[position], text=text.replace("\n", " "))
    there = replace(act, paragraphs=(*act.paragraphs[:position], said, *act.paragraphs[position + 1 :]))
    return [citation for citation in citations(there) if citation.position == position] or alone


def _identified(citation: Citation) -> bool:
    """Whether a citation says which act it means, as a mere "the Code" does not."""
    return citation.internal or (citation.act is not None and bool(citation.act.title or citation.act.number))


def _placed(citation: Citation, act: Act, position: int) -> Citation:
    """A citation as it reads at its place in the bill: point 1 of this article is point 1 of the article it stands in."""
    if not citation.internal:
        return citation
    around = act.owners[position].split("/")
    paths = []
    for path in citation.provisions:
        longer = ("/".join([*around[:cut], path]) for cut in range(len(around), 0, -1))
        paths.append(path if act.get(path) is not None else next((p for p in longer if act.get(p) is not None), path))
    return replace(citation, position=position, provisions=tuple(paths))
