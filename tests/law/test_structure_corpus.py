"""What must hold of every real act in ../shared/corpus: no text lost, every paragraph in one place, no path twice."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import docx
import pytest

from law import formats, structure
from law.act import Act, Level, Paragraph, Status
from law.text import clean

Holds = Callable[[Act], None]


@lru_cache(maxsize=8)
def _read(path: Path) -> Act:
    return structure.read(formats.read(path.read_bytes(), path.name), name=f"{path.parent.name}/{path.name}")


def _acts(shared: Path, *patterns: str) -> list[Path]:
    found = sorted(path for pattern in patterns for path in (shared / "corpus").glob(pattern))
    assert found
    return found


def test_every_act_keeps_its_text_and_its_tree(shared: Path, holds: Holds) -> None:
    for path in _acts(shared, "kz/*.docx", "pairs/*/*.md", "kaz/*/*.md", "amend/*/*.md", "kg/*.txt"):
        try:
            holds(_read(path))
        except AssertionError as error:
            raise AssertionError(path.name) from error


def test_word_files_of_every_kind_read_as_acts(shared: Path, holds: Holds) -> None:
    for path in _acts(shared, "docx/*.docx"):
        holds(_read(path))


def test_no_word_of_the_body_is_lost(shared: Path) -> None:
    """Every body paragraph of python-docx is there at its index, with all its text; the text of tables is there too."""
    for path in _acts(shared, "kz/*.docx"):
        act = _read(path)
        document = docx.Document(str(path))
        body = {p.place.paragraph: p for p in act.paragraphs if p.place.paragraph is not None}
        assert len(body) == len(document.paragraphs)
        for index, paragraph in enumerate(document.paragraphs):
            assert body[index].text == clean(paragraph.text)
        cells = {p.place.table: p.text for p in act.paragraphs if p.place.table is not None}
        for number, table in enumerate(document.tables):
            for row, element in enumerate(table._tbl.tr_lst):
                for column, cell in enumerate(element.tc_lst):
                    for at, paragraph in enumerate(cell.p_lst):
                        assert cells[number, row, column, at] == clean(docx.text.paragraph.Paragraph(paragraph, table).text)


def test_articles_of_the_longest_law_are_complete(shared: Path) -> None:
    act = _read(shared / "corpus/kz/z1100000413.25-08-2025.rus.docx")
    numbers = [p.number for p in act.provisions if p.level is Level.ARTICLE]
    plain = [int(number) for number in numbers if "-" not in number]
    assert plain == list(range(1, 221))
    assert len(numbers) == 240
    assert {"15-1", "105-1", "182-4"} <= set(numbers)
    excluded = act.get("art_105")
    assert excluded is not None
    assert excluded.status is Status.EXCLUDED
    excluded = act.get("art_1/sub_30-2")
    assert excluded is not None
    assert excluded.status is Status.EXCLUDED


def test_pdf_as_adilet_serves_it(shared: Path, holds: Holds) -> None:
    act = _read(shared / "corpus/kz/k950001000_.01-01-2023.rus.pdf")
    holds(act)
    numbers = [p.number for p in act.provisions if p.level is Level.ARTICLE]
    assert [int(number) for number in numbers if "-" not in number] == list(range(1, 100))
    assert {"83-1", "94-1", "94-2"} <= set(numbers)
    point = act.get("art_3/pt_4")
    assert point is not None
    # The words of links are torn out of this sentence in the file, and a line break stands before a comma.
    assert "на законодательную, исполнительную и судебную ветви и взаимодействия между собой" in act.text(point)


@pytest.mark.parametrize(
    ("name", "last", "inserted"),
    [("z1600000480.09-01-2026", 67, {"17-1", "33-5", "62-1"}), ("z980000213_.06-04-2016", 48, {"3-1", "21-3"})],
)
def test_articles_of_pdf_files_are_complete(shared: Path, holds: Holds, name: str, last: int, inserted: set[str]) -> None:
    act = _read(shared / f"corpus/kz/{name}.rus.pdf")
    holds(act)
    numbers = [p.number for p in act.provisions if p.level is Level.ARTICLE]
    assert [int(number) for number in numbers if "-" not in number] == list(range(1, last + 1))
    assert inserted <= set(numbers)


def test_both_languages_of_an_act_have_the_same_units(shared: Path) -> None:
    for folder in sorted((shared / "corpus/pairs").iterdir()):
        kazakh, russian = _read(folder / "kaz.md"), _read(folder / "rus.md")
        assert [p.path for p in kazakh.provisions] == [p.path for p in russian.provisions], folder.name
        assert kazakh.meta.language.code3 == "kaz"
        assert russian.meta.language.code3 == "rus"
        assert kazakh.meta.kind == russian.meta.kind
        assert kazakh.meta.id == russian.meta.id == folder.name


def _one_space(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


def test_labelled_provisions_hold_the_quoted_text(shared: Path) -> None:
    """Evidence of ../shared/eval/dev: the path leads to the words quoted. A label may name the unit above the quoted one or
    take an order's rules for the order, so nine in ten must be exact and nearly all right one way or the other."""
    exact = near = wrong = 0
    missed = []
    for path in sorted((shared / "eval/dev/collisions").glob("*.gold.json")):
        for item in json.loads(path.read_text("utf-8"))["items"]:
            evidence = item["evidence"]
            if not evidence.get("provision") or not evidence.get("quote"):
                continue
            sources = [path.with_name(path.name.replace(".gold.json", ".docx"))] if evidence["act"] == "self" else [
                *(shared / "corpus").glob(f"kz/{evidence['act']}.*docx"), *(shared / "corpus").glob(f"pairs/{evidence['act']}/kaz.md"),
            ]  # fmt: skip
            act = _read(sources[0])
            quote = _one_space(evidence["quote"])
            found = [p for p in (act.find(evidence["provision"]), act.find(f"att_1/{evidence['provision']}")) if p is not None]
            if any(quote in _one_space(act.text(p)) for p in found):
                exact += 1
            elif any(quote in _one_space(act.text(p, deep=True)) for p in found):
                near += 1
            else:
                wrong += 1
                missed.append((path.name, evidence["act"], evidence["provision"]))
    assert exact > 9 * (near + wrong)
    assert wrong <= 1, missed


