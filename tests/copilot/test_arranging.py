"""Provisions put in, moved and numbered anew: numbers as the law wants them, references as they were meant."""

from __future__ import annotations

import pytest

from copilot import arranging
from copilot.arranging import Plan
from law import structure
from law.act import Act, Paragraph, Place, Provision
from law.words import Problem

RU = (
    "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН",
    "О пчелах",
    "Глава 1. Общие положения",
    "Статья 1. Пасека",
    "1. Пасека огораживается.",
    "2. Пасека по пункту 1 настоящей статьи учитывается.",
    "Статья 2. Улей",
    "1. Улей нумеруется.",
    "2. Улей стоит на пасеке, указанной в статье 1 настоящего Закона.",
    "3. В улье:",
    "1) живут пчелы;",
    "2) хранится мед.",
    "Глава 2. Мед",
    "Статья 3. Сбор меда",
    "1. Мед собирают из ульев, указанных в пункте 2 статьи 2 настоящего Закона.",
    "2. Мед, указанный в подпункте 2) пункта 3 статьи 2 настоящего Закона, взвешивают.",
    "Статья 4. Продажа меда",
    "1. Мед, собранный по статье 3 настоящего Закона, продают.",
    "2. Статьи 1 и 3 настоящего Закона применяются к продаже.",
)
KK = (
    "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ",
    "Аралар туралы",
    "1-бап. Омарта",
    "1. Омарта қоршалады.",
    "2-бап. Ұя",
    "1. Ұя осы Заңның 1-бабында көрсетілген омартада тұрады.",
    "2. Ұя нөмірленеді.",
    "3-бап. Бал",
    "1. Осы Заңның 2-бабының 2-тармағында көрсетілген ұядан бал алынады.",
)


def act(lines: tuple[str, ...]) -> Act:
    return structure.read([Paragraph(Place(at), line) for at, line in enumerate(lines)], name="жоба.docx")


def done(lines: tuple[str, ...], plan: Plan) -> list[str]:
    """The lines after a plan, references repaired."""
    texts = list(lines)
    repairs = [one.repair for one in plan.references if one.repair is not None]
    for one in sorted((*plan.numbers, *repairs), key=lambda one: -one.start):
        texts[one.position] = texts[one.position][: one.start] + one.text + texts[one.position][one.end :]
    if plan.insertion is not None:
        texts.insert(plan.insertion.position, plan.insertion.text)
    if plan.moved is not None:
        first, last, to = plan.moved
        block = texts[first:last]
        rest = texts[:first] + texts[last:]
        to -= (last - first) if to > first else 0
        texts = rest[:to] + block + rest[to:]
    return texts


@pytest.mark.parametrize(
    ("lines", "path", "text", "behind"),
    [
        (RU, "art_2", "Статья 2-1. ", "2) хранится мед."),
        (RU, "art_4", "Статья 5. ", RU[-1]),
        (RU, "art_2/pt_1", "1-1. ", "1. Улей нумеруется."),
        (RU, "art_2/pt_3/sub_2", "3) ", "2) хранится мед."),
        (RU, "art_2/pt_3/sub_1", "1-1) ", "1) живут пчелы;"),
        (RU, "ch_1", "Глава 1-1. ", "2) хранится мед."),
        (KK, "art_1", "1-1-бап. ", "1. Омарта қоршалады."),
        (KK, "art_3", "4-бап. ", KK[-1]),
    ],
)
def test_a_new_unit_gets_the_number_that_the_law_gives_it(lines: tuple[str, ...], path: str, text: str, behind: str) -> None:
    bill = act(lines)
    unit = bill.get(path)
    assert unit is not None
    plan = arranging.inserted(bill, unit, renumber=False)
    assert plan.insertion is not None
    assert plan.insertion.text == text
    assert lines[plan.insertion.position - 1] == behind
    assert not plan.numbers
    assert not plan.references


def test_between_2_and_2_1_there_is_no_number_and_after_2_1_comes_2_2() -> None:
    lines = (*RU[:12], "Статья 2-1. Рой", "1. Рой ловят.", *RU[12:])
    bill = act(lines)
    with pytest.raises(Problem, match="2-1"):
        arranging.inserted(bill, _unit(bill, "art_2"), renumber=False)
    plan = arranging.inserted(bill, _unit(bill, "art_2-1"), renumber=False)
    assert plan.insertion is not None
    assert plan.insertion.text == "Статья 2-2. "


