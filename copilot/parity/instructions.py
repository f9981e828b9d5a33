"""The Kazakh and the Russian text of an amending bill: their instructions must hit the same elements of the same acts (Law on
Legal Acts, art. 24(3), 26)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from law import amendments, naming
from law.act import Act
from law.amendments import Instruction
from law.words import Words


class Apart(NamedTuple):
    """Instructions of one unit of the two bills that part; the text of each ("" where there is none), and why."""

    provision: str
    kazakh: str
    russian: str
    why: Words


def apart(kazakh: Act, russian: Act) -> tuple[Apart, ...]:
    """Where the instructions part, unit by unit of the bills; none where one of the two is no amending bill."""
    mine, theirs = _by_unit(kazakh), _by_unit(russian)
    found: list[Apart] = []
    for unit in mine.keys() & theirs.keys():
        found += _of_unit(unit, mine[unit], theirs[unit])
    return tuple(sorted(found))


def _by_unit(bill: Act) -> dict[str, list[Instruction]]:
    units: dict[str, list[Instruction]] = {}
    for one in amendments.read(bill):
        units.setdefault(bill.owners[one.position].partition("/ind_")[0], []).append(one)
    return units


def _of_unit(unit: str, kazakh: Sequence[Instruction], russian: Sequence[Instruction]) -> list[Apart]:
    if len(kazakh) != len(russian):
        why = _COUNT.format(kazakh=len(kazakh), russian=len(russian))
        return [Apart(unit, _line(kazakh[0]), _line(russian[0]), why)]
    found = []
    for one, other in zip(kazakh, russian, strict=True):
        if _element(one) != _element(other):
            why = _ELEMENTS.format(kazakh=_name(one), russian=_name(other))
        elif one.operation is not other.operation:
            why = _OPERATIONS
        else:
            continue
        found.append(Apart(unit, _line(one), _line(other), why))
    return found


def _element(one: Instruction) -> tuple[object, ...]:
    """What an instruction hits; a unit's first part is the unit's own text."""
    return one.target.removesuffix("/ind_1"), one.part, one.sentences, one.rows, one.columns, one.renumbered


def _name(one: Instruction) -> Words:
    return Words.of(lambda language: naming.reference(one.target, language) if one.target else _ACT[language])


def _line(one: Instruction) -> str:
    return one.text.partition("\n")[0]


_ACT = Words(kk="бүкіл акт", ru="весь акт", en="the whole act")
_ELEMENTS = Words(
    kk="Екі мәтіндегі өзгеріс әртүрлі элементке қатысты: қазақша – {kazakh}, орысша – {russian}.",
    ru="Изменение в двух текстах относится к разным элементам: в казахском – {kazakh}, в русском – {russian}.",
    en="The instruction hits different elements: in Kazakh {kazakh}, in Russian {russian}.",
)
_OPERATIONS = Words(
    kk="Екі мәтін бір элементті әртүрлі өзгертеді (ауыстыру, толықтыру, алып тастау).",
    ru="Два текста меняют один элемент по-разному (замена, дополнение, исключение).",
    en="The two texts change one element in different ways (replacing, adding, excluding).",
)
_COUNT = Words(
    kk="Бұл бірліктегі өзгерістердің саны екі мәтінде әртүрлі: қазақша – {kazakh}, орысша – {russian}.",
    ru="Число изменений в этом элементе проекта в двух текстах разное: в казахском – {kazakh}, в русском – {russian}.",
    en="The two texts have different numbers of changes in this unit: {kazakh} in Kazakh, {russian} in Russian.",
)
