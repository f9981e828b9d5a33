"""Automatic numbers of Word, resolved from numbering.xml (ECMA-376 part 1, 17.9): they are not in the text of a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from law.formats.wordml import W, on, val

_LEVELS = 9
_SLOT = re.compile(r"%([1-9])")
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"  # Word leaves out ё, й, ъ, ы, ь
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class NumberLevel:
    """One level of a list definition (w:lvl)."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None  # w:lvlRestart: 0 never, n after level n (1-based) was used; None: after any upper level
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class _List:
    """A w:num: its definition, what it overrides and which of its levels were used."""

    definition: str
    levels: dict[int, NumberLevel]
    starts: dict[int, int]
    used: set[int] = field(default_factory=set)


class Numbering:
    """Counts through a document: call `next` for every numbered paragraph in order."""

    def __init__(self, root: etree._Element | None) -> None:
        """`root` is w:numbering, None where the package has none."""
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, list[int | None]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: etree._Element) -> None:
        definitions: dict[str, dict[int, NumberLevel]] = {}
        style_links: dict[str, str] = {}
        follows: dict[str, str] = {}
        for abstract in root.iterchildren(W + "abstractNum"):
            name = abstract.get(W + "abstractNumId", "")
            definitions[name] = {_index(lvl): _level(lvl) for lvl in abstract.iterchildren(W + "lvl")}
            if link := val(abstract.find(W + "styleLink")):
                style_links[link] = name
            if link := val(abstract.find(W + "numStyleLink")):
                follows[name] = link
        for num in root.iterchildren(W + "num"):
            name = val(num.find(W + "abstractNumId")) or ""
            name = style_links.get(follows.get(name, ""), name)
            levels = dict(definitions.get(name, {}))
            starts: dict[int, int] = {}
            for override in num.iterchildren(W + "lvlOverride"):
                level = _index(override)
                lvl = override.find(W + "lvl")
                if lvl is not None:
                    levels[level] = _level(lvl)
                start = val(override.find(W + "startOverride"))
                if start is not None:
                    starts[level] = _int(start, 1)
            self._lists[num.get(W + "numId", "")] = _List(name, levels, starts)

    def level_of_style(self, number_id: str, style: str) -> int | None:
        """The level of a list that is linked to a paragraph style."""
        found = self._lists.get(number_id)
        if found is None:
            return None
        return next((level for level, data in found.levels.items() if data.style == style), None)

    def next(self, number_id: str, level: int) -> str:
        """The number that Word prints before the next paragraph of this list and level; "" where there is none."""
        found = self._lists.get(number_id)
        if found is None or level not in found.levels:
            return ""
        counters = self._counters.setdefault(found.definition, [None] * _LEVELS)
        data = found.levels[level]
        current = counters[level]
        if level in found.starts and level not in found.used:
            counters[level] = found.starts[level]
        else:
            counters[level] = data.start if current is None else current + 1
        found.used.add(level)
        for upper in range(level):
            if counters[upper] is None:
                counters[upper] = found.starts.get(upper, found.levels.get(upper, NumberLevel()).start)
        for deeper in range(level + 1, _LEVELS):
            restart = found.levels.get(deeper, NumberLevel()).restart
            if restart is None or (restart and level < restart):
                counters[deeper] = None
        return self._print(found, level, counters)

    @staticmethod
    def _print(found: _List, level: int, counters: list[int | None]) -> str:
        data = found.levels[level]
        if data.form == "none":
            return ""
        if data.form == "bullet":
            return data.text if data.text.isascii() and data.text.strip() else _BULLET

        def fill(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            slot = found.levels.get(at, NumberLevel())
            value = counters[at]
            form = "decimal" if data.legal and slot.form != "decimalZero" else slot.form
            return number_text(slot.start if value is None else value, form)

        return _SLOT.sub(fill, data.text).strip()


def number_text(value: int, form: str) -> str:
    """A number in one of Word's number formats (ST_NumberFormat); a format that acts do not use is written in digits."""
    if value > 0 and form in ("upperRoman", "lowerRoman"):
        roman = _roman(value)
        return roman if form == "upperRoman" else roman.lower()
    alphabet = {"lowerLetter": _LATIN, "upperLetter": _LATIN.upper(), "russianLower": _RUSSIAN, "russianUpper": _RUSSIAN.upper()}.get(form)
    if alphabet and 0 < value < 1000:
        turns, at = divmod(value - 1, len(alphabet))
        return alphabet[at] * (turns + 1)
    return f"{value:02d}" if form == "decimalZero" else str(value)


def _roman(value: int) -> str:
    digits = []
    for number, sign in (
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ):
        count, value = divmod(min(value, 100_000), number)
        digits.append(sign * count)
    return "".join(digits)


def _index(element: etree._Element) -> int:
    return min(max(_int(element.get(W + "ilvl"), 0), 0), _LEVELS - 1)


def _level(lvl: etree._Element) -> NumberLevel:
    level = NumberLevel(
        start=_int(val(lvl.find(W + "start")), 0),
        form=val(lvl.find(W + "numFmt")) or "decimal",
        text=val(lvl.find(W + "lvlText")) or "",
        legal=bool(on(lvl.find(W + "isLgl"))),
        style=val(lvl.find(W + "pStyle")) or "",
    )
    restart = val(lvl.find(W + "lvlRestart"))
    return level if restart is None else replace(level, restart=_int(restart, 0))


def _int(text: str | None, default: int) -> int:
    try:
        return int(text) if text else default
    except ValueError:
        return default
