"""The main part cut at its paragraphs, so that an edit rewrites its own paragraph and no other byte.

Which paragraphs there are, and their places, is as `law.formats.wordml.paragraphs` has it.

A story is a row of blocks. A block is one outermost `w:p` as it lies in the file, with what stands between it and the
paragraph before it. All of it is immutable: an edit puts new blocks in the place of old ones, and undo puts back the old.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from lxml import etree

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

# What may stand between the body and a paragraph of the text.
_AROUND = {
    *("body", "tbl", "tr", "tc", "sdt", "sdtContent", "choice"),
    *("ins", "moveTo", "smartTag", "customXml", "dir", "bdo", "hyperlink", "fldSimple"),
}

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
_TAG = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
_EMPTY_BODY = re.compile(rb"<((?:[\w.-]+:)?)body\b((?:[^>\"'/]|\"[^\"]*\"|'[^']*')*)(/?)>")
_DECLARED = re.compile(r"""^\ufeff?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']""")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: tables by their order in the document, nested ones too; `column` is that of the table's grid at
    which it begins, `columns` how many it spans; `continues`: merged with the cell above; `width` in points; `style` that of the table;
    `lines`: whether lines are drawn around it, None where its style says."""

    table: int
    row: int = -1
    column: int = 0
    columns: int = 0
    continues: bool = False
    width: float = 0.0
    outer: Cell | None = None
    style: str = ""
    lines: bool | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. `before`: the bytes between the last paragraph and this one. `scope`: a start tag that declares the
    prefixes in force here (strict OOXML is read as if it were transitional: in the paragraph's own bytes it looks the same).
    `home`: None for a child of `w:body`, else the table, row and column of `Place.table`. `cell`: the innermost cell."""

    before: bytes
    source: bytes
    scope: bytes
    home: tuple[int, int, int] | None
    cell: Cell | None = None

    def element(self) -> etree._Element:
        """A new tree of the paragraph, the caller's own to change; `written` makes a block of it."""
        root = etree.fromstring(self.scope + self.source + b"</_>", _PARSER)
        return root[0]

    def written(self, paragraph: etree._Element) -> Block:
        """This block with the paragraph as it now is."""
        return replace(self, source=serialise(paragraph))

    def beside(self, paragraph: etree._Element) -> Block:
        """A new block that follows this one directly."""
        return replace(self, before=b"", source=serialise(paragraph))


@dataclass(frozen=True, slots=True)
class Story:
    """The blocks and what comes after the last. `encoding` is that of the part in the file."""

    blocks: tuple[Block, ...]
    tail: bytes
    encoding: str
    strict: bool

    def part(self) -> bytes:
        """The part as it is to be written."""
        data = b"".join(piece for block in self.blocks for piece in (block.before, block.source)) + self.tail
        if self.encoding == "utf-8":
            return data
        return data.decode("utf-8").encode(self.encoding, "xmlcharrefreplace")


def exchanged(old: Sequence[Block], after: Sequence[Block], tail: bytes, new: Sequence[Block]) -> tuple[list[Block], bytes]:
    """`new` in the place of `old`, with the blocks `after` that follow (at most one is touched), and the tail. What stood
    between the old paragraphs stays: the first new one stands where the first old one stood, and so on; what stood
    before an old one that has no successor goes to what follows."""
    glue = [block.before for block in old]
    fresh = [replace(block, before=glue[n] if n < len(glue) else b"") for n, block in enumerate(new)]
    left = b"".join(glue[len(fresh) :])
    following = list(after)
    if left and following:
        following[0] = replace(following[0], before=left + following[0].before)
    elif left:
        tail = left + tail
    return [*fresh, *following], tail


def elements(blocks: Sequence[Block]) -> list[etree._Element]:
    """The trees of several blocks of one scope, for reading only: parsed in one go, many times as quick as one by one."""
    source = b"".join(block.source for block in blocks)
    return list(etree.fromstring(blocks[0].scope + source + b"</_>", _PARSER))


class NoStory(Exception):
    """The part is not XML that a word processor writes; the message says why, for the log."""


def read(data: bytes) -> Story:
    """Cut a main part. Raises NoStory."""
    encoding = encoding_of(data)
    if encoding != "utf-8":
        try:
            text = data.decode(encoding)
        except (UnicodeDecodeError, LookupError) as error:
            raise NoStory(str(error)) from error
        if text.encode(encoding, "xmlcharrefreplace") != data:
            raise NoStory(f"not cleanly encoded as {encoding}")
        data = text.encode("utf-8")
    story = _Cutter(data, encoding).cut()
    return story if story.blocks else _Cutter(_with_paragraph(data), encoding).cut()


