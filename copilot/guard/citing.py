"""Changed references, and references that have changed places."""

from __future__ import annotations

from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.figures import common
from copilot.guard.reading import Reading
from copilot.guard.references import Reference
from copilot.guard.tokens import Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    here, there = {r.key for r in original.references}, {r.key for r in rewrite.references}
    lost = _once(r for r in original.references if r.key not in there)
    new = _once(r for r in rewrite.references if r.key not in here)
    if not lost and not new:
        yield from _moved(original, rewrite)
        yield from _exchanged(original, rewrite)
    while lost and new:
        first, second = lost.pop(0), new.pop(0)
        spans = (first.start, first.end), (second.start, second.end)
        yield Change(
            ChangeType.REFERENCE,
            messages.changed(messages.REFERENCE_CHANGED, original, spans[0], rewrite, spans[1]),
            spans[:1],
            spans[1:],
        )
    for reference in lost:
        yield messages.lost(ChangeType.REFERENCE, messages.REFERENCE_LOST, original, [(reference.start, reference.end)])
    for reference in new:
        yield messages.added(ChangeType.REFERENCE, messages.REFERENCE_ADDED, rewrite, [(reference.start, reference.end)])


def _moved(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A unit that each text names within another one: subpoint 4 of point 7, of point 8, where both texts know both points."""
    for first in original.references:
        around = [{r.within for r in reading.references if r.key == first.key} for reading in (original, rewrite)]
        kinds = {key.split("_")[0] for side in around for key in side}
        if not first.within or "" in around[0] | around[1] or len(kinds) > 1 or not around[0].isdisjoint(around[1]):
            continue
        second = next((r for r in rewrite.references if r.key == first.key), None)
        if second is not None:
            spans = (first.start, first.end), (second.start, second.end)
            words = messages.changed(messages.REFERENCE_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.REFERENCE, words, spans[:1], spans[1:])
            return


def _exchanged(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """References that have changed places: the papers of point 14 by the rules of point 17."""
    here, there = _beside(original), _beside(rewrite)
    for first in here:
        for second in here:
            if first >= second or first not in there or second not in there:
                continue
            kept = common(here[first][1], there[first][1]) + common(here[second][1], there[second][1])
            crossed = common(here[first][1], there[second][1]) + common(here[second][1], there[first][1])
            if crossed >= kept + 2:
                spans = here[first][0], there[second][0]
                words = messages.changed(messages.REFERENCE_CHANGED, original, spans[0], rewrite, spans[1])
                yield Change(ChangeType.REFERENCE, words, spans[:1], spans[1:])
                return


def _beside(reading: Reading) -> dict[str, tuple[tuple[int, int], list[Token]]]:
    """Of each unit that is referred to once, the words of matter beside it."""
    found = {}
    keys = [r.key for r in reading.references]
    for reference in reading.references:
        if reference.act or keys.count(reference.key) > 1 or reference.key.split("_")[0] not in _UNITS:
            continue
        others = [r for r in reading.references if (r.start, r.end) != (reference.start, reference.end)]
        first = max((r.end for r in others if r.end <= reference.start), default=0)
        last = min((r.start for r in others if r.start >= reference.end), default=len(reading.folded))
        before = [t for t in reading.content if first <= t.start and t.end <= reference.start][-2:]
        after = [t for t in reading.content if reference.end <= t.start < last][:3]
        if reading.language is Language.KK:
            owner = next((r for r in others if r.end == first), None)  # papers of point 4 *by point 9*: the papers are of point 4
            taken = owner is not None and reading.folded.endswith(_OF_IT, 0, owner.end)
            before = [t for t in before if not taken and "," not in reading.folded[t.end : reference.start]]
            after = [t for t in after if not before or "," not in reading.folded[reference.end : t.start]]
        found[reference.key] = (reference.start, reference.end), before + after
    return found


_OF_IT = ("дағы", "дегі", "тағы", "тегі", "ның", "нің", "дың", "дің", "тың", "тің")
_UNITS = frozenset(("pt", "art", "sub", "ch", "annex"))


def _once(found: Iterator[Reference]) -> list[Reference]:
    """One reference for each place."""
    places: dict[tuple[int, int], Reference] = {}
    for reference in found:
        places.setdefault((reference.start, reference.end), reference)
    return list(places.values())
