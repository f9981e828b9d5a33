"""Turns of phrase of drafting that say one thing: a verb and its light verb with a noun ("отвечает", "несет ответственность"),
and the fixed formulas of acts ("вводится в действие", "вступает в силу"). The words of such a phrase count as one another."""

from __future__ import annotations

import re
from functools import cache

from copilot.guard.languages import formulas_en, formulas_kk, formulas_ru
from law.words import Language

# A line is a group; its alternatives are patterns of a folded text, parted by " | ".
_GROUPS = {Language.RU: formulas_ru.GROUPS, Language.KK: formulas_kk.GROUPS, Language.EN: formulas_en.GROUPS}


_LETTERS = re.compile(r"[^\W\d_](?:[^\W\d_]| )*(?![?*{])")  # with which an alternative must begin
_STARTS = 4  # characters from the beginning of a word by which the groups that may begin there are looked up


@cache
def _table(language: Language) -> tuple[tuple[re.Pattern[str], ...], dict[str, frozenset[int]], frozenset[int]]:
    """The groups; by how a word begins, those one of whose alternatives may begin there; those that may begin
    anywhere. Most texts have none of most groups."""
    lines = [line for line in map(str.strip, _GROUPS[language].splitlines()) if line]
    starts: dict[str, set[int]] = {}
    anywhere: set[int] = set()
    for number, line in enumerate(lines):
        for alternative in line.split(" | "):
            letters = _LETTERS.match(alternative)
            if letters is None:
                anywhere.add(number)
            else:
                starts.setdefault(letters[0][:_STARTS], set()).add(number)
    patterns = tuple(re.compile(r"(?<![\w-])(?:" + line.replace(" | ", "|") + r")(?![\w-])") for line in lines)
    return patterns, {letters: frozenset(numbers) for letters, numbers in starts.items()}, frozenset(anywhere)


def _may_stand(folded: str, language: Language) -> list[int]:
    _, starts, anywhere = _table(language)
    places = [m.start() for m in _WORD.finditer(folded)]
    beginnings = {folded[place : place + size] for place in places for size in range(1, _STARTS + 1)}
    return sorted(anywhere.union(*(starts[letters] for letters in beginnings & starts.keys())))


_WORD = re.compile(r"(?<!\w)[^\W\d_]")


# A decision on what is then done: it may come and go.
_EMPTY = {
    Language.RU: re.compile(
        r"(?<!\w)прин\w+ (?:\w+ )?решени\w+ об?(?!\w)|(?<!\w)решени\w+ об? \w+ (?:\w+ ){0,4}прин\w+|(?<!\w)прин\w+ (?:\w+ )?мер\w* (?:по|к|для)(?!\w)"
        r"|(?<!\w)(?:ис|вы)полн\w+ (?:\w+ )?(?:обязательств|обязанност)\w* по(?= (?:\w+ )?\w+(?:нию|тию|те|че|ке|ту)(?!\w))"
        r"|(?<=, )(?:внесенн|вносим|регламентирующ|устанавливающ|определяющ|регулирующ|предъявляем|предусматривающ|касающ|относящ|вытекающ|осуществляем|проводим|выполняем|оказываем)\w+"
        r"|(?<=, )(?:содержащ\w+ся|изложенн\w+|закрепленн\w+|приведенн\w+|отраженн\w+|перечисленн\w+|поименованн\w+|упомянут\w+) во?(?!\w)|(?<!\w)принадлежащ\w+(?! на)(?!\w)"
    ),
    Language.KK: re.compile(r"(?<!\w)туралы шешім\w* (?:қабылда|шығар)\w+"),
    Language.EN: re.compile(r"(?<!\w)(?:makes?|takes?) (?:a |the )?decision to(?!\w)"),
}


