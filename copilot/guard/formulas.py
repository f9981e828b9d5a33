"""Turns of phrase of drafting that say one thing: a verb and its light verb with a noun ("отвечает", "несет ответственность"),
and the fixed formulas of acts ("вводится в действие", "вступает в силу"). The words of such a phrase count as one another."""

from __future__ import annotations

import re
from functools import cache

from law.words import Language

# A line is a group; its alternatives are patterns of a folded text, parted by " | ".
_GROUPS: dict[Language, str] = {
    Language.RU: r"""
        по (?:\w+ )?вине | вин(?:а|ы|е|у|ой) | (?:не)?винов\w+
        нес(?:ти|ет|ут|ущ\w+) (?:\w+ )?ответственност\w+ | влек\w+ (?:\w+ )?ответственност\w+ | влеч\w+ (?:\w+ )?ответственност\w+ | привлека\w+ к (?:\w+ )?ответственности | отвеча\w+ | ответствен(?:на|ны)?
        вв(?:од|ед|ест)\w+ в действие | вступ\w+ в (?:законную )?силу
        утра[тч]\w+ силу | прекра[тщ]\w+ действ\w+
        в полно[мй] (?:объеме|размере|мере) | полностью | целиком
        прин[яи]\w+ (?:\w+ )?решени\w+ | реша\w+ | решил\w*
        да(?:ет|ть|ют|л|ла|ли|ча|чи|че|чей) согласи\w+ | соглас(?:ен|на|ны|и\w+)
        ок(?:азыв|аз|аж)\w+ (?:\w+ )?(?:помощь|помощи|содействи\w+|поддержк\w+) | помога\w+ | помо(?:чь|гут|жет) | содейств\w+
        ок(?:азыв|аз|аж)\w+ (?:\w+ )?(?:влияни\w+|воздействи\w+) | влия\w+
        вн(?:ос|ес)\w+ (?:\w+ )?изменени\w+ | измен\w+
        вн(?:ос|ес)\w+ (?:\w+ )?предложени\w+ | предл(?:ага|ож)\w+
        вед(?:ет|ут|ения|ение|ению) учет\w* | учитыва\w+
        подл(?:ежит|ежат) возврату | возвраща\w+ | верну\w+
        подл(?:ежит|ежат) уничтожению | уничтожа\w+ | уничтож\w+
        став\w+ в известность | извеща\w+ | уведомля\w+ | сообща\w+
        пост(?:авить|авлен|ановк)\w* на учет | вста\w+ на учет
        име\w+ место | происход\w+ | случа(?:ется|ются)
        по истечении | через | после | спустя
        правомоч\w+ | (?:имеет|есть|имеется) кворум | кворум\w*
        (?:является|являться|быть|состоять|стать) член\w+ | член\w+ (?:\w+ ){0,6}(?:является|являться|быть|состоять|стать) | вход\w+ в состав
        единовременн\w+ | один раз | разов\w+ | однократн\w+ | сразу | одн(?:ой суммой|им платежом) | за один раз
        ин(?:ым|ыми) (?:образом|способ\w+|путем) | друг(?:им|ими) (?:образом|способ\w+|путем) | иначе | по-другому
        дости(?:г|ч|ж)\w* (?:\w+ ){1,3}?(?:возраст\w*|лет) | исполнилось | исполнится | исполняется
        нала(?:га|же|го)\w+ (?:\w+ )?штраф\w* | влеч?е\w+ (?:наложение )?(?:\w+ )?штраф\w* | наказыва\w+ (?:\w+ )?штраф\w* | штрафу\w+
        плата (?:\w+ ){0,2}не (?:взимается|полагается|берется) | без (?:взимания )?платы | бесплатн\w+ | безвозмездн\w+
        по (?:\w+ )?желанию | жела(?:ет|ют) | пожела\w+ | добровольно | по собственной воле
        явля\w+ следстви\w+ | яви\w+ следстви\w+ | причин\w+ (?:явля|яви|ста)\w+ | (?:явля|яви|ста)\w+ причин\w+ | вызван\w* | вследствие | из-за
        принадлеж\w+(?: \w+ праве собственности)? | собственник\w* | (?:находи|состои|быв)\w+ в собственности
        в устной форме | устно
        в письменн(?:ой форме|ом виде) | письменно
        на безвозмездной основе | безвозмездно | бесплатно
        в том числе | включая
        наибольш\w+ | больше вс(?:его|ех) | сам(?:ый|ая|ое|ые) больш\w+
        наименьш\w+ | меньше вс(?:его|ех) | сам(?:ый|ая|ое|ые) (?:мал|маленьк)\w+
        сохран\w+ (?:\w+ )?(?:силу|действие) | действ(?:ует|уют|овать|ительн\w+)
        общ\w+ (?:длительност|продолжительност|сумм|количеств|срок)\w* | в общей сложности | в (?:сумме|целом)
        дополнительно | доплат\w+ | доплач\w+
        последующ\w+ | начиная со?
        от имени | представля\w+
        непрерывн\w+ | беспрерывн\w+ | без перерыв\w+
        (?:приобре|получ)\w+ (?:\w+ )?статус\w* | станов(?:ится|ятся) | ста(?:ть|нет|нут|л|ла|ло|ли)
        в противном случае | иначе | в ином случае | если (?:этого|\w*услови\w+|требовани\w+)(?: \w+){0,3} не (?:произо|выполн|соблюд|случ|сдела|исполн)\w+ | если нет
        родственник\w* | родств\w+
        явля\w+ (?:\w+ ){0,2}член\w+ | вход\w+ в (?:нее|него|них|состав|его|ее|их) | в (?:нее|него|них|состав) (?:не )?вход\w+
        (?:длительност|продолжительност)\w* | сколько (?:\w+ ){0,3}?дл(?:ит|ят)\w* | дл(?:ит|ят)\w*
        применя(?:ет|ют)ся | распространя(?:ет|ют)ся | каса(?:ет|ют)ся
        участни\w+ котор\w+ (?:\w+ )?явля\w+ | (?:в )?котор\w+ (?:\w+ ){0,3}участву\w+
        судебн\w+ (?:акт|постановлени|решени)\w* | суд(?:а|у|ом|е)?
        при(?:д|ход)\w+ к выводу | счита\w+ | счел | счест\w* | сочтет | призна\w+
        неполнот\w+ | недостаточност\w+ | недостаточ(?:ен|на|но|ны) | нехватк\w+ | не хвата\w+
        на бумажн\w+ носител\w+ | на бумаге | в бумажн\w+ (?:форме|виде)
        частично | отчасти | в части | част(?:ь|и|ью)
        путем организации | организаци(?:я|и|ю|ей) (?:\w+ ){0,2}\w+(?:ния|тия|работы|работ) | организ(?:у|ова|овыва)\w+
        расторжени\w+ брака | брак (?:\w+ )?растор\w+ | развод(?:а|у|ом|е)? | разв(?:ести|едены|елись)(?:сь)?
        неоднократн\w+ | не (?:один|одного) раз\w* | не раз | многократн\w+ | несколько раз
        хран\w+ (?:\w+ ){0,3}тайн\w+ | (?:не )?разглаша\w+ | конфиденциальн\w+ | держ\w+ в (?:тайне|секрете)
        созда\w+ помех\w* | препятств\w+ | меша\w+ | мешал\w*
        не в (?:состоянии|силах) | не (?:может|могут|способ\w+|смог\w*)
        неполн\w+ | не (?:полностью|целиком) | не в полно[мй] (?:объеме|размере|мере)
        снима\w+ с учета | переста\w+ (?:состоять|числиться) на учете
        недействит\w+ | не име\w+ (?:\w+ )?сил\w* | не действу\w+ | отменя\w+
        земельн\w+ участ\w+ | участ\w+ земли | земл(?:я|ю|и|ей|е)
        с использованием | с применением | с помощью | при помощи | посредством | путем
    """,
    Language.KK: r"""
        атап өт\w+ | тойлан?\w+ | мерекеле\w+
        сәйкес кел\w+ | тұспа-тұс кел\w+ | дәл кел\w+ | тұс кел\w+
        қолданысқа енгізі\w+ | күшіне ен\w+ | күші\w* (?:\w+ ){0,6}бастал\w+
        күш(?:ін|і) (?:жо(?:й|ю|я)\w+|жойыл\w+) | қолданы(?:лу|с)\w* тоқта\w+
        (?:қолданылуы|күші|қолданысы)\w* | қолданыл\w+ | қолданыс\w+
        кінәсі\w* | кінәлі\w*
        жауаптылыққа ә(?:кеп|келіп) соғ\w+ | жауапты(?:лықта|лық|лықты|лыққа)? (?:бол|көтер|тарт)\w+ | жауап бер\w+ | жауапкершілік\w* көтер\w+ | жауапты
        хабардар ет\w+ | хабардар болады | хабарла\w+ | хабар бер\w+ | мәлімде\w+
        шешім\w* (?:қабылда|шығар)\w+ | шеш(?:еді|іледі|уге|у|кен)
        көмек (?:көрсет|бер)\w+ | көмектес\w+ | жәрдемдес\w+ | жәрдем көрсет\w+
        толық (?:көлемде|мөлшерде) | толығымен | толық | түгел
        өзгеріс\w* енгіз\w+ | өзгерт\w+
        ұсыныс\w* енгіз\w+ | ұсыныс жаса\w+ | ұсын\w+
        шағым\w* (?:бер|жаса|келтір|түсір)\w+ | шағымдан\w+ | шағым жасай
        келісім\w* бер\w+ | келіс(?:еді|кен|се|ім)\w*
        бақылау\w* (?:жаса|жүргіз)\w+ | бақыла\w+ | қадағала\w+
        тексер\w+ жүргіз\w+ | тексер\w+
        қол қо[йяю]\w* | қолтаңба\w*
        есепке қой\w+ | есепке тұр\w+ | есепке ал\w+
        сал(?:уға|ынуға) ә(?:кеп|келіп) соғ\w+ | салын(?:ады|уға тиіс) | салады
        (?:жасқа|жасына) (?:тол|жет)\w+ | жасы \w+ асқан
        кворум\w* | заңды бол\w+ | заңды деп
        мүше\w+ бол\w+ | құрамына кір\w+
        құрам\w* | кім\w* кір\w+ | кіре(?:ді|тін)\w* | тұрады
        екі рет(?:тен)? | екінші рет | қайталап
        бір рет(?:тік)? | біржолғы
        ә(?:кеп|келіп) соғ\w+ | алып кел\w+ | туғыз\w+
        күнтізбелік жыл\w* ішінде | жыл бойы
        жүзеге асыр\w+ | іске асыр\w+ | орында\w+
        назарға ал\w+ | ескер\w+
        өтпейінше | өткен\w* дейін | өтпей\w* | аяқталған\w* дейін | біткен\w* дейін
        қашан | қай (?:кез|уақыт|күн)\w* | уақыт\w*
        қайда | қай жер\w* | орны\w*
        күш\w* сақта\w+ | жарамды | қолданыста бол\w+
        нысан\w* | түр(?:і|де|інде)
        өз еркімен | ерікті түрде | өз қалауы\w*
        болма(?:ған|са|й|уы)\w*(?: кезеңде| кезде)? | жоқ(?:та|тығы\w*|тан)?
        қолы?(?:на|ға) ти\w+ | ал(?:ын)?ған\w* | ал(?:са|сымен|ынса)
        тең(?:еледі)? | құрайды
        тегін | өтеусіз | ақысыз | (?:ақы|төлем)\w* (?:алын|алм|төлен|талап)\w+
        ниет\w* | \w+[ғқгк][ыі](?:сы|сі|м)? кел\w+ | қала(?:са|йтын|ған)\w* | тіле(?:се|йтін|ген)\w*
        құпия\w* (?:\w+ )?(?:сақта|ұста|қал|бол)\w+ | жария (?:етпе|етілме|қылма)\w+
        құн\w* | қанша тұр\w+
        жарамсыз\w* | күш\w* (?:жоқ|болма\w+)
        қау(?:пі|іп) (?:бар|бол\w+|төн\w+) | мүмкін
        (?:пайдалан|қолдан)\w+ отырып | көмегімен | арқылы
    """,
    Language.EN: r"""
        is liable | are liable | be liable | bears? (?:\w+ )?(?:liability|responsibility) | is responsible | are responsible | answers? for
        enters? into force | comes? into force | takes? effect | comes? into effect
        in full | fully | entirely | completely
        makes? (?:a )?decision\w* | decides?
        gives? (?:\w+ )?notice | notif\w+ | informs?
        provides? (?:\w+ )?assistance | assists? | helps?
        makes? (?:a )?payment\w* | pays?
        in writing | written
        consecutive\w* | in a row | running | successive\w*
        irrespective(?:ly)? of | regardless of | whether or not | whatever | no matter
        ceas\w+ to | no longer | stop\w* (?=\w+ing) | any ?more
        (?:the )?source\w* | where (?:\w+ ){1,3}(?:came|comes?) from
        (?:valid|good|sound|justified|compelling|legitimate) (?:reason|cause|ground|excuse)\w*
        within the (?:\w+ )?(?:prescribed|set|specified|established|fixed) (?:time|period|term)(?: limit)? | on time | in time | in due time
        (?:free of charge|at no (?:cost|charge)|without (?:charge|payment)|for free|gratuitous\w*)
        in the (?:state|condition) | in good (?:state|condition|repair)
        is present | are present | in the presence
        having regard to | taking (?:\w+ )?(?:into account|account of) | takes? (?:\w+ )?(?:into account|account of) | considering | in view of
        (?:attain|reach)\w* (?:the )?age | years? old | of age | aged | turn(?:s|ed)? | (?:is|are) at least
        at (?:\w+ ){0,3}expense(?: of)? | paid (?:for )?(?:by|out of|from) | pays? for | out of (?:\w+ ){0,4}(?:funds|pocket|budget) | from (?:the|its|his|their) (?:own )?funds
        brings? (?:\w+ ){0,5}to light | comes? to light | detect\w* | discover\w*
        (?:time )?limit (?:specified|set|given) | deadline | set (?:time )?limit
        shortage | runs? short | short of | in short supply
        lump sum | one-off | single payment
        (?:does|do) not correspond to (?:reality|the facts|the truth) | untrue | false | incorrect
        force majeure | insuperable force | insurmountable force
        equivalent to | the same (?:\w+ )?(?:status|force|effect|value) as | equal to | as good as
        by (?:reason|virtue) of | because of | because | due to | owing to | on account of | on (?:the )?grounds? of | for (?:the )?reason\w* of
        for the sake of | in order to | with a view to | for the purposes? of | so that | so as to
        on the expiry of | after the expiry of | upon expiry of | upon the expiration of | (?:has|have) (?:run out|expired|passed|ended|elapsed) | is over | after
        (?:is|are) absent | in the absence of | (?:does|do) not (?:attend|appear|come) | fails? to (?:attend|appear|come)
        on (?:the )?(?:basis|strength) of | based on
        by means of | with the help of | through | using
        in the event of | if there (?:is|are)
        in person | personally | himself | herself | themselves
        at least | or more | minimum | no less | not less
        of its own motion | on its own initiative | of its own accord
        force\w* to | compel\w* to | made to
        in good time | in advance | beforehand | ahead of time
        gives? rise to | results? in | leads? to | entails? | causes?
        keeps? (?:\w+ ){0,8}(?:secret|confidential) | (?:not|never) (?:be )?disclose\w* | non-disclosure | confidentiality
        is in force | are in force | is valid | are valid | remains? (?:valid|in force|effective) | has effect
        by mutual agreement | by agreement | if (?:both|the parties|they) agree
        looks? after | takes? care of | cares? for
        burden of proof | must prove | has to prove | it is for
        deprive\w* of | lose\w* | forfeit\w*
    """,
}


