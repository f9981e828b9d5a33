"""A question as weighted concepts: its words, each with the other words of the corpus that may stand for it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field

from law.text import fold
from law.words import Language
from retrieval import lexical, translation
from retrieval.terms import language_of, term, words

# Words of questions, not of the law: they name nothing that a provision could be about.
_IDLE = {
    Language.RU: frozenset(
        "а без бы был была были было быть в вам вас ведь весь во вот вы где да даже для до другие его ее ей если есть еще же за зачем и из или им"
        " иначе их к как какая какие каким каких какова каков каковы какого какое какой какому какую когда кого ком кому который которая которое"
        " которые которых которого которому которую кто куда ли либо лишь мне мной могут может можно мой мы на над надо нас наш не него нее нет ни"
        " никто них но ну о об однако он она они оно от перед по под после потом потому почему при про просто раз с сам свой себе себя"
        " сейчас сколько со считается считаются так такая такие такое такой там тебя тем теперь то тогда того тоже только том тот ту тут ты у уже хотим хочу"
        " хочет чего чей чем через что чтобы чье чья эта эти это этого этой этом этот этому я является являются значит означает понимается"
        " понимают называют называется нужно нужен нужна нужны должен должна должно должны обязательно согласно существует существуют приведи"
        " приведите расскажи расскажите объясни объясните опиши опишите перечисли перечислите какой-либо либо нибудь подробно пожалуйста".split()
    ),
    Language.KK: frozenset(
        "ал ана арқылы әр бар ба бе бен беріңіз бола болады болса болып бойынша бұл бір біз да де дегеніміз деген демек дейін еді екен емес ете"
        " етеді жоқ және жөнінде үшін кез келген керек кім кімге кімдер кімнің қай қайда қайсы қалай қандай қашан қанша ма ме мен менің не"
        " неге немене немесе неше нені не? оған ол олар он оны оның онда осы осындай өз па пе пен сен сияқты сол сондай соң та те туралы тиіс"
        " ше шейін яғни айтыңыз айтып түсіндіріңіз ұғымы нормалар нормасы қажет қажетті мүмкін".split()
    ),
    Language.EN: frozenset(
        "a an and are as at be by can do does for from how i in is it of on or shall that the their they this to what when where which who why with".split()
    ),
}

# Questions that ask what a term means.
_MEANING = re.compile(
    r"\b(?:что (?:же )?(?:такое|означает|понима\w+)|кто (?:же )?(?:такой|такая|такие|это)|что значит|что это|понятие|определение|означает|термин\w*"
    r"|дегеніміз|деген не|деген кім|ұғымы\w*|анықтамасы|what is|meaning of|definition of)\b"
)


@dataclass(frozen=True, slots=True)
class Concept:
    """A word of the question. `others`: terms of the corpus that may stand for it, with how well they do (1: as well)."""

    term: str
    language: Language
    weight: float = 1.0
    others: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    language: Language
    concepts: tuple[Concept, ...]
    phrases: tuple[tuple[str, ...], ...]  # quoted: the terms of each
    meaning: bool  # asks what a term means


def read(text: str, connection: sqlite3.Connection, *, family: float = 1.0, translate: float = 1.0, short: float = 1.0) -> Question:
    """Read a question. The last three scale how much relatives, translations and written-out short forms count."""
    language = language_of(text)
    found: list[Concept] = []
    spoken = words(text)
    telling = [word for word in spoken if word not in _IDLE[language]] or spoken
    for word in telling:
        found += _concepts(word, language, connection, family, short)
    if translate:
        found = [_translated(concept, connection, translate) for concept in found]
    phrases = tuple(tuple(term(word, language) for word in words(phrase)) for phrase in re.findall(r'"([^"]{3,})"', fold(text)))
    merged: dict[str, Concept] = {}
    for concept in found:
        merged.setdefault(concept.term, concept)
    return Question(text, language, tuple(merged.values()), phrases, bool(_MEANING.search(fold(text))))


def _concepts(word: str, language: Language, connection: sqlite3.Connection, family: float, short: float) -> list[Concept]:
    stem = term(word, language)
    others = {other: family * alike for other, alike in relatives(stem, connection)} if family else {}
    if lexical.known(connection, stem) or others or word.isdigit():
        return [Concept(stem, language, 1.0, others)]
    if short and len(word) >= 7:  # a compound with a cut word before it: госздание, госпредприятие, финнадзор
        for cut in range(3, 6):
            rest = term(word[cut:], language)
            if len(rest) >= 4 and lexical.known(connection, rest):
                full = dict.fromkeys(lexical.frequent(connection, word[:cut], 2), short)
                return [Concept(rest, language, 1.0, {}), Concept(word[:cut], language, 0.5, full)]
    if short and 2 <= len(word) <= 3:  # гос. имущество: a cut word
        return [Concept(stem, language, 0.5, dict.fromkeys(lexical.frequent(connection, word, 2), short))]
    return [Concept(stem, language)]


def relatives(stem: str, connection: sqlite3.Connection) -> list[tuple[str, float]]:
    """Terms of the same family (аренда, арендовать, арендатор), with how alike they are: those that share the beginning,
    and most of the longer word with it."""
    if len(stem) < 4 or not stem.isalpha():
        return []
    found = []
    for other in lexical.beginning_with(connection, stem[:4]):
        common = _common(stem, other)
        share = common / max(len(stem), len(other))
        if other != stem and other.isalpha() and common >= min(5, len(stem)) and share >= 0.6:
            found.append((other, 0.4 * share + 0.3))
    return sorted(found, key=lambda pair: -pair[1])[:12]


def _common(one: str, other: str) -> int:
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def _translated(concept: Concept, connection: sqlite3.Connection, scale: float) -> Concept:
    others = dict(concept.others)
    found = translation.translate(connection, concept.language, concept.term)
    if not found:
        for relative, alike in sorted(concept.others.items(), key=lambda pair: -pair[1])[:3]:
            found += [(other, weight * alike) for other, weight in translation.translate(connection, concept.language, relative)]
    best = max((weight for _, weight in found), default=0.0)
    for other, weight in found:
        others[other] = max(others.get(other, 0.0), scale * weight / best)
    return Concept(concept.term, concept.language, concept.weight, others)


def alternatives(concepts: Iterable[Concept]) -> dict[str, float]:
    """All terms of the concepts with their weights, for the embedding."""
    found: dict[str, float] = {}
    for concept in concepts:
        for name, weight in ((concept.term, 1.0), *concept.others.items()):
            found[name] = max(found.get(name, 0.0), concept.weight * weight)
    return found
