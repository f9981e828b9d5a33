"""Figures, dates, terms and references of a Kazakh line and its Russian one, set against each other.

Both languages print the same figures; where they do not, the place of the odd one says what it is: in a reference, in a date,
or an amount. Amounts and ordinals in words are read by `law.quantities` and `law.citations`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from copilot.guard.amounts import Bound, amounts
from law.citations import Citation, in_text, units
from law.languages import of
from law.numerals import Numeral, find
from law.quantities import TERMS, Quantity, Unit, quantities
from law.text import fold
from law.words import Language

_FIGURE = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+")
_T = TypeVar("_T")
_SPACES = re.compile(r"\s")
_DATE = {
    Language.RU: re.compile(r"(?:(?P<day>\d{1,2})\s+)?(?P<month>[а-я]{3,9})(?:\s+(?P<year>\d{4})\s*(?:года|год|г\.))?"),
    Language.KK: re.compile(r"(?:(?P<year>\d{4})\s*(?:жылғы|жылдың|ж\.)\s+)?(?P<day>\d{1,2})\s+(?P<month>[а-яәғқңөұүһі]{3,9})"),
}
_ATTACHED = (
    re.compile(r"приложени\w* №? ?\Z"),
    re.compile(r"\A[-–]?\s?қосымша"),
)  # an appendix is cited before its number in Russian, after it in Kazakh
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)(?=\s*(?:[-–—]\s*\d{4}\s*)?(?:год|г\.|жыл|ж\.))")
_FRACTION = re.compile(
    r"(?<!\w)(?:[^\W\d]+(?:тан|тен|дан|ден|нан|нен) (?:бір|екі|үш|төрт|бес)\w*|[^\W\d]+ (?:трет|четверт|пят|шест|десят|сот)(?:ь|и|ей|ям|ями|ях|ых|ая|ой|ую)(?!\w))"
)  # "үштен екісі", "двух третей", whatever the ending
_CARDINAL = frozenset((number, False) for number in range(2, 10_000))  # a number and whether it is an ordinal
_DAYS = frozenset((Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.DAY))


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that both texts must say alike, at [start, end) of its line."""

    kind: str  # reference, date, number
    value: object
    start: int
    end: int
    within: int = -1  # where the citation begins that it is part of


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact of one text and what stands in its place in the other; None where nothing does."""

    kind: str
    kazakh: Fact | None
    russian: Fact | None

    @property
    def of_both(self) -> bool:
        return self.kazakh is not None and self.russian is not None


@dataclass(frozen=True, slots=True)
class _Line:
    """A line, read once for all the comparisons. `dates`: with their months, 1 to 12."""

    text: str
    language: Language
    citations: Sequence[Citation]
    amounts: Sequence[Quantity]
    spoken: Sequence[Numeral]
    dates: Sequence[tuple[re.Match[str], int]]


def _read(text: str, language: Language) -> _Line:
    return _Line(text, language, in_text(text, language), quantities(text, language), find(text, language), tuple(_dated(text, language)))


def differences(kazakh: str, russian: str) -> list[Difference]:
    """What the figures and amounts of two lines do not say alike; each difference once."""
    here, there = _read(kazakh, Language.KK), _read(russian, Language.RU)
    found = _unlike(*_printed(here, there))
    for more in (
        _of_both(_dates, here, there),
        _amounts(here, there),
        _exchanged(here, there),
        _of_both(_ordinals, here, there),
        _of_both(_counted, here, there),
        _against_one(here, there),
        _bounded(here, there),
    ):
        found += [one for one in more if not any(_covers(one, other) for other in found)]
    return _once(found)


def _of_both(facts: Callable[[_Line], list[Fact]], here: _Line, there: _Line) -> list[Difference]:
    """What both lines say of a kind, and say differently."""
    return [one for one in _unlike(facts(here), facts(there)) if one.of_both]


def _counted(line: _Line) -> list[Fact]:
    """Numbers in words of what is no known unit: "три кандидата", "бірінші кезекте". One is as often a pronoun; two numbers
    side by side are a fraction ("двух третей", "үштен екісі"), which `phrases` reads."""
    known = [(q.start, q.end) for q in line.amounts] + [(c.start, c.end) for c in line.citations]
    known += [match.span() for match in _FRACTION.finditer(fold(line.text))]
    beside = {n for one, other in pairwise(line.spoken) if other.start - one.end == 1 for n in (one, other)}
    return [
        Fact("number", (numeral.value, numeral.ordinal), numeral.start, numeral.end)
        for numeral in line.spoken
        if (numeral.value != 1 or numeral.ordinal)
        and numeral not in beside
        and not any(a < numeral.end and numeral.start < b for a, b in known)
    ]


def _against_one(here: _Line, there: _Line) -> list[Difference]:
    """A number in words of one text that the other has not, while it says "one" the more often."""
    for mine, theirs, kazakh in ((here, there, True), (there, here, False)):
        odd = [fact for fact in _odd(_counted(mine), _counted(theirs), _same_value) if fact.value in _CARDINAL]
        ones = _ones(theirs)
        if len(odd) == 1 and len(ones) == 1 + len(_ones(mine)):
            return [Difference("number", odd[0], ones[-1]) if kazakh else Difference("number", ones[-1], odd[0])]
    return []


def _ones(line: _Line) -> list[Fact]:
    """Where a line says "one"; "one of" counts nothing."""
    return [
        Fact("number", 1, one.start, one.end)
        for one in line.spoken
        if one.value == 1 and not one.ordinal and not line.text.startswith(" из ", one.end)
    ]


def _bounded(here: _Line, there: _Line) -> list[Difference]:
    """Amounts of one size of which one text includes the bound: "елу пайыздан астам" beside "пятьдесят процентов и более"."""
    mine, theirs = _bounds(here), _bounds(there)
    return [
        Difference("number", mine[key], theirs[key])
        for key in mine
        if key in theirs and {mine[key].value, theirs[key].value} in ({Bound.MORE, Bound.LEAST}, {Bound.LESS, Bound.MOST})
    ]


def _bounds(line: _Line) -> dict[tuple[float, str], Fact]:
    """The bound of each amount that a line names once, by its size and unit."""
    taken = [(c.start, c.end) for c in line.citations] + [match.span() for match, _ in line.dates]
    read = amounts(fold(line.text), line.language, taken)
    counted = Counter((one.value, one.unit) for one in read)
    return {
        (one.value, one.unit): Fact("number", one.bound, one.start, one.end)
        for one in read
        if one.unit and counted[one.value, one.unit] == 1
    }


def _exchanged(here: _Line, there: _Line) -> list[Difference]:
    """References whose numbers are the same and stand for other units: "12-баптың 3-тармағының 2) тармақшасы" beside
    "подпункт 3) пункта 2 статьи 12"."""
    mine, theirs = _cited(here), _cited(there)
    odd = _odd(mine, theirs, _same_value), _odd(theirs, mine, _same_value)
    found = []
    for one in odd[0]:
        other = next((other for other in odd[1] if _alike(str(one.value)) == _alike(str(other.value))), None)
        if other is not None:
            odd[1].remove(other)
            found.append(Difference("reference", one, other))
    return found


def _cited(line: _Line) -> list[Fact]:
    """Every provision that a line refers to, by its path."""
    return [
        Fact("reference", path, citation.start, citation.end, citation.start) for citation in line.citations for path in citation.provisions
    ]


def _alike(path: str) -> tuple[list[str], list[str]]:
    """The kinds of units of a path and their numbers, whichever belongs to which."""
    parts = [part.partition("_") for part in path.split("/")]
    return sorted(kind for kind, _, _ in parts), sorted(number for _, _, number in parts)


def _printed(here: _Line, there: _Line) -> tuple[list[Fact], list[Fact]]:
    """The figures that the texts print, without those that one prints and the other says in words: as an amount of the same
    size ("20 процентов", "жиырма пайыз") or as a mere number ("25-кратный", "жиырма бес еселенген")."""
    mine, theirs = _figures(here), _figures(there)
    return (
        _unsaid(mine, _odd(mine, theirs, _same_value), here, there),
        _unsaid(theirs, _odd(theirs, mine, _same_value), there, here),
    )


def _unsaid(figures: Sequence[Fact], odd: Sequence[Fact], here: _Line, there: _Line) -> list[Fact]:
    """The figures of a text without those of the odd ones that the other text says in words."""
    words = [float(numeral.value) for numeral in there.spoken if not numeral.ordinal]
    said: list[Fact] = []
    for figure in odd:
        if figure.kind != "number":
            continue
        amount = next((q for q in here.amounts if q.start <= figure.start < q.end), None)
        if amount is not None and any(_same_amount(amount, other) for other in there.amounts):
            said.append(figure)
        elif float(str(figure.value)) in words:
            words.remove(float(str(figure.value)))
            said.append(figure)
    return [figure for figure in figures if figure not in said]


def _once(differences: Sequence[Difference]) -> list[Difference]:
    """A citation that parts in several of its figures is one difference."""
    found: list[Difference] = []
    told: set[tuple[bool, int]] = set()
    for difference in differences:
        sides = {
            (kazakh, fact.within) for kazakh, fact in ((True, difference.kazakh), (False, difference.russian)) if fact and fact.within >= 0
        }
        if not sides & told:
            found.append(difference)
        told |= sides
    return found


def _covers(one: Difference, other: Difference) -> bool:
    return any(
        mine is not None and theirs is not None and mine.start < theirs.end and theirs.start < mine.end
        for mine, theirs in ((one.kazakh, other.kazakh), (one.russian, other.russian))
    )


def _unlike(kazakh: Sequence[Fact], russian: Sequence[Fact]) -> list[Difference]:
    """The facts that the other text has not as often, paired off kind by kind in their order."""
    mine, theirs = _odd(kazakh, russian, _same_value), _odd(russian, kazakh, _same_value)
    found: list[Difference] = []
    for kind in ("reference", "date", "number"):
        left, right = [f for f in mine if f.kind == kind], [f for f in theirs if f.kind == kind]
        while left and right:
            found.append(Difference(kind, left.pop(0), right.pop(0)))
        mine, theirs = [f for f in mine if f.kind != kind or f in left], [f for f in theirs if f.kind != kind or f in right]
    while mine and theirs:  # of other kinds, as each language reads its own
        one, other = mine.pop(0), theirs.pop(0)
        found.append(Difference(min(one.kind, other.kind, key=("reference", "date", "number").index), one, other))
    return [*found, *(Difference(f.kind, f, None) for f in mine), *(Difference(f.kind, None, f) for f in theirs)]


def _odd(mine: Sequence[_T], others: Sequence[_T], same: Callable[[_T, _T], bool]) -> list[_T]:
    """What has no twin among the others, each of which is the twin of one."""
    spare, odd = list(others), []
    for one in mine:
        at = next((at for at, other in enumerate(spare) if same(one, other)), None)
        if at is None:
            odd.append(one)
        else:
            del spare[at]
    return odd


def _same_value(one: Fact, other: Fact) -> bool:
    return one.value == other.value


def _same_amount(one: Quantity, other: Quantity) -> bool:
    return one.family == other.family and one.same(other)


def _figures(line: _Line) -> list[Fact]:
    """Every printed figure, with what it is part of."""
    text = line.text
    references = [(c.start, c.end) for c in line.citations]
    spans = [match.span() for match, _ in line.dates]
    years = [match.span() for match in _YEAR.finditer(fold(text))]
    found = []
    for match in _FIGURE.finditer(text):
        cited = next((a for a, b in references if a <= match.start() < b), -1)
        dated = any(a <= match.start() < b for a, b in (*spans, *years))
        attached = _ATTACHED[0].search(text[: match.start()].lower()) or _ATTACHED[1].match(text[match.end() :].lower())
        kind = "date" if dated else "reference" if cited >= 0 or attached else "number"
        found.append(Fact(kind, _SPACES.sub("", match.group()), *match.span(), within=cited if kind == "reference" else -1))
    return found


def _dated(text: str, language: Language) -> Iterator[tuple[re.Match[str], int]]:
    """Dates with their months, 1 to 12."""
    months = of(language).months
    for match in _DATE[language].finditer(fold(text)):
        if (match["day"] or match["year"]) and (month := _month(match["month"], months)):
            yield match, month


def _month(word: str, months: Mapping[str, int]) -> int:
    """A month in any case: "қыркүйегіне" is қыркүйек."""
    return months.get(word) or next(
        (number for name, number in months.items() if len(name) >= 5 and word.startswith((name, re.sub("к$", "г", name)))), 0
    )


def _dates(line: _Line) -> list[Fact]:
    """Months of dates: their figures are compared with the others."""
    return [Fact("date", month, *match.span()) for match, month in line.dates]


def _amounts(here: _Line, there: _Line) -> list[Difference]:
    """Amounts of one family that are not the same: another number, or days of another kind; and amounts that one text alone
    has: the other names none of their family and nowhere their number."""
    mine, theirs = _odd(here.amounts, there.amounts, _same_amount), _odd(there.amounts, here.amounts, _same_amount)
    found = []
    for one in list(mine):
        other = next((q for q in theirs if _family(q) == _family(one)), None)
        if other is None:
            continue
        mine.remove(one)
        theirs.remove(other)
        days = {one.unit, other.unit}
        kind = "date" if one.value == other.value and days <= _DAYS else "number"
        if one.value == other.value and not days <= TERMS:
            continue
        found.append(Difference(kind, _said(kind, one), _said(kind, other)))
    found += [Difference("number", _said("number", one), None) for one in _alone(mine, there)]
    return [*found, *(Difference("number", None, _said("number", one)) for one in _alone(theirs, here))]


def _alone(odd: Sequence[Quantity], there: _Line) -> Iterator[Quantity]:
    """The amounts of one text that the other does not speak of. One is as often not said: "ай сайын"."""
    families = {_family(other) for other in there.amounts}
    numbers = {float(numeral.value) for numeral in there.spoken} | {other.value for other in there.amounts}
    numbers |= {float(_SPACES.sub("", match.group())) for match in _FIGURE.finditer(there.text)}
    return (one for one in odd if one.value >= 2 and _family(one) not in families and one.value not in numbers)


def _family(amount: Quantity) -> str:
    """The family in which both languages count an amount: of a multiple each names its unit elsewhere."""
    return Unit.TIMES if amount.unit is Unit.INDEX else amount.family


def _said(kind: str, amount: Quantity) -> Fact:
    return Fact(kind, amount.value, amount.start, amount.end)


def _ordinals(line: _Line) -> list[Fact]:
    """Parts that are counted in words: "часть вторая", "екінші бөлігі"."""
    counted = Counter(
        part for chain in units(line.text, line.language) for path in chain for part in path.split("/") if part.startswith("ind_")
    )
    spans = [(c.start, c.end) for c in line.citations if any("ind_" in path for path in c.provisions)]
    place = spans[0] if spans else (0, len(line.text))
    return [Fact("reference", part, *place) for part in counted.elements()]
