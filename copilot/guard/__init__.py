"""The guard between a rewrite and the draft: does the rewrite say what the original says?

It needs no model. Both texts are read into facts (amounts, dates, references, clauses with their force, words that carry
matter), the facts are set side by side, and every difference is told in words with its places. `facts` is public, so that the
parity of two language versions reads the same facts."""

from __future__ import annotations

from copilot.guard import (
    balance,
    balance_kazakh,
    citing,
    content,
    contrasts,
    defaults,
    denials,
    figures,
    force,
    force_objects_russian,
    fragments,
    logic,
    opposites,
    regardless,
    roles,
    series,
    sparing,
    times,
)
from copilot.guard.reading import Reading as Facts
from copilot.guard.reading import read as facts
from copilot.guard.verdict import Change, ChangeType, Span, Verdict
from law.words import Language

__all__ = ["Change", "ChangeType", "Facts", "Span", "Verdict", "compare", "facts"]


def compare(original: str, rewrite: str, language: Language) -> Verdict:
    """What of the meaning of `original` the `rewrite` changes; both are in `language`."""
    old, new = facts(original, language), facts(rewrite, language)
    found = [
        change
        for part in (figures, times, citing, force, logic, regardless, roles, content, fragments)
        for change in part.changes(old, new)
    ]
    if not any(change.type in (ChangeType.TERM, ChangeType.MODALITY, ChangeType.NEGATION) for change in found):
        told = [span for change in found for span in change.original]
        found += [c for c in contrasts.changes(old, new) if not any(s < end and start < e for s, e in c.original for start, end in told)]
    if not any(change.type is ChangeType.NEGATION for change in found):
        found += [*denials.changes(old, new)] or defaults.changes(old, new)
    if not any(change.type is ChangeType.NEGATION for change in found):
        found += sparing.changes(old, new)
    if not any(change.type is ChangeType.NEGATION for change in found):
        found += (balance_kazakh if language is Language.KK else balance).changes(old, new)
    if not any(change.type is ChangeType.LIST_ITEM for change in found):
        found += series.changes(old, new)
    if not any(change.type is ChangeType.MODALITY for change in found):
        found += force_objects_russian.changes(old, new)
    if not found:
        found += opposites.changes(old, new)
    return Verdict(tuple(found))
