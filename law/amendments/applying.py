"""Instructions carried out on an act, one after the other, on its tree; what cannot be carried out for certain is refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from law.act import Act
from law.amendments import provisions, rewording, tables
from law.amendments.desk import Desk
from law.amendments.model import Amended, Edit, Instruction, Operation, Outcome, Part, Reason
from law.amendments.parts import Refused
from law.amendments.sheet import Sheet, document

_WORDS = (Operation.REPLACE_WORDS, Operation.DELETE_WORDS, Operation.INSERT_WORDS)
_COUNTED = (Operation.REPLACE_PROVISION, Operation.DELETE_PROVISION, Operation.REPEAL)
_OF_ROWS = {
    Operation.REPLACE_PROVISION: tables.restate,
    Operation.INSERT_PROVISION: tables.insert,
    Operation.DELETE_PROVISION: tables.strike,
}
_OF_PROVISIONS = {
    Operation.REPLACE_PROVISION: provisions.restate,
    Operation.INSERT_PROVISION: provisions.insert,
    Operation.DELETE_PROVISION: provisions.strike,
    Operation.REPEAL: provisions.strike,
    Operation.SUSPEND: provisions.suspend,
}


def apply(act: Act, instructions: Sequence[Instruction]) -> Amended:
    """The act after the instructions, in their order. Each that is refused leaves the act as it was."""
    desk = Desk(Sheet.of(act))
    outcomes: list[Outcome] = []
    at = 0
    while at < len(instructions):
        together = 1
        while at + together < len(instructions) and _same_sentence(instructions[at], instructions[at + together]):
            together += 1
        outcomes += desk.do(instructions[at : at + together], _group)
        at += together
    sheet = desk.whole()
    return Amended(sheet.act, sheet.told(outcomes))


def _group(sheet: Sheet, group: Sequence[Instruction]) -> list[Outcome]:
    if group[0].operation is Operation.RENUMBER:  # "6) и 7) считать 7) и 8)": at once
        return _carried_out(sheet, group)
    if group[0].operation is Operation.REPLACE_WORDS:
        made = [outcome for one in rewording.shared_out(sheet, group) for outcome in _carried_out(sheet, [one])]
        return [replace(outcome, instruction=one) for outcome, one in zip(made, group, strict=True)]
    return _last_first(sheet, group)


def _same_sentence(one: Instruction, other: Instruction) -> bool:
    if one.position != other.position or one.operation is not other.operation:
        return False
    if one.operation is Operation.REPLACE_WORDS:  # "соответственно": a pair for each place, or all for all
        return len(one.old) > 1 and (one.old, one.new, one.part) == (other.old, other.new, other.part)
    return one.operation is Operation.RENUMBER or (one.operation in _COUNTED and _part_after(one.target, other.target))


def _part_after(target: str, other: str) -> bool:
    """Whether the second is a later unnumbered part of the same unit."""
    (head, _, part), (upper, _, later) = target.rpartition("/ind_"), other.rpartition("/ind_")
    return head == upper and part.isdigit() and later.isdigit() and int(part) < int(later)


def _last_first(sheet: Sheet, group: Sequence[Instruction]) -> list[Outcome]:
    """Parts that one sentence counts ("части вторую и третью исключить") are counted as they stand before it, so the last goes
    first. The edits come out as if they had been made in the order of the sentence."""
    made = [outcome for one in reversed(group) for outcome in _carried_out(sheet, [one])][::-1]
    outcomes: list[Outcome] = []
    shift = 0
    for outcome in made:
        outcomes.append(replace(outcome, edits=tuple(Edit(edit.position + shift, edit.texts) for edit in outcome.edits)))
        shift += sum(len(edit.texts) - 1 for edit in outcome.edits)
    return outcomes


def _carried_out(sheet: Sheet, together: Sequence[Instruction]) -> list[Outcome]:
    act, ids = sheet.act, list(sheet.ids)
    sheet.document = document(act, together[0].within)
    try:
        if any(one.part is Part.UNREAD for one in together):
            raise Refused(Reason.AMBIGUOUS)
        return provisions.renumber(sheet, together) if together[0].operation is Operation.RENUMBER else [_one(sheet, together[0])]
    except Refused as refused:
        sheet.act, sheet.ids = act, ids
        return [Outcome(one, refused.reason, refused.before, nearest=refused.nearest) for one in together]


def _one(sheet: Sheet, one: Instruction) -> Outcome:
    if one.part is Part.CELLS or 0 in one.sentences:
        raise Refused(Reason.AMBIGUOUS)
    if one.part is Part.CONTENTS and one.operation not in _WORDS:
        return provisions.contents(sheet, one)
    if one.sentences:
        return rewording.sentence(sheet, one)
    if one.operation in _WORDS:
        return rewording.words(sheet, one)
    if one.rows or one.columns:
        if one.operation not in _OF_ROWS:
            raise Refused(Reason.AMBIGUOUS)
        return _OF_ROWS[one.operation](sheet, one)
    return _OF_PROVISIONS[one.operation](sheet, one)
