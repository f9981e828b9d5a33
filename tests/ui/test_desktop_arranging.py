"""Provisions put in, moved and numbered anew, by keys and by dragging, with the preview of what else changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget

from ui.desktop.dialogs import Dialog
from ui.desktop.outline import MIME
from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window

LINES = (
    "ЗАКОН РЕСПУБЛИКИ",
    "О пчелах",
    "Статья 1. Пасека",
    "1. Пасека огораживается.",
    "Статья 2. Улей",
    "1. Улей стоит на пасеке, указанной в статье 1 настоящего Закона.",
    "2. Улей нумеруется.",
    "Статья 3. Мед",
    "1. Мед из улья, указанного в пункте 2 статьи 2 настоящего Закона, взвешивают.",
)
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(open_bill: Callable[..., Window]) -> Window:
    return open_bill(*LINES)


def _texts(window: Window) -> list[str]:
    assert window.draft is not None
    return [view.text for view in window.draft.views]


def _press(window: Window, position: int, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    window.editor.go_to(position)
    window.activateWindow()  # a dialog has just been closed, and no window manager is here
    settle(0.02)
    QTest.keyClick(window.editor, key, modifiers)
    settle(0.05)
    wait(lambda: not window.tasks.running("arrange"))


def _undo(window: Window) -> None:
    window.activateWindow()
    settle(0.02)
    QTest.keyClick(window.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def _dialog(window: Window) -> Dialog:
    wait(lambda: any(one.isVisible() for one in window.findChildren(Dialog)), 10)
    return next(one for one in window.findChildren(Dialog) if one.isVisible())


def _rows(dialog: Dialog) -> list[list[str]]:
    table = dialog.findChild(QTableWidget)
    assert table is not None
    cells = [[table.item(row, column) for column in range(3)] for row in range(table.rowCount())]
    return [[cell.text() if cell else "" for cell in row] for row in cells]


def _answer(dialog: Dialog, number: int) -> None:
    QTest.mouseClick(dialog.buttons[number], Qt.MouseButton.LeftButton)
    settle(0.05)


def test_a_new_point_at_the_end_gets_the_next_number_and_waits_for_its_words(window: Window) -> None:
    _press(window, 6, Qt.Key.Key_Return, CONTROL_SHIFT)
    assert _texts(window)[7] == "3. "
    assert window.editor.place() == (7, 3)
    _undo(window)
    assert _texts(window) == list(LINES)


def test_between_two_articles_a_person_chooses_the_hyphen_or_the_numbers_that_run_on(window: Window) -> None:
    _press(window, 2, Qt.Key.Key_Return, CONTROL_SHIFT)
    dialog = _dialog(window)
    assert [button.text() for button in dialog.buttons][:2] == ["Номер 1-1", "Номер 2, следующие заново"]
    assert ["", "Статья 2", "Статья 3"] in _rows(dialog)
    _answer(dialog, 0)
    assert _texts(window)[4] == "Статья 1-1. "
    _undo(window)
    _press(window, 2, Qt.Key.Key_Return, CONTROL_SHIFT)
    _answer(_dialog(window), 1)
    assert _texts(window)[4:6] == ["Статья 2. ", "Статья 3. Улей"]
    assert _texts(window)[9] == "1. Мед из улья, указанного в пункте 2 статьи 3 настоящего Закона, взвешивают."


def test_a_provision_moved_by_keys_takes_its_references_along(window: Window) -> None:
    _press(window, 4, Qt.Key.Key_Up, ALT_SHIFT)
    dialog = _dialog(window)
    assert ["Статья 2, пункт 1", "статье 1 настоящего Закона", "статье 2 настоящего Закона"] in [
        [where, now.replace("указанной в ", ""), then] for where, now, then in _rows(dialog)
    ]
    _answer(dialog, 0)
    assert _texts(window)[2:7] == [
        "Статья 1. Улей",
        "1. Улей стоит на пасеке, указанной в статье 2 настоящего Закона.",
        "2. Улей нумеруется.",
        "Статья 2. Пасека",
        "1. Пасека огораживается.",
    ]
    assert "пункте 2 статьи 1 настоящего" in _texts(window)[8]
    _undo(window)
    assert _texts(window) == list(LINES)


def test_an_article_dragged_in_the_outline_is_shown_what_it_breaks_and_stays_when_left(window: Window) -> None:
    tree, model = window.outline.tree, window.outline.model
    article = model.index_of("art_3")
    data = model.mimeData([article])
    assert bytes(data.data(MIME).data()) == b"art_3"
    first = tree.visualRect(tree.model().index(0, 0))
    place = QPoint(first.center().x(), first.top() + 1)  # above the first article
    _drag(window, data, place)
    dialog = _dialog(window)
    assert ["", "Статья 3", "Статья 1"] in _rows(dialog)
    _answer(dialog, 1)
    assert _texts(window) == list(LINES)
    _drag(window, data, place)
    _answer(_dialog(window), 0)
    assert _texts(window)[2:4] == ["Статья 1. Мед", "1. Мед из улья, указанного в пункте 2 статьи 3 настоящего Закона, взвешивают."]
    assert "Статья 2. Пасека" in _texts(window)


def test_a_point_cannot_be_dropped_where_it_cannot_stand(window: Window) -> None:
    tree, model = window.outline.tree, window.outline.model
    data = model.mimeData([model.index_of("art_1")])
    tree.expandAll()
    point = tree.visualRect(tree.model().index(0, 0, tree.model().index(1, 0)))
    _drag(window, data, point.center())
    settle(0.1)
    assert not [one for one in window.findChildren(Dialog) if one.isVisible()]
    assert _texts(window) == list(LINES)


def test_gaps_are_closed_on_demand_and_a_row_in_order_is_left(window: Window) -> None:
    control_alt = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    _press(window, 4, Qt.Key.Key_N, control_alt)
    assert not [one for one in window.findChildren(Dialog) if one.isVisible()]
    window.editor.go_to(7, 7, 8)
    QTest.keyClicks(window.editor, "5")
    _press(window, 7, Qt.Key.Key_N, control_alt)
    _answer(_dialog(window), 0)
    assert _texts(window) == list(LINES)


def _drag(window: Window, data: QMimeData, place: QPoint) -> None:
    """What Qt tells a view of a drag that ends in it."""
    port = window.outline.tree.viewport()
    about = (Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(place, *about), QDragMoveEvent(place, *about), QDropEvent(QPointF(place), *about)):
        QApplication.sendEvent(port, event)
    settle(0.05)
    wait(lambda: not window.tasks.running("arrange"))
