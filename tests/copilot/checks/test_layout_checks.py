"""How a bill is laid out: by-laws that it leaves to others, terms before their list, the order of what an amending act changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from copilot.check import Session
from copilot.checks import every_check
from law import structure
from law.act import Act, Paragraph, Place
from retrieval import importer
from retrieval.corpus import Corpus

RU = ("Проект", "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", "О музеях")
KK = ("Жоба", "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "Музейлер туралы")


def act_of(*lines: str) -> Act:
    return structure.read([Paragraph(Place(number), line) for number, line in enumerate(lines)], name="bill.docx")


def rules(check: str, *lines: str) -> list[tuple[str, str]]:
    report = Session(None, tuple(c for c in every_check() if c.id == check)).check(act_of(*lines))
    assert not report.coverage.failed
    return [(finding.rule, lines[finding.position]) for finding in report.findings]


_IN_FORCE = "Настоящий Закон вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования."
_IN_FORCE_KK = "Осы Заң алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі."


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        # a delegation that nothing names
        ((*RU, "Статья 1. Учет", "1. Учет предметов ведется в порядке, утверждаемом уполномоченным органом.", "Статья 2. Введение в действие", _IN_FORCE), True),
        ((*RU, "Статья 1. Учет", "1. Правила хранения предметов утверждаются Правительством Республики Казахстан.", "Статья 2. Введение в действие", _IN_FORCE), True),
        ((*KK, "1-бап. Есеп", "1. Заттардың есебі уәкілетті орган бекітетін тәртіппен жүргізіледі.", "2-бап. Қолданысқа енгізу", _IN_FORCE_KK), True),
        ((*KK, "1-бап. Есеп", "1. Заттарды сақтау қағидаларын уәкілетті орган бекітеді.", "2-бап. Қолданысқа енгізу", _IN_FORCE_KK), True),
        # a power of the body names it
        ((*RU, "Статья 1. Уполномоченный орган", "Уполномоченный орган:", "1) утверждает порядок учета предметов;", "Статья 2. Учет", "1. Учет предметов ведется в порядке, утверждаемом уполномоченным органом.", "Статья 3. Введение в действие", _IN_FORCE), False),
        # the final part has the acts issued
        ((*RU, "Статья 1. Учет", "1. Учет предметов ведется в порядке, утверждаемом уполномоченным органом.", "Статья 2. Введение в действие", "1. Правительству Республики Казахстан принять подзаконные акты до 1 января 2028 года.", "2. " + _IN_FORCE), False),
        ((*KK, "1-бап. Есеп", "1. Заттардың есебі уәкілетті орган бекітетін тәртіппен жүргізіледі.", "2-бап. Қолданысқа енгізу", "1. Үкімет заңға тәуелді актілерді 2028 жылға дейін қабылдайды.", "2. " + _IN_FORCE_KK), False),
        # nothing is delegated; an order needs no such list
        ((*RU, "Статья 1. Учет", "1. Учет предметов ведется музеем.", "Статья 2. Введение в действие", _IN_FORCE), False),
        (("Проект", "ПРИКАЗ МИНИСТРА КУЛЬТУРЫ", "О музеях", "1. Учет ведется в порядке, утверждаемом уполномоченным органом."), False),
    ],
)  # fmt: skip
def test_by_laws_that_nothing_names(lines: tuple[str, ...], told: bool) -> None:
    assert rules("delegated-acts", *lines) == ([("KZ-S14", lines[-1])] if told else [])


_TERMS = (
    "В настоящем Законе используются следующие понятия:",
    "1) хранитель – лицо, отвечающее за сохранность предметов;",
    "2) фонд – собрание предметов.",
)
_TERMS_KK = (
    "Осы Заңда мынадай ұғымдар пайдаланылады:",
    "1) сақтаушы – заттардың сақталуына жауап беретін тұлға;",
    "2) қор – заттар жиынтығы.",
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((*RU, "Статья 1. Предмет", "Закон регулирует дела музеев.", "Статья 2. Учет", "Хранитель ведет книгу.", "Статья 3. Понятия", *_TERMS), [("KZ-D06", "Хранитель ведет книгу.")]),
        ((*KK, "1-бап. Мәні", "Заң музей істерін реттейді.", "2-бап. Есеп", "Сақтаушы кітап жүргізеді.", "3-бап. Ұғымдар", *_TERMS_KK), [("KZ-D06", "Сақтаушы кітап жүргізеді.")]),
        # the first article tells what the act is about
        ((*RU, "Статья 1. Предмет", "Закон определяет, что делает хранитель.", "Статья 2. Понятия", *_TERMS, "Статья 3. Учет", "Хранитель ведет книгу."), []),
        ((*KK, "1-бап. Ұғымдар", *_TERMS_KK, "2-бап. Есеп", "Сақтаушы кітап жүргізеді."), []),
        ((*RU, "Статья 1. Понятия", *_TERMS, "Статья 2. Учет", "Хранитель ведет книгу."), []),
    ],
)  # fmt: skip
def test_terms_before_their_list(lines: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert rules("term-early", *lines) == expected


_AMENDS = ("ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", "О внесении изменений в некоторые законы Республики Казахстан")
_OLD = "1. В Закон Республики Казахстан от 3 мая 2011 года «О музеях»:"
_NEW = "2. В Закон Республики Казахстан от 5 июня 2014 года «О библиотеках»:"
_CHANGE = "пункт 2 статьи 7 исключить;"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((*_AMENDS, "Статья 1. Внести изменения в следующие законы Республики Казахстан:", _OLD, _CHANGE, _NEW, _CHANGE), []),
        ((*_AMENDS, "Статья 1. Внести изменения в следующие законы Республики Казахстан:", "1" + _NEW[1:], _CHANGE, "2" + _OLD[1:], _CHANGE), [("KZ-A03", "2" + _OLD[1:])]),
        ((*_AMENDS, "Статья 1. Внести изменения в следующие законы Республики Казахстан:", _OLD, _CHANGE, _NEW, _CHANGE, "3" + _OLD[1:], _CHANGE), [("KZ-A03", "3" + _OLD[1:])]),
        # a preamble; and the one instruction of a law without articles, which is none
        ((*_AMENDS, "Настоящий Закон направлен на развитие культуры.", "Статья 1. Внести изменения в следующие законы:", _OLD, _CHANGE), [("KZ-S10", "Настоящий Закон направлен на развитие культуры.")]),
        ((*_AMENDS, "Внести в Закон Республики Казахстан от 3 мая 2011 года «О музеях» следующие изменения:", _CHANGE), []),
        (("ПРИКАЗ МИНИСТРА КУЛЬТУРЫ", "О внесении изменений в некоторые приказы", "1. Внести изменения:", "1) в приказ Министра культуры от 3 мая 2011 года № 5 «Об учете»:", _CHANGE, "2) в приказ Министра культуры от 4 мая 2011 года № 6 «О хранении»:", _CHANGE, "3) в приказ Министра культуры от 5 мая 2011 года № 7 «О показе»:", _CHANGE), [("KZ-A07", "3) в приказ Министра культуры от 5 мая 2011 года № 7 «О показе»:")]),
        (("ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ", "Қазақстан Республикасының кейбір заңдарына өзгерістер енгізу туралы", "1-бап. Мына заңдарға өзгерістер енгізілсін:", "1. «Музейлер туралы» 2014 жылғы 3 мамырдағы Қазақстан Республикасының Заңында:", "7-баптың 2-тармағы алып тасталсын;", "2. «Кітапханалар туралы» 2011 жылғы 5 маусымдағы Қазақстан Республикасының Заңында:", "7-баптың 2-тармағы алып тасталсын;"), [("KZ-A03", "2. «Кітапханалар туралы» 2011 жылғы 5 маусымдағы Қазақстан Республикасының Заңында:")]),
    ],
)  # fmt: skip
def test_changed_acts_stand_once_and_in_order(lines: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert rules("amending-order", *lines) == expected


@pytest.mark.parametrize(
    ("text", "bad"),
    [
        ("1. Отчет сдается до 29 февраля 2027 года.", True),
        ("1. Отчет сдается до 29 февраля 2028 года.", False),
        ("1. Отчет сдается не позднее 29 февраля.", False),
        ("1. Есеп 2027 жылғы 29 ақпанға дейін тапсырылады.", True),
        ("1. Есеп 2028 жылғы 29 ақпанға дейін тапсырылады.", False),
    ],
)
def test_a_leap_day_needs_a_leap_year(text: str, bad: bool) -> None:
    head = RU if "Отчет" in text else KK
    assert rules("number-sanity", *head, text) == ([("KZ-W11", text)] if bad else [])


@pytest.mark.parametrize(("count", "told"), [(3, False), (4, True)])
@pytest.mark.parametrize(("head", "reference"), [(RU, "пункта {n} статьи 1 настоящего Закона"), (KK, "осы Заңның 1-бабы {n}-тармағының")])
def test_too_many_references_in_one_paragraph(head: tuple[str, ...], reference: str, count: int, told: bool) -> None:
    names = ["Первый", "Второй", "Третий", "Четвертый"] if head is RU else ["Бірінші", "Екінші", "Үшінші", "Төртінші"]
    first = "Статья 1. Учет" if head is RU else "1-бап. Есеп"
    joined = ", ".join(
        f"требования {reference.format(n=n)}" if head is RU else f"{reference.format(n=n)} талаптары" for n in range(1, count + 1)
    )
    last = f"5. Соблюдаются {joined}." if head is RU else f"5. Мыналар: {joined} сақталады."
    found = rules("reference-form", *head, first, *(f"{n}. {name}." for n, name in enumerate(names, 1)), last)
    assert (("KZ-R06", last) in found) is told
    assert len(found) == int(told)


_EDITION = """# {title}

