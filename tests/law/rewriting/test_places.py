"""The names of provisions in amending bills, as art. 25 and 26 of the Law on Legal Acts have them."""

import pytest

from law.rewriting import naming
from law.rewriting.naming import Case
from law.words import Language


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (3, ("часть третью", "части третьей", "үшінші бөлігі")),
        (20, ("часть двадцатую", "части двадцатой", "жиырмасыншы бөлігі")),
        (42, ("часть сорок вторую", "части сорок второй", "қырық екінші бөлігі")),
        (50, ("часть пятидесятую", "части пятидесятой", "елуінші бөлігі")),
    ],
)
def test_unnumbered_parts_are_named_by_ordinals_in_words(number: int, said: tuple[str, str, str]) -> None:
    path = f"pt_1/ind_{number}"
    russian = [naming.place(path, case, Language.RU) for case in (Case.OBJECT, Case.OF)]
    kazakh = naming.place(path, Case.OBJECT, Language.KK)
    assert (*(words.removesuffix(" пункта 1") for words in russian), kazakh.removeprefix("1-тармақтың ")) == said


@pytest.mark.parametrize("kind", naming.KINDS)
@pytest.mark.parametrize("language", [Language.RU, Language.KK])
def test_one_and_several_units_of_every_kind_have_a_name(kind: str, language: Language) -> None:
    several = naming.several([f"{kind}_2", f"{kind}_3"], language)
    assert several != naming.several([f"{kind}_2"], language)
    assert several.endswith("мен") if language is Language.KK else several.partition(" ")[0].endswith("ми")


def test_a_subsection_is_not_a_section_in_kazakh() -> None:
    assert naming.several(["subsec_2", "subsec_3"], Language.KK) == "2 және 3-кіші бөлімдермен"
