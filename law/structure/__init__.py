"""Paragraphs in, the tree of the act out.

Reading has two steps: `lines` says what each paragraph is by itself, `tree` puts the lines together. Words and ranks of
units are data in `units`; marks of attached documents, titles and signatures in `marks`; publisher's notes in `law.notes`.
`editing` reads again the one article or point that an edit is in.
"""

from __future__ import annotations

from collections.abc import Sequence

from law import metadata
from law.act import Act, Paragraph
from law.structure import editing
from law.structure.lines import classify
from law.structure.tree import Reader


def read(paragraphs: Sequence[Paragraph], *, name: str = "") -> Act:
    """Read an act. `name` is its file's name or path or folder's name (registry id, edition date, language); never fails:
    text that is no act reads as an act without units."""
    paragraphs = tuple(paragraphs)
    reader = Reader(paragraphs, [classify(paragraph) for paragraph in paragraphs])
    reader.read()
    provisions = tuple(node.provision() for node in reader.outline.nodes)
    roles = tuple(reader.outline.roles)
    meta = metadata.read(paragraphs, roles, name)
    return Act(meta, paragraphs, provisions, roles, tuple(reader.outline.owners), reader.publisher_notes(), name)


def edit(act: Act, index: int, replacement: Sequence[Paragraph], count: int = 1) -> Act:
    """The act with paragraph `index` (and those after it, `count` in all) replaced by none, one or several, re-reading only
    what the edit can change; equal to `read` of the whole new list."""
    changed = editing.within_unit(act, index, tuple(replacement), count)
    if changed is not None:
        return changed
    return read((*act.paragraphs[:index], *replacement, *act.paragraphs[index + count :]), name=act.name)
