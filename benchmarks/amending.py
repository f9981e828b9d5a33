"""How fast a bill amends the longest law, beside one python-docx load and save of that law in the same run.

    python benchmarks/amending.py [--shared DIR] [--instructions N] [--repeat N]

The bill is generated: words replaced, put in and struck out, points and subpoints restated, excluded and added, in Russian, from
the law itself. Process time, the best of several runs: reading the law's file, reading the bill, carrying out the instructions,
the comparative table, the consolidated .docx; and the ratios. "Applied and tabled" is the law read already, as in the editor or
from the corpus.
"""

from __future__ import annotations

import argparse
import io
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import docx

from copilot.amending import AmendedAct
from copilot.consolidation import consolidated
from copilot.export.comparison import Side, comparison_table
from law import amendments, formats, naming, structure
from law.act import Act, Level, Paragraph, Place, Provision, Status
from law.amendments import Amended
from law.structure.lines import classify
from law.words import Language

T = TypeVar("T")
ROOT = Path(__file__).resolve().parent.parent
LONGEST = "kz/z1100000413.25-08-2025.rus.docx"
OPENING = (
    "О внесении изменений и дополнений в Закон Республики Казахстан «О государственном имуществе»",
    "Статья 1. Внести в Закон Республики Казахстан от 1 марта 2011 года «О государственном имуществе» следующие изменения и дополнения:",
)


def timed(work: Callable[[], T], repeat: int) -> tuple[float, T]:
    """The best process time of several runs, and what the work gave."""
    best = float("inf")
    for _ in range(repeat):
        classify.cache_clear()
        start = time.process_time()
        result = work()
        best = min(best, time.process_time() - start)
    return best, result


def instructions(act: Act, count: int) -> Iterator[list[str]]:
    """Lines of instructions, one to a provision, in the order of the law."""
    fit = [
        p for p in act.provisions
        if p.level in (Level.POINT, Level.SUBPOINT) and p.status is Status.IN_FORCE and not p.children and p.path.startswith("art_")
        and "~" not in p.path and len(act.text(p).split()) > 8
    ]  # fmt: skip
    chosen = random.Random(8).sample(fit, min(count, len(fit)))
    order = {p.path: at for at, p in enumerate(fit)}
    for number, provision in enumerate(sorted(chosen, key=lambda p: order[p.path]), 1):
        yield _instruction(act, provision, number)


def _instruction(act: Act, provision: Provision, number: int) -> list[str]:
    name = naming.reference(provision.path, Language.RU)
    words = act.text(provision).split()
    some = " ".join(words[3:6]).strip('.,;:«»"() ')
    match number % 6:
        case 0:
            return [f"{number}) {name} исключить;"]
        case 1:
            return [f"{number}) {name} изложить в следующей редакции:", f"«{words[0]} новый текст положения, {' '.join(words[1:9])};»;"]
        case 2:
            return [f"{number}) {name} после слов «{some}» дополнить словами «и иные»;"]
        case 3:
            upper, _, last = provision.path.rpartition("/")
            kind, _, own = last.partition("_")
            inserted, unit = f"{own}-99", "подпунктом" if kind == "sub" else "пунктом"
            mark = f"{inserted})" if kind == "sub" else f"{inserted}."
            named = naming.reference(upper, Language.RU).replace("статья", "статью")
            label = mark[:-1] + (")" if kind == "sub" else "")
            return [f"{number}) {named} дополнить {unit} {label} следующего содержания:", f"«{mark} новое положение;»;"]
        case 4:
            return [f"{number}) слова «{some}» в {name} исключить;"]
        case _:
            return [f"{number}) слова «{some}» в {name} заменить словами «новые слова»;"]


def bill_of(lines: list[str]) -> Act:
    return structure.read([Paragraph(Place(at), line) for at, line in enumerate(lines)], name="bill.docx")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--instructions", type=int, default=300)
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    file = options.shared / "corpus" / LONGEST
    data = file.read_bytes()

    def office() -> None:
        docx.Document(io.BytesIO(data)).save(io.BytesIO())

    unit, _ = timed(office, options.repeat)
    print(f"python-docx load and save: {unit:.3f} s")
    steps: dict[str, float] = {}
    steps["law read"], act = timed(lambda: structure.read(formats.read(data, file.name), name=file.name), options.repeat)
    lines = [*OPENING, *(line for one in instructions(act, options.instructions) for line in one)]
    steps["bill read"], mine = timed(lambda: amendments.of_act(amendments.read(bill_of(lines)), act), options.repeat)
    bill = bill_of(lines)

    def apply() -> Amended:
        return amendments.apply(act, mine)

    steps["applied"], amended = timed(apply, options.repeat)
    steps["tabled"], _ = timed(lambda: comparison_table([Side(bill, [AmendedAct(act, amended)])]), options.repeat)
    steps["consolidated"], _ = timed(lambda: consolidated(act, amended.outcomes, source=data), options.repeat)
    for name, seconds in steps.items():
        print(f"{name:>14}: {seconds:.3f} s, {seconds / unit:.2f}x")
    done = steps["bill read"] + steps["applied"] + steps["tabled"]
    applied = sum(outcome.applied for outcome in amended.outcomes)
    print(f"{applied} of {len(amended.outcomes)} applied; law of {sum(len(p.text) for p in act.paragraphs)} characters")
    print(f"applied and tabled: {done:.3f} s, {done / unit:.2f}x; with the law read: {(done + steps['law read']) / unit:.2f}x")


if __name__ == "__main__":
    main()
