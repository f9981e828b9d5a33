from __future__ import annotations

import dataclasses

import pytest

from law.words import Language
from retrieval import answers, everyday, everyday_kk, everyday_ru
from retrieval.corpus import Corpus
from retrieval.ranking import Weights
from retrieval.terms import words


def said(text: str, language: Language) -> dict[str, set[str]]:
    spoken = words(text)
    return {
        " ".join(spoken[at : at + size]): {word for line in found for word in (*line.own, *line.other)}
        for at, size, found in everyday.lines(spoken, language)
    }


@pytest.mark.parametrize(
    ("text", "language", "phrase", "acts"),
    [
        ("Сломался холодильник", Language.RU, "сломался", "повреждение"),
        ("когда вернут деньги", Language.RU, "вернут деньги", "возврат"),
        ("получил зарплату", Language.RU, "зарплату", "заработная"),
        ("актіні есептен шығарды", Language.KK, "есептен шығарды", "списание"),
        ("меншігі кімнің", Language.KK, "меншігі", "собственность"),
        ("жерді сатты", Language.KK, "жерді", "земельный"),
    ],
)
def test_what_people_say_is_found_in_any_form(text: str, language: Language, phrase: str, acts: str) -> None:
    assert acts in said(text, language)[phrase]


@pytest.mark.parametrize("text", ["стартует", "залогодатель", "минимальный", "недельный", "жерлеу"])
def test_a_word_is_not_taken_for_the_beginning_of_another(text: str) -> None:
    language = Language.KK if text == "жерлеу" else Language.RU
    assert not {"негодность", "помещение", "министерство", "отказ", "земельный"} & set().union(*said(text, language).values(), set())


@pytest.mark.parametrize(("lines", "sides"), [(everyday_ru.LINES, 2), (everyday_kk.LINES, 3)])
def test_lines_are_whole_and_not_told_twice(lines: str, sides: int) -> None:
    rows = lines.strip().splitlines()
    assert all(row.count(" : ") == sides - 1 and all(row.split(" : ")) for row in rows)
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize(
    ("question", "language", "answer", "other"),
    [
        ("за сколько дней отвечают", Language.RU, "в течен десят рабоч дне", "документ подписыва руководител"),
        ("можно ли курить", Language.RU, "курен не допуска", "комисс состо из трех член"),
        ("кто утверждает план", Language.RU, "план утвержда уполномочен орга", "план состо из раздел"),
        ("қанша күн ішінде жауап береді", Language.KK, "он жұмыс күн ішін", "құжат қол қой"),
    ],
)
def test_an_answer_of_the_kind_asked_for_is_told_from_another(question: str, language: Language, answer: str, other: str) -> None:
    kinds = answers.asked(question, language)
    assert answers.held(kinds, answer, language) > answers.held(kinds, other, language)


def test_a_question_of_no_kind_asks_for_no_kind_of_answer() -> None:
    assert answers.asked("порядок образования фонда", Language.RU) == ()
    assert answers.held((), "в течен десят дне", Language.RU) == 0.0


def test_every_signal_can_be_left_out(corpus: Corpus) -> None:
    """`benchmarks/search_signals.py` measures each so."""
    searcher = corpus.searcher
    whole = searcher.weights
    for left_out in dataclasses.fields(Weights):
        searcher.weights = dataclasses.replace(whole, **{left_out.name: 0.0})
        for query in ("сколько дней дают на возврат взносов", "шартты кім бұзады", "взять пастбище даром"):
            assert isinstance(corpus.search(query), list)
    searcher.weights = whole
