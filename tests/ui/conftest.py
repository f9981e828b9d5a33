"""Windows for the tests that drive the desktop as a user would."""

from __future__ import annotations

import runpy
from collections.abc import Callable, Iterator
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
        window.opinions.stop()
        window.suggesting.close()
        window.tasks.drain()
        window.show_draft(None)
        window.close()
        window.deleteLater()


@pytest.fixture
def write_bill(tmp_path: Path) -> Callable[..., Path]:
    """Writes a bill of these lines, a paragraph each."""
    import docx

    def write(*lines: str, name: str = "проект.docx") -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        document = docx.Document()
        for line in lines:
            document.add_paragraph(line)
        document.save(str(path))
        return path

    return write


@pytest.fixture
def open_bill(windows: list[Window], write_bill: Callable[..., Path]) -> Callable[..., Window]:
    """Opens a bill of these lines in a window of its own; it is shown whole and checked."""
    from copilot.settings import Settings
    from law.words import Language
    from ui.desktop.screenshots import wait
    from ui.desktop.window import Window

    def opened(*lines: str, settings: Settings | None = None) -> Window:
        window = Window(settings or Settings(theme="light"), Language.RU)
        windows.append(window)
        window.suggesting.refresh()
        window.show()
        window.files.open(write_bill(*lines))
        wait(lambda: window.editor.complete and window.checking.report is not None and not window.tasks.busy, 60)
        return window

    return opened
