"""Which paragraph of one text belongs to which of the other, for two texts that are read side by side."""

from __future__ import annotations

from functools import lru_cache

from copilot.parity import unit_of
from copilot.parity.alignment import Line, align, lines
from law.act import Act
from law.words import Language


def paired(bill: Act, other: Act) -> tuple[tuple[int, int], ...]:
    """(paragraph of the bill, paragraph of the other text) of what stands in both, in the bill's order."""
    mine, theirs = _units(bill), _units(other)
    kazakh = bill.meta.language is Language.KK
    found: list[tuple[int, int]] = []
    for path, rows in mine.items():
        others = theirs.get(path)
        if others is None:
            continue
        texts, their_texts = _texts(bill, rows), _texts(other, others)
        pairs = _aligned(texts, their_texts) if kazakh else [(b, a) for a, b in _aligned(their_texts, texts)]
        found += [(rows[a], others[b]) for a, b in pairs]
    return tuple(sorted(found))


def _units(act: Act) -> dict[str, list[int]]:
    """The paragraphs of each unit whose text is compared together; under "" those that belong to no unit (masthead, title)."""
    found: dict[str, list[int]] = {}
    for position, (paragraph, owner) in enumerate(zip(act.paragraphs, act.owners, strict=True)):
        if paragraph.read_text.strip():
            found.setdefault(unit_of(owner), []).append(position)
    return found


def _texts(act: Act, rows: list[int]) -> tuple[str, ...]:
    return tuple(act.paragraphs[at].read_text.replace("\n", " ") for at in rows)


@lru_cache(maxsize=4096)
def _aligned(kazakh: tuple[str, ...], russian: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Pairs of the numbers of two lists' lines. Kept: while a bill is written, most units stay as they are."""
    mine, theirs = _lines(kazakh), _lines(russian)
    number = {id(line): at for at, line in enumerate(mine)} | {id(line): at for at, line in enumerate(theirs)}
    return tuple((number[id(one)], number[id(two)]) for one, two in align(mine, theirs).pairs if one is not None and two is not None)


def _lines(texts: tuple[str, ...]) -> list[Line]:
    return [line for text in texts for line in lines(text)]
