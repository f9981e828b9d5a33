"""Input that nobody planned: paragraph soup, great lengths, repeats. Reading never fails and grows no faster than the text."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from law import structure
from law.act import Act, Paragraph, Place

Holds = Callable[[Act], None]

WORDS = st.sampled_from(
    (
        "Статья", "Глава", "РАЗДЕЛ", "Параграф", "§", "Часть", "Приложение", "к Правилам", "Утверждены приказом", "1", "1-1", "II", "первая", "1.", "1)",
        "а)", "2-бап.", "3-тарау", "бекітілген", "қосымша", "бұйрығымен", "Сноска.", "Примечание РЦПИ!", "Ескерту.", "исключен", "«", "»", '"', ":", ";",
        ".", "Президент", "Правила", "форма", "изложить в следующей редакции:", "текст", "Текст", "№ 5", "5 мая 2020 года", "\n", "\u00a0", "¹", "5.1.", "-", "…",
    )
)  # fmt: skip
LINE = st.one_of(st.lists(WORDS, max_size=8).map(" ".join), st.text(max_size=60), st.lists(WORDS, max_size=4).map("".join))


@st.composite
def soup(draw: st.DrawFn) -> list[Paragraph]:
    found = []
    for index, text in enumerate(draw(st.lists(LINE, max_size=40))):
        table = draw(st.sampled_from((None, None, None, (index // 3, 0, 0, index), (-1, 0, 0, index))))
        place = Place(None, table) if table else Place(index)
        look = [draw(st.booleans()) for _ in range(3)]
        found.append(Paragraph(place, text.strip(), draw(st.sampled_from(("", "", "1.", "2)", "•", "Статья 3."))), *look))
    return found


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(paragraphs=soup(), name=st.sampled_from(("", "z1100000413.25-08-2025.rus.docx", "bill.docx", "x/kaz.md", "a/../..", "....")))
def test_paragraph_soup(holds: Holds, paragraphs: list[Paragraph], name: str) -> None:
    holds(structure.read(paragraphs, name=name))


@settings(max_examples=60, deadline=None)
@given(units=st.lists(st.tuples(st.integers(0, 7), st.integers(1, 9)), min_size=1, max_size=60))
def test_any_nesting(holds: Holds, units: list[tuple[int, int]]) -> None:
    forms = ("Часть {}", "РАЗДЕЛ {}", "Подраздел {}. Х", "Глава {}", "Параграф {}. Ч", "Статья {}. Предмет", "{}. Пункт.", "{}) подпункт;")
    preamble = Paragraph(Place(0), "Настоящий Закон регулирует отношения.")  # what follows it is no table of contents
    act = structure.read(
        [preamble] + [Paragraph(Place(1 + i), forms[kind].format(number), bold=kind < 6) for i, (kind, number) in enumerate(units)]
    )
    holds(act)
    assert len(act.provisions) == len(units)
    assert [provision.number for provision in act.provisions] == [str(number) for _, number in units]


def lines(text: str) -> list[Paragraph]:
    return [Paragraph(Place(index), line) for index, line in enumerate(text.split("\n"))]


HARD: dict[str, Callable[[int], list[Paragraph]]] = {
    "articles": lambda n: lines("\n".join(f"Статья {i}. Предмет\n1. Пункт.\n1) подпункт;\nтекст" for i in range(n // 4))),
    "the same point": lambda n: lines("\n".join(["1. Пункт."] * n)),
    "the same subpoint": lambda n: lines("1. Пункт:\n" + "\n".join(["1) подпункт;"] * n)),
    "unnumbered": lambda n: lines("1. Пункт.\n" + "\n".join(["Текст без номера."] * n)),
    "after a subpoint": lambda n: lines("1. Пункт:\n1) подпункт.\n" + "\n".join(["Часть с большой буквы."] * n)),
    "marks": lambda n: lines("1. Утвердить.\n" + "\n".join(["Приложение 1 к Правилам\nФорма учета"] * (n // 2))),
    "short lines": lambda n: lines("\n".join(["Қазақстан Республикасы"] * n)),
    "open quotations": lambda n: lines("\n".join(["1) изложить в следующей редакции:\n«Статья 5."] * (n // 2))),
    "signatures": lambda n: lines("1. Пункт.\n" + "\n".join(["Министр", "1. Пункт."] * (n // 2))),
    "notes": lambda n: lines(
        "Статья 1. Предмет\n" + "\n".join(["Сноска. Статья 1 с изменениями, внесенными законами РК от 01.01.2020 № 1"] * n)
    ),
    "norm's notes": lambda n: lines("Статья 1. Предмет\n" + "\n".join(["Примечание. Текст."] * n)),
    "contents": lambda n: lines("\n".join(f"Глава {i}" for i in range(n))),
    "a long paragraph": lambda n: lines("Статья 1. Предмет\n1. " + "слово статья 5 пункт " * n),
    "a long bold line": lambda n: [Paragraph(Place(0), "статьи 5 от 1 мая 2020 года № " * n, bold=True)],
    "blanks": lambda n: lines("1." + " " * 20 * n + "текст"),
    "breaks": lambda n: lines("1. Пункт\\n" + "2) x\\n" * n),
    "quotation marks": lambda n: lines("1. дополнить:\n" + '"' * 20 * n),
    "digits": lambda n: lines("1" * 20 * n),
    "hyphens": lambda n: lines("1-" * 10 * n + "бап"),
    "ordinals": lambda n: lines("Глава перв" + "ая" * 10 * n),
}


@pytest.mark.parametrize("name", HARD)
def test_reading_grows_no_faster_than_the_text(name: str) -> None:
    """Twice the text may take a little more than twice the time, not four times."""
    structure.lines.classify.cache_clear()

    def seconds(n: int) -> float:
        paragraphs = HARD[name](n)
        best = float("inf")
        for _ in range(3):
            structure.lines.classify.cache_clear()
            start = time.process_time()
            structure.read(paragraphs)
            best = min(best, time.process_time() - start)
        return best

    small, large = seconds(800), seconds(3200)
    assert large < 0.05 or large < 9 * small, f"{small:.3f} s for 800, {large:.3f} s for 3200"


def test_ten_thousand_paragraphs_and_one_of_a_million_letters(holds: Holds) -> None:
    act = structure.read(HARD["articles"](10_000))
    holds(act)
    assert len(act.provisions) == 10_000
    long = structure.read(lines("Статья 1. Предмет\n1. " + "а" * 1_000_000))
    assert [p.path for p in long.provisions] == ["art_1", "art_1/pt_1"]
