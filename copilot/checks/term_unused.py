"""Terms that the bill defines in its list and then never uses (KZ-D06)."""

from __future__ import annotations

from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.findings import Finding, Severity
from law.act import Role
from law.likeness import same
from law.stems import stems
from law.words import Language, Words


def _find(draft: Draft) -> Iterable[Finding]:
    language = draft.language
    entries = [d for d in draft.definitions if d.kind == "glossary" and draft.act.roles[d.position] is not Role.QUOTATION]  # its own
    if not entries:
        return
    texts = {
        position: draft.remember(("stems", text := draft.text(position)), lambda text=text: read(text, language))  # type: ignore[misc]
        for position, role in enumerate(draft.act.roles)
        if role in (Role.PROVISION, Role.TABLE, Role.PREAMBLE, Role.TITLE, Role.QUOTATION)
    }
    for definition in entries:
        if definition.scope:
            continue
        short = [d.term for d in draft.definitions if d.kind == "abbreviation" and d.position == definition.position]
        names = [stems(name, language) for name in (*definition.names, *short)]
        used = any(
            name[0][:4] in beginnings and holds(words, name)
            for position, (words, beginnings) in texts.items()
            if position != definition.position
            for name in names
            if name
        )
        if not used:
            yield finding(
                "term-unused", "KZ-D06", Severity.WARNING, draft, definition.position, (definition.start, definition.end),
                _UNUSED.format(term=definition.term),
            )  # fmt: skip


def read(text: str, language: Language) -> tuple[list[str], frozenset[str]]:
    """The stems of a text, and how they begin: words that are the same begin alike."""
    words = stems(text, language)
    return words, frozenset(word[:4] for word in words)


def holds(words: list[str], name: list[str]) -> bool:
    """Whether a text has a term, its words in order, in any form, with at most one word between them."""
    for at, word in enumerate(words):
        if not same(word, name[0]):
            continue
        place, ok = at, True
        for part in name[1:]:
            following = next((k for k in range(place + 1, min(place + 3, len(words))) if same(words[k], part)), None)
            if following is None:
                ok = False
                break
            place = following
        if ok:
            return True
    return False


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
