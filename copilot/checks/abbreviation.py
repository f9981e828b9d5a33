"""Short names "(далее – ...)", "(бұдан әрі – ...)": introduced and then never used, or used before they are introduced (KZ-D07;
L480 art. 24(6)).

That a name comes too early is said only of names written in capitals (ЭЦП, АЕК): "реестр" before "(далее – реестр)" may well be
another register.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.findings import Finding, Severity
from law.act import Role
from law.definitions import ABBREVIATION, GLOSSARY, Definition
from law.stems import stems
from law.text import fold
from law.words import Words

_CAPITALS = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІ]{2,10}")


def _find(draft: Draft) -> Iterable[Finding]:
    short = [d for d in draft.definitions if d.kind == ABBREVIATION and draft.act.roles[d.position] is Role.PROVISION]
    for one in short:
        span = (one.start, one.end)
        if not _used(draft, one):
            yield finding("technique", "KZ-D07", Severity.NOTE, draft, one.position, span, _NEVER.format(term=one.term))
        early = _before(draft, one, short)
        if early is not None:
            position, at = early
            provision = draft.act.get(one.provision)
            yield finding(
                "technique", "KZ-D07", Severity.NOTE, draft, position, at, _EARLY.format(term=one.term),
                evidence=(draft.evidence(provision),) if provision else (),
            )  # fmt: skip


def _used(draft: Draft, one: Definition) -> bool:
    """Whether the short name stands anywhere but where it is introduced."""
    name = stems(one.term, draft.language)
    if not name:
        return True
    own = draft.text(one.position)
    beside = own[: one.start] + " . " + own[one.end :]
    term = fold(one.term)
    letters = re.compile(rf"(?<!\w){re.escape(term)}")  # "ЭЦҚ-ны", "АЕК-тің": the ending is no part of the name
    if letters.search(fold(beside)) or draft.stems(beside).hold(name):
        return True
    elsewhere = (folded for position, folded in draft.once("folded", _folded) if position != one.position)
    if any(term in folded and letters.search(folded) for folded in elsewhere):
        return True
    return any(position != one.position for position in draft.using(name))


def _folded(draft: Draft) -> list[tuple[int, str]]:
    return [(position, fold(draft.text(position))) for position in draft.spoken]


def _before(draft: Draft, one: Definition, short: list[Definition]) -> tuple[int, tuple[int, int]] | None:
    """The first place of the name before it is introduced, in the document that introduces it."""
    if not _CAPITALS.fullmatch(one.term) or any(d.term == one.term and d.position < one.position for d in short):
        return None
    lists = {d.position: draft.act.get(d.provision) for d in draft.definitions if d.kind == GLOSSARY}
    entry = lists.get(one.position)  # entries of one list, in the order of the alphabet, may use one another's names
    document = one.provision.partition("/")[0] if one.provision.startswith(("att_", "app_")) else ""
    name = re.compile(rf"(?<![\w-]){re.escape(one.term)}(?!\w)")
    for position in range(one.position):
        if one.term not in draft.text(position):
            continue
        owner = draft.act.owners[position]
        there = owner.partition("/")[0] if owner.startswith(("att_", "app_")) else ""
        other = lists.get(position)
        if entry is not None and other is not None and other.parent == entry.parent:
            continue
        if draft.act.roles[position] is Role.PROVISION and there == document:
            match = name.search(draft.text(position))
            if match is not None:
                return position, match.span()
    return None


_NEVER = Words(
    kk="«{term}» деген қысқа атау енгізілген, бірақ кейін қолданылмаған.",
    ru="Краткое название «{term}» введено, но дальше не используется.",
    en="The short name “{term}” is introduced and never used.",
)
_EARLY = Words(
    kk="«{term}» қысқартуы ол енгізілгенге дейін қолданылған; оны алғашқы қолданылған жерде ашып жазыңыз.",
    ru="Сокращение «{term}» использовано раньше, чем введено; раскройте его там, где оно стоит впервые.",
    en="The abbreviation “{term}” is used before it is introduced; spell it out where it first stands.",
)

CHECK = BillCheck(
    id="abbreviation",
    kinds=("technique",),
    title=Words(kk="Қысқартулар", ru="Сокращения", en="Abbreviations"),
    find=_find,
)
