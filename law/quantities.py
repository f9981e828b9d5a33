"""Amounts in a norm: terms, intervals, percentages, sums, numbers of copies and of members, with what bounds them.

`не позднее десяти рабочих дней со дня поступления` is at most 10 working days after something; `за пятнадцать календарных дней
до проведения` is 15 calendar days before it; `екі жылда бір рет` an interval of 24 months.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from law import numerals
from law.languages import of
from law.morphology_ru import parse
from law.stems import stem
from law.text import fold
from law.words import Language


class Unit(StrEnum):
    HOUR = "hour"
    WORKING_DAY = "working day"
    CALENDAR_DAY = "calendar day"
    DAY = "day"  # a day that the text does not call working or calendar
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    INTERVAL = "interval"  # months between one time and the next: "ежегодно" is 12
    PERCENT = "percent"
    INDEX = "monthly calculation index"  # МРП, АЕК
    TENGE = "tenge"
    COPY = "copy"
    PERSON = "person"  # members, persons
    AREA = "square metre"
    TIMES = "times"
    METRE = "metre"
    KILOMETRE = "kilometre"
    HECTARE = "hectare"
    KILOGRAM = "kilogram"
    TONNE = "tonne"
    THING = "thing"  # things of no measure that are counted: pupils, beehives


class Bound(StrEnum):
    EXACT = "exact"
    MOST = "at most"
    LEAST = "at least"


class Side(StrEnum):
    """Where a term lies: before an event, after it, or neither is said."""

    BEFORE = "before"
    AFTER = "after"
    NONE = ""


TERMS = frozenset({Unit.HOUR, Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR})
_IN_DAYS = {
    Unit.HOUR: 1 / 24,
    Unit.WORKING_DAY: 1.4,
    Unit.CALENDAR_DAY: 1.0,
    Unit.DAY: 1.0,
    Unit.WEEK: 7.0,
    Unit.MONTH: 30.4,
    Unit.YEAR: 365.0,
}


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount at [start, end) of a text."""

    start: int
    end: int
    value: float
    unit: Unit
    bound: Bound = Bound.EXACT
    side: Side = Side.NONE
    thing: str = ""  # the stem of what is counted, where it is no unit of measure

    @property
    def family(self) -> str:
        """Amounts of one family can be compared."""
        return "term" if self.unit in TERMS else f"{self.unit.value} {self.thing}".rstrip()

    def same(self, other: Quantity) -> bool:
        """Whether two amounts of one family are the same. A day without a name may be a working or a calendar day."""
        if self.unit is other.unit:
            return self.value == other.value
        units = {self.unit, other.unit}
        if units == {Unit.MONTH, Unit.YEAR}:
            return self._months == other._months
        return Unit.DAY in units and units <= {Unit.DAY, Unit.WORKING_DAY, Unit.CALENDAR_DAY} and self.value == other.value

    @property
    def _months(self) -> float:
        return self.value * 12 if self.unit is Unit.YEAR else self.value

    @property
    def size(self) -> float:
        """The amount on one scale for its family (terms in days, roughly), to tell the larger of two."""
        return self.value * _IN_DAYS.get(self.unit, 1.0)

    def within(self, other: Quantity) -> bool:
        """Whether this amount keeps inside an open bound that the other sets: seven members where at least five are asked."""
        if other.bound is Bound.EXACT or self.same(other):
            return self.same(other)
        if other.bound is Bound.MOST:
            return self.size <= other.size and self.bound is not Bound.LEAST
        return self.size >= other.size and self.bound is not Bound.MOST


