"""Files made to harm: each is read or refused in one sentence, within ten seconds of the processor and two gigabytes (fuzz.Server)."""

from __future__ import annotations

import io
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import fuzz
import pytest
from fuzz import Seed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the bounds of the fuzzer are POSIX's")

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{KIND}/officeDocument" Target="%s"/></Relationships>'
)
OWN = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="n" Type="{KIND}/numbering" Target="%s"/><Relationship Id="s" Type="{KIND}/styles" Target="styles.xml"/></Relationships>'
)
PARAGRAPH = "<w:p><w:r><w:t>1-бап. Маяк</w:t></w:r></w:p>"
MILLION = 1_000_000


def docx(body: str | bytes, prologue: str = "", *, main: str = "word/document.xml", types: str = TYPES, **parts: str | bytes) -> bytes:
    inside = body if isinstance(body, bytes) else body.encode()
    document = f'<?xml version="1.0"?>{prologue}<w:document {W}><w:body>'.encode() + inside + b"</w:body></w:document>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        target.writestr("[Content_Types].xml", types)
        target.writestr("_rels/.rels", RELATIONS % main)
        target.writestr("word/document.xml", document)
        for name, content in parts.items():
            target.writestr(name, content)
    return made.getvalue()


def nested(tag: str, depth: int = MILLION) -> bytes:
    name = tag.split()[0]
    return f"<{tag}>".encode() * depth + PARAGRAPH.encode() + f"</{name}>".encode() * depth


