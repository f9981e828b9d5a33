"""Numbers of a text, in figures and in words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from law import numerals
from law.languages import of
from law.words import Language


@dataclass(frozen=True, slots=True)
class Number:
    start: int
    end: int
    value: float


_FIGURES = re.compile(r"(?<![\w/.-])(?<!\d:)\d+(?:[ ]\d{3})*(?:[.,]\d+)?(?::00)?(?![\w/])")


_THOUSANDS = re.compile(r"(?<![\w/.,-])\d{1,3}(?:,\d{3})+(?![\w/,])")
_HYPHENED = re.compile(r"(?<![\w/.,-])(\d{1,4})-(\d{1,4})(?= (?:рабоч|календарн|банковск|расчетн)?\w{1,}(?!\w))(?![\w/)-])")


_RANGE_KK = re.compile(r"(?<![\w.,/-])\d{1,3}-(\d{1,3})(?= (?:пайыз|жұмыс күн|күн|ай|жыл|сағат|тоқсан)|%)")  # 2-4 per cent


_TOGETHER_KK = {"екеу": 2, "үшеу": 3, "төртеу": 4, "бесеу": 5, "алтау": 6, "жетеу": 7}  # if there are two of them
_SO_MANY_KK = re.compile(rf"(?<!\w)({'|'.join(_TOGETHER_KK)})(?:д[ае]н|[гғ][ае])?(?!\w)")

_FRACTION = re.compile(r"(?<!\w)(?<!№ )(?<!№)(\d)/(\d{1,2})(?![\w/])")


_BRACKETS = re.compile(r"\s*\(([^()]{1,60})\)")


_ENDING = re.compile(r"-(?:[тднм]ан|[тднмбп]ен|[ғқ]а|[гк]е|[тднм][аеыі]|[тдн][ыі]ң|[ыі]н?|с[ыі]|с?[ыі]н(?:[ае]н?|д[ае]))(?!\w)")


def numbers_in(folded: str, language: Language) -> list[Number]:
    """Numbers in figures or words, a number repeated in brackets once, with thousands and millions multiplied in."""
    raw = [Number(m.start(), m.end(), int(m[1]) / int(m[2])) for m in _FRACTION.finditer(folded) if int(m[2])]
    raw += _fractions(folded, language)
    if language is Language.EN:
        raw += [Number(m.start(), m.end(), float(m[0].replace(",", ""))) for m in _THOUSANDS.finditer(folded)]
        raw += [Number(m.start(), m.end(), _whole(m[1], language) + 0.5) for m in _AND_A_HALF.finditer(folded)]
    if language is Language.RU:
        raw += [Number(m.start(), m.end(), float(_OF_PERSONS[m[1]])) for m in _PERSONS.finditer(folded)]
    raw += [
        Number(m.start(), m.end(), float(m[0].removesuffix(":00").replace(" ", "").replace(",", "."))) for m in _FIGURES.finditer(folded)
    ]
    if language is Language.KK:
        raw += [Number(m.start(1), m.end(1), float(m[1])) for m in _RANGE_KK.finditer(folded)]
        raw += [Number(m.start(), m.end(), float(_TOGETHER_KK[m[1]])) for m in _SO_MANY_KK.finditer(folded)]
    raw += [Number(n.start, n.end, float(n.value)) for n in numerals.find(folded, language) if not n.ordinal]
    raw += [Number(m.start(2), m.end(), float(m[2])) for m in _HYPHENED.finditer(folded) if int(m[1]) < int(m[2])]
    raw.sort(key=lambda n: (n.start, -n.end))
    joined: list[Number] = []
    for number in raw:
        if joined and number.start < joined[-1].end:
            continue
        last = joined[-1] if joined else None
        if last is not None and last.value == number.value and re.fullmatch(r"\s*\(", folded[last.end : number.start]):
            closing = folded.find(")", number.end)
            joined[-1] = Number(last.start, closing + 1 if 0 <= closing - number.end < 30 else number.end, last.value)
            continue
        if last is not None and last.value % 100 == 0 < number.value < 100 and folded[last.end : number.start] == " and ":
            joined[-1] = Number(last.start, number.end, last.value + number.value)  # one hundred and fifty
            continue
        if last is not None and number.value in (1e3, 1e6, 1e9) and folded[last.end : number.start] == " " and last.value < 1000:
            joined[-1] = Number(last.start, number.end, last.value * number.value)
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
            joined[at] = Number(number.start, number.end + match.end(), number.value * short[match[1]])
        elif bracket := _BRACKETS.match(folded, number.end):
            # 5 (бес) read above; a bracket whose number has another case or spelling is passed over
            words = numerals.find(bracket[1], language)
            if words and words[0].start == 0 and words[0].value == number.value:
                joined[at] = Number(number.start, bracket.end(), number.value)
    return joined


_AND_A_HALF = re.compile(r"(?<!\w)(\d+|one|two|three|four|five|six|seven|eight|nine|ten)[ -]and[ -]a[ -]half(?!\w)")


_AND_A_HALF_KK = re.compile(r"(?<!\w)(бір|екі|үш|төрт|бес|он) жарым(?!\w)(?! жыл)")


def _whole(word: str, language: Language) -> float:
    return float(word) if word.isdigit() else float(of(language).cardinals[word])


_DAY_KK = re.compile(
    r"(?<=ың )(?P<tens>он|жиырма|отыз)?(?: (?=\w))?(?P<ones>бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз)?с?[ыі]н(?:а|е|ан|ен|да|де)(?!\w)"
)


def _days_of_month(folded: str) -> list[Number]:
    """Days of a month in words with the ending of possession, which no list of numerals has: айдың жиырма бесіне дейін."""
    numbers = of(Language.KK).cardinals
    found = [m for m in _DAY_KK.finditer(folded) if (m["tens"] or m["ones"]) and folded.endswith(("айдың ", "айының "), 0, m.start())]
    return [Number(m.start(), m.end(), float(sum(numbers[m[part]] for part in ("tens", "ones") if m[part]))) for m in found]


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
    r"(?<!\w)(одн|две|дву|тр[ие]|четыр|пят|сем|дев(?=ят))(?:\w{0,3}|ятью) (втор|трет|четверт|пят|десят|двадцат|тридцат|пятидесят|сот|тысячн)(?:ая|ей|и|ь|ью|ую|ой|ых|ыми|ям|ями)(?!\w)"
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
    r"(?<!\w)(екі|үш|төрт|бес|он|жүз|мың)(?:ден|тен|нан|нен) (бір|екі|үш|төрт|бес|жеті|тоғыз)(?:і|еуі|і?н|ін\w+|іне|інен|інің|сі\w*|[дт]ен)?(?!\w)"
)


def _fractions(folded: str, language: Language) -> list[Number]:
    """Fractions in words: две трети, одной десятой, үштен екісі, оннан бір."""
    if language is Language.RU:
        found = [Number(m.start(), m.end(), _TOPS[m[1]] / _PARTS[m[2]]) for m in _PARTS_RU.finditer(folded) if _TOPS[m[1]] < _PARTS[m[2]]]
        found += [Number(m.start(), m.end(), 1 / _PARTS[m[1]]) for m in _ONE_PART_RU.finditer(folded) if m[1] in _PARTS]
        return found + [Number(m.start(), m.end(), 1.5) for m in _ONE_AND_A_HALF.finditer(folded)]
    if language is Language.EN:
        return [Number(m.start(), m.end(), _TOPS_EN[m[1]] / _UNDER_EN[m[2]]) for m in _PARTS_EN.finditer(folded)]
    if language is Language.KK:
        numbers = of(language).cardinals
        pairs = [(m, numbers[m[2]] / numbers[m[1]]) for m in _PARTS_KK.finditer(folded)]
        halves = [Number(m.start(), m.end(), numbers[m[1]] + 0.5) for m in _AND_A_HALF_KK.finditer(folded)]
        return [Number(m.start(), m.end(), part) for m, part in pairs if part < 1] + halves
    return []
