"""What an amending bill changes, element by element: the rows of the comparative table that goes with it (Law on Legal Acts,
art. 29(2))."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from copilot.redline import Line, redline
from law import amendments, citations, naming, notes
from law.act import Act, Level, Provision, Role
from law.amendments import Amended, Instruction, Operation, parts
from law.amendments.model import Part
from law.text import fold
from law.words import Language, Words

_WHOLE = (Operation.REPLACE_PROVISION, Operation.INSERT_PROVISION, Operation.DELETE_PROVISION, Operation.REPEAL)
_NOTED = (Operation.REPEAL, Operation.SUSPEND)  # a publisher's note may say it, and the text stands as it was
_GOES = (Operation.DELETE_PROVISION, Operation.REPEAL)
_TITLE = Words(kk="акт тақырыбы", ru="заголовок акта", en="title of the act")
_PREAMBLE = Words(kk="кіріспе", ru="преамбула", en="preamble")
_ACT = Words(kk="бүкіл акт", ru="акт в целом", en="the whole act")
_ROW = Words(kk="{place}, {n}-жол", ru="{place}, строка {n}", en="{place}, row {n}")
_TABLE = Words(kk="кесте", ru="таблица", en="table")


@dataclass(frozen=True, slots=True)
class Row:
    """One changed element. `path`: of the provision, as the bill names it where one instruction does ("" for what is no
    provision); `document`: the path of the approved document that it is in, "" for the act itself. `lines`: of the element,
    in order, as read (`Line.before`, `Line.after`; None for what is not there). `by`: the instructions that made the row.
    `goes`: the operation that takes the element out; None where it stays."""

    path: str
    document: str
    lines: tuple[Line, ...]
    by: tuple[int, ...]
    goes: Operation | None = None
    indent: bool = False
    heading: bool = False
    role: Role = Role.PROVISION
    number: str = ""  # of a row in a table
    reasons: tuple[str, ...] = ()

    @property
    def current(self) -> str:
        """The element as it is in force; "" for one that is put in."""
        return "\n".join(line.before for line in self.lines if line.old is not None and line.before)

    @property
    def proposed(self) -> str:
        """The element as the bill would have it; "" for one that goes."""
        return "" if self.goes else "\n".join(line.after for line in self.lines if line.new is not None and line.after)

    def name(self, language: Language) -> str:
        """The element in official words."""
        if self.role is Role.TITLE:
            return _TITLE[language]
        if self.role is Role.PREAMBLE:
            return _PREAMBLE[language]
        said = naming.reference(self.path, language, indent=self.indent, heading=self.heading)
        if self.role is Role.TABLE:
            return _ROW[language].format(place=said or _TABLE[language], n=self.number)
        return said or _ACT[language]


def rows(act: Act, amended: Amended) -> tuple[Row, ...]:
    """Every element of the act that the instructions change, once, in the order of the act; nothing else."""
    return _Rows(act, amended).made()


class _Rows:
    def __init__(self, act: Act, amended: Amended) -> None:
        self.act, self.amended = act, amended
        self.lines = [self._read(line) for line in redline(act, amended.outcomes)]
        self.at = {line.old: at for at, line in enumerate(self.lines) if line.old is not None}
        self.by: dict[int, list[int]] = {}
        for at, line in enumerate(self.lines):
            for number in line.by:
                self.by.setdefault(number, []).append(at)
        self.row_of: dict[int, int] = {}  # line -> row
        self.groups: dict[int, set[int]] = {}  # row -> lines
        self.drafts: dict[int, Row] = {}

    def _read(self, line: Line) -> Line:
        """The line with its automatic number, as a reader sees it."""
        number = self.act.paragraphs[line.old].number if line.old is not None else ""
        if not number:
            return line
        return replace(line, before=f"{number} {line.before}", after=f"{number} {line.after}" if line.new is not None else "")

    def made(self) -> tuple[Row, ...]:
        for outcome in self.amended.outcomes:
            touched = [at for at in self.by.get(outcome.instruction.n, ()) if self.lines[at].changed]
            if touched:
                self._add(outcome.instruction, touched)
        self._join_namesakes()
        found = []
        for key, held in sorted(self.groups.items(), key=lambda group: min(group[1])):
            lines = tuple(_of_law(self.lines[at]) for at in sorted(held))
            if any(line.changed for line in lines):
                found.append(self._finished(self.drafts[key], lines))
        return tuple(found)

    def _join_namesakes(self) -> None:
        """A new subpoint 7) and the old one, which becomes 8), are one row: subpoint 7) of the act in force."""
        first: dict[tuple[object, ...], int] = {}
        for key in sorted(self.groups):
            row = self.drafts[key]
            name = (row.path, row.document, row.indent, row.heading, row.role, row.number)
            if first.setdefault(name, key) != key and row.path:
                self.groups[first[name]] |= self.groups.pop(key)

    def _finished(self, row: Row, lines: tuple[Line, ...]) -> Row:
        by = tuple(sorted({number for line in lines if line.changed for number in line.by}))
        goes = row.goes or (Operation.DELETE_PROVISION if all(line.new is None for line in lines) else None)
        return Row(row.path, row.document, lines, by, goes, row.indent, row.heading, row.role, row.number)

    # which element

    def _add(self, one: Instruction, touched: list[int]) -> None:
        meant = one.part is Part.WHOLE or (one.part is Part.EVERYWHERE and one.operation is Operation.REPLACE_PROVISION)
        whole = meant and not (one.rows or one.columns or one.sentences)
        if whole and (one.target or one.operation in _NOTED) and one.operation in (*_WHOLE, *_NOTED):
            goes = one.operation if one.operation in _GOES else None
            row = Row(one.target, self._document(touched), (), (), goes, indent=one.indent)
            self._put(row, sorted({*self._whole(one, touched), *touched}))
            return
        above: int | None = None
        for at in touched:
            if self.lines[at].old is None and above is not None:  # one line became several
                self._put(self.drafts[self.row_of[above]], [above, at])
            elif at not in self.row_of:
                self._put(*self._element(one, at))
            above = at

    def _put(self, row: Row, lines: list[int]) -> None:
        """A row of these lines; one that shares a line with others takes them in."""
        met = {self.row_of[at] for at in lines if at in self.row_of}
        key = min(met, default=len(self.drafts))
        held = set(lines).union(*(self.groups.pop(other) for other in met))
        self.drafts.setdefault(key, row)
        if row.goes or len(lines) == len(held):  # the row that takes all others in names them
            self.drafts[key] = row
        self.groups[key] = held
        for at in held:
            self.row_of[at] = key

    def _element(self, one: Instruction, at: int) -> tuple[Row, list[int]]:
        """The smallest element that a line is part of, and its lines."""
        line = self.lines[at]
        position = line.old
        if position is None:  # put in with no unit: what follows the line above
            return Row(one.target, self._document([at]), (), (), indent=one.indent), [at]
        role = self.act.roles[position]
        provision = self.act.get(self.act.owners[position]) if self.act.owners[position] else None
        place = self.act.paragraphs[position].place.table
        if role is Role.TABLE and place is not None:
            return self._row_of_table(position, provision)
        if provision is None or provision.level is Level.ATTACHMENT:
            return Row("", "" if provision is None else provision.path, (), (), role=role), [at]
        document = _document(provision.path)
        heading, body = self._parts(provision)
        if position in heading and (body or provision.children):
            return Row(_inside(provision.path), document, (), (), heading=True), self._at(heading)
        if one.target.rpartition("/")[2] == "ind_1" and self._means(one.target, provision, document):
            return Row(one.target, document, (), (), indent=one.indent), [at]
        named = self._means(one.target, provision, document)
        path, indent = (one.target, one.indent) if named else (self._called(provision), _is_indent(provision, line))
        own = [*heading, *body] if not provision.children else body
        return Row(path, document, (), (), indent=indent), self._at(own)

    def _whole(self, one: Instruction, touched: Sequence[int]) -> list[int]:
        """The lines that the element had, those that stay too; of the act, its title. An unnumbered part is what was touched."""
        if not one.target:
            return self._at([at for at, role in enumerate(self.act.roles) if role is Role.TITLE and self.act.paragraphs[at].text])
        document = self._document(touched)
        provision = self._find(one.target, document)
        if provision is None or one.target.rpartition("/")[2].startswith("ind_") or one.operation is Operation.INSERT_PROVISION:
            return []
        return self._at([at for at in parts.deep(self.act, provision) if self.act.roles[at] is not Role.NOTE])

    def _row_of_table(self, position: int, provision: Provision | None) -> tuple[Row, list[int]]:
        place = self.act.paragraphs[position].place.table
        assert place is not None
        same = [at for at, paragraph in enumerate(self.act.paragraphs) if paragraph.place.table and paragraph.place.table[:2] == place[:2]]
        first = self.act.paragraphs[same[0]].text
        path = provision.path if provision is not None else ""
        number = first.rstrip(".)") if first.rstrip(".)").replace("-", "").isdigit() else str(place[1] + 1)
        return Row(_inside(path), _document(path), (), (), role=Role.TABLE, number=number), self._at(same)

    def _at(self, positions: Sequence[int]) -> list[int]:
        return [self.at[position] for position in positions]

    def _parts(self, provision: Provision) -> tuple[list[int], list[int]]:
        """The paragraphs of a unit's heading, and those of its own text: no tables, no publisher's notes."""
        own = [at for at in provision.own if self.act.paragraphs[at].text and self.act.roles[at] in (Role.PROVISION, Role.QUOTATION)]
        if not provision.heading or not own:
            return [], own
        count, said = 1, self.act.paragraphs[own[0]].text
        while count < len(own) and len(" ".join(said.split())) < len(provision.heading):  # a heading of several paragraphs
            said += f" {self.act.paragraphs[own[count]].text}"
            count += 1
        return own[:count], own[count:]

    def _means(self, target: str, provision: Provision, document: str) -> bool:
        found = self._find(target, document) if target else None
        return found is not None and found.path == provision.path

    def _find(self, target: str, document: str) -> Provision | None:
        return parts.find(self.act, target, f"{document}/" if document else "")

    def _called(self, provision: Provision) -> str:
        """The path by which a unit is called that the bill does not name: the numbered units of an article of a code are its
        parts (Law on Legal Acts, art. 23(3))."""
        path = _inside(provision.path)
        head, _, number = path.rpartition("/pt_")
        part = f"{head}/ind_{number}"
        return part if head and parts.numbered_part(self.act, part) is provision else path

    def _document(self, touched: Sequence[int]) -> str:
        """The approved document that lines stand in."""
        for at in touched:
            line = self.lines[at]
            old = self.act.owners[line.old] if line.old is not None else ""
            new = self.amended.act.owners[line.new] if line.new is not None else ""
            if old or new:
                return _document(old or new)
        return ""


def _of_law(line: Line) -> Line:
    """The line without a publisher's note that was glued to its end: it is no law."""
    before, after = (text[:end] if (end := notes.glued(fold(text))) > 0 else text for text in (line.before, line.after))
    return replace(line, before=before.rstrip(), after=after.rstrip())


