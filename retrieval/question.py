"""A question as weighted concepts: its words, each with the other words of the corpus that may stand for it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

from law.text import fold
from law.words import Language
from retrieval import translation
from retrieval.terms import language_of, term, words
from retrieval.vocabulary import Vocabulary

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


# Words that name the document and not the matter ("согласно определению в Законе"): they count for little.
_NAMING = {
    Language.RU: ("закон", "кодекс", "правил", "статьи", "статье", "пункт", "определени", "понят", "термин", "норм"),
    Language.KK: ("заң", "кодекс", "қағида", "бап", "баб", "тармақ", "тармағ", "ұғым", "анықтама", "норма"),
    Language.EN: ("law", "act", "code", "rule", "article", "section", "definition", "term"),
}
_NAMING_WORTH = 0.25
_LIKELY = 0.4  # a translation this likely counts in full


class Worth(Protocol):
    """How much stand-ins for a word count: relatives, words the thesaurus groups with it, words that are translated
    alike, translations, cut words written out."""

    @property
    def family(self) -> float: ...
    @property
    def thesaurus(self) -> float: ...
    @property
    def pivot(self) -> float: ...
    @property
    def translation(self) -> float: ...
    @property
    def short(self) -> float: ...


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


def read(text: str, vocabulary: Vocabulary, connection: sqlite3.Connection, worth: Worth) -> Question:
    """Read a question; `worth` says how much each kind of stand-in for a word counts."""
    language = language_of(text)
    spoken = words(text)
    telling = [word for word in spoken if word not in _IDLE[language]] or spoken
    found: dict[str, Concept] = {}
    for word in telling:
        for concept in _concepts(word, language, vocabulary, worth):
            found.setdefault(concept.term, concept)
    if worth.translation:
        found = {name: _translated(concept, connection, worth.translation) for name, concept in found.items()}
    phrases = tuple(tuple(term(word, language) for word in words(phrase)) for phrase in re.findall(r'"([^"]{3,})"', fold(text)))
    return Question(text, language, tuple(found.values()), phrases, bool(_MEANING.search(fold(text))))


def _concepts(word: str, language: Language, vocabulary: Vocabulary, worth: Worth) -> list[Concept]:
    stem = term(word, language)
    weight = _NAMING_WORTH if word.startswith(_NAMING[language]) else 1.0
    others: dict[str, float] = {}
    for scale, found in (
        (worth.pivot, vocabulary.pivot(stem, language) if worth.pivot else {}),
        (worth.thesaurus, vocabulary.same(stem, word, language) if worth.thesaurus else {}),
        (worth.family, vocabulary.family(stem, language) if worth.family else {}),
    ):
        for other, alike in found.items():
            others[other] = max(others.get(other, 0.0), scale * alike)
    if stem in vocabulary or others or word.isdigit():
        return [Concept(stem, language, weight, others)]
    if worth.short and len(word) >= 7:  # a compound with a cut word before it: госздание, госпредприятие, финнадзор
        for cut in range(3, 6):
            rest = term(word[cut:], language)
            if len(rest) >= 4 and rest in vocabulary:
                return [*_concepts(word[cut:], language, vocabulary, worth), _cut(word[:cut], language, vocabulary, worth)]
    if worth.short and 2 <= len(word) <= 3:  # гос. имущество: a cut word
        return [_cut(word, language, vocabulary, worth)]
    return [Concept(stem, language, weight)]


def _cut(word: str, language: Language, vocabulary: Vocabulary, worth: Worth) -> Concept:
    return Concept(word, language, 0.5, dict.fromkeys(vocabulary.frequent(word, language, 2), worth.short))


def _translated(concept: Concept, connection: sqlite3.Connection, scale: float) -> Concept:
    others = dict(concept.others)
    found = translation.translate(connection, concept.language, concept.term)
    if not found:
        for relative, alike in sorted(concept.others.items(), key=lambda pair: -pair[1])[:4]:
            found += [(other, weight * alike) for other, weight in translation.translate(connection, concept.language, relative)]
    for other, weight in found:
        others[other] = max(others.get(other, 0.0), scale * min(1.0, weight / _LIKELY))
    return Concept(concept.term, concept.language, concept.weight, others)


def alternatives(concepts: Iterable[Concept]) -> dict[str, float]:
    """All terms of the concepts with their weights, for the embedding."""
    found: dict[str, float] = {}
    for concept in concepts:
        for name, weight in ((concept.term, 1.0), *concept.others.items()):
            found[name] = max(found.get(name, 0.0), concept.weight * weight)
    return found