_UNITS: dict[Language, tuple[tuple[Unit, str], ...]] = {
    Language.RU: (
        (Unit.WORKING_DAY, r"(?:полны[хм] )?(?:рабоч\w+|банковск\w+|операционн\w+) (?:дн\w+|день)"),
        (Unit.CALENDAR_DAY, r"календарн\w+ (?:дн\w+|день)"),
        (Unit.DAY, r"дн(?:ей|я|и|ям|ями|ях)\b|день\b|сут(?:ок|ки)\b"),
        (Unit.HOUR, r"(?:рабочих )?час(?:а|ов|ам|ы)?\b"),
        (Unit.WEEK, r"недел\w+"),
        (Unit.MONTH, r"(?:календарн\w+ )?месяц(?:а|ев|ам|ы|ами|ах)?\b"),
        (Unit.YEAR, r"(?:календарн\w+ |финансов\w+ )?(?:лет\b|год(?:а|у|ам|ы|ами|ов)?\b)"),
        (Unit.PERCENT, r"процент\w*|%"),
        (Unit.INDEX, r"(?:-?кратн\w+ (?:размер\w* )?)?(?:месячн\w+ расчетн\w+ показател\w+|мрп\b)"),
        (Unit.TENGE, r"(?:тыс\w*\.? |млн\.? )?тенге"),
        (Unit.COPY, r"(?:подлинн\w+ |идентичн\w+ )?экземпляр\w*"),
        (Unit.PERSON, r"(?:штатн\w+ |постоянн\w+ )?(?:член\w*|человек\w*|лиц\b|представител\w+|участник\w*|эксперт\w*)"),
        (Unit.AREA, r"квадратн\w+ метр\w*|кв\.? ?м\b"),
        (Unit.TIMES, r"раз(?:а)?\b"),
        (Unit.KILOMETRE, r"километр\w*|км\b"),
        (Unit.METRE, r"метр\w*|м\b"),
        (Unit.HECTARE, r"гектар\w*|га\b"),
        (Unit.KILOGRAM, r"килограмм\w*|кг\b"),
        (Unit.TONNE, r"тонн\w*"),
    ),
    Language.KK: (
        (Unit.INDEX, r"(?:еселенген )?(?:айлық есептік көрсеткіш\w*|аек\b)"),
        (Unit.WORKING_DAY, r"(?:жұмыс|банк|операциялық) күн\w*"),
        (Unit.CALENDAR_DAY, r"күнтізбелік күн\w*"),
        (Unit.DAY, r"күн\w*|тәулік\w*"),
        (Unit.HOUR, r"сағат\w*"),
        (Unit.WEEK, r"апта\w*"),
        (Unit.MONTH, r"(?:күнтізбелік )?ай(?:дың|ға|ды|да|дан|ы|ына|ында|ынан|лық)?\b"),
        (Unit.YEAR, r"(?:күнтізбелік |қаржы )?жыл(?:дың|ға|ды|да|дан|ы|ына|ында|ынан|дық)?\b|жас(?:қа|тан|ты|та|ы|ына|ынан|ында|тағы)?\b"),
        (Unit.PERCENT, r"пайыз\w*|процент\w*|%"),
        (Unit.TENGE, r"(?:мың |млн\.? )?теңге\w*"),
        (Unit.COPY, r"дана\w*"),
        (Unit.PERSON, r"мүше\w*|адам\w*|өкіл\w*|сарапшы\w*"),
        (Unit.AREA, r"шаршы метр\w*|ш\.? ?м\b"),
        (Unit.TIMES, r"рет\b|есе(?:лен\w+|лік)?\b"),
        (Unit.KILOMETRE, r"километр\w*|км\b"),
        (Unit.METRE, r"метр\w*|м\b"),
        (Unit.HECTARE, r"гектар\w*|га\b"),
        (Unit.KILOGRAM, r"килограмм\w*|келі\w*|кг\b"),
        (Unit.TONNE, r"тонна\w*"),
    ),
}
# "десятидневный", "трехмесячный": a numeral in the genitive inside the word.
_COMPOUND_RU = re.compile(
    r"\b([а-я]+?)-?(дневн|суточн|недельн|месячн|летн|годичн|часов|процентн|кратн)(?:[ыи]й|[ое]го|[ое]му|[ыи]м|[ое]м|ая|яя|[ое]й|ую|юю|[ое]е)\b"
    r"(?P<index> (?:размер\w* )?(?:месячн\w+ расчетн\w+ показател\w+|мрп\b))?"
)
_COMPOUND_UNITS = {
    "дневн": Unit.DAY, "суточн": Unit.DAY, "недельн": Unit.WEEK, "месячн": Unit.MONTH, "летн": Unit.YEAR, "годичн": Unit.YEAR,
    "часов": Unit.HOUR, "процентн": Unit.PERCENT, "кратн": Unit.TIMES,
}  # fmt: skip
# A unit without a number is one of it: "в течение года", "бір жыл" without "бір".
_ALONE: dict[Language, tuple[tuple[Unit, str], ...]] = {
    Language.RU: tuple(  # noqa: RUF005 (two tuples, side by side, read better)
        (unit, rf"(?:в течение|по истечении|до истечения|не позднее|через|менее|более|свыше|на срок до) (?P<at>(?:одного )?{word})\b(?! \d|\w)")
        for unit, word in (
            (Unit.YEAR, "года"), (Unit.YEAR, "год"), (Unit.MONTH, "месяца"), (Unit.MONTH, "месяц"), (Unit.WEEK, "недели"), (Unit.DAY, "суток"), (Unit.DAY, "дня"),
        )
    )
    + ((Unit.MONTH, r"(?P<at>\bмесячн(?:ый|ого|ом)) (?:срок|период|извещени)"), (Unit.YEAR, r"(?P<at>\bгодичн(?:ый|ого|ом)) (?:срок|период)")),
    Language.KK: (
        (Unit.YEAR, r"\b(?P<at>жыл) (?:ішінде|өткен соң|өткеннен кейін|бойы|бұрын)"),
        (Unit.MONTH, r"\b(?P<at>ай) (?:ішінде|өткен соң|өткеннен кейін|бойы|бұрын)"),
        (Unit.WEEK, r"\b(?P<at>апта) (?:ішінде|өткен соң|бұрын)"),
        (Unit.DAY, r"\b(?P<at>тәулік) (?:ішінде|өткен соң|бұрын)"),
    ),
}  # fmt: skip
_PERIODS = {
    Language.RU: {"год": 12, "полгод": 6, "полугод": 6, "квартал": 3, "месяц": 1, "недел": 0.25, "день": 1 / 30, "дня": 1 / 30, "дней": 1 / 30, "лет": 12},
    Language.KK: {"жарты жыл": 6, "жартыжыл": 6, "жыл": 12, "тоқсан": 3, "ай": 1, "апта": 0.25, "күн": 1 / 30},
}  # fmt: skip
_INTERVALS: dict[Language, tuple[str, ...]] = {
    Language.RU: (
        r"(?P<every>ежегодно|ежегодн\w+ (?=актуализ|обновл|отчет|провер|инвентар)|ежеквартально|ежемесячно|еженедельно|ежедневно)",
        r"(?<!за )кажд(?:ый|ые|ую|ого) (?P<n>[\w]+ )?(?P<period>год\w*|лет|полугоди\w+|квартал\w*|месяц\w*|недел\w+|день|дн\w+)",
        r"(?:(?P<less>не (?:реже|менее)(?: чем)? )|(?P<more>не (?:чаще|более)(?: чем)? ))?(?P<times>один|одного|два|двух|три|трех|четыре|четырех|1|2|3|4)? ?(?:\(\w+\) )?раза? "
        r"в (?:течение )?(?P<n2>[\w]+ )?(?P<period2>год\w*|лет|полгода|полугоди\w+|квартал\w*|месяц\w*|недел\w+|день|дн\w+)",
    ),
    Language.KK: (
        r"(?P<period>жарты ?жыл|жыл|тоқсан|ай|апта|күн) сайын|әр(?:бір)? (?P<n>[\w]+ )?(?P<period3>жарты ?жыл|жыл|тоқсан|ай|апта|күн)(?:дың|ның|да|де|ға|ге)?\b",
        r"(?P<n2>(?!жарты )[\w]+ )?(?P<period2>жарты ?жыл|жыл|тоқсан|ай|апта|күн)(?:ына|іне|да|де|ында|інде|на) (?P<less>кемінде |кем дегенде )?(?P<times>бір|екі|үш|төрт|1|2|3|4) рет(?:тен|ке)?(?P<less2> сиретпей| кем емес)?(?P<more> жиі емес| артық емес)?",
    ),
}  # fmt: skip
_EVERY = {"ежегодн": 12, "ежеквартальн": 3, "ежемесячн": 1, "еженедельн": 0.25, "ежедневн": 1 / 30}

