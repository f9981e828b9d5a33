"""Documents as Word, LibreOffice, Google Docs and converters write them, and as nobody should: one word is changed, and only the
runs that hold it are touched. Each is written here, by code, for what the documents at hand do not hold."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

import docx
import pytest
from lxml import etree

from copilot.bill import Bill
from copilot.bill.package import Package

MakeDocx = Callable[..., bytes]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DECLARED = (
    f'xmlns:mc="{MC}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
OTHER = "<w:p><w:r><w:t>Басқа</w:t></w:r></w:p>"

# What stands in the paragraph, the word to be changed, as python-docx reads it, and what it is to be changed into.
PARAGRAPHS = {
    "three runs": (
        '<w:r><w:t>Мем</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>лекет</w:t></w:r>'
        "<w:r><w:t>тік орган</w:t></w:r>",
        "Мемлекеттік",
        "Жергілікті",
    ),
    "smart tags in one another": (
        '<w:smartTag w:uri="u" w:element="a"><w:smartTag w:uri="u" w:element="b"><w:r><w:t>Алма</w:t></w:r></w:smartTag>'
        "</w:smartTag><w:r><w:t> қаласы</w:t></w:r>",
        "қаласы",
        "облысы",
    ),
    "a content control": (
        '<w:sdt><w:sdtPr><w:id w:val="7"/><w:dataBinding w:xpath="/a" w:storeItemID="{0}"/></w:sdtPr><w:sdtContent>'
        '<w:r><w:t>атауы</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve"> туралы заң</w:t></w:r>',
        "заң",
        "кодекс",
    ),
    "a hyperlink": (
        '<w:r><w:t xml:space="preserve">қараңыз: </w:t></w:r><w:hyperlink r:id="rId9" w:history="1"><w:r><w:t>adi</w:t></w:r><w:r><w:t>let</w:t></w:r>'
        "</w:hyperlink>",
        "adilet",
        "online",
    ),
    "a link in a field": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "x" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>сілтеме</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "сілтеме",
        "нұсқау",
    ),
    "a field without its separator": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>бет саны</w:t></w:r>',
        "саны",
        "нөмірі",
    ),
    "a deletion and an insertion": (
        '<w:r><w:t xml:space="preserve">орган </w:t></w:r><w:del w:id="1" w:author="А"><w:r><w:delText>вправе</w:delText></w:r></w:del>'
        '<w:ins w:id="2" w:author="Б"><w:r><w:t>обязан</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> принять</w:t></w:r>',
        "принять",
        "отклонить",
    ),
    "moved text": (
        '<w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom w:id="2" w:author="А"><w:r><w:t>көшкен</w:t></w:r></w:moveFrom>'
        '<w:moveFromRangeEnd w:id="1"/><w:r><w:t>қалған</w:t></w:r>',
        "қалған",
        "тұрған",
    ),
    "a bookmark and a comment in a word": (
        '<w:r><w:t>за</w:t></w:r><w:bookmarkStart w:id="1" w:name="b"/><w:commentRangeStart w:id="4"/><w:r><w:t>кон</w:t></w:r>'
        '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r><w:bookmarkEnd w:id="1"/>',
        "закон",
        "кодекс",
    ),
    "a tab": ("<w:r><w:t>1.</w:t><w:tab/><w:t>Бап</w:t></w:r>", "Бап", "Тарау"),
    "words around a tab": ("<w:r><w:t>бір</w:t><w:tab/><w:t>екі</w:t></w:r>", "бір\tекі", "үш\tтөрт"),
    "a line break": ("<w:r><w:t>бір</w:t><w:br/><w:t>екі</w:t><w:cr/><w:t>үш</w:t></w:r>", "екі", "төрт"),
    "a page break in a run": ('<w:r><w:t>соңы</w:t><w:br w:type="page"/><w:lastRenderedPageBreak/><w:t>басы</w:t></w:r>', "басы", "ортасы"),
    "a hyphen that does not break": ("<w:r><w:t>саяси</w:t><w:noBreakHyphen/><w:t>құқықтық</w:t></w:r>", "саяси-құқықтық", "әлеуметтік"),
    "a soft hyphen": ("<w:r><w:t>мемле</w:t><w:softHyphen/><w:t>кет</w:t></w:r>", "мемлекет", "қоғам"),
    "a symbol": (
        '<w:r><w:t>а</w:t><w:sym w:font="Symbol" w:char="F0B7"/><w:t>б</w:t></w:r><w:r><w:t xml:space="preserve"> сөз</w:t></w:r>',
        "сөз",
        "белгі",
    ),
    "a footnote in a word": (
        '<w:r><w:t>ережe</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:t>лер</w:t></w:r>",
        "ережeлер",
        "нормалар",
    ),
    "right to left": (
        '<w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>القانون</w:t></w:r><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve"> الجديد</w:t></w:r>',
        "الجديد",
        "القديم",
    ),
    "an override of direction": ('<w:bdo w:val="rtl"><w:r><w:t>אבג</w:t></w:r></w:bdo><w:r><w:t>дгж</w:t></w:r>', "дгж", "клм"),
    "an equation": (
        '<w:r><w:t xml:space="preserve">мұнда </w:t></w:r><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath><w:r><w:t xml:space="preserve"> мөлшер</w:t></w:r>',
        "мөлшер",
        "шама",
    ),
    "a shape with its stand-in": (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>қорап</w:t></w:r></w:p>'
        "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>қорап</w:t></w:r>"
        "</w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>қорап сырты</w:t></w:r>",
        "қорап",
        "жәшік",
    ),
    "a word of which a choice holds a part": (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:r><w:t>бұл</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>сол</w:t></w:r>'
        '</mc:Fallback></mc:AlternateContent><w:r><w:t xml:space="preserve"> жаңа</w:t></w:r>',
        "жаңа",
        "ескі",
    ),
    "a ruby": (
        "<w:r><w:ruby><w:rt><w:r><w:t>とう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>京都</w:t></w:r>",
        "京都",
        "大阪",
    ),
    "entities and references": (
        "<w:r><w:t>&#1057;&#1090;. 5 &lt;a&gt; &amp;quot; &quot;б&quot;</w:t></w:r><w:r><w:t>&#xA0;соң</w:t></w:r>",
        "соң",
        "алд",
    ),
    "the word is in a CDATA": (
        "<w:r><w:t><![CDATA[ескі <сөз>]]></w:t></w:r><w:r><w:t><![CDATA[ қалды]]></w:t></w:r>",
        "<сөз>",
        "<ой> & <пікір>",
    ),
    "comments and instructions": (
        "<!-- а > б --><w:r><!-- ішінде --><w:t>бір</w:t><?pi x?><w:t xml:space='preserve'> екі</w:t></w:r><?go  on?>",
        "екі",
        "үш",
    ),
    "a comment in a text": ("<w:r><w:t>бі<!-- а -->р екі</w:t></w:r><w:r><w:t xml:space='preserve'> үш</w:t></w:r>", "үш", "төрт"),
    "white space between elements": (
        "\n   <w:pPr>\n  <w:jc\n w:val = 'both' />\n </w:pPr>\n\t<w:r>\n <w:t>бір</w:t>\n</w:r>\n <w:r>\n<w:t>екі</w:t>\n </w:r>\n",
        "екі",
        "үш",
    ),
    "spaces nobody keeps": ("<w:r><w:t>  бір  екі  </w:t></w:r>", "бір  екі", "үш  төрт"),
    "no-break spaces": ("<w:r><w:t>ст.\u00a05 №\u00a07</w:t></w:r>", "ст. 5", "ст. 6"),
    "prefixes of its own": (
        '<w:r xmlns:q="urn:q" q:a="1"><w:t>бір</w:t></w:r><x:r xmlns:x="' + W + '"><x:t>екі</x:t></x:r><q:z xmlns:q="urn:r"/>',
        "екі",
        "үш",
    ),
    "attributes with line ends": (
        '<w:bookmarkStart w:id="1" w:name="a&#10;b&quot;c&#9;"/><w:r><w:t>бір</w:t></w:r><w:bookmarkEnd w:id="1"/>',
        "бір",
        "екі",
    ),
    "a permission and a custom tag": (
        '<w:permStart w:id="5" w:edGrp="everyone"/><w:customXml w:element="e" w:uri="u"><w:r><w:t>тег</w:t></w:r></w:customXml><w:r><w:t>сөз</w:t></w:r>'
        '<w:permEnd w:id="5"/>',
        "сөз",
        "ой",
    ),
    "a sub-document and an embedded object": (
        '<w:subDoc r:id="rId8"/><w:r><w:object><v:shape id="s"/><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" r:id="rId7"/></w:object>'
        "<w:t>нысан</w:t></w:r>",
        "нысан",
        "зат",
    ),
    "letters beyond the first plane": ("<w:r><w:t>😀 бұл 𝒳</w:t></w:r>", "бұл", "ол"),
    "the word twice": ("<w:r><w:t>сөз және </w:t></w:r><w:r><w:t>сөз</w:t></w:r>", "сөз", "ой"),
    "the word goes": (
        '<w:r><w:t xml:space="preserve">бір </w:t></w:r><w:r><w:t xml:space="preserve">екі </w:t></w:r><w:r><w:t>үш</w:t></w:r>',
        "екі ",
        "",
    ),
    "formats that were changed": (
        '<w:pPr><w:rPr><w:ins w:id="9" w:author="А"/></w:rPr><w:pPrChange w:id="8" w:author="А"><w:pPr/></w:pPrChange></w:pPr>'
        '<w:r><w:rPr><w:b/><w:rPrChange w:id="7" w:author="А"><w:rPr/></w:rPrChange></w:rPr><w:t>қалың сөз</w:t></w:r>',
        "сөз",
        "ой",
    ),
}


def paragraph(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read(Package(data, "x").main))
    found = root.find(f"{{{W}}}body/{{{W}}}p")
    assert found is not None
    return found


def rest(data: bytes) -> bytes:
    """The main part in canonical XML, its first paragraph emptied."""
    found = paragraph(data)
    for item in list(found):
        found.remove(item)
    return etree.tostring(found.getroottree(), method="c14n")


def others(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist() if info.filename != "word/document.xml"}


def canonical(item: etree._Element) -> bytes:
    return etree.tostring(item, method="c14n" if isinstance(item.tag, str) else "xml", with_tail=False)


def holds(item: etree._Element, word: str) -> bool:
    """Some of the word's letters are in the element."""
    text = "".join(str(part) for part in item.itertext()).strip()
    return any(part and part in text for part in (word[:2], word[-2:], *word.split("\t"))) or text in word


