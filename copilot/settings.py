"""Each setting, declared once: name, type, default. Kept as JSON in the config folder, written whole or not at all; what the office has set
(`copilot.office`) comes before the default, what it has fixed before all."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from copilot import folders, office
from law.words import Problem, Words

_VERSION = 1
_NEWER = Words(
    kk="{path}: баптауларды бағдарламаның жаңарақ нұсқасы жазған; бағдарламаны жаңартыңыз немесе файлды басқа жерге көшіріңіз.",
    ru="{path}: настройки записала более новая версия программы; обновите программу или уберите файл.",
    en="{path}: the settings were written by a newer version of the program; update the program, or move the file away.",
)


@dataclass(frozen=True, slots=True)
class Settings:
    language: str = ""  # of the interface: kk, ru, en; "" follows the system
    author: str = ""  # of tracked changes and comments
    corpus: str = ""  # folder of the national law
    model: str = ""  # file of the language model; "" for none
    journal: str = "texts"  # what the journal keeps of the draft's words: texts, or hashes only
    key: str = ""  # private key by which the journal's head is signed; "" for none
    recent: tuple[str, ...] = ()  # bills opened last, newest first
    completion: bool = True  # grey text from the law while typing
    theme: str = ""  # light, dark; "" follows the system
    parallel: tuple[str, ...] = ()  # files of one bill in two languages, newest first: two paths with a tab between
    amended: tuple[str, ...] = ()  # bills and the acts that they change, newest first: two paths with a tab between
    beside: str = ""  # what stood beside the bill last, as the desktop names it
    lock_after: int = 10  # minutes without a key or a click after which the passphrase is asked for again; below 0: never
    kept: tuple[str, ...] = ()  # what exports need not lose, as "form:item,item" (copilot.export.cleaning)
    window: str = ""  # state of the main window, as the desktop encodes it

    def save(self) -> None:
        place = _place()
        beside = place.with_suffix(".tmp")
        with open(beside, "w", encoding="utf-8", opener=_private) as file:
            json.dump(asdict(self) | {"version": _VERSION}, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        _keep_older(place)
        beside.replace(place)


_OF_ONE_PERSON = ("recent", "parallel", "amended", "beside", "window", "author", "key")


def load() -> Settings:
    """The settings kept on disk; defaults for what is missing, unreadable or of another type. Raises Problem where the office's file is not
    understood."""
    ruled = office.read()
    for name in (*ruled.defaults, *ruled.fixed):
        if name in _OF_ONE_PERSON or name not in {known.name for known in fields(Settings)}:
            raise office.unknown(name)
    try:
        kept = json.loads(_place().read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        kept = {}
    if not isinstance(kept, dict):
        kept = {}
    if _version(kept) > _VERSION:
        raise Problem(_NEWER.format(path=_place()))
    settings = Settings()
    said = {**ruled.defaults, **{name: value for name, value in kept.items() if value != ""}, **ruled.fixed}
    for known in fields(Settings):
        value = said.get(known.name)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            value = tuple(value)
        if isinstance(value, type(getattr(settings, known.name))):
            settings = replace(settings, **{known.name: value})
    return settings


def _version(kept: dict[str, object]) -> int:
    """The version of a settings file; before there were versions it was 0."""
    version = kept.get("version", 0)
    return version if isinstance(version, int) else 0


def _keep_older(place: Path) -> None:
    """A file of an older version is kept beside the one that takes its place."""
    try:
        older = json.loads(place.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return
    if isinstance(older, dict) and _version(older) < _VERSION:
        shutil.copyfile(place, place.with_name(f"settings.v{_version(older)}.json"))


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _place() -> Path:
    return folders.config() / "settings.json"
