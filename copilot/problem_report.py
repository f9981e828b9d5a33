"""What a maker needs to find a fault, in one file that can be carried out of a closed network: no draft text, no path, no name."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import asdict
from pathlib import Path

from copilot import doctor, folders, settings
from law.progress import Progress, silent
from law.words import Language, Problem, Words

_PATH = re.compile(r"""(?:[A-Za-z]:\\|\\\\|~?/)[^\s"',;:()]*[\\/][^\s"',;:()]*""")


def write(out: Path, progress: Progress = silent) -> tuple[str, ...]:
    """Write the report as a .zip; the names of what is in it are returned. Takes as long as `doctor.examine`. Raises Problem."""
    rows = []
    for row in doctor.examine():
        rows.append({"group": row.group, "id": row.id, "state": row.state.value, "detail": _without_paths(row.detail)})
        progress(len(rows), 0, row.name[Language.EN])
    parts = {
        "doctor.json": json.dumps(rows, ensure_ascii=False, indent=1),
        "settings.json": json.dumps({name: _told(value) for name, value in asdict(settings.load()).items()}, ensure_ascii=False, indent=1),
    }
    for log in sorted(folders.data().glob("zhoba.log*")):
        parts[log.name] = _without_paths(log.read_text("utf-8", "replace"))
    try:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
            for name, text in parts.items():
                file.writestr(name, text)
    except OSError as error:
        raise Problem(_UNWRITABLE.format(path=out, why=error.strerror or error)) from error
    return tuple(parts)


def _told(value: object) -> object:
    """A setting as it may be told: a word is told, a path only as being there."""
    if isinstance(value, str) and len(value) <= 6:
        return value
    return f"<{len(value)}>" if isinstance(value, (str, tuple, list)) else value


def _without_paths(text: str) -> str:
    """The text with paths cut to the program's own files: a folder or a file of the user may tell what he works on."""
    return _PATH.sub(lambda match: _own(match[0]), text)


def _own(path: str) -> str:
    parts = re.split(r"[\\/]", path)
    package = next((at for at, part in enumerate(parts) if part in ("law", "models", "retrieval", "copilot", "ui", "site-packages")), None)
    return "/".join(parts[package:]) if package is not None else "<path>"


_UNWRITABLE = Words(
    kk="{path} жазылмады ({why}); басқа орын таңдаңыз",
    ru="{path} не записан ({why}); выберите другое место",
    en="{path} was not written ({why}); choose another place",
)
