"""Places in text, converted at the border between Qt and the rest of the program, and nowhere else.

Python counts code points, Qt counts UTF-16 units, and places of findings count in the clean text of a paragraph
(`law.text.clean`: ends stripped), while the editor shows the raw text, with its no-break spaces and leading spaces.
"""

from __future__ import annotations

from law.text import clean

LINE_SEPARATOR = "\u2028"
"""What Qt keeps inside a paragraph for a line break."""


def to_qt(text: str, index: int) -> int:
    """UTF-16 units before code point `index` of `text`."""
    return _units(text[:index])


def from_qt(text: str, units: int) -> int:
    """Code points of `text` within its first `units` UTF-16 units; a place inside a pair is the place before it."""
    if _units(text) == len(text):
        return units
    index = seen = 0
    for character in text:
        seen += 2 if character > "\uffff" else 1
        if seen > units:
            break
        index += 1
    return index


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def lead(raw: str) -> int:
    """How many characters of the raw text stand before its clean text."""
    return len(raw) - len(raw.lstrip())


def to_raw(raw: str, index: int) -> int:
    """Offset into the raw text for an offset into its clean text."""
    return min(len(raw), index + lead(raw))


def to_clean(raw: str, index: int) -> int:
    """Offset into the clean text for an offset into the raw text; the stripped ends count as the clean text's ends."""
    return max(0, min(index - lead(raw), len(clean(raw))))


def shown(raw: str) -> str:
    """A paragraph's raw text as one Qt block: line breaks stay inside the block, length is kept."""
    return raw.replace("\n", LINE_SEPARATOR).replace("\u2029", LINE_SEPARATOR).replace("\r", LINE_SEPARATOR)


def written(block: str) -> str:
    """A Qt block's text as a paragraph's raw text."""
    return block.replace(LINE_SEPARATOR, "\n")


def change(before: str, after: str, cursor: int | None = None) -> tuple[int, int, str]:
    """The smallest replacement (start, end, new) that makes `before` into `after`. Among like letters it may stand in several places:
    where one of them ends at the `cursor`, a place in `after`, that is where it was typed; else it is the last."""
    start = 0
    shorter = min(len(before), len(after))
    while start < shorter and before[start] == after[start]:
        start += 1
    end = 0
    while end < shorter - start and before[-1 - end] == after[-1 - end]:
        end += 1
    taken, put = len(before) - end - start, len(after) - end - start
    typed = start if cursor is None else cursor - put
    if 0 <= typed < start and before[typed + taken :] == after[typed + put :]:
        start = typed
    return start, start + taken, after[start : start + put]
