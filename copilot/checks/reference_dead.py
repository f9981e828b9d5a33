"""References to provisions that do not exist, in the bill itself or in an act of the corpus (KZ-R09; L480 art. 25)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.checks._references import act_evidence, references
from copilot.findings import Evidence, Finding, Severity
from law import naming
from law.act import Act, Level, Provision
from law.structure import units
from law.text import fold
from law.words import Words

# A document that a reference goes on to name after its units: then it does not point into the bill.
_GOES_ON = re.compile(
    r"(?:\s*(?:,|и|или|либо)\s*(?:со?|в|по|к|на)?\s*(?:пункт|подпункт|стат|част|абзац)\w*\s+[\d-]+\)?){0,6}"
    r"\s*(?:(?:гражданск|налогов|бюджетн|земельн|трудов|предпринимательск|указанн|данн|этого|этих|такого|названн|типов|соответствующ|вышеназванн)\w*\s+)?"
    r"(?:договор|устав|положени|стандарт|правил|инструкци|соглашени|контракт|регламент|методик|протокол|приказ|постановлени|перечн|кодекс|закон|конвенци|приложени)"
)
_CAME_FROM = re.compile(
    r"(?:шарт|жарғы|ереже|стандарт|қағида|нұсқаулы|келісім|регламент|әдістеме|хаттама|бұйры|қаулы|тізбе|кодекс|конвенция)\w*(?:ның|нің|дың|дің|тың|тің)\s*\Z"
)


def _find(draft: Draft) -> Iterable[Finding]:
    for reference in references(draft):
        citation, act = reference.citation, reference.act
        if act is None or not act.provisions or not citation.provisions:
            continue
        own = citation.internal
        if own and _of_another_document(draft, citation.position, citation.start, citation.end):
            continue
        missing = [path for path in citation.provisions if act.find(path) is None and _is_certain(act, path)]
        if not missing:
            continue
        yield finding(
            "reference-dead", "KZ-R09", Severity.ERROR, draft, citation.position, reference.span,
            _said(_OWN if own else _OTHER, missing, act),
            evidence=_nearest(act, missing[0], own),
        )  # fmt: skip


def _said(words: Words, missing: list[str], act: Act) -> Words:
    paths = Words.of(lambda language: "; ".join(naming.in_words(path, language) for path in missing))
    return words.format(path=paths, act=act.meta.title)


def _of_another_document(draft: Draft, position: int, start: int, end: int) -> bool:
    text = fold(draft.text(position))
    if re.search(r"настоящ|осы\b", text[start:end]):
        return False
    after = _GOES_ON.match(text[end:])
    return bool(after and not text[start:end].rstrip().endswith(after.group().strip())) or bool(_CAME_FROM.search(text[:start]))


def _is_certain(act: Act, path: str) -> bool:
    """Parts without a number are counted differently by different readers: only a part well beyond the last is missing."""
    head, _, last = path.rpartition("/")
    if "." in path:
        return False  # "5.1": the numbering of a form or a standard, not of an act (L480 art. 23(5))
    if not last.startswith("ind_"):
        return True
    unit = act.find(head) if head else None
    if unit is None:
        return True
    return int(re.sub(r"\D.*", "", last[4:]) or 1) > len(unit.own) + len(unit.children) + 1


def _nearest(act: Act, path: str, own: bool) -> tuple[Evidence, ...]:
    """What is there instead: the unit that the path breaks off in, and the last unit of the missing kind."""
    parts = path.split("/")
    for cut in range(len(parts) - 1, 0, -1):
        unit = act.find("/".join(parts[:cut]))
        if unit is not None:
            last = _last(act, unit.path, parts[cut])
            return tuple(act_evidence(act, p, own) for p in (unit, last) if p is not None)
    last = _last(act, "", parts[0])
    return (act_evidence(act, last, own),) if last else ()


def _last(act: Act, under: str, component: str) -> Provision | None:
    """The last provision of a component's kind (art_, pt_, sub_) under a unit, or anywhere in the document."""
    kind = component.split("_")[0] + "_"
    found = [
        p
        for p in act.provisions
        if p.path.rsplit("/", 1)[-1].startswith(kind)
        and p.level not in (Level.ATTACHMENT, Level.APPENDIX)
        and (not under or p.parent == under or p.path.startswith(under + "/"))
    ]
    return max(found, key=lambda p: (units.order(p.number), len(p.path)), default=None)


_OWN = Words(
    kk="Сілтеме жасалған элемент жобада жоқ: {path}.",
    ru="Элемента, на который сделана ссылка, в проекте нет: {path}.",
    en="The bill has no such provision: {path}.",
)
_OTHER = Words(
    kk="Сілтеме жасалған элемент «{act}» актісінде жоқ: {path}.",
    ru="Элемента, на который сделана ссылка, в акте «{act}» нет: {path}.",
    en="“{act}” has no such provision: {path}.",
)

CHECK = BillCheck(
    id="reference-dead",
    kinds=("reference-dead",),
    title=Words(kk="Жоқ нормаларға сілтемелер", ru="Ссылки на отсутствующие нормы", en="References to provisions that do not exist"),
    find=_find,
)
