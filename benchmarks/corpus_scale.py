"""How a corpus grows: what an import takes, how much room it needs, and how soon it answers, at 10,000, 100,000 and 1,000,000 provisions.

    python benchmarks/corpus_scale.py ../shared/corpus/{kz,kaz,pairs,kg} [--sizes 10000 100000 1000000] [--work DIR] [--keep]

Corpora are made from the real acts in the files and folders named (`varied_law.py`). Every step runs in a process of its own, so that its
memory is its own, and prints its figures as they come; a table ends it. Times are the clock's, and beside them the processor's: on a machine
that others use the two differ. The bare libraries that ours are compared with, bm25s and usearch, are asked the same questions of the same
stems and vectors in the same run; where they are not installed the rows are left out. Linux: memory is read from /proc.
"""

from __future__ import annotations

import argparse
import datetime
import json
import multiprocessing
import os
import random
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from benchmarks import varied_law
from law.words import Language
from retrieval import importer, store, vectors
from retrieval.corpus import Corpus, Filters, StoredProvision

_ASKED = 60  # questions of each kind
_FILTERS = (
    Filters(language=Language.RU),
    Filters(kind="закон", in_force=True),
    Filters(since=datetime.date(2015, 1, 1), until=datetime.date(2019, 12, 31)),
    Filters(authority="юстиции", language=Language.KK),
)
Figures = dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("real", nargs="+", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "zhoba-scale")
    parser.add_argument("--keep", action="store_true", help="leave what was made in DIR, to go on with where a run was stopped")
    options = parser.parse_args()
    found: dict[int, Figures] = {}
    options.work.mkdir(parents=True, exist_ok=True)
    for size in options.sizes:
        acts, folder, kept = (options.work / f"{name}{size}" for name in ("acts", "corpus", "figures"))
        steps: dict[str, Figures] = json.loads(kept.read_text()) if kept.exists() else {}
        for step, arguments in (
            (_made, (acts, options.real, size)),
            (_imported, (acts, folder)),
            (_asked, (folder,)),
            (_compared, (folder,)),
        ):
            print(f"{datetime.datetime.now():%H:%M:%S} {size}: {step.__name__[1:]}", file=sys.stderr, flush=True)
            if step.__name__ not in steps:
                steps[step.__name__] = _apart(step, arguments)
                kept.write_text(json.dumps(steps))
            for name, value in steps[step.__name__].items():
                print(f"{size}\t{name}\t{_shown(value)}", flush=True)
        found[size] = {name: value for figures in steps.values() for name, value in figures.items()}
        if not options.keep:
            shutil.rmtree(acts)
            shutil.rmtree(folder)
            kept.unlink()
    print(f"\n| | {' | '.join(map(str, found))} | growth |\n|{' --- |' * (len(found) + 2)}")
    for name in next(iter(found.values())):
        values = [figures[name] for figures in found.values() if name in figures]
        print(f"| {name} | {' | '.join(map(_shown, values))} | {_growth(list(found), values)} |")


def _shown(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _growth(sizes: Sequence[int], values: Sequence[float]) -> str:
    """The exponent by which a figure grew with the size over the last step: 1 is linear."""
    if len(values) < 2 or len(values) != len(sizes) or min(values[-2:]) <= 0:
        return ""
    return f"{np.log(values[-1] / values[-2]) / np.log(sizes[-1] / sizes[-2]):.2f}"


def _apart(step: Callable[..., Figures], arguments: tuple[Any, ...]) -> Figures:
    """A step's figures, worked out in a process of its own."""
    context = multiprocessing.get_context("spawn")
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(send, step, arguments))
    process.start()
    send.close()
    try:
        figures: Figures = receive.recv()
    except EOFError:
        raise SystemExit(f"{step.__name__} ended without an answer") from None
    finally:
        process.join()
    return figures


def _run(send: Any, step: Callable[..., Figures], arguments: tuple[Any, ...]) -> None:
    send.send(step(*arguments))


def _made(acts: Path, real: Sequence[Path], size: int) -> Figures:
    """Write the acts."""
    varied_law.write(acts, real, size)
    files = list(acts.rglob("*.md"))
    return {"files": len(files), "MB of text": sum(path.stat().st_size for path in files) / 1e6}


