"""Opening what is no draft, and writing packages of every build without harm."""

from __future__ import annotations

import io
import os
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from copilot.bill import Bill, disk
from copilot.bill.package import Package
from law.words import Problem
from ui.command_line import main

MakeDocx = Callable[..., bytes]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"


def bad_files(make: MakeDocx) -> dict[str, tuple[bytes, str]]:
    """Files that cannot be opened, and a word that the sentence about each must hold."""
    good = make(compression=zipfile.ZIP_STORED)
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    locked = bytearray(good)
    for at in range(len(locked) - 3):
        if locked[at : at + 4] == b"PK\x01\x02":
            locked[at + 8] |= 1
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return {
        "empty.docx": (b"", "empty"),
        "letter.docx": ("Құрметті әріптестер".encode(), "no Word document"),
        "picture.docx": (b"\x89PNG\r\n\x1a\n" + bytes(50), "no Word document"),
        "cut.docx": (good[: len(good) // 2], "damaged"),
        "damaged.docx": (good.replace("Мәтін".encode(), "Мәті\0".encode()), "damaged"),
        "no-xml.docx": (good.replace(b"</w:document>", b"</w:documen>>"), "damaged"),
        "secret.docx": (OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le") + bytes(500), "password"),
        "old.docx": (OLE + bytes(500) + "WordDocument".encode("utf-16-le") + bytes(500), ".doc"),
        "locked-zip.docx": (bytes(locked), "password"),
        "macros.docx": (make(main_type=macro), "macros"),
        "macros-too.docx": (make(parts={"word/vbaProject.bin": OLE}), "macros"),
        "zip.docx": (zipped({"readme.txt": b"text"}), "no Word document"),
        "sheet.docx": (make(main_type=sheet, main="xl/workbook.xml"), "Word document"),
        "entity.docx": (with_main(make(), b'<!DOCTYPE w [<!ENTITY a "b">]><w:document xmlns:w="x"/>'), "damaged"),
    }


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def with_main(data: bytes, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped({info.filename: archive.read(info) for info in archive.infolist()} | {"word/document.xml": content})


def test_what_cannot_be_opened_is_said_in_one_sentence(make_docx: MakeDocx, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, (data, word) in bad_files(make_docx).items():
        path = tmp_path / name
        path.write_bytes(data)
        out = tmp_path / "out.docx"
        arguments = ["edit", str(path), "--paragraph", "0", "--replace", "Мәтін", "Сөз", "-o", str(out), "--language", "en"]
        assert main(arguments) == 2, name
        said = capsys.readouterr().err.strip()
        assert word in said, (name, said)
        assert name in said
        assert len(said.splitlines()) == 1, said
        assert path.read_bytes() == data
        path.unlink()
        assert not list(tmp_path.iterdir())


def test_a_file_of_fifty_megabytes_is_refused_before_it_is_read(
    make_docx: MakeDocx, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "large.docx"
    path.write_bytes(make_docx(parts={"word/media/image1.png": os.urandom(50 << 20)}, compression=zipfile.ZIP_STORED))
    assert main(["edit", str(path), "--paragraph", "0", "--replace", "а", "б", "-o", str(tmp_path / "o.docx"), "--language", "ru"]) == 2
    assert "слишком велик" in capsys.readouterr().err
    assert not (tmp_path / "o.docx").exists()


def test_a_part_that_unpacks_without_end_is_refused(make_docx: MakeDocx) -> None:
    bomb = with_main(make_docx(), b" " * (90 << 20))
    with pytest.raises(Problem, match="too large"):
        Bill(bomb, "bomb.docx")


@pytest.mark.parametrize("missing", ["nowhere.docx", "folder"])
def test_no_such_file_and_a_folder(missing: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(Problem):
        Bill.open(tmp_path / missing)


# builds of packages


def edited(data: bytes) -> bytes:
    bill = Bill(data, "bill.docx")
    assert bill.text(0) == "Мәтін"
    bill.replace(0, 0, 5, "Сөз")
    after = bill.data()
    assert Bill(after, "bill.docx").text(0) == "Сөз"
    with zipfile.ZipFile(io.BytesIO(data)) as a, zipfile.ZipFile(io.BytesIO(after)) as b:
        assert a.namelist() == b.namelist()
        assert b.testzip() is None
        assert [i.date_time for i in a.infolist()] == [i.date_time for i in b.infolist()]
        name = Package(data, "x").main
        for info in a.infolist():
            if info.filename.replace("\\", "/") != name:
                assert a.read(info) == b.read(info)
    return after


def test_stored_entries_stay_stored(make_docx: MakeDocx) -> None:
    after = edited(make_docx(compression=zipfile.ZIP_STORED))
    assert all(info.compress_type == zipfile.ZIP_STORED for info in zipfile.ZipFile(io.BytesIO(after)).infolist())


class _Pipe(io.BytesIO):
    """A file that cannot be wound back, so that zipfile writes data descriptors."""

    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise OSError

    def tell(self) -> int:
        raise OSError


def test_data_descriptors(make_docx: MakeDocx) -> None:
    out = _Pipe()
    with zipfile.ZipFile(io.BytesIO(make_docx())) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            target.writestr(info.filename, source.read(info))
    data = out.getvalue()
    assert all(info.flag_bits & 8 for info in zipfile.ZipFile(io.BytesIO(data)).infolist())
    edited(data)


def test_a_comment_of_the_zip_and_bytes_before_it(make_docx: MakeDocx) -> None:
    buffer = io.BytesIO(make_docx())
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.comment = "түсіндірме".encode()
    assert zipfile.ZipFile(io.BytesIO(edited(buffer.getvalue()))).comment == "түсіндірме".encode()


def test_zip64_records(make_docx: MakeDocx) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(make_docx())) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            with target.open(info.filename, "w", force_zip64=True) as file:
                file.write(source.read(info))
    edited(out.getvalue())


def test_backslashes_and_another_case_in_names(make_docx: MakeDocx) -> None:
    data = make_docx()
    edited(data.replace(b"_rels/.rels", b"_rels\\.rels"))
    edited(data.replace(b"_rels/.rels", b"_RELS/.RELS"))


def test_a_main_part_of_another_name(make_docx: MakeDocx) -> None:
    edited(make_docx(main="word/document22.xml"))
    edited(make_docx(main="text.xml"))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le-bom", "utf-8-sig", "windows-1251"])
def test_encodings_of_the_main_part(encoding: str, make_docx: MakeDocx) -> None:
    if encoding == "utf-16-le-bom":
        data = with_main(make_docx(), b"\xff\xfe" + main_xml("utf-16").encode("utf-16-le"))
    elif encoding == "windows-1251":
        # Kazakh letters are not in this encoding: they are written as character references.
        data = with_main(make_docx(), main_xml("windows-1251").encode("cp1251", "xmlcharrefreplace"))
    else:
        data = with_main(make_docx(), main_xml(encoding.removesuffix("-sig")).encode(encoding))
    edited(data)
    bill = Bill(data, "x")
    assert bill.data() == data


def main_xml(encoding: str) -> str:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<?xml version="1.0" encoding="{encoding}"?>\r\n<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>Мәтін</w:t></w:r></w:p></w:body></w:document>'


def test_strict_office_open_xml_stays_strict(make_docx: MakeDocx) -> None:
    after = edited(make_docx(namespace=STRICT))
    content = zipfile.ZipFile(io.BytesIO(after)).read("word/document.xml")
    assert STRICT.encode() in content
    assert b"schemas.openxmlformats.org/wordprocessingml/2006/main" not in content


def test_prefixes_and_odd_markup_around_the_edit_stay_as_they_are(make_docx: MakeDocx) -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    source = (
        f"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n<!-- a > b --><document xmlns='{space}' xmlns:v='urn:v'\n a='>'>"
        "<body  ><!--<p>--><p><r><t>Мәтін</t></r></p ><x:p xmlns:x='urn:x'/><?pi <p> ?><p\n/><p><![CDATA[]]><r><t>екі</t></r></p></body></document>\n<!-- end -->"
    ).encode()
    data = with_main(make_docx(), source)
    bill = Bill(data, "x")
    assert [view.text for view in bill.paragraphs] == ["Мәтін", "", "екі"]
    bill.replace(0, 0, 5, "Сөз")
    written = zipfile.ZipFile(io.BytesIO(bill.data())).read("word/document.xml")
    assert written == source.replace("<p><r><t>Мәтін</t></r></p >".encode(), "<p><r><t>Сөз</t></r></p>".encode())


# the disk


@pytest.fixture
def draft(tmp_path: Path, make_docx: MakeDocx) -> Path:
    path = tmp_path / "жоба.docx"
    path.write_bytes(make_docx())
    return path


def test_a_file_changed_by_someone_else_is_not_written_over(draft: Path) -> None:
    bill = Bill.open(draft)
    bill.replace(0, 0, 5, "Сөз")
    draft.write_bytes(draft.read_bytes() + b"\0")
    theirs = draft.read_bytes()
    with pytest.raises(Problem, match="someone else"):
        bill.save()
    assert draft.read_bytes() == theirs
    assert bill.changed
    bill.save(over_others=True)
    assert Bill.open(draft).text(0) == "Сөз"
    assert not bill.changed


OWNER = b"\x06A. Ana" + b" " * 47 + b"\x07\0" + "Ә. Ана ".encode("utf-16-le").ljust(106, b"\0")


@pytest.mark.parametrize(
    ("name", "beside", "content", "who"),
    [
        ("заң.docx", "~$заң.docx", OWNER, "Ә. Ана"),
        ("жобалар.docx", "~$обалар.docx", OWNER, "Ә. Ана"),
        ("заң жобасы.docx", "~$ң жобасы.docx", b"\x06A. Ana", "A. Ana"),
        ("заң.docx", "~$заң.docx", b"", ""),
        ("заң.docx", ".~lock.заң.docx#", "Ә. Ана,ana,pc,28.11.2026 10:00,file:///a;".encode(), "Ә. Ана"),
        ("заң.docx", ".~lock.заң.docx#", b",ana,pc,28.11.2026 10:00,file:///a;", "ana"),
        ("заң.docx", ".~lock.заң.docx#", b"", ""),
    ],
)
def test_a_file_that_is_open_elsewhere_is_not_written_over_unasked(
    make_docx: MakeDocx, tmp_path: Path, name: str, beside: str, content: bytes, who: str
) -> None:
    path = tmp_path / name
    path.write_bytes(make_docx())
    bill = Bill.open(path)
    bill.replace(0, 0, 0, "Ң")
    (tmp_path / beside).write_bytes(content)
    assert disk.holder(path) == who
    before = path.read_bytes()
    with pytest.raises(disk.Changed) as told:
        bill.save()
    assert who in told.value.words.kk
    assert path.read_bytes() == before
    bill.save(over_others=True)
    assert path.read_bytes() != before
    (tmp_path / beside).unlink()
    assert disk.holder(path) is None


def test_saving_again_and_under_another_name(draft: Path, tmp_path: Path) -> None:
    bill = Bill.open(draft)
    bill.replace(0, 0, 5, "Сөз")
    bill.save()
    bill.replace(0, 0, 3, "Сөйлем")
    bill.save()
    other = bill.save(tmp_path / "copy.docx")
    assert bill.path == other
    bill.undo()
    assert bill.changed
    bill.save()
    assert [Bill.open(path).text(0) for path in (draft, other)] == ["Сөйлем", "Сөз"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["copy.docx", "жоба.docx"]


def test_a_read_only_file_and_a_folder_that_is_gone(draft: Path, tmp_path: Path) -> None:
    bill = Bill.open(draft)
    bill.replace(0, 0, 5, "Сөз")
    before = draft.read_bytes()
    draft.chmod(0o444)
    with pytest.raises(Problem, match="read-only"):
        bill.save()
    assert draft.read_bytes() == before
    with pytest.raises(Problem, match="folder"):
        bill.save(tmp_path / "gone" / "a.docx")
    assert bill.path == draft


def test_a_full_disk_leaves_the_file_and_no_litter(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bill = Bill.open(draft)
    bill.replace(0, 0, 5, "Сөз")
    before = draft.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk.os, "fsync", full)
    with pytest.raises(Problem, match="full"):
        bill.save()
    assert draft.read_bytes() == before
    assert [p.name for p in draft.parent.iterdir()] == [draft.name]
    monkeypatch.undo()
    bill.save()
    assert Bill.open(draft).text(0) == "Сөз"


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_permissions_and_links_are_kept(draft: Path, tmp_path: Path) -> None:
    draft.chmod(0o640)
    link = tmp_path / "link.docx"
    link.symlink_to(draft)
    bill = Bill.open(link)
    bill.replace(0, 0, 5, "Сөз")
    bill.save()
    assert link.is_symlink()
    assert stat.S_IMODE(draft.stat().st_mode) == 0o640
    assert Bill.open(draft).text(0) == "Сөз"
