"""What an act says of itself, in both languages, published and in draft; what a file's name says; the ladder of force."""

from __future__ import annotations

from datetime import date

import pytest

from law import derived, force, metadata, notes, structure
from law.act import Level, Metadata, Paragraph, Place, Status
from law.standing import status_on
from law.text import fold
from law.words import Language


def meta(text: str, name: str = "") -> Metadata:
    lines = [line.strip() for line in text.strip().split("\n")]
    paragraphs = [Paragraph(Place(i), line.strip("*"), bold=line.startswith("**")) for i, line in enumerate(lines)]
    return structure.read(paragraphs, name=name).meta


@pytest.mark.parametrize(
    ("name", "identifier", "language", "edition"),
    [
        ("z1100000413.25-08-2025.rus.docx", "z1100000413", Language.RU, date(2025, 8, 25)),
        ("K950001000_.01-01-2023.kaz.pdf", "k950001000_", Language.KK, date(2023, 1, 1)),
        ("g25nt000021.30-04-2025.rus.docx", "g25nt000021", Language.RU, date(2025, 4, 30)),
        ("z1100000413.25-08-2025.docx", "z1100000413", None, date(2025, 8, 25)),
        ("C01_law_ai/kaz.md", "C01_law_ai", Language.KK, None),
        ("/a/b/C01_law_ai/rus.docx", "C01_law_ai", Language.RU, None),
        ("bill.kaz.docx", "bill", Language.KK, None),
        ("Закон о дорогах.txt", "Закон о дорогах", None, None),
        ("a.b.docx", "a.b", None, None),
        ("", "", None, None),
    ],
)
def test_names_of_files(name: str, identifier: str, language: Language | None, edition: date | None) -> None:
    assert metadata.of_name(name) == (identifier, language, edition)


def test_a_published_order() -> None:
    found = meta(
        """
        **Об утверждении Правил учета**
        Приказ Министра экономики Республики от 17 марта 2015 года № 212. Зарегистрирован в Министерстве юстиции 18 марта 2015 года № 10467.
        В соответствии со статьей 3 Закона ПРИКАЗЫВАЮ:
        1. Утвердить Правила.
        """
    )
    assert (found.kind, found.number, found.date, found.registration) == ("order", "212", date(2015, 3, 17), "10467")
    assert (found.title, found.authority, found.language) == ("Об утверждении Правил учета", "Министра экономики Республики", Language.RU)
    assert found.level == force.level("order", "minister")
    assert not found.draft


def test_a_published_order_in_kazakh() -> None:
    found = meta(
        """
        **Есепке алу қағидаларын бекіту туралы**
        Қазақстан Республикасы Экономика министрінің 2015 жылғы 17 наурыздағы № 212 бұйрығы. Әділет министрлігінде 2015 жылғы 18 наурызда № 10467 болып тіркелді.
        БҰЙЫРАМЫН:
        1. Қағидалар бекітілсін.
        """
    )
    assert (found.kind, found.number, found.date, found.registration) == ("order", "212", date(2015, 3, 17), "10467")
    assert (found.title, found.language) == ("Есепке алу қағидаларын бекіту туралы", Language.KK)
    assert found.authority == "Қазақстан Республикасы Экономика министрінің"


