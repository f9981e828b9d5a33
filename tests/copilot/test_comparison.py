"""The comparative table: every changed element once, nothing else, in official words of both languages; what is refused is named."""

from __future__ import annotations

import datetime
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from copilot import comparison
from copilot.amending import AmendedAct
from copilot.comparison import Row
from copilot.export.comparison import Side, comparison_table
from law import amendments, formats, structure
from law.act import Act, Paragraph, Place
from law.amendments import Operation
from law.words import Language

RU, KK = Language.RU, Language.KK

ACT = """# О тишине

Закон Республики Сарыдала от 1 мая 2020 года № 7.

**Статья 5. Ночь**

1. Ночью запрещается:

1) шуметь на улице;

2) громко петь;

3) стучать.

2. Тишину охраняет аким.

Аким вправе сделать замечание.

**Статья 6. День**

Днем шуметь можно.

**Статья 7. Праздники**

В праздники шумят все.
"""
BILL = """# О внесении изменений и дополнений в Закон Республики Сарыдала «О тишине»

Статья 1. Внести в Закон Республики Сарыдала от 1 мая 2020 года «О тишине» следующие изменения и дополнения:

1) в статье 5:

в пункте 1:

подпункт 1) дополнить словами «и во дворе»;

в подпункте 1) слово «шуметь» заменить словами «громко шуметь»;

подпункт 2) исключить;

дополнить подпунктом 4) следующего содержания:

«4) сверлить стены.»;

часть вторую пункта 2 изложить в следующей редакции:

«Аким вправе наложить штраф.»;

2) в пункте 9 статьи 6 слово «днем» заменить словом «утром»;

3) статью 7 признать утратившей силу.
"""
ACT_KK = """# Тыныштық туралы

Сарыдала Республикасының 2020 жылғы 1 мамырдағы № 7 Заңы.

**5-бап. Түн**

1. Түнде тыйым салынады:

1) көшеде шулауға;

2) қатты ән салуға.

2. Тыныштықты әкім қорғайды.
"""
BILL_KK = """# «Тыныштық туралы» Сарыдала Республикасының Заңына өзгерістер мен толықтырулар енгізу туралы

1-бап. «Тыныштық туралы» 2020 жылғы 1 мамырдағы Сарыдала Республикасының Заңына мынадай өзгерістер мен толықтырулар енгізілсін:

1) 5-бапта:

1-тармақ мынадай мазмұндағы 3) тармақшамен толықтырылсын:

«3) қабырға бұрғылауға.»;

2-тармақтағы «әкім» деген сөз «полиция» деген сөзбен ауыстырылсын.
"""


def read(text: str, name: str = "a.md") -> Act:
    return structure.read(formats.read(text.encode(), name), name=name)


def amended(bill: Act, act: Act) -> AmendedAct:
    return AmendedAct(act, amendments.apply(act, amendments.of_act(amendments.read(bill), act)))


def rows(bill: str, act: str) -> tuple[Row, ...]:
    one = amended(read(bill), read(act))
    return comparison.rows(one.act, one.amended)


def table_of(data: bytes) -> tuple[docx.document.Document, list[list[str]]]:
    made = docx.Document(BytesIO(data))
    return made, [[cell.text for cell in row.cells] for row in made.tables[0].rows]


def test_every_changed_element_is_one_row_in_the_order_of_the_act() -> None:
    found = rows(BILL, ACT)
    assert [row.name(RU) for row in found] == [
        "подпункт 1) пункта 1 статьи 5",
        "подпункт 2) пункта 1 статьи 5",
        "подпункт 4) пункта 1 статьи 5",
        "часть вторая пункта 2 статьи 5",
        "статья 7",
    ]
    assert found[0].current == "1) шуметь на улице;"
    assert found[0].proposed == "1) громко шуметь на улице и во дворе;"
    assert len(found[0].by) == 2  # two instructions, one row
    assert (found[1].current, found[1].proposed, found[1].goes) == ("2) громко петь;", "", Operation.DELETE_PROVISION)
    assert (found[2].current, found[2].proposed) == ("", "4) сверлить стены.")
    assert found[4].goes is Operation.REPEAL
    assert found[4].current == "Статья 7. Праздники\nВ праздники шумят все."


