"""The phrases of amendment in Russian and Kazakh, as patterns over an instruction whose quotations are marks (`quotes`).

Sources: Law on Legal Acts, art. 26; rules of legislative drafting on the wording of amendments. Text is folded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from law.amendments.model import Operation, Where
from law.amendments.quotes import MARK
from law.words import Language


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a phrase does. Groups of the pattern: `old`, `new` (quotations or names of marks), `unit` (what is put in or
    renumbered to), `place` (the target, where the verb stands before it). Patterns are tried in order at every place; the one that begins
    first, then the earlier one, holds."""

    operation: Operation
    pattern: re.Pattern[str]
    where: Where = Where.AFTER


# Names of marks that need no quotation ("точку заменить точкой с запятой"), in any case.
MARKS: Mapping[Language, tuple[tuple[str, str], ...]] = {
    Language.RU: ((r"точк\w+ с запятой", ";"), (r"точк\w+", "."), (r"запят\w+", ","), (r"двоеточи\w+", ":"), (r"тире", "–")),
    Language.KK: ((r"нүктелі үтір\w*", ";"), (r"қос нүкте\w*", ":"), (r"нүкте\w*", "."), (r"үтір\w*", ","), (r"сызықша\w*", "–")),
}

_RU_SIGN = "|".join(name for name, _ in MARKS[Language.RU])
_KK_SIGN = "|".join(name for name, _ in MARKS[Language.KK])
_RU_LIST = rf"{MARK}(?:\s*(?:,|;|и|или)?\s*{MARK})*"
_KK_LIST = rf"{MARK}(?:\s*(?:,|;|және|немесе|мен|пен|бен)?\s*{MARK})*"
# What is quoted: words, figures, a mark, a sentence.
_RU_NOUN = (
    r"(?:(?:слов|цифр|букв|аббревиатур|предложени|знак|символ|обозначени|числ|дат|сокращени|наименовани|индекс)\w*"
    r"(?:\s+(?:и|или)\s+(?:слов|цифр|букв|знак|символ)\w*)?(?:\s+препинания)?)"
)
_KK_NOUN = r"деген\s+(?:(?:тыныс|жеке)\s+)?[^\W\d_]+(?:\s+(?:мен|және|немесе|пен|бен)\s+[^\W\d_]+)?"


def _pattern(text: str, noun: str, several: str, sign: str) -> re.Pattern[str]:
    return re.compile(
        text.replace("NOUN", noun).replace("LIST", several).replace("SIGN", sign).replace("RESP", "соответственно").replace(" ", r"\s+")
    )


def _ru(text: str) -> re.Pattern[str]:
    return _pattern(text, _RU_NOUN, _RU_LIST, _RU_SIGN)


def _kk(text: str) -> re.Pattern[str]:
    return _pattern(text, _KK_NOUN, _KK_LIST, _KK_SIGN)


_RU_TERM = r"(?:(?:с|до|по|на) [^;:«\ue000-\uf8ff]{2,60}?(?:года|годов|месяц\w*|лет|дней)(?!\w))+"
# How long a suspension lasts.
TERM: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(_RU_TERM),
    Language.KK: re.compile(r"(?:\d{4} жыл[^;:]{1,40}? бастап )?\d{4} жыл[^;:]{0,40}? дейін"),
}

