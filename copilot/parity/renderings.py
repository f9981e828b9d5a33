"""One term rendered in two ways across a text (KZ-B05), for terms that no list defines: learnt from the text itself.

A phrase of two or three words that recurs stands opposite one and the same phrase of the other language, which occurs nowhere
else. Where once it does not, while the other sentence says something that this one does not, another term was put there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from copilot.parity import lexicon
from copilot.parity.unsaid import content, read
from law.stems import stem
from law.text import fold
from law.words import Language

Span = tuple[int, int]
_Phrase = tuple[str, ...]
_LANGUAGES = (Language.KK, Language.RU)
_OFTEN = 3  # sentences that must have both phrases
_SELDOM = 3  # of so many sentences with a phrase at most one may have another rendering
_APART = 5  # words that each of the two sentences may have besides: with more they do not say the same


class Apart(NamedTuple):
    """A sentence, by its number, and where each of its two texts has what is not the usual rendering."""

    sentence: int
    kazakh: Span
    russian: Span


class _Phrases(NamedTuple):
    """The phrases of a sentence, where each first stands, and the stems of all its words."""

    places: Mapping[_Phrase, Span]
    stems: frozenset[str]


def apart(pairs: Sequence[tuple[str, str]]) -> list[Apart]:
    """Where a term is not rendered as it is elsewhere. `pairs`: the sentences that say the same, Kazakh and Russian."""
    said = [tuple(_phrases(text, language) for text, language in zip(pair, _LANGUAGES, strict=True)) for pair in pairs]
    where: tuple[dict[_Phrase, set[int]], ...] = (defaultdict(set), defaultdict(set))
    for number, both in enumerate(said):
        for side in (0, 1):
            for phrase in both[side].places:
                where[side][phrase].add(number)
    found: dict[int, Apart] = {}
    for side in (0, 1):
        for phrase, sentences in where[side].items():
            if len(sentences) <= _OFTEN:
                continue
            usual = _usual(phrase, sentences, where[1 - side], pairs, said, side)
            odd = sorted(sentences - where[1 - side][usual]) if usual else []
            if not odd or len(odd) * _SELDOM > len(sentences):
                continue
            for number in odd:
                if number not in found and not set(usual) & said[number][1 - side].stems:
                    place = _other(pairs[number], said[number][side].places[phrase], side)
                    if place is not None:
                        found[number] = Apart(number, *place)
    return [found[number] for number in sorted(found)]


def _usual(
    phrase: _Phrase,
    sentences: set[int],
    others: Mapping[_Phrase, set[int]],
    pairs: Sequence[tuple[str, str]],
    said: Sequence[tuple[_Phrases, ...]],
    side: int,
) -> _Phrase:
    """The phrase of the other language that says the same; none where nothing tells."""
    beside = Counter(other for number in sentences for other in said[number][1 - side].places)
    best: tuple[int, int, int, _Phrase] = (0, 0, 0, ())
    for other, count in beside.items():
        if count < _OFTEN or len(others[other]) != count or count == len(sentences):
            continue
        number = min(sentences & others[other])
        words = tuple(
            fold(pairs[number][at])[slice(*said[number][at].places[name])].split() for at, name in ((side, phrase), (1 - side, other))
        )
        best = max(best, (_kinship(words[side], words[1 - side]), count, -len(other), other))
    whole = any(len(others[other]) == count == len(sentences) for other, count in beside.items() if set(other) & set(best[3]))
    return best[3] if best[0] and not whole else ()


def _kinship(kazakh: Sequence[str], russian: Sequence[str]) -> int:
    """How many words of the Russian phrase the Kazakh one renders; 0 where a word of either is known to say something else."""
    rendered = 0
    for word in russian:
        if any(other.startswith(lexicon.renderings(word)) for other in kazakh):
            rendered += 1
        elif lexicon.entered(word):
            return 0
    every = tuple(start for word in russian for start in lexicon.renderings(word))
    return 0 if any(lexicon.known_kazakh(word) and not word.startswith(every) for word in kazakh) else rendered


def _other(pair: tuple[str, str], term: Span, side: int) -> tuple[Span, Span] | None:
    """The places of the term and of what stands for it; None where the other sentence says the term in other words after all."""
    words = read(*pair)
    mine, theirs = ([word for word in words[at] if not word.said] for at in (side, 1 - side))
    if not (0 < len(theirs) <= _APART and len(mine) <= _APART and any(term[0] <= word.start < term[1] for word in mine)):
        return None
    other = theirs[0].start, theirs[0].end
    return (term, other) if side == 0 else (other, term)


@lru_cache(maxsize=8192)
def _phrases(text: str, language: Language) -> _Phrases:
    words = [(stem(word.text, language), word.start, word.end) for word in content(text, language)]
    places: dict[_Phrase, Span] = {}
    for phrase, span in _runs(text, words):
        places.setdefault(phrase, span)
    return _Phrases(places, frozenset(name for name, _, _ in words))


def _runs(text: str, words: Sequence[tuple[str, int, int]]) -> Iterator[tuple[_Phrase, Span]]:
    """Two or three words that stand side by side, with nothing but spaces between them."""
    for at in range(len(words)):
        for last in (at + 1, at + 2):
            if last >= len(words) or text[words[last - 1][2] : words[last][1]].strip() or words[last - 1][2] == words[last][1]:
                break
            yield tuple(name for name, _, _ in words[at : last + 1]), (words[at][1], words[last][2])
