"""What was done to a bill, step by step, and how to take it back."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copilot.bill.body import Item
    from copilot.bill.package import Package


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit, an undo or a redo did to the list of paragraphs: at `position`, `removed` of them gave way to `added`."""

    position: int
    removed: int
    added: int


@dataclass(slots=True)
class Delta:
    """One change of the row of items, exact both ways."""

    change: Change
    start: int
    old: list[Item]
    new: list[Item]
    old_tail: bytes
    new_tail: bytes
    old_package: Package
    new_package: Package

    def forget_readings(self) -> None:
        """What gave way is kept for undo alone: what was read of it is read again if it comes back."""
        staying = {id(item.block) for item in self.new}
        for item in self.old:
            if id(item.block) not in staying:
                item.look = item.view = item.element = None

    def followed(self, after: Delta) -> Delta | None:
        """This change and the next as one; None where they are not of the same row of items."""
        if (after.start, after.change) != (self.start, self.change) or len(after.new) != len(self.old):
            return None
        if any(put is not gone for put, gone in zip(self.new, after.old, strict=True)) or after.old_package is not self.new_package:
            return None
        return replace(self, new=after.new, new_tail=after.new_tail, new_package=after.new_package)


@dataclass(slots=True, eq=False)
class Step:
    """What one undo takes back."""

    deltas: list[Delta] = field(default_factory=list)


class Steps:
    """The steps of a bill that can be undone and redone, and which of them is on disk. `put` carries a delta out, or takes it `back`."""

    def __init__(self, put: Callable[[Delta, bool], Change]) -> None:
        self._put = put
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._saved: Step | None = None
        self._group: Step | None = None

    def add(self, delta: Delta) -> None:
        """A change that has been made."""
        if self._group is not None:
            self._group.deltas.append(delta)
        else:
            self._remember(Step([delta]))

    @contextlib.contextmanager
    def as_one(self) -> Iterator[None]:
        """Changes made inside are one step. If the block raises, they are taken back."""
        if self._group is not None:
            yield
            return
        self._group = Step()
        try:
            yield
        except BaseException:
            for delta in reversed(self._group.deltas):
                self._put(delta, True)
            self._group = None
            raise
        step, self._group = self._group, None
        if step.deltas:
            self._remember(step)

    def join(self) -> bool:
        """The last two steps are one from now on; what stood between them is forgotten. False, and nothing done, where there are
        not two, or where the file on disk is what stood between them."""
        if len(self._done) < 2 or self._done[-2] is self._saved:
            return False
        last, before = self._done.pop(), self._done.pop()
        joined = Step(before.deltas[:-1])
        first, *rest = last.deltas
        merged = before.deltas[-1].followed(first)
        joined.deltas += [merged, *rest] if merged is not None else [before.deltas[-1], *last.deltas]
        self._done.append(joined)
        return True

    def forget(self, count: int) -> None:
        """The first steps cannot be taken back any more."""
        gone = self._done[:count]
        del self._done[:count]
        if gone and (self._saved is None or self._saved in gone):
            self.saved_elsewhere()

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def undo(self) -> tuple[Change, ...]:
        """Take back the last step; an empty tuple where there is none."""
        if not self._done:
            return ()
        step = self._done.pop()
        self._undone.append(step)
        return tuple(self._put(delta, True) for delta in reversed(step.deltas))

    def redo(self) -> tuple[Change, ...]:
        """Do again what was undone last."""
        if not self._undone:
            return ()
        step = self._undone.pop()
        self._done.append(step)
        return tuple(self._put(delta, False) for delta in step.deltas)

    @property
    def unsaved(self) -> bool:
        """Whether the last step is not that which is on disk."""
        return (self._done[-1] if self._done else None) is not self._saved

    def saved(self) -> None:
        """What is done so far is on disk."""
        self._saved = self._done[-1] if self._done else None

    def saved_elsewhere(self) -> None:
        """The state of the file on disk is not reached by undoing."""
        self._saved = Step()

    def _remember(self, step: Step) -> None:
        self._done.append(step)
        self._undone.clear()
