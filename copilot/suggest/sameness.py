"""Whether a wording of another act says what the text of the bill says, word for word but for its order and form.

The guard tells what a rewording changed; it forgives synonyms and words that carry no matter. A precedent is no rewording but
another text, so more is asked of it: every word of the one has a word of its own in the other."""

from __future__ import annotations

from collections import Counter

from copilot import guard
from law.likeness import same
from law.stems import stems
from law.words import Language

_ALIKE = 0.9  # two stems of one root


def says_same(original: str, other: str, language: Language) -> bool:
    """Whether the texts hold the same words, each as often as the other, and the guard finds nothing changed."""
    mine, theirs = (Counter(stems(text, language)) for text in (original, other))
    left, right = list((mine - theirs).elements()), list((theirs - mine).elements())
    for word in left:
        pair = next((one for one in right if same(word, one) >= _ALIKE), None)
        if pair is None:
            return False
        right.remove(pair)
    return not right and guard.compare(original, other, language).preserved
