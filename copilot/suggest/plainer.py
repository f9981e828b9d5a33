"""Set phrases of officialese and the plain words that mean the same and govern the same case: a change that is certain.

Sources: the Russian and Kazakh lists keep to phrases whose replacement leaves the form of every other word as it is;
English after the UK Office of the Parliamentary Counsel, Drafting guidance (2020), part 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from law import numerals
from law.text import fold
from law.words import Language

_INFINITIVE = r"(?=\s+(?:\w+\s+){0,2}?\w+(?:ть|ти|чь|ться|тись)\b)"  # of Russian, at most two words on

_PHRASES: Mapping[Language, tuple[tuple[str, str], ...]] = {
    Language.RU: (
        # inside a sentence the conjunction takes the comma that stood within the phrase
        (r"(?!кроме |исключением |только |лишь |и |или |либо |а |но )([\w-]+) в (?:том )?случае,? (?:если|когда)", r"\1, если"),
        (r"(?!кроме |исключением |только |лишь |и |или |либо |а |но )([\w-]+) в (?:тех )?случаях,? (?:если|когда)", r"\1, если"),
        (r"в (?:том )?случае,? (?:если|когда)", "если"),
        (r"(?<!исключением )(?<!кроме )в (?:тех )?случаях,? (?:если|когда)", "если"),
        (r"в случае наличия", "при наличии"),
        (r"в случае отсутствия", "при отсутствии"),
        (r"в случае необходимости", "при необходимости"),
        (r"в случае невозможности", "при невозможности"),
        (r"за исключением(?![^.]*(?:за исключением|кроме))", "кроме"),
        (r"в целях(?! и | настоящ)", "для"),
        (r"с целью(?!\s+\w+(?:ть|ти|чь|ться|тись)\b)", "для"),
        (r"не име(?:ет|ют) права" + _INFINITIVE, "не вправе"),
        (r"име(?:ет|ют) право" + _INFINITIVE, "вправе"),
        (r"до момента", "до"),
        (r"по причине того,? что", "потому что"),
        (r"(?:в связи с тем|ввиду того|вследствие того|в силу того),? что", "так как"),
        (r"несмотря на то,? что", "хотя"),
        (r"(?:для того|с тем|в целях того),? чтобы", "чтобы"),
        (r"до тех пор,? пока", "пока"),
        (r"принимает участие(?= в )", "участвует"),
        (r"принимают участие(?= в )", "участвуют"),
        (r"принимать участие(?= в )", "участвовать"),
        (r"оказывает содействие", "содействует"),
        (r"оказывают содействие", "содействуют"),
        (r"оказывать содействие", "содействовать"),
        (r"оказывает влияние(?= на )", "влияет"),
        (r"оказывают влияние(?= на )", "влияют"),
        (r"не представляется возможным", "невозможно"),
        (r"нижеследующ(ая|ее|ей|ем|ему|ие|ий|им|ими|их|ую)", r"следующ\1"),
        (r"посредством", "с помощью"),
        (r"а равно", "а также"),
        (r"в настоящее время", "сейчас"),
    ),
    Language.KK: (
        (r"(?<=у )мақсатында", "үшін"),
        (r"(?<=у[ғг][ае] )құқығы бар", "құқылы"),
        (r"([а-яәғқңөұүһі]{2,})ауды жүзеге асырады", r"\1айды"),
        (r"([а-яәғқңөұүһі]{2,})еуді жүзеге асырады", r"\1ейді"),
        # оқу has the stem оқы, and other stems in a vowel are written with it too
        (r"(?!оқ)([а-яәғқңөұүһі]+[бвгғджзйкқлмнңпрст])уды жүзеге асырады", r"\1ады"),
        (r"([а-яәғқңөұүһі]+[бвгғджзйкқлмнңпрст])уді жүзеге асырады", r"\1еді"),
        (r"([а-яәғқңөұүһі]{2,}у)ды жүзеге асыруға", r"\1ға"),
        (r"([а-яәғқңөұүһі]{2,}у)ді жүзеге асыруға", r"\1ге"),
        (r"осыған байланысты", "сондықтан"),
        (r"қазіргі уақытта", "қазір"),
    ),
    Language.EN: (
        (r"in order to", "to"),
        (r"in the event that", "if"),
        (r"prior to", "before"),
        (r"subsequent to", "after"),
        (r"pursuant to", "under"),
        (r"(?:has|have) the right to", "may"),
        (r"until such time as", "until"),
        (r"at the time when", "when"),
        (r"notwithstanding", "despite"),
        (r"by means of", "by"),
    ),
}


_TWICE = re.compile(r"(?<![\w.,])(\d{1,3}) \(([^()\d]{2,40})\)")


def _once(text: str, language: Language) -> str:
    """Numbers written in figures without the same in words behind them: "10 (ten)"."""

    def said(match: re.Match[str]) -> str:
        words = fold(match[2]).split()
        read = numerals.read(words, language)
        return match[1] if read is not None and read[:2] == (int(match[1]), len(words)) and not read[2] else match[0]

    return _TWICE.sub(said, text)


# "In the case when it was given" is "if it was given"; but not "in the case named above", and not "only in the case when".
_IN_THE_CASE = re.compile(
    r"(?<!\w)(?!көз|көрсет|белгілен|айқындал|атал|айтыл|баяндал)([а-яәғқңөұүһі]{2,})(?:([ғқ]ан)|[гк]ен) жағдайда(?! ғана)(?!\w)"
)
_SERIES = re.compile(r"(?:[ғқ]ан|[гк]ен)(?:,| және| немесе| не| әрі) [^.;]*\Z")


def _conditional(match: re.Match[str]) -> str:
    if _SERIES.search(match.string, 0, match.start()):
        return match[0]  # of several participles the last alone would change
    comma = "" if match.string[match.end() : match.end() + 1] in (",", ".", ";", ":", "") else ","
    return match[1] + ("са" if match[2] else "се") + comma


# What is a name and is not reworded: what stands in quotation marks, and the name of rules that are approved or name themselves.
_NAMED = re.compile(
    r"«[^«»]*»|\"[^\"]*\"|“[^“”]*”"
    r"|(?:[Ққ]оса беріліп отырған|[Оо]сы) (?=[А-ЯӘҒҚҢӨҰҮҺІ])[^.;()«»\"]*?(?:қағида|ереже|нұсқаулы|тізбе|тәртіп|тәртіб|әдістеме)\w*"
    r"|(?:прилагаем|[Нн]астоящ)\w+ (?:Правил|Положени|Инструкци|Переч|Методик|Поряд)[^.;()«»\"]*"
)


def _sub(pattern: re.Pattern[str], plain: Callable[[re.Match[str]], str], text: str) -> str:
    """`text` with what the pattern finds outside of names replaced."""
    names = [match.span() for match in _NAMED.finditer(text)]

    def outside(match: re.Match[str]) -> str:
        inside = any(start <= match.start() < end for start, end in names)
        return match[0] if inside else plain(match)

    return pattern.sub(outside, text)


def plainer(text: str, language: Language) -> str:
    """The text with set phrases replaced and numbers given once; the same text where it has neither."""
    text = _once(text, language)
    if language is Language.KK:
        text = _sub(_IN_THE_CASE, _conditional, text)
    for pattern, plain in _compiled(language):
        text = _sub(pattern, lambda match, plain=plain: _cased(match, plain), text)  # type: ignore[misc]
    return text


@cache
def _compiled(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE), plain) for pattern, plain in _PHRASES[language])


def _cased(match: re.Match[str], plain: str) -> str:
    said = match.expand(plain)
    return said[0].upper() + said[1:] if match.group()[0].isupper() else said
