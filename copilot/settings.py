"""Each setting, declared once: name, type, default. Kept as JSON in the config folder, written whole or not at all; what the office has set
(`copilot.office`) comes before the default, what it has fixed before all."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from copilot import folders, office


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
            json.dump(asdict(self), file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
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
    settings = Settings()
    said = {**ruled.defaults, **{name: value for name, value in kept.items() if value}, **ruled.fixed} if isinstance(kept, dict) else {}
    for known in fields(Settings):
        value = said.get(known.name)
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            value = tuple(value)
        if isinstance(value, type(getattr(settings, known.name))):
            settings = replace(settings, **{known.name: value})
    return settings


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _place() -> Path:
    return folders.config() / "settings.json"
