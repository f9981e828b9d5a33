"""What holds where no case is named: may not, save in some cases; may, and only in those cases may not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import defaults_kazakh, messages
from copilot.guard.clauses import Clause, Force
from copilot.guard.reading import Reading
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_ONLY_IN = {
    Language.RU: re.compile(
        r"(?<!\w)(?:только|лишь|исключительно)(?: \w+)?? (?:в|во|при|если|когда|тогда|по|с|для)(?!\w)|(?<!\w)(?:в|при|если|когда)(?: \w+){1,4} и только"
    ),
    Language.KK: re.compile(
        r"(?:жағдай\w*|кезде|кезінде|са|се|ғанда|генде|мен|бен|пен)(?: \w+)? (?:ғана|қана)(?!\w)"
        r"|(?<!\w)тек(?! қана \w+ емес)(?: \w+){1,12} (?:жағдай\w*|кезде|кезінде)"
    ),
    Language.EN: re.compile(r"(?<!\w)only(?: \w+)? (?:if|where|when|in|with|on|for|by|after)(?!\w)"),
}


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is allowed but for some cases in one text, and forbidden but for some in the other."""
    here, there = _default(original), _default(rewrite)
    if here is None or there is None or here[0] is there[0]:
        yield from defaults_kazakh.changes(original, rewrite)
        return
    left, right = (clause.mark or (clause.start, clause.end) for _, clause in (here, there))
    yield Change(ChangeType.NEGATION, messages.changed(messages.DENIAL_CHANGED, original, left, rewrite, right), (left,), (right,))


def _default(reading: Reading) -> tuple[Force, Clause] | None:
    """The force that a text gives to what it names no case of, with its clause; none where its sentences disagree."""
    found: list[tuple[Force, Clause]] = []
    for clause in reading.clauses:
        if clause.subordinate or clause.force not in _OPPOSITE:
            continue
        sentence = [c for c in reading.clauses if c.sentence == clause.sentence]
        place = sentence[0].start, sentence[-1].end
        excepted = any(p.search(reading.folded, *place) for p in (reading.marks.exception, reading.marks.unless))
        only = _ONLY_IN[reading.language].search(reading.folded, *place) is not None
        if excepted is not only:
            found.append((clause.force if excepted else _OPPOSITE[clause.force], clause))
    return found[0] if len({force for force, _ in found}) == 1 else None


_OPPOSITE = {Force.MAY: Force.MUST_NOT, Force.MUST_NOT: Force.MAY}
