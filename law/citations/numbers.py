"""Lists of numbers in references: `4, 5 и 6`, `13 – 15`, `1), 2) и 3)`, `второй и третьей`, `бірінші және екінші`."""

from __future__ import annotations

from law import numerals
from law.citations.tokens import Tokens
from law.languages import of
from law.languages.data import LanguageData, ReferenceWords
from law.words import Language

_ENDINGS = frozenset("го му й я е ой ю ый ая ое ые м ми ым ом ей х их ших шы ші нші ншы інші ыншы шi нi".split())
_LETTERS = {letter: letter for letter in "абвгдежзийклмнопрстәғқңөұүһі"} | dict(zip("aceopx", "асеорх", strict=True))
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_LOOK = str.maketrans("іхсӏ", "ixci")
_WIDEST = 200  # no reference spans more units


class NumberLists:
    """Reads lists of numbers at a token. All methods give what was read and the index after it, or None."""

    def __init__(self, tokens: Tokens, language: Language, words: ReferenceWords) -> None:
        self.tokens = tokens
        self.language = language
        self.data: LanguageData = of(language)
        self.words = words

    def separator(self, at: int) -> int:
        """Index after the words that join two members of a list at `at`, or `at` itself."""
        words = self.tokens.words
        start = at
        while words[at] in self.words.joins:
            at += 1
        if at > start and words[at] == "(" and words[at + 1] in self.words.joins and words[at + 2] == ")":
            at += 3
        return at

    def digits(self, at: int, brackets: bool) -> tuple[list[str], int] | None:
        """Numbers in figures. `brackets`: a closing bracket belongs to a number (`1)`). A range with spaces around its dash is
        one string `13..15`; without spaces it stays `13-15`, which may also be one inserted number."""
        tokens = self.tokens
        found: list[str] = []
        words = tokens.words
        while True:
            read = self._one(at, brackets)
            if read is None or (found and self._counts(read[1])):
                break
            number, after = read
            if words[after] == "-" and tokens.is_number(after + 1) and "-" not in number and "-" not in words[after + 1]:
                last = self._one(after + 1, brackets)
                if last is not None and not last[0].startswith("."):
                    number, after = f"{number}..{last[0]}", last[1]
            found.append(number)
            end = after
            at = self.separator(after)
            if at == after:
                break
        return (found, end) if found else None

    def _one(self, at: int, brackets: bool) -> tuple[str, int] | None:
        tokens = self.tokens
        words = tokens.words
        if not tokens.is_number(at):
            return None
        number, at = words[at], at + 1
        if brackets and words[at] == ")":
            return number, at + 1
        if words[at] == "-" and words[at + 1] in _ENDINGS and tokens.starts[at] == tokens.ends[at - 1]:
            at += 2
        elif words[at] == "." and tokens.is_number(at + 1) and tokens.starts[at + 1] == tokens.ends[at - 1] + 1:
            while words[at] == "." and tokens.is_number(at + 1) and tokens.starts[at + 1] == tokens.ends[at]:
                number, at = f"{number}.{words[at + 1]}", at + 2
        return number, at

    def _counts(self, at: int) -> bool:
        """Whether the number before `at` counts things (`и 3 экземплярах`) instead of naming a unit."""
        return bool(self.words.counted) and self.tokens.words[at].startswith(self.words.counted)

    def counts_things(self, at: int) -> bool:
        return self._counts(at)

    def roman(self, at: int) -> tuple[list[str], int] | None:
        value = roman(self.tokens.words[at])
        return ([str(value)], at + 1) if value else None

    def letters(self, at: int) -> tuple[list[str], int] | None:
        """Letters of subpoints: `а)`, `"б"`, `а) и в)`."""
        words, found = self.tokens.words, []
        while True:
            if words[at] in _LETTERS and words[at + 1] == ")":
                found.append(_LETTERS[words[at]])
                at += 2
            elif words[at] == '"' and words[at + 1] in _LETTERS and words[at + 2] == '"':
                found.append(_LETTERS[words[at + 1]])
                at += 3
            else:
                break
            end = at
            at = self.separator(at)
            if at == end:
                break
        return (found, end) if found else None

    def ordinals(self, at: int) -> tuple[list[str], int] | None:
        """Ordinals in words; a range (`второй – пятой`) is filled."""
        words, found = self.tokens.words, []
        end = at
        while words[at] in self.data.ordinals or words[at] in self.data.cardinals:
            read = numerals.read(words[at : at + 4], self.language)
            if read is None or not read[2]:
                break
            value, used, _ = read
            at += used
            found.append(value)
            if words[at] == "-" and (words[at + 1] in self.data.ordinals):
                last = numerals.read(words[at + 1 : at + 5], self.language)
                if last is not None and value < last[0] <= value + _WIDEST:
                    found += range(value + 1, last[0] + 1)
                    at += 1 + last[1]
            end = at
            at = self.separator(at)
            if at == end:
                break
        return ([str(value) for value in found], end) if found else None


def roman(word: str) -> int:
    """The value of a Roman numeral (folded; Cyrillic look-alikes count), 0 where the word is none."""
    word = word.translate(_ROMAN_LOOK)
    if not word or any(letter not in _ROMAN for letter in word):
        return 0
    values = [_ROMAN[letter] for letter in word]
    return sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))


def expand(numbers: tuple[str, ...], several: bool, known: frozenset[str], component: str) -> list[str]:
    """The numbers that a list names. `13..15` is a range over whole numbers; `13-15` is one where the word is a plural, the
    second is the larger, no unit `13-15` is known and not all numbers of the list share their first part (`1-1, 1-2`)."""
    heads = {number.partition("-")[0] for number in numbers}
    shared = len(numbers) > 1 and len(heads) == 1
    found: list[str] = []
    for number in numbers:
        first, dots, last = number.partition("..")
        if not dots and several and number.count("-") == 1 and f"{component}_{number}" not in known and not shared:
            first, _, last = number.partition("-")
            dots = ".." if first.isdigit() and last.isdigit() and int(first) < int(last) else ""
        if dots and first.isdigit() and last.isdigit() and int(first) < int(last) <= int(first) + _WIDEST:
            found += [str(value) for value in range(int(first), int(last) + 1)]
        elif dots:
            found += [first, last]
        else:
            found.append(number)
    return found
