"""How long work tells how far it is, and how it is stopped."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):
    """Raised by a progress callback when a person pressed Cancel; the work undoes itself and lets it pass."""


class Progress(Protocol):
    """Called often by long work. May raise `Cancelled`."""

    def __call__(self, done: int, total: int, what: str = "") -> None: ...


def silent(done: int, total: int, what: str = "") -> None:
    """Progress that nobody watches."""
