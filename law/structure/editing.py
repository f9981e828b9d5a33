"""An edit inside one article (or, where there are none, one point) reads that unit again and leaves the rest as it is.

It can be so because the reader keeps nothing from one such unit to the next but the units that enclose both. Whatever
could reach further (a heading, a mark, a signature, an open quotation, another number) is left to a reading of the whole.
"""

from __future__ import annotations

from law import metadata
from law.act import Act, Level, Paragraph, Provision, PublisherNote, Role
from law.structure import units
from law.structure.lines import Kind, classify
from law.structure.tree import Reader, in_table

_APART = (Role.EMPTY, Role.NOTE)


def within_unit(act: Act, index: int, replacement: tuple[Paragraph, ...], count: int = 1, *, masthead: bool = True) -> Act | None:
    """The act after the edit; None where the edit may reach beyond one unit. `masthead`: whether what the act says of itself may
    stand in what is edited."""
    unit = _unit_of(act, index)
    if unit is None or _stand_out(act.paragraphs[index : index + count]) != _stand_out(replacement):
        return None  # where nothing stands out titles are read otherwise: what stands out first, or last, tells on the whole act
    if any(upper.level is Level.NOTE for upper in act.around(unit)) or _noted(act, unit):
        return None  # whether a point is the note's is told by the numbers before the note
    start = unit.own[0]
    stop = end(act, unit)
    if act.owners[start] != unit.path or not start <= index < index + count <= stop or stop >= len(act.paragraphs):
        return None
    following = classify(act.paragraphs[stop])
    anchors = (unit.level, *units.CONTAINERS, Level.ARTICLE)
    if (
        following.kind is not Kind.UNIT
        or following.level not in anchors
        or act.roles[stop] is not Role.PROVISION
        or in_table(act.paragraphs[stop])
    ):
        return None
    block = (*act.paragraphs[start:index], *replacement, *act.paragraphs[index + count : stop], act.paragraphs[stop])
    lines = [classify(paragraph) for paragraph in block]
    first = lines[0]
    if len(block) < 2 or first.kind is not Kind.UNIT or first.level is not unit.level or first.number != unit.number or in_table(block[0]):
        return None
    reader = Reader(block, lines, offset=start, open_units=_enclosing(act, unit), path=unit.path)
    reader.read()
    within = unit.path + "/"
    nodes = reader.outline.nodes
    if any(node.level is Level.NOTE for node in nodes):
        return None  # the same of a note that the edit brings
    if reader.special or reader.quotation.going_on or not all(node.path.startswith(within) for node in nodes[1:]):
        return None
    return _splice(act, unit, start, stop, block[:-1], reader, masthead and metadata.reads(act.roles, index))


def _noted(act: Act, unit: Provision) -> bool:
    """Whether an article or a point holds a note of its own."""
    held = (act.get(path) for path in unit.children)
    return any(p is not None and p.level is Level.NOTE for p in held)


def _stand_out(paragraphs: tuple[Paragraph, ...]) -> bool:
    return any(paragraph.bold or paragraph.centred for paragraph in paragraphs)


def _unit_of(act: Act, index: int) -> Provision | None:
    """The article that holds a paragraph; where there is none, the point."""
    if not 0 <= index < len(act.paragraphs):
        return None
    at = index
    while at >= 0 and not act.owners[at]:
        if act.roles[at] not in _APART:
            return None
        at -= 1
    provision = act.get(act.owners[at]) if at >= 0 else None
    found = None
    for unit in (provision, *act.around(provision)) if provision is not None else ():
        if unit.level is Level.ARTICLE:
            return unit
        if unit.level is Level.POINT:
            found = unit
    return found


def end(act: Act, unit: Provision) -> int:
    """The index after the last paragraph that is read with the unit."""
    within = unit.path + "/"
    at = unit.own[0] + 1
    while at < len(act.paragraphs):
        owner = act.owners[at]
        if owner:
            if owner != unit.path and not owner.startswith(within):
                break
        elif act.roles[at] not in _APART:
            break
        at += 1
    return at


def _enclosing(act: Act, unit: Provision) -> list[Provision]:
    return list(act.around(unit))[::-1]


def _splice(act: Act, unit: Provision, start: int, stop: int, block: tuple[Paragraph, ...], reader: Reader, masthead: bool) -> Act:
    size = len(block)
    shift = size - (stop - start)
    first = next(at for at, provision in enumerate(act.provisions) if provision is unit)
    last = first + 1
    within = unit.path + "/"
    while last < len(act.provisions) and act.provisions[last].path.startswith(within):
        last += 1
    read = tuple(node.provision() for node in reader.outline.nodes)
    before, after = act.provisions[:first], act.provisions[last:]
    notes_before = tuple(note for note in act.notes if note.paragraphs[0] < start)
    notes_after = tuple(note for note in act.notes if note.paragraphs[0] >= stop)
    if shift:
        open_units = {provision.path for provision in act.around(unit)}  # of those before, they alone go on after it
        before = tuple(_moved(provision, stop, shift) if provision.path in open_units else provision for provision in before)
        after = tuple(_moved(provision, stop, shift) for provision in after)
        notes_after = tuple(_moved_note(note, shift) for note in notes_after)
    paragraphs = (*act.paragraphs[:start], *block, *act.paragraphs[stop:])
    roles = (*act.roles[:start], *reader.outline.roles[:size], *act.roles[stop:])
    owners = (*act.owners[:start], *reader.outline.owners[:size], *act.owners[stop:])
    meta = metadata.read(paragraphs, roles, act.name) if masthead else act.meta
    return Act(
        meta, paragraphs, (*before, *read, *after), roles, owners, (*notes_before, *reader.publisher_notes(), *notes_after), act.name
    )


def _moved(provision: Provision, stop: int, shift: int) -> Provision:
    own = provision.own
    if not own or own[-1] < stop:
        return provision
    moved = (own[0] + shift,) if len(own) == 1 else tuple(at + shift if at >= stop else at for at in own)
    p = provision  # built anew by hand: several times as quick as `replace`, and every provision after an edit passes here
    return Provision(p.path, p.level, p.number, p.heading, p.parent, moved, p.children, p.status)


def _moved_note(note: PublisherNote, shift: int) -> PublisherNote:
    return PublisherNote(tuple(at + shift for at in note.paragraphs), note.about, note.action, note.since)
