"""Drafting rules of the Law on Legal Acts that a paragraph's own words decide (`_rules`), and words of two alphabets (KZ-W12)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from copilot.checks import Draft, ProvisionCheck
from copilot.checks._draft import finding, of_a_form
from copilot.checks._rules import RULES, Force, Rule, Where
from copilot.findings import Finding, Severity
from law.act import Provision, Role
from law.force import LOWEST_LAW
from law.text import fold
from law.words import Language, Words

_DEFINITIONS = {
    Language.RU: re.compile(r"(?:понятия|термины)[^:]*:\s*$"),
    Language.KK: re.compile(r"(?:ұғымдар|терминдер)[^:]*:\s*$"),
}
# Quoted words belong to another text: what is amended, a title, a form.
_QUOTED = re.compile(r'"[^"]*"')
_SYMBOL = re.compile(r"[А-ЯӘҒҚҢӨҰҮҺІ]{1,5}[a-z]")  # of a formula: "ПРn"
_MIXED = re.compile(r"(?<![\w.@/-])(?=\w*[a-z])(?=\w*[а-яәғқңөұүһі])[a-zа-яәғқңөұүһі]{3,}(?![\w@/-])", re.IGNORECASE)


def applies(rule: Rule, text: str, language: Language) -> tuple[int, int] | None:
    """Where a text breaks a rule; None where it keeps it."""
    pattern = rule.pattern.get(language)
    if pattern is None:
        return None
    folded = fold(text)
    masked = _QUOTED.sub(lambda m: " " * len(m.group()), folded)
    match = _compiled(pattern).match(masked) if rule.where is Where.HEAD else _compiled(pattern).search(masked)
    unless = rule.unless.get(language)
    if match is None or (unless and _compiled(unless).search(folded)):
        return None
    return match.span()


def concerns(rule: Rule, draft: Draft) -> bool:
    """Whether a rule is in force today and is for acts of the bill's level."""
    level = draft.act.meta.level
    if not rule.since <= (today := date.today()) or (rule.until and rule.until < today):
        return False
    return rule.force is Force.ANY or (level > 0 and (level <= LOWEST_LAW) is (rule.force is Force.LAW))


def _find(draft: Draft, provision: Provision) -> Iterable[Finding]:
    if of_a_form(provision.path):
        return  # forms follow the needs of those who fill them in
    language = draft.language
    lead = _DEFINITIONS.get(language)
    entry = bool(lead and lead.search(fold(draft.lead(provision))))
    for position in provision.own:
        text = draft.text(position)
        if draft.act.roles[position] not in (Role.PROVISION,):
            continue
        for rule in RULES:
            if rule.where is Where.TITLE or (rule.where is Where.DEFINITION and not entry) or not concerns(rule, draft):
                continue
            span = applies(rule, text, language)
            if span is not None:
                quote = text[slice(*span)]
                yield finding("technique", rule.id, rule.severity_in(language), draft, position, span, rule.text.format(quote=quote))
        mixed = _MIXED.search(text)
        if mixed is not None and not _SYMBOL.fullmatch(mixed.group()):
            yield finding(
                "technique", "KZ-W12", Severity.WARNING, draft, position, mixed.span(), _TWO_ALPHABETS.format(word=mixed.group()),
                suggestion=_cyrillic(mixed.group()),
            )  # fmt: skip


def _cyrillic(word: str) -> str | None:
    """The word in one alphabet, where every Latin letter has a Cyrillic twin."""
    table = str.maketrans("aceopxyiABCEHKMOPTXI", "асеорхуіАВСЕНКМОРТХІ")
    turned = word.translate(table)
    return None if re.search(r"[A-Za-z]", turned) else turned


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_TWO_ALPHABETS = Words(
    kk="«{word}» сөзінде латын және кирилл әріптері аралас жазылған.",
    ru="В слове «{word}» смешаны латинские и кириллические буквы.",
    en="The word “{word}” mixes Latin and Cyrillic letters.",
)

CHECK = ProvisionCheck(
    id="technique",
    kinds=("technique",),
    title=Words(kk="Заң техникасының қағидалары", ru="Правила юридической техники", en="Drafting rules"),
    find=_find,
)
