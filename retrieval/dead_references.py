"""References of the corpus that lead nowhere: to a provision that is not there, is excluded, repealed or not yet in force."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from law.citations import citations
from law.progress import Progress, silent
from law.words import Language
from retrieval.citations import EXISTS, UNKNOWN_ACT, Resolution, resolve
from retrieval.corpus import Corpus


@dataclass(frozen=True, slots=True)
class DeadReference:
    """A reference as it stands in an act, and what became of its target."""

    act: str
    language: Language
    title: str
    provision: str  # the path that the reference stands in
    quote: str
    target: Resolution


def dead_references(corpus: Corpus, progress: Progress = silent) -> Iterator[DeadReference]:
    """Every dead reference of the acts in force, act by act. A reference to an act that the corpus does not hold is none: it
    may well be alive. Provisions that are out of force themselves are passed over."""
    acts = corpus.acts()
    for number, meta in enumerate(acts):
        progress(number, len(acts), meta.title)
        for language in corpus.languages(meta.id):
            act = corpus.act(meta.id, language)
            if act is None or act.meta.status.value != "in force":
                continue
            for citation in citations(act):
                provision = act.get(act.owners[citation.position])
                if provision is not None and provision.status.value != "in force":
                    continue
                target = resolve(citation, corpus, act)
                if target.status not in (EXISTS, UNKNOWN_ACT):
                    yield DeadReference(meta.id, language, act.meta.title, act.owners[citation.position], citation.quote, target)
