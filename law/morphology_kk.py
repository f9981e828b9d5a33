"""Kazakh stems: endings are stripped from the right in the order in which the language adds them.

A noun is stem, plural, possessive, case, then -ғы (Krueger, "Introduction to Kazakh"; Muhamedowa, "Kazakh: A Comprehensive
Grammar", 2016, ch. 3); a verb is stem, voice, denial, then participle, converb or person, and its name ends in -у. Each ending
must agree with what remains in vowel harmony and in its first consonant. What no rule can know is a word that itself ends like
an inflected one (тұлға, тәртіп, құжат-ын against бол-атын): those are data. benchmarks/kazakh_stems.py measures it."""

from __future__ import annotations

_VOWELS = frozenset("аәеёиоөуұүыіэюя")
_BACK = frozenset("аоұыяюё")
_FRONT = frozenset("әеөүіэ")
_VOICELESS = frozenset("птксшщфхцчқ")

# Endings from the outermost: attributive -ғы of a case; case, alone or with the possessive before it; possessive; plural.
# Longest first within a slot.
_ATTRIBUTIVE = ("сындағы", "сіндегі", "ындағы", "індегі", "ндағы", "ндегі", "дағы", "дегі", "тағы", "тегі")
_CASES = (
    "сының", "сінің", "сында", "сінде", "сынан", "сінен", "сымен", "сімен", "сына", "сіне", "сын", "сін",
    "ының", "інің", "ның", "нің", "дың", "дің", "тың", "тің",
    "ында", "інде", "да", "де", "та", "те",
    "ынан", "інен", "дан", "ден", "тан", "тен", "нан", "нен",
    "менен", "мен", "бен", "пен", "ға", "ге", "қа", "ке", "ына", "іне",
    "ны", "ні", "ды", "ді", "ты", "ті", "ын", "ін",
)  # fmt: skip
_POSSESSIVES = ("ыңыз", "іңіз", "ымыз", "іміз", "мыз", "міз", "ңыз", "ңіз", "сы", "сі", "ы", "і")
_PLURALS = ("лар", "лер", "дар", "дер", "тар", "тер")
# Endings of verbs of three letters and more (ал, ет, өт carry other words and say little): finite present and past, participles, imperative, converbs.
_FINITE = (
    "майды", "мейді", "байды", "бейді", "пайды", "пейді", "атын", "етін", "йтын", "йтін", "ады", "еді", "йды", "йді",
)  # fmt: skip
_MOODS = ("сын", "сін", "са", "се")  # imperative and condition; the possessive -сын stands after a vowel only
_PARTICIPLES = ("ған", "ген", "қан", "кен", "атын", "етін", "йтын", "йтін")
_VERBAL = ("ған", "ген", "қан", "кен", "ып", "іп", "ар", "ер")
# A narrow vowel that the stem loses before a vowel comes back: мүлкі, мүлік.
LOST_VOWELS = {
    "мүлк": "мүлік", "орн": "орын", "халқ": "халық", "ерк": "ерік", "қалп": "қалып", "ырқ": "ырық", "көрк": "көрік",
    "ауз": "ауыз", "мойн": "мойын", "құлқ": "құлық", "бойн": "бойын", "ғұрп": "ғұрып", "қырқ": "қырық", "даус": "дауыс",
}  # fmt: skip
_HARDENED = {"б": "п", "г": "к", "ғ": "қ"}
# Words that end in what only looks like an ending: no ending begins inside them.
_WHOLE = frozenset(
    """
    орын кәсіпорын шығын жиын егін бұрын дейін кейін дайын үшін жақын бүгін түтін мәтін алтын тұрғын ойын қиын ақын айқын бүтін толқын босқын айдын кескін серпін алдын
    орган қорған тиіс мақсат оқиға басқа қағида пайда палата карта пошта почта анкета квота валюта смета газета апта дата команда бригада аренда
    тұлға баға төраға тауар хабар жоспар жануар орынбасар мөлшер тендер гендер дилер лидер брокер менеджер инженер офицер шеңбер назар
    провайдер бухгалтер компьютер доллар аудан кеден тәртіп қауіп кәсіп теңіз қымыз маңыз тақырып сұрып семинар тротуар базар базалар
    туынды қорытынды үзінді қаулы жарғы үлгі белгі желі дәрі тері жылқы отбасы тұрғы құрылғы жалпы жоғары төмен жарты екі жеті алты
    сыйақы жалақы төлемақы еңбекақы зейнетақы жәрдемақы үстемеақы
    қазақстан өзбекстан қырғызстан тәжікстан түрікменстан пәкістан ауғанстан
    жағдай сарай мұнай құрылтай май жанармай мұражай бидай қарағай тоғай маңдай
    мүдде жүлде кәде өзге нұсқа мереке сауда орта кеңсе касса шаруа тамыз алматы
    нысан зиян мазмұн мекен отан тоқсан желтоқсан қазан ақпан заман орман дүкен кешен мән күн түн жан тоған саябан
    құжат мемлекет қызмет бюджет міндет мәлімет ақпарат аппарат сертификат депутат мандат кандидат адвокат секретариат аттестат формат қаражат рұқсат
    сипат саясат мәдениет қабілет қасиет әрекет өсиет келбет қолхат сенімхат хат әдет сәулет дәулет ниет апат азамат санат сауат ғимарат қабат қуат мұрат
    әділет бет үкімет комитет университет факультет приоритет иммунитет суверенитет билет пакет кабинет интернет бөгет мұрағат зират препарат табиғат уәкілет өкілет құдірет
    бас жас тас қас көзқарас қатынас талас мирас атлас бес емес кеңес үлес адрес процес процесс бизнес серіктес шығыс соғыс қақтығыс негіздес прогресс
    мектеп кітап тарап талап жауап сауап есеп себеп азап этап зардап аспап
    """.split()
)
_LOAN_TENDING = ("кті", "пті", "фті")  # loans that take -і as if they ended in a vowel: акті-лер, объекті-сі
_MAKERS = ("шы", "ші")


