"""Text, Markdown, HTML, RTF and PDF: paragraphs, their places and their looks; any bytes are read or refused in a sentence."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from law import formats, structure
from law.act import Paragraph, Place
from law.formats import text
from law.words import Problem

SAMPLE = "Статья 1. Общие положения\n1. Настоящий Закон регулирует отношения."
KAZAKH = "1-бап. Жалпы ережелер\n1. Осы Заң қатынастарды реттейді және үкіметке өкілеттік береді."


@pytest.mark.parametrize(
    ("content", "encodings"),
    [(SAMPLE, ("utf-8", "utf-8-sig", "utf-16", "cp1251", "cp866", "koi8-r", "utf-16-le")), (KAZAKH, ("utf-8", "utf-16", "kz1048"))],
)
def test_encodings_of_text(content: str, encodings: tuple[str, ...]) -> None:
    for encoding in encodings:
        found = [p.text for p in formats.read(content.encode(encoding), "a.txt")]
        assert found == content.split("\n"), encoding


def test_lines_are_places() -> None:
    found = formats.read("Глава 1\r\n\r\n  текст\u00a0\rещё\u2028тот же\n".encode(), "a.txt")
    assert [(p.place, p.text) for p in found] == [
        (Place(0), "Глава 1"),
        (Place(1), ""),
        (Place(2), "текст"),
        (Place(3), "ещё\u2028тот же"),
        (Place(4), ""),
    ]


def test_markdown_is_cleaned_of_its_marks() -> None:
    source = """# О пастбищах

<a id="st1"></a>

**1-бап. Ұғымдар**

   1\\) пастбище – [земля](../x.md) с *травой*;
> *Утверждены*
> *приказом № 5*
> >
Сумма ____________ тенге, 2 * 3 = 6*, Закон&nbsp;РК, **часть** жирная
- пункт списка
"""
    found = formats.read(source.encode(), "a.md")
    assert [p.text for p in found] == [
        "О пастбищах", "", "", "", "1-бап. Ұғымдар", "", "1) пастбище – земля с травой;", "Утверждены", "приказом № 5", "",
        "Сумма ____________ тенге, 2 * 3 = 6, Закон РК, часть жирная", "- пункт списка", "",
    ]  # fmt: skip
    assert [p.place.paragraph for p in found] == list(range(13))
    assert [p.place.paragraph for p in found if p.bold] == [0, 4]


def test_tables_of_markdown_keep_their_line_and_their_cell() -> None:
    source = "1. Нормы:\n<table>\n<tr>\n<td>1.</td>\n<td>\nтрактор\n</td>\n</tr>\n</table>\nплощадь м<sup>2</sup>\n| а | б |\n|---|---|\n| 1. | 2 |"
    found = formats.read(source.encode(), "a.md")
    assert [p.place.paragraph for p in found] == list(range(13))
    assert [(p.text, p.place.table) for p in found if p.text] == [
        ("1. Нормы:", None), ("1.", (0, 0, 0, 0)), ("трактор", (0, 0, 1, 1)), ("площадь м2", None), ("а б", (1, 0, 0, 0)), ("1. 2", (1, 2, 0, 0)),
    ]  # fmt: skip
    act = structure.read(found)
    assert [p.path for p in act.provisions] == ["pt_1", "pt_1/ind_2"]


PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}"><title>Заголовок окна</title><style>p {{}}</style></head><body><nav>Меню</nav>
<div class="container_alpha slogan"><h1>О пастбищах</h1><p>Закон Республики от 5 мая 2020 года № 17.</p></div>
<div class="container_gamma text text_upd"><article><h3>Статья 1. Понятия</h3>
<p id="z2">      1. В <a href="/x">настоящем Законе</a>&nbsp;используются <b>понятия</b>:<br>пастбище.</p>
<p><span class="note">      Сноска. Статья 1 с изменениями.</span></p>
<table><tr><td></td><td><p align="center">Приложение</p><p>к Закону</p></td></tr></table>
<script>var x = "<p>нет</p>";</script></article></div><footer>Подвал</footer></body></html>"""


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251"])
def test_a_page_of_the_bank(charset: str) -> None:
    found = formats.read(PAGE.format(charset=charset).encode(charset), "a.html")
    assert [p.text for p in found] == [
        "О пастбищах", "Закон Республики от 5 мая 2020 года № 17.", "Статья 1. Понятия",
        "1. В настоящем Законе используются понятия:\nпастбище.", "Сноска. Статья 1 с изменениями.", "Приложение", "к Закону",
    ]  # fmt: skip
    assert [p.bold for p in found] == [True, False, True, False, False, False, False]
    assert [p.red for p in found] == [False, False, False, False, True, False, False]
    assert found[3].place == Place(3)
    assert [p.place.table for p in found[5:]] == [(0, 0, 1, 0), (0, 0, 1, 1)]
    assert found[5].centred


def test_rich_text_of_old_banks() -> None:
    source = (
        rb"{\rtf1\ansi\ansicpg1251\uc1\deff0{\fonttbl{\f0\froman\fcharset204 Times;}{\f1\fcharset0 Arial;}}{\colortbl;\red255\green0\blue0;}"
        rb"{\*\generator Writer;}{\info{\author A}}\pard\qc\b \'d1\'f2\'e0\'f2\'fc\'ff 1.\b0\par"
        rb"\pard \u1058?\u1077?\u1082?\u1089?\'f2 \{x\}\~\'b9\line 5{\field{\*\fldinst HYPERLINK x}{\fldrslt  \'f1\'f2. 2}}\par"
        rb"{\pict 0011223344}\trowd a\cell b\cell\row}"
    )
    found = formats.read(source, "a.rtf")
    assert [p.text for p in found][:4] == ["Статья 1.", "Текст {x} №\n5 ст. 2", "a", "b"]
    assert (found[0].bold, found[0].centred, found[1].bold) == (True, True, False)
    assert [p.place.paragraph for p in found] == list(range(len(found)))


