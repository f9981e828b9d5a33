"""WordprocessingML in the view `final`: what a reader of the document sees when every tracked change is accepted.

One walker serves reading and editing. `pieces` tells of each stretch of a paragraph's text which element it comes from,
so that an edit changes exactly those elements. Tracked insertions, hyperlinks, smart tags, content controls and fields
count; deletions, field codes, text boxes and drawings do not. The text of what python-docx sees is the same as its own
(`Paragraph.text`), so places agree; where it sees less, ours is richer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from law.act import Place

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

P, R, T, TBL, TR, TC, SDT, PPR, RPR = (W + name for name in ("p", "r", "t", "tbl", "tr", "tc", "sdt", "pPr", "rPr"))
_SDT_CONTENT, _FIELD_CHAR, _BREAK = W + "sdtContent", W + "fldChar", W + "br"
_ALTERNATE, _CHOICE, _FALLBACK = _MC + "AlternateContent", _MC + "Choice", _MC + "Fallback"
_VAL, _TYPE, _FIELD_TYPE = W + "val", W + "type", W + "fldCharType"

# Wrappers that a reader does not see; their content stands in the paragraph (or in the body) as if they were not there.
_TRANSPARENT = {W + name for name in ("ins", "moveTo", "hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo")}
_SIGNS = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class Piece:
    """`text` stands at `start` in the paragraph's raw text and comes from `element` (w:t, w:tab, w:br, ...)."""

    element: etree._Element
    start: int
    text: str


def pieces(paragraph: etree._Element) -> list[Piece]:
    """The text of a w:p, stretch by stretch, in order. Empty stretches are left out, except an empty w:t."""
    found: list[Piece] = []
    at = 0
    for element, text in _texts(paragraph):
        found.append(Piece(element, at, text))
        at += len(text)
    return found


def raw_text(paragraph: etree._Element) -> str:
    """The text of a w:p as it stands; `law.text.clean` of it is what places count in."""
    return "".join(text for _, text in _texts(paragraph))


def runs(paragraph: etree._Element) -> list[etree._Element]:
    """Every w:r of a w:p in the view `final`."""
    found: list[etree._Element] = []
    _runs(paragraph, found)
    return found


def _runs(parent: etree._Element, found: list[etree._Element]) -> None:
    for child in parent:
        tag = child.tag
        if tag == R:
            found.append(child)
        elif tag in _TRANSPARENT:
            _runs(child, found)
        elif tag == SDT:
            for content in child.iterchildren(_SDT_CONTENT):
                _runs(content, found)
        elif tag == _ALTERNATE:
            _runs(_alternative(child), found)


def _texts(paragraph: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    fields: list[bool] = []  # of each open field: is its code still going on?
    for run in runs(paragraph):
        yield from run_texts(run, fields)


def run_texts(run: etree._Element, fields: list[bool]) -> Iterator[tuple[etree._Element, str]]:
    """Text elements of a w:r. `fields` carries the open complex fields from run to run of a paragraph."""
    for child in run:
        tag = child.tag
        if tag == T:
            if True not in fields:
                yield child, child.text or ""
        elif tag == RPR:
            continue
        elif tag == _BREAK:
            if child.get(_TYPE, "textWrapping") == "textWrapping" and True not in fields:
                yield child, "\n"
        elif tag in _SIGNS:
            if True not in fields:
                yield child, _SIGNS[tag]
        elif tag == _FIELD_CHAR:
            kind = child.get(_FIELD_TYPE)
            if kind == "begin":
                fields.append(True)
            elif fields and kind == "separate":
                fields[-1] = False
            elif fields and kind == "end":
                fields.pop()
        elif tag == _ALTERNATE:
            yield from run_texts(_alternative(child), fields)


def _alternative(element: etree._Element) -> etree._Element:
    """The one branch of mc:AlternateContent that is read: the first choice, else the fallback."""
    for tag in (_CHOICE, _FALLBACK):
        branch = element.find(tag)
        if branch is not None:
            return branch
    return etree.Element(_CHOICE)


def paragraphs(body: etree._Element) -> Iterator[tuple[Place, etree._Element]]:
    """Every paragraph of a w:body in document order with its place.

    A direct child of the body: its index in python-docx `Document.paragraphs`. In a table: (index in `Document.tables`,
    w:tr in the table, w:tc in the row, w:p in the cell; those of nested tables count within the outer cell). In a
    block that python-docx does not see (a content control, for instance): table (-1, index of the block, 0, w:p in the
    block).
    """
    paragraph = table = block = 0
    for child in body:
        tag = child.tag
        if tag == P:
            yield Place(paragraph), child
            paragraph += 1
        elif tag == TBL:
            for row_index, row in enumerate(_parts(child, TR)):
                for column, cell in enumerate(_parts(row, TC)):
                    for index, inner in enumerate(_descendants(cell)):
                        yield Place(None, (table, row_index, column, index)), inner
            table += 1
        elif tag in (SDT, _ALTERNATE) or tag in _TRANSPARENT:
            for index, inner in enumerate(_descendants(child)):
                yield Place(None, (-1, block, 0, index)), inner
            block += 1


def _parts(parent: etree._Element, wanted: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also those that wrappers hold."""
    for child in parent:
        tag = child.tag
        if tag == wanted:
            yield child
        elif tag == SDT:
            for content in child.iterchildren(_SDT_CONTENT):
                yield from _parts(content, wanted)
        elif tag in _TRANSPARENT:
            yield from _parts(child, wanted)


def _descendants(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs below, in order; not those of text boxes inside a paragraph."""
    for child in parent:
        tag = child.tag
        if tag == P:
            yield child
        elif tag == _ALTERNATE:
            yield from _descendants(_alternative(child))
        elif tag in _TRANSPARENT or tag in (SDT, _SDT_CONTENT, TBL, TR, TC):
            yield from _descendants(child)


def on(element: etree._Element | None) -> bool | None:
    """What a switch such as w:b says: None where it is absent."""
    if element is None:
        return None
    return element.get(_VAL, "true") not in ("false", "0", "off")


def val(element: etree._Element | None) -> str | None:
    """The w:val of an element, None where either is absent."""
    return None if element is None else element.get(_VAL)