{masthead}

1. {text}
"""


@pytest.mark.parametrize(
    ("language", "masthead", "titles", "head", "line"),
    [
        (
            "rus", "Приказ Министра культуры Республики Казахстан от 5 мая 2021 года № 40",
            ("Об утверждении правил учета музейных предметов", "Об утверждении требований к хранению ценностей"),
            RU, "1. Учет ведется согласно приказу Министра культуры Республики Казахстан от 5 мая 2021 года № 40 «{title}».",
        ),
        (
            "kaz", "Қазақстан Республикасы Мәдениет министрінің 2021 жылғы 5 мамырдағы № 40 бұйрығы",
            ("Музей заттарын есепке алу қағидаларын бекіту туралы", "Құндылықтарды сақтау талаптарын бекіту туралы"),
            KK, "1. Есеп «{title}» Қазақстан Республикасы Мәдениет министрінің 2021 жылғы 5 мамырдағы № 40 бұйрығына сәйкес жүргізіледі.",
        ),
    ],
)  # fmt: skip
def test_a_title_that_has_since_changed(
    tmp_path: Path, language: str, masthead: str, titles: tuple[str, str], head: tuple[str, ...], line: str
) -> None:
    files = [tmp_path / f"v2100000040.01-01-{year}.{language}.md" for year in (2022, 2024)]
    for file, title in zip(files, titles, strict=True):
        file.write_text(_EDITION.format(title=title, masthead=masthead, text="Музей."), "utf-8")
    assert not importer.add(files, tmp_path / "corpus").failed
    mismatch = tuple(c for c in every_check() if c.id == "reference-mismatch")
    with Corpus.open(tmp_path / "corpus") as corpus:
        for title, renamed in zip(titles, (True, False), strict=True):
            report = Session(corpus, mismatch).check(
                act_of(*head, "Статья 1. Учет" if head is RU else "1-бап. Есеп", line.format(title=title))
            )
            assert not report.coverage.failed
            assert len(report.findings) == int(renamed)
            assert all("renamed" in finding.message.en and titles[1] in finding.message.ru for finding in report.findings)
