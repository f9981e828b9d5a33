"""Provisions elsewhere, in the same act or another, that refer to what an amending bill excludes, repeals, suspends, renumbers
or restates, and that the bill leaves as they are: they may need amendments of their own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from copilot.checks import BillCheck, Draft
from copilot.checks._amended import amended, edition
from copilot.checks._draft import finding
from copilot.consequences import Consequence, consequences
from copilot.findings import Evidence, Finding, Severity
from law import naming
from law.amendments import Operation
from law.words import Words

_SHOWN = 10  # pieces of evidence of one finding


def _find(draft: Draft) -> Iterable[Finding]:
    changed = amended(draft)
    editions = {one.act.meta.id: edition(one) for one in changed}
    for _, group in groupby(consequences(changed, draft.corpus), key=lambda one: one.instruction):
        yield _finding(draft, list(group), editions)


def _finding(draft: Draft, found: list[Consequence], editions: dict[str, str]) -> Finding:
    one = found[0].instruction
    stays = one.operation is Operation.REPLACE_PROVISION
    message = (_RESTATED if stays else _GOES).format(
        target=Words.of(lambda language: naming.reference(one.target, language)) if one.target else _ACT, count=len(found)
    )
    return finding(
        "amendment-consequence", "amendment-consequence", Severity.NOTE if stays else Severity.WARNING, draft, one.position, None, message,
        evidence=tuple(Evidence(it.act, it.title, it.path, it.text, editions.get(it.act, "")) for it in found[:_SHOWN]),
        subtype=one.operation.value,
    )  # fmt: skip


_ACT = Words(kk="акт", ru="акт", en="the act")
_GOES = Words(
    kk="Жоба қозғамаған нормалар әлі де сілтейді: {target} (саны: {count}). Оларға да өзгеріс керек.",
    ru="Проектом не затронуты нормы, которые ссылаются на это: {target} (их {count}). Им тоже нужна поправка.",
    en="Provisions that the bill leaves as they are still refer to this: {target} ({count}). They need an amendment as well.",
)
_RESTATED = Words(
    kk="Жаңа редакцияда жазылатын нормаға сілтейтін нормалар бар: {target} (саны: {count}). Сілтемелер дұрыс қала ма, тексеріңіз.",
    ru="На норму в новой редакции ссылаются другие: {target} (их {count}). Проверьте, верны ли ссылки и теперь.",
    en="Other provisions refer to what is restated: {target} ({count}). See whether the references still hold.",
)

CHECK = BillCheck(
    id="amendment-consequence",
    kinds=("amendment-consequence",),
    title=Words(kk="Ілеспе өзгерістер", ru="Сопутствующие поправки", en="Consequential amendments"),
    find=_find,
    needs_corpus=True,
)
