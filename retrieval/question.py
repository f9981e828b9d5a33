"""A question as weighted concepts: its words, each with the other words of the corpus that may stand for it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Protocol

from law import morphology_ru
from law.text import fold
from law.words import Language
from retrieval import answers, everyday, translation
from retrieval.terms import language_of, term, words
from retrieval.vocabulary import Vocabulary

# Words of questions, not of the law: they name nothing that a provision could be about. Russian ones by their dictionary
# form, beside prepositions, conjunctions, particles and personal pronouns, which the dictionary knows.
_IDLE = {
    Language.RU: frozenset(
        (
            "быть весь вообще всякий другой его ее ежели еще иной их какой-либо каков какой каждый который любой мочь можно мой "
            "надо нельзя некоторый никакой нужно нужный обязательно обязательный объяснить один описать перечислить подробно "
            "подробный пожалуйста понимать пониматься привести рассказать сам самый свой согласно сколько существовать считаться "
            "таков такой твой тот хотеть хотеться чей этот являться значить означать называть называться должный где зачем как "
            "когда куда наш ваш есть нет уже пока больше более менее меньше ли откуда отчего почему так там тогда тут теперь сейчас общий случай что кто это "
        ).split()
    ),
    Language.KK: frozenset(
        (
            "ал ана арқылы әр бар ба бе бен беріңіз бола болады болса болып бойынша бұл бір біз да де дегеніміз деген демек дейін "
            "еді екен емес ете етеді жоқ және жөнінде үшін кез келген керек кім кімге кімдер кімнен кімнің қай қайда қайсы қалай "
            "қандай қашан қанша ма ме мен менің не неге немене немесе неше нені оған одан ол олар он оны оның онда осы осындай өз "
            "па пе пен сен сияқты сол сондай соң та те туралы тиіс ше шейін яғни айтыңыз айтып түсіндіріңіз қажет қажетті мүмкін ала алады алам "
            "аламын аламыз алмайды біреу біреуге жатыр жүр кезде кезінде мұнда осында отыр отырған тұр тұрған қалған "
        ).split()
    ),
    Language.EN: frozenset(
        (
            "a an and are as at be by can do does for from how i in is it of on or shall that the their they this to what when "
            "where which who why with "
        ).split()
    ),
}
_IDLE_PARTS = ("PREP", "CONJ", "PRCL", "INTJ", "NPRO")

# Questions that ask what a term means.
_MEANING = re.compile(
    r"\b(?:(?:что|кто|кого|какой|какая|какое|какие) (?:же )?(?:счита\w+|призна\w+|относят\w*)|под чем понима\w+|как понимать"
    r"|что (?:же )?(?:такое|означает|понима\w+)|кто (?:же )?(?:такой|такая|такие|это)|что значит|что это|понятие|определение"
    r"|означает|термин\w*"
    r"|дегеніміз|деген (?:не|кім|сөз)|(?:бұл|ол) (?:не|кім)\b|(?:не|кім) деп (?:аталады|танылады)|кім болып (?:табылады|саналады)|ұғымы\w*|анықтамасы|what is|meaning of|definition of)\b"
)


# Words that name the document and not the matter ("согласно определению в Законе"): they count for little.
_NAMING = {
    Language.RU: ("закон", "кодекс", "правил", "статьи", "статье", "пункт", "определени", "понят", "термин", "норм"),
    Language.KK: ("заң", "кодекс", "қағида", "бап", "баб", "тармақ", "тармағ", "ұғым", "анықтама", "норма"),
    Language.EN: ("law", "act", "code", "rule", "article", "section", "definition", "term"),
}
_NAMING_WORTH = 0.25
SAME_WORD = 0.95  # another form of a word whose stem changes
_WHOLE = 0.9  # what words of acts count for what people say in several words
_PART = 0.5  # what one word of those counts
_LIKELY = 0.4  # a translation this likely counts in full


class Worth(Protocol):
    """How much stand-ins for a word count: relatives, words the thesaurus groups with it, translations, cut words
    written out, words put together."""

    @property
    def family(self) -> float: ...
    @property
    def thesaurus(self) -> float: ...
    @property
    def everyday(self) -> float: ...
    @property
    def translation(self) -> float: ...
    @property
    def short(self) -> float: ...
    @property
    def compound(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Concept:
    """A word of the question. `others`: terms of the corpus that may stand for it, with how well they do (1: as well)."""

    term: str
    language: Language
    weight: float = 1.0
    others: dict[str, float] = field(default_factory=dict)
    translations: frozenset[str] = frozenset()  # those of `others` that are words of the other language
    everyday: bool = False  # people say it, acts say it in other words


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    language: Language
    concepts: tuple[Concept, ...]
    phrases: tuple[tuple[str, ...], ...]  # quoted: the terms of each
    meaning: bool  # asks what a term means
    answer: answers.Asked  # the kinds of answer that it asks for


def read(text: str, vocabulary: Vocabulary, connection: sqlite3.Connection, worth: Worth) -> Question:
    """Read a question; `worth` says how much each kind of stand-in for a word counts."""
    spoken = words(text)
    language = language_of(text)
    if language is Language.RU and vocabulary.knows(spoken, Language.KK) > vocabulary.knows(spoken, Language.RU):
        language = Language.KK  # Kazakh words that happen to need none of the letters that Russian has not
    found: dict[str, Concept] = {}
    for concept in _asked(spoken, language, vocabulary, worth):
        found.setdefault(concept.term, concept)
    if worth.translation:
        found = {name: _translated(concept, connection, worth.translation) for name, concept in found.items()}
    if worth.compound:
        _put_together(found, vocabulary, worth.compound)
    phrases = tuple(tuple(term(word, language) for word in words(phrase)) for phrase in re.findall(r'"([^"]{3,})"', fold(text)))
    meaning = bool(_MEANING.search(fold(text)))
    kinds = () if meaning else answers.asked(fold(text), language)
    return Question(text, language, tuple(found.values()), phrases, meaning, kinds)


def _asked(spoken: list[str], language: Language, vocabulary: Vocabulary, worth: Worth) -> Iterator[Concept]:
    """The concepts of folded words in order; all words count where none of them names anything."""
    said = {at: (size, lines) for at, size, lines in everyday.lines(spoken, language)} if worth.everyday else {}
    all_idle = all(_idle(word, language) for word in spoken)
    at = 0
    while at < len(spoken):
        size, lines = said.get(at, (1, []))
        part = spoken[at : at + size]
        at += size
        if size > 1:
            own = [word for word in part if not _idle(word, language)]
            others = dict.fromkeys(vocabulary.terms_of(own, language), _PART)
            yield _said(Concept(" ".join(part), language, 1.0, others), lines, vocabulary, worth.everyday * _WHOLE)
        elif all_idle or not _idle(part[0], language):
            first, *rest = _concepts(part[0], language, vocabulary, worth)
            yield _said(first, lines, vocabulary, worth.everyday * everyday.WORTH) if lines else first
            yield from rest


def _said(concept: Concept, lines: Iterable[everyday.Line], vocabulary: Vocabulary, scale: float) -> Concept:
    """A concept with what acts say for it."""
    others = dict(concept.others)
    for line in lines:
        for words_, language in ((line.own, concept.language), (line.other, Language.RU)):
            for other in vocabulary.terms_of(words_, language):
                if other != concept.term:
                    others[other] = max(others.get(other, 0.0), scale)
    return Concept(concept.term, concept.language, concept.weight, others, everyday=True)


def _idle(word: str, language: Language) -> bool:
    if language is not Language.RU or word[0].isdigit():
        return word in _IDLE[language]
    form = morphology_ru.parse(word)
    return form.part in _IDLE_PARTS or form.lemma in _IDLE[language]


def _concepts(word: str, language: Language, vocabulary: Vocabulary, worth: Worth) -> list[Concept]:
    stem = term(word, language)
    weight = _NAMING_WORTH if word.startswith(_NAMING[language]) else 1.0
    others: dict[str, float] = {}
    for scale, found in (
        (worth.thesaurus, vocabulary.same(stem, word, language) if worth.thesaurus else {}),
        (worth.family, _forms(word, stem, language, vocabulary)),
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
    return [Concept(stem, language, weight, vocabulary.spelt_like(stem, language) if worth.family else {})]


def _forms(word: str, stem: str, language: Language, vocabulary: Vocabulary) -> dict[str, float]:
    """The terms that are other forms of a word, where its stem changes (день, дней; взять, возьмут)."""
    if language is not Language.RU or not word.isalpha():
        return {}
    stems = {term(form, language) for form in morphology_ru.forms(word)} - {stem}
    return dict.fromkeys((one for one in stems if one in vocabulary), SAME_WORD)


def _put_together(found: dict[str, Concept], vocabulary: Vocabulary, scale: float) -> None:
    """Neighbours that the corpus writes as one word: the word stands for either."""
    names = list(found)
    for one, other in pairwise(names):
        forms = [[name, *(term for term, fit in found[name].others.items() if fit >= 0.2)] for name in (one, other)]
        for whole in vocabulary.compounds(*forms):
            for name in (one, other):
                found[name].others[whole] = max(found[name].others.get(whole, 0.0), scale)


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
    return replace(concept, others=others, translations=frozenset(other for other, _ in found))


def alternatives(concepts: Iterable[Concept]) -> dict[str, float]:
    """All terms of the concepts with their weights, for the embedding."""
    found: dict[str, float] = {}
    for concept in concepts:
        for name, weight in ((concept.term, 1.0), *concept.others.items()):
            found[name] = max(found.get(name, 0.0), concept.weight * weight)
    return found
