"""References, one line a case, in Russian and Kazakh; then whole acts, wild text and growth."""

from __future__ import annotations

import json
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from law import formats, structure
from law.act import Act
from law.citations import citations, in_text
from law.words import Language

RU, KK = Language.RU, Language.KK

# text, what is quoted, whether it is internal, the paths
CASES = [
    (RU, "в силу подпункта 3) пункта 2 статьи 15 и пунктов 4 и 5 статьи 16 настоящего Закона", True, ["art_15/pt_2/sub_3", "art_16/pt_4", "art_16/pt_5"]),
    (RU, "предусмотрены статьями 13 – 15 настоящего Закона", True, ["art_13", "art_14", "art_15"]),
    (RU, "предусмотрены статьями 13-15 настоящего Закона", True, ["art_13", "art_14", "art_15"]),
    (RU, "пунктами 4-1 и 4-2 статьи 101 и статьями 102, 103 настоящего Закона", True, ["art_101/pt_4-1", "art_101/pt_4-2", "art_102", "art_103"]),
    (RU, "согласно статье 10-7 настоящего Закона", True, ["art_10-7"]),
    (RU, "подпунктами 1) и 2) части первой пункта 23 настоящих Правил", True, ["pt_23/ind_1/sub_1", "pt_23/ind_1/sub_2"]),
    (RU, "абзацем третьим пункта 4 настоящих Правил", True, ["pt_4/ind_3"]),
    (RU, "пунктов 1, 2 и подпункта 3) пункта 4 статьи 5 настоящего Закона", True, ["art_5/pt_1", "art_5/pt_2", "art_5/pt_4/sub_3"]),
    (RU, "главами 4, 5 и 6 настоящих Правил", True, ["ch_4", "ch_5", "ch_6"]),
    (RU, "частями 1 и 2 статьи 209 Уголовного кодекса", False, ["art_209/pt_1", "art_209/pt_2"]),
    (RU, 'подпунктом "а" пункта 3 статьи 83 настоящего Кодекса', True, ["art_83/pt_3/sub_а"]),
    (RU, "пункта 2 статьи 59 Гражданского кодекса Республики Казахстан", False, ["art_59/pt_2"]),
    (RU, "Статьей 5 Закона Республики Сарыдала «О тишине» установлено", False, ["art_5"]),
    (RU, "статью 5 Закона Республики Сарыдала «О тишине» исключить", False, ["art_5"]),
    (KK, "осы Заңның 7-бабы 2-тармағының 1) тармақшасына сәйкес", True, ["art_7/pt_2/sub_1"]),
    (KK, "осы Заңның 13-15-баптарында көзделген", True, ["art_13", "art_14", "art_15"]),
    (KK, "осы Заңның 77, 120, 145-баптарында", True, ["art_77", "art_120", "art_145"]),
    (KK, "осы Заңның 114-бабының 4-тармағында, 120, 145-баптарында", True, ["art_114/pt_4", "art_120", "art_145"]),
    (KK, "осы Қағидалардың 6-тармағының екінші бөлігінде", True, ["pt_6/ind_2"]),
    (KK, "Қазақстан Республикасы Азаматтық кодексінің 401 - 404, 556-баптарының", False, ["art_401", "art_402", "art_403", "art_404", "art_556"]),
    (KK, "осы Заңның 1-бабының 6) және 14) тармақшаларында", True, ["art_1/sub_6", "art_1/sub_14"]),
    (KK, "«Акционерлiк қоғамдар туралы» Қазақстан Республикасы Заңының 36-бабы 1-тармағының 6) тармақшасында", False, ["art_36/pt_1/sub_6"]),
    (RU, "с прекращением аренды (статья 26 настоящего Кодекса), за исключением тех прав, которые остаются", True, ["art_26"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "internal", "paths"), CASES)
def test_one_reference_is_read_whole(language: Language, text: str, internal: bool, paths: list[str]) -> None:
    found = in_text(text, language)
    assert [(citation.internal, list(citation.provisions)) for citation in found] == [(internal, paths)]
    assert text[found[0].start : found[0].end] == found[0].quote


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (RU, "в порядке, установленном настоящим Законом и законодательством Республики Казахстан"),
        (RU, "первой части стоимости договора, в 3 экземплярах, статьи расходов"),
        (RU, "(САПП Республики Казахстан, 1996 г., № 18, ст. 166)"),
        (RU, "(Ведомости Парламента Республики Казахстан, 2014 г., № 19-І, 19-ІІ, ст.96; № 21, ст. 122, 124; 2015 г., № 20-VII, cт.65)"),
        (RU, "4) исключен Законом РК от 08.06.2021 № 48-VII (вводится в действие с 01.01.2022)"),
        (KK, "осы Заңға және Қазақстан Республикасының заңнамасына сәйкес, таза табыстың бір бөлігі"),
        (KK, "паспорттың 2-бөліміне енгізеді"),
    ],
)
def test_what_is_no_reference_is_left_alone(language: Language, text: str) -> None:
    assert in_text(text, language) == ()


