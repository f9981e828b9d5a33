"""Chains of units in Russian: "подпунктом 3) пункта 2 статьи 15 и пунктами 4 и 5 статьи 16". Grammar: see `russian`."""

from __future__ import annotations

from functools import cached_property

from law.citations.model import Unit
from law.citations.numbers import NumberLists
from law.citations.tokens import Tokens
from law.languages.ru import DATA, REFERENCES
from law.words import Language

_RANK = {"sec": 1, "subsec": 2, "ch": 3, "par": 4, "art": 5, "pt": 7, "sub": 8}
ABBREVIATED = {"ст": "art", "п": "pt", "пп": "sub", "подп": "sub", "ч": "part-of", "абз": "ind", "гл": "ch", "разд": "sec"}


class Units:
    """Reads units at a token of one paragraph."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.lists = NumberLists(tokens, Language.RU, REFERENCES)

    def unit(self, at: int) -> tuple[Unit, int] | None:
        words = self.tokens.words
        word = words[at]
        if word in REFERENCES.this or word in REFERENCES.same:
            component = REFERENCES.units.get(words[at + 1])
            if component and not self._numbered(at + 2):
                return Unit(component, here=True), at + 2
            return None
        component = REFERENCES.units.get(word)
        if component is not None:
            return self._after_noun(at + 1, component, word in REFERENCES.plural_units)
        if word in ABBREVIATED and words[at + 1] == "." and self.tokens.is_number(at + 2) and not self._gazette(at):
            return self._after_noun(at + 2, ABBREVIATED[word], word == "пп")
        if word in DATA.ordinals or word in DATA.cardinals:
            read = self.lists.ordinals(at)
            if read is not None and (component := REFERENCES.units.get(words[read[1]])):
                return Unit(component, tuple(read[0]), words=True), read[1] + 1
        return None

    def _gazette(self, at: int) -> bool:
        """The place of publication, not a provision: "(Ведомости Парламента Республики Казахстан, 2011 г., № 19-І, 19-ІІ, ст. 96)"."""
        words = self.tokens.words
        return (at > 1 and words[at - 1] == "," and self.tokens.is_number(at - 2)) or any(start < at < end for start, end in self.gazettes)

    @cached_property
    def gazettes(self) -> list[tuple[int, int]]:
        """Where the paragraph names places of publication: from the gazette's name to the bracket that closes them."""
        words, found = self.tokens.words, list[tuple[int, int]]()
        for at in range(len(self.tokens)):
            if (words[at] == "сапп" or words[at].startswith("ведомост")) and not (found and at < found[-1][1]):
                found.append((at, next((end for end in range(at, len(self.tokens)) if words[end] == ")"), len(self.tokens))))
        return found

    def _numbered(self, at: int) -> bool:
        return self.tokens.is_number(at)

    def _after_noun(self, at: int, component: str, several: bool) -> tuple[Unit, int] | None:
        words = self.tokens.words
        if words[at] == "№":
            at += 1
        brackets = component == "sub" or (component == "pt" and not self._inside_bracket(at))
        read = self.lists.digits(at, brackets)
        if read is not None:
            numbers, end = read
            if self.lists.counts_things(end) and len(numbers) == 1 and words[end - 1] != ")":
                return None
            return Unit(component, tuple(numbers), several=several), end
        if component in ("sub", "pt") and (read := self.lists.letters(at)):
            return Unit(component, tuple(read[0])), read[1]
        if component in ("sec", "ch", "subsec") and (read := self.lists.roman(at)):
            return Unit(component, tuple(read[0])), read[1]
        read = self.lists.ordinals(at)
        if read is not None:
            return Unit(component, tuple(read[0]), words=True), read[1]
        return None

    def _inside_bracket(self, at: int) -> bool:
        words, depth = self.tokens.words, 0
        for index in range(at - 1, max(at - 60, -1), -1):
            if words[index] == ")" and not self.tokens.is_number(index - 1):
                depth += 1
            elif words[index] == "(":
                if depth == 0:
                    return True
                depth -= 1
        return False

    def chain(self, at: int) -> tuple[list[list[Unit]], int] | None:
        """Groups of units, each from the largest to the smallest, and the index after them."""
        read = self._group(at)
        if read is None:
            return None
        groups, end = [read[0]], read[1]
        while not any(unit.here for unit in groups[-1]):
            after = self.lists.separator(end)
            if after == end or (read := self._group(after)) is None:
                break
            if read[0][0].here and len(read[0]) == 1:  # "... и настоящей статьей": a head of its own
                break
            groups.append(read[0])
            end = read[1]
        return _inherit(groups), end

    def _group(self, at: int) -> tuple[list[Unit], int] | None:
        units: list[Unit] = []
        end = at
        while (read := self.unit(end)) is not None:
            units.append(read[0])
            end = read[1]
            if read[0].here:
                break
            if self.tokens.words[end] == "(":
                closed = self.tokens.bracket(end)
                if self.unit(closed) is not None and self.tokens.words[end + 1] in REFERENCES.aside:
                    end = closed
        if not units:
            return None
        ranks = [_RANK[unit.component] for unit in units if unit.component in _RANK]
        if len(ranks) > 1 and ranks == sorted(ranks):  # "статьи 5 пункта 2": written from the largest
            return units, end
        return units[::-1], end


def _inherit(groups: list[list[Unit]]) -> list[list[Unit]]:
    """A group that names no larger unit takes those of the group after it: "пункты 1, 2 и подпункт 3) пункта 4 статьи 5" are
    all of article 5."""
    for index in range(len(groups) - 2, -1, -1):
        top = _RANK.get(groups[index][0].component, 9)
        larger = [unit for unit in groups[index + 1] if _RANK.get(unit.component, 9) < top]
        if groups[index][0].component in ("ind", "part-of") and len(groups[index]) == 1:
            larger = [unit for unit in groups[index + 1] if unit.component not in ("ind", "part-of")]
        groups[index] = larger + groups[index]
    return groups
