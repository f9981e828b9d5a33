"""`zhoba citations FILE --corpus DIR`: which act a citation means, and whether its target is there and in force."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from law import formats, structure
from law.citations import citations
from retrieval import importer
from retrieval.citations import resolve
from retrieval.corpus import Corpus
from ui.command_line import main

LAW = """# О тишине

Закон Республики Аралия от 3 февраля 2020 года № 17-II

**Статья 1. Ночь**

1. Ночью не шумят.

2. Исключен Законом Республики Аралия от 1 мая 2024 года № 7-III.

**Статья 2. Утратила силу Законом Республики Аралия от 1 мая 2024 года № 7-III.**

**Статья 3. День**

Днем шумят.
"""
BILL = """# О покое

**Статья 1. Покой**

1. Покой хранят согласно пункту 1 статьи 1 Закона Республики Аралия от 3 февраля 2020 года № 17-II «О тишине».

2. Покой хранят согласно пункту 2 статьи 1 Закона Республики Аралия «О тишине».

3. Покой хранят согласно статье 2 Закона Республики Аралия «О тишине».

4. Покой хранят согласно пункту 7 статьи 1 Закона Республики Аралия «О тишине».

5. Покой хранят согласно статье 5 Закона Республики Аралия «О покое ночей».

6. Покой хранят согласно пункту 1 настоящей статьи и пункту 9 настоящей статьи.
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "silence.md").write_text(LAW, "utf-8")
    importer.add([tmp_path / "silence.md"], tmp_path / "corpus")
    return tmp_path / "corpus"


def test_every_state_of_a_target(corpus: Path) -> None:
    act = structure.read(formats.read(BILL.encode(), "bill.md"), name="bill.md")
    with Corpus.open(corpus) as opened:
        found = [resolve(citation, opened, act) for citation in citations(act)]
    assert [(one.act_id, one.status) for one in found] == [
        ("silence", "exists"), ("silence", "excluded"), ("silence", "repealed"), ("silence", "missing"), ("", "unknown-act"),
        ("bill", "exists"), ("bill", "missing"),
    ]  # fmt: skip
    assert [target.path for target in found[3].dead] == ["art_1/pt_7"]
    assert all(words for one in found for words in (one.words.kk, one.words.ru, one.words.en))


@pytest.mark.parametrize(
    ("note", "status"),
    [
        ("Примечание ИЗПИ!\n\nПункт 1 вводится в действие с 01.01.2099.", "not-yet"),
        ("Примечание ИЗПИ! Статья 1 вводится в действие с 01.01.2099 в соответствии со статьей 3 настоящего Закона.", "not-yet"),
        ("Примечание ИЗПИ! Пункт 1 вводится в действие с 01.01.2020.", "exists"),
        ("Примечание ИЗПИ! Статья 3 вводится в действие с 01.01.2099.", "exists"),
    ],
)
def test_what_is_not_yet_in_force(tmp_path: Path, note: str, status: str) -> None:
    (tmp_path / "silence.md").write_text(LAW.replace("1. Ночью не шумят.", f"{note}\n\n1. Ночью не шумят."), "utf-8")
    importer.add([tmp_path / "silence.md"], tmp_path / "corpus")
    act = structure.read(formats.read(BILL.encode(), "bill.md"), name="bill.md")
    with Corpus.open(tmp_path / "corpus") as opened:
        target = resolve(citations(act)[0], opened, act)
    assert (target.act_id, target.status) == ("silence", status)


def test_the_command_says_it(corpus: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "bill.md").write_text(BILL, "utf-8")
    assert main(["citations", str(tmp_path / "bill.md"), "--corpus", str(corpus), "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)["citations"]
    assert rows[0]["act"]["id"] == "silence"
    assert (rows[0]["act"]["number"], rows[0]["act"]["date"]) == ("17-II", "2020-02-03")
    assert main(["citations", str(tmp_path / "bill.md"), "--corpus", str(corpus), "--language", "kk"]) == 0
    assert "алып тасталған" in " ".join(capsys.readouterr().out.split())
