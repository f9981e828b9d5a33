"""What checks remember from one snapshot of a bill to the next, for as long as it is of use."""

from __future__ import annotations


class Memory(dict[object, object]):
    """Answers by what they depend on. What was not asked for between two turns is forgotten, so that a day of edits takes no more
    room than the last of them."""

    def __init__(self) -> None:
        super().__init__()
        self._before: dict[object, object] = {}

    def turn(self) -> None:
        """Forget what was not asked for since the last turn."""
        self._before = dict(self)
        self.clear()

    def __missing__(self, key: object) -> object:
        self[key] = self._before.pop(key)
        return self[key]
