"""What stands between two norms of one language, and how sure it is."""

from __future__ import annotations

import re
from functools import lru_cache

from copilot.checks._kinship import Relation
from law.actors import Side
from law.force import LOWEST_LAW
from law.likeness import Likeness, match, same, weaker
from law.morphology_ru import parse
from law.norms import Agent, Force, Norm, Word
from law.quantities import Quantity, Unit
from law.stems import stem
from law.text import fold
from law.words import Language

_LEAST_WORDS = 4

# A norm that gives way where a contract or a law says otherwise.
_YIELDS = {
    Language.RU: re.compile(
        r"если (?:ин\w+|друг\w+)[^,.;]{0,60}?не (?:предусмотрен|установлен|определен|вытекает)\w*([^,.;]*)|не предусмотрен\w* ([^,.;]*договор\w*)"
    ),
    Language.KK: re.compile(r"егер ([^,.;]*?)(?:өзгеше|өзге|басқа)[^,.;]{0,40}?(?:көзделмесе|белгіленбесе|айқындалмаса)"),
}
_CONTRACT = {Language.RU: re.compile(r"договор|соглашени|устав"), Language.KK: re.compile(r"шарт(?:та|ында|тарда)|келісім|жарғы")}
_LAWS = {Language.RU: re.compile(r"закон"), Language.KK: re.compile(r"заң")}


def judge(one: Norm, other: Norm, likeness: Likeness, level: int, *, whole: bool = False) -> tuple[Relation, float] | None:
    """What stands between a norm of the bill and another norm, and how sure it is (0 to 1); None: nothing. `whole`: the other
    is a list taken as one norm."""
    strong = {word.stem for word, _, value in likeness.pairs if value >= 0.8}
    alike = 0.7 * likeness.cover + 0.3 * likeness.back
    if _sizes_of_one_body(one, other, likeness):
        return Relation.AMOUNT, max(alike, 0.6)
    if len(strong) < 3:
        # "Паспорт передавать запрещается": a prohibition of three words is met by two, if the bill has all of it
        if _power_moved(one, likeness):
            return Relation.BODY, likeness.matter
        short = other.force is Force.MUST_NOT and likeness.back >= 0.85 and len(strong) == 2 and likeness.cover >= 0.2
        return (Relation.FORCE, 0.5) if short and _acts_denied(likeness, one, other) else None
    found: list[tuple[Relation, float]] = []
    one_case = not (one.cases and other.cases) or bool(one.cases & other.cases)
    if (
        alike >= 0.5
        and one_case
        and any(_one_scale(a, b) or alike >= 0.8 for a, b in likeness.amounts)
        and (alike >= 0.95 or _says_of_what(likeness))
        and _one_matter(one, other, likeness)
        and not _of_other_payments(one, other)
        and not _yields(one, other, level)
    ):
        found.append((Relation.AMOUNT, alike + 0.1))
    held = likeness.back >= 0.6 or (likeness.back >= 0.5 and len(strong) >= _LEAST_WORDS)
    prohibition = other.force is Force.MUST_NOT and held and (likeness.cover >= 0.3 or (likeness.back >= 0.85 and not one.lead))
    reach = max(alike, 0.3 * likeness.cover + 0.7 * likeness.back) if prohibition else alike
    if (
        (reach >= 0.5 or (reach >= 0.45 and len(strong) >= 7))
        and (likeness.back >= 0.4 or len(strong) >= _LEAST_WORDS + 1)
        and ((_acts_denied(likeness, one, other) and not _both_exclude(one, other)) or likeness.opposed)
        and _predicated(one)
        and not _yields(one, other, level)
    ):
        found.append((Relation.FORCE, reach))
    reach = 0.7 * likeness.matter + 0.3 * likeness.back
    if (
        reach >= 0.52
        and likeness.own >= 0.55
        and _acts_shared(likeness)
        and _beside_agents(one, likeness) >= 2
        and likeness.agents is not None
        and likeness.agents[0].side is Side.BODY
        and (reach >= 0.6 or likeness.agents[1].side is Side.BODY)
        and not _speaks_of_itself(one, other, likeness.agents)
        and _predicated(one)
        and _one_role(one, other)
    ):
        found.append((Relation.BODY, reach))
    if not found and weaker(one.force, other.force) and alike >= 0.75:
        found.append((Relation.FORCE, alike))
    balanced = likeness.cover >= 0.7 and (
        (likeness.back >= 0.5 and alike >= 0.68) or (likeness.back >= 0.45 and alike >= 0.65 and len(strong) >= 7)
    )
    if (
        not found
        and (balanced or (likeness.cover >= 0.75 and alike >= 0.75 and not whole))
        and (len(strong) >= _LEAST_WORDS or min(likeness.cover, likeness.back) >= 0.98)
        and one_case
        and likeness.own >= 0.65
        and one.figures == other.figures
        and not likeness.denied
        and (not likeness.tighter or _one_matter(one, other, likeness))
        and not _takes_away(one, likeness)
        and not _someone_else(one, other)
        and not _of_other_levels(one, other)
        and _predicated(one)
        and ((alike >= 0.8 and (not other.lead or any(w.verb for w in other.words))) or predicate_shared(one, likeness))
    ):
        # the same norm with a shorter term or a larger share is not said again, it is said otherwise; nor is what one permits
        # and the other forbids
        opposite = {one.force, other.force} == {Force.MAY, Force.MUST_NOT}
        if likeness.agents is None and _given_to_another(one, other, likeness):
            found.append((Relation.BODY, alike))
        else:
            found.append((Relation.FORCE if opposite else Relation.AMOUNT if likeness.tighter else Relation.SAME, alike))
    return max(found, key=lambda pair: pair[1], default=None)


