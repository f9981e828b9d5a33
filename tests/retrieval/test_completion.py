"""The words that the law goes on with, with the place where it does."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval import completion, importer
from retrieval.completion import Completer
from retrieval.corpus import Corpus


def _completer(*texts: str) -> Completer:
    rows = list(enumerate(texts))
    return Completer(*completion.index(rows), lambda id: texts[id])


def test_the_law_goes_on_as_it_most_often_does() -> None:
    completer = _completer(
        "Заявление рассматривается в течение пяти рабочих дней со дня поступления.",
        "Жалоба рассматривается в течение пяти рабочих дней.",
        "Запрос рассматривается в течение десяти календарных дней.",
    )
    first, *others = completer.complete("Обращение рассматривается в течение ")
    assert first.text.startswith("пяти рабочих дней")
    assert first.count == 2
    assert [one.text.split()[0] for one in others] == ["десяти"]


def test_a_word_that_the_cursor_stands_in_is_completed_in_the_letters_of_the_law() -> None:
    completer = _completer("Уәкілетті орган Нысанды бекітеді.", "Уәкілетті орган нысанды береді.")
    (first,) = completer.complete("уәкілетті орган ны", 1)
    assert "ны" + first.text in ("нысанды", "нысанды бекітеді.", "нысанды береді.")


def test_what_the_law_never_says_has_no_continuation() -> None:
    completer = _completer("Заявление рассматривается.")
    assert completer.complete("") == []
    assert completer.complete("синхрофазотрон вертится и ") == []
    assert _completer().complete("Заявление ") == []


def test_provisions_out_of_force_are_not_followed_and_the_place_is_told(acts: Path, tmp_path: Path) -> None:
    importer.add([acts], tmp_path / "corpus")
    with Corpus.open(tmp_path / "corpus") as corpus:
        ((found, where),) = corpus.complete("Пастбище предоставляется держателю стада в аренду на срок не ", 1)
        assert found.text == "более пяти лет."
        assert (where.act, where.path) == ("pastures", "art_2/pt_1")
        assert found.text in where.text


@pytest.mark.parametrize("seed", range(5))
def test_the_counts_are_those_of_a_plain_reading(seed: int) -> None:
    chosen = random.Random(seed)
    texts = [" ".join(chosen.choices(["орган", "лицо", "вправе", "обязан", "обязано"], k=chosen.randint(0, 30))) for _ in range(60)]
    completer = _completer(*texts)
    context = chosen.choice([text for text in texts if text.count(" ") > 5]).split()[2:4]
    plain = Counter(words[at + 2] for words in map(str.split, texts) for at in range(len(words) - 2) if words[at : at + 2] == context)
    found = completer._followers([completer._number(word) for word in context])
    words, counts = next(iter(found), (np.array([], int), np.array([], int)))
    assert {completer._words[word - 1]: count for word, count in zip(words.tolist(), counts.tolist(), strict=True)} == dict(plain)


@given(st.text(max_size=60))
def test_any_text_before_the_cursor_is_answered(before: str) -> None:
    for found in _completer("Статья 1. Орган вправе; лицо обязано.", "", "1) орган – лицо;").complete(before):
        assert found.text
        assert 0 < found.share <= 1.0001
