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
from functools import lru_cache, partial

from copilot.checks._draft import Draft, stored_evidence
from copilot.checks._references import meant
from copilot.findings import Evidence
from law.act import Level, Provision, Role
from law.actors import Side
from law.citations import Citation
from law.force import LOWEST_LAW
from law.likeness import Likeness, compare, match, reach, same, weaker
from law.morphology_ru import parse
from law.norms import Agent, Force, Norm, Word, norm
from law.quantities import Quantity, Unit
from law.sentences import split
from law.stems import stem
from law.text import fold
from law.words import Language
from retrieval.corpus import StoredProvision

_CANDIDATES = 40  # provisions of the corpus that are compared with each norm of the bill
_LISTS = 6  # of these, lists that are compared as a whole
_LEAST_WORDS = 4
_LEAST_ALIKE = 0.59  # below it two norms of one bill are no kin, whatever stands between them: see `_pair`


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
    mine: Norm  # as it was compared: inside a list without the lead-in that it shares
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
        r"законодательств\w+ республики казахстан (?:о|об|в сфере|в области) [^.]*(?:основывается|состоит)|международн\w+ договор\w*[^.]*(?:имеют приоритет|приоритет)|международн\w+ сотрудничеств\w+[^.]*международн\w+ договор|\bины\w (?:полномочи|функци|обязанност|прав)\w*[^.;]*(?:предусмотренн|установленн|определенн)\w*|(?:определя|устанавлива|регулиру)\w+ (?:\w+ )?(?:закон|законодательств|кодекс)\w*[^.;,]*[.;]?$|если международным договором|утвердить прилагаем|утвердить .*(?:приложени|согласно)|"
        r"введени\w+ в действие настоящ|вводится в действие|внести в |признать утратившим|отнесенн\w+ к (?:\w+ )?компетенции [^.;]*законодательств|(?:несет|несут|влечет|влекут) ответственность[^.]*(?:закон|кодекс)"
    ),
    Language.KK: re.compile(
        r"осы (?:\w+ )?(?:заң|кодекс|бұйрық|бұйры[қғ]\w*|қаулы\w*|жарлық|шешім|қағида\w*|ереже\w*|нұсқаулық)\w*(?: \w+)? (?:.*қолданысқа енгіз|.*күшіне ен|.*әзірлен|.*айқындайды|.*реттейді)|"
        r"осы (?:бұйры|қаулы|шешім)\w* (?:орындалуын бақылау|орындалуын)|осы (?:бұйры|қаулы|шешім|заң)\w* .*(?:мемлекеттік тіркеу|ресми жариялан|орналастыр)|"
        r"заңнамасы қазақстан республикасының конституциясына негізделеді|халықаралық шарт\w* .*белгіленсе|халықаралық шарт\w*[^.]*басым|халықаралық ынтымақтасты\w+[^.]*халықаралық шарт|өзге де (?:өкілетті|функция|құқық|міндет)\w*[^.;]*(?:жүзеге асыр|орында|ие бол)\w*|жауаптылыққа алып кел|(?:заң|кодекс)\w*(?: \w+)? (?:айқындалады|белгіленеді|реттеледі)[.;]?$|қоса беріліп отырған|құзыретіне жатқызылған[^.;]*мәселе\w+[^.;]*шеш|күші жойылды деп танылсын|қолданысқа енгізіледі|"
        r"(?:заң|кодекс)\w*[^.]*жауаптылық(?:қа|та|ты)? (?:әкеп|болады|көтереді|тартылады)"
    ),
}
_DEFINES = {
    Language.RU: re.compile(
        r"(?:основные|следующие|такие) (?:понятия|термины)|(?:понятия|термины),? использу|использу\w+ (?:\w+ ){0,2}(?:понятия|термины)"
    ),
    Language.KK: re.compile(r"(?:негізгі|мынадай) (?:негізгі )?(?:ұғымдар|терминдер)|пайдаланылатын (?:негізгі )?(?:ұғымдар|терминдер)"),
}
# A norm that gives way where a contract or a law says otherwise.
_YIELDS = {
    Language.RU: re.compile(
        r"если (?:ин\w+|друг\w+)[^,.;]{0,60}?не (?:предусмотрен|установлен|определен|вытекает)\w*([^,.;]*)|не предусмотрен\w* ([^,.;]*договор\w*)"
    ),
    Language.KK: re.compile(r"егер ([^,.;]*?)(?:өзгеше|өзге|басқа)[^,.;]{0,40}?(?:көзделмесе|белгіленбесе|айқындалмаса)"),
}
_CONTRACT = {Language.RU: re.compile(r"договор|соглашени|устав"), Language.KK: re.compile(r"шарт(?:та|ында|тарда)|келісім|жарғы")}
_LAWS = {Language.RU: re.compile(r"закон"), Language.KK: re.compile(r"заң")}