AKN = """<?xml version="1.0" encoding="UTF-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="law"><meta>
<identification source="#x"/></meta><preface><longTitle><p><docType>Закон</docType> от <docDate date="2020-05-05">5 мая 2020 года</docDate></p></longTitle>
<p><docTitle>О пастбищах</docTitle></p></preface><body><chapter eId="ch_1"><num>Глава 1.</num><heading>Общие положения</heading><article eId="art_1">
<num>Статья 1.</num><heading>Учет</heading><paragraph><num>1.</num><list><intro><p>Учет ведется
 по <ref href="#x">спискам</ref>:</p></intro><point><num>1)</num><content><p>скота<authorialNote><p>нет</p></authorialNote>;</p></content></point></list>
</paragraph><paragraph><num>2.</num><content><p>Часть первая.</p><p>Часть вторая.</p><table><tr><td><p>а</p></td><td>б</td></tr></table></content></paragraph>
</article></chapter></body></act></akomaNtoso>"""


def test_akoma_ntoso_reads_as_it_is_printed() -> None:
    found = formats.read(AKN.encode(), "a.xml")
    assert [p.text for p in found] == [
        "Закон от 5 мая 2020 года", "О пастбищах", "Глава 1. Общие положения", "Статья 1. Учет", "1. Учет ведется по спискам:", "1) скота;",
        "2. Часть первая.", "Часть вторая.", "а", "б",
    ]  # fmt: skip
    assert [p.path for p in structure.read(found).provisions] == [
        "ch_1",
        "art_1",
        "art_1/pt_1",
        "art_1/pt_1/sub_1",
        "art_1/pt_2",
        "art_1/pt_2/ind_2",
    ]
    for data, words in (
        (b"<html/>", "Akoma Ntoso"),
        (b"<akomaNtoso>", "damaged"),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "Akoma Ntoso"),
    ):
        with pytest.raises(Problem) as caught:
            formats.read(data, "a.xml")
        assert words in caught.value.words.en


def one_page_pdf(*lines: tuple[float, float, str]) -> bytes:
    """A PDF of one page: lines of Latin letters at x, y."""
    stream = "".join(f"BT /F1 12 Tf {x} {y} Td ({line}) Tj ET\n" for x, y, line in lines).encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"endstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    data = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(data)
    data += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start


def test_lines_of_a_page_become_paragraphs() -> None:
    data = one_page_pdf(
        (50, 700, "      1. First line of a point"), (50, 684, "goes on here"), (126, 684, "torn"), (50, 668, ", to its end."), (50, 652, "      2. Next point."),
        (50, 600, "After a gap."),
    )  # fmt: skip
    assert [p.text for p in formats.read(data, "a.pdf")] == [
        "1. First line of a point goes on here torn, to its end.",
        "2. Next point.",
        "After a gap.",
    ]


def test_a_line_set_to_the_full_width_is_spelled_together() -> None:
    spread = [(50.0 + 20 * number, 684.0, letter) for number, letter in enumerate("of the law") if letter != " "]
    data = one_page_pdf((50, 700, "      1. It has a, b and c d parts"), *spread)
    assert [p.text for p in formats.read(data, "a.pdf")] == ["1. It has a, b and c d parts of the law"]


def test_pdf_that_cannot_be_read() -> None:
    whole = one_page_pdf((50, 700, "text"))
    for data, words in (
        (one_page_pdf(), "no text"),
        (b"%PDF-1.4\nnothing", "damaged"),
        (b"not a pdf", "damaged"),
        (whole[:40], "damaged"),
        (b"", "empty"),
    ):
        with pytest.raises(Problem) as caught:
            formats.read(data, "a.pdf")
        assert words in caught.value.words.en
        assert "a.pdf" in caught.value.words.kk


@settings(max_examples=120, deadline=None)
@given(
    st.binary(max_size=300),
    st.sampled_from((".txt", ".md", ".html", ".rtf", ".pdf", ".docx", ".doc", ".xml", "")),
    st.sampled_from((b"", b"{\\rtf1 ", b"%PDF-1.4\n", b"<p>", b"PK\x03\x04")),
)
def test_any_bytes_are_read_or_refused(data: bytes, suffix: str, start: bytes) -> None:
    with contextlib.suppress(Problem):
        for paragraph in formats.read(start + data, f"a{suffix}"):
            assert isinstance(paragraph, Paragraph)


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_text_is_never_refused(content: str) -> None:
    if content.strip() and content.encode("utf-8", "replace").strip():
        data = content.encode("utf-8", "replace")
        assert formats.read(data, "a.txt") if not data.startswith((b"PK\x03\x04", b"%PDF-", b"{\\rtf", b"\xd0\xcf")) else True
        text.read_markdown(data)


@pytest.mark.parametrize("unit", ["[", "[a](", "*", "> ", "\\", "<a ", "__", "`", "&amp", "#", "![x]("])
def test_markdown_marks_without_end(unit: str) -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        text.read_markdown((unit * count).encode())
        return time.process_time() - start

    small, large = min(seconds(20_000) for _ in range(2)), min(seconds(80_000) for _ in range(2))
    assert large < 0.05 or large < 9 * small
