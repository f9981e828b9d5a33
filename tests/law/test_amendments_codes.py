"""Bills that change codes: their list of headings, their numbered parts; and which act an instruction is for."""

from __future__ import annotations

import difflib

import pytest

from law import amendments, formats, structure
from law.act import Act
from law.amendments import Reason

HEADINGS = {
    False: ["Статья 1. Шум", "Статья 2. Крик", "Статья 3. Плач", "Статья 4. Вой", "Статья 5. Гул", "Статья 6. Тишина"],
    True: ["1-бап. Шу", "2-бап. Айқай", "3-бап. Жылау", "4-бап. Ұлу", "5-бап. Гуіл", "6-бап. Тыныштық"],
}
TEXTS = {
    False: ["1. Шум запрещен.", "2. Шумом является:", "1) гром;", "2) гул."],
    True: ["1. Шуға тыйым салынған.", "2. Шу дегеніміз:", "1) күркіреу;", "2) гуіл."],
}
TITLE = {False: "О покое (Кодекс покоя)", True: "Тыныштық туралы (Тыныштық кодексі)"}
LEAD = {
    False: "Статья 1.Внести в Кодекс Республики Казахстан от 5 мая 2020 года «О покое» (Кодекс покоя) (Ведомости, 2020 г.) изменения:",
    True: "1-бап. «Тыныштық туралы» 2020 жылғы 5 мамырдағы Қазақстан Республикасының Кодексіне (Тыныштық кодексі) мынадай өзгерістер енгізілсін:",
}


def act(lines: list[str]) -> Act:
    return structure.read(formats.read("\n\n".join(lines).encode(), "act.md"), name="act.md")


def code(kazakh: bool) -> list[str]:
    """The contents, then the articles."""
    articles = [line for heading in HEADINGS[kazakh] for line in (f"**{heading}**", *(TEXTS[kazakh] if "1" in heading else ["..."]))]
    return [f"# {TITLE[kazakh]}", "МАЗМҰНЫ" if kazakh else "ОГЛАВЛЕНИЕ", *HEADINGS[kazakh], *articles]


# Kazakh or not, the lines of the bill, lines of the code and what stands after each or in its place; None: refused.
CASES: list[tuple[bool, list[str], list[tuple[str, str]] | None]] = [
    (False, ["1) оглавление дополнить заголовком статьи 2-1 следующего содержания:", "«Статья 2-1. Стон»;"],
     [("Статья 2. Крик", "Статья 2. Крик\nСтатья 2-1. Стон")]),
    (True, ["1) мазмұны мынадай мазмұндағы 2-1-баптың тақырыбымен толықтырылсын:", "«2-1-бап. Ыңқыл»;"],
     [("2-бап. Айқай", "2-бап. Айқай\n2-1-бап. Ыңқыл")]),
    (False, ["1) в оглавлении заголовок статьи 2 изложить в следующей редакции:", "«Статья 2. Вопль»;"], [("Статья 2. Крик", "Статья 2. Вопль")]),
    (True, ["1) мазмұнында 2-баптың тақырыбы мынадай редакцияда жазылсын:", "«2-бап. Шыңғыру»;"], [("2-бап. Айқай", "2-бап. Шыңғыру")]),
    (False, ["1) оглавление дополнить заголовком статьи 2 следующего содержания:", "«Статья 2. Стон»;"], None),
    (False, ["1) в оглавлении слово «Крик» заменить словом «Вопль»;"], [("Статья 2. Крик", "Статья 2. Вопль")]),
    (False, ["1) в оглавлении:", "в заголовке статьи 2 слово «Крик» заменить словом «Вопль»;",
             "заголовок статьи 3 после слова «Плач» дополнить словами «и стон»;"],
     [("Статья 2. Крик", "Статья 2. Вопль"), ("Статья 3. Плач", "Статья 3. Плач и стон")]),
    (True, ["1) мазмұнында:", "2-баптың тақырыбындағы «Айқай» деген сөз «Шыңғыру» деген сөзбен ауыстырылсын;"],
     [("2-бап. Айқай", "2-бап. Шыңғыру")]),
    (False, ["1) в оглавлении:", "в заголовке статьи 9 слово «Крик» заменить словом «Вопль»;"], None),
    (False, ["1) часть вторую статьи 1 дополнить подпунктами 1-1) и 3) следующего содержания:", "«1-1) стон;»;", "«3) вопль.»;"],
     [("1) гром;", "1) гром;\n1-1) стон;"), ("2) гул.", "2) гул.\n3) вопль.")]),
    (True, ["1) 1-баптың 2) тармақшадағы «гуіл.» деген сөзден кейін «ыңқыл» деген сөзбен ауыстырылсын;"], None),
    (False, ["1) пункт 2) части второй статьи 1 изложить в следующей редакции:", "«2) стон.»;"], [("2) гул.", "2) стон.")]),
    (True, ["1) 1-баптың екінші бөлігінің 2) тармақшасы мынадай редакцияда жазылсын:", "«2) ыңқыл.»;"], [("2) гуіл.", "2) ыңқыл.")]),
    (True, ["1) 1-баптың екінші бөлігінің 2) тармақшасындағы «гуіл.» деген сөз «гуіл;» деген сөзбен ауыстырылып, мынадай мазмұндағы "
            "3) тармақшамен толықтырылсын:", "«3) ыңқыл.»;"], [("2) гуіл.", "2) гуіл;\n3) ыңқыл.")]),
    (False, ["1) строку 1.53. таблицы статьи 2 исключить."], None),
    (True, ["1) 2-бап кестесінің 1.53-жолы алып тасталсын."], None),
]  # fmt: skip


