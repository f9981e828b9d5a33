"""Where the program keeps what is its own. Drafts are never kept here: they stay where their owner put them."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs


def data() -> Path:
    """The data folder (journal, recovery copies, models, corpus, log), readable by its owner alone. ZHOBA_HOME moves it."""
    return _own(
        Path(os.environ["ZHOBA_HOME"]) / "data"
        if "ZHOBA_HOME" in os.environ
        else Path(platformdirs.user_data_dir("zhoba", appauthor=False))
    )


def config() -> Path:
    """The folder of the settings file. ZHOBA_HOME moves it."""
    return _own(
        Path(os.environ["ZHOBA_HOME"]) / "config"
        if "ZHOBA_HOME" in os.environ
        else Path(platformdirs.user_config_dir("zhoba", appauthor=False))
    )


def trusted_keys() -> Path:
    """The public keys (.pub) of those who may sign corpus packs and lists of models for this machine."""
    return _own(config() / "keys")


def samples() -> Path:
    """The acts and bills of our invented republic that come with the program; not there in an installation of the bare package."""
    return Path(__file__).resolve().parent.parent / "samples"


def _own(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.name == "posix" and (status := folder.stat()).st_mode & 0o077 and status.st_uid == os.getuid():
        folder.chmod(0o700)  # an older program, or a hand, made it
    return folder
