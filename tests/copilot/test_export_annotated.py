"""The annotated draft: a Word comment for each finding, and nothing else of the draft changed."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from lxml import etree

from copilot.bill import Bill
from copilot.export import annotated
from copilot.export.cleaning import ITEMS
from copilot.findings import Evidence, Finding, Prevails, Severity
from law.text import spaced
from law.words import Language, Words
from ui.command_line import main

MakeDocx = Callable[..., bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WHOLE = tuple(ITEMS)  # nothing is taken out: what is looked at is what commenting changes
MESSAGE = Words("Бұл норма <қайталанады> & «бар»", "Норма повторяется", "The norm is repeated")


def finding(position: int, start: int, end: int, quote: str = "", message: Words = MESSAGE) -> Finding:
    evidence = (
        Evidence("z1100000413", "О государственном имуществе", "art_5/pt_2/sub_3", "цитата нормы", "2025-08-25"),
        Evidence("self", "", "", "өз мәтіні"),
    )
    return Finding("norm-duplicate", "norm-duplicate", Severity.WARNING, position, start, end, quote, message, evidence)


def anchored(data: bytes) -> dict[str, str]:
    """The text between the anchors of each comment of Zhoba, by the comment's id, read without our own code."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
        ids = {c.get(f"{W}id", "") for c in etree.fromstring(archive.read("word/comments.xml")) if c.get(f"{W}author") == "Zhoba"}
    texts = dict.fromkeys(ids, "")
    standing: set[str] = set()
    marked: set[str] = set()
    for element in root.iter():
        key = element.get(f"{W}id", "")
        if element.tag == f"{W}commentRangeStart":
            standing.add(key)
        elif element.tag == f"{W}commentRangeEnd":
            standing.discard(key)
        elif element.tag == f"{W}commentReference":
            marked.add(key)
        elif element.tag == f"{W}t":
            for key in standing & ids:
                texts[key] += element.text or ""
    assert not standing
    assert ids <= marked
    return texts


