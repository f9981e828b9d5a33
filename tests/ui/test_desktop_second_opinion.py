"""A model's second opinion in the window: asked for by a person, shown as what it is, moving findings and hiding none."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from copilot import second_opinion
from copilot.findings import Finding
from copilot.second_opinion import Opinion, Verdict
from copilot.settings import Settings
from copilot.suggest.suggestion import ModelName
from law.progress import Cancelled
from ui.desktop import words
from ui.desktop.screenshots import wait
from ui.desktop.window import Window

LINES = (
    "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН",
    "О пасеках",
    "Статья 1. Осмотр пасеки",
    "1. Акт осмотра пасеки составляется владельцем пасеки в двух экземплярах.",
    "2. Акт осмотра пасеки составляется владельцем пасеки в трех экземплярах.",
    "Статья 2. Учет ульев",
    "1. Журнал учета ульев хранится владельцем пасеки в течение пяти лет.",
    "2. Журнал учета ульев хранится владельцем пасеки в течение восьми лет.",
)


@pytest.fixture
def opened(tiny_model: Path, open_bill: Callable[..., Window]) -> Window:
    return open_bill(*LINES, settings=Settings(theme="light", model=str(tiny_model)))


def _conflicts(window: Window) -> list[str]:
    """The contradictions in the order of the list."""
    return [row.data.finding.quote for row in window.findings.list.rows if second_opinion.concerns(row.data.finding)]


def _press(window: Window, text: str) -> None:
    made = next(one for one in window.findings.findChildren(QPushButton) if one.text() == text and one.isVisible())
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def _shown(window: Window) -> str:
    return "\n".join(one.text() for one in window.findings.findChildren(QLabel) if one.isVisible())


def test_a_model_is_asked_by_a_click_and_its_card_says_whose_opinion_it_is(opened: Window) -> None:
    before = list(opened.checking.marks)
    assert len(_conflicts(opened)) == 2
    assert opened.checking.report is not None
    assert opened.checking.report.coverage.meter.ru in _shown(opened)  # how much was checked stands in the panel
    assert "Противоречий, которых модель не читала: 2" in _shown(opened)
    _press(opened, "Спросить второе мнение модели")
    wait(lambda: not opened.opinions.total and not opened.tasks.busy, 90)
    assert opened.checking.marks == before  # nothing added, nothing hidden
    mark = next(one for one in before if second_opinion.concerns(one.finding))
    opened.reviewing.choose(mark)
    assert "второе мнение" in _shown(opened)
    assert "модель не может решить" in _shown(opened)  # random weights say nothing that stands in the texts
    assert "Она может ошибаться; решение за вами." in _shown(opened)
    assert not opened.opinions.unasked(before)


def test_an_opinion_moves_a_finding_and_outlives_an_edit_elsewhere(opened: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def said(act: object, finding: Finding, *_: object) -> Opinion:
        verdict = Verdict.COMPATIBLE if "экземплярах" in finding.quote else Verdict.CONFLICT
        return Opinion(verdict, ("пасеки",), ModelName("m", "0"))

    monkeypatch.setattr(second_opinion, "opinion", said)
    first, second = _conflicts(opened)
    opened.opinions.ask()
    wait(lambda: not opened.opinions.total, 30)
    assert _conflicts(opened) == [second, first]
    assert opened.draft is not None
    opened.draft.replace(1, 0, 0, "Новое: ", words.HISTORY_TYPED)
    opened.checking.check()
    wait(lambda: not opened.tasks.busy, 60)
    assert _conflicts(opened) == [second, first]
    opened.draft.replace(6, 0, 9, "1. Тетрадь", words.HISTORY_TYPED)  # the words that were read are others now
    opened.checking.check()
    wait(lambda: not opened.tasks.busy, 60)
    assert all("Тетрадь" not in mark.finding.quote for mark in opened.opinions.on(opened.checking.marks))


def test_reading_is_shown_and_can_be_stopped(opened: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(act: object, finding: object, model: object, cancelled: threading.Event) -> Opinion:
        cancelled.wait(30)
        raise Cancelled

    monkeypatch.setattr(second_opinion, "opinion", never)
    opened.opinions.ask()
    assert "Модель читает противоречия: 0 из 2" in _shown(opened)
    _press(opened, "Остановить модель")
    wait(lambda: not opened.tasks.busy, 30)
    assert "Противоречий, которых модель не читала: 2" in _shown(opened)
    assert len(_conflicts(opened)) == 2


def test_without_a_model_nothing_is_offered(opened: Window) -> None:
    opened.settings = Settings(theme="light")
    opened.suggesting.refresh()
    opened._show_opinions()
    assert "не читала" not in _shown(opened)
