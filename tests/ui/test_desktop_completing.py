"""Grey completion from the law while typing, driven by keys: it offers, Tab takes it, Esc puts it away, undo never meets it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from copilot.settings import Settings
from law.words import Language
from ui.desktop import completing
from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window

OPENED = {
    Language.RU: ("Статья 1. Общие положения", "1. Осмотр пасеки."),
    Language.KK: ("1-бап. Жалпы ережелер", "1. Ара ұясын қарап-тексеру."),
}
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    from retrieval import importer

    folder = tmp_path_factory.mktemp("law") / "corpus"
    importer.add(sorted((samples / "acts").glob("k2200000010*.docx")), folder)
    return folder


@pytest.fixture(params=[Language.RU, Language.KK])
def writing(
    request: pytest.FixtureRequest, windows: list[Window], corpus: Path, write_bill: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> Window:
    """A bill with the cursor at the end of its last paragraph."""
    monkeypatch.setattr(completing, "SHOWN_WITHIN", 60)  # a busy machine is not what is tested
    monkeypatch.setattr(completing, "_SURE", 0.0)  # nor how sure twelve small acts make it
    language = request.param
    window = Window(Settings(theme="light"), language)
    windows.append(window)
    window.resize(1280, 800)
    window.show()
    window.files.open_corpus(corpus)
    wait(lambda: window.corpus is not None)
    window.files.open(write_bill(*OPENED[language]))
    wait(lambda: window.editor.complete and not window.tasks.busy)
    assert window.draft is not None
    last = len(window.draft.views) - 1
    window.editor.go_to(last, len(window.draft.views[last].text))
    window.editor.setFocus()
    return window


def _type(window: Window, text: str) -> None:
    for letter in text:
        if letter == "\n":
            QTest.keyClick(window.editor, Qt.Key.Key_Return)
        else:
            QApplication.sendEvent(
                window.editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            )


def _offered(window: Window, begun: str) -> str:
    _type(window, begun)
    wait(lambda: bool(window.editor.ahead.text))
    return window.editor.ahead.text


def _text(window: Window) -> str:
    assert window.draft is not None
    window.editor.settle()
    return window.draft.views[-1].text


def test_what_the_law_says_next_stands_in_grey_and_tab_takes_it_as_one_step(writing: Window) -> None:
    assert writing.corpus is not None
    assert writing.draft is not None
    begun = _begun(writing)
    offered = _offered(writing, "\n" + begun)
    assert offered == writing.corpus.complete(begun, 1)[0][0].text
    assert _text(writing) == begun  # not in the draft
    assert offered not in writing.editor.document().toRawText()
    where = writing.corpus.complete(begun, 1)[0][1]
    assert where.title in writing.status.message.text()  # its source
    before = writing.editor.viewport().grab().toImage()
    QTest.keyClick(writing.editor, Qt.Key.Key_Escape)
    assert writing.editor.viewport().grab().toImage() != before  # it was to be seen
    QTest.keyClick(writing.editor, Qt.Key.Key_Backspace)
    offered = _offered(writing, begun[-1])
    steps = len(writing.draft.steps)
    QTest.keyClick(writing.editor, Qt.Key.Key_Tab)
    assert _text(writing) == begun + offered
    assert len(writing.draft.steps) == steps + 1
    assert writing.editor.place() == (len(writing.draft.views) - 1, len(begun + offered))
    assert not writing.editor.ahead.text
    QTest.keyClick(writing.editor, Qt.Key.Key_Z, CONTROL)
    assert _text(writing) == begun
    QTest.keyClick(writing.editor, Qt.Key.Key_Y, CONTROL)
    assert _text(writing) == begun + offered


def _begun(window: Window) -> str:
    """The first words of a provision of the sample law in the language of the bill: what follows them is in the law."""
    assert window.corpus is not None
    language = window.translate.language
    for id in window.corpus.in_force():
        provision = window.corpus.by_id(id)
        words = provision.text.split("\n")[-1].split(" ")
        if provision.language is language and len(words) > 8 and window.corpus.complete(" ".join(words[:4]) + " ", 1):
            return " ".join(words[:4]) + " "
    raise AssertionError("the sample law has no such provision")


def test_what_has_no_room_in_the_line_stands_on_a_card_under_it(writing: Window) -> None:
    editor = writing.editor
    _type(writing, "\nПасека")
    before = editor.viewport().grab().toImage()
    under = editor.cursorRect().bottom() + 12
    editor.ahead.show(" и пасека" * 30)
    shown = editor.viewport().grab().toImage()
    assert any(before.pixel(x, under) != shown.pixel(x, under) for x in range(shown.width()))
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.viewport().grab().toImage().pixel(shown.width() // 2, under) == before.pixel(shown.width() // 2, under)


def test_typing_on_over_it_keeps_the_rest_and_typing_otherwise_puts_it_away(writing: Window) -> None:
    begun = _begun(writing)
    offered = _offered(writing, "\n" + begun)
    _type(writing, offered[0])
    assert writing.editor.ahead.text == offered[1:]
    _type(writing, "ъ")
    assert not writing.editor.ahead.stands


def test_esc_puts_it_away_and_tab_is_a_tab_again(writing: Window) -> None:
    begun = _begun(writing)
    _offered(writing, "\n" + begun)
    QTest.keyClick(writing.editor, Qt.Key.Key_Escape)
    assert not writing.editor.ahead.text
    assert not writing.status.message.text()
    QTest.keyClick(writing.editor, Qt.Key.Key_Tab)
    assert _text(writing) == begun + "\t"


def test_it_never_stands_in_the_middle_of_a_paragraph_nor_after_the_cursor_moved(writing: Window) -> None:
    begun = _begun(writing)
    _offered(writing, "\n" + begun)
    QTest.keyClick(writing.editor, Qt.Key.Key_Left)
    assert not writing.editor.ahead.stands
    _type(writing, " ")
    settle(0.3)
    wait(lambda: not writing.tasks.running("completion"))
    assert not writing.editor.ahead.stands


def test_it_is_switched_off_by_its_key_and_stays_off(writing: Window) -> None:
    QTest.keyClick(writing.editor, Qt.Key.Key_Space, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not writing.settings.completion
    _type(writing, "\n" + _begun(writing))
    settle(0.3)
    wait(lambda: not writing.tasks.running("completion"))
    assert not writing.editor.ahead.text
    other = Window(writing.settings, Language.RU)
    assert not other.menus.actions["complete"].isChecked()
    other.close()
    other.deleteLater()


def test_what_comes_too_late_is_not_shown(writing: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(completing, "SHOWN_WITHIN", 0.0)
    _type(writing, "\n" + _begun(writing))
    wait(lambda: not writing.tasks.running("completion"))
    settle(0.1)
    assert not writing.editor.ahead.text
