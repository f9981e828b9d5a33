"""Drafting rules that a paragraph's own words decide, as data: the Law on Legal Acts (L480) and its practice.

A rule that only practice knows, or whose Kazakh wording a Kazakh-language lawyer has yet to confirm, is a note and never more
(`unverified`). Each rule carries a passing and a failing example for each language that it knows; the tests run them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from copilot.findings import Severity
from law.words import Language, Words

RU, KK = Language.RU, Language.KK


class Where(Enum):
    TEXT = "any norm"
    HEAD = "the beginning of a paragraph"
    DEFINITION = "an entry of a list of definitions"
    TITLE = "the act's title"


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` and `unless` run over folded text; `unless` must not match the sentence around."""

    id: str
    article: str  # of L480
    severity: Severity
    text: Words
    pattern: dict[Language, str]
    failing: dict[Language, str]
    passing: dict[Language, str]
    where: Where = Where.TEXT
    unless: dict[Language, str] = field(default_factory=dict)
    unverified: frozenset[Language] = frozenset()
    since: date = date(2016, 4, 29)  # L480 in force
    until: date | None = None

    def severity_in(self, language: Language) -> Severity:
        return Severity.NOTE if language in self.unverified else self.severity


_UNIT_RU = r"(?:стать|пункт|подпункт|част|абзац|глав|раздел|параграф)\w*"
_UNIT_KK = r"(?:бап|баб|тармақ|тармағ|тармақша|бөлік|бөліг|абзац|тарау|бөлім|параграф)\w*"