def test_in_a_draft_what_stands_behind_is_numbered_anew_and_references_follow() -> None:
    bill = act(RU)
    plan = arranging.inserted(bill, _unit(bill, "art_1"), renumber=True)
    lines = done(RU, plan)
    assert "Статья 2. " in lines
    assert "Статья 3. Улей" in lines
    assert "Статья 5. Продажа меда" in lines
    assert "1. Мед собирают из ульев, указанных в пункте 2 статьи 3 настоящего Закона." in lines
    assert "2. Статьи 1 и 4 настоящего Закона применяются к продаже." in lines
    assert "2. Улей стоит на пасеке, указанной в статье 1 настоящего Закона." in lines
    assert all(one.repair is not None for one in plan.references)


def test_an_article_is_moved_into_another_chapter_and_everything_means_what_it_meant() -> None:
    bill = act(RU)
    plan = arranging.moved(bill, _unit(bill, "art_1"), _unit(bill, "art_3"), before=False)
    lines = done(RU, plan)
    assert [line for line in lines if line.startswith(("Статья", "Глава"))] == [
        "Глава 1. Общие положения", "Статья 1. Улей", "Глава 2. Мед", "Статья 2. Сбор меда", "Статья 3. Пасека", "Статья 4. Продажа меда",
    ]  # fmt: skip
    assert "2. Улей стоит на пасеке, указанной в статье 3 настоящего Закона." in lines
    assert "1. Мед собирают из ульев, указанных в пункте 2 статьи 1 настоящего Закона." in lines
    assert "2. Мед, указанный в подпункте 2) пункта 3 статьи 1 настоящего Закона, взвешивают." in lines
    assert "1. Мед, собранный по статье 2 настоящего Закона, продают." in lines
    assert "2. Пасека по пункту 1 настоящей статьи учитывается." in lines
    assert {one.target for one in plan.references} == {"art_1", "art_2/pt_2", "art_2/pt_3/sub_2", "art_3"}


def test_a_point_is_moved_and_kazakh_references_follow() -> None:
    bill = act(KK)
    plan = arranging.moved(bill, _unit(bill, "art_2/pt_2"), _unit(bill, "art_2/pt_1"), before=True)
    assert done(KK, plan)[5:7] == ["1. Ұя нөмірленеді.", "2. Ұя осы Заңның 1-бабында көрсетілген омартада тұрады."]
    assert done(KK, plan)[8] == "1. Осы Заңның 2-бабының 1-тармағында көрсетілген ұядан бал алынады."
    plan = arranging.moved(bill, _unit(bill, "art_1"), _unit(bill, "art_2"), before=False)
    assert "1. Ұя осы Заңның 2-бабында көрсетілген омартада тұрады." in done(KK, plan)
    assert "1. Осы Заңның 1-бабының 2-тармағында көрсетілген ұядан бал алынады." in done(KK, plan)


def test_a_chapter_takes_its_articles_along() -> None:
    bill = act(RU)
    plan = arranging.moved(bill, _unit(bill, "ch_2"), _unit(bill, "ch_1"), before=True)
    assert [line for line in done(RU, plan) if line.startswith(("Статья", "Глава"))] == [
        "Глава 1. Мед", "Статья 1. Сбор меда", "Статья 2. Продажа меда", "Глава 2. Общие положения", "Статья 3. Пасека", "Статья 4. Улей",
    ]  # fmt: skip


def test_gaps_are_closed() -> None:
    lines = tuple(line.replace("Статья 4.", "Статья 7.").replace("Статья 3.", "Статья 4.").replace("статье 3", "статье 4") for line in RU)
    bill = act(lines)
    plan = arranging.renumbered(bill, _unit(bill, "art_1"))
    assert dict(plan.renamed) == {"art_4": "3", "art_7": "4"}
    assert "1. Мед, собранный по статье 3 настоящего Закона, продают." in done(lines, plan)


def test_what_must_not_be_moved_is_refused() -> None:
    bill = act(RU)
    with pytest.raises(Problem, match="article"):
        arranging.moved(bill, _unit(bill, "art_1"), _unit(bill, "art_2/pt_1"), before=True)
    assert not arranging.places(bill, _unit(bill, "ch_1"), _unit(bill, "art_1"))
    lines = (*RU, "Сноска. Статья 4 с изменениями, внесенными Законом РК от 01.02.2024 № 60-VIII.")
    law = act(lines)
    assert arranging.in_force(law)
    with pytest.raises(Problem, match="in force"):
        arranging.renumbered(law, _unit(law, "art_1"))
    with pytest.raises(Problem, match="in force"):
        arranging.inserted(law, _unit(law, "art_1"), renumber=True)


def _unit(bill: Act, path: str) -> Provision:
    found = bill.get(path)
    assert found is not None, [one.path for one in bill.provisions]
    return found
