"""Who a norm speaks of: bodies of power and those who act for them, or private persons.

The words are what acts of Kazakhstan call them; a phrase counts as a whole ("государственный служащий", "өтініш беруші").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from law.text import fold
from law.words import Language


class Side(StrEnum):
    BODY = "body"  # a body of power, its officials, those who hold state property or powers
    PERSON = "person"  # a citizen, a business, anybody who stands before a body


@dataclass(frozen=True, slots=True)
class Actor:
    """A mention of an actor; `start`/`end` are offsets into the text, `name` is the stem that names it."""

    start: int
    end: int
    side: Side
    name: str


# Stems; "~" stands for the rest of an inflected word. The longest phrase that fits at a place wins.
_BODIES: dict[Language, str] = {
    Language.RU: """
        орган~|министерств~|министр~|правительств~|маслихат~|аким~|акимат~|аппарат~ аким~|комисси~|комитет~|департамент~|
        наблюдательн~ совет~|совет~ директоров|совет~|собрани~ местн~ сообществ~|собрани~|суд|суда|суду|судом|суды|судов|судам|судами|прокуратур~|прокурор~|инспекци~|агентств~|
        государственн~ учреждени~|государственн~ служащ~|должностн~ лиц~|руководител~|инспектор~|оператор~|национальн~ банк~|
        премьер-министр~|президент~|парламент~|курулта~|государственн~ предприяти~|государственн~ юридическ~ лиц~|
        наймодател~|арендодател~|балансодержател~|продав~|организатор~|лицензиар~|услугодател~|нотариус~|эксперт~|оценщик~|
        учредител~ доверительн~ управлени~|служб~|управлени~ финансов|ответственн~ работник~|секретар~ комисси~""",
    Language.KK: """
        орган~|органы|министрлі~|министр~|үкімет~|мәслихат~|әкім~|әкімді~|аппарат~|комиссия~|комитет~|департамент~|басқарма~|
        байқау кеңес~|директорлар кеңес~|кеңес~|жергілікті қоғамдастық жиналыс~|жиналыс~|сот|соты|сотқа|соттың|сотта|прокуратура~|прокурор~|инспекция~|агентті~|
        мемлекеттік мекеме~|мемлекеттік қызметші~|лауазымды адам~|лауазымды тұлға~|басшы~|инспектор~|оператор~|ұлттық банк~|
        премьер-министр~|президент~|парламент~|құрылтай~|мемлекеттік кәсіпорын~|мемлекеттік заңды тұлға~|
        жалға беруші~|баланс ұстаушы~|сатушы~|ұйымдастырушы~|лицензиар~|көрсетілетін қызметті беруші~|нотариус~|сарапшы~|бағалаушы~|
        жауапты қызметші~|қызметші~|қызмет""",
}
_PERSONS: dict[Language, str] = {
    Language.RU: """
        граждан~|физическ~ лиц~|юридическ~ лиц~|физическ~ и юридическ~ лиц~|физическ~ или юридическ~ лиц~|негосударственн~ юридическ~ лиц~|лицо|лица|лицу|лицам|лицом|лицами|
        заявител~|участник~|покупател~|нанимател~|арендатор~|дарител~|собственник~|обладател~|держател~|владел~|владельц~|субъект~ предпринимательств~|
        субъект~ социальн~ предпринимательств~|предпринимател~|организаци~|работник~|работодател~|посетител~|потребител~|пользовател~|инвестор~|
        поставщик~|подрядчик~|получател~|услугополучател~|обучающ~|пациент~|родител~|представител(?!ь[сн])~|наследник~|правообладател~|абонент~|налогоплательщик~|
        перевозчик~|иностран~|иммигрант~|пассажир~|водител~|производител~|импортер~|экспортер~|учредител~|акционер~|жител~|приобретател~|
        победител~|кредитор~|должник~|лицензиат~|товариществ~|управляющ~|опекун~|пенсионер~|студент~|донор~|благотворител~|компани~|предприят~|сторон~""",
    Language.KK: """
        азамат~|жеке тұлға~|заңды тұлға~|жеке және заңды тұлға~|мемлекеттік емес заңды тұлға~|тұлға|тұлғалар|тұлғаға|тұлғаның|адам|адамдар|адамға|адамның|
        өтініш беруші~|қатысушы~|сатып алушы~|жалға алушы~|жалдаушы~|сыйға тартушы~|сыйға беруші~|меншік иес~|иегер~|иеленуші~|кәсіпкер~|кәсіпкерлік субъекті~|
        ұйым~|қызметкер~|жұмыскер~|жұмыс беруші~|келуші~|тұтынушы~|пайдаланушы~|инвестор~|жеткізуші~|мердігер~|алушы~|көрсетілетін қызметті алушы~|
        білім алушы~|пациент~|ата-ана~|өкіл~|мұрагер~|құқық иеленуші~|абонент~|салық төлеуші~|тасымалдаушы~|шетелдік~|көшіп келуші~|жолаушы~|жүргізуші~|
        өндіруші~|импорттаушы~|экспорттаушы~|құрылтайшы~|акционер~|тұрғын~|жеңімпаз~|кредитор~|борышкер~|лицензиат~|серіктестік~|сенімгерлік басқарушы~|
        қамқоршы~|зейнеткер~|студент~|донор~|тарап~|компания~""",
}
_REST = r"[а-яёәғқңөұүһі-]*"
# What goes on after the stem of a name only in other words: "организует", "учредительный", "экспертиза"; "ұйымдастырады", "азаматтық".
_OTHER_WORD = {Language.RU: r"(?!ь?ск|ьн|н|онн|ь?ств|из)", Language.KK: r"(?!(?:л|д|т)[ыі][қкғг]|дас|шілік|ет)"}


@lru_cache(maxsize=64)  # of one sentence, every wording in it that is weighed asks again
def actors(text: str, language: Language) -> tuple[Actor, ...]:
    """The actors that a text mentions, in order."""
    known = Language.KK if language is Language.KK else Language.RU
    pattern, sides, beginnings = _pattern(known)
    folded, found = fold(text), list[Actor]()
    for word in _WORD.finditer(folded):
        # a hundred names are tried only where a word begins like one of them
        if (found and word.start() < found[-1].end) or not (
            word[0][:_LETTERS] in beginnings or (known is Language.KK and _TRADE_KK.search(word[0]))
        ):
            continue
        match = pattern.match(folded, word.start())
        if match is not None:
            found.append(Actor(match.start(), match.end(), sides[int((match.lastgroup or "_0")[1:])], match.group(match.lastgroup or 0)))
    return tuple(found)


_WORD = re.compile(r"(?<![\w-])\w+")
_TRADE_KK = re.compile("шы|ші")
_LETTERS = 3


@cache
def _pattern(language: Language) -> tuple[re.Pattern[str], tuple[Side, ...], frozenset[str]]:
    phrases = [
        (phrase.strip(), side) for side, words in ((Side.BODY, _BODIES), (Side.PERSON, _PERSONS)) for phrase in words[language].split("|")
    ]
    phrases.sort(key=lambda pair: (-len(pair[0].split()), -len(pair[0])))
    rest = _OTHER_WORD[language] + _REST
    parts = [f"(?P<p{k}>{re.sub('~$', rest, fold(phrase)).replace('~', _REST)})(?![\\w-])" for k, (phrase, _) in enumerate(phrases)]
    sides = [side for _, side in phrases]
    if language is Language.KK:  # whoever does a thing by trade: омарташы, балықшы; ordinals (екінші) end alike
        parts.append(f"(?P<p{len(sides)}>\\w{{3,}}(?<!н)(?:шы|ші)(?!л[ыі][қкғг]){_REST})(?![\\w-])")
        sides.append(Side.PERSON)
    return re.compile(r"(?<![\w-])(?:" + "|".join(parts) + ")"), tuple(sides), frozenset(fold(phrase)[:_LETTERS] for phrase, _ in phrases)
