"""Which block of the editor's document shows which paragraph of the bill.

A block may show no paragraph (the empty one Qt needs beside a table, a table cell the file does not have), and a
paragraph may have no block (the hidden part of a merged cell). Pure bookkeeping over two lists.
"""

from __future__ import annotations

NONE = -1  # a block that shows no paragraph
TOUCHED = -2  # a block that an edit has touched and that is not settled yet


class Blocks:
    """`position(block)` and `block(position)`, kept true under edits."""

    def __init__(self) -> None:
        self._positions: list[int] = []
        self._touched_positions: tuple[int, int] | None = None  # first and last old position whose blocks were touched

    def __len__(self) -> int:
        return len(self._positions)

    def clear(self) -> None:
        self._positions.clear()
        self._touched_positions = None

    def put(self, block: int, position: int) -> None:
        """While filling: `block` shows `position`; blocks not yet named before it show none."""
        while len(self._positions) <= block:
            self._positions.append(NONE)
        self._positions[block] = position

    def complete(self, count: int) -> None:
        """After filling: the document has `count` blocks."""
        self._positions += [NONE] * (count - len(self._positions))

    def position(self, block: int) -> int:
        """The paragraph a block shows, NONE where it shows none."""
        return self._positions[block] if 0 <= block < len(self._positions) else NONE

    def block(self, position: int) -> int:
        """The block of a paragraph, NONE where it has none."""
        low = 0 <= position < len(self._positions)
        if low and self._positions[position] == position:  # no tables before it: the common case
            return position
        try:
            return self._positions.index(position, position if low else 0)
        except ValueError:
            try:
                return self._positions.index(position)
            except ValueError:
                return NONE

    def touch(self, first: int, last: int, count: int) -> None:
        """The document now has `count` blocks, and an edit touched `first`..`last` (numbers after the edit)."""
        grown = count - len(self._positions)
        before = [p for p in self._positions[first : last + 1 - grown] if p >= 0]
        self._positions[first : last + 1 - grown] = [TOUCHED] * (last - first + 1)
        if before:
            low, high = before[0], before[-1]
            if self._touched_positions:
                low, high = min(low, self._touched_positions[0]), max(high, self._touched_positions[1])
            self._touched_positions = (low, high)

    def touched(self) -> tuple[list[int], tuple[int, int] | None]:
        """The touched blocks in order, and the first and last position they showed before (None: they showed none).
        Blocks between two touched ones count as touched."""
        if TOUCHED not in self._positions:
            return [], None
        first = self._positions.index(TOUCHED)
        last = len(self._positions) - 1 - self._positions[::-1].index(TOUCHED)
        between = [p for p in self._positions[first : last + 1] if p >= 0]
        span = self._touched_positions
        if between:
            span = (min(between[0], span[0]), max(between[-1], span[1])) if span else (between[0], between[-1])
        return list(range(first, last + 1)), span

    def settle(self, blocks: list[int], position: int, removed: int) -> None:
        """The touched `blocks` now show the paragraphs from `position` on, in place of `removed` older ones."""
        shift = len(blocks) - removed
        if shift:
            after = blocks[-1] + 1
            self._positions[after:] = [p + shift if p >= 0 else p for p in self._positions[after:]]
        for offset, block in enumerate(blocks):
            self._positions[block] = position + offset
        self._touched_positions = None

    def forget(self, blocks: list[int]) -> None:
        """The touched blocks show no paragraph after all."""
        for block in blocks:
            self._positions[block] = NONE
        self._touched_positions = None
