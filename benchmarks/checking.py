"""How fast a bill is checked, whole and after one edit, against a corpus of the size of a national law.

    python benchmarks/checking.py [--shared DIR] [--provisions N] [--corpus DIR] [--edits N] [--profile]

The bill is the first 110 paragraphs of an order of ../shared/corpus/kz, checked as a draft of its own against acts made from real ones
(`varied_law.py`; indexing 100,000 provisions takes many minutes; the corpus is kept in the folder of temporary files and used again,
`--corpus` names one that is there). Then a drafter's edits are replayed, one after another: a word typed or struck out, a number changed,
another term, a point put in or taken out; after each the time is measured until the whole report is right again.

Times are the clock's and the processor's: on a machine that others use the two differ. The reference in the same run is a fresh check of
the edited bill, by a session that has kept nothing; every fiftieth edit, its report must be the same.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import varied_law
from copilot.check import Report, Session, rest
from copilot.checks import every_check
from law import formats, morphology_ru, structure
from law.act import Act
from retrieval import importer
from retrieval.corpus import Corpus

ROOT = Path(__file__).resolve().parent.parent
BILL = "v2300032833.16-06-2023.rus.docx"
PARAGRAPHS = 110
_EVERY = 50  # edits between two fresh checks
_TYPED = ("письменно", "повторно", "не", "ежегодно", "вправе", "уполномоченный орган", "по согласованию с местным исполнительным органом")
_TERMS = (("тендер", "аукцион"), ("наймодател", "балансодержател"), ("комисси", "рабочей групп"), ("объект", "участк"))

Edit = Callable[[Act, random.Random], Act]


def bill(folder: Path) -> Act:
    """A draft of its own: the first paragraphs of an act, with a title that no act has."""
    path = folder / BILL
    some = list(formats.read(path.read_bytes(), path.name))[:PARAGRAPHS]
    some[0] = replace(some[0], text="Об утверждении Правил для измерения скорости проверки")
    return structure.read(some, name="bill.docx")


def corpus(shared: Path, provisions: int) -> Path:
    """The folder of a corpus of at least so many provisions, made where it is not there yet."""
    folder = Path(tempfile.gettempdir()) / f"zhoba-checking-{provisions}"
    if not folder.exists():
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as acts:
            varied_law.write(Path(acts), [shared / "corpus" / name for name in ("kz", "kaz", "pairs")], provisions)
            importer.add(sorted(Path(acts).iterdir()), folder)
        print(f"made and indexed in {time.monotonic() - started:.0f} s: {folder}", flush=True)
    return folder


def _place(act: Act, chance: random.Random, holding: Callable[[str], bool] = lambda text: True) -> int | None:
    """A paragraph of some length that speaks; None where none holds what is wanted."""
    speaking = [n for p in act.provisions for n in p.own if len(act.paragraphs[n].text) > 60 and holding(act.paragraphs[n].text)]
    return chance.choice(speaking) if speaking else None


def _said(act: Act, place: int, text: str) -> Act:
    return structure.edit(act, place, (replace(act.paragraphs[place], text=text),))


def word_typed(act: Act, chance: random.Random) -> Act:
    place = _place(act, chance) or 0
    said = act.paragraphs[place].text.split(" ")
    said.insert(chance.randrange(1, len(said)), chance.choice(_TYPED))
    return _said(act, place, " ".join(said))


def word_struck_out(act: Act, chance: random.Random) -> Act:
    place = _place(act, chance) or 0
    said = act.paragraphs[place].text.split(" ")
    del said[chance.randrange(1, len(said))]
    return _said(act, place, " ".join(said))


def number_changed(act: Act, chance: random.Random) -> Act:
    place = _place(act, chance, lambda text: any(word.isdigit() for word in text.split(" ")))
    if place is None:
        return word_typed(act, chance)
    return _said(act, place, " ".join(str(chance.randrange(2, 60)) if w.isdigit() else w for w in act.paragraphs[place].text.split(" ")))


def term_changed(act: Act, chance: random.Random) -> Act:
    old, new = chance.choice([*_TERMS, *((b, a) for a, b in _TERMS)])
    place = _place(act, chance, lambda text: old in text)
    return word_typed(act, chance) if place is None else _said(act, place, act.paragraphs[place].text.replace(old, new))


def point_put_in(act: Act, chance: random.Random) -> Act:
    place, source = _place(act, chance) or 0, _place(act, chance) or 0
    return structure.edit(act, place, (act.paragraphs[place], replace(act.paragraphs[source], number="")))


def point_taken_out(act: Act, chance: random.Random) -> Act:
    return structure.edit(act, _place(act, chance) or 0, ())


EDITS: tuple[Edit, ...] = (word_typed, word_struck_out, number_changed, term_changed, point_put_in, point_taken_out)


def edits(act: Act, count: int) -> Iterator[tuple[Edit, Act]]:
    """The bill after each of `count` edits."""
    chance = random.Random(2)
    for number in range(count):
        kind = EDITS[number % len(EDITS)]
        act = kind(act, chance)
        yield kind, act


def timed(work: Callable[[], Report]) -> tuple[Report, float, float]:
    """What it answers, milliseconds of the clock and of the processor."""
    clock, processor = time.monotonic(), time.process_time()
    report = work()
    return report, 1000 * (time.monotonic() - clock), 1000 * (time.process_time() - processor)


def line(name: str, times: list[tuple[float, float]]) -> str:
    parts = []
    for what, some in zip(("clock", "processor"), map(sorted, zip(*times, strict=True)), strict=True):
        p95, p99 = (some[min(len(some) - 1, int(share * len(some)))] for share in (0.95, 0.99))
        parts.append(f"{what} p50 {statistics.median(some):4.0f} p95 {p95:4.0f} p99 {p99:4.0f} ms")
    return f"{name:16} {len(times):4}  " + "   ".join(parts)


def resident() -> float:
    """Memory of this process now, in megabytes. Linux."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 2**20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--provisions", type=int, default=100_000)
    parser.add_argument("--corpus", type=Path, help="a corpus that is there")
    parser.add_argument("--edits", type=int, default=500)
    parser.add_argument("--profile", action="store_true", help="show where the time of the edits goes")
    options = parser.parse_args()
    act = bill(options.shared / "corpus" / "kz")
    with Corpus.open(options.corpus or corpus(options.shared, options.provisions)) as known:
        print(f"corpus: {known.info().provisions} provisions; bill: {len(act.paragraphs)} paragraphs")
        known.warm()
        every_check(), morphology_ru.parse("закон")  # as the reading process does while the window is still being built
        session = Session(known)
        report, clock, processor = timed(lambda: session.check(act))
        print(f"whole check: {clock / 1000:.2f} s (processor {processor / 1000:.2f} s), {len(report.findings)} findings")
        times: dict[str, list[tuple[float, float]]] = {}
        fresh: list[tuple[float, float]] = []
        profile = cProfile.Profile()
        begun = resident()
        for number, (kind, edited) in enumerate(edits(act, options.edits), 1):
            rest()  # as the reading process does while the drafter goes on
            if options.profile:
                report, *took = timed(lambda bill=edited: profile.runcall(session.check, bill))  # type: ignore[misc]
            else:
                report, *took = timed(lambda bill=edited: session.check(bill))  # type: ignore[misc]
            times.setdefault(kind.__name__.replace("_", " "), []).append((took[0], took[1]))
            if number % _EVERY == 0:
                again, *took = timed(lambda bill=edited: Session(known).check(bill))  # type: ignore[misc]
                fresh.append((took[0], took[1]))
                assert again == report, f"after edit {number} the report is not that of a fresh check"
        for name, some in times.items():
            print(line(name, some))
        everything = [one for some in times.values() for one in some]
        print(line("all edits", everything))
        if fresh:
            print(line("reference: fresh", fresh))
            ratio = statistics.median(p for _, p in fresh) / statistics.median(p for _, p in everything)
            print(f"an edit takes 1/{ratio:.0f} of a fresh check; {len(fresh)} reports compared, all the same")
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"memory: {begun:.0f} MB after the whole check, {resident():.0f} MB after the edits, {most:.0f} MB at most")
        if options.profile:
            pstats.Stats(profile).sort_stats("tottime").print_stats(40)


if __name__ == "__main__":
    main()
