"""Kazakh, in the Cyrillic script."""

from __future__ import annotations

from collections.abc import Iterator

from law.languages.data import DefinitionForms, LanguageData, ReferenceWords
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


def noun_forms(stem: str) -> tuple[list[str], list[str]]:
    """Forms of a noun, folded: those of the singular and those of the plural; bare and with the possessive of the third
    person, in every case, and with -ғы after the locative."""
    singular = [*_declined(stem), *_possessed(stem)]
    last, back = stem[-1], _back(stem)
    plural = stem + ("л" if last in _VOWELS or last in "рйу" else "т" if last in _VOICELESS else "д") + ("ар" if back else "ер")
    return singular, [*_declined(plural), *_possessed(plural)]


_VOICELESS = "птксшщфхцчқ"
_SOFTENED = {"п": "б", "к": "г", "қ": "ғ"}


def _declined(word: str) -> Iterator[str]:
    last, back = word[-1], _back(word)
    a, y = ("а", "ы") if back else ("е", "і")
    # у after a vowel (тарау) joins as a consonant does
    voiceless, vowel, nasal = last in _VOICELESS, last in _VOWELS and not (last == "у" and word[-2] in _VOWELS), last in "мнң"
    d = "т" if voiceless else "д"
    g = ("қ" if back else "к") if voiceless else ("ғ" if back else "г")
    m = "п" if voiceless else "б" if last in "зж" else "м"
    for ending in (
        "",
        f"{'н' if vowel or nasal else d}{y}ң",
        f"{g}{a}",
        f"{'н' if vowel else d}{y}",
        f"{d}{a}",
        f"{d}{a}{'ғы' if back else 'гі'}",
        f"{'н' if nasal else d}{a}н",
        f"{m}ен",
    ):
        yield word + ending


def _possessed(word: str) -> Iterator[str]:
    last, back = word[-1], _back(word)
    a, y = ("а", "ы") if back else ("е", "і")
    own = word + f"с{y}" if last in _VOWELS and last != "у" else word[:-1] + _SOFTENED.get(last, last) + y
    for ending in ("", f"н{y}ң", f"н{a}", "н", f"нд{a}", f"нд{a}{'ғы' if back else 'гі'}", f"н{a}н", "мен"):
        yield own + ending


def _table(rows: dict[str, str]) -> dict[str, str]:
    table: dict[str, str] = {}
    for words, value in rows.items():
        for word in words.split():
            singular, plural = noun_forms(word)
            table |= dict.fromkeys((*singular, *plural), value)
    return table


_UNITS = {
    "бап": "art",
    "тармақ": "pt",
    "тармақша": "sub",
    "бөлік": "part-of",
    "абзац": "ind",
    "тарау": "ch",
    "бөлім": "sec",
    "параграф": "par",
    "бөлімше": "subsec",
}

REFERENCES = ReferenceWords(
    units=_table(_UNITS),
    plural_units=frozenset(form for words in _UNITS for word in words.split() for form in noun_forms(word)[1]),
    acts=_table(
        {
            "заң": "law",
            "кодекс": "code",
            "конституция": "constitution",
            "жарлық": "decree",
            "қаулы": "resolution",
            "бұйрық": "order",
            "шешім": "decision",
            "өкім": "direction",
        }
    ),
    documents=_table(
        {
            "қағида": "rules",
            "ереже": "regulation",
            "нұсқаулық": "instruction",
            "тізбе тізім": "list",
            "әдістеме": "method",
            "стандарт регламент": "standard",
            "талап": "requirements",
            "жарғы": "charter",
            "нысан": "form",
            "шарт": "contract",
            "бағдарлама": "program",
            "тұжырымдама": "concept",
            "жіктеуіш сыныптауыш": "classifier",
            "норматив норма": "norms",
            "өлшемшарт": "criteria",
            "конвенция": "convention",
            "келісім": "treaty",
            "тәртіп": "order-of",
            "альбом": "album",
            "өзгеріс": "changes",
        }
    ),
    this=frozenset(("осы",)),
    same=frozenset(("аталған", "сол", "көрсетілген")),
    joins=frozenset(("және", "мен", "бен", "пен", "немесе", "не", "әрі", ",", "сондай-ақ", "болмаса")),
    counted=(),
    approved=("бекітілген", "бекіткен"),
    aside=("бұдан", "одан"),
)

_PARTICIPLE = r"[^\W\d_]+(?:ған|ген|қан|кен|атын|етін|йтын|йтін|ушы|уші)"

DEFINITIONS = DefinitionForms(
    lead=r"(?=.*(?:ұғым|термин|анықтама|қысқарт))(?=.*(?:пайдаланыл|қолданыл|мынадай|келесі|білдіреді)).*:$",
    heading=r"(?:ұғым|термин)",
    aside=r"\(\s*(?:бұдан|одан|мұнан) (?:әрі|былай)[^-()]{0,60}?-\s*",
    gone=r"\(?\s*(?:ал(?:ып|ынып) таста|күші жой|\d+-?\)? ?(?:тармақша|абзац)[^ ]* (?:алып|күші))",
    anchor=r" -|деп |дегеніміз|болып табылады|- ",
    contextual=(
        r"^(?P<term>[^.;:]{2,200}?) деп (?P<text>[^.;]{12,1200}?) (?:түсініледі|танылады|ұғынылады|аталады|есептеледі|саналады)\b",
        r"^(?P<term>[^.;:]{2,160}?) дегеніміз(?: -)? (?P<text>.*)",
        r"^(?P<term>[^.;:-]{2,160}?) - бұл (?P<text>.*)",
        r"^(?P<term>[^.;:-]{2,160}?) (?P<text>[^.;:]{12,600}?"
        + _PARTICIPLE
        + r" (?:[^\W\d_]+ ){0,3}(?:құжат|жүйе|тұлға|ұйым|шарт|қызмет|рәсім|акт|кешен)(?:[лдт][ае]р)?) болып табылады\b",
    ),
    no_term=r"(?:егер|бұл|осы|ал|және|немесе|сондай-ақ|мұндай|осындай)\b|\d",
    no_text=r"\d|[,.;]|(?:және|немесе|ал|бірақ|онда)\b",
    verb=r"\b[^\W\d_]+(?:ады|еді|йды|йді|сын|сін|лсін|лсын)\b|\b(?:міндетті|құқылы|тиіс|мүмкін|керек|кейін|дейін|жағдайда|сәйкес|болса|болмаса|егер)\b",
    rules=r"(?:жеңімпаз|тарап|негіз|функция|мақсат|міндет|күн[іi]|орн|кезең|қатысушы)",
    feature=_PARTICIPLE + r"\b",
    scope=r"осы\s+(?P<unit>бап[^\W\d_]*|тарау[^\W\d_]*|бөлім[^\W\d_]*|параграф[^\W\d_]*|тармақ[^\W\d_]*|бөлік[^\W\d_]*)",
    verb_ends=r"(?:ады|еді|йды|йді|сын|сін|ды|ді|ты|ті|керек|тиіс|болады|міндетті|құқылы|мүмкін|емес|жоқ|бар)$",
    head_last=True,
)

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
    references=REFERENCES,
    definitions=DEFINITIONS,
)
