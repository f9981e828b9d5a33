"""How fast a bill is checked, whole and after one edited provision.

    python benchmarks/checking.py [--shared DIR] [--provisions N] [--edits N] [--profile]

The bill is the first 110 paragraphs of an order of ../shared/corpus/kz, checked as a draft of its own against the twelve acts
there; with `--provisions N` against at least N provisions, made of the same acts under other names with some of their words
changed (100,000 of them take minutes to index; they are kept in the folder of temporary files and used again). Then one word
after another is put into a paragraph taken at random and taken out again, and the time is measured until the findings are right
again: middle and 95th percentile.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from copilot.check import Session
from law import formats, structure
from law.act import Act, Paragraph
from retrieval import importer
from retrieval.corpus import Corpus

ROOT = Path(__file__).resolve().parent.parent
BILL = "v2300032833.16-06-2023.rus.docx"
PARAGRAPHS = 110
# Words that the varied copies exchange: other procedures over other things, in the same forms of law.
OTHERS = (
    ("тендер", "отбор"), ("аренд", "пользовани"), ("комисси", "коллеги"), ("имуществ", "оборудовани"), ("объект", "участок"),
    ("победител", "получател"), ("договор", "контракт"), ("взнос", "платеж"), ("десяти", "двенадцати"), ("пяти", "восьми"),
)  # fmt: skip


def paragraphs(path: Path) -> Sequence[Paragraph]:
    return formats.read(path.read_bytes(), path.name)


def bill(folder: Path) -> Act:
    """A draft of its own: the first paragraphs of an act, with a title that no act has."""
    some = list(paragraphs(folder / BILL))[:PARAGRAPHS]
    some[0] = replace(some[0], text="Об утверждении Правил для измерения скорости проверки")
    return structure.read(some, name="bill.docx")


def varied(folder: Path, copies: int, target: Path) -> Iterator[Path]:
    """Acts as plain text, each copy with other words exchanged."""
    chance = random.Random(1)
    for copy in range(copies):
        pairs = chance.sample(OTHERS, 4)
        for path in sorted(folder.glob("*.docx")):
            kind, digits = path.name[0], f"{copy:03d}{abs(hash(path.name)) % 10**6:06d}"
            text = "\n".join(p.read_text for p in paragraphs(path))
            for old, new in pairs:
                text = text.replace(old, new)
            made = target / f"{kind}{digits}.{path.name.split('.')[1]}.rus.txt"
            made.write_text(text, "utf-8")
            yield made


def corpus(shared: Path, provisions: int) -> Corpus:
    source = shared / "corpus" / "kz"
    folder = Path(tempfile.gettempdir()) / f"zhoba-benchmark-{provisions}"
    if not folder.exists():
        started = time.monotonic()
        importer.add(sorted(source.glob("*.docx")), folder)
        known = Corpus.open(folder).info().provisions
        if known < provisions:
            acts = Path(tempfile.mkdtemp())
            importer.add(list(varied(source, -(-provisions // known) - 1, acts)), folder)
        print(f"indexing: {time.monotonic() - started:.0f} s")
    return Corpus.open(folder)


def edits(act: Act, count: int) -> Iterator[Act]:
    """The bill after each of `count` edits: a word put into a paragraph that speaks, and taken out again by the next."""
    chance = random.Random(2)
    speaking = [position for provision in act.provisions for position in provision.own if len(act.paragraphs[position].text) > 60]
    words = ("письменно", "повторно", "трех", "не", "рабочих", "уполномоченный орган", "двадцати", "вправе")
    for _ in range((count + 1) // 2):
        position = chance.choice(speaking)
        before = act.paragraphs[position]
        said = before.text.split(" ")
        said.insert(chance.randrange(1, len(said)), chance.choice(words))
        act = structure.edit(act, position, (replace(before, text=" ".join(said)),))
        yield act
        act = structure.edit(act, position, (before,))
        yield act


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--provisions", type=int, default=0)
    parser.add_argument("--edits", type=int, default=500)
    parser.add_argument("--profile", action="store_true", help="show where the time of the edits goes")
    options = parser.parse_args()
    act = bill(options.shared / "corpus" / "kz")
    with corpus(options.shared, options.provisions) as known:
        print(f"corpus: {known.info().provisions} provisions; bill: {len(act.paragraphs)} paragraphs")
        known.warm()
        session = Session(known)
        started = time.monotonic()
        report = session.check(act)
        print(f"whole check: {time.monotonic() - started:.2f} s, {len(report.findings)} findings, {report.coverage.provisions} provisions")
        profile = cProfile.Profile()
        times = []
        for edited in edits(act, options.edits):
            started = time.monotonic()
            if options.profile:
                profile.runcall(session.check, edited)
            else:
                session.check(edited)
            times.append(1000 * (time.monotonic() - started))
        new, again = sorted(times[::2]), sorted(times[1::2])
        for name, some in (("new text", new), ("text seen before", again), ("all", sorted(times))):
            print(f"after an edit ({name}): middle {statistics.median(some):.0f} ms, p95 {some[int(0.95 * (len(some) - 1))]:.0f} ms")
        if options.profile:
            pstats.Stats(profile).sort_stats("cumulative").print_stats(40)


if __name__ == "__main__":
    main()
