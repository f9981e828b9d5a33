"""What every test may use. Each test has its own home of the program, and no screen is needed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, log and data of the program under test lie in a folder of this test."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("ZHOBA_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real acts and labelled data; tests that need it skip where it is absent."""
    folder = Path(os.environ.get("ZHOBA_SHARED", ROOT.parent / "shared"))
    if not (folder / "corpus").is_dir():
        pytest.skip(f"needs the real acts of {folder}, which are no part of the project")
    return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    return ROOT / "samples"
