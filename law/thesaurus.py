"""Words that acts of Kazakhstan use for one another, and words that say the opposite, in Russian and Kazakh.

Two norms on the same matter seldom use the same words: one gives notice, the other informs. A group holds the beginnings of
such words; a word belongs to every group one of whose beginnings it has. Groups marked `~` are looser (the kind for the thing):
they count for less. The lists are of the language of law in general, not of any one field.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

from law.words import Language

_RUSSIAN = """
извещ извест уведом сообщ(?!еств) информир оповещ оповест объявл объяви публик опублик обнарод размещ размест довед доводит ознаком
заранее заблаговрем предварит
плат(?!форм) оплат оплач уплат уплач выплат выплач внес внос взнос взим взыск платеж компенс возмещ возмест расчет
устанавл установ определ назнач утвержд утверд фиксир закрепл
утвержд утверд формир образов образу образо(?!ван) созда назнач состав(?!л)
переда предостав сда(?!л) сдан выда вруч
рассматр рассмотр изуч анализ обсужд разбир
измен(?!н) меня увелич повыш повыс уменьш сниж сниз сокра пересматр пересмотр корректир
обновл актуализ пересматр пересмотр уточн
лишь только исключительно
составл оформл подготов подготавл разраб изгот заполн
засчит зачет учитыв учтен зачисл
сумм средств деньг денеж денег величин размер
аренд наем найм наним
нанимател арендатор
наймодател арендодател
отчужд продаж прода реализ приватиз
цен(?!т|з) стоимост
начальн стартов первоначальн
первоначальн перв(?!ооч)
заявл заявк обращ ходатайств прошен предложен
подпис заключ(?!ен[а-я]*$) заключен оформл
отказ отклон отверг
требов требу потребова потребуе истреб запрашив запрос
использ применя применен эксплуат польз(?!у$)
контрол надзор провер инспект наблюд
срок период продолжительн
безвозмезд бесплат
сведен информац данны
приобрет покуп купл закуп купи
граждан физическ
организац юридическ предприят
работник сотрудник служащ персонал
руковод начальник глав(?!н|а$) директор
победит выигр
штраф санкц пен(?:я|ю|и|ей)$ неустойк
просроч несвоеврем задерж
задолж долг недоимк неуплач
включ занос занес внос внес вноси
исключ(?!ительн) удал снима сняти снят
представ подав подач подае пода(?!р) предъявл направл направ(?!лен[и]) отправ
прекра растор аннул отмен отзыв отозв
продл пролонг
приня прини прием
ежегод раз(?:а|у)?$ годов
немедл незамедл безотлагат сразу
договор контракт соглашен
жител населен граждан местн
приоритет первоочеред преимуществ(?!ен)
категор вид(?:а|ы|ов|ам|ами|ах|е)?$ тип(?:а|ы|ов|ам|ами|ах)?$ групп
вред ущерб убыт
осмотр осматр обслед
разрешени разреша соглас(?!но) одобр
спор разноглас
жалоб обжал оспар
обуч учеб учащ образован
ребен дет несовершеннолет
сохран хран
отраж внес внос указыв указа запис фиксир
поступ получ
возвра верн
проект
обяз
решени реша
провед прове(?:ст|д) проводи организ(?!ац)
выбор избра избира
улучш
начина нача(?!льн) введ вводи
подтвержд подтверд удостовер
принадлеж собственн(?:о|ы|а) владе
~ имуществ актив объект помещен здан сооруж вещ
~ торг аукцион тендер конкурс
~ документ справк акт(?:а|ы|ов|ом|ам|ами|ах|е)?$ протокол
~ прав(?:о|а|ом|у|ами|ам|ах)?$ возможност полномоч
~ органов орган(?:а|ы|ом|у|ами|ам|ах|е)?$ ведомств учрежден
"""
_KAZAKH = """
хабарла хабарды хабардар ескерт(?!іл) мәлімде жарияла жариял орналастыр таныс
алдын бұрын
төле төлем өтем өтел жарна өндір
айқында айқын белгіле анықта бекіт тағайында
құр(?!ал|ылыс|ам[да]) қалыптас жасақта бекіт құрам
бер(?!еш) ұсын тапсыр табыста көрсет
қаралад қарау қарай қарал зерде зертте талда талқыла қарас
өзгер арттыр көбейт ұлғайт азайт төменде қысқар
жаңарт жаңала өзектенд өзекті нақтыла
ғана тек
жаса әзірле ресімде толтыр дайында жасал
есептел есептеу ескер(?!т) есепке
сома қаража ақша мөлшер
жалда жалға жалгер
сатыл сатад сату сатуш өткізіл иеліктен жекешеленд
баға құн
бастапқы бастау бастал баста
өтініш өтінім арыз жолданым жүгін ұсыныс сұра
жасас жасал қой
бас(?:ы)? тарт қабылдама
талап сұрат
пайдалан қолдан
бақыла қадағала тексер
мерзім кезең
тегін өтеусіз ақысыз
мәлімет ақпарат(?!танд) дерек(?:т|$)
сатып иемден
азамат адам жеке тұлға
ұйым заңды кәсіпорын
қызметкер қызметші жұмыскер
басшы жетекші бастық директор
жеңімпаз жеңуші
айыппұл өсімпұл тұрақсызд
берешек борыш қарыз
енгіз қосы(?!мша) жаз(?!баша) тіркел
шығар(?!машы) алып
ұсын тапсыр жолда(?!ным) жібер
тоқта бұзы(?!л) жой жоюу
ұзарт
қабылда шығар(?!машы) шешім
сайын жылына
дереу шұғыл бірден
шарт(?!тар) келісімшарт келісім
бірінші басым(?!ды) кезек
санат түр(?!інде) топ
зиян залал нұқсан шығын
рұқсат мақұлда келіс
шағым
оқыт оқу оқып
бала кәмелет
сақта
түс түск кел(?!іс)
қайтар
растал растай куәланд
тиесіл меншік иелен
көрсет жаз орна көрін тірке
жариял жарияла тарат
түсінік түсінді
~ мүлік мүлк объекті ғимарат құрылыс үй-жай актив
~ сауда аукцион тендер конкурс
~ құжат анықтама акт хаттама
~ құқық мүмкінді өкілет
~ орган мекеме ведомство
"""
# Pairs that cannot hold at once of one thing: if one norm says the first and another the second, they contradict.
_OPPOSITES: dict[Language, str] = {
    Language.RU: """
        устн / письмен
        безвозмезд бесплат / возмездн платн(?!ик)
        открыт публичн гласн / закрыт(?!и)
        очн(?!ик) / заочн дистанц
        единолич / коллегиал
        электронн / бумажн
        добровольн / обязательн принудит
        прям / косвен
        республиканск / коммунальн
        движим / недвижим
        четн / нечетн
        сплошн стопроцентн / выборочн
        единоглас / большинств
        несостояв / состоявш
        недействит / действительн
        увелич повыш повыс / уменьш сниж сниз
        начал / окончан завершен
        временн / постоянн бессрочн""",
    Language.KK: """
        ауызша / жазбаша
        тегін өтеусіз ақысыз / ақылы өтеулі
        ашық жария / жабық
        жеке-дара жеке-дербес / алқалы
        электронд / қағаз
        ерікті / міндетті мәжбүр
        тікелей / жанама
        өтпеген / өткен
        арттыр ұлғайт көбейт / азайт төменде
        жұп / тақ(?=$|т|т[ыа])
        жаппай / іріктеп ішінара
        бірауыз / көпшілік
        уақытша / тұрақты мерзімсіз""",
}
LOOSE = 0.6  # what a match in a looser group counts against a match of the same word
SAME = 0.85  # likewise in a group of words used for one another


@lru_cache(maxsize=100_000)
def groups(word: str, language: Language) -> frozenset[tuple[int, float]]:
    """The groups that a folded word belongs to, each with what a match in it counts (0 to 1)."""
    table, plain, patterns = _table(language)
    found = {number for size in range(1, len(word) + 1) for number in plain.get(word[:size], ())}
    found.update(number for number, pattern in patterns if pattern.match(word))
    return frozenset((number, LOOSE if table[number] else SAME) for number in found)


@lru_cache(maxsize=100_000)
def opposites(word: str, language: Language) -> frozenset[tuple[int, int]]:
    """The pairs of opposites that a folded word belongs to, each with its side, 0 or 1."""
    return frozenset(
        (n, side) for n, sides in enumerate(_opposites(language)) for side, beginnings in enumerate(sides) if beginnings.begin(word)
    )


class _Beginnings:
    """How the words of a group begin: plain letters, compared as such (most are, and hundreds of patterns take long to
    compile), and patterns."""

    __slots__ = ("pattern", "plain")

    def __init__(self, beginnings: list[str]) -> None:
        self.plain = tuple(one for one in beginnings if one.replace("-", "").isalpha())
        patterns = [one for one in beginnings if not one.replace("-", "").isalpha()]
        self.pattern = re.compile("|".join(patterns)) if patterns else None

    def begin(self, word: str) -> bool:
        return word.startswith(self.plain) or (self.pattern is not None and self.pattern.match(word) is not None)


@cache
def _table(language: Language) -> tuple[tuple[bool, ...], dict[str, list[int]], list[tuple[int, re.Pattern[str]]]]:
    """Of each group whether it is a looser one; which groups have a plain beginning; the groups that have patterns."""
    lines = {Language.RU: _RUSSIAN, Language.KK: _KAZAKH}.get(language, "").strip().splitlines()
    plain: dict[str, list[int]] = defaultdict(list)
    patterns: list[tuple[int, re.Pattern[str]]] = []
    for number, line in enumerate(lines):
        beginnings = _Beginnings(line.removeprefix("~").split())
        for one in beginnings.plain:
            plain[one].append(number)
        if beginnings.pattern is not None:
            patterns.append((number, beginnings.pattern))
    return tuple(line.startswith("~") for line in lines), dict(plain), patterns


@cache
def _opposites(language: Language) -> tuple[tuple[_Beginnings, _Beginnings], ...]:
    lines = _OPPOSITES.get(language, "").strip().splitlines()
    return tuple((_Beginnings(left.split()), _Beginnings(right.split())) for left, _, right in (line.partition("/") for line in lines))
