from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from law.words import Language, Problem
from retrieval import store
from retrieval.corpus import Corpus
from retrieval.matching import Wanted


def test_two_languages_of_a_folder_are_one_act(corpus: Corpus) -> None:
    assert [meta.id for meta in corpus.acts()] == ["pastures", "rules"]
    assert set(corpus.languages("pastures")) == {Language.KK, Language.RU}
    assert corpus.info().acts == 2
    assert corpus.info().expressions == 3


def test_an_act_comes_back_whole(corpus: Corpus) -> None:
    act = corpus.act("pastures", Language.KK)
    assert act is not None
    assert act.meta.language is Language.KK
    point = act.get("art_3/pt_2")
    assert point is not None
    assert act.text(point) == "2. Уәкілетті орган жыртуға рұқсатты он жұмыс күні ішінде береді."
    assert corpus.act("pastures") is not None
    assert corpus.act("nothing") is None


def test_a_provision_by_path(corpus: Corpus) -> None:
    found = corpus.provision("pastures", "art_2/pt_1")
    assert found is not None
    assert found.text.startswith("1. Пастбище предоставляется")
    assert "Аренда пастбищ" in found.context
    assert found.paragraphs
    attached = corpus.provision("rules", "pt_3")
    assert attached is not None
    assert attached.path == "att_1/pt_3"
    assert corpus.provision("rules", "pt_33") is None


@pytest.mark.parametrize(
    ("wanted", "first", "exact"),
    [
        (Wanted(id="pastures"), "pastures", True),
        (Wanted(number="№ 17-II ЗРК"), "pastures", True),
        (Wanted(number="17-ІІ", date=datetime.date(2020, 2, 3)), "pastures", True),
        (Wanted(title="Законом о пастбищах".removeprefix("Законом ")), "pastures", True),
        (Wanted(title="жайылымдар туралы"), "pastures", True),
        (Wanted(title="учета стад"), "rules", False),
        (Wanted(number="17-II", date=datetime.date(2019, 1, 1)), "pastures", False),
    ],
)
def test_acts_are_matched(corpus: Corpus, wanted: Wanted, first: str, exact: bool) -> None:
    matches = corpus.match_act(wanted)
    assert matches[0].meta.id == first
    assert matches[0].exact is exact


def test_what_differs_is_told(corpus: Corpus) -> None:
    match = corpus.match_act(Wanted(title="О пастбищах", number="18-II"))[0]
    assert match.agree == {"title"}
    assert match.differ == {"number"}
    assert corpus.match_act(Wanted(title="О почтовой связи")) == []


def test_definitions_in_any_inflection(corpus: Corpus) -> None:
    found = corpus.definitions("отгонных участков")
    assert [(d.act, d.path) for d in found] == [("pastures", "art_1/sub_2")]
    assert {d.language for d in corpus.definitions("жайылымның")} == {Language.KK}
    assert len(corpus.definitions()) >= 6


def test_who_cites_whom(corpus: Corpus) -> None:
    found = corpus.cited_by("pastures", "art_2")
    assert [(c.act, c.path) for c in found] == [("rules", "att_1/pt_1")]
    assert corpus.cited_by("pastures", "art_3") == []
    assert corpus.cited_by("pastures", "art_2/pt_1") == []


def test_opening_a_corpus_does_not_load_chroma(corpus_folder: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from retrieval.corpus import Corpus\n"
        f"corpus = Corpus.open(Path({str(corpus_folder)!r})); corpus.info(); corpus.acts(); corpus.search('карантин')\n"
        "sys.exit('chromadb' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, cwd=Path(__file__).parents[2]).returncode == 0


@pytest.mark.parametrize("case", ["missing", "empty", "half built", "damaged", "another version"])
def test_a_corpus_that_cannot_be_opened_is_told_in_a_sentence(case: str, tmp_path: Path, corpus_folder: Path) -> None:
    import shutil
    import sqlite3

    folder = tmp_path / "corpus"
    if case == "empty":
        folder.mkdir()
    elif case != "missing":
        shutil.copytree(corpus_folder, folder)
        database = store.database(store.current(folder))
        if case == "half built":
            (folder / "current").unlink()
        elif case == "damaged":
            database.write_bytes(b"no database" * 1000)
        else:
            connection = sqlite3.connect(database)
            connection.execute("UPDATE facts SET value = '999' WHERE name = 'version'")
            connection.commit()
            connection.close()
    before = sorted(path.name for path in tmp_path.rglob("*"))
    with pytest.raises(Problem) as caught:
        Corpus.open(folder)
    assert str(folder) in caught.value.words[Language.RU]
    assert sorted(path.name for path in tmp_path.rglob("*")) == before
