"""Duties, prohibitions, fees, fines and restrictions that an act below a law lays on people and businesses by itself.

Rights may be restricted and duties laid down by laws only; an act below a law may detail what a law has set (Constitution,
art. 39 of 1995, art. 41 of 2026; Law on Legal Acts, art. 24(1); KZ-W09). A sentence that names its basis in a law, a contract
or a judgment, that offers something free of charge or leaves it to a person's will lays down nothing of its own. A norm that
an act of the corpus already has is judged by the checks of duplicates and contradictions instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.checks._references import act_evidence, corpus_act, meant
from copilot.checks._sentences import Sentence, sentences
from copilot.checks._standing import in_a_model
from copilot.checks._verdicts import verdicts
from copilot.findings import Evidence, Finding, Severity
from law.act import Act, Level, Provision, Status
from law.actors import Side, actors
from law.force import LOWEST_LAW
from law.likeness import compare
from law.morphology_ru import parse
from law.norms import norm
from law.text import fold
from law.words import Language, Words

RU, KK = Language.RU, Language.KK


@dataclass(frozen=True, slots=True)
class Burden:
    """A kind of burden: what says it; `person`: only where a person stands before it as the one who bears it."""

    pattern: dict[Language, str]
    message: Words
    person: bool = True
    severity: Severity = Severity.WARNING
    harmless: dict[Language, str] | None = None


_FEE = Burden(
    {
        RU: r"(?:взима\w+|уплачива\w+|уплат\w+|оплачива\w+|внос\w+|взыскива\w+|установлен\w*|устанавлива\w+)[^.;]*?(?:\bсбор(?:а|ы|ов|ом)?\b(?! (?:информац|сведени|данны|документ|подпис|отход))|пошлин\w+|плат[аыуе] за (?:рассмотрен|выдач|регистрац|"
        r"оформлен|предоставлен|проведени|проверк|прием|подач|копи|услуг|участи)\w*)|(?:\bсбор\b(?! (?:информац|сведени|данны|документ))|пошлин\w+|плата за (?:рассмотрен|выдач|регистрац|оформлен|предоставлен|проведени|проверк|прием|подач|копи|услуг|участи)\w*)"
        r"[^.;]*?(?:взима\w+|уплачива\w+|внос\w+|в размере|составля\w+)",
        KK: r"(?:\bалым(?:ды|ы|ын|дар|ның)?\b|\bбаж(?:ды|ын|ы)?\b|төлемақы\w*|төлем(?:ді|ін|і)?\b(?! қабілет))[^.;]*?(?:төле\w+|алын\w+|өндір\w+|мөлшерінде|құрайды|белгілен\w+)",
    },
    Words(
        kk="Алым заңмен ғана белгіленеді; заңнан төмен тұрған акт оны өз бетінше енгізе алмайды.",
        ru="Сбор вводится только законом; акт ниже закона сам ввести его не может.",
        en="Only a law may introduce a fee; an act below a law cannot do so by itself.",
    ),
    person=False,
    severity=Severity.ERROR,
    harmless={
        RU: r"арендн\w+ плат|плат\w+ за (?:пользование|наем|аренд)|гарантийн\w+ взнос|пен[яи]\b",
        KK: r"жалдау ақысы|кепілдік жарна|өсімпұл|пайдаланғаны үшін",
    },
)
_FINE = Burden(
    {
        RU: r"(?:налага\w+|взыскива\w+|уплачива\w+|влеч[еу]т|применя\w+|подверга\w+)[^.;]*?штраф\w*|штраф\w*[^.;]*?(?:налага\w+|взыскива\w+|уплачива\w+|применя\w+|в размере)",
        KK: r"айыппұл\w*[^.;]*?(?:сал\w+|өндір\w+|төле\w+|мөлшерінде)",
    },
    Words(
        kk="Жауаптылық заңмен ғана белгіленеді; заңнан төмен тұрған акт айыппұл енгізе алмайды.",
        ru="Ответственность устанавливает только закон; акт ниже закона ввести штраф не может.",
        en="Only a law may provide for liability; an act below a law cannot introduce a fine.",
    ),
    person=False,
    severity=Severity.ERROR,
)
_DUTY = Burden(
    {
        RU: r"обязан(?:а|о|ы)?\b|должен\b|должн[аоы]\b",
        KK: r"(?:уға|уге|ға|ге) міндетті(?! емес)(?:\b|$)|(?:уға|уге|ға|ге) тиіс\b(?! емес)",
    },
    Words(
        kk="Тұлғаға міндет жүктелген, бірақ оның заңдағы негізі көрсетілмеген: заңнан төмен тұрған акт заң нормасын нақтылай ғана алады.",
        ru="На лицо возложена обязанность без указания основания в законе: акт ниже закона может лишь детализировать закон.",
        en="A duty is laid on a person and no basis in a law is named: an act below a law may only detail what a law has set.",
    ),
)
_BAN = Burden(
    {
        RU: r"не вправе|не име\w+ права|запреща\w+|воспреща\w+|не могут\b|не может (?!превышать|быть (?:менее|более|ниже|выше|меньше|больше))|лиша\w+ права",
        KK: r"тыйым салын\w+|құқылы емес|құқығы жоқ|құқығынан айыр\w+|жол берілмей\w+",
    },
    Words(
        kk="Тұлғаның құқығы шектелген, бірақ шектеудің заңдағы негізі көрсетілмеген.",
        ru="Право лица ограничено без указания основания в законе.",
        en="A person's right is restricted and no basis in a law is named.",
    ),
)
BURDENS = (_FEE, _FINE, _DUTY, _BAN)

# A basis outside the act, or no burden at all.
_BASIS = {
    RU: re.compile(
        r"закон(?:ом|ами|ах|а|е|ов|у)?\b|законодательств\w+|законн\w+|кодекс\w*|договор\w* (?:предусмотр|установл|определ)|(?:предусмотренн|установленн|определенн|согласованн)\w* (?:\w+ )?договор\w*|"
        r"по договору|условия\w* договора|приговор\w*|решени\w+ суда|по решению суда|бесплатн\w+|безвозмездно предоставля|без взимания|добровольн\w+|по (?:своему )?(?:желанию|выбору|усмотрению)|"
        r"рекомендательн\w+|не обязан\w*|необязательн\w+|не запреща\w+|не (?:взима|уплачива|взыскива|налага|начисля)\w+"
    ),
    KK: re.compile(
        r"\bзаң(?:да|дар|ға|мен|ның|ын|дарда|дарын|нама)\w*|заңнама\w*|кодекс\w*|шарт(?:та|ында|тарда) (?:көзделген|белгіленген|келісілген|айқындалған)|шартқа сәйкес|сот (?:үкім|шешім)\w*|тегін|ақысыз|"
        r"ерікті|өз қалауы|қалауы бойынша|ұсынымдық|міндетті емес|тыйым салынбайды|(?:алын|төлен|өндіріл|салын)[бм][ае]й\w+"
    ),
}
# A law that keeps duties and exceptions for laws: the best evidence that an act below it may not.
_RESERVED = {RU: re.compile(r"законами|законом|настоящим законом|кодекса"), KK: re.compile(r"заңдар\w*да|заңдарында|осы заң|кодекс")}


def _find(draft: Draft) -> Iterable[Finding]:
    language = draft.language
    if draft.act.meta.level <= LOWEST_LAW or language not in _BASIS:
        return
    judged = verdicts(draft)
    for provision in draft.norms():
        for sentence in sentences(draft, provision):
            if (
                in_a_model(draft, sentence.position)
                or sentence in judged
                or any(c.provisions and not c.internal for c in draft.citations_at(sentence.position))
            ):
                continue
            burden = draft.remember(("burden", sentence.norm.text), lambda s=sentence: _burden(s, language))  # type: ignore[misc]
            if burden is not None:
                yield finding(
                    "hierarchy", "KZ-W09", burden.severity, draft, sentence.position, (sentence.start, sentence.end), burden.message,
                    evidence=_basis(draft, sentence),
                )  # fmt: skip


def _burden(sentence: Sentence, language: Language) -> Burden | None:
    text = fold(sentence.norm.text)
    if _BASIS[language].search(text):
        return None
    for burden in BURDENS:
        match = re.search(burden.pattern[language], text)
        if match is None or _in_aside(text, match.start(), language) or (burden.harmless and re.search(burden.harmless[language], text)):
            continue
        if not burden.person or _borne_by_person(sentence.norm.text, match.start(), language):
            return burden
    return None


def _in_aside(text: str, at: int, language: Language) -> bool:
    """Whether a word stands in a relative clause, which describes and does not command."""
    return language is RU and bool(re.search(r"котор\w+\s[^,;.]*\Z", text[:at]))


def _borne_by_person(text: str, at: int, language: Language) -> bool:
    """Whether the last actor before the word of burden in its clause is a person; in Russian, after it where none stands before."""
    mentioned = actors(text, language)
    before = [actor for actor in mentioned if actor.end <= at]
    if language is RU:
        clause = [actor for actor in before if ";" not in text[actor.end : at]]
        subject = next((a for a in clause if not _depends(text, a.start)), None)
        if subject is not None:
            return subject.side is Side.PERSON
        forms = [parse(word) for word in re.findall(r"[^\W\d]+", text[:at])]
        if any(form.part == "NOUN" and form.animate and form.cases & {"nomn", "datv"} for form in forms):
            return True  # whoever does a thing by trade: пчеловод, водитель
        after = [actor for actor in mentioned if actor.start >= at]
        return bool(after) and after[0].side is Side.PERSON
    # Kazakh: the subject stands first, unmarked; whom a ban or duty meets may stand in the dative
    free = [a for a in before if not re.search(r"(?:ның|нің|дың|дің|тың|тің|дан|ден|тан|тен|нан|нен|мен|бен|пен|да|де|та|те)$", a.name)]
    return bool(free) and free[0].side is Side.PERSON


def _depends(text: str, at: int) -> bool:
    """Whether an actor stands after a preposition, as one whom the subject deals with."""
    return bool(re.search(r"(?:^|\s)(?:с|со|у|от|для|к|ко|перед|через|при|на|в|о|об|за|по|из)\s+(?:[\w-]+\s+){0,2}\Z", fold(text[:at])))


def _basis(draft: Draft, sentence: Sentence) -> tuple[Evidence, ...]:
    """What the law leaves to this act: the provision that empowers it, and those beside it that keep the matter for laws."""
    found: list[Evidence] = []
    for act, provision in draft.once("enabling", _enabling):
        found.append(Evidence(act.meta.id, act.meta.title, act_evidence(act, provision, False).provision, act.text(provision, deep=True)))
        article = _article(act, provision)
        beside = [p for p in _under(act, article) if p.path != provision.path and p.level in (Level.POINT, Level.INDENT)] if article else []
        found += [act_evidence(act, p, False) for p in sorted(beside, key=lambda p: -_bears_on(draft, sentence, act, p))[:4]]
        found += _reservations(draft, sentence, act)
    return tuple(dict.fromkeys(found))[:6]


def _bears_on(draft: Draft, sentence: Sentence, act: Act, provision: Provision) -> float:
    text = act.text(provision)
    likeness = compare(sentence.norm, norm(text, draft.language), draft.weight)
    return likeness.cover + (0.3 if _RESERVED[draft.language].search(fold(text)) else 0.0)


def _reservations(draft: Draft, sentence: Sentence, act: Act) -> list[Evidence]:
    """Provisions of the enabling law that leave further duties and rights of these people to laws."""
    corpus, language = draft.corpus, draft.language
    if corpus is None:
        return []
    who = next((a.name for a in actors(sentence.norm.text, language) if a.side is Side.PERSON), "")
    query = {
        RU: f"{who} иные права и обязанности, установленные законами",
        KK: f"{who} заңдарда белгіленген өзге де құқықтар мен міндеттер",
    }[language]
    hits = draft.remember(("reserved", query, language), lambda: corpus.similar(query, 10, language))
    kept = [
        h.provision
        for h in hits
        if h.provision.act == act.meta.id
        and _RESERVED[language].search(fold(h.provision.text))
        and re.search(r"обязанност|міндет", fold(h.provision.text))
    ]
    return [
        Evidence(p.act, p.title, act_evidence(act, act.find(p.path), False).provision, p.text)
        for p in kept[:2]
        if act.find(p.path) is not None
    ]


def _enabling(draft: Draft) -> list[tuple[Act, Provision]]:
    """The provisions of laws on whose basis the bill is made: those cited before its rules begin to speak."""
    first = next((p for p in draft.act.provisions if p.level is Level.POINT and p.path.startswith("att_")), None)
    last = first.own[-1] if first and first.own else 5
    found = []
    for citation in draft.citations:
        if citation.position > last or citation.internal or not citation.provisions:
            continue
        match = meant(draft, citation)
        act = corpus_act(draft, match.meta) if match and match.meta.level and match.meta.level <= LOWEST_LAW else None
        for path in citation.provisions if act else ():
            provision = act.find(path) if act else None
            if act and provision is not None and provision.status is Status.IN_FORCE and (act, provision) not in found:
                found.append((act, provision))
    return found[:2]


def _article(act: Act, provision: Provision) -> Provision | None:
    return next((unit for unit in (provision, *act.around(provision)) if unit.level is Level.ARTICLE), None)


def _under(act: Act, unit: Provision) -> list[Provision]:
    return [child for path in unit.children if (child := act.get(path)) is not None]


CHECK = BillCheck(
    id="hierarchy",
    kinds=("hierarchy",),
    title=Words(
        kk="Заңда негізі жоқ міндеттер мен шектеулер",
        ru="Обязанности и ограничения без основания в законе",
        en="Burdens without a basis in law",
    ),
    find=_find,
)
