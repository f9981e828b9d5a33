"""Documents made anew: whatever the text holds, they open, and hold it."""

from __future__ import annotations

from io import BytesIO

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from copilot.export import wordml
from law.words import Language


def opened(body: list[str]) -> docx.document.Document:
    return docx.Document(BytesIO(wordml.document(body, title="т<е>ст & \x00", language=Language.KK, size=12)))


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(blacklist_characters="\r\t\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), max_size=60))
def test_any_text_is_held_but_for_what_xml_cannot(text: str) -> None:
    kept = "".join(sign for sign in text if sign >= " " and not "\ud800" <= sign <= "\udfff" and sign not in "\ufffe\uffff")
    for joined in (False, True):
        made = opened([wordml.paragraph(wordml.run(text, joined=joined))])
        assert made.paragraphs[0].text == kept


def test_lines_marks_and_tables() -> None:
    rows = [
        wordml.row([wordml.cell([], 100), wordml.cell([wordml.paragraph(wordml.run("2-1) </w:t> & <b>", bold=True))], 100)], header=True)
    ]
    made = opened([wordml.paragraph(wordml.run("один\nдва")), wordml.table(rows, [100, 100]), wordml.paragraph()])
    assert made.paragraphs[0].text == "один\nдва"
    assert [cell.text for cell in made.tables[0].rows[0].cells] == ["", "2-1) </w:t> & <b>"]
    assert made.tables[0].rows[0].cells[1].paragraphs[0].runs[0].bold
    assert made.core_properties.title == "т<е>ст & "
