"""What a drafter of an amending bill is told: what cannot be carried out, what else refers to it, what should be restated."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copilot.check import Session
from copilot.checks import every_check
from copilot.findings import Finding, Severity
from law import formats, structure
from retrieval.corpus import Corpus
from retrieval.importer import add

NAMES = ("amendment-impossible", "amendment-consequence", "technique-amending")
RU = [
    "ЗАКОН РЕСПУБЛИКИ САРЫДАЛА", "О тишине", "Закон Республики Сарыдала от 5 мая 2020 года № 7", "Статья 1. Ночь", "1. Ночью шуметь запрещается всем и всегда.",
    "2. Ночь длится до шести часов.", "Статья 2. День", "Днем шумят, если не наступила ночь, указанная в пункте 2 статьи 1 настоящего Закона.",
    "Статья 3. Утро", "Утро наступает.", "Статья 4. Вечер", "Вечер наступает.",
]  # fmt: skip
RU_OTHER = [
    "ЗАКОН РЕСПУБЛИКИ САРЫДАЛА", "О сне", "Закон Республики Сарыдала от 6 мая 2020 года № 8", "Статья 1. Сон",
    "Спят ночью, как указано в пункте 2 статьи 1 Закона Республики Сарыдала от 5 мая 2020 года № 7 «О тишине».", "Статья 2. Конец", "Конец.",
]  # fmt: skip
KK = [
    "САРЫДАЛА РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "Тыныштық туралы", "Сарыдала Республикасының 2020 жылғы 5 мамырдағы № 7 Заңы", "1-бап. Түн", "1. Түнде барлығына әрқашан шулауға тыйым салынады.",
    "2. Түн сағат алтыға дейін созылады.", "2-бап. Күн", "Осы Заңның 1-бабының 2-тармағында көрсетілген түн болмаса, күндіз шулайды.",
    "3-бап. Таң", "Таң атады.", "4-бап. Кеш", "Кеш түседі.",
]  # fmt: skip
RU_BILL = [
    "Проект", "ЗАКОН РЕСПУБЛИКИ САРЫДАЛА", "О внесении изменений в Закон Республики Сарыдала «О тишине»",
    "Статья 1. Внести в Закон Республики Сарыдала от 5 мая 2020 года № 7 «О тишине» следующие изменения:",
]  # fmt: skip
KK_BILL = [
    "Жоба", "САРЫДАЛА РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "«Тыныштық туралы» Сарыдала Республикасының Заңына өзгерістер енгізу туралы",
    "1-бап. «Тыныштық туралы» 2020 жылғы 5 мамырдағы № 7 Сарыдала Республикасының Заңына мынадай өзгерістер енгізілсін:",
]  # fmt: skip


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("national")
    for name, lines in (("z20.rus.txt", RU), ("z21.rus.txt", RU_OTHER), ("z20.kaz.txt", KK)):
        file = folder / name.partition(".")[0] / name.partition(".")[2]
        file.parent.mkdir(exist_ok=True)
        file.write_text("\n".join(lines), "utf-8")
    add([folder / "z20", folder / "z21"], folder / "corpus")
    return Corpus.open(folder / "corpus")


@pytest.fixture
def check(corpus: Corpus) -> Callable[..., list[Finding]]:
    def of(*lines: str) -> list[Finding]:
        bill = structure.read(formats.read("\n".join(lines).encode(), "bill.txt"), name="bill.txt")
        report = Session(corpus, tuple(c for c in every_check() if c.id in NAMES)).check(bill)
        assert not report.coverage.failed
        return list(report.findings)

    return of


def test_what_refers_to_an_excluded_point_in_the_act_and_elsewhere(check: Callable[..., list[Finding]]) -> None:
    (found,) = check(*RU_BILL, "1) пункт 2 статьи 1 исключить.")
    assert (found.kind, found.severity, found.position) == ("amendment-consequence", Severity.WARNING, 4)
    assert {(one.act, one.provision) for one in found.evidence} == {("z20", "art_2"), ("z21", "art_1")}
    assert "пункт 2 статьи 1 (их 2)" in found.message.ru
    (kazakh,) = check(*KK_BILL, "1) 1-баптың 2-тармағы алып тасталсын.")
    assert {(one.act, one.provision) for one in kazakh.evidence} == {("z20", "art_2")}


def test_what_the_bill_mends_itself_is_no_consequence(check: Callable[..., list[Finding]]) -> None:
    (found,) = check(
        *RU_BILL, "1) пункт 2 статьи 1 исключить;", "2) в статье 2 слова «, указанная в пункте 2 статьи 1 настоящего Закона» исключить."
    )
    assert {(one.act, one.provision) for one in found.evidence} == {("z21", "art_1")}
    assert check(*RU_BILL, "1) статью 3 исключить.") == []
    assert check(*KK_BILL, "1) 3-бап алып тасталсын.") == []


def test_a_restated_point_is_a_note(check: Callable[..., list[Finding]]) -> None:
    (found,) = check(*RU_BILL, "1) пункт 2 статьи 1 изложить в следующей редакции:", "«2. Ночь длится до семи часов.».")
    assert (found.kind, found.severity, found.subtype) == ("amendment-consequence", Severity.NOTE, "replace-provision")


def test_words_quoted_in_another_form_are_proposed_exactly(check: Callable[..., list[Finding]]) -> None:
    (found,) = check(*RU_BILL, "1) в пункте 2 статьи 1 слова «шесть часов» заменить словами «семи часов».")
    assert (found.kind, found.quote, found.suggestion) == ("amendment-impossible", "шесть часов", "шести часов")
    (kazakh,) = check(*KK_BILL, "1) 1-баптың 2-тармағындағы «сағат алты» деген сөздер «сағат жеті» деген сөздермен ауыстырылсын.")
    assert (kazakh.quote, kazakh.suggestion) == ("сағат алты", "сағат алтыға")
    (other,) = check(*RU_BILL, "1) в пункте 2 статьи 1 слово «полночи» исключить.")
    assert other.suggestion is None


def test_many_changes_of_words_in_one_unit(check: Callable[..., list[Finding]]) -> None:
    lines = ["1) в пункте 1 статьи 1:", "слово «Ночью» заменить словом «Вечером»;", "слово «всем» исключить;"]
    assert check(*RU_BILL, *lines) == []
    (found,) = check(*RU_BILL, *lines, "слово «всегда» заменить словом «иногда».")
    assert (found.kind, found.rule, found.severity) == ("technique", "KZ-A04", Severity.NOTE)


def test_more_than_half_of_the_articles(check: Callable[..., list[Finding]]) -> None:
    lines = [
        "1) статью 3 исключить;",
        "2) статью 4 исключить;",
        "3) дополнить статьей 5 следующего содержания:",
        "«Статья 5. Сон",
        "Спят.».",
    ]
    assert check(*RU_BILL, *lines) == []
    (found,) = check(*RU_BILL, *lines, "4) в статье 2 слово «шумят» заменить словом «поют».")
    assert (found.rule, found.severity, found.position) == ("KZ-A05", Severity.WARNING, 4)
    assert "3 из 4" in found.message.ru
