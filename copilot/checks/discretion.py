"""Corruption-prone wording: power without bounds, and what leaves the citizen guessing (L480 art. 30, 50; KZ-W06 to KZ-W08).

Each factor is a wording and what makes it harmless: criteria that follow, a closed list, a named source, or a choice that is
the citizen's own. Words alone are not enough: "иные документы" is open only while nothing closes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from copilot.checks import Draft, ProvisionCheck
from copilot.checks._draft import finding
from copilot.findings import Finding, Severity
from law.act import Provision
from law.actors import Side, actors
from law.norms import acts_russian
from law.text import fold
from law.words import Language, Words


@dataclass(frozen=True, slots=True)
class Factor:
    """A corruption-prone wording. Patterns run over folded text (`law.text.fold`).

    `near`: what must stand in the same sentence or its lead-in besides; `harmless`: what, in the same sentence, takes the
    harm away; `after`: what takes it away where it follows at once; `persons`: no harm where the choice is a person's."""

    rule: str
    message: Words
    pattern: dict[Language, str]
    near: dict[Language, str] | None = None
    harmless: dict[Language, str] | None = None
    after: dict[Language, str] | None = None
    before: dict[Language, str] | None = None  # what takes it away where it stands at once before
    persons: bool = False


RU, KK = Language.RU, Language.KK

# A named source: the law, an act, a provision of this act. KZ-W08 asks for exactly that.
_SOURCE_RU = (
    r"закон\w*|законодательств\w*|кодекс\w*|конституци\w*|договор\w*|правил\w*|стать\w+|пункт\w*|подпункт\w*|част\w+ \w+|глав\w+|приложени\w+|"
    r"приказ\w*|постановлени\w+|акт(?:ом|ами|ах|е)\b|положени\w+|инструкци\w+|стандарт\w*|регламент\w*|соглашени\w+"
)
_SOURCE_KK = (
    r"заң\w*|кодекс\w*|конституция\w*|шарт(?:та|тарда|ында|қа)\b|қағида\w*|бап\w*|баб\w*|тармақ\w*|тармағ\w*|тармақша\w*|тарау\w*|қосымша\w*|"
    r"бұйры\w*|қаулы\w*|ереже\w*|нұсқаулы\w*|стандарт\w*|регламент\w*|келісім\w*|акті\w*"
)
# Criteria: cases that are named, conditions that are listed.
_CRITERIA_RU = r"\s*,?\s*(?:\(?(?:а именно|к которым относ|то есть|перечисленн|указанн|предусмотренн|определенн|установленн|связанн|вызванн|обусловленн|когда|если|при \w+(?:ии|е|и|ах|ях)\b)|:|и (?:в )?порядке)"
_CRITERIA_KK = r"\s*,?\s*(?:\(?(?:атап айтқанда|яғни|оларға)|:|, егер)"

