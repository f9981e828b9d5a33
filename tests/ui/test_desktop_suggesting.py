"""A precedent put into the bill's terms, asked for in the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from retrieval import importer
from ui.desktop import words

if TYPE_CHECKING:
    from ui.desktop.window import Window

LAW = """ЗАКОН РЕСПУБЛИКИ САРЫДАЛА

О речных переправах

Статья 2. Перевозка
1. Перевозчик обязан уведомить пассажиров об отмене рейса в порядке, установленном статьей 4 настоящего Закона.
2. Плата за отмененный рейс возвращается пассажиру в срок, указанный в пункте 3 статьи 5 настоящего Закона.
Статья 4. Уведомление пассажиров
Уведомление вывешивается на причале.
"""
BILL = (
    "КОДЕКС РЕСПУБЛИКИ САРЫДАЛА",
    "О воде",
    "Статья 1. Паромы",
    "1. Паром ходит ежедневно.",
    "Статья 9. Уведомление пассажиров",
    "Пассажиров уведомляют.",
)


@pytest.mark.parametrize(
    ("instruction", "said", "open"),
    [
        ("обязать перевозчика уведомить пассажиров об отмене рейса", "установленном статьей 9 настоящего Кодекса.", False),
        ("плата за отмененный рейс возвращается пассажиру", "в пункте […] статьи […] настоящего Кодекса.", True),
    ],
)
def test_an_adapted_norm_is_inserted_and_says_what_is_left_to_do(
    open_bill: Callable[..., Window], tmp_path: Path, instruction: str, said: str, open: bool
) -> None:
    from ui.desktop.screenshots import wait

    law = tmp_path / "z2400000902.01-01-2025.rus.txt"
    law.write_text(LAW, "utf-8")
    assert not importer.add([law], tmp_path / "corpus").failed
    window = open_bill(*BILL)
    window.files.open_corpus(tmp_path / "corpus")
    wait(lambda: window.corpus is not None and not window.tasks.busy, 60)
    window.editor.go_to(3, 0)
    window.show_view("suggest")
    panel = window.suggest
    panel.action.setCurrentIndex(panel.action.findData("draft"))
    panel.instruction.setText(instruction)
    QTest.keyClick(panel.instruction, Qt.Key.Key_Return)
    wait(lambda: not panel.busy and not window.tasks.running("suggest"), 60)
    shown = panel.proposal
    assert shown is not None
    assert shown.text.endswith(said)
    remarks = " ".join(remark.ru for remark in shown.remarks)
    assert "приспособленная к проекту" in remarks
    assert ("поставьте номер сами" in remarks) == open
    assert panel.accept.text() == words.SUGGEST_INSERT.ru
    QTest.mouseClick(panel.accept, Qt.MouseButton.LeftButton)
    assert window.draft is not None
    assert window.draft.views[4].text.endswith(said)
