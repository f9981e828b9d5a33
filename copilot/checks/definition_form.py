"""The form of a list of terms: how a law opens it (KZ-D04) and how an entry is written (KZ-D05; both after art. 1 of L480)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.findings import Finding, Severity
from law.definitions import GLOSSARY
from law.force import LOWEST_LAW
from law.text import fold
from law.words import Language, Words

_OPENS = {
    Language.RU: re.compile(
        r"в настоящ\w+ (?:конституционном )?(?:законе|кодексе) используются следующие (?:основные )?понятия(?: и \w+)?:"
    ),
    Language.KK: re.compile(r"осы (?:конституциялық )?(?:заңда|кодексте) мынадай (?:негізгі )?ұғымдар(?: мен \w+)? пайдаланылады:"),
}
_HYPHEN = re.compile(r"\s-\s")


def _find(draft: Draft) -> Iterable[Finding]:
    if draft.language not in _OPENS or not draft.act.meta.draft:
        return
    entries = [d for d in draft.definitions if d.kind == GLOSSARY]
    law = 0 < draft.act.meta.level <= LOWEST_LAW
    told: set[str] = set()
    hyphens = Counter(_list_of(draft, d.provision) for d in entries if _hyphenated(draft.text(d.position), d.term))
    for entry in entries:
        parent = _list_of(draft, entry.provision)
        if parent in told:
            continue
        told.add(parent)
        unit = draft.act.get(parent)
        lead = next((p for p in reversed(unit.own) if draft.text(p).rstrip().endswith(":")), None) if unit else None
        if law and lead is not None and not _OPENS[draft.language].search(fold(draft.text(lead))):
            yield finding("technique", "KZ-D04", Severity.NOTE, draft, lead, None, _LEAD)
        if hyphens[parent]:
            yield finding("technique", "KZ-D05", Severity.NOTE, draft, entry.position, None, _DASH.format(count=hyphens[parent]))


def _list_of(draft: Draft, path: str) -> str:
    provision = draft.act.get(path)
    return provision.parent if provision else ""


def _hyphenated(text: str, term: str) -> bool:
    """Whether a hyphen stands between a term and what it means."""
    at = text.find(term)
    return at >= 0 and _HYPHEN.match(text, at + len(term)) is not None


_LEAD = Words(
    kk="Ұғымдар тізбесі «Осы Заңда мынадай негізгі ұғымдар пайдаланылады:» деген сөздермен ашылады.",
    ru="Перечень понятий открывается словами «В настоящем Законе используются следующие основные понятия:».",
    en="A list of terms opens with the words of art. 1: “The following basic terms are used in this Law:”.",
)
_DASH = Words(
    kk="Ұғым мен анықтаманың арасына сызықша емес, сызық (–) қойылады; мұндай жолдар саны: {count}.",
    ru="Между понятием и определением ставится тире (–), а не дефис; таких строк: {count}.",
    en="A dash (–), no hyphen, stands between a term and its definition; such entries: {count}.",
)

CHECK = BillCheck(
    id="definition-form",
    kinds=("technique",),
    title=Words(kk="Ұғымдар тізбесінің нысаны", ru="Форма перечня понятий", en="The form of a list of terms"),
    find=_find,
)