@pytest.mark.parametrize("author", [None, "Заңгер"])
@pytest.mark.parametrize("name", PARAGRAPHS)
def test_a_word_is_changed_and_what_is_around_it_stays(make_docx: MakeDocx, name: str, author: str | None) -> None:
    inner, old, new = PARAGRAPHS[name]
    before = make_docx(f"<w:p>{inner}</w:p>{OTHER}", declarations=DECLARED)
    bill = Bill(before, "x")
    assert bill.replace_words(0, old, new, track=author) is not None
    after = bill.data()
    assert rest(after) == rest(before)
    assert others(after) == others(before)
    left, right = ([canonical(item) for item in paragraph(data)] for data in (before, after))
    gone = [item for item in paragraph(before) if canonical(item) not in right]
    assert all(holds(item, old) for item in gone), [etree.tostring(item) for item in gone]
    assert len(left) - len(gone) <= len(right)
    seen = docx.Document(io.BytesIO(before)).paragraphs[0].text
    if author is None and old in seen:
        assert docx.Document(io.BytesIO(after)).paragraphs[0].text == seen.replace(old, new, 1)
    if author is not None:
        accepted = Bill(after, "x")
        wanted = [one.get(f"{{{W}}}id", "") for one in paragraph(after).iter() if one.get(f"{{{W}}}author") == author]
        accepted.accept(0, *wanted)
        untracked = Bill(before, "x")
        untracked.replace_words(0, old, new)
        assert accepted.text(0) == untracked.text(0)
    bill.undo()
    assert bill.data() == before


