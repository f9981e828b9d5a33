"""Word files: the text of the view `final`, automatic numbers, places as python-docx counts, and files that cannot be opened."""

from __future__ import annotations

import contextlib
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from law import formats
from law.act import Place
from law.formats import docx as word
from law.formats import wordml
from law.text import clean
from law.words import Problem

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{more}</Types>'
)
LIGHT, RED = ("<w:b w:val='0'/>", "<w:color w:val='ff0000'/>")
NBSP = chr(0xA0)
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
MAIN = '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'


def package(body: str = "<w:p/>", *, numbering: str = "", styles: str = "", types: str = "", more: dict[str, bytes] | None = None) -> bytes:
    parts = {
        "[Content_Types].xml": CONTENT_TYPES.format(more=types).encode(),
        "_rels/.rels": RELATIONS.format(MAIN).encode(),
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>".encode(),
    }
    relations = ""
    for kind, content in (("numbering", numbering), ("styles", styles)):
        if content:
            parts[f"word/{kind}.xml"] = f"<w:{kind} {W}>{content}</w:{kind}>".encode()
            relations += f'<Relationship Id="{kind}" Type="http://x/{kind}" Target="{kind}.xml"/>'
    parts["word/_rels/document.xml.rels"] = RELATIONS.format(relations).encode()
    return zipped(parts | (more or {}))


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def texts(data: bytes) -> list[str]:
    return [p.read_text for p in formats.read(data, "a.docx")]


def test_the_final_view_of_a_paragraph() -> None:
    body = f"""<w:p>{run("Орган ")}<w:ins w:id="1" w:author="a">{run("вправе ")}</w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>обязан </w:delText></w:r></w:del>
    <w:hyperlink>{run("принять ")}</w:hyperlink><w:smartTag>{run("акт")}</w:smartTag><w:sdt><w:sdtContent>{run(" и")}</w:sdtContent></w:sdt>
    <w:fldSimple w:instr="REF x">{run(" форму")}</w:fldSimple><w:r><w:tab/><w:t>к</w:t><w:noBreakHyphen/><w:br/><w:t>нему</w:t><w:br w:type="page"/></w:r>
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>код</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>
    {run("№ 5")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:moveFrom>{run("нет")}</w:moveFrom><w:moveTo>{run(NBSP + "да")}</w:moveTo>
    <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p>{run("в рамке")}</w:p></w:txbxContent></w:drawing></mc:Choice>
    <mc:Fallback><w:pict><w:txbxContent><w:p>{run("в рамке")}</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"""
    assert texts(package(body)) == ["Орган вправе принять акт и форму\tк-\nнему№ 5 да"]


def test_pieces_are_the_text_and_its_elements() -> None:
    paragraph = etree.fromstring(f"<w:p {W}>{run('Один')}<w:r><w:tab/><w:t>два</w:t></w:r><w:ins>{run(' три')}</w:ins></w:p>")
    pieces = wordml.pieces(paragraph)
    raw = wordml.raw_text(paragraph)
    assert raw == "Один\tдва три"
    assert [raw[piece.start : piece.start + len(piece.text)] for piece in pieces] == [piece.text for piece in pieces]
    assert [etree.QName(piece.element).localname for piece in pieces] == ["t", "tab", "t", "t"]


def test_places_of_paragraphs_tables_and_blocks() -> None:
    cell = "<w:tc><w:p>{}</w:p></w:tc>"
    nested = f"<w:tc><w:p>{run('до')}</w:p><w:tbl><w:tr>{cell.format(run('внутри'))}</w:tr></w:tbl><w:p>{run('после')}</w:p></w:tc>"
    body = (
        f"<w:p>{run('первый')}</w:p><w:tbl><w:tr>{cell.format(run('а'))}{nested}</w:tr></w:tbl>"
        f"<w:sdt><w:sdtContent><w:p>{run('содержание')}</w:p></w:sdtContent></w:sdt><w:p>{run('второй')}</w:p><w:sectPr/>"
    )
    data = package(body)
    assert [(p.place, p.text) for p in formats.read(data, "a.docx")] == [
        (Place(0), "первый"),
        (Place(None, (0, 0, 0, 0)), "а"),
        (Place(None, (0, 0, 1, 0)), "до"),
        (Place(None, (0, 0, 1, 1)), "внутри"),
        (Place(None, (0, 0, 1, 2)), "после"),
        (Place(None, (-1, 0, 0, 0)), "содержание"),
        (Place(1), "второй"),
    ]


