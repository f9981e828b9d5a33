"""Words in quotation marks inside an instruction: found, taken out, and told apart from the marks inside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPENING, _CLOSING, _STRAIGHT = "«„", "»”", '"“'
FIRST = 0xE000  # private use: no document has these
MARK = "[\ue000-\uf8ff]"
_ENDS = re.compile(r'[»"”“]\s*[;.,]?\s*$')


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between marks: [start, end) with the marks, `words` without."""

    start: int
    end: int
    words: str


def find(text: str) -> list[Quote]:
    """The outermost quotations of a text. One that is not closed runs to the end."""
    found: list[Quote] = []
    depth = start = 0
    for at, sign in enumerate(text):
        if sign in _OPENING:
            opens = True
        elif sign in _CLOSING:
            opens = False
        elif sign in _STRAIGHT:
            opens = _opens(text, at, depth)
        else:
            continue
        if opens:
            if depth == 0:
                start = at
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append(Quote(start, at + 1, text[start + 1 : at]))
    if depth:
        found.append(Quote(start, len(text), text[start + 1 :]))
    return found


def _opens(text: str, at: int, depth: int) -> bool:
    """Whether a straight mark opens a quotation: outside any it does; inside one where a word follows it and none ends at it."""
    if depth == 0:
        return True
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (before.isspace() or before in "(«„") and (after.isalnum() or after in "«„")


def skeleton(text: str, quotes: list[Quote]) -> str:
    """The text with each quotation as one sign of `MARK` (the number of the quotation above its first) and spaces after
    it, of the same length, so that places stay."""
    parts, at = [], 0
    for number, quote in enumerate(quotes):
        parts += [text[at : quote.start], chr(FIRST + number).ljust(quote.end - quote.start)]
        at = quote.end
    return "".join(parts) + text[at:]


def is_mark(sign: str) -> bool:
    """Whether a sign of a skeleton stands for a quotation."""
    return "\ue000" <= sign <= "\uf8ff"


def bare(lines: list[str]) -> tuple[str, ...]:
    """The lines of a quoted provision without the outer marks and what stands after the last."""
    lines = [line for line in lines if line.strip()]
    if not lines:
        return ()
    first = lines[0].lstrip()
    if first[:1] in _OPENING + _STRAIGHT:
        lines[0] = first[1:].lstrip()
    closed = _ENDS.search(lines[-1])
    if closed:
        lines[-1] = lines[-1][: closed.start()].rstrip()
    return tuple(lines)
