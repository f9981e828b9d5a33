"""The elements of a Word document that is made anew: paragraphs, runs, tables, pages (ECMA-376 part 1, 17)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO

from lxml import etree

from copilot.bill.text import w, writable
from law.words import Language

FONT = "Times New Roman"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_LANGUAGES = {Language.KK: "kk-KZ", Language.RU: "ru-RU", Language.EN: "en-GB"}


def element(word: str, *children: etree._Element, **attributes: str | int) -> etree._Element:
    """`w:word` with children and attributes of the same namespace."""
    made = etree.Element(w(word), {w(name): str(value) for name, value in attributes.items()})
    made.extend(children)
    return made


def run(text: str, *, bold: bool = False, red: bool = False, size: int = 0) -> etree._Element:
    """A run; a line end in the text is a line break. `size` in points, 0 for the document's own."""
    made = element("r")
    looks = [element("b")] if bold else []
    looks += [element("color", val="C00000")] if red else []
    looks += [element("sz", val=2 * size), element("szCs", val=2 * size)] if size else []
    if looks:
        made.append(element("rPr", *looks))
    for number, line in enumerate(writable(text).split("\n")):
        if number:
            made.append(element("br"))
        if line:
            written = element("t")
            written.text = line
            written.set(_SPACE, "preserve")
            made.append(written)
    return made


def paragraph(
    *runs: etree._Element, align: str = "", indent: int = 0, after: int = 0, keep_next: bool = False, new_page: bool = False
) -> etree._Element:
    """A paragraph. `align`: center, both, left, right; `indent` of the first line and `after` it, in twentieths of a point."""
    made = element("p")
    properties = [element("keepNext")] if keep_next else []
    properties += [element("pageBreakBefore")] if new_page else []
    properties += [element("spacing", before=0, after=after)]
    properties += [element("ind", firstLine=indent)] if indent else []
    properties += [element("jc", val=align)] if align else []
    made.append(element("pPr", *properties))
    made.extend(runs)
    return made


def cell(paragraphs: Iterable[etree._Element], width: int, *, span: int = 1, shade: str = "") -> etree._Element:
    """A cell of a table with its paragraphs; Word wants one at least."""
    properties = element("tcPr", element("tcW", w=width, type="dxa"))
    if span > 1:
        properties.append(element("gridSpan", val=span))
    if shade:
        properties.append(element("shd", val="clear", color="auto", fill=shade))
    return element("tc", properties, *(list(paragraphs) or [paragraph()]))


def row(cells: Sequence[etree._Element], *, header: bool = False, whole: bool = False) -> etree._Element:
    """A row. `header`: repeated at the top of each page; `whole`: not broken by the end of a page."""
    made = element("tr")
    properties = [element("cantSplit")] if whole or header else []
    properties += [element("tblHeader")] if header else []
    if properties:
        made.append(element("trPr", *properties))
    made.extend(cells)
    return made


def table(rows: Iterable[etree._Element], widths: Sequence[int], *, lined: bool = True) -> etree._Element:
    """A table of fixed columns, their widths in twentieths of a point."""
    properties = element("tblPr", element("tblW", w=sum(widths), type="dxa"))
    if lined:
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        properties.append(element("tblBorders", *(element(side, val="single", sz=4, space=0, color="auto") for side in sides)))
    properties.append(element("tblLayout", type="fixed"))
    margins = (("top", 40), ("left", 85), ("bottom", 40), ("right", 85))
    properties.append(element("tblCellMar", *(element(side, w=size, type="dxa") for side, size in margins)))
    grid = element("tblGrid", *(element("gridCol", w=width) for width in widths))
    return element("tbl", properties, grid, *rows)


def document(body: Iterable[etree._Element], *, title: str, language: Language, size: int, landscape: bool = False) -> bytes:
    """A .docx of A4 pages with their numbers at the top from the second on; `size` of the text in points."""
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    made = docx.Document()
    about = made.core_properties  # python-docx's template names itself as the author, and a day of 2013
    about.author, about.title, about.comments, about.language = "Zhoba", writable(title)[:255], "", language.value
    about.created = about.modified = datetime.now(UTC).replace(tzinfo=None)
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(size)
    looks = normal.element.get_or_add_rPr()
    fonts = looks.find(w("rFonts"))
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(w(script), FONT)
    looks.append(element("lang", val=_LANGUAGES[language]))
    page = made.sections[0]
    short, long = Cm(21), Cm(29.7)
    page.page_width, page.page_height = (long, short) if landscape else (short, long)
    page.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    page.left_margin, page.right_margin = (Cm(2), Cm(1.5)) if landscape else (Cm(3), Cm(1.5))
    page.top_margin = page.bottom_margin = Cm(2)
    page.different_first_page_header_footer = True
    number = page.header.paragraphs[0]._p
    for item in list(number):
        number.remove(item)
    number.append(element("pPr", element("jc", val="center")))
    number.append(element("fldSimple", run("1"), instr="PAGE"))
    content = made.element.body
    end = content[-1]
    for item in body:
        end.addprevious(item)
    out = BytesIO()
    made.save(out)
    return out.getvalue()
