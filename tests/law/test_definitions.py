"""Definitions in Russian and Kazakh: what defines, what only looks like it."""

from __future__ import annotations

import time

import pytest

from law import formats, structure
from law.act import Paragraph, Place
from law.definitions import Definition, definitions, parts
from law.words import Language


def read(text: str, name: str = "") -> tuple[Definition, ...]:
    lines = [Paragraph(Place(index), line) for index, line in enumerate(text.split("\n"))]
    return definitions(structure.read(lines, name=name))


GLOSSARY_RU = """Статья 1. Основные понятия
В настоящем Законе используются следующие основные понятия:
1) пасека (омарта) (далее – пасека) – место, на котором размещены ульи;
2) исключен Законом РК от 08.06.2021 № 48-VII;
3) кочевка - перевозка пчелиных семей, связанная с:
сбором меда;
опылением растений.
Статья 2. Сфера действия
1. Закон применяется ко всем."""
GLOSSARY_KK = """1-бап. Негізгі ұғымдар
Осы Заңда мынадай негізгі ұғымдар пайдаланылады:
1) омарта – ұялар орналастырылған жер учаскесі;
2) алып тасталды - ҚР 29.12.2022 № 174-VII Заңымен;
3) көш (бұдан әрі - көшу) – ара ұяларын тасымалдау.
2-бап. Қолданылу аясы
1. Заң барлығына қолданылады."""


def test_entries_of_a_list_are_terms() -> None:
    found = [(d.term, d.kind, d.provision) for d in read(GLOSSARY_RU)]
    assert found == [
        ("пасека (омарта)", "glossary", "art_1/sub_1"),
        ("пасека", "abbreviation", "art_1/sub_1"),
        ("кочевка", "glossary", "art_1/sub_3"),
    ]
    assert read(GLOSSARY_RU)[0].names == ("пасека", "омарта")


def test_entries_of_a_kazakh_list_are_terms() -> None:
    assert [(d.term, d.kind) for d in read(GLOSSARY_KK, "x.kaz.md")] == [
        ("омарта", "glossary"),
        ("көш", "glossary"),
        ("көшу", "abbreviation"),
    ]


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("1. Под пчеловодством понимается деятельность по разведению пчел.", "пчеловодством"),
        ("1. Работник – физическое лицо, вступившее в трудовые отношения с работодателем.", "Работник"),
        ("1. Протокол является документом, фиксирующим результаты торгов.", "Протокол"),
        ("1. Контрабанда, то есть перемещение товаров помимо таможенного контроля, запрещается.", "Контрабанда"),
        ("1. Местными налогами признаются налоги, устанавливаемые решениями советов.", "Местными налогами"),
        ("1. Победителем признается участник, предложивший наибольшую цену.", ""),
        ("1. Основаниями для отказа являются обстоятельства, препятствующие выдаче.", ""),
        ("1. Решение подлежит отмене, а дело – направлению на новое рассмотрение.", ""),
        ("1. Взыскание за счет имущества налогоплательщика - физического лица не производится.", ""),
    ],
)
def test_a_sentence_defines_or_not(sentence: str, term: str) -> None:
    found = [d for d in read(f"Статья 5. Пчелы\n{sentence}") if d.kind == "contextual"]
    assert [d.term for d in found] == ([term] if term else [])


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("1. Тәуекелдерді басқару деп меншік иесі жоспарлаған үздіксіз процесс түсініледі.", "Тәуекелдерді басқару"),
        ("1. Ашық жүйелер – шарттарға сәйкес пайдалану үшін қолжетімді жүйелер.", "Ашық жүйелер"),
        ("1. Аукцион өткізілмеді деп танылады.", ""),
        ("1. Алып тасталды - ҚР 24.06.2025 № 196-VIII Заңымен.", ""),
    ],
)
def test_a_kazakh_sentence_defines_or_not(sentence: str, term: str) -> None:
    found = [d for d in read(f"5-бап. Жүйелер\n{sentence}", "x.kaz.md") if d.kind == "contextual"]
    assert [d.term for d in found] == ([term] if term else [])


def test_genus_and_features_part_where_the_grammar_shows_it() -> None:
    assert parts("участник, предложивший наибольшую цену", Language.RU) == ("участник", ("предложивший наибольшую цену",))
    assert parts("ең жоғары баға ұсынған қатысушы тұлға", Language.KK)[0].endswith("тұлға")


def test_scope_is_the_unit_that_the_opening_line_names() -> None:
    text = "Глава 2. Торги\nСтатья 5. Понятия\n1. Для целей настоящей главы под торгами понимается продажа, открытая для всех."
    (found,) = read(text)
    assert found.scope.endswith("ch_2")


@pytest.mark.parametrize(
    "piece",
    [
        "под сроком понимается ",
        "(далее – Срок) ",
        "срок – это ",
        "1) срок – ",
        "срок признается ",
        '"',
        "мерзім деп түсініледі ",
        "(бұдан әрі – Мерзім) ",
        "мерзім – бұл ",
    ],
)
def test_reading_definitions_grows_with_the_text(piece: str) -> None:
    """A quadratic reading would take sixteen times as long for four times the text, in one paragraph or in many."""
    opening = "Статья 1. Понятия\n\nВ настоящем Законе используются следующие понятия:"

    def seconds(size: int, joint: str) -> float:
        text = f"{opening}\n\n1) {(piece + joint) * size}"
        act = structure.read(formats.read(text.encode(), "a.md"), name="a.md")
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            definitions(act)
            best = min(best, time.process_time() - start)
        return best

    for joint in ("", "\n\n"):
        assert seconds(3200, joint) < 11 * seconds(800, joint) + 0.05


def test_ten_thousand_paragraphs_and_one_of_a_million_letters_define_nothing_wrong() -> None:
    many = "Статья 1. Понятия\n\nВ настоящем Законе используются следующие понятия:\n\n" + "\n\n".join(
        f"{number}) срок{number} – день номер {number};"
        for number in range(1, 10_000)  # numbers of more than four digits are no units
    )
    act = structure.read(formats.read(many.encode(), "a.md"), name="a.md")
    assert len(definitions(act)) == 9_999
    long = structure.read(formats.read(("1) срок – " + "а" * 1_000_000).encode(), "a.md"), name="a.md")
    assert all(len(found.term) < 100 for found in definitions(long))
