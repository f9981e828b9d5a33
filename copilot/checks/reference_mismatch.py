"""Title, date and number of a cited act that do not belong together (KZ-R01, KZ-R09; L480 art. 25(5))."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.checks._references import act_evidence, corpus_act, name_of, references
from copilot.findings import Finding, Severity
from law.act import Metadata
from law.citations import Citation
from law.citations.model import CitedAct
from law.words import Words
from retrieval.matching import Match, Wanted, number, title_terms


def _find(draft: Draft) -> Iterable[Finding]:
    seen: set[tuple[object, ...]] = set()
    for reference in references(draft):
        citation = reference.citation
        cited = citation.act
        if cited is None or citation.alias or draft.corpus is None:
            continue
        wrong = _wrong(draft, cited)
        if wrong is None:
            continue
        match, facts, rival = wrong
        act = corpus_act(draft, match.meta)
        other = corpus_act(draft, rival) if rival else None
        key = (citation.position, citation.start)
        if act is None or key in seen:
            continue
        seen.add(key)
        yield finding(
            "reference-mismatch", "KZ-R01", Severity.WARNING if facts is _OTHER_DAY else Severity.ERROR, draft, citation.position, reference.span,
            facts.format(act=name_of(act.meta)), evidence=tuple(act_evidence(a, None, False) for a in (act, other) if a), suggestion=_repair(citation, match),
        )  # fmt: skip


_LAWS = ("law", "code", "constitutional-law")
Wrong = tuple[Match, Words, Metadata | None]


def _wrong(draft: Draft, cited: CitedAct) -> Wrong | None:
    """The act that is meant, what does not belong to it, and the act to which that belongs where the corpus has it; None
    where all fits, or where the citation may mean another act that the corpus lacks."""
    corpus = draft.corpus
    if corpus is None or not ((cited.number and cited.date) or (cited.title and (cited.number or cited.date))):
        return None
    wanted = Wanted("", cited.title, cited.number, cited.date, cited.kind)
    matches = draft.remember(("match", wanted), lambda: corpus.match_act(wanted))
    if any(not match.differ - {"kind"} and match.agree >= {"number", "date"} for match in matches):
        return _registration(matches, cited)
    for match in matches:
        if match.agree >= {"number", "date"} and "kind" not in match.differ and _renamed(draft, cited, match.meta):
            return match, _RENAMED, None
        if (
            match.agree >= {"number", "date"}
            and "title" in match.differ
            and "kind" not in match.differ
            and match.meta.language is draft.language
        ):
            if _held(cited.title, match.meta) >= _BELONGS:
                return _registration(matches, cited)
            rival = _of_title(draft, cited)
            # a name of one word ("порядком, утвержденным ...") says too little, unless another act of that day bears it
            if len(title_terms(cited.title, match.meta.language)) >= 2 or (rival is not None and rival.date == cited.date):
                return match, _TITLE, rival
    for match in matches:
        if "kind" in match.differ:
            continue
        if match.agree >= {"title", "date"} and "number" in match.differ:
            return match, _NUMBER, None
        if "date" in match.differ and match.agree >= {"number"} and _one_register(cited, match.meta):
            return match, _DATE, None
    return _of_another_day(matches, cited)


def _of_another_day(matches: list[Match], cited: CitedAct) -> Wrong | None:
    """A law whose title is the one cited and whose date and number are others: laws in force do not share a title, so that the
    citation has a slip or means an earlier law. Of by-laws many bear one title."""
    if cited.kind not in _LAWS or not (cited.title and cited.number and cited.date):
        return None
    titled = [
        match
        for match in matches
        if match.differ == {"number", "date"}
        and title_terms(cited.title, match.meta.language) == title_terms(match.meta.title, match.meta.language)
    ]
    return (titled[0], _OTHER_DAY, None) if len({match.meta.id for match in titled}) == 1 else None


def _renamed(draft: Draft, cited: CitedAct, meta: Metadata) -> bool:
    """Whether an earlier edition of the act bears the title cited, and the one in force another."""
    corpus = draft.corpus
    asked = title_terms(cited.title, meta.language)
    if corpus is None or not asked or meta.language is not draft.language or asked == title_terms(meta.title, meta.language):
        return False

    def compute() -> bool:
        days = [day for day in corpus.editions(meta.id, meta.language) if day and day <= date.today()]
        earlier = [corpus.act(meta.id, meta.language, on=day) for day in days[:-1]]
        return any(act is not None and title_terms(act.meta.title, meta.language) == asked for act in earlier)

    return draft.remember(("renamed", meta.id, meta.language, tuple(asked)), compute)


def _registration(matches: list[Match], cited: CitedAct) -> Wrong | None:
    for match in matches:
        if (
            match.agree >= {"number", "date"}
            and cited.registration
            and match.meta.registration
            and number(cited.registration) != number(match.meta.registration)
        ):
            return match, _REGISTRATION, None
    return None


def _one_register(cited: CitedAct, meta: Metadata) -> bool:
    """Whether two dates under one number cannot both be right: numbers of laws run on, those of other acts begin anew each
    year, so that the title must agree or the year."""
    if cited.date is None or meta.date is None:
        return False
    if cited.title:
        return _held(cited.title, meta) >= _BELONGS
    return cited.date.year == meta.date.year


_BELONGS = 0.6  # the share of a title's words that must be in the act's title (a name may stand in another form there)


def _held(title: str, meta: Metadata) -> float:
    """How much of the shorter of two titles, the cited and the act's, the other holds."""
    asked, known = (set(title_terms(text, meta.language)) - _GENERAL for text in (title, meta.title))
    if not asked or not known:
        return 1.0 if not asked else 0.0
    return len(asked & known) / min(len(asked), len(known))


