"""Numbers of units: none left out, none twice, none out of order (KZ-S04; L480 art. 23(4), 26(7), 27(6)).

Articles, chapters and sections are numbered through the document; the points of an article, the subpoints of a point and the
subdivisions of a chapter begin anew. An excluded unit keeps its number, so it stands in the row like any other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.findings import Finding, Severity
from law.act import Level, Provision
from law.words import Words

_THROUGH = frozenset({Level.PART, Level.SECTION, Level.CHAPTER, Level.ARTICLE})
_WITHIN = frozenset({Level.SUBSECTION, Level.PARAGRAPH, Level.POINT, Level.SUBPOINT})
_NUMBER = re.compile(r"(\d+)(?:-(\d+))?\Z")
# What stands for a unit's number at the head of its paragraph, in the order in which it may be written.
_HEAD = re.compile(r"(?:\w+\s+\d+(?:-\d+)?\.?|\d+(?:-\d+)?-\w+\.?|\d+(?:-\d+)?[.)]?)", re.IGNORECASE)


def _find(draft: Draft) -> Iterable[Finding]:
    rows: dict[tuple[str, Level], list[Provision]] = defaultdict(list)
    for provision in draft.act.provisions:
        if provision.level in _THROUGH or provision.level in _WITHIN:
            rows[_row(draft, provision), provision.level].append(provision)
    for (_, level), row in rows.items():
        if level is Level.POINT and _begins_anew(row):
            continue
        highest: Provision | None = None
        for before, unit in zip([None, *row], row, strict=False):
            message = _fault(before, unit)
            if message is _GAP and _fault(highest, unit) is None:
                message = None  # the row goes on after a unit out of its place
            if (_key(unit.number) or (0, 0)) >= (_key(highest.number) or (0, 0) if highest else (0, 0)):
                highest = unit
            if message is None or not unit.own:
                continue
            position = unit.own[0]
            head = _HEAD.match(draft.text(position))
            legal = bool(draft.act.notes) and message is _GAP  # what an act in force left out, an amendment may have taken out
            yield finding(
                "numbering", "KZ-S04", Severity.NOTE if legal else Severity.ERROR, draft, position,
                (0, head.end()) if head else None,
                message.format(unit=NAMES[level], number=unit.number, before=before.number if before else "", missing=_missing(before, unit)),
                evidence=(draft.evidence(before),) if before else (),
            )  # fmt: skip


def _row(draft: Draft, provision: Provision) -> str:
    """The unit inside which a provision's numbers run."""
    if provision.level in (Level.SUBPOINT, Level.PARAGRAPH, Level.SUBSECTION):
        return provision.parent
    stop = (
        (Level.ATTACHMENT, Level.APPENDIX) if provision.level in _THROUGH else (Level.ATTACHMENT, Level.APPENDIX, Level.ARTICLE, Level.NOTE)
    )
    return next((unit.path for unit in draft.act.around(provision) if unit.level in stop), "")


def _begins_anew(row: list[Provision]) -> bool:
    """Points that begin at 1 in every chapter, as older rules have them: each chapter is then in order by itself."""
    chapters: dict[str, list[Provision]] = defaultdict(list)
    for point in row:
        chapters[point.parent].append(point)
    return len(chapters) > 1 and all(points[0].number == "1" for points in chapters.values())


def _key(number: str) -> tuple[int, int] | None:
    match = _NUMBER.match(number)
    return (int(match[1]), int(match[2] or 0)) if match else None


def _fault(before: Provision | None, unit: Provision) -> Words | None:
    """What is wrong with a unit's number after that of the unit before it; None where it follows."""
    number = _key(unit.number)
    last = _key(before.number) if before else (0, 0)
    if number is None or last is None:
        return None
    if number in ((last[0] + 1, 0), (last[0], last[1] + 1)):
        return None
    if before is None:
        return None if number == (1, 0) else _FIRST
    if number == last:
        return _REPEATED
    return _ORDER if number < last else _GAP


def _missing(before: Provision | None, unit: Provision) -> str:
    last = _key(before.number) if before else (0, 0)
    number = _key(unit.number)
    if last is None or number is None or number <= last:
        return ""
    if number[0] == last[0]:
        return f"{number[0]}-{last[1] + 1}"
    if number[1] and number[0] > last[0]:
        return str(number[0] if number[0] == last[0] + 1 else last[0] + 1)
    return str(last[0] + 1) if number[0] - last[0] == 2 else f"{last[0] + 1} – {number[0] - 1}"


NAMES = {
    Level.PART: Words(kk="бөлік", ru="часть", en="part"),
    Level.SECTION: Words(kk="бөлім", ru="раздел", en="section"),
    Level.SUBSECTION: Words(kk="кіші бөлім", ru="подраздел", en="subsection"),
    Level.CHAPTER: Words(kk="тарау", ru="глава", en="chapter"),
    Level.PARAGRAPH: Words(kk="параграф", ru="параграф", en="paragraph"),
    Level.ARTICLE: Words(kk="бап", ru="статья", en="article"),
    Level.POINT: Words(kk="тармақ", ru="пункт", en="point"),
    Level.SUBPOINT: Words(kk="тармақша", ru="подпункт", en="subpoint"),
}
_GAP = Words(
    kk="Нөмірлеу үзілген: {before} нөмірінен кейін {number} келеді ({unit}); {missing} нөмірі жоқ.",
    ru="Нумерация прервана: после номера {before} следует {number} ({unit}); номера {missing} нет.",
    en="The numbering breaks off: {before} is followed by {number} ({unit}); {missing} is missing.",
)
_REPEATED = Words(
    kk="{number} нөмірі қатарынан екі рет берілген ({unit}).",
    ru="Номер {number} стоит дважды ({unit}).",
    en="The number {number} stands twice ({unit}).",
)
_ORDER = Words(
    kk="Нөмірлер реті бұзылған: {number} нөмірі {before} нөмірінен кейін тұр ({unit}).",
    ru="Порядок номеров нарушен: номер {number} стоит после номера {before} ({unit}).",
    en="The numbers are out of order: {number} stands after {before} ({unit}).",
)
_FIRST = Words(
    kk="Нөмірлеу {number} нөмірінен басталады ({unit}), ал бірінші нөмір 1 болуға тиіс.",
    ru="Нумерация начинается с номера {number} ({unit}), а не с 1.",
    en="The numbering begins with {number} ({unit}) and not with 1.",
)

CHECK = BillCheck(
    id="numbering",
    kinds=("numbering",),
    title=Words(kk="Құрылымдық элементтердің нөмірленуі", ru="Нумерация структурных элементов", en="Numbers of units"),
    find=_find,
)
