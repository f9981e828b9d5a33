"""What strikes a corpus: a kill at any moment, a full or read-only disk, torn files, two imports, an import under a search. The law that was
there still answers, or one sentence says what to do.

ZHOBA_KILLS says at how many moments an import is killed (a few for every build; fifty by hand: the time they take is that of imports).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from law.words import Language, Problem
from retrieval import importer, repair, store
from retrieval.corpus import Corpus

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("ZHOBA_KILLS", "3"))
posix = pytest.mark.skipif(os.name == "nt", reason="POSIX's signals and mounts")


@pytest.fixture
def folder(acts: Path, tmp_path: Path) -> Path:
    """A corpus with the rules alone; the law on pastures is still to come."""
    importer.add([acts / "rules.txt"], tmp_path / "corpus")
    return tmp_path / "corpus"


def _answers(folder: Path) -> None:
    with Corpus.open(folder) as corpus:
        assert corpus.search("карантин")[0].provision.path == "att_1/pt_3"


def _importing(acts: Path, folder: Path) -> subprocess.Popen[str]:
    """An import in a process of its own, from the moment it begins."""
    code = (
        "import sys; from pathlib import Path; from law.words import Problem; from retrieval import importer, vectors; import chromadb\n"
        "print('go', flush=True)\n"
        "try: importer.add([Path(sys.argv[1])], Path(sys.argv[2]))\n"
        "except Problem as problem: print(problem.words.ru, flush=True); sys.exit(2)"
    )
    child = subprocess.Popen([sys.executable, "-c", code, str(acts), str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "go\n"
    return child


@posix
@pytest.mark.timeout(300 + 30 * KILLS)
def test_an_import_killed_at_any_moment_leaves_a_corpus_that_answers(acts: Path, folder: Path) -> None:
    law = acts / "pastures" / "rus.md"
    begun = time.monotonic()
    with _importing(acts, folder) as child:
        child.wait()
    took = time.monotonic() - begun
    chosen = random.Random(9)
    for number in range(KILLS):
        law.write_text(law.read_text("utf-8").replace("двадцать километров", "двадцать километров прямо").replace("прямо прямо", "прямо"))
        law.write_text(law.read_text("utf-8") + f"\n{number + 3}. Стадо номер {number} осматривается.\n", "utf-8")
        with _importing(acts, folder) as child:
            time.sleep(chosen.uniform(0, took))
            child.send_signal(signal.SIGKILL)
        _answers(folder)
    report = importer.add([acts], folder)
    assert not report.failed
    with Corpus.open(folder) as corpus:
        assert corpus.search(f"стадо номер {KILLS - 1} осматривается")[0].provision.text.endswith(f"{KILLS - 1} осматривается.")
    assert repair.check(folder).whole
    assert len(list(folder.glob("g*"))) <= 2


def test_a_disk_that_is_full_at_any_point_of_an_import(acts: Path, small_disk: Path) -> None:
    law, filler = small_disk / "law", small_disk / "filler"
    importer.add([acts / "rules.txt"], law)
    refused = 0
    for free in (0, 100, 250, 400, 550, 700, 850, 1000, 4000):  # kilobytes: each is used up by another part of the corpus
        space = os.statvfs(small_disk)
        filler.write_bytes(bytes(max(0, space.f_bavail * space.f_frsize - free * 1024)))
        said = _said(lambda: importer.add([acts], law))
        refused += bool(said)
        assert "\n" not in said
        filler.unlink()
        _answers(law)
        assert len(list(law.glob("g*"))) <= 2
    assert refused >= 3
    with Corpus.open(law) as corpus:
        assert len(corpus.acts()) == 2


def test_a_disk_that_cannot_be_written_is_read_and_said(acts: Path, small_disk: Path) -> None:
    law = small_disk / "law"
    importer.add([acts / "rules.txt"], law)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(Problem) as caught:
        importer.add([acts], law)
    assert caught.value.words[Language.KK]
    _answers(law)
    with Corpus.open(law) as corpus:
        corpus.warm()  # Chroma needs to write where it reads: search is exact then
        assert corpus.search("карантин")


@posix
def test_two_imports_at_once_of_two_processes(acts: Path, folder: Path) -> None:
    with store.next_generation(folder), _importing(acts, folder) as second:
        assert second.stdout is not None
        said = second.stdout.read()
        assert second.wait() == 2
        assert "дождитесь" in said
        assert len(said.splitlines()) == 1
        store.discard()
    _answers(folder)


def test_the_law_is_searched_while_an_import_runs(acts: Path, folder: Path) -> None:
    opened, stop, answers = Corpus.open(folder), threading.Event(), list[str]()

    def search() -> None:
        while not stop.is_set():
            answers.append(opened.search("карантин")[0].provision.path)

    opened.warm()
    thread = threading.Thread(target=search)
    thread.start()
    for text in ("Вожак стада идет первым.", "Пастух идет последним."):  # the second import takes away what was opened
        (acts / "rules.txt").write_text((acts / "rules.txt").read_text("utf-8") + f"\n4. {text}\n", "utf-8")
        with _importing(acts, folder) as child:
            assert child.wait() == 0
    before = len(answers)
    while thread.is_alive() and len(answers) < before + 2:
        time.sleep(0.01)
    stop.set()
    thread.join()
    assert set(answers) == {"att_1/pt_3"}
    assert opened.search("вожак первым") == [] or "Вожак" not in opened.search("вожак первым")[0].provision.text
    opened.close()
    with Corpus.open(folder) as corpus:
        assert "Пастух" in corpus.search("пастух последним")[0].provision.text


@pytest.mark.parametrize("seed", range(6))
def test_a_database_torn_anywhere_answers_or_says_so(acts: Path, folder: Path, seed: int) -> None:
    importer.add([acts], folder)
    path = store.database(store.current(folder))
    data, chosen = bytearray(path.read_bytes()), random.Random(seed)
    for _ in range(4):
        at = chosen.randrange(len(data) - 4096)
        data[at : at + 4096] = chosen.randbytes(4096)
    path.write_bytes(data)
    _asked_or_told(folder)
    if not repair.check(folder).whole:
        said = _said(lambda: repair.repair(folder))
        assert "corpus add" in said or repair.check(folder).whole
        _asked_or_told(folder)


@pytest.mark.parametrize(
    "harm",
    [
        lambda place: place.write_bytes(place.read_bytes()[: place.stat().st_size // 2]),
        lambda place: place.write_bytes(b"\x55" * place.stat().st_size),
        lambda place: place.unlink(),
    ],
    ids=["cut", "overwritten", "gone"],
)
def test_any_file_of_an_index_is_mended(acts: Path, folder: Path, harm: Callable[[Path], object]) -> None:
    importer.add([acts], folder)
    generation = store.current(folder)
    for victim in sorted(path for path in generation.rglob("*") if path.is_file() and path.stat().st_size):
        if victim != store.database(generation) and victim.is_file():  # Chroma's may be gone: its folder is built again or given up
            whole = victim.read_bytes()
            harm(victim)
            _asked_or_told(folder)
            if victim.suffix == ".npy":
                assert repair.check(folder).state is repair.INDEX
                victim.write_bytes(whole)
    repair.repair(folder)
    _answers(folder)
    assert repair.check(folder).whole


def _asked_or_told(folder: Path) -> None:
    """The corpus answers, or says in one sentence what to do."""

    def ask() -> None:
        with Corpus.open(folder) as corpus:
            corpus.warm()
            corpus.search("карантин стада")
            corpus.complete("держатель")
            corpus.twins.of("Пастбище предоставляется держателю стада в аренду на срок не более пяти лет")
            corpus.definitions("пастбище")

    said = _said(ask)
    assert not said or "--repair" in said or "corpus add" in said
    assert "\n" not in said


def _said(act: Callable[[], object]) -> str:
    """What a Problem says in Russian; "" where there is none. Any other error goes on."""
    try:
        act()
    except Problem as problem:
        return problem.words.ru
    return ""
