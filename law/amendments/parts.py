"""The paragraphs of an act that a path of an instruction means: a unit with all under it, its own text, an unnumbered part."""

from __future__ import annotations

import re

from law.act import Act, Level, Paragraph, Provision, Role
from law.amendments.model import Reason
from law.structure import marks, units
from law.structure.lines import Kind, classify
from law.text import plain

_NUMBERED = re.compile(r"(?P<article>(?:.*/)?art_[^/]+)/ind_(?P<number>\d+)(?P<rest>(?:/.*)?)$")

_OF_PART = re.compile(r"(?P<part>.*/ind_\d+)/[^/]+$")


class Refused(Exception):
    """An instruction cannot be carried out for certain; `before` and `nearest` as in `Outcome`."""

    def __init__(self, reason: Reason, before: str = "", nearest: str = "") -> None:
        self.reason, self.before, self.nearest = reason, before, nearest


def find(act: Act, path: str, near: str = "") -> Provision | None:
    """The provision of a path; `near`: the path, with its slash, of the approved document that is meant."""
    found = act.find(path, near=near)
    if found is not None and _in_its_part(act, path, found, near):
        return found
    return numbered_part(act, path, near)


def _in_its_part(act: Act, path: str, found: Provision, near: str) -> bool:
    """Whether what was found stands in the unnumbered part that a path names: `Act.find` takes a subpoint of the unit for one of
    a part that has no such."""
    inside = _OF_PART.match(path)
    part = act.find(inside["part"], near=near) if inside is not None else None
    return part is None or part.level is not Level.INDENT or any(unit is part for unit in act.around(found))


def numbered_part(act: Act, path: str, near: str = "") -> Provision | None:
    """A part of an article of a code, which has a printed number (Law on Legal Acts, art. 23(3)): "часть вторая" is the unit
    that begins with "2."."""
    found = _NUMBERED.match(path)
    if found is None or act.meta.kind != "code":
        return None
    article = act.find(found["article"], near=near)
    children = article.children if article is not None else ()
    if not children or any("pt_" not in child.rpartition("/")[2] for child in children):
        return None
    inside = found["rest"].replace("/pt_", "/sub_")  # "пункт 2)" of a part has the number of a subpoint
    return act.find(f"{found['article']}/pt_{found['number']}{inside}", near=near)


def is_first_part(act: Act, path: str, provision: Provision, near: str = "") -> bool:
    """Whether a path means the first unnumbered part of a unit, which has no path of its own in the act."""
    head, _, last = path.rpartition("/")
    return last == "ind_1" and (not head or find(act, head, near) is provision)


def deep(act: Act, provision: Provision) -> list[int]:
    """The paragraphs of a unit and of what is under it."""
    found = list(provision.own)
    for child in provision.children:
        inner = act.get(child)
        if inner is not None:
            found += deep(act, inner)
    return sorted(dict.fromkeys(found))


def body(act: Act, provision: Provision) -> list[int]:
    """The paragraphs of a unit's own text: not the line that is its heading or only its number."""
    own = [at for at in provision.own if act.paragraphs[at].text]
    if provision.level in (Level.POINT, Level.SUBPOINT, Level.INDENT, Level.NOTE):
        return own
    first = classify(act.paragraphs[own[0]]) if own else None
    headed = first is not None and first.kind is Kind.UNIT and (first.headed or bool(provision.heading) or not first.remainder)
    return own[1:] if headed else own


def heading(act: Act, provision: Provision) -> frozenset[int]:
    """The line of a unit that is its heading, where it has one that is no text of its own."""
    return frozenset(provision.own[:1]) - frozenset(body(act, provision))


def mark(act: Act, provision: Provision) -> frozenset[int]:
    """The lines that open an attached document and are not yet its title: "Приложение 2", "к Правилам ..."."""
    lines = [at for at in provision.own if act.roles[at] is Role.TITLE]
    title = plain(provision.heading)
    for start in range(len(lines) if title else 0):
        if plain(" ".join(act.paragraphs[at].text for at in lines[start:])) == title:
            return frozenset(lines[:start])
    return frozenset(lines)


def contents(act: Act) -> dict[tuple[Level, str], int]:
    """The lines of the list of headings that opens an act, by the units that they name."""
    found: dict[tuple[Level, str], int] = {}
    for at, role in enumerate(act.roles):
        if role is Role.PROVISION:
            break
        line = classify(act.paragraphs[at])
        if role is Role.TITLE and line.kind is Kind.UNIT and line.level is not None:
            found.setdefault((line.level, line.number), at)
    return found


def in_contents(act: Act, path: str) -> list[int]:
    """The line of that list which names the unit of a path; all its lines for ""."""
    kind, _, number = path.rpartition("/")[2].partition("_")
    return [at for (level, own), at in contents(act).items() if not path or (units.NAME[level], own) == (kind, number)]


def is_mark(line: str) -> bool:
    return marks.mark(line) is not None


def in_cell(paragraph: Paragraph) -> bool:
    """In a cell of a table proper; a line of a table in a text file is a line like others."""
    return paragraph.place.table is not None and paragraph.place.paragraph is None


def first_part(act: Act, provision: Provision, *, indent: bool) -> list[int]:
    """The first unnumbered part of a unit: an абзац of one line or, with the list under it, a часть (бөлік)."""
    if provision.level is Level.INDENT:
        return deep(act, provision)
    own = body(act, provision)
    if not own:
        raise Refused(Reason.NO_SUCH_PROVISION, act.text(provision))
    found = own[:1]
    if not indent:
        for child in map(act.get, provision.children):
            if child is None or child.level is not Level.SUBPOINT:
                break
            found += deep(act, child)
    return found


def indent(act: Act, provision: Provision) -> list[int]:
    """An абзац other than the first. Where numbered lines stand before it, it is not certain what was counted."""
    upper = act.get(provision.parent)
    before = upper.children[: upper.children.index(provision.path)] if upper and provision.path in upper.children else ()
    if any(child.rpartition("/")[2].startswith("sub_") for child in before):
        raise Refused(Reason.AMBIGUOUS, act.text(provision))
    return [at for at in provision.own if act.paragraphs[at].text]
