"""The guide: opened with F1, in the language of the window, with every kind of finding in it."""

from __future__ import annotations

import re
from importlib.metadata import version

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from copilot.checks import every_check
from copilot.settings import Settings
from law.words import Language
from ui.desktop import guide, words
from ui.desktop.actions import by_id
from ui.desktop.dialogs import Dialog
from ui.desktop.translation import Translation
from ui.desktop.window import Window


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_of_finding_is_explained(language: Language) -> None:
    text = guide.findings(Translation(language))
    for check in every_check():
        for kind in check.kinds:
            title = words.KINDS.get(kind)
            assert f"## {Translation(language)(title) if title else kind}" in text, kind
    assert "L480" not in text  # the law is named as a lawyer names it


@pytest.mark.parametrize("language", list(Language))
def test_the_written_pages_name_keys_that_exist_and_pictures_that_are_there(language: Language) -> None:
    text = "".join(page.text for page in guide.written(language))
    names = {"Пробел": "Space", "Бос орын": "Space", "Enter": "Return", "Esc": "", "Tab": ""}
    declared = {key for action in guide.actions.ACTIONS for key in action.keys}
    for shown in re.findall(r"\*\*((?:Ctrl|Alt|Shift|F\d)[^*]*)\*\*|\(((?:Ctrl|Alt)\+[^)\s]+)\)", text):
        key = "".join(shown)
        for said, meant in names.items():
            key = key.replace(said, meant)
        assert key in declared, key
    assert len(guide.written(language)) == len(guide.written(Language.EN))
    for picture in re.findall(r"\]\((pictures/[^)]+)\)", text):
        assert (guide.FOLDER / picture).is_file(), picture


@pytest.mark.parametrize("language", list(Language))
def test_the_written_pages_name_menus_as_they_are(language: Language) -> None:
    translate = Translation(language)
    named = {f"{translate(action.menu)} – {translate(action.name)}".replace("&", "").rstrip("…") for action in guide.actions.ACTIONS}
    text = "".join(page.text for page in guide.written(language))
    said = re.findall(r"\*\*(\w[^*]* – [^*]*\w)\*\*", text)
    assert said
    assert set(said) <= named


def test_about_says_the_version(windows: list[Window]) -> None:
    window = Window(Settings(), Language.KK)
    windows.append(window)
    window.show()
    window.menus.actions["about"].trigger()
    assert any(f"Zhoba {version('zhoba')}" in dialog.accessibleDescription() for dialog in window.findChildren(Dialog))


def test_f1_opens_it_and_words_are_found_in_it(windows: list[Window], qtbot: QtBot) -> None:
    window = Window(Settings(), Language.RU)
    windows.append(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    QTest.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.findChild(guide.Guide) is not None)
    shown = window.findChild(guide.Guide)
    assert isinstance(shown, guide.Guide)
    assert shown.list.item(0).text() == "Первые шаги"
    shown.sought.setText("сравнительная таблица")  # QTest types Latin letters only
    QTest.keyClick(shown.sought, Qt.Key.Key_Return)
    assert shown.list.currentItem().text() == "Документы"
    assert shown.text.textCursor().selectedText().casefold() == "сравнительная таблица"
    window.menus.actions["language-kk"].trigger()
    assert shown.list.currentItem().text() == "Құжаттар"
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert len(window.findChildren(guide.Guide)) == 1
    assert by_id("guide").keys == ("F1",)
