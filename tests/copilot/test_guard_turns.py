"""Norms of our own for what the guard learned last: each pair shows one turn by which a rewrite changes or keeps its norm."""

from __future__ import annotations

import pytest

from copilot.guard import ChangeType, compare
from law.words import Language

_CHANGED = [
    (
        "Пасечник вправе вскрыть улей. В этом случае он составляет акт.",
        "Пасечник обязан вскрыть улей. При этом он составляет акт.",
        "modality",
    ),
    (
        "Если маяк погас в выходной день, его чинят в ближайший следующий рабочий день.",
        "Если маяк погас в выходной день, его чинят в ближайший предшествующий рабочий день.",
        "date",
    ),
    ("Опись улова сдают в контору порта не позднее 15 мая.", "Опись улова сдают в контору порта не раньше 15 мая.", "date"),
    (
        "Начальная цена лодки составляет тридцать процентов от ее оценки.",
        "Начальная цена лодки на тридцать процентов ниже ее оценки.",
        "number",
    ),
    (
        "Лесопилка используется исключительно для распиловки валежника.",
        "Лесопилку используют прежде всего для распиловки валежника.",
        "scope",
    ),
    (
        "Общество не выкупает паи, если его собственный капитал станет меньше уставного капитала.",
        "Если уставный капитал общества станет меньше уставного капитала, паи оно не выкупает.",
        "term",
    ),
    (
        "Сторож не вправе пускать на плотину рыболовов, кроме членов артели.",
        "Сторож вправе пускать на плотину рыболовов. Лишь членов артели он пускать не вправе.",
        "condition",
    ),
]
_KEPT = [
    (
        "Заказчик не вправе требовать снижения цены, а мельник - ее повышения.",
        "Заказчик не может требовать снизить цену, а мельник – повысить.",
    ),
    (
        "Отсрочка (статья 26 настоящего Кодекса), за исключением тех случаев, когда мельница стоит, предоставляется на месяц.",
        "Отсрочку дают на месяц (статья 26 настоящего Кодекса), кроме тех случаев, когда мельница стоит.",
    ),
    ("Подача жалобы не приостанавливает работу мельницы.", "Если подана жалоба, мельница продолжает работу."),
]


@pytest.mark.parametrize(("original", "rewrite", "kind"), _CHANGED)
def test_a_turn_that_changes_the_norm_is_told(original: str, rewrite: str, kind: str) -> None:
    assert ChangeType(kind) in {change.type for change in compare(original, rewrite, Language.RU).changes}


@pytest.mark.parametrize(("original", "rewrite"), _KEPT)
def test_a_turn_that_keeps_the_norm_passes(original: str, rewrite: str) -> None:
    assert compare(original, rewrite, Language.RU).changes == ()


def test_in_kazakh_those_who_did_not_come_turn_no_term() -> None:
    original = "Қойма тексерісіне келмеген адамға хабархат үш күн ішінде жіберіледі."
    kept, changed = (f"Тексеріске келмегендерге хабархатты {term} жібереді." for term in ("3 күн ішінде", "үш күннен кейін"))
    assert compare(original, kept, Language.KK).preserved
    assert [change.type for change in compare(original, changed, Language.KK).changes] == [ChangeType.NUMBER]
