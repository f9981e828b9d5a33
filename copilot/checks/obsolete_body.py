"""Bodies and terms that the Constitution of 2026 replaced, and references to its articles by the numbers of 1995 (KZ-W13, KZ-R11).

Quotations, titles of acts, publisher's notes and what is said of the past keep the names of their time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from copilot.checks import BillCheck, Draft
from copilot.checks._constitution import ARTICLES, IN_FORCE, REPLACED, Replaced
from copilot.checks._draft import finding
from copilot.findings import Finding, Severity
from law.act import Role
from law.text import fold
from law.words import Language, Words

_QUOTED = re.compile(r'"[^"]*"')


def _find(draft: Draft) -> Iterable[Finding]:
    if date.today() < IN_FORCE:
        return
    language = draft.language
    for position, role in enumerate(draft.act.roles):
        if role not in (Role.PROVISION, Role.PREAMBLE):
            continue
        text = draft.text(position)
        for replaced, (start, end) in draft.remember(("former", text, language), lambda text=text: list(_former(fold(text), language))):  # type: ignore[misc]
            if not any(c.start <= start < c.end and not c.internal for c in draft.citations_at(position)):
                yield finding(
                    "obsolete-body", "KZ-W13", Severity.WARNING, draft, position, (start, end),
                    _REPLACED.format(former=text[start:end], now=replaced.now[language]),
                )  # fmt: skip
        for citation in draft.citations_at(position):
            if citation.act is None or citation.act.kind != "constitution":
                continue
            for path in citation.provisions:
                number = re.match(r"art_(\d+)", path)
                now = ARTICLES.get(int(number[1])) if number else None
                if number and now is not None and now != (int(number[1]),):
                    yield finding(
                        "obsolete-body", "KZ-R11", Severity.NOTE, draft, position, (citation.start, citation.end),
                        (_RENUMBERED if now else _DROPPED).format(was=number[1], now=", ".join(map(str, now))),
                    )  # fmt: skip


def _former(text: str, language: Language) -> Iterator[tuple[Replaced, tuple[int, int]]]:
    """The former names in a folded text, what replaced each and where it stands."""
    masked = _QUOTED.sub(lambda m: " " * len(m.group()), text)
    for replaced in REPLACED:
        pattern = replaced.former.get(language)
        for match in re.finditer(pattern, masked) if pattern else ():
            if not (re.search(r"ведомост\w+ \Z", masked[: match.start()]) or re.match(r"\w* жаршысы", masked[match.end() :])):
                yield replaced, match.span()


_REPLACED = Words(
    kk="2026 жылғы 1 шілдеден бастап «{former}» атауының орнына «{now}» қолданылады (деректі тексеріңіз).",
    ru="С 1 июля 2026 года вместо «{former}» действует «{now}» (сведения требуют проверки).",
    en="Since 1 July 2026 “{now}” stands in place of “{former}” (to be verified).",
)
_RENUMBERED = Words(
    kk="1995 жылғы Конституцияның {was}-бабының мәселесі 2026 жылғы Конституцияда: {now}-бап. Қай нөмірлеу қолданылғанын тексеріңіз.",
    ru="Предмет статьи {was} Конституции 1995 года в Конституции 2026 года: статья {now}. Проверьте, по какой нумерации дана ссылка.",
    en="The matter of article {was} of the Constitution of 1995 is in article {now} of that of 2026. Check which numbering is meant.",
)
_DROPPED = Words(
    kk="1995 жылғы Конституцияның {was}-бабына 2026 жылғы Конституцияда сәйкес бап жоқ. Қай нөмірлеу қолданылғанын тексеріңіз.",
    ru="Статье {was} Конституции 1995 года в Конституции 2026 года ничто не соответствует. Проверьте, по какой нумерации дана ссылка.",
    en="Nothing in the Constitution of 2026 answers to article {was} of that of 1995. Check which numbering is meant.",
)

CHECK = BillCheck(
    id="obsolete-body",
    kinds=("obsolete-body",),
    title=Words(
        kk="2026 жылғы Конституция ауыстырған атаулар",
        ru="Названия, замененные Конституцией 2026 года",
        en="Names that the Constitution of 2026 replaced",
    ),
    find=_find,
)
