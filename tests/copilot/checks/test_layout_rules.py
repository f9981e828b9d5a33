"""Headings, the place of chapters, appendices, the form of a list of terms, and acts repealed twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from copilot.check import Session
from copilot.checks import every_check
from law import structure
from law.act import Paragraph, Place
from retrieval import importer
from retrieval.corpus import Corpus

RU = ("Проект", "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", "О музеях")
KK = ("Жоба", "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "Музейлер туралы")
ORDER = ("Проект", "ПРИКАЗ МИНИСТРА КУЛЬТУРЫ РЕСПУБЛИКИ КАЗАХСТАН", "Об утверждении Правил посещения музеев")


def rules(check: str, *lines: str, corpus: Corpus | None = None) -> list[tuple[str, str]]:
    act = structure.read([Paragraph(Place(number), line) for number, line in enumerate(lines)], name="bill.docx")
    report = Session(corpus, tuple(c for c in every_check() if c.id == check)).check(act)
    assert not report.coverage.failed
    return [(finding.rule, lines[finding.position]) for finding in report.findings]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((*RU, "Глава 1. Общие положения", "Статья 1. Сфера действия", "1. Осмотр бесплатный."), []),
        ((*RU, "Глава 1. Общие положения", "Статья 1", "1. Осмотр бесплатный."), ["Статья 1"]),
        ((*KK, "1-тарау. Жалпы ережелер", "1-бап", "1. Кіру тегін."), ["1-бап"]),
        ((*KK, "1-тарау. Жалпы ережелер", "1-бап. Қолданылу аясы", "1. Кіру тегін."), []),
        ((RU[0], RU[1], "О республиканском бюджете на 2028 год", "Статья 1", "1. Утвердить бюджет."), []),
        ((RU[0], RU[1], 'О внесении изменений в Закон Республики Казахстан "О музеях"', "Статья 1", "1. Пункт 2 исключить."), []),
    ],
)
def test_headings(lines: tuple[str, ...], told: list[str]) -> None:
    assert rules("layout", *lines) == [("KZ-S07", line) for line in told]


@pytest.mark.parametrize(
    ("chapters", "told"),
    [
        (("Глава 1. Общие положения", "Глава 2. Учет", "Глава 3. Заключительные положения"), []),
        (("Глава 1. Учет", "Глава 2. Общие положения", "Глава 3. Заключительные положения"), ["Глава 2. Общие положения"]),
        (("Глава 1. Заключительные положения", "Глава 2. Учет"), ["Глава 1. Заключительные положения"]),
        (("Глава 1. Переходные положения", "Глава 2. Заключительные положения"), []),
        (("1-тарау. Жалпы ережелер", "2-тарау. Есеп", "3-тарау. Қорытынды ережелер"), []),
        (("1-тарау. Қорытынды ережелер", "2-тарау. Есеп"), ["1-тарау. Қорытынды ережелер"]),
    ],
)
def test_the_place_of_chapters(chapters: tuple[str, ...], told: list[str]) -> None:
    kazakh = "тарау" in chapters[0]
    lines = list(KK if kazakh else RU)
    for number, chapter in enumerate(chapters, 1):
        lines += [chapter, f"{number}-бап. Есеп {number}" if kazakh else f"Статья {number}. Учет {number}"]
        lines.append("1. Есепті музей жүргізеді." if kazakh else "1. Учет ведется музеем.")
    assert rules("layout", *lines) == [("KZ-S14", line) for line in told]


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("приложению 1 к настоящему приказу", "приложению 2 к настоящему приказу", 0),
        ("приложению 2 к настоящему приказу", "приложению 1 к настоящему приказу", 1),
    ],
)
def test_appendices_are_numbered_as_they_are_named(first: str, second: str, told: int) -> None:
    lines = (*ORDER, f"1. Утвердить форму заявки согласно {first}.", f"2. Утвердить форму отчета согласно {second}.")
    assert rules("layout", *lines) == [("KZ-S12", lines[-1])] * told


def test_kazakh_appendices_are_numbered_as_they_are_named() -> None:
    lines = (
        *KK,
        "1-бап. Нысандар",
        "1. Өтінім осы Заңның 2-қосымшасына сәйкес беріледі.",
        "2. Есеп осы Заңның 1-қосымшасына сәйкес беріледі.",
    )
    assert rules("layout", *lines) == [("KZ-S12", lines[-1])]


_TERMS = ("1) фонд – собрание предметов;", "2) хранитель – лицо, отвечающее за сохранность предметов.")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ((*RU, "Статья 1. Понятия", "В настоящем Законе используются следующие основные понятия:", *_TERMS), []),
        ((*RU, "Статья 1. Понятия", "Для целей настоящего Закона используются следующие понятия:", *_TERMS), ["KZ-D04"]),
        ((*RU, "Статья 1. Понятия", "В настоящем Законе используются следующие основные понятия:", *(t.replace("–", "-") for t in _TERMS)), ["KZ-D05"]),
        ((*KK, "1-бап. Ұғымдар", "Осы Заңда мынадай негізгі ұғымдар пайдаланылады:", "1) қор – заттар жиынтығы."), []),
        ((*KK, "1-бап. Ұғымдар", "Осы Заңда мынадай негізгі ұғымдар пайдаланылады:", "1) қор - заттар жиынтығы."), ["KZ-D05"]),
    ],
)  # fmt: skip
def test_the_form_of_a_list_of_terms(lines: tuple[str, ...], told: list[str]) -> None:
    assert [rule for rule, _ in rules("definition-form", *lines)] == told


def test_an_act_without_force_is_not_repealed_again(tmp_path: Path) -> None:
    old = tmp_path / "v1900000077.01-01-2024.rus.txt"
    old.write_text(
        "Об утверждении Правил посещения библиотек\n\nПриказ Министра культуры Республики Казахстан от 5 марта 2019 года № 77.\n\n"
        "Сноска. Утратил силу приказом Министра культуры РК от 09.01.2024 № 3.\n\n1. Утвердить Правила посещения библиотек.\n",
        "utf-8",
    )
    live = tmp_path / "v1900000078.01-01-2024.rus.txt"
    live.write_text(
        "Об утверждении Правил посещения парков\n\nПриказ Министра культуры Республики Казахстан от 6 марта 2019 года № 78.\n\n"
        "1. Утвердить Правила посещения парков.\n",
        "utf-8",
    )
    importer.add([old, live], tmp_path / "corpus")
    void = '1. Признать утратившим силу приказ Министра культуры Республики Казахстан от 5 марта 2019 года № 77 "Об утверждении Правил посещения библиотек".'
    due = '2. Признать утратившим силу приказ Министра культуры Республики Казахстан от 6 марта 2019 года № 78 "Об утверждении Правил посещения парков".'
    with Corpus.open(tmp_path / "corpus") as corpus:
        assert rules("reference-repealed", *ORDER, void, due, corpus=corpus) == [("KZ-A10", void)]