_NO_MARK = "[^\ue000-\uf8ff;]"
_PLACE = r"(?P<place>[^\ue000-\uf8ff;:,]{0,160}?)"
_THERE = r"(?P<place>(?:в|во|из) [^\ue000-\uf8ff;:,]{0,160}? )?"
_NO_VERB = r"(?!\s*,?\s*(?:заменить|исключить|дополнить|изложить|(?:после|перед)\b))"
_RU = (
    Phrase(Operation.INSERT_WORDS, _ru(r"после (?:NOUN )?(?P<old>LIST)\s*,?\s*(?:RESP )?дополнить(?: RESP)? (?:NOUN )?(?P<new>LIST)")),
    Phrase(
        Operation.INSERT_WORDS,
        _ru(r"перед (?:NOUN )?(?P<old>LIST)\s*,?\s*(?:RESP )?дополнить(?: RESP)? (?:NOUN )?(?P<new>LIST)"),
        Where.BEFORE,
    ),
    Phrase(Operation.INSERT_WORDS, _ru(rf"дополнить {_PLACE}после (?:NOUN )?(?P<old>LIST)\s*,?\s*(?:NOUN )?(?P<new>LIST)")),
    Phrase(Operation.INSERT_WORDS, _ru(rf"дополнить {_PLACE}перед (?:NOUN )?(?P<old>LIST)\s*,?\s*(?:NOUN )?(?P<new>LIST)"), Where.BEFORE),
    Phrase(
        Operation.INSERT_WORDS,
        _ru(rf"дополнить {_PLACE}(?:NOUN )?(?P<new>(?>LIST))\s*после (?:NOUN )?(?P<old>(?>LIST)){_NO_VERB}"),
    ),
    Phrase(
        Operation.INSERT_WORDS,
        _ru(rf"дополнить {_PLACE}(?:NOUN )?(?P<new>(?>LIST))\s*перед (?:NOUN )?(?P<old>(?>LIST)){_NO_VERB}"),
        Where.BEFORE,
    ),
    Phrase(
        Operation.REPLACE_WORDS,
        _ru(
            rf"(?:NOUN )?(?P<old>LIST)\s*,?\s*{_THERE}(?:RESP )?(?:заменить|заменяется|заменяются|изложить в (?:следующей |новой )?редакции)"
            r"(?: RESP)?(?: на)?(?: NOUN)?\s*:?\s*(?P<new>LIST)"
        ),
    ),
    Phrase(
        Operation.REPLACE_WORDS,
        _ru(rf"заменить {_PLACE}(?:NOUN )?(?P<old>(?>LIST))\s*(?:RESP )?(?:на |на NOUN |NOUN )(?:RESP )?(?P<new>LIST)"),
    ),
    Phrase(Operation.REPLACE_WORDS, _ru(r"(?:NOUN )(?P<old>LIST)\s*[-–—]\s*NOUN (?P<new>LIST)")),
    Phrase(Operation.REPLACE_WORDS, _ru(r"(?:знак препинания )?(?P<old>SIGN|LIST)\s* ?заменить (?:знаком препинания )?(?P<new>SIGN|LIST)")),
    Phrase(Operation.DELETE_WORDS, _ru(rf"(?:NOUN )?(?P<old>LIST)\s*{_THERE}(?:исключить|исключается|исключаются)")),
    Phrase(Operation.DELETE_WORDS, _ru(rf"исключить {_PLACE}NOUN (?P<old>(?>LIST)){_NO_VERB}")),
    Phrase(
        Operation.INSERT_WORDS, _ru(r"дополнить(?: RESP)? (?:в конце )?(?:NOUN )?(?:следующего содержания\s*:\s*)?(?P<new>LIST)"), Where.END
    ),
    Phrase(Operation.INSERT_PROVISION, _ru(rf"дополнить (?P<unit>{_NO_MARK}{{0,160}}?)(?:следующего|нижеследующего) содержания")),
    Phrase(Operation.INSERT_PROVISION, _ru(r"дополнить (?P<unit>приложени\w+(?: [\d-]+)?) (?=согласно)")),
    Phrase(Operation.REPLACE_PROVISION, _ru(rf"изложить {_PLACE}в (?:следующей|новой|нижеследующей) редакции")),
    Phrase(Operation.REPEAL, _ru(r"(?:признать|считать|признается|признаются) утративш\w+ силу")),
    Phrase(Operation.SUSPEND, _ru(rf"приостановить(?: {_RU_TERM})?(?: действие)?")),
    Phrase(Operation.RENUMBER, _ru(r"считать (?P<unit>(?:RESP )?(?:стать|пункт|подпункт|част|абзац|глав|раздел|параграф)[^;.]{0,160})")),
    Phrase(Operation.DELETE_PROVISION, _ru(r"(?:исключить|исключается|исключаются)")),
)

