"""Drafting rules about an act's title (`_rules`): what an amending act is called (L480 art. 26(1))."""

from __future__ import annotations

from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.checks._rules import RULES, Where
from copilot.checks.technique import applies, concerns
from copilot.findings import Finding
from law.act import Role
from law.words import Words


def _find(draft: Draft) -> Iterable[Finding]:
    rules = [rule for rule in RULES if rule.where is Where.TITLE and concerns(rule, draft)]
    for position, role in enumerate(draft.act.roles):
        if role is not Role.TITLE or draft.act.owners[position]:
            continue  # the title of an attached document is its own
        for rule in rules:
            span = applies(rule, draft.text(position), draft.language)
            if span is not None:
                yield finding("technique", rule.id, rule.severity_in(draft.language), draft, position, span, rule.text)


CHECK = BillCheck(
    id="technique-title",
    kinds=("technique",),
    title=Words(kk="Актінің тақырыбы", ru="Заголовок акта", en="The act's title"),
    find=_find,
)
