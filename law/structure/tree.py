"""Lines in document order become the tree of the act: the second step of reading.

One pass, no looking back further than the open units, so that a re-read of one article or point gives what a re-read of
the whole gives (`law.structure.editing`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from law import derived, notes
from law.act import Level, Paragraph, Provision, PublisherNote, Role, Status
from law.structure import contents, marks, units
from law.structure.lines import Kind, Line, inner, is_heading
from law.structure.outline import Node, Outline
from law.structure.quotation import Quotation
from law.text import fold

_OWN_NOTE = re.compile(r"(?:примечани[ея]|ескертпе(?:лер)?|ескерту(?:лер)?)\s?(?P<number>\d{1,2})?\s?[.:]")
_ENACTS = re.compile(r"приказыва|постановля|решил|решает|бұйырам|қаулы\s+ет|шешім\s+қабылда|шешті")
_OPENS_PREAMBLE = re.compile(
    r"(?:в\s+соответствии|в\s+целях|в\s+реализаци|на\s+основании|во\s+исполнени|руководствуясь|настоящ|рассмотрев|осы\s)"
)
_REQUISITES = re.compile(r"\d{4}\s{0,2}(?:год|г\.|жыл)|№|утвержден|принят|\bn\s?\d")
_GLUED = re.compile(r"\s(?P<number>\d{1,4})\.\s?(?=[А-ЯЁӘҒҚҢӨҰҮҺІ])")
_NESTED = 3  # rules, their appendix, an appendix to that
# Codes have two great parts with names for numbers: "ОБЩАЯ ЧАСТЬ", "II. Особенная часть".
_NAMED_PART = re.compile(r"(?:[ivіx]{1,3}\.\s?)?(?:(?P<first>общая\sчасть|жалпы\sбөлік)|особенная\sчасть|ерекше\sбөлік)\.?")
_FORM_WORDS = ("форма", "нысан", "жоба", "проект")
_TITLE_LIMIT = 600
_BROKEN_OFF = ".;:,!?"  # a line that ends with none of these may be broken inside a sentence
_LISTED = ":;,"
_DASHES = "-–—•*"


@dataclass(slots=True)
class _Note:
    paragraphs: list[int]
    about: str
    text: str


class Reader:
    """Reads the lines of an act; the results are in `outline` (nodes, roles, owners) and `publisher_notes`.

    To read one unit inside an act: `offset` is the place of its first line in the act, `open_units` the provisions that
    enclose it, outermost first, `path` its own path; the last line then is the next unit's, seen and not read."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        lines: Sequence[Line],
        *,
        offset: int = 0,
        open_units: Sequence[Provision] = (),
        path: str = "",
    ) -> None:
        self.outline = Outline(len(lines), offset, open_units, path)
        self.special = False  # something was met that a reading of one unit alone cannot judge
        self.signing = False
        self.quotation = Quotation()
        self._paragraphs = paragraphs
        self._lines = lines
        self._offset = offset
        self._stop = len(lines) - 1 if path else len(lines)
        self._front = not path
        self._plain = not any(p.bold or p.centred for p in paragraphs)  # plain text: nothing stands out, no title can
        self._preamble = False
        self._notes: list[_Note] = []
        self._note_open = self._after_note = False
        self._last = ""  # the last line of law read
        self._next_unit = self._units_ahead()

    def _units_ahead(self) -> list[int]:
        """For each line the index of the next numbered line after it outside tables; -1 for none."""
        ahead = [-1] * len(self._lines)
        following = -1
        for index in range(len(self._lines) - 1, -1, -1):
            ahead[index] = following
            if self._lines[index].kind is Kind.UNIT and not in_table(self._paragraphs[index]):
                following = index
        return ahead

    def publisher_notes(self) -> tuple[PublisherNote, ...]:
        return tuple(
            PublisherNote(tuple(at + self._offset for at in note.paragraphs), note.about, notes.action(note.text), notes.since(note.text))
            for note in self._notes
        )

    # The walk.

    def read(self) -> None:
        index = self._skip_contents()
        while index < self._stop:
            index = self._table(index) if in_table(self._paragraphs[index]) else self._line(index)

    def _skip_contents(self) -> int:
        end = contents.end(self._lines) if self._front else 0
        for index in range(end):
            if self._lines[index].kind is Kind.NOTE:
                self._note(index)
            elif self._lines[index].kind is not Kind.EMPTY:
                self.outline.roles[index] = Role.TITLE
        return end

    def _line(self, index: int) -> int:
        """Read one line; the index of the next."""
        line = self._lines[index]
        if line.kind is Kind.EMPTY:
            return index + 1
        if self.quotation.going_on:
            self._quoted(index)
            return index + 1
        if line.kind is Kind.NOTE:
            self._note(index)
            return index + 1
        if line.kind is Kind.TEXT and (self._note_open or (self._after_note and line.red)):
            self._notes[-1].paragraphs.append(index)
            self._notes[-1].text += "\n" + line.text
            if self._note_open:
                self._notes[-1].about = self._about(line.text)
            self.outline.roles[index] = Role.NOTE
            self._note_open = False
            return index + 1
        self._note_open = self._after_note = False
        if self.quotation.begins(line, self._last):
            self._quoted(index)
            return index + 1
        self.quotation.just_closed = False
        if line.kind is Kind.UNIT:
            self._unit(index, line)
            return index + 1
        return self._text(index, line)

    def _quoted(self, index: int) -> None:
        self.quotation.take(self._lines, index, self.outline.stack)
        self.outline.give(index, Role.QUOTATION)

    # Publisher's notes.

    def _note(self, index: int) -> None:
        text = self._lines[index].text
        self.outline.roles[index] = Role.NOTE
        self._add_note(index, text)
        self._note_open = notes.is_heading_only(text)
        self._after_note = True
        if "\n" in text:
            self._inner(index, text, Role.NOTE)

    def _add_note(self, index: int, text: str) -> None:
        self._notes.append(_Note([index], self._about(text), text))
        unit = self.outline.unit()
        if unit is not None and unit.heading and not unit.indents and not unit.children:
            said = notes.status_of_note(text)
            unit.status = unit.status if said is Status.IN_FORCE else said

    def _about(self, text: str) -> str:
        """The unit that a note speaks of: an open one that it names, else the unit it stands in."""
        for level, number in notes.about(text):
            for node in reversed(self.outline.stack):
                if node.level is level and (not number or node.number == number):
                    return node.path
        unit = self.outline.unit()
        return unit.path if unit else ""

    # Units.

    def _unit(self, index: int, line: Line) -> None:
        level = line.level
        if level is None:
            return
        headed = line.headed
        if level is Level.POINT and self._divides(index, line):
            level, headed, self.special = Level.PARAGRAPH, True, True
        self.special = self.special or self.signing
        self._front = self.signing = False
        node = self.outline.open(index, level, line.number, letter=line.letter)
        rest = line.remainder
        node.status = notes.status(rest)
        if headed and node.status is Status.IN_FORCE:
            node.heading = " ".join(rest.split())
        node.heading_open = (level in units.CONTAINERS or level is Level.ARTICLE) and (not rest or headed)
        node.heading_bold = line.bold
        node.indents = 1 if rest and not headed else 0
        self._last = line.text
        self._on_same_line(index, level, rest, node)
        if "\n" in line.text:
            self._inner(index, line.text, Role.PROVISION)

    def _divides(self, index: int, line: Line) -> bool:
        """Older codes divide a chapter by numbered headings without a word: "1. Общие положения", then articles."""
        rest = line.remainder
        ahead = self._next_unit[index]
        if not rest or len(rest) > 200 or not rest[0].isupper() or not is_heading(rest):
            return False
        if ahead < 0 or self._lines[ahead].level is not Level.ARTICLE:
            return False
        if not self.outline.has_articles and not self.outline.innermost(Level.CHAPTER):
            return False
        before = self.outline.innermost(Level.PARAGRAPH)
        if units.order(line.number) != (units.order(before.number if before else "0")[0] + 1,):
            return False
        article = self.outline.innermost(Level.ARTICLE)
        return line.number != "1" or article is None or bool(article.last_number)

    def _on_same_line(self, index: int, level: Level, rest: str, node: Node) -> None:
        """A first point or subpoint on the line of its article or point: "Статья 5. 1. ...", "3. 1) ...", and a point on the
        line of its chapter's heading, if it goes on with the numbering before it."""
        if level in units.CONTAINERS:
            glued = _GLUED.search(node.heading)
            if glued and self.outline.last_point.isdigit() and int(glued["number"]) == int(self.outline.last_point) + 1:
                node.heading, node.heading_open = node.heading[: glued.start()].strip(), False
                self.outline.open(index, Level.POINT, glued["number"]).indents = 1
            return
        if not rest[:1].isdigit() or level not in (Level.ARTICLE, Level.POINT):
            return
        match = (units.POINT if level is Level.ARTICLE else units.SUBPOINT).match(rest)
        if match and match["number"] == "1" and not units.DATE.match(rest):
            node.heading, node.heading_open, node.indents = "", False, 0
            self.outline.open(index, Level.POINT if level is Level.ARTICLE else Level.SUBPOINT, "1").indents = 1

    def _inner(self, index: int, text: str, role: Role) -> None:
        """What stands in a paragraph after a line break: further units, notes."""
        for extra in inner(text):
            if extra.level is not None:
                node = self.outline.open(index, extra.level, extra.number)
                node.status = notes.status(extra.remainder)
                node.indents = 1
            else:
                self._add_note(index, extra.text)
        self.outline.roles[index] = role

    # Text without a number.

    def _text(self, index: int, line: Line) -> int:
        text = line.text
        found = marks.in_lines(self._lines, self._paragraphs, index)
        if found:
            return self._attach(index, *found)
        top = self.outline.stack[-1] if self.outline.stack else None
        if top is not None and top.level in units.DOCUMENTS and not top.titled and not top.children:
            return self._attached_title(index, top)
        part = _NAMED_PART.fullmatch(fold(text)) if len(text) < 30 else None
        if part and not (top is not None and top.heading_open and not top.heading):
            self._named_part(index, line, "1" if part["first"] else "2")
            return index + 1
        if self._derived_without_mark(index, line):
            return self._attach(index, index, marks.Mark(Level.ATTACHMENT), marked=False)
        if self._front:
            self._preamble = _is_preamble(line) or (self._preamble and not (line.bold or line.centred))
            self.outline.roles[index] = Role.PREAMBLE if self._preamble else Role.TITLE
        elif self.signing or (len(text) < 200 and self._may_sign(index) and self._signature_begins(index)):
            self._sign()
            self.outline.roles[index] = Role.SIGNATURE
            self._last = ""
            return index + 1
        elif top is not None and top.heading_open and _continues_heading(top, line):
            top.heading = " ".join(f"{top.heading} {text}".split())
            self.outline.give(index, Role.PROVISION, top)
            return index + 1
        else:
            if top is not None:
                top.heading_open = False
            match = _OWN_NOTE.match(fold(text[:40]))
            if match:
                self.outline.open_note(index, match["number"] or "")
            else:
                self._unnumbered(index, line)
        self._last = text
        return index + 1

    def _named_part(self, index: int, line: Line, number: str) -> None:
        self.special = True
        self._front = self.signing = False
        node = self.outline.open(index, Level.PART, number)
        node.heading = line.text
        self._last = line.text

    def _unnumbered(self, index: int, line: Line) -> None:
        """A part or indent: it belongs to the subpoint it goes on with, else to the unit above (Law on Legal Acts, 23(1):
        indents end with a semicolon and begin with a small letter, parts begin with a capital)."""
        outline = self.outline
        text, last = line.text, self._last[-1:]
        if not outline.stack:
            outline.roles[index] = Role.PREAMBLE
            return
        small = text[0].islower() or text[0] in "_(" or text[0] in _DASHES
        if outline.last is not None and small and last and last not in _BROKEN_OFF and text[0] not in _DASHES:
            outline.give(index, Role.PROVISION, outline.last)  # the line before was broken inside a sentence
            return
        outline.leave_indents()
        while len(outline.stack) > 1 and outline.stack[-1].level is Level.SUBPOINT:
            if small or last in _LISTED or self._list_goes_on(index, outline.stack[-1]):
                break
            outline.stack.pop()
            outline.leave_indents()
        unit = outline.stack[-1]
        if unit.level in units.CONTAINERS or unit.level in units.DOCUMENTS:
            outline.give(index, Role.PROVISION, unit)
            return
        unit.indents += 1
        if unit.indents == 1:
            outline.give(index, Role.PROVISION, unit)
        else:
            outline.open_indent(index, unit)

    def _list_goes_on(self, index: int, node: Node) -> bool:
        ahead = self._next_unit[index]
        if ahead < 0:
            return False
        line = self._lines[ahead]
        if line.level is not Level.SUBPOINT or line.letter != (node.rank == units.LETTER_RANK):
            return False
        return units.order(line.number) > units.order(node.number)

    # Signatures and tables.

    def _sign(self) -> None:
        self.special = self.signing = True
        self.outline.stack = self.outline.documents()

    def _signature_begins(self, index: int) -> bool:
        """An office, on this line or on this and the next ("Қазақстан Республикасының" / "Премьер-Министрі")."""
        text = self._lines[index].text
        if marks.is_signature(text):
            return True
        following = next((line for line in self._lines[index + 1 : index + 4] if line.kind is not Kind.EMPTY), None)
        if following is None or following.kind is not Kind.TEXT or len(text) > 60 or text[-1] in ".;:,":
            return False
        both_named = text[0].isupper() and following.text[0].isupper() and len(following.text) < 100
        return both_named and marks.is_signature(f"{text} {following.text}")

    def _may_sign(self, index: int) -> bool:
        """A signature stands where the numbering ends: no unit after it goes on with the units before it."""
        documents = self.outline.documents()
        if not self.outline.stack or self._last[-1:] in (":", ",") or (documents and not documents[-1].children):
            return False  # a list of officials is no signature block of the document that consists of it
        ahead = self._next_unit[index]
        if ahead < 0:
            return True
        following = self._lines[ahead]
        if following.letter or following.level is None or following.level is Level.SUBPOINT:
            return False
        if following.number == "1":
            return True
        same = self.outline.innermost(following.level)
        return same is not None and units.order(following.number) <= units.order(same.number)

    def _table(self, index: int) -> int:
        """All paragraphs of one table: a mark, a signature block or a table that belongs to the unit before it."""
        end = index + 1
        while end < len(self._lines) and _same_table(self._paragraphs[index], self._paragraphs[end]):
            end += 1
        filled = [at for at in range(index, end) if self._lines[at].kind is not Kind.EMPTY]
        if not filled:
            return end
        self._note_open = self._after_note = False
        text = " ".join(self._lines[at].text for at in filled) if len(filled) < 40 else ""
        if text and not self.quotation.going_on:
            found = marks.mark(text)
            if found:
                return self._attach(index, end - 1, found)
            first = " ".join(self._lines[filled[0]].text.split())
            if not self._front and len(text) < 300 and self._may_sign(index) and marks.is_signature(first):
                self._sign()
        role = Role.QUOTATION if self.quotation.going_on else Role.SIGNATURE if self.signing else Role.TABLE
        for at in filled:
            if role is Role.SIGNATURE:
                self.outline.roles[at] = role
            else:
                self.outline.give(at, role)
        return end

    # Attached documents.

    def _derived_without_mark(self, index: int, line: Line) -> bool:
        """Drafts often set only the title of the rules that an order approves; the numbering then begins again."""
        if self._front or self.outline.has_articles or not (line.bold or line.centred or self.signing or self._plain):
            return False
        if not derived.is_title(line.text):
            return False
        self.special = True
        ahead = self._next_unit[index]
        return ahead >= 0 and self._lines[ahead].number == "1" and not self._lines[ahead].letter and self.outline.has_points

    def _attach(self, first: int, last: int, found: marks.Mark, *, marked: bool = True) -> int:
        """Open an attached document whose mark stands in lines `first`..`last`, or whose title is line `first`."""
        self.special = True
        self._front = self.signing = False
        self._last = ""
        level, parent = found.level, None
        if level is Level.APPENDIX:
            parent = self._appendix_parent(found.to)
            if parent is None and not self.outline.has_articles and self.outline.main_has_points:
                level = Level.ATTACHMENT  # what belongs to an order itself is a document that the order approves
        node = self.outline.open_document(level, found.number, parent)
        if not marked:
            return self._attached_title(first, node)
        for at in range(first, last + 1):
            if self._lines[at].kind is not Kind.EMPTY:
                self.outline.give(at, Role.TITLE, node)
        return last + 1

    def _appendix_parent(self, to: str) -> Node | None:
        """The attached document that "к Правилам ..." or "Қағидаларға ..." names; an appendix that names none belongs to the
        rules before it, one that names an order, a resolution or a law to the main act (None)."""
        if marks.is_of_main_act(to):
            return None
        documents = self.outline.documents()[:_NESTED]
        words = re.findall(r"[а-яәғқңөұүһі]{4,}", to)
        if words:
            stem = words[0][:5]
            for node in reversed(documents):
                if any(word.startswith(stem) for word in node.to.split()):
                    return node
        return documents[0] if documents and documents[0].level is Level.ATTACHMENT else None

    def _attached_title(self, index: int, node: Node) -> int:
        """The title of an attached document: its bold or centred lines, else its first line if that reads as a title."""
        line = self._lines[index]
        text = line.text
        if not node.heading and fold(text).strip('." ') in _FORM_WORDS:
            self.outline.give(index, Role.TITLE, node)
            return index + 1
        stands_out = line.bold or line.centred
        goes_on = bool(node.heading) and (text[0].islower() or text.startswith("Республики")) and len(text) < 200 and is_heading(text)
        reads_so = not node.heading and len(text) < _TITLE_LIMIT and is_heading(text) and not text[0].islower()
        if (stands_out and is_heading(text, True)) or reads_so or goes_on:
            node.heading = " ".join(f"{node.heading} {text}".split())
            node.to = fold(node.heading)
            self.outline.give(index, Role.TITLE, node)
            return index + 1
        node.titled = True
        return self._text(index, line)


def in_table(paragraph: Paragraph) -> bool:
    """In a table proper; not in another block that python-docx does not see (`law.formats.wordml.paragraphs`)."""
    return paragraph.place.table is not None and paragraph.place.table[0] >= 0


def _same_table(one: Paragraph, other: Paragraph) -> bool:
    return one.place.table is not None and other.place.table is not None and one.place.table[0] == other.place.table[0]


def _continues_heading(node: Node, line: Line) -> bool:
    text = line.text
    if not node.heading:
        return is_heading(text, line.bold) and not text[0].islower()
    if node.heading_bold and line.bold:
        return is_heading(text, True)
    return node.heading.isupper() and text.isupper() and is_heading(text)


def _is_preamble(line: Line) -> bool:
    """Before the first unit: is this the preamble, or a line of the masthead (title, requisites)?"""
    text = line.text
    folded = fold(text[:400])
    if _ENACTS.search(fold(text[-200:])) or _OPENS_PREAMBLE.match(folded):
        return True
    if line.bold or line.centred:
        return False
    if text.endswith(":"):
        return True
    return not (text.isupper() or (len(text) < _TITLE_LIMIT and (is_heading(text) or _REQUISITES.search(folded))))
