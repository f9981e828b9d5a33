"""Russian."""

from __future__ import annotations

from collections.abc import Iterator

from law.languages.data import LanguageData, ReferenceWords
from law.words import Language

_HARD = ("ый", "ая", "ое", "ого", "ой", "ому", "ым", "ом", "ую", "ые", "ых", "ыми")


def _cardinals() -> Iterator[tuple[int, str]]:
    """Every case form of the words of cardinal numbers; `семью` is left out, it is nearly always a family."""
    yield 0, "ноль ноля нолю нолем нуль нуля нулю нулем"
    yield 1, "один одного одному одним одном одна одной одну одно"
    yield 2, "два две двух двум двумя"
    yield 3, "три трех трем тремя"
    yield 4, "четыре четырех четырем четырьмя"
    soft = {5: "пят", 6: "шест", 9: "девят", 10: "десят", 20: "двадцат", 30: "тридцат"}
    soft |= dict(
        enumerate(
            ("одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат"),
            11,
        )
    )
    for value, stem in soft.items():
        yield value, f"{stem}ь {stem}и {stem}ью"
    yield 7, "семь семи"
    yield 8, "восемь восьми восьмью восемью"
    yield 40, "сорок сорока"
    for value, first, oblique, instrumental in (
        (50, "пять", "пяти", "пятью"),
        (60, "шесть", "шести", "шестью"),
        (70, "семь", "семи", "семью"),
        (80, "восемь", "восьми", "восьмью"),
    ):
        yield value, f"{first}десят {oblique}десяти {instrumental}десятью"
    yield 90, "девяносто девяноста"
    yield 100, "сто ста"
    for value, first, genitive, instrumental in (
        (200, "двести", "двух", "двумя"),
        (300, "триста", "трех", "тремя"),
        (400, "четыреста", "четырех", "четырьмя"),
        (500, "пятьсот", "пяти", "пятью"),
        (600, "шестьсот", "шести", "шестью"),
        (700, "семьсот", "семи", "семью"),
        (800, "восемьсот", "восьми", "восьмью"),
        (900, "девятьсот", "девяти", "девятью"),
    ):
        dative = {"двух": "двум", "трех": "трем", "четырех": "четырем"}.get(genitive, genitive)
        yield value, f"{first} {genitive}сот {dative}стам {instrumental}стами {genitive}стах"
    yield 1000, "тысяча тысячи тысяче тысячу тысячей тысяч тысячам тысячами тысячах"
    yield 10**6, "миллион миллиона миллиону миллионом миллионе миллионы миллионов миллионам миллионами миллионах"
    yield 10**9, "миллиард миллиарда миллиарду миллиардом миллиарде миллиарды миллиардов миллиардам миллиардами миллиардах"


def _ordinals() -> Iterator[tuple[int, str]]:
    yield 3, "третий третья третье третьего третьей третьему третьим третьем третью третьи третьих третьими"
    stems = {1: "перв", 4: "четверт", 5: "пят", 9: "девят", 10: "десят"}
    stems |= dict(
        enumerate(
            ("одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат"),
            11,
        )
    )
    stems |= {
        20: "двадцат",
        30: "тридцат",
        50: "пятидесят",
        60: "шестидесят",
        70: "семидесят",
        80: "восьмидесят",
        90: "девяност",
        100: "сот",
        1000: "тысячн",
    }
    stressed = {2: "втор", 6: "шест", 7: "седьм", 8: "восьм", 40: "сороков"}
    for value, stem in (stems | stressed).items():
        yield (
            value,
            " ".join(stem + ending for ending in _HARD if not (ending == "ый" and value in stressed))
            + (f" {stem}ой" if value in stressed else ""),
        )


def _table(rows: Iterator[tuple[int, str]]) -> dict[str, int]:
    return {form: value for value, forms in rows for form in forms.split()}


_MONTHS = ("январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр")


def _months() -> dict[str, int]:
    forms: dict[str, int] = {}
    for number, stem in enumerate(_MONTHS, 1):
        endings = ("", "а", "е", "у") if stem in ("март", "август") else ("й", "я", "е", "ю") if stem == "ма" else ("ь", "я", "е", "ю")
        forms |= {stem + ending: number for ending in endings}
    return forms


