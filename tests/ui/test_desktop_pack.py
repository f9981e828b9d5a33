"""A signed pack of law that is opened like a file: taken in where its key is trusted, else one sentence."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from copilot import folders
from law.words import Language, Words
from models import signing
from retrieval import importer, packs
from ui.desktop.screenshots import wait
from ui.desktop.window import Window


def test_a_pack_is_taken_in_where_its_key_is_trusted(windows: list[Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from copilot.settings import Settings

    told: list[Words] = []
    monkeypatch.setattr("ui.desktop.dialogs.tell", lambda _, sentence, *more: told.append(sentence))
    order = tmp_path / "notice.txt"
    order.write_text("Приказ от 1 июня 2024 года № 7\n\nО стадах\n\n1. Стадо осматривается весной.\n", "utf-8")
    importer.add([order], tmp_path / "sender")
    public = signing.create(tmp_path / "ministry.key")
    packs.pack(tmp_path / "sender", tmp_path / "law.zpack", tmp_path / "ministry.key")
    window = Window(Settings(), Language.KK)
    windows.append(window)

    window.files.open(tmp_path / "law.zpack")
    wait(lambda: bool(told))
    assert "key trust" in told[0].kk
    assert window.corpus is None

    shutil.copy(public, folders.trusted_keys())
    window.files.open(tmp_path / "law.zpack")
    wait(lambda: window.corpus is not None)
    assert window.corpus is not None
    assert [meta.id for meta in window.corpus.acts()] == ["notice"]
    assert window.settings.corpus == str(folders.data() / "corpus")
    assert len(told) == 1
