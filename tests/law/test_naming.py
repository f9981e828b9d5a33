"""Provisions by the names that acts give them, in both languages."""

from __future__ import annotations

import pytest

from law import naming
from law.words import Language

RU, KK, EN = Language.RU, Language.KK, Language.EN


@pytest.mark.parametrize(
    ("path", "language", "name"),
    [
        ("art_7/pt_2/sub_1", RU, "подпункт 1) пункта 2 статьи 7"),
        ("art_7/pt_2/sub_1", KK, "7-баптың 2-тармағының 1) тармақшасы"),
        ("art_13-1", RU, "статья 13-1"),
        ("art_13-1", KK, "13-1-бап"),
        ("art_5/ind_2", RU, "часть вторая статьи 5"),
        ("art_5/ind_3/sub_2", RU, "подпункт 2) части третьей статьи 5"),
        ("art_5/ind_3/sub_2", KK, "5-баптың үшінші бөлігінің 2) тармақшасы"),
        ("art_5/ind_11", KK, "5-баптың он бірінші бөлігі"),
        ("art_5/ind_22", RU, "часть двадцать вторая статьи 5"),
        ("art_5/ind_40", RU, "часть сороковая статьи 5"),
        ("att_1/pt_3~2", RU, "пункт 3"),
        ("att_1/ch_2", KK, "2-тарау"),
        ("app_3/pt_1", KK, "3-қосымшаның 1-тармағы"),
        ("art_7/pt_2", EN, "point 2 of article 7"),
        ("art_128/ind_2-1", RU, "часть 2-1 статьи 128"),
        ("art_128/ind_2-1/sub_3", KK, "128-баптың 2-1-бөлігінің 3) тармақшасы"),
        ("", RU, ""),
    ],
)
def test_a_path_in_the_words_of_acts(path: str, language: Language, name: str) -> None:
    assert naming.reference(path, language) == name


def test_an_indent_and_a_heading_have_their_own_words() -> None:
    assert naming.reference("art_1/sub_3/ind_2", RU, indent=True) == "абзац второй подпункта 3) статьи 1"
    assert naming.reference("art_1/sub_3/ind_3", KK, indent=True) == "1-баптың 3) тармақшасының үшінші абзацы"
    assert naming.reference("art_5", RU, heading=True) == "заголовок статьи 5"
    assert naming.reference("ch_2", KK, heading=True) == "2-тараудың тақырыбы"
    assert naming.reference("", RU, heading=True) == "заголовок"