FACTORS: tuple[Factor, ...] = (
    Factor(
        rule="KZ-W06",
        message=Words(
            kk="Шешім қабылдаушының қалауына шек қойылмаған: шешім қандай өлшемшарттар бойынша қабылданатыны айтылмаған.",
            ru="Усмотрение ничем не ограничено: критерии, по которым принимается решение, не названы.",
            en="The discretion is unbounded: no criteria for the decision are named.",
        ),
        pattern={
            RU: r"(?:вправе |может |могут )?(?:по (?:своему|собственному|их|его|личному|свободному) усмотрени\w+|(?:по|на) усмотрени[юе] [\w-]+(?: [\w-]+)?|на (?:свое|собственное) усмотрение|исходя из (?:[\w-]+ ){0,2}целесообразности|без (?:объяснения|указания|сообщения) (?:каких-либо )?(?:причин|мотивов|оснований))",
            KK: r"(?:өз(?:інің)? (?:қалау\w*|ұйғарым\w*|көзқарас\w*)|(?:қалау|ұйғарым)(?:ы|лары) бойынша|өз еркімен шешеді|(?:себеп|негіз|уәж)\w* (?:түсіндірмей|көрсетпей|айтпай|хабарламай)\w*|орынды(?:лығы)?на қарай)(?: бойынша)?",
        },
        after={
            RU: _CRITERIA_RU + r"|\s*(?:в пределах|с учетом следующих|исходя из следующих|в соответствии с|по следующим критери)",
            KK: _CRITERIA_KK,
        },
        harmless={RU: r"добровольн\w+|не обязательн\w+|необязательн\w+", KK: r"ерікті\w*|міндетті емес"},
        persons=True,
    ),
    Factor(
        rule="KZ-W06",
        message=Words(
            kk="Ерекше жағдайлардың өлшемшарттары аталмаған: оларды кім және неге қарап анықтайтыны белгісіз.",
            ru="Исключительные случаи не определены: критериев, по которым случай признается таким, нет.",
            en="The exceptional cases are not defined: nothing says what makes a case exceptional.",
        ),
        pattern={
            RU: r"(?:в|при) (?:исключительных|особых|отдельных|особо важных|необходимых|экстренных|нестандартных) (?:случаях|обстоятельствах|ситуациях)|в (?:порядке исключения|исключительном порядке)|в виде исключения",
            KK: r"(?:ерекше|айрықша|жекелеген|ерекше маңызды|қажетті|төтенше емес) (?:жағдай(?:лар)?(?:да|ларда)|жағдайлар туындаған(?:да| кезде)|мән-жайлар(?:да| кезінде))|ерекше тәртіппен|ерекшелік ретінде",
        },
        after={RU: _CRITERIA_RU, KK: _CRITERIA_KK},
        before={
            KK: r"(?:көзделген|белгіленген|көрсетілген|айқындалған|болған|туындаған|болмаған|кезінде|кездегі|кезіндегі|жағдайда|жағдайындағы) "
        },
        harmless={
            RU: r"в (?:следующих |иных )?случаях, (?:предусмотренных|установленных|указанных|определенных)",
            KK: r"мынадай жағдайлар",
        },
    ),
    Factor(
        rule="KZ-W06",
        message=Words(
            kk="Шешім тек жеке бағаға сүйенеді: неге қарап бағаланатыны айтылмаған.",
            ru="Решение зависит только от оценки должностного лица: признаков, по которым она дается, нет.",
            en="The decision rests on a personal judgement alone: nothing says what it is to be based on.",
        ),
        pattern={
            RU: r"(?:если |котор\w+ |когда |как )?(?:[\w-]+ ){0,4}?(?:сочтет|сочтут|посчитает|посчитают|признает|признают|считает|считают|находит|найдет)(?: это)? (?:необходим\w*|нужн\w*|целесообразн\w*|уважительн\w*|достаточн\w*|важн\w*|приемлем\w*|возможн\w*|обоснованн\w*|существенн\w*)|"
            r"при наличии (?:такой )?(?:целесообразности|желания)",
            KK: r"(?:[\w-]+ ){0,2}?(?:қажет|керек|орынды|дәлелді|жеткілікті|маңызды|тиімді|мүмкін|негізді|мақсатқа сай)(?: болады)? деп (?:сана\w*|тап\w*|тапса\w*|есепте\w*|таны\w*|біл\w*|ұйғар\w*)",
        },
        after={RU: _CRITERIA_RU, KK: _CRITERIA_KK},
        harmless={RU: r"ограничива\w+", KK: r"шектел\w+"},
        persons=True,
    ),
    Factor(
        rule="KZ-W07",
        message=Words(
            kk="Құжаттар тізбесі ашық: тағы қандай құжаттар талап етілуі мүмкін екені айтылмаған.",
            ru="Перечень документов открыт: какие еще документы могут быть потребованы, не сказано.",
            en="The list of documents is open: nothing says what else may be demanded.",
        ),
        pattern={
            RU: r"(?:ины[ехм]\w*|други[ехм]\w*|прочи[ехм]\w*|дополнительны[ехм]\w*) (?:необходимы[ехм]\w* )?(?:документ\w*|справк\w*)(?:, необходим\w+)?",
            KK: r"(?:өзге(?: де)?|басқа(?: да)?|қосымша(?: да)?) (?:қажетті )?(?:құжат\w*|анықтама\w*)",
        },
        near={
            RU: r"представля|прилага|подает|подают|предъявл|требу|запрашив|необходим|по (?:запросу|требованию)|усмотрени|сочтет|перечень документов|следующие документы",
            KK: r"ұсын|қоса бер|тапсыр|көрсет|талап|сұрат|қажет|сұрау|өтініш",
        },
        harmless={
            RU: rf"ограничива\w+|исчерпыва|подтверждающ|предусмотренн|установленн|указанн|перечисленн|определенн|входящ|хранящ|не (?:требу|вправе|допуска|запрашива|истребу)|без (?:истребован|представлен)|(?:в соответствии|согласно) |(?:{_SOURCE_RU}) республики|запреща|за исключением",
            KK: r"шектел|түпкілікті|растайтын|көзделген|белгіленген|көрсетілген|айқындалған|талап етілмей|талап етуге жол|құқылы емес|тыйым|сәйкес|болмаса",
        },
    ),
    Factor(
        rule="KZ-W07",
        message=Words(
            kk="Тізбе ашық: оны органның шешімі немесе талабы толықтырады.",
            ru="Перечень открыт: его дополняет решение или требование самого органа.",
            en="The list is open: the body itself adds to it by its decision or demand.",
        ),
        pattern={
            RU: r"(?:ины|други|дополнительны|прочи)[ехм]\w* (?:[\w-]+ ){0,2}?[\w-]+,? (?:(?:по|согласно) (?:решени|запрос|требовани|усмотрени|указани)\w+|(?:определяем|устанавливаем|определенн|установленн|запрашиваем|требуем)\w+) (?:[\w-]+ )?(?:комисси|орган|наймодател|продавц|балансодержател|организатор|руководител|должностн|аппарат|маслихат|акимат|министерств|управлени)\w*",
            KK: r"(?:комиссия|орган|жалға беруші|сатушы|ұйымдастырушы|басшы|лауазымды адам|аппарат|мәслихат|әкімдік|министрлік)\w* (?:шешімі|сұрауы|сұрау салуы|талабы|талап етуі|нұсқауы) бойынша (?:өзге|басқа|қосымша)(?: де| да)? [\w-]+|(?:комиссия|орган|жалға беруші|сатушы|ұйымдастырушы|басшы)\w* (?:айқындайтын|белгілейтін|талап ететін|сұрататын) (?:өзге|басқа|қосымша)(?: де| да)? [\w-]+",
        },
        harmless={RU: r"ограничива\w+|исчерпыва\w+", KK: r"шектел\w+"},
    ),
    Factor(
        rule="KZ-W06",
        message=Words(
            kk="Органның қолайсыз шешім қабылдау құқығына негіз де, шарт та аталмаған.",
            ru="Право на неблагоприятное решение дано без оснований и условий.",
            en="A power to decide against a person is given without grounds or conditions.",
        ),
        pattern={
            RU: r"(?:вправе|имеет право|может|могут) (?:в любое время )?(?:отказать|отклонить|приостановить|аннулировать|отозвать|возвратить|вернуть|не допустить|исключить)\b",
            KK: r"(?:бас тартуға|қабылдамауға|тоқтата тұруға|кері қайтаруға|қайтаруға|жоюға|кері қайтарып алуға|жібермеуге) (?:құқылы|болады)",
        },
        harmless={
            RU: r"если|случа\w+|при |основани\w+|следующ\w+|предусмотренн\w+|когда|в связи|вследствие|по (?:причин|заявлени|обращени|просьб|решени|истечени)|согласи|соответстви|не вправе|не может|не могут|не имеет",
            KK: r"егер|жағдай\w*|болса|кез(?:де|інде)|негіз\w*|сәйкес|мынадай|байланысты|себеп\w*|көзделген|белгіленген|келісім\w*|өтініш\w*|\w+(?:са|се|маса|месе)\b",
        },
        persons=True,
    ),
    Factor(
        rule="KZ-W06",
        message=Words(
            kk="Орган кез келген талап немесе шектеу қоя алады: оның шегі де, негізі де аталмаған.",
            ru="Орган может установить любое требование или ограничение: ни предела, ни оснований нет.",
            en="The body may set any demand or restriction: neither a limit nor a ground is named.",
        ),
        pattern={
            RU: r"(?:вправе|имеет право|может|могут) (?:[\w-]+ ){0,6}?люб(?:ые|ое|ую|ой|ых) (?:[\w-]+ ){0,2}?(?:ограничени|требовани|услови|мер[ыу]|взыскани|документ|сведени|решени)\w*",
            KK: r"кез келген (?:[\w-]+ ){0,2}?(?:шектеу|талап|шарт|шара|құжат|мәлімет|шешім)\w* (?:[\w-]+ ){0,3}?(?:құқылы|құқығы бар|алады\b|болады\b)",
        },
        harmless={
            RU: r"предусмотренн\w+|установленн\w+|указанн\w+|не запрещенн\w+|за исключением|кроме|в пределах|в соответствии|согласи|соглашени",
            KK: r"көзделген|белгіленген|көрсетілген|тыйым салынбаған|қоспағанда|шегінде|сәйкес|келісім",
        },
        persons=True,
    ),
    Factor(
        rule="KZ-W06",
        message=Words(
            kk="Мерзімді ұзартуға шек те, негіз де қойылмаған.",
            ru="Продление срока не ограничено: предел и основания не названы.",
            en="The term may be extended without a limit or a ground.",
        ),
        pattern={
            RU: r"(?:продлева|продл[ие]|продлен)\w* (?:[\w-]+ ){0,3}?(?:при|в случае) необходимости|(?:при|в случае) необходимости (?:[\w-]+ ){0,6}?(?:продлева|продл[ие]|продлен)\w*",
            KK: r"қажет болған (?:жағдайда|кезде) (?:[\w-]+ ){0,6}?ұзарт\w*|қажет болса (?:[\w-]+ ){0,6}?ұзарт\w*",
        },
        harmless={
            RU: r"не (?:более|свыше)|на срок|на \w+ (?:рабочих|календарных)|до \w+ (?:рабочих|календарных|дней|месяц)|но не",
            KK: r"аспай\w*|дейін|бірақ|мерзімге|күнге|айға",
        },
    ),
    Factor(
        rule="KZ-W07",
        message=Words(
            kk="Негіздер тізбесі ашық: бас тартудың немесе шектеудің барлық негіздері аталмаған.",
            ru="Перечень оснований открыт: названы не все основания отказа или ограничения.",
            en="The list of grounds is open: not all grounds of refusal or restriction are named.",
        ),
        pattern={
            RU: r"(?:а также )?(?:(?:по|на|при|в) )?(?:ины[ехм]\w*|други[ехм]\w*|прочи[ехм]\w*) (?:уважительны[ехм]\w* )?(?:причин\w*|основани\w+|случа\w+|нарушени\w+|мотив\w*)",
            KK: r"(?:өзге(?: де)?|басқа(?: да)?) (?:дәлелді )?(?:себеп\w*|негіз\w*|жағдай\w*|бұзушылық\w*)",
        },
        near={
            RU: r"отказ|отклон|возвра[тщ]|аннулир|приостан|прекращ|растор|отзыв|отзыва|лиша|лишени|исключени|исключает|ограничени|запрет|запреща|не допуска|взыск",
            KK: r"бас тарт|қайтар|қабылдамай|қабылданбай|жойыл|күшін жой|тоқтат|бұзыл|айыр|шектел|шектеу|тыйым|жол берілмей",
        },
        harmless={
            RU: rf"(?:предусмотренн|установленн|указанн|перечисленн|определенн|прямо)\w* (?:\w+ ){{0,4}}?(?:{_SOURCE_RU})|не (?:вправе|допускается) отказ|запрещается отказ|не запрещенн|кроме|не допускается|по решению суда|(?:в соответствии с|согласно) ",
            KK: rf"(?:{_SOURCE_KK}) (?:көзделген|белгіленген|көрсетілген|айқындалған)|тыйым салынбаған|бас тартуға жол берілмей|бас тартуға тыйым|сот шешімі|сәйкес",
        },
        before={RU: r"(?:запреща\w+|не допускается) (?:\w+ ){0,4}"},
    ),
    Factor(
        rule="KZ-W08",
        message=Words(
            kk="Тәртіпке жалпылама сілтеме: тәртіп қай актіде белгіленгені айтылмаған.",
            ru="Бланкетная отсылка: каким актом установлен порядок, не сказано.",
            en="A blanket reference: nothing says which act sets the procedure.",
        ),
        pattern={
            RU: r"в (?:установленном|определенном|предусмотренном) порядке|установленным порядком|в порядке(?: и сроки)?, (?:установленном|определяемом|предусмотренном)(?=[.;]|$)",
            KK: r"(?:белгіленген|айқындалған|көзделген) тәртіп(?:пен|те)",
        },
        # A source that follows; in Kazakh, a participle: what was registered or approved in its own procedure before.
        after={
            RU: rf"\s*(?:(?:настоящ\w+|республики|[\w-]+(?:ым|им|ыми|ими)) )?(?:{_SOURCE_RU})|\s*(?:правительством|президентом|министерств\w+|уполномоченн\w+|маслихат\w+)",
            KK: r"\s*(?:[\w-]+ )?[\w-]+(?:ған|ген|қан|кен)\b(?! (?:жоқ|емес|кезде|соң|жағдайда))",
        },
        before={
            RU: r"[\w-]+(?:нн|т)(?:ый|ое|ая|ые|ого|ой|ых|ому|ым|ыми|ую) (?:\w+ )?",
            KK: rf"(?:(?:{_SOURCE_KK})(?: [^,;.]+?){{0,8}}|[\w»\")-]+(?:да|де|та|те)|(?:орган|үкімет|министрлік|министр|президент|банк|шешім)\w*|сәйкес|осы|аталған) ",
        },
    ),
    Factor(
        rule="KZ-V08",
        message=Words(
            kk="Мерзім белгіленбеген: «{quote}» деген сөз нақты мерзім бермейді.",
            ru="Срок не определен: слова «{quote}» срока не дают.",
            en="No term is set: the words “{quote}” name none.",
        ),
        pattern={
            RU: r"в (?:разумн\w+|кратчайш\w+|возможно короткий|минимальн\w+) срок\w*",
            KK: r"(?:ақылға қонымды|қысқа|ең қысқа|барынша қысқа|мүмкіндігінше қысқа) мерзім(?:де|дерде|ішінде)",
        },
        after={RU: r"\s*,?\s*(?:но )?не (?:более|позднее|превыша)", KK: r"\s*,?\s*бірақ"},
        harmless={RU: r"не (?:более|позднее|превыша)\w*", KK: r"кешіктірмей|аспай\w+"},
        persons=True,
    ),
)


