"""Set phrases of officialese and the plain words that mean the same and govern the same case: a change that is certain.

Sources: the Russian and Kazakh lists keep to phrases whose replacement leaves the form of every other word as it is;
English after the UK Office of the Parliamentary Counsel, Drafting guidance (2020), part 1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from law.words import Language

_INFINITIVE = r"(?=\s+(?:\w+\s+){0,2}?\w+(?:ть|ти|чь|ться|тись)\b)"  # of Russian, at most two words on

_PHRASES: Mapping[Language, tuple[tuple[str, str], ...]] = {
    Language.RU: (
        (r"в (?:том )?случае,? если", "если"),
        (r"в (?:тех )?случаях,? (?:если|когда)", "если"),
        (r"за исключением", "кроме"),
        (r"в целях(?! и | настоящ)", "для"),
        (r"с целью(?!\s+\w+(?:ть|ти|чь|ться|тись)\b)", "для"),
        (r"не име(?:ет|ют) права" + _INFINITIVE, "не вправе"),
        (r"име(?:ет|ют) право" + _INFINITIVE, "вправе"),
        (r"до момента", "до"),
        (r"по причине того,? что", "потому что"),
        (r"в связи с тем,? что", "так как"),
        (r"а равно", "а также"),
        (r"в настоящее время", "сейчас"),
    ),
    Language.KK: (
        (r"(?<=у )мақсатында", "үшін"),
        (r"(?<=у[ғг][ае] )құқығы бар", "құқылы"),
        (r"([а-яәғқңөұүһі]{2,})ауды жүзеге асырады", r"\1айды"),
        (r"([а-яәғқңөұүһі]{2,})еуді жүзеге асырады", r"\1ейді"),
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


def plainer(text: str, language: Language) -> str:
    """The text with set phrases replaced; the same text where it has none."""
    for pattern, plain in _compiled(language):
        text = pattern.sub(lambda match, plain=plain: _cased(match, plain), text)  # type: ignore[misc]
    return text


@cache
def _compiled(language: Language) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE), plain) for pattern, plain in _PHRASES[language])


def _cased(match: re.Match[str], plain: str) -> str:
    said = match.expand(plain)
    return said[0].upper() + said[1:] if match.group()[0].isupper() else said
