"""Two texts that scroll together: what stands in both stays side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

from ui.desktop.sheet import Sheet


def rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pairs without those that would turn the other text back: units may have changed places."""
    found: list[tuple[int, int]] = []
    for one, other in sorted(pairs):
        if not found or (one > found[-1][0] and other > found[-1][1]):
            found.append((one, other))
    return found


class Following(QObject):
    """`pairs`: paragraphs of the first text with those of the second. The one that a person scrolls leads the other."""

    def __init__(self, first: Sheet, second: Sheet) -> None:
        super().__init__(second)
        self._first, self._second = first, second
        self._on = self._leading = False
        self._pairs: dict[int, int] = {}
        self._back: dict[int, int] = {}
        self._ways: dict[Sheet, list[tuple[int, int]]] = {first: [], second: []}
        self._soon = QTimer(self)  # the layout of a text goes on after it is shown, and after every edit
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(lambda: self._lead(first))
        first.verticalScrollBar().valueChanged.connect(lambda: self._lead(first))
        second.verticalScrollBar().valueChanged.connect(lambda: self._lead(second))
        second.document().documentLayout().documentSizeChanged.connect(lambda: self._soon.start() if self._on else None)

    def follow(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Scroll together from now on."""
        self._pairs = dict(pairs)
        self._back = {other: one for one, other in pairs}
        way = rising(pairs)
        self._ways = {self._first: way, self._second: [(other, one) for one, other in way]}
        self._on = True
        self._soon.start()

    def part(self) -> None:
        """Each scrolls alone."""
        self._on = False
        self._pairs, self._back = {}, {}

    def across(self, position: int) -> int | None:
        """The paragraph of the second text beside one of the first; where it has none, the one before it."""
        return _near(self._pairs, position)

    def back(self, position: int) -> int | None:
        """The paragraph of the first text beside one of the second."""
        return _near(self._back, position)

    @contextmanager
    def still(self) -> Iterator[None]:
        """What is scrolled inside leads nobody."""
        before, self._leading = self._leading, True
        try:
            yield
        finally:
            self._leading = before

    def level(self, leader: Sheet, position: int, other: int) -> None:
        """Bring a paragraph of the other text to the height at which its pair stands in the leader."""
        follower = self._second if leader is self._first else self._first
        mine, theirs = _top(leader, position), _top(follower, other)
        if mine is not None and theirs is not None:
            with self.still():
                follower.verticalScrollBar().setValue(round(theirs - (mine - leader.verticalScrollBar().value())))

    def _lead(self, leader: Sheet) -> None:
        if not self._on or self._leading or not self._second.isVisible():
            return
        follower = self._second if leader is self._first else self._first
        bar, theirs = leader.verticalScrollBar(), follower.verticalScrollBar()
        if bar.maximum() <= 0:
            return
        share = bar.value() / bar.maximum()  # at the beginning the upper edges are level, at the end the lower ones
        across = self._height(leader, follower, bar.value() + share * leader.viewport().height())
        if across is not None:
            with self.still():
                theirs.setValue(round(across - share * follower.viewport().height()))

    def _height(self, leader: Sheet, follower: Sheet, y: float) -> float | None:
        """The height of the follower's document that belongs to a height of the leader's."""
        way = self._ways[leader]
        at = bisect_right(way, y, key=lambda pair: _top(leader, pair[0]) or 0.0)
        here, there = (0.0, 0.0), (_whole(leader), _whole(follower))
        if at:
            here = (_top(leader, way[at - 1][0]) or 0.0, _top(follower, way[at - 1][1]) or 0.0)
        if at < len(way):
            there = (_top(leader, way[at][0]) or 0.0, _top(follower, way[at][1]) or 0.0)
        if there[0] <= here[0]:
            return here[1]
        return here[1] + (y - here[0]) / (there[0] - here[0]) * (there[1] - here[1])


def _near(pairs: dict[int, int], position: int) -> int | None:
    while position >= 0:
        if position in pairs:
            return pairs[position]
        position -= 1
    return None


def _top(editor: Sheet, position: int) -> float | None:
    block = editor.block_of(position)
    return editor.document().documentLayout().blockBoundingRect(block).top() if block is not None else None


def _whole(editor: Sheet) -> float:
    return editor.document().documentLayout().documentSize().height()