_CONTRACT_WORD = {Language.RU: re.compile(r"(?:договор|контракт)\w*\Z"), Language.KK: re.compile(r"(?:келісім)?шарт\w*\Z")}


def kinds_to_be_spoken_of(one: Norm, other: Norm) -> list[Word] | None:
    """The kinds of contract ("договор дарения", "сыйға тарту шарты") that the other norm is about and the bill's does not name: each
    kind has rules of its own, and the bill must speak of one of them somewhere for the norms to be of one matter. None where the
    bill's norm names a kind itself, and another."""
    theirs = _kinds_of_contract(other)
    if not theirs or any(match(kind, word, one.language) >= 0.5 for kind in theirs for word in one.words):
        return []
    return None if _kinds_of_contract(one) else theirs


def _kinds_of_contract(read: Norm) -> list[Word]:
    """The words that say which contracts a norm speaks of; none where it speaks of one without its kind, or of none."""
    pattern = _CONTRACT_WORD.get(read.language)
    step = -1 if read.language is Language.KK else 1
    kinds = list[Word]()
    for number, word in enumerate(read.words):
        if pattern is None or not pattern.match(word.text):
            continue
        near = number + step
        if not 0 <= near < len(read.words):
            return []
        kind = read.words[near]
        between = read.text[kind.end : word.start] if step < 0 else read.text[word.end : kind.start]
        if between != " " or (step > 0 and not (parse(kind.text).part == "NOUN" and "gent" in parse(kind.text).cases)):
            return []
        kinds.append(kind)
    return kinds


_SCALES = ({Unit.HOUR}, {Unit.DAY, Unit.WORKING_DAY, Unit.CALENDAR_DAY, Unit.WEEK}, {Unit.MONTH, Unit.YEAR})


def _one_scale(one: Quantity, other: Quantity) -> bool:
    """Whether two amounts are of one order: a lease for months and an answer within days are terms of different things."""
    return one.family != "term" or any({one.unit, other.unit} <= scale for scale in _SCALES)


# "состоит из пяти человек", "число членов составляет пять человек": of how many a body is made up.
_SIZE = {
    Language.RU: re.compile(
        r"состо(?:ит|ять|ят|ящ\w+) (?:[\w-]+ ){0,3}?из|числ\w+ членов|количеств\w+ членов|численност|числ\w+ участников"
    ),
    Language.KK: re.compile(r"(?:адам|мүше)\w*(?:нан|дан|ден|тан|тен) (?:тұра|құра)|мүше\w* саны|құрамын?да|санынан"),
}


def _sizes_of_one_body(one: Norm, other: Norm, likeness: Likeness) -> bool:
    """Whether each norm says how many people one body is made up of, and they say different numbers."""
    pattern = _SIZE.get(one.language)
    if pattern is None or not any(a.family == "person" for a, _ in likeness.amounts):
        return False
    if not all(pattern.search(fold(read.text), read.lead) for read in (one, other)):
        return False
    bodies = [
        {w.stem for w in read.words for a in read.actors if a.side is Side.BODY and a.start <= w.start < a.end} for read in (one, other)
    ]
    shared = {mine.stem for mine, theirs, value in likeness.pairs if value >= 0.9}
    # the body and a word that tells it from others of its kind
    return bool(bodies[0] & bodies[1] & shared) and len(shared) >= 2 and likeness.back >= 0.5


def _says_of_what(likeness: Likeness) -> bool:
    """Whether the words that both norms have, those that only date a term aside, say what the amount is of: "заявление
    рассматривается" is said of every application."""
    return len({mine.stem for mine, theirs, value in likeness.pairs if value >= 0.8 and not (mine.event or theirs.event)}) > 2


_TO_KK = re.compile(r"\w{3,}(?:ға|ге|қа|ке) (?=\w+(?:ады|еді|йды|йді|луы|сын|сін)[.;]?\s*\Z)")


