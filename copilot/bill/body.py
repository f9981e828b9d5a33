"""The paragraphs of the open bill as they are now, and what has been read of them: their views, numbers and act.

Everything is read when it is asked for, and read again only where a change has been.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import overload

from lxml import etree

from copilot.bill import comments, story, viewer
from copilot.bill.package import Package
from copilot.bill.steps import Change, Delta
from copilot.bill.story import Block
from copilot.bill.view import Cell, ParagraphView
from law import structure
from law.act import Act, Paragraph, Place
from law.formats import docx
from law.formats.numbering import Numbering
from law.words import Problem, Words

NO_PARAGRAPH = Words(
    kk="Құжатта {position}-абзац жоқ: оларда 0-ден {last}-ге дейінгі нөмірлер бар.",
    ru="В документе нет абзаца {position}: их номера от 0 до {last}.",
    en="The document has no paragraph {position}: they are numbered 0 to {last}.",
)
_CHUNK = 256  # paragraphs parsed in one go
_FEW = 8  # edited paragraphs up to which the act is mended, not read anew


@dataclass(slots=True)
class Item:
    """A block and what has been read of it. `listed`: list and level of its automatic number."""

    block: Block
    look: docx.Look | None = None
    view: ParagraphView | None = None
    element: etree._Element | None = None  # its tree, between parsing and reading


class Body:
    """The row of a bill's paragraphs, which `put` changes. `package`: all that is around them."""

    def __init__(self, package: Package, name: str) -> None:
        """`name`: what the act, and messages, call the bill. Raises Problem for a main part without text."""
        self.package = package
        self._name = name
        try:
            self.origin = story.read(docx.bounded(package.read(package.main), name))
        except story.NoStory as error:
            raise Problem(docx.DAMAGED.format(name=name)) from error
        self.items = [Item(block) for block in self.origin.blocks]
        self.tail = self.origin.tail
        styles, numbering = self._part("styles"), self._part("numbering")
        self._reader = docx.Reader(styles, numbering)
        self._numbering = numbering
        self._viewer = viewer.Viewer(package, styles, numbering, self._part("theme"))
        self._numbers: list[str] | None = None
        self._law: list[Paragraph | None] | None = None  # None where an edit has been
        self._act: Act | None = None
        self._edited: set[int] = set()  # paragraphs that the act has not seen yet
        self._standing: list[tuple[str, ...]] | None = None  # comments that stand at the start of each paragraph

    @property
    def views(self) -> Sequence[ParagraphView]:
        return _Views(self)

    def item(self, position: int) -> Item:
        if not 0 <= position < len(self.items):
            raise Problem(NO_PARAGRAPH.format(position=position, last=len(self.items) - 1))
        return self.items[position]

    def view(self, position: int) -> ParagraphView:
        """The view of one paragraph; the same object as long as nothing in it has changed."""
        item = self.item(position)
        number = self._number(position)
        if item.view is None:
            element = self._element(position)
            if item.look is None:
                item.look = self._reader.look(element)
            item.view = self._viewer.view(element, number, self._cell(position), self._open_comments(position))
            item.element = None
        elif item.view.number != number:
            item.view = replace(item.view, number=number)
        return item.view

    def text(self, position: int) -> str:
        """The clean text of a paragraph."""
        self.item(position)
        return self._look(position).text

    def position_of(self, paragraph: int) -> int:
        """The position of a body paragraph by its index in python-docx `Document.paragraphs`. Raises Problem."""
        body = [position for position, item in enumerate(self.items) if item.block.home is None]
        if not 0 <= paragraph < len(body):
            raise Problem(NO_PARAGRAPH.format(position=paragraph, last=len(body) - 1))
        return body[paragraph]

    @property
    def act(self) -> Act:
        """The bill as an act, re-read where edits have changed it."""
        paragraphs = self.law_paragraphs()
        if self._act is None or len(self._edited) > _FEW:
            self._act = structure.read(paragraphs, name=self._name)
        else:
            for position in sorted(self._edited):
                self._act = structure.edit(self._act, position, [paragraphs[position]])
        self._edited.clear()
        return self._act

    def law_paragraphs(self) -> list[Paragraph]:
        """The paragraphs as `law.structure.read` takes them: a list of one's own, fit for another thread."""
        numbers = self._number_list()
        if self._law is None:
            self._law = [None] * len(self.items)
        if None in self._law:
            for position, place in enumerate(self._places()):
                if self._law[position] is None:
                    look = self._look(position)
                    self._law[position] = Paragraph(place, look.text, numbers[position], look.bold, look.centred, look.red)
        return [paragraph for paragraph in self._law if paragraph is not None]

    # how paragraphs stand to each other

    def alone_in_cell(self, position: int) -> bool:
        """Whether a paragraph is the only one of a cell, which cannot be without any."""
        return self.item(position).block.cell is not None and not self._has_sibling(position)

    def _has_sibling(self, position: int) -> bool:
        cell = self.items[position].block.cell
        beside = (position - 1, position + 1)
        return any(0 <= other < len(self.items) and self.items[other].block.cell == cell for other in beside)

    def must_stay(self, position: int) -> bool:
        """The paragraph is the last of a cell after a nested table, which Word wants there, or the one that a content
        control holds."""
        block = self.items[position].block
        following = self.items[position + 1].block.before if position + 1 < len(self.items) else self.tail
        closes = re.match(rb"\s*</[\w.-]*:?(tc|sdtContent)\b", following)
        opens = re.search(rb"(</[\w.-]*:?tbl|<[\w.-]*:?(tc|sdtContent)\b[^>]*|</[\w.-]*:?tcPr|<[\w.-]*:?tcPr[^>]*/)>\s*$", block.before)
        return bool(closes and opens)

    def adjoin(self, position: int) -> bool:
        """Nothing but anchors stands between the paragraph and the next."""
        first, second = self.items[position].block, self.items[position + 1].block
        if first.home != second.home or first.cell != second.cell:
            return False
        if re.search(rb"<[\w.-]*:?sectPr\b", first.source):
            return False
        between = re.findall(rb"<(/?[\w.-]*:?)([\w.-]+)", second.before)
        return all(word in _ANCHORS for _, word in between)

    # changes

    def delta(self, start: int, stop: int, blocks: list[Block], change: Change, package: Package | None) -> Delta:
        """The change that puts blocks in the place of the paragraphs [start, stop), not made yet."""
        row = [item.block for item in self.items[start : stop + 1]]
        fresh, tail = story.exchanged(row[: stop - start], row[stop - start :], self.tail, blocks)
        old = self.items[start : stop + 1]
        known = {id(item.block): item for item in old}
        by_source = {id(item.block.source): item for item in old}
        new = []
        for block in fresh:
            same = known.get(id(block)) or by_source.get(id(block.source))
            new.append(Item(block, same.look, same.view) if same is not None else Item(block))
        return Delta(change, start, old, new, self.tail, tail, self.package, package or self.package)

    def put(self, delta: Delta, *, back: bool) -> Change:
        """Make a change, or take it `back`."""
        old, new = (delta.new, delta.old) if back else (delta.old, delta.new)
        places = range(delta.start, delta.start + len(old))
        before = [self._look(position).listed for position in places] if self._numbers is not None else []
        self.items[delta.start : delta.start + len(old)] = new
        self.tail = delta.old_tail if back else delta.new_tail
        self.package = delta.old_package if back else delta.new_package
        change = delta.change
        if back:
            change = Change(change.position, change.added, change.removed)
        if len(old) != len(new) or before != ([self._look(position).listed for position in places] if self._numbers is not None else []):
            self._numbers = None
            self._law = None
            self._act = None
            self._edited.clear()
        elif self._law is not None:
            for position, was, now in zip(places, old, new, strict=True):
                if was.block.source != now.block.source:
                    self._law[position] = None
                    self._edited.add(position)
        if len(old) != len(new) or any(b"commentRange" in item.block.source for item in (*old, *new)):
            self._standing = None
        if len(old) != len(new):
            for item in new:
                if item.block.cell is not None:
                    item.view = None
        return change

    def snapshot(self) -> Snapshot:
        """The bill as it now is, taken at once, to be made into a file on another thread."""
        return Snapshot(self.package, self.origin, tuple(item.block for item in self.items), self.tail)

    # inside

    def _part(self, kind: str) -> etree._Element | None:
        """A part beside the main one, in transitional namespaces; None where there is none that can be read: the text does not wait for
        its looks, and the part is kept as it is."""
        part = self.package.related(kind)
        if part:
            with contextlib.suppress(Problem):
                return self.package.parse(self.package.read(part).replace(story.STRICT.encode(), story.NAMESPACE.encode()), part)
        return None

    def _look(self, position: int) -> docx.Look:
        item = self.items[position]
        if item.look is None:
            item.look = self._reader.look(self._element(position))
        return item.look

    def _element(self, position: int) -> etree._Element:
        """The tree of a paragraph, for reading. Its neighbours are parsed with it: they are mostly asked for next."""
        item = self.items[position]
        if item.element is None:
            scope = item.block.scope
            chunk: list[Item] = []
            for other in self.items[position : position + _CHUNK]:
                if other.block.scope != scope or other.element is not None or (chunk and other.view is not None):
                    break
                chunk.append(other)
            for other, element in zip(chunk, story.elements([other.block for other in chunk]), strict=True):
                other.element = element
        assert item.element is not None
        return item.element

    def _number_list(self) -> list[str]:
        self._number(len(self.items) - 1)
        return self._numbers or []

    def _number(self, position: int) -> str:
        """The automatic number of a paragraph. What comes after it is left unread: the first screen must not wait for it."""
        if self._numbers is None:
            self._numbers = []
            self._counting = Numbering(self._numbering)
        while len(self._numbers) <= position:
            listed = self._look(len(self._numbers)).listed if self._numbering is not None else None
            self._numbers.append(self._counting.next(*listed) if listed else "")
        return self._numbers[position]

    def _places(self) -> Iterator[Place]:
        body = 0
        inside: dict[tuple[int, int, int], int] = {}
        for item in self.items:
            home = item.block.home
            if home is None:
                yield Place(body)
                body += 1
            else:
                yield Place(None, (*home, inside.get(home, 0)))
                inside[home] = inside.get(home, 0) + 1

    def _cell(self, position: int) -> Cell | None:
        cell = self.items[position].block.cell
        if cell is None:
            return None
        home = self.items[position].block.home
        paragraph = 0
        for item in reversed(self.items[:position]):
            if item.block.home != home:
                break
            paragraph += item.block.cell == cell
        return self._viewer.cell(cell, paragraph)

    def _open_comments(self, position: int) -> tuple[str, ...]:
        """Ids of comments that begin before a paragraph and still stand at its start."""
        if self._standing is None:
            self._standing = [()] * len(self.items)
            if self.package.related("comments"):
                self._standing = list(comments.standing((item.block.before, item.block.source) for item in self.items))
        return self._standing[position]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A bill at one moment; nothing in it changes."""

    package: Package
    origin: story.Story
    blocks: tuple[Block, ...]
    tail: bytes

    def data(self) -> bytes:
        """The file."""
        if self.blocks == self.origin.blocks and self.tail == self.origin.tail:
            return self.package.written()
        part = replace(self.origin, blocks=self.blocks, tail=self.tail).part()
        return self.package.replacing({self.package.main: part}).written()


class _Views(Sequence[ParagraphView]):
    """The views of a bill's paragraphs, each read when it is asked for."""

    def __init__(self, body: Body) -> None:
        self._body = body

    def __len__(self) -> int:
        return len(self._body.items)

    @overload
    def __getitem__(self, index: int) -> ParagraphView: ...

    @overload
    def __getitem__(self, index: slice) -> list[ParagraphView]: ...

    def __getitem__(self, index: int | slice) -> ParagraphView | list[ParagraphView]:
        if isinstance(index, slice):
            return [self._body.view(position) for position in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return self._body.view(index % len(self))


_ANCHORS = {b"bookmarkStart", b"bookmarkEnd", b"commentRangeStart", b"commentRangeEnd", b"permStart", b"permEnd", b"proofErr"}
