"""Fits the weights of copilot/readability/weights.toml and prints that file.

    python benchmarks/readability_weights.py PAIRS.jsonl... --law FILE... [--language kk] > copilot/readability/weights.toml

PAIRS hold {"lang", "original", "simpler"}. Each weight is held at or above zero (a burden never makes a text easier; verbs,
which do, count as their absence) and drawn towards a common prior, so that a burden that the pairs hardly show keeps an
argued weight. The line of comments that it prints last gives the share of pairs in order, tenfold cross-validated.
FILEs of law in force give the usual rates and the distribution of the burden over their articles.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from copilot.readability.measures import take
from law import formats, structure
from law.act import Level
from law.words import Language

NAMES = (
    "abstract nouns", "agents after the verb", "brackets", "compound prepositions", "double negations", "exceptions", "genitive chain",
    "old words", "participles", "passives", "pointing words", "sentence length", "split verbs", "stacked verbs", "syllables a word", "verbal nouns",
    "verbs", "words before the verb",
)  # fmt: skip
PRIOR = 0.3
STRENGTH = 3.0


def rates(text: str, language: Language) -> np.ndarray:
    found = take(text, language).rates
    return np.array([found.get(name, 0.0) * (-1 if name == "verbs" else 1) for name in NAMES])


def fit(differences: np.ndarray) -> np.ndarray:
    scale = np.sqrt((differences**2).mean(axis=0)) + 1.0
    x = differences / scale

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = x @ w
        return float(np.log1p(np.exp(-z)).sum() + STRENGTH * ((w - PRIOR) ** 2).sum()), -x.T @ (1 / (1 + np.exp(z))) + 2 * STRENGTH * (
            w - PRIOR
        )

    found = minimize(loss, np.full(len(NAMES), PRIOR), jac=True, bounds=[(0, None)] * len(NAMES))
    return np.asarray(found.x / scale)


def articles(path: Path) -> list[tuple[str, Language]]:
    act = structure.read(formats.read(path.read_bytes(), path.name), name=path.name)
    units = [p for p in act.provisions if p.level is Level.ARTICLE] or [p for p in act.provisions if p.level is Level.POINT]
    return [(act.text(unit, deep=True), act.meta.language) for unit in units]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--law", nargs="+", type=Path, required=True)
    parser.add_argument("--language", choices=[language.value for language in Language], help="print one language only")
    options = parser.parse_args()
    rows = [json.loads(line) for path in options.pairs for line in path.read_text("utf-8").splitlines() if line.strip()]
    texts = [article for path in options.law for article in articles(path)]
    for language in [Language(options.language)] if options.language else Language:
        pairs = [row for row in rows if row["lang"] == language.value]
        differences = np.array([rates(row["original"], language) - rates(row["simpler"], language) for row in pairs])
        weights = fit(differences)
        of_law = [rates(text, language) for text, of in texts if of is language and len(text) > 80]
        if not of_law:  # no law in this language at hand: its official texts of the pairs stand in
            of_law = [rates(row["original"], language) for row in pairs]
        burdens = np.array(of_law) @ weights
        print(f"[{language.value}.weights]")
        for name, weight in zip(NAMES, weights, strict=True):
            print(f'"{name}" = {(-weight if name == "verbs" else weight):.4f}')
        print(f"\n[{language.value}.usual]")
        for name, usual in zip(NAMES, np.median(np.array(of_law), axis=0), strict=True):
            print(f'"{name}" = {(-usual if name == "verbs" else usual):.3f}')
        print(f"\n[{language.value}]")
        print("quantiles = [" + ", ".join(f"{value:.3f}" for value in np.quantile(burdens, np.linspace(0.05, 0.95, 19))) + "]\n")
        order = np.random.default_rng(0).permutation(len(pairs))
        right = [
            differences[k] @ fit(np.delete(differences, order[start::10], axis=0)) > 0 for start in range(10) for k in order[start::10]
        ]
        print(f"# {language.value}: {np.mean(right):.3f} of {len(pairs)} pairs in order, cross-validated; {len(of_law)} articles of law\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