def bomb() -> bytes:
    """Data after the end of the zip, which unpacks to much."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    chunk = b"<w:p/>" * (1 << 20)
    packed = b"".join(packer.compress(chunk) for _ in range(8)) + packer.flush()
    whole = docx(b"X" * 4096)
    return whole + packed


LAUGHS = '<!DOCTYPE d [<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)) + "]>"
NUMBERING = (
    f"<w:numbering {W}>"
    + "".join(
        f'<w:abstractNum w:abstractNumId="{n}"><w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="%1.%2.%3.%4.%5.%6.%7.%8.%9.%99999999999"/></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>'
        for n, (level, start, form) in enumerate(
            [
                ("0", "9" * 400, "decimal"),
                ("0", "9" * 9, "upperRoman"),
                ("99999", "-5", "russianLower"),
                ("x", "1e9", "chicago"),
                ("0", "2147483647", "lowerLetter"),
            ]
        )
    )
    + '<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
)
NUMBERED = "".join(
    f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{n}"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    for n in (*range(5), 7, 10**30)
    for level in ("0", "8", "99999", "-1", "x", "9" * 300)
)
LOOPED = f'<w:styles {W}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'

FILES: dict[str, Callable[[], bytes]] = {
    "bomb.docx": lambda: docx(b"<w:p/>" * (15 << 20)),
    "trailing.docx": bomb,
    "many-parts.docx": lambda: docx(PARAGRAPH, **{f"word/a{n}.xml": "" for n in range(20_000)}),
    "nested-tables.docx": lambda: docx(nested("w:tbl")),
    "nested-insertions.docx": lambda: docx(b"<w:p>" + nested("w:ins") + b"</w:p>"),
    "nested-cells.docx": lambda: docx(b"<w:tbl><w:tr><w:tc>" * 200_000),
    "nested-a-little.docx": lambda: docx(nested("w:sdt", 240)),
    "a-million-paragraphs.docx": lambda: docx(b"<w:p/>" * MILLION),
    "a-million-runs.docx": lambda: docx(b"<w:p>" + b"<w:r><w:t>a</w:t></w:r>" * MILLION + b"</w:p>"),
    "a-long-attribute.docx": lambda: docx(b'<w:p w:x="' + b"a" * 30_000_000 + b'"/>'),
    "one-paragraph.docx": lambda: docx("<w:p><w:r><w:t>" + "1-бап " * 2_000_000 + "</w:t></w:r></w:p>"),
    "laughs-in-text.docx": lambda: docx("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", LAUGHS),
    "laughs-in-a-value.docx": lambda: docx('<w:p w:x="&j;"/>', LAUGHS),
    "laughs-in-a-part.docx": lambda: docx(PARAGRAPH, **{"word/_rels/document.xml.rels": LAUGHS + '<Relationships a="&j;"/>'}),
    "quadratic.docx": lambda: docx(
        "<w:p><w:r><w:t>" + "&a;" * 50_000 + "</w:t></w:r></w:p>", f"<!DOCTYPE d [<!ENTITY a '{'b' * 50_000}'>]>"
    ),
    "reads-a-file.docx": lambda: docx("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"),
    "fetches.docx": lambda: docx("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", "<!DOCTYPE d SYSTEM 'http://192.0.2.1/a.dtd'>"),
    "numbers.docx": lambda: docx(
        NUMBERED, **{"word/_rels/document.xml.rels": OWN % "numbering.xml", "word/numbering.xml": NUMBERING, "word/styles.xml": LOOPED}
    ),
    "climbs.docx": lambda: docx(PARAGRAPH, main="../../../../etc/passwd"),
    "climbs-and-is-there.docx": lambda: docx(PARAGRAPH, main="../../word/document.xml", **{"../../../etc/cron.d/x": "x", "C:\\x": "x"}),
    "numbering-is-the-text.docx": lambda: docx(PARAGRAPH, **{"word/_rels/document.xml.rels": OWN % "document.xml"}),
    "numbering-is-gone.docx": lambda: docx(PARAGRAPH, **{"word/_rels/document.xml.rels": OWN % "gone.xml"}),
    "another-kind.docx": lambda: docx(PARAGRAPH, types=TYPES.replace("wordprocessingml.document.main", "spreadsheetml.sheet.main")),
    "no-kinds.docx": lambda: docx(PARAGRAPH, types="<Types/>"),
    "no-xml.docx": lambda: docx(PARAGRAPH, types="{}"),
    "nested.html": lambda: b"<div>" * MILLION + b"<p>1. x</p>",
    "nested-tables.html": lambda: b"<table><tr><td>" * 300_000 + b"x",
    "a-million-paragraphs.html": lambda: b"<p>1. x" * MILLION,
    "entities.html": lambda: b"<!DOCTYPE html [<!ENTITY a 'b'>]><p>" + b"&a;&#x10ffff;&#99999999999;" * 100_000,
    "laughs.xml": lambda: (LAUGHS + "<akomaNtoso>&j;</akomaNtoso>").encode(),
    "reads-a-file.xml": lambda: b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><akomaNtoso>&x;</akomaNtoso>",
    "nested.xml": lambda: b"<a>" * MILLION,
    "nested.rtf": lambda: b"{\\rtf1 " + b"{" * MILLION + b"x",
    "closed.rtf": lambda: b"{\\rtf1 x" + b"}" * MILLION,
    "binary.rtf": lambda: b"{\\rtf1 \\bin999999999999999999999 x\\u999999999999? \\'zz\\u-99999? \\par " + b"\\" * 100_000,
    "words.rtf": lambda: b"{\\rtf1 " + b"\\" + b"a" * 5_000_000 + b"1" * 5_000_000,
    "one-line.txt": lambda: ("Осы Заң " * 3_000_000).encode(),
    "lines.txt": lambda: b"1.\n" * 300_000,
    "numbers.txt": lambda: b"1." * 5_000_000,
    "marks.md": lambda: b"**" * 1_500_000 + b"\n" + b"> " * MILLION + b"\n" + b"#" * MILLION,
    "zeros.txt": lambda: bytes(20_000_000),
    "loop.pdf": lambda: b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>endobj trailer<</Root 1 0 R>>",
    "nested.pdf": lambda: b"%PDF-1.4\n1 0 obj" + b"[" * MILLION + b"endobj trailer<</Root 1 0 R>>",
    "flate.pdf": lambda: _pdf(zlib.compress(b"BT (x) Tj ET " * 20_000_000, 9)),
    "count.gguf": lambda: b"GGUF" + (3).to_bytes(4, "little") + (2**63).to_bytes(8, "little") * 2,
    "string.gguf": lambda: b"GGUF" + (3).to_bytes(4, "little") + bytes(8) + (1).to_bytes(8, "little") + (2**62).to_bytes(8, "little"),
    "array.gguf": lambda: b"GGUF" + (3).to_bytes(4, "little") + bytes(8) + (1).to_bytes(8, "little") + (1).to_bytes(8, "little") + b"a"
    + (9).to_bytes(4, "little") * 2 + (2**60).to_bytes(8, "little"),
    "settings.json": lambda: b"[" * MILLION,
    "office.toml": lambda: b"[" * MILLION,
    "pack.zpack": lambda: docx(PARAGRAPH),
}  # fmt: skip


def _pdf(stream: bytes) -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n4 0 obj<</Length "
        + str(len(stream)).encode() + b"/Filter/FlateDecode>>stream\n" + stream + b"\nendstream endobj\ntrailer<</Root 1 0 R>>"
    )  # fmt: skip


@pytest.fixture(scope="module")
def server() -> Iterator[fuzz.Server]:
    made = fuzz.Server()
    yield made
    made.close()


@pytest.mark.parametrize("name", FILES)
def test_a_file_made_to_harm_is_read_or_refused(server: fuzz.Server, name: str) -> None:
    assert server.ask(Seed(name, FILES[name]())) in ("read", "refused")


def test_what_a_file_says_of_other_files_is_not_in_its_text() -> None:
    from law import formats
    from law.words import Problem

    for name in ("reads-a-file.docx", "reads-a-file.xml"):
        try:
            said = " ".join(paragraph.text for paragraph in formats.read(FILES[name](), name))
        except Problem:
            continue
        assert "root:" not in said


def test_a_few_documents_of_the_fuzzer(samples: Path, tmp_path: Path) -> None:
    """`make fuzz` tries twenty thousand; these show that it works, and hold for every build."""
    said: list[str] = []
    counted = fuzz.run(range(40), [samples / "bills"], tmp_path / "kept", said.append)
    assert set(counted) <= {"read", "refused"}, said
    assert min(counted["read"], counted["refused"]) > 5
    assert not (tmp_path / "kept").exists()


def test_the_fuzzer_sees_a_crash_a_fault_and_too_much_memory(server: fuzz.Server) -> None:
    """The control: what it looks for can be seen."""
    assert server.ask(Seed("crash.control", b"")).startswith("crash")
    assert server.ask(Seed("fault.control", b"")).startswith("fault")
    assert "MemoryError" in server.ask(Seed("memory.control", b""))
