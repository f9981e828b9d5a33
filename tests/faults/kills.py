"""kill -9 at random moments: the draft on disk always opens, the journal verifies, the law answers, what was typed comes back.

    python tests/faults/kills.py --count 200 [--seed 1] [--asleep SECONDS]

Each round forks a process that works on one folder as the program does, lets it run for a random time, and kills it; then looks at what is
there, as the next start of the program would. Prints how many rounds of each kind there were. With `--asleep` the machine falls asleep in the
middle of each (SIGSTOP) and wakes up.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT)]

MISSING = 5.0  # seconds of typing that may be gone
LAW = "# О маяках\n\n**Статья 1. Маяк**\n\n{n}. Маяк зажигается за час до захода солнца.\n"


def prepare(folder: Path) -> None:
    """A bill, a corpus of one act, and a home of the program."""
    import docx

    from retrieval import importer

    os.environ |= {"ZHOBA_HOME": str(folder / "home"), "QT_QPA_PLATFORM": "offscreen"}
    made = docx.Document()
    for number in range(200):
        made.add_paragraph(f"{number}. Маяк зажигается за час до захода солнца, начало: 0.")
    made.save(str(folder / "bill.docx"))
    (folder / "acts").mkdir()
    (folder / "acts" / "a.md").write_text(LAW.format(n=1), "utf-8")
    if not (pid := os.fork()):  # the index of vectors starts threads: they must not be in the process that forks
        importer.add([folder / "acts"], folder / "law")
        os._exit(0)
    assert os.waitpid(pid, 0)[1] == 0


# What is being done when the power fails; each says on `told` how far it has certainly come


def saving(folder: Path, told: Callable[[int], object]) -> None:
    from copilot.bill import Bill

    bill = Bill.open(folder / "bill.docx")
    for number in range(10_000):
        text = bill.text(0)
        bill.replace(0, text.rindex(":") + 2, len(text) - 1, str(number))
        bill.save()
        told(number)


def accepting(folder: Path, told: Callable[[int], object]) -> None:
    from copilot.journal import Journal

    journal = Journal.of(folder / "bill.docx")
    for _ in range(10_000):
        entry = journal.record("proposed", {"place": "art_1", "before": "сөз " * 200, "after": "x"})
        told(journal.decided(entry, True, reason="себебі").n)


def exporting(folder: Path, told: Callable[[int], object]) -> None:
    from copilot.bill import Bill
    from copilot.export import annotated
    from law.words import Language

    bill = Bill.open(folder / "bill.docx")
    for number in range(10_000):
        annotated(bill, [], folder / "out.docx", Language.KK)
        told(number)


def importing(folder: Path, told: Callable[[int], object]) -> None:
    from retrieval import importer

    for number in range(10_000):
        (folder / "acts" / f"b{number % 5}.md").write_text(LAW.format(n=number + 2), "utf-8")
        importer.add([folder / "acts"], folder / "law")
        told(number)


def typing(folder: Path, told: Callable[[int], object]) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from copilot.settings import Settings
    from law.words import Language
    from ui.desktop.application import application
    from ui.desktop.screenshots import settle, wait
    from ui.desktop.window import Window

    application()
    window = Window(Settings(theme="light"), Language.KK)
    window.show()
    window.files.open(folder / "bill.docx")
    wait(lambda: window.draft is not None and window.editor.complete, 60)
    window.editor.go_to(0, 0)
    for number in range(10_000):
        for letter in f"сөз{number} ":
            QApplication.sendEvent(
                window.editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            )
        told(number)
        settle(0.1)


KINDS: dict[str, tuple[Callable[[Path, Callable[[int], object]], None], float]] = {
    "saving": (saving, 0.6),
    "accepting": (accepting, 0.4),
    "exporting": (exporting, 0.8),
    "importing": (importing, 6.0),
    "typing": (typing, 9.0),
}
"""Each kind with the longest time, in seconds, after its first sign of life that it is let run."""


def one_round(kind: str, folder: Path, chance: random.Random, asleep: float = 0.0) -> None:
    """Work, die, look. Raises AssertionError where something was lost."""
    work, longest = KINDS[kind]
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)
        try:
            work(folder, lambda number: os.write(writing, f"{number} {time.time()}\n".encode()))
        finally:
            os._exit(1)
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        first = told.readline() if kind == "typing" else b""  # the window takes a while to come
        if asleep:
            time.sleep(chance.uniform(0, longest))
            os.kill(pid, signal.SIGSTOP)
            time.sleep(asleep)
            os.kill(pid, signal.SIGCONT)
        time.sleep(chance.uniform(0, longest))
        killed = time.time()
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        said = [line.split() for line in (first + told.read()).splitlines(keepends=True) if line.endswith(b"\n")]
    _look(kind, folder, [(int(number), float(at)) for number, at in said], killed)


def _look(kind: str, folder: Path, said: list[tuple[int, float]], killed: float) -> None:
    from copilot import recovery
    from copilot.bill import Bill
    from copilot.journal import Journal

    bill = Bill.open(folder / "bill.docx")
    assert len(bill.paragraphs) == 200
    journal = Journal.of(folder / "bill.docx")
    verdict = journal.verify()
    assert verdict.why is None, verdict
    last = max((number for number, _ in said), default=-1)
    if kind == "saving" and said:
        assert int(bill.text(0).rsplit(":", 1)[1].strip(" .")) >= last, "what was saved is there"
    elif kind == "accepting":
        assert verdict.entries >= last, "what was recorded is there"
    elif kind == "exporting" and (folder / "out.docx").exists():
        Bill.open(folder / "out.docx")
    elif kind == "importing":
        _law_answers(folder)
    elif kind == "typing":
        old = [number for number, at in said if at < killed - MISSING]
        left = recovery.left()
        assert left or not old, "nothing is offered"
        for one in left:
            text = one.bill().text(0)
            assert not old or f"сөз{max(old)} " in text, (max(old), text[-40:])
            one.discard()


def _law_answers(folder: Path) -> None:
    if not (pid := os.fork()):
        from retrieval.corpus import Corpus

        with Corpus.open(folder / "law") as corpus:
            os._exit(0 if corpus.acts() and corpus.search("маяк") else 1)
    assert os.waitpid(pid, 0)[1] == 0, "the law does not answer"


def rounds(count: int, seed: int, folder: Path, kinds: tuple[str, ...] = tuple(KINDS), asleep: float = 0.0) -> Counter[str]:
    """So many rounds, of random kinds; raises where one found a loss."""
    chance, done = random.Random(seed), Counter[str]()
    prepare(folder)
    for number in range(count):
        kind = kinds[number % len(kinds)]
        one_round(kind, folder, chance, asleep)
        done[kind] += 1
        if (number + 1) % 20 == 0:
            print(f"{number + 1}: {dict(done)}", file=sys.stderr, flush=True)
    return done


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="+", choices=tuple(KINDS), default=tuple(KINDS))
    parser.add_argument("--asleep", type=float, default=0.0, metavar="SECONDS")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(dict(rounds(options.count, options.seed, Path(folder), tuple(options.kinds), options.asleep)))


if __name__ == "__main__":
    main()
