"""Provisions put in, moved and numbered anew, and what that does to the references between them.

An act goes in, a plan comes out: what a person is shown before it is done. Numbers of an act in force stay, and what is put in
between is numbered with a hyphen (Law on Legal Acts, art. 26(7) and 27(6)); in a draft the numbers run on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from law import structure
from law.act import Act, Level, Paragraph, Provision
from law.citations import Citation, citations, in_text
from law.structure import editing
from law.structure.lines import classify
from law.structure.units import order
from law.words import Problem, Words

LEVELS = (Level.PART, Level.SECTION, Level.CHAPTER, Level.PARAGRAPH, Level.ARTICLE, Level.POINT, Level.SUBPOINT)
"""Units that can be put in and moved."""
_HOLDERS = {
    Level.PART: (),
    Level.SECTION: (Level.PART,),
    Level.CHAPTER: (Level.PART, Level.SECTION, Level.SUBSECTION),
    Level.PARAGRAPH: (Level.CHAPTER,),
    Level.ARTICLE: (Level.PART, Level.SECTION, Level.SUBSECTION, Level.CHAPTER, Level.PARAGRAPH),
    Level.POINT: (Level.ARTICLE, Level.CHAPTER, Level.PARAGRAPH),
    Level.SUBPOINT: (Level.POINT, Level.ARTICLE),
}
"""Into which units a unit may be put."""
_THROUGH = (Level.PART, Level.SECTION, Level.CHAPTER, Level.ARTICLE)  # numbered through the whole document
_APART = (Level.ATTACHMENT, Level.APPENDIX)
_NUMBER = re.compile(r"\d+(?:-\d+)*")
_MOST_WAYS = 64  # of putting new numbers into one reference


@dataclass(frozen=True, slots=True)
class Rewording:
    """`text` in the place of the characters start..end of a paragraph's clean text; `position` is that before anything moves."""

    position: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Touched:
    """A reference that would mean another unit than it does, or none. `target`: the path of the unit that it means, `becomes`:
    the path that this unit gets; `repair`: None where no wording is certain to mean it."""

    position: int
    quote: str
    target: str
    becomes: str
    repair: Rewording | None


