"""Norms that several acts of the corpus have word for word or nearly so, and the act that should keep each: for those who clear the law of
repetitions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from law.force import LOWEST_LAW
from law.progress import Progress, silent
from retrieval import twins
from retrieval.corpus import Corpus, StoredProvision


@dataclass(frozen=True, slots=True)
class Repetition:
    """One norm and the provisions of different acts that say it; the first is that of the act which should keep it."""

    provisions: tuple[StoredProvision, ...]


def duplicates(corpus: Corpus, least: float = twins.LEAST, progress: Progress = silent) -> Iterator[Repetition]:
    """The norms that more than one act says, those of most acts first. `least`: share of common shingles, 0 to 1."""
    for group in corpus.twins.groups(corpus.in_force(), least, progress):
        provisions = [one for one in map(corpus.by_id, group) if _norm(one)]
        for language in dict.fromkeys(provision.language for provision in provisions):
            same = [provision for provision in provisions if provision.language is language]
            acts = {provision.act: provision for provision in reversed(same)}
            if len(acts) > 1:
                kept = twins.keeper([(one.force, _date(corpus, one), one.act) for one in acts.values()])
                yield Repetition(tuple(sorted(same, key=lambda one: (one.act != kept, one.force or 99, one.act))))


def _norm(provision: StoredProvision) -> bool:
    """Not the blanks of a form, nor what every order that approves rules says of itself, nor the words that lead in to a list."""
    approving = provision.force > LOWEST_LAW and not provision.path.startswith("att_")
    return "app_" not in provision.path and not approving and not provision.text.rstrip().endswith(":")


def _date(corpus: Corpus, provision: StoredProvision) -> str:
    meta = corpus.metadata(provision.act, provision.language)
    return meta.date.isoformat() if meta and meta.date else ""
