"""An act as rows of the database, and back."""

from __future__ import annotations

import datetime
import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields

from law.act import Act, Level, Metadata, Paragraph, Place, Provision, Status
from law.words import Language
from retrieval.terms import terms

META = "act, kind, title, number, date, authority, language, force, registration, status, edition"  # columns of `metadata`

_LEAD = 400  # characters of an enclosing unit's text kept as context
_HEADED = (Level.ATTACHMENT, Level.APPENDIX, Level.PART, Level.SECTION, Level.SUBSECTION, Level.CHAPTER, Level.PARAGRAPH)


@dataclass(frozen=True, slots=True)
class ProvisionRow:
    """A provision as the table holds it; see `StoredProvision`."""

    path: str
    level: str
    heading: str
    parent: str
    context: str
    text: str
    paragraphs: str
    status: str
    terms: str


PROVISION = tuple(field.name for field in fields(ProvisionRow))


def pack(paragraphs: Sequence[Paragraph]) -> bytes:
    """All paragraphs of an act in one compressed value."""
    rows = [
        [p.place.paragraph if p.place.table is None else list(p.place.table), p.text, p.number, p.bold | p.centred << 1 | p.red << 2]
        for p in paragraphs
    ]
    return zlib.compress(json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode(), 6)


def unpack(data: bytes) -> list[Paragraph]:
    """What `pack` packed."""
    found = []
    for place, text, number, flags in json.loads(zlib.decompress(data)):
        at = Place(None, (place[0], place[1], place[2], place[3])) if isinstance(place, list) else Place(place)
        found.append(Paragraph(at, text, number, bool(flags & 1), bool(flags & 2), bool(flags & 4)))
    return found


def metadata_values(meta: Metadata) -> tuple[str | int | None, ...]:
    """The values of META's columns."""
    return (
        meta.id,
        meta.kind,
        meta.title,
        meta.number,
        meta.date.isoformat() if meta.date else None,
        meta.authority,
        meta.language.value,
        meta.level,
        meta.registration,
        meta.status.value,
        meta.edition.isoformat() if meta.edition else None,
    )


def metadata(row: Sequence[str | int | None]) -> Metadata:
    """Metadata from META's columns."""
    act, kind, title, number, day, authority, language, force, registration, status, edition = row
    return Metadata(
        id=str(act),
        kind=str(kind),
        title=str(title),
        number=str(number),
        date=datetime.date.fromisoformat(str(day)) if day else None,
        authority=str(authority),
        language=Language(str(language)),
        level=int(force or 0),
        registration=str(registration),
        status=Status(str(status)),
        edition=datetime.date.fromisoformat(str(edition)) if edition else None,
    )


def provisions(act: Act, defined: Mapping[str, Sequence[str]]) -> list[ProvisionRow]:
    """The provisions of an act in document order. `defined`: the terms that provisions define, by path."""
    language = act.meta.language
    rows = []
    for provision in act.provisions:
        context, text = "\n".join(_context(act, provision)), act.text(provision)
        stems = (
            " ".join(terms(part, language))
            for part in (text, provision.heading, context, act.meta.title, "\n".join(defined.get(provision.path, ())))
        )
        rows.append(
            ProvisionRow(
                path=provision.path,
                level=provision.level.value,
                heading=provision.heading,
                parent=provision.parent,
                context=context,
                text=text,
                paragraphs=" ".join(str(place) for index in provision.own if (place := act.paragraphs[index].place.paragraph) is not None),
                status=provision.status.value,
                terms="\n".join(stems),
            )
        )
    return rows


def _context(act: Act, provision: Provision) -> list[str]:
    """What the text is read under: the headings of the units around it, and their text that leads in to it."""
    lines: list[str] = []
    for unit in act.around(provision):
        if unit.heading:
            lines.append(unit.heading)
        elif unit.level not in _HEADED:
            lines.append(act.text(unit)[:_LEAD].replace("\n", " "))
    return [line for line in reversed(lines) if line]
