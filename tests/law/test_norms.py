"""Norms set beside one another: what one denies and the other affirms, whose power it is, in which order."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Iterator

import pytest

from law.actors import Side
from law.likeness import Likeness, Near, compare, reach
from law.norms import Force, Norm, norm
from law.words import Language

RU, KK = Language.RU, Language.KK


def alike(one: str, other: str, language: Language) -> Likeness:
    return compare(norm(one, language), norm(other, language), lambda stem: 1.0)


@pytest.mark.parametrize(
    ("language", "text", "force"),
    [
        (RU, "Заявитель обязан представить паспорт.", Force.MUST),
        (RU, "Заявитель вправе отозвать заявление.", Force.MAY),
        (RU, "Передача паспорта другим лицам запрещается.", Force.MUST_NOT),
        (RU, "Разрешение наймодателя не требуется.", Force.NEED_NOT),
        (RU, "Срок не может превышать пяти лет.", Force.PLAIN),
        (KK, "Өтініш беруші паспортты ұсынуға міндетті.", Force.MUST),
        (KK, "Паспортты басқа адамға беруге тыйым салынады.", Force.MUST_NOT),
        (KK, "Мәліметтерді көрсету міндетті емес.", Force.NEED_NOT),
        (KK, "Орган өтінішті қабылдауға құқылы.", Force.MAY),
    ],
)
def test_modal_force(language: Language, text: str, force: Force) -> None:
    assert norm(text, language).force is force


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (RU, "Субаренда допускается с согласия собственника.", "Субаренда осуществляется без согласия собственника."),
        (RU, "Орган вправе требовать дополнительные документы.", "Органу запрещается: 1) требовать дополнительные документы."),
        (RU, "Перевозка ульев через карантин допускается.", "Перевозка ульев через карантин, который объявлен акимом, запрещается."),
        (KK, "Паспортты басқа адамға беруге жол беріледі.", "Паспортты басқа адамға беруге тыйым салынады."),
        (KK, "Бейне таңбасыз жарияланады.", "Бейне таңба қойылып жарияланады."),
        (RU, "Садовник является его членом.", "Садовник является жителем села и не является действительным членом кружка."),
    ],
)
def test_what_one_affirms_and_the_other_denies(language: Language, one: str, other: str) -> None:
    assert alike(one, other, language).denied
    assert not alike(one, one, language).denied


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (RU, "Число членов комиссии четное.", "Число членов комиссии нечетное."),
        (KK, "Кеңес мүшелерінің саны жұп болады.", "Кеңес мүшелерінің саны тақ болуға тиіс."),
        (RU, "Договор заключается устно.", "Договор заключается в письменной форме."),
        (RU, "Согласие дается до начала работ.", "Согласие дается после начала работ."),
        (KK, "Келісім пайдалану басталғанға дейін көрсетіледі.", "Келісім пайдалану басталғаннан кейін көрсетіледі."),
    ],
)
def test_opposites(language: Language, one: str, other: str) -> None:
    assert alike(one, other, language).opposed
    assert not alike(one, one, language).opposed


@pytest.mark.parametrize(
    ("language", "one", "other", "differ"),
    [
        (RU, "Решение принимает маслихат.", "Решение принимается местным исполнительным органом.", True),
        (RU, "Решение принимает маслихат района.", "Решение принимается маслихатом.", False),
        (KK, "Санаттарды ұлттық оператор белгілейді.", "Санаттарды уәкілетті орган айқындайды.", True),
        (KK, "Тізбені уәкілетті орган бекітеді.", "Тізбе уәкілетті органның бұйрығымен бекітіледі.", False),
        (RU, "Ярмарку организует аким района.", "Ярмарку организует областной акимат.", True),
        (RU, "Ярмарку проводит аким района.", "Составленные маслихатом списки вывешивают на ярмарке.", False),
        (KK, "Тәртіпті кеңестің өзі бекітеді.", "Тәртіпті уәкілетті орган бекітеді.", True),
        (KK, "Хатшыны басшы тағайындайды.", "Кеңестің мынадай өкілеттіктері бар: 1) хатшыны тағайындайды.", True),
        (RU, "Секретаря назначает руководитель.", "К полномочиям комиссии относятся: 1) назначение секретаря.", True),
        (KK, "Малды комиссия қарайды.", "Кәсіпкер тастап кеткен, жарамсыз мал қаралады.", False),
    ],
)
def test_who_acts(language: Language, one: str, other: str, differ: bool) -> None:
    assert (alike(one, other, language).agents is not None) is differ


def test_other_words_for_the_same_are_the_same() -> None:
    likeness = alike("Продавец извещает участников заранее.", "Продавец сообщает участникам заблаговременно.", RU)
    assert likeness.cover > 0.8
    assert alike("Продавец извещает участников.", "Ветеринар лечит животных.", RU).cover == 0


@pytest.mark.parametrize(
    ("language", "one", "other", "apart"),
    [
        (RU, "Список утверждает уполномоченный орган в области образования.", "Список утверждает уполномоченный орган по архивам.", True),
        (RU, "Список утверждает уполномоченный орган.", "Список утверждает уполномоченный орган по архивам.", False),
        (RU, "Список утверждает местный исполнительный орган.", "Список утверждает центральный исполнительный орган.", True),
        (KK, "Тізбені білім беру саласындағы уәкілетті орган бекітеді.", "Тізбені архив ісі жөніндегі уәкілетті орган бекітеді.", True),
    ],
)
def test_bodies_are_told_apart_by_kind_and_field(language: Language, one: str, other: str, apart: bool) -> None:
    assert (alike(one, other, language).agents is not None) is apart


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (RU, "Музей не вправе уклоняться от подписания договора."),
        (KK, "Мұражай шартқа қол қоюдан бас тартуға құқылы емес."),
    ],
)
def test_what_may_not_be_refused_is_not_denied(language: Language, text: str) -> None:
    kept = [word for word in norm(text, language).words if word.text.startswith(("подписан", "договор", "шартқа", "қол"))]
    assert kept
    assert not any(word.denied for word in kept)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (RU, "Комиссия отказывает в приеме в следующих случаях: 1) заявление не подписано;"),
        (RU, "Основаниями для отказа в приеме являются: 2) сведения не подтверждены."),
        (RU, "Стоимость улучшений, произведенных без согласия владельца, возмещается."),
        (KK, "Иесінің келісімінсіз жасалған жақсартулардың құны өтеледі."),
        (KK, "Өтінім мынадай негіздер бойынша қайтарылады: 1) өтінімге қол қойылмайды;"),
    ],
)
def test_what_is_listed_as_a_ground_denies_nothing(language: Language, text: str) -> None:
    read = norm(text, language)
    assert not [word.text for word in read.words if word.denied]


def test_words_of_other_things_are_no_names_of_who_acts() -> None:
    text = "Учредительные документы, экспертиза и кредиторская задолженность: предпринимательство гражданство."
    assert not norm(text, RU).actors
    assert not norm("Ұйымдастыру, азаматтық және әкімшілік кодекс, басшылық.", KK).actors


def test_heat_is_no_year() -> None:
    assert [word.text for word in norm("Жылу мен жылқы жыл сайын есепке алынады.", KK).words][:2] == ["жылу", "жылқы"]


def test_an_event_only_dates_a_term_and_ordinals_tell_cases_apart() -> None:
    read = norm("Оплата производится в течение трех дней со дня подписания договора.", RU)
    assert [word.text for word in read.words if word.event] == ["подписания"]
    assert norm("На третьи торги цена снижается.", RU).cases == {3}
    assert norm("Часть третья статьи 5 не применяется.", RU).cases == frozenset()
    assert norm("Үшінші сауда-саттықта баға төмендетіледі.", KK).cases == {3}


def test_a_shorter_term_keeps_within_a_longer_one_and_is_told() -> None:
    shorter = alike("Ответ дается не позднее пяти рабочих дней.", "Ответ дается не позднее десяти рабочих дней.", RU)
    assert shorter.tighter
    assert not shorter.amounts


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Құқық субъектісі уәкілетті органның бұйрығымен айқындалады.", ["уәкілетті органның"]),
        ("Ұста тізілімге сараптама кеңесі қорытындысының негізінде енгізіледі.", []),
        ("Ұсталар тізілімін облыстың жергілікті атқарушы органы жүргізеді.", ["облыстың жергілікті атқарушы органы"]),
    ],
)
def test_who_acts_in_kazakh(text: str, who: list[str]) -> None:
    """By whose order a thing is done, that body does it; whose conclusion it is done upon, that body does not; and the object is
    no part of the name."""
    assert [agent.text for agent in norm(text, Language.KK).agents if agent.side is Side.BODY] == who


@pytest.mark.parametrize("seed", range(4))
def test_what_may_be_kin_among_changing_norms_is_what_it_would_be_afresh(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Norm.compared_by.func
    chance = random.Random(seed)
    words = "комиссия рассматривает заявление гражданина в течение пяти десяти дней решение направляет обжалует суд месяца".split()

    def said() -> Norm:
        return norm(" ".join(chance.choices(words, k=6)), Language.RU)

    norms, kept = [said() for _ in range(12)], Near(0.59)
    for _ in range(30):
        heavy = chance.choice(words)[:4]
        weight = lambda stem, heavy=heavy: 3.0 if stem.startswith(heavy) else 1.0  # noqa: E731
        match chance.randrange(3):
            case 0:
                norms.insert(chance.randrange(len(norms)), chance.choice([said(), chance.choice(norms)]))
            case 1 if len(norms) > 4:
                norms.pop(chance.randrange(len(norms)))
            case _:
                norms[chance.randrange(len(norms))] = said()
        left = iter(range(chance.randrange(1, 60)))

        def cancelled(one: Norm, left: Iterator[int] = left) -> frozenset[object]:
            next(left)  # a check is cancelled anywhere
            return frozenset(asked(one))

        with monkeypatch.context() as patched, contextlib.suppress(StopIteration):
            patched.setattr(Norm, "compared_by", property(cancelled))
            kept.pairs(norms, weight)
        pairs = kept.pairs(norms, weight)
        assert pairs == Near(0.59).pairs(norms, weight)
        likely = {
            (later, earlier)
            for later, one in enumerate(norms)
            for earlier, other in enumerate(norms[:later])
            if max(reach(one, other, weight), reach(other, one, weight)) >= 0.59
        }
        assert likely <= {pair[:2] for pair in pairs}


def test_names_that_one_preposition_rules_are_no_agents() -> None:
    read = norm("Школа в течение пяти дней направляет отчет в уполномоченный орган или местные исполнительные органы.", Language.RU)
    assert not any("исполнительн" in agent.text for agent in read.agents)
    read = norm("Уполномоченный орган или местные исполнительные органы в течение пяти дней направляют отчет.", Language.RU)
    assert any("исполнительн" in agent.text for agent in read.agents)


def test_a_relative_clause_that_leads_in_a_list_ends_where_the_list_begins() -> None:
    read = norm(
        "Порт публикует извещение, в котором указывает: 5) размер взноса (размер взноса не изменяется после опубликования);", Language.RU
    )
    assert [word.text for word in read.words if word.denied] == ["изменяется"]
    told = norm("Порт отказывает лицу, которое не уплатило взнос.", Language.RU)
    assert not [word.text for word in told.words if word.denied]


def test_a_name_whose_adjective_stands_in_the_genitive_is_no_agent() -> None:
    lead = "Трудовые отношения с руководителем оформляются посредством заключения трудового договора:"
    read = norm(f"{lead} коммунального государственного предприятия с местным исполнительным органом;", Language.RU)
    assert not read.agents
    subject = "республиканские государственные предприятия"
    assert [agent.text for agent in norm(f"{subject.capitalize()} ведут реестр.", Language.RU).agents] == [subject]
