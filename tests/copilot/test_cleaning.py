"""What an exported file carries away, and what a document that was opened holds: built by hand, looked for in the bytes."""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from pathlib import Path

import pytest

from copilot import foreign
from copilot.bill import Bill
from copilot.bill.package import Package
from copilot.export import cleaning, pictures
from law import formats
from ui import command_line

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SECRETS = (
    "Сабитов",
    "C:\\Users\\sabitov",
    "C:/Users",
    "жасырын",
    "00AB12CD",
    "EPSON",
    "ҚҰПИЯ",
    "sabitov@",
    "тест-айнымалы",
    "GPS-51.1",
    "гриф",
)

DOCUMENT = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document {W} {R} {WP}><w:body>
<w:p w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"><w:r w:rsidRPr="00AB12CD"><w:t>1-бап. Жалпы ережелер w:rsidR="мәтін"</w:t></w:r>
<w:r><w:rPr><w:vanish/></w:rPr><w:t>жасырын сөз</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> және көрінетіні</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Hid"/></w:pPr><w:r><w:t>жасырын абзац</w:t></w:r></w:p>
<w:p><w:ins w:id="1" w:author="Сабитов Е." w:date="2026-01-02T03:04:00Z"><w:r><w:t>Қосылған.</w:t></w:r></w:ins>
<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture" descr="C:\\Users\\sabitov\\Desktop\\герб.png"/></wp:inline></w:drawing></w:r></w:p>
<w:sectPr><w:printerSettings r:id="rId9"/></w:sectPr></w:body></w:document>"""
STYLES = f'<w:styles {W}><w:style w:type="paragraph" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
SETTINGS = f"""<w:settings {W} {R}><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00AB12CD"/></w:rsids>
<w:docVars><w:docVar w:name="a" w:val="тест-айнымалы"/></w:docVars><w:zoom w:percent="100"/></w:settings>"""


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*one) for one in chunks)


IMAGE = ((b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b""))


def relationships(*rows: tuple[str, str, str, bool]) -> str:
    each = "".join(
        f'<Relationship Id="{i}" Type="{KINDS}/{kind}" Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if out else ""}/>'
        for i, kind, target, out in rows
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{each}</Relationships>'


def package(document: str = DOCUMENT, *, links: tuple[tuple[str, str, str, bool], ...] = (), **more: str) -> bytes:
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        '<Override PartName="/docProps/custom.xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": relationships(
            ("rId1", "officeDocument", "word/document.xml", False),
            ("rId2", "custom-properties", "docProps/custom.xml", False),
            ("rId3", "metadata/thumbnail", "docProps/thumbnail.jpeg", False),
        ),
        "docProps/core.xml": "<a><creator>Сабитов</creator><modified>2026-01-02</modified></a>",
        "docProps/app.xml": "<a><Company>ҚҰПИЯ бөлім</Company><Template>C:\\Users\\sabitov\\x.dotx</Template></a>",
        "docProps/custom.xml": "<a>ҚҰПИЯ</a>",
        "docProps/thumbnail.jpeg": "ҚҰПИЯ",
        "docMetadata/LabelInfo.xml": "<a>гриф</a>",
        "customXml/item1.xml": "<a>ҚҰПИЯ</a>",
        "word/people.xml": "<a>sabitov@kense.kz</a>",
        "word/printerSettings/printerSettings1.bin": "EPSON",
        "word/document.xml": document,
        "word/styles.xml": STYLES,
        "word/settings.xml": SETTINGS,
        "word/_rels/settings.xml.rels": relationships(("rId1", "attachedTemplate", "file:///C:/Users/sabitov/x.dotx", True)),
        "word/_rels/document.xml.rels": relationships(
            ("rId1", "styles", "styles.xml", False),
            ("rId2", "customXml", "../customXml/item1.xml", False),
            ("rId9", "printerSettings", "printerSettings/printerSettings1.bin", False),
            *links,
        ),
        "word/media/image1.png": png(IMAGE[0], (b"tEXt", b"Place\0GPS-51.1"), (b"eXIf", b"GPS-51.1"), *IMAGE[1:]),
        **more,
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return made.getvalue()


def everything(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "\n".join([*archive.namelist(), *(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())])


def test_an_exported_file_says_nothing_of_who_wrote_it_where() -> None:
    before = package()
    assert all(secret in everything(before) for secret in SECRETS)
    after, removed = cleaning.clean(before, "bill.docx", keep=())
    assert [secret for secret in SECRETS if secret in everything(after)] == []
    assert {one.item for one in removed} == set(cleaning.ITEMS) - {"decisions"}
    assert all(one.count > 0 for one in removed)
    with zipfile.ZipFile(io.BytesIO(after)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_text_and_its_form_stay() -> None:
    after, _ = cleaning.clean(package(), "bill.docx", keep=())
    texts = [paragraph.text for paragraph in formats.read(after, "bill.docx")]
    assert texts == ['1-бап. Жалпы ережелер w:rsidR="мәтін" және көрінетіні', "", "Қосылған."]
    assert "герб.png" in everything(after)
    package_ = Package(after, "bill.docx")
    assert [relation.target for relation in package_.main_relations if not package_.has(relation.target)] == []
    assert "custom" not in everything(after)
    assert cleaning.clean(after, "bill.docx", keep=())[1] == ()


@pytest.mark.parametrize("item", sorted(set(cleaning.ITEMS) - {"decisions"}))
def test_each_kind_is_kept_where_that_is_asked(item: str) -> None:
    removed = cleaning.clean(package(), "bill.docx", keep=(item,))[1]
    assert item not in {one.item for one in removed}
    assert len(removed) == len(cleaning.ITEMS) - 2


def test_the_real_samples_read_the_same_after_cleaning(samples: Path) -> None:
    for path in sorted((samples / "bills").glob("*.docx")):
        data = path.read_bytes()
        after, _ = cleaning.clean(data, path.name, keep=())
        assert formats.read(after, path.name) == formats.read(data, path.name)
        Bill(after, path.name)


def test_documents_of_other_programs_read_the_same_after_cleaning(shared: Path) -> None:
    for path in sorted((shared / "corpus/docx").glob("*.docx"))[::4]:
        data = path.read_bytes()
        after, _ = cleaning.clean(data, path.name, keep=("hidden-text",))
        assert formats.read(after, path.name) == formats.read(data, path.name), path.name
        assert Bill(after, path.name).law_paragraphs() == Bill(data, path.name).law_paragraphs(), path.name


def test_a_jpeg_loses_its_exif_and_keeps_its_picture() -> None:
    def segment(kind: int, body: bytes) -> bytes:
        return bytes([0xFF, kind]) + struct.pack(">H", len(body) + 2) + body

    scan = b"\xff\xda\x00\x02picture\xff\xd9"
    whole = b"\xff\xd8" + segment(0xE0, b"JFIF") + segment(0xE1, b"Exif GPS") + segment(0xE2, b"colours") + segment(0xFE, b"me") + scan
    assert pictures.bare(whole) == b"\xff\xd8" + segment(0xE0, b"JFIF") + segment(0xE2, b"colours") + scan
    for cut in range(len(whole) - len(scan)):
        assert pictures.bare(whole[:cut]) in (whole[:cut], b"\xff\xd8")


def test_the_command_says_what_it_removed_and_the_setting_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], own_home: Path
) -> None:
    bill, out = tmp_path / "bill.docx", tmp_path / "out.docx"
    bill.write_bytes(package())

    def export(*options: str) -> dict[str, int]:
        arguments = ["export", str(bill), "--to", "annotated", "-o", str(out), "--format", "json", "--language", "kk", *options]
        assert command_line.main(arguments) == 0
        said = json.loads(capsys.readouterr().out)
        assert said["said"].startswith("Файлдан алып тасталды") == bool(said["removed"])
        return {row["item"]: row["count"] for row in said["removed"]}

    first = export()
    assert {"hidden-text", "properties", "printer"} <= set(first)
    assert "names" not in first
    assert "Сабитов Е." in everything(out.read_bytes())
    assert "names" in export("--keep", "hidden-text", "--remember")
    assert "hidden-text" not in export()
    assert export("--keep", "all") == {}
    assert command_line.main(["export", str(bill), "--to", "annotated", "-o", str(out), "--keep", "жоқ"]) == 2
    assert "hidden-text" in capsys.readouterr().err


FIELD = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\x &quot;a&quot; </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE"/><w:fldSimple w:instr=" includepicture &quot;http://192.0.2.1/p.png&quot; "/></w:p>'
REACHING = package(
    f"<w:document {W}><w:body>{FIELD}</w:body></w:document>",
    links=(
        ("rId20", "image", "http://192.0.2.1/x.png", True),
        ("rId21", "oleObject", "file:///c:/x.xls", True),
        ("rId22", "oleObject", "embeddings/o.bin", False),
        ("rId23", "aFChunk", "a.html", False),
        ("rId24", "control", "activeX/a.xml", False),
        ("rId25", "hyperlink", "http://adilet.zan.kz/", True),
        ("rId26", "subDocument", "other.docx", True),
    ),
)


def test_what_would_reach_out_is_named() -> None:
    found = {(one.kind, one.target) for one in foreign.found(Package(REACHING, "x.docx"))}
    assert found == {
        ("template", "file:///C:/Users/sabitov/x.dotx"),
        ("linked-picture", "http://192.0.2.1/x.png"),
        ("linked-object", "file:///c:/x.xls"),
        ("embedded-object", ""),
        ("inserted-file", ""),
        ("control", ""),
        ("external", "other.docx"),
        ("field", 'DDEAUTO c:\\x "a"'),
        ("field", 'includepicture "http://192.0.2.1/p.png"'),
    }


def test_an_ordinary_bill_holds_nothing_of_the_kind(samples: Path) -> None:
    for path in (samples / "bills").glob("*.docx"):
        assert foreign.found(Package(path.read_bytes(), path.name)) == ()


def test_check_tells_what_the_file_held(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bill = tmp_path / "bill.docx"
    bill.write_bytes(REACHING)
    assert command_line.main(["check", str(bill), "--format", "json", "--language", "ru"]) == 0
    contents = json.loads(capsys.readouterr().out)["contents"]
    assert {"template", "field"} <= {row["kind"] for row in contents}
    assert all(row["message"] for row in contents)
    assert command_line.main(["check", str(bill), "--language", "kk"]) == 0
    assert "DDEAUTO" in capsys.readouterr().out