def test_the_table_has_the_official_form() -> None:
    bill = read(BILL)
    made, cells = table_of(comparison_table([Side(bill, [amended(bill, read(ACT))])]))
    assert cells[0] == ["№ п/п", "Структурный элемент", "Действующая редакция", "Предлагаемая редакция", "Обоснование"]
    assert set(cells[1]) == {"О тишине\nЗакон Республики Сарыдала от 1 мая 2020 года № 7"}
    assert [row[0] for row in cells[2:]] == ["1.", "2.", "3.", "4.", "5."]
    assert cells[2][1:4] == ["Подпункт 1) пункта 1 статьи 5", "1) шуметь на улице;", "1) громко шуметь на улице и во дворе;"]
    assert cells[3][3] == "Исключить."
    assert cells[4][2] == "Отсутствует."
    assert cells[6][3] == "Признать утратившим силу."
    page = made.sections[0]
    assert page.orientation == WD_ORIENT.LANDSCAPE
    assert page.page_width > page.page_height
    header = made.tables[0].rows[0]._tr
    assert header.trPr.find(qn("w:tblHeader")) is not None
    changed = [run.text for run in made.tables[0].rows[2].cells[3].paragraphs[0].runs if run.bold]
    assert " ".join("".join(changed).split()) == "громко и во дворе"


def test_what_is_refused_is_named_below() -> None:
    bill = read(BILL)
    made, cells = table_of(comparison_table([Side(bill, [amended(bill, read(ACT))])]))
    assert not any("утром" in cell for row in cells for cell in row)
    (said,) = [paragraph.text for paragraph in made.paragraphs if "утром" in paragraph.text]
    assert "Пункт 9 статьи 6" in said
    assert "такой нормы нет" in said


def test_both_languages_are_two_tables_each_under_its_own_titles() -> None:
    sides = [Side(bill, [amended(bill, act)]) for bill, act in ((read(BILL_KK), read(ACT_KK)), (read(BILL), read(ACT)))]
    assert [side.bill.meta.language for side in sides] == [KK, RU]
    made = docx.Document(BytesIO(comparison_table(sides)))
    kazakh, russian = made.tables
    assert [cell.text for cell in kazakh.rows[0].cells] == [
        "Р/с №", "Құрылымдық элемент", "Қолданыстағы редакция", "Ұсынылып отырған редакция", "Негіздеме",
    ]  # fmt: skip
    assert [[cell.text for cell in row.cells][1:4] for row in kazakh.rows[2:]] == [
        ["5-баптың 1-тармағының 3) тармақшасы", "Жоқ.", "3) қабырға бұрғылауға."],
        ["5-баптың 2-тармағы", "2. Тыныштықты әкім қорғайды.", "2. Тыныштықты полиция қорғайды."],
    ]
    assert russian.rows[0].cells[1].text == "Структурный элемент"
    assert [{lang.get(qn("w:val")) for lang in table._tbl.iter(qn("w:lang"))} for table in made.tables] == [{"kk-KZ"}, {"ru-RU"}]
    assert [paragraph.paragraph_format.page_break_before for paragraph in made.paragraphs if paragraph.text == "СРАВНИТЕЛЬНАЯ ТАБЛИЦА"] == [
        True
    ]


