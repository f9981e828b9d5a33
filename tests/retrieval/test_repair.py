"""A corpus that a fault has struck says so and is made whole from what can be read."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from law.words import Language, Problem
from retrieval import importer, repair, store
from retrieval.corpus import Corpus


@pytest.fixture
def folder(acts: Path, tmp_path: Path) -> Path:
    importer.add([acts], tmp_path / "corpus")
    return tmp_path / "corpus"


def _answers(folder: Path) -> None:
    with Corpus.open(folder) as corpus:
        assert corpus.search("карантин стада")[0].provision.path == "att_1/pt_3"
    assert repair.check(folder).whole


def test_a_whole_corpus_is_said_to_be_whole(folder: Path) -> None:
    assert repair.check(folder).whole


def test_a_broken_vector_index(folder: Path) -> None:
    shutil.rmtree(store.current(folder) / "vectors")
    assert repair.check(folder).state is repair.INDEX
    assert repair.repair(folder) == repair.Repaired(texts=3, lost=0)
    _answers(folder)


def test_a_lost_pointer(folder: Path) -> None:
    (folder / "current").write_bytes(b"\xff\x00")
    assert repair.check(folder).state is repair.NO_POINTER
    assert repair.repair(folder).texts == 3
    _answers(folder)


def test_a_torn_database_falls_back_on_the_generation_before_it(folder: Path, acts: Path) -> None:
    (acts / "notice.txt").write_text("Приказ от 1 июня 2024 года № 7\n\nО стадах\n\n1. Стадо осматривается весной.\n", "utf-8")
    importer.add([acts], folder)
    database = store.database(store.current(folder))
    database.write_bytes(database.read_bytes()[:8192] + b"\x55" * 20_000)
    assert repair.check(folder).state is repair.DATABASE
    with pytest.raises(Problem) as caught, Corpus.open(folder) as corpus:
        corpus.search("карантин")
    assert "--repair" in caught.value.words[Language.RU]
    assert repair.repair(folder).texts >= 3
    _answers(folder)


def test_one_unreadable_text_costs_that_text_alone(folder: Path) -> None:
    database = store.database(store.current(folder))
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE texts SET paragraphs = x'00' WHERE act = 'rules'")
        connection.execute("UPDATE facts SET value = '0' WHERE name = 'version'")
    assert repair.check(folder).state is repair.OTHER_VERSION
    assert repair.repair(folder) == repair.Repaired(texts=2, lost=1)
    with Corpus.open(folder) as corpus:
        assert [meta.id for meta in corpus.acts()] == ["pastures"]


def test_nothing_to_mend_from(folder: Path) -> None:
    store.database(store.current(folder)).write_bytes(b"nothing")
    with pytest.raises(Problem, match="corpus"):
        repair.repair(folder)
    assert store.current(folder)


def test_a_corpus_of_before_the_fifth_version_is_built_anew(folder: Path) -> None:
    with closing(sqlite3.connect(store.database(store.current(folder)))) as connection, connection:
        for view in ("expressions", "editions"):  # tables then
            connection.execute(f"CREATE TABLE old AS SELECT * FROM {view}")
            connection.execute(f"DROP VIEW {view}")
            connection.execute(f"ALTER TABLE old RENAME TO {view}")
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DROP TABLE texts")
        connection.execute("UPDATE facts SET value = '3' WHERE name = 'version'")
    with pytest.raises(Problem) as caught:
        Corpus.open(folder)
    assert "--repair" in caught.value.words[Language.RU]
    assert repair.repair(folder) == repair.Repaired(texts=3, lost=0)
    _answers(folder)