BODIES = {
    "blocks around paragraphs": (
        '<w:sdt><w:sdtContent><w:p><w:r><w:t>Мазмұны</w:t></w:r></w:p></w:sdtContent></w:sdt><w:customXml w:element="a"><w:p><w:r><w:t>б</w:t></w:r></w:p>'
        "</w:customXml><w:p><w:r><w:t>Мәтін</w:t></w:r></w:p>",
        0,
    ),
    "a choice of blocks": (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:p><w:r><w:t>а</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>а</w:t></w:r></w:p></mc:Fallback>'
        "</mc:AlternateContent><w:p><w:r><w:t>Мәтін</w:t></w:r></w:p>",
        0,
    ),
    "empty paragraphs of every spelling": (
        "<w:p/><w:p></w:p><w:p\n/><w:p w:rsidR='0'><w:pPr/></w:p><w:p><w:r/></w:p><w:p><w:r><w:t/></w:r></w:p><w:p><w:r><w:t>Мәтін</w:t></w:r></w:p>",
        6,
    ),
    "a table in a table": (
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:t>Мәтін</w:t></w:r></w:p>",
        0,
    ),
    "anchors between paragraphs": (
        '<w:bookmarkStart w:id="1" w:name="a"/><w:p/><w:commentRangeStart w:id="2"/><w:proofErr w:type="gramStart"/><w:p><w:r><w:t>Мәтін</w:t></w:r></w:p><w:bookmarkEnd w:id="1"/>',
        1,
    ),
    "an altChunk and a sub-document": (
        '<w:altChunk r:id="rId5"/><w:p><w:r><w:t>Мәтін</w:t></w:r></w:p><w:p><w:subDoc r:id="rId6"/></w:p>',
        0,
    ),
    "sections": ('<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/></w:sectPr></w:pPr><w:r><w:t>Мәтін</w:t></w:r></w:p><w:p/>', 0),
}


