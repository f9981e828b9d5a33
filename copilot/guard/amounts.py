"""Amounts and calendar dates of a text: the number, in figures or words, its unit, its bound, and for a term the event that it
runs from or up to.

Other than `law.quantities`, which asks whether two norms of different acts can hold together, this reading keeps every number
of a text, the kind of bound exactly (more than ten, ten or more), and whatever is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from copilot.guard.languages import Measures, measures
from law import numerals
from law.languages import of
from law.words import Language


class Bound(StrEnum):
    EXACT = "="
    MOST = "<="
    LESS = "<"
    LEAST = ">="
    MORE = ">"
    UP_TO = "up to"  # "до пяти": five may or may not be within


@dataclass(frozen=True, slots=True)
class Amount:
    """A number at [start, end) of the text. `unit` is "" for things counted, else days, working days, months, hours, percent,
    tenge, ...; years are months, weeks are days. `lead`: the term runs back from an event (ten days before)."""

    start: int
    end: int
    value: float
    unit: str
    bound: Bound = Bound.EXACT
    lead: bool = False

    @property
    def is_term(self) -> bool:
        return self.unit in ("minute", "hour", "day", "working day", "month", "interval")


@dataclass(frozen=True, slots=True)
class CalendarDate:
    start: int
    end: int
    day: int | None
    month: int | None
    year: int | None

    def agrees(self, other: CalendarDate) -> bool:
        """Whether the two are one date; a year that only one of them gives does not part them."""
        if (self.day, self.month) != (other.day, other.month):
            return False
        return self.year is None or other.year is None or self.year == other.year


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    end: int
    value: float


_FIGURES = re.compile(r"(?<![\w/.-])(?<!\d:)\d+(?:[ ]\d{3})*(?:[.,]\d+)?(?::00)?(?![\w/])")
_HYPHENED = re.compile(r"(?<![\w/.,-])(\d{1,4})-(\d{1,4})(?= (?:рабоч|календарн|банковск|расчетн)?\w{1,}(?!\w))(?![\w/)-])")
_RANGE = re.compile(r"(?<![\w/.,-])\d{1,4} ?- ?\Z")
_RANGE_KK = re.compile(r"(?<![\w.,/-])\d{1,3}-(\d{1,3})(?= (?:пайыз|жұмыс күн|күн|ай|жыл|сағат|тоқсан)|%)")  # 2-4 per cent
_FRACTION = re.compile(r"(?<!\w)(?<!№ )(?<!№)(\d)/(\d{1,2})(?![\w/])")
_ENUMERATOR = re.compile(
    r"(?<![\w(])\d+(?:-\d+)?\)|(?:^|[:;.,] |(?:and|or) )\(\d{1,2}\)(?= [^\W\d])|(?:^|(?<!\d)[.;:])\s*\d+(?:-\d+)?\.(?=\s)"
)
_BRACKETS = re.compile(r"\s*\(([^()]{1,60})\)")


def amounts(folded: str, language: Language, taken: list[tuple[int, int]]) -> list[Amount]:
    """The amounts of a folded text outside the spans `taken` (references and dates)."""
    rules = measures(language)
    blocked = [*taken, *((m.start(), m.end()) for m in _ENUMERATOR.finditer(folded))]
    found: list[Amount] = []

    def free(start: int, end: int) -> bool:
        return not any(s < end and start < e for s, e in blocked)

    for match in rules.interval.finditer(folded):
        months = _interval(match, rules, language)
        if months and free(match.start(), match.end()):
            blocked.append((match.start(), match.end()))
            found.append(Amount(match.start(), match.end(), months, "interval", _interval_bound(folded, match, rules)))
    every = _numbers(folded, language)
    counted = {n.end for n in every}
    for pattern, value, unit in rules.fixed:
        for match in pattern.finditer(folded):
            # "ай ішінде" is within one month, but not in "екі ай ішінде"
            if free(match.start(), match.end()) and match.start() - 1 not in counted:
                blocked.append((match.start(), match.end()))
                found.append(_bounded(folded, match.start(), match.end(), value, unit, rules))
    for start, end, value, unit in _compounds(folded, rules, language):
        if free(start, end):
            blocked.append((start, end))
            found.append(_bounded(folded, start, end, value, unit, rules))
    parts = [n for n in every if n.value < 1]
    for start, end, value in _ordinals(folded, language):
        if free(start, end) and not any(n.start < end and start < n.end for n in parts):
            blocked.append((start, end))
            day = _DAY.match(folded, end)
            found.append(_bounded(folded, start, end, value, "", rules) if day else Amount(start, end, value, "ordinal"))
    numbers = [n for n in every if free(n.start, n.end)]
    for at, number in enumerate(numbers):
        start, end, value, unit = _with_unit(folded, numbers, at, rules)
        if value == 1 and not unit and not folded[number.start].isdigit():
            continue  # "один из", "бір жәшікте": an article more than a number
        # "183 и более дней": the bound stands between the number and its unit
        between = folded[number.end : end].strip(" -")
        inner = next((bound for pattern, bound in rules.after if " " in between and pattern.match(" " + between)), None)
        amount = _bounded(folded, start, end, value, unit, rules)
        if unit and amount.bound is Bound.EXACT and _RANGE.search(folded, max(0, start - 8), start):
            amount = replace(amount, bound=Bound.UP_TO)  # 14-18 years: from 14 to 18
            if found and found[-1].unit == unit and found[-1].bound is Bound.EXACT and folded[found[-1].end : start].strip() == "-":
                found[-1] = replace(found[-1], bound=Bound.LEAST)
        found.append(replace(amount, bound=Bound(inner)) if inner in (">=", "<=") else amount)
    return _with_months(sorted(found, key=lambda a: a.start), folded)


def _with_months(found: list[Amount], folded: str) -> list[Amount]:
    """Seven years and six months are one amount."""
    joined: list[Amount] = []
    for amount in found:
        last = joined[-1] if joined else None
        together = last is not None and last.unit == amount.unit == "month" and last.value % 12 == 0 and amount.value < 12
        if last is not None and together and re.fullmatch(r" (?:и |және |and )?", folded[last.end : amount.start]):
            bound = amount.bound if last.bound is Bound.EXACT else last.bound
            joined[-1] = replace(last, end=amount.end, value=last.value + amount.value, bound=bound, lead=amount.lead)
        else:
            joined.append(amount)
    return joined


_ENDING = re.compile(r"-(?:[тднм]ан|[тднмбп]ен|[ғқ]а|[гк]е|[тднм][аеыі]|[тдн][ыі]ң|[ыі]н?|с[ыі]|с?[ыі]н(?:[ае]н?|д[ае]))(?!\w)")


def _numbers(folded: str, language: Language) -> list[_Number]:
    """Numbers in figures or words, a number repeated in brackets once, with thousands and millions multiplied in."""
    raw = [_Number(m.start(), m.end(), int(m[1]) / int(m[2])) for m in _FRACTION.finditer(folded) if int(m[2])]
    raw += _fractions(folded, language)
    if language is Language.EN:
        raw += [_Number(m.start(), m.end(), _whole(m[1], language) + 0.5) for m in _AND_A_HALF.finditer(folded)]
    if language is Language.RU:
        raw += [_Number(m.start(), m.end(), float(_OF_PERSONS[m[1]])) for m in _PERSONS.finditer(folded)]
    raw += [
        _Number(m.start(), m.end(), float(m[0].removesuffix(":00").replace(" ", "").replace(",", "."))) for m in _FIGURES.finditer(folded)
    ]
    if language is Language.KK:
        raw += [_Number(m.start(1), m.end(1), float(m[1])) for m in _RANGE_KK.finditer(folded)]
    raw += [_Number(n.start, n.end, float(n.value)) for n in numerals.find(folded, language) if not n.ordinal]
    raw += [_Number(m.start(2), m.end(), float(m[2])) for m in _HYPHENED.finditer(folded) if int(m[1]) < int(m[2])]
    raw.sort(key=lambda n: (n.start, -n.end))
    joined: list[_Number] = []
    for number in raw:
        if joined and number.start < joined[-1].end:
            continue
        last = joined[-1] if joined else None
        if last is not None and last.value == number.value and re.fullmatch(r"\s*\(", folded[last.end : number.start]):
            closing = folded.find(")", number.end)
            joined[-1] = _Number(last.start, closing + 1 if 0 <= closing - number.end < 30 else number.end, last.value)
            continue
        if last is not None and last.value % 100 == 0 < number.value < 100 and folded[last.end : number.start] == " and ":
            joined[-1] = _Number(last.start, number.end, last.value + number.value)  # one hundred and fifty
            continue
        if last is not None and number.value in (1e3, 1e6, 1e9) and folded[last.end : number.start] == " " and last.value < 1000:
            joined[-1] = _Number(last.start, number.end, last.value * number.value)
            continue
        joined.append(number)
    if language is Language.KK:
        days = _days_of_month(folded)
        joined = sorted([*(n for n in joined if not any(d.start <= n.start < d.end for d in days)), *days], key=lambda n: n.start)
        # 30-ға is отызға
        joined = [replace(n, end=n.end + len(m[0])) if (m := _ENDING.match(folded, n.end)) else n for n in joined]
    short = {"тыс": 1e3, "млн": 1e6, "млрд": 1e9, "мың": 1e3}
    for at, number in enumerate(joined):
        match = re.match(r" (тыс|млн|млрд)\b\.?", folded[number.end :])
        if match:
            joined[at] = _Number(number.start, number.end + match.end(), number.value * short[match[1]])
        elif bracket := _BRACKETS.match(folded, number.end):
            # 5 (бес) read above; a bracket whose number has another case or spelling is passed over
            words = numerals.find(bracket[1], language)
            if words and words[0].start == 0 and words[0].value == number.value:
                joined[at] = _Number(number.start, bracket.end(), number.value)
    return joined


_AND_A_HALF = re.compile(r"(?<!\w)(\d+|one|two|three|four|five|six|seven|eight|nine|ten)[ -]and[ -]a[ -]half(?!\w)")


def _whole(word: str, language: Language) -> float:
    return float(word) if word.isdigit() else float(of(language).cardinals[word])


_DAY_KK = re.compile(
    r"(?<=ың )(?P<tens>он|жиырма|отыз)?(?: (?=\w))?(?P<ones>бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)?с?[ыі]н(?:а|е|ан|ен|да|де)(?!\w)"
)


def _days_of_month(folded: str) -> list[_Number]:
    """Days of a month in words with the ending of possession, which no list of numerals has: айдың жиырма бесіне дейін."""
    numbers = of(Language.KK).cardinals
    found = [m for m in _DAY_KK.finditer(folded) if (m["tens"] or m["ones"]) and folded.endswith(("айдың ", "айының "), 0, m.start())]
    return [_Number(m.start(), m.end(), float(sum(numbers[m[part]] for part in ("tens", "ones") if m[part]))) for m in found]


# collective numbers, of persons as a rule
_OF_PERSONS = {"двое": 2, "двои": 2, "трое": 3, "трои": 3, "четверо": 4, "четверы": 4, "пятеро": 5, "пятеры": 5, "шестеро": 6, "семеро": 7}
_PERSONS = re.compile(r"(?<!\w)(" + "|".join(_OF_PERSONS) + r")(?:х|м|ми)?(?!\w)")

_PARTS = {
    "втор": 2,
    "трет": 3,
    "четверт": 4,
    "пят": 5,
    "десят": 10,
    "двадцат": 20,
    "тридцат": 30,
    "пятидесят": 50,
    "сот": 100,
    "тысячн": 1000,
}
_PARTS_RU = re.compile(
    r"(?<!\w)(одн|две|дву|тр[ие]|четыр|пят|сем|дев)\w* (втор|трет|четверт|пят|десят|двадцат|тридцат|пятидесят|сот|тысячн)(?:ая|ей|и|ь|ью|ую|ой|ых|ыми|ям|ями)(?!\w)"
)
_UNDER_EN = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10, "hundredth": 100}
_TOPS_EN = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "nine": 9}
_PARTS_EN = re.compile(
    r"(?<![\w-])(a|one|two|three|four|nine)[ -](" + "|".join(_UNDER_EN) + r")s?(?= of (?!a |each )|s? or more|(?<=s)(?!\w))"
)
_TOPS = {"одн": 1, "две": 2, "дву": 2, "три": 3, "тре": 3, "четыр": 4, "пят": 5, "сем": 7, "дев": 9}
_ONE_PART_RU = re.compile(r"(?<!\w)(трет|четверт|пят|десят|двадцат|сот)(?:ая|ей|ой|ую|ья|ью) (?:часть|части|частью|доля|доли|долю)(?!\w)")
_ONE_AND_A_HALF = re.compile(r"(?<!\w)полутора|полтора|полторы(?!\w)(?! (?:год|лет))")
_PARTS_KK = re.compile(
    r"(?<!\w)(екі|үш|төрт|бес|он|жүз|мың)(?:ден|тен|нан|нен) (бір|екі|үш|төрт|бес|жеті|тоғыз)(?:і|еуі|і?н|ін\w+|іне|інен|інің|сі\w*)?(?!\w)"
)


def _fractions(folded: str, language: Language) -> list[_Number]:
    """Fractions in words: две трети, одной десятой, үштен екісі, оннан бір."""
    if language is Language.RU:
        found = [_Number(m.start(), m.end(), _TOPS[m[1]] / _PARTS[m[2]]) for m in _PARTS_RU.finditer(folded) if _TOPS[m[1]] < _PARTS[m[2]]]
        found += [_Number(m.start(), m.end(), 1 / _PARTS[m[1]]) for m in _ONE_PART_RU.finditer(folded) if m[1] in _PARTS]
        return found + [_Number(m.start(), m.end(), 1.5) for m in _ONE_AND_A_HALF.finditer(folded)]
    if language is Language.EN:
        return [_Number(m.start(), m.end(), _TOPS_EN[m[1]] / _UNDER_EN[m[2]]) for m in _PARTS_EN.finditer(folded)]
    if language is Language.KK:
        numbers = of(language).cardinals
        pairs = [(m, numbers[m[2]] / numbers[m[1]]) for m in _PARTS_KK.finditer(folded)]
        return [_Number(m.start(), m.end(), part) for m, part in pairs if part < 1]
    return []


_DAY = re.compile(r" числ[оау]")
_AGAIN = re.compile(r" (?:рет|раз|time)(?!\w)")
_ORDINAL = {
    Language.EN: re.compile(r"(?<![\w.])(\d{1,3})(?:st|nd|rd|th)(?!\w)"),
    Language.RU: re.compile(r"(?<![\w.])(\d{1,3})-(?:й|го|му|м|я|ю|е|х)(?!\w)"),
    # a hyphen before a word makes an ordinal, before an ending it does not: 5-күні, 5-тен
    Language.KK: re.compile(
        r"(?<![\w.])(\d{1,3})-(?:ші|шы)?(?!(?:[тднм]ан|[тднмбп]ен|[ғқ]а|[гк]е|[тд][аеыі]|[тдн][ыі]ң|[ыі]н?|[ыі]на|[ыі]не|с[ыі]\w*)(?!\w))(?=[а-яәғқңөұүһі]{2})"
    ),
}


def _ordinals(folded: str, language: Language) -> list[tuple[int, int, float]]:
    """Ordinal numbers that are no part of a reference or a date: the fifth day."""
    pattern = _ORDINAL.get(language)
    found = [(m.start(), m.end(), float(m[1])) for m in pattern.finditer(folded)] if pattern else []
    return found + [
        (n.start, n.end, float(n.value))
        for n in numerals.find(folded, language)
        if n.ordinal and n.value > 1 and not _AGAIN.match(folded, n.end) and not OF_ITEM.match(folded, n.start)
    ]


# the first is ..., the second is ...: marks of the items of a list
OF_ITEM = re.compile(
    r"(?<!\w)(?:(?:один|одно|одна|одни|перв\w+|втор\w+|трет\w+|четверт\w+|пят\w+) -|во-перв|во-втор|в-трет|бірі -|(?:бір|ек|үш|төрт)інші(?:ден|дан)|(?:бір|ек|үш|төрт|бес)іншісі|(?:first|second|third|fourth)(?:ly)?\s?[-,])"
)


def _with_unit(folded: str, numbers: list[_Number], at: int, rules: Measures) -> tuple[int, int, float, str]:
    number = numbers[at]
    start, end = number.start, number.end
    gap = re.match(r"[\s-]*(?:и более |или более |и менее |және одан (?:да )?(?:көп|астам|артық) |or more )?", folded[end:])
    match = rules.unit.match(folded, end + (gap.end() if gap else 0))
    if match is None and at + 1 < len(numbers) and re.fullmatch(rules.range_joint, folded[end : numbers[at + 1].start]):
        following = numbers[at + 1]  # "от пяти до десяти лет": the unit stands once
        gap_length = len(folded[following.end :]) - len(folded[following.end :].lstrip(" -"))
        match = rules.unit.match(folded, following.end + gap_length)
        if match is not None:
            unit, factor = rules.units[int((match.lastgroup or "u0")[1:])]
            return start, end, number.value * factor, unit
    if match is None:
        if rules.age_before.search(folded, max(0, start - 10), start):
            return start, end, number.value * 12, "month"  # the age of 7: seven years of age
        return start, end, number.value, ""
    unit, factor = rules.units[int((match.lastgroup or "u0")[1:])]
    if unit == "times" and (base := rules.times_of.search(folded, max(0, start - 60), start)):
        return base.start(), match.end(), number.value, "index"  # the index taken fifteen times
    if rules.kind_before is not None and unit == "day":
        kind = rules.kind_before.search(folded, max(0, start - 20), start)
        if kind:
            start = kind.start()
            unit = "working day" if kind[1].startswith("жұмыс") else unit
    return start, match.end(), number.value * factor, unit


def _compounds(folded: str, rules: Measures, language: Language) -> list[tuple[int, int, float, str]]:
    """Numerals inside a word: `десятидневный`, `three-month`."""
    if rules.compound is None:
        return []
    table = of(language).cardinals
    found = []
    for match in rules.compound.finditer(folded):
        value = float(match[1].replace(",", ".")) if match[1][0].isdigit() else _inside(match[1], table)
        if value is not None:
            unit, factor = rules.compound_units[match[2]]
            end = match.end()
            measure = _MEASURE.match(folded, end)
            base = rules.unit.match(folded, measure.end() if measure else end + 1) if unit == "times" else None
            if base and rules.units[int((base.lastgroup or "u0")[1:])][0] == "index":
                unit, end = "index", base.end()  # пятнадцатикратный расчетный показатель
            if unit == "day" and (working := _IN_WORKING_DAYS.match(folded, match.end())):
                unit, end = "working day", working.end()
            found.append((match.start(), end, value * factor, unit))
    return found


_MEASURE = re.compile(r" (?:размер\w*|величин\w*) ")  # of the index: in the fivefold amount of it
_IN_WORKING_DAYS = re.compile(r" срок\w*,? \(?(?:\w+ ){0,2}рабоч\w+ дн\w+")


def _inside(word: str, table: object) -> float | None:
    assert hasattr(table, "get")
    word = {"одно": "один", "дву": "двух", "сто": "сто"}.get(word, word)
    value = table.get(word)
    if value is not None:
        return float(value)
    if word.endswith("тысяче") and (thousands := _inside(word.removesuffix("тысяче"), table)) is not None:
        return thousands * 1000  # десятитысячекратный
    for cut in range(3, len(word) - 2):
        first, second = table.get(word[:cut]), table.get(word[cut:])
        if first and second and first > second:
            return float(first + second)
    return None


def _interval(match: re.Match[str], rules: Measures, language: Language) -> float:
    groups = match.groupdict()
    if groups.get("every"):
        named = next((months for word, months in rules.periods if match["every"].startswith(word)), 0.0)
        return round(named or next((months for word, months in rules.periods if word in match["every"]), 0.0), 4)
    period = next((groups[name] for name in ("period", "period2", "period3") if groups.get(name)), "") or ""
    months = next((months for word, months in rules.periods if period.startswith(word)), 0.0)
    length = _count(next((groups[name] for name in ("n", "n2", "n3") if groups.get(name)), None), language)
    times = _count(groups.get("times") or groups.get("times2"), language)
    return round(months * length / times, 4)


def _count(word: str | None, language: Language) -> float:
    word = (word or "").strip()
    if word.isdigit():
        return float(word) or 1.0
    return _TWICE.get(word) or float(of(language).cardinals.get(word, 1) or 1)


_TWICE = {"дважды": 2.0, "трижды": 3.0, "четырежды": 4.0}


def _interval_bound(folded: str, match: re.Match[str], rules: Measures) -> Bound:
    near = 12 if match.groupdict().get("every") else 30  # only after the yearly inspection: "only" is not of "yearly"
    before, after = folded[max(0, match.start() - near) : match.start()] + match[0], folded[match.end() : match.end() + 45]
    if rules.often.search(before) or rules.often_after.match(after):
        return Bound.MOST  # at least once a year: an interval of at most a year
    if rules.seldom.search(before) or rules.seldom_after.match(after):
        return Bound.LEAST
    return Bound.EXACT


def _bounded(folded: str, start: int, end: int, value: float, unit: str, rules: Measures) -> Amount:
    before = re.split(r"[;:.!?\n](?:\s|$)", folded[max(0, start - 80) : start])[-1]
    after = re.split(r"[;:.!?\n](?:\s|$)", folded[end : end + 60])[0]
    term = unit in ("minute", "hour", "day", "working day", "month")
    if rules.from_.search(folded[start:end] + re.split(r"[ ,;]", after)[0]) and rules.to.search(after):
        return Amount(start, end, value, unit, Bound.LEAST)  # қырықтан жетпіске дейін
    lead = term and rules.lead(before, after)
    bound = rules.bound(before, after, lead)
    return Amount(start, end, value, unit, Bound(bound), lead)


_DAYS_OF_MONTH = 31
_MONTH_RU = re.compile(r" (?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:я|а)(?!\w)")


def dates(folded: str, language: Language) -> list[CalendarDate]:
    """Calendar dates: day and month with or without the year, and years alone."""
    rules = measures(language)
    months = of(language).months
    found: list[CalendarDate] = []

    def add(start: int, end: int, day: int | None, month: int | None, year: int | None) -> None:
        if not any(d.start < end and start < d.end for d in found):
            found.append(CalendarDate(start, end, day, month, year))

    for match in re.finditer(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)", folded):
        add(match.start(), match.end(), int(match[1]), int(match[2]), int(match[3]))
    for match in rules.date.finditer(folded):
        groups = match.groupdict()
        word = groups.get("month") or groups.get("month2") or ""
        month = months.get(word) or next((number for form, number in months.items() if form.startswith(word)), None)
        if month is None:
            continue
        day, year = groups.get("day") or groups.get("day2"), groups.get("year") or groups.get("year2")
        add(match.start(), match.end(), int(day) if day else None, month, int(year) if year else None)
    if language is Language.RU:
        for n in numerals.find(folded, language):  # the first of June
            if n.ordinal and n.value <= _DAYS_OF_MONTH and (named := _MONTH_RU.match(folded, n.end)) is not None:
                add(
                    n.start, named.end(), int(n.value), next(k for form, k in months.items() if form.startswith(named[0].strip()[:3])), None
                )
    for match in rules.year.finditer(folded):
        add(match.start(), match.end(), None, None, int(match[1]))
    return sorted(found, key=lambda d: d.start)
