"""The Kazakh and the Russian text of one law held together: both are authentic (Law on Legal Acts, art. 24(3), 30(7)), so
both must say the same.

`alignment` pairs their lines; `figures` and `terms` compare the pairs. What it reports are places that a person must look
at; it changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from copilot.parity import figures, force, instructions, phrases, terms
from copilot.parity.alignment import Line, align, lines
from copilot.parity.defined import Pair, Terms, pairs
from law.act import Act, Role
from law.languages import of
from law.notes import is_note
from law.text import fold
from law.words import Language, Words

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


_NO_TERMS = Terms(())
_FORCE = ("KZ-B04", "KZ-B06")


@lru_cache(maxsize=4096)
def compare(kazakh: str, russian: str, terms: Terms = _NO_TERMS) -> tuple[Item, ...]:
    """Where two texts of the same provisions part, in their order. `terms`: defined terms that say the same. Kept: while a bill is written, most units stay as they are."""
    found: list[Item] = []
    here, there = lines(kazakh), lines(russian)
    alignment = align(here, there)
    defines = _defines(here, Language.KK) or _defines(there, Language.RU)
    for mine, theirs in alignment.moved:
        found.append(Item("structure", mine.text, theirs.text, _MOVED, rule="KZ-D02" if defines else ""))
    joined: list[Line] = []  # lines one of whose sentences is a unit of its own in the other text
    for at, (one, other) in enumerate(alignment.pairs):
        line = one or other
        if line is None or (one and other):
            continue
        side, language = (1, Language.RU) if one else (0, Language.KK)
        around = (
            next((pair[side] for pair in reversed(alignment.pairs[:at]) if pair[side]), None),
            next((pair[side] for pair in alignment.pairs[at + 1 :] if pair[side]), None),
        )
        told = phrases.told_elsewhere(line, around, language)
        if told:
            joined.append(told[0])
            found.append(Item("structure", line.text if one else told[1], told[1] if one else line.text, _MERGED))
        else:
            found += [_undefined(item) if defines and line.level else item for item in _alone(one, other)]
    whole = [(one, other) for one, other in alignment.pairs if one is not None and other is not None]
    lists = dict(_lists(whole))
    parted: set[int] = set()  # items of a list that has one force here and another there: what denies them is told once
    for at, (one, other) in enumerate(whole):
        if at in lists.values():
            continue
        if at in lists:
            listed = list(_of_list((one, other), whole[lists[at]], terms))
            found += listed
            if any(item.rule in _FORCE for item in listed):
                parted |= set(range(at, lists[at]))
            continue
        lead = next((whole[lead] for lead, last in lists.items() if lead < at < last), None)
        said = (lead[0].text, lead[1].text) if lead else ("", "")
        items = _of_pair(one, other, terms, whole=one not in joined and other not in joined, lead=said)
        found += [item for item in items if at not in parted or item.rule not in _FORCE]
    return tuple(found)


def _lists(pairs: Sequence[tuple[Line, Line]]) -> Iterator[tuple[int, int]]:
    """Which line leads into a list, and its last item: a Russian predicate stands in the first, a Kazakh one in the last."""
    taken: set[int] = set()
    for at, (one, other) in enumerate(pairs[:-1]):
        level = pairs[at + 1][0].level
        if one.text.endswith(":") and other.text.endswith(":") and level is not one.level and level is not None and at not in taken:
            last = next((n for n, (item, _) in enumerate(pairs) if n > at and item.level is not level), len(pairs)) - 1
            if not any(_EXCLUDED.match(fold(_unlabelled(item))) for item in pairs[last]):
                taken.add(last)
                yield at, last


def _of_list(lead: tuple[Line, Line], last: tuple[Line, Line], defined: Terms) -> Iterator[Item]:
    """The line that leads into a list, with its last item as one: each language says there what the other says here."""
    one, other = (Line(f"{a.text[:-1]} {_unlabelled(b).strip()}", a.level, a.number, a.rest) for a, b in zip(lead, last, strict=True))
    for item in _of_pair(one, other, defined):
        yield replace(item, kazakh=_part(item.kazakh, lead[0], last[0]), russian=_part(item.russian, lead[1], last[1]))


def _part(quote: str, lead: Line, last: Line) -> str:
    """A quotation of two lines put together, as it stands in one of them."""
    if quote in lead.text or quote in last.text:
        return quote
    cuts = ((quote[:at].strip(), quote[at:].strip()) for at in range(1, len(quote)))
    return next((max(parts, key=len) for parts in cuts if parts[0] in lead.text and parts[1] in last.text), lead.text)


def _defines(text: list[Line], language: Language) -> bool:
    """Whether the text leads into a list of definitions."""
    forms = of(language).definitions
    return forms is not None and any(re.search(forms.lead, fold(line.text)) for line in text[:3])


def _undefined(item: Item) -> Item:
    """A definition that one text lacks: the texts count their terms differently (art. 23(7))."""
    return replace(item, type="term-count", why=_UNDEFINED, rule="KZ-D02")


def of_acts(kazakh: Act, russian: Act, known: Sequence[Pair] = ()) -> tuple[Item, ...]:
    """Where two acts part: unit by unit, those that have one path together; a unit that one of them lacks is one item. `known`:
    Kazakh and Russian terms that say the same, besides those that the acts themselves define."""
    mine, theirs = _units(kazakh), _units(russian)
    own = pairs(kazakh, russian)
    defined = Terms.of([*own, *(pair for pair in known if not {pair[0], pair[1]} & {term for both in own for term in both})])
    found: list[Item] = []
    for path in dict.fromkeys((*mine, *theirs)):
        if path in mine and path in theirs:
            items = compare(mine[path], theirs[path], defined)
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


def _of_pair(one: Line, other: Line, defined: Terms, *, whole: bool = True, lead: tuple[str, str] = ("", "")) -> list[Item]:
    """`whole`: neither line says what is a unit of its own in the other text. `lead`: what leads into the list that they are in."""
    mine, theirs = _unlabelled(one), _unlabelled(other)
    found: list[Item] = []
    if _EXCLUDED.match(fold(mine)) or _EXCLUDED.match(fold(theirs)):
        return found  # by which act is the publisher's note, in the publisher's words
    alone = list(phrases.sentences_alone(mine, theirs)) if whole and phrases.exceptions(mine, theirs) == (None, None) else []
    for own, others in alone:  # what it says cannot part from what the other text does not say
        mine, theirs = _blank(mine, own), _blank(theirs, others)
    for difference in figures.differences(mine, theirs):
        left = _around(mine, difference.kazakh.start, difference.kazakh.end) if difference.kazakh else ""
        right = _around(theirs, difference.russian.start, difference.russian.end) if difference.russian else ""
        found.append(Item(difference.kind, left, right, _WHY[difference.kind]))
    swapped = terms.swapped(mine, theirs)
    if swapped is not None:
        found.append(Item("term-count", _around(mine, *swapped[0]), _around(theirs, *swapped[1]), _WHY["term-count"]))
    named = None if swapped else defined.swapped(mine, theirs)
    if named is not None:
        found.append(Item("term-count", _around(mine, *named[0]), _around(theirs, *named[1]), _OTHER_TERM, rule="KZ-B05"))
    found += _in_force(mine, theirs, lead)
    if whole and (place := force.either(mine, theirs)) is not None:
        found.append(Item("term-count", _around(mine, *place[0]), _around(theirs, *place[1]), _JOINED, rule="KZ-B06"))
    found += _in_words(mine, theirs, figures_differ=any(item.type in ("date", "number") for item in found))
    here, there = _unlabelled(one), _unlabelled(other)
    for own, others in alone:
        why = _NO_RUSSIAN if own else _NO_KAZAKH
        found.append(Item("missing", here[slice(*own)] if own else "", there[slice(*others)] if others else "", why))
    return found


def _blank(text: str, span: tuple[int, int] | None) -> str:
    return text if span is None else f"{text[: span[0]]}{' ' * (span[1] - span[0])}{text[span[1] :]}"


def _in_words(mine: str, theirs: str, *, figures_differ: bool) -> Iterator[Item]:
    """What words name differently: the event that a term runs from, a fraction, an exception of one text only."""
    for kind, place, why in (("date", phrases.events(mine, theirs), _RUNS), ("number", phrases.fractions(mine, theirs), _WHY["number"])):
        if place is not None and not figures_differ:
            yield Item(kind, _around(mine, *place[0]), _around(theirs, *place[1]), why)
    here, there = phrases.exceptions(mine, theirs)
    if here or there:
        yield Item("missing", mine[slice(*here)].strip() if here else "", theirs[slice(*there)].strip() if there else "", _EXCEPTED)


def _in_force(mine: str, theirs: str, lead: tuple[str, str]) -> Iterator[Item]:
    """Another duty, right or ban, a denial in one text, "and (or)" against one of them: words of force, counted as terms."""
    swapped = force.swapped(mine, theirs)
    places = (
        (swapped, "KZ-B04", _OTHER_FORCE),
        (None if swapped else force.denied(mine, theirs, lead), "KZ-B06", _DENIED),
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
_MERGED = Words(
    kk="Бір мәтінде жеке элемент, екіншісінде алдыңғы элементтің сөйлемі.",
    ru="В одном тексте это отдельный элемент, в другом предложение предыдущего элемента.",
    en="One text has this as a unit of its own, the other as a sentence of the unit before it.",
)
_UNDEFINED = Words(
    kk="Ұғымдар саны әр түрлі: бұл ұғым бір мәтінде ғана анықталған.",
    ru="Разное число понятий: это определено только в одном тексте.",
    en="The texts define different numbers of terms: only one defines this.",
)
_OTHER_TERM = Words(
    kk="Екінші мәтінде басқа анықталған термин тұр.",
    ru="В другом тексте стоит другой определенный термин.",
    en="The other text has another defined term here.",
)
_RUNS = Words(
    kk="Мерзім әр түрлі оқиғадан басталады.", ru="Срок отсчитывается от разных событий.", en="The term runs from different events."
)
_EXCEPTED = Words(
    kk="Ерекше жағдай бір мәтінде ғана көзделген.",
    ru="Исключение сделано только в одном тексте.",
    en="Only one of the texts makes this exception.",
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
