"""The marks at the ends of the items of a list: a semicolon after each but the last, which ends in a full stop (KZ-S09;
L480 art. 23(1))."""

from __future__ import annotations

from collections.abc import Iterable

from copilot.checks import Draft, ProvisionCheck
from copilot.checks._draft import finding, of_a_form
from copilot.findings import Finding, Severity
from law.act import Level, Provision, Role
from law.words import Words


def _find(draft: Draft, provision: Provision) -> Iterable[Finding]:
    """An item that ends with a letter or a comma, where a mark must stand. An item that goes on below it, and the fields of a
    form, are left alone."""
    if provision.level is not Level.SUBPOINT or provision.children or len(provision.own) != 1 or of_a_form(provision.path):
        return
    position = provision.own[0]
    text = draft.text(position).rstrip()
    if draft.act.roles[position] is Role.PROVISION and text and (text[-1].isalpha() or text[-1] in ',)»"'):
        yield finding("technique", "KZ-S09", Severity.NOTE, draft, position, (len(text) - 1, len(text)), _NO_MARK)


_NO_MARK = Words(
    kk="Тізбе элементінің соңында белгі жоқ: нүктелі үтір, соңғысында нүкте қойылады.",
    ru="В конце элемента перечня нет знака: ставится точка с запятой, после последнего – точка.",
    en="The item of the list ends without a mark: a semicolon, or a full stop after the last.",
)

CHECK = ProvisionCheck(
    id="list-marks",
    kinds=("technique",),
    title=Words(kk="Тізбелердің тыныс белгілері", ru="Знаки в перечнях", en="The marks of lists"),
    find=_find,
)
