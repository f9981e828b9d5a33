"""One thing that a Russian text bids one have or do, and the other lets one: must have a certificate, may obtain one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import messages
from copilot.guard.clauses import Clause, Force, Span
from copilot.guard.reading import Reading
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

_BEHIND = 4  # words from a word of force to the thing that its verb has
_SUPPOSED = re.compile(r"(?:тогда|в (?:этом|таком|том) случае|если|при этих|при таких)")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if original.language is not Language.RU:
        return
    here, there = ({f: _things(r, f) for f in (Force.MUST, Force.MAY)} for r in (original, rewrite))
    for force, other in ((Force.MUST, Force.MAY), (Force.MAY, Force.MUST)):
        for thing, span in here[force]:
            twin = next((place for o, place in there[other] if o.same(thing)), None)
            if twin is None or any(o.same(thing) for o, _ in (*here[other], *there[force])):
                continue
            words = messages.changed(messages.FORCE_CHANGED, original, span, rewrite, twin)
            yield Change(ChangeType.MODALITY, words, (span,), (twin,))
            return


def _things(reading: Reading, force: Force) -> list[tuple[Token, Span]]:
    """The first thing behind the infinitive behind a word of force."""
    found = []
    pattern = reading.marks.must if force is Force.MUST else reading.marks.may
    others = [*reading.find(reading.marks.must_not), *reading.find(reading.marks.need_not)]
    for start, end in reading.find(pattern):
        clause = reading.clause_at(start)
        if clause is None or clause.conditional or clause.denials or _supposed(clause, reading) or any(s <= start < e for s, e in others):
            continue
        behind = [t for t in reading.tokens if end <= t.start < clause.end][:_BEHIND]
        if len(behind) < 2 or behind[0].word.kind is not Kind.ACTION or behind[0].word.cases:
            continue
        thing = next((t for t in behind[1:] if t.word.kind is Kind.NOUN), None)
        if thing is not None and not thing.word.light and not thing.word.agent and "accs" in thing.word.cases:
            found.append((thing, (start, thing.end)))
    return found


def _supposed(clause: Clause, reading: Reading) -> bool:
    """Whether the next sentence goes on from a case that a clause only supposes: a lodger may lose his key. Then he must tell."""
    following = next((c for c in reading.clauses if c.sentence == clause.sentence + 1), None)
    return following is not None and _SUPPOSED.match(reading.folded[following.start : following.end].strip()) is not None
