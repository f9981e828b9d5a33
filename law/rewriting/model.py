"""What is written: the changes of an act, each as an instruction of an amending bill, and what no instruction can say."""

from __future__ import annotations

from dataclasses import dataclass

from law.act import Act
from law.amendments.model import Operation, Part, Where
from law.rewriting.numbering import Renumbered
from law.words import Language, Words


@dataclass(frozen=True, slots=True)
class Change:
    """One instruction to be. `targets`: paths of the provisions that change, for INSERT_PROVISION those of the new ones (several only
    there); `part`: WHOLE, HEADING or PREAMBLE; `line`: an unnumbered part is called абзац, not часть (бөлік); `old`, `new`: words that go and
    come; `lines`: the text of a provision as it will read; `document`: path of the approved document (`att_1`) that it is in,
    which paths do not name; `marks`: the quotation marks that it is written with; `position`: the paragraph of the act as it was that it
    begins at."""

    operation: Operation
    targets: tuple[str, ...]
    position: int
    part: Part = Part.WHOLE
    line: bool = False
    old: str = ""
    new: str = ""
    where: Where = Where.AFTER
    lines: tuple[str, ...] = ()
    document: str = ""
    marks: str = "«»"

    @property
    def target(self) -> str:
        """The provision that the instruction names as its place: of new ones the unit that they come into."""
        first = self.targets[0]
        return first.rpartition("/")[0] if self.operation is Operation.INSERT_PROVISION else first

    @property
    def adds(self) -> bool:
        """A дополнение (толықтыру); all others are changes (Law on Legal Acts, art. 26)."""
        return self.operation in (Operation.INSERT_WORDS, Operation.INSERT_PROVISION)


@dataclass(frozen=True, slots=True)
class Unexpressed:
    """A difference that no instruction says. `path`: its provision, "" for none; `position`: paragraph of the act as it was (where only
    something new stands, of the one before it); `before`, `after`: the text; `why`: one sentence for the drafter, which does not name the place."""

    path: str
    position: int
    before: str
    after: str
    why: Words


@dataclass(frozen=True, slots=True)
class Written:
    """An amending bill. `title`: its heading; `paragraphs`: its text below the heading, in order, the clause of entry into force last;
    `changes`: its instructions in the act's order; `unexpressed`: what it leaves out, to be done by hand; `result`: the act as the
    bill makes it. `result` is the edited act but for what is unexpressed and for excluded units, which keep a line with their number
    (Law on Legal Acts, art. 27(6)). `before`: the act as it was. `renumbered`: units that the
    drafter's text numbers otherwise than the bill (art. 26(7)). `changes` is empty, and so are the texts, where the bill would change nothing."""

    language: Language
    title: str
    paragraphs: tuple[str, ...]
    changes: tuple[Change, ...]
    unexpressed: tuple[Unexpressed, ...]
    before: Act
    result: Act
    renumbered: tuple[Renumbered, ...] = ()
