"""Norms said twice: inside the bill, and what an act of the same or higher force already says (KZ-W03; L480 art. 24(3), 50)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from copilot.checks import BillCheck, Draft
from copilot.checks._draft import finding
from copilot.checks._kinship import Kin, Relation
from copilot.checks._references import meant
from copilot.checks._sentences import Sentence
from copilot.checks._standing import in_a_model
from copilot.checks._verdicts import verdicts
from copilot.findings import Finding, Severity
from law.act import Level, Role
from law.morphology_ru import parse
from law.norms import Norm
from law.stems import stem
from law.text import fold
from law.words import Language, Words


def _find(draft: Draft) -> Iterable[Finding]:
    said = {s: kin for s, kin in verdicts(draft).items() if kin[0].relation is Relation.SAME and not in_a_model(draft, s.position)}
    shared = Counter(_units(draft, sentence, kin[0]) for sentence, kin in said.items() if kin[0].source is None)
    for sentence, kin in said.items():
        source = kin[0].source
        own = source is None
        # an act of the same force may rule a like matter in like words, and rules lead their reader through their own law
        like = (
            kin[0].strength < _SURE
            or _powers(draft, sentence, kin[0])
            or _cases(draft, sentence, kin[0])
            or _parallel(kin[0])
            or _names_a_thing(kin[0].mine)
            or _names_a_thing(kin[0].other)
            or shared[_units(draft, sentence, kin[0])] >= _PARALLEL
            if source is None
            else source.force == draft.act.meta.level or source.act in _basis(draft)
        )
        severity = Severity.NOTE if like else Severity.WARNING
        message = (_HERE if own else _THERE).format(act=kin[0].evidence(draft).title)
        yield finding(
                "norm-duplicate", "KZ-W03", severity, draft, sentence.position, (sentence.start, sentence.end), message,
                evidence=tuple(k.evidence(draft) for k in kin[:3]),
            )  # fmt: skip


_COMPETENCE = re.compile(r"компетенци|полномочи|функци|құзырет|өкілеттік|функция")


def _powers(draft: Draft, sentence: Sentence, kin: Kin) -> bool:
    """Whether one of two norms of the bill is in the list of a body's powers: an act names in it what it rules further on."""
    units = (draft.act.get(draft.act.owners[sentence.position]), kin.provision)
    around = [unit for one in units if one is not None for unit in (one, *draft.act.around(one))]
    return any(unit.level is Level.ARTICLE and _COMPETENCE.search(fold(unit.heading)) for unit in around)


_SURE = 0.85  # below it two norms of one bill may well rule two like matters: a note
_PARALLEL = 3  # norms that two units share from which on they rule two like matters in the same steps
_WORD_FOR_WORD = 0.97


def _cases(draft: Draft, sentence: Sentence, kin: Kin) -> bool:
    """Whether two norms are items of one list that differ in a word: each is a case of its own."""
    unit = draft.act.get(draft.act.owners[sentence.position])
    return unit is not None and kin.provision is not None and unit.parent == kin.provision.parent != "" and kin.strength < _WORD_FOR_WORD


def _parallel(kin: Kin) -> bool:
    """Whether each of two norms speaks of somebody of whom the other does not: one law rules its bodies alike, the supervisory
    board of an enterprise as the board of directors of a company."""
    one, other = kin.mine, kin.other
    return _speaks_of_others(one, other) and _speaks_of_others(other, one)


def _speaks_of_others(one: Norm, other: Norm) -> bool:
    known = {word.stem for word in other.words} | {stem(part, other.language) for actor in other.actors for part in actor.name.split()}
    return any(stem(part, one.language) not in known for actor in one.actors for part in actor.name.split())


_ITEM = re.compile(r"\s*\d+(?:-\d+)?\)")
_ASIDE = re.compile(r",[^,;.]*\bкотор\w+[^,;.]*")
_SAYING = frozenset({"VERB", "INFN", "PRTS", "ADJS", "PRED"})  # parts of speech of OpenCorpora that make a predicate
_SAYING_KK = re.compile(r"(?:[дт][ыі]|с[ыі]н|тиіс|міндетті|құқылы|керек|мүмкін)\W*\Z")


def _names_a_thing(read: Norm) -> bool:
    """Whether a norm is an item of a list without a predicate ("2) время и место изъятия;"): what papers hold and bodies consider is
    alike in many lists."""
    if not _ITEM.match(read.text):
        return False
    text = fold(read.text)
    if read.language is Language.KK:
        return not _SAYING_KK.search(text)
    return not any(parse(word).part in _SAYING for word in re.findall(r"[а-я-]{2,}", _ASIDE.sub("", text)))


def _units(draft: Draft, sentence: Sentence, kin: Kin) -> tuple[str, str]:
    """The articles, in a by-law the points, in which two norms of the bill stand."""
    return _unit(draft.act.owners[sentence.position]), _unit(kin.provision.path if kin.provision else "")


def _unit(path: str) -> str:
    steps = path.split("/")
    return "/".join(steps[: next((n for n, step in enumerate(steps, 1) if step.startswith(("art_", "pt_"))), len(steps))])


def _basis(draft: Draft) -> frozenset[str]:
    """The acts under which the bill is issued, as its preamble and the first point of what it approves name them."""
    return draft.once("basis", _named_as_basis)


def _named_as_basis(draft: Draft) -> frozenset[str]:
    opening = [p for p, role in enumerate(draft.act.roles) if role is Role.PREAMBLE]
    for unit in draft.act.provisions:
        if unit.level is Level.ATTACHMENT:
            first = next((p for p in draft.act.provisions if p.path.startswith(f"{unit.path}/") and p.level is Level.POINT and p.own), None)
            opening += first.own if first is not None else ()
    found = (meant(draft, citation) for position in opening for citation in draft.citations_at(position) if not citation.internal)
    return frozenset(match.meta.id for match in found if match is not None)


_HERE = Words(
    kk="Бұл норма жобада бұрын айтылған.",
    ru="Эта норма в проекте уже изложена.",
    en="The bill already says this.",
)
_THERE = Words(
    kk="Бұл норма «{act}» актісінде бар; қайталаудың орнына оған сілтеме жасау жеткілікті.",
    ru="Эта норма уже есть в акте «{act}»; вместо повторения достаточно ссылки на нее.",
    en="“{act}” already says this; a reference would do instead of repeating it.",
)

CHECK = BillCheck(
    id="norm-duplicate",
    kinds=("norm-duplicate",),
    title=Words(kk="Нормалардың қайталануы", ru="Повторение норм", en="Norms said twice"),
    find=_find,
)
