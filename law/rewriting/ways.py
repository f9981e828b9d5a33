"""How an edit can be said, the best way first: words in the place of words, or the element read anew (Law on Legal Acts, art. 26(6))."""

from __future__ import annotations

from dataclasses import dataclass, replace

from law.act import Act, Level, Provision, Role
from law.amendments import parts
from law.amendments.model import Operation, Part, Where
from law.rewriting import naming, words
from law.rewriting.edits import Edit, Kind
from law.rewriting.model import Change
from law.structure import units
from law.structure.lines import classify

Way = list[Change]
_MUCH = 0.4  # of a line changed: then it is read anew rather than word by word
RESTATED = (Level.ARTICLE, Level.POINT, Level.SUBPOINT, Level.INDENT)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The act as the bill has made it so far. `whole`: elements are read anew rather than changed by words."""

    act: Act
    whole: bool


def of(edit: Edit, sheet: Sheet, position: int, origin: int, after: Act) -> list[Way]:
    """The ways to say an edit. `position`: the paragraph of the sheet at which it begins; `origin`: that of the act as it was."""
    match edit.kind:
        case Kind.CHANGED:
            return _changed(sheet, position, origin, edit.texts[0])
        case Kind.GONE:
            unit = sheet.act.get(sheet.act.owners[position])
            unit = _at_level(sheet.act, unit, edit)
            if unit is None or not _nameable(unit.path):
                return []
            operation = Operation.REPEAL if edit.repealed else Operation.DELETE_PROVISION
            return [_named([Change(operation, (unit.path,), origin, line=_is_line(sheet.act, unit))])]
        case Kind.NEW:
            if not all(map(_nameable, edit.paths)):
                return []
            first = after.get(edit.path)
            line = first is not None and _is_line(after, first)
            return [_named([Change(Operation.INSERT_PROVISION, edit.paths, origin, line=line, lines=edit.texts)])]
        case _:
            return []


def anew(act: Act, unit: Provision, origin: int, lines: tuple[str, ...]) -> list[Way]:
    """A unit read anew with all under it; no way where it has tables, which no quotation holds."""
    if unit.level not in RESTATED or not _nameable(unit.path) or not lines:
        return []
    if any(act.roles[at] is Role.TABLE or act.paragraphs[at].place.table is not None for at in parts.deep(act, unit)):
        return []
    line = _is_line(act, unit)
    if line and len(parts.deep(act, unit)) > 1:
        return []
    return [_named([Change(Operation.REPLACE_PROVISION, (unit.path,), origin, line=line, lines=lines)])]


def _at_level(act: Act, unit: Provision | None, edit: Edit) -> Provision | None:
    for upper in (unit, *act.around(unit)) if unit is not None else ():
        if upper.level is edit.level and upper.number == edit.number:
            return upper
    return None


def _changed(sheet: Sheet, position: int, origin: int, new: str) -> list[Way]:
    act = sheet.act
    unit = act.get(act.owners[position])
    old = act.paragraphs[position].read_text
    start = classify(act.paragraphs[position]).rest
    if unit is None:
        return _opening(sheet, position, origin, old, new)
    if not _nameable(unit.path) or act.roles[position] is Role.TITLE:
        return []
    own = parts.body(act, unit)
    if position not in own:
        said = _by_words(act, unit.path, [position], origin, old, new, start, Part.HEADING)
        again = [Change(Operation.REPLACE_PROVISION, (unit.path,), origin, Part.HEADING, lines=(new,))] if position == unit.own[0] else []
        return _chosen(sheet, said, again, old, new, start)
    line = _is_line(act, unit)
    where = parts.indent(act, unit) if line and len(unit.own) == 1 else parts.deep(act, unit)
    said = _by_words(act, unit.path, where, origin, old, new, start, Part.WHOLE, line=line)
    again = []
    if act.roles[position] is not Role.TABLE:
        if len(parts.deep(act, unit)) == 1:
            again = [Change(Operation.REPLACE_PROVISION, (unit.path,), origin, line=line, lines=(new,))]
        elif position == own[0] and unit.level is not Level.INDENT:
            again = [Change(Operation.REPLACE_PROVISION, (f"{unit.path}/ind_1",), origin, line=True, lines=(new,))]
            said += _by_words(act, f"{unit.path}/ind_1", [position], origin, old, new, start, Part.WHOLE, line=True)
    return _chosen(sheet, said, again, old, new, start)


def _opening(sheet: Sheet, position: int, origin: int, old: str, new: str) -> list[Way]:
    """A line of the title or of the preamble."""
    act = sheet.act
    role = act.roles[position]
    if role not in (Role.TITLE, Role.PREAMBLE):
        return []
    part = Part.HEADING if role is Role.TITLE else Part.PREAMBLE
    where = [at for at, other in enumerate(act.roles) if other is role and act.paragraphs[at].text]
    said = _by_words(act, "", where, origin, old, new, 0, part)
    single = role is Role.TITLE or len(where) == 1
    again = [Change(Operation.REPLACE_PROVISION, ("",), origin, part, lines=(new,))] if single else []
    return _chosen(sheet, said, again, old, new, 0)


def _by_words(
    act: Act, path: str, where: list[int], origin: int, old: str, new: str, start: int, part: Part, *, line: bool = False
) -> list[Way]:
    texts = [act.paragraphs[at].text for at in where]
    ways: list[Way] = []
    for way in words.changes(old, new, start, texts):
        said = []
        for one in way:
            if one.end or one.after:
                side = Where.END if one.end else Where.AFTER
                said.append(Change(Operation.INSERT_WORDS, (path,), origin, part, line, one.after, one.new, side))
            else:
                operation = Operation.REPLACE_WORDS if one.new else Operation.DELETE_WORDS
                said.append(Change(operation, (path,), origin, part, line, one.old, one.new))
        ways.append(_named(said))
    return ways


def _chosen(sheet: Sheet, said: list[Way], again: Way, old: str, new: str, start: int) -> list[Way]:
    """Words and the reading anew, in the order in which the rules prefer them."""
    restated = [_named(again)] if again else []
    if sheet.whole or words.share(old, new, start) > _MUCH:
        return restated + said
    return said + restated


def _is_line(act: Act, unit: Provision) -> bool:
    """Whether an unnumbered part is an абзац rather than a часть (бөлік): parts begin with a capital letter, абзацы of a list do not
    (Law on Legal Acts, art. 23(1)); beside абзацы everything is counted as such."""
    upper = act.get(unit.parent)
    if unit.level is not Level.INDENT or upper is None:
        return False
    beside = [act.get(child) for child in upper.children if child.rpartition("/")[2].startswith("ind_")]
    texts = [act.paragraphs[one.own[0]].read_text for one in beside if one is not None]
    own = parts.body(act, upper)
    if own:
        texts.append(act.paragraphs[own[0]].read_text[classify(act.paragraphs[own[0]]).rest :].strip())
    begun = texts if upper.level is not Level.SUBPOINT else texts[:-1] if own else texts
    return any(not text[:1].isupper() for text in begun if text)


def _nameable(path: str) -> bool:
    return naming.can_name(_split(path)[1])


def _named(way: Way) -> Way:
    """The changes with paths as they are within the approved document that they are in."""
    return [replace(one, document=_split(one.targets[0])[0], targets=tuple(_split(path)[1] for path in one.targets)) for one in way]


def _split(path: str) -> tuple[str, str]:
    head, _, rest = path.partition("/")
    return (head, rest) if head.startswith(f"{units.NAME[Level.ATTACHMENT]}_") else ("", path)