_MADE = r"(?:ауыстырыл(?:сын|ып)|алмастырыл(?:сын|ып))"
_GROWN = r"толықтырыл(?:сын|ып)"
_COUNTED = r"(?:есептел(?:сін|іп)|санал(?:сын|ып))"
_KK = (
    Phrase(Operation.INSERT_WORDS, _kk(rf"(?P<old>LIST)\s*NOUN(?:нен|нан|ден|дан|тен|тан) (?:кейін|соң) (?:тиісінше )?(?P<new>LIST)\s*NOUN {_GROWN}")),
    Phrase(Operation.INSERT_WORDS, _kk(rf"(?P<new>LIST)\s*NOUN(?:мен|бен|пен) (?P<old>LIST)\s*NOUN(?:нен|нан|ден|дан|тен|тан) (?:кейін|соң) {_GROWN}")),
    Phrase(Operation.INSERT_WORDS, _kk(rf"(?P<old>LIST)\s*NOUN (?:алдынан|алдына|бұрын) (?:тиісінше )?(?P<new>LIST)\s*NOUN {_GROWN}"), Where.BEFORE),
    Phrase(Operation.REPLACE_WORDS, _kk(rf"(?P<old>LIST)\s*NOUN (?:тиісінше )?(?P<new>LIST)\s*деген (?:тыныс )?[^\W\d_]+(?:мен|бен|пен|ға|ге|қа|ке)(?=[\s,]*(?:[^.;:]{{0,400}}?){_MADE})(?:\s*{_MADE})?")),
    Phrase(Operation.REPLACE_WORDS, _kk(r"(?P<old>LIST)\s*NOUN мынадай редакцияда жазыл(?:сын|ып)\s*:?\s*(?P<new>LIST)")),
    Phrase(Operation.REPLACE_WORDS, _kk(rf"(?P<old>SIGN) (?P<new>SIGN) {_MADE}")),
    Phrase(Operation.DELETE_WORDS, _kk(r"(?P<old>LIST)\s*NOUN (?:алып|алынып) тастал(?:сын|ып)")),
    Phrase(Operation.INSERT_WORDS, _kk(rf"(?:мынадай мазмұндағы )?(?P<new>LIST)\s*NOUN {_GROWN}"), Where.END),
    Phrase(Operation.INSERT_PROVISION, _kk(rf"(?:мынадай|келесі|төмендегідей) мазмұндағы (?P<unit>{_NO_MARK}{{0,160}}?){_GROWN}")),
    Phrase(Operation.INSERT_PROVISION, _kk(rf"(?<=сәйкес) (?P<unit>[\d-]*қосымша\w*) {_GROWN}")),
    Phrase(Operation.REPLACE_PROVISION, _kk(r"(?:мынадай|жаңа|келесі) редакцияда (?:жазыл(?:сын|ып)|баяндал(?:сын|ып))")),
    Phrase(Operation.REPEAL, _kk(r"күш(?:і|ін) жой(?:ылсын|(?:ылды|ылған|ды|ған) деп (?:таныл(?:сын|ып)|есептел(?:сін|іп)))")),
    Phrase(Operation.SUSPEND, _kk(r"(?:тоқтатыла тұр(?:сын|ып)|тоқтата тұрыл(?:сын|ып))")),
    Phrase(Operation.RENUMBER, _kk(rf"(?P<unit>(?:\d[\d-]*+\)?\s*(?:,|-|және|мен|пен|бен)?\s*){{1,12}}(?:тармақша|тармақ|бап|бөлік|бөлім|тарау)[^\W\d_]*) (?:болып|деп)(?: {_COUNTED}|(?=\s*,[^.;:]{{0,200}} (?:болып|деп) {_COUNTED}))")),
    Phrase(Operation.DELETE_PROVISION, _kk(r"(?:алып|алынып) тастал(?:сын|ып)")),
)  # fmt: skip

PHRASES: Mapping[Language, tuple[Phrase, ...]] = {Language.RU: _RU, Language.KK: _KK}
_STEMS = (
    "дополнить", "замен", "исключ", "изложить", "утративш", "приостановить", "считать",
    "толықтырыл", "ауыстырыл", "алмастырыл", "тастал", "жазыл", "баяндал", "жой", "тоқтат", "есептел", "санал",
)  # fmt: skip
# Of the verbs in a phrase one must stand in a text that it fits: a cheap look before the pattern is tried. In the order of PHRASES.
VERB_STEMS: Mapping[Language, tuple[frozenset[str], ...]] = {
    language: tuple(frozenset(stem for stem in _STEMS if stem in phrase.pattern.pattern) for phrase in phrases)
    for language, phrases in PHRASES.items()
}

EVERYWHERE: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(r"(?<!\w)текст(?:у|е|а|ам|ах)?(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)мәтін\w*"),
}
# The list of headings that opens a code.
CONTENTS: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(r"(?<!\w)(?:оглавлени|содержани(?=[еию]\s+(?:дополнить|изложить|слов|заголов)))\w*"),
    Language.KK: re.compile(r"(?<!\w)мазмұн(?:ы|ында|ындағы|ының)(?!\w)"),
}
HEADING: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(r"(?<!\w)(?:заголовк|заголовок|названи|наименовани)\w*"),
    Language.KK: re.compile(r"(?<!\w)(?:тақырыб|тақырып|атау)\w*"),
}
PREAMBLE: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(r"(?<!\w)преамбул"),
    Language.KK: re.compile(r"(?<!\w)(?:преамбула|кіріспе)"),
}

