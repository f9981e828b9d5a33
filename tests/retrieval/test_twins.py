"""Near-verbatim twins, found by fingerprints; norms that several acts say."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from retrieval import importer, twins
from retrieval.corpus import Corpus
from retrieval.duplicates import duplicates

NORM = "Владелец стада не позднее десяти рабочих дней извещает орган карантина о гибели скота и о принятых мерах"
LAW = f"""# О стадах

Закон Республики Аралия от 4 марта 2019 года № 5-II

**Статья 1. Извещение**

1. {NORM}.

2. Стадо осматривается весной каждого года.
"""
ORDER = """# Об утверждении Правил карантина

Приказ Министра пастбищ Республики Аралия от 5 мая 2021 года № {number}

1. Утвердить прилагаемые Правила карантина и ввести их в действие со дня опубликования.

Приложение к приказу

Правила карантина

1. {norm}.

2. Карантин номер {number} длится столько дней, сколько назначит врач.
"""


def _folder(tmp_path: Path) -> Path:
    acts = tmp_path / "herds"
    acts.mkdir()
    (acts / "herds.md").write_text(LAW, "utf-8")
    (acts / "first.md").write_text(ORDER.format(number=40, norm=NORM + " немедленно"), "utf-8")
    (acts / "second.md").write_text(ORDER.format(number=41, norm=NORM.replace("скота", "животных")), "utf-8")
    importer.add([acts], tmp_path / "corpus")
    return tmp_path / "corpus"


def test_the_twins_of_a_text_come_nearest_first(tmp_path: Path) -> None:
    with Corpus.open(_folder(tmp_path)) as corpus:
        found = [(corpus.by_id(twin.provision).act, round(twin.share, 2)) for twin in corpus.twins.of(f"1) {NORM};")]
        assert sorted(act for act, _ in found) == ["first", "herds", "second"]
        assert [share for _, share in found] == sorted((share for _, share in found), reverse=True)
        assert corpus.twins.of("утратил силу") == []


def test_a_norm_of_several_acts_is_kept_by_the_act_of_highest_force(tmp_path: Path) -> None:
    with Corpus.open(_folder(tmp_path)) as corpus:
        (found,) = duplicates(corpus)
        assert [one.act for one in found.provisions] == ["herds", "first", "second"]


def test_changed_words_lower_the_share_and_fingerprints_find_what_a_full_comparison_finds() -> None:
    chosen = random.Random(3)
    words = [f"слово{number}" for number in range(400)]
    texts = [" ".join(chosen.choices(words, k=40)) for _ in range(50)]
    texts += [text.replace(text.split()[20], "иное", 1) for text in texts[:25]]
    rows = [twins.shingles(text) for text in texts]
    hashes = np.concatenate([twins.fingerprint(row) for row in rows])
    owners = np.concatenate([np.full(len(twins.fingerprint(row)), number, np.uint32) for number, row in enumerate(rows)])
    order = np.argsort(hashes, kind="stable")
    index = twins.Twins(hashes[order], owners[order], texts.__getitem__)
    for number, text in enumerate(texts):
        plain = {other for other in range(len(texts)) if twins.jaccard(rows[number], rows[other]) >= twins.LEAST}
        assert {twin.provision for twin in index.of(text)} == plain
    assert sorted(index.groups(range(len(texts)))) == [[number, number + 50] for number in range(25)]


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_share_is_symmetric_and_bounded(one: str, other: str) -> None:
    a, b = twins.shingles(one), twins.shingles(other)
    assert twins.jaccard(a, b) == twins.jaccard(b, a)
    assert 0 <= twins.jaccard(a, b) <= 1
    assert not len(a) or twins.jaccard(a, a) == 1
