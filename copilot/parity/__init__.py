"""The Kazakh and the Russian text of one law held together: both are authentic (Law on Legal Acts, art. 24(3), 30(7)), so
both must say the same.

`alignment` pairs their lines; `figures` and `terms` compare the pairs. What it reports are places that a person must look
at; it changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from copilot.parity import figures, force, instructions, messages, phrases, renderings, terms, unsaid
from copilot.parity.alignment import Line, align, lines
from copilot.parity.defined import Pair, Terms, pairs, spoken
from law.act import Act, Role
from law.languages import of
from law.notes import is_note
from law.text import fold
from law.words import Language, Words

_EXCLUDED = re.compile(r"\s*\(?\s*(?:исключен|утратил|ал(?:ып|ынып) тасталды|күші жойылды)")
_HEADING = re.compile(r"(?:part|sec|subsec|ch|par)_")  # all that such a unit says itself is its heading, which may run over paragraphs
_BROKEN = re.compile(r"[-–—:,]\s*\Z")
_LAW = (Role.PROVISION, Role.PREAMBLE, Role.TABLE, Role.QUOTATION)

Span = tuple[int, int]

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


def compare(kazakh: str, russian: str, terms: Terms = _NO_TERMS) -> tuple[Item, ...]:
    """Where two texts of the same provisions part, in their order. `terms`: defined terms that say the same."""
    found = _parted(kazakh, russian, terms)
    return (*found, *_rendered([("", kazakh, russian)], found))


@lru_cache(maxsize=4096)
def _parted(kazakh: str, russian: str, terms: Terms) -> tuple[Item, ...]:
    """Where two texts part, line by line. Kept: while a bill is written, most units stay as they are."""
    found: list[Item] = []
    here, there = lines(kazakh), lines(russian)
    alignment = align(here, there)
    defines = _defines(here, Language.KK) or _defines(there, Language.RU)
    for mine, theirs in alignment.moved:
        found.append(Item("structure", mine.text, theirs.text, messages.MOVED, rule="KZ-D02" if defines else ""))
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
            found.append(Item("structure", line.text if one else told[1], told[1] if one else line.text, messages.MERGED))
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
        broken = not lead and any(_BROKEN.search(line.text) for pair in whole[max(0, at - 1) : at + 1] for line in pair)
        items = _of_pair(one, other, terms, whole=one not in joined and other not in joined, lead=said, broken=broken)
        found += [item for item in items if at not in parted or item.rule not in _FORCE]
    return tuple(found)


def _lists(pairs: Sequence[tuple[Line, Line]]) -> Iterator[tuple[int, int]]:
    """Which line leads into a list, and its last item: a Russian predicate stands in the first, a Kazakh one in the last."""
    taken: set[int] = set()
    for at, (one, other) in enumerate(pairs[:-1]):
        level = pairs[at + 1][0].level
        if at in taken or not (one.text.endswith(":") and other.text.endswith(":")):
            continue
        if level is None:  # items without a number end where their sentence does
            last = next((n for n, (item, _) in enumerate(pairs) if n > at and (item.level or item.text.endswith("."))), len(pairs))
            last -= last == len(pairs) or pairs[last][0].level is not None
        elif level is not one.level:
            last = next((n for n, (item, _) in enumerate(pairs) if n > at and item.level is not level), len(pairs)) - 1
        else:
            continue
        if last > at and not any(_EXCLUDED.match(fold(_unlabelled(item))) for item in pairs[last]):
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
    return replace(item, why=messages.UNDEFINED, rule="KZ-D02")


def of_acts(kazakh: Act, russian: Act, known: Sequence[Pair] = ()) -> tuple[Item, ...]:
    """Where two acts part: unit by unit, those that have one path together; a unit that one of them lacks is one item. `known`:
    Kazakh and Russian terms that say the same, besides those that the acts themselves define."""
    mine, theirs = _units(kazakh), _units(russian)
    own = pairs(kazakh, russian)
    mentioned = {term for both in own for term in both}
    defined = Terms.of([*own, *(pair for pair in spoken(known, kazakh, russian) if not mentioned.intersection(pair))])
    found: list[Item] = []
    for path in dict.fromkeys((*mine, *theirs)):
        if path in mine and path in theirs:
            items = _parted(mine[path], theirs[path], defined)
        else:
            items = _alone(_first(mine.get(path)), _first(theirs.get(path)))
        found += [replace(item, provision=path) for item in items]
    found += _rendered([(path, mine[path], theirs[path]) for path in mine if path in theirs], found)
    said = {item.provision.partition("/ind_")[0] for item in found if item.type in ("reference", "structure", "missing")}
    for one in instructions.apart(kazakh, russian):
        if one.provision not in said:  # the words of the unit themselves do not say it
            found.append(Item("reference", one.kazakh, one.russian, one.why, one.provision, "KZ-A08"))
    return tuple(found)


def _rendered(units: Iterable[tuple[str, str, str]], found: Sequence[Item]) -> Iterator[Item]:
    """Terms that are rendered in two ways across the units (path, Kazakh text, Russian text), where nothing is `found` already."""
    rows = [(path, *pair) for path, mine, theirs in units for pair in _sentences(mine, theirs)]
    for one in renderings.apart([(mine, theirs) for _, mine, theirs in rows]):
        path, mine, theirs = rows[one.sentence]
        told = (item for item in found if item.provision == path and item.type in ("term-count", "missing"))
        if not any((item.kazakh and item.kazakh in mine) or (item.russian and item.russian in theirs) for item in told):
            yield Item("term-count", _around(mine, *one.kazakh), _around(theirs, *one.russian), messages.RENDERED, path, "KZ-B05")


@lru_cache(maxsize=4096)
def _sentences(kazakh: str, russian: str) -> tuple[tuple[str, str], ...]:
    """The sentences of two texts that say the same."""
    lined = [(_unlabelled(one), _unlabelled(other)) for one, other in align(lines(kazakh), lines(russian)).pairs if one and other]
    return tuple((a[slice(*own)], b[slice(*others)]) for a, b in lined for own, others in phrases.sentence_pairs(a, b))


def _alone(kazakh: Line | None, russian: Line | None) -> tuple[Item, ...]:
    """What one text lacks; the mark of an excluded unit and the publisher's notes are no law, so nothing lacks there."""
    line = kazakh or russian
    if line is None or _EXCLUDED.match(fold(_unlabelled(line))) or is_note(line.text):
        return ()
    return (Item("missing", kazakh.text, "", messages.NO_RUSSIAN) if kazakh else Item("missing", "", line.text, messages.NO_KAZAKH),)


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


