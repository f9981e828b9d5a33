"""What goes wrong with a language model, tried on real processes: each ends in a sentence, and what was written is told for what it is."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tiny_gguf import Shape, write_model

from copilot.suggest import Action, LocalModel, Suggestion, suggest
from law import formats, structure
from law.act import Act
from law.words import Problem
from models import client
from models.library import Library

HEAD = {
    "ru": "ЗАКОН РЕСПУБЛИКИ САРЫДАЛА\n\nО кочевых пасеках\n\nСтатья 1. Перемещение\n",
    "kk": "САРЫДАЛА РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ\n\nКөшпелі омарталар туралы\n\n1-бап. Көшіру\n",
}
NORM = {
    "ru": "3. Перемещение пчелиных семей через карантинную территорию допускается с согласия владельца земельного участка.",
    "kk": "3. Балара ұяларын карантин аумағы арқылы көшіруге жер учаскесі иесінің келісімімен жол беріледі.",
}
RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"


@contextmanager
def running(path: Path, **how: float) -> Iterator[LocalModel]:
    made = LocalModel(path, Library(path.parent / "library"))
    made.client = client.Client(path, threads=1, **how)  # type: ignore[arg-type]
    try:
        yield made
    finally:
        made.close()


def bill(text: str) -> Act:
    return structure.read(formats.read(text.encode(), "bill.txt"), name="bill.txt")


def ask(model: LocalModel, language: str, action: Action, text: str = "", **more: object) -> Suggestion:
    text = text or NORM[language]
    act = bill(HEAD[language] + text)
    position = next(n for n, paragraph in enumerate(act.paragraphs) if paragraph.text == text)
    return suggest(act, position, action, model=model, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_bytes_that_are_no_letters_are_never_shown(language: str, tmp_path: Path) -> None:
    """Half of what this model wants to write is no UTF-8; bound by the grammar, it writes readable text or a sentence is told."""
    with running(write_model(tmp_path / "broken.gguf", broken=True, ends=False)) as model:
        free = model.client.generate([("user", NORM[language])], most_tokens=100, temperature=1.0)
        assert "\ufffd" in free.text  # it really does
        said = [answered(model, language, variant) for variant in (1, 2, 3)]
    assert all("\ufffd" not in one and one.encode("utf-8") for one in said)


def answered(model: LocalModel, language: str, variant: int) -> str:
    """What a person reads: the text, or the sentence that there is none."""
    try:
        return ask(model, language, Action.PLAIN, variant=variant).text
    except Problem as told:
        return told.words.en


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("action", [Action.PLAIN, Action.EXPLAIN])
def test_text_without_an_end_is_shown_as_cut(language: str, action: Action, tmp_path: Path) -> None:
    """The closing quotation mark and the end are what this model never chooses."""
    with running(write_model(tmp_path / "endless.gguf", Shape(context=2048), ends=False, letters=RUSSIAN[:5])) as model:
        said = ask(model, language, action)
    assert said.note is not None
    assert said.text
    assert "did not finish within" in said.note.en
    assert "соңы жоқ" in said.note.kk
    assert not said.citations


@pytest.mark.parametrize(
    ("language", "action", "letters"),
    [
        ("kk", Action.EXPLAIN, RUSSIAN),
        ("kk", Action.NOTE, RUSSIAN),
        ("ru", Action.EXPLAIN, "abcdefghijklmnopqrstuvwxyz"),
        ("ru", Action.TRANSLATE, RUSSIAN),  # into Kazakh
    ],
)
def test_a_model_that_writes_its_own_language_is_told(language: str, action: Action, letters: str, tmp_path: Path) -> None:
    with running(write_model(tmp_path / "own.gguf", letters=letters)) as model:
        said = ask(model, language, action)
    assert len(said.text) > 60
    assert said.note is not None
    assert "not in the language" in said.note.en
    assert "тілінде емес" in said.note.kk


def test_of_a_bill_of_300_pages_what_fits_is_asked_and_the_rest_is_counted(tmp_path: Path, tiny_model: Path) -> None:
    entries = [f"{n}) пасека{n} – ульи, которые стоят на участке {n};" for n in range(1, 301)]
    norms = [f"{n}. Пчеловод сдает отчет об улье {n} в местный исполнительный орган района до 1 марта." for n in range(1, 5001)]
    text = [HEAD["ru"].strip(), "В настоящем Законе используются следующие основные понятия:", *entries, "Статья 2. Отчеты", *norms]
    act = bill("\n".join(text))
    assert sum(len(paragraph.text) for paragraph in act.paragraphs) > 300 * 1_300  # characters of a page in double spacing
    position = next(n for n, paragraph in enumerate(act.paragraphs) if paragraph.text.startswith("4999. "))
    with running(tiny_model) as model:
        said = suggest(act, position, Action.PLAIN, model=model)
    assert said.note is not None
    told = re.search(
        r"Left out of the request because they did not fit the context: (\d+) provisions and definitions \((.+)\)", said.note.en
    )
    assert told is not None
    assert 200 < int(told[1]) < 300
    assert f"«пасека{300 - int(told[1]) + 1}»" in told[2]  # the first of them by name
    assert told[2].endswith("; …")


def test_a_provision_longer_than_the_context_is_refused_and_never_cut(tiny_model: Path) -> None:
    text = "3. " + "Перемещение пчелиных семей через территорию допускается. " * 200
    with running(tiny_model) as model:
        with pytest.raises(Problem, match=r"does not fit the model's context: \d+ tokens are needed, 4096 are there"):
            ask(model, "ru", Action.SHORTEN, text.strip())
        assert ask(model, "ru", Action.SHORTEN).text  # the process lives


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(
    ("sent", "words"),
    [(signal.SIGKILL, r"process stopped \(killed, perhaps for want of memory\)"), (signal.SIGSTOP, "did not answer for 2 seconds")],
)
def test_a_process_killed_or_stopped_amid_an_answer_costs_that_answer(sent: signal.Signals, words: str, tmp_path: Path) -> None:
    path = write_model(tmp_path / "talkative.gguf", Shape(layers=4, width=128), ends=False)
    with running(path, silence=1.5) as model:
        struck: list[int] = []

        def strike(_: str) -> None:
            if not struck:
                assert model.client.pid is not None
                struck.append(model.client.pid)
                os.kill(model.client.pid, sent)

        with pytest.raises(Problem, match=words):
            ask(model, "kk", Action.EXPLAIN, on_text=strike)
        assert not _runs(struck[0])  # a stopped process is ended too
        assert ask(model, "kk", Action.EXPLAIN).text
        assert model.client.pid != struck[0]


def _runs(pid: int) -> bool:
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.02)
    return True


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda path, tiny: path.write_bytes(tiny.read_bytes()[:-5000]), "truncated"),
        (lambda path, tiny: path.write_bytes(b"<html>404</html>"), "not a GGUF file|no GGUF"),
        (lambda path, tiny: write_model(path, architecture="zhobanet"), "does not know the architecture"),
        (lambda path, tiny: write_model(path, architecture="gemma2"), "could not load the model"),
    ],
    ids=["truncated", "a page of the proxy", "unknown", "wrong tensors"],
)
def test_a_damaged_or_foreign_file_ends_in_a_sentence(
    damage: Callable[[Path, Path], object], words: str, tiny_model: Path, tmp_path: Path
) -> None:
    path = tmp_path / "model.gguf"
    damage(path, tiny_model)
    with running(path) as model, pytest.raises(Problem, match=words) as told:
        ask(model, "kk", Action.PLAIN)
    assert told.value.words.kk
    assert told.value.words.ru
