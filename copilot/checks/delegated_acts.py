"""By-laws that a bill leaves to others and names nowhere else: L480 art. 24(4) has the final part say which acts are to be issued
(KZ-S14). Bills also name them among the powers of bodies ("утверждает правила ..."), which serves the same end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.checks.amending_order import amends
from copilot.findings import Finding, Severity
from law.act import Provision, Role
from law.force import LOWEST_LAW
from law.likeness import same
from law.stems import stems
from law.text import fold
from law.words import Language, Words

RU, KK = Language.RU, Language.KK
_BODY = {
    RU: r"(?:правительств|уполномоченн\w+ (?:государственн\w+ )?орган|центральн\w+ (?:государственн\w+ |исполнительн\w+ )?орган|министерств|министр)\w*",
    KK: r"(?:үкімет|уәкілетті (?:мемлекеттік )?орган|орталық (?:мемлекеттік |атқарушы )?орган|министрлі|министр)\w*",
}
_ACT = {
    RU: r"(?:правил|поряд[ко]|методик|инструкци|перечен|перечн|форм[аыуе]|норматив|положени)\w*",
    KK: r"(?:қағида|тәртіп|тәртіб|әдістеме|нұсқаулық|нұсқаулығ|тізбе|нысан|норматив|ереже)\w*",
}
_DELEGATES = {
    RU: re.compile(
        rf"в порядке, (?:утвержд|определ|устанавлив)[ая]ем\w+ {_BODY[RU]}"
        rf"|{_ACT[RU]}[^.;:]{{0,120}}?(?:утвержда|определя|устанавлива)(?:[ею]тся|ем\w+) {_BODY[RU]}"
    ),
    KK: re.compile(
        rf"{_BODY[KK]}[^.;:]{{0,60}}? (?:бекітетін|айқындайтын|белгілейтін) (?:\w+ ){{0,6}}?{_ACT[KK]}"
        rf"|{_ACT[KK]} (?:\w+ ){{0,6}}?{_BODY[KK]}(?: \w+){{0,6}}? (?:бекітеді|айқындайды|белгілейді)"
    ),
}
_POWER = {
    RU: re.compile(rf"^(?:\d+(?:-\d+)?\) )?(?:разрабатывает и )?(?:утверждает|определяет|устанавливает)\b[^.;:]*?{_ACT[RU]}"),
    KK: re.compile(rf"^\d+(?:-\d+)?\) [^.;:]*{_ACT[KK]}[^.;:]*(?:бекітеді|айқындайды|белгілейді|бекіту)"),
}
_TO_ISSUE = {
    RU: re.compile(r"(?:подзаконн\w+|нормативн\w+ правов\w+|правов\w+) акт\w*[^.;]*(?:принима|принять|приня|издать|разработа|привест)"
                   r"|(?:принять|издать|разработать|утвердить|обеспечить принятие)[^.;]*(?:подзаконн\w+|правов\w+) акт"),
    KK: re.compile(r"(?:заңға тәуелді|нормативтік құқықтық|құқықтық) акті\w*[^.;]*(?:қабылда|шығар|әзірле|бекіт|келтір)"),
}  # fmt: skip
# Words that every power to issue a by-law has, and that say nothing of its matter.
_GENERAL = {
    RU: "разрабатывает утверждает определяет устанавливает правила порядок методика инструкция перечень форма норматив положение и в",
    KK: "әзірлейді бекітеді айқындайды белгілейді қағидаларын тәртібін әдістемесін нұсқаулығын тізбесін нысанын нормативін ережесін және",
}


def _find(draft: Draft) -> Iterable[Finding]:
    language, meta = draft.language, draft.act.meta
    if language not in _DELEGATES or not meta.draft or not 0 < meta.level <= LOWEST_LAW or amends(draft):
        return
    folded = {
        position: fold(draft.text(position))
        for position, role in enumerate(draft.act.roles)
        if role is Role.PROVISION and not draft.act.owners[position].startswith(("app_", "att_"))
    }
    if not folded or any(_TO_ISSUE[language].search(text) for text in folded.values()):
        return
    powers = [(position, _matter(text, language)) for position, text in folded.items() if _POWER[language].search(text)]
    unnamed: list[Provision] = []
    for position, text in folded.items():
        provision = draft.act.get(draft.act.owners[position])
        if provision is None or any(position == other for other, _ in powers) or not _DELEGATES[language].search(text):
            continue
        words = stems(text, language)
        if not any(_named(matter, words) for _, matter in powers):
            unnamed.append(provision)
    if unnamed:
        last = max(folded)
        yield finding(
            "entry-into-force", "KZ-S14", Severity.NOTE, draft, last, None, _UNNAMED.format(count=len(unnamed)),
            evidence=tuple(draft.evidence(provision) for provision in unnamed),
        )  # fmt: skip


def _matter(text: str, language: Language) -> list[str]:
    """The words of a power that say what the by-law is about."""
    return [word for word in stems(text, language) if not word.isdigit() and not any(same(word, other) for other in _general(language))]


@cache
def _general(language: Language) -> list[str]:
    return stems(_GENERAL[language], language)


def _named(matter: list[str], words: list[str]) -> bool:
    """Whether a power is about what a delegating norm is about: half of its words are there."""
    return bool(matter) and 2 * sum(any(same(word, other) for other in words) for word in matter) >= len(matter)


_UNNAMED = Words(
    kk="Жобада заңға тәуелді актілерге сілтеме бар (саны: {count}), бірақ органдардың өкілеттіктері де, қорытынды ережелер де оларды атамайды (24-баптың 4-тармағы).",
    ru="Проект отсылает к подзаконным актам ({count}), но их не называют ни полномочия органов, ни заключительные положения (пункт 4 статьи 24).",
    en="The bill leaves matters to by-laws ({count}) that neither the powers of bodies nor the final provisions name (art. 24(4)).",
)

CHECK = BillCheck(
    id="delegated-acts",
    kinds=("entry-into-force",),
    title=Words(kk="Қабылдануға тиіс актілер", ru="Подзаконные акты, которые предстоит принять", en="By-laws to be issued"),
    find=_find,
)
