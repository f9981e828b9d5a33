"""References of a text: the units it names and the acts. Kazakh and Russian by `law.citations`; English by its own few words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from law import citations
from law.stems import stems
from law.words import Language


@dataclass(frozen=True, slots=True)
class Reference:
    """One unit or act that a text refers to, at [start, end). `key` is `art_15`, `pt_2`, or of an act its words or its number
    and date; two references are the same where their keys are. `within` is the unit that the reference itself names around it."""

    start: int
    end: int
    key: str
    act: bool = False
    within: str = ""


_ENGLISH = re.compile(
    r"(?<!\w)(?P<unit>articles?|paragraphs?|subsections?|subparagraphs?|sub-paragraphs?|subpoints?|sub-points?|subclauses?|sub-clauses?|clauses?|sections?|chapters?|parts?|points?|items?|schedules?|tables?)\s(?P<list>(?:\(?\d+(?:-\d+)?\)?|\([a-z]\))(?P<inner>(?:\s?\((?:\d+|[a-z])\))*)(?:(?:\s?,\s?|\sand\s|\sor\s|,\sand\s|\sto\s|\sthrough\s)\(?\d+(?:-\d+)?\)?)*)"
)
_ENGLISH_UNITS = {
    "ar": "art",
    "pa": "pt",
    "su": "sub",
    "cl": "sub",
    "se": "sec",
    "ch": "ch",
    "po": "pt",
    "it": "pt",
    "sc": "sch",
    "ta": "tab",
}
_TO = re.compile(r"\s(?:to|through)\s")
_ENGLISH_ACT = re.compile(r"(?<!\w)(?P<title>(?:[A-Z][a-z]+ ){1,4})(?P<kind>Code|Law|Act|Constitution)(?!\w)")


_ANNEX = {
    Language.RU: re.compile(r"(?<!\w)приложени\w+ (?:№ ?)?(\d+)(?![\w.])"),
    Language.KK: re.compile(r"(?<![\w№])(?:№ ?)?(\d+)(?:-| )қосымша\w*"),
    Language.EN: re.compile(r"(?<!\w)annex(?:es)? (?:no\. ?)?(\d+)(?!\w)"),
}


# the second division of a plan, not of an act, in any case: the first words of a sentence as well
_ORDINALS = ("перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят")
_DIVISION = re.compile(rf"(?<!\w)({'|'.join(_ORDINALS)})(?:ый|ой|ий|ого|ого|ому|ым|ом|ьего|ьему|ьим|ьем) раздел(?:а|у|ом|е)?(?!\w)")


_PART = re.compile(rf"(?<!\w)част(?:ь|и|ью) ({'|'.join(_ORDINALS)})(?:ая|ой|ую|ья|ьей|ью)(?!\w)")


_COUNTRY = frozenset(stems("Кыргызской Республики Республики Казахстан Республика", Language.RU))


def references(text: str, folded: str, language: Language) -> list[Reference]:
    """The references of a text in order; each unit of a list is one."""
    found = [Reference(m.start(), m.end(), f"annex_{m[1]}") for m in _ANNEX[language].finditer(folded)]
    if language is Language.EN:
        return sorted(found + _english(text, folded), key=lambda r: r.start)
    if language is Language.RU:
        found += [Reference(m.start(), m.end(), f"sec_{_ORDINALS.index(m[1]) + 1}") for m in _DIVISION.finditer(folded)]
        cited = [(c.start, c.end) for c in citations.in_text(text, language)]
        parts = (m for m in _PART.finditer(folded) if not any(s <= m.start() < e for s, e in cited))
        found += [Reference(m.start(), m.end(), f"ind_{_ORDINALS.index(m[1]) + 1}") for m in parts]
    for citation in citations.in_text(text, language):
        span = (citation.start, citation.end)
        for path in citation.provisions:
            units = path.split("/")
            found += [Reference(*span, part, within=around) for around, part in zip(("", *units), units, strict=False)]
        if citation.act is not None:
            act = citation.act
            keys = []
            # whose act it is may go without saying: the Constitution
            named = sorted(set(stems(act.title, language)) - _COUNTRY) if act.title else []
            if named:
                keys.append(act.kind + ":" + " ".join(named))
            elif act.kind and not act.number:
                keys.append(act.kind)
            if act.number:
                keys.append("№" + act.number)
            if act.date:
                keys.append(act.date.isoformat())
            found += [Reference(*span, key, act=True) for key in keys]
    return found


def _english(text: str, folded: str) -> list[Reference]:
    found = []
    for match in _ENGLISH.finditer(folded):
        listed = _TO.sub("-", match["list"])
        unit = match["unit"]
        component = "ind" if unit.startswith("part") else _ENGLISH_UNITS[unit[:2]]
        found += [
            Reference(match.start(), match.end(), f"{component}_{number}")
            for number in re.findall(r"\d+(?:-\d+)?|\b[a-z]\b", listed.replace(match["inner"], " ", 1) if match["inner"] else listed)
        ]
        found += [Reference(match.start(), match.end(), f"sub_{number}") for number in re.findall(r"\w+", match["inner"])]
    for match in _ENGLISH_ACT.finditer(text):
        title = match["title"].removeprefix("The ").strip()
        if title and title != "This":
            found.append(Reference(match.start(), match.end(), f"{match['kind'].lower()}:{title.lower()}", act=True))
    return sorted(found, key=lambda r: r.start)
