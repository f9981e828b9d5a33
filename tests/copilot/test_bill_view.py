"""What the editor is told of how a draft looks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copilot.bill import Bill
from copilot.bill.view import Cell, Format, ParagraphView, Tab

MakeDocx = Callable[..., bytes]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = f"""<w:styles xmlns:w="{W}">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="22"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
<w:pPr><w:outlineLvl w:val="0"/><w:jc w:val="center"/><w:tabs><w:tab w:val="right" w:pos="2000"/></w:tabs></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="loop"/><w:basedOn w:val="2"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="s"><w:name w:val="Strong"/><w:rPr><w:b/><w:color w:val="ff0000"/></w:rPr></w:style>
</w:styles>"""
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont>'
    '<a:latin typeface="PT Serif"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
)


def views(make: MakeDocx, body: str, relations: str = "", **parts: str) -> list[ParagraphView]:
    content = {"word/styles.xml": STYLES.encode(), "word/theme1.xml": THEME.encode()}
    content |= {f"word/{name}.xml": text.encode() for name, text in parts.items()}
    related = "".join(
        f'<Relationship Id="i{kind}" Type="{KIND}/{kind}" Target="{file}.xml"/>'
        for kind, file in (("styles", "styles"), ("theme", "theme1"))
    )
    related += "".join(f'<Relationship Id="i{name}" Type="{KIND}/{name}" Target="{name}.xml"/>' for name in parts)
    return list(Bill(make(body, parts=content, relations=related + relations), "x").paragraphs)


def look(make: MakeDocx, properties: str, style: str = "") -> Format:
    inside = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return views(make, f"<w:p>{inside}<w:r><w:rPr>{properties}</w:rPr><w:t>а</w:t></w:r></w:p>")[0].pieces[0].format


def test_defaults_styles_and_direct_formatting_lie_over_one_another(make_docx: MakeDocx) -> None:
    assert look(make_docx, "") == Format(font="PT Serif", size=14)
    assert look(make_docx, '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="21"/>') == Format(font="Arial", size=10.5)
    assert look(make_docx, "", "1").bold
    assert not look(make_docx, '<w:b w:val="0"/>', "1").bold
    assert look(make_docx, "", "2").italic  # a style based on itself
    strong = look(make_docx, '<w:rStyle w:val="s"/>')
    assert (strong.bold, strong.colour) == (True, "FF0000")
    # A bold character style in a bold paragraph style switches back (ECMA-376 part 1, 17.7.3).
    assert not look(make_docx, '<w:rStyle w:val="s"/>', "1").bold
    assert look(make_docx, '<w:rStyle w:val="s"/><w:b/>', "1").bold
    more = look(make_docx, '<w:u w:val="single"/><w:strike/><w:vertAlign w:val="superscript"/><w:highlight w:val="yellow"/><w:vanish/>')
    assert (more.underline, more.strike, more.raised, more.highlight, more.hidden) == (True, True, 1, "FFFF00", True)


def test_the_look_of_a_paragraph(make_docx: MakeDocx) -> None:
    heading, justified, exact, arabic = views(
        make_docx,
        '<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr></w:p>'
        '<w:p><w:pPr><w:jc w:val="both"/><w:ind w:left="720" w:hanging="360"/><w:spacing w:before="240"/><w:pageBreakBefore/></w:pPr></w:p>'
        '<w:p><w:pPr><w:spacing w:line="360" w:lineRule="exact"/></w:pPr></w:p><w:p><w:pPr><w:bidi/><w:jc w:val="right"/></w:pPr></w:p>',
    )
    assert (heading.style, heading.level, heading.alignment, heading.tabs) == ("heading 1", 1, "centre", (Tab(100, "right"),))
    assert (heading.after, round(heading.line, 3), heading.exact) == (8, 1.079, False)
    assert (justified.alignment, justified.left, justified.first, justified.before, justified.page_break) == ("justify", 36, -18, 12, True)
    assert (exact.line, exact.exact) == (18, True)
    assert (arabic.right_to_left, arabic.alignment) == (True, "left")
    assert heading.format.bold
    assert heading.format.size == 14


def test_pieces_tell_of_revisions_comments_links_and_objects(make_docx: MakeDocx) -> None:
    body = (
        '<w:p><w:commentRangeStart w:id="4"/><w:r><w:t>бас</w:t></w:r></w:p>'
        '<w:p><w:r><w:t>а</w:t></w:r><w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r><w:r><w:t>б</w:t></w:r>'
        '<w:del w:id="8" w:author="Б" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>жоқ</w:delText></w:r></w:del>'
        '<w:ins w:id="9" w:author="В"><w:r><w:t>бар</w:t></w:r></w:ins>'
        '<w:hyperlink r:id="h"><w:r><w:t>сілтеме</w:t></w:r></w:hyperlink><w:hyperlink w:anchor="z5"><w:r><w:t>орын</w:t></w:r></w:hyperlink>'
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>соң</w:t></w:r>'
        '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="p"/></w:drawing></w:r>'
        '<w:r><w:br w:type="page"/></w:r></w:p>'
    )
    relations = (
        f'<Relationship Id="h" Type="{KIND}/hyperlink" Target="https://adilet.zan.kz" TargetMode="External"/>'
        f'<Relationship Id="p" Type="{KIND}/image" Target="media/a.png"/>'
    )
    comments = f'<w:comments xmlns:w="{W}"><w:comment w:id="4" w:author="М" w:initials="М"><w:p><w:r><w:t>бір</w:t></w:r></w:p></w:comment></w:comments>'
    first, view = views(make_docx, body, relations, comments=comments)
    assert first.pieces[0].comments == ("4",)
    told = [(p.text, p.start, p.revision and p.revision.kind, p.comments, p.link, p.object, p.target) for p in view.pieces]
    assert told == [
        ("а", 0, None, ("4",), "", "", ""),
        ("б", 1, None, (), "", "", ""),
        ("жоқ", 2, "deleted", (), "", "", ""),
        ("бар", 2, "inserted", (), "", "", ""),
        ("сілтеме", 5, None, (), "https://adilet.zan.kz", "", ""),
        ("орын", 12, None, (), "#z5", "", ""),
        ("", 16, None, (), "", "footnote", "2"),
        ("соң", 16, None, (), "", "", ""),
        ("", 19, None, (), "", "image", "word/media/a.png"),
        ("", 19, None, (), "", "page break", ""),
    ]
    assert view.text == "аббарсілтемеорынсоң"


def test_cells_know_their_span_and_width(make_docx: MakeDocx) -> None:
    def cell(properties: str, inner: str = "<w:p/>") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"

    nested = f"<w:tbl><w:tblGrid><w:gridCol w:w='400'/></w:tblGrid><w:tr>{cell('')}</w:tr></w:tbl>"
    merged, lower, wide = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
    table = (
        "<w:tbl><w:tblGrid><w:gridCol w:w='1000'/><w:gridCol w:w='2000'/><w:gridCol w:w='3000'/></w:tblGrid>"
        f"<w:tr>{cell(merged)}{cell(wide)}</w:tr><w:tr>{cell(lower)}{cell('', nested + '<w:p/>')}{cell('')}</w:tr></w:tbl>"
    )
    found = [view.cell for view in views(make_docx, table)]
    last = Cell(0, 1, 1, 0, 1, False, 100)
    assert found == [
        Cell(0, 0, 0, 0, 1, False, 50),
        Cell(0, 0, 1, 0, 2, False, 250),
        Cell(0, 1, 0, 0, 1, True, 50),
        Cell(1, 0, 0, 0, 1, False, 20, outer=last),
        Cell(0, 1, 1, 0, 1, False, 100),
        Cell(0, 1, 2, 0, 1, False, 150),
    ]


@pytest.mark.parametrize(
    ("table", "of_cell", "lined"),
    [
        ('<w:tblStyle w:val="Grid"/>', "", True),
        ('<w:tblStyle w:val="GridLike"/>', "", True),  # based on it
        ('<w:tblStyle w:val="Plain"/>', "", False),
        ("", "", False),
        ('<w:tblStyle w:val="Grid"/><w:tblBorders><w:top w:val="none"/><w:insideH w:val="nil"/></w:tblBorders>', "", False),
        ('<w:tblBorders><w:top w:val="nil"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders>', "", True),
        ("", '<w:tcBorders><w:bottom w:val="single"/></w:tcBorders>', True),
    ],
)
def test_a_table_has_the_lines_that_it_or_its_style_says(make_docx: MakeDocx, table: str, of_cell: str, lined: bool) -> None:
    lines = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>'
    styles = (
        f'<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/>{lines}</w:style>'
        '<w:style w:type="table" w:styleId="GridLike"><w:name w:val="a"/><w:basedOn w:val="Grid"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="Plain"><w:name w:val="b"/></w:style>'
    )
    xml = f"<w:tbl><w:tblPr>{table}</w:tblPr><w:tr><w:tc><w:tcPr>{of_cell}</w:tcPr><w:p/></w:tc></w:tr></w:tbl>"
    related = f'<Relationship Id="i" Type="{KIND}/styles" Target="styles.xml"/>'
    content = {"word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>'.encode()}
    (view,) = Bill(make_docx(xml, parts=content, relations=related), "x").paragraphs
    assert view.cell is not None
    assert view.cell.lined is lined
