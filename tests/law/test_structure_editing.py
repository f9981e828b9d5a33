"""An edit re-reads one unit; whatever is edited, the act is the one that a reading of the whole gives."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from law import structure
from law.act import Act, Paragraph, Place
from law.structure import editing

LINES = (
    "О пастбищах", "Закон Республики от 5 мая 2020 года № 17.", "Глава 1. Общие положения", "Статья 1. Понятия", "Используются понятия:",
    "1) пастбище – земля;", "2) прогон – полоса:", "временная;", "Статья 2. Учет", "1. Учет ведется.", "Часть вторая пункта:", "1) раз;", "2) два.",
    "Сноска. Пункт 1 с изменениями.", "2. Учет бесплатный.", "Примечание. Под учетом понимается запись.", "Статья 2-1. Сроки",
    "внести изменения, изложить в следующей редакции:", "«Статья 5. Новая", "1. Текст.»;", "Глава 2. Итоги", "Статья 3. Ввод", "Вводится в действие.",
    "Президент", "Приложение к Закону", "Перечень прогонов", "1. Северный.", "2. Южный:", "1) верхний;", "а) буква;", "",
)  # fmt: skip
FRAGMENTS = st.sampled_from(
    (*LINES, "1)", "2. ", "Статья 9. ", "«", "»;", '"', ":", ".", ";", " и", "\n3) три;", "исключен", "5-бап. ", "Примечание РЦПИ!")
)


def paragraphs(texts: list[str]) -> list[Paragraph]:
    return [Paragraph(Place(index), text.strip(), bold=text.startswith(("Статья", "Глава"))) for index, text in enumerate(texts)]


def same(one: Act, other: Act) -> None:
    assert one.provisions == other.provisions
    assert one.roles == other.roles
    assert one.owners == other.owners
    assert one.notes == other.notes
    assert one.meta == other.meta
    assert one.paragraphs == other.paragraphs


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_edit_equals_read(data: st.DataObject) -> None:
    act = structure.read(paragraphs(data.draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=40))), name="a.rus.docx")
    for _ in range(data.draw(st.integers(1, 4))):
        index = data.draw(st.integers(0, len(act.paragraphs) - 1))
        old = act.paragraphs[index]
        cut = data.draw(st.integers(0, len(old.text)))
        fragment = data.draw(FRAGMENTS)
        new = data.draw(
            st.sampled_from(
                (
                    (replace(old, text=(old.text[:cut] + fragment + old.text[cut:]).strip()),),
                    (replace(old, text=old.text[:cut].strip()), replace(old, text=old.text[cut:].strip())),
                    (),
                    (replace(old, text=fragment.strip()), old),
                    (replace(old, bold=not old.bold),),
                )
            )
        )
        edited = structure.edit(act, index, new)
        same(edited, structure.read((*act.paragraphs[:index], *new, *act.paragraphs[index + 1 :]), name="a.rus.docx"))
        if not edited.paragraphs:
            return
        act = edited


def test_the_first_line_that_stands_out_tells_on_the_whole_act() -> None:
    lines = paragraphs(["1. Учет ведется.", "1. Учет ведется.", "Перечень прогонов", "1. Учет ведется."])
    act = structure.read(lines, name="a.rus.docx")
    bold = replace(lines[0], bold=True)
    same(structure.edit(act, 0, (bold,)), structure.read((bold, *lines[1:]), name="a.rus.docx"))


def test_a_point_of_a_note_is_read_with_what_stands_before_the_note() -> None:
    lines = paragraphs(
        [
            "О пастбищах",
            "Приложение к Закону",
            "1. Северный.",
            "Глава 2. Итоги",
            "Примечание. Под учетом понимается запись.",
            "1. Северный.",
            "О пастбищах",
            "Глава 1. Общие положения",
        ]
    )
    act = structure.read(lines, name="a.rus.docx")
    longer = replace(lines[6], text="О пастбищах и прогонах")
    same(structure.edit(act, 6, (longer,)), structure.read((*lines[:6], longer, *lines[7:]), name="a.rus.docx"))


def test_a_note_written_into_a_point_takes_the_points_after_it() -> None:
    lines = paragraphs(["О пастбищах", "Глава 2. Итоги", "2. Учет бесплатный.", "О прогонах", "1. Северный."])
    act = structure.read(lines, name="a.rus.docx")
    note = replace(lines[3], text="Примечание. Под учетом понимается запись.")
    same(structure.edit(act, 3, (note,)), structure.read((*lines[:3], note, lines[4]), name="a.rus.docx"))


def test_an_article_with_a_note_is_read_with_the_points_before_it() -> None:
    lines = paragraphs(
        [
            "Приложение к Закону",
            "1. Северный.",
            "Статья 3. Ввод",
            "Примечание. Под учетом понимается запись.",
            "1. Северный.",
            "Глава 2. Итоги",
        ]
    )
    act = structure.read(lines, name="a.rus.docx")
    parted = (replace(lines[3], text=""), lines[3])
    same(structure.edit(act, 3, parted), structure.read((*lines[:3], *parted, *lines[4:]), name="a.rus.docx"))


def test_a_keystroke_re_reads_its_own_article_only() -> None:
    texts = ["О пастбищах"] + [
        line for n in range(1, 60) for line in (f"Статья {n}. Учет", "1. Учет ведется.", "2. Учет бесплатный.", "Вторая часть.")
    ]
    act = structure.read(paragraphs(texts))
    index = texts.index("Статья 30. Учет") + 1
    typed = replace(act.paragraphs[index], text="1. Учет ведется иначе.")
    edited = editing.within_unit(act, index, (typed,))
    assert edited is not None
    untouched = act.get("art_29/pt_1")
    assert edited.get("art_29/pt_1") is untouched
    same(edited, structure.read(edited.paragraphs))


def test_a_new_paragraph_moves_what_follows() -> None:
    texts = [line for n in range(1, 6) for line in (f"Статья {n}. Учет", "1. Учет ведется.", "Сноска. Пункт 1 с изменениями.")]
    act = structure.read(paragraphs(texts))
    old = act.paragraphs[4]
    edited = editing.within_unit(act, 4, (old, replace(old, text="2. Добавлен.")))
    assert edited is not None
    same(edited, structure.read(edited.paragraphs))
    last = edited.get("art_5/pt_1")
    assert last is not None
    assert edited.paragraphs[last.own[0]].text == "1. Учет ведется."
