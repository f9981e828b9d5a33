"""The desktop as a person uses it: keys, clicks, what is then on the screen and on the disk."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QHeaderView, QLabel, QLineEdit, QTextEdit

from copilot.findings import Evidence
from copilot.settings import Settings
from copilot.suggest.suggestion import Action, Engine, ModelName, Suggestion
from law.words import Language, Words
from ui.desktop import block_text, words
from ui.desktop.appearance import SCALES
from ui.desktop.application import application
from ui.desktop.dialogs import Dialog
from ui.desktop.panels.suggest import Proposal
from ui.desktop.screenshots import settle, wait
from ui.desktop.tasks import Tasks
from ui.desktop.turns import paint_in_turns
from ui.desktop.window import Window

LINES = (
    "ЗАКОН РЕСПУБЛИКИ",
    "О пчелах",
    "Статья 1. Основные понятия",
    "1. Пчеловод вправе по своему усмотрению закрыть пасеку № 5 по ст. 12.",
    "Статья 2. Порядок",
    "1. Заявление подается в уполномоченный орган в течение десяти дней.",
    "3. Уполномоченный орган рассматривает заявление.",
)


@pytest.fixture
def bill(tmp_path: Path) -> Path:
    document = docx.Document()
    for line in LINES:
        document.add_paragraph(line)
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Наименование", "Значение"
    path = tmp_path / "проект.docx"
    document.save(str(path))
    return path


@pytest.fixture
def window() -> Iterator[Window]:
    application()
    made = Window(Settings(theme="light"), Language.RU)
    made.show()
    yield made
    made.tasks.drain()
    if made.draft is not None:
        made.show_draft(None)
    made.close()
    made.deleteLater()


@pytest.fixture
def opened(window: Window, bill: Path) -> Window:
    window.files.open(bill)
    wait(lambda: window.editor.complete and window.checking.report is not None and not window.tasks.busy, 60)
    return window


def _key(window: Window, key: object, modifier: object = Qt.KeyboardModifier.NoModifier) -> None:
    if isinstance(key, str):
        _type(window.editor, key)
    else:
        QTest.keyClick(window.editor, key, modifier)  # type: ignore[call-overload]
    settle(0.02)


def _type(widget: object, text: str) -> None:
    """Keys of any script: QTest's own `keyClicks` knows only Latin letters."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))  # type: ignore[arg-type]


def _text(window: Window) -> list[str]:
    assert window.draft is not None
    return [view.text for view in window.draft.views]


def _at(window: Window, position: int, offset: int) -> None:
    window.editor.go_to(position, offset)
    window.editor.setFocus()


def test_a_bill_is_shown_with_its_outline(opened: Window) -> None:
    shown = opened.editor.document().toRawText()
    assert all(line in shown for line in LINES)
    assert "Наименование" in shown
    assert opened.outline.model.rowCount() == 2
    assert opened.editor.isReadOnly() is False


def test_typing_changes_the_bill_and_only_that_place_of_the_file(opened: Window, bill: Path) -> None:
    before = {name: zipfile.ZipFile(bill).read(name) for name in zipfile.ZipFile(bill).namelist()}
    _at(opened, 5, 12)
    for letter in " ғ\u00a0№":
        _key(opened, letter)
    assert _text(opened)[5] == LINES[5][:12] + " ғ\u00a0№" + LINES[5][12:]
    _key(opened, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    after = {name: zipfile.ZipFile(bill).read(name) for name in zipfile.ZipFile(bill).namelist()}
    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]
    assert [p.text for p in docx.Document(str(bill)).paragraphs][5] == _text(opened)[5]
    assert [p.text for p in docx.Document(str(bill)).paragraphs][:5] == list(LINES[:5])


