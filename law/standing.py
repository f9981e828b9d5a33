"""Whether a provision is in force: by its own text, by that of the units it lies in, and by the publisher's notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from law.act import Act, Provision, Status
from law.citations import units
from law.citations.resolve import joined
from law.notes import about
from law.text import fold

_PUT_INTO_EFFECT = re.compile(r"вводи\w+ в действие|введен\w* в действие|қолданысқа\s+енг")


def status(act: Act, provision: Provision) -> Status:
    """Excluded or repealed as the text has it: the status of the largest unit around the provision that is not in force,
    else its own."""
    return next((unit.status for unit in _outermost_first(act, provision) if unit.status is not Status.IN_FORCE), Status.IN_FORCE)


def status_on(act: Act, provision: Provision, day: date) -> Status:
    """The status on a day: besides, not yet in force where a note names a later day for adding the provision, or for the
    entry into force of it or of a unit that it is part of."""
    said = status(act, provision)
    if said is not Status.IN_FORCE:
        return said
    around = {unit.path for unit in _outermost_first(act, provision)}
    return Status.NOT_YET if any(waiting in around for waiting in _waiting(act, day)) else Status.IN_FORCE


def _outermost_first(act: Act, provision: Provision) -> list[Provision]:
    return [provision, *act.around(provision)][::-1]


def _waiting(act: Act, day: date) -> Iterator[str]:
    """The units that notes put into effect after the day. A note names its unit before the verb ("Пункт 2 вводится в действие
    с ..."), or means the one it stands under; one of an addition counts where it stands with the unit that was added."""
    for note in act.notes:
        if note.since is None or note.since <= day:
            continue
        text = " ".join(act.paragraphs[at].text for at in note.paragraphs)
        if note.action == "in-force":
            before = _PUT_INTO_EFFECT.split(fold(text), maxsplit=1)[0]
            named = [joined(note.about, path) for chain in units(before, act.meta.language)[:1] for path in chain]
            yield from named or [note.about]
        elif note.action == "added" and (unit := act.get(note.about)) is not None and (unit.level, unit.number) in about(text)[:1]:
            yield unit.path
