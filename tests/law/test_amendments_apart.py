"""An article that is changed apart and put back gives what changing the whole act gives; edits replay to the act."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from law import amendments, formats, structure
from law.act import Act, Level
from law.amendments import desk
from law.structure import apart


def act(lines: list[str]) -> Act:
    return structure.read(formats.read("\n\n".join(lines).encode(), "act.md"), name="act.md")


def law() -> list[str]:
    lines = ["# О тишине", "## Глава 1. Общее"]
    for number in range(1, 7):
        if number == 4:
            lines.append("## Глава 2. Особое")
        lines += [f"**Статья {number}. Заголовок {number}**", "1. Акимат вправе:", "1) слушать;", "2) слышать.", "Часть вторая тихая.",
                  f"Сноска. Статья {number} с изменениями, внесенными Законом РК от 01.02.2020 № {number}.", "2. Ночью тихо."]  # fmt: skip
    return lines


def instruction(number: int, kind: int) -> list[str]:
    return [
        [f"подпункт 2) пункта 1 статьи {number} исключить;"],
        [f"подпункт 1) пункта 1 статьи {number} изложить в следующей редакции:", "«1) внимать:", "ночью;", "днем;»;"],
        [f"пункт 1 статьи {number} дополнить подпунктом 1-1) следующего содержания:", "«1-1) петь;»;"],
        [f"в части второй пункта 1 статьи {number} слово «вторая» заменить словом «иная»;"],
        [f"часть вторую пункта 1 статьи {number} исключить;"],
        [f"статью {number} дополнить пунктом 3 следующего содержания:", "«3. Днем шумно.", "Утром тоже.»;"],
        [f"дополнить статьей {number}-1 следующего содержания:", f"«Статья {number}-1. Новая", "Тихо.»;"],
        [f"заголовок статьи {number} изложить в следующей редакции: «Иной»;"],
        [f"статью {number} признать утратившей силу;"],
        [f"пункт 2 статьи {number} считать пунктом 4;"],
    ][kind]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 6), st.integers(0, 9)), min_size=1, max_size=9))
def test_apart_or_whole_it_is_the_same(chosen: list[tuple[int, int]]) -> None:
    before = act(law())
    lead = "Статья 1. Внести в Закон Республики Казахстан от 5 мая 2020 года «О тишине» изменения:"
    lines = [line for at, one in enumerate(chosen, 1) for line in ([f"{at}) {instruction(*one)[0]}", *instruction(*one)[1:]])]
    mine = amendments.read(act(["# О внесении изменений", lead, *lines]))
    assert len(mine) == len(chosen)
    made = amendments.apply(before, mine)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(desk, "_article", lambda group: "")
        whole = amendments.apply(before, mine)
    assert made.act == whole.act
    assert made.outcomes == whole.outcomes
    texts = [p.text for p in before.paragraphs]
    for edit in (edit for outcome in made.outcomes for edit in outcome.edits):
        texts[edit.position : edit.position + 1] = edit.texts
    assert texts == [p.text for p in made.act.paragraphs]


def test_articles_taken_out_and_put_back_are_the_act() -> None:
    before = act(law())
    taken = [apart.article(before, p.path) for p in before.provisions if p.level is Level.ARTICLE]
    assert [one is None for one in taken] == [False] * 5 + [True]  # nothing shows where the last one ends
    assert apart.together(before, [one for one in taken if one is not None]) == before