@cache
def _table(language: Language) -> tuple[re.Pattern[str], ...]:
    lines = (line.strip() for line in _GROUPS[language].splitlines())
    return tuple(re.compile(r"(?<![\w-])(?:" + line.replace(" | ", "|") + r")(?![\w-])") for line in lines if line)


# A decision on what is then done: it may come and go.
_EMPTY = {
    Language.RU: re.compile(
        r"(?<!\w)прин\w+ (?:\w+ )?решени\w+ об?(?!\w)|(?<!\w)решени\w+ об? \w+ (?:\w+ ){0,4}прин\w+|(?<!\w)прин\w+ (?:\w+ )?мер\w* (?:по|к|для)(?!\w)"
    ),
    Language.KK: re.compile(r"(?<!\w)туралы шешім\w* (?:қабылда|шығар)\w+"),
    Language.EN: re.compile(r"(?<!\w)(?:makes?|takes?) (?:a |the )?decision to(?!\w)"),
}


# Prepositions made of a preposition and a noun that carries no matter there.
_PREPOSITIONS = {
    Language.EN: re.compile(
        r"(?<!\w)(?:free to|by the results? of|as a result of|the (?:time )?limit is|the deadline is|the cap is|within the limits? of|subject to|the subject of|in order(?= to| that)|in accordance with|in respect of)(?!\w)"
    ),
    Language.KK: re.compile(
        r"(?<!\w)(?:екі|үш|төрт|бес|\d) (?:санат|топ|түр|шарт|талап|негіз|нәрсе|жағдай)\w*(?=[^.;:]{0,40}:)"
        r"|(?<!\w)(?:екі|үш|төрт|бес|барлық|мынадай|мына|төмендегі|келесі) шарт\w* (?:бәрі |бірдей |барлығы |қатар )?(?:бәрі |бірдей )?(?:орындал|сақтал)\w+"
    ),
    Language.RU: re.compile(
        r"(?<!\w)(?:в (?:связи|соответствии|зависимости|отличие|целях|силу|рамках|ходе|отношении|адрес|лице|случае|порядке|виде)|"
        r"в противном случае|перв\w+ (?:день|дня|число|числа)|последн\w+ (?:день|дня|дню|месяц|месяца)|дач(?:а|и|у|е|ей)(?= (?:\w+ ){0,3}показани)|от имени|по (?:поводу|мере|линии|итогам|результатам)|со стороны|за счет|на (?:основании|предмет)|с (?:целью|учетом)|исходя|наряду|"
        r"при (?:производстве|проведении|осуществлении|совершении)|при помощи|в том числе|вне зависимости|за совершение|являющ\w+ предметом|явля\w+ предметом)(?!\w)"
    ),
}


def prepositions(folded: str, language: Language) -> list[tuple[int, int]]:
    """Places of prepositions that are made of several words."""
    pattern = _PREPOSITIONS.get(language)
    return [m.span() for m in pattern.finditer(folded)] if pattern else []


# Light words that make a term together.
_TERMS = {Language.KK: re.compile(r"(?<!\w)күн тәртіб\w+")}


def terms(folded: str, language: Language) -> list[tuple[int, int]]:
    """Places of terms whose words are light by themselves: the agenda, "the order of the day"."""
    pattern = _TERMS.get(language)
    return [m.span() for m in pattern.finditer(folded)] if pattern else []


def empty(folded: str, language: Language) -> list[tuple[int, int]]:
    """Places of words that say only that what follows is decided."""
    return [m.span() for m in _EMPTY[language].finditer(folded)]


def keys(folded: str, language: Language) -> list[tuple[int, int, str]]:
    """Every formula of a folded text: where it stands, and the key that its words share with those that say the same."""
    return [(m.start(), m.end(), f"f{number}") for number, pattern in enumerate(_table(language)) for m in pattern.finditer(folded)]