def sentences(draft: Draft, provision: Provision) -> tuple[Sentence, ...]:
    """The sentences of a provision that are norms which can repeat or contradict others."""
    return draft.once(f"sentences {provision.path}", lambda draft: tuple(_sentences(draft, provision)))


def _sentences(draft: Draft, provision: Provision) -> Iterator[Sentence]:
    language = draft.language
    if language not in _STANDARD:
        return
    lead = draft.lead(provision)
    if _DEFINES[language].search(fold(lead)) or _of_the_approving_act(draft, provision):
        return
    for position in provision.own:
        text = draft.text(position)
        if draft.act.roles[position] is not Role.PROVISION or (
            provision.level is Level.ARTICLE and provision.heading and text.rstrip(".").endswith(provision.heading.rstrip("."))
        ):
            continue
        for start, end in split(text, language):
            said = text[start:end]
            folded = fold(said)
            if said.rstrip().endswith(":") or _STANDARD[language].search(folded) or _DEFINES[language].search(folded):
                continue
            said = _without_titles(draft, position, start, said)
            if language is Language.KK and lead and provision.level is Level.SUBPOINT:
                said = _closed(said, _last_item(_items(draft, provision)))
            read = norm(f"{lead} {said}" if lead else said, language, len(lead) + 1 if lead else 0)
            if len({word.stem for word in read.words}) >= _LEAST_WORDS - 1:
                yield Sentence(position, start, end, read)


def _items(draft: Draft, provision: Provision) -> list[str]:
    parent = draft.act.get(provision.parent)
    return [
        draft.act.text(child)
        for path in (parent.children if parent else ())
        if (child := draft.act.get(path)) and child.level is Level.SUBPOINT
    ]


def _without_titles(draft: Draft, position: int, start: int, said: str) -> str:
    """A sentence with the names of other acts blanked: what a title speaks of, the sentence need not."""
    for citation in draft.citations_at(position):
        if not citation.internal and citation.act is not None and (citation.act.title or citation.act.number):
            at = max(citation.start - start, 0)
            end = min(citation.end - start, len(said))
            if 0 <= at < end:
                said = said[:at] + " " * (end - at) + said[end:]
    return said


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
        named = _names_source(draft, sentence) or any(c.provisions for c in _cited_in(draft, sentence))
        found[sentence] = [replace(kin, sentence=sentence) for kin in relations if not (named and kin.relation is Relation.SAME)]
    return found


