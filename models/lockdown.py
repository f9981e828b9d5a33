"""What a process of ours may not do: open an internet socket."""

from __future__ import annotations


def apply() -> None:
    """Give up the network, for good, in this process and its children. Call before third-party code loads."""
