"""The settings of a whole office: one file that an administrator writes and every user's program reads.

    # /etc/zhoba/office.toml; on Windows %PROGRAMDATA%\\Zhoba\\office.toml
    [defaults]                       # what holds until a person chooses otherwise
    language = "kk"
    [fixed]                          # what nobody changes
    corpus = "/srv/zhoba/law"
    journal = "hashes"
    [models]
    allowed = ["3f1c…"]              # SHA-256 of the models that may be added and run; without the line, any
    folder = "/srv/zhoba/models"     # the models of all, which an administrator adds and updates; without the line, each person's own
    [keys]
    folder = "/srv/zhoba/keys"       # public keys (.pub) trusted beside a person's own

Every name of `copilot.settings.Settings` that holds a text may stand under defaults and fixed, but for what the window remembers."""

from __future__ import annotations

import os
import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from copilot import folders
from law.words import Problem, Words
from models.library import Library


@dataclass(frozen=True, slots=True)
class Office:
    """What the file says; nothing where there is none."""

    defaults: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, str] = field(default_factory=dict)
    models: frozenset[str] = frozenset()  # SHA-256, lower case; empty: any
    library: Path | None = None
    keys: Path | None = None


def place() -> Path:
    """Where the file lies. ZHOBA_OFFICE names another."""
    if "ZHOBA_OFFICE" in os.environ:
        return Path(os.environ["ZHOBA_OFFICE"])
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Zhoba" / "office.toml"
    return Path("/etc/zhoba/office.toml")


def read() -> Office:
    """The file. Raises Problem where it cannot be read as such: an office's rule that is passed over in silence is no rule."""
    path = place()
    try:
        said = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Office()
    except (OSError, ValueError, RecursionError) as error:
        raise Problem(_UNREADABLE.format(path=path, why=error)) from error
    for table, value in said.items():
        if table not in ("defaults", "fixed", "models", "keys") or not isinstance(value, dict):
            raise unknown(table)
    for table in ("defaults", "fixed"):
        for name, value in said.get(table, {}).items():
            if not isinstance(value, str):
                raise unknown(f"{table}.{name}")
    models = said.get("models", {}).get("allowed", [])
    if not isinstance(models, list) or not all(isinstance(one, str) and re.fullmatch(r"(?i)[0-9a-f]{64}", one) for one in models):
        raise unknown("models.allowed")
    return Office(
        said.get("defaults", {}),
        said.get("fixed", {}),
        frozenset(one.lower() for one in models),
        _folder(said, "models"),
        _folder(said, "keys"),
    )


def _folder(said: Mapping[str, Mapping[str, object]], table: str) -> Path | None:
    folder = said.get(table, {}).get("folder", "")
    if not isinstance(folder, str):
        raise unknown(f"{table}.folder")
    return Path(folder) if folder else None


def unknown(name: str) -> Problem:
    """What to say of a line that means nothing."""
    return Problem(_UNKNOWN.format(path=place(), name=name))


def library() -> Library:
    """The models of the office, or where it keeps none, of this person; held to the office's list. Raises Problem as `read`."""
    ruled = read()
    return Library(ruled.library or folders.data() / "models", ruled.models)


def trusted() -> list[Path]:
    """The public keys that this person and the office trust. Raises Problem as `read`."""
    return sorted(key for folder in (folders.trusted_keys(), read().keys) if folder is not None for key in folder.glob("*.pub"))


_UNREADABLE = Words(
    kk="{path} мекеме баптаулары оқылмады ({why}); файлды түзетуді әкімшіден сұраңыз",
    ru="Настройки учреждения {path} не читаются ({why}); попросите администратора исправить файл",
    en="The office settings {path} cannot be read ({why}); ask the administrator to mend the file",
)
_UNKNOWN = Words(
    kk="{path} мекеме баптауларындағы «{name}» түсініксіз; файлды түзетуді әкімшіден сұраңыз",
    ru="В настройках учреждения {path} непонятно «{name}»; попросите администратора исправить файл",
    en="In the office settings {path}, “{name}” is not understood; ask the administrator to mend the file",
)
