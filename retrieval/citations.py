"""What became of a citation's target: the act of the corpus that it means, whether the provisions are there and in force."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from law.act import Act, Status
from law.citations import Citation
from law.standing import status_on
from law.words import Words
from retrieval.corpus import Corpus
from retrieval.matching import Wanted

EXISTS, MISSING, EXCLUDED, REPEALED, NOT_YET, UNKNOWN_ACT = "exists", "missing", "excluded", "repealed", "not-yet", "unknown-act"
_BAD = (MISSING, REPEALED, EXCLUDED, NOT_YET)  # the worst first: the status of a citation with several targets
_STATUS = {Status.IN_FORCE: EXISTS, Status.EXCLUDED: EXCLUDED, Status.REPEALED: REPEALED, Status.NOT_YET: NOT_YET}
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


def resolve(citation: Citation, corpus: Corpus | None, act: Act) -> Resolution:
    """The target of a citation that stands in `act`. An act is taken only where it is identified beyond doubt; without a corpus
    only `act` itself is known."""
    if citation.internal:
        return _judged(act.meta.id, act, citation, act.owners[citation.position])
    if citation.act is None or corpus is None:
        return Resolution("", UNKNOWN_ACT)
    matches = corpus.match_act(Wanted.of(citation.act))
    meant = next((match for match in matches if match.exact or match.agree >= {"number", "date"}), None)
    if meant is None:
        return Resolution("", UNKNOWN_ACT)
    language = act.meta.language if act.meta.language in corpus.languages(meant.meta.id) else None
    target = corpus.act(meant.meta.id, language)
    return Resolution("", UNKNOWN_ACT) if target is None else _judged(meant.meta.id, target, citation, "")


def _judged(act_id: str, target: Act, citation: Citation, near: str) -> Resolution:
    today = datetime.date.today()
    found = []
    for path in citation.provisions:
        provision = target.find(path, near=near)
        found.append(Target(path, MISSING if provision is None else _STATUS[status_on(target, provision, today)]))
    worst = next((status for status in _BAD if any(one.status == status for one in found)), "")
    return Resolution(act_id, worst or _STATUS[target.meta.status], tuple(found))
