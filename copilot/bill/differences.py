"""In which words two texts differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from law.text import spaced


def differences(old: str, new: str) -> list[tuple[int, int, str]]:
    """The changes that make `new` of `old`: (start, end, text), in order. Whole words are exchanged, as a person would. A
    no-break space of the old text stays where `new`, written without any, has a space."""
    if not old or not new:
        return [(0, len(old), new)] if old or new else []
    before, after = _words(spaced(old) if spaced(new) == new else old), _words(new)
    if before == after:
        return []
    first = _alike(before, after)  # mostly a word or two differ, and the search below is slow
    tail = _alike(before[first:][::-1], after[first:][::-1])
    start = sum(map(len, before[:first]))
    before, after = before[first : len(before) - tail], after[first : len(after) - tail]
    places = [start]
    for word in before:
        places.append(places[-1] + len(word))
    changes: list[tuple[int, int, str]] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        text = "".join(after[c:d])
        last = changes[-1] if changes else None
        # Changes with a mere space between them read as one.
        if last and not old[last[1] : places[a]].strip() and tag == "replace":
            changes[-1] = (last[0], places[b], last[2] + old[last[1] : places[a]] + text)
        else:
            changes.append((places[a], places[b], text))
    return changes


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """With how many words two texts begin alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _words(text: str) -> list[str]:
    """Words, and every other character alone."""
    return re.findall(r"[^\W_]+|.", text, re.DOTALL)
