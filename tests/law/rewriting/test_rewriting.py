"""The amending bill written from an edited act: its wording, and that it makes the edited act again."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from random_edits import Editor

from law import amendments, formats, notes, structure
from law.act import Act, Paragraph, Place, Status
from law.amendments import Operation
from law.rewriting import Written, together, write
from law.rewriting.writing import law
from law.structure.lines import classify
from law.words import Language

RU_ACT = """# О тишине

**Статья 1. Основные понятия**

В настоящем Законе используются следующие понятия:

1) тишина – отсутствие шума;

2) шум – звук громче сорока децибел;

3) ночь – время с двадцати трех до шести часов.

**Статья 2. Охрана тишины**

1. Акимат охраняет тишину и рассматривает жалобы в течение десяти рабочих дней.

Жалоба подается в двух экземплярах.

2. Шуметь ночью запрещается, за исключением работ по устранению аварий.

**Статья 3. Ответственность**

Нарушение настоящего Закона влечет ответственность, установленную законом.
"""
KK_ACT = """# Тыныштық туралы

**1-бап. Негізгі ұғымдар**

Осы Заңда мынадай ұғымдар пайдаланылады:

1) тыныштық – шудың болмауы;

2) шу – қырық децибелден қатты дыбыс;

3) түн – сағат жиырма үштен алтыға дейінгі уақыт.

**2-бап. Тыныштықты қорғау**

1. Әкімдік тыныштықты қорғайды және шағымдарды он жұмыс күні ішінде қарайды.

Шағым екі данада беріледі.

