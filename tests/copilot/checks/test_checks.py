"""Each check on short bills: what it must say, and beside it the near miss that it must leave alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from copilot.check import Session
from copilot.checks import every_check
from copilot.findings import Finding
from law import structure
from law.act import Act, Paragraph, Place


def act_of(*lines: str, name: str = "bill.docx") -> Act:
    return structure.read([Paragraph(Place(number), line) for number, line in enumerate(lines)], name=name)


def check(act: Act, *ids: str) -> list[Finding]:
    report = Session(None, tuple(c for c in every_check() if c.id in ids)).check(act)
    assert not report.coverage.failed
    return list(report.findings)


def places(found: list[Finding]) -> list[tuple[str, int, str]]:
    return [(finding.kind, finding.position, finding.quote) for finding in found]


LAW = ("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", "О пасеках")
ORDER_RU = (
    "Об утверждении Правил учета",
    'В соответствии с пунктом 1 статьи 2 Закона Республики Казахстан "О пасеках" ПРИКАЗЫВАЮ:',
    "1. Утвердить прилагаемые Правила учета.",
    "Министр",
    "Утверждены приказом Министра сельского хозяйства",
    "Правила учета",
)
ORDER_KK = (
    "Есепке алу қағидаларын бекіту туралы",
    "«Омарталар туралы» Қазақстан Республикасы Заңының 2-бабына сәйкес БҰЙЫРАМЫН:",
    "1. Қоса беріліп отырған Есепке алу қағидалары бекітілсін.",
    "Министр",
    "Министрдің бұйрығымен бекітілген",
    "Есепке алу қағидалары",
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("1. Один.", "2. Два.", "4. Четыре."), [(2, "4.")]),
        (("1. Один.", "2. Два.", "2. Еще два."), [(2, "2.")]),
        (("1. Бір.", "3. Үш.", "2. Екі."), [(1, "3."), (2, "2.")]),
        (("1. Один.", "2. Два.", "1. Опять один.", "3. Три."), [(2, "1.")]),
        (("1. Бір.", "2. Екі.", "2. Тағы екі.", "4. Төрт."), [(2, "2."), (3, "4.")]),
        (("1. Один.", "2. Два.", "2-1. Вставлен.", "3. Три."), []),
        (("1. Перечень:", "1) первое;", "2) второе.", "2. Другой:", "1) первое."), []),
    ],
)
def test_numbers_left_out_repeated_or_out_of_order(lines: tuple[str, ...], expected: list[tuple[int, str]]) -> None:
    assert [(f.position, f.quote) for f in check(act_of(*lines), "numbering")] == expected


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("1. Комиссия по своему усмотрению определяет победителя.", "по своему усмотрению"),
        ("1. Комиссия өз қалауы бойынша жеңімпазды айқындайды.", "өз қалауы бойынша"),
        ("1. Заявитель по своему усмотрению выбирает способ подачи.", None),
        ("1. Өтініш беруші өз қалауы бойынша тәсілді таңдайды.", None),
        ("1. В исключительных случаях срок продлевается.", "В исключительных случаях"),
        ("1. В исключительных случаях, предусмотренных статьей 5, срок продлевается.", None),
        ("1. Ерекше жағдайларда мерзім ұзартылады.", "Ерекше жағдайларда"),
        ("1. Споры разрешаются в установленном порядке.", "в установленном порядке"),
        ("1. Споры разрешаются в установленном законодательством порядке.", None),
        ("1. Дау белгіленген тәртіппен шешіледі.", "белгіленген тәртіппен"),
        ("1. Дау Қазақстан Республикасының заңнамасында белгіленген тәртіппен шешіледі.", None),
        ("1. К заявлению прилагаются паспорт и иные документы.", "иные документы"),
        ("1. Прилагаемые иные документы ограничиваются копией паспорта.", None),
        ("1. Өтінішке паспорт және өзге де құжаттар қоса беріледі.", "өзге де құжаттар"),
        ("1. В регистрации отказывается по иным основаниям.", "по иным основаниям"),
        ("1. В регистрации отказывается по иным основаниям, предусмотренным законами Республики Казахстан.", None),
        ("1. Комиссия отклоняет заявку без объяснения причин.", "без объяснения причин"),
    ],
)
def test_corruption_prone_wording_and_what_makes_it_harmless(text: str, quote: str | None) -> None:
    found = check(act_of(text), "discretion")
    assert [f.quote.strip() for f in found] == ([quote] if quote else [])


@pytest.mark.parametrize(
    ("head", "text", "found"),
    [
        (ORDER_RU, "1. С заявителя взимается сбор в размере трех месячных расчетных показателей.", True),
        (ORDER_RU, "1. Копия паспорта выдается заявителю бесплатно.", False),
        (ORDER_RU, "1. Участник обязан застраховать имущество за свой счет.", True),
        (ORDER_RU, "1. Наймодатель обязан осмотреть имущество.", False),
        (ORDER_RU, "1. Участник обязан представить сведения в случаях, предусмотренных законами Республики Казахстан.", False),
        (ORDER_RU, "1. На участника налагается штраф в размере десяти месячных расчетных показателей.", True),
        (LAW, "Статья 1. Сбор", False),
        (ORDER_KK, "1. Жеке тұлға бір айлық есептік көрсеткіш мөлшерінде алым төлейді.", True),
        (ORDER_KK, "1. Ұйым мүлікті өз есебінен сақтандыруға міндетті.", True),
        (ORDER_KK, "1. Бағалау келушінің өз қалауы бойынша жүргізіледі және ол үшін міндетті емес.", False),
    ],
)
def test_burdens_of_an_act_below_a_law(head: tuple[str, ...], text: str, found: bool) -> None:
    assert bool(check(act_of(*head, text), "hierarchy")) is found


def test_a_reference_into_the_bill_must_find_its_target() -> None:
    bill = act_of(
        *LAW,
        "Статья 1. Первая",
        "1. Один.",
        "2. Как указано в пункте 1 статьи 1 настоящего Закона.",
        "3. Как указано в пункте 9 статьи 1 настоящего Закона.",
    )
    assert [(f.position, f.kind) for f in check(bill, "reference-dead")] == [(5, "reference-dead")]


@pytest.mark.parametrize(
    "lines",
    [
        (
            *ORDER_RU,
            "1. Сведения об утрате паспорта отражаются в журнале в течение пяти рабочих дней.",
            "2. Работник отражает сведения об утрате паспорта в журнале в течение десяти рабочих дней.",
        ),
        (
            *ORDER_KK,
            "1. Паспорттың жоғалғаны туралы мәліметтер журналда бес жұмыс күні ішінде көрсетіледі.",
            "2. Қызметкер паспорттың жоғалғаны туралы мәліметтерді журналда он жұмыс күні ішінде көрсетеді.",
        ),
    ],
)
def test_two_terms_for_one_thing_contradict(lines: tuple[str, ...]) -> None:
    found = check(act_of(*lines), "norm-conflict")
    assert [(f.subtype, f.position, [e.act for e in f.evidence]) for f in found] == [("quantity", 7, ["self"])]


@pytest.mark.parametrize(
    ("text", "bad"),
    [
        ("1. Срок составляет 5 (шесть) дней.", True),
        ("1. Срок составляет 5 (пять) дней.", False),
        ("1. Залог составляет 30 000 (тридцать тысяч) тенге.", False),
        ("1. Отчет сдается до 31 февраля.", True),
        ("1. Есеп 31 ақпанға дейін тапсырылады.", True),
        ("1. Есеп 28 ақпанға дейін тапсырылады.", False),
        ("1. Мерзімі 5 (алты) күн.", True),
        ("1. Скидка от 10 до 5 процентов.", True),
    ],
)
def test_numbers_that_cannot_be_right(text: str, bad: bool) -> None:
    assert bool(check(act_of(text), "number-sanity")) is bad


def test_a_term_that_is_never_used_is_told() -> None:
    lines = (
        "Статья 1. Основные понятия",
        "В настоящем Законе используются следующие основные понятия:",
        "1) пасека – место содержания ульев;",
        "2) трутень – самец пчелы.",
        "Статья 2. Размещение",
        "Пасеки размещаются вне населенных пунктов.",
    )
    assert [f.quote for f in check(act_of(*LAW, *lines), "term-unused")] == ["трутень"]


def test_a_term_defined_twice_is_told_and_a_definition_of_its_own_chapter_is_not() -> None:
    lines = (
        "1-бап. Негізгі ұғымдар",
        "Осы Заңда мынадай негізгі ұғымдар пайдаланылады:",
        "1) омарта – ара ұялары тұрған жер;",
        "2) ұя – балара тұратын жәшік.",
        "2-бап. Омарта",
        "1. Омарта деп ара ұялары тұрған алаң түсініледі.",
    )
    found = check(act_of("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "Омарталар туралы", *lines), "definition")
    assert [(f.kind, f.position) for f in found] == [("definition-duplicate", 7)]


def test_kazakh_terms_stand_in_alphabetical_order() -> None:
    lines = (
        "1-бап. Негізгі ұғымдар",
        "Осы Заңда мынадай негізгі ұғымдар пайдаланылады:",
        "1) ұя – балара тұратын жәшік;",
        "2) омарта – ара ұялары тұрған жер.",
    )
    assert [(f.rule, f.quote) for f in check(act_of("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "Омарталар туралы", *lines), "definition-order")] == [
        ("KZ-D01", "омарта")
    ]


def test_an_act_says_when_it_takes_effect() -> None:
    said = (
        *LAW,
        "Статья 1. Первая",
        "1. Один.",
        "Статья 2. Введение в действие",
        "Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования.",
    )
    assert check(act_of(*said), "entry-into-force") == []
    assert [f.rule for f in check(act_of(*said[:-2]), "entry-into-force")] == ["KZ-V01"]


def test_bodies_of_the_former_constitution_outside_quotations() -> None:
    lines = (
        "Статья 1. Первая",
        "1. Отчет вносится в Парламент Республики Казахстан.",
        '2. Закон "О комитетах и комиссиях Парламента Республики Казахстан" применяется.',
    )
    assert [f.position for f in check(act_of(*LAW, *lines), "obsolete-body")] == [3]


def test_every_check_has_a_name_of_its_own_and_three_languages() -> None:
    checks = every_check()
    assert len({c.id for c in checks}) == len(checks)
    for c in checks:
        assert c.kinds
        assert all((c.title.kk, c.title.ru, c.title.en))
        assert c.title.kk != c.title.ru


def test_a_failing_check_is_named_and_the_others_go_on() -> None:
    from dataclasses import replace

    from copilot.checks import ProvisionCheck

    def fails(*_: object) -> list[Finding]:
        raise RuntimeError("broken")

    working = next(c for c in every_check() if c.id == "discretion")
    assert isinstance(working, ProvisionCheck)
    broken: Callable[..., list[Finding]] = fails
    session = Session(None, (replace(working, id="broken", find=broken), working))
    report = session.check(act_of("1. Споры разрешаются в установленном порядке."))
    assert report.coverage.failed == ("broken",)
    assert report.coverage.checked == 0
    assert [f.kind for f in report.findings] == ["discretion"]


def test_an_edit_checks_only_its_own_provision_again() -> None:
    from copilot.checks import Draft, ProvisionCheck
    from law.act import Provision
    from law.words import Words

    seen: list[str] = []

    def find(draft: Draft, provision: Provision) -> list[Finding]:
        seen.append(draft.act.text(provision))
        return []

    session = Session(None, (ProvisionCheck("watch", ("technique",), Words("", "", ""), find),))
    session.check(act_of("1. Один.", "2. Два.", "3. Три."))
    seen.clear()
    session.check(act_of("0. Ноль.", "1. Один.", "2. Два изменен.", "3. Три."))
    assert seen == ["0. Ноль.", "2. Два изменен."]


_REQUISITION = ("Статья 1. Изъятие лошадей", "1. Изъятие лошадей проводит ветеринар в присутствии хозяина.",
    "2. Один экземпляр акта об изъятии выдается хозяину изъятой лошади в день изъятия.", "3. Возмещение за изъятую лошадь выплачивается из средств районного бюджета.")  # fmt: skip


@pytest.mark.parametrize(("shared", "severity"), [(1, "warning"), (3, "note")])
def test_norms_that_two_articles_share_step_by_step_rule_two_like_matters(shared: int, severity: str) -> None:
    repeated = _REQUISITION[-shared:]
    lines = (*LAW, *_REQUISITION, "Статья 2. Изъятие повозок", "1. Повозки осматривает кузнец.", *repeated)
    found = check(act_of(*lines), "norm-duplicate")
    assert {finding.severity.value for finding in found} == {severity}
    assert len(found) == shared


@pytest.mark.parametrize(
    ("head", "one", "other", "severity"),
    [
        ("Статья {}. Порядок", "Председатель наблюдательного совета избирается из числа его членов большинством голосов на один год.",
         "Председатель совета директоров избирается из числа его членов большинством голосов на один год.", "note"),
        ("Статья {}. Порядок", "Председатель наблюдательного совета избирается из числа его членов большинством голосов на один год.",
         "Председатель наблюдательного совета избирается большинством голосов на один год из числа его членов.", "warning"),
        ("{}-бап. Тәртіп", "Байқау кеңесінің төрағасы оның мүшелері арасынан көпшілік дауыспен бір жылға сайланады.",
         "Директорлар кеңесінің төрағасы оның мүшелері арасынан көпшілік дауыспен бір жылға сайланады.", "note"),
        ("{}-бап. Тәртіп", "Байқау кеңесінің төрағасы оның мүшелері арасынан көпшілік дауыспен бір жылға сайланады.",
         "Байқау кеңесінің төрағасы көпшілік дауыспен бір жылға оның мүшелері арасынан сайланады.", "warning"),
        ("Статья {}. Акт изъятия", "Акт содержит:\n1) указание об обстоятельствах, послуживших основанием изъятия;",
         "Протокол описи содержит:\n1) указание об обстоятельствах, послуживших основанием изъятия;", "note"),
    ],
)  # fmt: skip
def test_what_one_act_rules_alike_for_its_bodies_and_lists_in_its_papers_is_a_note(head: str, one: str, other: str, severity: str) -> None:
    law = LAW if "Статья" in head else ("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "Кәсіпорындар туралы")
    found = check(act_of(*law, head.format(1), *one.split("\n"), head.format(2), *other.split("\n")), "norm-duplicate")
    assert [finding.severity.value for finding in found] == [severity]


def test_a_misspelt_clause_of_entry_into_force_is_there_all_the_same() -> None:
    clause = "Настоящий приказ вводится в действе по истечении десяти календарных дней после дня его первого официального опубликования."
    lines = ("ПРИКАЗ МИНИСТРА ТРАНСПОРТА РЕСПУБЛИКИ КАЗАХСТАН", "О маяках", "1. Порт красит маяки.", f"2. {clause}")
    assert not check(act_of(*lines), "entry-into-force")
