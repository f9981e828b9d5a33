"""Norms that contradict an act of the same or higher force, or one another: in modal force, in an amount, in who decides.

Which norm prevails follows art. 12 of the Law on Legal Acts: the higher act; where the bill is a law and the other a code, the
code until it is amended; at the same level the one put into effect later.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.checks._kinship import Kin, Relation
from copilot.checks._verdicts import verdicts
from copilot.findings import Finding, Prevails, Severity
from law.words import Words

_CODE = 4


def _find(draft: Draft) -> Iterable[Finding]:
    for sentence, kin in verdicts(draft).items():
        first = kin[0]
        if first.relation is Relation.SAME:
            continue
        yield finding(
            "norm-conflict", f"norm-conflict-{first.relation.value}", _severity(draft, first), draft,
            sentence.position, (sentence.start, sentence.end), _message(draft, first), evidence=tuple(k.evidence(draft) for k in kin[:3]),
            subtype=first.relation.value, prevails=_prevails(draft, first),
        )  # fmt: skip


def _severity(draft: Draft, kin: Kin) -> Severity:
    """An error where an act of higher force is plainly contradicted; at one level two acts may rule two matters."""
    if kin.relation is Relation.BODY and kin.likeness.agents is not None:
        roles = [bool(_ROLE.match(agent.head)) for agent in kin.likeness.agents]
        if roles[0] is not roles[1]:
            return Severity.NOTE  # the one who plays a part in a contract may be that very body
    if kin.source is None:
        return Severity.ERROR if kin.strength >= 0.95 else Severity.WARNING
    higher = 0 < kin.source.force < draft.act.meta.level
    # where the other norm says much that the bill's does not, it may be of another thing
    plain = (
        kin.likeness.back >= 0.6 if kin.relation is Relation.AMOUNT else kin.likeness.theirs >= 0.75 or kin.relation is not Relation.BODY
    )
    return Severity.ERROR if higher and kin.strength >= 0.7 and plain else Severity.WARNING


# Parts in a contract or a procedure, which some body plays.
_ROLE = re.compile(
    r"наймодат|арендодат|продав|организатор|учредител|балансодерж|услугодат|лицензиар|оператор|беруші|сатушы|ұйымдастырушы|ұстаушы|құрылтайшы|лицензиар"
)


def _message(draft: Draft, kin: Kin) -> Words:
    act = kin.evidence(draft).title
    own = kin.source is None
    if kin.relation is Relation.AMOUNT:
        mine, theirs = (kin.likeness.amounts or kin.likeness.tighter)[0]
        here, there = kin.mine.text[mine.start : mine.end], kin.other.text[theirs.start : theirs.end]
        return (_AMOUNT_HERE if own else _AMOUNT).format(here=here, there=there, act=act)
    if kin.relation is Relation.BODY and kin.likeness.agents is not None:
        mine_agent, their_agent = kin.likeness.agents
        here = kin.mine.text[mine_agent.start : mine_agent.end]
        return _BODY.format(here=here, there=kin.other.text[their_agent.start : their_agent.end], act=act)
    if kin.relation is Relation.BODY:
        return _RECIPIENT.format(act=act)
    return (_FORCE_HERE if own else _FORCE).format(act=act)


def _prevails(draft: Draft, kin: Kin) -> Prevails | None:
    source = kin.source
    return precedence(draft.act.meta.level, source.force, source.act) if source is not None else None


def precedence(level: int, force: int, act: str) -> Prevails | None:
    """Which prevails, the bill of one level or an act of another, by art. 12 of the Law on Legal Acts; None where a level is
    not known."""
    if not level or not force:
        return None
    if force == _CODE and level == _CODE + 1:
        return Prevails(act, _BY_CODE)
    if force < level:
        return Prevails(act, _BY_LEVEL)
    return Prevails("self", _BY_TIME if force == level else _BY_LEVEL)


_AMOUNT = Words(
    kk="Жобада – {here}, ал «{act}» актісінде – {there}.",
    ru="В проекте – {here}, в акте «{act}» – {there}.",
    en="The bill says {here}; “{act}” says {there}.",
)
_AMOUNT_HERE = Words(
    kk="Жобаның бір нормасында – {here}, екіншісінде – {there}.",
    ru="В одной норме проекта – {here}, в другой – {there}.",
    en="One norm of the bill says {here}, another {there}.",
)
_BODY = Words(
    kk="Бұл өкілеттік жобада басқаға берілген ({here}); «{act}» бойынша ол мынаған тиесілі: {there}.",
    ru="Полномочие отдано другому ({here}); по акту «{act}» оно принадлежит: {there}.",
    en="The power is given to another ({here}); by “{act}” it belongs to: {there}.",
)
_RECIPIENT = Words(
    kk="Жобада басқа алушы аталған: «{act}» бойынша бұл басқа органға немесе ұйымға беріледі.",
    ru="В проекте назван другой получатель: по акту «{act}» это подается в иной орган или организацию.",
    en="The bill names another recipient: by “{act}” this goes to another body or organisation.",
)
_FORCE = Words(
    kk="Жоба «{act}» актісіне қайшы келеді: біреуі рұқсат ететінін немесе талап ететінін екіншісі жоққа шығарады.",
    ru="Проект противоречит акту «{act}»: одна норма допускает или требует то, что другая исключает.",
    en="The bill contradicts “{act}”: one norm permits or demands what the other rules out.",
)
_FORCE_HERE = Words(
    kk="Жобаның екі нормасы бір-біріне қайшы келеді.",
    ru="Две нормы проекта противоречат одна другой.",
    en="Two norms of the bill contradict one another.",
)
_BY_LEVEL = Words(
    kk="«Құқықтық актілер туралы» Заңның 12-бабының 1-тармағы: жоғары тұрған деңгейдегі актінің нормасы қолданылады",
    ru="пункт 1 статьи 12 Закона «О правовых актах»: действует норма акта более высокого уровня",
    en="art. 12(1) of the Law on Legal Acts: the act of the higher level prevails",
)
_BY_CODE = Words(
    kk="«Құқықтық актілер туралы» Заңның 12-бабының 2-тармағы: кодекске өзгеріс енгізілгенге дейін кодекс нормасы қолданылады",
    ru="пункт 2 статьи 12 Закона «О правовых актах»: до внесения изменений в кодекс действует норма кодекса",
    en="art. 12(2) of the Law on Legal Acts: the code prevails until it is amended",
)
_BY_TIME = Words(
    kk="«Құқықтық актілер туралы» Заңның 12-бабының 3-тармағы: бір деңгейдегі актілердің қайсысы кейінірек қолданысқа енгізілсе, сол қолданылады",
    ru="пункт 3 статьи 12 Закона «О правовых актах»: при одном уровне действует норма, введенная в действие позднее",
    en="art. 12(3) of the Law on Legal Acts: at one level the norm put into effect later prevails",
)

CHECK = BillCheck(
    id="norm-conflict",
    kinds=("norm-conflict",),
    title=Words(kk="Нормалардың қайшылығы", ru="Противоречия норм", en="Contradicting norms"),
    find=_find,
)
