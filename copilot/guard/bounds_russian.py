"""Bounds of Russian texts that no number tells: not lower than the average wage, not higher than it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_COMPARED = re.compile(
    r"(?<!\w)(?P<no>не )?(?:(?P<up>выше|больше|более|свыше|дороже|позднее|позже|дольше|превыша\w+|превысит\w*|больш(?:ий|ая|ую|их|ими?|ем))"
    r"|(?P<down>ниже|меньше|менее|дешевле|раньше|ранее|короче|меньш(?:ий|ая|ую|их|ими?|ем)))(?! (?:или|и|либо) |, если)(?!\w)"
)
_BEHIND = 4  # words from a comparison to the thing compared with


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.RU:
        return
    here, there = _bounds(original), _bounds(rewrite)
    for span, up, thing in here:
        twins = [(other, way) for other, way, noun in there if noun.same(thing)]
        if twins and all(way is not up for _, way in twins) and sum(noun.same(thing) for _, _, noun in here) == 1:
            words = messages.changed(messages.BOUND_CHANGED, original, span, rewrite, twins[0][0])
            yield Change(ChangeType.NUMBER, words, (span,), (twins[0][0],))
            return


def _bounds(reading: Reading) -> list[tuple[Span, bool, Token]]:
    """Each comparison with the noun behind it, and whether it is one from below: not lower, higher, may not be lower."""
    found = []
    for match in _COMPARED.finditer(reading.folded):
        clause = reading.clause_at(match.start())
        if clause is None or clause.subordinate or any(0 <= a.start - match.end() < _NEAR for a in reading.amounts):
            continue
        near = [t for t in reading.tokens if match.end() <= t.start < clause.end][:_BEHIND]
        noun = next((t for t in near if t.word.kind is Kind.NOUN), None)
        told = [t for t in near if noun is not None and t.start <= noun.start]
        if (
            noun is None
            or noun.word.light
            or any(not {"gent", "accs"} & t.word.cases for t in told)
            or any(a.start <= match.start() < a.end for a in reading.amounts)
        ):
            continue
        denied = match["no"] is not None or clause.denials % 2 == 1
        found.append((match.span(), (match["up"] is not None) is not denied, noun))
    return found


_NEAR = 12  # characters from a comparison to the amount that it bounds
