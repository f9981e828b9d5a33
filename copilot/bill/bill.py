"""The open bill: its paragraphs, the edits made to it, their undoing, its act, and the way back to disk."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import overload

from lxml import etree

from copilot.bill import comments, disk, edits, notes, paragraphs, parts, replies, revisions, story, tracked, viewer
from copilot.bill.comments import Remark
from copilot.bill.package import Package
from copilot.bill.story import Block
from copilot.bill.text import child, lead, raw_text, writable
from copilot.bill.view import Cell, Comment, Note, ParagraphView
from law import structure
from law.act import Act, Paragraph, Place
from law.formats import docx
from law.formats.numbering import Numbering
from law.text import clean, spaced
from law.words import Problem, Words

_NO_PARAGRAPH = Words(
    kk="Құжатта {position}-абзац жоқ: оларда 0-ден {last}-ге дейінгі нөмірлер бар.",
    ru="В документе нет абзаца {position}: их номера от 0 до {last}.",
    en="The document has no paragraph {position}: they are numbered 0 to {last}.",
)
_NO_PLACE = Words(
    kk="{position}-абзацта {start}–{end} аралығы жоқ: мәтіннің ұзындығы {length}.",
    ru="В абзаце {position} нет места {start}–{end}: длина текста {length}.",
    en="Paragraph {position} has no place {start} to {end}: its text is {length} long.",
)
_LAST_IN_CELL = Words(
    kk="Кестенің ұяшығында кемінде бір абзац қалуы тиіс.",
    ru="В ячейке таблицы должен остаться хотя бы один абзац.",
    en="A table cell must keep at least one paragraph.",
)
_MACROS_STAY = Words(
    kk="{path}: құжатта макростар бар, сондықтан оның атауы .docm деп аяқталуы керек. Басқа атаумен сақтаңыз.",
    ru="{path}: в документе есть макросы, поэтому его имя должно оканчиваться на .docm. Сохраните под другим именем.",
    en="{path}: the document holds macros, so its name must end in .docm. Save it under another name.",
)
_APART = Words(
    kk="{position}-абзац пен одан кейінгісін біріктіруге болмайды: олардың арасында кесте немесе бөлім шегі бар.",
    ru="Абзац {position} нельзя слить со следующим: между ними таблица или граница раздела.",
    en="Paragraph {position} cannot be joined with the next: a table or a section break stands between them.",
)
_NO_COMMENT = Words(
    kk="Бұл түсіндірменің мәтінде орны жоқ, оған жауап беру мүмкін емес.",
    ru="У этого примечания нет места в тексте, ответить на него нельзя.",
    en="This comment has no place in the text and cannot be answered.",
)
_NOT_MOVED = Words(
    kk="Бұл абзацтарды жылжытуға болмайды: олармен жаңа орнының арасында кесте, бөлім шегі немесе өріс бар.",
    ru="Эти абзацы не переместить: между ними и новым местом таблица, граница раздела или поле.",
    en="These paragraphs cannot be moved: a table, a section break or a field stands between them and their new place.",
)


_CHUNK = 256  # paragraphs parsed in one go
_FEW = 8  # edited paragraphs up to which the act is mended, not read anew


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit, an undo or a redo did to the list of paragraphs: at `position`, `removed` of them gave way to `added`."""

    position: int
    removed: int
    added: int


@dataclass(slots=True)
class _Item:
    """A block and what has been read of it. `listed`: list and level of its automatic number."""

    block: Block
    look: docx.Look | None = None
    view: ParagraphView | None = None
    element: etree._Element | None = None  # its tree, between parsing and reading


@dataclass(slots=True)
class _Delta:
    """One change of the row of items, exact both ways."""

    change: Change
    start: int
    old: list[_Item]
    new: list[_Item]
    old_tail: bytes
    new_tail: bytes
    old_package: Package
    new_package: Package

    def followed(self, after: _Delta) -> _Delta | None:
        """This change and the next as one; None where they are not of the same row of items."""
        if (after.start, after.change) != (self.start, self.change) or len(after.new) != len(self.old):
            return None
        if any(put is not gone for put, gone in zip(self.new, after.old, strict=True)) or after.old_package is not self.new_package:
            return None
        return replace(self, new=after.new, new_tail=after.new_tail, new_package=after.new_package)


@dataclass(slots=True, eq=False)
class _Step:
    """What one undo takes back."""

    deltas: list[_Delta] = field(default_factory=list)