# Nouns by declension: the endings of singular and plural. Forms that only the singular has are known from the first list.
_DECLENSIONS = {
    "stone": ("", "а", "у", "ом", "е"),  # закон, приказ, пункт
    "stone plural": ("ы", "ов", "ам", "ами", "ах"),
    "soft": ("ь", "и", "ью"),  # часть
    "soft plural": ("и", "ей", "ям", "ями", "ях"),
    "earth": ("я", "и", "е", "ю", "ей"),  # статья
    "earth plural": ("и", "ей", "ям", "ями", "ях"),
    "deed": ("е", "я", "ю", "ем", "и"),  # постановление
    "deed plural": ("я", "й", "ям", "ями", "ях"),
    "law-giver": ("я", "и", "ю", "ей"),  # конституция, инструкция
    "law-giver plural": ("и", "й", "ям", "ями", "ях"),
    "chapter": ("а", "ы", "е", "у", "ой"),  # глава, норма
    "chapter plural": ("ы", "", "ам", "ами", "ах"),
    "article": ("ья", "ьи", "ье", "ью", "ьей"),
    "article plural": ("ьи", "ей", "ьям", "ьями", "ьях"),
    "rule plural": ("а", "", "ам", "ами", "ах"),  # правила
    "method": ("а", "и", "е", "у", "ой"),  # методика
    "method plural": ("и", "", "ам", "ами", "ах"),
    "day": ("ь", "я", "ю", "ем", "е"),  # перечень
    "day plural": ("и", "ей", "ям", "ями", "ях"),
}


def _noun(stem: str, *declensions: str) -> list[str]:
    return [stem + ending for name in declensions for ending in _DECLENSIONS[name]]


def _forms(rows: tuple[tuple[str, str, tuple[str, ...]], ...]) -> dict[str, str]:
    return {form: value for value, stem, declensions in rows for form in _noun(stem, *declensions)}


_UNITS = (
    ("art", "стат", ("article", "article plural")),
    ("pt", "пункт", ("stone", "stone plural")),
    ("sub", "подпункт", ("stone", "stone plural")),
    ("part-of", "част", ("soft", "soft plural")),
    ("ch", "глав", ("chapter", "chapter plural")),
    ("sec", "раздел", ("stone", "stone plural")),
    ("subsec", "подраздел", ("stone", "stone plural")),
    ("par", "параграф", ("stone", "stone plural")),
)
_INDENT = {"абзац": "ind"} | dict.fromkeys((f"абзац{ending}" for ending in ("а", "у", "ем", "е", "ы", "ев", "ам", "ами", "ах")), "ind")
_SINGULAR = {form for _, stem, (singular, _plural) in _UNITS for form in _noun(stem, singular)} | {
    "абзац",
    "абзаца",
    "абзацу",
    "абзацем",
    "абзаце",
}
_PLURAL = {form for _, stem, (_singular, plural) in _UNITS for form in _noun(stem, plural)} | {
    "абзацы",
    "абзацев",
    "абзацам",
    "абзацами",
    "абзацах",
}

_ACTS = (
    ("law", "закон", ("stone", "stone plural")),
    ("code", "кодекс", ("stone", "stone plural")),
    ("constitution", "конституци", ("law-giver",)),
    ("decree", "указ", ("stone", "stone plural")),
    ("resolution", "постановлени", ("deed", "deed plural")),
    ("order", "приказ", ("stone", "stone plural")),
    ("decision", "решени", ("deed", "deed plural")),
    ("direction", "распоряжени", ("deed", "deed plural")),
)
_DOCUMENTS = (
    ("rules", "правил", ("rule plural",)),
    ("regulation", "положени", ("deed", "deed plural")),
    ("instruction", "инструкци", ("law-giver", "law-giver plural")),
    ("list", "переч", ()),
    ("method", "методик", ("method", "method plural")),
    ("standard", "стандарт", ("stone", "stone plural")),
    ("standard", "регламент", ("stone", "stone plural")),
    ("requirements", "требовани", ("deed plural",)),
    ("charter", "устав", ("stone", "stone plural")),
    ("form", "форм", ("chapter", "chapter plural")),
    ("contract", "договор", ("stone", "stone plural")),
    ("program", "программ", ("chapter", "chapter plural")),
    ("concept", "концепци", ("law-giver", "law-giver plural")),
    ("classifier", "классификатор", ("stone", "stone plural")),
    ("norms", "норматив", ("stone", "stone plural")),
    ("norms", "норм", ("chapter plural",)),
    ("criteria", "критери", ()),
    ("convention", "конвенци", ("law-giver", "law-giver plural")),
    ("treaty", "соглашени", ("deed", "deed plural")),
    ("recommendations", "рекомендаци", ("law-giver plural",)),
    ("album", "альбом", ("stone",)),
    ("changes", "изменени", ("deed plural",)),
    ("order-of", "поряд", ()),
)
_IRREGULAR_DOCUMENTS = {
    "list": "перечень перечня перечню перечнем перечне перечни перечней перечням перечнями перечнях",
    "criteria": "критерии критериев критериям критериями критериях",
    "order-of": "порядок порядка порядку порядком порядке",
}

