"""Paragraphs in, the tree of the act out."""

from __future__ import annotations

from collections.abc import Sequence

from law.act import Act, Metadata, Paragraph


def read(paragraphs: Sequence[Paragraph], *, name: str = "") -> Act:
    """Read an act. `name` is its file's name or folder's name (registry id, edition date, language); never fails:
    text that is no act reads as an act without units."""
    raise NotImplementedError


def edit(act: Act, index: int, replacement: Sequence[Paragraph]) -> Act:
    """The act with paragraph `index` replaced (by none, one or several), re-reading only what the edit can change;
    equal to `read` of the whole new list."""
    raise NotImplementedError