_MOST = {
    Language.RU: r"(?:не (?:позднее|более|свыше|выше|больше|превыша\w+|долж\w+ превышать|может превышать|могут превышать)(?: чем)?|в течение|до|максимум|в пределах|не дольше)(?: (?:за|на|срок\w*|срока|одного|и))*\s*\Z",
    Language.KK: r"(?!)",
}
_LEAST = {
    Language.RU: r"(?:не (?:менее|ранее|меньше|ниже|реже|может быть (?:меньше|менее|ниже)|долж\w+ быть (?:меньше|менее|ниже))(?: чем)?|минимум|свыше|более|от|по истечении|превыша\w+)(?: (?:за|из|на|в|со|срок\w*))*\s*\Z",
    Language.KK: r"(?:кемінде|кем дегенде|ең аз дегенде)(?: \w+)?\s*\Z",
}
_MOST_AFTER = {
    Language.RU: r"\s*и (?:менее|ниже)",
    Language.KK: r"[^.;,]{0,20}?(?:ішінде|аспай\w*|асырмай|кешіктірмей|кешіктірілмей|артық емес|дейін(?!гі)|артық (?:\w+ )?\w+[мбп][ае]й(?:ды|ді|тын|тін)\b)",
}
_LEAST_AFTER = {
    Language.RU: r"\s*и (?:более|выше)",
    Language.KK: r"[^.;,]{0,20}?(?:кем емес|кем болма\w*|төмен емес|астам|артық\b(?! емес)|өткен соң|өткеннен кейін|кем болмауға)",
}
_BEFORE = {Language.RU: (r"\bза\s*\Z", r"\s*(?:[\w()]+ ){0,2}?до "), Language.KK: ("", r"[^.;]{0,25}?(?:бұрын|қалғанда)")}
_AFTER = {
    Language.RU: (
        r"по истечении\s*\Z",
        r"\s*(?:\w+ )?(?:со дня|с момента|с даты|после|от даты|со времени|с начала|по истечении|после дня)",
    ),
    Language.KK: (r"(?:бастап|кейін|соң)[^.;]{0,30}\Z", r"[^.;,]{0,12}?(?:өткен соң|өткеннен кейін)"),
}
_RANGE = re.compile(r"\s*(?:до|-|или|дан|ден|тан|тен|нан|нен)\s*")
_DIGITS = re.compile(r"(?<![\w№/.,-])(?<!№ )(\d+(?:[ ]\d{3})*(?:[.,]\d+)?)(?![\w/-])(?:\s*\([^)]{1,60}\))?")

