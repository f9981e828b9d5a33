"""Instructions carried out on an act, one after the other, on its tree; what cannot be carried out for certain is refused."""

from __future__ import annotations

from collections.abc import Sequence

from law.act import Act
from law.amendments import provisions, rewording, tables
from law.amendments.model import Amended, Instruction, Operation, Outcome, Part, Reason
from law.amendments.parts import Refused
from law.amendments.sheet import Sheet, document

_WORDS = (Operation.REPLACE_WORDS, Operation.DELETE_WORDS, Operation.INSERT_WORDS)
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
    sheet = Sheet.of(act)
    outcomes: list[Outcome] = []
    at = 0
    while at < len(instructions):
        together = 1
        if instructions[at].operation is Operation.RENUMBER:  # "6) и 7) считать 7) и 8)": at once
            while at + together < len(instructions) and _same_sentence(instructions[at], instructions[at + together]):
                together += 1
        outcomes += _carried_out(sheet, instructions[at : at + together])
        at += together
    return Amended(sheet.act, sheet.told(outcomes, act))


def _same_sentence(one: Instruction, other: Instruction) -> bool:
    return one.position == other.position and other.operation is Operation.RENUMBER


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
    if one.sentences:
        return rewording.sentence(sheet, one)
    if one.operation in _WORDS:
        return rewording.words(sheet, one)
    if one.rows or one.columns:
        if one.operation not in _OF_ROWS:
            raise Refused(Reason.AMBIGUOUS)
        return _OF_ROWS[one.operation](sheet, one)
    return _OF_PROVISIONS[one.operation](sheet, one)
