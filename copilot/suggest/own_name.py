"""How an act names itself: a wording of another act is adapted to the bill's kind ("настоящего Кодекса" in a law becomes
"настоящего Закона", "осы Бұйрықтың" becomes "осы Заңның")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from law.words import Language

# Each form in the order nominative, genitive, dative, instrumental, prepositional; the accusative of these is the nominative.
_RUSSIAN: Mapping[str, str] = {
    "law": "настоящий Закон|настоящего Закона|настоящему Закону|настоящим Законом|настоящем Законе",
    "code": "настоящий Кодекс|настоящего Кодекса|настоящему Кодексу|настоящим Кодексом|настоящем Кодексе",
    "constitutional-law": "настоящий Конституционный закон|настоящего Конституционного закона|настоящему Конституционному закону"
    "|настоящим Конституционным законом|настоящем Конституционном законе",
    "order": "настоящий приказ|настоящего приказа|настоящему приказу|настоящим приказом|настоящем приказе",
    "decree": "настоящий Указ|настоящего Указа|настоящему Указу|настоящим Указом|настоящем Указе",
    "resolution": "настоящее постановление|настоящего постановления|настоящему постановлению|настоящим постановлением"
    "|настоящем постановлении",
    "decision": "настоящее решение|настоящего решения|настоящему решению|настоящим решением|настоящем решении",
    "rules": "настоящие Правила|настоящих Правил|настоящим Правилам|настоящими Правилами|настоящих Правилах",
    "regulation": "настоящее Положение|настоящего Положения|настоящему Положению|настоящим Положением|настоящем Положении",
    "instruction": "настоящая Инструкция|настоящей Инструкции|настоящей Инструкции|настоящей Инструкцией|настоящей Инструкции",
    "methodology": "настоящая Методика|настоящей Методики|настоящей Методике|настоящей Методикой|настоящей Методике",
    "charter": "настоящий Устав|настоящего Устава|настоящему Уставу|настоящим Уставом|настоящем Уставе",
    "standard": "настоящий Стандарт|настоящего Стандарта|настоящему Стандарту|настоящим Стандартом|настоящем Стандарте",
    "procedure": "настоящий Порядок|настоящего Порядка|настоящему Порядку|настоящим Порядком|настоящем Порядке",
}
# Nominative, genitive, accusative, dative, locative, ablative, instrumental.
_KAZAKH: Mapping[str, str] = {
    "law": "осы Заң|осы Заңның|осы Заңды|осы Заңға|осы Заңда|осы Заңнан|осы Заңмен",
    "code": "осы Кодекс|осы Кодекстің|осы Кодексті|осы Кодекске|осы Кодексте|осы Кодекстен|осы Кодекспен",
    "constitutional-law": "осы Конституциялық заң|осы Конституциялық заңның|осы Конституциялық заңды|осы Конституциялық заңға"
    "|осы Конституциялық заңда|осы Конституциялық заңнан|осы Конституциялық заңмен",
    "order": "осы бұйрық|осы бұйрықтың|осы бұйрықты|осы бұйрыққа|осы бұйрықта|осы бұйрықтан|осы бұйрықпен",
    "decree": "осы Жарлық|осы Жарлықтың|осы Жарлықты|осы Жарлыққа|осы Жарлықта|осы Жарлықтан|осы Жарлықпен",
    "resolution": "осы қаулы|осы қаулының|осы қаулыны|осы қаулыға|осы қаулыда|осы қаулыдан|осы қаулымен",
    "decision": "осы шешім|осы шешімнің|осы шешімді|осы шешімге|осы шешімде|осы шешімнен|осы шешіммен",
    "rules": "осы Қағидалар|осы Қағидалардың|осы Қағидаларды|осы Қағидаларға|осы Қағидаларда|осы Қағидалардан|осы Қағидалармен",
    "regulation": "осы Ереже|осы Ереженің|осы Ережені|осы Ережеге|осы Ережеде|осы Ережеден|осы Ережемен",
    "instruction": "осы Нұсқаулық|осы Нұсқаулықтың|осы Нұсқаулықты|осы Нұсқаулыққа|осы Нұсқаулықта|осы Нұсқаулықтан|осы Нұсқаулықпен",
    "methodology": "осы Әдістеме|осы Әдістеменің|осы Әдістемені|осы Әдістемеге|осы Әдістемеде|осы Әдістемеден|осы Әдістемемен",
    "charter": "осы Жарғы|осы Жарғының|осы Жарғыны|осы Жарғыға|осы Жарғыда|осы Жарғыдан|осы Жарғымен",
    "standard": "осы Стандарт|осы Стандарттың|осы Стандартты|осы Стандартқа|осы Стандартта|осы Стандарттан|осы Стандартпен",
    "procedure": "осы Тәртіп|осы Тәртіптің|осы Тәртіпті|осы Тәртіпке|осы Тәртіпте|осы Тәртіптен|осы Тәртіппен",
}
_FORMS = {Language.RU: _RUSSIAN, Language.KK: _KAZAKH}
KINDS = frozenset(_RUSSIAN)
"""Kinds of act whose name of itself is known."""


def adapted(text: str, kind: str, language: Language) -> str:
    """The text with every mention of "this act" naming an act of `kind` (`law.act.Metadata.kind`). Unchanged where the
    kind or the language is not known."""
    forms = _FORMS.get(language, {}).get(kind)
    if forms is None:
        return text
    own = forms.split("|")

    def renamed(match: re.Match[str]) -> str:
        said = own[_cases(language)[match.group().lower()]]
        return said[0].upper() + said[1:] if match.group()[0].isupper() else said

    return _pattern(language).sub(renamed, text)


def fits(text: str, kind: str, language: Language) -> bool:
    """Whether `adapted` leaves the text grammatical: a Russian verb agrees with its subject, so that "these Rules" as the subject does
    not become "this Law"."""
    if language is not Language.RU or kind not in _RUSSIAN:
        return True
    subjects = {forms.split("|")[0].lower(): name for name, forms in _RUSSIAN.items()}
    said = {subjects[match.group().lower()] for match in _pattern(language).finditer(text) if match.group().lower() in subjects}
    return all((name == "rules") == (kind == "rules") for name in said)


def names_itself(text: str, language: Language) -> bool:
    """Whether a text says "this act"."""
    return language in _FORMS and bool(_pattern(language).search(text))


def without_own_name(text: str, language: Language) -> str:
    """The text without its mentions of "this act"."""
    return _pattern(language).sub("", text) if language in _FORMS else text


@cache
def _cases(language: Language) -> dict[str, int]:
    """Every form of every kind to the number of its case; of forms that are alike the first."""
    cases: dict[str, int] = {}
    for forms in _FORMS[language].values():
        for case, form in enumerate(forms.split("|")):
            cases.setdefault(form.lower(), case)
    return cases


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    forms = sorted(_cases(language), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)
