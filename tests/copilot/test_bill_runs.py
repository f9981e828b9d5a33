"""Edits at the level of runs: whatever the paragraph holds, its text becomes what was asked and the rest stays."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from copilot.bill import edits, revisions, runs, tracked
from copilot.bill.text import atoms, raw_text
from law.formats import wordml

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def paragraph(inner: str) -> etree._Element:
    root = etree.fromstring(f'<_ xmlns:w="{NAMESPACE}" xmlns:r="{RELATIONSHIPS}"><w:p>{inner}</w:p></_>')
    return root[0]


def xml(element: etree._Element) -> str:
    """The inside of a paragraph."""
    text = etree.tostring(element, encoding="unicode")
    text = text[text.index(">") + 1 : text.rindex("</")] if "</w:p>" in text else ""
    return text.replace(f' xmlns:w="{NAMESPACE}"', "").replace(f' xmlns:r="{RELATIONSHIPS}"', "")


def tracker(author: str = "Айгүл", ids: Iterator[int] | None = None) -> tracked.Tracker:
    return tracked.Tracker(author, "2026-03-01T10:00:00Z", ids or count(900))


def looks(element: etree._Element) -> list[tuple[str, str]]:
    """Every character with the properties of its run and what stands around the run."""
    found = []
    for atom in atoms(element):
        if atom.gone:
            continue
        properties = atom.run.find(f"{{{NAMESPACE}}}rPr")
        look = "" if properties is None else etree.tostring(properties, method="c14n").decode()
        around = "/".join(etree.QName(a).localname for a in atom.run.iterancestors())
        found += [(sign, f"{look} {around}") for sign in atom.text]
    return found


TEXT = st.text(alphabet="абвқәі 12\u00a0«»", min_size=0, max_size=8)
LOOK = st.sampled_from(["", "<w:rPr><w:b/></w:rPr>", '<w:rPr><w:i/><w:sz w:val="28"/></w:rPr>'])
OBJECTS = ['<w:footnoteReference w:id="2"/>', "<w:drawing/>", "<w:lastRenderedPageBreak/>", '<w:br w:type="page"/>']
SIGNS = st.sampled_from(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", *OBJECTS])


@st.composite
def run(draw: st.DrawFn) -> str:
    parts = draw(st.lists(st.one_of(TEXT.map(lambda t: f'<w:t xml:space="preserve">{t}</w:t>'), SIGNS), min_size=0, max_size=3))
    return f"<w:r>{draw(LOOK)}{''.join(parts)}</w:r>"


ANCHORS = st.sampled_from(
    [
        '<w:commentRangeStart w:id="7"/>',
        '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
        '<w:bookmarkStart w:id="1" w:name="z1"/>',
        '<w:bookmarkEnd w:id="1"/>',
        "<w:proofErr w:type='spellStart'/>",
    ]
)
DELETED = '<w:del w:id="31" w:author="Б" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>жойылған</w:delText></w:r></w:del>'
WRAPPERS = st.sampled_from(
    [
        ('<w:hyperlink r:id="rId9">', "</w:hyperlink>"),
        ('<w:ins w:id="41" w:author="Б" w:date="2026-01-01T00:00:00Z">', "</w:ins>"),
        ('<w:ins w:id="42" w:author="Айгүл" w:date="2026-01-01T00:00:00Z">', "</w:ins>"),
        ("<w:smartTag w:element='x'>", "</w:smartTag>"),
        ('<w:sdt><w:sdtPr><w:id w:val="5"/></w:sdtPr><w:sdtContent>', "</w:sdtContent></w:sdt>"),
    ]
)
WRAPPED = st.builds(lambda w, inner: w[0] + "".join(inner) + w[1], WRAPPERS, st.lists(run(), min_size=1, max_size=2))
PARAGRAPHS = st.lists(st.one_of(run(), run(), WRAPPED, ANCHORS, st.just(DELETED)), max_size=6).map(
    lambda parts: "<w:pPr><w:jc w:val='both'/></w:pPr>" + "".join(parts)
)
NEW = st.text(alphabet="жңөү 3\t\n", max_size=6)


@given(PARAGRAPHS, st.data())
@settings(max_examples=80, deadline=None)
def test_isolated_runs_hold_exactly_the_characters_and_nothing_else_changes(inner: str, data: st.DataObject) -> None:
    element = paragraph(inner)
    text, before = raw_text(element), looks(element)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    isolated = runs.isolate(element, start, end)
    assert raw_text(element) == text
    assert looks(element) == before
    assert "".join(atom.text for atom in atoms(element) if atom.run in isolated and not atom.gone) == text[start:end]


@given(PARAGRAPHS, st.data())
@settings(max_examples=80, deadline=None)
def test_replacing_gives_the_new_text_and_keeps_the_look_of_all_other_characters(inner: str, data: st.DataObject) -> None:
    element = paragraph(inner)
    text, before = raw_text(element), looks(element)
    others = others_of(element)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(NEW)
    edits.replace(element, start, end, new)
    assert raw_text(element) == wordml.raw_text(element)
    assert raw_text(element).replace("\u00a0", " ") == (text[:start] + new + text[end:]).replace("\u00a0", " ")
    after = looks(element)
    assert after[:start] == before[:start]
    assert after[len(after) - (len(text) - end) :] == before[end:]
    assert others_of(element) == others


@given(PARAGRAPHS, st.data())
@settings(max_examples=80, deadline=None)
def test_a_tracked_edit_accepted_is_the_new_text_and_rejected_is_the_old(inner: str, data: st.DataObject) -> None:
    element = paragraph(inner.replace("Айгүл", "Басқа"))
    text, before = raw_text(element), looks(element)
    others = others_of(element)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    new = data.draw(NEW)
    edits.replace(element, start, end, new, tracker())
    wanted = (text[:start] + new + text[end:]).replace("\u00a0", " ")
    assert raw_text(element).replace("\u00a0", " ") == wanted
    assert others_of(element) == others
    ids = [e.get(f"{{{NAMESPACE}}}id") for e in element.iter(f"{{{NAMESPACE}}}ins", f"{{{NAMESPACE}}}del") if own(e)]
    assert len(ids) == len(set(ids))
    accepted, rejected = (etree.fromstring(etree.tostring(element.getparent()))[0] for _ in range(2))
    revisions.accept(accepted, own)
    assert raw_text(accepted).replace("\u00a0", " ") == wanted
    assert not [e for e in revisions.revisions(accepted) if own(e)]
    revisions.reject(rejected, own)
    assert raw_text(rejected) == text
    assert looks(rejected) == before


def own(revision: etree._Element) -> bool:
    return revision.get(f"{{{NAMESPACE}}}author") == "Айгүл"


def others_of(element: etree._Element) -> list[str]:
    """What is no text of the view: objects, anchors, deleted text; in order."""
    kinds = ("footnoteReference", "drawing", "commentRangeStart", "commentRangeEnd", "commentReference", "bookmarkStart", "bookmarkEnd")
    kept = [e for e in element.iter() if etree.QName(e).localname in kinds]
    gone = [d for d in element.iter(f"{{{NAMESPACE}}}del") if not own(d)]
    deleted = [text.text or "" for d in gone for text in d.iter(f"{{{NAMESPACE}}}delText")]
    return [etree.QName(e).localname for e in kept] + deleted


@pytest.mark.parametrize(
    ("inner", "start", "end", "new", "expected"),
    [
        # In place, in the run that held the text.
        ("<w:r><w:t>Статья 5</w:t></w:r>", 7, 8, "6", "<w:r><w:t>Статья 6</w:t></w:r>"),
        # Over two runs: the new word takes the look of the first character.
        (
            "<w:r><w:rPr><w:b/></w:rPr><w:t>орга</w:t></w:r><w:r><w:t>н вправе</w:t></w:r>",
            0,
            5,
            "лицо",
            '<w:r><w:rPr><w:b/></w:rPr><w:t>лицо</w:t></w:r><w:r><w:t xml:space="preserve"> вправе</w:t></w:r>',
        ),
        # Inserted at the border of two runs: it joins the text before.
        (
            "<w:r><w:t>а</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>б</w:t></w:r>",
            1,
            1,
            "в",
            "<w:r><w:t>ав</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>б</w:t></w:r>",
        ),
        # At the end of a link: outside of it.
        (
            '<w:hyperlink r:id="r1"><w:r><w:t>ст. 5</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve"> Закона</w:t></w:r>',
            5,
            5,
            ",",
            '<w:hyperlink r:id="r1"><w:r><w:t>ст. 5</w:t></w:r></w:hyperlink><w:r><w:t xml:space="preserve">, Закона</w:t></w:r>',
        ),
        # A paragraph without text takes the look of its mark, without the mark's own revision.
        (
            '<w:pPr><w:rPr><w:ins w:id="1" w:author="А"/><w:b/></w:rPr></w:pPr>',
            0,
            0,
            "а",
            '<w:pPr><w:rPr><w:ins w:id="1" w:author="А"/><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>а</w:t></w:r>',
        ),
        # Only the word that differs is touched, and no-break spaces stay.
        (
            "<w:r><w:t>ст.\u00a012</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve"
            "'> и 13</w:t></w:r>",
            0,
            11,
            "ст. 12 и 14",
            '<w:r><w:t>ст.\u00a012</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> и 14</w:t></w:r>',
        ),
        # Tabs and line breaks are elements of their own.
        ("<w:r><w:t>аб</w:t></w:r>", 1, 1, "\t\n", "<w:r><w:t>а</w:t><w:tab/><w:br/><w:t>б</w:t></w:r>"),
        # A bookmark and a note inside what is deleted stay.
        (
            '<w:r><w:t>аб</w:t><w:footnoteReference w:id="2"/></w:r><w:bookmarkStart w:id="1" w:name="z"/><w:r><w:t>вг</w:t></w:r>',
            0,
            4,
            "",
            '<w:r><w:footnoteReference w:id="2"/></w:r><w:bookmarkStart w:id="1" w:name="z"/>',
        ),
    ],
)  # fmt: skip
def test_replace_as_word_would(inner: str, start: int, end: int, new: str, expected: str) -> None:
    element = paragraph(inner)
    edits.replace(element, start, end, new)
    assert xml(element) == expected


MARK = 'w:author="Айгүл" w:date="2026-03-01T10:00:00Z"'


@pytest.mark.parametrize(
    ("inner", "start", "end", "new", "expected"),
    [
        # The deletion stands before the insertion; both in the look of what was there.
        (
            "<w:r><w:rPr><w:b/></w:rPr><w:t>срок 10 дней</w:t></w:r>",
            5,
            7,
            "15",
            '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">срок </w:t></w:r>'
            f'<w:del w:id="901" {MARK}><w:r><w:rPr><w:b/></w:rPr><w:delText>10</w:delText></w:r></w:del>'
            f'<w:ins w:id="900" {MARK}><w:r><w:rPr><w:b/></w:rPr><w:t>15</w:t></w:r></w:ins>'
            '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> дней</w:t></w:r>',
        ),
        # What the same author inserted is changed without a trace, as Word does.
        (
            '<w:ins w:id="1" w:author="Айгүл"><w:r><w:t>слово</w:t></w:r></w:ins>',
            0,
            3,
            "с",
            '<w:ins w:id="1" w:author="Айгүл"><w:r><w:t>сво</w:t></w:r></w:ins>',
        ),
        # Inside the insertion of someone else, a deletion; an insertion parts it.
        (
            '<w:ins w:id="1" w:author="Б"><w:r><w:t>аб</w:t></w:r></w:ins>',
            1,
            1,
            "в",
            '<w:ins w:id="1" w:author="Б"><w:r><w:t>а</w:t></w:r></w:ins>'
            f'<w:ins w:id="900" {MARK}><w:r><w:t>в</w:t></w:r></w:ins>'
            '<w:ins w:id="1" w:author="Б"><w:r><w:t>б</w:t></w:r></w:ins>',
        ),
        (
            '<w:ins w:id="1" w:author="Б"><w:r><w:t>аб</w:t></w:r></w:ins>',
            1,
            2,
            "",
            f'<w:ins w:id="1" w:author="Б"><w:r><w:t>а</w:t></w:r><w:del w:id="900" {MARK}><w:r><w:delText>б</w:delText></w:r></w:del></w:ins>',
        ),
    ],
)
def test_tracked_as_word_would(inner: str, start: int, end: int, new: str, expected: str) -> None:
    element = paragraph(inner)
    edits.replace(element, start, end, new, tracker())
    assert xml(element) == expected


def test_typing_letter_by_letter_makes_one_insertion_and_one_deletion() -> None:
    element = paragraph("<w:r><w:t>норма действует</w:t></w:r>")
    who = tracker()
    for place, letter in enumerate("не "):
        edits.replace(element, 6 + place, 6 + place, letter, who)
    for place in (5, 4, 3):
        edits.replace(element, place - 1, place, "", who)
    assert raw_text(element) == "но не действует"
    assert [len(element.findall(f"{{{NAMESPACE}}}{kind}")) for kind in ("ins", "del")] == [1, 1]
    assert "".join(text.text or "" for text in element.iter(f"{{{NAMESPACE}}}delText")) == "рма"
