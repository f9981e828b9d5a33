"""Russian words: their lemma, root and synonyms."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from copilot.guard.synonyms import groups
from copilot.guard.tokens import Kind, Word
from law.morphology_ru import known, parse
from law.words import Language

_PREFIXES = (
    "недо", "пере", "пред", "разо", "подо", "обо", "ото", "изо", "воз", "вос", "низ", "над", "под", "пре", "при", "про", "раз", "рас",
    "вы", "до", "за", "из", "ис", "на", "об", "от", "по", "вз", "вс", "со", "о", "у", "с", "в",
)  # fmt: skip
_VERB_ENDINGS = (
    "изировать", "изовать", "ировать", "овывать", "евывать", "овать", "евать", "ывать", "ивать", "авать", "нуть", "ать", "ять", "еть", "ить", "уть", "оть", "ыть", "ти", "сти", "чь", "ть",
)  # fmt: skip
_NOUN_ENDINGS = (
    "ированность", "ирование", "изация", "овывание", "ывание", "ивание", "ование", "евание", "енность", "анность", "ительность", "тельство",
    "ательство", "ительство", "новение", "ация", "яция", "иция", "ение", "ание", "яние", "тие", "тель", "атель", "итель", "ность", "ность", "ость",
    "ство", "ник", "щик", "чик", "ка", "ция", "ние", "ьба", "ба", "ие", "ия", "ье", "ья", "а", "я", "о", "е", "ь", "й",
)  # fmt: skip
_QUALITY_ENDINGS = (
    "ированный", "ованный", "ительный", "ательный", "тельный", "ческий", "енный", "анный", "янный", "нный", "альный", "льный", "овый", "евый", "овой", "евой", "ивый",
    "ский", "ной", "ный", "ний", "имый", "мый", "щий", "вший", "ший", "ой", "ый", "ий", "тый",
)  # fmt: skip
_MADE_OF_VERBS = ("ение", "ание", "яние", "тие", "ача", "вка", "зка")
_THINGS = frozenset("недостача ставка справка надбавка путевка повязка сказка".split())  # they only end like those
_ACTIONS = frozenset(("VERB", "INFN", "GRND", "PRTF", "PRTS", "PRED"))
_VOWELS = "аеиоуыэюя"

# Words of drafting: they may come and go.
_LIGHT = frozenset(
    """
    случай порядок срок основание соответствие соответствующий отношение наличие цель дело лицо человек гражданин тот этот такой данный который
    указанный предусмотренный установленный определенный следующий настоящий вышеуказанный названный иной другой прочий каждый любой весь все
    осуществление осуществлять осуществляться осуществить производить производиться произвести проведение проводить проводиться провести являться быть стать становиться
    иметь иметься обеспечение обеспечивать обеспечить обеспечиваться подлежать подлежащее мочь обязанный обязан обязать должный должен вправе право
    обязанность нужно нужный надо можно нельзя необходимо необходимый требоваться требовать следовать надлежать допускаться допускать разрешаться
    запрещаться запрет признаваться признаться признать считаться считать считаясь служить составлять составить
    свой его ее их сам себя также только лишь исключительно если либо или и а но не ни ли же бы как так что чтобы чтоб когда пока тогда где там тут здесь
    при по в на с со до от из за для о об к у над под перед после через между без кроме ввиду путем посредством согласно
    год день месяц неделя час сутки раз время период момент дата число течение истечение
    сторона условие исключение правило общий отдельный часть вид форма состав качество результат целое мера действие деятельность причина
    работа возможность получение получать получить
    касаться распространяться распространять применяться применять относиться относить действовать входить
    максимальный минимальный наибольший наименьший больший меньший прежний
    речь нем влечь повлечь крайний проходить пройти прохождение состояться
    который какой чей кто что некоторый какой-либо какой-нибудь чей-либо кто-либо что-либо никакой ничей никто ничто подобный один два обычно фактически фактический непосредственно непосредственный надлежащий надлежаще равный
    способ вариант момент место случиться происходить происходить произойти находиться находящийся остаться оставаться оставлять
    сфера кандидатура каково какова каковы таков
    минимум максимум более менее больше меньше поздний позднее ранее ранний свыше дольше не нет есть включительно предел предельный хотя
    самый даже уже еще вновь заново снова потом затем сразу бывать быть
    настоящий республика казахстан статья пункт подпункт абзац глава раздел параграф
    объем размер величина уровень количество процент
    определение определять определяться определить устанавливаться устанавливать установить
    нужда средство вопрос
    воспользоваться использование использовать пользование пользоваться
    давать дать даваться делать сделать делаться вести вестись идти
    иначе поэтому причем притом однако зато тоже сначала одновременно отдельно самостоятельно самостоятельный собственный
    успеть успевать суметь смочь
    обнаружиться оказаться выясниться случиться произойти появиться
    представленный поданный сумма частность процесс ход рамка полнота факт характер роль совокупность особенность необходимость потребность посредство
    данный данным данных данными соответственно чаще реже
    остальной как-то каким-то как-нибудь потому входящий образ какой-то отсчет отсчитывать отсчитываться прошедший верхний ближайший вовсе совсем весьма вообще наиболее наименее
    вытекать проистекать таковой столько кто-то что-то
    соблюдение соблюдать соблюдаться учет непосредственно именно целиком полностью
    вместе совместно отсутствие отсутствовать нет вступать вступить тем чем
    """.split()
)  # fmt: skip

# qualities that plain style shortens to the beginning of a word: сельхозугодья, техосмотр, спецодежда
_SHORTENED = {
    "сельхоз": "сельскохозяйственный",
    "спец": "специальный",
    "соц": "социальный",
    "проф": "профессиональный",
    "пром": "промышленный",
    "строй": "строительный",
    "тех": "технический",
}
# Forms that are in law another word than they mostly are.
_READ_AS = {
    "близким": "близкий",
    "близкими": "близкий",
    "прошедшим": "прошедший",
    "кенешем": "кенеш",
    "наем": "найма",
    "кенеша": "кенеш",
    "пеня": "пени",
    "найму": "найма",
    "устав": "устава",
    "i": "первый",
    "существо": "сущность",
    "суть": "сущность",
    "другом": "другой",
    "прошлое": "прошлый",
    "среднего": "средний",
    "среднему": "средний",
    "среднем": "средний",
    "надел": "наделы",
    "надела": "наделы",
    "судна": "судно",
}
_SIZED = re.compile(r"((?:мень|боль)ш)(?:ее|его|ему|им|ем|ая|ей|ую|ие|их|ими)")
# verbs in -ся that say what one does, not what is done with one
_DEPONENT = frozenset(
    """
    обязываться обязаться соглашаться согласиться отказываться отказаться пользоваться воспользоваться распоряжаться распорядиться уклоняться
    уклониться воздерживаться воздержаться руководствоваться заботиться обращаться обратиться знакомиться ознакомиться являться явиться
    заниматься убедиться убеждаться вмешиваться отчитаться отчитываться расписаться расписываться добиваться добиться договориться договариваться
    стремиться становиться оставаться остаться нуждаться находиться считаться лечиться трудиться учиться обучаться жениться отлучаться
    """.split()
)
# qualities that say whose a thing is, by another stem than his
_OF_PERSON = {"отцовский": "отец", "материнский": "мать"}
_NAMES = frozenset(("правительство", "государство"))  # of institutions: no kin of the verbs they were once made of
_PARTICIPLE = re.compile(r"(.{3,}(?:[уюая]щ|вш))(?:ий|его|ему|им|ем|ая|ей|ую|ее|ие|их|ими)")


# participles that name a person of a trial: no kin of what is done to him
_PERSONS = re.compile(r"(обвиняем|подозреваем|потерпевш)(?:[ыи]й|[ое]го|[ое]му|[ыи]м|[ое]м|ая|[ую]ю|[ое]й|[ыи]е|[ыи]х|[ыи]ми)")

# They begin like a denial and hold none.
_NOT_DENIED = frozenset(
    "необходимый необходимость необходимо несколько недавно немного немало нередко немедленно незамедлительно непосредственно неделя небольшой немалый некоторый недостаток недоимка неустойка".split()
)


# persons whom the law names by a quality or a participle
_PERSON = re.compile(
    r"(?P<stem>обвиняем|подозреваем|потерпевш|понят(?!ы[ей](?!\w))|поверенн)(?:(?P<nomn>[ыи]й|ой(?<=понятой)|[ыи]е|ая)|(?P<gent>[ое]го|[ыи]х)|(?P<datv>[ое]му)|(?P<ablt>[ыи]ми?)|(?P<loct>[ое]м)|(?P<accs>ую))"
)
_PERSON_ENDS = {"потерпевш": "ий", "понят": "ой"}


@lru_cache(maxsize=100_000)
def word(form: str) -> Word:
    """One folded word."""
    if (person := _PERSON.fullmatch(form)) is not None:
        name = person["stem"] + _PERSON_ENDS.get(person["stem"], "ый")
        root = _root(parse(form).lemma, "VERB", whole=True)
        one = frozenset({name, "@" + name})
        cases = {"gent": ("gent", "accs"), "ablt": ("ablt", "datv")}.get(str(person.lastgroup), (str(person.lastgroup),))
        return Word(name, Kind.NOUN, one, one, cases=frozenset(cases), root=root, agent=True)
    if form.startswith("мед") and len(form) > 7 and known(form[3:]) and not form.startswith(("медал", "медлен", "медиц", "медве")):
        word_ = word(form[3:])
        return replace(word_, keys=word_.keys | word("медицинский").keys)
    if form.startswith("гос") and len(form) > 7 and not re.match(r"гос(?:уд|по(?!шл)|пи|т)", form):
        word_ = word(form[3:])
        return replace(word_, keys=word_.keys | word("государственный").keys)  # госрегистрация: a shortened word for "state"
    if (short := next((s for s in _SHORTENED if form.startswith(s)), "")) and len(form) > len(short) + 4:
        rest = parse(form[len(short) :])
        if rest.part == "NOUN" and known(form[len(short) :]):
            return replace(word_ := word(form[len(short) :]), keys=word_.keys | word(_SHORTENED[short]).keys)
    if form in _READ_AS:
        return word(_READ_AS[form])
    if (sized := _SIZED.fullmatch(form)) is not None:
        return word(sized[1] + "ий")
    if (person := _PERSONS.fullmatch(form)) is not None:
        lemma = person[1] + ("ий" if person[1].endswith("ш") else "ый")
        strict = frozenset((lemma, "@" + person[1]))
        return Word(lemma, Kind.NOUN, strict, strict, cases=parse(form).cases, root=person[1], agent=True)
    reading = parse(form)
    lemma, part = reading.lemma, reading.part
    kind = Kind.OTHER
    if part in _ACTIONS:
        kind = Kind.ACTION
    elif part == "NOUN" or (not part and form.isalpha()):
        kind = Kind.ACTION if lemma.endswith(_MADE_OF_VERBS) and lemma not in _THINGS else Kind.NOUN
    if part in ("ADJF", "ADJS") or (part == "PRTF" and reading.quality):
        kind = Kind.QUALITY
    root = _root(lemma, part, whole=True)
    agent = part == "NOUN" and (reading.animate or lemma.endswith(("тель", "щик", "чик")))
    denied = (
        lemma.startswith("не")
        and len(lemma) > 5
        and lemma not in _NOT_DENIED
        and part in ("NOUN", "ADJF", "ADJS", "PRTF", "PRTS", "PRED", "ADVB")
        and known(lemma[2:])
    )
    strict = _strict(reading.lemmas, part, agent, denied)
    if part == "ADVB" and form[-1] in "ое":
        for quality in (form[:-1] + ending for ending in ("ый", "ий", "ой")):
            if known(quality):  # точно: in an exact way
                strict |= _strict(frozenset((quality,)), "ADJF", agent=False, denied=False)
    if part == "ADVB" and form.endswith(("ски", "цки")) and known(form + "й"):
        strict |= _strict(frozenset((form + "й",)), "ADJF", agent=False, denied=False)  # технически
    if part == "NOUN" and len(lemma) > 5 and lemma.endswith(("ая", "ое")) and known(lemma[:-2] + "ый"):
        strict |= _strict(frozenset((lemma[:-2] + "ый",)), "ADJF", agent=False, denied=False)  # беременная: a quality as a noun
    if part == "NOUN" and lemma.endswith(("анность", "янность", "енность")) and not denied and known(lemma[:-4] + "ый"):
        strict |= _strict(frozenset((lemma[:-4] + "ый",)), "ADJF", agent=False, denied=False)  # обоснованность, обоснованный
    if named := _OF_PERSON.get(lemma):
        strict |= word(named).strict
    if of_noun := _PARTICIPLE.fullmatch(form):
        strict |= {of_noun[1]}  # председательствующий: a participle that is a noun too
    keys = strict if agent else strict | groups(form, lemma, Language.RU, kind is Kind.NOUN)
    light = lemma in _LIGHT or form in _LIGHT or part in ("PREP", "CONJ", "PRCL", "NPRO", "NUMR", "INTJ")
    light = light and not (agent and lemma not in ("лицо", "человек", "гражданин"))
    finite = part in ("VERB", "PRTS", "PRED", "ADJS")
    passive = reading.passive and lemma not in _DEPONENT
    return Word(lemma, kind, strict, keys, light, reading.cases, passive, finite, root, agent)


def _strict(lemmas: frozenset[str], part: str, agent: bool, denied: bool) -> frozenset[str]:
    """Lemmas and roots. One who does (`@`) is not what is done; what is denied (`!`) is not what is."""
    keys = set(lemmas)
    for lemma in lemmas - _NAMES:
        mark = "!" if denied else "@" if agent else "~"
        base = lemma[2:] if denied else lemma
        # a prefix makes another thing of a noun (склад, наклад-, вклад) and as a rule only another aspect of a verb
        acts = part in _ACTIONS or lemma.endswith(_MADE_OF_VERBS)
        for root in {r for one in _with_imperfective(base) for r in (_root(one, part, whole=not acts), _root(one, part, whole=True))}:
            if len(root) >= 3:
                keys.add(mark + root)
                if len(root) >= 6 and not agent and not base.startswith(_COMPOUND):
                    keys.add(mark + "^" + root[:6])
    return frozenset(keys)


# the first halves of compounds, which tell of no more than a field: an electric bus is no electric train
_COMPOUND = (
    "электр",
    "автомо",
    "автото",
    "гидро",
    "тепло",
    "водо",
    "газо",
    "мото",
    "радио",
    "теле",
    "микро",
    "метео",
    "сельско",
    "энерго",
    "нефте",
    "машино",
    "средне",
)

_IMPERFECTIVE = re.compile(r"а([^аеиоуыэюя]{1,3})(ивать|ывать|ивание|ывание)(ся)?$")
# The roots with "и" before a stressed suffix in -а- (собирать, учитывать, запирать) and "е" or nothing elsewhere.
_ALTERNATING = re.compile(r"([чбдмпт])и([рт])(ать|ание|ывать|ывание)(ся)?$")

# To go has another root in each aspect: выйти, выходить, выход.
_GOING = re.compile(r"(вы|во|пере|при|про|от|ото|со|на|у|за|до|под|подо|пре|рас|разо|с)йти(?:сь)?")


_LAYING = re.compile(r"(?:лагать|кладывать)(?:ся)?$")
_OPENING = re.compile(r"(?<!^со)(?<!^)(?:[вблпшж]и|[крмб]ы)тие$")


def _with_imperfective(lemma: str) -> tuple[str, ...]:
    """A verb in -ивать has "а" where the verb it is made of has "о" (запрашивать, запросить), or "и" for "е" (учитывать, учет)."""
    if going := _GOING.fullmatch(lemma):
        return (lemma, going[1] + "ходить")
    if laying := _LAYING.search(lemma):
        return (lemma, lemma[: laying.start()] + "ложить")  # откладывать, отложить; возлагать, возложить
    if _OPENING.search(lemma):
        return (lemma, lemma.removesuffix("тие") + "вание")  # развитие, развивать; закрытие, закрывать
    if lemma.endswith("ехать"):
        return (lemma, lemma.removesuffix("ехать") + "ездить")  # переехать, переезд
    if lemma.endswith(("блюсти", "обрести")):
        return (lemma, lemma.removesuffix("сти") + ("дать" if lemma.endswith("блюсти") else "тать"))
    if lemma.endswith("льный"):
        return (lemma, lemma.removesuffix("льный") + "лный")  # школьный, школа
    changed = _ALTERNATING.sub(r"\1е\2\3\4", _IMPERFECTIVE.sub(r"о\1\2\3", lemma))
    return (lemma,) if changed == lemma else (lemma, changed)


@lru_cache(maxsize=100_000)
def _root(lemma: str, part: str, whole: bool = False) -> str:
    """What remains of a word without its verbal prefix (left on if `whole`) and its endings, with the last consonant as it may alternate."""
    if "-" in lemma:
        lemma = lemma.rsplit("-", 1)[-1]
    rest = lemma.removesuffix("ся").removesuffix("сь") if part in _ACTIONS else lemma
    endings = _VERB_ENDINGS if part in _ACTIONS else _QUALITY_ENDINGS if part in ("ADJF", "ADJS") else _NOUN_ENDINGS
    if part in ("PRTF", "PRTS"):
        endings = _VERB_ENDINGS
    for ending in sorted(endings, key=len, reverse=True):
        if rest.endswith(ending) and len(rest) - len(ending) >= 3:
            rest = rest[: -len(ending)]
            break
    for prefix in () if whole else _PREFIXES:
        if rest.startswith(prefix) and len(rest) - len(prefix) >= 4 and any(c in _VOWELS for c in rest[len(prefix) :]):
            rest = rest[len(prefix) :]
            break
    return _canonical(rest)


def _canonical(root: str) -> str:
    """One form for the roots that alternate: вод- вож- вожд-, плат- плач-, купл- куп-."""
    root = root.rstrip("ь")
    if root.endswith(("пл", "бл", "мл", "вл", "фл")) and len(root) > 3:
        root = root[:-1]
    if root.endswith("жд"):
        root = root[:-1]
    for tail in ("ованн", "тельн", "ическ", "енн", "анн", "льн", "ств", "ов", "ен", "ск", "н", "л"):
        if root.endswith(tail) and len(root) - len(tail) >= 4:
            root = root[: -len(tail)]
            break
    last = {"ж": "д", "з": "д", "г": "д", "ч": "т", "щ": "т", "к": "т", "ц": "т", "ш": "с", "х": "с"}.get(root[-1:], root[-1:])
    return (root[:-1] + last).replace("оо", "о")[:9]