_SCALE = re.compile(r"\s?(?:(?P<k>тыс\.|тыс\b|тысяч\w{0,3}\b|мың\b)|(?P<m>млн\.?|миллион\w{0,3}\b)|(?P<g>млрд\.?|миллиард\w{0,3}\b))")


def quantities(text: str, language: Language) -> list[Quantity]:
    """The amounts in a text, in order."""
    if language not in _UNITS:
        return []
    folded = fold(text)
    found = _intervals(folded, language)
    for start, end, value in sorted([*_compounds(folded, language), *_numbers(folded, language)], key=lambda n: (n[0], -n[1])):
        if not any(q.start < end and start < q.end for q in found):
            found.append(_bounded(folded, start, end, value[0], value[1], language))
    for unit, pattern in _ALONE[language]:
        for match in _compiled(pattern).finditer(folded):
            start, end = match.span("at")
            if not any(q.start < end and start < q.end for q in found):
                found.append(_bounded(folded, start, end, 1.0, unit, language))
    return sorted(found, key=lambda q: q.start)


_COUNTED = re.compile(r"\s+(?:\([^)]{1,60}\)\s+)?(?:[^\W\d_]+(?:ых|их)\s+)?(?P<thing>[^\W\d_]{4,})(?![\w-])")


def counted(text: str, language: Language, measured: Sequence[Quantity]) -> list[Quantity]:
    """What a text counts in words besides the amounts that `quantities` found in it: "бес шәкірттен артық", "двадцати мест". One
    of a thing is rather some thing."""
    folded = fold(text)
    found = []
    for number in numerals.find(folded, language):
        after = None if number.ordinal or number.value < 2 else _COUNTED.match(folded, number.end)
        if after is None or any(q.start < after.end() and number.start < q.end for q in measured):
            continue
        if language is Language.RU and parse(after["thing"]).part != "NOUN":
            continue
        if any(after["thing"].startswith(name) for name in of(language).cardinals):  # "үштен екісі": a fraction
            continue
        one = _bounded(folded, number.start, after.end(), float(number.value), Unit.THING, language)
        found.append(replace(one, thing=stem(after["thing"], language)))
    return found


