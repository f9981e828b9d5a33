"""Lines in document order become the tree of the act: the second step of reading.

One pass, no looking back further than the open units, so that a re-read of one article or point gives what a re-read of
the whole gives (`law.structure.edit`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from law import notes
from law.act import Level, Paragraph, Provision, PublisherNote, Role, Status
from law.structure import marks, units
from law.structure.lines import Kind, Line, inner, is_heading
from law.text import fold

_CLOSES_QUOTE = re.compile(r'["»”“]\s{0,3}[;.,]{0,2}$')
_RESTATES = re.compile(
    r"редакци|следующего\s+содержания|следующими?\s+\w+|редакцияда|мазмұнда|толықтырылсын|жазылсын|ауыстырылсын|дополнить|изложить|заменить"
)
_OWN_NOTE = re.compile(r"(?:примечани[ея]|ескертпе(?:лер)?|ескерту(?:лер)?)\s?(?P<number>\d{1,2})?\s?[.:]")
_ENACTS = re.compile(r"приказыва|постановля|решил|решает|бұйырам|қаулы\s+ет|шешім\s+қабылда|шешті")
_OPENS_PREAMBLE = re.compile(
    r"(?:в\s+соответствии|в\s+целях|в\s+реализаци|на\s+основании|во\s+исполнени|руководствуясь|настоящ|рассмотрев|осы\s)"
)
_REQUISITES = re.compile(r"\d{4}\s{0,2}(?:год|г\.|жыл)|№|утвержден|принят|\bn\s?\d")
_TITLE_LIMIT = 600
_LISTED = ":;,"
_GLUED = re.compile(r"\s(?P<number>\d{1,4})\.\s?(?=[А-ЯЁӘҒҚҢӨҰҮҺІ])")
_THROUGH = (Level.PART, Level.SECTION, Level.CHAPTER, Level.ARTICLE)  # numbered through the whole act


@dataclass(slots=True)
class Node:
    """A provision being read."""

    path: str
    level: Level
    rank: int
    number: str
    parent: str
    heading: str = ""
    own: list[int] = field(default_factory=list)
    children: list[str] = field(default_factory=list)
    status: Status = Status.IN_FORCE
    indents: int = 0  # unnumbered paragraphs so far, the unit's own first one counted
    listed_under: int = -1  # the indent that the last list of subpoints stands under; -1: no list yet
    heading_open: bool = False
    heading_bold: bool = False
    titled: bool = True  # False: an attached document that waits for its title
    to: str = ""  # an attached document's title, folded, to find what an appendix belongs to
    last_number: str = ""  # the last point read in it

    def provision(self) -> Provision:
        return Provision(self.path, self.level, self.number, self.heading, self.parent, tuple(self.own), tuple(self.children), self.status)


@dataclass(slots=True)
class _Note:
    paragraphs: list[int]
    about: str
    text: str


class Reader:
    """Reads the lines of an act; the results are in `nodes`, `roles`, `owners` and `notes`.

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
        self.paragraphs = paragraphs
        self.lines = lines
        self.offset = offset
        self._stop = len(lines) - 1 if path else len(lines)
        self._first_path = path
        self.nodes: list[Node] = []
        self.roles: list[Role] = [Role.EMPTY] * len(lines)
        self.owners: list[str] = [""] * len(lines)
        self.notes: list[_Note] = []
        self.front = not path
        self.signing = False
        self.quoting = False
        self.special = False  # something was met that a reading of one unit alone cannot judge
        self._stack: list[Node] = []
        self._taken: dict[str, str] = {}  # path -> parent
        self._note_open = self._after_note = False
        self._after_quote = False
        self._parity = self._depth = 0
        self._last = ""  # the last line of law read
        self._last_node: Node | None = None
        self._articles = self._preamble = False
        self._last_point = ""
        for unit in open_units:
            node = Node(unit.path, unit.level, _rank(unit.level, unit.number), unit.number, unit.parent, unit.heading)
            self._stack.append(node)
        self._next_unit = self._units_ahead()

    def _units_ahead(self) -> list[int]:
        """For each line the index of the next numbered line after it outside tables; -1 for none."""
        ahead = [-1] * len(self.lines)
        following = -1
        for index in range(len(self.lines) - 1, -1, -1):
            ahead[index] = following
            if self.lines[index].kind is Kind.UNIT and not _in_table(self.paragraphs[index]):
                following = index
        return ahead

    # The walk.

    def read(self) -> None:
        index = self._skip_contents()
        while index < self._stop:
            index = self._table(index) if _in_table(self.paragraphs[index]) else self._line(index)

    def _line(self, index: int) -> int:
        line = self.lines[index]
        if line.kind is Kind.EMPTY:
            return index + 1
        if self.quoting:
            self._quotation(index)
            return index + 1
        if line.kind is Kind.NOTE:
            self._note(index)
            return index + 1
        if line.kind is Kind.TEXT and (self._note_open or (self._after_note and line.red)):
            self.notes[-1].paragraphs.append(index)
            self.notes[-1].text += "\n" + line.text
            self.roles[index] = Role.NOTE
            self._note_open = False
            return index + 1
        self._note_open = self._after_note = False
        if line.quoted and self._quotation_begins(line):
            self._quotation(index)
            return index + 1
        self._after_quote = False
        if line.kind is Kind.UNIT:
            self._unit(index, line)
            return index + 1
        return self._text(index, line)

    def _skip_contents(self) -> int:
        """A table of contents before the act: its headings come again in the act itself."""
        if not self.front:
            return 0
        seen: set[tuple[Level | None, str]] = set()
        end = 0
        again = False
        for index, line in enumerate(self.lines):
            if line.kind in (Kind.EMPTY, Kind.NOTE):
                continue
            heading = is_heading(line.remainder) if line.remainder else line.kind is Kind.UNIT
            if not heading or len(line.text) > _TITLE_LIMIT:
                if not seen and line.kind is Kind.TEXT:
                    continue
                break
            if line.kind is Kind.UNIT:
                if line.level in _THROUGH:
                    key = (line.level, line.number)
                    again = key in seen and len(seen) >= 5
                    if again:
                        break
                    seen.add(key)
                elif not seen:
                    break
                end = index + 1
        if not again:
            if len(seen) < 3:
                return 0
            later = {(line.level, line.number) for line in self.lines[end:] if line.kind is Kind.UNIT}
            if 2 * len(seen & later) < len(seen):
                return 0
        for index in range(end):
            if self.lines[index].kind is Kind.NOTE:
                self._note(index)
            elif self.lines[index].kind is not Kind.EMPTY:
                self.roles[index] = Role.TITLE
        return end

    # Quotations inside amending acts.

    def _quotation_begins(self, line: Line) -> bool:
        if self._after_quote:
            return True
        return self._last.endswith(":") and bool(_RESTATES.search(fold(self._last[-300:])))

    def _quotation(self, index: int) -> None:
        text = self.lines[index].text
        self.quoting = True
        self._parity += text.count('"')
        self._depth += sum(text.count(c) for c in "«„“") - sum(text.count(c) for c in "»”")
        self._own(index, Role.QUOTATION)
        if _CLOSES_QUOTE.search(text) and ((self._depth <= 0 and self._parity % 2 == 0) or self._outer_unit_follows(index)):
            self.quoting = False
            self._after_quote = True
            self._parity = self._depth = 0

    def _outer_unit_follows(self, index: int) -> bool:
        """Does the next line go on with the numbering outside the quotation? Closing marks are often left out."""
        for at in range(index + 1, min(index + 4, len(self.lines))):
            line = self.lines[at]
            if line.kind is Kind.EMPTY:
                continue
            if line.kind is not Kind.UNIT:
                return False
            return any(
                node.level is line.level and len(line.number) < 6 and units.order(line.number)[:1] == (units.order(node.number)[0] + 1,)
                for node in self._stack
                if node.level in (Level.ARTICLE, Level.POINT, Level.SUBPOINT)
            )
        return False

    # Publisher's notes.

    def _note(self, index: int) -> None:
        line = self.lines[index]
        self.roles[index] = Role.NOTE
        text = line.text
        self._add_note(index, text)
        self._note_open = notes.is_heading_only(text)
        self._after_note = True
        if "\n" in text:
            self._inner(index, text, Role.NOTE)

    def _add_note(self, index: int, text: str) -> None:
        self.notes.append(_Note([index], self._about(text), text))
        top = self._unit_node()
        if top is not None and top.heading and not top.indents and not top.children and notes.status_of_note(text) is not Status.IN_FORCE:
            top.status = notes.status_of_note(text)

    def _about(self, text: str) -> str:
        """The unit that a note speaks of: an open one that it names, else the unit it stands in."""
        named = notes.about(text)
        if named is not None:
            level, number = named
            for node in reversed(self._stack):
                if node.level is level and (not number or node.number == number):
                    return node.path
        top = self._unit_node()
        return top.path if top else ""

    def _unit_node(self) -> Node | None:
        return next((node for node in reversed(self._stack) if node.level is not Level.INDENT), None)

    # Units.

    def _unit(self, index: int, line: Line) -> None:
        if line.level is None:
            return
        if line.level is Level.POINT and self._divides(index, line):
            line = replace(line, level=Level.PARAGRAPH, headed=True)
            self.special = True
        if self.signing:
            self.special = True
        self.front = self.signing = False
        node = self._open(index, line.level, line.number, letter=line.letter)
        rest = line.remainder
        node.status = notes.status(rest)
        if line.headed and node.status is Status.IN_FORCE:
            node.heading = " ".join(rest.split())
        node.heading_open = line.level in units.CONTAINERS or line.level is Level.ARTICLE
        node.heading_open = node.heading_open and (not rest or line.headed)
        node.heading_bold = line.bold
        node.indents = 1 if rest and not line.headed else 0
        self._last = line.text
        self._nested(index, line, rest, node)
        if "\n" in line.text:
            self._inner(index, line.text, Role.PROVISION)

    def _inner(self, index: int, text: str, role: Role) -> None:
        """What stands in a paragraph after a line break: further units, notes."""
        for extra in inner(text):
            if extra.level is not None:
                node = self._open(index, extra.level, extra.number)
                node.status = notes.status(extra.remainder)
                node.indents = 1
            else:
                self._add_note(index, extra.text)
        self.roles[index] = role

    def _divides(self, index: int, line: Line) -> bool:
        """Older codes divide a chapter by numbered headings without a word: "1. Общие положения", then articles."""
        rest = line.remainder
        ahead = self._next_unit[index]
        if (
            len(rest) > 200
            or not rest
            or ahead < 0
            or self.lines[ahead].level is not Level.ARTICLE
            or not is_heading(rest)
            or not rest[0].isupper()
        ):
            return False
        if not self._articles and not any(node.level is Level.CHAPTER for node in self._stack):
            return False
        before = next((node.number for node in reversed(self._stack) if node.level is Level.PARAGRAPH), "0")
        return units.order(line.number) == (units.order(before)[0] + 1,) and (
            line.number != "1" or not any(node.level is Level.ARTICLE and not node.last_number for node in self._stack)
        )

    def _nested(self, index: int, line: Line, rest: str, node: Node) -> None:
        """A first point or subpoint on the line of its article or point: "Статья 5. 1. ...", "3. 1) ..."."""
        if line.level in units.CONTAINERS and node.heading:
            self._glued(index, node)
        if not rest[:1].isdigit():
            return
        if line.level is Level.ARTICLE:
            match = units.POINT.match(rest)
            level = Level.POINT
        elif line.level is Level.POINT:
            match = units.SUBPOINT.match(rest)
            level = Level.SUBPOINT
        else:
            return
        if match and match["number"] == "1" and not units.DATE.match(rest):
            node.heading, node.heading_open, node.indents = "", False, 0
            self._open(index, level, "1").indents = 1

    def _glued(self, index: int, node: Node) -> None:
        """A point that stands on the line of its chapter's heading; it goes on with the numbering before it."""
        match = _GLUED.search(node.heading)
        if match and self._last_point.isdigit() and int(match["number"]) == int(self._last_point) + 1:
            node.heading, node.heading_open = node.heading[: match.start()].strip(), False
            self._open(index, Level.POINT, match["number"]).indents = 1

    def _open(self, index: int, level: Level, number: str, *, letter: bool = False) -> Node:
        rank = units.LETTER_RANK if letter else units.RANK[level]
        if letter and not any(node.level is Level.SUBPOINT for node in self._stack):
            rank = units.RANK[Level.SUBPOINT]
        if level is Level.POINT:
            self._close_note(number)
        while self._stack and self._stack[-1].rank >= rank and self._stack[-1].level not in units.DOCUMENTS:
            self._stack.pop()
        parent = self._stack[-1] if self._stack else None
        name = f"{units.NAME[level]}_{number}"
        base, enclosing = self._base(level, parent)
        node = Node(self._free(base, name, parent), level, rank, number, enclosing, own=[index + self.offset])
        if level is Level.POINT and parent is not None:
            parent.last_number = number
            self._last_point = number
        self._articles = self._articles or level is Level.ARTICLE
        self._add(node)
        self._set(index, node, Role.PROVISION)
        return node

    def _close_note(self, number: str) -> None:
        """A point after a norm's own note goes on with the article's points, unless its number says that it is the note's."""
        for at, node in enumerate(self._stack):
            if node.level is Level.NOTE:
                before = next((n.last_number for n in reversed(self._stack[:at]) if n.last_number), "")
                node.rank = 6 if before and units.order(number) <= units.order(before) else units.RANK[Level.NOTE]

    def _base(self, level: Level, parent: Node | None) -> tuple[str, str]:
        """Where the path of a unit begins, and the provision that encloses it."""
        enclosing = parent.path if parent else ""
        document = next((node.path + "/" for node in reversed(self._stack) if node.level in units.DOCUMENTS), "")
        if level in (Level.SUBSECTION, Level.PARAGRAPH):
            upper = (Level.SECTION,) if level is Level.SUBSECTION else (Level.CHAPTER, Level.SUBSECTION, Level.SECTION)
            base = next((node.path + "/" for kind in upper for node in self._stack if node.level is kind), document)
            return base, enclosing
        if level in units.CONTAINERS or level is Level.ARTICLE or parent is None:
            return document, enclosing
        if parent.level in units.CONTAINERS:
            return document, enclosing
        if level is Level.SUBPOINT and parent.level is not Level.SUBPOINT:
            return self._list_base(parent)
        return parent.path + "/", enclosing

    def _list_base(self, unit: Node) -> tuple[str, str]:
        """A list of subpoints stands under the unnumbered part before it. The first list of a unit has the plain path."""
        if unit.level in units.DOCUMENTS:
            return unit.path + "/", unit.path
        under = unit.indents if unit.indents > 1 else 0
        first = unit.listed_under in (-1, under)
        if unit.listed_under == -1:
            unit.listed_under = under
        part = f"{unit.path}/ind_{under}" if under else unit.path
        return (unit.path if first else part) + "/", part

    def _free(self, base: str, name: str, parent: Node | None) -> str:
        """A path that no other provision has: the plain one; within its section or chapter; with a mark of repetition."""
        if not self.nodes and self._first_path:
            return self._first_path
        path = base + name
        if path not in self._taken:
            return path
        within = parent is not None and parent.level in units.CONTAINERS and not base.startswith(parent.path + "/")
        if within and parent is not None and self._taken[path] != parent.path:
            path = f"{parent.path}/{name}"
            if path not in self._taken:
                return path
        again = 2
        while f"{path}~{again}" in self._taken:
            again += 1
        return f"{path}~{again}"

    def _add(self, node: Node) -> None:
        self._taken[node.path] = node.parent
        self.nodes.append(node)
        self._stack.append(node)
        self._last_node = node
        if node.parent:
            for upper in reversed(self._stack):
                if upper.path == node.parent:
                    upper.children.append(node.path)
                    return
            holder = next((n for n in reversed(self.nodes) if n.path == node.parent), None)
            if holder is not None:
                holder.children.append(node.path)

    # Text without a number.

    def _text(self, index: int, line: Line) -> int:
        text = line.text
        after_mark = self._mark(index, line)
        if after_mark:
            return after_mark
        top = self._stack[-1] if self._stack else None
        if top is not None and top.level in units.DOCUMENTS and not top.titled:
            return self._attached_title(index, top)
        if self._derived_without_mark(index, line):
            return self._attach(index, index, marks.Mark(Level.ATTACHMENT))
        if self.front:
            role = _front_role(line)
            if self._preamble and not (line.bold or line.centred):
                role = Role.PREAMBLE
            self._preamble = role is Role.PREAMBLE
            self.roles[index] = role
            self._last = text
            return index + 1
        if self.signing or (len(text) < 200 and self._may_sign(index) and self._signature_begins(index)):
            self.special = self.signing = True
            self._stack = [node for node in self._stack if node.level in units.DOCUMENTS]
            self.roles[index] = Role.SIGNATURE
            self._last = ""
            return index + 1
        if top is not None and top.heading_open:
            if self._continues_heading(top, line):
                top.heading = " ".join(f"{top.heading} {text}".split())
                self._own(index, Role.PROVISION, top)
                return index + 1
            top.heading_open = False
        match = _OWN_NOTE.match(fold(text[:40]))
        if match:
            self._norm_note(index, match["number"] or "")
        else:
            self._unnumbered(index, line)
        self._last = text
        return index + 1

    def _continues_heading(self, node: Node, line: Line) -> bool:
        text = line.text
        if not node.heading:
            return is_heading(text, line.bold) and not text[0].islower()
        if node.heading_bold and line.bold:
            return is_heading(text, True)
        return node.heading.isupper() and text.isupper() and is_heading(text)

    def _unnumbered(self, index: int, line: Line) -> None:
        """A part or indent: it belongs to the subpoint it goes on with, else to the unit above (Law on Legal Acts, 23(1):
        indents end with a semicolon and begin with a small letter, parts begin with a capital)."""
        text = line.text
        last = self._last[-1:]
        if not self._stack:
            self.roles[index] = Role.PREAMBLE
            return
        begins_small = text[0].islower() or text[0] in "-–—•*_("
        if self._last_node is not None and begins_small and last not in ".;:,!?" and last and text[0] not in "-–—•*":
            self._own(index, Role.PROVISION, self._last_node)  # the line before was broken inside a sentence
            return
        self._leave_indents()
        while (
            len(self._stack) > 1
            and self._stack[-1].level is Level.SUBPOINT
            and not (begins_small or last in _LISTED or self._list_goes_on(index, self._stack[-1]))
        ):
            self._stack.pop()
            self._leave_indents()
        unit = self._stack[-1]
        if unit.level in units.CONTAINERS or unit.level in units.DOCUMENTS:
            self._own(index, Role.PROVISION, unit)
            return
        unit.indents += 1
        if unit.indents == 1:
            self._own(index, Role.PROVISION, unit)
            return
        number = str(unit.indents)
        node = Node(f"{unit.path}/ind_{number}", Level.INDENT, units.RANK[Level.INDENT], number, unit.path, own=[index + self.offset])
        self._add(node)
        self._set(index, node, Role.PROVISION)

    def _leave_indents(self) -> None:
        while len(self._stack) > 1 and self._stack[-1].level is Level.INDENT:
            self._stack.pop()

    def _list_goes_on(self, index: int, node: Node) -> bool:
        ahead = self._next_unit[index]
        if ahead < 0:
            return False
        line = self.lines[ahead]
        if line.level is not Level.SUBPOINT or line.letter != (node.rank == units.LETTER_RANK):
            return False
        return units.order(line.number) > units.order(node.number)

    def _norm_note(self, index: int, number: str) -> None:
        """A norm's own note (Law on Legal Acts, 23(8)): "Примечание. ..." """
        while self._stack and self._stack[-1].level not in (*units.DOCUMENTS, *units.CONTAINERS, Level.ARTICLE):
            holder = self._stack[-1]
            if holder.level is Level.POINT and not any(node.level is Level.ARTICLE for node in self._stack):
                break
            self._stack.pop()
        parent = self._stack[-1].path if self._stack else ""
        base = parent + "/" if parent else ""
        number = number or str(1 + sum(node.path.startswith(f"{base}note_") for node in self.nodes[-50:]))
        path = self._free(base, f"note_{number}", None)
        node = Node(path, Level.NOTE, units.RANK[Level.NOTE], number, parent, own=[index + self.offset], indents=1)
        self._add(node)
        self._set(index, node, Role.PROVISION)

    # Attached documents.

    def _mark(self, index: int, line: Line) -> int:
        """A mark of approval or of an appendix in the text itself, over one line or several; the index after it, or 0."""
        if len(line.text) > 400 or line.text[-1] in ";:,":
            return 0
        found = marks.mark(line.text)
        best = (index, found) if found else None
        kazakh = found is None and (line.text[0].isupper() or line.text[0] in '«"№' or line.text[0].isdigit())
        texts = [line.text]
        named = marks.names_act(line.text)  # a mark ends with the number of the act
        for at in range(index + 1, min(index + 9, len(self.lines))):
            following = self.lines[at]
            text = following.text
            if (
                following.kind is not Kind.TEXT
                or (named and not kazakh)
                or following.bold != line.bold
                or len(text) > 160
                or text[-1] in ".;:,"
                or _in_table(self.paragraphs[at])
            ):
                break
            texts.append(text)
            named = marks.names_act(text)
            joined = marks.mark(" ".join(texts))
            if joined and (kazakh or named or marks.may_continue(text)):
                best = (at, joined)
                if kazakh:
                    break
            elif not kazakh and not found:
                break
        if best is None:
            return 0
        return self._attach(index, best[0], best[1], marked=True)

    def _table(self, index: int) -> int:
        """All paragraphs of one table: a mark, a signature block or a table that belongs to the unit before it."""
        place = self.paragraphs[index].place.table
        end = index
        filled: list[int] = []
        while end < len(self.lines):
            other = self.paragraphs[end].place.table
            if other is None or place is None or other[0] != place[0]:
                break
            if self.lines[end].kind is not Kind.EMPTY:
                filled.append(end)
            end += 1
        if not filled:
            return end
        text = " ".join(self.lines[at].text for at in filled) if len(filled) < 40 else ""
        if text and not self.quoting:
            found = marks.mark(text)
            if found:
                return self._attach(index, end - 1, found, marked=True)
            first = " ".join(self.lines[filled[0]].text.split())
            if not self.front and len(text) < 300 and self._may_sign(index) and marks.is_signature(first):
                self.special = self.signing = True
                self._stack = [node for node in self._stack if node.level in units.DOCUMENTS]
        role = Role.QUOTATION if self.quoting else Role.SIGNATURE if self.signing else Role.TABLE
        for at in filled:
            if role is Role.SIGNATURE or not self._stack:
                self.roles[at] = role
            else:
                self._own(at, role)
        self._note_open = self._after_note = False
        return end

    def _signature_begins(self, index: int) -> bool:
        """An office, on this line or on this and the next ("Қазақстан Республикасының" / "Премьер-Министрі")."""
        text = self.lines[index].text
        if marks.is_signature(text):
            return True
        following = next((line for line in self.lines[index + 1 : index + 4] if line.kind is not Kind.EMPTY), None)
        if following is None or len(text) > 60 or text[-1] in ".;:," or not text[0].isupper():
            return False
        return (
            following.kind is Kind.TEXT
            and len(following.text) < 100
            and following.text[0].isupper()
            and marks.is_signature(f"{text} {following.text}")
        )

    def _may_sign(self, index: int) -> bool:
        """A signature stands where the numbering ends: no unit after it goes on with the units before it."""
        if not self._stack or self._last[-1:] in (":", ","):
            return False
        ahead = self._next_unit[index]
        if ahead < 0:
            return True
        following = self.lines[ahead]
        if following.letter or following.level is Level.SUBPOINT:
            return False
        if following.number == "1":
            return True
        same = next((node for node in reversed(self._stack) if node.level is following.level), None)
        return same is not None and units.order(following.number) <= units.order(same.number)

    def _derived_without_mark(self, index: int, line: Line) -> bool:
        """Drafts often set only the title of the rules that an order approves; the numbering then begins again."""
        if self.front or self._articles or not (line.bold or line.centred or self.signing) or not marks.is_derived_title(line.text):
            return False
        self.special = True
        ahead = self._next_unit[index]
        return (
            ahead >= 0
            and self.lines[ahead].number == "1"
            and not self.lines[ahead].letter
            and any(node.level is Level.POINT for node in self.nodes)
        )

    def _attach(self, first: int, last: int, found: marks.Mark, *, marked: bool = False) -> int:
        """Open an attached document whose mark stands in lines `first`..`last` (or whose title is line `first`)."""
        self.special = True
        self.front = self.signing = False
        self._last = ""
        documents = [node for node in self._stack if node.level in units.DOCUMENTS]
        level, base = found.level, ""
        if level is Level.APPENDIX:
            parent = self._appendix_parent(found.to, documents)
            if parent is not None:
                base = parent.path + "/"
            elif documents and not marks.is_of_main_act(found.to) and documents[0].level is Level.ATTACHMENT:
                parent, base = documents[0], documents[0].path + "/"
            if parent is None and not self._articles and self._approves():
                level = Level.ATTACHMENT
        else:
            parent = None
        name = units.NAME[level]
        number = found.number
        if not number:
            number = str(1 + sum(node.level is level and node.path.rpartition("/")[0] == base.rstrip("/") for node in self.nodes))
        self._stack = documents[: documents.index(parent) + 1] if parent in documents and parent is not None else []
        path = self._free(base, f"{name}_{number}", None)
        node = Node(path, level, units.RANK[level], number, base.rstrip("/"), titled=not marked)
        self._add(node)
        if not marked:
            node.titled = False
            return self._attached_title(first, node)
        for at in range(first, last + 1):
            if self.lines[at].kind is not Kind.EMPTY:
                self._own(at, Role.TITLE, node)
        node.titled = False
        return last + 1

    def _approves(self) -> bool:
        """Is the main act one of points: an order, a resolution, a decision?"""
        return any(node.level is Level.POINT and not node.parent for node in self.nodes)

    def _appendix_parent(self, to: str, documents: list[Node]) -> Node | None:
        """The open attached document that "к Правилам ..." or "Қағидаларға ..." names."""
        if marks.is_of_main_act(to):
            return None
        words = re.findall(r"[а-яәғқңөұүһі]{4,}", to)
        if not words:
            return None
        stem = words[0][:5]
        return next((node for node in reversed(documents) if any(word.startswith(stem) for word in node.to.split())), None)

    def _attached_title(self, index: int, node: Node) -> int:
        """The title of an attached document: its bold or centred lines, else its first line if that reads as a title."""
        line = self.lines[index]
        if not node.heading and fold(line.text).strip('." ') in ("форма", "нысан", "жоба", "проект"):
            self._own(index, Role.TITLE, node)
            return index + 1
        stands_out = line.bold or line.centred
        if (stands_out and is_heading(line.text, True)) or (
            not node.heading and len(line.text) < _TITLE_LIMIT and is_heading(line.text) and not line.text[0].islower()
        ):
            node.heading = " ".join(f"{node.heading} {line.text}".split())
            node.to = fold(node.heading)
            self._own(index, Role.TITLE, node)
            if not stands_out:
                node.titled = True
            return index + 1
        node.titled = True
        return self._text(index, line)

    # Bookkeeping.

    def _own(self, index: int, role: Role, node: Node | None = None) -> None:
        """Give a paragraph to a provision: the one named, else the innermost open one."""
        node = node or (self._stack[-1] if self._stack else None)
        if node is None:
            self.roles[index] = role
            return
        node.own.append(index + self.offset)
        self._set(index, node, role)

    def _set(self, index: int, node: Node, role: Role) -> None:
        self.roles[index] = role
        if not self.owners[index]:
            self.owners[index] = node.path
        self._last_node = node

    def publisher_notes(self) -> tuple[PublisherNote, ...]:
        return tuple(
            PublisherNote(tuple(at + self.offset for at in note.paragraphs), note.about, notes.action(note.text), notes.since(note.text))
            for note in self.notes
        )


def _rank(level: Level, number: str) -> int:
    return units.LETTER_RANK if level is Level.SUBPOINT and number.isalpha() else units.RANK[level]


def _in_table(paragraph: Paragraph) -> bool:
    return paragraph.place.table is not None and paragraph.place.table[0] >= 0


def _front_role(line: Line) -> Role:
    """Before the first unit: the masthead (title, requisites) or the preamble."""
    text = line.text
    folded = fold(text[:400])
    if _ENACTS.search(fold(text[-200:])) or _OPENS_PREAMBLE.match(folded):
        return Role.PREAMBLE
    if line.bold or line.centred:
        return Role.TITLE
    if not text.endswith(":") and (text.isupper() or (len(text) < _TITLE_LIMIT and (is_heading(text) or _REQUISITES.search(folded)))):
        return Role.TITLE
    return Role.PREAMBLE
