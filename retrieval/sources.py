"""Which files hold which acts (CLI.md, "Act id"), and what a `meta.json` beside them says."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from law.words import Language

SUFFIXES = frozenset({".docx", ".txt", ".md", ".html", ".htm", ".pdf", ".rtf", ".xml"})

# Adilet's name of a file: registry id, date of the edition, language.
_ADILET = re.compile(r"(?P<id>[a-z]\w{9,11})\.(?P<edition>\d\d-\d\d-\d{4})(?:\.(?P<language>rus|kaz|eng))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """A file of an act: the act's id, the language where the name tells it, the name the reader judges by, and the number and date that a
    `meta.json` in the act's folder gives it, for a text that does not tell them."""

    path: Path
    act: str
    language: Language | None
    name: str
    number: str = ""
    date: datetime.date | None = None


def find(paths: Iterable[Path]) -> Iterator[Source]:
    """The acts in files and folders, in a stable order. A file that is named is taken whatever its suffix, so that the
    reader can say what is wrong with it; in a folder only files that can be acts are."""
    for path in paths:
        if path.is_dir():
            yield from _walk(path)
        else:
            yield source(path)


def source(path: Path) -> Source:
    """The source in one file; a file rus.* or kaz.* is a language of the act its folder is named after."""
    adilet = _ADILET.fullmatch(path.stem)
    if adilet:
        language = adilet["language"]
        return Source(path, adilet["id"].lower(), Language.from_code(language.lower()) if language else None, path.name)
    if path.stem.lower() in ("rus", "kaz", "eng"):
        folder = path.absolute().parent.name
        return Source(path, folder, Language.from_code(path.stem.lower()), f"{folder}.{path.name.lower()}", *_said_beside(path))
    return Source(path, path.stem, None, path.name)


def _said_beside(path: Path) -> tuple[str, datetime.date | None]:
    """The number and date in the `meta.json` of an act's folder; a file that is none of ours says nothing."""
    try:
        said = json.loads((path.parent / "meta.json").read_bytes())
        number = said.get("number")
        return number if isinstance(number, str) else "", datetime.date.fromisoformat(said["date"]) if "date" in said else None
    except (OSError, ValueError, TypeError, AttributeError):
        return "", None


def _walk(folder: Path) -> Iterator[Source]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith((".", "~$")) for part in path.relative_to(folder).parts)
        if path.suffix.lower() in SUFFIXES and not hidden and path.is_file():
            yield source(path)
