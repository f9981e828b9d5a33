"""What is done without something in one text and with it in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Clause, Span
from copilot.guard.limits import limited
from copilot.guard.reading import Reading, limits, reversed_near
from copilot.guard.verdict import Change, ChangeType
from law.words import Language


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is done without something in one text and with it in the other."""
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        for match in here.marks.privative.finditer(here.folded):
            thing = here.lacked(match)
            if thing is None or (thing.word.light and here.language is not Language.RU):
                continue
            if _said_at_once(match.span(), here, there):
                continue  # without hindrance: freely
            places = [t for t in there.tokens if t.like(thing)]
            if thing.word.light:  # without a vote, with a vote
                places = [t for t in places if t.same(thing) and there.folded.endswith((" с ", " со "), 0, t.start)]
            clauses = [c for c in there.clauses if any(c.start <= t.start < c.end for t in places)]
            affirmed = here.language is Language.EN and (own := here.clause_at(thing.start)) is not None and not own.denials
            within = here.clause_at(thing.start)
            besides = frozenset[str]() if _lacks_other(match, here, there) else frozenset(("without",))
            alike = here.language is Language.RU and limits(there, clauses[0] if clauses else None) - besides <= limits(here, within) - {
                "without"
            }
            denied = any(c.denials or (not (affirmed or alike) and _bounded(c, there)) for c in clauses) or any(
                reversed_near(t, there) for t in places
            )
            denied = denied or any(there.folded.endswith("не ", 0, t.start) for t in places)  # is not considered but returned
            denied = denied or any(there.marks.reversal.match(there.folded, t.start) for t in places)  # without pay: for free
            denied = denied or any(t.denies for t in places)  # without opening it: unopened
            denied = denied or any(t.text.startswith(("не", "бес", "без")) for t in places)  # without a break: непрерывно
            if within is not None and here.language is Language.EN:
                denied = denied or any(c.denials for c in here.clauses if c.sentence == within.sentence and not c.subordinate)
            denied = denied or (
                within is not None and within.denials > 0 and not here.of_things(within)
            )  # without leave he may not: he must ask leave
            denied = denied or here.folded.find("не обойтись", match.end()) > 0  # without it one cannot do: it is needed
            if places and not denied and not _lacks_other(match, here, there):
                left, right = (match.span(), (places[0].start, places[0].end))
                spans = (left, right) if forward else (right, left)
                yield Change(
                    ChangeType.NEGATION,
                    messages.changed(messages.DENIAL_CHANGED, original, spans[0], rewrite, spans[1]),
                    spans[:1],
                    spans[1:],
                )
                return


def _lacks_other(match: re.Match[str], here: Reading, there: Reading) -> bool:
    """Whether the other text does without something too; in Russian, but for what this one does without besides."""
    again = list(there.marks.privative.finditer(there.folded))
    if here.language is not Language.RU:
        return bool(again)
    others = [t for m in here.marks.privative.finditer(here.folded) if m.span() != match.span() and (t := here.lacked(m)) is not None]
    return any((thing := there.lacked(m)) is None or not any(thing.same(t) for t in others) for m in again)


def _said_at_once(span: Span, here: Reading, there: Reading) -> bool:
    """Whether the whole of "without" and its thing is a turn of phrase that the other text says by other words."""
    inside = [t for t in here.tokens if span[0] <= t.start < span[1]]
    said = {key for t in inside[:1] for key in t.word.keys if key[0] == "f"}
    return bool(said) and any(not said.isdisjoint(t.word.keys) for t in there.tokens)


def _bounded(clause: Clause, reading: Reading) -> bool:
    """Whether a clause is limited; by "until" only where it stands in the clause itself."""
    until = reading.find(reading.marks.no_sooner)
    within = any(clause.start <= start < clause.end for start, _ in until)
    return limited(clause, reading) and (within or not until)
