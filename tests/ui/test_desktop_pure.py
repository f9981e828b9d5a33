"""What of the desktop needs no window: offsets, blocks, marks, words, actions, colours, differences."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copilot.bill.view import Format, ParagraphView, Piece
from copilot.findings import Finding, Severity
from law.text import clean
from law.words import Language, Words
from ui.desktop import actions, blocks, diff_view, marks, offsets, units, words
from ui.desktop.theme import PALETTES, contrast
from ui.desktop.translation import Counted
from ui.desktop.typesetting import legible

TEXT = st.text(st.sampled_from("аәқ 1\u00a0\u202f«»№😀\U00020000\n\tz"), max_size=40)


@given(TEXT, st.data())
def test_python_and_qt_offsets_agree_with_utf_16(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    units = len(text[:index].encode("utf-16-le")) // 2
    assert offsets.to_qt(text, index) == units
    assert offsets.from_qt(text, units) == index


@given(TEXT, st.data())
def test_places_in_clean_text_are_places_in_raw_text(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(clean(text))))
    assert offsets.to_clean(text, offsets.to_raw(text, index)) == index
    assert clean(text[offsets.to_raw(text, 0) :]) == clean(text)


@given(TEXT)
def test_a_paragraph_comes_back_from_the_editor_as_it_went_in(text: str) -> None:
    assert offsets.written(offsets.shown(text)) == text
    assert "\n" not in offsets.shown(text)


@given(TEXT, TEXT)
def test_a_change_makes_one_text_into_the_other(before: str, after: str) -> None:
    start, end, new = offsets.change(before, after)
    assert before[:start] + new + before[end:] == after


@given(TEXT, TEXT, st.integers(0, 40))
def test_a_change_is_as_small_wherever_the_cursor_stands(before: str, after: str, cursor: int) -> None:
    start, end, new = offsets.change(before, after, cursor)
    assert before[:start] + new + before[end:] == after
    _, last, smallest = offsets.change(before, after)
    assert (len(before[start:end]), len(new)) == (last - offsets.change(before, after)[0], len(smallest))


@given(TEXT, TEXT, st.data())
def test_what_is_typed_among_like_letters_is_found_before_the_cursor(text: str, typed: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert offsets.change(text, text[:at] + typed + text[at:], at + len(typed)) == (at, at, typed)
    taken = data.draw(st.integers(at, len(text)))
    assert offsets.change(text, text[:at] + text[taken:], at) == (at, taken, "")


@given(TEXT, TEXT)
def test_a_difference_holds_both_texts(before: str, after: str) -> None:
    found = diff_view.changes(before, after)
    assert "".join(c.text for c in found if c.kind != diff_view.INSERTED) == before
    assert "".join(c.text for c in found if c.kind != diff_view.DELETED) == after


def test_blocks_follow_a_split_and_a_join() -> None:
    known = blocks.Blocks()
    for position in range(5):
        known.put(position, position)
    known.touch(2, 3, 6)  # paragraph 2 was split in two
    touched, span = known.touched()
    assert (touched, span) == ([2, 3], (2, 2))
    known.settle(touched, 2, 1)
    assert [known.position(block) for block in range(6)] == [0, 1, 2, 3, 4, 5]
    known.touch(1, 1, 5)  # paragraphs 1 and 2 were joined
    touched, span = known.touched()
    assert (touched, span) == ([1], (1, 2))
    known.settle(touched, 1, 2)
    assert [known.position(block) for block in range(5)] == [0, 1, 2, 3, 4]


def test_blocks_without_a_paragraph_are_stepped_over() -> None:
    known = blocks.Blocks()
    known.put(1, 0)  # a table stands first: Qt keeps an empty block before it
    known.put(2, 1)
    known.complete(4)
    assert [known.position(block) for block in range(4)] == [blocks.NONE, 0, 1, blocks.NONE]
    assert [known.block(position) for position in range(3)] == [1, 2, blocks.NONE]


def _view(text: str) -> ParagraphView:
    return ParagraphView(text, offsets.lead(text), (Piece(text, Format(), 0),))


def _mark(position: int, start: int, end: int, severity: Severity = Severity.ERROR) -> marks.Mark:
    finding = Finding("numbering", "KZ-S01", severity, position, start, end, "q", Words("к", "р", "e"))
    return marks.Mark(finding, position, start, end)


def test_marks_move_with_their_words_and_go_with_them() -> None:
    before, after = _view("один два три"), _view("один и два три")
    assert marks.moved([_mark(3, 5, 8)], 3, [before], [after]) == [marks.Mark(_mark(3, 5, 8).finding, 3, 7, 10)]
    assert marks.moved([_mark(3, 0, 4)], 3, [before], [after])[0].start == 0
    assert marks.moved([_mark(3, 5, 8)], 3, [before], [_view("один дваа три")])[0].end == 8
    assert marks.moved([_mark(3, 5, 8)], 3, [before], [_view("один дXа три")]) == []
    assert marks.moved([_mark(9, 0, 1)], 3, [before], [before, after])[0].position == 10


def test_the_next_finding_goes_round_the_end() -> None:
    both = [_mark(1, 0, 2), _mark(4, 3, 5)]
    assert marks.next_mark(both, 1, 0) is both[1]
    assert marks.next_mark(both, 4, 3) is both[0]
    assert marks.next_mark(both, 1, 0, back=True) is both[1]
    assert marks.next_mark([], 0, 0) is None


@pytest.mark.parametrize("palette", PALETTES.values(), ids=list(PALETTES))
def test_every_text_can_be_read_on_its_ground(palette: object) -> None:
    for ink, ground in palette.text_pairs():  # type: ignore[attr-defined]
        assert contrast(ink, ground) >= 4.5, (ink, ground)


@given(st.integers(0, 0xFFFFFF))
def test_the_documents_own_colours_are_made_legible(colour: int) -> None:
    for palette in PALETTES.values():
        assert contrast(legible(f"#{colour:06X}", palette.paper, palette.ink), palette.paper) >= 4.5


def test_every_word_is_there_in_three_languages_with_the_same_slots() -> None:
    found = words.every()
    assert len(found) > 150
    for name, word in found.items():
        slots = [{field for _, field, _, _ in string.Formatter().parse(word[language]) if field} for language in Language]
        assert slots[0] == slots[1] == slots[2], name
        assert all(word[language].strip() for language in Language), name


def test_a_noun_is_counted_only_where_it_has_its_forms() -> None:
    """A noun after a number has a form of its own in Russian (1 замечание, 2 замечания, 5 замечаний): such texts are `Counted`;
    in the others a number stands alone, or before what is not declined."""
    counts = {"count", "acts", "provisions", "number", "checked", "total"}
    not_declined = {"с", "мин", "из", "s", "min", "of", "left", "applied", "more"}
    for name, word in words.every().items():
        if isinstance(word, Counted):
            assert word.slot in word.english, name
            continue
        for language in (Language.RU, Language.EN):  # in Kazakh a counted noun has one form
            for slot, after in re.findall(r"\{(\w+)\}(?:\s(\w+))?", word[language]):
                assert slot not in counts or not after or after in not_declined, (name, slot, after)


def test_kazakh_is_kazakh() -> None:
    """Kazakh words are not Russian ones left in place: few are the same, and many hold letters Russian lacks."""
    found = words.every()
    same = [name for name, word in found.items() if word.kk == word.ru and len(word.kk) > 12]
    assert len(same) <= 6, same  # shared loan words such as «Модель»
    assert sum(any(letter in "әғқңөұүһі" for letter in word.kk.lower()) for word in found.values()) > len(found) * 0.6


def test_every_action_has_a_name_a_key_and_a_place_in_the_menu_and_no_key_is_used_twice() -> None:
    seen: dict[str, str] = {}
    ids = set()
    for declared in actions.ACTIONS:
        assert declared.id not in ids
        ids.add(declared.id)
        assert declared.menu in actions.MENUS or declared.menu in actions.SUBMENUS
        assert all(declared.name[language] for language in Language)
        assert declared.keys, declared.id
        for key in declared.keys:
            assert key not in seen, (key, seen[key], declared.id)
            seen[key] = declared.id
            assert not any(key.startswith(f"{other}, ") or other.startswith(f"{key}, ") for other in seen), (
                key
            )  # a chord has its own beginning


def test_no_text_stands_outside_of_words() -> None:
    """Text in Cyrillic lies in words.py and units.py alone: elsewhere it would be in one language. (The gallery types it.)"""
    import ast
    from pathlib import Path

    folder = Path(words.__file__).parent
    for module in folder.rglob("*.py"):
        if module.name in ("words.py", "units.py", "gallery.py", "gallery_dialogs.py", "measuring.py"):
            continue
        tree = ast.parse(module.read_text("utf-8"))
        docs = {
            id(node.body[0].value)
            for node in ast.walk(tree)
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body and isinstance(node.body[0], ast.Expr)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
                assert not any("а" <= letter.lower() <= "я" for letter in node.value), (module.name, node.value)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("ch_2/art_5~2/pt_1", "Глава 2, статья 5, пункт 1"),  # the second article of this number
        ("att_1/pt_3", "Пункт 3"),
        ("app_1/pt_2/sub_3", "Приложение 1, пункт 2, подпункт 3)"),
        ("title", ""),
    ],
)
def test_a_path_is_said_in_words_without_its_marks(path: str, said: str) -> None:
    assert units.where_in_path(path, Language.RU) == said