def test_looks_come_from_runs_and_styles() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    )
    body = (
        f'<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr>{run("жирный")}</w:p>'
        f'<w:p><w:pPr><w:pStyle w:val="Own"/><w:jc w:val="both"/></w:pPr>{run("не", LIGHT)}{run("жирный")}</w:p>'
        f'<w:p><w:pPr><w:pStyle w:val="Loop"/></w:pPr>{run("сноска", RED)}{run(" № 5")}</w:p>'
    )
    found = formats.read(package(body, styles=styles), "a.docx")
    assert [(p.bold, p.centred, p.red) for p in found] == [(True, True, False), (False, False, False), (False, False, True)]


RICHER = [wordml.W + name for name in ("ins", "sdt", "smartTag", "fldSimple", "moveTo", "fldChar")]


def test_word_files_agree_with_python_docx(shared: Path) -> None:
    """Where python-docx sees all of a paragraph, so do we, at the same index; elsewhere ours holds more."""
    for path in sorted((shared / "corpus/docx").glob("*.docx")):
        try:
            document = docx.Document(str(path))
        except (KeyError, ValueError):
            continue
        body = [p for p in formats.read(path.read_bytes(), path.name) if p.place.paragraph is not None]
        assert len(body) == len(document.paragraphs), path.name
        for ours, theirs in zip(body, document.paragraphs, strict=True):
            richer = next(theirs._p.iter(*RICHER), None) is not None
            if not richer:
                assert ours.text == clean(theirs.text), path.name


# Files that cannot be opened: one sentence each.


def rejects(data: bytes, name: str, *words: str) -> None:
    with pytest.raises(Problem) as caught:
        formats.read(data, name)
    for text in (caught.value.words.kk, caught.value.words.ru, caught.value.words.en):
        assert name in text
        assert "\n" not in text
        assert "{" not in text
    assert any(word in caught.value.words.en for word in words), caught.value.words.en


def test_files_that_are_no_word_documents() -> None:
    rejects(b"", "a.docx", "empty")
    rejects(b"just text", "a.docx", "no Word document")
    rejects(b"\x89PNG\r\n\x1a\n", "a.docx", "no Word document")
    rejects(zipped({"hello.txt": b"x"}), "a.docx", "no Word document")
    rejects(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "a.docx", "password")
    rejects(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "a.doc", ".doc")
    rejects(
        package(types='<Override PartName="/word/x" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
        "a.docx",
        "macros",
    )
    rejects(package(more={"word/vbaProject.bin": b"x"}), "a.docx", ".docm")
    assert formats.read(package(more={"word/vbaProject.bin": b"x"}), "a.docm")  # its name owns to them: they are not run
    rejects(b"\0" * (word.MAX_FILE + 1), "a.docx", "too large")
    rejects(b"x", "a.xyz", "not read")


def test_damaged_documents() -> None:
    whole = package(f"<w:p>{run('текст ' * 500)}</w:p>")
    for cut in (30, len(whole) // 2, len(whole) - 10):
        rejects(whole[:cut], "a.docx", "damaged", "no Word document")
    broken = bytearray(whole)
    at = whole.index(b"word/document.xml") + 60
    broken[at : at + 40] = b"\xff" * 40
    rejects(bytes(broken), "a.docx", "damaged")
    rejects(package("<w:p>"), "a.docx", "damaged")


def test_bombs_are_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "MAX_PART", 100_000)
    rejects(package(f"<w:p>{run('а' * 400_000)}</w:p>"), "a.docx", "too large")
    entity = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    document = f"{entity}<w:document {W}><w:body><w:p>{run('&b;')}</w:p></w:body></w:document>".encode()
    rejects(package(more={"word/document.xml": document}), "a.docx", "damaged")
    external = '<!DOCTYPE w SYSTEM "file:///etc/passwd">'
    document = f"{external}<w:document {W}><w:body/></w:document>".encode()
    rejects(package(more={"word/document.xml": document}), "a.docx", "damaged")


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_damage_is_told_in_one_sentence(data: st.DataObject) -> None:
    whole = bytearray(package(f"<w:p>{run('1. Текст')}</w:p>", numbering="<w:num w:numId='1'/>", styles="<w:style/>"))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(Problem):
        formats.read(bytes(whole), "a.docx")


@pytest.fixture
def numbered() -> Callable[..., list[str]]:
    def read(numbering: str, *paragraphs: tuple[str, int] | str, styles: str = "") -> list[str]:
        body = ""
        for paragraph in paragraphs:
            if isinstance(paragraph, str):
                properties = f'<w:pStyle w:val="{paragraph}"/>'
            else:
                properties = f'<w:numPr><w:ilvl w:val="{paragraph[1]}"/><w:numId w:val="{paragraph[0]}"/></w:numPr>'
            body += f"<w:p><w:pPr>{properties}</w:pPr>{run('x')}</w:p>"
        return [p.number for p in formats.read(package(body, numbering=numbering, styles=styles), "a.docx")]

    return read


NEVER = "<w:lvlRestart w:val='0'/>"
ARTICLE, POINT = ("<w:pStyle w:val='Art'/>", "<w:pStyle w:val='Pt'/>")


def level(index: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def test_levels_restart_under_their_upper_level(numbered: Callable[..., list[str]]) -> None:
    definition = f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "decimal", "%2)")}{level(2, "russianLower", "%3)")}</w:abstractNum>'
    lists = definition + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    found = numbered(lists, *[("1", n) for n in (0, 1, 1, 2, 2, 0, 1, 2)])
    assert found == ["1.", "1)", "2)", "а)", "б)", "2.", "1)", "а)"]


