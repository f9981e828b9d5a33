"""What makes a Kazakh legal sentence hard, counted from the suffix chains of its words.

Kazakh writes its grammar at the end of the word, in vowel harmony, so endings tell what Russian needs a dictionary for:
verbal nouns in -у and what is stacked on them (тексеруді жүргізуді қамтамасыз ету), participles in -ған/-атын, converbs in -ып, passives in -ыл/-ын (Қазақ грамматикасы, Астана, 2002,
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
_FORMS = (  # what may follow the voice and the denial of a verb
    f"(?:(?:й|йды|йді|ады|еді|яды|сын|сін|са|се|ып|іп|п)|(?:ған|ген|қан|кен|[ая]тын|етін|йтын|йтін)(?:дар|дер|дық|дік)?{_CASES}|(?:у|ю){_CASES})"
)
_VERBAL_NOUN = re.compile(rf".{{2,}}(?:у|ю){_CASES}$")
_PARTICIPLE = re.compile(rf".{{2,}}(?:ған|ген|қан|кен|[ая]тын|етін|йтын|йтін)(?:дар|дер|дық|дік)?{_CASES}$")
_CONVERB = re.compile(r".{2,}(?:ып|іп|йып|йіп|ап|еп|оп|өп|уп|үп|ырып|отырып)$")
_CONDITIONAL = re.compile(r".{2,}(?:са|се)$")
_FINITE = re.compile(r".{2,}(?:ады|еді|яды|йды|йді|ды|ді|ты|ті|сын|сін|мақ|мек|майды|мейді|байды|бейді|пайды|пейді)$")
_PASSIVE = re.compile(rf".{{2,}}(?:ыл|іл|тыл|тіл|ын|ін|[аеи]л)(?:ма|ме|ба|бе|па|пе)?(?:а|е|ды|ді|{_FORMS})$")
_NEGATIVE = re.compile(rf".{{2,}}(?:ма|ме|ба|бе|па|пе)(?:{_FORMS}|стан|стен|лық|лік)$|.{{3,}}(?:сыз|сіз)$")
_GENITIVE = re.compile(r".{2,}(?:ның|нің|дың|дің|тың|тің)$")
_AGENT = re.compile(r".{3,}(?:мен|бен|пен)$")
_OLD_INFINITIVE = re.compile(r".{2,}(?:мақ|мек|бақ|бек|пақ|пек)$")

_NOT_NEGATIVE = frozenset("алма тізбе негіз тексеріс жекеменшіксіз".split())
# Verbs that carry no action of their own: the action is in the verbal noun or the noun beside them.
_SPLIT = re.compile(
    r"(?:асыр(?:у|ады|ыл|ған|са|ып|мау|ма)|жүргіз|табылады|табылатын|құрайды|саналады|есептеледі|беріл(?:еді|мейді|уі|уге)|болады|етіл|жүктел|тапсырыл|соғ(?:ады|у|ып)|қамтамасыз)\w*"
)
# Postpositions made of nouns and participles; "үшін", "туралы" and the like are short words of everyday speech.
_COMPOUND = frozenset(
    (
        "негізінде мақсатында мақсатымен жағдайда жағдайларда жөніндегі жөнінде байланысты қатысты шеңберінде барысында "
        "нәтижесінде салдарынан тәртібімен тәртіппен сәйкес кезінде тұрғысынан тұрғыда есебінен болған болмаған болуы болмауы"
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
    if not found.isdisjoint(("verbal nouns", "participles")):
        found.discard("finite")  # тексеру-ді is an accusative, no past tense
    if word not in _NOT_NEGATIVE and (_NEGATIVE.match(word) or word.startswith(("емес", "жоқ"))):
        found.add("negation")
    return frozenset(found)


def burdens(sentence: list[str]) -> Counter[str]:
    """Burdens of one sentence, given as its lower-case words and punctuation marks in order: counts by name."""
    found: Counter[str] = Counter()
    negations = chain = clause = 0
    longest = 0
    agent = stacked = False
    for form in sentence:
        if not form[0].isalpha():
            found["brackets"] += form == "("
            if form in ",;:":
                chain, stacked = 0, False
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
        nominal = not marks.isdisjoint(("verbal nouns", "participles"))
        found["stacked verbs"] += nominal and stacked
        stacked = nominal
        found["split verbs"] += _SPLIT.match(form) is not None
        found["compound prepositions"] += form in _COMPOUND
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
