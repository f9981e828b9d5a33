"""The one model of an act: corpus acts and the open bill alike (docs/architecture.md).

An act is its paragraphs in document order plus the tree read out of them. Nothing here is ever changed in place: an
edit makes a new act (`law.structure.edit`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain

from law.words import Language


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in its file: a body paragraph (index into python-docx `Document.paragraphs`, or line of
    a text file), or a paragraph of a table cell (table, row, column, paragraph). A line of a table in a Markdown file has
    both. Table -1: see `law.formats.wordml.paragraphs`."""

    paragraph: int | None
    table: tuple[int, int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a document. `text` is clean (`law.text.clean`); an automatic number of Word is in `number`
    ("1.", "2)"), not in `text`. `bold`: every letter is bold; `centred`, `red` (publisher's note) likewise."""

    place: Place
    text: str
    number: str = ""
    bold: bool = False
    centred: bool = False
    red: bool = False

    @property
    def read_text(self) -> str:
        """The text as a reader sees it: with its automatic number."""
        return f"{self.number} {self.text}" if self.number else self.text


class Level(StrEnum):
    """Kinds of units, from the largest (Law on Legal Acts, art. 23)."""

    ATTACHMENT = "attachment"  # an act approved by this act: rules, regulation, list (att_1)
    APPENDIX = "appendix"  # приложение / қосымша (app_1)
    PART = "part"  # часть акта / бөлік (part_1)
    SECTION = "section"  # раздел / бөлім (sec_1)
    SUBSECTION = "subsection"  # подраздел / кіші бөлім (subsec_1)
    CHAPTER = "chapter"  # глава / тарау (ch_1)
    PARAGRAPH = "paragraph"  # параграф (par_1)
    ARTICLE = "article"  # статья / бап (art_1)
    POINT = "point"  # пункт / тармақ, "1." (pt_1)
    SUBPOINT = "subpoint"  # подпункт / тармақша, "1)" (sub_1)
    INDENT = "indent"  # часть or абзац without a number, counted from 1; the first is the unit's own first paragraph (ind_2)
    NOTE = "note"  # примечание / ескерту to a unit, part of the norm (note_1)


class Status(StrEnum):
    IN_FORCE = "in force"
    EXCLUDED = "excluded"
    REPEALED = "repealed"
    NOT_YET = "not yet in force"


@dataclass(frozen=True, slots=True)
class Provision:
    """One unit of an act.

    `path`: CLI.md's path, unique in the act: `art_5/pt_2/sub_3`; in an attached document it begins with `att_1/`.
    Sections and chapters are provisions of their own and no part of an article's path.
    `parent`: path of the enclosing provision ("" at the top). `own`: indices into `Act.paragraphs` of its own
    paragraphs in order (number line, heading lines, indents that are no provision, tables), not those of its children.
    `children`: paths in order."""

    path: str
    level: Level
    number: str
    heading: str
    parent: str
    own: tuple[int, ...]
    children: tuple[str, ...] = ()
    status: Status = Status.IN_FORCE


class Role(StrEnum):
    """What a paragraph is. Every paragraph that is not empty has one role; PROVISION and HEADING belong to a provision."""

    EMPTY = "empty"
    TITLE = "title"  # the act's title, masthead, requisites
    PREAMBLE = "preamble"
    PROVISION = "provision"
    QUOTATION = "quotation"  # text quoted inside an amending act, kept with the provision that quotes it
    NOTE = "note"  # the publisher's note: Сноска, Примечание РЦПИ/ИЗПИ, Ескерту: not law
    SIGNATURE = "signature"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class PublisherNote:
    """A publisher's note read for what it says. `paragraphs` index into `Act.paragraphs`; `about` is a provision path or
    "" for the act."""

    paragraphs: tuple[int, ...]
    about: str
    action: str  # excluded, repealed, added, edition, in-force, other
    since: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an act is, from its text and its file's name; "" or None where the text does not say.

    `level` is the place in the ladder of legal force (`law.force`): 1 is the Constitution, a larger number is lower."""

    id: str = ""
    kind: str = ""  # constitution, constitutional-law, code, law, decree, resolution, order, decision, rules, ...
    title: str = ""
    number: str = ""
    date: datetime.date | None = None
    authority: str = ""
    language: Language = Language.RU
    level: int = 0  # 0: unknown
    registration: str = ""  # number in the register of the Ministry of Justice
    status: Status = Status.IN_FORCE
    edition: datetime.date | None = None  # date of this edition
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    meta: Metadata
    paragraphs: tuple[Paragraph, ...]
    provisions: tuple[Provision, ...]  # document order
    roles: tuple[Role, ...]  # one for each paragraph
    owners: tuple[str, ...]  # for each paragraph the path of the provision whose `own` holds it, "" for none
    notes: tuple[PublisherNote, ...] = ()
    name: str = field(default="", compare=False)  # as given to `law.structure.read`
    _by_path: Mapping[str, Provision] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_path", {provision.path: provision for provision in self.provisions})

    def get(self, path: str) -> Provision | None:
        return self._by_path.get(path)

    def find(self, path: str, *, near: str = "") -> Provision | None:
        """The provision that a citation's path means. Like `get`, but a path need not name what the text does not make it
        name: the attached document that has such a unit (first the one that holds `near`, the path of the citing provision;
        then the main act; then what it approves; appendices only by name), the unnumbered part that a list stands under
        ("pt_4/sub_2" for "pt_4/ind_4/sub_2"), the first part, which is the unit's own first paragraph ("pt_2/ind_1" is
        "pt_2")."""
        parts = near.split("/")
        inside = ["/".join(parts[: at + 1]) + "/" for at, part in enumerate(parts) if part.startswith(("att_", "app_"))]
        approved = (p.path + "/" for p in self.provisions if p.level is Level.ATTACHMENT)  # looked for last: it takes a walk
        found = (self._resolve(prefix + path) for prefix in chain(reversed(inside), ("",), approved))
        return next((provision for provision in found if provision is not None), None)

    def _resolve(self, path: str) -> Provision | None:
        found = self._by_path.get(path)
        if found is not None:
            return found
        head, _, last = path.rpartition("/")
        if not head:
            return None
        if last == "ind_1":
            return self._resolve(head)
        upper = self._resolve(head)
        while upper is not None:
            found = self._by_path.get(f"{upper.path}/{last}")
            if found is not None:
                return found
            parts = [child for child in upper.children if child.rpartition("/")[2].startswith("ind_")]
            for part in parts:
                found = self._by_path.get(f"{part}/{last}")
                if found is not None:
                    return found
            upper = self._by_path.get(upper.parent) if upper.level is Level.INDENT else None
        return None

    def reworded(self, position: int, paragraph: Paragraph, provision: Provision | None = None) -> Act:
        """The act with another text in one paragraph, its tree as it was; `provision` takes the place of the one of its
        path. For a change that makes no other unit (else `law.structure.edit`)."""
        other = copy(self)
        object.__setattr__(other, "paragraphs", (*self.paragraphs[:position], paragraph, *self.paragraphs[position + 1 :]))
        if provision is not None:
            object.__setattr__(other, "provisions", tuple(provision if p.path == provision.path else p for p in self.provisions))
            object.__setattr__(other, "_by_path", {**self._by_path, provision.path: provision})
        return other

    def around(self, provision: Provision) -> Iterator[Provision]:
        """The units that the provision lies in, the innermost first."""
        unit = self._by_path.get(provision.parent)
        while unit is not None:
            yield unit
            unit = self._by_path.get(unit.parent)

    def text(self, provision: Provision, *, deep: bool = False) -> str:
        """The provision's own text, its paragraphs joined by newlines; `deep`: with that of its descendants."""
        lines = [self.paragraphs[index].read_text for index in provision.own]
        if deep:
            lines += [self.text(self._by_path[child], deep=True) for child in provision.children]
        return "\n".join(line for line in lines if line)
