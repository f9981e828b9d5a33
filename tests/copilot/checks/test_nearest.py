"""Which norms of the law a norm of the bill is compared with."""

from __future__ import annotations

from pathlib import Path

import pytest

from copilot.checks import Draft
from copilot.checks._judgement import judge, kinds_to_be_spoken_of
from copilot.checks._kinship import Relation
from copilot.checks._nearest import _candidates
from law import formats, structure
from law.likeness import compare
from law.norms import norm
from law.words import Language
from retrieval import importer
from retrieval.corpus import Corpus

LAWS = {
    Language.RU: (
        "# О тихих садах\n\nЗакон Республики Сарыдала от 5 мая 2020 года № 7\n\n**Статья 1. Уход**\n\n1. Под заботой понимается постоянное дело, "
        "в которое входит:\n\n1) полив деревьев;\n\n2) осмотр колодцев не реже одного раза в год.",
        "Владелец сада осматривает колодцы один раз в два года.",
    ),
    Language.KK: (
        "# Тыныш бақтар туралы\n\nСарыдала Республикасының 2020 жылғы 5 мамырдағы № 7 Заңы\n\n**1-бап. Күтім**\n\n1. Қамқорлық деп тұрақты іс "
        "түсініледі, оған:\n\n1) ағаштарды суару;\n\n2) құдықтарды жылына бір реттен сиретпей қарап шығу жатады.",
        "Бақ иесі құдықтарды екі жылда бір рет қарап шығады.",
    ),
}


@pytest.mark.parametrize("language", list(LAWS))
def test_a_list_is_compared_whole_where_only_an_item_of_it_shares_words(language: Language, tmp_path: Path) -> None:
    law, said = LAWS[language]
    file = tmp_path / f"z2000000007.01-06-2020.{'kaz' if language is Language.KK else 'rus'}.md"
    file.write_text(law, "utf-8")
    importer.add([file], tmp_path / "corpus")
    bill = structure.read(formats.read(f"# {said}\n\n{said}".encode(), "bill.md"), name="bill.md")
    with Corpus.open(tmp_path / "corpus") as corpus:
        found = [(source.path, whole) for _, source, whole in _candidates(Draft(bill, corpus), norm(said, language))]
    assert ("art_1/pt_1/sub_2", False) in found
    assert found.count(("art_1/pt_1", True)) == 1


@pytest.mark.parametrize(
    ("language", "bill", "law", "spoken", "apart"),
    [
        (Language.RU, "Договор подписывается за пять дней.", "Договор дарения подписывается за три дня.", "", True),
        (Language.RU, "Договор подписывается за пять дней.", "Договор дарения подписывается за три дня.", "дарения", False),
        (Language.RU, "Договор хранения подписывается за пять дней.", "Договор дарения подписывается за три дня.", "дарения", True),
        (Language.RU, "Договор аренды подписывается за пять дней.", "Договор найма подписывается за три дня.", "", False),
        (Language.RU, "Договор дарения подписывается за пять дней.", "Договор подписывается за три дня.", "", False),
        (Language.KK, "Шартқа бес күнде қол қойылады.", "Сақтау шартына үш күнде қол қойылады.", "", True),
        (Language.KK, "Сақтау шартына бес күнде қол қойылады.", "Сақтау шартына үш күнде қол қойылады.", "", False),
    ],
)
def test_each_kind_of_contract_has_rules_of_its_own(language: Language, bill: str, law: str, spoken: str, apart: bool) -> None:
    kinds = kinds_to_be_spoken_of(norm(bill, language), norm(law, language))
    assert (kinds is None or (kinds != [] and spoken not in [kind.text for kind in kinds])) is apart


@pytest.mark.parametrize(
    ("language", "bill", "law", "expected"),
    [
        (Language.RU, "Совет по садам состоит из пяти человек.", "Число членов совета по садам составляет семь человек.", Relation.AMOUNT),
        (Language.RU, "Секретарь совета садов входит в состав с правом голоса.", "Члены совета садов готовят бумаги секретарю.", None),
        (Language.RU, "Секретарь совета садов является его членом.", "Секретарь совета садов не является членом совета.", Relation.FORCE),
        (Language.RU, "Секретарь совета садов подает бумаги членам.", "Секретарь совета садов не является членом совета.", None),
        (Language.KK, "Бақ кеңесі мүшелерінің саны жұп болады.", "Бақ кеңесі мүшелерінің саны тақ болуға тиіс.", Relation.FORCE),
    ],
)
def test_of_how_many_and_of_whom_a_body_is_made_up(language: Language, bill: str, law: str, expected: Relation | None) -> None:
    one, other = norm(bill, language), norm(law, language)
    told = judge(one, other, compare(one, other, lambda stem: 1.0), 0)
    assert (told and told[0]) == expected
