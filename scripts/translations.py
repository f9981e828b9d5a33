"""Qt's translation files of the desktop. Compiled by `make` and by the build of a wheel, which calls `Compiled`.

python scripts/translations.py          compile each .ts that is newer than its .qm
python scripts/translations.py update   after a change of texts in ui/desktop: then translate what is unfinished in the .ts
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DESKTOP = Path(__file__).resolve().parent.parent / "ui" / "desktop"
LOCALES = {"kk": "kk_KZ", "ru": "ru_RU", "en": "en_US"}


def compile_all() -> None:
    """Make each .qm that is older than its .ts, or not there."""
    for source in sorted((DESKTOP / "translations").glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            part = compiled.with_suffix(f".{os.getpid()}")
            _run("lrelease", "-silent", source, "-qm", part)
            part.replace(compiled)  # whole or not at all: tests in several processes read it


def update(folder: Path = DESKTOP / "translations") -> None:
    """Bring the .ts files in `folder` level with the texts in the code. English holds plural forms only."""
    modules = sorted(DESKTOP.rglob("*.py"))
    for language, locale in LOCALES.items():
        plural = ["-pluralonly"] if language == "en" else []
        options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en_US", "-target-language", locale, *plural]
        _run("lupdate", *options, *modules, "-ts", folder / f"zhoba_{language}.ts")


def _run(tool: str, *arguments: object) -> None:
    """One of Qt's tools, as PySide6-Essentials brings it."""
    program = Path(PySide6.__file__).parent / (f"{tool}.exe" if os.name == "nt" else tool)
    subprocess.run([str(program), *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


class Compiled(BuildHookInterface[Any]):
    """Hatch's hook: whoever installs or packs Zhoba has the .qm files."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_all()


if __name__ == "__main__":
    update() if sys.argv[1:] == ["update"] else compile_all()
