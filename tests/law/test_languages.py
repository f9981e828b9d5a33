"""Sentences, stems and numerals."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law import numerals
from law.sentences import split
from law.stems import stem
from law.words import Language

RU, KK, EN = Language.RU, Language.KK, Language.EN


@pytest.mark.parametrize(
    ("language", "text", "value", "ordinal"),
    [
        (RU, "пятнадцати", 15, False),
        (RU, "двадцать пятый", 25, True),
        (RU, "ста двадцати трех тысяч пятисот", 123500, False),
        (KK, "он бес", 15, False),
        (KK, "жиырмасыншы", 20, True),
        (KK, "екі жүз елу мың төрт жүз", 250400, False),
        (KK, "екінші", 2, True),
    ],
)
def test_numbers_in_words_are_read(language: Language, text: str, value: int, ordinal: bool) -> None:
    assert [(found.value, found.ordinal, text[found.start : found.end]) for found in numerals.find(text, language)] == [
        (value, ordinal, text)
    ]


@given(st.integers(1, 999_999), st.sampled_from((RU, KK)))
def test_a_number_written_in_words_is_read_back(number: int, language: Language) -> None:
    assert [found.value for found in numerals.find(numerals.in_words(number, language), language)] == [number]


@pytest.mark.parametrize(
    "forms",
    [
        "бап бабы бабының баптарында баптағы",
        "тармақ тармағының тармақтарында",
        "қағида қағидалар қағидаларының",
        "кәсіпорын кәсіпорны кәсіпорындардың кәсіпорынның",
        "жұмыс жұмысы жұмыстары",
        "халық халқының",
        "республика республикасының",
        "қатысушы қатысушысының қатысушылардың",
        "бекiту бекітуі бекітеді",
        "тұлға тұлғаның тұлғаға тұлғалар тұлғаларының",
        "баға бағаның бағаға бағалар",
        "тәртіп тәртібі тәртіппен тәртіптің",
        "қызметкер қызметкердің қызметкерлер қызметкерге",
        "сатушы сатушының сатушыны сатушылар",
        "холдинг холдингтің холдингке холдингі",
        "кітап кітабы кітабының кітаптар",
        "жағдай жағдайды жағдайдың жағдайлар",
        "мәтін мәтіннің мәтіні мәтіндер",
        "аудан ауданның ауданға аудандар",
        "саны санының сандар",
        "жарияланған жарияланғаннан жарияланғанға",
    ],
)
def test_forms_of_a_kazakh_word_share_a_stem(forms: str) -> None:
    assert len({stem(form, KK) for form in forms.split()}) == 1


def test_sentences_do_not_end_at_abbreviations() -> None:
    text = "1. Срок до 5 лет. Стороны (г. Астана, ул. Мира, д. 5) подписали. И.И. Иванов и т.д. См. ст. 5 Закона."
    assert [text[start:end] for start, end in split(text, RU)][:2] == [
        "1. Срок до 5 лет.",
        "Стороны (г. Астана, ул. Мира, д. 5) подписали.",
    ]


@given(st.text(alphabet="аб. \n1А!(", max_size=80))
def test_sentences_cover_every_character(text: str) -> None:
    spans = split(text, RU)
    kept = "".join(text[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


@pytest.mark.parametrize(("one", "other"), [("тұлға", "тұл"), ("төраға", "төр"), ("баға", "бал"), ("аудан", "ауа"), ("мәтін", "мәт")])
def test_kazakh_words_that_only_begin_alike_are_told_apart(one: str, other: str) -> None:
    assert stem(one, Language.KK) != stem(other, Language.KK)


@pytest.mark.parametrize(
    "forms",
    [
        "құжат құжаты құжатын құжаттарының",
        "мемлекет мемлекетін мемлекетке",
        "бюджет бюджетін бюджеттен",
        "нысан нысаны нысандағы нысандар",
        "мүдде мүдделері мүддені мүддесінде",
        "күш күші күшін күшіне",
        "өтініш өтініші өтінішінің",
        "бас басы басының",
        "үлгі үлгісі үлгісін",
        "акт актілер актінің актісіне",
        "анықтау анықтап анықтайтын анықтаған анықтауды",
        "беру беріп берсе береді",
        "көру көрсе көрген көрсін",
        "келу келеді келсе келген",
        "шығу шығып шықса шыққан",
        "аудару аударған аударсын",
    ],
)
def test_forms_of_words_that_end_like_inflected_ones_share_a_stem(forms: str) -> None:
    assert len({stem(form, KK) for form in forms.split()}) == 1, {form: stem(form, KK) for form in forms.split()}
