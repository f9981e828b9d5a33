"""Norms of the bill beside the norms they are kin to, in the corpus and in the bill itself, and what stands between them.

For each sentence of the bill that is a norm of its own, the corpus is asked for provisions about the same matter; each pair
is compared (`law.likeness`) and judged: the same norm again, an opposite one, another amount, another body, or nothing.
Definitions, standard clauses that an act says of itself, and norms that refer to their source are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from copilot.checks._draft import LOWEST_LAW, Draft, citation_path, stored_evidence
from copilot.checks._references import meant
from copilot.findings import Evidence
from law.act import Level, Provision, Role
from law.actors import Side
from law.likeness import Likeness, compare, weaker
from law.norms import Force, Norm, norm
from law.sentences import split
from law.text import fold
from law.words import Language
from retrieval.corpus import StoredProvision

_CANDIDATES = 30  # provisions of the corpus that are compared with each norm of the bill
_LISTS = 6  # of these, lists that are compared as a whole
_LEAST_WORDS = 4


class Relation(StrEnum):
    SAME = "same"
    AMOUNT = "quantity"
    FORCE = "modality"
    BODY = "competence"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the bill that is a norm: [start, end) of paragraph `position`; `norm` is read under its lead-in."""

    position: int
    start: int
    end: int
    norm: Norm


@dataclass(frozen=True, slots=True)
class Kin:
    """A norm of the bill and one that it repeats or contradicts. `source` is None where the other lies in the bill, at
    `place`."""

    sentence: Sentence
    other: Norm
    relation: Relation
    strength: float
    likeness: Likeness
    source: StoredProvision | None = None
    place: Sentence | None = None
    provision: Provision | None = None

    def evidence(self, draft: Draft) -> Evidence:
        if self.source is not None:
            meta = draft.corpus.metadata(self.source.act, self.source.language) if draft.corpus else None
            return stored_evidence(self.source, meta.edition.isoformat() if meta and meta.edition else "")
        assert self.provision is not None
        return draft.evidence(self.provision)


# What an act says of itself, and the form in which every act of its kind says it.
_STANDARD = {
    Language.RU: re.compile(
        r"(?:настоящ\w+ (?:\w+ )?(?:закон|кодекс|приказ|постановлени|указ|решени|правил|положени|инструкци)\w*(?: \w+)? (?:ввод|вступ|разработан|подлеж|определя|устанавл|регулир|регламент))|"
        r"(?:контрол\w+|ответственность) за исполнением (?:настоящ|данн)|государственн\w+ регистраци\w+ настоящ|официальн\w+ опубликовани\w+ настоящ|размещени\w+ настоящ|"
        r"законодательств\w+ республики казахстан (?:о|об|в сфере|в области) [^.]*(?:основывается|состоит)|если международным договором|утвердить прилагаем|утвердить .*(?:приложени|согласно)|"
        r"введени\w+ в действие настоящ|вводится в действие|внести в |признать утратившим|(?:несет|несут|влечет|влекут) ответственность[^.]*(?:закон|кодекс)"
    ),
    Language.KK: re.compile(
        r"осы (?:\w+ )?(?:заң|кодекс|бұйрық|бұйры[қғ]\w*|қаулы\w*|жарлық|шешім|қағида\w*|ереже\w*|нұсқаулық)\w*(?: \w+)? (?:.*қолданысқа енгіз|.*күшіне ен|.*әзірлен|.*айқындайды|.*реттейді)|"
        r"осы (?:бұйры|қаулы|шешім)\w* (?:орындалуын бақылау|орындалуын)|осы (?:бұйры|қаулы|шешім|заң)\w* .*(?:мемлекеттік тіркеу|ресми жариялан|орналастыр)|"
        r"заңнамасы қазақстан республикасының конституциясына негізделеді|халықаралық шарт\w* .*белгіленсе|қоса беріліп отырған|күші жойылды деп танылсын|қолданысқа енгізіледі|"
        r"(?:заң|кодекс)\w*[^.]*жауаптылық(?:қа|та|ты)? (?:әкеп|болады|көтереді|тартылады)"
    ),
}
_DEFINES = {
    Language.RU: re.compile(r"(?:следующие|такие) (?:основные )?(?:понятия|термины)|используются (?:следующие )?(?:основные )?(?:понятия|термины)"),
    Language.KK: re.compile(r"ұғымдар\w*|терминдер\w*"),
}
# A norm that gives way where a contract or a law says otherwise.
_YIELDS = {
    Language.RU: re.compile(r"если (?:ин\w+|друг\w+)[^,.;]{0,60}?не (?:предусмотрен|установлен|определен|вытекает)\w*([^,.;]*)|не предусмотрен\w* ([^,.;]*договор\w*)"),
    Language.KK: re.compile(r"егер ([^,.;]*?)(?:өзгеше|өзге|басқа)[^,.;]{0,40}?(?:көзделмесе|белгіленбесе|айқындалмаса)"),
}
_CONTRACT = {Language.RU: re.compile(r"договор|соглашени|устав"), Language.KK: re.compile(r"шарт(?:та|ында|тарда)|келісім|жарғы")}
_LAWS = {Language.RU: re.compile(r"закон"), Language.KK: re.compile(r"заң")}


