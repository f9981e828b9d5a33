"""An article taken out of its act to be changed apart, and put back: what stands after it moves once for many changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from law.act import Act, Level, Paragraph, Provision, PublisherNote, Role
from law.structure import editing


@dataclass(frozen=True, slots=True)
class Apart:
    """Paragraphs `start` to `stop` of an act, those of one article, as an act of their own: with the first line of what follows
    (as `editing` needs it) and the units around the article, which have no text here."""

    path: str
    start: int
    stop: int
    act: Act


def article(act: Act, path: str) -> Apart | None:
    """The article of a path apart; None where there is none, or nothing that stands after it shows where it ends."""
    unit = act.get(path)
    if unit is None or unit.level is not Level.ARTICLE or not unit.own or act.owners[unit.own[0]] != path:
        return None
    start, stop = unit.own[0], editing.end(act, unit)
    if stop >= len(act.paragraphs) or act.roles[stop] is not Role.PROVISION:
        return None
    around = [replace(outer, own=()) for outer in reversed(list(act.around(unit)))]
    inside = list(_unit(act, unit))
    if any(not start <= at < stop for provision in inside for at in provision.own):
        return None
    moved = [_at(provision, tuple(at - start for at in provision.own)) for provision in inside]
    notes = tuple(_moved_note(note, -start) for note in act.notes if start <= note.paragraphs[0] < stop)
    end = stop + 1
    own = Act(act.meta, act.paragraphs[start:end], (*around, *moved), act.roles[start:end], act.owners[start:end], notes, act.name)
    return Apart(path, start, stop, own)


def together(act: Act, articles: Sequence[Apart]) -> Act:
    """The act with articles put back as they now are."""
    articles = sorted(articles, key=lambda one: one.start)
    stops, shifts = [one.stop for one in articles], [0]
    for one in articles:
        shifts.append(shifts[-1] + len(one.act.paragraphs) - 1 - (one.stop - one.start))
    starts = [one.start for one in articles]
    places = {provision.path: number for number, provision in enumerate(act.provisions)}
    paragraphs: list[Paragraph] = []
    roles: list[Role] = []
    owners: list[str] = []
    provisions: list[Provision] = []
    at = done = 0
    for number, one in enumerate(articles):
        paragraphs += (*act.paragraphs[at : one.start], *one.act.paragraphs[:-1])
        roles += (*act.roles[at : one.start], *one.act.roles[:-1])
        owners += (*act.owners[at : one.start], *one.act.owners[:-1])
        at = one.stop
        provisions += _moved(act.provisions[done : places[one.path]], stops, shifts)
        by = one.start + shifts[number]
        inside = (provision for provision in one.act.provisions if _in(provision.path, one.path))
        provisions += [_at(provision, tuple(at + by for at in provision.own)) for provision in inside]
        done = places[one.path] + sum(1 for _ in _unit(act, act.provisions[places[one.path]]))
    paragraphs += act.paragraphs[at:]
    roles += act.roles[at:]
    owners += act.owners[at:]
    provisions += _moved(act.provisions[done:], stops, shifts)
    notes = [_moved_note(note, one.start + shifts[number]) for number, one in enumerate(articles) for note in one.act.notes]
    for note in act.notes:
        number = bisect_right(starts, note.paragraphs[0])
        if not number or note.paragraphs[0] >= stops[number - 1]:
            notes.append(_moved_note(note, shifts[number]))
    notes.sort(key=lambda note: note.paragraphs)
    return Act(act.meta, tuple(paragraphs), tuple(provisions), tuple(roles), tuple(owners), tuple(notes), act.name)


def _unit(act: Act, provision: Provision) -> Iterator[Provision]:
    """An article and what is under it, in document order."""
    yield provision
    for child in map(act.get, provision.children):
        if child is not None:
            yield from _unit(act, child)


def _in(path: str, article: str) -> bool:
    return path == article or path.startswith(article + "/")


def _moved(provisions: Sequence[Provision], stops: Sequence[int], shifts: Sequence[int]) -> Iterator[Provision]:
    """Provisions that were not apart, with the places that their paragraphs have now."""
    for p in provisions:
        if not p.own or p.own[-1] < stops[0]:
            yield p
        else:
            yield _at(p, tuple(at + shifts[bisect_right(stops, at)] for at in p.own))


def _at(p: Provision, own: tuple[int, ...]) -> Provision:
    """A provision at other places: by hand, several times as quick as `replace`."""
    return Provision(p.path, p.level, p.number, p.heading, p.parent, own, p.children, p.status)


def _moved_note(note: PublisherNote, by: int) -> PublisherNote:
    return replace(note, paragraphs=tuple(at + by for at in note.paragraphs)) if by else note