def test_acts_stand_in_the_order_of_legal_force() -> None:
    bill = read(BILL)
    law = amended(bill, read(ACT))
    code = AmendedAct(replace(law.act, meta=replace(law.act.meta, title="Кодекс тишины", level=4)), law.amended)
    older = AmendedAct(replace(law.act, meta=replace(law.act.meta, title="О шуме", date=datetime.date(2001, 1, 1))), law.amended)
    _, cells = table_of(comparison_table([Side(bill, [law, older, code])]))
    assert [row[0].split("\n")[0] for row in cells if len(set(row)) == 1] == ["Кодекс тишины", "О шуме", "О тишине"]
    assert [row[0] for row in cells if row[0].rstrip(".").isdigit()] == [f"{number}." for number in range(1, 16)]
    ninth, hundredth = (
        AmendedAct(replace(law.act, meta=replace(law.act.meta, title=title, number=number)), law.amended)
        for title, number in (("О девятом", "9-VIII"), ("О сотом", "100-VIII"))
    )
    _, cells = table_of(comparison_table([Side(bill, [hundredth, ninth])]))
    assert [row[0].split("\n")[0] for row in cells if len(set(row)) == 1] == ["О девятом", "О сотом"]


def test_reasons_come_from_the_paragraphs_of_the_note_that_cite_the_element() -> None:
    one = amended(read(BILL), read(ACT))
    note = read(
        "Пояснительная записка\n\nПодпункт 4) пункта 1 статьи 5 вводится по просьбе жителей.\n\nСтатья 5 меняется по решению суда.\n\nПрочее."
    )
    found = comparison.explained(comparison.rows(one.act, one.amended), one.act, note, alone=True)
    assert [row.reasons for row in found] == [
        ("Статья 5 меняется по решению суда.",),
        ("Статья 5 меняется по решению суда.",),
        ("Подпункт 4) пункта 1 статьи 5 вводится по просьбе жителей.",),
        ("Статья 5 меняется по решению суда.",),
        (),
    ]


def test_a_number_that_moves_on_and_the_new_one_in_its_place_are_one_row() -> None:
    bill = BILL[: BILL.index("подпункт 1) дополнить")] + (
        "подпункт 3) считать подпунктом 4);\n\nдополнить подпунктом 3) следующего содержания:\n\n«3) сверлить;».\n"
    )
    (row,) = rows(bill, ACT)
    assert row.name(RU) == "подпункт 3) пункта 1 статьи 5"
    assert (row.current, row.proposed) == ("3) стучать.", "3) сверлить;\n4) стучать.")


def one_row(instruction: str) -> Row:
    (row,) = rows(BILL[: BILL.index("1) в статье 5")] + f"1) {instruction}\n", ACT)
    return row


def test_an_element_that_is_put_anew_is_shown_whole() -> None:
    row = one_row("статью 6 изложить в следующей редакции:\n\n«Статья 6. День\n\nДнем шуметь нельзя.»;")
    assert row.current == "Статья 6. День\nДнем шуметь можно."
    assert row.proposed == "Статья 6. День\nДнем шуметь нельзя."


def test_the_text_of_an_element_without_its_heading_is_the_element() -> None:
    row = one_row("текст статьи 5 изложить в следующей редакции:\n\n«1. Тихо.\n\n2. Совсем тихо.»;")
    assert (row.name(RU), row.proposed) == ("статья 5", "Статья 5. Ночь\n1. Тихо.\n2. Совсем тихо.")


def test_a_preamble_that_gets_more_lines_is_one_row() -> None:
    act = ACT.replace("**Статья 5. Ночь**", "Настоящий Закон охраняет сон.\n\n**Статья 5. Ночь**", 1)
    bill = BILL[: BILL.index("1) в статье 5")] + "1) преамбулу изложить в следующей редакции:\n\n«Закон охраняет сон.\n\nИ покой.»;\n"
    (row,) = rows(bill, act)
    assert (row.name(RU), row.current) == ("преамбула", "Настоящий Закон охраняет сон.")
    assert row.proposed == "Закон охраняет сон.\nИ покой."


def test_a_publishers_note_at_the_end_of_a_line_is_no_part_of_the_element() -> None:
    act = ACT.replace("3) стучать.", "3) стучать. Сноска. Пункт 1 с изменениями, внесенными Законом от 02.05.2021 № 8.")
    bill = BILL[: BILL.index("1) в статье 5")] + "1) в подпункте 3) пункта 1 статьи 5 слово «стучать» заменить словом «греметь»;\n"
    (row,) = rows(bill, act)
    assert (row.current, row.proposed) == ("3) стучать.", "3) греметь.")