def sentences(draft: Draft, provision: Provision) -> Iterator[Sentence]:
    """The sentences of a provision that are norms which can repeat or contradict others."""
    language = draft.language
    if language not in _STANDARD:
        return
    lead = draft.lead(provision)
    if _DEFINES[language].search(fold(lead)) or _of_the_approving_act(draft, provision):
        return
    for position in provision.own:
        text = draft.text(position)
        if draft.act.roles[position] is not Role.PROVISION or (provision.level is Level.ARTICLE and provision.heading and text.rstrip(".").endswith(provision.heading.rstrip("."))):
            continue
        for start, end in split(text, language):
            said = text[start:end]
            folded = fold(said)
            if said.rstrip().endswith(":") or _STANDARD[language].search(folded) or _DEFINES[language].search(folded):
                continue
            read = norm(f"{lead} {said}".strip(), language)
            if len({word.stem for word in read.words}) >= _LEAST_WORDS - 1:
                yield Sentence(position, start, end, read)


def _of_the_approving_act(draft: Draft, provision: Provision) -> bool:
    """Whether a provision is a point of the order that approves the rules attached to it: it says how the order is carried
    out, in the words of every order."""
    return draft.act.meta.level > LOWEST_LAW and draft.attached and not provision.path.startswith("att_")


def nearest(draft: Draft, provision: Provision) -> dict[Sentence, list[Kin]]:
    """For each norm of a provision what it repeats or contradicts in the corpus, the strongest first."""
    if draft.corpus is None:
        return {}
    found: dict[Sentence, list[Kin]] = {}
    for sentence in sentences(draft, provision):
        if refers_to_source(draft, sentence):
            continue
        key = ("kin", sentence.norm.text, draft.act.meta.level)
        relations = draft.remember(key, lambda s=sentence: _relations(draft, s))  # type: ignore[misc]
        found[sentence] = [replace(kin, sentence=sentence) for kin in relations]
    return found


