"""Paragraphs of chapters and subsections of sections as targets: what is asked of them is not done to what holds them."""

from __future__ import annotations

import pytest

from law import amendments, formats, structure
from law.act import Act, Status

RU = """# О тишине

**Глава 1. Ночь**

**Параграф 1. Город**

**Статья 1. Шум**

Ночью шуметь запрещается.

**Параграф 2. Село**

**Статья 2. Гул**

Гудеть запрещается.
"""
KK = """# Тыныштық туралы

**1-бөлім. Түн**

**1-кіші бөлім. Қала**

**1-бап. Шу**

Түнде шулауға тыйым салынады.

**2-кіші бөлім. Ауыл**

**2-бап. Гүріл**

Гүрілдеуге тыйым салынады.
"""
OPENS_RU = "Статья 1. Внести в Закон Республики Сарыдала от 5 мая 2020 года «О тишине» следующее изменение:\n\n"
OPENS_KK = "1-бап. «Тыныштық туралы» 2020 жылғы 5 мамырдағы Сарыдала Республикасының Заңына мынадай өзгеріс енгізілсін:\n\n"


def read(text: str) -> Act:
    return structure.read(formats.read(text.encode(), "act.md"))


@pytest.mark.parametrize(
    ("act", "instruction", "old", "new"),
    [
        (RU, f"{OPENS_RU}заголовок параграфа 2 главы 1 изложить в следующей редакции:\n\n«Параграф 2. Степь».", "Село", "Степь"),
        (RU, f"{OPENS_RU}в заголовке параграфа 1 главы 1 слово «Город» заменить словом «Улица».", "Город", "Улица"),
        (
            KK,
            f"{OPENS_KK}1-бөлімнің 2-кіші бөлімінің тақырыбы мынадай редакцияда жазылсын:\n\n«2-кіші бөлім. Дала».",
            "Ауыл",
            "Дала",
        ),
    ],
)
def test_the_heading_is_that_of_the_smaller_unit(act: str, instruction: str, old: str, new: str) -> None:
    before = read(act)
    amended = amendments.apply(before, amendments.read(read(instruction)))
    assert [outcome.reason for outcome in amended.outcomes] == [None]
    assert [p.text for p in amended.act.paragraphs] == [p.text for p in read(act.replace(old, new)).paragraphs]


def test_an_article_whose_heading_is_its_number_alone_is_excluded_as_a_unit() -> None:
    before = read("# О тишине\n\n**Статья 1**\n\nНочью шуметь запрещается.\n\n**Статья 2**\n\nГудеть запрещается.\n")
    amended = amendments.apply(before, amendments.read(read(f"{OPENS_RU}статью 1 исключить.")))
    article = amended.act.get("art_1")
    assert article is not None
    assert (amended.act.text(article), article.status) == ("Статья 1. Исключена.", Status.EXCLUDED)


def test_of_two_approved_documents_the_one_that_is_named() -> None:
    text = """# Об уставах

**Приказываю:**

1. Утвердить прилагаемые уставы.

Утвержден приказом Министра юстиции Республики Сарыдала от 5 мая 2020 года № 7

**Типовой устав государственного учреждения, за исключением учреждения, являющегося органом**

1. Учреждение создается на три года.

Утвержден приказом Министра юстиции Республики Сарыдала от 5 мая 2020 года № 7

**Типовой устав государственного предприятия**

1. Предприятие создается на три года.
"""
    bill = """# О внесении изменения в приказ Министра юстиции Республики Сарыдала от 5 мая 2020 года № 7 «Об уставах»

1. Внести в приказ Министра юстиции Республики Сарыдала от 5 мая 2020 года № 7 «Об уставах» следующее изменение:

в Типовом уставе государственного предприятия, утвержденном указанным приказом:

в пункте 1 слово «три» заменить словом «пять».
"""
    before = read(text)
    amended = amendments.apply(before, amendments.read(read(bill)))
    assert "1. Предприятие создается на пять года." in [p.text for p in amended.act.paragraphs]