def _of_pair(
    one: Line, other: Line, defined: Terms, *, whole: bool = True, lead: tuple[str, str] = ("", ""), broken: bool = False
) -> list[Item]:
    """`whole`: neither line says what is a unit of its own in the other text. `lead`: what leads into the list that they are in.
    `broken`: their sentence goes on over several lines, in each language in its own order."""
    mine, theirs = _unlabelled(one), _unlabelled(other)
    if _EXCLUDED.match(fold(mine)) or _EXCLUDED.match(fold(theirs)):
        return []  # by which act is the publisher's note, in the publisher's words
    found: list[Item] = []
    alone = list(phrases.sentences_alone(mine, theirs)) if whole and phrases.exceptions(mine, theirs) == (None, None) else []
    for own, others in alone:
        found.append(_missing(mine, theirs, own, others, messages.NO_RUSSIAN if own else messages.NO_KAZAKH))
        mine, theirs = _blank(mine, own), _blank(theirs, others)  # it cannot part from what the other text does not say
    pairs = phrases.sentence_pairs(mine, theirs)
    for pair in pairs:
        aside = _aside(mine[slice(*pair[0])], theirs[slice(*pair[1])], whole=whole and not broken)
        if aside is not None:
            own, others = (span and (span[0] + start, span[1] + start) for span, (start, _) in zip(aside[:2], pair, strict=True))
            found.append(_missing(mine, theirs, own, others, aside[2]))
            mine, theirs = _blank(mine, own), _blank(theirs, others)
    differ = False
    for difference in figures.differences(mine, theirs):
        left = _around(mine, difference.kazakh.start, difference.kazakh.end) if difference.kazakh else ""
        right = _around(theirs, difference.russian.start, difference.russian.end) if difference.russian else ""
        found.append(Item(difference.kind, left, right, messages.WHY[difference.kind]))
        differ = differ or difference.kind in ("date", "number")
    for own, others in pairs:
        found += _of_sentences(mine[slice(*own)], theirs[slice(*others)], defined, lead, whole=whole, figures_differ=differ)
    return found