def test_a_law_a_code_and_a_repealed_law() -> None:
    law = meta("**О пастбищах**\nЗакон Республики Казахстан от 1 марта 2011 года № 413-IV ЗРК.\n**Статья 1. Учет**\nУчет ведется.")
    assert (law.kind, law.level, law.number, law.authority) == ("law", 5, "413-IV ЗРК", "")
    kazakh = meta(
        "**Жайылымдар туралы**\nҚазақстан Республикасының Заңы 2015 жылғы 2 қараша № 383-V ҚРЗ.\n**1-бап. Есеп**\nЕсеп жүргізіледі."
    )
    assert (kazakh.kind, kazakh.number, kazakh.date) == ("law", "383-V ҚРЗ", date(2015, 11, 2))
    code = meta(
        "ВОДНЫЙ КОДЕКС РЕСПУБЛИКИ\nот 12 января 2005 года № 8\n(В редакции Законов от 10 октября 2012 года № 170)\nГлава 1\nОбщие положения"
    )
    assert (code.kind, code.level, code.number, code.date) == ("code", 4, "8", date(2005, 1, 12))
    repealed = meta(
        "**О пастбищах**\nЗакон от 24 марта 1998 года N 213.\nСноска. Утратил силу Законом от 06.04.2016 № 480-V.\n**Статья 1. Учет**"
    )
    assert repealed.status is Status.REPEALED
    for requisites in (
        "Приказ Министра экономики от 16 апреля 2015 года № 212. Утратил силу приказом Министра экономики от 17 августа 2020 года № 351",
        "Экономика министрінің 2015 жылғы 16 сәуірдегі № 212 бұйрығы. Күші жойылды - министрдің 2020 жылғы 17 тамыздағы № 351 бұйрығымен",
    ):
        order = meta(f"**Об учете**\n{requisites}\n1. Утвердить.")
        assert (order.status, order.number, order.date, order.kind) == (Status.REPEALED, "212", date(2015, 4, 16), "order"), requisites
    assert meta("**О признании утратившими силу приказов**\nПРИКАЗЫВАЮ:\n1. Признать.").status is Status.IN_FORCE


def test_a_decree_that_has_the_force_of_a_law() -> None:
    found = meta(
        "**О земле**\nУказ Президента Республики Казахстан, имеющий силу Закона, от 22 декабря 1995 г. N 2717.\n**Статья 1. Учет**\nУчет."
    )
    assert (found.kind, found.level, found.number) == ("decree", force.level("law"), "2717")
    found = meta("**О награде**\nУказ Президента Республики Казахстан от 22 декабря 2005 года № 17.\nПОСТАНОВЛЯЮ:\n1. Наградить.")
    assert (found.kind, found.level) == ("decree", force.level("decree", "president"))


def test_drafts() -> None:
    bill = meta("Проект\n**ЗАКОН РЕСПУБЛИКИ**\n**О пастбищах**\nНастоящий Закон регулирует.\n**Статья 1. Учет**")
    assert (bill.draft, bill.kind, bill.title) == (True, "law", "О пастбищах")
    order = meta("**Об учете**\nПроект приказа Министра экономики\nПРИКАЗЫВАЮ:\n1. Утвердить.")
    assert (order.draft, order.kind, order.authority) == (True, "order", "Министра экономики")
    kazakh = meta("Жоба\n**ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ**\n**Жайылымдар туралы**\n1-бап. Осы Заң қолданылады.")
    assert (kazakh.draft, kazakh.kind, kazakh.title) == (True, "law", "Жайылымдар туралы")


def test_an_act_named_only_by_the_mark_on_its_rules() -> None:
    found = meta(
        """
        **Об утверждении Правил учета**
        Правительство Республики Казахстан ПОСТАНОВЛЯЕТ:
        1. Утвердить Правила.
        **Премьер-Министр**

        Утверждены постановлением Правительства Республики Казахстан от 20 апреля 2018 года № 207

        **Правила учета**
        1. Учет ведется.
        """
    )
    assert (found.kind, found.number, found.date, found.level) == (
        "resolution",
        "207",
        date(2018, 4, 20),
        force.level("resolution", "government"),
    )


def test_the_ladder_changes_with_the_constitution() -> None:
    before, after = date(2026, 6, 30), date(2026, 7, 1)
    assert force.level("decree", "president", before) > force.level("resolution", "parliament", before)
    assert force.level("decree", "president", after) < force.level("resolution", "parliament", after)
    for day in (before, after):
        order = [
            force.level(*rung, day)
            for rung in (("constitution", ""), ("constitutional-law", ""), ("code", ""), ("law", ""), ("decree", "president"), ("resolution", "government"),
                         ("order", "minister"), ("order", "department"), ("decision", "maslikhat"))
        ]  # fmt: skip
        assert order == sorted(order)
        assert 0 not in order
    assert force.level("resolution", "court") == 0


