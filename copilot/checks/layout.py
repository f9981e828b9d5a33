"""How an act is laid out: a heading for each unit that asks for one (KZ-S07; L480 art. 23(9)), general provisions first and final
ones last (KZ-S14; art. 24(4)), appendices numbered in the order in which they are named (KZ-S12; art. 25(7), 28)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding, of_a_form
from copilot.checks.amending_order import amends
from copilot.checks.numbering import NAMES
from copilot.findings import Finding, Severity
from law.act import Level, Provision, Role, Status
from law.force import LOWEST_LAW
from law.text import fold
from law.words import Language, Words

_HEADED = frozenset({Level.PART, Level.SECTION, Level.SUBSECTION, Level.CHAPTER, Level.PARAGRAPH, Level.ARTICLE})
_BUDGET = {Language.RU: re.compile(r"\bбюджет"), Language.KK: re.compile(r"\bбюджет")}
# The chapters whose place is fixed, in their order.
_PLACES = {
    Language.RU: (r"общие положения", r"переходн\w+ положения", r"заключительн\w+(?: и переходн\w+)? положения"),
    Language.KK: (r"жалпы ережелер", r"өтпелі ережелер", r"қорытынды(?: және өтпелі)? ережелер"),
}
_NUMBERED = re.compile(r"^\W*(?:приложение (?:№ ?)?1\b|1-қосымша)")
_NAMED = {
    Language.RU: re.compile(r"\bприложени(?:ю|я|е|и|ем) (?:№ ?)?(\d{1,2})(?:-\d+)? к настоящ"),
    Language.KK: re.compile(r"\bосы (?:[\w-]+ ){1,4}(\d{1,2})(?:-\d+)?-қосымша"),
}


def _find(draft: Draft) -> Iterable[Finding]:
    if draft.language not in _PLACES:
        return
    if not amends(draft):
        yield from _unheaded(draft)
        yield from _misplaced(draft)
    yield from _appendices(draft)


def _unheaded(draft: Draft) -> Iterator[Finding]:
    """A budget law alone may leave its articles without headings; an article of an order has none because it is a point."""
    bare = 0 < draft.act.meta.level <= LOWEST_LAW and bool(_BUDGET[draft.language].search(fold(draft.act.meta.title)))
    for unit in draft.act.provisions:
        if unit.level not in _HEADED or unit.heading or not unit.own or unit.status is not Status.IN_FORCE or of_a_form(unit.path):
            continue
        if draft.act.roles[unit.own[0]] is Role.PROVISION and not (bare and unit.level is Level.ARTICLE):
            yield finding(
                "technique", "KZ-S07", Severity.WARNING, draft, unit.own[0], None, _NO_HEADING.format(unit=NAMES[unit.level])
            )  # fmt: skip


def _misplaced(draft: Draft) -> Iterator[Finding]:
    """A chapter of general, transitional or final provisions that stands where others should."""
    rows: dict[str, list[Provision]] = defaultdict(list)
    for unit in draft.act.provisions:
        if unit.level in (Level.SECTION, Level.CHAPTER) and unit.heading and unit.own and not of_a_form(unit.path):
            rows[unit.parent].append(unit)
    first, transitional, final = (re.compile(pattern) for pattern in _PLACES[draft.language])
    for row in rows.values():
        headings = [fold(unit.heading).strip(" .") for unit in row]
        for at, unit in enumerate(row):
            after = headings[at + 1 :]
            wrong = (
                (first.fullmatch(headings[at]) and at > 0)
                or (final.fullmatch(headings[at]) and after)
                or (transitional.fullmatch(headings[at]) and any(not final.fullmatch(other) for other in after))
            )
            if wrong:
                message = _MISPLACED.format(heading=unit.heading)
                yield finding("technique", "KZ-S14", Severity.NOTE, draft, unit.own[0], None, message)


def _appendices(draft: Draft) -> Iterator[Finding]:
    named: dict[str, list[int]] = defaultdict(list)
    for position, role in enumerate(draft.act.roles):
        document = draft.act.owners[position].partition("/")[0]
        document = document if document.startswith("att_") else ""
        if role is Role.PROVISION and not of_a_form(draft.act.owners[position]):
            for match in _NAMED[draft.language].finditer(fold(draft.text(position))):
                number = int(match[1])
                if number not in named[document]:
                    if number < max(named[document], default=0):
                        yield finding("technique", "KZ-S12", Severity.NOTE, draft, position, match.span(), _OUT_OF_ORDER)
                    named[document].append(number)
    appended: dict[str, list[Provision]] = defaultdict(list)
    for unit in draft.act.provisions:
        if unit.level is Level.APPENDIX and unit.own:
            appended[unit.parent].append(unit)
    for document, units in appended.items():
        if (
            len(units) == 1
            and _NUMBERED.search(fold(draft.text(units[0].own[0])))
            and named.get(document, [1]) == [1]
            and draft.act.meta.draft
        ):
            yield finding("technique", "KZ-S12", Severity.NOTE, draft, units[0].own[0], None, _ONLY_ONE)


_NO_HEADING = Words(
    kk="Тақырыбы жоқ ({unit}): 23-баптың 9-тармағы бойынша оған тақырып беріледі.",
    ru="Нет заголовка ({unit}): по пункту 9 статьи 23 он обязателен.",
    en="There is no heading ({unit}): art. 23(9) asks for one.",
)
_MISPLACED = Words(
    kk="«{heading}» өз орнында тұрған жоқ: жалпы ережелер басында, өтпелі, содан кейін қорытынды ережелер соңында беріледі.",
    ru="«{heading}» стоит не на своем месте: общие положения идут первыми, переходные, а за ними заключительные – последними.",
    en="“{heading}” is out of place: general provisions come first, transitional and then final ones last.",
)
_OUT_OF_ORDER = Words(
    kk="Қосымшалар мәтінде аталу ретімен нөмірленеді; бұл қосымша нөмірі одан үлкен қосымшадан кейін аталған.",
    ru="Приложения нумеруются в порядке упоминания; это названо после приложения с большим номером.",
    en="Appendices are numbered in the order in which they are named; this one is named after one of a higher number.",
)
_ONLY_ONE = Words(
    kk="Қосымша біреу ғана: ол нөмірленбейді.",
    ru="Приложение одно: оно не нумеруется.",
    en="There is one appendix only: it bears no number.",
)

CHECK = BillCheck(
    id="layout",
    kinds=("technique",),
    title=Words(kk="Актінің құрылымы", ru="Построение акта", en="How the act is laid out"),
    find=_find,
)
