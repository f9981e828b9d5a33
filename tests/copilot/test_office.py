"""The settings of an office: its defaults give way to a person, what it fixed does not, and what it does not say is refused aloud."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from tiny_gguf import write_model

from copilot import folders, office, settings
from law.words import Problem
from models import signing
from ui.command_line import main


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ZHOBA_HOME", str(tmp_path / "home"))


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "office.toml"
    monkeypatch.setenv("ZHOBA_OFFICE", str(path))
    return path


def test_defaults_give_way_to_a_person_and_what_is_fixed_does_not(rules: Path) -> None:
    rules.write_text('[defaults]\nlanguage = "kk"\ntheme = "dark"\n[fixed]\njournal = "hashes"\n')
    assert (settings.load().language, settings.load().theme, settings.load().journal) == ("kk", "dark", "hashes")
    replace(settings.load(), language="ru", journal="texts").save()
    assert (settings.load().language, settings.load().theme, settings.load().journal) == ("ru", "dark", "hashes")


def test_what_a_person_turned_off_or_emptied_stays_so(rules: Path) -> None:
    rules.write_text('[defaults]\nlanguage = "kk"\n')
    replace(settings.load(), language="", completion=False, lock_after=0).save()
    kept = settings.load()
    assert (kept.completion, kept.lock_after) == (False, 0)
    assert kept.language == "kk", "an empty text is no choice: the office's default holds"


def test_what_is_fixed_holds_whatever_the_person_s_own_file_is(rules: Path) -> None:
    rules.write_text('[defaults]\ntheme = "dark"\n[fixed]\njournal = "hashes"\n')
    for text in ("[]", "null", "{", "3"):
        (folders.config() / "settings.json").write_text(text, "utf-8")
        assert (settings.load().theme, settings.load().journal) == ("dark", "hashes"), text


@pytest.mark.parametrize(
    "text",
    [
        "[fixed]\nlanguag = 'kk'",
        "[fixed]\nrecent = 'x'",
        "[fixed]\nlanguage = 5",
        "[polcy]\na = 1",
        "models = 3",
        "[models]\nallowed = ['12']",
        "[models]\nfolder = 5",
        "[fixed",
        "\0",
    ],
)
def test_a_file_that_is_not_understood_is_refused_in_one_sentence(text: str, rules: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules.write_text(text)
    with pytest.raises(Problem):
        settings.load()
    assert main(["model", "list", "--language", "ru"]) in (0, 2)
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert "внутренняя" not in said.lower()


def test_only_models_of_the_office_are_added(rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    model = write_model(tmp_path / "ours.gguf")
    rules.write_text(f'[models]\nallowed = ["{"0" * 64}"]\n')
    assert main(["model", "add", str(model), "--language", "en"]) == 2
    assert "office settings do not allow" in capsys.readouterr().err
    rules.write_text(f'[models]\nallowed = ["{hashlib.sha256(model.read_bytes()).hexdigest()}"]\n')
    assert main(["model", "add", str(model), "--language", "en"]) == 0


def test_keys_of_the_office_are_trusted(rules: Path, tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    public = signing.create(tmp_path / "keys" / "ministry.key")
    rules.write_text(f'[keys]\nfolder = "{tmp_path / "keys"}"\n')
    assert office.trusted() == [public]


def test_an_administrator_updates_the_models_of_all_and_goes_back(
    rules: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shared, key, pack = tmp_path / "shared", tmp_path / "ministry.key", tmp_path / "kazllm.zpack"
    signing.create(key)
    rules.write_text(f'[models]\nfolder = "{shared}"\n')
    assert main(["model", "add", str(write_model(tmp_path / "kazllm.gguf"))]) == 0
    added = settings.load().model
    new = write_model(tmp_path / "new.gguf", seed=7)
    assert main(["model", "pack", str(new), "--name", "kazllm", "--out", str(pack), "--key", str(key)]) == 0
    assert main(["model", "unpack", str(pack), "--language", "kk"]) == 2
    assert "key trust" in capsys.readouterr().err
    assert main(["model", "unpack", str(pack), "--key", str(key.with_suffix(".pub"))]) == 0
    monkeypatch.setenv("ZHOBA_HOME", str(tmp_path / "another"))  # another person of the office
    assert office.library().find(added).read_bytes() == new.read_bytes()
    capsys.readouterr()
    assert main(["model", "rollback", "kazllm", "--language", "ru"]) == 0
    said = capsys.readouterr().out.replace("\n", "")
    assert "Возвращена прежняя версия" in said
    assert office.library().entries()[0].sha256 in said
    assert office.library().find(added) == Path(added)
    assert main(["model", "rollback", "kazllm", "--language", "kk"]) == 2
    assert capsys.readouterr().err.count("\n") == 1
