"""How long the guard takes over a provision, by processor time: the median, the 95th per cent, and the longest provisions.

    python benchmarks/guard.py LAW.txt [--language ru]

Each paragraph of 80 characters and more is compared with itself without its last sentence or its last words, so that there are
facts to tell; each is read anew (the cache of readings is emptied). Aim: under 20 ms a provision."""

from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path

from copilot.guard import compare
from copilot.guard.reading import read
from law.words import Language

_SHORTEST = 80  # characters


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("law", type=Path)
    parser.add_argument("--language", choices=[language.value for language in Language], default="ru")
    arguments = parser.parse_args()
    language = Language(arguments.language)
    lines = [line.strip() for line in arguments.law.read_text(encoding="utf-8").splitlines()]
    provisions = [line for line in lines if len(line) >= _SHORTEST]
    taken = []
    for provision in provisions:
        shorter = provision[: provision.rfind(" ", 0, len(provision) * 4 // 5)]
        read.cache_clear()
        start = time.process_time()
        compare(provision, shorter, language)
        taken.append((time.process_time() - start) * 1000)
    ordered = sorted(taken)
    print(f"{len(provisions)} provisions of {statistics.median(map(len, provisions)):.0f} characters in the median")
    print(f"median {statistics.median(taken):.1f} ms, 95 % within {ordered[len(ordered) * 95 // 100]:.1f} ms, longest {ordered[-1]:.1f} ms")


if __name__ == "__main__":
    main()
