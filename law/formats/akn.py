"""Akoma Ntoso (OASIS LegalDocML 1.0): an act in XML becomes the paragraphs that a reader sees. Places count the paragraphs.

A unit's number and heading are one paragraph, the number of a point and its first words another, as they are printed in an act."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from law.act import Paragraph, Place
from law.formats.docx import DAMAGED, Doctype, parse, problem
from law.text import clean
from law.words import Words

NOT_AKN = Words(
    kk="{name}: бұл XML файлы Akoma Ntoso пішіміндегі акт емес; актіні .docx немесе Akoma Ntoso түрінде беріңіз.",
    ru="{name}: этот XML не акт в формате Akoma Ntoso; дайте акт как .docx или Akoma Ntoso.",
    en="{name}: this XML is no act in Akoma Ntoso; give the act as .docx or as Akoma Ntoso.",
)
_NOT_TEXT = frozenset("meta authorialNote".split())
_INLINE = frozenset(
    "a abbr affectedDocument b date def del docDate docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus "
    "docTitle docType entity fillIn i inline ins event location mod noteRef object organization outcome person placeholder process "
    "quantity quotedText ref relatedDocument remark rmod role rref session shortTitle signature span sub sup term time u vote".split()
)
_BLOCKS = frozenset("p block heading subheading crossHeading docTitle longTitle li tocItem".split())
_HEADED = frozenset("part section subsection chapter subchapter article".split())  # their number stands alone where they have no heading
_TABLE_CELLS = frozenset(("td", "th"))


def read(data: bytes, name: str) -> list[Paragraph]:
    """The paragraphs of an act. Raises Problem where the file is damaged or no Akoma Ntoso."""
    try:
        root = parse(data)
    except Doctype as error:
        raise problem(NOT_AKN, name) from error
    except etree.XMLSyntaxError as error:
        raise problem(DAMAGED, name) from error
    if _name(root) != "akomaNtoso":
        raise problem(NOT_AKN, name)
    writer = _Writer([])
    writer.walk(root)
    writer.flush()
    return writer.found


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


@dataclass(slots=True)
class _Writer:
    """`_number`: a printed number that waits for the first words of its unit."""

    found: list[Paragraph]
    _number: str = ""
    _tables: int = 0
    _index: int = 0

    def walk(self, element: etree._Element) -> None:
        kind = _name(element)
        if not kind or kind in _NOT_TEXT:
            return
        if kind == "table":
            self._table(element)
        elif kind == "num":
            self.flush()
            self._number = _text(element)
            parent, following = element.getparent(), element.getnext()
            if parent is not None and _name(parent) in _HEADED and (following is None or _name(following) != "heading"):
                self.flush()
        elif kind in _BLOCKS:
            self._write(_text(element), bold=kind in ("heading", "docTitle"))
        else:
            loose = [element.text or ""]
            for child in element:
                if _name(child) in _INLINE:
                    loose += [_text(child), child.tail or ""]
                    continue
                self._write(" ".join("".join(loose).split()))
                loose = [child.tail or ""]
                self.walk(child)
            self._write(" ".join("".join(loose).split()))

    def flush(self) -> None:
        """A number without words stands alone."""
        if self._number:
            self.found.append(Paragraph(self._next(), self._number))
            self._number = ""

    def _write(self, text: str, *, bold: bool = False) -> None:
        if text:
            joined = f"{self._number} {text}" if self._number else text
            self._number = ""
            self.found.append(Paragraph(self._next(), clean(joined), bold=bold))

    def _table(self, table: etree._Element) -> None:
        self.flush()
        rows = [row for row in table.iter() if _name(row) == "tr"]
        for row_index, row in enumerate(rows):
            for column, cell in enumerate(child for child in row if _name(child) in _TABLE_CELLS):
                for at, text in enumerate(_cell(cell)):
                    self.found.append(Paragraph(Place(None, (self._tables, row_index, column, at)), text))
        self._tables += 1

    def _next(self) -> Place:
        self._index += 1
        return Place(self._index - 1)


def _cell(cell: etree._Element) -> Iterator[str]:
    blocks = [block for block in cell.iter() if _name(block) in _BLOCKS] or [cell]
    yield from (text for block in blocks if (text := _text(block)))


def _text(element: etree._Element) -> str:
    """The words of an element, notes left out, white space of the file's layout taken as one space."""
    parts: list[str] = []

    def collect(node: etree._Element) -> None:
        parts.append(node.text or "")
        for child in node:
            kind = _name(child)
            if kind in ("br", "eol"):
                parts.append("\v")
            elif kind and kind not in _NOT_TEXT:
                collect(child)
            parts.append(child.tail or "")

    collect(element)
    return clean("\n".join(" ".join(line.split()) for line in "".join(parts).split("\v")))
