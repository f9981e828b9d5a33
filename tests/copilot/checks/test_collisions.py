"""Labelled bills of our own against real acts: what is planted is found, and nothing else, in Kazakh and in Russian alike."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from copilot.check import check
from law import formats, structure
from retrieval import importer
from retrieval.corpus import Corpus

DATA = Path(__file__).resolve().parents[2] / "data" / "collisions"
LABELS = json.loads((DATA / "labels.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def corpus(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("corpus")
    importer.add([shared / "corpus" / "pairs" / name for name in LABELS["corpus"]], folder)
    return Corpus.open(folder)


@pytest.mark.parametrize("name", ["endowment.kaz.txt", "endowment.rus.txt"])
def test_planted_problems_are_found_and_nothing_else(name: str, corpus: Corpus) -> None:
    bill = structure.read(formats.read((DATA / name).read_bytes(), name), name=name)
    report = check(bill, corpus)
    wanted = {(int(line), kind) for line, kinds in LABELS["items"].items() for kind in kinds.split()}
    assert {(finding.position, finding.kind) for finding in report.findings} == wanted
    assert report.coverage.complete
    assert all(finding.evidence for finding in report.findings)


def test_a_contradiction_of_a_law_says_which_act_prevails(corpus: Corpus) -> None:
    name = "endowment.rus.txt"
    report = check(structure.read(formats.read((DATA / name).read_bytes(), name), name=name), corpus)
    conflicts = [finding for finding in report.findings if finding.kind == "norm-conflict"]
    assert {finding.subtype for finding in conflicts} == {"quantity", "modality"}
    assert {finding.prevails.act for finding in conflicts if finding.prevails} == {"C02_law_endowment"}