RULES: tuple[Rule, ...] = (
    Rule(
        "KZ-S03", "23(4)", Severity.ERROR,
        Words(
            kk="Құрылымдық элементтер араб цифрларымен ғана нөмірленеді.",
            ru="Структурные элементы нумеруются только арабскими цифрами.",
            en="Units are numbered with Arabic figures only.",
        ),
        {RU: r"(?:статья|глава|раздел|подраздел|параграф) [ivxlхісм]{1,6}(?=[.\s]|$)", KK: r"[ivxlхі]{1,6}(?:-| )(?:бап|тарау|бөлім|параграф)\b"},
        {RU: "Глава II. Полномочия", KK: "II-тарау. Өкілеттіктер"}, {RU: "Глава 2. Полномочия", KK: "2-тарау. Өкілеттіктер"},
        Where.HEAD,
    ),
    Rule(
        "KZ-S05", "23(5)", Severity.ERROR,
        Words(
            kk="Тармақшалар жақша қойылған араб цифрымен белгіленеді, әріппен емес.",
            ru="Подпункты обозначаются арабской цифрой со скобкой, а не буквой.",
            en="Subpoints are marked by an Arabic figure and a bracket, not by a letter.",
        ),
        {RU: r"[а-ик-я]\) ", KK: r"[а-я]\) "},
        {RU: "а) заявление;", KK: "а) өтініш;"}, {RU: "1) заявление;", KK: "1) өтініш;"},
        Where.HEAD,
    ),
    Rule(
        "KZ-S06", "26(7)", Severity.ERROR,
        Words(
            kk="Енгізілген элемент дефис арқылы нөмірленеді (2-1), нүкте арқылы емес.",
            ru="Вставленный элемент нумеруется через дефис (2-1), а не через точку.",
            en="An inserted unit is numbered with a hyphen (2-1), not with a point.",
        ),
        {RU: r"(?:(?:статья|глава) )?\d{1,3}\.\d{1,3}(?:\.\d{1,3})*[.)]? (?=\D)", KK: r"\d{1,3}\.\d{1,3}(?:\.\d{1,3})*[.)]? (?=\D)"},
        {RU: "2.1. Заявитель представляет документы.", KK: "2.1. Өтініш беруші құжаттарды ұсынады."},
        {RU: "2-1. Заявитель представляет документы.", KK: "2-1. Өтініш беруші құжаттарды ұсынады."},
        Where.HEAD,
        unless={RU: r"^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\b", KK: r"^\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})\b"},
    ),
    Rule(
        "KZ-S11", "24(7)", Severity.WARNING,
        Words(
            kk="Мәтінде тізім белгісі ретінде сызықша мен өзге таңбалар қойылмайды.",
            ru="Тире и другие знаки вместо номеров в тексте не ставятся.",
            en="Dashes and other signs do not stand for numbers in the text.",
        ),
        {RU: r"[-•▪◦*·] ?(?=[а-я])", KK: r"[-•▪◦*·] ?(?=[а-яәғқңөұүһі])"},
        {RU: "– заявление по форме;", KK: "– нысан бойынша өтініш;"}, {RU: "1) заявление по форме;", KK: "1) нысан бойынша өтініш;"},
        Where.HEAD,
    ),
    Rule(
        "KZ-D08", "23(7)", Severity.NOTE,
        Words(
            kk="Анықтамаға міндет немесе құқық жазылған; нормативтік мазмұн жеке нормада болуға тиіс.",
            ru="В определение включены обязанность или право; нормативному содержанию место в отдельной норме.",
            en="The definition holds a duty or a right, which belong in a norm of their own.",
        ),
        {RU: r"\b(?:обязан\w*|вправе|запрещается)\b", KK: r"\b(?:міндетті|құқылы|тыйым салынады)\b"},
        {RU: "1) участник – лицо, которое обязано внести взнос;", KK: "1) қатысушы – жарна төлеуге міндетті тұлға;"},
        {RU: "1) участник – лицо, подавшее заявку;", KK: "1) қатысушы – өтінім берген тұлға;"},
        Where.DEFINITION,
        unverified=frozenset({KK}),
    ),
    Rule(
        "KZ-R03", "25(4)", Severity.ERROR,
        Words(
            kk="Элементке сын есіммен сілтеме жасалған; сілтеме элементтің нөмірімен беріледі.",
            ru="Ссылка на элемент дана прилагательным; ссылаются на номер элемента.",
            en="The reference names a unit by an adjective; a reference gives the unit's number.",
        ),
        {
            RU: rf"(?:выше|ниже)(?:указанн|названн|приведенн|изложенн|перечисленн)\w+ {_UNIT_RU}|(?:предыдущ|предшествующ|следующ)(?:ей|его|ем|им|ему|ую) {_UNIT_RU}",
            KK: rf"(?:жоғарыда|төменде) (?:көрсетілген|аталған|келтірілген) {_UNIT_KK}|(?:алдыңғы|келесі) {_UNIT_KK}",
        },
        {RU: "В случаях, указанных в предыдущем пункте, заявка отклоняется.", KK: "Алдыңғы тармақта көрсетілген жағдайда өтінім қабылданбайды."},
        {RU: "В случаях, указанных в пункте 5, заявка отклоняется.", KK: "5-тармақта көрсетілген жағдайда өтінім қабылданбайды."},
        unless={RU: r"редакции|содержания", KK: r"редакцияда|мазмұндағы"},
        unverified=frozenset({KK}),
    ),
    Rule(
        "KZ-A01", "26(1)", Severity.ERROR,
        Words(
            kk="Өзгерістер енгізетін актінің тақырыбында алдымен өзгерістер аталады.",
            ru="В заголовке изменяющего акта сначала называются изменения.",
            en="The title of an amending act names the changes first.",
        ),
        {RU: r"о внесении дополнени\w+ и изменени\w+", KK: r"толықтыру\w* мен өзгеріс\w* енгізу туралы"},
        {RU: "О внесении дополнений и изменений в некоторые законы", KK: "Кейбір заңдарға толықтырулар мен өзгерістер енгізу туралы"},
        {RU: "О внесении изменений и дополнений в некоторые законы", KK: "Кейбір заңдарға өзгерістер мен толықтырулар енгізу туралы"},
        Where.TITLE,
    ),
    Rule(
        "KZ-V04", "42(1)", Severity.WARNING,
        Words(
            kk="Акт «күшіне енеді» деп айтылған; қолданысқа енгізу туралы айтылуы керек.",
            ru="Об акте сказано «вступает в силу»; срок устанавливается для введения в действие.",
            en="The act is said to come into force; a term is set for its being put into effect.",
        ),
        {RU: r"настоящ\w+ (?:закон|приказ|постановлени|указ|решени|кодекс)\w* вступа\w+ в силу", KK: r"осы (?:заң|бұйрық|қаулы|жарлық|шешім|кодекс)\w* [^.]*күшіне ен(?:еді|ді|бе)\w*"},
        {RU: "Настоящий Закон вступает в силу с 1 января.", KK: "Осы Заң 1 қаңтардан бастап күшіне енеді."},
        {RU: "Настоящий Закон вводится в действие с 1 января.", KK: "Осы Заң 1 қаңтардан бастап қолданысқа енгізіледі."},
    ),
    Rule(
        "KZ-W01", "24(3)", Severity.ERROR,
        Words(
            kk="Сөздер қысқартылған; нормада сөздер толық жазылады, тізбе «т.б.» дегенмен аяқталмайды.",
            ru="Слова сокращены; в норме слова пишутся полностью, а перечень не оканчивается на «и т.д.».",
            en="Words are abbreviated; norms write them out, and lists do not end in “etc.”.",
        ),
        {RU: r"(?<!\w)(?:и т\. ?д\.|и т\. ?п\.|и др\.|и пр\.|в т\. ?ч\.|т\. ?е\.)", KK: r"(?<!\w)(?:және т\. ?б\.|т\. ?б\.|т\. ?с\. ?с\.)"},
        {RU: "Представляются справки, акты и т.д.", KK: "Анықтамалар, актілер және т.б. ұсынылады."},
        {RU: "Представляются справки и акты.", KK: "Анықтамалар мен актілер ұсынылады."},
        unverified=frozenset({KK}),
    ),
    Rule(
        "KZ-W02", "24(3)", Severity.NOTE,
        Words(
            kk="Сөйлемде құқықтық мағына жоқ: ол ешкімге құқық бермейді және міндет жүктемейді.",
            ru="Предложение не несет правовой нагрузки: оно никому не дает прав и не возлагает обязанностей.",
            en="The sentence has no legal load: it gives nobody a right and lays no duty on anybody.",
        ),
        {
            RU: r"игра\w+ (?:важн|ключев|особ)\w+ роль|всемерно \w+|явля\w+ одн\w+ из (?:важнейш|главн|основн)\w+ (?:задач|приоритет|услови)\w*",
            KK: r"маңызды (?:рөл|рол) атқар\w+|жан-жақты жәрдемдес\w+|аса маңызды міндеттердің бірі болып табыл\w+",
        },
        {RU: "Пчеловодство играет важную роль в экономике.", KK: "Ара шаруашылығы экономикада маңызды рөл атқарады."},
        {RU: "Пчеловодство регулируется настоящим Законом.", KK: "Ара шаруашылығы осы Заңмен реттеледі."},
        unverified=frozenset({RU, KK}),
    ),
    Rule(
        "KZ-W06", "30", Severity.NOTE,
        Words(
            kk="«{quote}» деген сөз шешімді белгісіз қалдырады; шарт немесе өлшемшарт қажет пе, тексеріңіз.",
            ru="Слова «{quote}» оставляют решение открытым; проверьте, не нужны ли условие или критерий.",
            en="The words “{quote}” leave the decision open; consider naming a condition or a criterion.",
        ),
        {RU: r"\bкак правило\b|\b(?:при|в случае|по мере) необходимости\b", KK: r"\bәдетте\b|\bқажет болған (?:жағдайда|кезде)\b|\bқажеттілігіне қарай\b"},
        {RU: "При необходимости комиссия созывается повторно.", KK: "Қажет болған жағдайда комиссия қайта шақырылады."},
        {RU: "Комиссия созывается повторно через пять рабочих дней.", KK: "Комиссия бес жұмыс күнінен кейін қайта шақырылады."},
        unverified=frozenset({RU, KK}),
    ),
)  # fmt: skip
