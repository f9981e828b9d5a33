"""Numbers written in words, read and written: `пятнадцати`, `двадцать пятый`, `он бес`, `жиырмасыншы`, `twenty-one`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from law.languages import of
from law.text import fold
from law.words import Language

_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words at [start, end) of a text."""

    start: int
    end: int
    value: int
    ordinal: bool


def read(words: Sequence[str], language: Language) -> tuple[int, int, bool] | None:
    """The number with which `words` (folded) begin: its value, how many words it takes, and whether it is an ordinal.
    None where the first word is no number."""
    data = of(language)
    total = group = used = 0
    last = 10**12  # the next word of one numeral must be smaller than the last: "двадцать пять", not "пять двадцать"
    for word in words:
        ordinal = word not in data.cardinals
        value = data.ordinals.get(word) if ordinal else data.cardinals[word]
        if value is None:
            break
        if value >= 1000 or (value == 100 and language is not Language.RU):
            if value >= 1000:
                if used and value >= last:
                    break
                total, group, last = total + max(group, 1) * value, 0, value
            elif group == 0 or group < 10:
                group = max(group, 1) * 100
            else:
                break
        elif _follows(group, value, language is Language.KK):
            group += value
        else:
            break
        used += 1
        if ordinal:
            return total + group, used, True
    return (total + group, used, False) if used else None


def _follows(group: int, value: int, compound_ten: bool) -> bool:
    """Whether `value` below 1000 may come after what the group already holds: hundreds, tens, ones, each once. In Kazakh
    ten takes ones as every ten does (он бес)."""
    if group == 0:
        return True
    if value == 0:
        return False
    if value < 10:
        return group % 10 == 0 and (compound_ten or group % 100 != 10)
    if value < 100:
        return group % 100 == 0
    return False


@lru_cache(maxsize=64)  # one sentence is asked for its amounts, for what it counts and for the cases it is for
def find(text: str, language: Language) -> tuple[Numeral, ...]:
    """All numbers in words in a text, in order."""
    folded = fold(text)
    data = of(language)
    said = set(_WORD.findall(folded))
    if data.cardinals.keys().isdisjoint(said) and data.ordinals.keys().isdisjoint(said):
        return ()
    found: list[Numeral] = []
    words = list(_WORD.finditer(folded))
    at = 0
    while at < len(words):
        if words[at].group() not in data.cardinals and words[at].group() not in data.ordinals:
            at += 1
            continue
        run = [words[at].group()]
        while (
            at + len(run) < len(words)
            and len(run) < 12
            and folded[words[at + len(run) - 1].end() : words[at + len(run)].start()] in (" ", "-", "  ")
        ):
            run.append(words[at + len(run)].group())
        got = read(run, language)
        if got is None:
            at += 1
            continue
        value, used, ordinal = got
        found.append(Numeral(words[at].start(), words[at + used - 1].end(), value, ordinal))
        at += used
    return tuple(found)


def in_words(number: int, language: Language) -> str:
    """A cardinal number below a million in words, in the nominative. Raises ValueError beyond."""
    if not 0 <= number < 10**6:
        raise ValueError(f"no words for {number}")
    data = of(language)
    if number < 20:
        return data.units[number]
    if number < 100:
        joint = "-" if language is Language.EN else " "
        return data.tens[number // 10 - 2] + (joint + data.units[number % 10] if number % 10 else "")
    if number < 1000:
        rest = number % 100
        return data.hundreds[number // 100 - 1] + (" " + in_words(rest, language) if rest else "")
    thousands, rest = divmod(number, 1000)
    return _thousands(thousands, language) + (" " + in_words(rest, language) if rest else "")


def _thousands(count: int, language: Language) -> str:
    if language is Language.EN:
        return in_words(count, language) + " thousand"
    if language is Language.KK:
        return "мың" if count == 1 else in_words(count, language) + " мың"
    words = in_words(count, language).split()
    words[-1] = {"один": "одна", "два": "две"}.get(words[-1], words[-1])
    teen = 10 < count % 100 < 20
    ending = "тысяч" if teen or not 1 <= count % 10 <= 4 else "тысяча" if count % 10 == 1 else "тысячи"
    return " ".join([*words, ending])
