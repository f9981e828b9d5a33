"""Words that acts of Kazakhstan use for one another, and words that say the opposite, in Russian and Kazakh.

Two norms on the same matter seldom use the same words: one gives notice, the other informs. A group holds the beginnings of
such words; a word belongs to every group one of whose beginnings it has. Groups marked `~` are looser (the kind for the thing):
they count for less. The lists are of the language of law in general, not of any one field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
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
разбира разборк разобра
демонтаж демонтир
монтаж монтир
вывоз вывез
ввоз ввез
перевоз перевез
отбор отбира отобра
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
    table, known = _groups(language)
    return frozenset((number, table[number]) for number in known.of(word))


def beginnings(language: Language) -> Iterator[tuple[str, re.Pattern[str] | None, int]]:
    """How the words of all groups begin: the letters, what they must match besides, and the group."""
    return ((letters, pattern, group) for letters, found in _groups(language)[1].items() for group, pattern in found)


@lru_cache(maxsize=100_000)
def opposites(word: str, language: Language) -> frozenset[tuple[int, int]]:
    """The pairs of opposites that a folded word belongs to, each with its side, 0 or 1."""
    return frozenset(divmod(number, 2) for number in _opposites(language).of(word))


class Beginnings(dict[str, list[tuple[int, re.Pattern[str] | None]]]):
    """By the letters that words begin with, the numbers of what they belong to; where the letters alone do not tell, with a
    pattern. Most words begin like none, and hundreds of patterns take long to compile and to try."""

    def put(self, beginning: str, number: int) -> None:
        letters = _LETTERS.match(beginning)
        assert letters is not None
        pattern = None if letters.end() == len(beginning) else re.compile(beginning)
        self.setdefault(letters[0], []).append((number, pattern))

    def of(self, word: str) -> set[int]:
        """What a word belongs to."""
        return {
            number
            for size in range(1, len(word) + 1)
            for number, pattern in self.get(word[:size], ())
            if pattern is None or pattern.match(word) is not None
        }


_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def _groups(language: Language) -> tuple[tuple[float, ...], Beginnings]:
    """What a match in each group counts, and how its words begin."""
    lines = {Language.RU: _RUSSIAN, Language.KK: _KAZAKH}.get(language, "").strip().splitlines()
    known = Beginnings()
    for number, line in enumerate(lines):
        for beginning in line.removeprefix("~").split():
            known.put(beginning, number)
    return tuple(LOOSE if line.startswith("~") else SAME for line in lines), known


@cache
def _opposites(language: Language) -> Beginnings:
    """The sides of all pairs, two for each."""
    known = Beginnings()
    for pair, line in enumerate(_OPPOSITES.get(language, "").strip().splitlines()):
        for side, words in enumerate(line.split("/")):
            for beginning in words.split():
                known.put(beginning, 2 * pair + side)
    return known