def _with_paragraph(data: bytes) -> bytes:
    """A main part whose body is empty, with the paragraph that Word would show: so there is a place to type at. The file gets it
    with the first edit."""
    return _EMPTY_BODY.sub(
        lambda body: b"<%sbody%s><%sp/>%s" % (body[1], body[2], body[1], b"</%sbody>" % body[1] if body[3] else b""), data, count=1
    )


def serialise(paragraph: etree._Element) -> bytes:
    """The XML of a paragraph made by `Block.element`, without the prefixes that its place in the file declares."""
    scope = paragraph.getparent()
    assert scope is not None
    paragraph.tail = None
    whole = etree.tostring(scope, encoding="utf-8")
    return whole[whole.index(b">") + 1 : whole.rindex(b"</")]


def encoding_of(data: bytes) -> str:
    """The encoding of an XML part: by its byte order mark, else its declaration, else UTF-8 (XML 1.0, appendix F).

    UTF-16 is named with its byte order, and the mark stays a character of the text, so that it is written back."""
    if data.startswith(b"\xff\xfe") or data.startswith(b"<\0"):
        return "utf-16-le"
    if data.startswith(b"\xfe\xff") or data.startswith(b"\0<"):
        return "utf-16-be"
    declared = _DECLARED.match(data[:200].decode("latin-1").removeprefix("ï»¿"))
    name = declared.group(1).lower() if declared else "utf-8"
    return "utf-8" if name in ("utf-8", "utf8", "us-ascii", "ascii") else name


