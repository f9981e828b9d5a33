from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.act import Paragraph, Place
from law.words import Language
from retrieval import arrays, embedding, lexical, record, sources, store, translation
from retrieval.vocabulary import Vocabulary


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    connection.executescript(store.SCHEMA)
    yield connection
    connection.close()


def _index(database: sqlite3.Connection, *texts: str, language: Language = Language.RU) -> None:
    lexical.build(database, [(language, [text.split(), [], [], [], []]) for text in texts])


def test_rare_words_and_short_texts_weigh_more(database: sqlite3.Connection) -> None:
    _index(database, "скот скот пастбище", "скот дорога", "скот дорога дорога мост река город село")
    scores = lexical.scores(database, {"дорога": 1.0, "мост": 1.0}, 3)
    assert scores[0] == 0
    assert scores[2] > scores[1] > 0
    rare, common = lexical.postings(database, "мост"), lexical.postings(database, "скот")
    assert rare is not None
    assert common is not None
    assert rare.inverse > common.inverse
    assert lexical.postings(database, "нет") is None


def test_an_empty_corpus_has_an_empty_index(database: sqlite3.Connection) -> None:
    lexical.build(database, [])
    assert lexical.scores(database, {"слово": 1.0}, 0).shape == (0,)


def test_families_are_learned_from_endings_that_change_places(database: sqlite3.Connection) -> None:
    _index(
        database, "аренд арендн арендова", "рыб рыбн", "пошлин пошлинн", "лесн лес", "конфет конференц", "контрол контролова", "план планн"
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


def test_languages_meet_in_one_space() -> None:
    pairs = ["жайылым пастбище мал скот", "жер земля учаске участок", "су вода өзен река", "жол дорога көпір мост"] * 3
    model = embedding.fit([dict.fromkeys(pair.split(), 1.0) for pair in pairs], dimensions=3)
    kazakh, russian, other, nothing = model.fold_all([{"жайылым": 1.0}, {"скот": 1.0}, {"мост": 1.0}, {"qqq": 1.0}])
    assert kazakh @ russian > 0.8 > kazakh @ other
    assert not nothing.any()
    assert np.linalg.norm(kazakh) == pytest.approx(1, abs=1e-5)


def test_one_document_is_enough_to_fit() -> None:
    assert embedding.fit([{"слово": 1.0, "дело": 1.0}]).fold({"слово": 1.0}).shape == (1,)
    assert not embedding.fit([]).fold({"слово": 1.0}).any()


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=40), max_size=8), st.booleans(), st.booleans())
def test_paragraphs_come_back_as_they_were(texts: list[str], bold: bool, red: bool) -> None:
    paragraphs = [Paragraph(Place(n), text, "1." if n % 2 else "", bold, not bold, red) for n, text in enumerate(texts)]
    paragraphs.append(Paragraph(Place(None, (0, 1, 2, 3)), "cell"))
    assert record.unpack(record.pack(paragraphs)) == paragraphs


@pytest.mark.parametrize("array", [np.arange(12, dtype=np.int32).reshape(3, 4), np.zeros((0, 5), np.float16), np.ones(3)])
def test_arrays_come_back(database: sqlite3.Connection, array: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arrays, "_BLOCK", 16)  # several blocks
    arrays.put(database, "name", array)
    found = arrays.get(database, "name")
    assert found is not None
    assert found.dtype == array.dtype
    assert np.array_equal(found, array)
    assert arrays.get(database, "none") is None


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
