"""Whether the act that an instruction names is the one in hand."""

from __future__ import annotations

import re
from collections.abc import Sequence

from law.act import Metadata
from law.citations import CitedAct
from law.stems import stems
from law.text import fold

_NUMBER = re.compile(r"[\w./]+(?:-[\w.]+)*")
_ALIKE = 0.8  # of the words of both titles: a title that was quoted with a slip
_RENAMED = 0.5  # ... of an act of the same day, whose title was changed since


def means(cited: CitedAct, meta: Metadata) -> bool:
    """Whether a citation may mean an act: nothing that both say differs. The number and the date decide before the title,
    which laws change; what one of the two does not say, does not speak against it."""
    numbers = _number(cited.number), _number(meta.number)
    dated = cited.date is not None and meta.date is not None
    if dated and cited.date != meta.date:
        return False
    if all(numbers):
        return numbers[0] == numbers[1] and (dated or _titled(cited, meta, _RENAMED))
    return _titled(cited, meta, _RENAMED if dated else _ALIKE)


def _number(number: str) -> str:
    """The number of an act without the words around it: "383-V ҚРЗ" is 383-v."""
    found = _NUMBER.search(fold(number))
    return found.group() if found else ""


def _titled(cited: CitedAct, meta: Metadata, enough: float) -> bool:
    if not cited.title or not meta.title:
        return True
    mine, theirs = (stems(title, meta.language) for title in (meta.title, cited.title))
    if _within(mine, theirs) or _within(theirs, mine):
        return True
    shared, both = set(mine) & set(theirs), set(mine) | set(theirs)
    return len(shared) >= enough * len(both)


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether one title stands in the other word by word: a code is named with the country or without it."""
    return any(list(whole[at : at + len(part)]) == list(part) for at in range(len(whole) - len(part) + 1))
