"""Windows for the tests that drive the desktop as a user would."""

from __future__ import annotations

import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from ui.desktop.window import Window

ROOT = Path(__file__).resolve().parents[2]
runpy.run_path(str(ROOT / "scripts" / "translations.py"))["compile_all"]()  # before a test imports the texts


@pytest.fixture
def windows() -> Iterator[list[Window]]:
    """Windows to be put away at the end."""
    from ui.desktop.application import application  # the tests of commands stand beside and need no Qt

    application()
    made: list[Window] = []
    yield made
    for window in made:
        window.tasks.drain()
        window.show_draft(None)
        window.close()
        window.deleteLater()
