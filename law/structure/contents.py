"""A table of contents before an act: headings that come again in the act itself."""

from __future__ import annotations

from collections.abc import Sequence

from law.act import Level
from law.structure.lines import Kind, Line, is_heading

_THROUGH = (Level.PART, Level.SECTION, Level.CHAPTER, Level.ARTICLE)  # numbered through the whole act
_LIMIT = 600
_FEW, _ENOUGH = 3, 5


def end(lines: Sequence[Line]) -> int:
    """The index after the table of contents with which the lines begin; 0 where there is none."""
    seen: set[tuple[Level | None, str]] = set()
    last = 0
    for index, line in enumerate(lines):
        if line.kind in (Kind.EMPTY, Kind.NOTE):
            continue
        heading = is_heading(line.remainder) if line.remainder else line.kind is Kind.UNIT
        if not heading or len(line.text) > _LIMIT:
            requisites = len(line.text) < _LIMIT and any(char.isdigit() for char in line.text)
            if not seen and line.kind is Kind.TEXT and requisites:
                continue
            break
        if line.kind is not Kind.UNIT:
            continue
        if line.level in _THROUGH:
            key = (line.level, line.number)
            if key in seen and len(seen) >= _ENOUGH:
                return last  # the act begins here, right after its contents
            seen.add(key)
        elif not seen:
            break
        last = index + 1
    if len(seen) < _FEW:
        return 0
    later = {(line.level, line.number) for line in lines[last:] if line.kind is Kind.UNIT}
    return last if 2 * len(seen & later) >= len(seen) else 0