@dataclass(frozen=True, slots=True)
class Insertion:
    """A new paragraph before `position` in the form of the paragraph `like`, the head of a unit of this number; `listed`: Word
    numbers it by itself."""

    number: str
    position: int
    text: str
    like: int
    listed: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done. `moved`: the paragraphs [first, last) go before the paragraph `to`; `numbers`: the heads of units that
    are numbered anew; `renamed`: of each of these its path and its new number."""

    moved: tuple[int, int, int] | None = None
    insertion: Insertion | None = None
    numbers: tuple[Rewording, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    references: tuple[Touched, ...] = ()


def unit_at(act: Act, position: int) -> Provision | None:
    """The smallest unit at a paragraph that can be moved or followed by another."""
    provision = act.get(act.owners[position]) if 0 <= position < len(act.owners) else None
    while provision is not None and provision.level not in LEVELS:
        provision = act.get(provision.parent)
    return provision


def in_force(act: Act) -> bool:
    """The text is that of an act in force, whose numbers stay."""
    return bool(act.notes) or (not act.meta.draft and bool(act.meta.number) and act.meta.date is not None)


def inserted(act: Act, after: Provision, *, renumber: bool) -> Plan:
    """A new unit behind another, of its kind. It gets the next number where it is the last; else, with `renumber`, those behind it
    are numbered anew, and without, its own number has a hyphen: 2-1. Raises Problem where there is none."""
    rows = _rows(act, [after.level])
    key, row = next((key, row) for key, row in rows.items() if after in row)
    following = row[row.index(after) + 1] if after is not row[-1] else None
    anew = renumber and following is not None
    if anew and in_force(act):
        raise Problem(_NUMBERS_STAY)
    number = _next(after.number) if anew or following is None else _between(after.number, following.number)
    if not number:
        raise Problem(_NO_NUMBER.format(before=after.number, after=following.number if following else ""))
    paragraph = act.paragraphs[after.own[0]]
    listed = bool(paragraph.number) and (following is None or anew)
    head = f"{paragraph.number} " if paragraph.number else paragraph.text[: classify(paragraph).rest]
    text = "" if listed else f"{_NUMBER.sub(number, head, count=1).rstrip()} "
    place = end_of(act, after)
    insertion = Insertion(number, place, text, after.own[0], listed)
    if not anew:
        return Plan(insertion=insertion)
    order = [*range(place), None, *range(place, len(act.paragraphs))]
    fresh = replace(paragraph, text=text or paragraph.text)
    behind = [*row[: row.index(after) + 1], None, *row[row.index(after) + 1 :]]
    return replace(_arranged(act, order, {key: behind}, fresh), insertion=insertion)


def renumbered(act: Act, unit: Provision) -> Plan:
    """The units of a row, of which this is one, numbered from the first on without a gap. Raises Problem where they must not be."""
    if in_force(act):
        raise Problem(_NUMBERS_STAY)
    key, row = next((key, row) for key, row in _rows(act, [unit.level]).items() if unit in row)
    return _arranged(act, list(range(len(act.paragraphs))), {key: list(row)})


def places(act: Act, unit: Provision, target: Provision) -> bool:
    """Whether a unit may be put beside (or into) another."""
    inside = target.path == unit.path or any(around.path == unit.path for around in act.around(target))
    return not inside and (target.level is unit.level or target.level in _HOLDERS.get(unit.level, ()))


def moved(act: Act, unit: Provision, target: Provision, *, before: bool) -> Plan:
    """A unit put before or behind another of its kind, or at the end of one that holds such. Numbers run on as they must in their
    new order. Raises Problem where it must not be moved."""
    if in_force(act):
        raise Problem(_NUMBERS_STAY)
    if not places(act, unit, target):
        raise Problem(_NO_PLACE)
    first, last = unit.own[0], end_of(act, unit)
    to = target.own[0] if before and target.level is unit.level else end_of(act, target)
    if first <= to <= last:
        return Plan()
    rest = [at for at in range(len(act.paragraphs)) if not first <= at < last]
    at = rest.index(to) if to < len(act.paragraphs) else len(rest)
    order = [*rest[:at], *range(first, last), *rest[at:]]
    now = {old: new for new, old in enumerate(order)}
    levels = [unit.level] if unit.level in (Level.ARTICLE, Level.POINT, Level.SUBPOINT) else [unit.level, Level.ARTICLE]
    rows = _rows(act, levels)
    home = next((key for key, row in rows.items() if target in row), None) or _key(act, replace(unit, parent=target.path))
    changed: dict[tuple[Level, str], list[Provision | None]] = {}
    for key, row in {home: [], **rows}.items():
        members = [one for one in row if one is not unit] + ([unit] if key == home else [])
        members.sort(key=lambda one: now[one.own[0]])
        if members != row:
            changed[key] = [*members]
    return replace(_arranged(act, order, changed), moved=(first, last, to))


def end_of(act: Act, unit: Provision) -> int:
    """The index after the last paragraph of a unit and all that it holds, articles of a chapter too."""
    last = unit
    for provision in act.provisions[act.provisions.index(unit) + 1 :]:
        if not any(around.path == unit.path for around in act.around(provision)):
            break
        last = provision
    return editing.end(act, last)


# ---- numbers -----------------------------------------------------------------------------------------------------------


def _next(number: str) -> str:
    """The number that follows at the end of a row: 3 after 2, 2-2 after 2-1."""
    head, _, tail = number.rpartition("-")
    if not tail.isdigit():
        return ""
    return f"{head}-{int(tail) + 1}" if head else str(int(tail) + 1)


def _between(before: str, after: str) -> str:
    """A number between two: 2-1 between 2 and 3, 2-2 between 2-1 and 3; "" where there is none."""
    wanted = _next(before) if "-" in before else f"{before}-1"
    return wanted if order(before) < order(wanted) < order(after) else ""


def _key(act: Act, provision: Provision) -> tuple[Level, str]:
    """What a unit is counted in: its kind, and the unit in which the numbers of this kind run on."""
    if provision.level in (Level.SUBPOINT, Level.PARAGRAPH):
        return provision.level, provision.parent
    stop = _APART if provision.level in _THROUGH else (*_APART, Level.ARTICLE)
    return provision.level, next((unit.path for unit in act.around(provision) if unit.level in stop), "")


def _rows(act: Act, levels: Sequence[Level]) -> dict[tuple[Level, str], list[Provision]]:
    """The units of some levels, row by row. Points that begin at 1 in every chapter are counted in it."""
    found: dict[tuple[Level, str], list[Provision]] = {}
    for provision in act.provisions:
        if provision.level in levels and provision.own:
            found.setdefault(_key(act, provision), []).append(provision)
    for key, row in list(found.items()):
        numbers = [order(one.number) for one in row]
        if key[0] is Level.POINT and any(a >= b for a, b in pairwise(numbers)):
            del found[key]
            for one in row:
                found.setdefault((key[0], one.parent), []).append(one)
    return found


def _arranged(
    act: Act, new_order: Sequence[int | None], rows: Mapping[tuple[Level, str], Sequence[Provision | None]], fresh: Paragraph | None = None
) -> Plan:
    """The paragraphs in a new order, some rows of units numbered as they then stand (None: the new unit, and its paragraph
    `fresh`), and the references held against what they meant."""
    now = {old: new for new, old in enumerate(new_order)}
    texts = [fresh if old is None else act.paragraphs[old] for old in new_order]
    numbers: list[Rewording] = []
    renamed: list[tuple[str, str]] = []
    was = _rows(act, [level for level, _ in rows])
    for key, row in rows.items():
        for count, one in enumerate(row, min((order(one.number)[0] for one in was.get(key, ())), default=1)):
            at = now[one.own[0] if one is not None else None]
            paragraph = texts[at]
            if paragraph is None or (one is not None and one.number == str(count)):
                continue
            if paragraph.number:
                texts[at] = replace(paragraph, number=_NUMBER.sub(str(count), paragraph.number, count=1))
            else:
                found = _NUMBER.search(paragraph.text, 0, classify(paragraph).rest)
                if found is None:
                    raise Problem(_NO_DIGITS.format(number=one.number if one else count))
                texts[at] = replace(paragraph, text=paragraph.text[: found.start()] + str(count) + paragraph.text[found.end() :])
                if one is not None:
                    numbers.append(Rewording(one.own[0], found.start(), found.end(), str(count)))
            if one is not None:
                renamed.append((one.path, str(count)))
    after = structure.read([one for one in texts if one is not None], name=act.name)
    return Plan(numbers=tuple(numbers), renamed=tuple(renamed), references=tuple(_touched(act, after, now, numbers)))


# ---- references --------------------------------------------------------------------------------------------------------


def _touched(act: Act, after: Act, now: Mapping[int | None, int], numbers: Sequence[Rewording]) -> Iterator[Touched]:
    """The references of the act that mean something else in what comes after. `now`: where each paragraph then stands."""
    shifts = {one.position: (one.end, len(one.text) - (one.end - one.start)) for one in numbers}
    reread = {(one.position, one.start): one for one in citations(after)}
    for one in citations(act):
        targets = _targets(act, one)
        if one.amended or not one.internal or not targets:
            continue
        at = now[one.position]
        head, shift = shifts.get(one.position, (0, 0))
        start = one.start + (shift if one.start >= head else 0)
        wanted = [(now[target.own[0]], target.level) for target in targets]
        again = reread.get((at, start))
        if again is not None and [(t.own[0], t.level) for t in _targets(after, again)] == wanted:
            continue
        becomes = next((p.path for p in after.provisions if p.own and (p.own[0], p.level) == wanted[0]), "")
        repaired = _repaired(after, at, start, one, wanted)
        repair = Rewording(one.position, one.start, one.end, repaired) if repaired else None
        yield Touched(one.position, one.quote, targets[0].path, becomes, repair)


def _targets(act: Act, citation: Citation) -> list[Provision]:
    found = [act.find(path, near=act.owners[citation.position]) for path in citation.provisions]
    return [one for one in found if one is not None and one.own] if None not in found else []


def _repaired(after: Act, at: int, start: int, citation: Citation, wanted: list[tuple[int, Level]]) -> str:
    """The words of a reference with other numbers, so that it is read as meaning what it meant; "" where no choice of numbers is."""
    paths = [next((p.path for p in after.provisions if p.own and (p.own[0], p.level) == one), "") for one in wanted]
    fresh = {part.partition("_")[2] for path in paths for part in path.split("/")}
    quote, text = citation.quote, after.paragraphs[at].text
    places = list(_NUMBER.finditer(quote))
    choices = [sorted({one[0], *fresh}, key=lambda number, own=one[0]: number != own) for one in places]  # type: ignore[misc]
    here = after.owners[at]
    for tried, numbers in enumerate(product(*choices)):
        if tried >= _MOST_WAYS:
            break
        said = quote
        for place, number in reversed(list(zip(places, numbers, strict=True))):
            said = said[: place.start()] + number + said[place.end() :]
        whole = text[:start] + said + text[start + len(quote) :]
        read = next((one for one in in_text(whole, after.meta.language, here) if one.start == start), None)
        if read is None or said == quote:
            continue
        found = [after.find(path, near=here) for path in read.provisions]
        if [(one.own[0], one.level) for one in found if one is not None and one.own] == wanted and len(found) == len(wanted):
            return said
    return ""


_NUMBERS_STAY = Words(
    kk="Қолданыстағы актінің нөмірлері өзгермейді: жаңа норма дефис арқылы нөмірленеді («Құқықтық актілер туралы» Заң, 26-баптың 7-тармағы).",
    ru="Номера действующего акта не меняются: новая норма нумеруется через дефис (Закон «О правовых актах», пункт 7 статьи 26).",
    en="Numbers of an act in force stay: what is put in is numbered with a hyphen (Law on Legal Acts, art. 26(7)).",
)
_NO_NUMBER = Words(
    kk="{before} және {after} нөмірлерінің арасында бос нөмір жоқ. Жаңа норманы {after} нөмірінен кейін қойыңыз.",
    ru="Между номерами {before} и {after} свободного номера нет. Поставьте новую норму после номера {after}.",
    en="There is no number free between {before} and {after}. Put the new provision after {after}.",
)
_NO_PLACE = Words(
    kk="Бұл норма ол жерге қойылмайды: бап бапқа, тармақ тармаққа жанасады.",
    ru="Эту норму туда поставить нельзя: статья ставится к статье, пункт к пункту.",
    en="This provision cannot stand there: an article goes beside an article, a point beside a point.",
)
_NO_DIGITS = Words(
    kk="{number} нөмірі сөзбен немесе әріппен жазылған: оны қолмен өзгертіңіз.",
    ru="Номер {number} записан словом или буквой: измените его вручную.",
    en="Number {number} is written as a word or a letter: change it by hand.",
)