@pytest.mark.parametrize(("kazakh", "lines", "changes"), CASES)
def test_a_code_and_its_list_of_headings(kazakh: bool, lines: list[str], changes: list[tuple[str, str]] | None) -> None:
    bill = act(["# Өзгерістер енгізу туралы" if kazakh else "# О внесении изменений", LEAD[kazakh], *lines])
    law = act(code(kazakh))
    amended = amendments.apply(law, amendments.of_act(amendments.read(bill), law))
    expected = [p.text for p in law.paragraphs if p.text]
    for old, new in reversed(changes or []):
        at = expected.index(old)
        expected[at : at + 1] = new.split("\n")
    assert amended.outcomes
    assert [p.text for p in amended.act.paragraphs if p.text] == expected
    assert all(outcome.applied == (changes is not None) for outcome in amended.outcomes)


@pytest.mark.parametrize(
    ("named", "title", "same"),
    [
        ("В Уголовный кодекс Республики Казахстан от 3 июля 2014 года", "УГОЛОВНЫЙ КОДЕКС РЕСПУБЛИКИ КАЗАХСТАН", True),
        ("В Уголовный кодекс Республики Казахстан от 3 июля 2014 года", "Уголовно-процессуальный кодекс Республики Казахстан", False),
        (
            "В Кодекс Республики Казахстан об административных правонарушениях от 5 июля 2014 года",
            "Об административных правонарушениях",
            True,
        ),
        ("В Кодекс Республики Казахстан от 5 мая 2020 года «О покое» (Кодекс покоя)", "О покое (Кодекс покоя)", True),
        ("В Закон Республики Казахстан от 8 февраля 2003 года «О почте»", "О почтовой связи", False),
        ("Закон Республики Казахстан от 18 марта 2002 года «Об органах юстиции»", "Об органах юстиции", True),
    ],
)
def test_the_act_that_a_bill_names_is_the_one_in_hand_or_is_left_alone(named: str, title: str, same: bool) -> None:
    lines = [
        "# О внесении изменений",
        "Статья 1. Внести изменения в следующие законодательные акты:",
        f"1. {named}:",
        "статью 1 исключить.",
    ]
    law = act([f"# {title}", "**Статья 1. А**", "Б.", "**Статья 2. В**", "Г."])
    assert bool(amendments.of_act(amendments.read(act(lines)), law)) is same