def refers_to_source(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence refers to a provision of another act, or to an act of the corpus as its source: it restates, it does
    not repeat."""
    for citation in draft.citations_at(sentence.position):
        if not (sentence.start <= citation.start < sentence.end) or citation.internal or citation.act is None:
            continue
        if citation.provisions or citation.alias or meant(draft, citation) is not None:
            return True
    return False


def _relations(draft: Draft, sentence: Sentence) -> list[Kin]:
    found = []
    for other, source in _candidates(draft, sentence.norm):
        likeness = compare(sentence.norm, other, draft.weight)
        relation = judge(sentence.norm, other, likeness, draft.act.meta.level, source.force)
        if relation is not None:
            found.append(Kin(sentence, other, relation[0], relation[1], likeness, source=source))
    found.sort(key=lambda kin: -kin.strength)
    return found


def _candidates(draft: Draft, read: Norm) -> Iterator[tuple[Norm, StoredProvision]]:
    corpus, language = draft.corpus, draft.language
    assert corpus is not None
    level = draft.act.meta.level
    lists = 0
    for hit in corpus.similar(read.text, _CANDIDATES, language):
        source = hit.provision
        if source.language is not language or source.status != "in force" or (level and source.force > level):
            continue  # an act of lower force must follow the bill, not the bill it
        yield from ((other, source) for other in draft.remember(("norms", source.act, source.path, language), lambda s=source: _norms_of(s, language)))  # type: ignore[misc]
        if lists < _LISTS and not _ends(source.text):
            lists += 1
            whole = draft.remember(("whole", source.act, source.path, language), lambda s=source: _whole(draft, s))  # type: ignore[misc]
            if whole is not None:
                yield whole, source


def _ends(text: str) -> bool:
    return text.rstrip().endswith((".", ";", "!", "?"))


def _norms_of(source: StoredProvision, language: Language) -> list[Norm]:
    """The norms of a provision of the corpus, each sentence under its lead-in."""
    lead = " ".join(line for line in source.context.split("\n") if line.rstrip().endswith(":"))
    folded = fold(source.text)
    if _DEFINES[language].search(fold(lead)) or _DEFINES[language].search(folded) or source.level is Level.APPENDIX:
        return []
    if source.level is Level.ARTICLE and source.heading and folded.rstrip(".").endswith(fold(source.heading).rstrip(".")):
        return []
    text = re.sub(r"(?<![.;:])\n", " ", source.text)  # published texts break lines inside sentences
    parts = [text[a:b] for a, b in split(text, language)]
    return [norm(f"{lead} {part}".strip(), language) for part in parts if not part.rstrip().endswith(":") and not _STANDARD[language].search(fold(part))]


def _whole(draft: Draft, source: StoredProvision) -> Norm | None:
    """A list, or a sentence that goes on in the paragraphs under it, as one norm; None where it is long."""
    assert draft.corpus is not None
    under = draft.corpus.below(source.act, source.path, source.language)
    text = " ".join([source.text, *(p.text for p in under)])
    if not under or len(text) > 1200 or _DEFINES[draft.language].search(fold(source.text)):
        return None
    return norm(text.replace("\n", " "), draft.language)


def judge(one: Norm, other: Norm, likeness: Likeness, level: int, force: int) -> tuple[Relation, float] | None:
    """What stands between a norm of the bill and another norm, and how sure it is (0 to 1); None: nothing."""
    strong = {word.stem for word, _, value in likeness.pairs if value >= 0.8}
    if len(strong) < 3:
        return None
    alike = 0.7 * likeness.cover + 0.3 * likeness.back
    found: list[tuple[Relation, float]] = []
    if likeness.amounts and alike >= 0.5 and not _yields(one, other, level):
        found.append((Relation.AMOUNT, alike))
    if (likeness.denied or likeness.opposed) and len(strong) >= _LEAST_WORDS - 1:
        prohibition = other.force is Force.MUST_NOT and likeness.back >= 0.6 and likeness.cover >= 0.3
        reach = max(alike, 0.3 * likeness.cover + 0.7 * likeness.back) if prohibition else alike
        if reach >= 0.5 and not _yields(one, other, level):
            found.append((Relation.FORCE, reach))
    if likeness.agents is not None and likeness.agents[0].side is Side.BODY and len(strong) >= _LEAST_WORDS - 1:
        reach = 0.7 * likeness.matter + 0.3 * likeness.back
        if reach >= (0.52 if likeness.agents[1].side is Side.BODY else 0.6):
            found.append((Relation.BODY, reach))
    if not found and weaker(one.force, other.force) and alike >= 0.75:
        found.append((Relation.FORCE, alike))
    if not found and likeness.cover >= 0.75 and alike >= 0.75 and len(strong) >= _LEAST_WORDS:
        found.append((Relation.SAME, alike))
    return max(found, key=lambda pair: pair[1], default=None)


def _yields(one: Norm, other: Norm, level: int) -> bool:
    """Whether the other norm itself lets the bill say otherwise."""
    match = _YIELDS[other.language].search(fold(other.text)) if other.language in _YIELDS else None
    if match is None:
        return False
    allowed = match.group()
    if _CONTRACT[other.language].search(allowed) and _CONTRACT[one.language].search(fold(one.text)):
        return True
    return bool(_LAWS[other.language].search(allowed)) and 0 < level <= LOWEST_LAW


def within(draft: Draft) -> Iterator[Kin]:
    """Norms of the bill that repeat or contradict one another; the later one is the sentence, the earlier its evidence."""
    read = [(provision, sentence) for provision in draft.norms() for sentence in sentences(draft, provision)]
    for number, (provision, sentence) in enumerate(read):
        for before, earlier in read[:number]:
            if before.path == provision.path and earlier.position == sentence.position:
                continue
            pair = draft.remember(("pair", sentence.norm.text, earlier.norm.text), lambda s=sentence, e=earlier: _pair(draft, s, e))  # type: ignore[misc]
            if pair is not None and not _points_back(draft, sentence):
                relation, strength, likeness = pair
                yield Kin(sentence, earlier.norm, relation, strength, likeness, place=earlier, provision=before)


def _pair(draft: Draft, sentence: Sentence, earlier: Sentence) -> tuple[Relation, float, Likeness] | None:
    """Inside one bill the same words run through all its norms: two norms must be closer to be kin."""
    forth = compare(sentence.norm, earlier.norm, draft.weight)
    back = compare(earlier.norm, sentence.norm, draft.weight)
    for one, other, likeness in ((sentence.norm, earlier.norm, forth), (earlier.norm, sentence.norm, back)):
        relation = judge(one, other, likeness, 0, 0)
        if relation is None:
            continue
        kind, strength = relation
        if kind is Relation.SAME and strength >= 0.75:
            return kind, strength, forth
        if kind is Relation.AMOUNT and strength >= 0.7:
            return kind, strength, forth
    return None


def _points_back(draft: Draft, sentence: Sentence) -> bool:
    return any(c.provisions and sentence.start <= c.start < sentence.end for c in draft.citations_at(sentence.position))


__all__ = ["Kin", "Relation", "Sentence", "citation_path", "judge", "nearest", "refers_to_source", "sentences", "within"]