class Bill:
    """A .docx that is open for editing.

    Positions index `paragraphs` and `act.paragraphs` alike. Offsets are into a paragraph's clean text; the white space
    that `clean` strips is reached with offsets below 0 and past the end. `track` is the author under whose name an
    edit is written as a tracked change; None edits the text itself.
    """

    def __init__(self, data: bytes, name: str, path: Path | None = None) -> None:
        """`data`: the bytes of a .docx; `name`: what messages call it. Raises Problem."""
        self.path = path
        self.name = name
        self._package = Package(data, name)
        self._stamp = disk.stamp(data)
        try:
            self._origin = story.read(docx.bounded(self._package.read(self._package.main), name))
        except story.NoStory as error:
            raise Problem(docx.DAMAGED.format(name=name)) from error
        self._items = [_Item(block) for block in self._origin.blocks]
        self._tail = self._origin.tail
        styles, numbering = self._part("styles"), self._part("numbering")
        self._reader = docx.Reader(styles, numbering)
        self._numbering = numbering
        self._viewer = viewer.Viewer(self._package, styles, numbering)
        self._numbers: list[str] | None = None
        self._law: list[Paragraph | None] | None = None  # None where an edit has been
        self._act: Act | None = None
        self._edited: set[int] = set()  # paragraphs that the act has not seen yet
        self._standing: list[tuple[str, ...]] | None = None  # comments that stand at the start of each paragraph
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._saved: _Step | None = None
        self._group: _Step | None = None
        self._ids: Iterator[int] | None = None
        self._attached: tuple[Package | None, str, str] = (None, "", "")  # where a custom XML part was found last

    @classmethod
    def open(cls, path: Path | str) -> Bill:
        """Open a .docx. Raises Problem for whatever cannot be opened; nothing on disk is changed."""
        path = Path(path)
        return cls(disk.read(path), path.name, path)

    @classmethod
    def recovered(cls, data: bytes, name: str, path: Path | None, stamp: str) -> Bill:
        """A bill out of its recovery copy: an unsaved change of the file at `path`, which was read with this stamp."""
        bill = cls(data, name, path)
        bill._stamp = stamp
        bill._saved = _Step()  # no state of it is that of the file
        return bill

    # what it holds

    @property
    def suffix(self) -> str:
        """What its file's name ends in: ".docm" where it holds macros, which are kept as they are and never run; else ".docx"."""
        return docx.MACRO_SUFFIX if self._package.macros else ".docx"

    def check_name(self, path: Path) -> None:
        """Raises Problem where Word would not open the bill under this name."""
        if self._package.macros and path.suffix.lower() != docx.MACRO_SUFFIX:
            raise Problem(_MACROS_STAY.format(path=path))

    @property
    def package(self) -> Package:
        """The package that the bill was read from, with the parts that were added since."""
        return self._package

    @property
    def stamp(self) -> str:
        """The stamp (`disk.stamp`) of the file as it was read or saved last."""
        return self._stamp

    @property
    def paragraphs(self) -> Sequence[ParagraphView]:
        """The view of every paragraph, read when it is asked for."""
        return _Views(self)

    def view(self, position: int) -> ParagraphView:
        """The view of one paragraph; the same object as long as nothing in it has changed."""
        item = self._item(position)
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
        self._item(position)
        return self._look(position).text

    def in_table(self, position: int) -> bool:
        """Whether a paragraph stands in a cell of a table."""
        return self._item(position).block.cell is not None

    def alone_in_cell(self, position: int) -> bool:
        """Whether a paragraph is the only one of a cell, which cannot be without any."""
        return self.in_table(position) and not self._has_sibling(position)

    def position_of(self, paragraph: int) -> int:
        """The position of a body paragraph by its index in python-docx `Document.paragraphs`. Raises Problem."""
        body = [position for position, item in enumerate(self._items) if item.block.home is None]
        if not 0 <= paragraph < len(body):
            raise Problem(_NO_PARAGRAPH.format(position=paragraph, last=len(body) - 1))
        return body[paragraph]

    @property
    def act(self) -> Act:
        """The bill as an act, re-read where edits have changed it."""
        paragraphs = self.law_paragraphs()
        if self._act is None or len(self._edited) > _FEW:
            self._act = structure.read(paragraphs, name=self.name)
        else:
            for position in sorted(self._edited):
                self._act = structure.edit(self._act, position, [paragraphs[position]])
        self._edited.clear()
        return self._act

    def law_paragraphs(self) -> list[Paragraph]:
        """The paragraphs as `law.structure.read` takes them: a list of one's own, fit for another thread."""
        numbers = self._number_list()
        if self._law is None:
            self._law = [None] * len(self._items)
        if None in self._law:
            for position, place in enumerate(self._places()):
                if self._law[position] is None:
                    look = self._look(position)
                    self._law[position] = Paragraph(place, look.text, numbers[position], look.bold, look.centred, look.red)
        return [paragraph for paragraph in self._law if paragraph is not None]

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The comments that the document holds."""
        return comments.read(self._package)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Footnotes, endnotes, headers and footers, in the order of their parts."""
        return notes.read(self._package)

    def picture(self, part: str) -> bytes:
        """The bytes of an image that a piece names as its `target`; empty where there is none."""
        return self._package.read(part) if self._package.has(part) else b""

    # edits

    def replace(self, position: int, start: int, end: int, new: str, *, track: str | None = None) -> Change | None:
        """Put `new` in the place of the characters start..end. Only characters that differ are touched; a line end in
        `new` is a line break, a tab a tab. Returns None where the text is the same already. Raises Problem for a place
        that is not there."""
        item = self._item(position)
        paragraph = item.block.element()
        raw = raw_text(paragraph)
        before = lead(raw)
        first, last = start + before, end + before
        if not 0 <= first <= last <= len(raw):
            raise Problem(_NO_PLACE.format(position=position, start=start, end=end, length=len(clean(raw))))
        new = writable(new)
        if not edits.replace(paragraph, first, last, new, self._tracker(track)):
            return None
        return self._apply(position, position + 1, [item.block.written(paragraph)])

    def replace_words(self, position: int, old: str, new: str, *, track: str | None = None) -> Change | None:
        """Put `new` in the place of the first `old` in a paragraph. Where tracked insertions stand inside the words, they
        stay, and the words are found without them. Returns None where `old` is not there."""
        paragraph = self._item(position).block.element()
        raw = raw_text(paragraph)
        at = spaced(raw).find(spaced(old))
        if at >= 0:
            return self.replace(position, at - lead(raw), at - lead(raw) + len(old), new, track=track) or Change(position, 0, 0)
        parts = edits.find_between_insertions(paragraph, old)
        with self.one_step():
            for number, (start, end) in reversed(list(enumerate(parts))):
                self.replace(position, start - lead(raw), end - lead(raw), "" if number else new, track=track)
        if parts:
            return Change(position, 1, 1)
        if edits.replace_in_code(paragraph, old, writable(new)):
            return self._apply(position, position + 1, [self._item(position).block.written(paragraph)])
        return None

    def comment(self, remarks: Sequence[Remark]) -> tuple[str, ...]:
        """Put comments beside those that the document has, as one step; returns their ids. A place that is not there
        (any more) is taken as near as there is one."""
        if not remarks:
            return ()
        ids = comments.fresh_ids(self._package, [item.block.source for item in self._items], len(remarks))
        mark = comments.style_of_mark(self._package)
        package = comments.with_comments(self._package, remarks, ids, strict=self._origin.strict)
        by_position: dict[int, list[tuple[Remark, str]]] = {}
        for remark, key in zip(remarks, ids, strict=True):
            by_position.setdefault(min(max(remark.position, 0), len(self._items) - 1), []).append((remark, key))
        with self.one_step():
            for position, here in by_position.items():
                item = self._item(position)
                paragraph = item.block.element()
                raw = raw_text(paragraph)
                for remark, key in here:
                    first, last = (min(max(at + lead(raw), 0), len(raw)) for at in (remark.start, remark.end))
                    comments.anchor(paragraph, first, max(first, last), key, mark)
                self._apply(position, position + 1, [item.block.written(paragraph)], package=package)
        return ids

    def reply(self, to: str, remark: Remark) -> Change:
        """Answer the comment `to`, where it stands. Raises Problem for one that stands nowhere in the text."""
        (key,) = comments.fresh_ids(self._package, [item.block.source for item in self._items], 1)
        style = comments.style_of_mark(self._package)
        wanted = re.compile(rb"comment(?:RangeStart|Reference)\b[^>]*?:id=[\"']" + re.escape(to.encode()) + rb"[\"']")
        here = [position for position, item in enumerate(self._items) if wanted.search(item.block.source)]
        if not here:
            raise Problem(_NO_COMMENT)
        package = replies.with_reply(self._package, to, remark, key, strict=self._origin.strict)
        with self.one_step():
            for position in here:
                paragraph = self._items[position].block.element()
                replies.anchor(paragraph, to, key, style)
                change = self._apply(position, position + 1, [self._items[position].block.written(paragraph)], package=package)
        return change

    def attached(self, namespace: str) -> bytes:
        """The custom XML part whose root is of a namespace, which travels with the file; empty where there is none."""
        part = self._attached_part(namespace)
        return self._package.read(part) if part else b""

    def attach(self, namespace: str, content: bytes) -> Change:
        """Put `content` in the place of the custom XML part of its namespace, or beside those that the file has."""
        part = self._attached_part(namespace)
        if part:
            package = self._package.replacing({part: content})
        else:
            package = parts.with_custom_xml(self._package, namespace, content, strict=self._origin.strict)
        first = [item.block for item in self._items[:1]]
        return self._apply(0, len(first), first, package=package)

    def insert_paragraph(
        self,
        position: int,
        text: str = "",
        *,
        like: int | None = None,
        with_next: bool = False,
        listed: bool = True,
        track: str | None = None,
    ) -> Change:
        """A new paragraph before `position` (which may be the number of paragraphs: at the end), in the form of the
        paragraph `like`, by default the one above it, else the one below. Where a table begins or ends between the two it
        stands with the one above, or, `with_next`, with the one below. `listed`: with the automatic number of its model; else
        without."""
        total = len(self._items)
        if not 0 <= position <= total or not total:
            raise Problem(_NO_PARAGRAPH.format(position=position, last=total - 1))
        above = position == total or (position > 0 and not with_next)
        beside = self._items[position - 1 if above else position].block
        model = beside if like is None else self._item(like).block
        paragraph = paragraphs.fresh(beside, model.element(), writable(text), self._tracker(track))
        if not listed:
            paragraphs.unlist(paragraph)
        if above:
            return self._apply(position - 1, position, [beside, beside.beside(paragraph)], change=Change(position, 0, 1))
        fresh = [replace(beside, source=story.serialise(paragraph)), replace(beside, before=b"")]
        return self._apply(position, position + 1, fresh, change=Change(position, 0, 1))

    def split_paragraph(self, position: int, at: int, *, track: str | None = None) -> Change:
        """End the paragraph at offset `at`; what follows becomes a paragraph of the same form (Enter)."""
        item = self._item(position)
        paragraph = item.block.element()
        raw = raw_text(paragraph)
        place = at + lead(raw)
        if not 0 <= place <= len(raw):
            raise Problem(_NO_PLACE.format(position=position, start=at, end=at, length=len(clean(raw))))
        first, second = paragraphs.split(paragraph, item.block.element(), place, self._tracker(track))
        return self._apply(position, position + 1, [item.block.written(first), item.block.beside(second)])

    def merge_paragraph(self, position: int, *, track: str | None = None) -> Change:
        """Join the paragraph with the one that follows (Delete at its end, Backspace at the next one's start). Tracked,
        its end is marked as deleted and both stay."""
        item, following = self._item(position), self._item(position + 1)
        if not self._adjoin(position):
            raise Problem(_APART.format(position=position))
        first = item.block.element()
        tracker = self._tracker(track)
        if tracker is not None and not tracker.owns(revisions.mark(first, "ins")):
            revisions.set_mark(first, "del", tracker)
            return self._apply(position, position + 1, [item.block.written(first)])
        paragraphs.join(first, following.block.element())
        return self._apply(position, position + 2, [item.block.written(first)])

    def delete_paragraph(self, position: int, *, track: str | None = None) -> Change:
        """Take a paragraph out, end and all. Anchors of comments, bookmarks and fields that reach beyond it stay, in the
        paragraph beside it. Tracked, it is marked as deleted and stays."""
        item = self._item(position)
        paragraph = item.block.element()
        tracker = self._tracker(track)
        if tracker is not None and not tracker.owns(revisions.mark(paragraph, "ins")):
            revisions.delete_content(paragraph, tracker)
            revisions.set_mark(paragraph, "del", tracker)
            return self._apply(position, position + 1, [item.block.written(paragraph)])
        if self.alone_in_cell(position):
            raise Problem(_LAST_IN_CELL)
        if len(self._items) == 1 or child(child(paragraph, "pPr"), "sectPr") is not None or self._must_stay(position):
            emptied = paragraphs.emptied(paragraph)
            return self._apply(position, position + 1, [item.block.written(emptied)])
        loose = paragraphs.loose_anchors(paragraph)
        if not loose:
            return self._apply(position, position + 1, [])
        last = position + 1 == len(self._items)
        beside = self._items[position - 1 if last else position + 1].block
        neighbour = beside.element()
        paragraphs.take_anchors(neighbour, loose, at_end=last)
        kept = beside.written(neighbour)
        if last:
            return self._apply(position - 1, position + 1, [kept], change=Change(position - 1, 2, 1))
        return self._apply(position, position + 2, [replace(kept, before=item.block.before)], change=Change(position, 2, 1))

    def move_paragraphs(self, first: int, last: int, to: int) -> Change:
        """Put the paragraphs [first, last) before the paragraph `to`, as they are. Raises Problem where something that belongs to
        no paragraph, or a field that reaches over several, stands in the way."""
        low, high = min(first, to), max(last, to)
        for position in (low, high - 1):
            self._item(position)
        moving = [item.block for item in self._items[first:last]]
        source = b"".join(block.source for block in moving)
        begun, ended = (len(re.findall(rb"fldCharType=[\"']" + kind, source)) for kind in (b"begin", b"end"))
        if begun != ended or not all(self._adjoin(position) for position in range(low, high - 1)):
            raise Problem(_NOT_MOVED)
        others = [item.block for at, item in enumerate(self._items[low:high], low) if not first <= at < last]
        return self._apply(low, high, [*moving, *others] if to < first else [*others, *moving])

    def accept(self, position: int, *ids: str) -> Change | None:
        """Make tracked changes of a paragraph part of the text; without ids, all of them, its end's too."""
        return self._settle(position, ids, accepted=True)

    def reject(self, position: int, *ids: str) -> Change | None:
        """Undo tracked changes of a paragraph; without ids, all of them, its end's too."""
        return self._settle(position, ids, accepted=False)

    # undo

    @contextlib.contextmanager
    def one_step(self) -> Iterator[None]:
        """Edits made inside are one step for undo. If the block raises, they are taken back."""
        if self._group is not None:
            yield
            return
        self._group = _Step()
        try:
            yield
        except BaseException:
            for delta in reversed(self._group.deltas):
                self._put(delta, back=True)
            self._group = None
            raise
        step, self._group = self._group, None
        if step.deltas:
            self._remember(step)

    def join_steps(self) -> bool:
        """The last two steps are one from now on, as the letters of a word are; what stood between them is forgotten. False, and
        nothing done, where there are not two, or where the file on disk is what stood between them."""
        if len(self._done) < 2 or self._done[-2] is self._saved:
            return False
        last, before = self._done.pop(), self._done.pop()
        joined = _Step(before.deltas[:-1])
        first, *rest = last.deltas
        merged = before.deltas[-1].followed(first)
        joined.deltas += [merged, *rest] if merged is not None else [before.deltas[-1], *last.deltas]
        self._done.append(joined)
        return True

    def forget(self, steps: int) -> None:
        """The first steps cannot be taken back any more: a day's work has a bound in memory."""
        gone = self._done[:steps]
        del self._done[:steps]
        if gone and (self._saved is None or self._saved in gone):
            self._saved = _Step()  # the state of the file on disk is not reached by undoing

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def undo(self) -> tuple[Change, ...]:
        """Take back the last step; the XML is what it was, byte for byte. Returns what changed, in order; nothing to
        take back: an empty tuple."""
        if not self._done:
            return ()
        step = self._done.pop()
        self._undone.append(step)
        return tuple(self._put(delta, back=True) for delta in reversed(step.deltas))

    def redo(self) -> tuple[Change, ...]:
        """Do again what was undone last."""
        if not self._undone:
            return ()
        step = self._undone.pop()
        self._done.append(step)
        return tuple(self._put(delta, back=False) for delta in step.deltas)

    # the file

    @property
    def changed(self) -> bool:
        """Whether there is something that `save` has not written."""
        return (self._done[-1] if self._done else None) is not self._saved

    def data(self) -> bytes:
        """The file as it would be written now."""
        return self.snapshot().data()

    def snapshot(self) -> Snapshot:
        """The bill as it now is, taken at once, to be made into a file on another thread (a recovery copy, say)."""
        return Snapshot(self._package, self._origin, tuple(item.block for item in self._items), self._tail)

    def save(self, path: Path | str | None = None, *, over_others: bool = False) -> Path:
        """Write the bill to its file, or to `path`, which becomes its file. What was not edited is written as it was
        read. Raises Problem, with the file as it was, where it cannot be written or someone else has changed it
        (`over_others` writes over that)."""
        target = Path(path) if path is not None else self.path
        if target is None:
            raise ValueError("a bill without a file needs a path")
        self.check_name(target)
        data = self.data()
        same = self.path is not None and target.resolve() == self.path.resolve()
        disk.write(target, data, self._stamp if same and not over_others else None)
        self.path = target
        self._stamp = disk.stamp(data)
        self._saved = self._done[-1] if self._done else None
        return target

    # inside

    def _part(self, kind: str) -> etree._Element | None:
        """A part beside the main one, in transitional namespaces."""
        part = self._package.related(kind)
        if not part:
            return None
        return self._package.parse(self._package.read(part).replace(story.STRICT.encode(), story.NAMESPACE.encode()), part)

    def _attached_part(self, namespace: str) -> str:
        package, known, part = self._attached
        if package is not self._package or known != namespace:
            part = parts.custom_xml(self._package, namespace)
            self._attached = self._package, namespace, part
        return part

    def _item(self, position: int) -> _Item:
        if not 0 <= position < len(self._items):
            raise Problem(_NO_PARAGRAPH.format(position=position, last=len(self._items) - 1))
        return self._items[position]

    def _look(self, position: int) -> docx.Look:
        item = self._items[position]
        if item.look is None:
            item.look = self._reader.look(self._element(position))
        return item.look

    def _element(self, position: int) -> etree._Element:
        """The tree of a paragraph, for reading. Its neighbours are parsed with it: they are mostly asked for next."""
        item = self._items[position]
        if item.element is None:
            scope = item.block.scope
            chunk: list[_Item] = []
            for other in self._items[position : position + _CHUNK]:
                if other.block.scope != scope or other.element is not None or (chunk and other.view is not None):
                    break
                chunk.append(other)
            for other, element in zip(chunk, story.elements([other.block for other in chunk]), strict=True):
                other.element = element
        assert item.element is not None
        return item.element

    def _number_list(self) -> list[str]:
        self._number(len(self._items) - 1)
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
        for item in self._items:
            home = item.block.home
            if home is None:
                yield Place(body)
                body += 1
            else:
                yield Place(None, (*home, inside.get(home, 0)))
                inside[home] = inside.get(home, 0) + 1

    def _cell(self, position: int) -> Cell | None:
        cell = self._items[position].block.cell
        if cell is None:
            return None
        home = self._items[position].block.home
        paragraph = 0
        for item in reversed(self._items[:position]):
            if item.block.home != home:
                break
            paragraph += item.block.cell == cell
        return _seen(cell, paragraph)

    def _open_comments(self, position: int) -> tuple[str, ...]:
        """Ids of comments that begin before a paragraph and still stand at its start."""
        if self._standing is None:
            self._standing = [()] * len(self._items)
            if self._package.related("comments"):
                self._standing = list(comments.standing((item.block.before, item.block.source) for item in self._items))
        return self._standing[position]

    def _tracker(self, author: str | None) -> tracked.Tracker | None:
        if author is None:
            return None
        if self._ids is None:
            self._ids = tracked.ids(self._package.read(self._package.main))
        return tracked.Tracker(author, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:00Z"), self._ids)

    def _has_sibling(self, position: int) -> bool:
        """Another paragraph stands in the same cell."""
        cell = self._items[position].block.cell
        beside = (position - 1, position + 1)
        return any(0 <= other < len(self._items) and self._items[other].block.cell == cell for other in beside)

    def _must_stay(self, position: int) -> bool:
        """The paragraph is the last of a cell after a nested table, which Word wants there, or the one that a content
        control holds."""
        block = self._items[position].block
        following = self._items[position + 1].block.before if position + 1 < len(self._items) else self._tail
        closes = re.match(rb"\s*</[\w.-]*:?(tc|sdtContent)\b", following)
        opens = re.search(rb"(</[\w.-]*:?tbl|<[\w.-]*:?(tc|sdtContent)\b[^>]*|</[\w.-]*:?tcPr|<[\w.-]*:?tcPr[^>]*/)>\s*$", block.before)
        return bool(closes and opens)

    def _adjoin(self, position: int) -> bool:
        """Nothing but anchors stands between the paragraph and the next."""
        first, second = self._items[position].block, self._items[position + 1].block
        if first.home != second.home or first.cell != second.cell:
            return False
        if re.search(rb"<[\w.-]*:?sectPr\b", first.source):
            return False
        between = re.findall(rb"<(/?[\w.-]*:?)([\w.-]+)", second.before)
        return all(word in _ANCHORS for _, word in between)

    def _settle(self, position: int, ids: tuple[str, ...], *, accepted: bool) -> Change | None:
        item = self._item(position)
        paragraph = item.block.element()

        def wanted(revision: etree._Element) -> bool:
            return not ids or tracked.identity(revision) in ids

        (revisions.accept if accepted else revisions.reject)(paragraph, wanted)
        gone, kept = ("del", "ins") if accepted else ("ins", "del")
        going, staying = revisions.mark(paragraph, gone), revisions.mark(paragraph, kept)
        if staying is not None and wanted(staying):
            revisions.clear_mark(paragraph, kept)
        if going is not None and wanted(going):
            revisions.clear_mark(paragraph, gone)
            if position + 1 < len(self._items) and self._adjoin(position):
                paragraphs.join(paragraph, self._items[position + 1].block.element(), keep_first=bool(raw_text(paragraph)))
                return self._apply(position, position + 2, [item.block.written(paragraph)])
        block = item.block.written(paragraph)
        return None if block == item.block else self._apply(position, position + 1, [block])

    def _apply(self, start: int, stop: int, blocks: list[Block], *, change: Change | None = None, package: Package | None = None) -> Change:
        """Replace blocks, remember how to take it back, and tell what changed."""
        change = change or Change(start, stop - start, len(blocks))
        row = [item.block for item in self._items[start : stop + 1]]
        fresh, tail = story.exchanged(row[: stop - start], row[stop - start :], self._tail, blocks)
        old = self._items[start : stop + 1]
        known = {id(item.block): item for item in old}
        by_source = {id(item.block.source): item for item in old}
        new = []
        for block in fresh:
            same = known.get(id(block)) or by_source.get(id(block.source))
            new.append(_Item(block, same.look, same.view) if same is not None else _Item(block))
        delta = _Delta(change, start, old, new, self._tail, tail, self._package, package or self._package)
        self._put(delta, back=False)
        staying = {id(block) for block in fresh}
        for item in old:  # kept for undo: what was read of it is read again if it comes back
            if id(item.block) not in staying:
                item.look = item.view = item.element = None
        if self._group is not None:
            self._group.deltas.append(delta)
        else:
            self._remember(_Step([delta]))
        return change

    def _remember(self, step: _Step) -> None:
        self._done.append(step)
        self._undone.clear()

    def _put(self, delta: _Delta, *, back: bool) -> Change:
        old, new = (delta.new, delta.old) if back else (delta.old, delta.new)
        places = range(delta.start, delta.start + len(old))
        before = [self._look(position).listed for position in places] if self._numbers is not None else []
        self._items[delta.start : delta.start + len(old)] = new
        self._tail = delta.old_tail if back else delta.new_tail
        self._package = delta.old_package if back else delta.new_package
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

    def __init__(self, bill: Bill) -> None:
        self._bill = bill

    def __len__(self) -> int:
        return len(self._bill._items)

    @overload
    def __getitem__(self, index: int) -> ParagraphView: ...

    @overload
    def __getitem__(self, index: slice) -> list[ParagraphView]: ...

    def __getitem__(self, index: int | slice) -> ParagraphView | list[ParagraphView]:
        if isinstance(index, slice):
            return [self._bill.view(position) for position in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return self._bill.view(index % len(self))


_ANCHORS = {b"bookmarkStart", b"bookmarkEnd", b"commentRangeStart", b"commentRangeEnd", b"permStart", b"permEnd", b"proofErr"}


def _seen(cell: story.Cell, paragraph: int) -> Cell:
    outer = _seen(cell.outer, 0) if cell.outer else None
    return Cell(cell.table, cell.row, cell.column, paragraph, cell.columns, cell.continues, cell.width, outer)
