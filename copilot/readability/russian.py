"""What makes a Russian legal sentence hard, counted with the morphology of pymorphy3.

Sources for the choice of burdens: the plain-language measures of legal Russian in Saveliev, Kuchakov (2019), "Decisions of
the courts: readability" and Dmitrieva (2017), "The art of legal writing" (words to the verb, participles, genitive chains,
verbal nouns, passives); double negation and nested exceptions: Law on Legal Acts, art. 24(3), clarity of the text.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from law.morphology_ru import analyser

_SPLIT_VERBS = frozenset(  # verbs that carry no action of their own: the action is in the noun beside them
    [
        "осуществлять",
        "осуществляться",
        "производить",
        "производиться",
        "проводить",
        "проводиться",
        "вести",
        "вестись",
        "являться",
        "подлежать",
        "возлагаться",
        "обеспечивать",
        "обеспечиваться",
        "оказывать",
        "оказываться",
        "подвергаться",
        "признаваться",
        "представлять",
        "составлять",
        "служить",
        "влечь",
        "повлечь",
        "полагаться",
        "определяться",
        "допускаться",
    ]
)
_VERBAL_NOUN = ("ние", "тие", "ция", "сия", "ство")  # and нулевой суффикс: left alone, they read as ordinary nouns
_ABSTRACT = ("ость", "изм", "ика")
_POINTING = frozenset("он она оно они его ее их ему ей им него нее них нему ней ним ими нею последний таковой оный сей тот".split())
_POINTER_ADJECTIVES = frozenset(
    "указанный вышеуказанный упомянутый названный данный означенный вышеупомянутый нижеследующий соответствующий".split()
)
_EXCEPTIONS = frozenset("кроме помимо исключение исключением".split())
_OLD = frozenset("буде доколе дабы кой сей оный надлежать означенный паки ибо дозволение коли посему сиречь ежели таковой нежели".split())
_COMPOUND_PREPOSITIONS = frozenset(
    ("наличие отсутствие целях случае случай основание основании соответствие соответствии отношение отношении истечение "
    "истечении условие условии рамках порядке связь связи силу вследствие посредством путем счет счёт").split()
)  # fmt: skip


class _Word(NamedTuple):
    """What a word form brings into a sentence. `burdens`: those that it shows by itself."""

    part: str
    genitive: bool  # it can be
    finite: bool
    negation: bool
    agent: bool  # it can name who does it, in the instrumental
    burdens: tuple[str, ...]


_OF_WORDS = (
    "verbs",
    "verbal nouns",
    "abstract nouns",
    "passives",
    "participles",
    "split verbs",
    "pointing words",
    "exceptions",
    "old words",
    "compound prepositions",
)


@lru_cache(maxsize=100_000)
def _word(form: str) -> _Word:
    lemma, part, case, genitive = _read(form)
    shown = (
        part in ("VERB", "INFN", "PRED", "GRND", "ADJS"),
        part == "NOUN" and (lemma.endswith(_VERBAL_NOUN) or (lemma.endswith(("ка", "ча")) and len(lemma) > 6)),
        part == "NOUN" and lemma.endswith(_ABSTRACT),
        part == "PRTS" or (part == "VERB" and form.endswith(("ся", "сь")) and case == "" and _is_passive(lemma)),
        part == "PRTF",
        lemma in _SPLIT_VERBS and part in ("VERB", "INFN", "PRTS", "PRTF"),
        (part == "NPRO" and lemma in _POINTING)
        or lemma in _POINTER_ADJECTIVES
        or form in ("последний", "последнего", "последнему", "последним", "последнем"),
        lemma in _EXCEPTIONS or form == "иначе",
        lemma in _OLD or form in _OLD,
        form in _COMPOUND_PREPOSITIONS or lemma in ("наличие", "отсутствие", "истечение"),
    )
    negation = form in ("не", "ни", "нет", "без") or (
        part in ("NOUN", "ADJF", "PRTF", "PRTS") and lemma.startswith("не") and len(lemma) > 6 and _negated(lemma)
    )
    return _Word(
        part,
        genitive,
        part in ("VERB", "PRED", "PRTS", "ADJS"),
        negation,
        case == "ablt" and part in ("NOUN", "NPRO"),
        tuple(name for name, is_shown in zip(_OF_WORDS, shown, strict=True) if is_shown),
    )


def _read(form: str) -> tuple[str, str, str, bool]:
    """Lemma, part of speech, case, and whether the form can be genitive."""
    if not all("\u0400" <= letter <= "\u04ff" or letter in "-’'" for letter in form):
        return form, "", "", False  # no Russian word; pymorphy3 fails on letters that Unicode has not named
    parses = analyser().parse(form)
    best = parses[0]
    genitive = any(p.tag.POS in ("NOUN", "ADJF", "PRTF") and p.tag.case == "gent" and p.score >= 0.1 for p in parses)
    # plain words: those of pymorphy3 look through all their kind at each comparison
    return best.normal_form.replace("ё", "е"), str(best.tag.POS or ""), str(best.tag.case or ""), genitive


def burdens(sentence: list[str]) -> Counter[str]:
    """Burdens of one sentence, given as its lower-case words and punctuation marks in order: counts by name."""
    found: Counter[str] = Counter()
    chain = 0
    before_verb = 0
    verb_seen = False
    negations = 0
    words = 0
    for at, form in enumerate(sentence):
        if not form[0].isalpha():
            if form in ",;:":
                chain = 0
            found["brackets"] += form == "("
            continue
        word = _word(form)
        words += 1
        if word.finite and not verb_seen:
            verb_seen = True
        elif not verb_seen and word.part != "CONJ":
            before_verb += 1
        for name in word.burdens:
            found[name] += 1
        if word.part == "NOUN":
            chain = chain + 1 if word.genitive and chain else 1
            found["genitive chain"] += chain >= 3
        elif not (word.part in ("ADJF", "PRTF") and word.genitive):
            chain = 0
        negations += word.negation
        if form == "только" and at > 0 and sentence[at - 1] == "если":
            found["exceptions"] += 1
        found["agents after the verb"] += word.agent and verb_seen
    for name in _OF_WORDS if words else ():
        found[name] += 0
    found["words before the verb"] += before_verb if verb_seen else len(sentence) // 2
    found["double negations"] += max(0, negations - 1)
    return found


@lru_cache(maxsize=20_000)
def _is_passive(lemma: str) -> bool:
    """A reflexive verb whose base is transitive can be read as passive."""
    base = lemma.removesuffix("ся").removesuffix("сь")
    return base != lemma and any("tran" in p.tag for p in analyser().parse(base) if p.tag.POS == "INFN")


def _negated(lemma: str) -> bool:
    """не- is a negation where the rest is a word of its own: неосвоение, недопуск, but not неделя."""
    return bool(analyser().word_is_known(lemma[2:]))
