"""Citations that a suggestion makes and nothing holds, against our own acts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from copilot.suggest import Action, suggest
from copilot.suggest.held import unheld
from law import formats, structure
from law.act import Act
from law.words import Language
from retrieval import importer
from retrieval.corpus import Corpus

BILLS = {
    Language.RU: "ЗАКОН РЕСПУБЛИКИ САРЫДАЛА\n\nО кочевых пасеках\n\nСтатья 1. Перемещение\n1. Пасека перемещается весной.\n2. Пасека перемещается осенью.\n",
    Language.KK: "САРЫДАЛА РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ\n\nКөшпелі омарталар туралы\n\n1-бап. Көшіру\n1. Омарта көктемде көшіріледі.\n2. Омарта күзде көшіріледі.\n",
}


@pytest.fixture(scope="module")
def corpus(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    folder = tmp_path_factory.mktemp("corpus")
    assert not importer.add(sorted((samples / "acts").glob("z2300000101*")), folder).failed
    with Corpus.open(folder) as made:
        yield made


def bill(language: Language) -> tuple[Act, int]:
    act = structure.read(formats.read(BILLS[language].encode(), "bill.txt"), name="bill.txt")
    return act, next(n for n, p in enumerate(act.paragraphs) if p.text.startswith("2. "))


@pytest.mark.parametrize(
    ("language", "text", "quotes"),
    [
        (Language.RU, "Пасека перемещается по правилам пункта 1 настоящей статьи.", 0),
        (Language.RU, "Пасека перемещается по правилам статьи 47 настоящего Закона.", 1),
        (Language.RU, "Пасека перемещается по Закону Республики Сарыдала от 5 мая 2011 года № 777 «О луне».", 1),
        (Language.KK, "Омарта осы баптың 1-тармағының қағидалары бойынша көшіріледі.", 0),
        (Language.KK, "Омарта осы Заңның 47-бабының қағидалары бойынша көшіріледі.", 1),
    ],
)
def test_what_neither_the_bill_nor_the_corpus_has_is_told(corpus: Corpus, language: Language, text: str, quotes: int) -> None:
    act, position = bill(language)
    found = unheld(text, act.paragraphs[position].text, act, position, corpus, language)
    assert len(found) == quotes
    for one in found:
        assert text[one.start : one.end] == one.quote
        assert one.why[language]


@pytest.mark.parametrize(
    ("language", "named", "cited", "held"),
    [
        (Language.RU, 'Закону Республики Сарыдала "О пчеловодстве" (далее – Закон).', "по статье 16 Закона.", True),
        (Language.RU, 'Закону Республики Сарыдала "О пчеловодстве" (далее – Закон).', "по статье 77 Закона.", False),
        (
            Language.KK,
            "«Ара шаруашылығы туралы» Сарыдала Республикасының Заңына (бұдан әрі – Заң) сәйкес.",
            "Заңның 16-бабына сәйкес.",
            True,
        ),
        (
            Language.KK,
            "«Ара шаруашылығы туралы» Сарыдала Республикасының Заңына (бұдан әрі – Заң) сәйкес.",
            "Заңның 77-бабына сәйкес.",
            False,
        ),
    ],
)
def test_a_short_name_means_what_the_bill_says_it_means(corpus: Corpus, language: Language, named: str, cited: str, held: bool) -> None:
    start = {Language.RU: "Пасека перемещается ", Language.KK: "Омарта "}[language]
    first = {Language.RU: "1. Пасека перемещается весной.", Language.KK: "1. Омарта көктемде көшіріледі."}[language]
    text = BILLS[language].replace(first, f"1. {start}согласно {named}" if language is Language.RU else f"1. {start}{named}")
    act = structure.read(formats.read(text.encode(), "bill.txt"), name="bill.txt")
    position = next(n for n, p in enumerate(act.paragraphs) if p.text.startswith("2. "))
    found = unheld(start + cited, act.paragraphs[position].text, act, position, corpus, language)
    assert (not found) == held


def test_what_the_drafter_cited_before_is_the_drafter_s_own(corpus: Corpus) -> None:
    act, position = bill(Language.RU)
    original = "Пасека перемещается по статье 47 настоящего Закона."
    assert unheld("Пасеку перемещают по правилам статьи 47 настоящего Закона.", original, act, position, corpus, Language.RU) == ()


def test_without_a_corpus_other_acts_are_not_judged() -> None:
    act, position = bill(Language.RU)
    text = "Пасека перемещается по Закону Республики Сарыдала от 5 мая 2011 года № 777 «О луне» и статье 47 настоящего Закона."
    assert [one.quote for one in unheld(text, "", act, position, None, Language.RU)] == ["статье 47 настоящего Закона"]


def test_a_rewriting_comes_with_the_readability_before_and_after() -> None:
    act = structure.read(
        formats.read(BILLS[Language.RU].replace("осенью", "в случае, если наступила осень").encode(), "b.txt"), name="b.txt"
    )
    position = next(n for n, p in enumerate(act.paragraphs) if p.text.startswith("2. "))
    found = suggest(act, position, Action.PLAIN)
    assert found.text.startswith("2. ")
    assert found.readability is not None
    assert found.as_json(Language.RU)["readability"] == {"before": found.readability[0], "after": found.readability[1]}
    assert found.refusal is None