@pytest.mark.parametrize("name", BODIES)
def test_paragraphs_are_counted_as_python_docx_counts_them(make_docx: MakeDocx, name: str) -> None:
    body, number = BODIES[name]
    before = make_docx(body, declarations=DECLARED)
    bill = Bill(before, "x")
    assert bill.replace_words(bill.position_of(number), "Мәтін", "Сөз") is not None
    after = bill.data()
    seen = [one.text for one in docx.Document(io.BytesIO(after)).paragraphs]
    assert seen == [one.text.replace("Мәтін", "Сөз") for one in docx.Document(io.BytesIO(before)).paragraphs]
    with zipfile.ZipFile(io.BytesIO(before)) as a, zipfile.ZipFile(io.BytesIO(after)) as b:
        assert b.read("word/document.xml") == a.read("word/document.xml").replace("Мәтін".encode(), "Сөз".encode())


@pytest.mark.parametrize("kind", ["styles", "numbering", "theme"])
@pytest.mark.parametrize("content", [b"", b"<w:styles", b"\xff\xfejunk"])
def test_a_damaged_part_of_looks_does_not_keep_the_text_from_being_edited(make_docx: MakeDocx, kind: str, content: bytes) -> None:
    type_ = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    before = make_docx(
        "<w:p><w:r><w:t>Мәтін</w:t></w:r></w:p>",
        relations=f'<Relationship Id="a" Type="{type_}" Target="a.xml"/>',
        parts={"word/a.xml": content},
    )
    bill = Bill(before, "x")
    assert [view.text for view in bill.paragraphs] == ["Мәтін"]
    bill.replace(0, 0, 5, "Сөз")
    assert rest(bill.data()) == rest(before)


@pytest.mark.parametrize("body", ["<w:body/>", "<w:body ></w:body>", "<w:body><w:sectPr/></w:body>"])
def test_an_empty_body_has_a_place_to_type_at_and_stays_empty_until_then(make_docx: MakeDocx, body: str) -> None:
    parts = entries(make_docx())
    parts["word/document.xml"] = f'<w:document xmlns:w="{W}">{body}</w:document>'.encode()
    before = zipped(parts)
    bill = Bill(before, "x")
    assert [view.text for view in bill.paragraphs] == [""]
    assert bill.data() == before
    bill.replace(0, 0, 0, "Мәтін")
    assert [one.text for one in docx.Document(io.BytesIO(bill.data())).paragraphs] == ["Мәтін"]
    bill.undo()
    assert bill.data() == before


