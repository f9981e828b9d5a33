"""Instructions about whole provisions carried out: restated, put in, struck out, suspended, given other numbers.

Numbers of units that are excluded or repealed stay (Law on Legal Acts, art. 27(6))."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from law.act import Level, Paragraph, Place, Provision, Role
from law.amendments import parts
from law.amendments.model import Instruction, Operation, Outcome, Part, Reason
from law.amendments.parts import Refused
from law.amendments.phrases import EXCLUDED, IN_THE_MEANTIME, NOTE, REPEALED, REPEALED_ACT, SUSPENDED
from law.amendments.sheet import Sheet, label
from law.structure import units
from law.structure.lines import Kind, Line, classify
from law.text import plain
from law.words import Language

T = TypeVar("T")

_NUMBER = re.compile(r"\s*(?:(?P<word>[^\W\d_]+)\s+)?(?P<number>\d+(?:[-.]\d+)*)")
_NUMBERED = (Level.CHAPTER, Level.SECTION, Level.PARAGRAPH, Level.ARTICLE, Level.POINT, Level.SUBPOINT)
_OF_NAME = {name: level for level, name in units.NAME.items()}


def restate(sheet: Sheet, one: Instruction) -> Outcome:
    """A provision, its heading, its text or its first part anew."""
    if not one.target:
        return _restate_opening(sheet, one)
    provision = sheet.target(one.target)
    if not one.lines:
        raise Refused(Reason.AMBIGUOUS, sheet.act.text(provision, deep=True))
    if one.part is Part.HEADING:
        return sheet.restate(one, [provision.own[0]], _labelled(sheet, one.lines, provision.own[0], provision))
    if one.part is Part.EVERYWHERE:
        without = parts.heading(sheet.act, provision)
        old = [at for at in parts.deep(sheet.act, provision) if at not in without]
        return sheet.restate(one, old, _labelled(sheet, one.lines, old[0], provision) if old else ())
    if parts.is_first_part(sheet.act, one.target, provision, sheet.near):
        old = parts.first_part(sheet.act, provision, indent=one.indent)
        return sheet.restate(one, old, _labelled(sheet, one.lines, old[0], provision))
    if one.indent and provision.level is Level.INDENT:
        return sheet.restate(one, parts.indent(sheet.act, provision), one.lines)
    if provision.level in units.DOCUMENTS:
        return _restate_document(sheet, one, provision, one.lines)
    _check_number(one, provision.level, provision.number)
    return sheet.restate(one, parts.deep(sheet.act, provision), one.lines)


def _restate_opening(sheet: Sheet, one: Instruction) -> Outcome:
    """The title of the act, or its preamble, anew."""
    attached = sheet.act.get(sheet.document)
    title = plain(attached.heading if attached is not None else sheet.act.meta.title)
    if one.part is Part.PREAMBLE:
        old = sheet.with_role(Role.PREAMBLE)
    elif one.part is Part.HEADING and title:
        old = [at for at in sheet.title() if plain(sheet.act.paragraphs[at].read_text) == title]
    else:
        old = []
    if not old or not one.lines or (one.part is Part.HEADING and len(old) > 1):
        raise Refused(Reason.AMBIGUOUS)
    return sheet.restate(one, old, one.lines)


def _restate_document(sheet: Sheet, one: Instruction, provision: Provision, lines: Sequence[str]) -> Outcome:
    """An appendix anew: its mark ("Приложение 2 к ...") stays, where the new text does not bring its own; tables are of
    cells, which lines are not."""
    deep = parts.deep(sheet.act, provision)
    if any(parts.in_cell(sheet.act.paragraphs[at]) for at in deep):
        raise Refused(Reason.AMBIGUOUS, sheet.act.text(provision))
    old = deep if parts.is_mark(lines[0]) else [at for at in deep if at not in parts.mark(sheet.act, provision)]
    return sheet.restate(one, old, lines)


def _labelled(sheet: Sheet, lines: Sequence[str], at: int, provision: Provision) -> tuple[str, ...]:
    """New lines for a paragraph that holds the number of its unit: with that number, where they do not repeat it."""
    old = sheet.text(at)
    head, new = _read(old), _read(lines[0])
    if head.kind is not Kind.UNIT or head.number != provision.number:
        return tuple(lines)
    if new.kind is Kind.UNIT and new.level is head.level:
        if new.number != head.number:
            raise Refused(Reason.AMBIGUOUS, old)
        return tuple(lines)
    return (f"{label(old)} {lines[0]}", *lines[1:])


def _check_number(one: Instruction, level: Level | None, number: str) -> None:
    """The quoted text of a numbered unit must begin with the number under which it is put in."""
    if level not in _NUMBERED:
        return
    first = _read(one.lines[0])
    if first.kind is not Kind.UNIT or (first.level, first.number) != (level, number):
        raise Refused(Reason.AMBIGUOUS, one.lines[0])


def insert(sheet: Sheet, one: Instruction) -> Outcome:
    """A provision put in at its place in the order of numbers."""
    head, _, last = one.target.rpartition("/")
    kind, _, number = last.partition("_")
    parent = sheet.target(head) if head else None
    if kind == "ind" and not number and parent is not None:
        number = str(2 + sum(child.rpartition("/")[2].startswith("ind_") for child in parent.children))
        one = replace(one, target=f"{head}/ind_{number}")
    if kind == "ind" and parent is not None and sheet.lost_parts(parent):
        raise Refused(Reason.AMBIGUOUS, sheet.act.text(parent))
    existing = sheet.find(one.target)
    numbered = kind == "ind" and parts.numbered_part(sheet.act, f"{head}/ind_1", sheet.near) is not None
    if existing is not None and (kind != "ind" or numbered):  # unnumbered parts that follow are counted on
        raise Refused(Reason.ALREADY_EXISTS, sheet.act.text(existing))
    if not one.lines or not number or one.part not in (Part.WHOLE, Part.EVERYWHERE):
        raise Refused(Reason.AMBIGUOUS)
    _check_number(one, Level.POINT if numbered else _OF_NAME.get(kind), number)
    if kind == "app" and not parts.is_mark(one.lines[0]):
        raise Refused(Reason.AMBIGUOUS, one.lines[0])
    after = _after(sheet, one.target, parent, kind, number)
    if after is None:
        raise Refused(Reason.NO_SUCH_PROVISION)
    return sheet.insert(one, after, one.lines)


def _after(sheet: Sheet, path: str, parent: Provision | None, kind: str, number: str) -> int | None:
    """The paragraph that a new unit stands after: the end of the unit before it in the order of numbers."""
    if kind == "ind":
        following = sheet.find(path)
        if following is not None and number != "1":
            return following.own[0] - 1
        before = sheet.find(f"{path.rpartition('/')[0]}/ind_{int(number) - 1}") if number.isdigit() and int(number) > 1 else parent
        return None if before is None else sheet.end(before)
    siblings = _siblings(sheet, parent, kind)
    smaller = [p for p in siblings if units.order(p.number) < units.order(number)]
    if smaller:
        return sheet.end(max(smaller, key=lambda p: units.order(p.number)))
    if siblings:
        return siblings[0].own[0] - 1 if siblings[0].own[0] else None
    if kind == "app":  # the act has none yet: they stand at its end
        return max((at for at, paragraph in enumerate(sheet.act.paragraphs) if paragraph.text), default=None)
    if parent is None or (kind == "sub" and any(child.rpartition("/")[2].startswith("pt_") for child in parent.children)):
        return None
    return sheet.end(parent)


def _siblings(sheet: Sheet, parent: Provision | None, kind: str) -> list[Provision]:
    """The units of a kind that stand where a new one would: under the parent, or in its first unnumbered part that has such."""
    act = sheet.act
    if parent is None:
        top = sheet.near
        return [p for p in act.provisions if p.own and p.path.startswith(f"{top}{kind}_") and "/" not in p.path[len(top) :]]
    for path in (parent.path, *(child for child in parent.children if child.rpartition("/")[2].startswith("ind_"))):
        upper = act.get(path)
        children = upper.children if upper else ()
        found = [p for child in children if (p := act.get(child)) and child.rpartition("/")[2].startswith(f"{kind}_")]
        if found:
            return found
    return []


def contents(sheet: Sheet, one: Instruction) -> Outcome:
    """A line of the list of headings that opens a code, put in or put anew."""
    headings = parts.contents(sheet.act)
    line = _read(one.lines[0]) if len(one.lines) == 1 else None
    if line is None or line.level is None or not headings:
        raise Refused(Reason.AMBIGUOUS)
    standing = headings.get((line.level, line.number))
    if one.operation is Operation.REPLACE_PROVISION and standing is not None:
        return sheet.restate(one, [standing], one.lines)
    if one.operation is not Operation.INSERT_PROVISION:
        raise Refused(Reason.NO_SUCH_PROVISION)
    if standing is not None:
        raise Refused(Reason.ALREADY_EXISTS, sheet.text(standing))
    smaller = [number for level, number in headings if level is line.level and units.order(number) < units.order(line.number)]
    if not smaller:
        raise Refused(Reason.AMBIGUOUS)
    return sheet.insert(one, headings[line.level, max(smaller, key=units.order)], one.lines)


def strike(sheet: Sheet, one: Instruction) -> Outcome:
    """Exclude or repeal a unit; its number stays, an unnumbered part goes."""
    act = sheet.act
    if one.part is Part.PREAMBLE:
        return sheet.restate(one, sheet.with_role(Role.PREAMBLE), ())
    if one.part is not Part.WHOLE:
        raise Refused(Reason.AMBIGUOUS)
    if not one.target:
        return _repeal_act(sheet, one)
    provision = sheet.target(one.target)
    if provision.level is Level.INDENT:
        return sheet.restate(one, parts.indent(act, provision) if one.indent else parts.deep(act, provision), ())
    if parts.is_first_part(act, one.target, provision, sheet.near):
        old = parts.first_part(act, provision, indent=one.indent)
        if classify(act.paragraphs[old[0]]).kind is Kind.UNIT:  # its line holds the number of the whole unit
            raise Refused(Reason.AMBIGUOUS, act.text(provision))
        return sheet.restate(one, old, ())
    old = parts.deep(act, provision)
    if provision.level in units.DOCUMENTS:
        return _restate_document(sheet, one, provision, (f"{_in(EXCLUDED if _goes(one) else REPEALED, sheet)['app']}.",))
    kind = one.target.rpartition("/")[2].partition("_")[0]
    words = _in(EXCLUDED if _goes(one) else REPEALED, sheet)
    end = sheet.text(old[-1]).rstrip()[-1:]
    stop = end if kind == "sub" and end in ";." else ";" if kind == "sub" else "."
    first = act.paragraphs[old[0]]
    number = "" if first.number else label(first.text)
    number += "." if number[-1:].isalnum() else ""  # "Статья 33" alone on its line: with more text it would be no heading
    number += " " if number else ""
    return sheet.restate(one, old, (f"{number}{words.get(kind, words[''])}{stop}",))


def _goes(one: Instruction) -> bool:
    return one.operation is Operation.DELETE_PROVISION


def _repeal_act(sheet: Sheet, one: Instruction) -> Outcome:
    """The whole act: it stands, with a note that it is no more in force."""
    titles = sheet.with_role(Role.TITLE)
    if one.operation is not Operation.REPEAL or not titles:
        raise Refused(Reason.NO_SUCH_PROVISION)
    return sheet.insert(one, titles[-1], [f"{_in(NOTE, sheet)} {_in(REPEALED_ACT, sheet)}."])


def suspend(sheet: Sheet, one: Instruction) -> Outcome:
    """A unit or the act suspended: it stands as it is, with a publisher's note that says until when, and the text that holds
    in the meantime where the bill gives one."""
    if one.part is not Part.WHOLE:
        raise Refused(Reason.AMBIGUOUS)
    titles = sheet.with_role(Role.TITLE)
    after = sheet.end(sheet.target(one.target)) if one.target else titles[-1] if titles else None
    if after is None:
        raise Refused(Reason.NO_SUCH_PROVISION)
    note = f"{_in(NOTE, sheet)} {_in(SUSPENDED, sheet).format(term=one.new[0] if one.new else '')}"
    note = " ".join(note.split()) + "."
    if one.lines:
        note += f" {_in(IN_THE_MEANTIME, sheet)}: «{' '.join(one.lines)}»."
    return sheet.insert(one, after, [note])


def renumber(sheet: Sheet, together: Sequence[Instruction]) -> list[Outcome]:
    """The units of one sentence given other numbers at once."""
    provisions = [sheet.target(one.target) for one in together]
    leaving = {provision.path for provision in provisions}
    for one in together:
        taken = sheet.find(f"{one.target.rpartition('/')[0]}/{one.renumbered}".lstrip("/"))
        if taken is not None and taken.path not in leaving:
            raise Refused(Reason.ALREADY_EXISTS, sheet.act.text(provisions[0], deep=True))
    lines: list[tuple[Instruction, int, str]] = []
    for one, provision in zip(together, provisions, strict=True):
        at = provision.own[0]
        text = sheet.text(at)
        match = _NUMBER.match(text)
        if match is None or not one.renumbered:
            raise Refused(Reason.AMBIGUOUS, text)
        lines.append((one, at, text[: match.start("number")] + one.renumbered.partition("_")[2] + text[match.end("number") :]))
    return [sheet.renumber(*line) for line in lines]


def _read(text: str) -> Line:
    return classify(Paragraph(Place(None), text))


def _in(words: Mapping[Language, T], sheet: Sheet) -> T:
    """Words in the act's language; in Russian where it has no such words in that."""
    return words.get(sheet.act.meta.language) or words[Language.RU]
