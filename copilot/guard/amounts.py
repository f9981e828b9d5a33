"""Amounts and calendar dates of a text: the number, in figures or words, its unit, its bound, and for a term the event that it
runs from or up to.

Other than `law.quantities`, which asks whether two norms of different acts can hold together, this reading keeps every number
of a text, the kind of bound exactly (more than ten, ten or more), and whatever is counted."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from copilot.guard.counting import Number, numbers_in
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


_RANGE = re.compile(r"(?<![\w/.,-])\d{1,4} ?- ?\Z")
_ENUMERATOR = re.compile(
    r"(?<![\w(])\d+(?:-\d+)?\)|(?:^|[:;.,] |(?:and|or) )\(\d{1,2}\)(?= [^\W\d])|(?:^|(?<!\d)[.;:])\s*\d+(?:-\d+)?\.(?=\s)"
)


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
    every = numbers_in(folded, language)
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
        if inner is None and start < number.start:  # the index taken at least twenty times
            inner = next((bound for pattern, bound in rules.before if pattern.search(folded[start : number.start])), None)
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


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
_CLASS = r"(?:групп|степен|категори|класс|разряд|квартал|инстанци)"
_ROMAN_OF = re.compile(
    rf"(?<!\w)(?:iv|vi|v|i{{1,3}})(?!\w)(?=(?:(?:,| и| или| либо) (?:iv|vi|v|i{{1,3}}))* {_CLASS})"
)  # of the I or II group


def _ordinals(folded: str, language: Language) -> list[tuple[int, int, float]]:
    """Ordinal numbers that are no part of a reference or a date: the fifth day."""
    pattern = _ORDINAL.get(language)
    found = [(m.start(), m.end(), float(m[1])) for m in pattern.finditer(folded)] if pattern else []
    if language is Language.RU:
        found += [(m.start(), m.end(), float(_ROMAN[m[0]])) for m in _ROMAN_OF.finditer(folded) if m[0] != "i"]
    return found + [
        (n.start, n.end, float(n.value))
        for n in numerals.find(folded, language)
        if n.ordinal and n.value > 1 and not _AGAIN.match(folded, n.end) and not OF_ITEM.match(folded, n.start)
    ]


# the first is ..., the second is ...: marks of the items of a list
OF_ITEM = re.compile(
    r"(?<!\w)(?:(?:один|одно|одна|одни|перв\w+|втор\w+|трет\w+|четверт\w+|пят\w+) -|(?:второ|третье)м (?:случае|варианте)(?!\w)|во-перв|во-втор|в-трет|бірі -|(?:бір|ек|үш|төрт)інші(?:ден|дан)|(?:бір|ек|үш|төрт|бес)іншісі|(?:first|second|third|fourth)(?:ly)?\s?(?:-(?!place|rank|best)|,))"
)


def _with_unit(folded: str, numbers: list[Number], at: int, rules: Measures) -> tuple[int, int, float, str]:
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


_TWICE = {"дважды": 2.0, "трижды": 3.0, "четырежды": 4.0, "twice": 2.0, "thrice": 3.0}


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
    if term and not lead and _AFTER_IT.search(folded[start:end]) and _AFTER.match(after):
        return Amount(start, end, value, unit, Bound.MORE)
    bound = rules.bound(before, after, lead)
    if unit == "times" and bound in (">", "<") and _BY_TIMES.search(before):
        bound = "="  # is more by ten times: ten times as much
    return Amount(start, end, value, unit, Bound(bound), lead)


# in Kazakh the ablative of a term and "after": three months later
_AFTER_IT = re.compile(r"[ндт][ае]н\Z")
_AFTER = re.compile(r" (?:кейін|соң)(?!\w)")
_BY_TIMES = re.compile(r"(?<!\w)(?<!чем )в \Z")
_DAYS_OF_MONTH = 31
_MONTH_NAMED = {
    Language.KK: re.compile(r" (?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)\w*"),
    Language.RU: re.compile(r" (?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:я|а)(?!\w)"),
}


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
    named = _MONTH_NAMED.get(language)
    for n in numerals.find(folded, language) if named else ():  # the first of June
        if named and n.ordinal and n.value <= _DAYS_OF_MONTH and (month_ := named.match(folded, n.end)) is not None:
            add(n.start, month_.end(), int(n.value), next(k for form, k in months.items() if form.startswith(month_[0].strip()[:3])), None)
    for match in rules.year.finditer(folded):
        add(match.start(), match.end(), None, None, int(match[1]))
    return sorted(found, key=lambda d: d.start)
