"""A text as its stems, in which terms are looked for in any form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from law.likeness import same
from law.stems import stems
from law.words import Language


@dataclass(frozen=True, slots=True)
class Stems:
    """The stems of a text in their order, each of them once, and how they begin: words that are the same begin alike."""

    words: Sequence[str]
    once: frozenset[str]
    beginnings: frozenset[str]
    _held: dict[tuple[str, ...], bool] = field(default_factory=dict, init=False, compare=False, repr=False)

    def hold(self, name: Sequence[str]) -> bool:
        """Whether the text has a term, the stems of its words in order, with at most one word between them."""
        if name[0][:4] not in self.beginnings:
            return False
        key = tuple(name)
        if key not in self._held:
            self._held[key] = any(self._from(at, name) for at, word in enumerate(self.words) if same(word, name[0]))
        return self._held[key]

    def _from(self, place: int, name: Sequence[str]) -> bool:
        for part in name[1:]:
            following = next((k for k in range(place + 1, min(place + 3, len(self.words))) if same(self.words[k], part)), None)
            if following is None:
                return False
            place = following
        return True


def read(text: str, language: Language) -> Stems:
    words = stems(text, language)
    return Stems(words, frozenset(words), frozenset(word[:4] for word in words))
