"""Actions that are near in wording and far in law: to end and to suspend, to raise and to lower. The exchange of one for the
other is told, though verbs as such weigh little."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from copilot.guard import messages, roles_kazakh
from copilot.guard.affirmed import told_otherwise
from copilot.guard.reading import Reading
from copilot.guard.tokens import Token
from copilot.guard.verdict import Change, ChangeType
from law.words import Language

# A line holds kinds of action parted by " | ", each a pattern of beginnings of words. A text that has one of a line and not the
# other stands against a text that has the other and not the one.
_CONTRASTS: dict[Language, str] = {
    Language.RU: r"""
        (?:прекращ|прекрат|аннулир|отмен[яеи]|расторг|лиша)\w* | приостан\w+ | (?:прерыв|прерв)\w+ | (?:возобнов|продолжа)\w+ | продл\w+
        (?:повы[шс]|увелич|возраст|прибав)\w+ | (?:пониж|сниж|сниз|уменьш|сокращ|сократ)\w+
        (?:выда[юеч]|предостав)\w* | (?:отзыв|отозв|изыма|изъя)\w+
        (?:утвержд|утверд|одобр)\w+ | (?:соглас[оу]в)\w+ | (?:отклон)\w+
        (?:созда[еюн]|образу|учрежд)\w+ | (?:ликвид|упраздн)\w+ | реорганиз\w+
        (?:назнача|назначен)\w+ | (?:избира|избран)\w+
        лиценз\w+ | аккредит\w+ | сертифи[цк]\w+
        собственност\w+ | (?:пользовани[еяю] на прав|аренд)\w*
        предварит\w+ | последующ\w+
        уведом\w+ | разрешени[еяю]\w*
        (?:возвра[тщ]|верн)\w+ | (?:зачет|зачис|засчит)\w+ | (?:удерж)\w+
        страх\w+ взнос\w+ | налог\w*
        движим\w+ | недвижим\w+
        конкурс\w* | аукцион\w*
        местонахожд\w+|мест\w+ (?:\w+ )?нахожден\w+|где (?:\w+ ){0,4}(?:наход|располож)\w+ | мест\w+ (?:\w+ )?жительств\w*|местожительств\w*|где (?:\w+ ){0,4}(?:жив|прожива)\w+ | мест\w+ (?:\w+ )?(?:работы|учебы|рождени\w|заключени\w|исполнени\w|совершени\w)
        (?<!не )(?:прекраща\w+|отменя\w+|аннулиру\w+|прекращен[аоы]?|отменен[аоы]?|аннулирован[аоы]?) | (?:остает|остают|останет|останут|сохраня[ею]т)ся
        (?<!не )сохран(?:ил|яет|яют|ивш|яющ)\w* | (?<!не )(?:утра(?:тил|чива|тивш)|потеря(?:л|ет|вш)|лиш(?:ил|ивш|ен))\w*
        рыночн\w+ | (?:балансов|кадастров|нормативн|номинальн|оценочн)\w+
        постоянн\w+ | временн\w+
        письменн\w+ | устн\w+
        (?:полностью|целиком|в полном объеме|в полном размере) | (?:частичн\w+|отчасти)
        материальн\w+ | моральн\w+
        физическ\w+ | юридическ\w+
        административн\w+ | уголовн\w+ | дисциплинарн\w+
        очн\w+ | заочн\w+
        открыт\w+ | закрыт\w+ | тайн\w+
        ничтожн\w+ | оспорим\w+
        (?:запре[тщ]|воспре[тщ])\w+ | ограничи\w+
        распоря\w+ | управл\w+ | владе\w+ | пользован\w+
        (?:изъят|изъя|изым)\w+ | реквиз\w+ | национализ\w+ | конфиск\w+
        недействит\w+ | раст(?:орг|орж)\w+ | незаключ\w+
        спис(?:а|ы)\w+ | уничтож\w+ | утилиз\w+
        уволь?н?\w+ | отстран\w+
        (?:ввоз|ввез|импорт)\w* | (?:вывоз|вывез|экспорт)\w*
        включ\w+ | исключа\w+ | исключит\w*
        усынов\w+ | опек\w+ | попечит\w+
        задерж\w+ | арест\w+
        календарн\w+ д(?:ень|н\w+) | рабоч\w+ д(?:ень|н\w+)
        действующ\w+ | утративш\w+
        не (?:ранее|раньше) | не (?:позднее|позже)
        (?:а также|или|либо) (?:если|когда) | (?:и|но) (?:при этом|одновременно|вместе с тем)
        (?:только|лишь) (?:один|одного|одной|одну|одном|одним) | (?:один|одного|одной|одну|одном|одним) или несколько|нескольк\w+
        (?:на|для) утверждени\w+ | (?:на|для) согласовани\w+ | (?:на|для) рассмотрени\w+ | (?:для|к) сведени\w+
        (?:всегда|во всех случаях|в любом случае) | (?:как правило|обычно|иногда|в (?:отдельных|исключительных) случаях)
        соразмерн\w+|пропорциональн\w+ | в равн\w+ (?:мере|долях|частях|размере|степени)|поровну
        (?:солидарн|общ(?=\w+ ответств))\w+ | субсидиарн\w+ | (?:в (?:равных )?долях|поровну)
        вместо|взамен | (?:в дополнение|дополнительно к|наряду с|помимо|сверх)
        (?:совокупн\w+|суммарн\w+|в сумме|в совокупности|в общей сложности) | кажд(?:ый|ая|ое|ого|ой|ому|ую|ым|ом)
        текущ\w+ | следующ\w+ (?=\w* ?(?:год|месяц|квартал|период))\w* | (?:предыдущ|предшествующ|прошл|истекш)\w+
        начал(?:о|а|у|ом|е)?|начин\w+|начн\w+ | (?:окончани|окончен|законч|заканчив|оканчив|заверш)\w*
        минимальн\w+ | максимальн\w+ | средн\w+
        крайн\w+ необходимост\w+ | необходим\w+ оборон\w+
        покушени\w+ | приготовлени\w+
        верхн\w+ | нижн\w+
        ист(?:ец|ц)\w* | ответчик\w*
        покупател\w+ | прода(?:вец|вц)\w*
        работник\w* | работодател\w+
        (?:заемщик|должник)\w* | (?:займодав|кредитор)\w*
        (?:арендатор|нанимател)\w* | (?:арендодател|наймодател)\w*
        заказчик\w* | (?:подрядчик|исполнител|поставщик)\w*
        страховател\w+ | страховщик\w*
        прямо(?:й|го|му|м)|прям(?:ая|ые|ых|ую) | косвенн\w+
        по (?:взаимному |обоюдному )?(?:соглашению|согласию) (?:\w+ )?(?:сторон|супругов|участников) | (?:одн(?:а|ой|у|ого)|люб(?:ая|ой|ую|ого)) из (?:\w+ )?(?:сторон|супругов|участников)
        (?:более )?коротк(?:ий|ого|ом|им) срок\w*|короче|меньш(?:ий|его|ем|им) срок\w* | более (?:длительн|продолжительн|долг|длинн)\w+|дольше|длиннее|больш(?:ий|его|ем|им) срок\w*|срок\w* (?:\w+ ){0,3}больше | (?<!не )ин(?:ой|ого|ому|ым) срок\w*
        отдельно от | (?:вместе с|приобща\w+ к|подшива\w+ к|в одной (?:папке|книге))
        замен[яеи]\w+ | оста(?:ет|ют|нет|нут|вл)\w* в силе
        (?:совместн|общ|обоюдн)\w+ (?:заявлени|ходатайств|обращени|просьб|предложени)\w* | (?:один|одного|одной|одна|одну|одним|любой|любого|любая|любую|любым|кто-либо|кого-либо) из (?:супругов|сторон|родителей|участников|собственников|наследников|них)
        единогласн\w+ | больши(?:нство|нства|нством)
        (?:безвозмездн|бесплатн)\w+ | (?:возмездн|платн)\w+
        впервые | (?:повторно|неоднократно)
        умышленн\w+ | неосторожн\w+
        добровольн\w+ | принудительн\w+
        городск\w+ | сельск\w+
        отечественн\w+ | (?:иностранн|зарубежн)\w+
        совершеннолетн\w+ | (?:несовершеннолетн|малолетн)\w+
        дневн\w+ | ночн\w+
        внутренн\w+ | внешн\w+
        (?:наземн|надземн)\w+ | подземн\w+
        менее тяжк\w+ | (?<!менее )(?<!особо )тяжк\w+ | особо тяжк\w+
        (?:соглас[оу]в|утвержд|утверд)\w+ | (?:уведом|извещ|извест|проинформир|информиру|оповещ|оповест|ставит в известность|став[ия]т в известность)\w*
        согласи\w+|соглас(?:ен|на|ны)|одобр\w+ | (?:уведом|извещ|извест(?!н)|проинформир|информиру|оповещ)\w+
        откры\w+ наследств\w*|наследств\w+ (?:не )?(?:\w+ )?откр\w+ | прин\w+ наследств\w*|наследств\w+ (?:не )?(?:\w+ )?приня\w+
        отсроч\w+ | рассроч\w+
        подлинник\w*|оригинал\w* | копи[яиюйе]\w*
        осматрива\w+|осмотр\w* | обыск\w* | выемк\w+
        допр(?:ос|аш)\w+ | опр(?:ос|аш)\w+
        свидетел\w+ | потерпевш\w+ | подозреваем\w+ | обвиняем\w+ | подсудим\w+ | осужденн\w+
        наследник\w* | (?:наследодател|завещател)\w+
        доверител\w+ | поверенн\w+
        залогодател\w+ | залогодержател\w+
        ссудодател\w+ | ссудополучател\w+
        хранител\w+ | поклажедател\w+
        комитент\w* | комиссионер\w*
        грузоотправител\w+ | грузополучател\w+
        взыскател\w+ | должник\w*
        апелляц\w+ | кассац\w+ | надзорн\w+
        лиш\w+ (?:\w+ )?родительск\w+ | ограни\w+ (?:\w+ ){0,2}родительск\w+
        безвестно отсутствующ\w+ | (?:объяв\w+|призна\w+) (?:\w+ )?умерш\w+
        недееспособн\w+ | ограниченно дееспособн\w+
        республиканск\w+(?: бюджет\w*|(?=[.,]| (?:и|или|либо) )) | местн\w+(?: бюджет\w*|(?=[.,]| (?:и|или|либо) ))
        отмен[яеи]\w* | измен[яеи]\w+
        мест\w+ (?:\w+ ){0,3}?жительства|где (?:\w+ )?(?:жив|прожив)\w+ | мест\w+ (?:\w+ ){0,3}?работы|где (?:\w+ )?работа\w+ | мест\w+ (?:\w+ ){0,3}?нахождени\w+|где (?:\w+ )?наход\w+ | мест\w+ (?:\w+ ){0,3}?(?:обучения|учебы)
        с учетом | (?:независимо от|вне зависимости)
        в (?:ее |его |их )?собственность | (?:в|во) (?:\w+ )?(?:пользование|владение|аренду)
        трудов\w+ стаж\w* | страхов\w+ стаж\w*
        собственн\w+ капитал\w* | уставн\w+ капитал\w*
        убыт\w+ | реальн\w+ ущерб\w* | упущенн\w+ выгод\w*
        пен[ияюей]\w* | неустойк\w+ | штраф\w*
        задат\w+ | аванс\w*
        исков\w+ давност\w+ | срок\w* давности
        общ(?:ее|его|ем|им|ему) собрани\w+ | (?:совет\w* директоров|правлени(?:е|я|ем|ю))
        оставл?\w* (?:\w+ )?без движения | оставл?\w* (?:\w+ )?без рассмотрения | (?:возвраща|возврат)\w+
        (?:общего|списочного) (?:числа|количества|состава) | (?:присутств|участв|голос)(?:овавш|ующ)\w+
    """,
    Language.KK: r"""
        (?:тоқтат[аы]|тоқтатыла|тоқтата|тоқтатуға|тоқтатып|тоқтаты\w+)(?! тұр)\w*(?! тұр) | тоқтат\w+ (?:тұр|қой)\w+ | жалғас(?:ады|а бер\w+) | қайта бастал?\w* | ұзарт\w+
        (?:көтер[іе]|арттыр|ұлғайт|көбейт|өсі[рў])\w+ | (?:төменде|азайт|қысқарт|кеміт)\w+
        (?<!жол )(?<!рұқсат )(?:бер(?:еді|іледі|у))\w* | (?:қайтарып ал|кері қайтар|алып қой)\w+
        (?:бекіт|мақұлда)\w+ | келіс(?:еді|іледі|у)\w* | (?:қабылдамай|кері қайтара)\w+
        (?:аяқтал|біткен|бітпе)\w* | (?:бастал|басталма)\w+|басы(?= бол)
        (?:құр(?:ады|ылады|у)) | (?:таратыл|таратад|жойыл)\w+ | қайта ұйымда\w+
        (?:тағайынд)\w+ | (?:сайлан|сайла[йу])\w*
        лиценз\w+ | аккредит\w+ | сертифи\w+
        алдын ала | кейіннен
        (?:қатысуынсыз|қатыспай|қатыспаған)\w* | (?:көзінше|қатысуымен|қатысып|қатысқан)\w*
        конкурс\w* | аукцион\w*
        нарықтық | (?:баланстық|кадастрлық|нормативтік|номиналды|бағалау)\w*
        тұрақты\w* | уақытша\w*
        жазба\w* | ауызша\w*
        (?:толығымен|толық|түгел\w*) | (?:ішінара|жартылай)
        материалдық | моральдық
        жылжымайтын | жылжымалы
        жалпы саны\w* | (?:қатысқан|қатысып отырған|қатысушы)\w*
        жеке (?:(?:және|немесе|не|мен) (?:заңды )?)?тұлға\w* | заңды (?:(?:және|немесе|не|мен) (?:жеке )?)?тұлға\w*
        әкімшілік | қылмыстық | тәртіптік
        ашық | жабық | жасырын
        билік ет\w+ | басқар\w+ | иелен\w+ | пайдалан\w+
        реквиз\w+ | (?:национализ|ұлттандыр)\w+ | тәркіле\w+
        есептен шығар\w+ | жой\w+ | кәдеге жарат\w+
        (?:жұмыстан|қызметтен) босат\w+ | шеттет\w+
        импорт\w* | экспорт\w*
        енгіз\w+ | алып таста\w+
        (?:әрқашан|әрдайым|барлық жағдайда) | (?:әдетте|кейде|жекелеген жағдайларда)
        барабар|(?:үлес|үлесі)\w* қарай | теңдей|тең үлес\w*|бірдей мөлшер\w*
        бір ғана\w*|тек бір(?! жағдай) | бір немесе бірнеше\w*|бірнеше\w*
        орнына | (?:қосымша|қоса|қатар)
        (?:жиынтық|жиынтығы\w*|жалпы алғанда|қосып есептегенде) | (?:әрбір\w*|әр)
        ағымдағы | келесі (?=жыл|ай|тоқсан|кезең)\w+ | алдыңғы
        (?:ең төмен|ең аз)\w* | (?:ең жоғары|ең көп)\w* | орташа\w*
        талапкер\w* | жауапкер(?!ш)\w*
        сатушы\w* | сатып алушы\w*
        (?:қызметкер|жұмыскер)\w* | жұмыс беруші\w*
        қарыз алушы\w* | қарыз беруші\w*
        борышкер\w* | кредитор\w*
        жал(?:ға|дап) алушы\w*|жалдаушы\w* | жал(?:ға|дап) беруші\w*
        тапсырыс беруші\w* | (?:орындаушы|мердігер)\w*
        сақтанушы\w* | сақтандырушы\w*
        бірауыздан | көпшілік\w*
        (?:өтеусіз|тегін|ақысыз) | (?:өтеулі|ақылы|ақысы? (?:алын|төлен)ад\w+)
        мерзімсіз | мерзімді(?! \w+[аеоұү]й)
        қасақана | абайсыз\w*
        ерікті | мәжбүрл\w+
        қалалық | ауылдық
        отандық | шетел\w*
        кәмелетке толған(?!ға дейін|ша)\w* | кәмелетке толмаған\w*
        күндізгі | түнгі
        ішкі | сыртқы
        (?:ортақ|солидарлық)\w* | субсидиарлық\w*
        күнтізбелік күн\w* | жұмыс күн\w*
        (?:мүлкіне|мүлікке|шотына|шоттарына|активтеріне) тыйым сал\w+ | тәркіле\w+
        таза (?:табыс|кіріс|пайда)\w* | (?:жалпы|салық салынатын) (?:табыс|кіріс|пайда)\w*
        мүшелік жарна\w* | кіру жарна\w*
        нақты нұқсан\w* | залал\w* | (?:айрылып қалған|алынбай қалған|жоғалтқан) (?:пайда|табыс)\w*
        кепілдік\w*(?! жарна) | кепіл(?!д|г)\w* | кепілгер\w*
        әрекет қабілет\w* | құқық қабілет\w*
        айыппұл\w* | өсімпұл\w* | тұрақсыздық айыб\w*
        салық\w*(?! (?:орган|төлеуші|есеп)) | (?:кедендік )?баж\w* | алым\w*
        бала\w* асырап ал\w+ | қорғаншы\w* | қамқоршылық\w*
        алғаш(?:қы)? рет\w* | (?:қайталап|бірнеше рет|қайта жасал)\w*
        жанама | тікелей
    """,
    Language.EN: r"""
        (?:terminat|revok|cancel|annul)\w* | suspend\w* | renew\w* | extend\w* | (?:starts?|begins?|runs?) (?:afresh|anew|again|from the beginning)|restart\w*|interrupt\w*
        (?:rais|increas)\w+ | (?:lower|reduc|decreas)\w+
        issu\w+ | (?:withdraw|revok)\w*
        approv\w+ | consult\w+ | reject\w+
        appoint\w* | elect\w*
        written|in writing | (?:oral|verbal)\w*
        employer\w* | (?:employee|worker)\w*
        (?:buyer|purchaser)\w* | (?:seller|vendor)\w*
        (?:lessee|tenant)\w* | (?:lessor|landlord)\w*
        (?:plaintiff|claimant)\w* | (?:defendant|respondent)\w*
        (?:debtor|borrower)\w* | (?:creditor|lender)\w*
        insurer\w* | (?:insured|policyholder)\w*
        customer\w* | (?:contractor|supplier)\w*
        (?:always|in all cases|in every case) | (?:as a rule|usually|normally|generally|sometimes)
        instead of|in place of | in addition to|on top of|besides|along with|together with|jointly with|alongside
        receiving (?:party|side|state) | sending (?:party|side|state)
        strike\w* | lockout\w*
        (?:minimum|lowest) | (?:maximum|highest) | average
        losing|loses|unsuccessful | winning|wins|won|prevailing
        (?:donor|donator)s? | donees?
        (?:consignor|shipper|sender)s? | (?:consignee|recipient|addressee)s?
        licensors? | licensees?
        transferors? | transferees?
        assignors? | assignees?
        (?:pledgor|mortgagor)s? | (?:pledgee|mortgagee)s?
        principals? | agents?
        departure|entry | arrival|exit | destination
        unlimited (?:number|amount|quantity)|any number | one(?! of| or| and| another| that| who| year| month| week| day)|a single
        loading | unloading
        upper | lower
        internal | external
        summer | winter
        odd | even(?! (?:if|where|when|though|after|before|so|by|for|in|on|at|then))
        beginning|start|commencement | end|completion|expiry
        exploration | exploitation|extraction
        current | (?:next|following) (?:year|month|quarter) | (?:previous|preceding) (?:year|month|quarter)
        voluntar\w+ | (?:compulsor|mandator)\w+
        (?:intentional|deliberate)\w* | negligen\w+
        direct(?:ly)? | indirect\w*
        domestic | foreign
        urban | rural
        actual (?:damage|loss(?:es)?) | lost profits?|loss of profits?
        full-time | part-time
        retail\w* | wholesale\w*
        natural persons?|individuals? | legal (?:persons?|entit(?:y|ies))
        mothers?|maternal | fathers?|paternal
        husbands? | wi(?:fe|ves)
        birth | death
        marriages? | divorces?
        copy|copies | originals?
        warnings? | reprimands? | fines?
        northern | southern | eastern | western
        surface | underground|groundwater
        nominal | market (?:value|price)|current value | book value
        preliminary|provisional | final|definitive
        civil (?!servants?) | criminal
        central|national | local|regional
        majority | minority
        ascending | descending
        inbound|incoming | outbound|outgoing
        primary | secondary | higher
        drinking | industrial|technical
        hunting | fishing
        unanimous\w* | majority
        joint\w* | subsidiar\w+
        import\w* | export\w*
        gross | net
        adult\w* | minor\w*
        permanent\w* | temporar\w+
        movable | immovable
        owner\w*|property right | possess\w+|tenure | lease\w* | (?:temporary|permanent|free) use
        withdraw\w* | amend\w*|alter\w*|modif\w+
        manag\w+|administ\w+ | takes? (?:[\w']+ ){0,4}into ownership|becomes? the owner
        void | voidable
        seiz\w+|arrest\w* | confiscat\w+|forfeit\w*
        recommend\w*|advisable|encourag\w+ | must|has to|have to|shall|(?:is|are) (?:required|obliged) to
        first(?! (?:working|business|calendar|day|month))|earliest | last|latest|final
        detain\w*|detention | confiscat\w+ | requisition\w*|nationali[sz]\w+ | destroy\w*|destruction
        (?:sell|sale|sold)\w* | (?:leas|rent)\w+
        loans? | grants?(?! (?:a|an|the|of|to|leave|permission))|subsid\w+
        criminal\w* | administrative\w* | disciplinary
        accredit\w+ | licen[cs]\w+
        auction\w* | tender\w*
        proportional\w*|pro rata|in proportion|proportionate\w* | equal(?:ly)?|in equal (?:shares|parts)
        jointly and severally|joint(?:ly)? and several(?:ly)?|solidar\w+ | subsidiar\w+ | in (?:equal )?shares|in proportion|proportion(?:al|ate)\w*|pro rata|(?:his|her|its|their|own) (?:\w+ )?shares?|separately|individually|(?:for|only|just) (?:his|her|its|their|one's) (?:own )?(?:part|portion)
        night\w* | day(?:time|light)
        underground | (?:above|over)ground
        secret | public|open
        for the first time | repeated\w*|more than once | (?<!than )once(?=[.,;]|\Z| only)
        citizen\w* | residents?
        material | moral
        restrict\w* | prohibit\w*|forbid\w*|ban(?:s|ned)?
        releas\w+|exempt\w*|waiv\w+|forgiv\w+|written off | defer(?:s|red|ral|ment)?|postpon\w+|extend\w*|prolong\w*|in instal?ments|by instal?ments
    """,
}


@cache
def _table(language: Language) -> tuple[tuple[re.Pattern[str], tuple[re.Pattern[str], ...]], ...]:
    """Of each line, the pattern of any of its kinds, and those of each."""
    lines = (line.strip() for line in _CONTRASTS[language].splitlines())
    kinds = (tuple(kind.strip() for kind in line.split(" | ")) for line in lines if line)
    return tuple((_words("|".join(line)), tuple(map(_words, line))) for line in kinds)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)")


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    for any_kind, kinds in _table(original.language):
        if not any_kind.search(original.folded) or not any_kind.search(rewrite.folded):
            continue
        here = [m.span() if (m := kind.search(original.folded)) else None for kind in kinds]
        there = [m.span() if (m := kind.search(rewrite.folded)) else None for kind in kinds]
        lost = [span for span, other in zip(here, there, strict=True) if span and not other]
        lost = [span for span in lost if not told_otherwise(span[0], original, rewrite)]
        new = [span for span, other in zip(there, here, strict=True) if span and not other]
        new = [span for span in new if not told_otherwise(span[0], rewrite, original)]
        if lost and new:
            words = messages.changed(messages.TERM_CHANGED, original, lost[0], rewrite, new[0])
            yield Change(ChangeType.TERM, words, (lost[0],), (new[0],))
            return
    gone = [t for t in _rights(original) if not any(t.same(o) for o in rewrite.tokens)]
    come = [t for t in _rights(rewrite) if not any(t.same(o) for o in original.tokens)]
    if gone and come:
        spans = (gone[0].start, gone[0].end), (come[0].start, come[0].end)
        yield Change(ChangeType.TERM, messages.changed(messages.TERM_CHANGED, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:])


_RIGHT = {
    Language.RU: re.compile(r"(?<!\w)прав(?:о|а|у|ом|е)? (?P<what>\w+)"),
    Language.KK: re.compile(r"(?P<what>\w+) құқығ\w+"),
}


def _rights(reading: Reading) -> list[Token]:
    """The words that tell of which kind a right is: of property, of use. A right to do something is none of these."""
    pattern = _RIGHT.get(reading.language)
    if pattern is None:
        return []
    starts = {m.start("what") for m in pattern.finditer(reading.folded)}
    found = [t for t in reading.tokens if t.start in starts and not t.word.light]
    if reading.language is Language.RU:
        return [t for t in found if t.word.cases and "gent" in t.word.cases]
    return [t for t in found if not roles_kazakh.case(t)]
