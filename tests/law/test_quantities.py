"""Amounts: value, unit, what bounds them, and on which side of an event a term lies."""

from __future__ import annotations

import pytest

from law.quantities import Bound, Quantity, Side, Unit, counted, quantities
from law.words import Language

RU, KK = Language.RU, Language.KK


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (RU, "не позднее чем за десять календарных дней до дня торгов", (10, Unit.CALENDAR_DAY, Bound.LEAST, Side.BEFORE)),
        (RU, "в течение 5 (пяти) рабочих дней со дня поступления", (5, Unit.WORKING_DAY, Bound.MOST, Side.AFTER)),
        (RU, "по истечении года со дня постановки на учет", (1, Unit.YEAR, Bound.LEAST, Side.AFTER)),
        (RU, "в десятидневный срок", (10, Unit.DAY, Bound.EXACT, Side.NONE)),
        (RU, "не должен превышать 6 (шести) лет", (6, Unit.YEAR, Bound.MOST, Side.NONE)),
        (RU, "один раз в два года", (24, Unit.INTERVAL, Bound.EXACT, Side.NONE)),
        (RU, "не реже одного раза в год", (12, Unit.INTERVAL, Bound.MOST, Side.NONE)),
        (RU, "в размере 0,5 % от суммы", (0.5, Unit.PERCENT, Bound.EXACT, Side.NONE)),
        (RU, "не менее чем из семи членов", (7, Unit.PERSON, Bound.LEAST, Side.NONE)),
        (KK, "келіп түскен күннен бастап екі ай ішінде", (2, Unit.MONTH, Bound.MOST, Side.AFTER)),
        (KK, "күнтізбелік он бес күн бұрын", (15, Unit.CALENDAR_DAY, Bound.EXACT, Side.BEFORE)),
        (KK, "он жұмыс күні ішінде", (10, Unit.WORKING_DAY, Bound.MOST, Side.NONE)),
        (KK, "жылына кемінде екі рет", (6, Unit.INTERVAL, Bound.MOST, Side.NONE)),
        (KK, "бір айлық есептік көрсеткіш мөлшерінде", (1, Unit.INDEX, Bound.EXACT, Side.NONE)),
        (KK, "кемінде бір жарым километр", (1.5, Unit.KILOMETRE, Bound.LEAST, Side.NONE)),
    ],
)
def test_one_amount(language: Language, text: str, expected: tuple[float, Unit, Bound, Side]) -> None:
    found = quantities(text, language)
    assert [(q.value, q.unit, q.bound, q.side) for q in found] == [expected]


@pytest.mark.parametrize(
    "text", ["приказом от 17 марта 2015 года № 212", "за каждый день просрочки", "в соответствии с пунктом 5 статьи 16"]
)
def test_dates_and_numbers_of_acts_are_no_amounts(text: str) -> None:
    assert quantities(text, RU) == []


def test_what_keeps_within_an_open_bound() -> None:
    five_at_least = Quantity(0, 0, 5, Unit.PERSON, Bound.LEAST)
    assert Quantity(0, 0, 7, Unit.PERSON).within(five_at_least)
    assert not Quantity(0, 0, 3, Unit.PERSON).within(five_at_least)
    assert Quantity(0, 0, 12, Unit.MONTH).same(Quantity(0, 0, 1, Unit.YEAR))
    assert not Quantity(0, 0, 10, Unit.WORKING_DAY).same(Quantity(0, 0, 10, Unit.CALENDAR_DAY))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Бір ұста бес шәкірттен артық оқыта алмайды.", Language.KK, (5, Bound.MOST)),
        ("Паром вмещает не более двадцати транспортных средств.", Language.RU, (20, Bound.MOST)),
        ("Решение принимается двумя третями голосов.", Language.RU, None),
        ("Отырыс мүшелердің үштен екісі қатысқанда заңды болады.", Language.KK, None),
        ("Заявка рассматривается в течение пяти рабочих дней.", Language.RU, None),
    ],
)
def test_what_is_counted_in_words(text: str, language: Language, expected: tuple[int, Bound] | None) -> None:
    found = counted(text, language, quantities(text, language))
    assert [(q.value, q.bound) for q in found if not q.thing.startswith("трет")] == ([expected] if expected else [])
