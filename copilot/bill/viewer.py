"""Reads the view of a paragraph out of its XML: what `copilot.bill.view` describes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from copilot.bill import notes, story
from copilot.bill.package import Package
from copilot.bill.revisions import mark
from copilot.bill.styles import Styles, Values, flat, points
from copilot.bill.text import Atom, atoms, attribute, child, lead, local
from copilot.bill.view import Cell, Format, ParagraphView, Piece, Revision
from law.formats.wordml import W

_UNSEEN = ("field", "comment")


@dataclass(frozen=True, slots=True)
class _Shown:
    """How an atom is shown, besides its text."""

    format: Format
    revision: Revision | None
    comments: tuple[str, ...]
    link: str
    object: str = ""
    target: str = ""
    width: float = 0.0
    height: float = 0.0
    label: str = ""


class Viewer:
    """What the parts beside the main one say of how its paragraphs look."""

    def __init__(
        self, package: Package, styles: etree._Element | None, numbering: etree._Element | None, theme: etree._Element | None
    ) -> None:
        self._styles = Styles(styles, theme, _level_indents(numbering))
        self._targets = {relation.id: relation.target for relation in package.main_relations}
        self._parts = {relation.id for relation in package.main_relations if not relation.external}
        self._package = package

    @cached_property
    def _note_numbers(self) -> dict[tuple[str, str], str]:
        """What the marks of notes show; read at the first mark, for most bills have none."""
        return {(note.kind, note.id): note.number for note in notes.read(self._package)}

    def cell(self, cell: story.Cell, paragraph: int) -> Cell:
        """The place of the paragraph of this number in its cell, as seen."""
        outer = self.cell(cell.outer, 0) if cell.outer else None
        lined = cell.lines if cell.lines is not None else self._styles.lines(cell.style)
        return Cell(cell.table, cell.row, cell.column, paragraph, cell.columns, cell.continues, cell.width, outer, lined)

    def view(self, paragraph: etree._Element, number: str, cell: Cell | None, open_comments: Sequence[str]) -> ParagraphView:
        """The view of a `w:p`. `open_comments`: ids of comments that began before it and still stand."""
        properties = child(paragraph, "pPr")
        look = self._styles.paragraph(properties)
        style = attribute(child(properties, "pStyle"), "val")
        pieces, text = self._pieces(paragraph, style, open_comments)
        revised = next((found for kind in ("del", "ins") if (found := mark(paragraph, kind)) is not None), None)
        section = child(properties, "sectPr")
        return ParagraphView(
            text=text,
            lead=lead(text),
            pieces=pieces,
            number=number,
            style=look.style,
            level=look.level,
            alignment=look.alignment,
            left=look.left,
            right=look.right,
            first=look.first,
            before=look.before,
            after=look.after,
            line=look.line,
            exact=look.exact,
            right_to_left=look.right_to_left,
            page_break=look.page_break,
            tabs=look.tabs,
            mark=_revision(revised),
            format=self._styles.run(child(properties, "rPr"), style),
            cell=cell,
            section=attribute(child(section, "type"), "val", "nextPage") if section is not None else "",
        )

    def _pieces(self, paragraph: etree._Element, style: str, open_comments: Sequence[str]) -> tuple[tuple[Piece, ...], str]:
        commented = _commented(paragraph, open_comments)
        looks: dict[etree._Element, Format] = {}
        pieces: list[Piece] = []
        texts: list[str] = []
        last: _Shown | None = None
        for atom in atoms(paragraph):
            if atom.kind in _UNSEEN or (atom.kind in ("text", "sign") and not atom.text):
                continue
            if atom.run not in looks:
                looks[atom.run] = self._styles.run(child(atom.run, "rPr"), style)
            shown = self._shown(atom, looks[atom.run], commented.get(atom.run, tuple(open_comments)))
            if not atom.gone:
                texts.append(atom.text)
            if shown == last and not shown.object:
                before = pieces[-1]
                pieces[-1] = Piece(before.text + atom.text, before.format, before.start, before.revision, before.comments, before.link)
                continue
            about = (shown.revision, shown.comments, shown.link, shown.object, shown.target, shown.width, shown.height, shown.label)
            pieces.append(Piece(atom.text, shown.format, atom.start, *about))
            last = shown
        return tuple(pieces), "".join(texts)

    def _shown(self, atom: Atom, look: Format, comments: tuple[str, ...]) -> _Shown:
        link = ""
        if atom.link is not None:
            anchor = attribute(atom.link, "anchor")
            link = self._target(atom.link) or (f"#{anchor}" if anchor else "")
        if atom.kind in ("text", "sign"):
            return _Shown(look, _revision(atom.revision), comments, link)
        kind, target = self._object(atom)
        size = _size(atom.element) if kind == "image" else (0.0, 0.0)
        shown = self._note_numbers.get((kind, target), "") if kind in ("footnote", "endnote") else ""
        return _Shown(look, _revision(atom.revision), comments, link, kind, target, *size, shown)

    def _object(self, atom: Atom) -> tuple[str, str]:
        element = atom.element
        if atom.kind in ("image", "drawing", "object"):
            if any(local(inner) == "txbxContent" for inner in element.iter()):
                return "text box", ""
            for inner in element.iter():
                if local(inner) in ("blip", "imagedata"):
                    return "image", self._target(inner, within=True)
            return ("drawing" if atom.kind == "image" else atom.kind), ""
        if atom.kind in ("footnote", "endnote"):
            return atom.kind, attribute(element, "id")
        return atom.kind, attribute(element, "char")

    def _target(self, element: etree._Element, *, within: bool = False) -> str:
        """The part or address that an element names by a relationship; `within`: a part alone."""
        for key, value in element.attrib.items():
            names = str(key).endswith(("/relationships}id", "/relationships}embed", "/relationships}link"))
            if names and str(value) in (self._parts if within else self._targets):
                return self._targets[str(value)]
        return ""


def _size(element: etree._Element) -> tuple[float, float]:
    """Width and height of an image in points: of DrawingML in EMU (ECMA-376 part 1, 20.4.2.7), of VML in its style."""
    for inner in element.iter():
        if local(inner) == "extent" and inner.get("cx", "").isdigit() and inner.get("cy", "").isdigit():
            return int(inner.get("cx", "0")) / 12700, int(inner.get("cy", "0")) / 12700
        if local(inner) == "shape":
            style = dict(part.split(":", 1) for part in inner.get("style", "").split(";") if ":" in part)
            if style.get("width") and style.get("height"):
                return points(style["width"].strip()), points(style["height"].strip())
    return 0.0, 0.0


def _revision(element: etree._Element | None) -> Revision | None:
    if element is None:
        return None
    kind = "deleted" if local(element) in ("del", "moveFrom") else "inserted"
    return Revision(kind, attribute(element, "author"), attribute(element, "date"), attribute(element, "id"))


def _commented(paragraph: etree._Element, open_comments: Sequence[str]) -> dict[etree._Element, tuple[str, ...]]:
    """For each run the ids of the comments that stand on it; empty where no comment begins or ends in the paragraph."""
    if next(paragraph.iter(W + "commentRangeStart", W + "commentRangeEnd"), None) is None:
        return {}
    standing = dict.fromkeys(open_comments)
    found: dict[etree._Element, tuple[str, ...]] = {}
    for element in paragraph.iter(W + "r", W + "commentRangeStart", W + "commentRangeEnd"):
        word = local(element)
        if word == "r":
            found[element] = tuple(standing)
        elif word == "commentRangeStart":
            standing[attribute(element, "id")] = None
        else:
            standing.pop(attribute(element, "id"), None)
    return found


def _level_indents(numbering: etree._Element | None) -> dict[tuple[str, int], Values]:
    """The indents that each level of each list gives its paragraphs."""
    if numbering is None:
        return {}
    definitions = {attribute(one, "abstractNumId"): _indents(one) for one in numbering.iterfind(W + "abstractNum")}
    found: dict[tuple[str, int], Values] = {}
    for one in numbering.iterfind(W + "num"):
        levels = dict(definitions.get(attribute(child(one, "abstractNumId"), "val"), {}))
        for override in one.iterfind(W + "lvlOverride"):
            levels.update(_indents(override))
        for level, values in levels.items():
            found[attribute(one, "numId"), level] = values
    return found


def _indents(holder: etree._Element) -> dict[int, Values]:
    found: dict[int, Values] = {}
    for level in holder.iterfind(W + "lvl"):
        number = attribute(level, "ilvl")
        if number.isdigit():
            found[int(number)] = {key: value for key, value in flat(child(level, "pPr")).items() if key.startswith("ind.")}
    return found
