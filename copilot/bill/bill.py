"""The open bill: the edits made to it, and the way back to disk. Its paragraphs are those of `body`, their undoing is that of `steps`."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from copilot.bill import comments, disk, edits, notes, paragraphs, parts, replies, revisions, story, tracked
from copilot.bill.body import NO_PARAGRAPH, Body, Snapshot
from copilot.bill.comments import Remark
from copilot.bill.package import Package
from copilot.bill.steps import Change, Steps
from copilot.bill.story import Block
from copilot.bill.text import child, lead, raw_text, writable
from copilot.bill.view import Comment, Note, ParagraphView
from law.act import Act, Paragraph
from law.formats import docx
from law.text import clean, spaced
from law.words import Problem, Words

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
        self._body = Body(Package(data, name), name)
        self._steps = Steps(lambda delta, back: self._body.put(delta, back=back))
        self._stamp = disk.stamp(data)
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
        bill._steps.saved_elsewhere()
        return bill

    # what it holds

    @property
    def suffix(self) -> str:
        """What its file's name ends in: ".docm" where it holds macros, which are kept as they are and never run; else ".docx"."""
        return docx.MACRO_SUFFIX if self._body.package.macros else ".docx"

    def check_name(self, path: Path) -> None:
        """Raises Problem where Word would not open the bill under this name."""
        if self._body.package.macros and path.suffix.lower() != docx.MACRO_SUFFIX:
            raise Problem(_MACROS_STAY.format(path=path))

    @property
    def package(self) -> Package:
        """The package that the bill was read from, with the parts that were added since."""
        return self._body.package

    @property
    def stamp(self) -> str:
        """The stamp (`disk.stamp`) of the file as it was read or saved last."""
        return self._stamp

    @property
    def paragraphs(self) -> Sequence[ParagraphView]:
        """The view of every paragraph, read when it is asked for."""
        return self._body.views

    def view(self, position: int) -> ParagraphView:
        """The view of one paragraph; the same object as long as nothing in it has changed."""
        return self._body.view(position)

    def text(self, position: int) -> str:
        """The clean text of a paragraph."""
        return self._body.text(position)

    def in_table(self, position: int) -> bool:
        """Whether a paragraph stands in a cell of a table."""
        return self._body.item(position).block.cell is not None

    def alone_in_cell(self, position: int) -> bool:
        """Whether a paragraph is the only one of a cell, which cannot be without any."""
        return self._body.alone_in_cell(position)

    def position_of(self, paragraph: int) -> int:
        """The position of a body paragraph by its index in python-docx `Document.paragraphs`. Raises Problem."""
        return self._body.position_of(paragraph)

    @property
    def act(self) -> Act:
        """The bill as an act, re-read where edits have changed it."""
        return self._body.act

    def law_paragraphs(self) -> list[Paragraph]:
        """The paragraphs as `law.structure.read` takes them: a list of one's own, fit for another thread."""
        return self._body.law_paragraphs()

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The comments that the document holds."""
        return comments.read(self._body.package)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Footnotes, endnotes, headers and footers, in the order of their parts."""
        return notes.read(self._body.package)

    def picture(self, part: str) -> bytes:
        """The bytes of an image that a piece names as its `target`; empty where there is none."""
        return self._body.package.read(part) if self._body.package.has(part) else b""

    # edits

    def replace(self, position: int, start: int, end: int, new: str, *, track: str | None = None) -> Change | None:
        """Put `new` in the place of the characters start..end. Only characters that differ are touched; a line end in
        `new` is a line break, a tab a tab. Returns None where the text is the same already. Raises Problem for a place
        that is not there."""
        item = self._body.item(position)
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
        paragraph = self._body.item(position).block.element()
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
            return self._apply(position, position + 1, [self._body.item(position).block.written(paragraph)])
        return None

    def comment(self, remarks: Sequence[Remark]) -> tuple[str, ...]:
        """Put comments beside those that the document has, as one step; returns their ids. A place that is not there
        (any more) is taken as near as there is one."""
        if not remarks:
            return ()
        ids = comments.fresh_ids(self._body.package, [item.block.source for item in self._body.items], len(remarks))
        mark = comments.style_of_mark(self._body.package)
        package = comments.with_comments(self._body.package, remarks, ids, strict=self._body.origin.strict)
        by_position: dict[int, list[tuple[Remark, str]]] = {}
        for remark, key in zip(remarks, ids, strict=True):
            by_position.setdefault(min(max(remark.position, 0), len(self._body.items) - 1), []).append((remark, key))
        with self.one_step():
            for position, here in by_position.items():
                item = self._body.item(position)
                paragraph = item.block.element()
                raw = raw_text(paragraph)
                for remark, key in here:
                    first, last = (min(max(at + lead(raw), 0), len(raw)) for at in (remark.start, remark.end))
                    comments.anchor(paragraph, first, max(first, last), key, mark)
                self._apply(position, position + 1, [item.block.written(paragraph)], package=package)
        return ids

    def reply(self, to: str, remark: Remark) -> Change:
        """Answer the comment `to`, where it stands. Raises Problem for one that stands nowhere in the text."""
        (key,) = comments.fresh_ids(self._body.package, [item.block.source for item in self._body.items], 1)
        style = comments.style_of_mark(self._body.package)
        wanted = re.compile(rb"comment(?:RangeStart|Reference)\b[^>]*?:id=[\"']" + re.escape(to.encode()) + rb"[\"']")
        here = [position for position, item in enumerate(self._body.items) if wanted.search(item.block.source)]
        if not here:
            raise Problem(_NO_COMMENT)
        package = replies.with_reply(self._body.package, to, remark, key, strict=self._body.origin.strict)
        with self.one_step():
            for position in here:
                paragraph = self._body.items[position].block.element()
                replies.anchor(paragraph, to, key, style)
                change = self._apply(position, position + 1, [self._body.items[position].block.written(paragraph)], package=package)
        return change

    def attached(self, namespace: str) -> bytes:
        """The custom XML part whose root is of a namespace, which travels with the file; empty where there is none."""
        part = self._attached_part(namespace)
        return self._body.package.read(part) if part else b""

    def attach(self, namespace: str, content: bytes) -> Change:
        """Put `content` in the place of the custom XML part of its namespace, or beside those that the file has."""
        part = self._attached_part(namespace)
        if part:
            package = self._body.package.replacing({part: content})
        else:
            package = parts.with_custom_xml(self._body.package, namespace, content, strict=self._body.origin.strict)
        first = [item.block for item in self._body.items[:1]]
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
        total = len(self._body.items)
        if not 0 <= position <= total or not total:
            raise Problem(NO_PARAGRAPH.format(position=position, last=total - 1))
        above = position == total or (position > 0 and not with_next)
        beside = self._body.items[position - 1 if above else position].block
        model = beside if like is None else self._body.item(like).block
        paragraph = paragraphs.fresh(beside, model.element(), writable(text), self._tracker(track))
        if not listed:
            paragraphs.unlist(paragraph)
        if above:
            return self._apply(position - 1, position, [beside, beside.beside(paragraph)], change=Change(position, 0, 1))
        fresh = [replace(beside, source=story.serialise(paragraph)), replace(beside, before=b"")]
        return self._apply(position, position + 1, fresh, change=Change(position, 0, 1))

    def split_paragraph(self, position: int, at: int, *, track: str | None = None) -> Change:
        """End the paragraph at offset `at`; what follows becomes a paragraph of the same form (Enter)."""
        item = self._body.item(position)
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
        item, following = self._body.item(position), self._body.item(position + 1)
        if not self._body.adjoin(position):
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
        item = self._body.item(position)
        paragraph = item.block.element()
        tracker = self._tracker(track)
        if tracker is not None and not tracker.owns(revisions.mark(paragraph, "ins")):
            revisions.delete_content(paragraph, tracker)
            revisions.set_mark(paragraph, "del", tracker)
            return self._apply(position, position + 1, [item.block.written(paragraph)])
        if self.alone_in_cell(position):
            raise Problem(_LAST_IN_CELL)
        if len(self._body.items) == 1 or child(child(paragraph, "pPr"), "sectPr") is not None or self._body.must_stay(position):
            emptied = paragraphs.emptied(paragraph)
            return self._apply(position, position + 1, [item.block.written(emptied)])
        loose = paragraphs.loose_anchors(paragraph)
        if not loose:
            return self._apply(position, position + 1, [])
        last = position + 1 == len(self._body.items)
        beside = self._body.items[position - 1 if last else position + 1].block
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
            self._body.item(position)
        moving = [item.block for item in self._body.items[first:last]]
        source = b"".join(block.source for block in moving)
        begun, ended = (len(re.findall(rb"fldCharType=[\"']" + kind, source)) for kind in (b"begin", b"end"))
        if begun != ended or not all(self._body.adjoin(position) for position in range(low, high - 1)):
            raise Problem(_NOT_MOVED)
        others = [item.block for at, item in enumerate(self._body.items[low:high], low) if not first <= at < last]
        return self._apply(low, high, [*moving, *others] if to < first else [*others, *moving])

    def accept(self, position: int, *ids: str) -> Change | None:
        """Make tracked changes of a paragraph part of the text; without ids, all of them, its end's too."""
        return self._settle(position, ids, accepted=True)

    def reject(self, position: int, *ids: str) -> Change | None:
        """Undo tracked changes of a paragraph; without ids, all of them, its end's too."""
        return self._settle(position, ids, accepted=False)

    # undo

    def one_step(self) -> contextlib.AbstractContextManager[None]:
        """Edits made inside are one step for undo. If the block raises, they are taken back."""
        return self._steps.as_one()

    def join_steps(self) -> bool:
        """The last two steps are one from now on, as the letters of a word are; what stood between them is forgotten. False, and
        nothing done, where there are not two, or where the file on disk is what stood between them."""
        return self._steps.join()

    def forget(self, steps: int) -> None:
        """The first steps cannot be taken back any more: a day's work has a bound in memory."""
        self._steps.forget(steps)

    @property
    def can_undo(self) -> bool:
        return self._steps.can_undo

    @property
    def can_redo(self) -> bool:
        return self._steps.can_redo

    def undo(self) -> tuple[Change, ...]:
        """Take back the last step; the XML is what it was, byte for byte. Returns what changed, in order; nothing to
        take back: an empty tuple."""
        return self._steps.undo()

    def redo(self) -> tuple[Change, ...]:
        """Do again what was undone last."""
        return self._steps.redo()

    # the file

    @property
    def changed(self) -> bool:
        """Whether there is something that `save` has not written."""
        return self._steps.unsaved

    def data(self) -> bytes:
        """The file as it would be written now."""
        return self.snapshot().data()

    def snapshot(self) -> Snapshot:
        """The bill as it now is, taken at once, to be made into a file on another thread (a recovery copy, say)."""
        return self._body.snapshot()

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
        self._steps.saved()
        return target

    # inside

    def _attached_part(self, namespace: str) -> str:
        package, known, part = self._attached
        if package is not self._body.package or known != namespace:
            part = parts.custom_xml(self._body.package, namespace)
            self._attached = self._body.package, namespace, part
        return part

    def _tracker(self, author: str | None) -> tracked.Tracker | None:
        if author is None:
            return None
        if self._ids is None:
            self._ids = tracked.ids(self._body.package.read(self._body.package.main))
        return tracked.Tracker(author, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:00Z"), self._ids)

    def _settle(self, position: int, ids: tuple[str, ...], *, accepted: bool) -> Change | None:
        item = self._body.item(position)
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
            if position + 1 < len(self._body.items) and self._body.adjoin(position):
                paragraphs.join(paragraph, self._body.items[position + 1].block.element(), keep_first=bool(raw_text(paragraph)))
                return self._apply(position, position + 2, [item.block.written(paragraph)])
        block = item.block.written(paragraph)
        return None if block == item.block else self._apply(position, position + 1, [block])

    def _apply(self, start: int, stop: int, blocks: list[Block], *, change: Change | None = None, package: Package | None = None) -> Change:
        """Replace blocks, remember how to take it back, and tell what changed."""
        delta = self._body.delta(start, stop, blocks, change or Change(start, stop - start, len(blocks)), package)
        self._body.put(delta, back=False)
        delta.forget_readings()
        self._steps.add(delta)
        return delta.change
