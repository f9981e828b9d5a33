"""Whether what stands behind a like norm in another act could stand in this bill: an act goes on with what is its own."""

from __future__ import annotations

import re

from copilot import searching
from copilot.suggest.material import Material
from copilot.suggest.own_name import without_own_name
from law.act import Act
from law.definitions import definitions
from law.norms import norm
from law.quantities import Unit, quantities
from law.stems import stems
from law.words import Language

_SUMS = frozenset({Unit.TENGE, Unit.INDEX})  # a rate or a fee is set anew by each act
_SHARED = 0.15  # share of the matter that the place in the bill has: what comes next says something new of it
_NAME = re.compile(r"(?<=[\w,;)»\"] )[«\"]?([А-ЯЁӘҒҚҢӨҰҮҺІ][\w-]*)|[«\"]([А-ЯЁӘҒҚҢӨҰҮҺІ][\w-]*)")
_LAWS = frozenset({"law", "code", "constitutional-law", "constitution"})
_GIVES_POWER = {
    Language.RU: re.compile(r"\b(?:утвержда[ею]т\w*|устанавлива[ею]т\w*|определя[ею]т\w*)\b", re.IGNORECASE),
    Language.KK: re.compile(r"\b(?:бекітеді|белгілейді|айқындайды)\b", re.IGNORECASE),
}


def suits(material: Material, text: str) -> bool:
    """Whether `text`, adapted to the bill, is about what the bill is about at this place and is nothing that is another act's own;
    a definition is of a term that the bill uses and does not define, and a power is given only by a law."""
    act, language = material.act, material.language
    power = _GIVES_POWER.get(language)
    if power is not None and act.meta.kind not in _LAWS and power.search(text):
        return False
    if is_anothers(material, text):
        return False
    if " – " in text:
        return _is_wanted(act, text, language)
    weights = [(stem, material.weight(stem)) for word in norm(text, language).words for stem in stems(word.text, language)]
    here = frozenset(stems(_around(material), language))
    return sum(weight for stem, weight in weights if stem in here) >= _SHARED * sum(weight for _, weight in weights) > 0


def is_anothers(material: Material, text: str) -> bool:
    """Whether a text names a body, a place or a document that the bill does not name, or a sum of money."""
    language = material.language
    if any(amount.unit in _SUMS for amount in quantities(text, language)):
        return True
    named = [first or second for first, second in _NAME.findall(without_own_name(text, language))]
    known = {stem for paragraph in material.act.paragraphs for stem in stems(paragraph.text, language)} if named else set()
    return not known.issuperset(stem for name in named for stem in stems(name, language))


def _is_wanted(act: Act, definition: str, language: Language) -> bool:
    """Whether a definition is of a term that the bill uses and does not define."""
    term = tuple(stems(definition.partition(" – ")[0], language))
    if any(tuple(stems(one.term, language)) == term for one in definitions(act)):
        return False
    return bool(searching.find([paragraph.text for paragraph in act.paragraphs], definition.partition(" – ")[0], language, forms=True))


def _around(material: Material) -> str:
    """The article or chapter in which the place lies, with its headings."""
    act = material.act
    unit = act.get(act.owners[material.position])
    if unit is None:
        return material.original
    units = [unit, *act.around(unit)]
    article = next((one for one in units if one.path.rpartition("/")[2].startswith("art_")), unit)
    return "\n".join([act.text(article, deep=True), material.original, *(one.heading for one in units)])
