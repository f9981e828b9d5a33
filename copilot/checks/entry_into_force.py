"""The clause by which an act takes effect (L480 art. 42 to 45; KZ-V01 to KZ-V06): that it is there, in the right form, late
enough for new burdens, and not reaching back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding, without_former
from copilot.findings import Finding, Severity
from law.act import Level, Provision, Role
from law.force import LOWEST_LAW
from law.quantities import TERMS, quantities
from law.text import fold
from law.words import Language, Words

RU, KK = Language.RU, Language.KK
_TAKES_EFFECT = {
    RU: re.compile(r"(?:ввод|введени)\w* в действ\w+|вступа\w+ в (?:законную )?силу"),
    KK: re.compile(r"қолданысқа енгізіл\w*|күшіне ен\w+"),
}
_THIS_ACT = {
    RU: re.compile(
        r"настоящ\w+ (?:конституционн\w+ )?(?:закон|кодекс|приказ|постановлени|указ|решени|распоряжени)\w*[^.;]*?(?:ввод\w+ в действ\w+|вступа\w+ в (?:законную )?силу)"
    ),
    KK: re.compile(
        r"осы (?:конституциялық )?(?:заң|кодекс|бұйрық|қаулы|жарлық|шешім|өкім)\w*[^.;]*?(?:қолданысқа енгізіл\w*|күшіне ен\w+)"
    ),
}
_FROM_DAY = {
    RU: re.compile(r"по истечении [^.;]{0,60}?(?:дней|месяц\w*) (?P<at>со дня) [^.;]{0,30}опубликовани"),
    KK: re.compile(r"(?P<at>жарияланған күнінен бастап)[^.;]{0,40}өткен соң"),
}
_BURDENS = {
    RU: re.compile(
        r"влеч[еу]т [^.;]{0,40}ответственность|\bштраф\w*|(?:без|наличи\w+|получени\w+) (?:лицензи|разрешени)\w+|квалификационн\w+ требовани|запреща\w+ [^.;]*(?:граждан|лиц|организац)"
    ),
    KK: re.compile(r"жауаптылыққа әкеп|айыппұл\w*|лицензия\w* алу|біліктілік талаптары"),
}
_REACHES_BACK = {
    RU: re.compile(r"распространя\w+ (?:свое )?(?:действие )?на (?:право)?отношения, возникш\w+"),
    KK: re.compile(r"(?:бұрын )?туындаған (?:құқықтық )?қатынастарға (?:қолданылады|таралады)"),
}
_SIXTY = 60


def _find(draft: Draft) -> Iterable[Finding]:
    language = draft.language
    if language not in _THIS_ACT or not draft.act.provisions:
        return
    clauses = list(_clauses(draft))
    if not clauses:
        last = _last(draft)
        if last is not None and draft.act.meta.kind in ("law", "code", "constitutional-law", "resolution", "order", "decree", "decision"):
            severity = Severity.ERROR if draft.act.meta.draft else Severity.WARNING
            yield finding("entry-into-force", "KZ-V01", severity, draft, last.own[-1], None, _MISSING)
        return
    burdens = next((p for p in draft.norms() for i in p.own if _BURDENS[language].search(without_former(fold(draft.text(i))))), None)
    for position, span in clauses:
        text = fold(draft.text(position))
        wrong = _FROM_DAY[language].search(text)
        if wrong is not None:
            yield finding("entry-into-force", "KZ-V05", Severity.WARNING, draft, position, wrong.span("at"), _AFTER_THE_DAY)
        terms = [q for q in quantities(draft.text(position), language) if q.unit in TERMS]
        if burdens is not None and draft.act.meta.level <= LOWEST_LAW and terms and max(q.size for q in terms) < _SIXTY:
            yield finding(
                "entry-into-force", "KZ-V03", Severity.WARNING, draft, position, span, _TOO_SOON, evidence=(draft.evidence(burdens),)
            )
    for position, role in enumerate(draft.act.roles):
        back = _REACHES_BACK[language].search(fold(draft.text(position))) if role is Role.PROVISION else None
        if back is not None:
            yield finding("entry-into-force", "KZ-V06", Severity.NOTE, draft, position, back.span(), _BACK)


def _clauses(draft: Draft) -> Iterator[tuple[int, tuple[int, int]]]:
    for position, role in enumerate(draft.act.roles):
        text = fold(draft.text(position))
        if role is not Role.PROVISION:
            continue
        provision = draft.act.get(draft.act.owners[position])
        match = _THIS_ACT[draft.language].search(text)
        if match is not None:
            yield position, match.span()
        elif provision is not None and provision.heading and _TAKES_EFFECT[draft.language].search(fold(provision.heading)):
            yield position, (0, len(text))


def _last(draft: Draft) -> Provision | None:
    """The last provision of the act itself, attached documents aside."""
    own = [p for p in draft.act.provisions if p.own and p.level in (Level.ARTICLE, Level.POINT) and not p.path.startswith(("att_", "app_"))]
    return own[-1] if own else None


_MISSING = Words(
    kk="Актіде оның қолданысқа енгізілу мерзімі көрсетілмеген.",
    ru="В акте не указан срок введения его в действие.",
    en="The act does not say when it takes effect.",
)
_AFTER_THE_DAY = Words(
    kk="Мерзім «бірінші ресми жарияланған күнінен кейін» есептеледі.",
    ru="Срок исчисляется «после дня его первого официального опубликования».",
    en="The term is counted “after the day of its first official publication”.",
)
_TOO_SOON = Words(
    kk="Жобада жаңа талаптар немесе жауаптылық бар; мұндай заң күнтізбелік алпыс күннен ерте қолданысқа енгізілмейді (42-бап).",
    ru="В проекте есть новые требования или ответственность; такой закон вводится в действие не ранее шестидесяти календарных дней (статья 42).",
    en="The bill brings new demands or liability; such a law takes effect no earlier than after sixty calendar days (art. 42).",
)
_BACK = Words(
    kk="Норма бұрын туындаған қатынастарға қолданылады; ол міндет жүктемейтінін және жағдайды нашарлатпайтынын растаңыз (43-бап).",
    ru="Норма распространена на прежние отношения; подтвердите, что она не возлагает обязанностей и не ухудшает положения (статья 43).",
    en="The norm reaches back; confirm that it lays no duty on anybody and worsens nobody's position (art. 43).",
)

CHECK = BillCheck(
    id="entry-into-force",
    kinds=("entry-into-force",),
    title=Words(kk="Қолданысқа енгізу", ru="Введение в действие", en="Entry into force"),
    find=_find,
)
