"""Plainer wording must score higher, for the reason that a reader would name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.readability import GRADES, measure
from copilot.readability.causes import CAUSES
from copilot.readability.measures import take
from copilot.readability.repair import best
from law.words import Language

KK, RU, EN = Language.KK, Language.RU, Language.EN

PAIRS = [  # language, official wording, plainer wording of the same length, the burden that the plainer one sheds
    (RU, "Осуществление проверки пасеки производится инспектором при наличии жалобы.", "Инспектор проверяет пасеку, если на нее поступила жалоба от соседа.", "verbal nouns"),
    (RU, "Не допускается неуведомление пасечником акима о кочевке.", "Пасечник обязан уведомить акима о том, что кочует.", "double negations"),
    (RU, "Пасечник передает акиму реестр, который он хранит, и последний возвращает его ему.", "Пасечник передает акиму свой реестр, аким хранит реестр и возвращает пасечнику.", "pointing words"),
    (RU, "Пасека, расположенная на участке, предоставленном хозяйству, включенному в реестр, платит сбор.", "Пасека платит сбор, если хозяйство внесено в реестр и получило участок земли.", "participles"),
    (KK, "Омартаны тексеруді жүзеге асыру инспектормен шағым болған кезде жүргізіледі.", "Инспектор омартаны көршіден шағым түскен жағдайда ғана келіп тексереді.", "split verbs"),
    (KK, "Омарташы журналды жүргізбей қалмауға тиіс емес деп саналмайды.", "Омарташы журналды күн сайын өзі жүргізіп отыруға тиіс.", "double negations"),
    (EN, "The inspection of the apiary shall be carried out by the inspector pursuant to a complaint.", "The inspector checks the apiary if a neighbour has sent in a complaint about it.", "verbal nouns"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "official", "plain", "burden"), PAIRS, ids=[f"{p[0]}-{p[3]}-{n}" for n, p in enumerate(PAIRS)])
def test_plainer_wording_scores_higher(language: Language, official: str, plain: str, burden: str) -> None:
    assert measure(plain, language).score > measure(official, language).score
    assert take(official, language).rates.get(burden, 0) > take(plain, language).rates.get(burden, 0)


@pytest.mark.parametrize(("language", "least"), [(KK, 0.95), (RU, 0.95)])
def test_pairs_that_no_weight_was_fitted_on_are_in_order(language: Language, least: float) -> None:
    """As many words and sentences on both sides: lengths are at chance here. First run: kk 38 of 40, ru 20 of 20."""
    path = Path(__file__).parents[1] / "data" / "simplify_blind.jsonl"
    rows = [row for row in map(json.loads, path.read_text("utf-8").splitlines()) if row["lang"] == language.value]
    wrong = [r["id"] for r in rows if measure(r["simpler"], language).score <= measure(r["original"], language).score]
    assert len(wrong) <= (1 - least) * len(rows), wrong


def test_stacked_verbal_nouns_weigh_more_than_apart() -> None:
    stacked = take("Тексеруді жүргізуді ұйымдастыруды комиссия аяқтайды.", KK)
    apart = take("Комиссия тексеруді аяқтайды, жөндеуді бастайды.", KK)
    assert stacked.rates["stacked verbs"] > apart.rates.get("stacked verbs", 0) == 0


def test_vowels_are_syllables_in_russian_and_kazakh() -> None:
    assert take("организация", RU).rates["syllables a word"] == 6  # о-р-га-ни-за-ци-я
    assert take("аудит", RU).rates["syllables a word"] == 3
    assert take("өкілеттіктер", KK).rates["syllables a word"] == 5


def test_items_of_a_list_are_sentences_of_their_own() -> None:
    listed = take("Пасечник обязан:\n1) вести журнал;\n2) платить сбор.", RU)
    assert listed.sentences == 3


def test_abbreviations_do_not_end_a_sentence() -> None:
    assert take("Сбор платят по ст. 5 Закона и п. 3 Правил до 1 мая 2030 г. включительно.", RU).sentences == 1


def test_every_cause_has_a_name_in_three_languages() -> None:
    for language, official, _, _ in PAIRS:
        for cause in measure(official, language).causes:
            assert all(CAUSES[cause][of] for of in Language)


@given(st.text(max_size=300), st.sampled_from(list(Language)))
def test_any_text_has_a_score_and_a_grade(text: str, language: Language) -> None:
    found = measure(text, language)
    assert 0 <= found.score <= 100
    assert found.grade in {name for _, name, _ in GRADES}
    assert 0 <= found.harder_than <= 1


@pytest.mark.parametrize(
    ("language", "text", "new"),
    [
        (
            Language.RU,
            "Акимат рассматривает заявку владельца пасеки в течение десяти дней, при этом плата за рассмотрение заявки не взимается.",
            "Акимат рассматривает заявку владельца пасеки в течение десяти дней. При этом плата за рассмотрение заявки не взимается.",
        ),
        (
            Language.KK,
            "Әкімдік омарта иесінің өтінімін он күн ішінде қарайды, бұл ретте өтінімді қарағаны үшін төлем алынбайды.",
            "Әкімдік омарта иесінің өтінімін он күн ішінде қарайды. Бұл ретте өтінімді қарағаны үшін төлем алынбайды.",
        ),
    ],
)
def test_a_rider_becomes_a_sentence_of_its_own(language: Language, text: str, new: str) -> None:
    found = best(text, language, lists=False)
    assert found is not None
    assert found[:3] == (0, len(text), new)
    assert found.after > found.before


@pytest.mark.parametrize(
    ("language", "text", "new"),
    [
        (RU, "2. Акимат отзывает разрешение на размещение пасеки, если владелец пасеки не подал отчет в срок.", "2. Акимат отзывает разрешение на размещение пасеки. Это правило действует, если владелец пасеки не подал отчет в срок."),
        (RU, "Если владелец пасеки не подал отчет в срок, акимат отзывает разрешение на размещение пасеки.", "Акимат отзывает разрешение на размещение пасеки. Это правило действует, если владелец пасеки не подал отчет в срок."),
        (KK, "2. Егер омарта иесі есепті белгіленген мерзімде бермесе, әкімдік омартаны орналастыруға берілген рұқсатты кері қайтарып алады.", "2. Әкімдік омартаны орналастыруға берілген рұқсатты кері қайтарып алады. Бұл қағида, егер омарта иесі есепті белгіленген мерзімде бермесе, қолданылады."),
        (KK, "Әкімдік, егер омарта иесі есепті белгіленген мерзімде бермесе, омартаны орналастыруға берілген рұқсатты кері қайтарып алады.", "Әкімдік омартаны орналастыруға берілген рұқсатты кері қайтарып алады. Бұл қағида, егер омарта иесі есепті белгіленген мерзімде бермесе, қолданылады."),
    ],
)  # fmt: skip
def test_a_condition_becomes_a_sentence_of_its_own(language: Language, text: str, new: str) -> None:
    found = best(text, language, lists=True)
    assert found is not None
    assert found.text == new


@pytest.mark.parametrize(
    ("language", "text", "lines"),
    [
        (RU, "2. К заявлению прилагаются: копия устава, справка о регистрации и квитанция об уплате.", ["2. К заявлению прилагаются:", "1) копия устава;", "2) справка о регистрации;", "3) квитанция об уплате."]),
        (KK, "2. Өтінішке мыналар қоса беріледі: жарғының көшірмесі, тіркеу туралы анықтама және алым туралы түбіртек.", ["2. Өтінішке мыналар қоса беріледі:", "1) жарғының көшірмесі;", "2) тіркеу туралы анықтама;", "3) алым туралы түбіртек."]),
    ],
)  # fmt: skip
def test_what_is_counted_up_becomes_subpoints(language: Language, text: str, lines: list[str]) -> None:
    found = best(text, language, lists=True)
    assert found is not None
    assert found.text.split("\n") == lines
    assert best(text, language, lists=False) is None


@pytest.mark.parametrize(
    "text",
    [
        "Если владелец пасеки не подал заявку в срок, в этом случае акимат сам назначает место для пасеки.",
        "Акимат рассматривает заявку владельца пасеки в течение десяти дней.",
        "Владелец пасеки платит, при этом платит дважды.",
        "Если владелец пасеки не подал заявку в срок, он теряет право на место, которое занимал.",
        "Если место, которое занимает пасека, не огорожено в срок, акимат назначает ей место, а владелец платит.",
        "Плата за место для пасеки не взимается с ее владельца, если иное не установлено решением акимата области.",
        "К заявлению прилагаются: копия устава, справка о регистрации или квитанция об уплате.",
        "К заявлению прилагаются: копия устава и справка о регистрации пасеки.",
    ],
)
def test_what_is_not_certain_is_left(text: str) -> None:
    assert best(text, Language.RU, lists=True) is None


@pytest.mark.parametrize(
    ("language", "text", "known", "rates"),
    [
        (RU, "1. Штраф равен пяти МРП согласно статье 4. Сбор вносит ЭЦП РК:\n1) пасечник;\n2) аким.", {"МРП"}, (2, 1, 2)),
        (KK, "1. Айыппұл бес АЕК-ке тең, 4-бапқа сәйкес. Алымды ЭЦҚ ҚР төлейді:\n1) омарташы;\n2) әкім.", {"АЕК"}, (2, 1, 2)),
        (RU, "Размер равен месячному расчетному показателю (далее – МРП). МРП известен.", set(), (2, 0, 0)),
        (KK, "Мөлшері айлық есептік көрсеткішке (бұдан әрі – АЕК) тең. АЕК белгілі.", set(), (2, 0, 0)),
        (RU, "ГЛАВА XII\nОБЩИЕ ПОЛОЖЕНИЯ", set(), (0, 0, 0)),
    ],
)
def test_short_names_and_lists_are_measured(language: Language, text: str, known: set[str], rates: tuple[int, int, int]) -> None:
    found = take(text, language, frozenset(known))
    counts = (
        found.rates["abbreviations"] * found.words / 100,
        found.rates["undefined terms"] * found.words / 100,
        found.rates["list depth"],
    )
    assert counts == pytest.approx(rates)
    assert found.rates["references a sentence"] == pytest.approx(found.rates["references"] * found.words / 100 / max(1, found.sentences))