# how the zip and its parts are built


def entries(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def zipped(parts: dict[str, bytes], **kinds: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, kinds.get(name, zipfile.ZIP_DEFLATED))
    return out.getvalue()


def with_folders(make: MakeDocx) -> bytes:
    parts = entries(make())
    return zipped({"_rels/": b"", "word/": b"", **parts, "word/media/": b""})


def with_duplicates(make: MakeDocx) -> bytes:
    """Two entries of one name, the later of which counts."""
    out = io.BytesIO(make("<w:p><w:r><w:t>Ескі</w:t></w:r></w:p>"))
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", entries(make())["word/document.xml"])
    return out.getvalue()


def with_names_of_another_time(make: MakeDocx) -> bytes:
    """A picture whose name is in the code page of DOS, without the sign of UTF-8."""
    data = zipped({**entries(make()), "word/media/????????.png": b"\x89PNG"})
    return data.replace(b"????????", "картинка".encode("cp866"))


def in_another_order(make: MakeDocx) -> bytes:
    return zipped(dict(reversed(entries(make()).items())))


def with_extra_fields(make: MakeDocx) -> bytes:
    """Padding as LibreOffice and Office write it beside the name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries(make()).items():
            info = zipfile.ZipInfo(name, (2024, 5, 6, 7, 8, 10))
            info.extra = struct.pack("<HH", 0xA220, 12) + bytes(12)
            info.comment = "түсіндірме".encode()
            archive.writestr(info, data)
    return out.getvalue()


def with_a_gap_before_the_directory(make: MakeDocx) -> bytes:
    """Bytes that no record names, as a tool leaves them that rewrites an entry in place."""
    data = make()
    end = data.rindex(b"PK\x05\x06")
    start = struct.unpack_from("<L", data, end + 16)[0]
    gap = b"left over"
    return data[:start] + gap + data[start:end] + data[end : end + 16] + struct.pack("<L", start + len(gap)) + data[end + 20 :]


def with_a_mark_of_spanning(make: MakeDocx) -> bytes:
    """PK\\7\\8 before the first record: written for a zip of several volumes that turned out to be one."""
    data = bytearray(b"PK\x07\x08" + make())
    end = data.rindex(b"PK\x05\x06")
    start = struct.unpack_from("<L", data, end + 16)[0] + 4
    struct.pack_into("<L", data, end + 16, start)
    at = start
    while data[at : at + 4] == b"PK\x01\x02":
        struct.pack_into("<L", data, at + 42, struct.unpack_from("<L", data, at + 42)[0] + 4)
        at += 46 + sum(struct.unpack_from("<HHH", data, at + 28))
    return bytes(data)


def with_bytes_after(make: MakeDocx) -> bytes:
    return make() + bytes(12)


def with_signatures(make: MakeDocx) -> bytes:
    parts = entries(make())
    return zipped({**parts, "_xmlsignatures/origin.sigs": b"", "_xmlsignatures/sig1.xml": b"<Signature/>"})


def with_a_glossary(make: MakeDocx) -> bytes:
    inner = f'<w:glossaryDocument xmlns:w="{W}"><w:docParts><w:docPart><w:docPartBody><w:p><w:r><w:t>Мәтін</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/glossaryDocument"
    return make(
        relations=f'<Relationship Id="g" Type="{kind}" Target="glossary/document.xml"/>',
        parts={"word/glossary/document.xml": inner.encode()},
    )


def with_comments_that_are_not_there(make: MakeDocx) -> bytes:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    return make(relations=f'<Relationship Id="c" Type="{kind}" Target="comments.xml"/>')


def with_an_absolute_target(make: MakeDocx) -> bytes:
    parts = entries(make())
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b'Target="', b'Target="/')
    return zipped(parts)


def with_a_relative_target(make: MakeDocx) -> bytes:
    parts = entries(make())
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b'Target="', b'Target="./docProps/../')
    return zipped(parts)


def with_a_target_in_percents(make: MakeDocx) -> bytes:
    parts = entries(make())
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"word/%64ocument.xml")
    return zipped(parts)


def with_utf_16_everywhere(make: MakeDocx) -> bytes:
    parts = entries(make(encoding="utf-16"))
    for name in ("[Content_Types].xml", "_rels/.rels"):
        parts[name] = ('<?xml version="1.0" encoding="utf-16"?>' + parts[name].decode()).encode("utf-16")
    return zipped(parts)


def without_a_declaration(make: MakeDocx) -> bytes:
    parts = entries(make())
    parts["word/document.xml"] = b"\xef\xbb\xbf" + parts["word/document.xml"].partition(b"?>\n")[2]
    return zipped(parts)


def with_a_declaration_in_single_quotes(make: MakeDocx) -> bytes:
    parts = entries(make())
    parts["word/document.xml"] = (
        b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\r\n" + parts["word/document.xml"].partition(b"?>\n")[2]
    )
    return zipped(parts)


def of_strict_open_xml(make: MakeDocx) -> bytes:
    return make(namespace="http://purl.oclc.org/ooxml/wordprocessingml/main")


def a_template(make: MakeDocx) -> bytes:
    return make(main_type="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")


def with_stored_entries_and_descriptors(make: MakeDocx) -> bytes:
    """Stored, with sizes behind the data, as a program writes that streams what it does not compress."""
    out, directory = b"", b""
    for name, data in entries(make()).items():
        raw, check = name.encode(), zlib.crc32(data)
        middle = (20, 8, 0, 0, 33)
        directory += (
            struct.pack("<4sHHHHHHLLLHHHHHLL", b"PK\x01\x02", 20, *middle, check, len(data), len(data), len(raw), 0, 0, 0, 0, 0, len(out))
            + raw
        )
        out += struct.pack("<4sHHHHHLLLHH", b"PK\x03\x04", *middle, 0, 0, 0, len(raw), 0) + raw + data
        out += struct.pack("<4sLLL", b"PK\x07\x08", check, len(data), len(data))
    count = len(entries(make()))
    return out + directory + struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, count, count, len(directory), len(out), 0)


BUILDS = [
    with_folders,
    with_duplicates,
    with_names_of_another_time,
    in_another_order,
    with_extra_fields,
    with_a_gap_before_the_directory,
    with_a_mark_of_spanning,
    with_bytes_after,
    with_signatures,
    with_a_glossary,
    with_comments_that_are_not_there,
    with_an_absolute_target,
    with_a_relative_target,
    with_a_target_in_percents,
    with_utf_16_everywhere,
    without_a_declaration,
    with_a_declaration_in_single_quotes,
    of_strict_open_xml,
    a_template,
    with_stored_entries_and_descriptors,
]


@pytest.mark.parametrize("build", BUILDS, ids=lambda build: build.__name__)
@pytest.mark.parametrize("author", [None, "Заңгер"])
def test_a_package_of_any_build_is_changed_in_its_main_part_alone(
    make_docx: MakeDocx, build: Callable[[MakeDocx], bytes], author: str | None
) -> None:
    before = build(make_docx)
    bill = Bill(before, "x")
    assert bill.data() == before
    assert bill.replace_words(0, "Мәтін", "Сөз", track=author) is not None
    after = bill.data()
    with zipfile.ZipFile(io.BytesIO(before)) as a, zipfile.ZipFile(io.BytesIO(after)) as b:
        assert b.testzip() is None
        assert a.namelist() == b.namelist()
        main = a.infolist()[[i.filename for i in a.infolist()].index(Package(before, "x").main)].filename
        for one, other in zip(a.infolist(), b.infolist(), strict=True):
            assert (one.date_time, one.compress_type, one.external_attr, one.comment) == (
                other.date_time,
                other.compress_type,
                other.external_attr,
                other.comment,
            )
            if one.filename != main:
                assert a.read(one) == b.read(other)
        assert Bill(after, "x").text(0) == "Сөз"
    bill.undo()
    assert bill.data() == before
