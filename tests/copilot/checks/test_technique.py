"""Drafting rules that need more than one paragraph's words: titles, references, lists, and notes on rights."""

from __future__ import annotations

import pytest

from copilot.check import Session
from copilot.checks import every_check
from copilot.findings import Finding, Severity
from law import structure
from law.act import Act, Paragraph, Place


def act_of(*lines: str) -> Act:
    return structure.read([Paragraph(Place(number), line) for number, line in enumerate(lines)], name="bill.docx")


def check(act: Act, *ids: str) -> list[Finding]:
    report = Session(None, tuple(c for c in every_check() if c.id in ids)).check(act)
    assert not report.coverage.failed
    assert all(finding.kind in ("technique", "rights") for finding in report.findings)
    return list(report.findings)


def rules(found: list[Finding]) -> list[tuple[str, int]]:
    return [(finding.rule, finding.position) for finding in found]


LAW = ("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", "О музеях")
LAW_KK = ("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "Музейлер туралы")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("О внесении дополнений и изменений в Закон Республики Казахстан «О музеях»", ["KZ-A01"]),
        ("О внесении изменений в Закон Республики Казахстан от 3 мая 2021 года № 5 «О музеях»", ["KZ-A02"]),
        ("О внесении изменений и дополнений в Закон Республики Казахстан «О музеях»", []),
    ],
)
def test_the_title_of_an_amending_law(title: str, expected: list[str]) -> None:
    act = act_of("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", title, "Статья 1. Внести следующие изменения:")
    assert [finding.rule for finding in check(act, "technique-title")] == expected


def test_a_by_law_gives_the_number_of_the_order_it_changes() -> None:
    act = act_of("Приказ Министра культуры", "О внесении изменений в приказ от 3 мая 2021 года № 5 «Об учете»", "1. Внести изменения:")
    assert check(act, "technique-title") == []


_FULL = "постановлением Правительства Республики Казахстан от 3 мая 2021 года № 5 «Об учете музейных предметов»"


def test_an_act_is_named_in_full_once() -> None:
    twice = act_of(*LAW, "Статья 1. Учет", f"1. Учет ведется в соответствии с {_FULL}.", f"2. Срок определен {_FULL}.")
    assert ("KZ-R05", 4) in rules(check(twice, "reference-form"))
    once = act_of(*LAW, "Статья 1. Учет", f"1. Учет ведется в соответствии с {_FULL}.", "2. Срок определен музеем.")
    assert "KZ-R05" not in [rule for rule, _ in rules(check(once, "reference-form"))]


def test_a_law_refers_upwards() -> None:
    down = act_of(*LAW, "Статья 1. Учет", f"1. Учет ведется в соответствии с {_FULL}.")
    assert rules(check(down, "reference-form")) == [("KZ-R07", 3)]
    up = act_of(*LAW, "Статья 1. Учет", "1. Учет ведется в соответствии с Законом Республики Казахстан «О культуре».")
    assert check(up, "reference-form") == []


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("1. Представляются:", "1) заявление;", "2) опись;", "3) акт."), []),
        (("1. Представляются:", "1) заявление", "2) опись;", "3) акт"), [("KZ-S09", 3), ("KZ-S09", 5)]),
        (("1. Мыналар ұсынылады:", "1) өтініш,", "2) тізімдеме."), [("KZ-S09", 3)]),
    ],
)
def test_items_of_a_list_end_with_a_mark(lines: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    head = LAW if lines[0].startswith("1. П") else LAW_KK
    assert rules(check(act_of(*head, *lines), "list-marks")) == expected


@pytest.mark.parametrize(
    ("line", "article"),
    [
        ("Решение комиссии обжалованию не подлежит.", "rights-12"),
        ("Допускается принудительное отчуждение коллекции.", "rights-29"),
        ("Комиссияның шешіміне шағымдануға жол берілмейді.", "rights-12"),
        ("Коллекция тәркіленуі мүмкін.", "rights-29"),
        ("Решение комиссии может быть обжаловано в суд.", ""),
        ("Шешімге сотқа шағым жасалады.", ""),
    ],
)
def test_rights_are_notes_to_confirm(line: str, article: str) -> None:
    found = check(act_of(*(LAW if line[0] in "РД" else LAW_KK), f"1. {line}"), "rights")
    assert [finding.rule for finding in found] == ([article] if article else [])
    assert all(finding.severity is Severity.NOTE for finding in found)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("1. Документ подписывается электронной цифровой подписью (далее – ЭЦП).", "2. ЭЦП выдает центр."), []),
        (("1. Документ подписывается электронной цифровой подписью (далее – ЭЦП).", "2. Подпись выдает центр."), [("KZ-D07", 2)]),
        (
            ("1. Ключ ЭЦП выдает центр.", "2. Документ подписывается электронной цифровой подписью (далее – ЭЦП).", "3. ЭЦП отзывают."),
            [("KZ-D07", 2)],
        ),
        (("1. Құжатқа электрондық цифрлық қолтаңба (бұдан әрі – ЭЦҚ) қойылады.", "2. ЭЦҚ-ны орталық береді."), []),
        (("1. Құжатқа электрондық цифрлық қолтаңба (бұдан әрі – ЭЦҚ) қойылады.", "2. Қолтаңбаны орталық береді."), [("KZ-D07", 2)]),
        (
            ("1. ЭЦҚ кілтін орталық береді.", "2. Құжатқа электрондық цифрлық қолтаңба (бұдан әрі – ЭЦҚ) қойылады.", "3. ЭЦҚ қайтарылады."),
            [("KZ-D07", 2)],
        ),
    ],
)
def test_short_names_are_used_and_not_before_they_are_introduced(lines: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    head = LAW_KK if "бұдан" in "".join(lines) else LAW
    assert rules(check(act_of(*head, *lines), "abbreviation")) == expected