def test_acts_are_named_by_what_the_text_says_of_them() -> None:
    (found,) = in_text('приказом Министра финансов Республики Казахстан от 17 марта 2015 года № 212/НҚ "Об утверждении Правил "Вода""', RU)
    assert found.act is not None
    assert (found.act.kind, found.act.title, found.act.number, found.act.date) == (
        "order",
        'Об утверждении Правил "Вода"',
        "212/НҚ",
        date(2015, 3, 17),
    )
    (found,) = in_text("Қазақстан Республикасы Үкіметінің 2014 жылғы 19 мамырдағы № 507 қаулысының күші жойылды", KK)
    assert found.act is not None
    assert (found.act.kind, found.act.number, found.act.date) == ("resolution", "507", date(2014, 5, 19))
    three = in_text('законами Республики Казахстан "О почте", "О связи" и "О статусе "Назарбаев Университет"', RU)
    assert [citation.act.title for citation in three if citation.act] == ["О почте", "О связи", 'О статусе "Назарбаев Университет"']
    (found,) = in_text("Гражданским процессуальным кодексом", RU)
    assert found.act is not None
    assert found.act.title == "Гражданский процессуальный кодекс"


@pytest.mark.parametrize(
    ("title", "lines", "paths"),
    [
        (
            "О внесении изменений в Кодекс Республики Сарыдала о тишине",
            ["Внести в Кодекс Республики Сарыдала «О тишине» следующие изменения:", "1) дополнить статьей 16-1 следующего содержания:",
             "2) в части первой статьи 54 слово «ночью» исключить."],
            ["art_16-1", "art_54/ind_1"],
        ),
        (
            "Сарыдала Республикасының Тыныштық туралы кодексіне өзгерістер енгізу туралы",
            ["Сарыдала Республикасының Тыныштық кодексіне мынадай өзгерістер енгізілсін:", "1) мынадай мазмұндағы 16-1-баппен толықтырылсын:",
             "2) 54-баптың бірінші бөлігінде «түнде» деген сөз алып тасталсын."],
            ["art_16-1", "art_54/ind_1"],
        ),
    ],
)  # fmt: skip
def test_without_articles_the_opening_words_name_the_act_that_is_changed(title: str, lines: list[str], paths: list[str]) -> None:
    act = structure.read(formats.read("\n\n".join([f"# {title}", *lines]).encode(), "bill.md"))
    under = [citation for citation in citations(act) if citation.provisions]
    assert [path for citation in under for path in citation.provisions] == paths
    assert all(citation.act is not None and not citation.internal for citation in under)


