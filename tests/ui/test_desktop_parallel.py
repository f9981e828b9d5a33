"""The Kazakh and the Russian text of one bill side by side, as a person uses them: keys, clicks, what is then on the screen."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from copilot.held import Parallel
from copilot.settings import Settings
from law.words import Language
from ui.desktop import words
from ui.desktop.following import rising
from ui.desktop.parallel import counterpart
from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window

SHIFT, CONTROL, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ACT = "z2300000101.01-09-2025"


def test_the_other_text_is_found_by_its_name(tmp_path: Path) -> None:
    def made(name: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
        return path

    for one, other in (
        ("o пчелах.rus.docx", "o пчелах.kaz.docx"),
        ("Проект_РУС.docx", "Проект_КАЗ.docx"),
        ("ru/bill.docx", "kk/bill.docx"),
    ):
        first, second = made(one), made(other)
        assert counterpart(first) == second
        assert counterpart(second) == first
    assert counterpart(made("о трудовом русле.docx")) is None
    assert counterpart(made("alone.rus.docx")) is None


def test_scrolling_never_turns_back() -> None:
    assert rising([(1, 1), (2, 5), (3, 4), (6, 7)]) == [(1, 1), (2, 5), (6, 7)]


@pytest.fixture
def texts(tmp_path: Path, samples: Path) -> tuple[Path, Path]:
    """The Russian and the Kazakh text of one act; the Russian one binds where the Kazakh one allows."""
    russian, kazakh = tmp_path / f"{ACT}.rus.docx", tmp_path / f"{ACT}.kaz.docx"
    for path in (russian, kazakh):
        path.write_bytes((samples / "acts" / path.name).read_bytes())
    document = docx.Document(str(russian))
    run = next(run for p in document.paragraphs for run in p.runs if "3. Пчеловод вправе присутствовать" in run.text)
    run.text = run.text.replace("вправе", "обязан")
    document.save(str(russian))
    return russian, kazakh


def _window(windows: list[Window], settings: Settings | None = None) -> Window:
    window = Window(settings or Settings(theme="light"), Language.RU)
    windows.append(window)
    window.resize(1280, 800)
    window.show()
    return window


def _rest(window: Window) -> None:
    wait(lambda: window.editor.complete and window.checking.report is not None and not window.tasks.busy, 60)
    settle(0.05)


@pytest.fixture
def both(windows: list[Window], texts: tuple[Path, Path]) -> Window:
    """The Russian text open, the Kazakh one beside it by Shift+F9."""
    window = _window(windows)
    window.files.open(texts[0])
    _rest(window)
    _press(window, Qt.Key.Key_F9, SHIFT)
    wait(lambda: window.checking.held is not None, 30)
    _rest(window)
    return window


def _press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, on: QWidget | None = None) -> None:
    if QApplication.activeWindow() is not window:
        window.activateWindow()
        settle(0.02)
    QTest.keyClick(on or window.editor, key, modifier)
    settle(0.02)


def _type(widget: QWidget, text: str) -> None:
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))


def _differences(window: Window) -> list[int]:
    return [mark.position for mark in window.checking.marks if mark.finding.kind == "parity"]


def _top(window: Window, beside: bool) -> float:
    """Where the cursor's paragraph stands on the screen."""
    editor = window.beside.text if beside else window.editor
    block = editor.textCursor().block()
    return editor.document().documentLayout().blockBoundingRect(block).top() - editor.verticalScrollBar().value()


def _position(window: Window, start: str, *, beside: bool = False) -> int:
    shown = window.beside.text.draft if beside else window.draft
    assert shown is not None
    return next(at for at, view in enumerate(shown.views) if view.text.strip().startswith(start))


DUTY, DUTY_KK = "3. Пчеловод обязан присутствовать", "3. Омарташы қарап-тексеру"


def test_shift_f9_shows_the_other_text_and_what_differs(both: Window) -> None:
    held = both.checking.held
    assert isinstance(held, Parallel)
    assert both.beside.text.isVisible()
    assert "Омарташы" in both.beside.text.document().toRawText()
    assert _position(both, DUTY) in _differences(both)
    at = _position(both, DUTY_KK, beside=True)
    assert both.beside.text.underlines.at(at)
    assert both.beside.bar.note.text() == words.PARALLEL_COUNT.format(count=len(held.findings)).ru
    assert any(row.title == words.KINDS["parity"].ru for row in both.findings.list.rows)
    _press(both, Qt.Key.Key_F9, SHIFT)
    assert not both.beside.text.isVisible()
    assert not _differences(both)


def test_the_next_difference_is_shown_in_both_texts_at_one_height(both: Window) -> None:
    both.editor.go_to(_position(both, DUTY) - 1)
    both.editor.setFocus()
    _press(both, Qt.Key.Key_F8, CONTROL)
    assert both.editor.place()[0] == _position(both, DUTY)
    assert both.beside.text.place()[0] == _position(both, DUTY_KK, beside=True)
    assert abs(_top(both, beside=False) - _top(both, beside=True)) < 4
    current = both.beside.text.underlines.current
    assert current is not None
    said = " ".join(label.text() for label in both.findings.findChildren(QLabel))
    assert current.finding.quote in said
    assert words.EVIDENCE_BESIDE.ru in said
    both.editor.go_to(0)
    _press(both, Qt.Key.Key_F8, SHIFT)  # the last finding of all
    assert both.reviewing.current == both.checking.marks[-1]


