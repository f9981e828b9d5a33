"""The act as it would read: in its own .docx, clean or with tracked changes, and set anew where the file is not at hand."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
from docx.oxml.ns import qn

from copilot.bill import Bill
from copilot.consolidation import consolidated
from copilot.redline import redline
from law import amendments, formats, structure
from law.act import Act
from law.amendments import Amended


def read(data: bytes, name: str = "a.docx") -> Act:
    return structure.read(formats.read(data, name), name=name)


def texts(act: Act) -> list[str]:
    return [paragraph.read_text for paragraph in act.paragraphs if paragraph.text]


def amended(bill: str, act: Act) -> Amended:
    return amendments.apply(act, amendments.of_act(amendments.read(read(bill.encode(), "b.md")), act))


def settled(data: bytes, *, accepted: bool) -> list[str]:
    """The text after every tracked change was accepted, or rejected."""
    bill = Bill(data, "a.docx")
    for position in reversed(range(len(bill.paragraphs))):
        (bill.accept if accepted else bill.reject)(position)
    return [text for position in range(len(bill.paragraphs)) if (text := bill.text(position))]


def law() -> bytes:
    """An act with a red note, a heading and a table."""
    made = docx.Document()
    made.add_paragraph("О тишине")
    made.add_paragraph("Закон Республики Сарыдала от 1 мая 2020 года № 7.")
    made.add_paragraph().add_run("Статья 5. Ночь").bold = True
    made.add_paragraph("1. Ночью запрещается:")
    made.add_paragraph("1) шуметь на улице;").runs[0].font.italic = True
    made.add_paragraph("2) громко петь.")
    note = made.add_paragraph().add_run("Сноска. Статья 5 с изменением, внесенным Законом от 01.05.2021 № 9.")
    note.font.color.rgb = docx.shared.RGBColor(255, 0, 0)
    made.add_paragraph().add_run("Статья 6. Размеры штрафов").bold = True
    made.add_paragraph("Размеры установлены таблицей.")
    table = made.add_table(2, 2)
    for at, text in enumerate(("№", "Штраф", "1", "пять тенге")):
        table.rows[at // 2].cells[at % 2].text = text
    made.add_paragraph("Президент")
    out = BytesIO()
    made.save(out)
    return out.getvalue()


BILL = """О внесении изменений и дополнений в Закон Республики Сарыдала «О тишине»

Статья 1. Внести в Закон Республики Сарыдала от 1 мая 2020 года «О тишине» следующие изменения и дополнения:

1) пункт 1 статьи 5 изложить в следующей редакции:

«1. Ночью запрещается:

1) шуметь на улице;

1-1) свистеть;

2) громко петь и плясать.»;

2) дополнить статьей 7 следующего содержания:

«Статья 7. Исключения

В праздники шуметь можно.».
"""


def test_what_stays_in_a_provision_that_is_put_anew_is_no_change() -> None:
    act = read(law())
    lines = redline(act, amended(BILL, act).outcomes)
    assert [(line.before, line.after) for line in lines if line.changed] == [
        ("", "1-1) свистеть;"),
        ("2) громко петь.", "2) громко петь и плясать."),
        ("", "Статья 7. Исключения"),
        ("", "В праздники шуметь можно."),
    ]


def test_the_clean_act_keeps_its_form_and_new_text_takes_that_of_its_like() -> None:
    data = law()
    act = read(data)
    new = amended(BILL, act)
    made = consolidated(act, new.outcomes, source=data)
    assert texts(read(made)) == texts(new.act)
    document = docx.Document(BytesIO(made))
    look = {paragraph.text: paragraph.runs[0] for paragraph in document.paragraphs if paragraph.runs}
    assert look["1) шуметь на улице;"].italic
    assert look["Статья 7. Исключения"].bold
    assert not look["В праздники шуметь можно."].bold
    assert look["1-1) свистеть;"].font.color.rgb is None
    assert [cell.text for row in document.tables[0].rows for cell in row.cells] == ["№", "Штраф", "1", "пять тенге"]
    assert not list(document.element.iter(qn("w:ins"), qn("w:del")))


def test_tracked_changes_have_author_and_date_and_lead_both_ways() -> None:
    data = law()
    act = read(data)
    new = amended(BILL, act)
    made = consolidated(act, new.outcomes, source=data, track="Ә. Серікұлы")
    marks = list(docx.Document(BytesIO(made)).element.iter(qn("w:ins"), qn("w:del")))
    assert {mark.get(qn("w:author")) for mark in marks} == {"Ә. Серікұлы"}
    assert all(mark.get(qn("w:date")) for mark in marks)
    assert settled(made, accepted=True) == texts(new.act)
    assert settled(made, accepted=False) == texts(act)


def test_an_act_without_its_file_is_set_anew() -> None:
    act = read(law())
    new = amended(BILL, act)
    for track in (None, "Иванов"):
        made = consolidated(act, new.outcomes, track=track)
        assert settled(made, accepted=True) == texts(new.act)
        assert len(docx.Document(BytesIO(made)).tables) == 1


def test_numbers_that_word_gives_are_not_written_twice() -> None:
    made = docx.Document()
    for text in ("О тишине", "Закон Республики Сарыдала от 1 мая 2020 года № 7.", "Статья 5. Ночь"):
        made.add_paragraph(text)
    for text in ("Ночью запрещается шуметь.", "Ночью запрещается петь.", "Ночью спят."):
        made.add_paragraph(text, style="List Number")
    out = BytesIO()
    made.save(out)
    act = read(out.getvalue())
    bill = BILL[: BILL.index("1) пункт 1")] + (
        "1) пункт 1 статьи 5 изложить в следующей редакции:\n\n«1. Ночью тихо.»;\n\n"
        "2) статью 5 дополнить пунктом 2-1 следующего содержания:\n\n«2-1. Свистеть нельзя.».\n"
    )
    for track in (None, "Иванов"):
        new = Bill(consolidated(act, amended(bill, act).outcomes, source=out.getvalue(), track=track), "a.docx")
        assert [f"{view.number} {new.text(at)}".strip() for at, view in enumerate(new.paragraphs)][3:] == [
            "1. Ночью тихо.", "2. Ночью запрещается петь.", "2-1. Свистеть нельзя.", "3. Ночью спят.",
        ]  # fmt: skip


def test_every_labelled_act_is_written_both_ways(shared: Path) -> None:
    for folder in sorted((shared / "eval/dev/amend").iterdir()):
        data = (folder / "act.docx").read_bytes()
        act, bill = read(data), read((folder / "bill.docx").read_bytes())
        new = amendments.apply(act, amendments.of_act(amendments.read(bill), act))
        assert texts(read(consolidated(act, new.outcomes, source=data))) == texts(new.act)
        tracked = consolidated(act, new.outcomes, source=data, track="Иванов")
        assert settled(tracked, accepted=True) == texts(new.act)
        assert settled(tracked, accepted=False) == texts(act)