def test_number_and_date_decide_before_the_title() -> None:
    law = act(
        ["# О почтовой связи", "Закон Республики Казахстан от 8 февраля 2003 года № 386", "**Статья 1. А**", "Б.", "**Статья 2. В**", "Г."]
    )
    for named, same in (
        ("В Закон Республики Казахстан от 8 февраля 2003 года № 386 «О почте и связи»", True),
        ("В Закон Республики Казахстан от 8 февраля 2003 года № 387 «О почтовой связи»", False),
        ("В Закон Республики Казахстан от 9 февраля 2004 года «О почтовой связи»", False),
    ):
        lines = [
            "# О внесении изменений",
            "Статья 1. Внести изменения в следующие законодательные акты:",
            f"1. {named}:",
            "статью 1 исключить.",
        ]
        assert bool(amendments.of_act(amendments.read(act(lines)), law)) is same, named


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_an_instruction_that_contradicts_an_earlier_one_is_refused(order: tuple[int, int]) -> None:
    law = act(["# О тишине", "**Статья 1. А**", "1. Ночью тихо.", "2. Днем шумно.", "**Статья 2. В**", "Г."])
    both = [
        ["1) пункт 2 статьи 1 изложить в следующей редакции:", "«2. Днем как хотят.»;"],
        ["2) в пункте 2 статьи 1 слово «Днем» заменить словом «Утром»;"],
    ]
    lines = [line for number in order for line in both[number]]
    bill = act(["# О внесении изменений", "Статья 1. Внести в Закон Республики Сарыдала от 5 мая 2020 года «О тишине» изменения:", *lines])
    first, second = amendments.apply(law, amendments.of_act(amendments.read(bill), law)).outcomes
    assert (first.reason, second.reason) == (None, Reason.AMBIGUOUS)


PARTS = ["# О тишине", "**Статья 1. А**", "Первая часть.", "Вторая часть.", "Третья часть.", "**Статья 2. В**", "1. Акимат вправе:", "1) слушать;",
         "2) слышать.", "Маслихат вправе:", "1) петь;", "2) молчать.", "Никто не вправе.", "**Статья 3. Г**", "Раз. Два. Три."]  # fmt: skip
# The lines of a bill; whether each instruction is carried out; the lines that go (-) and come (+).
COUNTED = [
    (["1) части вторую и третью статьи 1 исключить;"], [True, True], ["-Вторая часть.", "-Третья часть."]),
    (["1) части первую и вторую статьи 1 изложить в следующей редакции:", "«А.", "Б.»;"], [True, True],
     ["-Первая часть.", "-Вторая часть.", "+А.", "+Б."]),
    (["1) в статье 1:", "часть вторую исключить;", "часть третью изложить в следующей редакции: «Иная.»;"], [True, False], ["-Вторая часть."]),
    (["1) в статье 1:", "часть третью изложить в следующей редакции: «Иная.»;", "часть вторую исключить;"], [True, True],
     ["-Вторая часть.", "-Третья часть.", "+Иная."]),
    (["1) в статье 1:", "дополнить частью второй следующего содержания: «Вставка.»;", "в части третьей слово «часть» исключить;"],
     [True, False], ["+Вставка."]),
    (["1) в статье 1:", "часть вторую исключить;", "дополнить частью третьей следующего содержания: «Вставка.»;"], [True, False],
     ["-Вторая часть."]),
    (["1) в части второй пункта 1 статьи 2:", "подпункт 1) исключить;", "дополнить подпунктом 3) следующего содержания:", "«3) свистеть;»;"],
     [True, True], ["-1) петь;", "+1) исключен;", "+3) свистеть;"]),
    (["1) часть вторую пункта 1 статьи 2 дополнить подпунктом 3) следующего содержания:", "«3) свистеть.»;"], [True], ["+3) свистеть."]),
    (["1) подпункт 1) части третьей пункта 1 статьи 2 исключить;"], [False], []),
    (["1) подпункт 2) части первой пункта 1 статьи 2 исключить;"], [True], ["-2) слышать.", "+2) исключен."]),
    (["1) в статье 3:", "второе предложение исключить;", "предложение третье изложить в следующей редакции: «Пять.»;"], [True, False],
     ["-Раз. Два. Три.", "+Раз. Три."]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "done", "changes"), COUNTED)
