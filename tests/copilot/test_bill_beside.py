"""What stands beside the text: comments that are answered, notes, headers and footers, images with their size."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from lxml import etree

from copilot.bill import Bill
from copilot.bill.comments import Remark
from law.words import Problem

MakeDocx = Callable[..., bytes]
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
REMARK = Remark(0, 0, 0, "Б. Заңгер", "БЗ", ("Келісемін <иә> & солай",), headed=False)
BODY = (
    '<w:p><w:r><w:t>бір </w:t></w:r><w:commentRangeStart w:id="4"/><w:r><w:t>екі</w:t></w:r></w:p>'
    '<w:p><w:r><w:t>үш</w:t></w:r><w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r><w:r><w:t xml:space="preserve"> төрт</w:t></w:r></w:p>'
)


def commented(make: MakeDocx, inner: str = "<w:p><w:r><w:t>сұрақ</w:t></w:r></w:p>") -> bytes:
    comments = (
        f'<w:comments xmlns:w="{W}" xmlns:w14="{W14}"><w:comment w:id="4" w:author="М" w:initials="М">{inner}</w:comment></w:comments>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    return make(
        BODY,
        overrides=f'<Override PartName="/word/comments.xml" ContentType="{kind}"/>',
        relations=f'<Relationship Id="rId1" Type="{KIND}/comments" Target="comments.xml"/>',
        parts={"word/comments.xml": comments.encode()},
    )


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("inner", ["<w:p><w:r><w:t>сұрақ</w:t></w:r></w:p>", f'<w:p xmlns:q="{W14}" q:paraId="0A0B0C0D"/>'])
def test_an_answer_stands_on_the_words_of_its_comment_and_names_it(make_docx: MakeDocx, inner: str) -> None:
    before = commented(make_docx, inner)
    bill = Bill(before, "x")
    bill.reply("4", REMARK)
    first, second = Bill(bill.data(), "x").comments
    assert (second.answers, second.author, second.text) == (first.id, REMARK.author, REMARK.lines[0])
    again = Bill(bill.data(), "x")
    assert [[p.comments for p in view.pieces if p.text] for view in again.paragraphs] == [[(), ("4", second.id)], [("4", second.id), ()]]
    assert [view.text for view in again.paragraphs] == ["бір екі", "үш төрт"]
    assert [one.text for one in docx.Document(io.BytesIO(bill.data())).comments][1] == REMARK.lines[0]
    old, new = parts(before), parts(bill.data())
    assert set(new) - set(old) == {"word/commentsExtended.xml"}
    root = etree.fromstring(new["word/commentsExtended.xml"])
    assert [len(one.attrib) for one in root] == [2, 3]
    assert EXTENDED.encode() in new["word/_rels/document.xml.rels"]
    bill.undo()
    assert bill.data() == before


def test_an_answer_to_an_answer_answers_the_first_and_one_document_has_one_part_of_threads(make_docx: MakeDocx) -> None:
    bill = Bill(commented(make_docx), "x")
    bill.reply("4", REMARK)
    bill.reply(bill.comments[1].id, REMARK)
    bill.reply("4", REMARK)
    bill = Bill(bill.data(), "x")
    assert [one.answers for one in bill.comments] == ["", "4", "4", "4"]
    assert len({one.id for one in bill.comments}) == 4
    assert sum("commentsExtended" in name for name in parts(bill.data())) == 1


def test_a_comment_that_stands_nowhere_cannot_be_answered(make_docx: MakeDocx) -> None:
    with pytest.raises(Problem, match="no place"):
        Bill(commented(make_docx), "x").reply("44", REMARK)


def notes_of(make: MakeDocx, **more: str) -> Bill:
    found = {
        "footnotes": '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>'
        "<w:r><w:t xml:space='preserve'> Ескертпе</w:t></w:r></w:p></w:footnote><w:footnote w:id='7'><w:p><w:r><w:t>Екінші</w:t></w:r></w:p></w:footnote>",
        "header": "<w:p><w:r><w:t>Жоба</w:t></w:r></w:p>",
    } | more
    relations = "".join(f'<Relationship Id="r{name}" Type="{KIND}/{name}" Target="{name}.xml"/>' for name in found)
    content = {
        f"word/{name}.xml": f'<w:{name if name == "footnotes" else "hdr"} xmlns:w="{W}">{inner}</w:{name if name == "footnotes" else "hdr"}>'.encode()
        for name, inner in found.items()
    }
    body = '<w:p><w:r><w:t>а</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>'
    return Bill(make(body, relations=relations, parts=content), "x")


def test_notes_are_numbered_as_word_shows_them_and_headers_are_read(make_docx: MakeDocx) -> None:
    bill = notes_of(make_docx)
    assert [(one.kind, one.id, one.number, one.text) for one in bill.notes] == [
        ("footnote", "2", "1", "Ескертпе"),
        ("footnote", "7", "2", "Екінші"),
        ("header", "rheader", "", "Жоба"),
    ]
    assert [(piece.target, piece.label) for piece in bill.view(0).pieces if piece.object] == [("2", "1"), ("7", "2")]


def test_a_damaged_part_of_notes_does_not_keep_the_text_from_being_read(make_docx: MakeDocx) -> None:
    bill = notes_of(make_docx, footnotes="<w:footnote>")
    assert bill.text(0) == "а"
    assert [one.kind for one in bill.notes] == ["header"]


def test_an_image_has_its_size_and_one_that_lies_elsewhere_is_not_followed(make_docx: MakeDocx) -> None:
    a, wp = (
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    )
    drawing = '<w:r><w:drawing><wp:inline xmlns:wp="{wp}"><wp:extent cx="1270000" cy="635000"/><a:blip xmlns:a="{a}" r:{how}="{id}"/></wp:inline></w:drawing></w:r>'
    picture = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:72pt;height:1in"><v:imagedata r:id="p"/></v:shape></w:pict></w:r>'
    body = drawing.format(wp=wp, a=a, how="embed", id="p") + drawing.format(wp=wp, a=a, how="link", id="q") + picture
    relations = (
        f'<Relationship Id="p" Type="{KIND}/image" Target="media/a.png"/>'
        f'<Relationship Id="q" Type="{KIND}/image" Target="http://example.org/a.png" TargetMode="External"/>'
    )
    inside, outside, old = Bill(make_docx(f"<w:p>{body}</w:p>", relations=relations), "x").view(0).pieces
    assert (inside.target, inside.width, inside.height) == ("word/media/a.png", 100, 50)
    assert (outside.object, outside.target) == ("image", "")
    assert (old.target, old.width, old.height) == ("word/media/a.png", 72, 72)


def test_paragraphs_move_as_they_are_and_come_back(make_docx: MakeDocx) -> None:
    lines = "".join(f'<w:p w:rsidR="00{n}"><w:r><w:rPr><w:b/></w:rPr><w:t>{n}</w:t></w:r></w:p>\n' for n in range(6))
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>т</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>"
    before = make_docx(lines + table)
    bill = Bill(before, "x")
    bill.move_paragraphs(1, 3, 5)
    assert [view.text for view in bill.paragraphs][:6] == ["0", "3", "4", "1", "2", "5"]
    bill.move_paragraphs(3, 5, 1)
    assert bill.data() == before
    bill.move_paragraphs(4, 6, 0)
    assert [view.text for view in bill.paragraphs][:6] == ["4", "5", "0", "1", "2", "3"]
    with pytest.raises(Problem, match="table"):
        bill.move_paragraphs(0, 1, 8)
    bill.undo()
    assert bill.data() == before
