"""What is known of an act, as commands answer it."""

from __future__ import annotations

from typing import Any

from law.act import Metadata


def row(meta: Metadata) -> dict[str, Any]:
    """The fields that every answer about an act holds."""
    return {
        "id": meta.id,
        "kind": meta.kind,
        "title": meta.title,
        "number": meta.number,
        "date": meta.date.isoformat() if meta.date else None,
        "authority": meta.authority,
        "level": meta.level,
    }
