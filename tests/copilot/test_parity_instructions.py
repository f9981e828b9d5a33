"""The Kazakh and the Russian text of an amending bill must hit the same elements."""

from __future__ import annotations

from pathlib import Path

import pytest

from copilot.parity import of_acts
from copilot.parity.findings import findings
from copilot.parity.instructions import apart
from law import formats, structure
from law.act import Act

RU = [
    "О внесении изменений в Закон Республики Сарыдала «О тишине»",
    "Статья 1. Внести в Закон Республики Сарыдала от 5 мая 2020 года «О тишине» следующие изменения:",
    "1) в статье 2:", "в пункте 1 слово «день» заменить словом «сутки»;", "подпункт 3) пункта 4 исключить;",
    "2) часть вторую статьи 5 изложить в следующей редакции:", "«Тихо.».",
]  # fmt: skip
KK = [
    "«Тыныштық туралы» Сарыдала Республикасының Заңына өзгерістер енгізу туралы",
    "1-бап. «Тыныштық туралы» 2020 жылғы 5 мамырдағы Сарыдала Республикасының Заңына мынадай өзгерістер енгізілсін:",
    "1) 2-бапта:", "1-тармақтағы «күн» деген сөз «тәулік» деген сөзбен ауыстырылсын;", "4-тармақтың 3) тармақшасы алып тасталсын;",
    "2) 5-баптың екінші бөлігі мынадай редакцияда жазылсын:", "«Тыныш.».",
]  # fmt: skip


def bill(lines: list[str]) -> Act:
    return structure.read(formats.read("\n".join(lines).encode(), "bill.txt"), name="bill.txt")


def test_texts_that_say_the_same_do_not_part() -> None:
    assert apart(bill(KK), bill(RU)) == ()


@pytest.mark.parametrize(
    ("at", "line", "said"),
    [
        (2, "1) 3-бапта:", "пункт 1 статьи 3"),
        (4, "4-тармақтың 5) тармақшасы алып тасталсын;", "подпункт 5) пункта 4"),
        (3, "1-тармақ «күн» деген сөзден кейін «тәулік» деген сөзбен толықтырылсын;", "по-разному"),
        (4, "", "Число изменений"),
        (5, "2) 5-баптың үшінші бөлігі мынадай редакцияда жазылсын:", "часть третья статьи 5"),
    ],
)
def test_an_instruction_that_hits_another_element_or_is_missing(at: int, line: str, said: str) -> None:
    found = apart(bill([*KK[:at], line, *KK[at + 1 :]]), bill(RU))
    assert found
    assert any(said in one.why.ru for one in found)
    assert all(one.why.kk != one.why.ru for one in found)


def test_it_is_an_item_of_parity_and_a_finding_of_the_bill() -> None:
    other = bill([*KK[:2], "1) 3-бапта:", *KK[3:]])
    items = [item for item in of_acts(other, bill(RU)) if item.type == "reference"]
    assert items
    assert {item.provision for item in items} <= {"art_1/sub_1", "art_1"}
    assert [one.kind for one in findings(bill(RU), other) if one.subtype == "reference"]


def test_real_bills_in_two_languages_do_not_part(shared: Path) -> None:
    folders = [folder for folder in (shared / "corpus" / "pairs").iterdir() if folder.name.endswith("_amend")]
    assert folders
    for folder in folders:
        kazakh, russian = (structure.read(formats.read((folder / name).read_bytes(), name), name=name) for name in ("kaz.md", "rus.md"))
        assert apart(kazakh, russian) == (), folder.name