REFERENCES = ReferenceWords(
    units=_forms(_UNITS) | _INDENT,
    plural_units=frozenset(_PLURAL),
    acts=_forms(_ACTS),
    documents=_forms(_DOCUMENTS) | {form: kind for kind, forms in _IRREGULAR_DOCUMENTS.items() for form in forms.split()},
    this=frozenset(f"настоящ{ending}" for ending in ("ий", "ая", "ее", "его", "ей", "ему", "им", "ем", "ую", "ие", "их", "ими")),
    same=frozenset("этого этой этому этим этом эту этих этими данного данной данному данным данном данную указанного указанной указанному "
                   "указанным указанном названного названной".split()),
    joins=frozenset(("и", "или", "либо", ",", "а", "также")),
    counted=tuple(
        "дней дня дню дням днями днях рабоч календарн месяц лет год процент тенге экземпляр человек раза часа часов сут минут кратн мрп "
        "минимальн расчетн тысяч миллион % рубл сомов недел квартал метр километр".split()
    ),
    approved=("утвержд", "утвержден"),
    aside=("далее",),
)  # fmt: skip

# Titles of codes that are cited without quotation marks, as they follow "Кодекс ... о".
CODE_TITLES = (
    "об административных правонарушениях",
    "о правонарушениях",
    "о здоровье народа и системе здравоохранения",
    "о налогах и других обязательных платежах в бюджет",
    "о браке (супружестве) и семье",
    "о недрах и недропользовании",
    "о таможенном регулировании в республике казахстан",
    "о таможенном регулировании",
    "о таможенном деле в республике казахстан",
    "о проступках",
    "об административном судопроизводстве",
)

DATA = LanguageData(
    language=Language.RU,
    alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюя",
    vowels="аеиоуыэюя",
    abbreviations=frozenset(
        "ст п пп пп-п подп ч абз гл разд г гг г-н г-жа т тт тов ул пр просп пер д кв корп стр стр-е обл р-н пос с см ср рис табл прил "
        "им и.о в.о т.е т.к т.н т.ч д.б напр руб коп тг тыс млн млрд трлн мин сек час кг км м мм см.кв кв.м куб тел факс "
        "проф акад канд доц зам пом нач гос адм экз шт прим примеч утв ред изд вып зак рег".split()
    ),
    months=_months(),
    cardinals=_table(_cardinals()),
    ordinals=_table(_ordinals()),
    units=tuple(
        (
            "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать "
            "пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
        ).split()
    ),
    tens=tuple("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто".split()),
    hundreds=tuple("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот".split()),
    modality={
        "must": (
            "обязан",
            "обязана",
            "обязано",
            "обязаны",
            "должен",
            "должна",
            "должно",
            "должны",
            "следует",
            "надлежит",
            "подлежит",
            "подлежат",
            "необходимо",
            "требуется",
        ),
        "must-not": (
            "запрещается",
            "запрещаются",
            "запрещено",
            "запрещены",
            "не допускается",
            "не допускаются",
            "воспрещается",
            "не вправе",
            "не может",
            "не могут",
            "не должен",
            "не должна",
            "не должно",
            "не должны",
            "не подлежит",
            "не подлежат",
        ),
        "may": ("вправе", "может", "могут", "имеет право", "имеют право", "допускается", "допускаются", "разрешается", "разрешаются"),
        "may-not": ("не обязан", "не обязана", "не обязано", "не обязаны", "не требуется"),
    },
    negations=frozenset("не ни нет без кроме нельзя".split()),
    stopwords=frozenset(
        "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему "
        "ли если или ни быть был него до вас нибудь уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их "
        "чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто этот того потому этого какой ним здесь этом один почти мой "
        "тем чтобы нее были куда зачем всех при об другой после над тот через эти нас про всего них какая много этой перед чуть том такой "
        "им более всю между также либо".split()
    ),
    references=REFERENCES,
)