def test_overrides_and_lists_that_share_a_definition(numbered: Callable[..., list[str]]) -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    assert numbered(lists, ("1", 0), ("2", 0), ("3", 0), ("3", 0), ("1", 0)) == ["1.", "2.", "5.", "6.", "7."]
    assert numbered(lists, ("0", 0), ("9", 0), ("1", 4)) == ["", "", ""]


def test_legal_numbering_roman_signs_and_restart_rules(numbered: Callable[..., list[str]]) -> None:
    upper, lower = level(0, "upperRoman", "Статья %1."), level(1, "decimalZero", "%1.%2", "<w:isLgl/>")
    lists = f'<w:abstractNum w:abstractNumId="0">{upper}{lower}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert numbered(lists, *[("1", n) for n in (0, 0, 0, 0, 1)]) == ["Статья I.", "Статья II.", "Статья III.", "Статья IV.", "4.01"]
    never = f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "decimal", "%2)", NEVER)}</w:abstractNum>'
    lists = never + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    assert numbered(lists, *[("1", n) for n in (0, 1, 0, 1)]) == ["1.", "1)", "2.", "2)"]


def test_numbers_of_styles_and_bullets(numbered: Callable[..., list[str]]) -> None:
    lists = (
        f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "Статья %1.", ARTICLE)}{level(1, "decimal", "%2.", POINT)}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", chr(0xF0B7))}{level(1, "none", "")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    style = '<w:style w:type="paragraph" w:styleId="{}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    styles = style.format("Art") + style.format("Pt") + '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Pt"/></w:style>'
    assert numbered(lists, "Art", "Pt", "Sub", "Art", "Pt", styles=styles) == ["Статья 1.", "1.", "2.", "Статья 2.", "1."]
    assert numbered(lists, ("2", 0), ("2", 1)) == ["•", ""]


def test_real_lists_of_word(shared: Path) -> None:
    """docx4j's own documents say in their text which number Word prints: [expect]Section 1.01[/expect]."""
    seen = 0
    for path in sorted((shared / "corpus/docx").glob("*.docx")):
        for paragraph in formats.read(path.read_bytes(), path.name):
            match = re.match(r"\[expect\](.*?)\[/expect\]", paragraph.text)
            if match and "<" not in match[1]:
                seen += 1
                assert paragraph.number == match[1], (path.name, paragraph.text)
    assert seen > 20
