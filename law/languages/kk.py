"""Kazakh, in the Cyrillic script."""

from __future__ import annotations

from collections.abc import Iterator

from law.languages.data import LanguageData
from law.words import Language

_ONES = "бір екі үш төрт бес алты жеті сегіз тоғыз".split()
_TENS = "он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split()
_LARGE = {"жүз": 100, "мың": 1000, "миллион": 10**6, "миллиард": 10**9}
_BASE = {"нөл": 0} | dict(zip(_ONES, range(1, 10), strict=True)) | dict(zip(_TENS, range(10, 100, 10), strict=True)) | _LARGE
_BACK = "аоұыяё"  # last vowel of the word decides the harmony of its endings
_VOWELS = "аәеиоөуұүыіэюя"

# Forms of the pronoun `ол` (that), which begin as the numeral `он` (ten) does.
_PRONOUNS = frozenset("оны оның онда".split())


def _back(word: str) -> bool:
    last = next((letter for letter in reversed(word) if letter in "аәеоөұүыі"), "а")
    return last in _BACK or (word.endswith("у") and word != "елу")


def _case_forms(word: str) -> Iterator[str]:
    """The cases of a numeral: -ның, -ға, -ны, -да, -дан, -мен with harmony and assimilation."""
    back = _back(word)
    a, y = ("а", "ы") if back else ("е", "і")
    last = word[-1]
    voiceless, nasal, vowel = last in "птксшщфхцчқ", last in "мнң", last in _VOWELS
    d = "т" if voiceless else "д"
    g = ("қ" if back else "к") if voiceless else ("ғ" if back else "г")
    n = d if not (vowel or nasal) else "н"
    yield from (f"{n}{y}ң", f"{g}{a}", f"{'н' if vowel else d}{y}", f"{d}{a}", f"{'н' if nasal else d}{a}н")
    yield ("п" if voiceless else "б" if last == "з" else "м") + "ен"


def _ordinal(word: str) -> str:
    special = {"жиырма": "жиырмасыншы", "қырық": "қырқыншы", "алты": "алтыншы", "екі": "екінші", "жеті": "жетінші", "елу": "елуінші"}
    return special.get(word) or word + ("ыншы" if _back(word) else "інші")


def _cardinals() -> dict[str, int]:
    forms = dict(_BASE)
    for word, value in _BASE.items():
        for ending in _case_forms(word):
            if word + ending not in _PRONOUNS:
                forms[word + ending] = value
    return forms


def _ordinals() -> dict[str, int]:
    forms: dict[str, int] = {}
    for word, value in _BASE.items():
        ordinal = _ordinal(word)
        y, a = ("ы", "а") if ordinal.endswith("ы") else ("і", "е")
        forms |= {
            ordinal + ending: value
            for ending in (
                "",
                f"с{y}",
                f"н{y}ң",
                f"с{y}н{y}ң",
                f"н{y}",
                f"с{y}н",
                f"д{a}",
                f"с{y}нд{a}",
                f"д{a}н",
                f"с{y}н{a}н",
                f"с{y}н{a}",
                "мен",
                f"с{y}мен",
            )
        }
        forms[ordinal + ("ға" if a == "а" else "ге")] = value
    return forms


_MONTHS = "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан".split()


def _months() -> dict[str, int]:
    forms: dict[str, int] = {}
    for number, month in enumerate(_MONTHS, 1):
        back = _back(month)
        a, y = ("а", "ы") if back else ("е", "і")
        voiceless, vowel = month[-1] in "птксшқ", month[-1] in _VOWELS
        d = "т" if voiceless else "д"
        g = ("қ" if back else "к") if voiceless else ("ғ" if back else "г")
        nasal = month[-1] in "мнң"
        endings = (
            "",
            f"{d}{a}ғ{y}" if back else f"{d}{a}г{y}",
            f"{d}{a}",
            f"{g}{a}",
            f"{'н' if nasal else d}{a}н",
            f"{'н' if vowel or nasal else d}{y}ң",
            f"{'н' if vowel else d}{y}",
        )
        forms |= {month + ending: number for ending in endings}
    return forms


DATA = LanguageData(
    language=Language.KK,
    alphabet="аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    vowels=_VOWELS,
    abbreviations=frozenset(
        (
            "ж жж б т т.б т.с.с т.с т.т т.ғ.к қ м.а м.м а а.с с мыс ст п тг мың млн млрд трлн км кг м мм см шақ көш даң ауд "
            "обл қала тел факс проф акад ғ ғғ бап тарм"
        ).split()
    ),
    months=_months(),
    cardinals=_cardinals(),
    ordinals=_ordinals(),
    units=("нөл", *_ONES, "он", *(f"он {one}" for one in _ONES)),
    tens=tuple(_TENS[1:]),
    hundreds=("жүз", *(f"{one} жүз" for one in _ONES[1:])),
    modality={
        "must": ("міндетті", "тиіс", "тиісті болып табылады", "қажет", "жатады", "керек"),
        "must-not": (
            "тыйым салынады",
            "жол берілмейді",
            "рұқсат етілмейді",
            "құқығы жоқ",
            "құқылы емес",
            "болмайды",
            "тиіс емес",
            "жатпайды",
            "мүмкін емес",
        ),
        "may": ("құқылы", "мүмкін", "құқығы бар", "болады", "жол беріледі", "рұқсат етіледі", "рұқсат беріледі"),
        "may-not": ("міндетті емес", "талап етілмейді", "қажет емес"),
    },
    negations=frozenset("емес жоқ".split()),
    stopwords=frozenset(
        "және мен немесе не бұл осы сол ол олар оның оны оған онда одан үшін де да та те болып болады бар жоқ емес сондай сондай-ақ ақ "
        "туралы бойынша арқылы дейін кейін бұрын ретінде сияқты ғана гөрі бірақ өйткені себебі егер онда әрі әр барлық бүкіл өз өзінің "
        "деп деген дегеніміз мұндай ондай қандай кім не қай тиіс бір кез кезде жөніндегі жөнінде қатысты сәйкес".split()
    ),
)