def test_notes_say_what_happened_and_since_when() -> None:
    for text, action, since in (
        ("Сноска. Статья 5 исключена Законом РК от 08.06.2021 № 48-VII (вводится в действие с 01.01.2022).", "excluded", date(2022, 1, 1)),
        ("Сноска. Утратил силу Законом РК от 06.04.2016 № 480-V.", "repealed", None),
        (
            "Сноска. Глава 1 дополнена статьей 2-1 в соответствии с Законом РК (вводится в действие с 01.02.2020).",
            "added",
            date(2020, 2, 1),
        ),
        ("Сноска. Пункт 3 в редакции Закона РК от 29.09.2014 № 239-V.", "edition", None),
        ("Примечание РЦПИ! Порядок введения в действие настоящего Закона см. ст.219.", "in-force", None),
        (
            "Ескерту. 5-бап алып тасталды - ҚР 08.06.2021 № 48-VII (01.01.2022 бастап қолданысқа енгізіледі) Заңымен.",
            "excluded",
            date(2022, 1, 1),
        ),
        ("Ескерту. 1-бапқа өзгеріс енгізілді - ҚР 20.12.2004 N 13 Заңымен.", "edition", None),
        ("Сноска. Пункт 1 вводится в действие с 31.02.2020.", "in-force", None),
    ):
        assert notes.is_note(text), text
        assert notes.action(text) == action, text
        assert notes.since(text) == since, text
    assert notes.about("Сноска. Пункт 2-1 исключен") == [(Level.POINT, "2-1")]
    assert notes.about("Ескерту. 5-бап алып тасталды") == [(Level.ARTICLE, "5")]
    assert notes.about("Сноска. Глава 1 дополнена статьей 2-1 в соответствии") == [(Level.ARTICLE, "2-1"), (Level.CHAPTER, "1")]
    assert notes.about("Ескерту. Қағидалар 3-1-тармақпен толықтырылды - ҚР") == [(Level.POINT, "3-1")]


def test_a_unit_that_is_not_yet_in_force() -> None:
    lines = (
        "Статья 1. Учет",
        "1. Учет ведется.",
        "1-1. Учет платный.",
        "Сноска. Статья 1 дополнена пунктом 1-1 с 01.01.2030 в соответствии с Законом.",
    )
    act = structure.read([Paragraph(Place(i), line) for i, line in enumerate(lines)])
    assert act.notes[0].about == "art_1/pt_1-1"
    assert status_on(act, act.provisions[2], date(2029, 12, 31)) is Status.NOT_YET
    assert status_on(act, act.provisions[2], date(2030, 1, 1)) is Status.IN_FORCE
    assert status_on(act, act.provisions[1], date(2020, 1, 1)) is Status.IN_FORCE


def test_what_is_no_publishers_note() -> None:
    for text in (
        "Ескерту. Осы бапта мал деп сиыр түсініледі.",
        "Примечание. Под скотом понимаются коровы.",
        "Сносить здания запрещается.",
        "Пункт второй.",
    ):
        assert not notes.is_note(text)
    assert notes.is_note("Примечание. См. постановление Конституционного Суда", red=True)


def test_titles_of_derived_acts() -> None:
    for title in (
        "Правила учета скота",
        "Типовой договор аренды",
        "Мал есебін жүргізу қағидалары",
        "Прогондар тізбесі",
        "ИНСТРУКЦИЯ по учету",
    ):
        assert derived.is_title(title)
    for text in ("Правила утверждает министр.", "О правилах учета", "Қағидаларды министр бекітеді", "Планируется:"):
        assert not derived.is_title(text)


def test_notes_glued_to_a_norm() -> None:
    for norm, note in (
        ("1. Учет ведется. ", "Сноска. Пункт 1 в редакции Закона."),
        ("учет ведется бесплатно; ", "(В редакции Закона КР от 10 мая 2010 года № 5)"),
        ("1. Есеп жүргізіледі. ", "Ескерту. 1-тармақ жаңа редакцияда."),
    ):
        assert notes.glued(fold(norm + note)) == len(norm)
    assert notes.glued(fold("в редакции настоящего Закона")) == -1