def _aside(mine: str, theirs: str, *, whole: bool) -> tuple[Span | None, Span | None, Words] | None:
    """What one sentence says and the other leaves out: an exception, a condition, or any words, where both sentences are whole."""
    for read, why in (
        (phrases.exceptions, messages.EXCEPTED),
        (phrases.conditions, messages.CONDITIONED),
        (unsaid.unsaid, messages.UNSAID),
    ):
        if whole or read is not unsaid.unsaid:
            own, others = read(mine, theirs)
            if own or others:
                return own, others, why
    return None


def _missing(mine: str, theirs: str, own: Span | None, others: Span | None, why: Words) -> Item:
    return Item("missing", mine[slice(*own)].strip() if own else "", theirs[slice(*others)].strip() if others else "", why)


def _of_sentences(mine: str, theirs: str, defined: Terms, lead: tuple[str, str], *, whole: bool, figures_differ: bool) -> Iterator[Item]:
    """What the words of two sentences that say the same say apart."""
    swapped = terms.swapped(mine, theirs)
    if swapped is not None:
        yield Item("term-count", _around(mine, *swapped[0]), _around(theirs, *swapped[1]), messages.WHY["term-count"])
    named = None if swapped else defined.swapped(mine, theirs)
    if named is not None:
        yield Item("term-count", _around(mine, *named[0]), _around(theirs, *named[1]), messages.OTHER_TERM, rule="KZ-B05")
    cited = terms.acts(mine, theirs)
    if cited is not None:
        yield Item("reference", _around(mine, *cited[0]), _around(theirs, *cited[1]), messages.WHY["reference"])
    yield from _in_force(mine, theirs, lead, whole=whole)
    yield from _in_words(mine, theirs, figures_differ=figures_differ)


def _blank(text: str, span: tuple[int, int] | None) -> str:
    return text if span is None else f"{text[: span[0]]}{' ' * (span[1] - span[0])}{text[span[1] :]}"


def _in_words(mine: str, theirs: str, *, figures_differ: bool) -> Iterator[Item]:
    """What words name differently: the event that a term runs from, a fraction, an exception of one text only."""
    for kind, place, why in (
        ("date", phrases.events(mine, theirs), messages.RUNS),
        ("number", phrases.fractions(mine, theirs), messages.WHY["number"]),
    ):
        if place is not None and not figures_differ:
            yield Item(kind, _around(mine, *place[0]), _around(theirs, *place[1]), why)


def _in_force(mine: str, theirs: str, lead: tuple[str, str], *, whole: bool) -> Iterator[Item]:
    """Another duty, right or ban, a denial in one text, "and (or)" against one of them: words of force, counted as terms."""
    swapped, joined = force.swapped(mine, theirs), force.joints(mine, theirs)
    places = (
        (swapped, "KZ-B04", messages.OTHER_FORCE),
        (None if swapped else force.denied(mine, theirs, lead), "KZ-B06", messages.DENIED),
        (joined, "KZ-B06", messages.JOINED),
        (force.either(mine, theirs) if whole and not joined else None, "KZ-B06", messages.JOINED),
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
