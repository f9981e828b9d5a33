"""References to what is no longer law: excluded provisions, repealed acts, acts that the bill itself repeals (KZ-R09)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding, stored_evidence
from copilot.checks._references import REPEALS, Reference, act_evidence, references, repeals
from copilot.findings import Evidence, Finding, Severity
from law import standing
from law.act import Status
from law.citations import Citation
from law.text import fold
from law.words import Words
from retrieval.corpus import StoredProvision
from retrieval.matching import number

_LOSES_FORCE = re.compile(r"признать утратившим|күші жойылды деп танылсын")
_FOR_WHAT_IT_APPROVED = re.compile(r"утвержд|бекіт")


def _find(draft: Draft) -> Iterable[Finding]:
    own = [c for c in draft.citations if not c.internal and repeals(draft, c.position)]
    for reference in references(draft):
        citation = reference.citation
        if repeals(draft, citation.position):
            yield from _repealed_again(draft, reference)  # a repealing clause names what it repeals
            continue
        for message, evidence in (
            *_excluded(reference),
            *_act_void(reference),
            *_void_by_corpus(draft, citation),
            *_void_by_bill(draft, citation, own),
        ):
            yield finding(
                "reference-repealed", "KZ-R09", Severity.ERROR, draft, citation.position, reference.span, message, evidence=(evidence,)
            )
            break


def _repealed_again(draft: Draft, reference: Reference) -> Iterator[Finding]:
    """What has lost its force already cannot lose it again (KZ-A10; L480 art. 27(11)); it can be cancelled."""
    citation = reference.citation
    if citation.provisions or not _LOSES_FORCE.search(fold(draft.text(citation.position))):
        return
    for _, evidence in (*_act_void(reference), *_void_by_corpus(draft, citation)):
        if evidence.act == draft.act.meta.id:
            continue  # another edition of this very act
        yield finding(
            "technique", "KZ-A10", Severity.WARNING, draft, citation.position, reference.span, _AGAIN, evidence=(evidence,)
        )  # fmt: skip
        return


def _excluded(reference: Reference) -> Iterator[tuple[Words, Evidence]]:
    act, citation = reference.act, reference.citation
    for path in citation.provisions if act else ():
        assert act is not None
        provision = act.find(path)
        if provision is not None and standing.status(act, provision) is not Status.IN_FORCE:
            yield _EXCLUDED.format(act=act.meta.title), act_evidence(act, provision, citation.internal)


def _act_void(reference: Reference) -> Iterator[tuple[Words, Evidence]]:
    act = reference.act
    if act is not None and reference.match is not None and act.meta.status is Status.REPEALED:
        yield _VOID.format(by=act.meta.title), act_evidence(act, None, False)


def _void_by_corpus(draft: Draft, citation: Citation) -> Iterator[tuple[Words, Evidence]]:
    """An act that an act of the corpus declares void."""
    cited, corpus = citation.act, draft.corpus
    if cited is None or corpus is None or cited.date is None or not (cited.number or cited.title):
        return
    mentions = draft.remember(
        ("mentions", cited.number, cited.date, cited.title),
        lambda: corpus.mentions(number=cited.number, date=cited.date, title=cited.title),
    )
    for mention in mentions:
        clause = draft.remember(
            ("clause", mention.act, mention.path, mention.language), partial(corpus.provision, mention.act, mention.path, mention.language)
        )
        if clause is None or not _declares_void(clause, mention.quote):
            continue
        # "пункт 1 постановления" repeals what that point approved, not what the act says elsewhere
        if (
            mention.provisions
            and not _FOR_WHAT_IT_APPROVED.search(fold(citation.quote))
            and not set(mention.provisions) & set(citation.provisions)
        ):
            continue
        yield _VOID.format(by=clause.title), stored_evidence(clause)


def _declares_void(clause: StoredProvision, quote: str) -> bool:
    pattern = REPEALS.get(clause.language)
    if pattern is None:
        return False
    text, lead = fold(clause.text), fold(clause.context.rsplit("\n", 1)[-1])
    if pattern.search(lead) and lead.rstrip().endswith(":"):
        return True
    at = text.find(fold(quote))
    near = text[max(0, at - 120) : at + len(quote) + 120] if at >= 0 else text
    # what a note says of the provision itself ("утратил силу приказом ...") declares nothing else void
    return bool(pattern.search(near)) and not re.search(
        r"(?:исключен|утратил\w* силу|алып тасталды|жойылды) ?[-–]? ?(?:законом|приказом|постановлением|қр)", near
    )


def _void_by_bill(draft: Draft, citation: Citation, own: list[Citation]) -> Iterator[tuple[Words, Evidence]]:
    cited = citation.act
    if cited is None or not cited.number or cited.date is None:
        return
    for other in own:
        if (
            other.act is not None
            and other.act.date == cited.date
            and number(other.act.number) == number(cited.number)
            and not other.provisions
        ):
            clause = draft.act.get(draft.act.owners[other.position])
            if clause is not None:
                yield _VOID_HERE, draft.evidence(clause)


_EXCLUDED = Words(
    kk="Сілтеме жасалған норма «{act}» актісінен алып тасталған немесе күшін жойған.",
    ru="Норма, на которую сделана ссылка, исключена из акта «{act}» или утратила силу.",
    en="The provision referred to has been excluded from “{act}” or has lost its force.",
)
_VOID = Words(
    kk="Сілтеме жасалған актінің күші жойылған («{by}»).",
    ru="Акт, на который сделана ссылка, утратил силу («{by}»).",
    en="The act referred to has been repealed (“{by}”).",
)
_AGAIN = Words(
    kk="Бұл актінің күші бұрын жойылған; күші жоқ актінің күші жойылды деп танылмайды (27-баптың 11-тармағы).",
    ru="Этот акт уже утратил силу; недействующий акт утратившим силу не признают (пункт 11 статьи 27).",
    en="This act has already lost its force; an act not in force is not repealed (art. 27(11)).",
)
_VOID_HERE = Words(
    kk="Сілтеме жасалған актінің күшін осы жобаның өзі жояды.",
    ru="Акт, на который сделана ссылка, признает утратившим силу сам проект.",
    en="The act referred to is repealed by this bill itself.",
)

CHECK = BillCheck(
    id="reference-repealed",
    kinds=("reference-repealed", "technique"),
    title=Words(kk="Күші жойылған нормаларға сілтемелер", ru="Ссылки на утратившие силу нормы", en="References to what is no longer law"),
    find=_find,
)
