from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array

from law.act import Paragraph, Place
from law.words import Language
from retrieval import embedding, lexical, record, sources, store, translation, vocabulary
from retrieval.arrays import Arrays
from retrieval.counts import counted
from retrieval.lexical import Lexicon
from retrieval.vocabulary import Vocabulary


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.executescript(store.SCHEMA)
    yield connection
    connection.close()


def _index(database: sqlite3.Connection, folder: Path, *texts: str, language: Language = Language.RU) -> Lexicon:
    with counted([(language, [text.split(), [], [], [], []]) for text in texts], len(lexical.FIELDS)) as counts:
        lexical.build(database, Arrays(folder), counts)
    vocabulary.build(database)
    return Lexicon(database, Arrays(folder))


def test_rare_words_and_short_texts_weigh_more(database: sqlite3.Connection, tmp_path: Path) -> None:
    lexicon = _index(database, tmp_path, "скот скот пастбище", "скот дорога", "скот дорога дорога мост река город село")
    scores = lexicon.scores({"дорога": 1.0, "мост": 1.0}, 3)
    assert scores[0] == 0
    assert scores[2] > scores[1] > 0
    rare, common = lexicon.postings("мост"), lexicon.postings("скот")
    assert rare is not None
    assert common is not None
    assert rare.inverse > common.inverse
    assert lexicon.postings("нет") is None


def test_an_empty_corpus_has_an_empty_index(database: sqlite3.Connection, tmp_path: Path) -> None:
    assert _index(database, tmp_path).scores({"слово": 1.0}, 0).shape == (0,)


def test_an_index_counted_in_many_blocks_is_the_same(database: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["скот скот пастбище", "скот дорога", "пастбище", "дорога дорога мост река город село", "скот"]
    query = dict.fromkeys("скот дорога пастбище мост".split(), 1.0)
    whole = _index(database, tmp_path / "one", *texts).scores(query, 5)
    monkeypatch.setattr("retrieval.counts._BLOCK", 2)
    assert np.array_equal(_index(database, tmp_path / "many", *texts).scores(query, 5), whole)


def test_families_are_learned_from_endings_that_change_places(database: sqlite3.Connection, tmp_path: Path) -> None:
    _index(
        database,
        tmp_path,
        "аренд арендн арендова",
        "рыб рыбн",
        "пошлин пошлинн",
        "лесн лес",
        "конфет конференц",
        "контрол контролова",
        "план планн",
    )
    found = Vocabulary(database).family("пошлин", Language.RU)
    assert "пошлинн" in found
    assert "конференц" not in Vocabulary(database).family("конфет", Language.RU)


def test_translations_are_learned_from_pairs() -> None:
    kazakh = ["жайылым жалға беріледі", "жайылым қорғалады", "жер жалға беріледі", "жер қорғалады", "су қорғалады"]
    russian = ["пастбище аренда", "пастбище охрана", "земля аренда", "земля охрана", "вода охрана"]
    to_russian, to_kazakh = translation.learn([(k.split(), r.split()) for k, r in zip(kazakh, russian, strict=True)])
    assert to_russian["жайылым"][0][0] == "пастбище"
    assert to_russian["жер"][0][0] == "земля"
    assert to_kazakh["охрана"][0][0] == "қорғалады"
    assert translation.learn([]) == ({}, {})


def _texts(*texts: str) -> tuple[csr_array, list[str]]:
    """Texts as the embedding reads them: a matrix, and the terms of its columns."""
    terms = sorted({term for text in texts for term in text.split()})
    return csr_array(np.array([[float(term in text.split()) for term in terms] for text in texts], np.float32)), terms


def test_languages_meet_in_one_space() -> None:
    pairs = ["жайылым пастбище мал скот", "жер земля учаске участок", "су вода өзен река", "жол дорога көпір мост"] * 3
    model = embedding.fit(*_texts(*pairs), dimensions=3)
    texts, terms = _texts("жайылым", "скот", "мост", "qqq")
    vectors = model.reader(terms).fold(texts)
    kazakh, russian, other, nothing = vectors
    assert np.allclose(model.fold({"скот": 1.0}), russian, atol=1e-5)
    assert kazakh @ russian > 0.8 > kazakh @ other
    assert not nothing.any()
    assert np.linalg.norm(kazakh) == pytest.approx(1, abs=1e-5)


def test_one_document_is_enough_to_fit() -> None:
    assert embedding.fit(*_texts("слово дело")).fold({"слово": 1.0}).shape == (1,)
    assert not embedding.fit(csr_array((0, 0), dtype=np.float32), []).fold({"слово": 1.0}).any()


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=40), max_size=8), st.booleans(), st.booleans())
def test_paragraphs_come_back_as_they_were(texts: list[str], bold: bool, red: bool) -> None:
    paragraphs = [Paragraph(Place(n), text, "1." if n % 2 else "", bold, not bold, red) for n, text in enumerate(texts)]
    paragraphs.append(Paragraph(Place(None, (0, 1, 2, 3)), "cell"))
    assert record.unpack(record.pack(paragraphs)) == paragraphs


@pytest.mark.parametrize("array", [np.arange(12, dtype=np.int32).reshape(3, 4), np.zeros((0, 5), np.float16), np.ones(3)])
def test_arrays_come_back(tmp_path: Path, array: np.ndarray) -> None:
    arrays = Arrays(tmp_path / "arrays")
    arrays.put("name", array)
    arrays.create("made in place", array.shape, array.dtype)[...] = array
    for name in ("name", "made in place"):
        found = arrays.get(name)
        assert found is not None
        assert found.dtype == array.dtype
        assert np.array_equal(found, array)
    assert arrays.get("none") is None
    assert arrays.whole(["name", "made in place"])
    assert not arrays.whole(["none"])
    (tmp_path / "arrays" / "name.npy").write_bytes((tmp_path / "arrays" / "name.npy").read_bytes()[:-1])
    assert not arrays.whole(["name"])


@pytest.mark.parametrize(
    ("name", "act", "language"),
    [
        ("z1100000413.25-08-2025.rus.docx", "z1100000413", Language.RU),
        ("k950001000_.01-01-2023.kaz.pdf", "k950001000_", Language.KK),
        ("G25NT000021.30-04-2025.docx", "g25nt000021", None),
        ("Водный кодекс.txt", "Водный кодекс", None),
        ("folder/kaz.md", "folder", Language.KK),
    ],
)
def test_act_ids(tmp_path, name: str, act: str, language: Language | None) -> None:  # type: ignore[no-untyped-def]
    source = sources.source(tmp_path / name)
    assert (source.act, source.language) == (act, language)
