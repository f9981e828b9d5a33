"""What each signal of search is worth: recall and mean reciprocal rank with all of them, and with each left out.

    python benchmarks/search_signals.py --corpus DIR QUESTIONS.jsonl...

DIR is a corpus of the acts that the questions ask about; a row of QUESTIONS is {"id", "lang", "query", "gold": [{"act",
"paragraphs"}]}. Prints a table in Markdown (docs/search.md holds one).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from retrieval.corpus import Corpus, Hit
from retrieval.ranking import Weights

_LANGUAGES = ("ru", "kk")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions", nargs="+", type=Path)
    parser.add_argument("--corpus", type=Path, required=True)
    options = parser.parse_args()
    sets = {path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()] for path in options.questions}
    columns = [(name, language) for name in sets for language in _LANGUAGES]
    print("| | " + " | ".join(f"{name} {language}" for name, language in columns) + " |")
    print("| --- " * (len(columns) + 1) + "|")
    with Corpus.open(options.corpus) as corpus:
        searcher = corpus.searcher
        for left_out in ("", *(field.name for field in fields(Weights))):
            searcher.weights = replace(Weights(), **({left_out: 0.0} if left_out else {}))
            cells = []
            for name, language in columns:
                ranks = [_rank(corpus.search(row["query"], 20), row["gold"]) for row in sets[name] if row["lang"] == language]
                cells.append(f"{_recall(ranks):.2f} / {_mrr(ranks):.3f}")
            print(f"| {'without ' + left_out if left_out else 'all'} | " + " | ".join(cells) + " |", flush=True)


def _rank(hits: Iterable[Hit], gold: list[dict[str, Any]]) -> int | None:
    wanted = {(one["act"], paragraph) for one in gold for paragraph in one["paragraphs"]}
    for rank, hit in enumerate(hits, 1):
        for side in (hit.provision, hit.other):
            if side is not None and side.language == "ru" and any((side.act, paragraph) in wanted for paragraph in side.paragraphs):
                return rank
    return None


def _recall(ranks: list[int | None]) -> float:
    return sum(rank is not None and rank <= 10 for rank in ranks) / max(1, len(ranks))


def _mrr(ranks: list[int | None]) -> float:
    return sum(1 / rank for rank in ranks if rank) / max(1, len(ranks))


if __name__ == "__main__":
    main()