def refers_to_source(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence refers to a provision of another act as its source: it restates, it does not repeat."""
    return any(c.provisions and not c.internal for c in _cited_in(draft, sentence))


def _names_source(draft: Draft, sentence: Sentence) -> bool:
    """Whether a sentence names an act of the corpus, without saying which provision of it is meant."""
    return any(not c.internal and meant(draft, c) is not None for c in _cited_in(draft, sentence))


def _cited_in(draft: Draft, sentence: Sentence) -> Iterator[Citation]:
    return (c for c in draft.citations_at(sentence.position) if sentence.start <= c.start < sentence.end)


def _relations(draft: Draft, sentence: Sentence) -> list[Kin]:
    found = []
    agreed: dict[str, float] = {}  # for each act, how alike the norm is that sets these very amounts
    for other, source in _candidates(draft, sentence.norm):
        likeness = compare(sentence.norm, other, draft.weight)
        relation = judge(
            sentence.norm,
            other,
            likeness,
            draft.act.meta.level,
            source.force,
            whole=other.text.startswith(source.text[:40]) and len(other.text) > len(source.text),
        )
        if relation is not None:
            found.append(Kin(sentence, sentence.norm, other, relation[0], relation[1], likeness, source=source))
        if sentence.norm.quantities and all(any(q.same(r) for r in other.quantities) for q in sentence.norm.quantities):
            agreed[source.act] = max(agreed.get(source.act, 0.0), 0.7 * likeness.cover + 0.3 * likeness.back)
    # an act that sets the same amount in its nearest norm is not contradicted by what it says of other cases
    found = [
        kin for kin in found
        if kin.relation is not Relation.AMOUNT or kin.source is None or kin.strength - 0.1 > agreed.get(kin.source.act, 0.0)
    ]  # fmt: skip
    found.sort(key=lambda kin: -kin.strength)
    return found


def _candidates(draft: Draft, read: Norm) -> Iterator[tuple[Norm, StoredProvision]]:
    corpus, language = draft.corpus, draft.language
    assert corpus is not None
    level = draft.act.meta.level
    lists = 0
    for hit in corpus.similar(read.text, _CANDIDATES, language):
        source = hit.provision
        if source.act == draft.act.meta.id:
            continue  # another edition of this very act
        if source.language is not language or source.status != "in force" or (level and source.force > level):
            continue  # an act of lower force must follow the bill, not the bill it
        others = draft.remember(("norms", source.act, source.path, language), partial(_norms_of, draft, source))
        yield from ((other, source) for other in others)
        if lists < _LISTS and not _ends(source.text):
            lists += 1
            whole = draft.remember(("whole", source.act, source.path, language), lambda s=source: _whole(draft, s))  # type: ignore[misc]
            if whole is not None:
                yield whole, source


def _ends(text: str) -> bool:
    return text.rstrip().endswith((".", ";", "!", "?"))


def _norms_of(draft: Draft, source: StoredProvision) -> list[Norm]:
    """The norms of a provision of the corpus, each sentence under its lead-in."""
    language = draft.language
    lead = _lead_of(draft, source)
    folded = fold(source.text)
    if _DEFINES[language].search(fold(f"{source.context} {lead}")) or _DEFINES[language].search(folded) or source.level is Level.APPENDIX:
        return []
    if source.level is Level.ARTICLE and source.heading and folded.rstrip(".").endswith(fold(source.heading).rstrip(".")):
        return []
    text = re.sub(r"(?<![.;:])\n", " ", source.text)  # published texts break lines inside sentences
    if language is Language.KK and lead and source.level is Level.SUBPOINT and draft.corpus is not None:
        corpus, parent = draft.corpus, source.path.rpartition("/")[0]
        last = draft.remember(
            ("last", source.act, parent),
            lambda: _last_item([p.text for p in corpus.below(source.act, parent, source.language) if p.level is Level.SUBPOINT]),
        )
        text = _closed(text, last)
    parts = [text[a:b] for a, b in split(text, language)]
    return [
        norm(f"{lead} {part}" if lead else part, language, len(lead) + 1 if lead else 0)
        for part in parts
        if not part.rstrip().endswith(":") and not _STANDARD[language].search(fold(part))
    ]


# In Kazakh the predicate of a list stands once, at the end of its last item.
_CLOSING_KK = re.compile(
    r"(?:тыйым салынады|жол берілмейді|рұқсат етілмейді|құқылы емес|құқығы жоқ|құқылы|құқығы бар|міндетті|тиіс|жол беріледі|рұқсат етіледі|"
    r"қамтамасыз (?:етеді|етсін)|жүзеге асырады)(?=[.;]?\s*$)"
)


def _last_item(items: list[str]) -> str:
    """The predicate with which the last item of a list closes; "" where it has none of its own."""
    match = _CLOSING_KK.search(items[-1]) if items else None
    return match.group() if match and not any(_CLOSING_KK.search(item) for item in items[:-1]) else ""


def _closed(text: str, predicate: str) -> str:
    return text if not predicate or _CLOSING_KK.search(text) else f"{text.rstrip(' ;.')} {predicate}"


def _lead_of(draft: Draft, source: StoredProvision) -> str:
    """The lead-in of a provision: the lines with a colon that it stands under."""
    if source.level is Level.INDENT and source.text[:1].isupper():
        return ""  # a part of its own after the list, not an item of it
    lines = [line for line in source.context.split("\n") if line.rstrip().endswith(":")]
    parent = source.path.rpartition("/")[0]
    if not lines and source.level is Level.SUBPOINT and parent and draft.corpus is not None:
        corpus = draft.corpus
        above = draft.remember(
            ("parent", source.act, parent, source.language), lambda: corpus.provision(source.act, parent, source.language)
        )
        if above is not None and above.text.rstrip().endswith(":"):
            lines = [above.text.rstrip().rsplit("\n", 1)[-1]]
    return " ".join(lines)


def _whole(draft: Draft, source: StoredProvision) -> Norm | None:
    """A list, or a sentence that goes on in the paragraphs under it, as one norm; None where it is long."""
    assert draft.corpus is not None
    wanted = Level.SUBPOINT if source.text.rstrip().endswith(":") else Level.INDENT
    under = [p for p in draft.corpus.below(source.act, source.path, source.language) if p.level is wanted]
    text = " ".join([source.text, *(p.text for p in under)])
    if not under or len(text) > 1200 or _DEFINES[draft.language].search(fold(source.text)):
        return None
    return norm(text.replace("\n", " "), draft.language)


def judge(one: Norm, other: Norm, likeness: Likeness, level: int, force: int, *, whole: bool = False) -> tuple[Relation, float] | None:
    """What stands between a norm of the bill and another norm, and how sure it is (0 to 1); None: nothing. `whole`: the other
    is a list taken as one norm."""
    strong = {word.stem for word, _, value in likeness.pairs if value >= 0.8}
    alike = 0.7 * likeness.cover + 0.3 * likeness.back
    if len(strong) < 3:
        # "Паспорт передавать запрещается": a prohibition of three words is met by two, if the bill has all of it
        short = other.force is Force.MUST_NOT and likeness.back >= 0.85 and len(strong) == 2 and likeness.cover >= 0.2
        return (Relation.FORCE, 0.5) if short and _acts_denied(likeness, one, other) else None
    found: list[tuple[Relation, float]] = []
    one_case = not (one.cases and other.cases) or bool(one.cases & other.cases)
    if (
        one_case
        and _one_matter(one, other, likeness)
        and any(_one_scale(a, b) or alike >= 0.8 for a, b in likeness.amounts)
        and alike >= 0.5
        and not _yields(one, other, level)
    ):
        found.append((Relation.AMOUNT, alike + 0.1))
    if _acts_denied(likeness, one, other) or likeness.opposed:
        held = likeness.back >= 0.6 or (likeness.back >= 0.5 and len(strong) >= _LEAST_WORDS)
        prohibition = other.force is Force.MUST_NOT and held and (likeness.cover >= 0.3 or (likeness.back >= 0.85 and not one.lead))
        reach = max(alike, 0.3 * likeness.cover + 0.7 * likeness.back) if prohibition else alike
        enough = reach >= 0.5 or (reach >= 0.45 and len(strong) >= 7)
        if enough and (likeness.back >= 0.4 or len(strong) >= _LEAST_WORDS + 1) and not _yields(one, other, level):
            found.append((Relation.FORCE, reach))
    if (
        likeness.agents is not None
        and likeness.agents[0].side is Side.BODY
        and likeness.own >= 0.55
        and _acts_shared(likeness)
        and _beside_agents(one, likeness) >= 2
        and not _speaks_of_itself(one, other, likeness.agents)
        and _one_role(one, other)
    ):
        reach = 0.7 * likeness.matter + 0.3 * likeness.back
        if reach >= (0.52 if likeness.agents[1].side is Side.BODY else 0.6):
            found.append((Relation.BODY, reach))
    if not found and weaker(one.force, other.force) and alike >= 0.75:
        found.append((Relation.FORCE, alike))
    balanced = likeness.cover >= 0.7 and (
        (likeness.back >= 0.5 and alike >= 0.68) or (likeness.back >= 0.45 and alike >= 0.65 and len(strong) >= 7)
    )
    if (
        not found
        and one_case
        and (not likeness.tighter or _one_matter(one, other, likeness))
        and not _takes_away(one, likeness)
        and not _someone_else(one, other)
        and not likeness.denied
        and (balanced or (likeness.cover >= 0.75 and alike >= 0.75 and not whole))
        and len(strong) >= _LEAST_WORDS
        and likeness.own >= 0.65
        and (alike >= 0.8 or _predicate_shared(one, likeness))
    ):
        # the same norm with a shorter term or a larger share is not said again, it is said otherwise
        found.append((Relation.AMOUNT if likeness.tighter else Relation.SAME, alike))
    return max(found, key=lambda pair: pair[1], default=None)


_SCALES = ({Unit.HOUR}, {Unit.DAY, Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.WEEK}, {Unit.MONTH, Unit.YEAR})


def _one_scale(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are of one order: a lease for months and an answer within days are terms of different things."""
    return one.family != "term" or any({one.unit, other.unit} <= scale for scale in _SCALES)


def _acts_denied(likeness: Likeness, one: Norm, other: Norm) -> bool:
    """Whether an action that one norm affirms is the one that the other rules out: the first that its denial governs, or a
    predicate; what is said by the way ("с отказом государства") is not."""
    heads = {id(w) for read in (one, other) for w in _governed(read)}
    return any((mine.act or theirs.act) and (id(mine if mine.denied else theirs) in heads) for mine, theirs in likeness.denied)


def _governed(read: Norm) -> list[Word]:
    if read.language is Language.KK:  # the denial stands last, after all that it governs
        return [w for w in read.words if w.denied]
    denied = [w for w in read.words if w.denied and w.act]
    return [*denied[:1], *(w for w in denied if w.verb)]


def _acts_shared(likeness: Likeness) -> bool:
    """Whether both norms speak of one action, not only of one thing."""
    return any(mine.act and value >= 0.8 for mine, _, value in likeness.pairs)


def _one_matter(one: Norm, other: Norm, likeness: Likeness) -> bool:
    """Whether the amounts are those of one action and one thing: where both norms name actions, one of them must be the same,
    and of two subjects one must be spoken of in both."""
    mine, theirs = _subject(one), _subject(other)
    if mine and theirs:
        spoken = any(value >= 0.5 and w is mine for w, _, value in likeness.pairs)
        if not spoken and not any(match(theirs, w, one.language) >= 0.5 for w in one.words):
            return False
    if not all(any(w.act and not w.event for w in read.words) for read in (one, other)):
        return True
    return any((a.act or b.act) and not (a.event or b.event) and value >= 0.8 for a, b, value in likeness.pairs)


@lru_cache(maxsize=20_000)
def _nominative(word: str) -> bool:
    form = parse(word)
    return form.part == "NOUN" and "nomn" in form.cases


def _subject(read: Norm) -> Word | None:
    """In Russian the first noun that can be the subject; None where there is none before the verb."""
    if read.language is not Language.RU:
        return None
    for word in read.words:
        if word.start >= read.lead:
            if word.verb or any(a.start <= word.start < a.end for a in read.actors):
                return None  # who acts is no thing that the norm is about
            if _nominative(word.text):
                return word
    return None


def _takes_away(one: Norm, likeness: Likeness) -> bool:
    """Whether the norm itself denies what the other does not speak of: "without giving reasons" is no repetition."""
    met = {w.start for w, _, value in likeness.pairs if value >= 0.5}
    acts = one.language is Language.KK  # where the denial marks the verb itself
    return any(w.denied and (w.act or acts) and w.start >= one.lead and w.start not in met for w in one.words)


def _someone_else(one: Norm, other: Norm) -> bool:
    """Whether somebody acts in the norm whom the other does not know at all."""
    known = {w.stem for w in other.words} | {stem(name, other.language) for a in other.actors for name in a.name.split()}
    return any(agent.start >= one.lead and agent.head not in known for agent in one.agents) and bool(other.agents or other.actors)


def _speaks_of_itself(one: Norm, other: Norm, agents: tuple[Agent, Agent]) -> bool:
    """Whether each norm says of the head of some body what concerns that very body: the head of an enterprise acts for the
    enterprise, the head of an institution for the institution."""
    if not same(agents[0].head, agents[1].head):
        return False
    return all(
        any(w.stem in agent.marks and not agent.start <= w.start < agent.end for w in read.words)
        for read, agent in ((one, agents[0]), (other, agents[1]))
    )


# Who proposes or agrees does not decide.
_PROPOSES = {
    Language.RU: re.compile(
        r"внос\w+ (?:[\w-]+ ){0,4}?предложени|представля\w+ (?:[^.;]* )?(?:предложени|кандидатур|ходатайств|на утверждени|на согласовани)|ходатайству[ею]т|предлага[ею]т|согласовыва|дает согласи|разрабатыва\w+ (?:и внос|проект)"
    ),
    Language.KK: re.compile(
        r"ұсыныс\w* (?:енгіз|бер|жаса)|кандидатура\w* ұсын|ұсынады|қолдаухат|келіс(?:еді|ім береді)|бекітуге (?:енгіз|ұсын)|келісуге"
    ),
}


def _one_role(one: Norm, other: Norm) -> bool:
    """Whether both norms let their bodies decide, or both let them propose."""
    proposes = _PROPOSES[one.language]
    return bool(proposes.search(fold(one.text[one.lead :]))) == bool(proposes.search(fold(other.text[other.lead :])))


def _beside_agents(one: Norm, likeness: Likeness) -> int:
    """How many words besides the names of agents both norms have."""
    return len({w.stem for w, _, value in likeness.pairs if value >= 0.9 and not any(a.start <= w.start < a.end for a in one.agents)})


def _predicate_shared(one: Norm, likeness: Likeness) -> bool:
    """Whether some verb of the norm is in the other; a norm whose every verb is missing there says something else."""
    verbs = {word.stem for word in one.words if word.verb and word.start >= one.lead}
    return not verbs or any(word.stem in verbs and value >= 0.8 for word, _, value in likeness.pairs)


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
    read = [
        (provision, sentence, frozenset(w.stem[:4] for w in sentence.norm.words))
        for provision in draft.norms()
        for sentence in sentences(draft, provision)
    ]
    for number, (provision, sentence, beginnings) in enumerate(read):
        for before, earlier, others in read[:number]:
            if before.path == provision.path and earlier.position == sentence.position:
                continue
            if len(beginnings & others) < max(2, 0.4 * min(len(beginnings), len(others))):
                continue  # too little in common to be worth a comparison
            one, two = (_bare(s) if before.parent == provision.parent else s for s in (sentence, earlier))
            pair = draft.remember(("pair", one.norm.text, two.norm.text), lambda s=one, e=two: _pair(draft, s, e))  # type: ignore[misc]
            if pair is not None and not _points_back(draft, sentence):
                relation, strength, likeness = pair
                yield Kin(sentence, one.norm, two.norm, relation, strength, likeness, place=earlier, provision=before)


def _one_amount(one: Norm, other: Norm, amounts: tuple[Quantity, Quantity]) -> bool:
    """Whether each norm has one amount of its kind: where ages and terms stand in rows, each row is a case of its own."""
    family = amounts[0].family
    return all(sum(q.family == family for q in read.quantities) == 1 for read in (one, other))


def _in_the_same_words(likeness: Likeness) -> bool:
    """Whether the norms share their words, not only words like them: one bill uses two words for two things."""
    return all(same(mine.stem, theirs.stem) for mine, theirs, value in likeness.pairs if value >= 0.5)


def _bare(sentence: Sentence) -> Sentence:
    """A sentence without its lead-in, which it shares with its neighbours in a list."""
    read = sentence.norm
    return replace(sentence, norm=norm(read.text[read.lead :], read.language)) if read.lead else sentence


def _pair(draft: Draft, sentence: Sentence, earlier: Sentence) -> tuple[Relation, float, Likeness] | None:
    """Inside one bill the same words run through all its norms: two norms must be closer to be kin."""
    there, here = reach(sentence.norm, earlier.norm, draft.own_weight), reach(earlier.norm, sentence.norm, draft.own_weight)
    if 0.7 * max(there, here) + 0.3 * min(there, here) < _LEAST_ALIKE:
        return None
    forth = compare(sentence.norm, earlier.norm, draft.own_weight)
    back = compare(earlier.norm, sentence.norm, draft.own_weight)
    for one, other, likeness in ((sentence.norm, earlier.norm, forth), (earlier.norm, sentence.norm, back)):
        relation = judge(one, other, likeness, 0, 0)
        if relation is None:
            continue
        kind, strength = relation
        if (
            kind is Relation.SAME
            and strength >= 0.75
            and likeness.back >= 0.5
            and (strength >= 0.9 or _predicate_shared(sentence.norm, forth))
        ):
            return kind, strength, forth
        if (
            kind is Relation.AMOUNT
            and strength >= 0.7
            and _in_the_same_words(forth)
            and forth.amounts
            and _one_amount(sentence.norm, earlier.norm, forth.amounts[0])
        ):
            return kind, strength, forth
    return None


def _points_back(draft: Draft, sentence: Sentence) -> bool:
    return any(c.provisions and sentence.start <= c.start < sentence.end for c in draft.citations_at(sentence.position))
