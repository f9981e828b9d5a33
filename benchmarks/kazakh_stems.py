"""Kazakh stems held against a word list of Kazakh: do the forms of one word share a stem, do different words keep apart?

    python benchmarks/kazakh_stems.py /usr/share/hunspell/kk_KZ.dic [--acts FOLDER] [--show 20]

The list is the dictionary of Debian's `hunspell-kk` (GPL-2+, LGPL-2.1+ or MPL-1.1+). It is read where it lies and is no part of
Zhoba. It lists words and many of their forms side by side (бөлік, бөлігі, бөлігіне); its table of endings is not used: it
forms "бапым" and "құжаттарларда". So a word here is an entry that is no form of another entry, and its forms are those
that the grammar builds (`law.languages.kk.noun_forms`, and the verb's below) and the list, or an act, attests. With --acts only
words count that the Kazakh texts of that folder (kaz.*) use in some form."""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from law.languages.kk import noun_forms
from law.stems import stem
from law.text import fold
from law.words import Language

_LETTERS = re.compile("[а-яәғқңөұүһі]{3,}")
_VERB = (  # after the verb's stem, which is its name in -у without it
    "ады еді йды йді ған ген қан кен атын етін йтын йтін ып іп п сын сін са се уы уі уын уін уына уіне уда уде удан уден удың удің уға уге уды уді "
    "умен майды мейді байды бейді пайды пейді"
).split()
_VOICED = {"п": "б", "к": "г", "қ": "ғ"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dictionary", type=Path)
    parser.add_argument("--acts", type=Path)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    if not options.dictionary.is_file():
        sys.exit(f"no dictionary at {options.dictionary}: apt-get install hunspell-kk")
    listed = set(entries(options.dictionary))
    used = {word for path in options.acts.rglob("kaz.*") for word in words_of(path)} if options.acts else set()
    lemmas = families(listed, listed | used)
    if options.acts:
        lemmas = {lemma: forms for lemma, forms in lemmas.items() if lemma in used or forms & used}
    report("a word and its forms share a stem", *apart(lemmas), options.show)
    report("a word shares its stem with another word", *together(lemmas), options.show)


def entries(path: Path) -> Iterator[str]:
    """The words of a hunspell dictionary, folded, without names."""
    for line in path.read_text("utf-8-sig").splitlines()[1:]:
        word = line.strip().split("/")[0]
        if _LETTERS.fullmatch(fold(word)) and not word[0].isupper():
            yield fold(word)


def words_of(path: Path) -> Iterable[str]:
    return _LETTERS.findall(fold(path.read_text("utf-8", "replace")))


def families(listed: set[str], attested: set[str]) -> Mapping[str, set[str]]:
    """Words that are no form of another one, with their forms that are attested."""
    forms = {word: set(_forms(word)) & attested - {word} for word in listed}
    inflected = {form for word, several in forms.items() for form in several}
    return {word: several for word, several in forms.items() if word not in inflected}


def _forms(word: str) -> Iterator[str]:
    for several in noun_forms(word):
        yield from several
    if word.endswith(("у", "ю")) and len(word) > 3:
        yield from (word[:-1] + ending for ending in _VERB)
        if word[-2] in _VOICED.values():
            yield from (word[:-2] + hard + ending for hard, soft in _VOICED.items() if soft == word[-2] for ending in _VERB)


def apart(lemmas: Mapping[str, set[str]]) -> tuple[int, list[str]]:
    """How many pairs of a word and its form were tried, and which of them have two stems."""
    pairs = [(lemma, form) for lemma, forms in sorted(lemmas.items()) for form in sorted(forms)]
    key = {word: stem(word, Language.KK) for pair in pairs for word in pair}
    return len(pairs), [f"{one} > {key[one]} | {other} > {key[other]}" for one, other in pairs if key[one] != key[other]]


def together(lemmas: Mapping[str, set[str]]) -> tuple[int, list[str]]:
    """How many words were tried, and which share their stem with another word. A verb's name and what is made of its root are
    of one family and no mistake."""
    by_stem = defaultdict(list)
    for lemma in sorted(lemmas):
        by_stem[stem(lemma, Language.KK)].append(lemma)
    faults = []
    for several in by_stem.values():
        strange = [one for one in several if any(not _kin(one, other) for other in several if other != one)]
        faults += [" ".join(several)] * len(strange)
    return len(lemmas), faults


def _kin(one: str, other: str) -> bool:
    """Whether one is the other's verb: тап and табу, сана and санау."""
    return any(long.startswith(short[:-1]) and long.endswith(("у", "ю")) for long, short in ((one, other), (other, one)))


def report(name: str, tried: int, faults: list[str], show: int) -> None:
    print(f"{name}: {tried} tried, {len(faults)} wrong ({100 * len(faults) / max(1, tried):.1f} %)")
    for fault in random.Random(1).sample(sorted(set(faults)), min(show, len(set(faults)))):
        print("   ", fault)


if __name__ == "__main__":
    main()