def test_undo_and_redo_by_keys(opened: Window) -> None:
    _at(opened, 3, 2)
    for letter in "Не":
        _key(opened, letter)
    _key(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _text(opened)[3] == LINES[3]
    assert LINES[3] in opened.editor.document().toRawText()
    _key(opened, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert _text(opened)[3].startswith("1.Не Пчеловод")


def test_enter_splits_and_backspace_joins(opened: Window) -> None:
    _at(opened, 5, 12)
    _key(opened, Qt.Key.Key_Return)
    assert _text(opened)[5:7] == [LINES[5][:12], LINES[5][12:]]
    _at(opened, 6, 0)
    _key(opened, Qt.Key.Key_Backspace)
    assert _text(opened)[5] == LINES[5]
    assert len(_text(opened)) == len(LINES) + 3 or len(_text(opened)) == len(LINES) + 2
    for _ in range(2):
        _key(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _text(opened)[: len(LINES)] == list(LINES)


def test_a_selection_over_several_paragraphs_is_replaced(opened: Window) -> None:
    cursor = opened.editor.cursor_at(3, 3)
    end = opened.editor.cursor_at(5, 3)
    assert cursor is not None
    assert end is not None
    cursor.setPosition(end.position(), cursor.MoveMode.KeepAnchor)
    opened.editor.setTextCursor(cursor)
    _key(opened, "x")
    assert _text(opened)[3] == LINES[3][:3] + "x" + LINES[5][3:]
    assert _text(opened)[4] == LINES[6]
    while opened.draft is not None and opened.draft.undo():
        pass
    assert _text(opened)[: len(LINES)] == list(LINES)


def test_pasting_is_plain_text(opened: Window) -> None:
    data = QMimeData()
    data.setHtml("<b>жирный</b><p>второй</p>")
    data.setText("жирный\nвторой")
    _at(opened, 5, len(LINES[5]))
    opened.editor.insertFromMimeData(data)
    assert _text(opened)[5:7] == [LINES[5] + "жирный", "второй"]


def test_cells_that_are_merged_stay_so_when_they_are_edited_and_tab_goes_through_them(window: Window, tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for number, cell in enumerate(one for row in table.rows for one in row.cells):
        cell.text = str(number)
    table.cell(0, 0).merge(table.cell(0, 1))
    path = tmp_path / "кесте.docx"
    document.save(str(path))
    window.files.open(path)
    wait(lambda: window.editor.complete and window.draft is not None and window.draft.whole, 60)
    window.editor.go_to(0, 0)

    def merged() -> bool:
        shown = window.editor.textCursor().currentTable()
        return shown is not None and shown.cellAt(0, 0).columnSpan() == 2

    assert merged()
    _key(window, "ң")
    window.editor.settle()
    assert merged()
    places = []
    for _ in range(5):
        _key(window, Qt.Key.Key_Tab)
        places.append(window.editor.textCursor().selectedText())
    assert places == ["2", "3", "4", "5", "5"]  # past the last there is none
    _key(window, Qt.Key.Key_Backtab)
    assert window.editor.textCursor().selectedText() == "4"
    assert "\t" not in "".join(_text(window))


def test_a_table_cannot_be_torn(opened: Window) -> None:
    before = _text(opened)
    opened.editor.selectAll()
    _key(opened, Qt.Key.Key_Delete)
    assert _text(opened) == before
    assert opened.status.message.text()


def test_a_cell_is_edited_and_saved(opened: Window, bill: Path) -> None:
    position = next(at for at, text in enumerate(_text(opened)) if text == "Значение")
    _at(opened, position, 0)
    _key(opened, "№")
    _key(opened, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert docx.Document(str(bill)).tables[0].cell(0, 1).text == "№Значение"


def test_findings_are_listed_and_f8_goes_to_them(opened: Window) -> None:
    marks = opened.checking.marks
    assert any(mark.finding.kind == "numbering" for mark in marks)
    assert len(opened.findings.list.rows) == len(marks)
    _at(opened, 0, 0)
    _key(opened, Qt.Key.Key_F8)
    assert opened.editor.place()[0] == marks[0].position
    assert opened.findings.current == marks[0]
    if len(marks) > 1:
        _key(opened, Qt.Key.Key_F8)
        assert opened.findings.current == marks[1]
        _key(opened, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
        assert opened.findings.current == marks[0]


def test_a_click_on_a_finding_shows_its_place_and_its_evidence(opened: Window) -> None:
    found = opened.findings.list
    row = next(n for n, row in enumerate(found.rows) if row.data.finding.kind == "numbering")
    QTest.mouseClick(
        found.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, found.visualRect(found.model().index(row, 0)).center()
    )
    mark = found.rows[row].data
    assert opened.editor.place()[0] == mark.position
    shown = " ".join(label.text() for label in opened.findings.findChildren(QLabel))
    assert mark.finding.message.ru.rstrip(".") in shown


def test_a_suggestion_enters_only_when_accepted_and_leaves_with_one_undo(opened: Window) -> None:
    _at(opened, 5, 3)
    opened.suggesting._place = opened.suggesting._asked_place()
    opened.suggest.begin(LINES[5])
    opened.suggest.show_proposals([Proposal("1. Заявление подают в орган.", words.SUGGEST_LABEL_RULE)])
    opened.show_view("suggest")
    assert _text(opened)[5] == LINES[5]
    QTest.mouseClick(opened.suggest.accept, Qt.MouseButton.LeftButton)
    assert _text(opened)[5] == "1. Заявление подают в орган."
    assert "Заявление подают" in opened.editor.document().toRawText()
    _key(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _text(opened)[5] == LINES[5]


def test_a_suggestion_that_changes_the_meaning_is_taken_only_for_a_reason(opened: Window, bill: Path) -> None:
    from copilot.guard import compare
    from copilot.journal import Journal

    other = "1. Заявление подается в уполномоченный орган в течение двадцати дней."
    _at(opened, 5, 3)
    opened.suggesting._place = opened.suggesting._asked_place()
    opened.suggest.begin(LINES[5])
    proposal = Proposal(other, words.SUGGEST_LABEL_RULE)
    opened.suggesting._suggestions[id(proposal)] = Suggestion(
        Action.PLAIN, LINES[5], other, Engine.MODEL, guard=compare(LINES[5], other, Language.RU)
    )
    opened.suggest.show_proposals([proposal])
    opened.show_view("suggest")
    QTest.mouseClick(opened.suggest.accept, Qt.MouseButton.LeftButton)
    (asked,) = opened.findChildren(Dialog)
    assert _text(opened)[5] == LINES[5]
    line = asked.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, "because")
    QTest.keyClick(line, Qt.Key.Key_Return)
    wait(lambda: _text(opened)[5] == other, 5)
    entries = list(Journal.of(bill).entries())
    assert [(entry.kind, entry.data.get("reason")) for entry in entries][-1] == ("decided", "because")


def test_a_citation_that_nothing_holds_is_struck_through_and_never_taken(opened: Window) -> None:
    from copilot.suggest.held import Unheld
    from ui.desktop.suggesting import _proposal

    invented = "статьей 77 настоящего Закона"
    other = f"1. Заявление подают в соответствии со {invented}."
    start = other.index(invented)
    why = Words("бап жоқ", "такой статьи нет", "no such article")
    _at(opened, 5, 3)
    opened.suggesting._place = opened.suggesting._asked_place()
    opened.suggest.begin(LINES[5])
    answer = Suggestion(
        Action.PLAIN, LINES[5], other, Engine.MODEL, unheld=(Unheld(start, start + len(invented), invented, why),), readability=(41.2, 58.4)
    )
    proposal = _proposal(answer)
    opened.suggesting._suggestions[id(proposal)] = answer
    opened.suggest.show_proposals([proposal])
    opened.show_view("suggest")
    page = opened.suggest.difference.document()
    found = page.find(invented)
    assert found.charFormat().fontStrikeOut()
    assert not page.find("Заявление").charFormat().fontStrikeOut()
    assert f"{words.UNHELD.ru}: {invented}" in opened.suggest.difference.accessibleDescription()
    for language in Language:
        opened.choose_language(language)
        shown = [said.text() for said in opened.suggest.findChildren(QLabel) if said.isVisible()]
        assert any(why[language] in text and words.SUGGEST_EASIER.format(before=41, after=58)[language] in text for text in shown)
    _key(opened, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (said,) = opened.findChildren(Dialog)
    assert any(invented in told.text() for told in said.findChildren(QLabel))
    QTest.keyClick(said, Qt.Key.Key_Escape)
    assert _text(opened)[5] == LINES[5]
    assert opened.suggest.proposal is proposal  # it stays to be read


def test_a_norm_for_an_instruction_is_put_behind_the_paragraph(opened: Window) -> None:
    _at(opened, 5, 3)
    opened.show_view("suggest")
    assert not opened.suggest.instruction.isVisible()
    opened.suggest.action.setCurrentIndex(opened.suggest.action.findData("draft"))
    assert opened.suggest.instruction.isVisible()
    QTest.keyClicks(opened.suggest.instruction, "mail")
    opened.suggesting._place = opened.suggesting._asked_place(empty=True)
    answer = Suggestion(Action.DRAFT, LINES[5], "Ответ дают за пять дней.", Engine.PRECEDENT)
    _offer(opened, answer)
    assert opened.suggest.accept.text() == words.SUGGEST_INSERT.ru
    assert opened.suggest.difference.toPlainText().strip() == answer.text  # no difference from what it does not replace
    QTest.mouseClick(opened.suggest.accept, Qt.MouseButton.LeftButton)
    assert _text(opened)[5:7] == [LINES[5], answer.text]
    _key(opened, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _text(opened)[5] == LINES[5]


def test_a_translation_is_copied_and_the_bill_stays(opened: Window) -> None:
    before = _text(opened)
    _at(opened, 5, 3)
    opened.suggesting._place = opened.suggesting._asked_place()
    _offer(opened, Suggestion(Action.TRANSLATE, LINES[5], "Өтініш беріледі.", Engine.PRECEDENT))
    assert opened.suggest.accept.text() == words.COPY.ru
    QTest.mouseClick(opened.suggest.accept, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Өтініш беріледі."
    assert _text(opened) == before


def test_what_a_model_wrote_and_what_the_law_says_stand_side_by_side(opened: Window) -> None:
    _at(opened, 5, 3)
    opened.suggesting._place = opened.suggesting._asked_place()
    written = Suggestion(Action.PLAIN, LINES[5], "1. Заявление подают.", Engine.MODEL, model=ModelName("tiny", "0" * 64))
    law = Evidence("z1", "О меде", "art_2", "Заявление о меде подается письменно.")
    opened.suggesting._asked = "plain", True
    opened.suggesting._answered((written, Suggestion(Action.PLAIN, LINES[5], "", Engine.PRECEDENT, (law,))))
    opened.show_view("suggest")
    assert "Заявление подают" in opened.suggest.difference.toPlainText()
    assert law.quote in opened.suggest.other.toPlainText()
    shown = [said.text() for said in opened.suggest.findChildren(QLabel) if said.isVisible()]
    assert any("tiny" in text for text in shown)
    assert any("О меде" in text for text in shown)


def _offer(window: Window, answer: Suggestion) -> None:
    """Show an answer as it comes from the worker."""
    window.suggest.begin(answer.original)
    window.suggesting._proposals = []
    window.suggesting._answered((answer, None))
    window.show_view("suggest")


def test_a_suggestion_for_words_that_are_gone_is_not_put_in(opened: Window) -> None:
    _at(opened, 5, 3)
    opened.suggesting._place = opened.suggesting._asked_place()
    opened.suggest.begin(LINES[5])
    opened.suggest.show_proposals([Proposal("другое", words.SUGGEST_LABEL_RULE)])
    _at(opened, 5, 6)
    _key(opened, "ж")
    typed = _text(opened)[5]
    opened.menus.actions["accept"].trigger()
    assert _text(opened)[5] == typed


def test_find_and_replace_all_in_one_step(opened: Window) -> None:
    _key(opened, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert opened.find_bar.isVisible()
    _type(opened.find_bar.what, "заявление")
    _type(opened.find_bar.with_, "Ходатайство")
    wait(lambda: len(opened.find_bar._matches) == 2, 10)
    opened.find_bar._all.click()
    assert sum("Ходатайство" in text for text in _text(opened)) == 2
    opened.menus.actions["undo"].trigger()
    assert _text(opened)[: len(LINES)] == list(LINES)


def test_word_forms_are_found(opened: Window) -> None:
    found = opened.replacing.find("уполномоченного органа", True, False)
    assert len(found) == 2


def test_the_language_changes_everything_at_once(opened: Window) -> None:
    def said() -> set[str]:
        shown = {label.text() for label in opened.findChildren(QLabel) if label.isVisible()}
        shown |= {button.text() for button in opened.findChildren(QAbstractButton) if button.isVisible()}
        return shown | {action.text() for action in opened.menuBar().actions()} | {menu.title() for menu in opened.menus.menus.values()}

    opened.choose_language(Language.RU)
    known = words.every().values()
    for language in (Language.KK, Language.EN, Language.RU):
        opened.choose_language(language)
        settle(0.05)
        own = {word[language] for word in known}
        foreign = {word[other] for word in known for other in Language if other is not language} - own
        assert not said() & foreign, said() & foreign
    assert opened.draft is not None


def test_every_control_has_a_name_for_a_screen_reader(opened: Window) -> None:
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView, QTextEdit)
    nameless = []
    for kind in kinds:
        for widget in opened.findChildren(kind):
            part_of_another = isinstance(widget.parent(), QLineEdit | QComboBox) or isinstance(widget, QHeaderView)
            if (
                not part_of_another
                and widget.isVisibleTo(opened)
                and not widget.accessibleName()
                and not (isinstance(widget, QAbstractButton) and widget.text())
            ):
                nameless.append((type(widget).__name__, widget.objectName(), type(widget.parent()).__name__))
    assert not nameless


def test_the_command_palette_runs_an_action(opened: Window) -> None:
    _key(opened, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert opened.chooser.isVisible()
    _type(opened.chooser.query, "панель истории")
    QTest.keyClick(opened.chooser.query, Qt.Key.Key_Return)
    assert not opened.chooser.isVisible()
    assert opened.panel.current == "history"


def test_go_to_article_and_fold_the_panes(opened: Window) -> None:
    _key(opened, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    _type(opened.chooser.query, "порядок")
    QTest.keyClick(opened.chooser.query, Qt.Key.Key_Return)
    assert opened.editor.place()[0] == 4
    _key(opened, Qt.Key.Key_F6)
    assert not opened.outline.isVisible()
    _key(opened, Qt.Key.Key_F7)
    assert not opened.panel.isVisible()


def test_tracked_typing_is_shown_and_counted_in_the_text(opened: Window) -> None:
    opened.menus.actions["track-changes"].trigger()
    _at(opened, 5, 3)
    for letter in "но":
        _key(opened, letter)
    assert opened.draft is not None
    view = opened.draft.views[5]
    assert any(piece.revision and piece.revision.kind == "inserted" for piece in view.pieces)
    _key(opened, Qt.Key.Key_Delete)
    view = opened.draft.views[5]
    assert any(piece.revision and piece.revision.kind == "deleted" for piece in view.pieces)
    assert view.text in _text(opened)[5]
    block = opened.editor.block_of(5)
    assert block is not None
    assert "З" in block.text()  # the deleted letter is still to be seen
    assert "З" not in view.text


def test_a_file_that_is_no_bill_is_refused_in_a_sentence(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.desktop.dialogs.tell", lambda _, sentence: said.append(sentence.ru))
    bad = tmp_path / "плохой.docx"
    bad.write_bytes(b"not a document")
    window.files.open(bad)
    wait(lambda: bool(said), 20)
    assert "плохой.docx" in said[0]
    assert window.draft is None
    assert window.pages.currentWidget() is window.start


def test_parts_are_painted_in_turns_and_all_of_them_in_the_end(window: Window) -> None:
    parts = (window.panel, window.outline, QLabel(), window.status)
    paint_in_turns(*parts)
    assert not any(part.updatesEnabled() for part in parts)
    wait(lambda: all(part.updatesEnabled() for part in parts))


def test_a_part_that_goes_before_its_turn_holds_up_nobody(window: Window) -> None:
    gone = QLabel()
    paint_in_turns(gone, window.outline)
    paint_in_turns(window.outline, gone, window.panel)
    gone.deleteLater()
    del gone
    wait(lambda: window.outline.updatesEnabled() and window.panel.updatesEnabled())


@pytest.mark.parametrize("scale", SCALES)
def test_a_dialog_is_as_high_as_what_it_says(window: Window, scale: float) -> None:
    window.appearance.choose_scale(scale)
    dialog = Dialog(window, "Мәтін терезеде сақтаулы. " * 30, ["Басқаша сақтау", "Үстінен жазу", "Бас тарту"])
    dialog.show()
    settle(0.05)
    text = dialog.findChild(QLabel)
    assert text is not None
    assert text.height() >= text.heightForWidth(text.width())
    dialog.close()
    window.appearance.choose_scale(1.0)


def test_the_first_page_offers_three_things(window: Window) -> None:
    assert window.pages.currentWidget() is window.start
    assert len(window.start.choices) == 3


def test_a_choice_of_the_first_page_is_made_by_tab_and_enter(window: Window) -> None:
    window.activateWindow()
    window.start.choices[0].setFocus()
    for _ in range(2):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert window.focusWidget() is window.start.choices[2]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    wait(lambda: window.draft is not None and not window.tasks.busy, 60)
    assert window.draft is not None
    assert window.draft.name.startswith("kochevoe")


def test_a_newer_task_makes_the_older_answer_stale() -> None:
    application()
    tasks = Tasks()
    heard: list[int] = []

    def slow(progress: Callable[..., None]) -> int:
        for at in range(50):
            progress(at, 50)
            QTest.qSleep(2)
        return 1

    tasks.run("name", slow, heard.append, lambda error: heard.append(-1))
    tasks.run("name", lambda _: 2, heard.append, lambda error: heard.append(-1))
    wait(lambda: not tasks.busy, 10)
    assert heard == [2]
    tasks.drain()


def test_void_calls_of_qt_leave_none_alone() -> None:
    """PITFALLS C3, 1: PySide6 6.12.0 drops a reference to None with every void call."""
    application()
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(400):
        label.setText("x")
    assert sys.getrefcount(None) > before - 300


def test_a_real_law_is_shown_whole(window: Window, shared: Path) -> None:
    path = shared / "corpus" / "kz" / "z1100000413.25-08-2025.rus.docx"
    window.files.open(path)
    wait(lambda: window.draft is not None and window.draft.whole and window.editor.complete, 60)
    assert window.draft is not None
    shown = window.editor.document().toRawText().split("\u2029")
    own = [window.editor.block_of(at) for at in range(0, len(window.draft.views), 97)]
    assert len(shown) >= len(window.draft.views)
    assert all(block is not None for block in own)
    assert [block_text.raw(block) for block in own if block] == [
        window.draft.views[at].text for at in range(0, len(window.draft.views), 97)
    ]


def test_a_long_text_set_again_comes_back_to_its_place(windows: list[Window], write_bill: Callable[..., Path]) -> None:
    """In another look, or on narrower paper, all of it is set anew in slices: the cursor is where it was, and typing goes there."""
    window = Window(Settings(theme="light"), Language.RU)
    windows.append(window)
    window.show()
    window.files.open(write_bill(*(f"{number}. Пасека номер {number} огораживается." for number in range(600))))
    wait(lambda: window.draft is not None and window.editor.complete, 60)
    window.editor.go_to(550, 5)
    window.appearance.zoom_by(1)
    assert window.editor.place() == (550, 5)
    wait(lambda: window.editor.complete, 60)
    assert window.editor.place() == (550, 5)
    assert window.editor.viewport().updatesEnabled()
    _type(window.editor, "Ә")
    settle(0.05)
    assert _text(window)[550].startswith("550. ӘПасека")
    window.resize(700, 600)
    settle(0.1)
    wait(lambda: window.editor.complete, 60)
    assert window.editor.place() == (550, 6)
