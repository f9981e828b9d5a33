"""The bill's references, each with the act of the corpus that it means and what became of its target."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from copilot.checks._draft import Draft, citation_path
from copilot.findings import Evidence
from law.act import Act, Metadata, Provision, Role
from law.citations import Citation
from law.text import fold
from law.words import Language
from retrieval.corpus import Corpus
from retrieval.matching import Match, Wanted

REPEALS = {
    Language.RU: re.compile(r"утратив\w+ силу|утратил\w* силу|отменить|отменен\w*|прекра\w+ действие"),
    Language.KK: re.compile(r"күш[іi]\w* жойыл\w*|күш[іi]н жой\w*|күші жойылды"),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """A citation of the bill. `match`: the act it means, None where the corpus has none that fits (or it points into the
    bill); `act`: that act, or the bill itself."""

    citation: Citation
    match: Match | None
    act: Act | None

    @property
    def span(self) -> tuple[int, int]:
        return self.citation.start, self.citation.end


def references(draft: Draft) -> Iterator[Reference]:
    """Every reference of the bill; an act that the corpus lacks stays unresolved. What an amending instruction changes is no
    reference: whether it is there is said by amendment-impossible, after the instructions before it."""
    for citation in draft.citations:
        if citation.amended:
            continue
        if citation.internal:
            yield Reference(citation, None, draft.act)
            continue
        match = meant(draft, citation)
        yield Reference(citation, match, corpus_act(draft, match.meta) if match else None)


def meant(draft: Draft, citation: Citation) -> Match | None:
    """The act that a citation means beyond doubt: its number and date fit, or its title does and nothing else speaks
    against it but a slip (see reference_mismatch)."""
    cited, corpus = citation.act, draft.corpus
    if cited is None or corpus is None:
        return None
    wanted = Wanted.of(cited)
    return draft.remember(("meant", wanted), lambda: _meant(corpus, wanted))


def _meant(corpus: Corpus, wanted: Wanted) -> Match | None:
    for match in corpus.match_act(wanted):
        if match.agree >= {"number", "date"} or (match.agree >= {"title"} and "kind" not in match.differ and _whole_title(match, wanted)):
            return match
    return None


def _whole_title(match: Match, wanted: Wanted) -> bool:
    """Whether the title fits as a whole, and at most one of number and date differs."""
    from retrieval.matching import title_terms

    asked, known = (title_terms(title, match.meta.language) for title in (wanted.title, match.meta.title))
    same = asked == known or (len(asked) >= 3 and any(known[k : k + len(asked)] == asked for k in range(len(known) - len(asked) + 1)))
    return same and not match.differ >= {"number", "date"}


def corpus_act(draft: Draft, meta: Metadata) -> Act | None:
    """An act of the corpus, in the bill's language where it is there in it."""
    corpus = draft.corpus
    if corpus is None:
        return None
    language = draft.language if draft.language in corpus.languages(meta.id) else None
    return corpus.act(meta.id, language)


def act_evidence(act: Act, provision: Provision | None, own: bool) -> Evidence:
    """A provision as evidence; the act as a whole where it is None."""
    meta = act.meta
    edition = meta.edition.isoformat() if meta.edition else ""
    if provision is None:
        return Evidence("self" if own else meta.id, meta.title, "", _masthead(act) or name_of(meta), edition)
    return Evidence("self" if own else meta.id, meta.title, citation_path(provision.path), act.text(provision), edition)


def _masthead(act: Act) -> str:
    """The lines in which an act says its own title, date and number; "" where it says none."""
    meta = act.meta
    said = [p.text for p, role in zip(act.paragraphs, act.roles, strict=True) if role is Role.TITLE and p.text]
    return " ".join(text for text in said if text == meta.title or (meta.number and meta.number in text))


_KINDS = {
    "law": ("Закон", "Заң"),
    "code": ("Кодекс", "Кодекс"),
    "constitutional-law": ("Конституционный закон", "Конституциялық заң"),
    "resolution": ("Постановление", "Қаулы"),
    "order": ("Приказ", "Бұйрық"),
    "decree": ("Указ", "Жарлық"),
    "decision": ("Решение", "Шешім"),
}
_MONTHS = {
    Language.RU: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
    Language.KK: "қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы".split(),
}  # fmt: skip


def name_of(meta: Metadata) -> str:
    """An act by its kind, date, number and title, as its own language writes it."""
    kazakh = meta.language is Language.KK
    kind = _KINDS.get(meta.kind, ("Акт", "Акт"))[kazakh]
    authority = f" {meta.authority}" if meta.authority else ""
    parts = [kind + authority]
    if meta.date and kazakh:
        parts.append(f"{meta.date.year} жылғы {meta.date.day} {_MONTHS[Language.KK][meta.date.month - 1]}")
    elif meta.date:
        parts.append(f"от {meta.date.day} {_MONTHS[Language.RU][meta.date.month - 1]} {meta.date.year} года")
    if meta.number:
        parts.append(f"№ {meta.number}")
    return " ".join(parts) + f" «{meta.title}»"


def repeals(draft: Draft, position: int) -> bool:
    """Whether a paragraph of the bill declares something void, by itself or under its lead-in."""
    pattern = REPEALS.get(draft.language)
    if pattern is None:
        return False
    provision = draft.act.get(draft.act.owners[position])
    lead = draft.lead(provision) if provision else ""
    return bool(pattern.search(fold(draft.text(position))) or pattern.search(fold(lead)))
