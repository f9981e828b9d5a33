"""Amending bills: their instructions read, and carried out on the act.

`reading` finds the instructions of a bill in Russian and Kazakh (`phrases` holds their words, `quotes` the quoted ones,
`targets` reads the places); `applying` carries them out on the tree of the act (`sheet`): `rewording` changes words, `provisions`
whole provisions, `tables` rows. An instruction that cannot be carried out for certain is refused with its reason and changes
nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from law.act import Act
from law.amendments.acts import means
from law.amendments.applying import apply
from law.amendments.model import Amended, Edit, Instruction, Operation, Outcome, Reason
from law.amendments.reading import read

__all__ = ["Amended", "Edit", "Instruction", "Operation", "Outcome", "Reason", "apply", "means", "of_act", "read"]


def of_act(instructions: Sequence[Instruction], act: Act) -> tuple[Instruction, ...]:
    """The instructions that are for this act, numbered anew: those under its title, its number and date; all of them where
    the bill names no act."""
    named = [one for one in instructions if one.act is not None]
    mine = [one for one in named if one.act is not None and means(one.act, act.meta)] if named else instructions
    return tuple(replace(one, n=number) for number, one in enumerate(mine, 1))
