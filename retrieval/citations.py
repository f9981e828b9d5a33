"""What a reference leads to: which act of the corpus, and whether the provisions it names are there and in force."""

from __future__ import annotations

from dataclasses import dataclass

from law.act import Act, Status
from law.citations import Citation
from law.words import Words
from retrieval.corpus import Corpus

_WORDS = {
    "exists": Words("бар", "есть", "exists"),
    "missing": Words("мұндай элемент жоқ", "такого элемента нет", "no such provision"),
    "excluded": Words("алып тасталған", "исключено", "excluded"),
    "repealed": Words("күші жойылған", "утратило силу", "repealed"),
    "not-yet": Words("әлі қолданысқа енгізілмеген", "еще не введено в действие", "not yet in force"),
    "unknown-act": Words("корпуста мұндай акт жоқ", "такого акта в корпусе нет", "the corpus has no such act"),
}
_STATUS = {Status.IN_FORCE: "exists", Status.EXCLUDED: "excluded", Status.REPEALED: "repealed", Status.NOT_YET: "not-yet"}
_WORST = ("unknown-act", "missing", "repealed", "excluded", "not-yet", "exists")


@dataclass(frozen=True, slots=True)
class Target:
    """A provision referred to: its path, and `exists`, `missing`, `excluded`, `repealed` or `not-yet`."""

    path: str
    status: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """`act_id` is "" for the act itself and for one that the corpus does not hold; `status` is the worst of the targets'."""

    act_id: str
    status: str
    provisions: tuple[Target, ...]

    @property
    def words(self) -> Words:
        return _WORDS[self.status]


def resolve(citation: Citation, corpus: Corpus, act: Act) -> Resolution:
    """Follow a reference of `act`. Refuses to guess: an act that no single act of the corpus fits is unknown."""
    if citation.internal or citation.act is None:
        near = act.owners[citation.position]
        found = [(path, act.find(path, near=near)) for path in citation.provisions]
        return _resolution("", tuple(Target(path, _STATUS[unit.status] if unit else "missing") for path, unit in found))
    cited = citation.act
    acts = corpus.find_act(id=cited.id, title=cited.title, number=cited.number, date=cited.date, kind=cited.kind)
    if not acts:
        return Resolution("", "unknown-act", ())
    meta = acts[0]
    stored = [(path, corpus.provision(meta.id, path)) for path in citation.provisions]
    targets = tuple(Target(path, _STATUS[unit.status] if unit else "missing") for path, unit in stored)
    return _resolution(meta.id, targets, _STATUS[meta.status])


def _resolution(act_id: str, targets: tuple[Target, ...], whole: str = "exists") -> Resolution:
    return Resolution(act_id, min((whole, *(target.status for target in targets)), key=_WORST.index), targets)
