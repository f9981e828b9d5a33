"""A term renamed through the bill in every form, by key, with a preview, in one step of undo."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableWidget

from ui.desktop import words
from ui.desktop.dialogs import Dialog
from ui.desktop.screenshots import settle
from ui.desktop.window import Window

RU = (
    "ЗАКОН РЕСПУБЛИКИ",
    "О пчелах",
    "Статья 1. Пасека",
    "1. Уполномоченный орган учитывает пасеки. Пчеловод обращается к уполномоченному органу.",
    "2. Решение уполномоченного органа обжалуется.",
)
KK = (
    "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ",
    "Аралар туралы",
    "1-бап. Омарта",
    "1. Уәкілетті орган омарталарды есепке алады. Араға күтім жасаушы уәкілетті органға жүгінеді.",
    "2. Уәкілетті органның шешіміне шағым жасалады.",
)


def _texts(window: Window) -> list[str]:
    assert window.draft is not None
    return [view.text for view in window.draft.views]


@pytest.mark.parametrize(
    ("lines", "length", "new", "expected"),
    [
        (
            RU,
            20,
            "комиссия",
            ["1. Комиссия учитывает пасеки. Пчеловод обращается к комиссии.", "2. Решение комиссии обжалуется."],
        ),
        (
            KK,
            15,
            "жергілікті кеңес",
            [
                "1. Жергілікті кеңес омарталарды есепке алады. Араға күтім жасаушы жергілікті кеңеске жүгінеді.",
                "2. Жергілікті кеңестің шешіміне шағым жасалады.",
            ],
        ),
    ],
    ids=["ru", "kk"],
)
def test_f2_renames_the_selected_term_in_every_form(
    open_bill: Callable[..., Window], lines: tuple[str, ...], length: int, new: str, expected: list[str]
) -> None:
    window = open_bill(*lines)
    window.editor.go_to(3, 3, 3 + length)
    QTest.keyClick(window.editor, Qt.Key.Key_F2)
    settle(0.05)
    bar = window.find_bar
    assert bar.isVisible()
    assert bar.forms
    assert bar.with_.hasFocus()
    bar.with_.setText(new)
    button = next(one for one in bar.findChildren(QPushButton) if one.text() == words.FIND_REPLACE_ALL.ru)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(0.05)
    dialog = next(one for one in window.findChildren(Dialog) if one.isVisible())
    table = dialog.findChild(QTableWidget)
    assert table is not None
    assert table.rowCount() == 3
    QTest.mouseClick(dialog.buttons[0], Qt.MouseButton.LeftButton)
    settle(0.05)
    assert _texts(window)[3:] == expected
    window.menus.actions["undo"].trigger()
    assert _texts(window) == list(lines)


def test_a_form_that_the_text_does_not_settle_is_marked(open_bill: Callable[..., Window]) -> None:
    window = open_bill(*RU, "3. Правительство назначает уполномоченный орган.")
    window.editor.go_to(3, 3, 23)
    QTest.keyClick(window.editor, Qt.Key.Key_F2)
    settle(0.05)
    window.find_bar.with_.setText("комиссия")
    matches = window.replacing.find(window.find_bar.what.text(), True, False)
    window.replacing.replace_all(matches, "комиссия")
    settle(0.05)
    dialog = next(one for one in window.findChildren(Dialog) if one.isVisible())
    table = dialog.findChild(QTableWidget)
    assert table is not None
    cell = table.item(3, 2)
    assert cell is not None
    assert cell.text() == words.RENAME_UNSURE.format(text="комиссия").ru
    dialog.reject()