def _imported(acts: Path, folder: Path) -> Figures:
    """Import them."""
    begun = time.perf_counter()
    report = importer.add([acts], folder)
    took = time.perf_counter() - begun
    own, readers = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = own.ru_utime + own.ru_stime + readers.ru_utime + readers.ru_stime
    assert not report.failed
    with Corpus.open(folder) as corpus:
        count = corpus.info().provisions
    return {
        "provisions": count,
        "import, minutes": took / 60,
        "import, processor minutes": worked / 60,
        "import, provisions/s": count / took,
        "import, provisions per processor second": count / worked,
        "import, peak MB": own.ru_maxrss / 1e3,
        "import, peak MB of a reader": readers.ru_maxrss / 1e3,
        **{f"folder, MB of {name}": _size(folder, name) for name in ("corpus.sqlite", "arrays", "vectors")},
        "folder, MB": sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6,
    }


def _size(folder: Path, name: str) -> float:
    place = store.current(folder) / name
    return sum(path.stat().st_size for path in [place, *place.rglob("*")] if path.is_file()) / 1e6


def _asked(folder: Path) -> Figures:
    """Open it as the desktop does and ask it."""
    begun = time.perf_counter()
    corpus = Corpus.open(folder)
    figures = {"open, ms": (time.perf_counter() - begun) * 1000}
    begun = time.perf_counter()
    corpus.warm()
    figures["warm, s"] = time.perf_counter() - begun
    provisions = _some(corpus, 4 * _ASKED)
    chosen = random.Random(4)
    questions = [" ".join(_stretch(provision.text, chosen)) for provision in provisions[:_ASKED]]
    own = Path(__file__).with_name("search_questions.jsonl").read_text("utf-8").splitlines()
    questions += [json.loads(line)["query"] for line in own]
    corpus.search(questions[0])
    figures |= _timed("search", questions, lambda question: corpus.search(question, 10))
    for number, question in enumerate(questions):  # what a filter lets through is in memory, as without it
        corpus.search(question, 10, filters=_FILTERS[number % len(_FILTERS)])
    filtered = [(question, _FILTERS[number % len(_FILTERS)]) for number, question in enumerate(questions)]
    figures |= _timed("search with filters", filtered, lambda asked: corpus.search(asked[0], 10, filters=asked[1]))
    figures |= _timed("similar", [one.text for one in provisions[_ASKED : 2 * _ASKED]], lambda text: corpus.similar(text, 10))
    _ = corpus.twins
    figures |= _timed("twins", [one.text for one in provisions[2 * _ASKED : 3 * _ASKED]], corpus.twins.of)
    corpus.complete("в соответствии")
    beginnings = [one.text[: chosen.randrange(10, max(11, len(one.text)))] for one in provisions[3 * _ASKED :]]
    figures |= _timed("completion", beginnings, corpus.complete)
    memory = dict(line.split(":") for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(("VmRSS", "RssFile")))
    resident, mapped = (int(memory[name].split()[0]) / 1e3 for name in ("VmRSS", "RssFile"))
    corpus.close()
    return figures | {"open application, MB resident": resident, "open application, of it files mapped": mapped}


def _some(corpus: Corpus, count: int) -> list[StoredProvision]:
    """Provisions of some length, here and there in the corpus."""
    chosen = random.Random(count)
    most = corpus.searcher.table.id.max()
    found: list[StoredProvision] = []
    while len(found) < count:
        row = int(np.searchsorted(corpus.searcher.table.id, chosen.randrange(1, most)))
        provision = corpus.by_id(int(corpus.searcher.table.id[row]))
        if len(provision.text.split()) >= 12:
            found.append(provision)
    return found


def _stretch(text: str, chosen: random.Random) -> list[str]:
    """Some words that stand together: what a person asks for."""
    words = text.split()
    size = chosen.randrange(3, 9)
    start = chosen.randrange(len(words) - size)
    return words[start : start + size]


