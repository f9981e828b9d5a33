"""Two texts of one act, line by line: which line is which, what was changed, what is gone, what is new."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from law.act import Act, Role
from law.structure.lines import Kind, classify
from law.text import fold

_WORD = re.compile(r"\w+")
_LARGEST = 250_000  # pairs of lines that are compared word by word; beyond, only what has the same number is one line


@dataclass(frozen=True, slots=True)
class Line:
    """A line of law: not empty, no publisher's note. `name`: what it is called wherever it stands ("art_5/pt_2"; of a line that
    begins no numbered unit "")."""

    position: int
    text: str
    role: Role
    owner: str
    name: str


def positions(act: Act) -> list[int]:
    """The paragraphs of an act that are law, in order: neither empty lines nor publisher's notes."""
    return [at for at, role in enumerate(act.roles) if role is not Role.NOTE and act.paragraphs[at].read_text]


def lines(act: Act) -> list[Line]:
    """The lines of an act that are law."""
    return [Line(at, act.paragraphs[at].read_text, act.roles[at], act.owners[at], _name(act, at, act.owners[at])) for at in positions(act)]


def _name(act: Act, position: int, owner: str) -> str:
    provision = act.get(owner)
    if provision is None or provision.own[0] != position or act.roles[position] is Role.TITLE:
        return ""
    if classify(act.paragraphs[position]).kind is not Kind.UNIT:
        return ""
    return "/".join(part for part in owner.split("/") if not part.startswith("ind_"))


def pairs(before: Sequence[Line], after: Sequence[Line]) -> list[tuple[int | None, int | None]]:
    """The lines of both in order: (index before, index after), None for a line that is gone or new."""
    found: list[tuple[int | None, int | None]] = []
    start, stop = _ends([line.text for line in before], [line.text for line in after])
    found += [(at, at) for at in range(start)]
    one, other = before[start : len(before) - stop], after[start : len(after) - stop]
    matcher = SequenceMatcher(None, [line.text for line in one], [line.text for line in other], autojunk=False)
    for tag, b0, b1, a0, a1 in matcher.get_opcodes():
        if tag == "equal":
            found += zip(range(start + b0, start + b1), range(start + a0, start + a1), strict=True)
        else:
            for b, a in _block(one[b0:b1], other[a0:a1]):
                found.append((None if b is None else start + b0 + b, None if a is None else start + a0 + a))
    found += [(len(before) - stop + at, len(after) - stop + at) for at in range(stop)]
    return found


def _ends(one: list[str], other: list[str]) -> tuple[int, int]:
    """How many lines are alike at the beginning and at the end."""
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    stop = next((at for at in range(shorter - start) if one[-1 - at] != other[-1 - at]), shorter - start)
    return start, stop


def _block(one: Sequence[Line], other: Sequence[Line]) -> list[tuple[int | None, int | None]]:
    """Lines of two differing stretches paired off in their order so that they are most alike."""
    height, width = len(one), len(other)
    if height * width > _LARGEST:
        return _by_name(one, other)
    words = [[_words(line.text) for line in side] for side in (one, other)]
    best = [[0.0] * (width + 1) for _ in range(height + 1)]
    for b in range(height - 1, -1, -1):
        for a in range(width - 1, -1, -1):
            score = _likeness(one[b], other[a], words[0][b], words[1][a])
            best[b][a] = max(best[b + 1][a], best[b][a + 1], best[b + 1][a + 1] + score if score else 0.0)
    found: list[tuple[int | None, int | None]] = []
    b = a = 0
    while b < height or a < width:
        if b < height and a < width:
            score = _likeness(one[b], other[a], words[0][b], words[1][a])
            if score and best[b][a] == best[b + 1][a + 1] + score:
                found.append((b, a))
                b, a = b + 1, a + 1
                continue
        if b < height and (a == width or best[b][a] == best[b + 1][a]):
            found.append((b, None))
            b += 1
        else:
            found.append((None, a))
            a += 1
    return found


def _by_name(one: Sequence[Line], other: Sequence[Line]) -> list[tuple[int | None, int | None]]:
    found: list[tuple[int | None, int | None]] = []
    b = a = 0
    for b0, a0, size in SequenceMatcher(
        None, [x.name or x.text for x in one], [x.name or x.text for x in other], autojunk=False
    ).get_matching_blocks():
        found += [(at, None) for at in range(b, b0)] + [(None, at) for at in range(a, a0)]
        found += zip(range(b0, b0 + size), range(a0, a0 + size), strict=True)
        b, a = b0 + size, a0 + size
    return found


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(fold(text)))


def _likeness(one: Line, other: Line, first: Counter[str], second: Counter[str]) -> float:
    """0 for lines that are not one and the same. Lines with a number are the same where it is; the others where the words are, and
    a line wholly rewritten is still the same line rather than one gone and one new."""
    if one.name or other.name:
        return 3.0 if one.name == other.name else 0.0
    if (one.role is Role.PROVISION) != (other.role is Role.PROVISION):
        return 0.0
    total = sum(first.values()) + sum(second.values())
    alike = 2 * sum((first & second).values()) / total if total else 1.0
    return 0.05 + alike if alike > 0.3 else 0.02
