"""The Kazakh and the Russian text of one law held together: both are authentic (Law on Legal Acts, art. 24(3), 30(7)), so
both must say the same.

`alignment` pairs their lines; `figures` and `terms` compare the pairs. What it reports are places that a person must look
at; it changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from copilot.parity import figures, force, instructions, terms
from copilot.parity.alignment import Line, align, lines
from law.act import Act, Role
from law.notes import is_note
from law.text import fold
from law.words import Words

_EXCLUDED = re.compile(r"\s*\(?\s*(?:исключен|утратил|ал(?:ып|ынып) тасталды|күші жойылды)")
_HEADING = re.compile(r"(?:part|sec|subsec|ch|par)_")  # all that such a unit says itself is its heading, which may run over paragraphs
_LAW = (Role.PROVISION, Role.PREAMBLE, Role.TABLE, Role.QUOTATION)

__all__ = ["Item", "compare", "of_acts"]


@dataclass(frozen=True, slots=True)
class Item:
    """A place where the texts part. `type` is one of CLI.md; a quote is "" where that text has nothing. `provision`: the path
    of the unit in the act, where whole acts are compared. `rule`: the drafting rule, where its type does not name it."""

    type: str
    kazakh: str
    russian: str
    why: Words
    provision: str = ""
    rule: str = ""


@lru_cache(maxsize=4096)
def compare(kazakh: str, russian: str) -> tuple[Item, ...]:
    """Where two texts of the same provisions part, in their order. Kept: while a bill is written, most units stay as they are."""
    found: list[Item] = []
    alignment = align(lines(kazakh), lines(russian))
    for mine, theirs in alignment.moved:
        found.append(Item("structure", mine.text, theirs.text, _MOVED))
    for one, other in alignment.pairs:
        if one is None or other is None:
            found += _alone(one, other)
        else:
            found += _of_pair(one, other)
    return tuple(found)


def of_acts(kazakh: Act, russian: Act) -> tuple[Item, ...]:
    """Where two acts part: unit by unit, those that have one path together; a unit that one of them lacks is one item."""
    mine, theirs = _units(kazakh), _units(russian)
    found: list[Item] = []
    for path in dict.fromkeys((*mine, *theirs)):
        if path in mine and path in theirs:
            items = compare(mine[path], theirs[path])
        else:
            items = _alone(_first(mine.get(path)), _first(theirs.get(path)))
        found += [replace(item, provision=path) for item in items]
    said = {item.provision.partition("/ind_")[0] for item in found if item.type in ("reference", "structure", "missing")}
    for one in instructions.apart(kazakh, russian):
        if one.provision not in said:  # the words of the unit themselves do not say it
            found.append(Item("reference", one.kazakh, one.russian, one.why, one.provision, "KZ-A08"))
    return tuple(found)


def _alone(kazakh: Line | None, russian: Line | None) -> tuple[Item, ...]:
    """What one text lacks; the mark of an excluded unit and the publisher's notes are no law, so nothing lacks there."""
    line = kazakh or russian
    if line is None or _EXCLUDED.match(fold(_unlabelled(line))) or is_note(line.text):
        return ()
    return (Item("missing", kazakh.text, "", _NO_RUSSIAN) if kazakh else Item("missing", "", line.text, _NO_KAZAKH),)


def _first(text: str | None) -> Line | None:
    """The line that begins a unit."""
    return next(iter(lines(text or "")), None)


def _units(act: Act) -> dict[str, str]:
    """The text of each article; outside articles, of each point; of what belongs to neither, by the path of its unit."""
    found: dict[str, list[str]] = {}
    for paragraph, role, owner in zip(act.paragraphs, act.roles, act.owners, strict=True):
        if role in _LAW and paragraph.read_text:
            found.setdefault(unit_of(owner), []).append(paragraph.read_text)
    return {path: (" " if _HEADING.match(path.rsplit("/", 1)[-1]) else "\n").join(said) for path, said in found.items()}


