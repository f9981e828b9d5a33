"""A check of bills turned on the law itself: every act of the corpus against the others."""

from __future__ import annotations

from collections.abc import Iterator

from copilot.checks import BillCheck, Draft
from copilot.findings import Finding
from law.act import Act
from law.progress import Progress, silent
from retrieval.corpus import Corpus


def survey(corpus: Corpus, check: BillCheck, progress: Progress = silent) -> Iterator[tuple[Act, Finding]]:
    """What a check finds in the acts of a corpus, act by act, in each of its languages."""
    memory: dict[object, object] = {}
    acts = corpus.acts()
    for number, meta in enumerate(acts):
        progress(number, len(acts), meta.id)
        for language in corpus.languages(meta.id):
            act = corpus.act(meta.id, language)
            if act is not None:
                yield from ((act, finding) for finding in check.find(Draft(act, corpus, memory)))
