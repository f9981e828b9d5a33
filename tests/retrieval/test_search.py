from __future__ import annotations

import datetime

import numpy as np
import pytest

from law.words import Language
from retrieval import lookup
from retrieval.corpus import Corpus, Filters
from retrieval.kindred import Kindred


@pytest.mark.parametrize(
    ("query", "act", "path"),
    [
        ("статья 3 Закона № 17-II", "pastures", "art_3"),
        ("п. 2 ст. 3 закона о пастбищах", "pastures", "art_3/pt_2"),
        ("пп. 2) ст. 1 Закона «О пастбищах»", "pastures", "art_1/sub_2"),
        ("п. 3 правил № 44", "rules", "att_1/pt_3"),
        ("п. 2 приказа № 44", "rules", "pt_2"),
        ("Жайылымдар туралы заңның 2-бабының 1-тармағы", "pastures", "art_2/pt_1"),
        ("2021 жылғы 5 мамырдағы № 44 бұйрықпен бекітілген қағидалардың 2-тармағы", "rules", "att_1/pt_2"),
    ],
)
def test_what_is_named_is_looked_up(corpus: Corpus, query: str, act: str, path: str) -> None:
    hit = corpus.search(query)[0]
    assert (hit.provision.act, hit.provision.path) == (act, path)
    assert hit.why[0][0] == "lookup"


@pytest.mark.parametrize(
    ("query", "path"),
    [
        ("Что такое отгонный участок?", "art_1/sub_2"),
        ("держатель стада — кто это", "art_1/sub_3"),
        ("На сколько лет дают пастбище арендатору?", "art_2/pt_1"),
        ("Какой штраф, если не заплатил за аренду вовремя?", "art_2/pt_2"),
        ("Можно ли распахать пастбище без спроса?", "art_3/pt_1"),
        ("Табын ұстаушы деген кім?", "art_1/sub_3"),
    ],
)
def test_questions_find_their_provision(corpus: Corpus, query: str, path: str) -> None:
    assert path in [hit.provision.path for hit in corpus.search(query, 2)]


def test_a_kazakh_question_finds_a_russian_only_provision_by_learned_words(corpus: Corpus) -> None:
    """Translations are learned from the law's two texts; the rules are there in Russian only."""
    hits = corpus.search("табын ұстаушы мәліметтерді береді", 10)
    assert any(hit.provision.act == "rules" for hit in hits)


def test_a_provision_in_two_languages_is_one_hit(corpus: Corpus) -> None:
    hits = corpus.search("распашка пастбища", 10)
    places = [(hit.provision.act, hit.provision.path) for hit in hits]
    assert len(places) == len(set(places))
    assert hits[0].provision.language is Language.RU
    assert hits[0].other is not None
    assert hits[0].other.language is Language.KK
    kazakh = corpus.search("жайылымды жырту", 10)[0]
    assert kazakh.provision.language is Language.KK


def test_a_quoted_phrase_comes_first(corpus: Corpus) -> None:
    hit = corpus.search('уполномоченный орган "в течение десяти рабочих дней" разрешение')[0]
    assert hit.provision.path == "art_3/pt_2"
    assert "phrase" in dict(hit.why)


@pytest.mark.parametrize(
    ("filters", "acts"),
    [
        (Filters(acts=("rules",)), {"rules"}),
        (Filters(language=Language.KK), {"pastures"}),
        (Filters(since=datetime.date(2021, 1, 1)), {"rules"}),
        (Filters(until=datetime.date(2020, 12, 31)), {"pastures"}),
        (Filters(force=1), set()),
        (Filters(in_force=True), {"pastures", "rules"}),
    ],
)
def test_filters(corpus: Corpus, filters: Filters, acts: set[str]) -> None:
    assert {hit.provision.act for hit in corpus.search("держатель стада пастбище мал табын", 20, filters=filters)} == acts


def test_similar_finds_the_norm_that_a_bill_repeats(corpus: Corpus) -> None:
    hit = corpus.similar("Держателю стада пастбище передается в аренду сроком не свыше пяти лет.", 5, Language.RU)[0]
    assert (hit.provision.act, hit.provision.path) == ("pastures", "art_2/pt_1")


@pytest.mark.parametrize("query", ["", "   ", "??", "щщщщ", "xyz", "№", "статья", '""', "п. 5", "0" * 400, "а " * 2000])
def test_odd_questions_are_answered_or_not_but_never_fail(corpus: Corpus, query: str) -> None:
    assert isinstance(corpus.search(query), list)
    assert isinstance(corpus.similar(query), list)


def test_meaning_is_searched_the_same_by_chroma(corpus_folder, tmp_path) -> None:  # type: ignore[no-untyped-def]
    import shutil

    shutil.copytree(corpus_folder, tmp_path / "corpus")
    with Corpus.open(tmp_path / "corpus") as exact, Corpus.open(tmp_path / "corpus") as warm:
        warm.warm()
        for query in ("карантин животных", "аренда пастбища"):
            assert [h.provision for h in exact.search(query, 3)] == [h.provision for h in warm.search(query, 3)]


@pytest.mark.parametrize(
    ("query", "path", "number"),
    [
        ("ст. 105-1 закона 413-IV", "art_105-1", "413-iv"),
        ("подпункт 3) пункта 2 статьи 7", "art_7/pt_2/sub_3", ""),
        ("12-бабы 3-тармағының 2) тармақшасы", "art_12/pt_3/sub_2", ""),
        ("article 5 paragraph 2", "art_5/pt_2", ""),
        ("глава 3", "ch_3", ""),
        ("сколько пунктов в правилах", "", ""),
    ],
)
def test_lookups_are_read(query: str, path: str, number: str) -> None:
    read = lookup.read(query)
    assert (read.path, read.number) == (path, number)


def test_the_rows_kept_of_words_have_a_bound_and_change_no_answer(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    searcher = corpus.searcher
    every = np.ones(len(searcher.table.id), np.bool_)

    def asked(kindred: Kindred) -> list[list[int]]:
        said = ("пастбище аренда срок", "распашка пастбища", "держатель стада карантин", "пастбище аренда срок")
        return [kindred.find(words.split(), 3, Language.RU, every) for words in said]

    def kindred() -> Kindred:
        return Kindred(len(every), searcher.vocabulary, searcher.lexicon.postings)

    freely = asked(kindred())
    assert freely[0] == freely[3] != freely[1]
    monkeypatch.setattr("retrieval.kindred._KEPT_ROWS", 20)
    bounded = kindred()
    assert asked(bounded) == asked(bounded) == freely
    assert sum(len(rows) for rows, _ in bounded._kept.values()) == bounded._size <= 20