def stem(word: str) -> str:
    """The stem of one folded word; a key to compare by, not a word to show."""
    if len(word) < 4 or word.isascii() or not word.isalpha():
        return word
    least = _whole(word)
    rest = _verb(word, max(3, least), finite=True)
    if rest == word:
        rest = _strip(word, _ATTRIBUTIVE, least)
        rest = _strip(word, _CASES, least) if rest == word else rest
        verb = _verb(word, max(3, least), finite=False) if rest == word and not word.endswith(_PLURALS) else word
        rest = verb if verb != word else _noun(rest, least)
    return _finish(_unnamed(rest, least), word)


def _noun(rest: str, least: int) -> str:
    """Without possessive and plural, which a participle may have too: басталған-нан, шығарылған-дар-ды."""
    if not _of_maker(rest):  # қатысушы: who takes part, no possessive
        rest = _strip(rest, _POSSESSIVES, least)
    return _strip(_strip(rest, _PLURALS, least), _PARTICIPLES, max(3, least))


def _verb(word: str, least: int, *, finite: bool) -> str:
    """Without the ending of a finite verb, or else of a participle or converb."""
    if not finite:
        rest = _strip(word, _VERBAL, least)
        return _converb(rest, least) if rest == word else rest
    mood = next((ending for ending in _MOODS if word.endswith(ending)), "")
    rest = word[: len(word) - len(mood)]
    if mood and len(rest) >= least and rest[-1] not in _VOWELS and not rest.endswith(("с", "ц")) and _harmony(rest, mood):
        return rest
    return _strip(word, _FINITE, least)


def _whole(word: str) -> int:
    """How many letters at the beginning no ending may begin in; a stem keeps two in any case."""
    return next((length for length in range(len(word), 2, -1) if word[:length] in _WHOLE), 2)


def _converb(word: str, least: int) -> str:
    """A verb in a vowel without the converb's -п: анықтап, қарап."""
    return word[:-1] if len(word) > max(4, least) and word[-1] == "п" and word[-2] in "ае" else word


