"""The changes of amending bills as metadata of Akoma Ntoso: `textualMod` in the bill, which changes (active), and in the act as
it would read, which is changed (passive)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from copilot import comparison
from copilot.amending import AmendedAct
from copilot.comparison import Row
from copilot.export.akn_elements import COUNTRY, eid, element, plain, slug, work
from law.act import Act, Role
from law.amendments import Instruction, Operation, parts
from law.citations import CitedAct

_SPAN = "{http://www.w3.org/1999/xhtml}span"  # the standard lets old and new hold other vocabularies only
_KINDS = {
    Operation.REPLACE_WORDS: "substitution",
    Operation.INSERT_WORDS: "insertion",
    Operation.DELETE_WORDS: "repeal",
    Operation.REPLACE_PROVISION: "substitution",
    Operation.INSERT_PROVISION: "insertion",
    Operation.DELETE_PROVISION: "repeal",
    Operation.REPEAL: "repeal",
    Operation.RENUMBER: "renumbering",
}


@dataclass(frozen=True, slots=True)
class Modifications:
    """`active` or not: passive; `mods` are their elements, `references` what they refer to (eId, address, name). `since`: the
    day of an amendment, None for a bill's own."""

    active: bool
    mods: tuple[etree._Element, ...]
    references: tuple[tuple[str, str, str], ...] = ()
    since: datetime.date | None = None


def passive(one: AmendedAct, bill: Act, since: datetime.date, today: datetime.date) -> Modifications:
    """What a bill changes in an act, element by element, for the act as it would read. `since`: the day from which."""
    source = work(bill.meta, today)
    instructions = {outcome.instruction.n: outcome.instruction for outcome in one.amended.outcomes}
    mods = []
    for number, row in enumerate(comparison.rows(one.act, one.amended), 1):
        by = [instructions[n] for n in row.by]
        mod = element("textualMod", eId=f"pmod_{number}", type=_kind(row, by))
        mod.extend(element("source", href=_at(source, address)) for address in dict.fromkeys(_home(bill, i) for i in by))
        mod.append(element("destination", href=_at("", _destination(one.amended.act, row))))
        mod.extend(_said("old", row.current) + _said("new", row.proposed))
        mods.append(mod)
    return Modifications(False, tuple(mods), (("bill", source, bill.meta.title or "–"),), since)


def active(bill: Act, instructions: Sequence[Instruction]) -> Modifications:
    """What a bill instructs, instruction by instruction, for the bill itself."""
    cited = list(dict.fromkeys(one.act for one in instructions if one.act is not None))
    names = {act: f"act_{number}" for number, act in enumerate(cited, 1)}
    mods = []
    for one in instructions:
        if one.operation not in _KINDS:
            continue
        mod = element("textualMod", eId=f"amod_{one.n}", type=_KINDS[one.operation])
        mod.append(element("source", href=f"#{mod_id(bill, one.position)}"))
        mod.append(element("destination", href=_at(_address(one.act), _unit(one.target))))
        mod.extend(part for words in one.old for part in _said("old", words))
        mod.extend(part for words in (*one.new, *(("\n".join(one.lines),) if one.lines else ())) for part in _said("new", words))
        mods.append(mod)
    return Modifications(True, tuple(mods), tuple((names[act], _address(act), act.title or act.number or "–") for act in cited))


def mod_id(bill: Act, position: int) -> str:
    """The identifier of the `mod` that holds the text of an instruction."""
    owner = bill.owners[position]
    return f"{eid(owner)}__mod_{position}" if owner else f"mod_{position}"


def _unit(path: str) -> str:
    """The identifier of a unit that a bill names; its first unnumbered part is the unit's own text, and has none."""
    parts = [part for part in path.split("/") if part and part != "ind_1"]
    return eid("/".join(parts)) if parts else ""


def _kind(row: Row, by: Sequence[Instruction]) -> str:
    if row.goes is not None:
        return "repeal"
    if not row.current:
        return "insertion"
    return "renumbering" if all(one.operation is Operation.RENUMBER for one in by) else "substitution"


def _home(bill: Act, one: Instruction) -> str:
    owner = bill.owners[one.position]
    return eid(owner) if owner else "body"


def _destination(act: Act, row: Row) -> str:
    """The element of the act as it would read that a row is about; of one that is gone, the unit that it was in."""
    if row.role is Role.TITLE:
        return "preface"
    if row.role is Role.PREAMBLE:
        return "preamble"
    path, near = row.path, f"{row.document}/" if row.document else ""
    while path:
        found = parts.find(act, path, near)
        if found is not None:
            return eid(found.path)
        path = path.rpartition("/")[0]
    return eid(row.document) if row.document else "body"


def _at(address: str, part: str) -> str:
    return f"{address}#{part}" if part else address


def _address(act: CitedAct | None) -> str:
    """The address of a cited act, of what the citation says."""
    if act is None:
        return f"/akn/{COUNTRY}/act"
    day = act.date.isoformat() if act.date else "undated"
    return f"/akn/{COUNTRY}/act/{act.kind or 'act'}/{day}/{slug(act.number or act.title)}"


def _said(tag: str, words: str) -> list[etree._Element]:
    if not words:
        return []
    held = etree.Element(_SPAN, nsmap={None: _SPAN[1:].partition("}")[0]})  # type: ignore[dict-item]
    held.text = plain(words)
    return [element(tag, held)]
