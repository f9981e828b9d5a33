"""Files, a law and a model that the window cannot use: one sentence each, nothing changed on the disk, the open bill as it was."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from copilot.settings import Settings
from law.words import Language, Words
from retrieval import importer
from ui.desktop.application import application
from ui.desktop.screenshots import wait
from ui.desktop.window import Window

LAW = "# О маяках\n\n**Статья 1. Маяк**\n\n1. Маяк зажигается за час до захода солнца.\n"


def _docx(macros: bool = False, more: int = 0) -> bytes:
    """A small document; as one with macros it names itself so, with `more` bytes of a picture."""
    document = docx.Document()
    document.add_paragraph("Статья 1. Маяк")
    plain = io.BytesIO()
    document.save(plain)
    out = io.BytesIO()
    with zipfile.ZipFile(plain) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if macros and name == "[Content_Types].xml":
                data = data.replace(
                    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                    b"application/vnd.ms-word.document.macroEnabled.main+xml",
                )
            target.writestr(name, data)
        if more:
            target.writestr("word/media/image9.png", bytes(more))
    return out.getvalue()


FILES: dict[str, Callable[[], bytes | None]] = {
    "absent.docx": lambda: None,
    "empty.docx": lambda: b"",
    "letter.docx": lambda: "Құрметті әріптестер".encode(),
    "cut.docx": lambda: _docx()[:2000],
    "secret.docx": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500),
    "macros.docx": lambda: _docx(macros=True),
    "huge.docx": lambda: _docx(more=51 << 20),
}


def _contents(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[Words]:
    """What the window tells a person."""
    told: list[Words] = []
    monkeypatch.setattr("ui.desktop.dialogs.tell", lambda _, sentence, *more: told.append(sentence))
    monkeypatch.setattr("ui.desktop.dialogs.tell_fault", lambda *_: pytest.fail("a fault of the program"))
    return told


@pytest.fixture
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Window]:
    application()
    bill = tmp_path_factory.mktemp("bill") / "good.docx"
    bill.write_bytes(_docx())
    window = Window(Settings(theme="light"), Language.RU)
    window.show()
    window.files.open(bill)
    wait(lambda: window.editor.complete and window.checking.report is not None and not window.tasks.busy, 60)
    yield window
    window.tasks.drain()
    window.show_draft(None)
    window.close()
    window.deleteLater()


def _one_sentence(said: list[Words], name: str) -> None:
    assert len(said) == 1
    for sentence in (said[0].kk, said[0].ru, said[0].en):
        assert name in sentence
        assert "\n" not in sentence.strip()
    said.clear()


def test_a_file_that_is_no_draft_leaves_the_open_bill(opened: Window, said: list[Words], tmp_path: Path) -> None:
    draft = opened.draft
    for name, make in FILES.items():
        data = make()
        if data is not None:
            (tmp_path / name).write_bytes(data)
        before = _contents(tmp_path)
        opened.files.open(tmp_path / name)
        wait(lambda: bool(said), 20)
        wait(lambda: not opened.tasks.busy, 20)
        _one_sentence(said, name)
        assert _contents(tmp_path) == before
        assert opened.draft is draft


def _with_macros() -> bytes:
    """A .docm: its main part says so, and the part with the macros is related to it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_docx(macros=True))) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/_rels/document.xml.rels":
                kind = b"http://schemas.microsoft.com/office/2006/relationships/vbaProject"
                macros = b'<Relationship Id="rIdMacros" Type="' + kind + b'" Target="vbaProject.bin"/>'
                data = data.replace(b"</Relationships>", macros + b"</Relationships>")
            if name == "[Content_Types].xml":
                kind = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
                data = data.replace(b"<Override", kind + b"<Override", 1)
            target.writestr(name, data)
        target.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0" + bytes(range(256)))
    return out.getvalue()


def test_a_bill_with_macros_is_opened_and_told_of_and_every_part_but_the_text_is_kept(
    opened: Window, said: list[Words], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bill = tmp_path / "bill.docm"
    bill.write_bytes(_with_macros())
    before = zipfile.ZipFile(io.BytesIO(bill.read_bytes()))
    opened.files.open(bill)
    wait(lambda: opened.draft is not None and opened.draft.path == bill and opened.editor.complete and not opened.tasks.busy, 30)
    assert len(said) == 1
    assert "макросы, не запущены" in said[0].ru
    opened.editor.setFocus()
    QTest.keyClicks(opened.editor, "x")
    QTest.keyClick(opened.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: opened.draft is not None and not opened.draft.changed, 10)
    with zipfile.ZipFile(bill) as after:
        assert after.namelist() == before.namelist()
        assert [name for name in after.namelist() if after.read(name) != before.read(name)] == ["word/document.xml"]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "other"), ""))
    QTest.keyClick(opened.editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert (tmp_path / "other.docm").exists()
    said.clear()
    opened.files.write_annotated(tmp_path / "annotated.docx")  # Word would not open macros under this name
    wait(lambda: bool(said), 20)
    assert ".docm" in said[0].ru
    assert not (tmp_path / "annotated.docx").exists()


@pytest.mark.parametrize("fault", ["missing", "no corpus", "half built", "damaged"])
def test_a_law_that_cannot_be_opened_leaves_the_bill_and_its_findings(
    opened: Window, said: list[Words], tmp_path: Path, fault: str
) -> None:
    folder = tmp_path / "law"
    if fault == "no corpus":
        folder.mkdir()
        (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    elif fault in ("half built", "damaged"):
        act = tmp_path / "lights.md"
        act.write_text(LAW, "utf-8")
        importer.add([act], folder)
        if fault == "half built":
            for pointer in [path for path in folder.iterdir() if path.is_file() or path.is_symlink()]:
                pointer.unlink()
        else:
            for database in folder.rglob("corpus.sqlite"):
                database.write_bytes(b"SQLite format 3\0" + bytes(5000))
    before, report = _contents(tmp_path), opened.checking.report
    opened.files.open_corpus(folder)
    wait(lambda: bool(said), 20)
    wait(lambda: not opened.tasks.busy, 20)
    _one_sentence(said, str(folder))
    assert _contents(tmp_path) == before
    assert opened.corpus is None
    assert opened.checking.report is report


def test_a_model_file_that_is_cut_short_is_not_taken(opened: Window, said: list[Words], tiny_model: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.gguf"
    cut.write_bytes(tiny_model.read_bytes()[:20_000])
    opened.files.take_model(cut)
    wait(lambda: bool(said), 60)
    wait(lambda: not opened.tasks.busy, 20)
    _one_sentence(said, "cut.gguf")
    assert not opened.settings.model


def test_what_would_reach_out_of_the_file_is_told_and_an_ordinary_file_is_not(opened: Window, said: list[Words], tmp_path: Path) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE

    document = docx.Document()
    document.add_paragraph("Статья 1. Маяк")
    document.part.relate_to("http://192.0.2.1/герб.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    document.save(str(tmp_path / "reaching.docx"))
    opened.files.open(tmp_path / "reaching.docx")
    wait(lambda: bool(said) and not opened.tasks.busy, 20)
    (told,) = said
    for sentence in (told.kk, told.ru, told.en):
        assert "reaching.docx" in sentence
        assert "http://192.0.2.1/герб.png" in sentence
    said.clear()
    (tmp_path / "plain.docx").write_bytes(_docx())
    opened.files.open(tmp_path / "plain.docx")
    wait(lambda: opened.draft is not None and opened.draft.name == "plain.docx" and not opened.tasks.busy, 20)
    assert said == []
