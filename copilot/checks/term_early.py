"""Terms of the list of definitions that norms use before the list (KZ-D06). The first article tells what the act is about and may
name anything, and so may the chapter of general provisions that holds the list."""

from __future__ import annotations

from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.findings import Finding, Severity
from law.act import Level, Provision, Role
from law.definitions import GLOSSARY
from law.stems import stems
from law.words import Words


def _find(draft: Draft) -> Iterable[Finding]:
    told: set[str] = set()
    for one in draft.definitions:
        if one.kind != GLOSSARY or one.scope or draft.act.roles[one.position] is not Role.PROVISION or one.term in told:
            continue
        root = _document(one.provision)
        names = [name for name in (stems(name, draft.language) for name in one.names) if name]
        for position in _norms_before(draft, one.position, root):
            text = draft.stems(draft.text(position))
            if any(text.hold(name) for name in names):
                told.add(one.term)
                provision = draft.act.get(one.provision)
                yield finding(
                    "technique", "KZ-D06", Severity.NOTE, draft, position, None, _EARLY.format(term=one.term),
                    evidence=(draft.evidence(provision),) if provision else (),
                )  # fmt: skip
                break


def _norms_before(draft: Draft, before: int, root: str) -> Iterable[int]:
    """Paragraphs of the same document before the list, without the first article (or point) and the list's own."""
    at = draft.act.get(draft.act.owners[before])
    own = _unit(draft, at) if at else ""
    chapter = {_chapter(draft, at)} - {""} if at else set()
    first = ""
    for position in range(before):
        owner = draft.act.owners[position]
        provision = draft.act.get(owner)
        if draft.act.roles[position] is not Role.PROVISION or provision is None or _document(owner) != root:
            continue
        unit = _unit(draft, provision)
        first = first or unit
        if unit and unit not in (first, own) and _chapter(draft, provision) not in chapter:
            yield position


def _unit(draft: Draft, provision: Provision) -> str:
    """The path of the article that a provision lies in; of its point, where the act has no articles."""
    around = [provision, *draft.act.around(provision)]
    for level in (Level.ARTICLE, Level.POINT):
        found = next((unit for unit in around if unit.level is level), None)
        if found is not None:
            return found.path
    return ""


def _chapter(draft: Draft, provision: Provision) -> str:
    """The path of the chapter or section that a provision lies in: general provisions speak of everything that follows."""
    return next((unit.path for unit in draft.act.around(provision) if unit.level in (Level.CHAPTER, Level.SECTION)), "")


def _document(path: str) -> str:
    """The attached document that a path lies in, "" for the act itself."""
    head = path.partition("/")[0]
    return head if head.startswith(("att_", "app_")) else ""


_EARLY = Words(
    kk="«{term}» термині анықтамасынан бұрын қолданылған; ұғымдар тізбесін оларды қолданатын нормалардың алдына қойған жөн.",
    ru="Термин «{term}» использован до его определения; перечень понятий ставят перед нормами, которые их используют.",
    en="The term “{term}” is used before it is defined; the list of terms comes before the norms that use them.",
)

CHECK = BillCheck(
    id="term-early",
    kinds=("technique",),
    title=Words(kk="Анықтамасынан бұрын қолданылған терминдер", ru="Термины до их определения", en="Terms before their definitions"),
    find=_find,
)
