"""Completion from the law, on provisions that the index has not seen: how often the next word, and the next three, are what the act says.

    python benchmarks/completion.py --corpus DIR [--every 50] [--questions 2000]

Every N-th article (with all its provisions) of the corpus is held out. Asked at random places in them; beside it, on the same words
and places, a trigram model with stupid backoff (Brants and others 2007), the usual simple baseline. Prints shares and times.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from law.text import fold
from retrieval import alignment, completion, store
from retrieval.completion import Completer


class Trigrams:
    """The commonest word after the last two, else after the last one."""

    def __init__(self, texts: list[str]) -> None:
        self._after: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for text in texts:
            words = completion._TOKEN.findall(fold(text))
            for at, word in enumerate(words):
                for length in (1, 2):
                    if at >= length:
                        self._after[tuple(words[at - length : at])][word] += 1

    def next(self, context: list[str]) -> str:
        for length in (2, 1):
            after = self._after.get(tuple(context[-length:]))
            if after and len(context) >= length:
                return min(after.items(), key=lambda pair: (-pair[1], pair[0]))[0]
        return ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--every", type=int, default=50)
    parser.add_argument("--questions", type=int, default=2000)
    options = parser.parse_args()
    rows = store.connect(store.current(options.corpus)).execute(
        "SELECT p.id, p.text, p.expression, p.path, e.language FROM provisions p JOIN expressions e ON e.id = p.expression"
        " WHERE p.status = 'in force' ORDER BY p.id"
    )
    articles: dict[tuple[int, str], list[tuple[int, str, str]]] = defaultdict(list)
    for id, text, expression, path, language in rows:
        articles[expression, alignment.unit_of(path)].append((id, text, language))
    known: list[tuple[int, str]] = []
    held: dict[str, list[str]] = defaultdict(list)
    for number, provisions in enumerate(articles.values()):
        for id, text, language in provisions:
            if number % options.every == options.every // 2:
                held[language].append(text)
            else:
                known.append((id, text))
    texts = dict(known)
    begun = time.perf_counter()
    completer = Completer(*completion.index(known), texts.__getitem__)
    built = time.perf_counter() - begun
    trigrams = Trigrams([text for _, text in known])
    print(f"{len(known)} provisions known, {sum(map(len, held.values()))} held out; index built in {built:.1f} s")
    print("| language | places | next word | trigram | next three | trigram | p50 ms | p95 ms |\n| --- " + "| --- " * 7 + "|")
    for language, unseen in sorted(held.items()):
        chosen = random.Random(7)
        counts: Counter[str] = Counter()
        times = []
        places = [(text, spans) for text in unseen if len(spans := [m.span() for m in completion._TOKEN.finditer(fold(text))]) > 6]
        for _ in range(options.questions if places else 0):
            text, spans = chosen.choice(places)
            at = chosen.randrange(2, len(spans) - 3)
            before = text[: spans[at][0]]
            wanted = [fold(text[start:end]) for start, end in spans[at : at + 3]]
            begun = time.perf_counter()
            found = completer.complete(before, 1)
            times.append((time.perf_counter() - begun) * 1000)
            said = completion._TOKEN.findall(fold(found[0].text)) if found else []
            counts["word"] += said[:1] == wanted[:1]
            counts["three"] += said[:3] == wanted
            context = completion._TOKEN.findall(fold(before))
            guess: list[str] = []
            while len(guess) < 3 and (word := trigrams.next([*context, *guess])):
                guess.append(word)
            counts["trigram word"] += guess[:1] == wanted[:1]
            counts["trigram three"] += guess == wanted
        if times:
            asked = len(times)
            shares = " | ".join(f"{counts[name] / asked:.3f}" for name in ("word", "trigram word", "three", "trigram three"))
            print(f"| {language} | {asked} | {shares} | {statistics.median(times):.1f} | {statistics.quantiles(times, n=20)[-1]:.1f} |")


if __name__ == "__main__":
    main()