def _find(draft: Draft, provision: Provision) -> Iterable[Finding]:
    language = KK if draft.language is KK else RU
    lead = fold(draft.lead(provision))
    for position in provision.own:
        text = fold(draft.text(position))
        taken: list[tuple[int, int]] = []
        for factor in FACTORS:
            for match in _compiled(factor.pattern[language]).finditer(text):
                span = match.span()
                if any(start < span[1] and span[0] < end for start, end in taken) or not _harmful(factor, language, text, lead, span):
                    continue
                taken.append(span)
                quote = draft.text(position)[slice(*span)]
                yield finding(
                    "discretion",
                    factor.rule,
                    Severity.WARNING,
                    draft,
                    position,
                    span,
                    factor.message.format(quote=quote),
                    evidence=(draft.evidence(provision),),
                )


def _harmful(factor: Factor, language: Language, text: str, lead: str, span: tuple[int, int]) -> bool:
    start, end = _sentence(text, span)
    sentence = text[start:end]
    if factor.before and language in factor.before and re.search(rf"(?:{factor.before[language]})\Z", text[start : span[0]]):
        return False
    if factor.after and re.match(factor.after[language], text[span[1] : end]):
        return False
    if factor.harmless and _compiled(factor.harmless[language]).search(sentence):
        return False
    if factor.near and not _compiled(factor.near[language]).search(lead + " " + sentence):
        return False
    return not (
        factor.persons and _whose(lead + " " + sentence, len(lead) + 1 + span[0] - start, language, text[slice(*span)]) is Side.PERSON
    )


