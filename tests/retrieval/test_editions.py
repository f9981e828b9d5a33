"""An act has editions: what is searched is the one in force, the others answer for their day."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from law.words import Language
from retrieval import importer
from retrieval.corpus import Corpus

RULES = """# О правилах карантина стад

Приказ Министра пастбищ Республики Аралия от 5 мая 2021 года № 40

1. Карантин стада длится {days}.

2. О карантине извещается владелец пастбища.
"""
PATHS = {"past": "g2100000040.01-01-2022.rus.md", "now": "g2100000040.01-01-2024.rus.md", "future": "g2100000040.01-01-2999.rus.md"}
DAYS = {"past": "десять дней", "now": "двадцать дней", "future": "сорок дней"}


def _write(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / PATHS[name]).write_text(RULES.format(days=DAYS[name]), "utf-8")
    return [folder / PATHS[name] for name in names]


@pytest.mark.parametrize("order", [("past", "now", "future"), ("future", "now", "past"), ("now", "future", "past")])
def test_whatever_comes_first_the_edition_in_force_is_searched(tmp_path: Path, order: tuple[str, ...]) -> None:
    for name in order:
        assert not importer.add(_write(tmp_path / "acts", name), tmp_path / "corpus").failed

    with Corpus.open(tmp_path / "corpus") as corpus:
        assert [day and day.year for day in corpus.editions("g2100000040")] == [2022, 2024, 2999]
        (hit,) = corpus.search("сколько длится карантин стада", 1)
        assert "двадцать дней" in hit.provision.text
        assert corpus.info().acts == 1


def test_a_question_for_a_day_is_answered_as_the_law_read_then(tmp_path: Path) -> None:
    importer.add(_write(tmp_path / "acts", "past", "now", "future"), tmp_path / "corpus")

    def said(corpus: Corpus, year: int) -> list[str]:
        return [hit.provision.text for hit in corpus.search("сколько длится карантин стада", 1, on=datetime.date(year, 6, 1))]

    with Corpus.open(tmp_path / "corpus") as corpus:
        assert "десять дней" in said(corpus, 2023)[0]
        assert "двадцать дней" in said(corpus, 2025)[0]
        assert "сорок дней" in said(corpus, 3000)[0]
        assert said(corpus, 2020) == []  # the act was not adopted yet
        act = corpus.act("g2100000040", Language.RU, datetime.date(2023, 1, 1))
        assert act is not None
        assert act.meta.edition == datetime.date(2022, 1, 1)


def test_an_edition_to_come_is_searched_from_its_day_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    importer.add(_write(tmp_path / "acts", "now", "future"), tmp_path / "corpus")

    class Later(datetime.date):
        @classmethod
        def today(cls) -> datetime.date:
            return datetime.date(2999, 2, 1)

    monkeypatch.setattr("retrieval.importer.datetime.date", Later)
    report = importer.add(_write(tmp_path / "acts", "now"), tmp_path / "corpus")

    assert report.unchanged == ("g2100000040",)
    with Corpus.open(tmp_path / "corpus") as corpus:
        assert "сорок дней" in corpus.search("сколько длится карантин стада", 1)[0].provision.text
        assert [day and day.year for day in corpus.editions("g2100000040")] == [2024, 2999]


def test_the_same_edition_again_replaces_it_and_a_removed_act_is_gone_in_all(tmp_path: Path) -> None:
    (path,) = _write(tmp_path / "acts", "now")
    importer.add(_write(tmp_path / "acts", "past", "now"), tmp_path / "corpus")
    path.write_text(RULES.format(days="двадцать один день"), "utf-8")

    assert importer.add([path], tmp_path / "corpus").updated == ("g2100000040",)
    with Corpus.open(tmp_path / "corpus") as corpus:
        assert len(corpus.editions("g2100000040")) == 2
    importer.remove(["g2100000040"], tmp_path / "corpus")
    with Corpus.open(tmp_path / "corpus") as corpus:
        assert corpus.act("g2100000040", on=datetime.date(2023, 1, 1)) is None


FIRST = RULES.format(days="десять дней") + "\n3. Ветеринар ставит клеймо на рога.\n\n4. Ошейник стада красного цвета.\n"
SECOND = RULES.format(days="десять дней") + "\n3. Ветеринар ставит клеймо на рога.\n"
THIRD = RULES.format(days="сорок дней")
COMING = RULES.format(days="сорок дней") + "\n3. Пастух носит колокольчик.\n"


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)])
def test_what_only_another_edition_says_is_found_for_its_days(tmp_path: Path, order: tuple[int, ...]) -> None:
    texts = (("2015", FIRST), ("2018", SECOND), ("2021", THIRD), ("2999", COMING))
    for number in order:
        year, text = texts[number]
        path = tmp_path / f"g2100000040.01-01-{year}.rus.md"
        path.write_text(text.replace("2021 года", "2010 года"), "utf-8")
        assert not importer.add([path], tmp_path / "corpus").failed

    with Corpus.open(tmp_path / "corpus") as corpus:

        def found(question: str, word: str, year: int | None) -> datetime.date | None:
            on = None if year is None else datetime.date(year, 6, 1)
            hits = [hit.provision for hit in corpus.search(question, on=on) if word in hit.provision.text]
            return hits[0].edition if hits else None

        years = (2012, 2016, 2019, 2022, 3000, None)
        editions = [found("клеймо ветеринара", "клеймо", year) for year in years]
        assert [day and day.year for day in editions] == [2015, 2015, 2018, None, None, None]
        assert [found("ошейник", "Ошейник", year) is not None for year in years] == [True, True, False, False, False, False]
        assert [found("колокольчик", "колокольчик", year) is not None for year in years] == [False, False, False, False, True, False]
        assert [found("сколько длится карантин", "десять", year) is not None for year in years] == [True, True, True, False, False, False]
        lookups = [
            [hit.provision.path for hit in corpus.search("пункт 3 правил № 40", on=day)] for day in (datetime.date(2016, 6, 1), None)
        ]
        assert lookups[0][0] == "pt_3"
        assert "pt_3" not in lookups[1]
        assert corpus.info().provisions == len(corpus.in_force())
        assert corpus.complete("Ветеринар ставит") == []
    importer.remove(["g2100000040"], tmp_path / "corpus")
    with Corpus.open(tmp_path / "corpus") as corpus:
        assert corpus.search("клеймо", on=datetime.date(2016, 6, 1)) == []
