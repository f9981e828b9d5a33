"""Numbers that a drafter shifted: put back as the law has them.

Who puts a new point between 2 and 3 often numbers it 3 and moves the others on, or Word does so by itself. The numbers of the others stay, the new
one is 2-1 (Law on Legal Acts, art. 26(7)); after one that was struck out nothing moves up (art. 27(6))."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from law import structure
from law.act import Act, Level, Provision, Status
from law.amendments import parts
from law.structure.lines import classify
from law.words import Words

_NUMBER = re.compile(r"\d+(?:-\d+)*")
_COUNTED = (Level.ARTICLE, Level.POINT, Level.SUBPOINT)


@dataclass(frozen=True, slots=True)
class Renumbered:
    """`path`: a unit as the drafter numbered it; `number`: the number that it has in the bill; `why`: one sentence."""

    path: str
    number: str
    why: Words


def restored(before: Act, after: Act) -> tuple[Act, tuple[Renumbered, ...]]:
    """The edited act with the numbers that units have by the law; what was renumbered."""
    found: list[Renumbered] = []
    paragraphs = list(after.paragraphs)
    for unit, number in _shifted(before, after):
        at = unit.own[0]
        old = paragraphs[at]
        if old.number:
            paragraphs[at] = replace(old, number=_NUMBER.sub(number, old.number, count=1))
        else:
            paragraphs[at] = replace(old, text=_NUMBER.sub(number, old.text, count=1))
        found.append(Renumbered(unit.path, number, _WHY))
    return (structure.read(paragraphs, name=after.name), tuple(found)) if found else (after, ())


def _shifted(before: Act, after: Act) -> Iterator[tuple[Provision, str]]:
    """Units whose number is another than the law gives them, with that one."""
    for level in _COUNTED:
        old, new = (_siblings(act, level) for act in (before, after))
        for place, now in new.items():
            was = old.get(place, [])
            if was and [p.number for p in was] != [p.number for p in now]:
                yield from _numbered(before, after, was, now)


def _siblings(act: Act, level: Level) -> dict[str, list[Provision]]:
    """The units of a level by what they are counted in: articles in the act, the others in their parent."""
    found: dict[str, list[Provision]] = {}
    for provision in act.provisions:
        if provision.level is level and provision.own and "~" not in provision.path:
            found.setdefault(provision.path.rpartition("/")[0], []).append(provision)
    return found


def _numbered(before: Act, after: Act, was: Sequence[Provision], now: Sequence[Provision]) -> Iterator[tuple[Provision, str]]:
    one, other = [_words(before, p) for p in was], [_words(after, p) for p in now]
    same: dict[int, int] = {}  # of the new units those that are old ones
    for b, a, size in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        same |= {a + k: b + k for k in range(size)}
    moved = [a for a, b in same.items() if was[b].number != now[a].number]
    if not moved or any(was[same[a]].status is not Status.IN_FORCE for a in moved):
        return
    taken = {p.number for p in was}
    given: list[str] = []
    for a, unit in enumerate(now):
        if a in same:
            number = was[same[a]].number
        elif unit.number in taken and not _changed_in_place(a, unit, was, same):
            number = _next(given, taken) if a < max(same) else unit.number
        else:
            number = unit.number
        if not number or number in given:
            return
        given.append(number)
    for unit, number in zip(now, given, strict=True):
        if unit.number != number:
            yield unit, number


def _changed_in_place(a: int, unit: Provision, was: Sequence[Provision], same: dict[int, int]) -> bool:
    """Whether a unit that has no likeness stands where the old one of its number stood: its text was changed, it is not new."""
    b = next(at for at, p in enumerate(was) if p.number == unit.number)
    before = max((same[k] for k in same if k < a), default=-1)
    behind = min((same[k] for k in same if k > a), default=len(was))
    return before < b < behind


def _next(given: Sequence[str], taken: set[str]) -> str:
    """The number of a unit put in after those: after 2 it is 2-1, after 2-1 it is 2-2; "" where there is none before it."""
    if not given:
        return ""
    head, _, tail = given[-1].partition("-")
    for count in range(int(tail) + 1 if tail.isdigit() else 1, 1000):
        if f"{head}-{count}" not in taken:
            return f"{head}-{count}"
    return ""


def _words(act: Act, provision: Provision) -> str:
    """The text of a unit without its number."""
    paragraphs = [act.paragraphs[at] for at in parts.deep(act, provision)]
    return "\n".join([paragraphs[0].read_text[classify(paragraphs[0]).rest :].strip(), *(p.read_text for p in paragraphs[1:])])


_WHY = Words(
    kk="Нөмірлер қолданыстағы заңдағыдай қалады, жаңасы дефис арқылы нөмірленеді («Құқықтық актілер туралы» Заңның 26-бабының 7-тармағы, 27-бабының 6-тармағы).",
    ru="Номера остаются как в действующем акте, новый элемент нумеруется через дефис (пункт 7 статьи 26, пункт 6 статьи 27 Закона «О правовых актах»).",
    en="Numbers stay as the act in force has them, a new unit is numbered with a hyphen (Law on Legal Acts, art. 26(7) and 27(6)).",
)