def test_a_click_in_one_text_goes_to_the_same_place_of_the_other(both: Window) -> None:
    at = _position(both, DUTY_KK, beside=True)
    both.beside.text.go_to(at, centre=True)
    settle(0.05)
    cursor = both.beside.text.cursor_at(at, 8)
    assert cursor is not None
    QTest.mouseClick(
        both.beside.text.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        both.beside.text.cursorRect(cursor).center(),
    )
    settle(0.05)
    assert both.editor.place()[0] == _position(both, DUTY)
    assert abs(_top(both, beside=False) - _top(both, beside=True)) < 4
    assert both.reviewing.current is not None
    assert both.reviewing.current.position == _position(both, DUTY)
    _press(both, Qt.Key.Key_F4, on=both.beside.text)
    assert both.editor.hasFocus()
    both.editor.go_to(_position(both, "Статья 5"))
    settle(0.05)
    assert both.beside.text.place()[0] == _position(both, "5-бап", beside=True)


def test_the_texts_scroll_together(both: Window) -> None:
    bar, other = both.editor.verticalScrollBar(), both.beside.text.verticalScrollBar()
    bar.setValue(0)
    assert other.value() == 0
    for share in (0.3, 0.6):
        bar.setValue(round(bar.maximum() * share))
        first = both.editor.position_of(both.editor.visible_blocks()[4][0])
        shown = {both.beside.text.position_of(block) for block, _ in both.beside.text.visible_blocks()}
        assert both.beside.following.across(first) in shown
    bar.setValue(bar.maximum())
    assert other.maximum() - other.value() <= 2
    other.setValue(0)
    assert bar.value() <= 2


def test_what_is_typed_is_compared_again(both: Window) -> None:
    at = _position(both, DUTY)
    assert both.draft is not None
    start = both.draft.views[at].text.index("обязан")
    both.editor.go_to(at, start, start + len("обязан"))
    both.editor.setFocus()
    _type(both.editor, "вправе")
    assert at not in _differences(both)  # its words are gone at once, and it with them
    settle(0.8)
    _rest(both)
    assert at not in _differences(both)
    both.menus.actions["undo"].trigger()
    while "вправе" in both.draft.views[at].text:
        both.menus.actions["undo"].trigger()
    settle(0.8)
    _rest(both)
    assert at in _differences(both)


def test_the_texts_change_places_and_come_back_with_the_bill(windows: list[Window], both: Window, texts: tuple[Path, Path]) -> None:
    _press(both, Qt.Key.Key_F9, ALT)
    wait(lambda: both.draft is not None and both.draft.path == texts[1] and both.checking.held is not None, 30)
    _rest(both)
    assert both.parallel.path == texts[0]
    assert both.beside.text.isVisible()
    second = _window(windows, both.settings)
    second.files.open(texts[0])
    wait(lambda: second.checking.held is not None, 30)
    assert second.parallel.path == texts[1]


def test_a_file_of_another_name_is_chosen_and_remembered(
    windows: list[Window], texts: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = texts[1].rename(texts[1].with_name("аударма.docx"))
    window = _window(windows)
    window.files.open(texts[0])
    _rest(window)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    _press(window, Qt.Key.Key_F9, SHIFT)
    wait(lambda: window.checking.held is not None, 30)
    assert window.parallel.path == other
    _press(window, Qt.Key.Key_F9, SHIFT)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: pytest.fail("it is known"))
    _press(window, Qt.Key.Key_F9, SHIFT)
    wait(lambda: window.checking.held is not None, 30)
    assert window.beside.text.isVisible()


def test_the_other_text_is_read_again_when_somebody_writes_it(both: Window, texts: tuple[Path, Path]) -> None:
    document = docx.Document(str(texts[1]))
    document.paragraphs[0].insert_paragraph_before("Жаңа сөз")
    document.save(str(texts[1]))
    wait(lambda: "Жаңа сөз" in both.beside.text.document().toRawText(), 20)


def test_two_texts_of_one_language_are_not_compared(windows: list[Window], texts: tuple[Path, Path]) -> None:
    window = _window(windows)
    window.files.open(texts[0])
    _rest(window)
    copy = texts[0].with_name("копия.docx")
    copy.write_bytes(texts[0].read_bytes())
    window.parallel.open(copy)
    wait(lambda: window.checking.held is not None, 30)
    assert window.beside.bar.note.text() == words.PARALLEL_ALIKE.ru
    assert not _differences(window)


def test_one_thing_stands_beside_the_draft_and_the_panes_come_back(both: Window) -> None:
    assert not both.outline.isVisible()  # it has made room
    _press(both, Qt.Key.Key_F9)
    assert both.beside.comparison.isVisible()
    assert not both.beside.text.isVisible()
    assert both.outline.isVisible()
    _press(both, Qt.Key.Key_F9)
    assert both.panel.isVisible()
    assert not both.beside.comparison.isVisible()