def test_what_is_counted_is_counted_as_the_act_has_it_or_refused(lines: list[str], done: list[bool], changes: list[str]) -> None:
    law = act(PARTS)
    lead = "Статья 1. Внести в Закон Республики Сарыдала от 5 мая 2020 года «О тишине» изменения:"
    amended = amendments.apply(law, amendments.of_act(amendments.read(act(["# О внесении изменений", lead, *lines])), law))
    was, now = ([p.text for p in one.paragraphs if p.text] for one in (law, amended.act))
    found = [line for line in difflib.unified_diff(was, now, lineterm="", n=0) if not line.startswith(("---", "+++", "@@"))]
    assert sorted(found) == sorted(changes)
    assert [outcome.applied for outcome in amended.outcomes] == done
    texts = [p.text for p in law.paragraphs]
    for edit in (edit for outcome in amended.outcomes for edit in outcome.edits):  # as the writers of documents replay them
        texts[edit.position : edit.position + 1] = edit.texts
    assert texts == [p.text for p in amended.act.paragraphs]


@pytest.mark.parametrize(
    ("lines", "targets"),
    [
        (["1) пункт 1 статьи 2 изложить в следующей редакции:", "«1. Акимат слышит.»;дополнить пунктом 2 следующего содержания:", "«2. Тихо.»;"],
         ["art_2/pt_1", "pt_2"]),
        (["1) в статье 2:", "пункт 1 изложить в следующей редакции:", "«1. Акимат слышит.»;дополнить пунктом 2 следующего содержания:", "«2. Тихо.»;"],
         ["art_2/pt_1", "art_2/pt_2"]),
        (["1) в статье 2:", "пункт 1 изложить в следующей редакции:", "«1. Слышит.»;в статье 3 слово «Раз» заменить словом «Два»;"],
         ["art_2/pt_1", "art_3"]),
        (["1) пункт 1 статьи 2 изложить в следующей редакции:", "«1. В пункте 2 слова «а» заменить словами «б»; слова «в» исключить.»;"],
         ["art_2/pt_1"]),
    ],
)  # fmt: skip
def test_lines_that_a_bank_ran_together(lines: list[str], targets: list[str]) -> None:
    lead = "Статья 1. Внести в Закон Республики Сарыдала от 5 мая 2020 года «О тишине» изменения:"
    found = amendments.read(act(["# О внесении изменений", lead, *lines]))
    assert [one.target for one in found] == targets
    assert found[0].lines[-1].endswith(".")


def test_words_are_found_where_a_space_was_lost_and_not_inside_others() -> None:
    law = act(["# О тишине", "**Статья 1. А**", "Решения министерств, государственных комитетов и иных органов.", "**Статья 2. В**", "Г."])
    lead = "Статья 1. Внести в Закон Республики Сарыдала от 5 мая 2020 года «О тишине» изменения:"
    for words, reason in (("министерств, государственныхкомитетов", None), ("государственныхкомитет", Reason.WORDS_NOT_FOUND)):
        bill = act(["# О внесении изменений", lead, f"1) в статье 1 слова «{words}» исключить."])
        (outcome,) = amendments.apply(law, amendments.of_act(amendments.read(bill), law)).outcomes
        assert outcome.reason is reason


@pytest.mark.parametrize(("number", "row"), [("6", 3), ("5-2", 3), ("2", 1), ("5-1", None)])
def test_a_row_of_a_text_file_is_put_in_by_the_order_of_numbers(number: str, row: int | None) -> None:
    law = act(["# О тарифах", "**Статья 1. А**", "| 1 | Лук |\n| 5 | Морковь |\n| 5-1 | Свекла |\n| 7 | Репа |"])
    bill = act(["# О внесении изменений", "Статья 1. Внести в Закон Республики Сарыдала от 5 мая 2020 года «О тарифах» изменения:",
                f"1) статью 1 дополнить строкой {number} следующего содержания:", f"«{number} Редис»;"])  # fmt: skip
    amended = amendments.apply(law, amendments.of_act(amendments.read(bill), law))
    rows = [paragraph.text for paragraph in amended.act.paragraphs if paragraph.place.table is not None]
    if row is None:
        assert [outcome.reason for outcome in amended.outcomes] == [Reason.ALREADY_EXISTS]
    else:
        assert [outcome.reason for outcome in amended.outcomes] == [None]
        assert rows.index(next(text for text in rows if "Редис" in text)) == row
