"""A question that names a place in the law: "статья 93 Закона № 413-IV", "п. 15 правил № 212", "13-тармағы"."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from law.text import fold
from law.words import Language

_NUMBER = r"(?P<number>\d+(?:-\d+)*)"
# Names of units as questions write them, full and cut; the component of a path they stand for. Longer ones first: пп before п.
_UNITS: dict[Language, tuple[tuple[str, str], ...]] = {
    Language.RU: (
        (r"подпункт\w*|подп\.|пп\.?|п/п", "sub"),
        (r"пункт\w*|п\.?", "pt"),
        (r"стать\w*|ст\.?", "art"),
        (r"част[ьи]\w*|ч\.", "pt"),
        (r"абзац\w*|абз\.", "ind"),
        (r"глав\w+|гл\.", "ch"),
        (r"раздел\w*|разд\.", "sec"),
        (r"приложени\w+|прил\.", "app"),
    ),
    Language.EN: (
        (r"subparagraphs?", "sub"),
        (r"paragraphs?|para\.?", "pt"),
        (r"articles?|art\.?", "art"),
        (r"chapters?", "ch"),
        (r"sections?", "sec"),
    ),
    Language.KK: (
        (r"тармақша\w*", "sub"),
        (r"тармақ\w*|тармағ\w*", "pt"),
        (r"бап\w*|баб\w+", "art"),
        (r"тарау\w*", "ch"),
        (r"бөлім\w*", "sec"),
        (r"бөлік\w*|бөліг\w*", "pt"),
        (r"қосымша\w*", "app"),
    ),
}
_ORDER = ("app", "sec", "ch", "art", "pt", "sub", "ind")

_ACT_NUMBER = re.compile(r"(?:№|\bn\b\.?|\bno\b\.?)\s*(?P<number>[\w/.-]*\d[\w/.-]*)|\b(?P<law>\d{1,4}-[ivxіх]{1,6})\b")
_ID = re.compile(r"\b[zkpvugs]\d\w{8,9}(?!\w)")
_QUOTED = re.compile(r'"([^"]{3,})"')
_DAY = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_DAY_RU = re.compile(r"\b(\d{1,2}) (январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]* (\d{4})")
_DAY_KK = re.compile(
    r"\b(\d{4}) жыл[а-яіғ]* (\d{1,2}) (қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)"
)
_MONTHS_RU = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")
_MONTHS_KK = ("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан")
# An act that another one approves: its units lie in the attachment.
_APPROVED = re.compile(
    r"\b(?:правил|положени|инструкци|методик|устав|регламент|порядк|перечн|қағида|ереже|нұсқаулық|әдістеме|жарғы|тәртіп|тізбе)"
)
_KIND = re.compile(
    r"\b(?:закон|кодекс|конституци|приказ|постановлени|указ|решени|заң|кодекс|бұйрық|бұйры|қаулы|жарлық|шешім)[а-яәғқңөұүһі]*"
)


@dataclass(frozen=True, slots=True)
class Lookup:
    """What a question names: a path of units, an act by id, number, date or title. `approved`: the units are of the act
    that the named one approves. `rest`: the words that name none of these."""

    path: str
    id: str
    number: str
    date: datetime.date | None
    titles: tuple[str, ...]
    approved: bool
    kind: bool  # a kind of act is named
    rest: str

    @property
    def names_act(self) -> bool:
        return bool(self.id or self.number or self.titles)


def read(query: str) -> Lookup:
    text = fold(query)
    named, rest = _take_units(text)
    approved, kind = bool(_APPROVED.search(rest)), bool(_KIND.search(rest))
    id, rest = _take(_ID, rest)
    day, rest = _take_date(rest)
    found = _ACT_NUMBER.search(rest)
    number = (found["number"] or found["law"]).strip(".-") if found else ""
    rest = rest[: found.start()] + " " + rest[found.end() :] if found else rest
    titles = tuple(_QUOTED.findall(rest))
    path = "/".join(
        f"{unit}_{named[unit]}" for unit in _ORDER if unit in named and not (unit in ("sec", "ch") and {"art", "pt"} & named.keys())
    )
    return Lookup(path, id, number, day, titles, approved, kind, " ".join(_QUOTED.sub(" ", rest).split()))


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    found = pattern.search(text)
    return (found[0], text[: found.start()] + " " + text[found.end() :]) if found else ("", text)


def _take_units(text: str) -> tuple[dict[str, str], str]:
    """The units named with their numbers, and the text without them. The first number of a unit counts."""
    named: dict[str, str] = {}
    for language, units in _UNITS.items():
        for words, unit in units:
            pattern = (
                rf"(?<!\w){_NUMBER}\)?(?:[\s-]|-ші\s|-шы\s)*(?:{words})(?!\w)"
                if language is Language.KK
                else rf"(?<!\w)(?:{words})\s*№?\s*{_NUMBER}\)?(?!\w)"
            )
            found = re.search(pattern, text)
            if found and unit not in named:
                named[unit] = found["number"]
                text = text[: found.start()] + " " + text[found.end() :]
    return named, text


def _take_date(text: str) -> tuple[datetime.date | None, str]:
    for pattern, order in ((_DAY, "dmy"), (_DAY_RU, "dmy"), (_DAY_KK, "ydm")):
        found = pattern.search(text)
        if not found:
            continue
        parts = dict(zip(order, found.groups(), strict=True))
        months = _MONTHS_KK if order == "ydm" else _MONTHS_RU
        try:
            month = int(parts["m"]) if parts["m"].isdigit() else months.index(parts["m"]) + 1
            return datetime.date(int(parts["y"]), month, int(parts["d"])), text[: found.start()] + " " + text[found.end() :]
        except ValueError:
            continue
    return None, text
