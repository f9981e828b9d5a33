"""Decisions about findings: they come back as they went, know their finding again, and leave the rest of the file alone."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot import decisions
from copilot.bill import Bill
from copilot.decisions import Decision, State
from copilot.findings import Finding, Severity
from law.words import Problem, Words

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=30)


def _finding(rule: str, quote: str) -> Finding:
    return Finding("technique", rule, Severity.NOTE, 0, 0, len(quote), quote, Words("", "", ""))


@given(st.lists(st.builds(Decision, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT), max_size=5))
def test_what_is_written_is_read(made: list[Decision]) -> None:
    assert decisions.read(decisions.write(made)) == tuple(made)


@pytest.mark.parametrize("data", [b"", b"<", b"<decisions/>", b"<?xml version='1.0'?><a xmlns='urn:zhoba:decisions'/>"])
def test_a_part_that_cannot_be_read_holds_no_decisions(data: bytes) -> None:
    assert decisions.read(data) == ()


def test_what_a_newer_version_wrote_is_refused_and_what_none_names_is_read() -> None:
    made = [Decision("r", "p", "q")]
    with pytest.raises(Problem, match="newer version"):
        decisions.read(decisions.write(made).replace(b'version="1"', b'version="2"', 1))
    assert decisions.read(decisions.write(made).replace(b' version="1"', b"", 1)) == tuple(made)


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    made = decisions.write([Decision("r", "p", "a\x07b", "с\x00")])
    assert decisions.read(made)[0].quote == "ab"


def test_a_decision_is_about_its_own_provision() -> None:
    made = Decision("KZ-S05", "art_1", "в установленном  порядке")
    same = _finding("KZ-S05", "в установленном порядке")
    assert decisions.matched([same, same], ["art_1", "art_2"], [made]) == [made, None]
    assert decisions.matched([_finding("KZ-D01", same.quote)], ["art_1"], [made]) == [None]


def test_a_decision_follows_a_provision_that_was_renumbered() -> None:
    made = Decision("KZ-S05", "art_1", "в установленном порядке")
    assert decisions.matched([_finding("KZ-S05", made.quote)], ["art_2"], [made]) == [made]


def test_decisions_travel_in_the_file_and_the_rest_of_it_is_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "проект.docx"
    document = docx.Document()
    document.add_paragraph("Статья 1. Пчелы")
    document.save(str(path))
    before = _parts(path.read_bytes())
    bill = Bill.open(path)
    made = [Decision("KZ-S05", "art_1", "Пчелы", "так принято", "А. Б.", "2026-11-27")]
    bill.attach(decisions.NAMESPACE, decisions.write(made))
    assert bill.changed
    bill.save()
    after = _parts(path.read_bytes())
    added = set(after) - set(before)
    assert len(added) == 3  # the part, its properties, and what joins them
    assert {name for name in before if before[name] != after[name]} == {"[Content_Types].xml", "word/_rels/document.xml.rels"}
    again = Bill.open(path)
    assert decisions.read(again.attached(decisions.NAMESPACE)) == tuple(made)
    again.attach(decisions.NAMESPACE, decisions.write([]))
    assert set(_parts(again.data())) == set(after)
    again.undo()
    assert _parts(again.data()) == after
    assert docx.Document(str(path)).paragraphs[0].text == "Статья 1. Пчелы"


def test_libreoffice_keeps_the_decisions(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    path, out = tmp_path / "проект.docx", tmp_path / "out"
    document = docx.Document()
    document.add_paragraph("Статья 1. Пчелы")
    document.save(str(path))
    bill = Bill.open(path)
    made = [Decision("KZ-S05", "art_1", "Пчелы", "так принято")]
    bill.attach(decisions.NAMESPACE, decisions.write(made))
    bill.save()
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(out), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert decisions.read(Bill.open(out / path.name).attached(decisions.NAMESPACE)) == tuple(made)


def test_decisions_travel_in_files_of_every_make(shared: Path) -> None:
    made = [Decision("KZ-S05", "art_1", "в порядке", "себебі бар")]
    for path in sorted((shared / "corpus" / "docx").glob("*.docx"))[::7]:
        bill = Bill.open(path)
        before = _parts(bill.data())
        bill.attach(decisions.NAMESPACE, decisions.write(made))
        after = _parts(bill.data())
        assert decisions.read(Bill(bill.data(), path.name).attached(decisions.NAMESPACE)) == tuple(made), path.name
        touched = {name for name in before if before[name] != after[name]}
        assert all(name.endswith(".rels") or name == "[Content_Types].xml" for name in touched), path.name


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_the_four_states_and_who_set_them() -> None:
    finding, other = _finding("KZ-S05", "в порядке"), _finding("KZ-D01", "термин")
    kept: tuple[Decision, ...] = ()
    for state in (State.ACCEPTED, State.DISMISSED, State.CONFIRMED):
        kept = decisions.decide(kept, finding, "art_1", state, reason=" так надо ", author="А. Б.", at="2026-11-27")
        again = decisions.read(decisions.write(kept))
        assert again == kept == (Decision("KZ-S05", "art_1", "в порядке", "так надо", "А. Б.", "2026-11-27", state),)
        assert decisions.states([finding, other], ["art_1", "art_1"], again) == [state, State.OPEN]
    # it follows the words where the article was renumbered, and a new decision there takes its place
    kept = decisions.decide(kept, finding, "art_7", State.ACCEPTED)
    assert [(one.provision, one.state) for one in kept] == [("art_7", State.ACCEPTED)]
    assert decisions.decide(kept, finding, "art_7", State.OPEN) == ()


def test_a_part_of_an_earlier_version_holds_dismissals() -> None:
    old = (
        '<decisions xmlns="urn:zhoba:decisions"><dismissed rule="r" provision="p"><quote>q</quote></dismissed><later rule="x"/></decisions>'
    )
    assert decisions.read(old.encode()) == (Decision("r", "p", "q", state=State.DISMISSED),)