def _numbers(folded: str, language: Language) -> list[tuple[int, int, tuple[float, Unit]]]:
    numbers = [_scaled(folded, m.start(), m.end(), float(m[1].replace(" ", "").replace(",", "."))) for m in _DIGITS.finditer(folded)]
    numbers += [(m.start(), m.end(), 1.5) for m in re.finditer(r"\bполутора\b|\bполтора\b|\bполторы\b", folded)]
    numbers += [(n.start, n.end, float(n.value)) for n in numerals.find(folded, language) if not n.ordinal]
    units = _compiled("|".join(f"(?P<u{k}>{pattern})" for k, (_, pattern) in enumerate(_UNITS[language])))
    found: list[tuple[int, int, tuple[float, Unit]]] = []
    for start, end, value in numbers:
        # Kazakh puts the kind of day before the number: "күнтізбелік он күн".
        kind = re.search(r"(жұмыс|күнтізбелік) \Z", folded[:start]) if language is Language.KK else None
        half = re.match(r"\s*(?:жарым|с половиной)\b", folded[end:])
        if half:
            end, value = end + half.end(), value + 0.5
        gap = re.match(r"\s*(?:\([^)]{1,60}\)\s*)?(?:-\s?)?", folded[end:])
        at = end + (gap.end() if gap else 0)
        match = units.match(folded, at)
        if match is None and (range_to := _RANGE.match(folded, end)):  # "от пяти до десяти лет": the unit stands once
            match = next((m for s, e, _ in numbers if s == range_to.end() and (m := units.match(folded, e + 1))), None)
            if match is not None:
                found.append((start, end, (value, _UNITS[language][int((match.lastgroup or "u0")[1:])][0])))
            continue
        if match is None or (value >= 1900 and match.group().startswith(("год", "жыл"))):
            continue
        unit = _UNITS[language][int((match.lastgroup or "u0")[1:])][0]
        if kind and unit is Unit.DAY:
            unit = Unit.CALENDAR_DAY if kind[1] == "күнтізбелік" else Unit.WORKING_DAY
            start = kind.start()
        found.append((start, match.end(), (value, unit)))
    return found


