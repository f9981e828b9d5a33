"""The report on a bill says what was checked and found, in each language and both forms."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest

from copilot.check import Coverage, Report
from copilot.decisions import Decision, State
from copilot.export import report
from copilot.findings import Evidence, Finding, Severity
from law import structure
from law.act import Paragraph, Place
from law.words import Language, Words

ACT = structure.read([Paragraph(Place(0), "ПРАВИЛА <учета>"), Paragraph(Place(1), "1. Орган вправе отказать & закрыть.")], name="x.docx")
FOUND = Finding(
    "discretion",
    "KZ-W06",
    Severity.WARNING,
    1,
    3,
    15,
    "Орган вправе",
    Words("Өлшемдері <жоқ>", "Критериев <нет>", "No <criteria>"),
    (Evidence("z1", "О порядке & сроках", "art_5/pt_2", "цитата", "2025-01-01"),),
)


@pytest.mark.parametrize("language", list(Language))
def test_a_page_and_a_document_hold_the_same(language: Language, tmp_path: Path) -> None:
    found = Report((FOUND,), Coverage(1, 1, 7, skipped=("no-such-check",)))
    page, word = tmp_path / "r.html", tmp_path / "r.docx"
    report(ACT, found, page, language)
    report(ACT, found, word, language)
    text = page.read_text("utf-8")
    written = "\n".join(p.text for p in docx.Document(str(word)).paragraphs)
    assert "<нет>" not in text
    assert "no-such-check" in text
    for part in (FOUND.message[language], "О порядке & сроках", "Орган вправе", "KZ-W06", "▲"):
        assert part in written
        assert part.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in text
    assert docx.Document(str(word)).core_properties.author == "Zhoba"


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("language", list(Language))
def test_each_finding_says_where_it_stands(language: Language, state: State, tmp_path: Path) -> None:
    decision = Decision("KZ-W06", "pt_1", FOUND.quote, "өлшемі <бар>", "А. Қасым", "2026-11-27T10:00:00", state)
    decided = () if state is State.OPEN else (decision,)
    page, word = tmp_path / "r.html", tmp_path / "r.docx"
    for path in (page, word):
        report(ACT, Report((FOUND,), Coverage(1, 1, 7)), path, language, decided)
    written = "\n".join(p.text for p in docx.Document(str(word)).paragraphs)
    text = page.read_text("utf-8")
    assert f": {state.words[language]}" in written
    assert f": {state.words[language]}" in text
    assert all(f": {other.words[language]}" not in written for other in State if other is not state)
    for part in ("өлшемі <бар>", "А. Қасым", "2026-11-27"):
        assert (part in written) is (state is not State.OPEN)
        assert (part.replace("<", "&lt;").replace(">", "&gt;") in text) is (state is not State.OPEN)


def test_nothing_found_is_said(tmp_path: Path) -> None:
    report(ACT, Report((), Coverage(1, 1, 7)), tmp_path / "r.html", Language.EN)
    assert "No findings." in (tmp_path / "r.html").read_text("utf-8")


def test_a_title_that_a_property_of_word_cannot_hold_is_no_obstacle(tmp_path: Path) -> None:
    act = replace(ACT, meta=replace(ACT.meta, title="О внесении изменений " * 20 + "\x01и дополнений"))
    report(act, Report((), Coverage(1, 1, 7)), tmp_path / "r.docx", Language.RU)
    made = docx.Document(str(tmp_path / "r.docx"))
    assert made.paragraphs[0].text.endswith("изменений и дополнений")
    assert len(made.core_properties.title) == 255


@pytest.mark.parametrize("language", list(Language))
def test_what_was_dismissed_comes_last_with_its_reason(language: Language, tmp_path: Path) -> None:
    other = replace(FOUND, rule="KZ-W07", quote="закрыть", start=29, end=36)
    decided = (Decision("KZ-W06", "pt_1", FOUND.quote, "өлшемі бар", "А. Қасым", "2026-11-27T10:00:00", State.DISMISSED),)
    page, word = tmp_path / "r.html", tmp_path / "r.docx"
    for path in (page, word):
        report(ACT, Report((FOUND, other), Coverage(1, 1, 7)), path, language, decided)
    written = "\n".join(p.text for p in docx.Document(str(word)).paragraphs)
    for text in (page.read_text("utf-8"), written):
        heading = {"kk": "Алып тасталған ескертулер", "ru": "Снятые замечания", "en": "Findings that were dismissed"}[language.value]
        assert text.index("KZ-W07") < text.index(heading) < text.index("KZ-W06") < text.index("өлшемі бар")
        assert text.count(heading) == 1
