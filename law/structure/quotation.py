"""Text quoted inside an amending act ("изложить в следующей редакции: ...") is no unit of that act.

A quotation is followed from its opening mark to its closing one, over several paragraphs and with quotations inside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from law.act import Level
from law.structure import units
from law.structure.lines import Kind, Line
from law.structure.outline import Node
from law.text import fold

_CLOSES = re.compile(r'["»”“]\s{0,3}[;.,]{0,2}$')
_INSTRUCTS = re.compile(
    r"редакци|следующего\s+содержания|следующими?\s+\w+|мазмұнда|толықтырылсын|жазылсын|ауыстырылсын|дополнить|изложить|заменить"
)
_NUMBERED = (Level.ARTICLE, Level.POINT, Level.SUBPOINT)


class Quotation:
    """`going_on`: a quotation is open. `just_closed`: the line before closed one, so another may follow."""

    def __init__(self) -> None:
        self.going_on = False
        self.just_closed = False
        self._straight = self._depth = 0

    def begins(self, line: Line, before: str) -> bool:
        """Does this line open a quotation, the line of law before it being `before`?"""
        return line.quoted and (self.just_closed or (before.endswith(":") and bool(_INSTRUCTS.search(fold(before[-300:])))))

    def take(self, lines: Sequence[Line], index: int, open_units: Sequence[Node]) -> None:
        """Read a line of the quotation."""
        text = lines[index].text
        self.going_on = True
        self._straight += text.count('"')
        self._depth += sum(text.count(mark) for mark in "«„“") - sum(text.count(mark) for mark in "»”")
        if not _CLOSES.search(text):
            return
        if (self._depth <= 0 and self._straight % 2 == 0) or _outer_unit_follows(lines, index, open_units):
            self.going_on = False
            self.just_closed = True
            self._straight = self._depth = 0


def _outer_unit_follows(lines: Sequence[Line], index: int, open_units: Sequence[Node]) -> bool:
    """Does the next line go on with the numbering outside the quotation? Of marks that close together one is often left out."""
    following = next((line for line in lines[index + 1 : index + 4] if line.kind is not Kind.EMPTY), None)
    if following is None or following.kind is not Kind.UNIT:
        return False
    return any(
        node.level is following.level and units.order(following.number)[:1] == (units.order(node.number)[0] + 1,)
        for node in open_units
        if node.level in _NUMBERED
    )
