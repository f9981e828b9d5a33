"""The interface's texts lie in Qt's translation files: none is missing or unfinished, none stands in the code untranslated."""

from __future__ import annotations

import ast
import re
import runpy
import shutil
import string
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from copilot.settings import Settings
from law.words import Language
from ui.desktop import words
from ui.desktop.translation import TRANSLATIONS, Counted
from ui.desktop.window import Window

DESKTOP = TRANSLATIONS.parent
SCRIPT = DESKTOP.parents[1] / "scripts" / "translations.py"
NO_INTERFACE = {"gallery.py", "gallery_dialogs.py", "screenshots.py", "trial.py"}
"""What makes pictures and tries the program out: its texts are drafts, not the interface."""
FORMS = {"kk": 2, "ru": 3, "en": 2}  # Qt asks Kazakh for two; a counted noun has one, so they are the same


def _messages(path: Path) -> list[ET.Element]:
    return list(ET.parse(path).getroot().iter("message"))


@pytest.mark.parametrize("language", list(Language))
def test_the_translation_files_hold_every_text_of_the_code_and_all_are_finished(language: Language, tmp_path: Path) -> None:
    for path in TRANSLATIONS.glob("*.ts"):
        shutil.copy(path, tmp_path)
    runpy.run_path(str(SCRIPT))["update"](tmp_path)
    name = f"zhoba_{language.value}.ts"
    assert (tmp_path / name).read_text("utf-8") == (TRANSLATIONS / name).read_text("utf-8"), "scripts/translations.py update was not run"
    for message in _messages(TRANSLATIONS / name):
        source, translation = message.findtext("source"), message.find("translation")
        assert source is not None
        assert translation is not None
        assert translation.get("type") is None, f"{language.value}: {translation.get('type')}: {source}"
        said = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        assert len(said) == (FORMS[language] if message.get("numerus") else 1)
        for one in said:
            assert one.strip(), source
            assert _slots(one) == _slots(source), source


def _slots(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}


def test_the_compiled_files_say_what_the_code_asks_for() -> None:
    assert words.OPEN.kk != words.OPEN.en != words.OPEN.ru
    russian = {message.findtext("source"): message.findtext("translation") for message in _messages(TRANSLATIONS / "zhoba_ru.ts")}
    assert words.FINDINGS_NEED_CORPUS.ru == russian[words.FINDINGS_NEED_CORPUS.en]
    assert words.SUGGESTION.en == words.SUGGEST_RUN.en
    assert words.SUGGESTION.ru != words.SUGGEST_RUN.ru  # told apart by the comment


def test_counted_things_have_the_form_of_their_number() -> None:
    texts = [word for word in words.every().values() if isinstance(word, Counted)]
    assert len(texts) >= 8
    for text in texts:
        said = {
            n: text.format(**dict.fromkeys(_slots(text.english), "x") | {text.slot: n}) for n in (0, 1, 2, 4, 5, 11, 12, 21, 22, 104, 111)
        }
        shape = {language: {n: re.sub(r"\d+", "#", one[language]) for n, one in said.items()} for language in Language}
        ru, en, kk = shape[Language.RU], shape[Language.EN], shape[Language.KK]
        assert len(set(kk.values())) == 1
        assert ru[1] == ru[21] != ru[2]
        assert ru[2] == ru[4] == ru[22] == ru[104]
        assert ru[0] == ru[5] == ru[11] == ru[12] == ru[111] != ru[1]
        assert en[1] != en[2] == en[0] == en[21]


SHOWS = set("setText setTitle setToolTip setPlaceholderText setAccessibleName setAccessibleDescription setWindowTitle".split())
SHOWS |= set("setStatusTip setWhatsThis setPlainText addAction addMenu addItem addTab say tell".split())
NAMED = {"қазақша", "русский", "Қазақша", "Русский", "қаз", "рус", "каз"}  # languages are named in themselves
ALPHABET = re.compile("[әғқңөұүһі]+")  # letters that are looked for, not said


def _texts_outside_tr(tree: ast.Module) -> list[tuple[int, str]]:
    """Literals with Cyrillic letters, and literals with any letters that are given straight to a widget or to `Words`."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found = [
        (node.lineno, node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings
        if re.search("[Ѐ-ӿ]{2}", node.value) and node.value not in NAMED and not ALPHABET.fullmatch(node.value)
    ]
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name in SHOWS or name == "Words":
            given = [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            found += [(call.lineno, text) for text in given if re.search(r"[^\W\d_]", text)]
    return found


def test_no_text_stands_in_the_code_without_tr() -> None:
    for path in sorted(DESKTOP.rglob("*.py")):
        if path.name not in NO_INTERFACE:
            assert not _texts_outside_tr(ast.parse(path.read_text("utf-8"))), path.name


def test_qts_own_menus_follow_the_language(windows: list[Window], own_home: Path) -> None:
    del own_home
    window = Window(Settings(), Language.RU)
    windows.append(window)
    said = {}
    for language in Language:
        window.choose_language(language)
        menu = QLineEdit(window).createStandardContextMenu()
        said[language] = menu.actions()[0].text().split("\t")[0]
    assert said[Language.KK] == "&Болдырмау"
    assert said[Language.RU].startswith("&Отменить")
    assert said[Language.EN] == "&Undo"