def others_unchanged(before: bytes, after: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(before)) as a, zipfile.ZipFile(io.BytesIO(after)) as b:
        known = {"word/document.xml", "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
        assert set(b.namelist()) - set(a.namelist()) <= known
        for name in set(a.namelist()) - known:
            assert a.read(name) == b.read(name)


def test_comments_stand_on_the_exact_characters_wherever_they_are(make_docx: MakeDocx, tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>  Орган </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>вправе отказать</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ұяшықтағы сөз</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        '<w:p><w:hyperlink w:anchor="z"><w:r><w:t>статья 5</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> Закона</w:t></w:r></w:p>'
        '<w:p><w:ins w:id="3" w:author="Б"><w:r><w:t>енгізілген мәтін</w:t></w:r></w:ins></w:p>'
        "<w:p/><w:p><w:pPr/></w:p>"
    )
    data = make_docx(body)
    bill = Bill(data, "x.docx")
    wanted = [
        (0, 6, 12, "вправе"),
        (0, 0, 21, "Орган вправе отказать"),
        (0, 3, 9, "ан впр"),
        (1, 10, 13, "сөз"),
        (2, 3, 12, "тья 5 Зак"),
        (3, 4, 10, "зілген"),
        (3, 0, 16, "енгізілген мәтін"),
        (0, 5, 5, ""),
        (4, 0, 0, ""),
        (5, 0, 0, ""),
    ]
    out = tmp_path / "out.docx"
    assert annotated(bill, [finding(*place) for place in wanted], out, Language.KK).comments == len(wanted)
    after = out.read_bytes()
    assert [anchored(after)[str(n)] for n in range(len(wanted))] == [quote for *_, quote in wanted]
    others_unchanged(data, after)
    assert Bill(after, "x.docx").law_paragraphs() == bill.law_paragraphs()
    assert bill.data() == data
    comments = list(docx.Document(str(out)).comments)
    assert len(comments) == len(wanted)
    first = comments[0]
    assert (first.author, first.comment_id) == ("Zhoba", 0)
    assert first.initials
    assert first.timestamp is not None
    said = [p.text for p in first.paragraphs]
    assert said[1] == MESSAGE.kk
    assert said[2] == "О государственном имуществе, 5-бап, 2-тармақ, 3) тармақша, 2025-08-25 күнгі редакция: «цитата нормы»"
    assert said[3] == "Осы жоба: «өз мәтіні»"


def test_comments_that_are_there_stay(shared: Path, tmp_path: Path) -> None:
    path = shared / "corpus/docx/tests_test-data_comments.docx"
    before = path.read_bytes()
    bill = Bill.open(path)
    old = bill.comments
    assert old
    out = tmp_path / "out.docx"
    annotated(bill, [finding(n, 0, 1) for n, view in enumerate(bill.paragraphs) if view.text], out, Language.RU, WHOLE)
    new = Bill.open(out).comments
    assert new[: len(old)] == old
    assert len({comment.id for comment in new}) == len(new) > len(old)
    others_unchanged(before, out.read_bytes())
    with zipfile.ZipFile(io.BytesIO(before)) as a, zipfile.ZipFile(out) as b:
        assert a.read("[Content_Types].xml") == b.read("[Content_Types].xml")
        assert b.read("word/comments.xml").startswith(a.read("word/comments.xml")[:-20])


def test_five_hundred_findings_on_a_real_act(shared: Path, tmp_path: Path) -> None:
    path = next((shared / "corpus/kz").glob("v1500010467*.docx"))
    bill = Bill.open(path)
    paragraphs = [(n, p.text) for n, p in enumerate(bill.law_paragraphs()) if len(p.text) > 12]
    wanted = [(n, at % 7, at % 7 + 5, text[at % 7 : at % 7 + 5]) for at in range(500) for n, text in [paragraphs[at % len(paragraphs)]]]
    out = tmp_path / "out.docx"
    annotated(bill, [finding(*place) for place in wanted], out, Language.RU)
    found = anchored(out.read_bytes())
    assert [spaced(found[str(n)]) for n in range(500)] == [quote for *_, quote in wanted]
    assert len(list(docx.Document(str(out)).comments)) == 500


def test_findings_of_every_real_document_are_read_again_by_python_docx(shared: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.docx"
    for path in sorted((shared / "corpus/docx").glob("*.docx"))[::6]:
        bill = Bill.open(path)
        places = [(n, len(p.text) // 3, 2 * len(p.text) // 3) for n, p in enumerate(bill.law_paragraphs())][:30]
        annotated(bill, [finding(*place) for place in places], out, Language.EN, WHOLE)
        again = Bill.open(out)
        assert again.law_paragraphs() == bill.law_paragraphs(), path.name
        assert len(again.comments) == len(bill.comments) + len(places)
        if "strict" not in path.name:
            assert sum(c.author == "Zhoba" for c in docx.Document(str(out)).comments) == len(places), path.name
        others_unchanged_parts = {"customXml", "media", "embeddings"}
        with zipfile.ZipFile(path) as a, zipfile.ZipFile(out) as b:
            assert b.testzip() is None
            assert all(a.read(n) == b.read(n) for n in a.namelist() if n.split("/")[0] in others_unchanged_parts)


def test_strict_documents_and_finding_places_that_are_gone(make_docx: MakeDocx, tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    bill = Bill(make_docx(namespace=strict), "x.docx")
    out = tmp_path / "out.docx"
    annotated(bill, [finding(0, 0, 5), finding(9, 3, 4), finding(0, -2, 400)], out, Language.RU)
    again = Bill.open(out)
    assert len(again.comments) == 3
    with zipfile.ZipFile(out) as archive:
        assert strict.encode() in archive.read("word/comments.xml")
        assert b"purl.oclc.org/ooxml/officeDocument/relationships/comments" in archive.read("word/_rels/document.xml.rels")


def test_what_prevails_and_what_would_be_better_is_said(make_docx: MakeDocx, tmp_path: Path) -> None:
    prevails = Prevails("z1100000413", Words("12-баптың 3-тармағы", "пункт 3 статьи 12", "article 12, point 3"))
    one = Finding("hierarchy", "KZ-H01", Severity.ERROR, 0, 0, 5, "Мәтін", MESSAGE, finding(0, 0, 5).evidence, "", prevails, "Сөз")
    out = tmp_path / "out.docx"
    annotated(Bill(make_docx(), "x"), [one], out, Language.RU)
    said = next(iter(docx.Document(str(out)).comments)).text
    assert "KZ-H01" in said
    assert (
        "Преимущество: О государственном имуществе, статья 5, пункт 2, подпункт 3), редакция от 2025-08-25. Основание: пункт 3 статьи 12"
        in said
    )
    assert "Предлагается: Сөз" in said


def test_the_command_checks_and_writes(samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bill = next((samples / "bills").glob("kochevoe*.rus.docx"))
    out = tmp_path / "out.docx"
    assert main(["export", str(bill), "--to", "annotated", "-o", str(out), "--format", "json", "--language", "ru"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["written"] == str(out)
    assert told["comments"] == told["findings"] > 0
    assert sum(comment.author == "Zhoba" for comment in docx.Document(str(out)).comments) == told["comments"]
    page = tmp_path / "report.html"
    assert main(["export", str(bill), "--to", "report", "-o", str(page), "--format", "json", "--language", "kk"]) == 0
    text = page.read_text("utf-8")
    assert text.count("<article") == told["findings"]
    assert 'lang="kk"' in text


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_opens_the_annotated_draft(samples: Path, tmp_path: Path) -> None:
    bill = Bill.open(next((samples / "bills").glob("*.kaz.docx")))
    places = [n for n, view in enumerate(bill.paragraphs) if len(view.text) > 20]
    annotated(bill, [finding(n, 2, 9) for n in places], tmp_path / "out.docx", Language.KK)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "out.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=240)
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
