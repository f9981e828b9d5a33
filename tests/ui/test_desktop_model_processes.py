"""The processes beside the window, a real model's and the checking one: they stream, stop and die, and the draft stays as it is."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from copilot import reader
from copilot.settings import Settings
from law.words import Words
from ui.desktop.panels.suggest import Proposal
from ui.desktop.screenshots import wait
from ui.desktop.window import Window

LINES = (
    "ЗАКОН РЕСПУБЛИКИ",
    "О пчелах",
    "Статья 1. Порядок",
    "1. Заявление подается в уполномоченный орган в течение десяти дней со дня принятия решения о переносе пасеки.",
    "3. Уполномоченный орган рассматривает заявление.",
)
ASKED = 3
WHOSE = Words("модель", "модель", "a model")


@pytest.fixture
def opened(tiny_model: Path, open_bill: Callable[..., Window]) -> Window:
    window = open_bill(*LINES, settings=Settings(theme="light", model=str(tiny_model)))
    window.editor.go_to(ASKED, 3)
    return window


def _texts(window: Window) -> list[str]:
    assert window.draft is not None
    return [view.text for view in window.draft.views]


def _type(window: Window, text: str) -> None:
    for letter in text:
        QApplication.sendEvent(window.editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))
    window.editor.settle()


def _answered(window: Window) -> None:
    wait(lambda: not window.suggest.busy and not window.tasks.running("suggest"), 60)


def test_a_model_is_asked_and_nothing_enters_the_draft_by_itself(opened: Window) -> None:
    heard: list[str] = []
    opened.suggesting._heard.connect(lambda _, piece: heard.append(piece))
    opened.suggesting.ask("plain", "model")
    _answered(opened)
    assert heard  # it was streamed
    assert _texts(opened) == list(LINES)
    assert opened.draft is not None
    assert not opened.draft.changed


def test_a_request_is_stopped_and_the_next_one_is_answered(opened: Window) -> None:
    heard: list[str] = []
    opened.suggesting._heard.connect(lambda _, piece: heard.append(piece))
    opened.suggesting.ask("plain", "model")
    wait(lambda: bool(heard) or not opened.suggest.busy, 60)
    opened.suggesting.stop()
    assert not opened.suggest.busy
    wait(lambda: not opened.tasks.busy, 30)
    assert _texts(opened) == list(LINES)
    heard.clear()
    opened.suggesting.ask("plain", "model")
    _answered(opened)
    assert heard


def test_more_variants_are_asked_for_one_by_one_and_those_there_stay(opened: Window) -> None:
    opened.suggesting.ask("plain", "model")
    _answered(opened)
    first = opened.suggest.proposal
    assert first is not None
    assert opened.suggest.more.isVisible()
    for _ in range(6):  # a small model may say the same again, which makes no variant
        opened.suggest.more.click()
        _answered(opened)
        if opened.suggest.proposal is not first:
            break
    second = opened.suggest.proposal
    assert second is not None
    assert second.text != first.text
    opened.suggest._before.click()
    assert opened.suggest.proposal is first
    assert _texts(opened) == list(LINES)


def test_a_further_variant_that_is_stopped_leaves_the_first(opened: Window) -> None:
    opened.suggesting.ask("plain", "model")
    _answered(opened)
    first = opened.suggest.proposal
    opened.suggest.more.click()
    opened.suggest.stop.click()
    wait(lambda: not opened.tasks.busy, 30)
    assert not opened.suggest.busy
    assert opened.suggest.proposal is first


def test_what_was_decided_for_a_provision_is_shown_again(opened: Window) -> None:
    opened.suggest.past.click()
    wait(lambda: not opened.tasks.busy, 30)
    assert opened.suggest.proposal is None
    opened.suggesting.ask("plain", "model")
    _answered(opened)
    left = opened.suggest.proposal
    assert left is not None
    opened.suggesting.reject()
    opened.suggest.past.click()
    wait(lambda: opened.suggest.proposal is not None, 30)
    shown = opened.suggest.proposal
    assert shown is not None
    assert (shown.text, shown.before) == (left.text, LINES[ASKED])
    assert "не принято" in shown.label.ru
    assert not opened.suggest.accept.isVisible()  # a record is read, not taken
    opened.editor.go_to(ASKED + 1, 3)  # another provision has its own
    opened.suggest.past.click()
    wait(lambda: opened.suggest.proposal is None, 30)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_model_leaves_the_editor_and_is_started_by_the_next_request(opened: Window) -> None:
    heard: list[str] = []
    opened.suggesting._heard.connect(lambda _, piece: heard.append(piece))
    opened.suggesting.ask("plain", "model")
    wait(lambda: bool(heard), 60)
    first = opened.suggesting.model_pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    _answered(opened)
    opened.editor.go_to(ASKED, len(LINES[ASKED]))
    _type(opened, " Да")
    assert _texts(opened)[ASKED] == LINES[ASKED] + " Да"
    heard.clear()
    opened.suggesting.ask("plain", "model")
    _answered(opened)
    assert heard
    assert opened.suggesting.model_pid not in (None, first)


def test_what_a_model_proposes_is_taken_or_left_by_a_person(opened: Window) -> None:
    """The tiny model writes no sense: what it could have said is put before the panel's buttons."""
    opened.suggesting.ask("plain", "model")
    _answered(opened)
    said = "1. Заявление подается в уполномоченный орган в десятидневный срок."
    place = opened.suggesting._asked_place()
    opened.suggesting._place = place
    opened.suggest.show_proposals([Proposal(said, WHOSE)])
    opened.suggesting.reject()
    assert _texts(opened) == list(LINES)
    opened.suggesting._place = place
    opened.suggest.show_proposals([Proposal(said, WHOSE)])
    assert _texts(opened) == list(LINES)
    opened.suggesting.accept()
    assert _texts(opened)[ASKED] == said
    assert opened.draft is not None
    opened.draft.undo()
    assert _texts(opened) == list(LINES)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_checking_process_is_started_again_and_finds_what_there_is(opened: Window) -> None:
    before = [mark.finding.kind for mark in opened.checking.marks]
    first = reader.shared().pid
    assert before
    assert first is not None
    os.kill(first, signal.SIGKILL)
    opened.editor.go_to(ASKED, len(LINES[ASKED]))
    _type(opened, " Да")
    assert _texts(opened)[ASKED] == LINES[ASKED] + " Да"
    report = opened.checking.report
    wait(lambda: opened.checking.report is not report and not opened.tasks.busy, 60)
    assert reader.shared().pid not in (None, first)
    assert [mark.finding.kind for mark in opened.checking.marks] == before
