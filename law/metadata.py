"""What an act says of itself in its masthead, and what its file's name says: kind, title, number, date, authority."""

from __future__ import annotations

from collections.abc import Sequence

from law.act import Metadata, Paragraph, Role


def read(paragraphs: Sequence[Paragraph], roles: Sequence[Role], name: str) -> Metadata:
    return Metadata()