def _sentence(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """The sentence around a span: from the last full stop before it to the next after it."""
    starts = [m.end() for m in re.finditer(r"[.!?] +(?=[^\W\d_])", text[: span[0]])]
    stop = re.search(r"[.!?](?= +[^\W\d_]|$)", text[span[1] :])
    return (starts[-1] if starts else 0), (span[1] + stop.end() if stop else len(text))


_OBLIQUE_KK = re.compile(r"(?:ға|ге|қа|ке|ны|ні|ды|ді|ты|ті|да|де|та|те|дан|ден|тан|тен|нан|нен|мен|бен|пен)$")


def _whose(text: str, at: int, language: Language, wording: str) -> Side:
    """Whose choice it is: that of the actor named in the wording, else of the last one before it, else of the first after it;
    where no one is named, of the body that applies the norm."""
    named = actors(wording, language)
    if named:
        return named[-1].side
    mentioned = actors(text, language)
    if language is KK:  # who chooses stands unmarked or in the genitive; the others are dealt with
        mentioned = tuple(actor for actor in mentioned if not _OBLIQUE_KK.search(actor.name))
    else:  # in Russian, in the nominative or the instrumental
        mentioned = tuple(actor for actor in mentioned if acts_russian(actor.name))
    before = [actor for actor in mentioned if actor.end <= at]
    if before:
        return before[-1].side
    return mentioned[0].side if mentioned else Side.BODY


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


CHECK = ProvisionCheck(
    id="discretion",
    kinds=("discretion",),
    title=Words(kk="Сыбайлас жемқорлық тудыратын тұжырымдар", ru="Коррупциогенные формулировки", en="Corruption-prone wording"),
    find=_find,
)
