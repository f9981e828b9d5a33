"""The journal: every tampering with its file is found, a crash in the middle of a line is not tampering."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copilot import ai_use
from copilot import settings as chosen
from copilot.findings import Evidence
from copilot.guard import compare
from copilot.journal import CHANGED, CUT_OFF, OUT_OF_ORDER, Journal
from copilot.suggest import Action, Engine, ModelName, Suggestion
from copilot.suggest.held import Unheld
from law.words import Language, Problem, Words
from models import signing


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


def test_a_text_with_a_citation_that_nothing_holds_is_never_accepted(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.jsonl")
    invented = Unheld(0, 7, "99-бап", Words("жоқ", "нет", "none"))
    shown = Suggestion(Action.PLAIN, "бұрынғы", "99-бап бойынша", Engine.MODEL, unheld=(invented,))
    with pytest.raises(Problem) as refused:
        journal.answered(shown, "art_3", True, reason="керек")
    assert all("99-бап" in refused.value.words[language] for language in Language)
    assert not list(journal.entries())
    journal.answered(shown, "art_3", False)
    assert [entry.kind for entry in journal.entries()] == ["proposed", "decided"]


def test_the_head_is_signed_with_the_user_s_key_and_a_stranger_s_chain_is_known(tmp_path: Path) -> None:
    key, other = tmp_path / "own.key", tmp_path / "other.key"
    trusted = [signing.create(key)]
    signing.create(other)
    journal = Journal(tmp_path / "j.jsonl", key=key)
    journal.record("proposed", {"before": "а", "after": "ә"})
    assert (journal.verify(trusted).signed, journal.verify(trusted).signer) == (True, "own")
    forged = Journal(journal.path, key=other)
    forged.record("decided", {"proposal": 1, "accepted": True, "reason": ""})
    assert (forged.verify(trusted).why, forged.verify(trusted).signed, forged.verify(trusted).signer) == (None, True, "")


def test_a_key_that_is_not_there_costs_the_signature_and_not_the_record(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.jsonl", key=tmp_path / "gone.key")
    journal.record("proposed", {"before": "а"})
    assert (journal.verify().why, journal.verify().entries, journal.verify().signed) == (None, 1, False)


def test_the_settings_say_how_the_journal_of_a_bill_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ZHOBA_HOME", str(tmp_path / "home"))
    replace(chosen.load(), journal="hashes").save()
    journal = Journal.of(tmp_path / "bill.docx")
    journal.record("proposed", {"before": "құпия мәтін", "engine": "model"})
    assert "құпия" not in journal.path.read_text("utf-8")


def test_the_history_of_a_provision_is_its_proposals_with_what_was_decided_last(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "j.jsonl")
    first = journal.proposed(Suggestion(Action.PLAIN, "а", "б", Engine.PRECEDENT), "art_3")
    journal.proposed(Suggestion(Action.PLAIN, "в", "г", Engine.PRECEDENT), "art_4")
    second = journal.proposed(Suggestion(Action.SHORTEN, "а", "д", Engine.PRECEDENT), "art_3")
    journal.decided(first, False)
    journal.decided(first, True)
    history = journal.history("art_3")
    assert [(entry.n, decision and decision.data["accepted"]) for entry, decision in history] == [(first.n, True), (second.n, None)]


@pytest.mark.parametrize("language", list(Language))
def test_the_report_names_the_model_and_every_text_of_it_that_was_taken(tmp_path: Path, language: Language) -> None:
    journal = Journal(tmp_path / "j.jsonl")
    written = Suggestion(Action.PLAIN, "мерзімі он күн", "мерзім – он күн", Engine.MODEL, model=ModelName("kazllm", "a" * 64))
    journal.answered(written, "art_3", True)
    journal.answered(written, "art_4", False)
    journal.answered(Suggestion(Action.PLAIN, "х", "ц", Engine.PRECEDENT), "art_5", True)
    head, *taken = ai_use.report(journal, journal.verify(), language)
    assert any("kazllm" in line and "a" * 64 in line for line in head[1])
    assert len(taken) == 1
    assert "3" in taken[0][0]
    assert any("мерзім – он күн" in line for line in taken[0][1])
    ai_use.export(journal, journal.verify(), tmp_path / "report.html", language)
    assert "kazllm" in (tmp_path / "report.html").read_text("utf-8")
    ai_use.export(journal, journal.verify(), tmp_path / "report.docx", language)
    assert "мерзім – он күн" in "\n".join(p.text for p in docx.Document(str(tmp_path / "report.docx")).paragraphs)
    ai_use.export(journal, journal.verify(), tmp_path / "journal.json", language)
    entries = json.loads((tmp_path / "journal.json").read_text("utf-8"))["entries"]
    assert [entry["hash"] for entry in entries] == [entry.hash for entry in journal.entries()]


def _killed(*_: object) -> None:
    raise KeyboardInterrupt


def test_a_journal_killed_between_an_entry_and_its_head_is_whole_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(tmp_path / "j.jsonl")
    head = tmp_path / "j.head"
    journal.record("proposed", {"after": "a"})
    head.unlink()
    assert journal.verify().why is None
    journal.record("proposed", {"after": "b"})
    older = head.read_bytes()
    journal.record("proposed", {"after": "c"})
    newer = head.read_bytes()
    head.write_bytes(older)
    assert (journal.verify().entries, journal.verify().why) == (3, None)
    monkeypatch.setattr(Journal, "_write_head", _killed)
    with pytest.raises(KeyboardInterrupt):
        journal.record("proposed", {"after": "d"})
    monkeypatch.undo()
    journal.record("proposed", {"after": "d"})
    assert (journal.verify().entries, journal.verify().why) == (4, None)
    head.write_bytes(older)
    assert journal.verify().why == CUT_OFF, "two entries behind is not what a kill leaves"
    head.write_bytes(newer)
    lines = journal.path.read_bytes().splitlines(keepends=True)
    journal.path.write_bytes(b"".join(lines[:2]))
    assert journal.verify().why == CUT_OFF
