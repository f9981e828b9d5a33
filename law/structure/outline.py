"""The tree of an act under construction: the open units, their paths, and which paragraph belongs to which."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from law.act import Level, Provision, Role, Status
from law.structure import units


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
    heading_open: bool = False  # the next line may go on with the heading
    heading_bold: bool = False
    titled: bool = True  # False: an attached document that waits for its title
    to: str = ""  # an attached document's title, folded, to find what an appendix belongs to
    last_number: str = ""  # the last point read in it

    def provision(self) -> Provision:
        return Provision(self.path, self.level, self.number, self.heading, self.parent, tuple(self.own), tuple(self.children), self.status)


class Outline:
    """Opens units and gives them their paragraphs. `offset`: place in the act of the first line; `open_units`: the
    provisions that enclose it, outermost first; `path`: that of the first unit, where it is known already."""

    def __init__(self, size: int, offset: int = 0, open_units: Sequence[Provision] = (), path: str = "") -> None:
        self.nodes: list[Node] = []
        self.roles: list[Role] = [Role.EMPTY] * size
        self.owners: list[str] = [""] * size
        self.has_articles = False
        self.last: Node | None = None  # the node that got the last paragraph
        self.last_point = ""
        self.stack = [_resumed(unit) for unit in open_units]
        self._offset = offset
        self._first_path = path
        self._parents: dict[str, str] = {}  # of every path taken
        self._repeated: Counter[str] = Counter()
        self._documents: Counter[tuple[Level, str]] = Counter()
        self.has_points = False  # outside articles: so it is with orders, resolutions, decisions and rules
        self.main_has_points = False  # the main act is one of points

    def unit(self) -> Node | None:
        """The innermost open unit that is no indent."""
        return next((node for node in reversed(self.stack) if node.level is not Level.INDENT), None)

    def innermost(self, level: Level) -> Node | None:
        return next((node for node in reversed(self.stack) if node.level is level), None)

    def documents(self) -> list[Node]:
        """The attached documents that are open, outermost first."""
        return [node for node in self.stack if node.level in units.DOCUMENTS]

    def give(self, index: int, role: Role, node: Node | None = None) -> None:
        """Give a paragraph to a provision: the one named, else the innermost open one, else none."""
        node = node or (self.stack[-1] if self.stack else None)
        if node is None:
            self.roles[index] = role
            return
        node.own.append(index + self._offset)
        self._mark(index, node, role)

    def open(self, index: int, level: Level, number: str, *, letter: bool = False) -> Node:
        """Open a unit: every open unit of its rank and below closes."""
        rank = units.LETTER_RANK if letter and self.innermost(Level.SUBPOINT) else units.RANK[level]
        if level is Level.POINT:
            self._close_note(number)
        while self.stack and self.stack[-1].rank >= rank and self.stack[-1].level not in units.DOCUMENTS:
            self.stack.pop()
        parent = self.stack[-1] if self.stack else None
        base, enclosing = self._base(level, parent)
        path = self._free(base, f"{units.NAME[level]}_{number}", parent)
        node = Node(path, level, rank, number, enclosing, own=[index + self._offset])
        if level is Level.POINT:
            self.last_point = number
            outside = self.innermost(Level.ARTICLE) is None
            self.has_points = self.has_points or outside
            self.main_has_points = self.main_has_points or (outside and not self.documents())
            if parent is not None:
                parent.last_number = number
        self.has_articles = self.has_articles or level is Level.ARTICLE
        self._add(index, node)
        return node

    def open_indent(self, index: int, unit: Node) -> None:
        """Open an unnumbered part of a unit; its number is the unit's count of them."""
        number = str(unit.indents)
        rank = units.RANK[Level.INDENT]
        self._add(index, Node(f"{unit.path}/ind_{number}", Level.INDENT, rank, number, unit.path, own=[index + self._offset]))

    def open_note(self, index: int, number: str) -> None:
        """Open a norm's own note: under its article, where there is none under its point."""
        while self.stack and self.stack[-1].level not in (*units.DOCUMENTS, *units.CONTAINERS, Level.ARTICLE):
            if self.stack[-1].level is Level.POINT and not self.innermost(Level.ARTICLE):
                break
            self.stack.pop()
        parent = self.stack[-1].path if self.stack else ""
        base = parent + "/" if parent else ""
        number = number or str(1 + sum(node.path.startswith(f"{base}note_") for node in self.nodes[-50:]))
        path = self._free(base, f"note_{number}", None)
        self._add(index, Node(path, Level.NOTE, units.RANK[Level.NOTE], number, parent, own=[index + self._offset], indents=1))

    def open_document(self, level: Level, number: str, parent: Node | None) -> Node:
        """Open an attached document under another or under the main act; its paragraphs are given to it afterwards."""
        base = parent.path + "/" if parent is not None else ""
        self._documents[level, base] += 1
        number = number or str(self._documents[level, base])
        documents = self.documents()
        self.stack = documents[: documents.index(parent) + 1] if parent is not None else []
        path = self._free(base, f"{units.NAME[level]}_{number}", None)
        node = Node(path, level, units.RANK[level], number, base.rstrip("/"), titled=False)
        self._add(None, node)
        return node

    def leave_indents(self) -> None:
        while len(self.stack) > 1 and self.stack[-1].level is Level.INDENT:
            self.stack.pop()

    def _close_note(self, number: str) -> None:
        """A point after a norm's own note goes on with the article's points, unless its number says that it is the note's."""
        for at, node in enumerate(self.stack):
            if node.level is Level.NOTE:
                before = next((upper.last_number for upper in reversed(self.stack[:at]) if upper.last_number), "")
                node.rank = 6 if before and units.order(number) <= units.order(before) else units.RANK[Level.NOTE]

    def _base(self, level: Level, parent: Node | None) -> tuple[str, str]:
        """Where the path of a unit begins, and the provision that encloses it."""
        enclosing = parent.path if parent else ""
        document = next((node.path + "/" for node in reversed(self.stack) if node.level in units.DOCUMENTS), "")
        if level in (Level.SUBSECTION, Level.PARAGRAPH):
            upper = (Level.SECTION,) if level is Level.SUBSECTION else (Level.CHAPTER, Level.SUBSECTION, Level.SECTION)
            base = next((node.path + "/" for kind in upper for node in self.stack if node.level is kind), document)
            return base, enclosing
        if level in units.CONTAINERS or level is Level.ARTICLE or parent is None or parent.level in units.CONTAINERS:
            return document, enclosing
        if level is Level.SUBPOINT and parent.level is not Level.SUBPOINT:
            return self._list_base(parent)
        return parent.path + "/", enclosing

    @staticmethod
    def _list_base(unit: Node) -> tuple[str, str]:
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
        if path not in self._parents:
            return path
        if (
            parent is not None
            and parent.level in units.CONTAINERS
            and self._parents[path] != parent.path
            and not base.startswith(parent.path)
        ):
            path = f"{parent.path}/{name}"
            if path not in self._parents:
                return path
        again = path
        while again in self._parents:
            self._repeated[path] += 1
            again = f"{path}~{self._repeated[path] + 1}"
        return again

    def _add(self, index: int | None, node: Node) -> None:
        self._parents[node.path] = node.parent
        self.nodes.append(node)
        self.stack.append(node)
        self.last = node
        if index is not None:
            self._mark(index, node, Role.PROVISION)
        if node.parent:
            holder = next((upper for upper in reversed(self.stack[:-1]) if upper.path == node.parent), None)
            holder = holder or next((upper for upper in reversed(self.nodes) if upper.path == node.parent), None)
            if holder is not None:
                holder.children.append(node.path)

    def _mark(self, index: int, node: Node, role: Role) -> None:
        self.roles[index] = role
        if not self.owners[index]:
            self.owners[index] = node.path
        self.last = node


def _resumed(unit: Provision) -> Node:
    letter = unit.level is Level.SUBPOINT and unit.number.isalpha()
    return Node(unit.path, unit.level, units.LETTER_RANK if letter else units.RANK[unit.level], unit.number, unit.parent, unit.heading)