def test_targets_of_amendments_are_found(shared: Path) -> None:
    for path in sorted((shared / "eval/dev/amend").glob("*/gold.json")):
        act = _read(path.with_name("act.docx"))
        for instruction in json.loads(path.read_text("utf-8"))["instructions"]:
            if not instruction["target"] or not instruction["before"]:
                continue
            provision = act.find(instruction["target"])
            assert provision is not None, (path.parent.name, instruction["target"])
            before = _one_space(instruction["before"])
            assert before in (_one_space(act.text(provision)), _one_space(act.text(provision, deep=True))) or before in _one_space(
                act.text(provision)
            ), (
                path.parent.name,
                instruction["target"],
            )


def test_places_of_text_files_are_lines(shared: Path) -> None:
    """Quotes of the labelled Kazakh and Kyrgyz texts stand in the cleaned line that their label names."""
    seen = 0
    for path in sorted((shared / "eval/dev").glob("*/k*_*.json")):
        label = json.loads(path.read_text("utf-8"))
        source = label["source"]
        name = source.removeprefix("kg:")
        files = [
            f
            for f in (shared / "corpus").rglob("*")
            if f.is_file() and (f.stem == name or f"{f.parent.name}/{f.name}" == name or f.name == name)
        ]
        if not files:
            continue
        act = _read(files[0])
        for item in label["items"]:
            seen += 1
            assert (item.get("quote") or item["term"]) in act.paragraphs[item["paragraph"]].text, (path.name, item)
    assert seen > 20


@pytest.mark.parametrize("seed", [1, 2])
def test_an_edited_real_act_is_read_as_if_anew(shared: Path, seed: int) -> None:
    chance = random.Random(seed)
    files = _acts(shared, "kz/[gpv]*.docx", "pairs/*/*.md")
    for path in chance.sample(files, 6):
        act = _read(path)
        for _ in range(6):
            index = chance.randrange(len(act.paragraphs))
            old = act.paragraphs[index]
            cut = chance.randrange(len(old.text) + 1)
            new: list[Paragraph] = chance.choice(
                ([replace(old, text=(old.text[:cut] + "ж" + old.text[cut:]).strip())], [], [old, replace(old, text=old.text[cut:].strip())])
            )
            edited = structure.edit(act, index, new)
            whole = structure.read((*act.paragraphs[:index], *new, *act.paragraphs[index + 1 :]), name=act.name)
            assert edited == whole, (path.name, index)
            act = edited


def test_our_own_samples_have_the_same_units_in_both_languages(samples: Path, holds: Holds) -> None:
    pairs = 0
    for russian in sorted((samples / "acts").glob("*.rus.docx")):
        act = _read(russian)
        holds(act)
        kazakh = russian.with_name(russian.name.replace(".rus.", ".kaz."))
        if kazakh.exists():
            pairs += 1
            assert [p.path for p in _read(kazakh).provisions] == [p.path for p in act.provisions], russian.name
    assert pairs >= 7
