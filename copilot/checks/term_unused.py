"""Terms that the bill defines in its list and then never uses (KZ-D06)."""

from __future__ import annotations

from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.findings import Finding, Severity
from law.act import Role
from law.stems import stems
from law.words import Words


def _find(draft: Draft) -> Iterable[Finding]:
    entries = [d for d in draft.definitions if d.kind == "glossary" and draft.act.roles[d.position] is not Role.QUOTATION]  # its own
    for definition in entries:
        if definition.scope:
            continue
        short = [d.term for d in draft.definitions if d.kind == "abbreviation" and d.position == definition.position]
        names = (stems(name, draft.language) for name in (*definition.names, *short))
        if all(position == definition.position for name in names for position in draft.using(name)):
            yield finding(
                "term-unused", "KZ-D06", Severity.WARNING, draft, definition.position, (definition.start, definition.end),
                _UNUSED.format(term=definition.term),
            )  # fmt: skip


_UNUSED = Words(
    kk="«{term}» термині анықталған, бірақ жобада қолданылмаған.",
    ru="Термин «{term}» определен, но в проекте не используется.",
    en="The term “{term}” is defined and never used in the bill.",
)

CHECK = BillCheck(
    id="term-unused",
    kinds=("term-unused",),
    title=Words(kk="Қолданылмаған терминдер", ru="Неиспользуемые термины", en="Terms that are never used"),
    find=_find,
)
