"""Whole paragraphs made, parted, joined and taken out; undo; the act that follows the text; tracked changes settled."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copilot.bill import Bill, Change
from law import formats, structure
from law.text import clean
from law.words import Problem

MakeDocx = Callable[..., bytes]


def p(text: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def cell(inner: str) -> str:
    return f"<w:tc><w:tcPr/>{inner}</w:tc>"


def texts(bill: Bill) -> list[str]:
    return [view.text for view in bill.paragraphs]


def body(bill: Bill) -> str:
    with zipfile.ZipFile(io.BytesIO(bill.data())) as archive:
        return archive.read("word/document.xml").decode()


def test_enter_parts_a_paragraph_and_backspace_joins_it(make_docx: MakeDocx) -> None:
    bill = Bill(make_docx(p("\n  бірінші екінші", '<w:jc w:val="both"/>') + p("үшінші")), "x")
    assert bill.split_paragraph(0, 8) == Change(0, 1, 2)
    assert texts(bill) == ["\n  бірінші ", "екінші", "үшінші"]
    assert [view.alignment for view in bill.paragraphs] == ["justify", "justify", "left"]
    assert bill.merge_paragraph(0) == Change(0, 2, 1)
    assert texts(bill) == ["\n  бірінші екінші", "үшінші"]


@pytest.mark.parametrize("track", [None, "А"])
def test_what_is_typed_after_enter_looks_as_what_stood_before(make_docx: MakeDocx, track: str | None) -> None:
    """Most bills have the look of a text in its runs, and none in the ends of paragraphs."""
    look = '<w:rPr><w:rFonts w:ascii="PT Serif"/><w:b/><w:sz w:val="28"/></w:rPr>'
    bill = Bill(make_docx(f"<w:p><w:r>{look}<w:t>1-бап</w:t></w:r></w:p>"), "x")
    bill.split_paragraph(0, 5, track=track)
    bill.replace(1, 0, 0, "мәтін", track=track)
    bill.split_paragraph(0, 0, track=track)
    bill.replace(0, 0, 0, "алдыңғы", track=track)
    assert texts(bill) == ["алдыңғы", "1-бап", "мәтін"]
    for view in bill.paragraphs:
        assert {(piece.format.font, piece.format.bold, piece.format.size) for piece in view.pieces} == {("PT Serif", True, 14.0)}


def test_what_is_typed_in_the_place_of_all_text_looks_as_it_did(make_docx: MakeDocx) -> None:
    look = '<w:rPr><w:i/><w:sz w:val="32"/></w:rPr>'
    bill = Bill(make_docx(f"<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r>{look}<w:t>ескі</w:t></w:r></w:p>"), "x")
    bill.replace(0, 0, 4, "")
    bill.replace(0, 0, 0, "жаңа")
    assert [(piece.text, piece.format.italic, piece.format.bold, piece.format.size) for piece in bill.view(0).pieces] == [
        ("жаңа", True, False, 16.0)
    ]
    bill.undo()
    bill.undo()
    assert "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>" in body(bill)


def test_a_link_does_not_reach_into_the_next_paragraph(make_docx: MakeDocx) -> None:
    link = '<w:hyperlink w:anchor="a"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>сілтеме</w:t></w:r></w:hyperlink>'
    bill = Bill(make_docx(f"<w:p>{link}</w:p>"), "x")
    bill.split_paragraph(0, 7)
    bill.replace(1, 0, 0, "мәтін")
    assert not any(piece.format.underline for piece in bill.view(1).pieces)


def test_a_section_ends_where_it_ended(make_docx: MakeDocx) -> None:
    section = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>'
    bill = Bill(make_docx(p("алдыңғы бөлім", section) + p("келесі")), "x")
    bill.split_paragraph(0, 8)
    assert [view.section for view in bill.paragraphs] == ["", "continuous", ""]
    with pytest.raises(Problem):
        bill.merge_paragraph(1)
    bill.delete_paragraph(1)
    assert [view.section for view in bill.paragraphs] == ["", "continuous", ""]
    assert texts(bill) == ["алдыңғы ", "", "келесі"]


def test_a_paragraph_that_is_deleted_leaves_anchors_that_reach_beyond_it(make_docx: MakeDocx) -> None:
    first = (
        '<w:p><w:commentRangeStart w:id="3"/><w:bookmarkStart w:id="1" w:name="z1"/><w:bookmarkEnd w:id="1"/>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>кетеді</w:t></w:r></w:p>'
    )
    second = '<w:p><w:pPr/><w:r><w:t>қалады</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:commentRangeEnd w:id="3"/></w:p>'
    bill = Bill(make_docx(first + '<w:bookmarkStart w:id="9" w:name="z9"/>' + second), "x")
    before = bill.data()
    assert bill.delete_paragraph(0) == Change(0, 2, 1)
    xml = body(bill)
    assert xml.count("commentRangeStart") == 1
    assert "z1" not in xml
    assert 'w:name="z9"' in xml
    assert xml.index("begin") < xml.index("TOC") < xml.index("қалады") < xml.index('"end"')
    bill.undo()
    assert bill.data() == before
    bill.delete_paragraph(1)
    assert texts(bill) == ["кетеді"]
    assert body(bill).count("commentRangeEnd") == 1


def test_a_cell_keeps_a_paragraph_and_tables_are_not_joined(make_docx: MakeDocx) -> None:
    table = f"<w:tbl><w:tblGrid><w:gridCol w:w='2000'/></w:tblGrid><w:tr>{cell(p('а') + p('б'))}{cell(p('в'))}</w:tr></w:tbl>"
    bill = Bill(make_docx(p("бас") + table + p("соң")), "x")
    places = [(view.cell.row, view.cell.column, view.cell.paragraph) if view.cell else None for view in bill.paragraphs]
    assert places == [None, (0, 0, 0), (0, 0, 1), (0, 1, 0), None]
    with pytest.raises(Problem):
        bill.delete_paragraph(3)
    for position in (0, 2, 3):
        with pytest.raises(Problem):
            bill.merge_paragraph(position)
    bill.delete_paragraph(1)
    bill.insert_paragraph(3, "жаңа")
    assert texts(bill) == ["бас", "б", "в", "жаңа", "соң"]
    assert [paragraph.place.table for paragraph in bill.law_paragraphs()][1:4] == [(0, 0, 0, 0), (0, 0, 1, 0), (0, 0, 1, 1)]


def test_the_only_paragraph_is_emptied(make_docx: MakeDocx) -> None:
    bill = Bill(make_docx(p("жалғыз", "<w:keepNext/>")), "x")
    bill.delete_paragraph(0)
    assert texts(bill) == [""]
    assert "keepNext" in body(bill)


def test_new_paragraphs_look_like_their_neighbour(make_docx: MakeDocx) -> None:
    look = "<w:r><w:rPr><w:i/></w:rPr><w:t>көлбеу</w:t></w:r>"
    model = f'<w:p><w:pPr><w:ind w:firstLine="709"/><w:sectPr/></w:pPr>{look}</w:p>'
    bill = Bill(make_docx(model + p("соңғы")), "x")
    bill.insert_paragraph(1, "1) жаңа")
    view = bill.paragraphs[1]
    assert (view.text, view.first, view.pieces[0].format.italic, view.section) == ("1) жаңа", 35.45, True, "")
    bill.insert_paragraph(3, "ең соңғы", like=0)
    assert bill.paragraphs[3].first == 35.45
    bill.insert_paragraph(0, "ең алғашқы")
    assert texts(bill) == ["ең алғашқы", "көлбеу", "1) жаңа", "соңғы", "ең соңғы"]


def test_a_group_is_one_step_and_fails_as_a_whole(make_docx: MakeDocx) -> None:
    data = make_docx(p("бір") + p("екі"))
    bill = Bill(data, "x")
    with bill.one_step():
        bill.replace(0, 0, 3, "1")
        bill.insert_paragraph(1, "аралық")
        bill.replace(2, 0, 3, "2")
    assert texts(bill) == ["1", "аралық", "2"]
    assert len(bill.undo()) == 3
    assert bill.data() == data

    def half() -> None:
        with bill.one_step():
            bill.replace(0, 0, 3, "1")
            bill.replace(0, 50, 60, "жоқ жер")

    with pytest.raises(Problem):
        half()
    assert bill.data() == data
    assert not bill.can_undo


def test_places_that_are_not_there(make_docx: MakeDocx) -> None:
    bill = Bill(make_docx(p("үш сөз бар")), "x")
    for edit in (
        lambda: bill.replace(1, 0, 0, "а"),
        lambda: bill.replace(0, 5, 50, "а"),
        lambda: bill.replace(0, 5, 3, "а"),
        lambda: bill.split_paragraph(0, 50),
        lambda: bill.merge_paragraph(0),
        lambda: bill.insert_paragraph(7),
        lambda: bill.delete_paragraph(-1),
        lambda: bill.position_of(3),
    ):
        with pytest.raises(Problem):
            edit()
    assert not bill.can_undo


def test_the_same_text_is_no_edit_and_characters_xml_cannot_hold_are_dropped(make_docx: MakeDocx) -> None:
    bill = Bill(make_docx(p("ст. 5")), "x")
    assert bill.replace(0, 0, 5, "ст. 5") is None
    assert not bill.changed
    bill.replace(0, 5, 5, "\x0b\x00 және\r\n6\ud800")
    assert texts(bill) == ["ст. 5 және\n6"]
    Bill(bill.data(), "x")


def test_views_that_did_not_change_are_the_same_objects(make_docx: MakeDocx) -> None:
    bill = Bill(make_docx(p("а") + p("б") + p("в")), "x")
    before = list(bill.paragraphs)
    bill.replace(1, 0, 1, "г")
    after = list(bill.paragraphs)
    assert [a is b for a, b in zip(before, after, strict=True)] == [True, False, True]
    bill.undo()
    assert list(bill.paragraphs) == before
    assert [a is b for a, b in zip(before, bill.paragraphs, strict=True)] == [True, False, True]  # what is kept for undo is bytes


def test_steps_that_were_joined_are_taken_back_together(make_docx: MakeDocx) -> None:
    bill = Bill(make_docx(p("а") + p("б")), "x")
    assert not bill.join_steps()
    bill.replace(1, 0, 0, "г")
    for at, letter in enumerate("де", 1):
        bill.replace(1, at, at, letter)
        assert bill.join_steps()
    assert texts(bill) == ["а", "гдеб"]
    bill.undo()
    assert (texts(bill), bill.can_undo, bill.changed) == (["а", "б"], False, False)
    bill.redo()
    assert texts(bill) == ["а", "гдеб"]
    bill.replace(0, 0, 0, "в")
    assert bill.join_steps()  # of two paragraphs: both changes are kept
    bill.undo()
    assert texts(bill) == ["а", "б"]


def test_steps_that_were_forgotten_stay_done_and_the_bill_stays_changed(make_docx: MakeDocx) -> None:
    bill = Bill(make_docx(p("а")), "x")
    for letter in "бвг":
        bill.replace(0, 0, 0, letter)
    bill.forget(2)
    bill.undo()
    assert (texts(bill), bill.can_undo, bill.changed) == (["вба"], False, True)
    bill.redo()
    assert texts(bill) == ["гвба"]


def test_what_is_on_disk_is_not_joined_away(make_docx: MakeDocx, tmp_path: Path) -> None:
    bill = Bill(make_docx(p("а")), "x")
    bill.replace(0, 1, 1, "б")
    bill.save(tmp_path / "x.docx")
    bill.replace(0, 2, 2, "в")
    assert not bill.join_steps()
    bill.undo()
    assert not bill.changed


NUMBERING = (
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)  # fmt: skip
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


def test_automatic_numbers_follow_edits(make_docx: MakeDocx) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
    relation = f'<Relationship Id="n" Type="{kind}" Target="numbering.xml"/>'
    data = make_docx(p("а", LISTED) + p("б", LISTED) + p("в"), parts={"word/numbering.xml": NUMBERING.encode()}, relations=relation)
    bill = Bill(data, "x")
    assert [view.number for view in bill.paragraphs] == ["1.", "2.", ""]
    assert (bill.paragraphs[0].left, bill.paragraphs[0].first) == (36, -18)
    bill.insert_paragraph(1, "жаңа")
    assert [view.number for view in bill.paragraphs] == ["1.", "2.", "3.", ""]
    bill.delete_paragraph(0)
    assert [view.number for view in bill.paragraphs] == ["1.", "2.", ""]
    assert bill.law_paragraphs() == formats.read(bill.data(), "x.docx")


# tracked


def settled(bill: Bill, accepted: bool) -> list[str]:
    """The texts once every revision is accepted (or rejected)."""
    copy = Bill(bill.data(), "copy")
    position = 0
    while position < len(copy.paragraphs):
        before = len(copy.paragraphs)
        (copy.accept if accepted else copy.reject)(position)
        position += len(copy.paragraphs) == before
    assert all(piece.revision is None for view in copy.paragraphs for piece in view.pieces)
    assert all(view.mark is None for view in copy.paragraphs)
    return texts(copy)


def test_tracked_paragraphs_accepted_and_rejected(make_docx: MakeDocx) -> None:
    bill = Bill(make_docx(p("бір екі") + p("үш") + p("төрт")), "x")
    bill.split_paragraph(0, 4, track="А")
    assert texts(bill) == ["бір ", "екі", "үш", "төрт"]
    assert bill.paragraphs[0].mark is not None
    assert (settled(bill, True), settled(bill, False)) == (["бір ", "екі", "үш", "төрт"], ["бір екі", "үш", "төрт"])
    bill.insert_paragraph(2, "жаңа", track="А")
    assert (settled(bill, True), settled(bill, False)) == (["бір ", "екі", "жаңа", "үш", "төрт"], ["бір екі", "үш", "төрт"])
    bill.delete_paragraph(3, track="А")
    assert texts(bill) == ["бір ", "екі", "жаңа", "", "төрт"]
    assert (settled(bill, True), settled(bill, False)) == (["бір ", "екі", "жаңа", "төрт"], ["бір екі", "үш", "төрт"])
    bill.delete_paragraph(2, track="А")  # the author's own: gone for good
    assert texts(bill) == ["бір ", "екі", "", "төрт"]
    bill.merge_paragraph(0, track="А")  # the author's own end
    assert texts(bill) == ["бір екі", "", "төрт"]
    bill.replace(2, 0, 4, "бес", track="Б")
    pieces = [(piece.text, piece.revision.kind, piece.revision.author) for piece in bill.paragraphs[2].pieces if piece.revision]
    assert pieces == [("төрт", "deleted", "Б"), ("бес", "inserted", "Б")]
    assert settled(bill, False) == ["бір екі", "үш", "төрт"]


def test_one_revision_of_several_is_accepted(make_docx: MakeDocx) -> None:
    bill = Bill(make_docx(p("бір екі үш")), "x")
    bill.replace(0, 8, 10, "3", track="А")
    bill.replace(0, 0, 3, "1", track="А")
    ids = {piece.text: piece.revision.id for piece in bill.paragraphs[0].pieces if piece.revision}
    bill.accept(0, ids["бір"], ids["1"])
    bill.reject(0, ids["үш"], ids["3"])
    assert texts(bill) == ["1 екі үш"]
    assert all(piece.revision is None for piece in bill.paragraphs[0].pieces)


def test_a_change_of_format_is_settled(make_docx: MakeDocx) -> None:
    run = (
        '<w:r><w:rPr><w:b/><w:rPrChange w:id="5" w:author="А" w:date="2026-01-01T00:00:00Z"><w:rPr><w:i/></w:rPr></w:rPrChange></w:rPr>'
        "<w:t>сөз</w:t></w:r>"
    )
    for accepted, look in ((True, (True, False)), (False, (False, True))):
        bill = Bill(make_docx(f"<w:p>{run}</w:p>"), "x")
        (bill.accept if accepted else bill.reject)(0)
        shown = bill.paragraphs[0].pieces[0].format
        assert (shown.bold, shown.italic) == look
        assert "rPrChange" not in body(bill)


# the act


ACT = [
    "ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ",
    "1-бап. Негізгі ұғымдар",
    "1. Осы Заңда мынадай ұғымдар пайдаланылады:",
    "1) орган – мекеме;",
    "2-бап. Қолдану",
]


def test_the_act_is_that_of_the_text_after_every_kind_of_edit(make_docx: MakeDocx) -> None:
    bill = Bill(make_docx("".join(map(p, ACT))), "x.docx")

    def agrees() -> None:
        assert bill.act == structure.read(formats.read(bill.data(), "x.docx"), name="x.docx")

    agrees()
    for edit in (
        lambda: bill.replace(3, 3, 8, "ұйым"),
        lambda: bill.insert_paragraph(4, "2) тұлға – азамат;"),
        lambda: bill.replace(1, 0, 1, "3"),
        lambda: bill.split_paragraph(2, 2),
        lambda: bill.delete_paragraph(0),
        bill.undo,
        lambda: bill.merge_paragraph(2),
        bill.undo,
        bill.undo,
        bill.redo,
    ):
        edit()
        agrees()


STEP = st.tuples(
    st.sampled_from("rsimduy"), st.integers(0, 9), st.integers(0, 30), st.integers(0, 30), st.sampled_from(["", "сөз ", "\tа\nб"])
)


@given(st.lists(STEP, max_size=12), st.sampled_from([None, "А"]))
@settings(max_examples=40, deadline=None)
def test_any_row_of_edits_can_be_undone_and_done_again(
    make_docx: MakeDocx, steps: list[tuple[str, int, int, int, str]], author: str | None
) -> None:
    table = f"<w:tbl><w:tr>{cell(p('ұяшық') + p('тағы'))}</w:tr></w:tbl>"
    data = make_docx(
        p(" бір сөз") + '<w:bookmarkStart w:id="1" w:name="z"/>' + p("екінші") + '<w:bookmarkEnd w:id="1"/>' + table + p("") + p("соңы")
    )
    bill = Bill(data, "x")
    for kind, position, start, end, text in steps:
        position %= len(bill.paragraphs)
        raw = bill.paragraphs[position]
        first, last = sorted((start % (len(raw.text) + 1), end % (len(raw.text) + 1)))
        try:
            match kind:
                case "r":
                    bill.replace(position, first - raw.lead, last - raw.lead, text, track=author)
                    assert texts(bill)[position] == raw.text[:first] + text + raw.text[last:]
                case "s":
                    bill.split_paragraph(position, first - raw.lead, track=author)
                    assert texts(bill)[position : position + 2] == [raw.text[:first], raw.text[first:]]
                case "i":
                    bill.insert_paragraph(position, text, track=author)
                    assert texts(bill)[position] == text
                case "m":
                    bill.merge_paragraph(position, track=author)
                case "d":
                    bill.delete_paragraph(position, track=author)
                case "u":
                    bill.undo()
                case "y":
                    bill.redo()
        except Problem:
            pass
    written = bill.data()
    assert [paragraph.text for paragraph in formats.read(written, "x.docx")] == [clean(text) for text in texts(bill)]
    assert bill.law_paragraphs() == formats.read(written, "x.docx")
    further = bill.can_redo
    while bill.undo():
        pass
    assert bill.data() == data
    while bill.redo():
        pass
    assert further or bill.data() == written


# words, as a script names them


def test_words_are_found_as_python_docx_sees_them(make_docx: MakeDocx) -> None:
    inserted = '<w:ins w:id="3" w:author="Б"><w:r><w:t>енгізілген</w:t></w:r></w:ins>'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r><w:r><w:t>шарт</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>нәтиже</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    inside = f"<w:p><w:r><w:t>ал</w:t></w:r>{inserted}<w:r><w:t>ды ст.\u00a05</w:t></w:r></w:p><w:p>{field}</w:p>"
    bill = Bill(make_docx(inside), "x")
    assert bill.replace_words(0, "алды", "артқы") is not None  # an insertion stands inside the word and stays
    assert texts(bill)[0] == "артқыенгізілген ст.\u00a05"
    assert bill.replace_words(0, "ст. 5", "ст. 6") is not None  # a no-break space is a space, and stays one that does not break
    assert texts(bill)[0] == "артқыенгізілген ст.\u00a06"
    assert bill.replace_words(1, "шарт", "талап") is not None  # inside the code of a field
    assert texts(bill)[1] == "нәтиже"
    assert "<w:t>талап</w:t>" in body(bill)
    assert bill.replace_words(1, "жоқ сөз", "а") is None
    bill.undo()
    assert "<w:t>шарт</w:t>" in body(bill)