# "второе предложение", "предложение второе"; "екінші сөйлемі".
SENTENCE: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(r"(?<!\w)предложени\w*"),
    Language.KK: re.compile(r"(?<!\w)сөйлем\w*"),
}
LAST: Mapping[Language, str] = {Language.RU: "последн", Language.KK: "соңғы"}
INDENT = re.compile(r"(?<!\w)абзац")

# The unit that a new one follows is not what is changed: "после пункта 2 дополнить пунктом 2-1".
_RU_AFTER = r"(?:подпункта|пункта|статьи|части|абзаца|главы|раздела|подраздела|параграфа|предложения|приложения)"
_KK_AFTER = r"(?:тармақшадан|тармақтан|баптан|бөліктен|абзацтан|тараудан|бөлімнен|сөйлемнен|қосымшадан)"
FOLLOWS: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(rf"(?<!\w)после\s+(?P<unit>(?:[^\W\d_]+\s+)?{_RU_AFTER}(?:\s+[\w-]+\)?(?:\s+{_RU_AFTER}\s+[\w-]+\)?)*)?)"),
    Language.KK: re.compile(rf"(?P<unit>(?:\d[\d-]*\)?\s?|[^\W\d_]+\s+){_KK_AFTER})\s+(?:кейін|соң)"),
}

# Units by the word with which they are put in: "дополнить частью следующего содержания".
UNITS: Mapping[Language, tuple[tuple[str, str], ...]] = {
    Language.RU: (
        ("подпункт", "sub"), ("пункт", "pt"), ("стать", "art"), ("част", "ind"), ("абзац", "ind"), ("глав", "ch"), ("раздел", "sec"),
        ("параграф", "par"),
    ),
    Language.KK: (
        ("тармақша", "sub"), ("тармақ", "pt"), ("бап", "art"), ("бөлік", "ind"), ("абзац", "ind"), ("тарау", "ch"), ("бөлім", "sec"),
        ("параграф", "par"),
    ),
}  # fmt: skip

# What asks for a change, in whatever words.
VERBS: Mapping[Language, tuple[tuple[re.Pattern[str], Operation], ...]] = {
    Language.RU: (
        (re.compile(r"(?<!\w)(?:заменить|поменять)(?!\w)"), Operation.REPLACE_WORDS),
        (re.compile(r"(?<!\w)дополнить(?!\w)"), Operation.INSERT_PROVISION),
        (re.compile(r"(?<!\w)(?:изложить|изложив)(?!\w)"), Operation.REPLACE_PROVISION),
        (re.compile(r"(?<!\w)(?:исключить|исключив)(?!\w)"), Operation.DELETE_PROVISION),
        (re.compile(r"(?<!\w)отменить(?!\w)"), Operation.REPEAL),
        (re.compile(r"(?<!\w)(?:изменить|перенумеровать)(?!\w)"), Operation.RENUMBER),
    ),
    Language.KK: (
        (re.compile(r"(?:ауыстырылсын|алмастырылсын)"), Operation.REPLACE_WORDS),
        (re.compile(r"(?:толықтырылсын|қосылсын)"), Operation.INSERT_PROVISION),
        (re.compile(r"(?:жазылсын|баяндалсын)"), Operation.REPLACE_PROVISION),
        (re.compile(r"тасталсын"), Operation.DELETE_PROVISION),
        (re.compile(r"(?:болып|деп)\s+(?:есептелсін|саналсын)"), Operation.RENUMBER),
        (re.compile(r"(?:тоқтатылсын|жойылсын)"), Operation.REPEAL),
        (re.compile(r"(?:өзгертілсін|нөмірленсін)"), Operation.RENUMBER),
    ),
}

# The end of a sentence that asks for something, in whatever words.
ASKS: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(r"(?<!\w)\w{3,}(?<![оа]с)(?:ть|ти|чь)(?!\w)"),  # no "часть", "области"
    Language.KK: re.compile(r"\w{2,}(?:сын|сін)(?=\s*[.;]?\s*$)"),
}
# ... and what the bill says of itself.
ITSELF: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(r"(?<!\w)настоящ"),
    Language.KK: re.compile(r"(?<!\w)осы(?!\w)"),
}

