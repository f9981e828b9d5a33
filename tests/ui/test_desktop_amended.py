"""The bill beside the law as it would read, as a person uses it: keys, clicks, what is then on the screen and on the disk."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from copilot.held import Amended
from copilot.settings import Settings
from law.words import Language
from ui.desktop import words
from ui.desktop.amended import view
from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
BILL = (
    'О внесении изменений и дополнений в Закон Республики Сарыдала "О пчеловодстве"',
    'Статья 1. Внести в Закон Республики Сарыдала от 12 мая 2023 года "О пчеловодстве" следующие изменения и дополнения:',
    '1) в подпункте 9) статьи 1 слова "не менее пяти ульев" заменить словами "не менее десяти ульев";',
    "2) пункт 2 статьи 4 исключить;",
    "3) статью 5 дополнить пунктом 4 следующего содержания:",
    '"4. Рой, снятый с чужого участка, возвращается его владельцу в течение трех дней.";',
    '4) в пункте 3 статьи 11 слова "за тридцать рабочих дней" заменить словами "за десять рабочих дней".',
    "Статья 2. Настоящий Закон вводится в действие с 1 января 2027 года.",
)
FIRST, SWARM, IMPOSSIBLE = 2, 4, 6


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    from retrieval import importer

    folder = tmp_path_factory.mktemp("law") / "corpus"
    importer.add(sorted((samples / "acts").glob("z2300000101*.docx")), folder)
    return folder


@pytest.fixture
def bill(tmp_path: Path) -> Path:
    document = docx.Document()
    for line in BILL:
        document.add_paragraph(line)
    path = tmp_path / "поправки.docx"
    document.save(str(path))
    return path


def _open(windows: list[Window], bill: Path, corpus: Path | None, settings: Settings | None = None) -> Window:
    window = Window(settings or Settings(theme="light"), Language.RU)
    windows.append(window)
    window.resize(1280, 800)
    window.show()
    if corpus is not None:
        window.files.open_corpus(corpus)
        wait(lambda: window.corpus is not None)
    window.files.open(bill)
    _rest(window)
    return window


def _rest(window: Window) -> None:
    wait(lambda: window.editor.complete and window.checking.report is not None and not window.tasks.busy, 60)
    settle(0.05)


@pytest.fixture
def beside(windows: list[Window], bill: Path, corpus: Path) -> Window:
    """The bill, and by Ctrl+F9 the law as it would read."""
    window = _open(windows, bill, corpus)
    _press(window, Qt.Key.Key_F9, CONTROL)
    wait(lambda: window.checking.held is not None, 30)
    _rest(window)
    return window


def _press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    if QApplication.activeWindow() is not window:
        window.activateWindow()
        settle(0.02)
    QTest.keyClick(window.editor, key, modifier)
    settle(0.02)


def _type(widget: QWidget, text: str) -> None:
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))


def _held(window: Window) -> Amended:
    held = window.checking.held
    assert isinstance(held, Amended)
    return held


def _line(window: Window, text: str) -> int:
    return next(at for at, line in enumerate(_held(window).lines) if text in line.after or text in line.before)


def test_ctrl_f9_shows_the_law_as_it_would_read_with_what_goes_and_comes(beside: Window) -> None:
    held = _held(beside)
    assert [one.applied for one in held.told] == [True, True, True, False]
    assert beside.beside.bar.note.text() == "Внесено 3 из 4, невозможно: 1"
    assert "О пчеловодстве" in beside.beside.bar.title.text()
    shown = beside.beside.text.document().toRawText()
    assert "4. Рой, снятый с чужого участка" in shown
    assert "содержание менее пяти ульев для личного" in shown  # struck out, not gone
    reworded = view(held.lines[_line(beside, "9) пасека")])
    assert [(p.text, p.revision.kind) for p in reworded.pieces if p.revision] == [("пяти", "deleted"), ("десяти", "inserted")]
    assert reworded.text == held.lines[_line(beside, "9) пасека")].after
    refused = beside.beside.list.rows[3]
    assert refused.severity is not None
    assert "таких слов в норме нет" in refused.note.lower()
    assert all(row.severity is None for row in beside.beside.list.rows[:3])
    _press(beside, Qt.Key.Key_F9, CONTROL)
    assert not beside.beside.text.isVisible()
    assert not beside.beside.list.isVisible()


def test_an_instruction_leads_to_its_place_and_back(beside: Window) -> None:
    beside.editor.go_to(SWARM)
    settle(0.05)
    new = _line(beside, "4. Рой, снятый")
    assert beside.beside.text.place()[0] == new
    assert beside.beside.list.chosen.n == 3
    beside.editor.go_to(SWARM + 1)  # the quotation is of the same instruction
    assert beside.beside.list.chosen.n == 3
    at = _line(beside, "9) пасека")
    beside.beside.text.go_to(at - 1, centre=True)
    cursor = beside.beside.text.cursor_at(at, 3)
    assert cursor is not None
    place = beside.beside.text.cursorRect(cursor).center()
    QTest.mouseClick(beside.beside.text.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle(0.05)
    assert beside.editor.place()[0] == FIRST
    assert beside.beside.list.chosen.n == 1


def test_the_list_and_the_keys_go_through_the_instructions(beside: Window) -> None:
    beside.editor.go_to(0)
    for n, position in ((1, FIRST), (2, FIRST + 1), (3, SWARM), (4, IMPOSSIBLE), (1, FIRST)):
        _press(beside, Qt.Key.Key_F8, CONTROL)
        assert beside.beside.list.chosen.n == n
        assert beside.editor.place()[0] == position
    rows = beside.beside.list
    rows.scrollTo(rows.model().index(3, 0))
    QTest.mouseClick(
        rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rows.visualRect(rows.model().index(3, 0)).center()
    )
    assert beside.editor.place()[0] == IMPOSSIBLE
    assert beside.beside.text.place()[0] == _line(beside, "тридцать календарных")  # where it would have been carried out


def test_a_click_beside_a_changed_line_goes_to_its_instruction(beside: Window) -> None:
    at = _line(beside, "4. Рой, снятый")
    beside.beside.text.go_to(at, centre=True)
    settle(0.05)
    block = beside.beside.text.block_of(at)
    assert block is not None
    rect = next(rect for one, rect in beside.beside.text.visible_blocks() if one == block)
    QTest.mouseClick(beside.beside.gutter, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(20, int(rect.center().y())))
    assert beside.editor.place()[0] == SWARM


def test_it_follows_the_typing(beside: Window) -> None:
    assert beside.draft is not None
    text = beside.draft.views[IMPOSSIBLE].text
    start = text.index("рабочих")
    beside.editor.go_to(IMPOSSIBLE, start, start + len("рабочих"))
    beside.editor.setFocus()
    _type(beside.editor, "календарных")
    settle(0.8)
    _rest(beside)
    assert beside.beside.bar.note.text() == "Внесены все 4 поправки"
    assert "десять рабочих дней" in beside.beside.text.document().toRawText()
    beside.menus.actions["undo"].trigger()
    while "календарных" in beside.draft.views[IMPOSSIBLE].text:
        beside.menus.actions["undo"].trigger()
    settle(0.8)
    _rest(beside)
    assert beside.beside.bar.note.text() == "Внесено 3 из 4, невозможно: 1"
    assert "десять рабочих дней" not in beside.beside.text.document().toRawText()


def test_without_the_law_a_file_of_the_act_is_asked_for_and_remembered(
    windows: list[Window], bill: Path, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _open(windows, bill, None)
    _press(window, Qt.Key.Key_F9, CONTROL)
    wait(lambda: window.checking.held is not None, 30)
    assert words.AMENDED_NEEDS_LAW.ru in window.beside.text.document().toRawText()
    act = samples / "acts" / "z2300000101.01-09-2025.rus.docx"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(act), ""))
    window.beside.bar.buttons["amended-file"].click()
    wait(lambda: bool(_held(window).lines) if window.checking.held else False, 30)
    assert window.beside.bar.note.text() == "Внесено 3 из 4, невозможно: 1"
    again = _open(windows, bill, None, window.settings)
    wait(lambda: isinstance(again.checking.held, Amended) and bool(again.checking.held.lines), 30)
    assert again.amended.path == act


def test_a_bill_that_amends_nothing_says_so(windows: list[Window], tmp_path: Path, corpus: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Статья 1. Пасека огораживается.")
    path = tmp_path / "без поправок.docx"
    document.save(str(path))
    window = _open(windows, path, corpus)
    _press(window, Qt.Key.Key_F9, CONTROL)
    wait(lambda: window.checking.held is not None, 30)
    assert words.AMENDED_NOTHING.ru in window.beside.text.document().toRawText()
    assert window.beside.bar.note.text() == words.AMENDED_NONE.ru


# ---- papers, and backwards -------------------------------------------------------------------------------------------------


def test_the_papers_are_written_from_the_bar(beside: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for action, name in (("export-comparison", "таблица"), ("export-consolidated", "акт"), ("export-tracked", "правки")):
        out = tmp_path / f"{name}.docx"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, out=out: (str(out), ""))
        beside.menus.actions[action].trigger()
        wait(lambda out=out: out.exists() and not beside.tasks.busy, 30)
    table = docx.Document(str(tmp_path / "таблица.docx")).tables[0]
    said = [[cell.text for cell in row.cells] for row in table.rows]
    assert any("не менее десяти ульев" in " ".join(row) for row in said)
    assert any("4. Рой, снятый" in p.text for p in docx.Document(str(tmp_path / "акт.docx")).paragraphs)
    assert "<w:ins " in docx.Document(str(tmp_path / "правки.docx")).element.xml
    beside.beside.bar.buttons["papers"].click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == [
        beside.menus.actions[id].text() for id in ("export-comparison", "export-consolidated", "export-tracked")
    ]
    menu.close()


def test_the_law_is_edited_and_the_amending_bill_written_from_it(
    windows: list[Window], bill: Path, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = _open(windows, bill, corpus)
    window.moving.open_law("z2300000101", "art_1/sub_9")
    wait(lambda: window.law.reading is not None, 20)
    _press(window, Qt.Key.Key_A, CONTROL | ALT)
    wait(lambda: window.draft is not None and window.draft.path is None, 30)
    _rest(window)
    assert window.draft is not None
    at = next(at for at, one in enumerate(window.draft.views) if one.text.startswith("9) пасека"))
    start = window.draft.views[at].text.index("пяти")
    window.editor.go_to(at, start, start + 4)
    window.editor.setFocus()
    _type(window.editor, "десяти")
    out = tmp_path / "законопроект.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    _press(window, Qt.Key.Key_B, CONTROL | ALT)
    wait(lambda: out.exists() and not window.tasks.busy, 60)
    text = "\n".join(p.text for p in docx.Document(str(out)).paragraphs)
    assert "О пчеловодстве" in text
    assert "десяти" in text
    written = _open(windows, out, corpus)
    _press(written, Qt.Key.Key_F9, CONTROL)
    wait(lambda: written.checking.held is not None, 30)
    assert [one.applied for one in _held(written).told] == [True]
    assert any("не менее десяти ульев" in line.after for line in _held(written).lines)
