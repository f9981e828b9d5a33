"""The comparative table as a word processor prints it: LibreOffice opens it, and its header stands on every page."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from pdfminer.high_level import extract_pages
from pdfminer.layout import LTTextContainer

from copilot.amending import AmendedAct
from copilot.export.comparison import Side, comparison_table
from law import amendments, formats, structure
from law.act import Act

POINTS = 12
LONG = {
    "ru": "Владелец пасеки обязан хранить мед в чистом сухом помещении и вести журнал учета каждой рамки, " * 6,
    "kk": "Омарта иесі балды таза құрғақ үй-жайда сақтауға және әрбір жақтаудың есебін жүргізуге міндетті, " * 6,
}


def read(text: str) -> Act:
    return structure.read(formats.read(text.encode(), "a.md"), name="a.md")


def russian() -> Side:
    points = "\n\n".join(f"{n}. {LONG['ru']}а также платить сбор {n}." for n in range(1, POINTS + 1))
    changes = "\n\n".join(f"в пункте {n} слово «сбор» заменить словом «налог»;" for n in range(1, POINTS + 1))
    act = read(f"# О пасеках\n\nЗакон Республики Сарыдала от 1 мая 2020 года № 7.\n\nСтатья 1. Обязанности\n\n{points}")
    head = "# О внесении изменений в Закон Республики Сарыдала «О пасеках»"
    bill = read(
        f"{head}\n\nСтатья 1. Внести в Закон Республики Сарыдала от 1 мая 2020 года «О пасеках» следующие изменения:\n\nв статье 1:\n\n{changes}"
    )
    return side(bill, act)


def kazakh() -> Side:
    points = "\n\n".join(f"{n}. {LONG['kk']}сондай-ақ алым төлейді {n}." for n in range(1, POINTS + 1))
    changes = "\n\n".join(f"{n}-тармақтағы «алым» деген сөз «салық» деген сөзбен ауыстырылсын;" for n in range(1, POINTS + 1))
    act = read(f"# Омарталар туралы\n\nСарыдала Республикасының 2020 жылғы 1 мамырдағы № 7 Заңы.\n\n1-бап. Міндеттер\n\n{points}")
    head = "# «Омарталар туралы» Сарыдала Республикасының Заңына өзгерістер енгізу туралы"
    opening = "1-бап. «Омарталар туралы» 2020 жылғы 1 мамырдағы Сарыдала Республикасының Заңына мынадай өзгерістер енгізілсін:"
    return side(read(f"{head}\n\n{opening}\n\n1-бапта:\n\n{changes}"), act)


def side(bill: Act, act: Act) -> Side:
    changed = AmendedAct(act, amendments.apply(act, amendments.of_act(amendments.read(bill), act)))
    assert all(outcome.applied for outcome in changed.amended.outcomes)
    return Side(bill, [changed])


def test_the_header_stands_on_every_page_in_both_languages(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("needs LibreOffice (soffice), which prints the table")
    (tmp_path / "table.docx").write_bytes(comparison_table([kazakh(), russian()]))
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = [office, home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "table.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    pages = list(extract_pages(tmp_path / "table.pdf"))
    texts = [" ".join("".join(box.get_text() for box in page if isinstance(box, LTTextContainer)).split()) for page in pages]
    assert len(pages) > 4
    assert all(page.width > page.height for page in pages)
    start = next(at for at, text in enumerate(texts) if "СРАВНИТЕЛЬНАЯ ТАБЛИЦА" in text)
    assert 1 < start < len(texts) - 1
    # A font without Kazakh letters lends them from another, and their order in the file is not that of the words.
    assert all("элемент" in text and "Негіздеме" in text for text in texts[:start])
    assert all("Действующая редакция" in text and "Обоснование" in text for text in texts[start:])
    assert "САЛЫСТЫРМА КЕСТЕ" in texts[0]
    assert f"{POINTS}." in texts[-1]
