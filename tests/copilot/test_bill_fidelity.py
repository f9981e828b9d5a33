"""One word is changed in every real document at hand, and everything else stays: other parts byte for byte, other elements
of the edited part in canonical XML."""

from __future__ import annotations

import copy
import io
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from copilot.bill import Bill
from law import formats
from law.text import clean
from ui.command_line import main

W = ("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}", "{http://purl.oclc.org/ooxml/wordprocessingml/main}")
BODY_PARAGRAPH = tuple(f"{w}p" for w in W)


def documents(shared: Path) -> list[Path]:
    found = sorted((shared / "corpus").rglob("*.docx"))
    assert len(found) > 150
    return found


def raw_entries(data: bytes) -> dict[str, tuple[object, ...]]:
    """Of every entry of a zip: its compressed bytes and all that the directory says of it but its place."""
    entries: dict[str, tuple[object, ...]] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            header = info.header_offset
            name, extra = (int.from_bytes(data[header + at : header + at + 2], "little") for at in (26, 28))
            begin = header + 30 + name + extra
            about = (info.date_time, info.external_attr, info.create_system, info.flag_bits, info.compress_type, info.extra, info.comment)
            entries[info.filename] = (data[begin : begin + info.compress_size], *about)
    return entries


def canonical_without(data: bytes, paragraph: int) -> tuple[bytes, bytes]:
    """Canonical XML of a main part with one paragraph of the body emptied, and of that paragraph's properties."""
    root = etree.fromstring(data, etree.XMLParser(huge_tree=True))
    body = next(element for element in root if etree.QName(element).localname == "body")
    element = [child for child in body if child.tag in BODY_PARAGRAPH][paragraph]
    properties = b"".join(etree.tostring(copy.copy(c), method="c14n") for c in element if etree.QName(c).localname == "pPr")
    for child in list(element):
        element.remove(child)
    return etree.tostring(root, method="c14n"), properties


def main_part(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        rels = etree.fromstring(archive.read("_rels/.rels"))
        target = next(r.get("Target", "") for r in rels if r.get("Type", "").endswith("/officeDocument"))
    return target.lstrip("/")


def check_only_changed(before: bytes, after: bytes, paragraph: int) -> None:
    old, new = raw_entries(before), raw_entries(after)
    assert list(old) == list(new)
    main_name = main_part(before)
    for name in old:
        if name != main_name:
            assert old[name] == new[name], name
    with zipfile.ZipFile(io.BytesIO(before)) as a, zipfile.ZipFile(io.BytesIO(after)) as b:
        assert b.testzip() is None
        assert canonical_without(a.read(main_name), paragraph) == canonical_without(b.read(main_name), paragraph)


def word_of(text: str) -> str | None:
    words = [word for word in text.split() if word.isalnum()]
    return max(words, key=len) if words else None


def test_one_word_of_every_document_changes_and_nothing_else(shared: Path, tmp_path: Path) -> None:
    failures: list[str] = []
    edited = 0
    for path in documents(shared):
        before = path.read_bytes()
        read = formats.read(before, path.name)
        paragraphs = [p for p in read if p.place.paragraph is not None]
        # A word that python-docx sees in a paragraph of the body: that is how a script names its place.
        try:
            seen = [p.text for p in docx.Document(str(path)).paragraphs]
        except KeyError:  # python-docx does not open strict OOXML
            seen = [p.text for p in paragraphs]
        wanted = [(n, word) for n, text in enumerate(seen) if (word := word_of(clean(text)))]
        if not wanted:
            continue
        number, word = wanted[len(wanted) // 2]
        new = f"Жаңа{word}сөз"
        out = tmp_path / "out.docx"
        try:
            arguments = ["edit", str(path), "--paragraph", str(number), "--replace", word, new, "-o", str(out)]
            assert main(arguments) == 0
            after = out.read_bytes()
            check_only_changed(before, after, number)
            text = formats.read(after, path.name)
            here = next(p for p in text if p.place.paragraph == number)
            assert new in here.text
            assert [p.text for p in text if p.place != here.place] == [p.text for p in read if p.place != here.place]
            if "strict" not in path.name:
                again = [p.text for p in docx.Document(str(out)).paragraphs]
                assert again[number] == seen[number].replace(word, new, 1)
                assert again[:number] + again[number + 1 :] == seen[:number] + seen[number + 1 :]
            edited += 1
        except AssertionError as error:
            failures.append(f"{path.name}: {error}")
    assert not failures, failures
    assert edited > 120


@pytest.mark.parametrize("author", [None, "Заңгер"])
def test_undo_gives_back_the_very_bytes(shared: Path, author: str | None) -> None:
    for path in documents(shared)[::5]:
        before = path.read_bytes()
        bill = Bill(before, path.name)
        places = [n for n, view in enumerate(bill.paragraphs) if len(view.text.strip()) > 8][:3]
        for position in reversed(places):
            bill.replace(position, 2, 5, "жаңа сөз", track=author)
            bill.split_paragraph(position, 4, track=author)
            bill.insert_paragraph(position, "Қосымша", track=author)
            bill.replace(position + 1, 0, 1, "", track=author)
            bill.merge_paragraph(position + 1, track=author)
        assert not places or bill.data() != before
        redone = bill.data()
        while bill.can_undo:
            bill.undo()
        assert bill.data() == before, path.name
        assert not bill.changed
        while bill.can_redo:
            bill.redo()
        assert bill.data() == redone, path.name


def test_the_bill_reads_as_the_corpus_does(shared: Path) -> None:
    """What the editor counts in is what checks and commands count in, also after edits."""
    for path in documents(shared)[::3]:
        data = path.read_bytes()
        bill = Bill(data, path.name)
        assert bill.law_paragraphs() == formats.read(data, path.name), path.name
        for view, paragraph in zip(bill.paragraphs, bill.law_paragraphs(), strict=True):
            assert clean(view.text) == paragraph.text
            assert view.text[view.lead :].startswith(paragraph.text[:1])
            shown = [piece for piece in view.pieces if piece.revision is None or piece.revision.kind != "deleted"]
            assert "".join(piece.text for piece in shown) == view.text
        full = [n for n, view in enumerate(bill.paragraphs) if view.text.strip()]
        if full:
            bill.split_paragraph(full[0], 1)
            bill.insert_paragraph(full[-1], "1. Жаңа тармақ")
            assert bill.law_paragraphs() == formats.read(bill.data(), path.name), path.name