# Prepositions made of a preposition and a noun that carries no matter there.
_PREPOSITIONS = {
    Language.EN: re.compile(
        r"(?<!\w)(?:free to|to (?:such an?|the|that|an?) (?:degree|extent)|(?<='s )(?:business|task|job|concern|affair)(?=\s*[.,;]|\s*\Z| and)|course of(?= (?:dealing|conduct|business|action))|at (?:the )?(?:latest|earliest|longest)|(?:for )?(?:as|so) long as|as soon as|as far as|in so far as|at (?:twice|double|triple|half|\w+ times) (?:the|its|his|her|their) (?:\w+ )?rate|(?:for )?all the time(?= (?:the|a|an|he|she|it|they|that))|by the results? of|as a result of|the (?:time )?limit is|the deadline is|the cap is|within the limits? of|subject to|the subject of|in (?:a|the) state of|in the process of|in order(?= to| that)|prior to|on top of|in addition to|in relation to|with (?:regard|respect) to|in connection with|in case of|in the event of|at the time (?:of|when)|on the part of|for the purposes? of|in the course of|by way of|in the (?:amount|form) of|within the framework of|for (?:this|that) (?:reason|purpose)|in (?:this|that|such) (?:case|respect|event|way)|in such cases|of this kind|to this end|in doing so|as a result|in question|at that time|in terms of|in accordance with|in respect of)(?!\w)"
    ),
    Language.KK: re.compile(
        r"(?<!\w)(?:екі|үш|төрт|бес|\d) (?:санат|топ|түр|шарт|талап|негіз|нәрсе|жағдай|құжат|міндет|құқық|тарап|тәсіл|себеп|себеб|шара|іс|әрекет|мәлімет|мәселе|мерзім|ереже|қағида)\w*(?=[^.;:]{0,40}:)"
        r"|(?<!\w)(?:мойн(?:ында|ына)|көңілі|(?<=көңілі )тол\w+|(?:адам|жан) басына|(?:мұны|оны|бұны|осыны) талап ет(?:е|еді|уге|е алады))(?!\w)|(?<=міндет )қалады(?!\w)|сотқа(?= талап)|іс(?= бойынша)|маңыз(?:ды емес|ы жоқ|ы болмайды)|құрамына(?= (?:кір|енгіз|қосыл))|қорытынды\w*(?= бойынша)|рәсім\w* (?:өт|жүргіз|орында)\w+|(?:(?<=еуі )|(?<=еуінің )|(?<=бәрі )|(?<=барлығы ))бірдей|үлес(?:і|інің)(?= (?:\w+ ){0,6}?(?:\d+/\d|\d+ ?%|\d+ пайыз|үштен|төрттен|екіден|бестен|оннан|жартысы))|(?:(?<=артық )|(?<=көп )|(?<=кем )|(?<=аз ))бола(?= ал)|(?:іске|жүзеге) асыр\w+(?= қамтамасыз)|(?<=туралы )(?:талап|ереже|норма|шарт|нұсқау)(?:лар|лер|тар)?(?= (?:болм|көзделм|белгіленб|бар ))|ақысын(?= (?:[\w-]+ ){0,3}төле)|жұмысты(?= (?:[\w-]+ ){0,3}(?:атқар|істе|жүргіз))|\w+[ую]\w{0,3} талап ет(?:еді|іледі)(?!\w)"
        r"|(?<!\w)[\w-]+(?= (?:мынадай|мыналар|мынау|төмендегідей|келесідей):)"
        r"|(?<!\w)(?:екі|үш|төрт|бес|барлық|мынадай|мына|төмендегі|келесі) шарт\w* (?:бәрі |бірдей |барлығы |қатар )?(?:бәрі |бірдей )?(?:орындал|сақтал)\w+"
    ),
    Language.RU: re.compile(
        r"(?<!\w)(?:в (?:связи|соответствии|зависимости|отличие|целях|силу|рамках|ходе|отношении|адрес|лице|случае|порядке|виде)|"
        r"(?<!\w)в (?:области|сфере)(?= \w+(?:ия|а|и|ы|ов|ой|ого|ых|их|ей)(?!\w))|(?:смотр\w+ на |завис\w+ от |исход\w+ из )?(?:две|два|двух|три|трех|четыре|четырех|пять) (?:вещ|обстоятельств|фактор|момент|услови|случа|услов|вариант|пункт|способ)\w*(?=[^.;]{0,40}:)|во? (?:перв|втор|третье|последн)\w+ (?:случае|варианте)|в (?:его |ее |их |свою )?пользу|(?<=не )в (?:состоянии|силах)|сход\w*(?= (?:сел|лавин|оползн))|в качестве (?:меры|вида|мер) (?:ответственности|наказания|взыскания|воздействия)|в противном случае|причиненн\w+(?= (?:ущерб|вред|убыт))|понесенн\w+(?= (?:ущерб|убыт|расход))|последн(?:ий|яя|ее|ие|его|ему|ей|их)(?= (?:соответственно )?(?:не )?(?:име\w+ прав|вправе|обязан|може?т|могут|долж|отвеча|нес[еу]т))|так поступ\w+|поступ\w+ так|так сдела\w+|значени\w+ не име\w+|не име\w+ значени\w+|роли не игра\w+|на руки|последн(?:ий|яя|ее|ие|его|ему|ей|их|им)(?=[,.;)]| (?:есть|нет|не|он|она)(?!\w)| \w+(?:[еи]т|[уюая]т)(?:ся)?(?!\w))|друг (?:\w+ )?друг\w*|между собой|(?:когда|где|куда|кто|кого|кому|какой|какая|какое|какие|сколько|как|чем|что) угодно|(?:за (?:свой|собственный) счет|на (?:свои|собственные) (?:средства|деньги)|(?:расход|затрат)\w+ (?:на (?:это|них|нее|него) )?(?:нес|опла[тч]ива|покрыва|берет на себя)\w* (?:он |она |они )?сам\w*|(?:оплачива|плат)\w+ (?:за )?это (?:он |она |они )?сам\w*|(?:он|она|они) (?:оплачива|плат)\w+ (?:за )?это сам\w*|(?:сам|сама|сами) (?:нес|покрыва)\w+ (?:\w+ ){0,2}расход\w*)|перв\w+ (?:день|дня|число|числа)|последн\w+ (?:день|дня|дню|месяц|месяца)|дач(?:а|и|у|е|ей)(?= (?:\w+ ){0,3}показани)|от имени|по (?:поводу|мере|линии|итогам|результатам)|со стороны|за счет|на (?:основании|основе|базе|предмет)|с (?:целью|учетом)|на должност\w+(?= \w)|исходя|наряду|"
        r"при (?:производстве|проведении|осуществлении|совершении)|при помощи|в том числе|вне зависимости|за совершение|являющ\w+ предметом|(?:явля\w+|быть|стать|служит\w*) предметом)(?!\w)"
    ),
}


