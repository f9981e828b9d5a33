"""Rows and columns of tables, as an instruction names them ("строка, порядковый номер 5", "графа 3"), found and changed.

A table is what stands in it; its form does not change: rows are neither put in nor taken out of a file's table, but a line
of a table in a text file is a line like others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from law.amendments import parts
from law.amendments.model import Instruction, Outcome, Reason
from law.amendments.parts import Refused
from law.amendments.phrases import EXCLUDED
from law.amendments.sheet import Sheet
from law.structure import units
from law.words import Language

_FIRST = re.compile(r"\s*(?P<number>\d+(?:[-.]\d+)*)(?:[.)]|\s|$)")


@dataclass(frozen=True, slots=True)
class _Cell:
    """Paragraphs of one cell; a line of a table in a text file is a cell."""

    column: int
    paragraphs: tuple[int, ...]


def places(sheet: Sheet, one: Instruction) -> list[int]:
    """The paragraphs of the rows, or of the columns, or of the cells where they cross."""
    cells = _meant(sheet, one)
    return [at for cell in cells for at in cell.paragraphs if sheet.text(at)]


def restate(sheet: Sheet, one: Instruction) -> Outcome:
    """A row anew, cell by cell; refused where the new text has not a line for each."""
    cells = _meant(sheet, one)
    held = [[at for at in cell.paragraphs if sheet.text(at)] for cell in cells]
    if len(one.rows) != 1 or len(one.lines) != len(cells) or any(len(at) != 1 for at in held):
        raise Refused(Reason.AMBIGUOUS, "\n".join(sheet.text(at) for cell in held for at in cell))
    return sheet.rewrite(one, [at for (at,) in held], one.lines)


def strike(sheet: Sheet, one: Instruction) -> Outcome:
    """A row excluded: its number stays (art. 27(6)), the other cells are emptied."""
    cells = _meant(sheet, one)
    words = EXCLUDED.get(sheet.act.meta.language, EXCLUDED[Language.RU])[""]
    held = [at for cell in cells for at in cell.paragraphs if sheet.text(at)]
    if len(one.rows) != 1 or one.columns or not held:
        raise Refused(Reason.AMBIGUOUS, "\n".join(map(sheet.text, held)))
    if len(held) == 1:  # a line of a table in a text file
        return sheet.rewrite(one, held, [f"{one.rows[0]}. {words}"])
    return sheet.rewrite(one, held[1:], [words, *("" for _ in held[2:])])


def insert(sheet: Sheet, one: Instruction) -> Outcome:
    """A row put in after the one before it in the order of numbers: only a line of a table in a text file."""
    if len(one.rows) != 1 or len(one.lines) != 1:
        raise Refused(Reason.AMBIGUOUS)
    rows, number = _rows(sheet, one), one.rows[0]
    if any(name == number for name, _ in rows):
        raise Refused(Reason.ALREADY_EXISTS)
    before = [cells for name, cells in rows if name and units.order(name) < units.order(number)]
    at = max(before[-1][-1].paragraphs) if before else None
    if at is None or parts.in_cell(sheet.act.paragraphs[at]):
        raise Refused(Reason.AMBIGUOUS)
    return sheet.insert(one, at, one.lines)


def _meant(sheet: Sheet, one: Instruction) -> list[_Cell]:
    rows = _rows(sheet, one)
    chosen: list[_Cell] = []
    for wanted in one.rows:
        found = [cells for number, cells in rows if number == wanted]
        if len(found) != 1:
            raise Refused(Reason.AMBIGUOUS if found else Reason.NO_SUCH_PROVISION)
        chosen += found[0]
    if not one.rows:
        chosen = [cell for _, cells in rows for cell in cells]
    if one.columns:
        if any(not parts.in_cell(sheet.act.paragraphs[cell.paragraphs[0]]) for cell in chosen):
            raise Refused(Reason.AMBIGUOUS)  # the columns of a line of text are not told apart
        chosen = [cell for cell in chosen if str(cell.column + 1) in one.columns]
    if not chosen:
        raise Refused(Reason.NO_SUCH_PROVISION)
    return chosen


def _rows(sheet: Sheet, one: Instruction) -> list[tuple[str, Sequence[_Cell]]]:
    """The rows of the one table of the target, each with its number ("" for none)."""
    act = sheet.act
    within = parts.deep(act, sheet.target(one.target)) if one.target else range(len(act.paragraphs))
    cells: dict[tuple[int, int, int], list[int]] = {}
    for at in within:
        place = act.paragraphs[at].place.table
        if place is not None and place[0] >= 0:
            cells.setdefault(place[:3], []).append(at)
    if len({table for table, _, _ in cells}) != 1:
        raise Refused(Reason.AMBIGUOUS if cells else Reason.NO_SUCH_PROVISION)
    rows: dict[int, list[_Cell]] = {}
    for (_, row, column), held in sorted(cells.items()):
        rows.setdefault(row, []).append(_Cell(column, tuple(held)))
    return [(_number(sheet.text(row[0].paragraphs[0])), row) for row in rows.values()]


def _number(text: str) -> str:
    found = _FIRST.match(text)
    return found["number"] if found else ""
