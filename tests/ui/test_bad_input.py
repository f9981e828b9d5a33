"""Every command on input that it cannot use: one sentence, exit status 2, and nothing changed on the disk."""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ui.command_line import main

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAW = "# О маяках\n\n**Статья 1. Маяк**\n\n1. Маяк зажигается за час до захода солнца.\n"

READERS: dict[str, list[str]] = {
    "structure": ["structure", "{file}"],
    "definitions": ["definitions", "{file}"],
    "citations": ["citations", "{file}"],
    "check": ["check", "{file}", "--corpus", "{corpus}"],
    "readability": ["readability", "{file}"],
    "suggest": ["suggest", "{file}", "--paragraph", "0", "--action", "plain", "--corpus", "{corpus}"],
    "edit": ["edit", "{file}", "--paragraph", "0", "--replace", "a", "b", "-o", "{out}"],
    "export": ["export", "{file}", "--to", "annotated", "-o", "{out}", "--corpus", "{corpus}"],
}
CORPUS_READERS: dict[str, list[str]] = {
    "search": ["search", "маяк", "--corpus", "{corpus}"],
    "check": ["check", "{bill}", "--corpus", "{corpus}"],
    "suggest": ["suggest", "{bill}", "--paragraph", "4", "--action", "plain", "--corpus", "{corpus}"],
    "info": ["corpus", "info", "--corpus", "{corpus}"],
    "remove": ["corpus", "remove", "lights", "--corpus", "{corpus}"],
    "cited-by": ["corpus", "cited-by", "lights", "--corpus", "{corpus}"],
    "definitions": ["corpus", "definitions", "--corpus", "{corpus}"],
}


def _docx(main_type: str, extra: dict[str, bytes] | None = None) -> bytes:
    out = io.BytesIO()
    types = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main_type}"/></Types>'
    )
    rels = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    body = (
        '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        "<w:p><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>"
    )
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in {"[Content_Types].xml": types, "_rels/.rels": rels, "word/document.xml": body, **(extra or {})}.items():
            archive.writestr(name, data)
    return out.getvalue()


GOOD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
BAD_FILES: dict[str, Callable[[], bytes | None]] = {
    "absent.docx": lambda: None,
    "empty.docx": lambda: b"",
    "letter.docx": lambda: "Құрметті әріптестер".encode(),
    "cut.docx": lambda: _docx(GOOD)[:400],
    "secret.docx": lambda: OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500),
    "macros.docx": lambda: _docx("application/vnd.ms-word.document.macroEnabled.main+xml"),
    "huge.docx": lambda: _docx(GOOD, {"word/media/image1.png": bytes(51 << 20)}),
}


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("law") / "lights.md"
    file.write_text(LAW, "utf-8")
    return file


@pytest.fixture(scope="module")
def sound(law: Path) -> Path:
    """A corpus with which nothing is wrong."""
    folder = law.parent / "corpus"
    assert main(["corpus", "add", str(law), "--corpus", str(folder)]) == 0
    return folder


def contents(folder: Path) -> dict[str, str]:
    """Every file under a folder with the hash of what it holds."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in sorted(folder.rglob("*"))
    }


@contextmanager
def powerless() -> Iterator[None]:
    """As a person without an administrator's rights: root may write everywhere and would prove nothing."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str], **names: object) -> str:
    """The sentence with which the program refuses."""
    capsys.readouterr()
    status = main([*(argument.format(**names) for argument in arguments), "--language", "en"])
    said = capsys.readouterr()
    assert status == 2, (arguments, said)
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1, said.err
    assert "Traceback" not in said.err
    assert "inside the program" not in said.err
    return said.err


@pytest.mark.parametrize("command", READERS)
def test_a_file_that_is_no_draft(command: str, sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, make in BAD_FILES.items():
        file = tmp_path / name
        data = make()
        if data is not None:
            file.write_bytes(data)
        before = contents(tmp_path), contents(sound)
        said = refused(READERS[command], capsys, file=file, corpus=sound, out=tmp_path / "out.docx")
        assert name in said
        assert (contents(tmp_path), contents(sound)) == before
        file.unlink(missing_ok=True)


def test_an_import_says_which_files_failed_and_keeps_the_rest(law: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "acts"
    folder.mkdir()
    shutil.copy(law, folder)
    wrong = {name: data for name, make in BAD_FILES.items() if (data := make()) is not None}
    for name, data in wrong.items():
        (folder / name).write_bytes(data)
    assert main(["corpus", "add", str(folder), "--corpus", str(tmp_path / "corpus"), "--format", "json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["added"] == ["lights"]
    assert sorted(Path(row["path"]).name for row in answer["failed"]) == sorted(wrong)
    assert all(row["reason"] for row in answer["failed"])


@pytest.mark.parametrize("command", CORPUS_READERS)
@pytest.mark.parametrize("fault", ["missing", "no corpus", "half built", "damaged"])
def test_a_corpus_that_cannot_be_read(
    command: str, fault: str, law: Path, sound: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = tmp_path / "corpus"
    if fault == "no corpus":
        corpus.mkdir()
        (corpus / "photo.jpg").write_bytes(b"\xff\xd8")
    elif fault == "half built":  # an import was killed: a generation that nothing points at
        shutil.copytree(sound, corpus, symlinks=True)
        for pointer in (path for path in corpus.iterdir() if path.is_file() or path.is_symlink()):
            pointer.unlink()
    elif fault == "damaged":
        shutil.copytree(sound, corpus, symlinks=True)
        for database in corpus.rglob("corpus.sqlite"):
            database.write_bytes(b"SQLite format 3\0" + bytes(5000))
    before = contents(tmp_path)
    said = refused(CORPUS_READERS[command], capsys, bill=law, corpus=corpus)
    assert str(corpus) in said
    if command != "remove":  # it may leave its lock file in a folder that is there
        assert contents(tmp_path) == before


@pytest.mark.skipif(os.name == "nt", reason="rights of files are other there")
def test_folders_that_may_only_be_read(law: Path, sound: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    stage = Path(tempfile.mkdtemp())  # pytest's own folders are closed to anybody but their owner
    try:
        for name in ("readable", "closed", "home"):
            (stage / name).mkdir()
        shutil.copytree(sound, stage / "readable" / "corpus", symlinks=True)
        shutil.copy(law, stage / "lights.md")
        for path in (stage, *stage.rglob("*")):
            path.chmod(0o555 if path.is_dir() else 0o444)
        (stage / "home").chmod(0o777)
        monkeypatch.setenv("ZHOBA_HOME", str(stage / "home"))
        corpus = stage / "readable" / "corpus"
        before = contents(stage / "readable")
        assert main(["search", "маяк", "--corpus", str(sound)]) == 0  # loads what is loaded when first needed
        with powerless():
            assert main(["search", "маяк", "--corpus", str(corpus)]) == 0  # a corpus on a read-only share answers
            said = refused(["corpus", "add", "{file}", "--corpus", "{corpus}"], capsys, file=stage / "lights.md", corpus=corpus)
            assert str(corpus) in said
            new = stage / "closed" / "corpus"
            assert str(new) in refused(["corpus", "add", "{file}", "--corpus", "{corpus}"], capsys, file=stage / "lights.md", corpus=new)
        assert contents(stage / "readable") == before
        assert not new.exists()
    finally:
        for path in (stage, *(path for path in stage.rglob("*") if path.is_dir())):
            path.chmod(0o755)
        shutil.rmtree(stage)