def prepositions(folded: str, language: Language) -> list[tuple[int, int]]:
    """Places of prepositions that are made of several words."""
    pattern = _PREPOSITIONS.get(language)
    return [m.span() for m in pattern.finditer(folded)] if pattern else []


# Light words that make a term together.
_TERMS = {
    Language.EN: re.compile(r"(?<=(?<!\w)in )kind(?=[.,;)]|\Z| (?:or|and|rather|instead|only)(?!\w))"),
    Language.KK: re.compile(r"(?<!\w)(?:күн тәртіб\w+|жол жүру\w*)"),
}


def terms(folded: str, language: Language) -> list[tuple[int, int]]:
    """Places of terms whose words are light by themselves: the agenda, "the order of the day"."""
    pattern = _TERMS.get(language)
    return [m.span() for m in pattern.finditer(folded)] if pattern else []


def empty(folded: str, language: Language) -> list[tuple[int, int]]:
    """Places of words that say only that what follows is decided."""
    return [m.span() for m in _EMPTY[language].finditer(folded)]


def keys(folded: str, language: Language) -> list[tuple[int, int, str]]:
    """Every formula of a folded text: where it stands, and the key that its words share with those that say the same."""
    patterns, _, _ = _table(language)
    return [(m.start(), m.end(), f"f{number}") for number in _may_stand(folded, language) for m in patterns[number].finditer(folded)]
