"""The acts that an amending bill changes, found in the national law, and as they would read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from law import amendments
from law.act import Act, Role
from law.amendments import Amended, Instruction
from law.citations import CitedAct
from law.metadata import date_in
from law.text import fold
from law.words import Language
from retrieval.corpus import Corpus
from retrieval.matching import Wanted

# From a day that the bill names. What takes effect so many days after its publication names none.
_TAKES_EFFECT = {
    Language.RU: re.compile(r"настоящ\w+ [^.;]{0,40}?вводится в действие с (?P<day>\d[^.;,]{8,40})"),
    Language.KK: re.compile(r"осы (?:заң|кодекс|бұйрық|қаулы|жарлық|шешім)\w*\s[^.;]{0,10}?(?P<day>\d{4} жылғы [^.;]{3,20}) бастап қолданысқа"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AmendedAct:
    """An act that a bill changes: as it reads on the day from which the bill is in force, and what the bill's instructions make
    of it."""

    act: Act
    amended: Amended


def amend(bill: Act, corpus: Corpus) -> tuple[AmendedAct, ...]:
    """Every act that the bill changes and the corpus holds beyond doubt, in the bill's order, in its edition of the planned day
    (`planned_day`), else today's. Instructions keep the numbers that the bill gives them."""
    found: dict[str, tuple[Act, list[Instruction]]] = {}  # an act may be named in several ways
    day = planned_day(bill) or date.today()
    for cited, mine in _by_act(amendments.read(bill)):
        act = _in_force(cited, bill, corpus, day)
        if act is not None:
            found.setdefault(act.meta.id, (act, []))[1].extend(mine)
    return tuple(AmendedAct(act, amendments.apply(act, sorted(mine, key=lambda one: one.n))) for act, mine in found.values())


def unknown(bill: Act, corpus: Corpus) -> tuple[Instruction, ...]:
    """The instructions whose act the corpus does not hold beyond doubt, or the bill does not name: they are not carried out."""
    day, instructions = date.today(), amendments.read(bill)
    absent = {cited for cited, _ in _by_act(instructions) if _in_force(cited, bill, corpus, day) is None}
    return tuple(one for one in instructions if one.act is None or one.act in absent)


def planned_day(bill: Act) -> date | None:
    """The day from which the bill is in force, where it names one."""
    pattern = _TAKES_EFFECT.get(bill.meta.language)
    for paragraph, role in zip(bill.paragraphs, bill.roles, strict=True) if pattern is not None else ():
        match = pattern.search(fold(paragraph.text)) if pattern is not None and role is Role.PROVISION else None
        if match is not None:
            return date_in(match["day"])
    return None


def _by_act(instructions: Sequence[Instruction]) -> list[tuple[CitedAct, tuple[Instruction, ...]]]:
    named = dict.fromkeys(one.act for one in instructions if one.act is not None)
    return [(cited, tuple(one for one in instructions if one.act == cited)) for cited in named]


def _in_force(cited: CitedAct, bill: Act, corpus: Corpus, day: date) -> Act | None:
    exact = [match.meta.id for match in corpus.match_act(Wanted.of(cited)) if match.exact]
    return corpus.act(exact[0], bill.meta.language, day) if len(exact) == 1 else None