def _given_to_another(one: Norm, other: Norm, likeness: Likeness) -> bool:
    """Whether two Kazakh norms of one matter name two recipients before the predicate: "әкімдікке береді", "Орталыққа береді"."""
    if one.language is not Language.KK:
        return False
    met = {id(word) for pair in likeness.pairs if pair[2] >= 0.5 for word in pair[:2]}
    named = [
        m and next((w for w in read.words if w.start == m.start()), None) for read in (one, other) for m in [_TO_KK.search(fold(read.text))]
    ]
    return all(word is not None and id(word) not in met for word in named)


# "екі айлық есептік көрсеткіш мөлшерінде шәкіртақы төлейді": what is paid stands after its amount.
_PAID_KK = re.compile(r"мөлшерінде(?: \w+){0,2}? (\w{3,}) (?:төле|сал|ал|бер)\w+")


def _of_other_payments(one: Norm, other: Norm) -> bool:
    """Whether the amounts of two Kazakh norms are those of two payments: a fee and a wage."""
    if one.language is not Language.KK:
        return False
    mine, theirs = (_PAID_KK.search(fold(read.text)) for read in (one, other))
    return bool(mine and theirs and not same(stem(mine[1], Language.KK), stem(theirs[1], Language.KK)))


def _acts_denied(likeness: Likeness, one: Norm, other: Norm) -> bool:
    """Whether an action that one norm affirms is the one that the other rules out: the first that its denial governs, or a
    predicate; what is said by the way ("с отказом государства") is not."""
    heads = {id(w) for read in (one, other) for w in _governed(read)}
    return any(
        (mine.act or theirs.act or (mine.being and theirs.being)) and id(mine if mine.denied else theirs) in heads
        for mine, theirs in likeness.denied
    )


def _both_exclude(one: Norm, other: Norm) -> bool:
    """Whether the lead-in of a list rules out all its items, and the other norm rules out as well: what is denied inside an item
    ("лицо, которое не вправе ...") tells who is ruled out."""
    return one.force is other.force is Force.MUST_NOT and any(w.denied and w.start < one.lead for w in one.words)


def _governed(read: Norm) -> list[Word]:
    if read.language is Language.KK:  # the denial stands last, after all that it governs
        return [w for w in read.words if w.denied]
    denied = [w for w in read.words if w.denied and (w.act or w.being)]
    return [*denied[:1], *(w for w in denied if w.verb)]


_ITEM = re.compile(r"\s*\d+(?:-\d+)?\)")
_ASIDE_RU = re.compile(r"котор\w+\s[^,;.]*\Z")


def _predicated(read: Norm) -> bool:
    """Whether a norm says something of its own; an item of a list that only names a thing ("1) устав;") does not. What an item
    begins with (in Kazakh, ends with) may be an action that it gives to someone: "1) ведение реестра;"."""
    item = read.lead or _ITEM.match(read.text) or read.text.rstrip().endswith(";") or read.text.lstrip()[:1].islower()
    own = [w for w in read.words if w.start >= read.lead]
    if not item or read.force is not Force.PLAIN or not own:
        return True
    action = own[-1] if read.language is Language.KK else own[0]
    folded = fold(read.text)
    return action.act or any(w.verb and not _ASIDE_RU.search(folded, read.lead, w.start) for w in own)


def _acts_shared(likeness: Likeness) -> bool:
    """Whether both norms speak of one action, not only of one thing."""
    return any(mine.act and theirs.act and value >= 0.8 for mine, theirs, value in likeness.pairs)


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


# The levels of the State's power and property: what is ruled for each of them is a norm for each.
_LEVELS = {
    Language.RU: re.compile(r"(?<!\w)(республиканск|областн|районн|местн\w+ самоуправлени)"),
    Language.KK: re.compile(r"(?<!\w)(республикалық|облыст|аудан|жергілікті өзін-өзі)"),
}


def _of_other_levels(one: Norm, other: Norm) -> bool:
    """Whether each norm names a level of power or property that the other does not."""
    pattern = _LEVELS.get(one.language)
    if pattern is None:
        return False
    mine, theirs = (frozenset(pattern.findall(fold(read.text))) for read in (one, other))
    return bool(mine - theirs and theirs - mine)


def _someone_else(one: Norm, other: Norm) -> bool:
    """Whether somebody acts in the norm whom the other does not know at all."""
    known = {w.stem for w in other.words} | {stem(name, other.language) for a in other.actors for name in a.name.split()}
    return any(agent.start >= one.lead and agent.head not in known for agent in one.agents) and bool(other.agents or other.actors)


def _power_moved(one: Norm, likeness: Likeness) -> bool:
    """Whether a norm of few words gives to another body just what the other norm gives to its own: "ведет реестр"."""
    agents = likeness.agents
    return (
        agents is not None
        and agents[0].side is agents[1].side is Side.BODY
        and likeness.own >= 0.95
        and likeness.theirs >= 0.95
        and _acts_shared(likeness)
        and _beside_agents(one, likeness) >= 2
    )


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


def predicate_shared(one: Norm, likeness: Likeness) -> bool:
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
