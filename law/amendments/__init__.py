"""Amending bills: their instructions read, and carried out on the act.

`reading` finds the instructions of a bill in Russian and Kazakh (`phrases` holds their words, `quotes` the quoted ones);
`applying` carries them out on the tree of the act (`wording` changes words). An instruction that cannot be carried out for
certain is refused with its reason and changes nothing."""

from __future__ import annotations

from dataclasses import replace

from law.act import Act
from law.amendments.applying import apply
from law.amendments.model import Amended, Edit, Instruction, Operation, Outcome, Reason
from law.amendments.reading import read
from law.text import fold

__all__ = ["Amended", "Edit", "Instruction", "Operation", "Outcome", "Reason", "apply", "of_act", "read"]


def of_act(instructions: tuple[Instruction, ...], act: Act) -> tuple[Instruction, ...]:
    """The instructions that are for this act, numbered anew: those under its title, or its number and date; all of them where
    the bill changes one act only."""
    named = {instruction.act for instruction in instructions}
    if len(named) > 1:
        instructions = tuple(one for one in instructions if one.act is not None and _means(one, act))
    return tuple(_numbered(instructions))


def _means(instruction: Instruction, act: Act) -> bool:
    cited, meta = instruction.act, act.meta
    assert cited is not None
    if cited.title and meta.title:
        mine, theirs = (" ".join(fold(title).replace('"', " ").split()) for title in (meta.title, cited.title))
        return mine == theirs or mine.startswith(theirs)
    return bool(cited.number) and cited.number == meta.number and (cited.date is None or meta.date in (None, cited.date))


def _numbered(instructions: tuple[Instruction, ...]) -> list[Instruction]:
    return [replace(one, n=number) for number, one in enumerate(instructions, 1)]
