"""How an amending act is laid out: no preamble (KZ-S10; L480 art. 23(6)), each act changed in one place and in order of force and
date (KZ-A03; art. 26(5)), a list annexed where an act below a law changes three and more (KZ-A07; art. 26(4))."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.findings import Finding, Severity
from law.act import Role
from law.citations import Citation
from law.force import LOWEST_LAW
from law.text import fold
from law.words import Language, Words

RU, KK = Language.RU, Language.KK
_AMENDS = {
    RU: re.compile(r"^\W*о внесении (?:изменени|дополнени)\w+"),
    KK: re.compile(r"(?:өзгеріс|толықтыру)\w*[^.]* енгізу туралы\W*$"),
}
_OPENS = {
    RU: re.compile(r"^(?:статья \d+\. )?(?:\d+(?:-\d+)?[.)] )?(?:внести )?во? (?:конституционн\w+ закон|закон|\w+ кодекс|кодекс|указ|постановлени|приказ|решени)"),
    KK: re.compile(r"(?:заңына|заңында|кодексіне|кодексінде|жарлығына|жарлығында|қаулысына|қаулысында|бұйрығына|бұйрығында|шешіміне|шешімінде)\W"),
}  # fmt: skip
# A law that changes one act may have no articles: its instruction is no preamble, nor is the formula of enactment.
_INSTRUCTS = re.compile(r"внести|енгізілсін|:\s*$|постановляет|қаулы етеді|см\. ?ст|қараңыз")  # or a note of the publisher
_FORCE = {"constitutional-law": 3, "code": 4, "law": 5, "decree": 6, "resolution": 8, "order": 9}
_SEVERAL = 3


def amends(draft: Draft) -> bool:
    """Whether a bill's title says that it changes other acts."""
    pattern = _AMENDS.get(draft.language)
    return bool(pattern and pattern.search(fold(draft.act.meta.title)))


def _find(draft: Draft) -> Iterable[Finding]:
    if not amends(draft):
        return
    law = 0 < draft.act.meta.level <= LOWEST_LAW
    if law:
        preamble = [p for p, role in enumerate(draft.act.roles) if role is Role.PREAMBLE and not draft.act.owners[p]]
        if preamble and not any(_INSTRUCTS.search(fold(draft.text(position))) for position in preamble):
            yield finding("technique", "KZ-S10", Severity.WARNING, draft, preamble[0], None, _PREAMBLE)
    seen: dict[tuple[object, ...], int] = {}
    last: tuple[int, date] | None = None
    for citation in _changed(draft):
        cited = citation.act
        assert cited is not None
        assert cited.date is not None
        span, position = (citation.start, citation.end), citation.position
        key = (cited.kind, cited.date, cited.number or fold(cited.title))
        first = draft.act.get(draft.act.owners[seen[key]]) if key in seen else None
        if first is not None:
            yield finding("technique", "KZ-A03", Severity.WARNING, draft, position, span, _TWICE, evidence=(draft.evidence(first),))
            continue
        seen[key] = position
        place = (_FORCE[cited.kind], cited.date)
        if last is not None and place < last:
            yield finding("technique", "KZ-A03", Severity.NOTE, draft, position, span, _ORDER)
        last = place
    if not law and len(seen) >= _SEVERAL:
        position = list(seen.values())[_SEVERAL - 1]
        yield finding("technique", "KZ-A07", Severity.NOTE, draft, position, None, _LIST.format(count=len(seen)))


def _changed(draft: Draft) -> Iterator[Citation]:
    """Where each changed act is named, with its date: the lead-ins that its changes stand under."""
    for position, role in enumerate(draft.act.roles):
        text = draft.text(position)
        owner = draft.act.owners[position]
        if role is not Role.PROVISION or not text.rstrip().endswith(":") or owner.startswith(("app_", "att_")):
            continue
        if not _OPENS[draft.language].search(fold(text)):
            continue
        named = [c for c in draft.citations_at(position) if c.act is not None and not c.alias]
        if named and named[0].act and named[0].act.date and named[0].act.kind in _FORCE:
            yield named[0]


_PREAMBLE = Words(
    kk="Өзгерістер енгізетін заңда кіріспе болмайды (23-баптың 6-тармағы).",
    ru="В изменяющем законе преамбулы быть не должно (пункт 6 статьи 23).",
    en="An amending law has no preamble (art. 23(6)).",
)
_TWICE = Words(
    kk="Осы актіге өзгерістер жоғарыда енгізілген; бір актінің барлық өзгерісі бір тармаққа жинақталады (26-баптың 5-тармағы).",
    ru="Изменения в этот акт уже вносятся выше; все изменения одного акта собирают в одном пункте (пункт 5 статьи 26).",
    en="This act is already changed above; all changes to one act stand in one point (art. 26(5)).",
)
_ORDER = Words(
    kk="Өзгертілетін актілер заңдық күші, содан кейін күні бойынша орналасады (26-баптың 5-тармағы).",
    ru="Изменяемые акты располагают по юридической силе, затем по дате (пункт 5 статьи 26).",
    en="Acts to be changed are arranged by force, then by date (art. 26(5)).",
)
_LIST = Words(
    kk="Акт үш және одан көп актіні өзгертеді ({count}); олардың тізбесі қосымшада беріледі (26-баптың 4-тармағы).",
    ru="Изменяются три и более акта ({count}); их перечень дают в приложении (пункт 4 статьи 26).",
    en="Three acts or more are changed ({count}); their list is annexed (art. 26(4)).",
)

CHECK = BillCheck(
    id="amending-order",
    kinds=("technique",),
    title=Words(kk="Өзгерістер енгізетін актінің құрылымы", ru="Построение изменяющего акта", en="How an amending act is laid out"),
    find=_find,
)
