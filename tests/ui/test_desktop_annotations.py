"""Comments are answered by key; notes, headers and footers are read; images are drawn out of the file and from nowhere else."""

from __future__ import annotations

import datetime
from pathlib import Path

import docx
import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from copilot.bill import Bill
from copilot.bill.view import Comment
from copilot.settings import Settings
from law.words import Language
from ui.desktop import words
from ui.desktop.dialogs import Dialog
from ui.desktop.screenshots import settle, wait
from ui.desktop.window import Window

CONTROL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    picture = tmp_path / "герб.png"
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF0000"))
    image.save(str(picture))
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Проект № 5"
    document.add_paragraph("Статья 1. Пасека")
    run = document.add_paragraph("1. Пасека огораживается.").runs[0]
    document.add_comment([run], text="Чем?", author="Эксперт", initials="Э")
    document.add_paragraph("Герб: ").add_run().add_picture(str(picture))
    document.add_paragraph("2. Улей нумеруется.")
    made = tmp_path / "проект.docx"
    document.save(str(made))
    return made


@pytest.fixture
def window(windows: list[Window], path: Path) -> Window:
    made = Window(Settings(theme="light", author="Иван Петров"), Language.RU)
    windows.append(made)
    made.show()
    made.files.open(path)
    wait(lambda: made.editor.complete and made.checking.report is not None and not made.tasks.busy)
    return made


def _answer(window: Window, text: str) -> None:
    wait(lambda: any(one.isVisible() for one in window.findChildren(Dialog)), 10)
    dialog = next(one for one in window.findChildren(Dialog) if one.isVisible())
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(0.05)


def _day(comment: Comment) -> str:
    return datetime.date.fromisoformat(comment.date[:10]).strftime("%d.%m.%Y")


def test_the_comment_under_the_cursor_is_answered_and_the_answer_travels_with_the_file(window: Window, path: Path) -> None:
    window.editor.go_to(1, 5)
    QTest.keyClick(window.editor, Qt.Key.Key_M, CONTROL_ALT)
    _answer(window, "Сеткой.")
    assert window.draft is not None
    assert [one.text for one in window.draft.bill.comments] == ["Чем?", "Сеткой."]
    assert window.reviewing.said_of(1, 5).split("\n\n")[-2:] == [
        f"Эксперт · {_day(window.draft.bill.comments[0])}: Чем?",
        f"Иван Петров · {_day(window.draft.bill.comments[1])}: Сеткой.",
    ]
    window.menus.actions["save"].trigger()
    assert [one.answers for one in Bill.open(path).comments] == ["", Bill.open(path).comments[0].id]
    window.menus.actions["undo"].trigger()
    assert len(window.draft.bill.comments) == 1


def test_away_from_a_comment_a_person_chooses_which_to_answer(window: Window) -> None:
    window.editor.go_to(3)
    QTest.keyClick(window.editor, Qt.Key.Key_M, CONTROL_ALT)
    settle(0.05)
    assert [row.title for row in window.chooser.list.rows] == ["Чем?"]
    QTest.keyClick(window.chooser.query, Qt.Key.Key_Return)
    _answer(window, "Забором.")
    window.menus.actions["comments"].trigger()
    assert [row.title for row in window.chooser.list.rows] == ["Чем?", "↳ Забором."]
    window.chooser.leave()


def test_headers_are_listed(window: Window) -> None:
    QTest.keyClick(window.editor, Qt.Key.Key_F, CONTROL_ALT)
    settle(0.05)
    assert [(row.title, row.aside) for row in window.chooser.list.rows] == [("Проект № 5", words.NOTE_KINDS["header"].ru)]
    window.chooser.leave()


def test_an_image_is_drawn_and_text_beside_it_is_edited(window: Window, path: Path) -> None:
    editor = window.editor
    block = editor.block_of(2)
    assert block is not None
    assert block.text() == "Герб: \ufffc"
    editor.go_to(2)
    settle(0.1)
    shot = editor.viewport().grab().toImage()
    red = [shot.pixelColor(x, y) == QColor("#FF0000") for x in range(0, shot.width(), 4) for y in range(0, shot.height(), 4)]
    assert sum(red) > 10
    editor.go_to(2, 4)
    QTest.keyClicks(editor, "x")
    assert window.draft is not None
    assert window.draft.views[2].text == "Гербx: "
    window.menus.actions["save"].trigger()
    assert len(docx.Document(str(path)).inline_shapes) == 1


def test_nothing_but_the_files_own_images_is_loaded(window: Window, tmp_path: Path) -> None:
    image = QTextDocument.ResourceType.ImageResource.value
    assert window.editor.loadResource(image, QUrl.fromLocalFile(str(tmp_path / "герб.png"))) is None
    assert window.editor.loadResource(image, QUrl("http://example.org/a.png")) is None
    broken = window.editor.loadResource(image, QUrl("part:/word/none.png"))
    assert isinstance(broken, QImage)
    assert not broken.isNull()
