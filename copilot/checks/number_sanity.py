"""Numbers that cannot be right: figures and words that disagree, days that no month has, ranges that run backwards (KZ-W11)."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterable

from copilot.checks import Draft, ProvisionCheck
from copilot.checks._draft import finding, without_former
from copilot.findings import Finding, Severity
from law import numerals
from law.act import Provision
from law.languages import of
from law.text import fold
from law.words import Language, Words

_IN_BRACKETS = re.compile(r"(?<![\d.,№/-])(?<!\d )(\d{1,3}(?: \d{3})+|\d{1,9})(?:-\w+)?\s*\(([^()\d]{3,80})\)")
_DAY = {
    Language.RU: re.compile(r"\b(\d{1,2}) ([а-я]{3,9})\b"),
    Language.KK: re.compile(r"\b(\d{1,2}) ([а-яәғқңөұүһі]{4,14})\b"),
}
# A 29th of February and the year it is said to lie in.
_LEAP = {
    Language.RU: re.compile(r"\b29 февраля (?P<year>\d{4})\b"),
    Language.KK: re.compile(r"\b(?P<year>\d{4}) жылғы 29 ақпан\w*"),
}
_RANGE = {
    Language.RU: re.compile(
        r"\bот (\d+(?:,\d+)?) до (\d+(?:,\d+)?)\b(?! ?(?:часов|час|минут|:))(?=\s*(?:процент|%|лет|год|месяц|дн|рабочих|календарных|месячных|тенге|метр|гектар|человек))"
    ),
    Language.KK: re.compile(
        r"\b(\d+(?:,\d+)?)(?:-?(?:дан|ден|тан|тен|нан|нен)) (\d+(?:,\d+)?)(?:-?(?:ға|ге|қа|ке))? (?:\w+ )?(?:пайыз|жыл|ай|күн|теңге|метр|гектар|адам)\w* дейін"
    ),
}
_LONGEST = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


def _find(draft: Draft, provision: Provision) -> Iterable[Finding]:
    language = draft.language
    if language not in _DAY:
        return
    months = of(language).months
    for position in provision.own:
        text = without_former(fold(draft.text(position)))
        for match in _IN_BRACKETS.finditer(text):
            words = re.findall(r"[^\W\d_]+", match[2])
            read = numerals.read(words, language)
            # all the words in the brackets are the numeral: "5 (шести)", not "5 (пять рабочих дней)" of something else
            if read is not None and not read[2] and read[1] == len(words) and read[0] != int(match[1].replace(" ", "")):
                yield finding(
                    "technique",
                    "KZ-W11",
                    Severity.ERROR,
                    draft,
                    position,
                    match.span(),
                    _DISAGREE.format(figure=match[1], words=match[2].strip()),
                )
        for match in _DAY[language].finditer(text):
            month = months.get(match[2])
            if month and not 1 <= int(match[1]) <= _LONGEST[month]:
                yield finding("technique", "KZ-W11", Severity.ERROR, draft, position, match.span(), _NO_SUCH_DAY)
        for match in _LEAP[language].finditer(text):
            if not isleap(int(match["year"])):
                yield finding("technique", "KZ-W11", Severity.ERROR, draft, position, match.span(), _NO_SUCH_DAY)
        for match in _RANGE[language].finditer(text):
            if float(match[1].replace(",", ".")) > float(match[2].replace(",", ".")):
                yield finding("technique", "KZ-W11", Severity.ERROR, draft, position, match.span(), _BACKWARDS)


_DISAGREE = Words(
    kk="Цифр мен сөз сәйкес келмейді: {figure} және «{words}».",
    ru="Цифра и слово не совпадают: {figure} и «{words}».",
    en="The figure and the word disagree: {figure} and “{words}”.",
)
_NO_SUCH_DAY = Words(kk="Күнтізбеде мұндай күн жоқ.", ru="Такой даты в календаре нет.", en="The calendar has no such day.")
_BACKWARDS = Words(
    kk="Аралықтың басы соңынан үлкен.", ru="Начало диапазона больше его конца.", en="The range begins with more than it ends with."
)

CHECK = ProvisionCheck(
    id="number-sanity",
    kinds=("technique",),
    title=Words(kk="Сандар мен күндер", ru="Числа и даты", en="Numbers and dates"),
    find=_find,
)
