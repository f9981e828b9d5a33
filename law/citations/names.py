"""Short names of acts introduced in the text: "(далее – Закон)", "(бұдан әрі – Қағидалар)"."""

from __future__ import annotations

from collections.abc import Sequence

from law.citations.model import CitedAct
from law.citations.tokens import Tokens
from law.stems import stem
from law.words import Language

Known = tuple[tuple[tuple[str, ...], CitedAct | None], ...]  # the stems of each name, the act


class ShortNames:
    """Short names in force at a place of the text. A name introduced again takes its new meaning; an attached document
    introduces names of its own in this way."""

    def __init__(self, language: Language, known: Known = ()) -> None:
        self.language = language
        self._names: dict[str, dict[tuple[str, ...], CitedAct | None]] = {}
        for key, act in known:
            self._names.setdefault(key[0], {})[key] = act

    @property
    def known(self) -> Known:
        """The names with what they mean."""
        return tuple(pair for names in self._names.values() for pair in names.items())

    def add(self, words: Sequence[str], act: CitedAct | None) -> None:
        """`words`: the folded tokens of the name; `act` None for the act that is being read itself."""
        words = [word for word in words if word != '"']
        if words and len(words) <= 12:
            key = tuple(stem(word, self.language) for word in words)
            self._names.setdefault(key[0], {})[key] = act

    def in_text(self, folded: str) -> bool:
        """A cheap look: whether a folded text may hold one of the names."""
        return any(first in folded for first in self._names)

    def match(self, tokens: Tokens, at: int) -> tuple[CitedAct | None, int] | None:
        """The act that a short name at `at` means (None: this act) and the index after the name; the longest name wins.
        A name is written with a capital letter."""
        if not self._names or not tokens.capital(at):
            return None
        candidates = self._names.get(stem(tokens.words[at], self.language))
        if candidates is None:
            return None
        for key in sorted(candidates, key=len, reverse=True):
            end = at + len(key)
            if end <= len(tokens) and all(stem(tokens.words[at + k], self.language) == part for k, part in enumerate(key) if k):
                return candidates[key], end
        return None