2. Аварияларды жою жөніндегі жұмыстарды қоспағанда, түнде шулауға тыйым салынады.
"""


def act(text: str) -> Act:
    return structure.read(formats.read(text.encode(), "act.md"))


def test_words_are_changed_where_few_of_them_are() -> None:
    written = write(act(RU_ACT), act(RU_ACT.replace("десяти рабочих дней", "пяти рабочих дней")))
    assert written.title == "О внесении изменения в Закон Республики Казахстан «О тишине»"
    assert "в пункте 1 статьи 2 слово «десяти» заменить словом «пяти»." in written.paragraphs
    assert not written.unexpressed


def made(written: Written, before: Act) -> list[str]:
    """The lines of the act after the bill, read from its text alone."""
    bill = structure.read([Paragraph(Place(at), text) for at, text in enumerate((written.title, *written.paragraphs))])
    amended = amendments.apply(before, amendments.of_act(amendments.read(bill), before))
    assert all(outcome.applied for outcome in amended.outcomes)
    return law(amended.act)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("в двух экземплярах", "в двух подписанных экземплярах", "часть вторую пункта 1 статьи 2 после слова «двух» дополнить словом «подписанных»"),
        (", за исключением работ по устранению аварий", "", "в пункте 2 статьи 2 слова «, за исключением работ по устранению аварий» исключить"),
        ("шума;", "шума и вибрации;", "подпункт 1) статьи 1 дополнить словами «и вибрации»"),
        ("Статья 3. Ответственность", "Статья 3. Ответственность и надзор", "заголовок статьи 3 дополнить словами «и надзор»"),
        ("часов.\n", "часов;\n\n4) утро – время после ночи.\n", "в подпункте 3) знак препинания «.» заменить знаком препинания «;»;"),
        ("2) шум – звук громче сорока децибел;\n\n", "", "подпункт 2) статьи 1 исключить"),
        ("3) ночь", "2-1) гул – ровный шум;\n\n3) ночь", "статью 1 дополнить подпунктом 2-1) следующего содержания"),
        ("2. Шуметь", "1-1. О шуме сообщают.\n\n1-2. И о гуле.\n\n2. Шуметь", "статью 2 дополнить пунктами 1-1 и 1-2 следующего содержания"),
        ("2) шум – звук громче сорока децибел;\n\n3) ночь – время с двадцати трех до шести часов.\n\n", "", "подпункты 2) и 3) статьи 1 исключить"),
        ("Жалоба подается в двух экземплярах.\n\n", "", "часть вторую пункта 1 статьи 2 исключить"),
        ("**Статья 3. О", "**Статья 2-1. Гул**\n\nГул запрещается.\n\n**Статья 3. О", "дополнить статьей 2-1 следующего содержания"),
    ],
)  # fmt: skip
def test_russian_phrases(old: str, new: str, said: str) -> None:
    before, after = act(RU_ACT), act(RU_ACT.replace(old, new))
    written = write(before, after)
    assert said in "\n".join(written.paragraphs)
    assert not written.unexpressed
    assert law(written.result) == (made(written, before) if written.changes else law(before))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("он жұмыс күні", "бес жұмыс күні", "2-баптың 1-тармағындағы «он» деген сөз «бес» деген сөзбен ауыстырылсын"),
        ("екі данада", "қол қойылған екі данада", "2-баптың 1-тармағының екінші бөлігі «Шағым» деген сөзден кейін «қол қойылған» деген сөздермен толықтырылсын"),
        (" және шағымдарды он жұмыс күні ішінде қарайды", "", "2-баптың 1-тармағындағы «және шағымдарды он жұмыс күні ішінде қарайды» деген сөздер алып тасталсын"),
        ("уақыт.\n", "уақыт;\n\n4) таң – түннен кейінгі уақыт.\n", "3) тармақшадағы «.» деген тыныс белгісі «;» деген тыныс белгісімен ауыстырылсын;"),
        ("2) шу – қырық децибелден қатты дыбыс;\n\n", "", "1-баптың 2) тармақшасы алып тасталсын"),
        ("2) шу – қырық децибелден қатты дыбыс;\n\n3) түн – сағат жиырма үштен алтыға дейінгі уақыт.\n\n", "", "1-баптың 2) және 3) тармақшалары алып тасталсын"),
        ("3) түн", "2-1) гүріл – бірқалыпты шу;\n\n3) түн", "1-бап мынадай мазмұндағы 2-1) тармақшамен толықтырылсын"),
        ("Тыныштықты қорғау", "Тыныштық пен тынығуды қорғау", "2-баптың тақырыбы мынадай редакцияда жазылсын:"),
        ("Шағым екі данада беріледі.\n\n", "", "2-баптың 1-тармағының екінші бөлігі алып тасталсын"),
        ("**2-бап. Т", "**1-1-бап. Гүріл**\n\nГүрілдеуге тыйым салынады.\n\n**2-бап. Т", "мынадай мазмұндағы 1-1-баппен толықтырылсын"),
    ],
)  # fmt: skip
def test_kazakh_phrases(old: str, new: str, said: str) -> None:
    before, after = act(KK_ACT), act(KK_ACT.replace(old, new))
    written = write(before, after)
    assert said in "\n".join(written.paragraphs)
    assert not written.unexpressed
    assert law(written.result) == made(written, before)


def test_a_number_that_was_excluded_stays() -> None:
    before = act(RU_ACT)
    written = write(before, act(RU_ACT.replace("2) шум – звук громче сорока децибел;\n\n", "")))
    assert "2) исключен;" in law(written.result)


def test_below_a_law_the_element_is_restated() -> None:
    before, after = act(RU_ACT), act(RU_ACT.replace("десяти рабочих", "пяти рабочих"))
    written = write(before, after, whole=True)
    assert "абзац первый пункта 1 статьи 2 изложить в следующей редакции:" in "\n".join(written.paragraphs)
    assert law(written.result) == law(after) == made(written, before)


def test_a_unit_of_which_most_was_changed_is_restated() -> None:
    text = RU_ACT.replace("отсутствие", "недостаток").replace("громче сорока", "сильнее пятидесяти").replace("двадцати трех", "полуночи")
    written = write(act(RU_ACT), act(text))
    assert [(change.operation, change.targets) for change in written.changes] == [(Operation.REPLACE_PROVISION, ("art_1",))]


def test_units_struck_out_of_an_article_leave_their_numbers() -> None:
    text = RU_ACT.replace("1) тишина – отсутствие шума;\n\n2) шум – звук громче сорока децибел;\n\n", "")
    written = write(act(RU_ACT), act(text))
    assert "подпункты 1) и 2) статьи 1 исключить." in "\n".join(written.paragraphs)


def test_words_that_stand_twice_are_quoted_with_their_neighbours() -> None:
    text = RU_ACT.replace("охраняет тишину и рассматривает", "охраняет покой и рассматривает покой и")
    before, after = act(text), act(text.replace("охраняет покой", "бережет покой").replace("рассматривает покой", "рассматривает шум"))
    written = write(before, after)
    assert law(written.result) == law(after) == made(written, before)


def test_parts_that_would_be_counted_anew_are_restated_with_their_unit() -> None:
    text = RU_ACT.replace("в двух экземплярах.", "в двух экземплярах.\n\nОна рассматривается открыто.")
    before = act(text)
    after = act(text.replace("Жалоба подается в двух экземплярах.\n\n", "").replace("открыто", "закрыто"))
    written = write(before, after)
    assert [change.targets for change in written.changes] == [("art_2/pt_1",)]
    assert law(written.result) == law(after) == made(written, before)


def test_what_cannot_be_said_is_named() -> None:
    before, after = act(f"{RU_ACT}\nПрезидент А. Б. Первый"), act(f"{RU_ACT}\nПрезидент В. Г. Второй")
    written = write(before, after)
    assert not written.changes
    assert not written.paragraphs
    assert [one.after for one in written.unexpressed] == ["Президент В. Г. Второй"]
    assert all(one.why[language] for one in written.unexpressed for language in Language)


def test_nothing_changed_nothing_written() -> None:
    written = write(act(RU_ACT), act(RU_ACT))
    assert (written.title, written.paragraphs, written.changes, written.unexpressed) == ("", (), (), ())


def test_numbers_that_the_drafter_moved_on_are_put_back() -> None:
    before = act(RU_ACT)
    text = RU_ACT.replace("3) ночь", "4) ночь").replace("2) шум", "3) шум").replace("3) шум", "2) гул – ровный шум;\n\n3) шум")
    written = write(before, act(text))
    assert [change.targets for change in written.changes] == [("art_1/sub_1-1",)]
    assert "«1-1) гул – ровный шум;»." in written.paragraphs
    assert [(one.path, one.number) for one in written.renumbered] == [("art_1/sub_2", "1-1"), ("art_1/sub_3", "2"), ("art_1/sub_4", "3")]


def test_numbers_that_the_drafter_moved_up_are_put_back() -> None:
    before = act(KK_ACT)
    text = KK_ACT.replace("2) шу – қырық децибелден қатты дыбыс;\n\n", "").replace("3) түн", "2) түн")
    written = write(before, act(text))
    assert "1-баптың 2) тармақшасы алып тасталсын." in "\n".join(written.paragraphs)
    assert len(written.changes) == 1


def test_several_acts_stand_in_the_order_of_their_force(samples: Path) -> None:
    written = []
    for name in ("z2300000115.01-01-2024.rus.docx", "z2300000101.01-09-2025.rus.docx", "k2200000010.01-07-2025.rus.docx"):
        before = read(samples / "acts" / name)
        written.append(write(before, Editor(before, 1).edit(1).after))
    title, paragraphs = together(written)
    assert title.startswith("О внесении изменени") or title.startswith("О внесении дополнени")
    assert title.endswith("в некоторые законы Республики Сарыдала")
    heads = [line for line in paragraphs if line[:4] in ("1. В", "2. В", "3. В")]
    assert [line.split(" от ")[0] for line in heads] == [
        "1. В Пастбищный кодекс Республики Сарыдала",
        "2. В Закон Республики Сарыдала",
        "3. В Закон Республики Сарыдала",
    ]
    bill = structure.read([Paragraph(Place(at), text) for at, text in enumerate((title, *paragraphs))])
    instructions = amendments.read(bill)
    for one in written:
        amended = amendments.apply(one.before, amendments.of_act(instructions, one.before))
        assert law(amended.act) == law(one.result)


def read(path: Path) -> Act:
    return structure.read(formats.read(path.read_bytes(), path.name), name=str(path))


def round_trip(path: Path, seeds: range) -> Counter[str]:
    """Bills written from random edits of an act: each makes, read from its text alone, what it says, and that is the edited act but for what
    it names as left out and for the lines of excluded numbers."""
    before = read(path)
    found: Counter[str] = Counter()
    for seed in seeds:
        edited = Editor(before, seed).edit(seed % 5 + 1)
        for whole in (None, False)[: 1 if before.meta.kind == "law" else 2]:  # in laws they are one and the same
            written = write(before, edited.after, whole=whole)
            assert written.changes or written.unexpressed or not edited.kinds
            result = law(written.result)
            if written.changes:
                assert made(written, before) == result, (path.name, seed, whole)
            if not written.unexpressed:
                assert without_excluded(result, law(before)) == without_excluded(law(edited.after), law(before)), (path.name, seed, whole)
            found["bills"] += 1
            found["partly"] += bool(written.unexpressed)
    return found


def without_excluded(lines: list[str], before: list[str]) -> list[str]:
    """The lines without those that say of a unit which was in force that it is excluded."""
    known = set(before)
    return [line for line in lines if line in known or notes.status(line[classify(bare(line)).rest :].strip()) is Status.IN_FORCE]


def bare(text: str) -> Paragraph:
    return Paragraph(Place(None), text)


def test_random_edits_of_the_samples_come_back(samples: Path) -> None:
    found: Counter[str] = Counter()
    for path in sorted((samples / "acts").glob("*.docx")):
        found += round_trip(path, range(3))
    assert found["partly"] <= 0.05 * found["bills"]


def test_random_edits_of_real_acts_come_back(shared: Path) -> None:
    corpus = shared / "corpus"
    real = [*corpus.glob("kz/*"), *corpus.glob("kaz/*/kaz.md"), *corpus.glob("pairs/*/kaz.md"), *corpus.glob("pairs/*/rus.md")]
    found: Counter[str] = Counter()
    for seed, path in enumerate(sorted(real)):  # other edits in each
        found += round_trip(path, range(seed, seed + 1))
    assert found["bills"] > 40
    assert found["partly"] <= 0.05 * found["bills"]


def test_the_official_results_of_labelled_bills_come_back(shared: Path) -> None:
    """From the act and what a bill made of it a bill is written that makes the same, but for units that the labelled one renumbered."""
    cases = sorted((shared / "eval" / "dev" / "amend").glob("*/act.docx"))
    assert cases
    for path in cases:
        before, after = read(path), read(path.with_name("expected.docx"))
        written = write(before, replace(after, meta=before.meta))
        assert not written.unexpressed, path
        assert made(written, before) == law(written.result), path
        assert written.renumbered or law(written.result) == law(after), path