def _timed(name: str, asked: Iterable[Any], ask: Callable[[Any], object]) -> Figures:
    clock, processor = [], []
    for one in asked:
        begun, worked = time.perf_counter(), time.process_time()
        ask(one)
        clock.append((time.perf_counter() - begun) * 1000)
        processor.append((time.process_time() - worked) * 1000)
    return {
        f"{name}, ms p50": statistics.median(clock),
        f"{name}, ms p95": statistics.quantiles(clock, n=20)[-1],
        f"{name}, processor ms p50": statistics.median(processor),
        f"{name}, processor ms p95": statistics.quantiles(processor, n=20)[-1],
    }


def _compared(folder: Path) -> Figures:
    """The lexical and the vector part beside the bare libraries."""
    os.environ["TQDM_DISABLE"] = "1"
    with Corpus.open(folder) as corpus:
        return {**_beside_bm25s(corpus, folder), **_beside_usearch(corpus, folder)}


def _beside_bm25s(corpus: Corpus, folder: Path) -> Figures:
    try:
        import bm25s
    except ImportError:
        return {}
    numbers: dict[str, int] = {}
    rows = store.connect(store.current(folder)).execute("SELECT terms FROM provisions ORDER BY id")
    said = [[numbers.setdefault(term, len(numbers)) for term in terms.split()] for (terms,) in rows]
    chosen = random.Random(8)
    names = list(numbers)
    queries = [[names[term] for term in chosen.sample(text, 8)] for text in chosen.sample([t for t in said if len(t) > 20], _ASKED)]
    bare = bm25s.BM25(k1=1.2, b=0.5)
    begun = time.process_time()
    bare.index(bm25s.tokenization.Tokenized(said, numbers), show_progress=False)
    built = time.process_time() - begun
    count = len(said)
    del said
    lexicon = corpus.searcher.lexicon

    def ours(query: list[str]) -> None:
        scores = lexicon.scores(dict.fromkeys(query, 1.0), count)
        np.argpartition(-scores, 200)[:200]

    ours(queries[0])
    mine = _timed("words", queries, ours)
    other = _timed("bm25s", queries, lambda query: bare.retrieve([query], k=200, show_progress=False))
    own, theirs = mine["words, processor ms p50"], other["bm25s, processor ms p50"]
    return {
        "words alone, processor ms": own,
        "bm25s, processor ms": theirs,
        "words / bm25s": own / theirs,
        "bm25s, index built in processor s": built,
    }


def _beside_usearch(corpus: Corpus, folder: Path) -> Figures:
    try:
        from usearch.index import Index
    except ImportError:
        return {}
    generation = store.current(folder)
    passages = store.arrays(generation).get("passages")
    assert passages is not None
    matrix = passages.astype(np.float32)
    bare = Index(ndim=matrix.shape[1], metric="cos", dtype="f16")
    begun = time.process_time()
    bare.add(np.arange(len(matrix)), matrix)
    built = time.process_time() - begun
    dense = corpus.searcher.dense
    asked = [_question(corpus, one) for one in _some(corpus, _ASKED)]
    chroma = vectors.open_store(generation / "vectors", passages, index=True)
    chroma.nearest(asked[0], 100)
    mine = _timed("chroma", asked, lambda vector: chroma.nearest(vector, 100))["chroma, processor ms p50"]
    other = _timed("usearch", asked, lambda vector: bare.search(vector, 100))["usearch, processor ms p50"]
    whole = vectors.Exact(np.asarray(store.arrays(generation).get("vectors")))
    found = [len(set(dense.nearest(vector, 100)[0]) & set(whole.nearest(vector, 100)[0])) / 100 for vector in asked]
    chroma.close()
    return {
        "passages": len(matrix),
        "Chroma, processor ms": mine,
        "usearch, processor ms": other,
        "Chroma / usearch": mine / other,
        "usearch, index built in processor s": built,
        "nearest hundred provisions that ours finds": statistics.mean(found),
    }


def _question(corpus: Corpus, provision: StoredProvision) -> np.ndarray[Any, Any]:
    from retrieval.terms import terms

    embedding = corpus.searcher.embedding
    assert embedding is not None
    return embedding.fold(dict.fromkeys(terms(provision.text, provision.language)[:8], 1.0))


if __name__ == "__main__":
    main()