def test_parts_of_an_element_have_their_names() -> None:
    assert one_row("в заголовке статьи 6 слово «День» заменить словом «Сутки»;").name(KK) == "6-баптың тақырыбы"
    assert one_row("в заголовке слово «тишине» заменить словом «покое»;").name(RU) == "заголовок акта"
    lead = one_row("в абзаце первом пункта 1 статьи 5 слово «запрещается» заменить словом «нельзя»;")
    assert (lead.name(RU), lead.current) == ("абзац первый пункта 1 статьи 5", "1. Ночью запрещается:")


def test_a_numbered_part_of_a_code_is_called_a_part() -> None:
    code = "# Кодекс Республики Сарыдала о тишине\n\nСтатья 5. Ночь\n\n1. Ночью тихо.\n\n2. Шум влечет штраф пять тенге."
    bill = "# О внесении изменения в Кодекс Республики Сарыдала о тишине\n\nСтатья 1. Внести в Кодекс Республики Сарыдала о тишине изменение:\n\n"
    for instruction in (
        "в части второй статьи 5 слово «пять» заменить словом «семь»",
        "по всему тексту слово «штраф» заменить словом «сбор»",
    ):
        (row,) = rows(f"{bill}1) {instruction}.", code)
        assert row.name(RU) == "часть вторая статьи 5"


def test_a_suspended_element_is_shown_whole_and_a_repealed_act_by_its_title() -> None:
    row = one_row("действие пункта 1 статьи 5 приостановить до 1 января 2028 года;")
    assert row.current.count("\n") == 3
    assert row.proposed.startswith(row.current)
    assert "до 1 января 2028 года" in row.proposed
    repeal = (
        BILL[: BILL.index("Статья 1")] + "Статья 1. Признать утратившим силу Закон Республики Сарыдала от 1 мая 2020 года «О тишине».\n"
    )
    (row,) = rows(repeal, ACT)
    assert (row.name(RU), row.goes, row.current.split("\n")[0]) == ("акт в целом", Operation.REPEAL, "О тишине")


def test_a_row_of_a_table_is_named_by_its_number() -> None:
    act = read(ACT)
    cells = [("1", "пять тенге"), ("2", "десять тенге")]
    made = [Paragraph(Place(None, (0, row, column, 0)), text) for row, pair in enumerate(cells) for column, text in enumerate(pair)]
    act = structure.read([*act.paragraphs, *made], name="a.docx")
    bill = read(BILL[: BILL.index("1) в статье 5")] + "1) слова «десять тенге» заменить словами «сто тенге»;\n")
    one = amended(bill, act)
    found = comparison.rows(act, one.amended)
    assert [(row.name(RU), row.current, row.proposed) for row in found] == [
        ("статья 7, строка 2", "2\nдесять тенге", "2\nсто тенге"),
    ]


def test_a_bill_that_changes_nothing_says_so() -> None:
    _, cells = table_of(comparison_table([Side(read("О мелочах\n\nСтатья 1. Без правок."), [])]))
    assert set(cells[1]) == {"Изменений нет."}


def test_every_labelled_bill_is_tabled_whole(shared: Path) -> None:
    """Each paragraph that an instruction changed stands in one row; no row is without a change."""
    for folder in sorted((shared / "eval/dev/amend").iterdir()):
        bill, act = (structure.read(formats.read((folder / name).read_bytes(), name), name=name) for name in ("bill.docx", "act.docx"))
        one = amended(bill, act)
        found = comparison.rows(one.act, one.amended)
        names = [(row.document, row.name(act.meta.language)) for row in found]
        assert len(set(names)) == len(names)
        assert all(row.goes or row.current != row.proposed for row in found)
        held = [line for row in found for line in row.lines]
        assert len({(line.old, line.new) for line in held}) == len(held)
        applied = {outcome.instruction.n for outcome in one.amended.outcomes if outcome.applied}
        assert {number for row in found for number in row.by} == applied
