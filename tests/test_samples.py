"""The sample acts, bills and labels: built from their sources, and true to their own texts."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import pytest

from law import formats, structure

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
GOLD = sorted((SAMPLES / "bills").glob("*.gold.json"))
LABELS = sorted((SAMPLES / "labels").glob("*/*.json"))
DOCUMENTS = sorted([*(SAMPLES / "acts").glob("*.docx"), *(SAMPLES / "bills").glob("*.docx")])
KINDS = {
    "definition-conflict",
    "definition-duplicate",
    "reference-dead",
    "reference-repealed",
    "reference-mismatch",
    "norm-duplicate",
    "norm-conflict",
    "hierarchy",
    "discretion",
    "numbering",
}


def build(out: Path) -> None:
    # tests of the command line before this one leave the program's own switches in the environment
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"}
    subprocess.run([sys.executable, str(SAMPLES / "build.py"), str(out)], check=True, env=environment)


def texts(path: Path) -> list[str]:
    return [paragraph.text.replace("\u00a0", " ").strip() for paragraph in docx.Document(str(path)).paragraphs]


def document(act: str, language: str) -> Path:
    [path] = (SAMPLES / "acts").glob(f"{act}.*.{language}.docx")
    return path


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("samples")
    build(out)
    return out


@pytest.mark.parametrize("path", [*DOCUMENTS, *GOLD, *LABELS], ids=lambda path: path.name)
def test_committed_files_are_what_the_builder_writes(path: Path, rebuilt: Path) -> None:
    again = rebuilt / path.relative_to(SAMPLES)
    if path.suffix == ".docx":
        assert parts(again) == parts(path)
    else:
        assert again.read_bytes() == path.read_bytes()


def test_nothing_is_missing(rebuilt: Path) -> None:
    def names(folder: Path) -> set[Path]:
        return {path.relative_to(folder) for path in folder.glob("*/**/*") if path.suffix in {".docx", ".json"}}

    assert names(rebuilt) == {name for name in names(SAMPLES) if name.parts[0] != "sources"}


def test_two_builds_are_the_same_bytes(rebuilt: Path, tmp_path: Path) -> None:
    build(tmp_path)
    for path in tmp_path.glob("*/*.docx"):
        assert path.read_bytes() == (rebuilt / path.relative_to(tmp_path)).read_bytes()


def test_there_are_enough_acts_in_both_languages() -> None:
    acts = {path.name.split(".")[0] for path in (SAMPLES / "acts").glob("*.docx")}
    pairs = [act for act in acts if len(list((SAMPLES / "acts").glob(f"{act}.*.docx"))) == 2]
    assert len(acts) >= 14
    assert len(pairs) >= 7
    assert {act[0] for act in acts} >= set("kzpvg")


def test_nothing_real_is_named() -> None:
    for path in DOCUMENTS:
        assert not re.search("Казахстан|Қазақстан", "\n".join(texts(path))), path.name


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.name)
def test_planted_problems_are_in_the_bill_and_their_evidence_in_the_acts(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    paragraphs = texts(path.with_name(gold["bill"]))
    for item in gold["items"] + gold["controls"]:
        assert item["quote"] in paragraphs[item["paragraph"]], item
    for item in gold["items"]:
        assert item["kind"] in KINDS, item
        assert item["kind"] != "norm-conflict" or item["subtype"] in {"modality", "quantity", "competence"}, item
        act, quote = item["evidence"]["act"], item["evidence"]["quote"]
        source = paragraphs if act == "self" else texts(document(act, gold["lang"]))
        assert any(quote in text for text in source), item
    for act in gold["corpus"]:
        document(act, gold["lang"])
    assert not {item["paragraph"] for item in gold["items"]} & {item["paragraph"] for item in gold["controls"]}


@pytest.mark.parametrize("path", LABELS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_labels_are_where_they_say(path: Path) -> None:
    labels = json.loads(path.read_text(encoding="utf-8"))
    paragraphs = texts(SAMPLES / "acts" / labels["source"])
    first, last = labels["paragraphs"]
    for item in labels["items"]:
        quote = item.get("quote", item.get("term"))
        assert first <= item["paragraph"] <= last
        assert paragraphs[item["paragraph"]][item["start"] :].startswith(quote), item


def test_readme_lists_every_planted_problem() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    for path in GOLD:
        for item in json.loads(path.read_text(encoding="utf-8"))["items"]:
            assert f"| {item['paragraph']} | {item['kind']}" in readme, item
            assert item["why"] in readme, item


PAIRS = sorted(path.name.split(".")[0] for path in (SAMPLES / "acts").glob("*.kaz.docx"))


@pytest.mark.parametrize("act", PAIRS)
def test_both_languages_have_the_same_tree(act: str) -> None:
    trees = []
    for language in ("kaz", "rus"):
        path = document(act, language)
        read = structure.read(formats.read(path.read_bytes(), path.name), name=path.name)
        trees.append([(provision.path, provision.status) for provision in read.provisions])
    assert trees[0] == trees[1]
