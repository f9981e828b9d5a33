"""A bill checked again and again while it is edited: always what a fresh check would say, and the law is asked once."""

from __future__ import annotations

import gc
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from copilot.check import Session
from copilot.checks import Draft
from copilot.checks._verdicts import verdicts
from law import formats, structure
from law.act import Act, Paragraph, Place
from law.progress import Cancelled
from retrieval import importer
from retrieval.corpus import Corpus, StoredProvision

DATA = Path(__file__).resolve().parents[2] / "data" / "collisions"
WORDS = {
    "rus": ("не", "двадцати", "рабочих дней", "уполномоченный орган", "вправе", "ежегодно", "10 процентов", "целевой капитал"),
    "kaz": ("жиырма", "жұмыс күні", "уәкілетті орган", "құқылы", "жыл сайын", "10 пайыз", "тыйым салынады", "нысаналы капитал"),
}


@pytest.fixture(scope="module")
def corpus(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    folder = tmp_path_factory.mktemp("corpus")
    importer.add([shared / "corpus" / "pairs" / "C02_law_endowment"], folder)
    with Corpus.open(folder) as opened:
        yield opened


def bill(name: str) -> Act:
    return structure.read(formats.read((DATA / name).read_bytes(), name), name=name)


def edited(act: Act, words: tuple[str, ...], chance: random.Random) -> Act:
    """The bill after an edit that a drafter makes: a word typed or struck out, a number changed, a paragraph said twice, taken out
    or moved."""
    position = chance.choice([n for n, paragraph in enumerate(act.paragraphs) if n > 3 and len(paragraph.text) > 30])
    before = act.paragraphs[position]
    said = before.text.split(" ")
    match chance.randrange(6):
        case 0:
            return structure.edit(act, position, (before, before))
        case 1:
            return structure.edit(act, position, ())
        case 2:
            removed = structure.edit(act, position, ())
            place = chance.randrange(4, len(removed.paragraphs))
            return structure.edit(removed, place, (removed.paragraphs[place], before))
        case 3:
            del said[chance.randrange(1, len(said))]
        case 4:
            said = [str(chance.randrange(2, 90)) if word.isdigit() else word for word in said]
        case _:
            said.insert(chance.randrange(1, len(said)), chance.choice(words))
    return structure.edit(act, position, (replace(before, text=" ".join(said)),))


def strengths(draft: Draft) -> list[tuple[int, int, str, list[tuple[str, float, str]]]]:
    return [
        (one.position, one.start, one.norm.text, [(kin.relation.value, kin.strength, kin.other.text) for kin in found])
        for one, found in verdicts(draft).items()
    ]


@pytest.mark.parametrize("name", ["endowment.rus.txt", "endowment.kaz.txt", "archive_endowment.kaz.txt"])
def test_after_any_edits_the_report_is_that_of_a_fresh_check(name: str, corpus: Corpus) -> None:
    chance = random.Random(name)
    words = WORDS["kaz" if "kaz" in name else "rus"]
    act, session, memory = bill(name), Session(corpus), dict[object, object]()
    session.check(act)
    for _ in range(8):
        for _ in range(chance.choice((1, 1, 3))):
            act = edited(act, words, chance)
        assert session.check(act) == Session(corpus).check(act)
        assert strengths(Draft(act, corpus, memory)) == strengths(Draft(act, corpus))


def test_an_edit_elsewhere_moves_no_finding_to_another_norm(corpus: Corpus) -> None:
    """The strength of two norms of one bill depends on how often the bill uses their words: an edit that changes this."""
    act, memory = bill("endowment.rus.txt"), dict[object, object]()
    strengths(Draft(act, corpus, memory))
    added = [Paragraph(Place(None), f"{number}. {act.paragraphs[8].text}") for number in range(90, 99)]
    act = structure.edit(act, len(act.paragraphs) - 1, (*added, act.paragraphs[-1]))
    assert strengths(Draft(act, corpus, memory)) == strengths(Draft(act, corpus))


def test_evidence_of_the_bill_itself_follows_its_title_and_its_numbers(corpus: Corpus) -> None:
    act, session = bill("clinic_ai.rus.txt"), Session(corpus)
    cited = next(f for f in session.check(act).findings if f.kind == "discretion" and f.evidence[0].act == "self")
    title = next(n for n, paragraph in enumerate(act.paragraphs) if act.meta.title in paragraph.text)
    number = next(n for n in range(cited.position, 0, -1) if act.paragraphs[n].text[:1].isdigit())
    for position, said in ((title, act.paragraphs[title].text + " и зданиях"), (number, f"9{act.paragraphs[number].text}")):
        act = structure.edit(act, position, (replace(act.paragraphs[position], text=said),))
        assert session.check(act) == Session(corpus).check(act)


def test_the_law_is_asked_only_about_the_norm_that_changed(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def sharing(words: Iterator[str], *rest: object, **more: object) -> list[StoredProvision]:
        said = list(words)
        asked.append(" ".join(said))
        return Corpus.sharing(corpus, said, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(corpus, "sharing", sharing)
    act, session = bill("endowment.rus.txt"), Session(corpus)
    first = session.check(act)
    assert len(asked) > 5
    asked.clear()
    assert session.check(act) == first
    assert not asked
    position = next(n for n, paragraph in enumerate(act.paragraphs) if paragraph.text.startswith("9. "))
    before = act.paragraphs[position]
    act = structure.edit(act, position, (replace(before, text=f"{before.text[:-1]} архива."),))
    session.check(act)
    assert len(asked) == 1
    assert "архива" in asked[0]
    asked.clear()
    act = structure.edit(act, 4, (act.paragraphs[4], Paragraph(Place(None), "")))  # all that follows moves by one
    session.check(act)
    assert not asked


def test_no_search_for_garbage_falls_into_a_check(corpus: Corpus) -> None:
    """One search through all that is known of the law takes longer than the check of an edit. It goes on afterwards, also where the
    check was cancelled."""
    checking, searches = False, list[str]()

    def noted(phase: str, _: dict[str, int]) -> None:
        if checking:
            searches.append(phase)

    def progress(done: int, total: int, what: str = "") -> None:
        nonlocal checking
        checking = done < total

    def unwanted(done: int, total: int, what: str = "") -> None:
        raise Cancelled

    gc.callbacks.append(noted)
    try:
        session = Session(corpus)
        session.check(bill("endowment.rus.txt"), progress)
        assert not searches
        assert gc.isenabled()
        with pytest.raises(Cancelled):
            session.check(bill("endowment.rus.txt"), unwanted)
        assert gc.isenabled()
    finally:
        gc.callbacks.remove(noted)


def test_a_pair_of_norms_is_kept_once_however_often_the_rarity_of_its_words_changes(corpus: Corpus) -> None:
    act, memory = bill("endowment.rus.txt"), dict[object, object]()
    strengths(Draft(act, corpus, memory))
    before = sum(isinstance(key, tuple) and key[0] == "pair" for key in memory)
    position = next(n for n, paragraph in enumerate(act.paragraphs) if n > 3 and len(paragraph.text) > 60)
    for number in range(6):  # the same words again and again: they become less rare, and no norm is new
        act = structure.edit(act, position, (act.paragraphs[position], act.paragraphs[position]))
        strengths(Draft(act, corpus, memory))
        kept = sum(isinstance(key, tuple) and key[0] == "pair" for key in memory)
        before = kept if number == 0 else before  # the first copy meets the norm it copies
        assert kept == before


def test_what_no_text_asks_for_any_more_is_forgotten(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("copilot.check._REMEMBERED", 2)
    act, session = bill("endowment.rus.txt"), Session(corpus)
    position = next(n for n, paragraph in enumerate(act.paragraphs) if paragraph.text.startswith("9. "))
    before = act.paragraphs[position]
    for number in range(6):
        act = structure.edit(act, position, (replace(before, text=f"{before.text[:-1]} архива слово{number}."),))
        session.check(act)
    kept = [repr(key) for key in (*session._memory, *session._memory._before)]
    assert any("слово5" in key for key in kept)
    assert not any("слово0" in key or "слово1" in key for key in kept)
    assert session.check(act) == Session(corpus).check(act)


def test_a_form_is_not_judged_by_a_norm_of_the_same_words() -> None:
    """What a provision is found to be depends on whether it lies in an appendix, not on which of the two was seen first."""
    norm = "1. Заявка подаётся в Минфин и т.д."
    law = ("Проект", "ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН", "О музеях", "Статья 1. Учет")
    form = ("Президент Республики Казахстан", "Приложение 1 к Закону Республики Казахстан", "Форма", norm)
    both, alone = (
        structure.read([Paragraph(Place(number), line) for number, line in enumerate(lines)], name="bill.docx")
        for lines in ((*law, norm, *form), (*law, "1. Учет ведет музей.", *form))
    )
    fresh = Session(None).check(both)
    assert {f.position for f in fresh.findings if f.rule == "KZ-W04"} == {4}
    session = Session(None)
    session.check(alone)
    assert session.check(both) == fresh