def _document(path: str) -> str:
    """The path of the attached document that a path begins with; "" for the act itself."""
    parts = path.split("/")
    held = next((at for at in reversed(range(len(parts))) if parts[at].startswith("att_")), None)
    return "" if held is None else "/".join(parts[: held + 1])


def _inside(path: str) -> str:
    """A path within its attached document."""
    document = _document(path)
    return path[len(document) :].lstrip("/") if document else path


def _is_indent(provision: Provision, line: Line) -> bool:
    """An unnumbered part that goes on with the sentence of its unit is an абзац; one that begins a sentence is a часть, бөлік
    (Law on Legal Acts, art. 23(1))."""
    return provision.level is Level.INDENT and line.before[:1].islower()


# reasons


def explained(found: Sequence[Row], act: Act, note: Act, *, alone: bool) -> tuple[Row, ...]:
    """The rows of an act with their reasons: the paragraphs of an explanatory note that cite the element or what is in it;
    where none does, those that cite the unit that it is in. `alone`: the bill changes this act only; else a paragraph must
    name the act, or follow one that does."""
    said: list[tuple[str, str]] = []  # path, paragraph
    under = alone
    for position, cites in groupby(citations.citations(note), key=lambda cite: cite.position):
        here = list(cites)
        named = [cite.act for cite in here if cite.act is not None]
        under = alone or (any(amendments.means(cited, act.meta) for cited in named) if named else under)
        if under:
            said += [(path, note.paragraphs[position].text) for cite in here for path in cite.provisions]
    return tuple(replace(row, reasons=_reasons(row, said)) for row in found)


def _reasons(row: Row, said: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    if not row.path:
        return ()
    nearest = [text for path, text in said if f"{path}/".startswith(f"{row.path}/")]
    around = [text for path, text in said if f"{row.path}/".startswith(f"{path}/")]
    return tuple(dict.fromkeys(nearest or around))