def _of_title(draft: Draft, cited: CitedAct) -> Metadata | None:
    """The act of the corpus that bears the title cited, best the one of the same kind and date."""
    assert draft.corpus is not None
    matches = draft.corpus.match_act(Wanted("", cited.title, "", cited.date, cited.kind))
    fitting = [m.meta for m in matches if _held(cited.title, m.meta) >= _BELONGS and m.meta.kind == cited.kind]
    return (
        fitting[0]
        if fitting
        else next(
            (m for m in draft.corpus.acts() if m.kind == cited.kind and m.date == cited.date and _held(cited.title, m) >= _BELONGS), None
        )
    )


# What nearly every title has: об утверждении правил ..., ... қағидаларын бекіту туралы.
_GENERAL = frozenset(
    "утвержден прав правил внесен изменен дополнен некотор республик казахстан бекіту бекіт қағида туралы енгізу енгіз өзгеріс толықтыру қазақстан республика".split()
)


def _repair(citation: Citation, match: Match) -> str | None:
    """The quotation with the right number, where only the number is wrong and stands in it once."""
    cited = citation.act
    if cited is None or match.differ != {"number"} or citation.quote.count(cited.number) != 1 or not match.meta.number:
        return None
    return citation.quote.replace(cited.number, match.meta.number)


_TITLE = Words(
    kk="Осы күнгі және осы нөмірлі актінің атауы басқа: {act}.",
    ru="У акта с этой датой и этим номером другое название: {act}.",
    en="The act of this date and number has another title: {act}.",
)
_RENAMED = Words(
    kk="Актінің атауы өзгерген; сілтемеде бұрынғы атауы тұр. Қазіргі атауы: {act}.",
    ru="Название акта изменено; в ссылке стоит прежнее. Действующее: {act}.",
    en="The act has been renamed; the reference has its former title. It is now {act}.",
)
_NUMBER = Words(
    kk="Осы атаулы және осы күнгі актінің нөмірі басқа: {act}.",
    ru="У акта с этим названием и этой датой другой номер: {act}.",
    en="The act of this title and date has another number: {act}.",
)
_DATE = Words(
    kk="Осы нөмірлі актінің күні басқа: {act}.",
    ru="У акта с этим номером другая дата: {act}.",
    en="The act of this number has another date: {act}.",
)
_OTHER_DAY = Words(
    kk="Осы атаулы заңның күні де, нөмірі де басқа: {act}. Бұрынғы заң аталмаған ба, тексеріңіз.",
    ru="У закона с этим названием другие и дата, и номер: {act}. Проверьте, не назван ли прежний закон.",
    en="The law of this title has another date and another number: {act}. Check that no earlier law is named.",
)
_REGISTRATION = Words(
    kk="Актінің тіркеу нөмірі басқа: {act}.",
    ru="У акта другой номер в Реестре государственной регистрации: {act}.",
    en="The act has another number in the register of normative legal acts: {act}.",
)

CHECK = BillCheck(
    id="reference-mismatch",
    kinds=("reference-mismatch",),
    title=Words(kk="Актілердің деректемелері", ru="Реквизиты актов в ссылках", en="Titles, dates and numbers of cited acts"),
    find=_find,
    needs_corpus=True,
)
