"""A table of words as an Office Open XML workbook (ISO/IEC 29500-1, SpreadsheetML): one sheet, its first row a heading that
stays in sight. Every cell is an inline string, so no word is taken for a formula, a date or a number.

That is all that is written, so there is no library: openpyxl reads and writes what we do not use, and is one more thing to keep
and to trust in every office."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence

from lxml import etree

from copilot.bill.text import writable

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KINDS = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KINDS}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_KINDS}.styles+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KINDS}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
    # Cell formats: 0 for words, 1 for the heading; both wrap.
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1">'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}
_LONGEST = 32767  # characters of a cell


def workbook(name: str, heading: Sequence[str], rows: Iterable[Sequence[str]], widths: Sequence[int]) -> bytes:
    """A workbook whose one sheet is called `name`. `widths` of the columns, in characters."""
    book = f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for path, part in {**_PARTS, "xl/workbook.xml": book}.items():
            package.writestr(path, _XML + part)
        package.writestr("xl/worksheets/sheet1.xml", _sheet([heading, *rows], widths))
    return out.getvalue()


def _sheet(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> bytes:
    sheet = etree.Element(f"{{{_MAIN}}}worksheet", nsmap={None: _MAIN})  # type: ignore[dict-item]
    view = _child(_child(sheet, "sheetViews"), "sheetView", workbookViewId="0")
    _child(view, "pane", ySplit="1", topLeftCell="A2", activePane="bottomLeft", state="frozen")
    columns = _child(sheet, "cols")
    for number, width in enumerate(widths, 1):
        _child(columns, "col", min=str(number), max=str(number), width=str(width), customWidth="1")
    data = _child(sheet, "sheetData")
    for number, row in enumerate(rows):
        line = _child(data, "row")
        for value in row:
            text = _child(_child(_child(line, "c", t="inlineStr", s="1" if number == 0 else "0"), "is"), "t")
            text.text = writable(value)[:_LONGEST]
            text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    _child(sheet, "autoFilter", ref=f"A1:{chr(ord('A') + len(widths) - 1)}{len(rows)}")
    written: bytes = etree.tostring(sheet, encoding="UTF-8", xml_declaration=True, standalone=True)
    return written


def _child(parent: etree._Element, name: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{_MAIN}}}{name}", attributes)
