"""English: the interface's third language, and bills translated for reading; acts in force are not in English."""

from __future__ import annotations

from law.languages.data import LanguageData
from law.words import Language

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_MONTHS = "january february march april may june july august september october november december".split()

DATA = LanguageData(
    language=Language.EN,
    alphabet="abcdefghijklmnopqrstuvwxyz",
    vowels="aeiouy",
    abbreviations=frozenset(
        (
            "art arts no nos mr mrs ms dr prof st sec ch para paras p pp e.g i.e etc vs inc ltd co cf approx jan feb mar "
            "apr jun jul aug sep sept oct nov dec"
        ).split()
    ),
    months={month: number for number, month in enumerate(_MONTHS, 1)},
    cardinals={"zero": 0}
    | {word: value for value, word in enumerate(_ONES, 1)}
    | {word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)}
    | {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9},
    ordinals={word: value for value, word in enumerate(_ORDINALS, 1)}
    | {word[:-1] + "ieth": value for value, word in zip(range(20, 100, 10), _TENS, strict=True)}
    | {"hundredth": 100},
    units=("zero", *_ONES),
    tens=tuple(_TENS),
    hundreds=("one hundred", *(f"{one} hundred" for one in _ONES[1:9])),
    modality={
        "must": ("must", "shall", "is required to", "are required to", "is obliged to", "are obliged to", "has to", "have to"),
        "must-not": (
            "must not",
            "shall not",
            "may not",
            "is prohibited",
            "are prohibited",
            "is forbidden",
            "are forbidden",
            "cannot",
            "is not allowed",
            "are not allowed",
        ),
        "may": ("may", "can", "is entitled to", "are entitled to", "has the right", "have the right", "is allowed", "are allowed"),
        "may-not": ("is not required to", "are not required to", "need not", "is not obliged to", "are not obliged to"),
    },
    negations=frozenset("not no never nor without except unless neither".split()),
    stopwords=frozenset(
        (
            "a an the of to in on at by for with and or but if is are was were be been being it its this that these those "
            "as from into than then so such any all each"
        ).split()
    ),
)