NOTES: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(r"(?<!\w)примечани\w*(?:\s+(?P<number>\d+))?"),
    Language.KK: re.compile(r"(?<!\w)ескертпе\w*"),
}
_NUMBERS = r"\d+(?:[-.]\d+)*(?:(?:\s*,\s*|\s+(?:и|және|мен|пен|бен)\s+)\d+(?:[-.]\d+)*)*"
# Units that stand between a chapter (a section) and its articles.
SMALL_CONTAINERS: Mapping[Language, Mapping[str, re.Pattern[str]]] = {
    Language.RU: {"par": re.compile(r"(?<!\w)параграф\w*\s+(?P<number>\d+(?:-\d+)*)")},
    Language.KK: {
        "par": re.compile(r"(?P<number>\d+(?:-\d+)*)\s?-\s?параграф"),
        "subsec": re.compile(r"(?P<number>\d+(?:-\d+)*)\s?-\s?кіші\s+бөлім"),
    },
}
APPENDICES: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(rf"(?<!\w)приложени\w*(?:\s+(?P<number>{_NUMBERS}))?"),
    Language.KK: re.compile(rf"(?:(?P<number>{_NUMBERS})\s?-\s?)?қосымша\w*"),
}
# New text that stands in an appendix of the bill itself: "согласно приложению 1 к настоящему приказу".
ATTACHED: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(r"согласно\s+приложени\w*(?:\s+(?P<number>\d+))?\s+к\s+настоящ\w+\s+[^\W\d_]+"),
    Language.KK: re.compile(r"осы\s+[^\W\d_]+\s+(?:(?P<number>\d+)\s?-\s?)?қосымшаға\s+сәйкес"),
}
# Rows and columns of a table by their numbers: "строку, порядковый номер 5,", "реттік нөмірі 5-жол", "графе 3", "3-бағандағы".
ROWS: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(rf"(?<!\w)строк\w*\s*,?\s*(?:(?:с\s+)?порядков\w+\s+номер\w*\s+)?(?P<number>{_NUMBERS})(?![\w)])\s*,?"),
    Language.KK: re.compile(rf"(?:реттік\s+нөмір\w*\s+(?P<ordinal>{_NUMBERS})(?:\s?-\s?жол\w*|\s+жол\w*)?|(?P<number>{_NUMBERS})\s?-\s?жол\w*)\s*,?"),
}  # fmt: skip
COLUMNS: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(rf"(?<!\w)(?:граф|столб)\w*\s+(?P<number>{_NUMBERS})(?![\w)])"),
    Language.KK: re.compile(rf"(?P<number>{_NUMBERS})\s?-\s?баған\w*"),
}
TABLE: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(r"(?<!\w)таблиц\w*"),
    Language.KK: re.compile(r"кесте\w*"),
}
# A place in a table in whatever words.
CELLS: Mapping[Language, re.Pattern[str]] = {
    Language.RU: re.compile(r"(?<!\w)(?:строк|граф[аеуы]|столб|порядков\w+ номер|таблиц|позици)"),
    Language.KK: re.compile(r"(?<!\w)(?:реттік нөмір|жолды?\w*|жолы\w*|баған|кесте)"),
}

# A provision that is no more, in the words of the official text: with its number, by the gender of its name.
EXCLUDED: Mapping[Language, Mapping[str, str]] = {
    Language.RU: {
        "art": "Исключена",
        "ch": "Исключена",
        "ind": "Исключена",
        "pt": "Исключен",
        "sub": "исключен",
        "app": "Исключено",
        "": "Исключен",
    },
    Language.KK: {"sub": "алып тасталды", "app": "Алып тасталды", "": "Алып тасталды"},
}
REPEALED: Mapping[Language, Mapping[str, str]] = {
    Language.RU: {
        "art": "Утратила силу",
        "ch": "Утратила силу",
        "ind": "Утратила силу",
        "pt": "Утратил силу",
        "sub": "утратил силу",
        "app": "Утратило силу",
        "": "Утратил силу",
    },
    Language.KK: {"sub": "күші жойылды", "app": "Күші жойылды", "": "Күші жойылды"},
}

# The publisher's notes to an act or a provision that no more holds, or for a time does not.
NOTE: Mapping[Language, str] = {Language.RU: "Сноска.", Language.KK: "Ескерту."}
REPEALED_ACT: Mapping[Language, str] = {Language.RU: "Утратил силу", Language.KK: "Күші жойылды"}
SUSPENDED: Mapping[Language, str] = {Language.RU: "Действие приостановлено {term}", Language.KK: "Қолданысы {term} тоқтатыла тұрды"}
IN_THE_MEANTIME: Mapping[Language, str] = {
    Language.RU: "В период приостановления действует в следующей редакции",
    Language.KK: "Тоқтатыла тұрған кезеңде мынадай редакцияда қолданылады",
}
