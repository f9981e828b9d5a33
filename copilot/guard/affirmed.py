"""What one Russian text denies and the other affirms by another verb: is not stopped, goes on; has not been annulled, stands."""

from __future__ import annotations

import re

from copilot.guard.reading import Reading
from law.words import Language

# A line: how the denied word begins / what says the same without a denial, parted by " / ".
_PAIRS = r"""
    приостан|прекра[тщ]|остан[ао]в|прерыва|прерв / продолжа\w+|сохраня\w+|ид(?:ет|ут) (?:дальше|своим чередом)|и тогда|даже (?:если|когда|тогда)|и в (?:этом|том|таком) случае|по-прежнему|все равно|в любом случае|независимо|несмотря
    отмен|аннулир|отозв|отзыва|пересм[ао] / (?:оста\w+|оставл\w+) (?:\w+ )?(?:в силе|без изменени\w+)|устоя\w+|сохран\w+ (?:свою )?силу|(?:по-прежнему )?действу\w+
    измен|меня|поменя|пересм[ао] / прежн\w+|неизменн\w+|т[оеа][тй]? же(?: сам\w+)?|таким же|без изменени\w+|сохраня\w+
    яви|явля(?:ет|ют)ся в|приш|прид|приход|прибы|приех / отсутств\w+|неявк\w+|пропуст\w+
    возвра[тщ]|верн / оста(?:ет|ют)ся у|удержива\w+|невозвра\w+|пропада\w+
    утра[тч]|теря|потеря|лиша|лишен / сохраня\w+|оста(?:ет|ют)ся|сбер\w+|удержива\w+
    истек|законч|оконч|заверш|прошл|прошел / (?:еще )?(?:ид(?:ет|ут)|дл(?:ит|ят)ся|продолжа\w+|действу\w+)|до (?:истечени|окончани|завершени)\w+
    разгла|раскры|рассказ / (?:хран\w+|держ\w+|сохран\w+)(?: \w+){0,3} (?:в тайне|в секрете|тайн\w+)|тайн\w+ храни\w+
    совпад / отлича\w+|расход\w+|различ\w+|разн\w+
    согла[сш] / возража\w+|против|спор\w+|отказ\w+
    участв|присутств / отсутств\w+|без (?:его |ее |их )?(?:участи|присутстви)\w+|заочн\w+
    вход|включ|учит|учтен|относ / за вычетом|без учета|сверх|отдельно|помимо|за рамками|вне
    знал|знает|знают|извест / неизвестн\w+|в неведении|добросовестн\w+
    завис / независимо|вне зависимости|невзирая|при любо\w+|в любом случае|все равно
    меша|препятств|исключ|лиша / может|могут|вправе|можно|разреш\w+|все равно|по-прежнему
    освобож / по-прежнему|все равно|обязан\w*|долж\w+|оста(?:ет|ют)ся обязан\w*|сохраня\w+
"""


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?<!не )(?:{pattern})(?!\w)")


_TABLE = tuple((re.compile(rf"(?:{a})\w*"), _words(b)) for a, b in (line.strip().split(" / ") for line in _PAIRS.strip().splitlines()))


def told_otherwise(start: int, here: Reading, there: Reading) -> bool:
    """Whether the Russian word at a place stands behind "not" and the other text, which does not have it, affirms what comes to the same."""
    if here.language is not Language.RU or not _NOT.search(here.folded, 0, start):
        return False
    return any(
        denied.match(here.folded, start) and affirmed.search(there.folded) is not None and not _anywhere(denied, there)
        for denied, affirmed in _TABLE
    )


_NOT = re.compile(r"(?<!\w)не (?:был[аои]?(?: \w+)? |будет |будут )?\Z")


def _anywhere(pattern: re.Pattern[str], reading: Reading) -> bool:
    return any(pattern.match(t.text) for t in reading.tokens)
