"""What became of a citation's target: the act of the corpus that it means, whether the provisions are there and in force."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from law.act import Act, Provision, Status
from law.citations import Citation, units
from law.citations.resolve import joined
from law.text import fold
from law.words import Words
from retrieval.corpus import Corpus
from retrieval.matching import Match, Wanted

EXISTS, MISSING, EXCLUDED, REPEALED, NOT_YET, UNKNOWN_ACT = "exists", "missing", "excluded", "repealed", "not-yet", "unknown-act"
_BAD = (MISSING, REPEALED, EXCLUDED, NOT_YET)  # the worst first: the status of a citation with several targets
_STATUS = {Status.IN_FORCE: EXISTS, Status.EXCLUDED: EXCLUDED, Status.REPEALED: REPEALED, Status.NOT_YET: NOT_YET}
_PUT_INTO_EFFECT = re.compile(r"вводи\w+ в действие|введен\w* в действие|қолданысқа\s+енг")
_WORDS = {
    EXISTS: Words(kk="бар", ru="есть", en="exists"),
    MISSING: Words(kk="мұндай норма жоқ", ru="такого положения нет", en="no such provision"),
    EXCLUDED: Words(kk="алып тасталған", ru="исключено", en="excluded"),
    REPEALED: Words(kk="күші жойылған", ru="утратило силу", en="repealed"),
    NOT_YET: Words(kk="қолданысқа енгізілмеген", ru="еще не введено в действие", en="not yet in force"),
    UNKNOWN_ACT: Words(kk="қорда мұндай акт жоқ", ru="акта нет в базе", en="act not in the corpus"),
}


@dataclass(frozen=True, slots=True)
class Target:
    """A provision that a citation names, and its status."""

    path: str
    status: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """`act_id`: "" where the corpus has no such act, the citing act's own id for an internal citation. `status`: the worst
    of its provisions', else that of the act."""

    act_id: str
    status: str
    provisions: tuple[Target, ...] = ()

    @property
    def dead(self) -> tuple[Target, ...]:
        """The provisions that are not there or not in force."""
        return tuple(one for one in self.provisions if one.status != EXISTS)

    @property
    def words(self) -> Words:
        return _WORDS[self.status]


def resolve(citation: Citation, corpus: Corpus, act: Act) -> Resolution:
    """The target of a citation that stands in `act`. An act is taken only where it is identified beyond doubt."""
    if citation.internal:
        return _judged(act.meta.id, act, citation, act.owners[citation.position])
    if citation.act is None:
        return Resolution("", UNKNOWN_ACT)
    named = citation.act
    matches = corpus.match_act(Wanted(named.id, named.title, named.number, named.date, named.kind))
    meant = next((match for match in matches if match.exact or _surely(match)), None)
    if meant is None:
        return Resolution("", UNKNOWN_ACT)
    language = act.meta.language if act.meta.language in corpus.languages(meant.meta.id) else None
    target = corpus.act(meant.meta.id, language)
    return Resolution("", UNKNOWN_ACT) if target is None else _judged(meant.meta.id, target, citation, "")


def _surely(match: Match) -> bool:
    return match.agree >= {"number", "date"}


def _judged(act_id: str, target: Act, citation: Citation, near: str) -> Resolution:
    waiting = _waiting(target, datetime.date.today())
    found = tuple(Target(path, _status(target, target.find(path, near=near), waiting)) for path in citation.provisions)
    worst = next((status for status in _BAD if any(one.status == status for one in found)), "")
    return Resolution(act_id, worst or _STATUS[target.meta.status], found)


def _status(act: Act, provision: Provision | None, waiting: frozenset[str]) -> str:
    """The status of a provision: of the largest unit around it that is not in force, else its own."""
    if provision is None:
        return MISSING
    status = EXISTS
    unit: Provision | None = provision
    while unit is not None:
        if unit.status is not Status.IN_FORCE:
            status = _STATUS[unit.status]
        elif unit.path in waiting:
            status = NOT_YET
        unit = act.get(unit.parent)
    return status


def _waiting(act: Act, today: datetime.date) -> frozenset[str]:
    """The units that the publisher's notes say are put into effect later than `today`. A note names its unit before the verb
    ("Пункт 2 вводится в действие с ..."), or means the one it stands under."""
    found: set[str] = set()
    for note in act.notes:
        if note.action != "in-force" or note.since is None or note.since <= today:
            continue
        text = " ".join(act.paragraphs[at].text for at in note.paragraphs)
        before = _PUT_INTO_EFFECT.split(fold(text), maxsplit=1)[0]
        named = [joined(note.about, path) for chain in units(before, act.meta.language)[:1] for path in chain]
        found.update(named or [note.about])
    return frozenset(found)