def unit_of(path: str) -> str:
    """The path down to the article, or to the point where there is none."""
    parts = path.split("/")
    for kind in ("art_", "pt_"):
        at = next((at for at, part in enumerate(parts) if part.startswith(kind)), None)
        if at is not None:
            return "/".join(parts[: at + 1])
    return path


def _of_pair(one: Line, other: Line) -> list[Item]:
    mine, theirs = _unlabelled(one), _unlabelled(other)
    found: list[Item] = []
    if _EXCLUDED.match(fold(mine)) or _EXCLUDED.match(fold(theirs)):
        return found  # by which act is the publisher's note, in the publisher's words
    for difference in figures.differences(mine, theirs):
        left = _around(mine, difference.kazakh.start, difference.kazakh.end) if difference.kazakh else ""
        right = _around(theirs, difference.russian.start, difference.russian.end) if difference.russian else ""
        found.append(Item(difference.kind, left, right, _WHY[difference.kind]))
    swapped = terms.swapped(mine, theirs)
    if swapped is not None:
        found.append(Item("term-count", _around(mine, *swapped[0]), _around(theirs, *swapped[1]), _WHY["term-count"]))
    found += _in_force(mine, theirs)
    return found


def _in_force(mine: str, theirs: str) -> Iterator[Item]:
    """Another duty, right or ban, a denial in one text, "and (or)" against one of them: words of force, counted as terms."""
    swapped = force.swapped(mine, theirs)
    places = (
        (swapped, "KZ-B04", _OTHER_FORCE),
        (None if swapped else force.denied(mine, theirs), "KZ-B06", _DENIED),
        (force.joints(mine, theirs), "KZ-B06", _JOINED),
    )
    for place, rule, why in places:
        if place is not None:
            yield Item("term-count", _around(mine, *place[0]), _around(theirs, *place[1]), why, rule=rule)


def _unlabelled(line: Line) -> str:
    """The line without its own number: the texts may count on differently after what is missing in one."""
    return line.text[line.rest :]


def _around(text: str, start: int, end: int) -> str:
    """The words at a place with their neighbours."""
    left, right = text.rfind(" ", 0, max(0, start - 20)) + 1, text.find(" ", min(len(text), end + 20))
    return text[left : right if right >= 0 else len(text)].strip()


_MOVED = Words(
    kk="Бұл элементтер екі мәтінде әр түрлі ретпен орналасқан.",
    ru="Эти элементы стоят в двух текстах в разном порядке.",
    en="These units stand in another order in the other text.",
)
_NO_RUSSIAN = Words(kk="Орысша мәтінде жоқ.", ru="В русском тексте этого нет.", en="The Russian text does not have this.")
_NO_KAZAKH = Words(kk="Қазақша мәтінде жоқ.", ru="В казахском тексте этого нет.", en="The Kazakh text does not have this.")
_OTHER_FORCE = Words(
    kk="Бір мәтінде міндет, екіншісінде құқық немесе тыйым.",
    ru="В одном тексте обязанность, в другом право или запрет.",
    en="One text has a duty where the other has a right or a ban.",
)
_DENIED = Words(kk="Бір мәтін ғана болымсыз айтады.", ru="Отрицание есть только в одном тексте.", en="Only one of the texts denies this.")
_JOINED = Words(
    kk="Бір мәтінде «және (немесе)», екіншісінде біреуі ғана.",
    ru="В одном тексте «и (или)», в другом что-то одно.",
    en='One text has "and (or)", the other only one of them.',
)
_WHY = {
    "number": Words(kk="Сандар әр түрлі.", ru="Разные числа.", en="The numbers differ."),
    "date": Words(kk="Күндер немесе мерзімдер әр түрлі.", ru="Разные даты или сроки.", en="The dates or terms differ."),
    "reference": Words(
        kk="Сілтемелер әр түрлі нормаларға жасалған.", ru="Ссылки ведут к разным нормам.", en="The references lead to different provisions."
    ),
    "term-count": Words(
        kk="Басқа орган немесе тұлға аталған.", ru="Назван другой орган или другое лицо.", en="Another body or person is named."
    ),
}
