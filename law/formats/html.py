"""HTML pages: an act as Adilet serves it, or any page saved from a browser. Places count the paragraphs found."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree, html

from law.act import Paragraph, Place
from law.formats.text import decode
from law.text import clean

_CHARSET = re.compile(rb"charset\s{0,3}=\s{0,3}[\"']?([\w-]{3,20})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s{0,20}<\?xml[^>]{0,200}\?>")
_SPACE = re.compile(r"[ \t\r\n\f]+")

_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 div li ul ol dl dt dd blockquote pre section article main header footer center td th tr table tbody thead "
    "caption hr form address body".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 caption".split())
_BOLD = frozenset("b strong th".split())
_SKIP = frozenset("script style head noscript nav select option button svg iframe object template textarea".split())
_NOTE_CLASS = re.compile(r"\bnote\b")
_RED = re.compile(r"color\s{0,3}:\s{0,3}(?:red|#f00\b|#ff0000)", re.IGNORECASE)
_CENTRED = re.compile(r"text-align\s{0,3}:\s{0,3}center", re.IGNORECASE)


def read(data: bytes) -> list[Paragraph]:
    """The paragraphs of a page; of an Adilet page its masthead and the act, without menus. Never fails."""
    match = _CHARSET.search(data[:4096])
    text = ""
    if match:
        try:
            text = data.decode(match[1].decode("ascii"), "replace")
        except LookupError:
            match = None
    if match is None:
        text = decode(data)
    text = _DECLARATION.sub("", text).replace("\0", "")
    try:
        root = html.document_fromstring(
            text, parser=html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return [Paragraph(Place(index), clean(line)) for index, line in enumerate(text.split("\n"))]
    writer = _Writer()
    for part in _parts(root):
        writer.walk(part, False, False, False)
        writer.flush()
    return writer.found


def _parts(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Of an Adilet page the masthead and the text; else the article; else the whole body."""
    texts = list(root.iter("article")) or [div for div in root.iter("div") if "text" in div.get("class", "").split()]
    if texts:
        best = max(texts, key=lambda element: len(element.text_content()))
        inside = set(best.iterdescendants())
        masthead = [element for element in root.iter("div") if "slogan" in element.get("class", "") and element not in inside]
        return [*masthead, best]
    body = root.find("body")
    return [root if body is None else body]


@dataclass(slots=True)
class _Writer:
    found: list[Paragraph] = field(default_factory=list)
    _texts: list[str] = field(default_factory=list)
    _bold: bool | None = None
    _red: bool | None = None
    _centred: bool = False
    _index: int = 0
    _tables: int = 0
    _cell: tuple[int, int, int] | None = None
    _in_cell: int = 0

    def text(self, text: str | None, bold: bool, red: bool) -> None:
        if not text:
            return
        self._texts.append(text)
        if not text.isspace():
            self._bold = bold and self._bold is not False
            self._red = red if self._red is None else self._red

    def flush(self) -> None:
        joined = "\n".join(_SPACE.sub(" ", line) for line in "".join(self._texts).split("\v"))
        text = clean(joined)
        if text:
            if self._cell is None:
                place = Place(self._index)
                self._index += 1
            else:
                place = Place(None, (*self._cell, self._in_cell))
                self._in_cell += 1
            self.found.append(Paragraph(place, text, bold=bool(self._bold), centred=self._centred, red=bool(self._red)))
        self._texts.clear()
        self._bold = self._red = None
        self._centred = False

    def walk(self, element: html.HtmlElement, bold: bool, red: bool, centred: bool) -> None:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _SKIP or not tag:
            return
        style = element.get("style", "")
        bold = bold or tag in _BOLD or tag in _HEADINGS
        red = (
            red
            or bool(_NOTE_CLASS.search(element.get("class", "")))
            or bool(_RED.search(style))
            or element.get("color") in ("red", "#ff0000")
        )
        centred = centred or tag == "center" or element.get("align") == "center" or bool(_CENTRED.search(style))
        if tag == "br":
            self.text("\v", bold, red)
            return
        if tag == "table" and self._cell is None:
            self._table(element, bold, red)
            return
        block = tag in _BLOCKS
        if block:
            self.flush()
        self._centred = self._centred or (block and centred)
        self.text(element.text, bold, red)
        for child in element:
            self.walk(child, bold, red, centred)
            self.text(child.tail, bold, red)
            self._centred = self._centred or (block and centred)
        if block:
            self.flush()

    def _table(self, table: html.HtmlElement, bold: bool, red: bool) -> None:
        self.flush()
        rows = [row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table]
        for row_index, row in enumerate(rows):
            for column, cell in enumerate(child for child in row if child.tag in ("td", "th")):
                self._cell, self._in_cell = (self._tables, row_index, column), 0
                self.walk(cell, bold, red, False)
                self.flush()
        self._cell = None
        self._tables += 1
