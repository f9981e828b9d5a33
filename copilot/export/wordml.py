"""The parts of a Word document that is made anew: paragraphs, runs, tables, pages (ECMA-376 part 1, 17).

They are strings of XML until the document is whole: a table of three hundred rows has sixteen thousand elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from lxml import etree

from copilot.bill.package import Package
from copilot.bill.text import w, writable
from law.formats.wordml import W
from law.words import Language

if TYPE_CHECKING:
    from docx.document import Document

FONT = "Times New Roman"
_SIGNS = {"\n": "<w:br/>", "-": "<w:noBreakHyphen/>"}
_LANGUAGES = {Language.KK: "kk-KZ", Language.RU: "ru-RU", Language.EN: "en-GB"}


def run(text: str, *, bold: bool = False, red: bool = False, size: int = 0, joined: bool = False) -> str:
    """A run; a line end in the text is a line break. `size` in points, 0 for the document's own; `joined`: no line ends at a
    hyphen ("2-тармақ")."""
    looks = "<w:b/>" * bold + '<w:color w:val="C00000"/>' * red
    looks += f'<w:sz w:val="{2 * size}"/><w:szCs w:val="{2 * size}"/>' if size else ""
    parts = (
        _SIGNS[part] if part in _SIGNS else f'<w:t xml:space="preserve">{escape(part)}</w:t>'
        for part in re.split("([\n-])" if joined else "(\n)", writable(text))
        if part
    )
    return f"<w:r><w:rPr>{looks}</w:rPr>{''.join(parts)}</w:r>"


def in_language(elements: str, language: Language) -> str:
    """Elements whose text is in another language than the document, for the spelling checker."""
    return elements.replace("</w:rPr>", f"{_lang(language)}</w:rPr>")  # in a text it is "&lt;/w:rPr"


def paragraph(
    *runs: str, align: str = "", indent: int = 0, before: int = 0, after: int = 0, keep_next: bool = False, new_page: bool = False
) -> str:
    """A paragraph. `align`: center, both, left, right; `indent` of the first line, `before` and `after` it, in twentieths of a
    point."""
    form = "<w:keepNext/>" * keep_next + "<w:pageBreakBefore/>" * new_page + f'<w:spacing w:before="{before}" w:after="{after}"/>'
    form += f'<w:ind w:firstLine="{indent}"/>' if indent else ""
    form += f'<w:jc w:val="{align}"/>' if align else ""
    return f"<w:p><w:pPr>{form}</w:pPr>{''.join(runs)}</w:p>"


def cell(paragraphs: Iterable[str], width: int, *, span: int = 1, shade: str = "") -> str:
    """A cell of a table with its paragraphs; Word wants one at least."""
    form = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    form += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    form += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return f"<w:tc><w:tcPr>{form}</w:tcPr>{''.join(paragraphs) or paragraph()}</w:tc>"


def row(cells: Iterable[str], *, header: bool = False, whole: bool = False) -> str:
    """A row. `header`: repeated at the top of each page; `whole`: not broken by the end of a page."""
    form = "<w:cantSplit/>" * (whole or header) + "<w:tblHeader/>" * header
    return f"<w:tr>{f'<w:trPr>{form}</w:trPr>' if form else ''}{''.join(cells)}</w:tr>"


def table(rows: Iterable[str], widths: Sequence[int], *, lined: bool = True) -> str:
    """A table of fixed columns, their widths in twentieths of a point."""
    style = "single" if lined else "nil"
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="{style}" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    margins = "".join(f'<w:{side} w:w="{size}" w:type="dxa"/>' for side, size in (("top", 40), ("left", 85), ("bottom", 40), ("right", 85)))
    form = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders><w:tblLayout w:type="fixed"/>'
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    form += f"<w:tblCellMar>{margins}</w:tblCellMar>"
    return f"<w:tbl><w:tblPr>{form}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def begun(title: str, language: Language) -> Document:
    """An empty document of python-docx's, with properties of its own."""
    import docx

    made = docx.Document()
    about = made.core_properties  # python-docx's template names itself as the author, and a day of 2013
    about.author, about.title, about.comments, about.language = "Zhoba", writable(title)[:255], "", language.value
    about.created = about.modified = datetime.now(UTC).replace(tzinfo=None)
    return made


def document(body: Iterable[str], *, title: str, language: Language, size: int, landscape: bool = False) -> bytes:
    """A .docx of A4 pages with their numbers at the top from the second on; `size` of the text in points."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    made = begun(title, language)
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(size)
    looks = normal.element.get_or_add_rPr()
    fonts = looks.find(w("rFonts"))
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(w(script), FONT)
    looks.extend(_parsed(_lang(language)))
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
    number.extend(_parsed(f'<w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr="PAGE">{run("1")}</w:fldSimple>'))
    out = BytesIO()
    made.save(out)
    package = Package(out.getvalue(), title)  # the body goes in as it is: moved as a tree it takes four times as long
    page_form = b"<w:sectPr"
    written = package.read(package.main).replace(page_form, "".join(body).encode() + page_form, 1)
    return package.replacing({package.main: written}).written()


def _lang(language: Language) -> str:
    return f'<w:lang w:val="{_LANGUAGES[language]}"/>'


def _parsed(elements: str) -> list[etree._Element]:
    return list(etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{elements}</w:body>'))
