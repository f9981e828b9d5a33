"""The desktop as a drafter uses it through a day: from a finding to the law and back, decisions that stay, tracked changes,
files, languages, colours, sizes. Keys and clicks on the sample bill, checked against the sample law."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QHelpEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QToolTip,
    QWidget,
)

from copilot import decisions
from copilot import settings as kept
from copilot.bill import Bill
from copilot.decisions import State
from copilot.settings import Settings
from law.words import Language
from ui.desktop import actions, words
from ui.desktop.appearance import SCALES
from ui.desktop.dialogs import Dialog
from ui.desktop.marks import Mark
from ui.desktop.screenshots import settle, wait
from ui.desktop.theme import DARK, LIGHT
from ui.desktop.window import PANEL_WIDTH, Window

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory, samples: Path) -> Path:
    from retrieval import importer

    folder = tmp_path_factory.mktemp("law") / "corpus"
    importer.add(sorted((samples / "acts").glob("z23*.rus.docx")), folder)
    return folder


@pytest.fixture
def bill(tmp_path: Path, samples: Path) -> Path:
    path = tmp_path / "проект.docx"
    path.write_bytes((samples / "bills" / "kochevoe_pchelovodstvo.rus.docx").read_bytes())
    return path


def _window(windows: list[Window], settings: Settings | None = None, language: Language = Language.RU) -> Window:
    window = Window(settings or Settings(theme="light"), language)
    windows.append(window)
    window.resize(1280, 800)
    window.show()
    return window


def _open(window: Window, bill: Path, corpus: Path | None = None) -> Window:
    if corpus is not None:
        window.files.open_corpus(corpus)
        wait(lambda: window.corpus is not None)
    window.files.open(bill)
    _rest(window)
    return window


@pytest.fixture
def opened(windows: list[Window], bill: Path, corpus: Path) -> Window:
    return _open(_window(windows), bill, corpus)


def _rest(window: Window) -> None:
    wait(lambda: window.editor.complete and window.checking.report is not None and not window.tasks.busy, 60)
    settle(0.05)


def _press(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    if QApplication.activeWindow() is not window:  # a dialog has just been closed, and no window manager is here
        window.activateWindow()
        settle(0.02)
    QTest.keyClick(window.editor, key, modifier)
    settle(0.02)


def _type(widget: QWidget, text: str) -> None:
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter))


def _click_row(view: QAbstractItemView, row: int) -> None:
    view.scrollTo(view.model().index(row, 0))
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    settle(0.02)


def _texts(window: Window) -> list[str]:
    assert window.draft is not None
    return [view.text for view in window.draft.views]


def _place_of(window: Window, words_: str) -> tuple[int, int]:
    return next((at, text.index(words_)) for at, text in enumerate(_texts(window)) if words_ in text)


def _said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _with_evidence(window: Window) -> Mark:
    return next(mark for mark in window.checking.marks if any(e.act != "self" and e.quote for e in mark.finding.evidence))


# ---- from the outline and the findings to the text and the law ---------------------------------------------------------


def test_a_click_in_the_outline_goes_to_the_place(opened: Window) -> None:
    tree = opened.outline.tree
    index = tree.model().index(2, 0)
    place = tree.visualRect(index).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert _texts(opened)[opened.editor.place()[0]].startswith("Глава 3")
    assert opened.editor.hasFocus()


def test_a_click_on_a_finding_shows_the_law_beside_it_and_the_button_opens_it_with_its_neighbours(opened: Window) -> None:
    mark = _with_evidence(opened)
    row = [row.data for row in opened.findings.list.rows].index(mark)
    _click_row(opened.findings.list, row)
    assert opened.editor.place()[0] == mark.position
    evidence = next(e for e in mark.finding.evidence if e.act != "self")
    assert evidence.quote in _said(opened.findings)
    assert evidence.title in _said(opened.findings)
    button = next(b for b in opened.findings.findChildren(QAbstractButton) if b.text() == words.OPEN_LAW.ru and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    wait(lambda: opened.law.page.toPlainText() != "", 20)
    page = opened.law.page.toPlainText()
    assert opened.panel.current == "law"
    assert evidence.title in page
    assert words.LAW_NEIGHBOUR_AFTER.ru in page or words.LAW_NEIGHBOUR_BEFORE.ru in page
    assert words.LAW_CITED_BY.ru in page


def test_ctrl_click_on_a_citation_opens_the_cited_provision(opened: Window) -> None:
    position, start = _place_of(opened, "подпунктом 8) статьи 1 Закона")
    opened.editor.go_to(position, start, centre=True)
    settle(0.05)
    cursor = opened.editor.cursor_at(position, start + 6)
    assert cursor is not None
    place = opened.editor.cursorRect(cursor).center()
    QTest.mouseClick(opened.editor.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
    wait(lambda: opened.panel.current == "law" and opened.law.page.toPlainText() != "", 20)
    assert "защитная зона" in opened.law.page.toPlainText()
    assert "Статья 1, подпункт 8)" in opened.law._name.text()


def test_alt_enter_repairs_and_one_undo_takes_it_back(opened: Window) -> None:
    mark = next(mark for mark in opened.checking.marks if mark.finding.suggestion is not None)
    before = _texts(opened)[mark.position]
    opened.reviewing.choose(mark)
    opened.editor.setFocus()
    _press(opened, Qt.Key.Key_Return, ALT)
    assert mark.finding.suggestion is not None
    assert mark.finding.suggestion in _texts(opened)[mark.position]
    _press(opened, Qt.Key.Key_Z, CONTROL)
    assert _texts(opened)[mark.position] == before


# ---- decisions -----------------------------------------------------------------------------------------------------------


def _dismiss(window: Window, reason: str) -> Mark:
    """F8 to the first finding, Ctrl+Shift+D, the reason, Enter."""
    window.editor.go_to(0, 0)
    window.editor.setFocus()
    _press(window, Qt.Key.Key_F8)
    mark = window.reviewing.current
    assert mark is not None
    _press(window, Qt.Key.Key_D, CONTROL | SHIFT)
    dialog = next(d for d in window.findChildren(Dialog) if d.isVisible())
    field = dialog.findChild(QLineEdit)
    assert field is not None
    _type(field, reason)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(0.05)
    return mark


def test_a_dismissal_with_its_reason_survives_reopening_and_travels_with_the_file(
    windows: list[Window], bill: Path, corpus: Path, tmp_path: Path
) -> None:
    first = _open(_window(windows), bill, corpus)
    count = len(first.checking.marks)
    before = _parts(bill)
    mark = _dismiss(first, "определение нужно для главы 4")
    assert len(first.checking.marks) == count - 1
    assert mark not in first.checking.marks
    assert first.draft is not None
    assert first.draft.changed
    _press(first, Qt.Key.Key_S, CONTROL)
    assert not first.draft.changed
    after = _parts(bill)
    assert all(after[name] == data for name, data in before.items() if name not in ("[Content_Types].xml", "word/_rels/document.xml.rels"))
    colleague = tmp_path / "у коллеги.docx"
    colleague.write_bytes(bill.read_bytes())
    second = _open(_window(windows), colleague, corpus)
    assert len(second.checking.marks) == count - 1
    assert all(one.finding != mark.finding for one in second.checking.marks)
    _press(second, Qt.Key.Key_D, CONTROL | ALT)
    assert next(row.title for row in second.chooser.list.rows).endswith("определение нужно для главы 4")
    QTest.keyClick(second.chooser.query, Qt.Key.Key_Return)
    settle(0.05)
    assert len(second.checking.marks) == count


def test_decisions_that_a_newer_program_wrote_are_not_written_over(windows: list[Window], bill: Path, corpus: Path) -> None:
    theirs = Bill.open(bill)
    theirs.attach(decisions.NAMESPACE, b'<decisions xmlns="urn:zhoba:decisions" version="9"/>')
    theirs.save()
    window = _open(_window(windows), bill, corpus)
    count = len(window.checking.marks)
    _dismiss(window, "не здесь")
    told = next(d for d in window.findChildren(Dialog) if d.isVisible())
    assert any("более новой версией" in label.text() for label in told.findChildren(QLabel))
    assert window.draft is not None
    assert not window.draft.changed
    assert len(window.checking.marks) == count > 0


def test_a_dismissal_is_undone_like_any_edit_and_stays_while_the_bill_is_edited(opened: Window) -> None:
    count = len(opened.checking.marks)
    mark = _dismiss(opened, "")
    opened.editor.go_to(0, 0)
    _type(opened.editor, "ғ")
    settle(0.8)
    _rest(opened)
    assert all((one.finding.rule, one.finding.quote) != (mark.finding.rule, mark.finding.quote) for one in opened.checking.marks)
    _press(opened, Qt.Key.Key_Z, CONTROL)
    _press(opened, Qt.Key.Key_Z, CONTROL)
    settle(0.8)
    _rest(opened)
    assert len(opened.checking.marks) == count


# ---- tracked changes, comments, what is kept -------------------------------------------------------------------------------


def test_tracked_changes_are_accepted_and_rejected_by_keys(opened: Window, bill: Path) -> None:
    before = _texts(opened)
    _press(opened, Qt.Key.Key_T, CONTROL | SHIFT)
    for position in (4, 5):
        opened.editor.go_to(position, 0)
        _type(opened.editor, "Ң")
    _press(opened, Qt.Key.Key_T, CONTROL | SHIFT)
    opened.editor.go_to(0, 0)
    _press(opened, Qt.Key.Key_F8, ALT)
    assert opened.editor.place()[0] == 4
    assert opened.status.message.text().startswith(f"{words.INSERTED.ru}, ")  # by whom and when
    _press(opened, Qt.Key.Key_Return, CONTROL | ALT)  # accepted; the cursor is at the next one
    assert opened.editor.place()[0] == 5
    _press(opened, Qt.Key.Key_Backspace, CONTROL | ALT)
    assert _texts(opened)[4] == "Ң" + before[4]
    assert _texts(opened)[5] == before[5]
    assert opened.draft is not None
    assert not any(piece.revision for view in opened.draft.views[4:6] for piece in view.pieces)
    _press(opened, Qt.Key.Key_Z, CONTROL)
    assert _texts(opened)[5] == "Ң" + before[5]
    opened.menus.actions["accept-all-changes"].trigger()
    _press(opened, Qt.Key.Key_S, CONTROL)
    assert docx.Document(str(bill)).paragraphs[5].text == "Ң" + before[5]
    assert b"<w:ins " not in _parts(bill)["word/document.xml"]


def test_enter_after_a_heading_begins_a_paragraph_of_the_text(opened: Window, bill: Path) -> None:
    position, _ = _place_of(opened, "Статья 3. Принципы")
    opened.editor.go_to(position, len(_texts(opened)[position]))
    _press(opened, Qt.Key.Key_Return)
    _type(opened.editor, "Ң")
    opened.editor.settle()
    assert opened.draft is not None
    heading, new, text = opened.draft.views[position : position + 3]
    assert new.text == "Ң"
    assert heading.pieces[0].format.bold
    assert new.pieces[0].format == text.pieces[0].format
    assert (new.alignment, new.first) == (text.alignment, text.first)
    block = opened.editor.block_of(position + 1)
    assert block is not None
    assert not block.begin().fragment().charFormat().font().bold()  # shown as it will be saved
    _press(opened, Qt.Key.Key_Z, CONTROL)
    _press(opened, Qt.Key.Key_Z, CONTROL)
    assert opened.draft.views[position + 1] == text


def test_a_word_typed_before_a_like_one_is_tracked_whole(open_bill: Callable[..., Window]) -> None:
    window = open_bill("Статья 1. Пасека", "Пасека новая.")
    _press(window, Qt.Key.Key_T, CONTROL | SHIFT)
    window.editor.go_to(1, 7)
    _type(window.editor, "не ")
    window.editor.settle()
    assert window.draft is not None
    pieces = [(piece.text, piece.revision.kind if piece.revision else "") for piece in window.draft.views[1].pieces]
    assert pieces == [("Пасека ", ""), ("не ", "inserted"), ("новая.", "")]


def test_comments_are_listed_lead_to_their_place_and_are_said_under_the_mouse(windows: list[Window], tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Статья 1. Пчелы")
    run = document.add_paragraph("1. Пасека огораживается.").runs[0]
    document.add_comment(run, text="Чем?", author="А. Ахметова", initials="АА")
    path = tmp_path / "с примечанием.docx"
    document.save(str(path))
    window = _open(_window(windows), path)
    _press(window, Qt.Key.Key_M, CONTROL | SHIFT)
    assert [row.title for row in window.chooser.list.rows] == ["Чем?"]
    QTest.keyClick(window.chooser.query, Qt.Key.Key_Return)
    assert window.editor.place()[0] == 1
    cursor = window.editor.cursor_at(1, 6)
    assert cursor is not None
    point = window.editor.cursorRect(cursor).center()
    QApplication.sendEvent(window.editor.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, window.editor.viewport().mapToGlobal(point)))
    assert "А. Ахметова" in QToolTip.text()
    assert "Чем?" in QToolTip.text()


def test_the_definition_of_a_term_is_said_under_the_mouse_in_any_of_its_forms(opened: Window) -> None:
    position, start = _place_of(opened, "На стоянке")
    start += 3
    place = opened.editor.cursor_at(position, start + 2)
    assert place is not None
    opened.editor.setTextCursor(place)
    at = opened.editor.cursorRect().center()
    globally = opened.editor.viewport().mapToGlobal(at)
    QApplication.sendEvent(opened.editor.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, globally))
    wait(lambda: "стоянка – обустроенная площадка" in QToolTip.text(), 20)


def test_a_term_that_only_the_law_defines_is_explained_at_the_cursor_by_key(opened: Window) -> None:
    assert opened.corpus is not None
    assert opened.draft is not None
    term = next(one for one in opened.corpus.definitions() if one.language is Language.RU and " " not in one.term.strip())
    last = len(opened.draft.views) - 1
    opened.editor.go_to(last, len(opened.draft.views[last].text))
    opened.editor.setFocus()
    opened.editor.insertPlainText(f" {term.term}")
    opened.editor.settle()
    settle(0.3)
    QTest.keyClick(opened.editor, Qt.Key.Key_F1, SHIFT)
    wait(lambda: term.title in QToolTip.text(), 20)
    assert term.text[:30] in QToolTip.text()
    QToolTip.hideText()
    opened.editor.insertPlainText(" ъъъъ")
    opened.editor.settle()
    QTest.keyClick(opened.editor, Qt.Key.Key_F1, SHIFT)
    wait(lambda: opened.status.message.text() == words.EXPLAIN_NOTHING.ru, 20)


def test_what_is_explained_by_key_is_spoken_once(open_bill: Callable[..., Window], monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_bill("Статья 1. О пчелах", "1. Пасека вправе работать по своему усмотрению.")
    mark = window.checking.marks[0]
    window.editor.go_to(mark.position, mark.start + 1)
    spoken: list[str] = []
    monkeypatch.setattr(window, "speak", spoken.append)
    QTest.keyClick(window.editor, Qt.Key.Key_F1, SHIFT)
    wait(lambda: not window.tasks.running("term"), 20)
    assert spoken == [window.reviewing.said_of(*window.editor.place())]


def test_only_so_many_steps_are_kept_and_the_oldest_stay_done(open_bill: Callable[..., Window], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.desktop.draft.STEPS", 3)
    window = open_bill("Статья 1. О пчелах", *(f"{n}. Пасека." for n in range(1, 6)))
    for position in range(1, 6):
        window.editor.go_to(position, 0)
        QTest.keyClicks(window.editor, "ab")
    _press(window, Qt.Key.Key_5, CONTROL)
    wait(lambda: len(window.history.list.rows) == 3, 5)  # the bill as opened is not among them
    for _ in range(5):
        _press(window, Qt.Key.Key_Z, CONTROL)
    assert window.draft is not None
    assert [view.text[:2] == "ab" for view in window.draft.views] == [False, True, True, False, False, False]
    assert window.draft.changed


def test_headers_footnotes_and_images_are_kept_and_marked(windows: list[Window], tmp_path: Path, samples: Path) -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Проект"
    document.sections[0].footer.paragraphs[0].text = "Сарыдала"
    document.add_paragraph("1. Пасека огораживается.")
    picture = tmp_path / "герб.png"
    from PySide6.QtGui import QPixmap

    pixmap = QPixmap(8, 8)
    pixmap.fill(Qt.GlobalColor.red)
    pixmap.save(str(picture))
    document.add_paragraph("Герб: ").add_run().add_picture(str(picture))
    path = tmp_path / "с гербом.docx"
    document.save(str(path))
    before = _parts(path)
    window = _open(_window(windows), path)
    assert "Герб: \ufffc" in window.editor.document().toRawText()
    window.editor.go_to(0, 3)
    _type(window.editor, "Ә")
    _press(window, Qt.Key.Key_S, CONTROL)
    after = _parts(path)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]
    assert b"<w:drawing" in after["word/document.xml"]


def test_f9_shows_what_has_changed_and_gives_the_panel_back(opened: Window) -> None:
    opened.editor.go_to(4, 0)
    _type(opened.editor, "Ғ")
    _press(opened, Qt.Key.Key_F9)
    assert opened.beside.comparison.isVisible()
    assert not opened.panel.isVisible()
    assert "Ғ" in opened.beside.comparison.toPlainText()
    assert words.INSERTED.ru in opened.beside.comparison.accessibleDescription()
    _press(opened, Qt.Key.Key_F9)
    assert not opened.beside.comparison.isVisible()
    assert opened.panel.isVisible()


# ---- files and what is remembered ------------------------------------------------------------------------------------------


def test_save_as_writes_another_file_and_leaves_the_first(opened: Window, bill: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bill.read_bytes()
    opened.editor.go_to(4, 0)
    _type(opened.editor, "Ұ")
    other = bill.with_name("другой.docx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(other.with_suffix("")), ""))
    _press(opened, Qt.Key.Key_S, CONTROL | SHIFT)
    assert bill.read_bytes() == before
    assert Bill.open(other).paragraphs[4].text.startswith("Ұ")
    assert opened.windowTitle().startswith("другой.docx")
    assert words.MODIFIED.ru not in opened.windowTitle()


def test_the_next_start_finds_the_window_as_it_was_left(windows: list[Window], bill: Path) -> None:
    first = _open(_window(windows), bill)
    _press(first, Qt.Key.Key_F6)
    _press(first, Qt.Key.Key_F7)
    for _ in range(2):
        _press(first, Qt.Key.Key_Plus, CONTROL)
    first.menus.actions["text-125"].trigger()
    first.menus.actions["theme-dark"].trigger()
    first.status._languages[Language.KK].click()
    first.resize(720, 600)  # the offscreen screen has 800 by 800
    zoom, size = first.appearance.zoom, first.size()
    assert zoom > 1.0
    first.close()
    settings = kept.load()
    assert settings.language == "kk"
    assert settings.theme == "dark"
    assert settings.recent[0] == str(bill)
    second = Window(settings, Language.KK)
    windows.append(second)
    second.show()
    assert second.size() == size
    assert (second.appearance.zoom, second.appearance.scale) == (zoom, 1.25)
    assert second.appearance.palette is DARK
    assert not second.menus.actions["show-outline"].isChecked()
    assert not second.menus.actions["show-panel"].isChecked()
    assert bill.name in " ".join(b.text() for b in second.start.findChildren(QAbstractButton))


def test_colours_follow_the_system_until_a_person_chooses(windows: list[Window]) -> None:
    window = _window(windows, Settings())
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(Qt.ColorScheme.Dark)
    try:
        window.appearance.follow_theme()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        assert window.appearance.palette is (DARK if dark else LIGHT)
        window.menus.actions["theme-light"].trigger()
        assert window.appearance.palette is LIGHT
        window.menus.actions["theme-dark"].trigger()
        assert window.appearance.palette is DARK
        assert window.menus.actions["theme-dark"].isChecked()
    finally:
        hints.unsetColorScheme()


# ---- names, keys, sizes ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", list(Language))
def test_every_action_is_in_a_menu_and_in_the_palette_under_a_name_of_its_own(
    windows: list[Window], bill: Path, language: Language
) -> None:
    window = _open(_window(windows, language=language), bill)
    for declared in actions.ACTIONS:
        action = window.menus.actions[declared.id]
        assert action in window.menus.menus[declared.menu].actions()
        assert action.text()
    names = [(declared.menu[language], declared.name[language]) for declared in actions.ACTIONS]
    assert len(names) == len(set(names))
    QTest.keyClick(window.editor, Qt.Key.Key_P, CONTROL | SHIFT)
    shown = {row.data.objectName() for row in window.chooser.list.rows}
    assert shown == {declared.id for declared in actions.ACTIONS} - {"commands"}
    letters = [window.menus.menus[menu].title() for menu in actions.MENUS]
    keys = [title[title.index("&") + 1].lower() for title in letters]
    assert len(keys) == len(set(keys)), "two menus are opened by one letter"


def _clipped(window: QWidget) -> list[str]:
    """Buttons, boxes and one-line labels that are smaller than what they say."""
    found = []
    for kind in (QAbstractButton, QCheckBox, QComboBox, QLabel):
        for widget in window.findChildren(kind):
            if not widget.isVisible() or isinstance(widget.parent(), QHeaderView | QLineEdit | QComboBox):
                continue
            wanted = widget.minimumSizeHint() if not isinstance(widget, QComboBox) else widget.sizeHint()
            if isinstance(widget, QLabel) and widget.wordWrap():
                lacking = widget.height() < widget.heightForWidth(widget.width()) - 2
            else:
                lacking = widget.height() < wanted.height() - 2 or widget.width() < wanted.width() - 2
            if lacking:
                found.append(f"{type(widget).__name__} {widget.objectName()} {_words_of(widget)!r} {widget.size()} {wanted}")
    return found


def _words_of(widget: QWidget) -> str:
    return str(getattr(widget, "text", lambda: "")() or widget.accessibleName())


@pytest.mark.parametrize("scale", SCALES)
def test_no_text_is_clipped_when_it_is_enlarged(windows: list[Window], bill: Path, corpus: Path, scale: float) -> None:
    window = _window(windows, language=Language.KK)
    window.resize(1600, 1000)
    window.menus.actions[f"text-{round(scale * 100)}"].trigger()
    settle(0.1)
    assert not _clipped(window.start)
    _open(window, bill, corpus)
    if scale > 1:
        window.resize(1280, 800)
        settle(0.1)
        for part in (window.status.law, window.status.model, window.status.checked, window.status.readability):
            assert part.fontMetrics().horizontalAdvance(part.text()) <= part.contentsRect().width(), part.text()
        window.resize(1600, 1000)
    _press(window, Qt.Key.Key_F8)
    for name in ("findings", "suggest", "law", "text", "history"):
        window.show_view(name)
        settle(0.1)
        assert not _clipped(window.panel), name
        assert window.panel.width() <= PANEL_WIDTH * max(1.0, scale), name
    card, place = window.findings._detail.widget(), window.findings._detail.viewport()
    assert card.width() <= place.width()
    _press(window, Qt.Key.Key_H, CONTROL)
    settle(0.05)
    assert not _clipped(window.find_bar)


def test_the_language_is_switched_by_keys_in_what_is_open_and_in_what_was_just_said(opened: Window) -> None:
    QTest.keySequence(opened.editor, QKeySequence("Ctrl+S"))
    settle(0.05)
    heading, said = opened.outline.model.index(0, 0).data(), opened.status.message.text()
    assert said
    for key, language in (("F9", Language.KK), ("F11", Language.EN), ("F10", Language.RU)):
        QTest.keySequence(opened.editor, QKeySequence(f"Ctrl+K, {key}"))
        settle(0.1)
        assert opened.translate.language is language
        assert opened.outline.model.index(0, 0).data() == heading  # it quotes the bill
        assert (opened.status.message.text() == said) is (language is Language.RU)
        corner = opened.search_commands
        assert corner.width() >= corner.sizeHint().width()


def test_every_control_of_every_view_and_dialog_has_a_name_for_a_screen_reader(opened: Window) -> None:
    nameless = []
    _press(opened, Qt.Key.Key_F8)
    opened.replacing.begin(replace=True)
    opened.choose_command()
    for view in ("findings", "suggest", "law", "text", "history"):
        opened.show_view(view)
        settle(0.02)
        for kind in (QAbstractButton, QLineEdit, QComboBox, QAbstractItemView):
            for widget in opened.findChildren(kind):
                part_of_another = isinstance(widget.parent(), QLineEdit | QComboBox) or isinstance(widget, QHeaderView)
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                if widget.isVisible() and not part_of_another and not widget.accessibleName() and not text:
                    nameless.append((view, type(widget).__name__, widget.objectName()))
    assert not nameless


def test_findings_are_spoken_with_their_severity_and_place(opened: Window) -> None:
    model = opened.findings.list.model()
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    for mark, text in zip(opened.checking.marks, spoken, strict=True):
        assert text.startswith(words.SEVERITY[mark.severity].ru)
        assert mark.finding.message.ru in text


def test_the_card_of_a_finding_is_as_high_as_its_text(opened: Window) -> None:
    for mark in opened.checking.marks[:5]:
        opened.reviewing.choose(mark)
        settle(0.05)
        area = opened.findings._detail
        card = area.widget()
        assert card.height() == max(card.heightForWidth(card.width()), area.viewport().height())


def test_f8_has_the_finding_spoken(opened: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    opened.editor.setFocus()
    _press(opened, Qt.Key.Key_F8)
    assert opened.reviewing.current is not None
    assert any(opened.translate(opened.reviewing.current.finding.message) in one for one in said)


def test_titles_are_of_kinds_that_checks_report() -> None:
    """A kind without a title of its own is titled by its message; a title of no kind is a kind that was renamed."""
    from copilot.checks import every_check

    assert set(words.KINDS) <= {kind for check in every_check() for kind in check.kinds} | {"parity"}  # found beside the text


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_a_finding_is_accepted_confirmed_and_opened_again_by_keys(windows: list[Window], opened: Window, bill: Path, corpus: Path) -> None:
    opened.editor.go_to(0, 0)
    opened.editor.setFocus()
    _press(opened, Qt.Key.Key_F8)
    mark = opened.reviewing.current
    assert mark is not None
    count = len(opened.checking.marks)
    _press(opened, Qt.Key.Key_A, CONTROL | SHIFT)
    row = next(row for row in opened.findings.list.rows if row.data == mark)
    assert State.ACCEPTED.words.ru in row.aside
    assert State.ACCEPTED.words.ru in row.spoken
    assert len(opened.checking.marks) == count  # it still stands
    button = next(b for b in opened.findings.findChildren(QAbstractButton) if b.text() == words.FINDING_CONFIRM.ru and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert State.CONFIRMED.words.ru in _said(opened.findings)
    _press(opened, Qt.Key.Key_S, CONTROL)
    again = _open(_window(windows), bill, corpus)
    assert sum(State.CONFIRMED.words.ru in row.aside for row in again.findings.list.rows) == 1
    _press(opened, Qt.Key.Key_O, CONTROL | SHIFT)
    assert not any(row.aside for row in opened.findings.list.rows)
    _press(opened, Qt.Key.Key_Z, CONTROL)
    assert sum(State.CONFIRMED.words.ru in row.aside for row in opened.findings.list.rows) == 1


@pytest.mark.parametrize("ending", ["docx", "html"])
def test_the_report_on_the_check_is_written_by_key_with_what_was_decided(
    opened: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    out = tmp_path / f"проверка.{ending}"
    opened.choose_language(Language.RU)
    _press(opened, Qt.Key.Key_F8)
    _press(opened, Qt.Key.Key_A, CONTROL | SHIFT)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    _press(opened, Qt.Key.Key_K, CONTROL)
    _press(opened, Qt.Key.Key_F, CONTROL)
    wait(lambda: out.exists() and not opened.tasks.busy, 30)
    said = "\n".join(p.text for p in docx.Document(str(out)).paragraphs) if ending == "docx" else out.read_text(encoding="utf-8")
    assert "Отчет о проверке проекта" in said
    assert State.ACCEPTED.words.ru in said


@pytest.mark.parametrize("ending", ["docx", "html"])
def test_the_readability_report_is_written_by_key_in_the_language_of_the_window(
    opened: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    out = tmp_path / f"отчет.{ending}"
    opened.choose_language(Language.KK)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    before = Path(opened.draft.path).read_bytes() if opened.draft and opened.draft.path else b""
    _press(opened, Qt.Key.Key_R, CONTROL | ALT)
    assert opened.tasks.running("papers")
    wait(lambda: out.exists() and not opened.tasks.busy, 30)
    if ending == "docx":
        made = docx.Document(str(out))
        said = "\n".join(p.text for p in made.paragraphs) + "\n".join(c.text for row in made.tables[0].rows for c in row.cells)
    else:
        said = out.read_text(encoding="utf-8")
    assert "Оқылымдылық есебі" in said
    assert "1-бап" in said
    assert opened.draft is not None
    assert opened.draft.path is not None
    assert opened.draft.path.read_bytes() == before


def test_the_readability_report_is_in_the_palette(opened: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _, title, *__: (asked.append(title) or "", ""))
    for language, part in ((Language.KK, "оқылымдылық есебін"), (Language.RU, "отчет о читаемости"), (Language.EN, "readability report")):
        opened.choose_language(language)
        _press(opened, Qt.Key.Key_P, CONTROL | SHIFT)
        _type(opened.chooser.query, part)
        QTest.keyClick(opened.chooser.query, Qt.Key.Key_Return)
        assert asked[-1:] == [words.EXPORT_READABILITY[language]]


# ---- the law, the strip beside the text, the status line -----------------------------------------------------------------


def test_the_law_is_searched_with_filters_and_read_beside_its_neighbours(opened: Window) -> None:
    _press(opened, Qt.Key.Key_3, CONTROL)
    law = opened.law
    law.query.setFocus()
    _type(law.query, "пасека")
    QTest.keyClick(law.query, Qt.Key.Key_Return)
    wait(lambda: bool(law.results.rows) and not opened.tasks.busy, 20)
    found = len(law.results.rows)
    _click_row(law.results, 0)
    wait(lambda: law.reading is not None and not opened.tasks.busy, 20)
    assert "пасек" in law.page.toPlainText().lower()
    boxes = law.findChildren(QComboBox)
    force = next(box for box in boxes if box.accessibleName() == words.LAW_ANY_FORCE.ru)
    at = next(n for n in range(force.count()) if force.itemText(n) == words.FORCE[1].ru)  # the Constitution says nothing of it
    force.setFocus()
    while force.currentIndex() != at:
        QTest.keyClick(force, Qt.Key.Key_Down if force.currentIndex() < at else Qt.Key.Key_Up)
    wait(lambda: not opened.tasks.busy, 20)
    settle(0.05)
    assert len(law.results.rows) < found


def test_the_strip_says_how_hard_a_provision_is_and_a_click_on_its_sign_shows_the_finding(opened: Window) -> None:
    mark = next(one for one in opened.checking.marks if one.position > 2)
    opened.editor.go_to(mark.position, centre=True)
    settle(0.05)
    gutter = opened.gutter
    block = opened.editor.block_of(mark.position)
    rect = next(rect for shown, rect in opened.editor.visible_blocks() if shown == block)
    at = QPoint(gutter.width() - 11, int(rect.top()) + 6)
    QTest.mouseClick(gutter, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    settle(0.05)
    assert opened.reviewing.current is not None
    assert opened.reviewing.current.position == mark.position
    QApplication.sendEvent(gutter, QHelpEvent(QEvent.Type.ToolTip, at, gutter.mapToGlobal(at)))
    assert opened.translate(opened.reviewing.current.finding.message) in QToolTip.text()
    assert words.STATUS_READABILITY.ru.split("{")[0] in QToolTip.text()


def test_figures_of_the_selection_stand_beside_those_of_the_bill(opened: Window) -> None:
    _press(opened, Qt.Key.Key_4, CONTROL)
    opened.editor.setFocus()
    _press(opened, Qt.Key.Key_A, CONTROL)
    wait(lambda: words.TEXT_SELECTION.ru in _said(opened.text) and not opened.tasks.busy, 20)
    assert words.TEXT_BILL.ru in _said(opened.text)


def test_the_status_line_says_what_the_check_stands_on_and_its_sign_opens_the_proof(opened: Window) -> None:
    assert opened.corpus is not None
    current = opened.corpus.info().current_to
    assert current is not None
    assert opened.status.law.text() == words.STATUS_CURRENT_TO.ru.format(date=f"{current:%d.%m.%Y}")
    assert opened.status.model.text() == words.STATUS_NO_MODEL.ru
    assert opened.checking.report is not None
    assert str(opened.checking.report.coverage.provisions) in opened.status.checked.text()
    QTest.mouseClick(opened.status.offline, Qt.MouseButton.LeftButton)
    wait(lambda: any(dialog.windowTitle() == words.PROOF_TITLE.ru for dialog in opened.findChildren(Dialog)), 60)
    for dialog in opened.findChildren(Dialog):
        dialog.close()
