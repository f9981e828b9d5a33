"""Term pairs out of a bilingual act, and the files they are written to."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from copilot.export import glossary
from retrieval import importer
from retrieval.corpus import Corpus
from retrieval.glossary import term_pairs
from ui.command_line import main

KK = """# Омарта туралы

**1-бап. Негізгі ұғымдар**

Осы Заңда мынадай негізгі ұғымдар пайдаланылады:

1) балауыз – омарта өнімі;

2) омарташы – омартаны ұстайтын адам.
"""
RU = """# О пасеках

**Статья 1. Основные понятия**

В настоящем Законе используются следующие основные понятия:

1) воск – продукт пасеки;

2) пасечник – лицо, содержащее пасеку.

**Статья 2. Мед**

Мед (далее – продукция) продается пасечником.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "bees"
    folder.mkdir()
    (folder / "kaz.md").write_text(KK, "utf-8")
    (folder / "rus.md").write_text(RU, "utf-8")
    importer.add([folder], tmp_path / "corpus")
    return tmp_path / "corpus"


def test_terms_of_one_place_are_paired_and_what_stands_in_one_text_alone_is_not(corpus: Path) -> None:
    with Corpus.open(corpus) as opened:
        pairs = term_pairs(opened)
    assert [(p.kazakh.term, p.russian.term, p.act, p.russian.path) for p in pairs] == [
        ("балауыз", "воск", "bees", "art_1/sub_1"),
        ("омарташы", "пасечник", "bees", "art_1/sub_2"),
    ]


def test_files(corpus: Path) -> None:
    with Corpus.open(corpus) as opened:
        pairs = term_pairs(opened)
    pairs[0] = replace(pairs[0], russian=replace(pairs[0].russian, term="=воск\x0b"))
    root = etree.fromstring(glossary.tbx(pairs))
    assert root.xpath("//t:term/text()", namespaces={"t": glossary.NAMESPACE}) == ["балауыз", "=воск", "омарташы", "пасечник"]
    with zipfile.ZipFile(io.BytesIO(glossary.xlsx(pairs))) as package:
        assert package.testzip() is None
        parts = {name: etree.fromstring(package.read(name)) for name in package.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    cells = [row.xpath("string(m:c[2])", namespaces={"m": sheet.nsmap[None]}) for row in sheet.iter("{*}row")]
    assert cells == ["ru", "=воск", "пасечник"]
    assert {cell.get("t") for cell in sheet.iter("{*}c")} == {"inlineStr"}  # no word is taken for a formula
    named = {part.get("PartName").lstrip("/") for part in parts["[Content_Types].xml"].iter("{*}Override")}
    assert named == {name for name in parts if name.startswith("xl/") and not name.endswith(".rels")}
    rows = list(csv.DictReader(io.StringIO(glossary.table(pairs).decode("utf-8-sig"))))
    assert [(row["kk"], row["ru"][:6]) for row in rows] == [("балауыз", "'=воск"), ("омарташы", "пасечн")]


def test_the_command(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("terms.tbx", "terms.csv", "terms.xlsx"):
        assert main(["corpus", "glossary", "--corpus", str(corpus), "--out", str(tmp_path / name), "--format", "json"]) == 0
        assert len(json.loads(capsys.readouterr().out)["pairs"]) == 2
        assert (tmp_path / name).stat().st_size > 100
    assert main(["corpus", "glossary", "--corpus", str(corpus), "--out", str(tmp_path / "terms.ods")]) == 2
    assert not (tmp_path / "terms.ods").exists()
    assert "terms.ods" in capsys.readouterr().err