def _unnamed(rest: str, least: int) -> str:
    """A verb's name without its -у: беру, анықтау; -ю is й and у: жою."""
    if len(rest) > max(3, least):
        if rest[-1] == "у" and rest[-2] not in "уи":
            return rest[:-1]
        if rest[-1] == "ю":
            return f"{rest[:-1]}й"
    return rest


def _finish(rest: str, word: str) -> str:
    for lost, whole in LOST_VOWELS.items():
        if rest.endswith(lost):
            return rest[: -len(lost)] + whole
    if rest.endswith(_LOAN_TENDING):
        return rest[:-1]
    if rest != word and rest[-1] in _HARDENED and word[len(rest) : len(rest) + 1] in _VOWELS and not rest.endswith("нг"):
        return rest[:-1] + _HARDENED[rest[-1]]  # a stem is voiced before vowels only: кітаб-ы; and холдинг is no холдинк
    return rest


def _harmony(rest: str, ending: str) -> bool:
    """Back endings follow back stems and front ones front stems; -мен and its kind follow both."""
    if ending in ("мен", "бен", "пен", "менен"):
        return True
    vowel = next((letter for letter in ending if letter in _VOWELS), "")
    last = next((letter for letter in reversed(rest) if letter in _BACK or letter in _FRONT or letter in "уи"), "")
    if not vowel or not last or last in "уи":
        return bool(last)
    return (last in _BACK) == (vowel in _BACK)


def _joins(rest: str, ending: str) -> bool:
    """Whether the ending's first sound may follow the stem's last."""
    first, last = ending[0], rest[-1]
    vowel, voiceless, nasal = last in _VOWELS, last in _VOICELESS, last in "мнң"
    if first in "ткқ":
        return voiceless or last in "бвгд"
    if first in "дгғ":
        return not voiceless
    if first == "н":
        return _joins_n(rest, ending, vowel, nasal)
    if first == "с":
        return vowel and len(rest) > 2 and not _ends_in_s(rest)
    if first in "ыі":
        return not vowel or last in "уи"
    if first == "л":
        return vowel or last in "рй"
    return True


def _joins_n(rest: str, ending: str, vowel: bool, nasal: bool) -> bool:
    if ending in ("ны", "ні"):
        return vowel and len(rest) > 2 and rest[-1] != "о"  # регион-ы: no Kazakh word ends in о
    if ending in ("нан", "нен"):
        return nasal
    if ending in ("ндағы", "ндегі"):  # upon the possessive, whose vowel stands before it: құрамы-ндағы, but қазан-дағы
        return rest[-1] in "ыі"
    return vowel or nasal


def _ends_in_s(rest: str) -> bool:
    """Whether the с of -сы belongs to the stem, as in жұмыс-ы; not after what makes a noun in ы: алғашқы-сы, қатысушы-сы."""
    made = rest.endswith((*_MAKERS, "ғы", "гі", *_LOAN_TENDING))
    return rest[-1] in "ыі" and not made and _whole(rest) < len(rest)


def _of_maker(rest: str) -> bool:
    """Whether a word in -шы names who does something: сатушы, жұмысшы; in күш-і, өтініш-і and көрсеткіш-і the ш is the stem's."""
    return rest.endswith(_MAKERS) and (len(rest) < 3 or rest[-3] not in "аәеиоөүыі")


def _fits(rest: str, ending: str, least: int) -> bool:
    return len(rest) >= least and any(letter in _VOWELS for letter in rest) and _harmony(rest, ending) and _joins(rest, ending)


def _made_by_maker(rest: str, ending: str) -> bool:
    """Whether the ending's vowel belongs to a name of who does: сатушы-ның, not сатуш-ының; and -кер, -гер is no ending."""
    if ending[0] in "ыі":
        return _of_maker(rest + ending[0])
    return ending in ("ер", "ар") and rest.endswith(("к", "г", "қ", "ғ"))


def _strip(word: str, endings: tuple[str, ...], least: int = 2) -> str:
    for ending in endings:
        if word.endswith(ending) and not _made_by_maker(word[: -len(ending)], ending) and _fits(word[: -len(ending)], ending, least):
            return word[: -len(ending)]
    return word
