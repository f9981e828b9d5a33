"""What an instruction of an amending bill says, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from law.act import Act
from law.citations import CitedAct


class Operation(StrEnum):
    """CLI.md's operations (Law on Legal Acts, art. 26), and suspension."""

    REPLACE_WORDS = "replace-words"
    REPLACE_PROVISION = "replace-provision"
    INSERT_WORDS = "insert-words"
    INSERT_PROVISION = "insert-provision"
    DELETE_WORDS = "delete-words"
    DELETE_PROVISION = "delete-provision"
    REPEAL = "repeal"
    SUSPEND = "suspend"
    RENUMBER = "renumber"


class Where(StrEnum):
    """Where inserted words stand."""

    AFTER = "after"
    BEFORE = "before"
    END = "end"


class Part(StrEnum):
    """The part of a target that an instruction means."""

    WHOLE = "whole"
    HEADING = "heading"
    EVERYWHERE = "everywhere"  # the whole text of the act
    TITLE_AND_TEXT = "title and text"
    PREAMBLE = "preamble"
    CONTENTS = "contents"  # the list of headings that opens a code
    CELLS = "cells"  # a place in a table that is not told by the numbers of rows and columns, or new text that is a table
    UNREAD = "unread"  # it asks for a change in words that are not understood: never carried out


@dataclass(frozen=True, slots=True)
class Instruction:
    """One change of one provision. `target`: its path as the bill names it ("" the act itself); `old` and `new`: the words
    that go and come, pair by pair ("соответственно"); `lines`: the quoted text of a provision; `renumbered`: the new last
    component of the path. `position`: the bill's paragraph; `within`: the words that name an approved document of the act.
    `sentences`: the sentences of the target that are meant, counted from 1 (-1 the last); of new ones, the sentence that they
    follow. `indent`: an unnumbered part is called абзац, which is one line; a часть, бөлік holds the list under it as well.
    `rows`, `columns`: of the table of the target, by their numbers. Of a suspension `new` is its term, `lines` what holds
    meanwhile."""

    n: int
    position: int
    text: str
    operation: Operation
    target: str
    act: CitedAct | None = None
    part: Part = Part.WHOLE
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    where: Where = Where.AFTER
    lines: tuple[str, ...] = ()
    renumbered: str = ""
    within: str = ""
    sentences: tuple[int, ...] = ()
    indent: bool = False
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


class Reason(StrEnum):
    """Why an instruction cannot be carried out (CLI.md)."""

    WORDS_NOT_FOUND = "words not found"
    NO_SUCH_PROVISION = "no such provision"
    AMBIGUOUS = "ambiguous"
    ALREADY_EXISTS = "already exists"


@dataclass(frozen=True, slots=True)
class Edit:
    """Paragraph `position` of the act as it then was becomes these paragraphs: none, itself changed, or several."""

    position: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """`before`, `after`: the text that changed and what it became, lines joined by line ends; "" where there was or is none.
    `nearest`: the wording of the provision that comes nearest to words that are not in it."""

    instruction: Instruction
    reason: Reason | None = None
    before: str = ""
    after: str = ""
    nearest: str = ""
    edits: tuple[Edit, ...] = field(default=(), repr=False)

    @property
    def applied(self) -> bool:
        return self.reason is None


@dataclass(frozen=True, slots=True)
class Amended:
    """The act as it would read, and what became of each instruction, in the bill's order."""

    act: Act
    outcomes: tuple[Outcome, ...]
