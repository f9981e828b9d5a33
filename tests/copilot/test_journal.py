"""The journal: every tampering with its file is found, a crash in the middle of a line is not tampering."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copilot.findings import Evidence
from copilot.guard import compare
from copilot.journal import CHANGED, CUT_OFF, OUT_OF_ORDER, Journal
from copilot.suggest import Action, Engine, ModelName, Suggestion
from law.words import Language, Problem


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    made = Journal.of(tmp_path / "заң жобасы.docx")
    for n in range(4):
        made.record("proposed", {"before": f"мәтін {n}", "after": "жаңа", "engine": "precedent"})
    return made


def test_entries_come_back_in_order_and_chained(journal: Journal) -> None:
    entries = list(journal.entries())
    assert [entry.n for entry in entries] == [1, 2, 3, 4]
    assert [entry.previous for entry in entries[1:]] == [entry.hash for entry in entries[:-1]]
    assert entries[2].data["before"] == "мәтін 2"
    assert (journal.verify().entries, journal.verify().why) == (4, None)


def test_each_bill_has_its_own_and_only_its_owner_reads_it(tmp_path: Path, journal: Journal) -> None:
    other = Journal.of(tmp_path / "другой" / "заң жобасы.docx")
    assert other.path != journal.path
    assert list(other.entries()) == []
    assert other.verify().why is None
    assert journal.path.stat().st_mode & 0o077 == 0


def _lines(journal: Journal) -> list[bytes]:
    return journal.path.read_bytes().splitlines(keepends=True)


def test_a_changed_word_is_found(journal: Journal) -> None:
    lines = _lines(journal)
    lines[1] = lines[1].replace("мәтін 1".encode(), "мәтін 9".encode())
    journal.path.write_bytes(b"".join(lines))
    assert (journal.verify().entries, journal.verify().why) == (1, CHANGED)


@pytest.mark.parametrize(
    ("order", "entries", "why"),
    [
        ([0, 2, 3], 1, OUT_OF_ORDER),
        ([0, 2, 1, 3], 1, OUT_OF_ORDER),
        ([0, 1, 1, 2, 3], 2, OUT_OF_ORDER),
        ([0, 1, 2], 3, CUT_OFF),
        ([], 0, CUT_OFF),
    ],
)
def test_missing_moved_and_repeated_entries_are_found(journal: Journal, order: list[int], entries: int, why: object) -> None:
    lines = _lines(journal)
    journal.path.write_bytes(b"".join(lines[n] for n in order))
    assert (journal.verify().entries, journal.verify().why) == (entries, why)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 10_000), byte=st.integers(0, 255))
def test_no_byte_can_be_changed_unnoticed(journal: Journal, at: int, byte: int) -> None:
    whole = journal.path.read_bytes()
    at %= len(whole)
    changed = whole[:at] + bytes([byte]) + whole[at + 1 :]
    try:
        journal.path.write_bytes(changed)
        same = [json.loads(line) for line in whole.splitlines()]
        try:
            read = [json.loads(line) for line in changed.splitlines()]
        except ValueError:
            read = []
        assert (journal.verify().why is None) == (read == same)
    finally:
        journal.path.write_bytes(whole)


def test_a_line_cut_by_a_crash_is_dropped_and_the_chain_goes_on(journal: Journal) -> None:
    with journal.path.open("ab") as file:
        file.write(b'{"n": 5, "time"')
    assert journal.verify().why is not None
    assert journal.record("decided", {"proposal": 4, "decision": "accepted"}).n == 5
    assert (journal.verify().entries, journal.verify().why) == (5, None)


def test_the_words_of_a_draft_can_be_kept_out(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.jsonl", texts=False)
    journal.record("proposed", {"before": "құпия", "after": "сыр", "engine": "model"})
    assert "құпия" not in journal.path.read_text("utf-8")
    entry = next(journal.entries())
    assert entry.data["engine"] == "model"
    assert entry.data["before"].startswith("sha256:")
    assert journal.verify().why is None


def test_a_suggestion_and_what_was_decided_on_it(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.jsonl")
    source = Evidence("z2300000101", "Ара шаруашылығы туралы", "art_5", "мәтін")
    shown = Suggestion(Action.PLAIN, "бұрынғы", "жаңа", Engine.MODEL, (source,), model=ModelName("kazllm", "a" * 64), prompt="b" * 64)
    proposal = journal.proposed(shown, "art_3/pt_1")
    journal.decided(proposal, False, reason="мағынасы өзгерген")
    first, second = journal.entries()
    assert first.data["model"] == {"name": "kazllm", "sha256": "a" * 64}
    assert first.data["sources"] == [{"act": "z2300000101", "provision": "art_5"}]
    assert (first.data["before"], first.data["after"]) == ("бұрынғы", "жаңа")
    assert second.data == {"proposal": 1, "accepted": False, "reason": "мағынасы өзгерген"}
    assert journal.verify().why is None


def test_a_grave_change_is_accepted_only_with_a_reason(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.jsonl")
    old, new = "Мерзімі – он жұмыс күні.", "Мерзімі – бес жұмыс күні."
    shown = Suggestion(Action.PLAIN, old, new, Engine.MODEL, guard=compare(old, new, Language.KK))
    assert shown.needs_reason
    with pytest.raises(Problem) as refused:
        journal.answered(shown, "art_3", True, reason="  ")
    assert all("он жұмыс күні" in refused.value.words[language] for language in Language)
    assert not list(journal.entries())
    journal.answered(shown, "art_3", False)
    journal.answered(shown, "art_3", True, reason="Үкімет мерзімді қысқартуды тапсырды")
    decisions = [entry.data for entry in journal.entries() if entry.kind == "decided"]
    assert [(d["accepted"], d["reason"]) for d in decisions] == [(False, ""), (True, "Үкімет мерзімді қысқартуды тапсырды")]
    assert journal.verify().why is None


def test_a_faithful_suggestion_needs_no_reason(tmp_path: Path) -> None:
    old, new = "Тізбені комиссия бекітеді.", "Тізбе комиссиямен бекітіледі."
    shown = Suggestion(Action.PLAIN, old, new, Engine.MODEL, guard=compare(old, new, Language.KK))
    Journal(tmp_path / "j.jsonl").answered(shown, "art_3", True)