def test_a_short_name_means_the_act_it_was_introduced_for() -> None:
    text = 'Закона Республики Казахстан "О почте" (далее – Закон). Согласно пункту 2 статьи 3 Закона.'
    first, second = in_text(text, RU)
    assert second.alias
    assert second.act == first.act
    assert second.provisions == ("art_3/pt_2",)
    text = "Қазақстан Республикасы Кәсіпкерлік кодексінің (бұдан әрі – Кодекс) 193-бабының 3-тармағы. Кодекстің 5-бабы"
    first, second = in_text(text, KK)
    assert (first.provisions, second.provisions) == (("art_193/pt_3",), ("art_5",))
    assert second.act == first.act


@pytest.mark.parametrize(
    ("language", "text", "here", "path"),
    [
        (RU, "пунктом 4-1 настоящей статьи", "art_93/pt_2", "art_93/pt_4-1"),
        (RU, "части первой настоящего пункта", "att_1/pt_12", "pt_12/ind_1"),
        (KK, "осы баптың 2-тармағында", "art_93/pt_4", "art_93/pt_2"),
        (KK, "осы тармақтың бірінші бөлігінің 2) тармақшасы", "art_13/pt_2/ind_2", "art_13/pt_2/ind_1/sub_2"),
    ],
)
def test_this_article_is_that_of_the_place(language: Language, text: str, here: str, path: str) -> None:
    (found,) = in_text(text, language, here)
    assert found.provisions == (path,)
    assert found.deictic


@given(
    st.lists(
        st.sampled_from(
            'пункт статьи 5 , и – 3) ( " « настоящего Закона от № осы бабының 7-бап тармағы Заңның \n далее бірінші'.split(" ")
        ),
        max_size=60,
    )
)
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_every_quote_is_in_it(words: list[str]) -> None:
    text = " ".join(words)
    for language in (RU, KK):
        for citation in in_text(text, language):
            assert text[citation.start : citation.end] == citation.quote != ""


@pytest.mark.parametrize(
    "piece", ['"', "(", "пункта 1 ", "настоящ", 'законом "', "приказом и ", "1-бабының ", "бұйрығы ", "статьи 1, ", "утвержденными "]
)
@pytest.mark.parametrize("language", [RU, KK])
def test_reading_grows_with_the_text(piece: str, language: Language) -> None:
    """A quadratic reading would take sixteen times as long for four times the text."""

    def seconds(size: int) -> float:
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            in_text(piece * size, language)
            best = min(best, time.process_time() - start)
        return best

    assert seconds(3200) < 11 * seconds(800) + 0.05


def _act(path: Path) -> Act:
    return structure.read(formats.read(path.read_bytes(), path.name), name=str(path))


def test_our_labelled_acts(samples: Path) -> None:
    """Labels of samples/labels; the measure of ../shared/eval/score.py."""
    labels = sorted((samples / "labels" / "citations").glob("*.json"))
    assert labels
    for label in labels:
        gold = json.loads(label.read_text("utf-8"))
        act = _act(samples / "acts" / gold["source"])
        places = {(act.paragraphs[c.position].place.paragraph, tuple(sorted(c.provisions)), c.internal) for c in citations(act)}
        wanted = {(item["paragraph"], tuple(sorted(item["provisions"])), item["internal"]) for item in gold["items"]}
        assert len(wanted & places) >= 0.95 * len(wanted), (label.name, wanted - places)


@pytest.mark.parametrize(
    "label", sorted((Path(__file__).parent.parent / "data" / "citations_kk").glob("*.json")), ids=lambda path: path.stem
)
def test_kazakh_acts_read_by_eye(shared: Path, label: Path) -> None:
    gold = json.loads(label.read_text("utf-8"))
    act = _act(shared / "corpus" / gold["source"])
    first, last = gold["paragraphs"]
    found = set()
    for citation in citations(act):
        line = act.paragraphs[citation.position].place.paragraph
        if line is not None and first <= line <= last:
            found.add((line, citation.start, citation.end, citation.internal, citation.provisions))
    wanted = {(i["paragraph"], i["start"], i["end"], i["internal"], tuple(i["provisions"])) for i in gold["items"]}
    both = len(found & wanted)
    assert 2 * both >= 0.97 * (len(found) + len(wanted)), (found - wanted, wanted - found)