class _Cutter:
    """Finds the outermost paragraphs and where they stand, in one pass of expat, whose byte places are exact."""

    def __init__(self, data: bytes, encoding: str) -> None:
        self.data = data
        self.encoding = encoding
        self.blocks: list[Block] = []
        self.end = 0  # of the last paragraph
        self.path: list[str] = []  # of open elements: local names of Word's, "" for others
        self.scopes: list[dict[str, str]] = [{"xml": ""}]
        self.declared: dict[str, str] = {}
        self.scope_tags: dict[int, tuple[dict[str, str], bytes]] = {}  # the scope is held, so that its id stays its own
        self.inside = 0  # depth below an outermost paragraph, 0 outside
        self.begin = 0
        self.namespace = ""
        self.tables = 0  # all, nested ones too
        self.home = [-1, -1, -1]  # table of the body, its row and column
        self.counts = {"tbl": -1, "other": -1}  # children of the body
        self.choices: list[int] = []  # of each open mc:AlternateContent, the branches so far
        self.cells: list[Cell] = []  # open tables: the cell in which each is
        self.grids: list[list[float]] = []  # of open tables: the widths of their columns
        self.lines: list[bool | None] = []  # of open tables: whether they have lines, None where they do not say

    def cut(self) -> Story:
        parser = expat.ParserCreate("utf-8", " ")
        parser.StartNamespaceDeclHandler = self._declare
        parser.StartElementHandler = lambda name, attributes: self._start(parser.CurrentByteIndex, name, attributes)
        parser.EndElementHandler = lambda name: self._stop(parser.CurrentByteIndex, name)
        parser.StartDoctypeDeclHandler = self._refuse
        try:
            parser.Parse(self.data, True)
        except expat.ExpatError as error:
            raise NoStory(str(error)) from error
        if not self.namespace:
            raise NoStory("no w:document")
        return Story(tuple(self.blocks), self.data[self.end :], self.encoding, self.namespace == STRICT)

    def _refuse(self, *_: object) -> None:
        raise NoStory("a document type declaration")

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self.declared[prefix or ""] = uri or ""

    def _start(self, at: int, name: str, attributes: dict[str, str]) -> None:
        if self.inside:
            self.inside += 1
            self.declared.clear()
            return
        if self.declared:
            self.scopes.append({**self.scopes[-1], **self.declared})
            self.declared.clear()
        else:
            self.scopes.append(self.scopes[-1])
        uri, _, local = name.rpartition(" ")
        if not self.path:
            if local != "document" or uri not in (NAMESPACE, STRICT):
                raise NoStory(f"root {name}")
            self.namespace = uri
        ours = local if uri == self.namespace else ""
        if uri == _COMPATIBILITY:
            ours = self._alternative(local)
        if self.path == ["document", "body"]:
            self._child_of_body(ours)
        self.path.append(ours)
        if ours == "p":
            if "body" in self.path and all(around in _AROUND for around in self.path[1:-1]):
                self.inside = 1
                self.begin = at
        elif ours == "tbl":
            self.cells.append(Cell(self.tables, outer=self.cells[-1] if self.cells else None))
            self.grids.append([])
            self.lines.append(None)
            self.tables += 1
        elif self.cells:
            self._part_of_table(ours, {key.removeprefix(f"{self.namespace} "): value for key, value in attributes.items()})

    def _part_of_table(self, ours: str, attributes: dict[str, str]) -> None:
        cell = self.cells[-1]
        if ours == "tr":
            self.cells[-1] = Cell(cell.table, cell.row + 1, outer=cell.outer, style=cell.style)
            if len(self.cells) == 1 and self.home[0] >= 0:
                self.home = [self.home[0], self.home[1] + 1, -1]
        elif ours == "tc":
            column = cell.column + cell.columns
            wide = sum(self.grids[-1][column : column + 1])
            self.cells[-1] = Cell(cell.table, cell.row, column, 1, False, wide, cell.outer, cell.style, self.lines[-1])
            if len(self.cells) == 1 and self.home[0] >= 0:
                self.home[2] += 1
        elif ours in ("gridSpan", "gridBefore"):
            span = attributes.get("val", "")
            columns = min(int(span), 63) if span.isdigit() else 1  # Word has no more columns
            self.cells[-1] = replace(cell, columns=columns, width=sum(self.grids[-1][cell.column : cell.column + columns]))
        elif ours == "vMerge":
            self.cells[-1] = replace(cell, continues=attributes.get("val", "continue") == "continue")
        elif ours == "tblStyle":
            self.cells[-1] = replace(cell, style=attributes.get("val", ""))
        elif self.path[-2] in ("tblBorders", "tcBorders") and ours:
            seen = attributes.get("val", "nil") not in ("nil", "none")
            if self.path[-2] == "tblBorders":
                self.lines[-1] = bool(self.lines[-1]) or seen
            else:
                self.cells[-1] = replace(cell, lines=bool(cell.lines) or seen)
        elif ours == "gridCol":
            width = attributes.get("w", "")
            self.grids[-1].append(int(width) / 20 if width.isdigit() else 0.0)

    def _alternative(self, local: str) -> str:
        """Of alternate content the first choice is read, else the fall-back."""
        if local == "AlternateContent":
            self.choices.append(0)
            return "choice"
        if local in ("Choice", "Fallback") and self.choices:
            self.choices[-1] += 1
            return "choice" if self.choices[-1] == 1 else ""
        return ""

    def _child_of_body(self, ours: str) -> None:
        if ours == "tbl":
            self.counts["tbl"] += 1
            self.home = [self.counts["tbl"], -1, -1]
        elif ours != "p" and ours in _AROUND:
            self.counts["other"] += 1
            self.home = [-1, self.counts["other"], 0]

    def _stop(self, at: int, name: str) -> None:
        if self.inside > 1:
            self.inside -= 1
            return
        if self.inside == 1:
            self.inside = 0
            opening = _TAG.match(self.data, self.begin)
            assert opening, "expat has read this tag"
            self._add(opening.end() if opening.group().endswith(b"/>") else self.data.index(b">", at) + 1)
        ours = self.path.pop()
        self.scopes.pop()
        if ours == "tbl":
            self.cells.pop()
            self.grids.pop()
            self.lines.pop()
        elif name == f"{_COMPATIBILITY} AlternateContent":
            self.choices.pop()

    def _add(self, end: int) -> None:
        scope = self._scope_tag(self.scopes[-2])
        home = None if self.path[-2:-1] == ["body"] else (self.home[0], self.home[1], self.home[2])
        cell = self.cells[-1] if "tc" in self.path else None
        self.blocks.append(Block(self.data[self.end : self.begin], self.data[self.begin : end], scope, home, cell))
        self.end = end

    def _scope_tag(self, scope: dict[str, str]) -> bytes:
        if id(scope) not in self.scope_tags:
            names = (
                f" xmlns{':' if prefix else ''}{prefix}={quoteattr(NAMESPACE if uri == STRICT else uri)}"
                for prefix, uri in scope.items()
                if prefix != "xml" and (uri or not prefix)
            )
            self.scope_tags[id(scope)] = scope, f"<_{''.join(names)}>".encode()
        return self.scope_tags[id(scope)][1]