def _scaled(folded: str, start: int, end: int, value: float) -> tuple[int, int, float]:
    """A printed number with the thousands or millions that follow it in words: "10 млн", "5 мың"."""
    scale = _SCALE.match(folded, end)
    if scale is None:
        return start, end, value
    return start, scale.end(), value * next(10**power for name, power in (("k", 3), ("m", 6), ("g", 9)) if scale[name])


def _compounds(folded: str, language: Language) -> list[tuple[int, int, tuple[float, Unit]]]:
    if language is not Language.RU:
        return []
    found: list[tuple[int, int, tuple[float, Unit]]] = []
    for match in _COMPOUND_RU.finditer(folded):
        value = _inside("одного" if match[1] == "одно" else match[1])
        if value is not None:
            found.append((match.start(), match.end(), (float(value), Unit.INDEX if match["index"] else _COMPOUND_UNITS[match[2]])))
    return found


def _inside(word: str) -> int | None:
    """The numeral inside a compound adjective: десяти, двадцатипяти."""
    table = of(Language.RU).cardinals
    for ending, power in (("тысяче", 1000), ("миллионно", 10**6)):  # "десятитысячекратный"
        if word.endswith(ending):
            several = _inside(word.removesuffix(ending))
            return several and several * power
    if word in table:
        return table[word]
    for cut in range(4, len(word) - 3):
        if word[:cut] in table and word[cut:] in table and table[word[:cut]] > table[word[cut:]]:
            return table[word[:cut]] + table[word[cut:]]
    return None


def _intervals(folded: str, language: Language) -> list[Quantity]:
    found: list[Quantity] = []
    for pattern in _INTERVALS[language]:
        for match in _compiled(pattern).finditer(folded):
            groups = match.groupdict()
            months = _months_of(groups, language)
            if months and not any(q.start < match.end() and match.start() < q.end for q in found):
                # "at least once a year" is an interval of at most a year
                bound = Bound.MOST if groups.get("less") or groups.get("less2") else Bound.LEAST if groups.get("more") else Bound.EXACT
                found.append(Quantity(match.start(), match.end(), round(months, 3), Unit.INTERVAL, bound))
    return found


def _months_of(groups: dict[str, str | None], language: Language) -> float:
    every = groups.get("every")
    if every:
        return next((months for word, months in _EVERY.items() if every.startswith(word)), 0)
    period = groups.get("period") or groups.get("period2") or groups.get("period3") or ""
    months = next((value for word, value in _PERIODS[language].items() if period.startswith(word)), 0)
    return months * _count(groups.get("n") or groups.get("n2"), language) / _count(groups.get("times"), language)


def _count(word: str | None, language: Language) -> float:
    word = (word or "").strip()
    if word.isdigit():
        return float(word) or 1.0
    return float(of(language).cardinals.get(word, 1) or 1)


def _bounded(folded: str, start: int, end: int, value: float, unit: Unit, language: Language) -> Quantity:
    before, after = folded[max(0, start - 45) : start], folded[end : end + 45]
    bound = Bound.EXACT
    if re.search(_MOST[language], before) or re.match(_MOST_AFTER[language], after):
        bound = Bound.MOST
    elif re.search(_LEAST[language], before) or re.match(_LEAST_AFTER[language], after):
        bound = Bound.LEAST
    side = Side.NONE
    if unit in TERMS:
        if (_BEFORE[language][0] and re.search(_BEFORE[language][0], before) and re.match(_BEFORE[language][1], after)) or (
            not _BEFORE[language][0] and re.match(_BEFORE[language][1], after)
        ):
            side = Side.BEFORE
            # "не позднее чем за десять дней до" leaves at least ten days
            bound = Bound.LEAST if bound in (Bound.MOST, Bound.LEAST) else bound
        elif re.search(_AFTER[language][0], before) or re.match(_AFTER[language][1], after):
            side = Side.AFTER
    return Quantity(start, end, value, unit, bound, side)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
