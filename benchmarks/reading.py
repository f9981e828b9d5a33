"""How fast acts are read, beside plain `lxml` text extraction of the same file in the same run.

    python benchmarks/reading.py [--shared DIR] [--pdf] [--repeat N]

For every act of ../shared/corpus: seconds of process time for the file (formats), its structure, its definitions and its
citations; characters a second; the ratio to taking the text out with lxml alone. Then the growth of reading: the longest
law once, four and sixteen times over; then one keystroke in it. PDF files are left out unless asked for: pdfminer takes
seconds for each.
"""

from __future__ import annotations

import argparse
import io
import random
import statistics
import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from lxml import etree

from law import formats, structure
from law.act import Act, Paragraph
from law.structure.lines import classify

T = TypeVar("T")
ROOT = Path(__file__).resolve().parent.parent
LONGEST = "kz/z1100000413.25-08-2025.rus.docx"
TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def timed(work: Callable[[], T], repeat: int) -> tuple[float, T]:
    """The best process time of several runs, and what the work gave."""
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        result = work()
        best = min(best, time.process_time() - start)
    return best, result


def plain_text(data: bytes, suffix: str) -> str:
    """The measure: the text of a file and nothing more."""
    if suffix != ".docx":
        return data.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return "".join(element.text or "" for element in root.iter(TEXT))


def read(paragraphs: Sequence[Paragraph], name: str) -> Act:
    classify.cache_clear()
    return structure.read(paragraphs, name=name)


def parts() -> dict[str, Callable[[Act], object]]:
    """What is read out of an act beside its structure."""
    from law import citations, definitions

    return {"definitions": definitions.definitions, "citations": citations.citations}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--pdf", action="store_true")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    corpus = options.shared / "corpus"
    patterns = ["kz/*.docx", "pairs/*/*.md", "kaz/*/*.md", "amend/*/*.md", "kg/*.txt", *(["kz/*.pdf"] if options.pdf else [])]
    files = sorted(path for pattern in patterns for path in corpus.glob(pattern))
    if not files:
        raise SystemExit(f"no acts in {corpus}")
    further = parts()
    print(f"{'act':34} {'letters':>8} {'lxml':>7} {'file':>7} {'struct':>7} " + " ".join(f"{name[:7]:>7}" for name in further))
    totals = dict.fromkeys(("letters", "lxml", "file", "struct", *further), 0.0)
    for path in files:
        data = path.read_bytes()
        row: dict[str, float] = {}
        row["lxml"], _ = timed(lambda data=data, path=path: plain_text(data, path.suffix), options.repeat)
        row["file"], paragraphs = timed(lambda data=data, path=path: formats.read(data, path.name), options.repeat)
        row["struct"], act = timed(lambda paragraphs=paragraphs, path=path: read(paragraphs, str(path)), options.repeat)
        for name, function in further.items():
            row[name], _ = timed(lambda function=function, act=act: function(act), options.repeat)
        letters = sum(len(paragraph.text) for paragraph in paragraphs)
        label = path.name if path.parent.name in ("kz", "kg") else f"{path.parent.name}/{path.name}"
        print(f"{label[:34]:34} {letters:8} " + " ".join(f"{row[name]:7.3f}" for name in ("lxml", "file", "struct", *further)))
        totals["letters"] += letters
        for name, seconds in row.items():
            totals[name] += seconds
    everything = sum(totals[name] for name in ("file", "struct", *further))
    columns = " ".join(f"{totals[name]:7.3f}" for name in ("lxml", "file", "struct", *further))
    print(f"{f'all {len(files)}':34} {totals['letters']:8.0f} {columns}")
    print(f"letters a second, structure: {totals['letters'] / totals['struct']:,.0f}; all: {totals['letters'] / everything:,.0f}")
    print(f"ratio of all to plain text, over the whole corpus: {everything / totals['lxml']:.1f}")
    growth(corpus / LONGEST, further, options.repeat)
    keystrokes(corpus / LONGEST)


def growth(path: Path, further: dict[str, Callable[[Act], object]], repeat: int) -> None:
    paragraphs = formats.read(path.read_bytes(), path.name)
    letters = sum(len(paragraph.text) for paragraph in paragraphs)
    for times in (1, 4, 16):
        many = list(paragraphs) * times
        seconds, act = timed(lambda many=many: read(many, path.name), 1 if times > 4 else repeat)
        rest = sum(timed(lambda function=function, act=act: function(act), 1)[0] for function in further.values())
        each = 1e6 * seconds / (letters * times)
        print(f"{times:2}x {letters * times:9} letters: structure {seconds:.3f} s ({each:.3f} us a letter), all {seconds + rest:.3f} s")


def keystrokes(path: Path) -> None:
    act = structure.read(formats.read(path.read_bytes(), path.name), name=path.name)
    chance = random.Random(1)
    spent = []
    for _ in range(200):
        index = chance.randrange(len(act.paragraphs))
        old = act.paragraphs[index]
        start = time.process_time()
        act = structure.edit(act, index, (replace(old, text=old.text + "а"),))
        spent.append(1000 * (time.process_time() - start))
    spent.sort()
    usual = statistics.median(spent)
    print(f"a keystroke in the longest law: median {usual:.1f} ms, 19 of 20 under {spent[189]:.1f} ms, longest {spent[-1]:.1f} ms")


if __name__ == "__main__":
    main()
