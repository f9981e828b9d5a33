"""Which line of the Kazakh text belongs to which line of the Russian one.

Order and numbers say it where both texts have the same units. Where they have not, content does: a line is compared by its
words (`lexicon`), figures, length and number, and the best order-keeping pairing is taken (Needleman, Wunsch, "A general
method applicable to the search for similarities", J. Mol. Biol. 48 (1970)). Lines that changed places are found after."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import combinations

from copilot.parity import lexicon
from law.act import Level, Paragraph, Place
from law.structure.lines import classify
from law.text import fold

_WORD = re.compile(r"[^\W\d_]{2,}")
_FIGURE = re.compile(r"\d+")
_GAP = 0.32  # what a line without a counterpart must save to stay alone
_REACH = 20  # lines that two units which changed places lie apart
_SURE = 0.3  # and by how much where one of the two lines says nothing that the lexicon knows
_SWAP = 0.08  # by how much two lines must fit better crosswise: no two lines of fourteen real acts do at all


@dataclass(frozen=True)
class Line:
    """A paragraph of a text, its unit's kind and number where it begins one, and where its words begin after them."""

    text: str
    level: Level | None
    number: str
    rest: int = 0

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(_WORD.findall(fold(self.text)))

    @cached_property
    def figures(self) -> tuple[str, ...]:
        return tuple(sorted(_FIGURE.findall(self.text[self.rest :])))


def lines(text: str) -> list[Line]:
    """The lines of a text, empty ones left out; a line that goes on in the next one is one with it."""
    found: list[Line] = []
    before = ""
    for number, raw in enumerate(text.split("\n")):
        if raw.strip():
            read = classify(Paragraph(Place(number), raw.strip()))
            if read.level is None and raw[0].islower() and before[-1:].isalpha():
                found[-1] = replace(found[-1], text=f"{found[-1].text}\n{raw.strip()}")
            else:
                found.append(Line(raw.strip(), read.level, read.number, read.rest if read.level else 0))
        before = raw
    return found


def likeness(kazakh: Line, russian: Line) -> float:
    """How likely two lines say the same, 0 to 1."""
    known = matched = 0
    spoken = set(kazakh.words)
    for word in set(russian.words):
        renderings = lexicon.renderings(word)
        if renderings:
            known += 1
            matched += any(other.startswith(renderings) for other in spoken)
    words = matched / known if known >= 2 else 0.4
    mine, theirs = set(kazakh.figures), set(russian.figures)
    figures = len(mine & theirs) / len(mine | theirs) if mine | theirs else 0.5
    length = math.exp(-((math.log((len(kazakh.text) + 5) / (len(russian.text) + 5))) ** 2) / 0.25)
    label = (kazakh.level == russian.level) * 0.5 + (kazakh.level == russian.level and kazakh.number == russian.number) * 0.5
    return 0.5 * words + 0.12 * figures + 0.2 * length + 0.18 * label


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pairs of lines in order (None: there is no counterpart), and pairs of pairs that changed places."""

    pairs: tuple[tuple[Line | None, Line | None], ...]
    moved: tuple[tuple[Line, Line], ...] = ()


def align(kazakh: Sequence[Line], russian: Sequence[Line]) -> Alignment:
    """Pair the lines of two texts."""
    if [line.level for line in kazakh] == [line.level for line in russian]:
        pairs: list[tuple[Line | None, Line | None]] = list(zip(kazakh, russian, strict=True))
    else:
        pairs = _best(kazakh, russian)
    return _moved(pairs)


def _best(kazakh: Sequence[Line], russian: Sequence[Line]) -> list[tuple[Line | None, Line | None]]:
    rows, columns = len(kazakh), len(russian)
    score = [[-_GAP * (i + j) if not (i and j) else 0.0 for j in range(columns + 1)] for i in range(rows + 1)]
    for i in range(1, rows + 1):
        for j in range(1, columns + 1):
            together = score[i - 1][j - 1] + likeness(kazakh[i - 1], russian[j - 1])
            score[i][j] = max(together, score[i - 1][j] - _GAP, score[i][j - 1] - _GAP)
    pairs: list[tuple[Line | None, Line | None]] = []
    i, j = rows, columns
    while i or j:
        if i and j and score[i][j] == score[i - 1][j - 1] + likeness(kazakh[i - 1], russian[j - 1]):
            pairs.append((kazakh[i - 1], russian[j - 1]))
            i, j = i - 1, j - 1
        elif i and (j == 0 or score[i][j] == score[i - 1][j] - _GAP):  # at the edge sums of gaps are not exact
            pairs.append((kazakh[i - 1], None))
            i -= 1
        else:
            pairs.append((None, russian[j - 1]))
            j -= 1
    return pairs[::-1]


def _moved(pairs: Sequence[tuple[Line | None, Line | None]]) -> Alignment:
    """Units of one kind in one list that fit better with their places changed."""
    result = list(pairs)
    moved: list[tuple[Line, Line]] = []
    whole = [(at, mine, theirs) for at, (mine, theirs) in enumerate(result) if mine is not None and theirs is not None]
    used: set[int] = set()
    for (first, one, its), (second, other, others) in combinations(whole, 2):
        if second - first > _REACH or {first, second} & used or one.level is not other.level or one.level in (None, Level.ARTICLE):
            continue
        straight = (_content(one, its), _content(other, others))
        crossed = (_content(one, others), _content(other, its))
        gain = sum(crossed) - sum(straight)
        if (gain > _SWAP and min(crossed) > max(straight)) or (gain > _SURE and min(crossed) > min(straight)):
            result[first], result[second] = (one, others), (other, its)
            moved.append((one, its))
            used |= {first, second}
    return Alignment(tuple(result), tuple(moved))


@lru_cache(maxsize=4096)
def _content(kazakh: Line, russian: Line) -> float:
    """Likeness by words, figures and length alone."""
    return likeness(Line(kazakh.text[kazakh.rest :], None, ""), Line(russian.text[russian.rest :], None, ""))
