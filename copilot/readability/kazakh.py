"""What makes a Kazakh legal sentence hard, counted from the suffix chains of its words.

Kazakh writes its grammar at the end of the word, in vowel harmony, so endings tell what Russian needs a dictionary for:
verbal nouns in -у, participles in -ған/-атын, converbs in -ып, passives in -ыл/-ын (Қазақ грамматикасы, Астана, 2002,
Етістік). Endings are written here once, with back and front vowels both.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_CASES = (
    "(?:ы|і|сы|сі)?(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|н|ны|ні|ды|ді|ты|ті|да|де|та|те|нда|нде|"
    "дан|ден|тан|тен|нан|нен|мен|бен|пен)?"
)
_VERBAL_NOUN = re.compile(rf".{{2,}}(?:у|ю){_CASES}$")
_PARTICIPLE = re.compile(rf".{{2,}}(?:ған|ген|қан|кен|атын|етін|йтын|йтін)(?:дар|дер|дық|дік)?{_CASES}$")
_CONVERB = re.compile(r".{2,}(?:ып|іп|йып|йіп|ап|еп|оп|өп|уп|үп|ырып|отырып)$")
_CONDITIONAL = re.compile(r".{2,}(?:са|се)$")
_FINITE = re.compile(r".{2,}(?:ады|еді|йды|йді|ды|ді|ты|ті|сын|сін|мақ|мек|майды|мейді|байды|бейді|пайды|пейді)$")
_PASSIVE = re.compile(
    r".{2,}(?:ыл|іл|тыл|тіл|ын|ін)(?:ады|еді|а|е|сын|сін|ған|ген|ды|ді|атын|етін|ып|іп|у|уы|уі|уға|уге|уын|уін|майды|мейді|мауға|меуге|са|се)$"
)
_NEGATIVE = re.compile(
    r".{2,}(?:ма|ме|ба|бе|па|пе)(?:й|йды|йді|ған|ген|са|се|у|уы|уі|уға|уге|уын|уін|ғанда|генде|сын|сін|йтын|йтін|стан|стен|лық)$|.{3,}(?:сыз|сіз)$"
)
_GENITIVE = re.compile(r".{2,}(?:ның|нің|дың|дің|тың|тің)$")
_AGENT = re.compile(r".{3,}(?:мен|бен|пен)$")
_OLD_INFINITIVE = re.compile(r".{2,}(?:мақ|мек|бақ|бек|пақ|пек)$")

_NOT_NEGATIVE = frozenset("алма тізбе негіз тексеріс жекеменшіксіз".split())
_SPLIT = frozenset(
    (
        "асыру асырады асырылады асыруға асыруды жүргізеді жүргізіледі жүргізу табылады табылатын құрайды саналады есептеледі "
        "беріледі берілмейді болады"
    ).split()
)
_POINTING = frozenset(
    (
        "ол оны оның оған одан онда онымен олар олардың оларды оларға бұл бұны бұның бұған бұдан сол соны соның соған содан "
        "сонда соңғы аталған аталғанның көрсетілген аталмыш мұны мұның мұнда мұндай өзі өзіне осындай"
    ).split()
)
_EXCEPTIONS = frozenset("қоспағанда басқа бөлек өзге өзгеше қоса қарамастан".split())
_OLD = frozenset(
    ("һәм мәзкүр мәһлат хұсус хұсуста нұқсан нұқсанын зинһар мәлімнаме лазым мұбада уәлекин әгәр бінаән мақсұд тағайын муафиқ").split()
)
_ABSTRACT = re.compile(r".{3,}(?:лық|лік|дық|дік|тық|тік|шылық|шілік)(?:ы|і|тар|тер|тары|тері)?(?:н|на|не|ның|нің|ға|ге|ын|ін)?$")
_BY = frozenset("тарапынан арқылы".split())


@lru_cache(maxsize=100_000)
def _marks(word: str) -> frozenset[str]:
    tests = (
        ("verbal nouns", _VERBAL_NOUN),
        ("participles", _PARTICIPLE),
        ("converb", _CONVERB),
        ("conditional", _CONDITIONAL),
        ("finite", _FINITE),
        ("passives", _PASSIVE),
        ("genitive", _GENITIVE),
        ("agent", _AGENT),
        ("abstract nouns", _ABSTRACT),
    )
    found = {name for name, pattern in tests if pattern.match(word)}
    if word not in _NOT_NEGATIVE and (_NEGATIVE.match(word) or word in ("емес", "жоқ")):
        found.add("negation")
    return frozenset(found)


def burdens(sentence: list[str]) -> Counter[str]:
    """Burdens of one sentence, given as its lower-case words and punctuation marks in order: counts by name."""
    found: Counter[str] = Counter()
    negations = chain = clause = 0
    longest = 0
    agent = False
    for form in sentence:
        if not form[0].isalpha():
            found["brackets"] += form == "("
            if form in ",;:":
                chain = 0
            continue
        marks = _marks(form)
        clause += 1
        if marks & {"converb", "conditional", "finite"}:
            found["verbs"] += 1
            longest = max(longest, clause)
            clause = 0
        for name in ("verbal nouns", "participles", "passives", "abstract nouns"):
            found[name] += name in marks
        chain = chain + 1 if "genitive" in marks else (chain if "abstract nouns" in marks else 0)
        found["genitive chain"] += "genitive" in marks and chain >= 2
        found["split verbs"] += form in _SPLIT
        found["pointing words"] += form in _POINTING
        negations += "negation" in marks
        found["exceptions"] += form in _EXCEPTIONS
        found["old words"] += form in _OLD or bool(_OLD_INFINITIVE.match(form))
        if "agent" in marks or form in _BY:
            agent = True
        if agent and "passives" in marks:
            found["agents after the verb"] += 1
            agent = False
    found["words before the verb"] += max(longest, clause)
    found["double negations"] += max(0, negations - 1)
    return found
