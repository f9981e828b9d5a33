"""Where a norm touches rights: a note of what a lawyer must confirm, never a verdict.

Articles are those of the Constitution in force since 1 July 2026, from public material that a ministry must verify
(`_constitution`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from copilot.checks import Draft, ProvisionCheck
from copilot.checks._draft import finding, without_former
from copilot.findings import Finding, Severity
from law.act import Provision, Role
from law.text import fold
from law.words import Language, Words


@dataclass(frozen=True, slots=True)
class Topic:
    article: int  # of the Constitution of 2026
    message: Words
    pattern: dict[Language, str]


TOPICS = (
    Topic(
        21,
        Words(
            kk="Дербес деректер қозғалады: өңдеу мақсаты, негізі және көлемі заңда белгіленгенін растаңыз (Конституция, {article}-бап).",
            ru="Затронуты персональные данные: подтвердите, что цель, основание и объем обработки определены законом (Конституция, ст. {article}).",
            en="Personal data are touched: confirm that a law sets the purpose, basis and extent of processing (Constitution, art. {article}).",
        ),
        {
            Language.RU: r"персональн\w+ данн\w+|биометрич\w+|медицинск\w+ тайн\w+",
            Language.KK: r"дербес дерек\w+|биометриял\w+|медициналық құпия\w*",
        },
    ),
    Topic(
        21,
        Words(
            kk="Шешім автоматты түрде қабылданады: адамның қайта қарауына құқық көзделгенін растаңыз (Конституция, {article}-бап).",
            ru="Решение принимается автоматически: подтвердите, что предусмотрен пересмотр человеком (Конституция, ст. {article}).",
            en="A decision is made automatically: confirm that review by a person is provided for (Constitution, art. {article}).",
        ),
        {
            Language.RU: r"автоматизированн\w+ (?:принятие|решени)\w*|решени\w+ принима\w+ (?:автоматически|без участия человека)",
            Language.KK: r"автоматтандырылған (?:шешім|түрде шешім)\w*|шешім\w* автоматты түрде қабылда\w+",
        },
    ),
    Topic(
        16,
        Words(
            kk="Тұлғалар ажыратылып тұр: мұның негізі кемсітушілік емес екенін растаңыз (Конституция, {article}-бап).",
            ru="Лица различаются по признаку: подтвердите, что это не дискриминация (Конституция, ст. {article}).",
            en="Persons are told apart by a trait: confirm that this is no discrimination (Constitution, art. {article}).",
        ),
        {
            Language.RU: r"по признак\w+ (?:пола|возраста|национальности|языка|религии|места жительства)|(?:не )?зарегистрированн\w+ по месту жительства|достигш\w+ \w+ лет",
            Language.KK: r"(?:жынысы|жасы|ұлты|тілі|тұрғылықты жері) (?:белгісі )?бойынша|тұрғылықты жері бойынша тіркел\w+",
        },
    ),
    Topic(
        12,
        Words(
            kk="Шағымдану құқығы шектеледі: сот арқылы қорғану құқығы сақталғанын растаңыз (Конституция, {article}-бап).",
            ru="Ограничено обжалование: подтвердите, что право на судебную защиту сохранено (Конституция, ст. {article}).",
            en="Appeal is restricted: confirm that protection by a court is kept (Constitution, art. {article}).",
        ),
        {
            Language.RU: r"(?:не подлеж\w+|не может быть|не могут быть) обжалован\w+|обжалованию не подлеж\w+|явля\w+ окончательн\w+ и обжалован",
            Language.KK: r"шағым(?:дануға|ға) жатпайды|шағым(?:дауға|дануға) (?:болмайды|жол берілмейді)",
        },
    ),
    Topic(
        29,
        Words(
            kk="Меншік алып қойылады: негізі заңда екенін және өтем көзделгенін растаңыз (Конституция, {article}-бап).",
            ru="Изымается собственность: подтвердите основание в законе и возмещение (Конституция, ст. {article}).",
            en="Property is taken: confirm the basis in a law and the compensation (Constitution, art. {article}).",
        ),
        {
            Language.RU: r"принудительн\w+ (?:отчужден|изъят)\w+|безвозмездн\w+ изъят\w+|конфискаци\w+|реквизици\w+|лиш\w+ (?:права )?собственности",
            Language.KK: r"мәжбүрлеп (?:иеліктен шығар|алып қой)\w+|тәркіле\w+|реквизицияла\w+|меншік құқығынан айыр\w+",
        },
    ),
    Topic(
        41,
        Words(
            kk="Құқықтар шектеледі: шектеу заңмен, көзделген мақсаттар үшін және қажетті шамада белгіленгенін растаңыз (Конституция, {article}-бап).",
            ru="Ограничиваются права: подтвердите, что это делает закон, ради названных целей и в нужной мере (Конституция, ст. {article}).",
            en="Rights are restricted: confirm that a law does so, for the aims named and no further than needed (Constitution, art. {article}).",
        ),
        {
            Language.RU: r"ограничен\w+ (?:прав|свобод)\w*|права?(?: и свобод\w+)? (?:[\w-]+ ){0,3}ограничива\w+|лиш\w+ права (?:занима|управля|посещ|выезж)\w+",
            Language.KK: r"құқықтар\w*(?: мен бостандықтар\w*)? (?:[\w-]+ ){0,2}шекте\w+|құқығынан айыр\w+",
        },
    ),
)


def _find(draft: Draft, provision: Provision) -> Iterable[Finding]:
    own = [p for p in provision.own if draft.act.roles[p] is Role.PROVISION]
    texts = [(position, without_former(fold(draft.text(position)))) for position in own]
    for topic in TOPICS:
        pattern = topic.pattern.get(draft.language)
        for position, text in texts if pattern else ():
            match = _compiled(pattern or "").search(text)
            if match is not None:
                yield finding(
                    "rights",
                    f"rights-{topic.article}",
                    Severity.NOTE,
                    draft,
                    position,
                    match.span(),
                    topic.message.format(article=topic.article),
                )
                break


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


CHECK = ProvisionCheck(
    id="rights",
    kinds=("rights",),
    title=Words(kk="Құқықтар мен бостандықтар", ru="Права и свободы", en="Rights and freedoms"),
    find=_find,
)
