"""Words that plain drafting puts for one another. Those of `law.thesaurus` count between words of action and quality only: a
noun of a law is a term, and a term is not exchanged for its synonym; the groups here count for all words."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from law import thesaurus
from law.words import Language

# Beginnings of words; `$` ends a word. A line is a group: words of administration that drafting and plain style put for one
# another in any field. Nouns that name persons, things or rights are terms and stand in no group.
_GROUPS: dict[Language, str] = {
    Language.RU: """
        извещ извест информац уведом сообщ(?!еств) предупре информир оповещ оповест
        истек истеч законч заверш окончан оконч минов прошеств
        начал начин начат приступ
        прекращ прекрат
        продлен продлев продли
        сохран остав остаю остает остал
        полност целик полн(?:ый|ая|ое|ую|ого|ом|ым|ые|ых)$
        своевремен вовремя
        незамедл немедл безотлаг срочно$ срочный сразу тотчас
        предварит заране
        лично личн персонал
        ежегодн год(?:а|у|ы|ов|ом)?$
        превыша превыс
        оплат уплат выплат плат(?:ит|ят|ить|а|ы|е|у|ой)$ взнос вноси внес взима взыск
        расход затрат издерж трат(?:а|ы|ить|ит|ят)$ использ расход
        стоимост цен(?:а|ы|е|у|ой)$ стои(?:т|л|ть)$
        возмест возмещ компенс
        приобр покуп куп(?:и|л)
        продаж прода(?:ет|ют|ть|в|н) реализ
        работ труд(?!н)
        обуч учеб учит учащ
        болезн заболе боле(?:ет|л|ть)$
        лечен лечит лечат
        помощ помог содейств поддерж
        жить жив(?:ет|ут|ущ) прожив жизн
        совместн вместе сообща
        дальнейш впредь больше$
        умер умир смерт кончин
        стро(?:ит|ят|ить)$ строительств возвед возвод сооруж
        отвеч ответствен
        письмен письм
        подтвержд подтверд удостовер засвидетельств завер
        вред ущерб
        увол увольн расторг растор
        причин повод(?:ом|у|а|ы|ов)?$ основан
        постанов решен реши реша
        призна счита
        замен менят меня(?:ет|ют)
        измен помен
        выдач выда вруч отда
        переда перено
        неявк явк яви(?:лс|лас|лис|тьс|тс) явивш
        получ поступ
        получ прин(?:я|и)т приня прием приним
        представ подач пода(?:ет|ют|н|в|ть|л)
        направ отправ посыла послат посл(?:ан|ал)
        просьб просит прос(?:ят|ить)$ запрос запраш ходатайств
        отказ отказыв отклон
        исполн выполн соблюд
        наруш несоблюд неисполн
        перечн переч список списк
        сбор собир собра
        нужда$ потребн необходим
        согла(?:с|ш) одобр
        разреш позвол
        разме(?:щ|ст) располож распола
        указ указыв назван назыв перечисл упомян
        вычит вычет удерж
        заключ подпис
        засчит зачес зачет зачт
        отношен касаем
        утра(?:т|ч) потер
        составл оформл
        опублик публик обнарод
        присутств участв участи
        погреб похорон захорон
        опт(?:ом|ов)
        розни[цч]
        ребен дет(?:и|ей|ям|ьми|ях|ск)
        суд(?:а|у|ом|е|ы|ов)?$ судебн
        изъя изым
        заня заним
        сня сним
        подня поднима
        интернет ресурс сайт портал
        назнач избр избир
        провер контрол
        осмотр осматр
        хран сбереж
        примен распростран
        утвержд утверд
        равен равн поровну состав
        обязат долж
        ден(?:ег|ьг|еж)
        возвра(?:т|щ) верн(?:у|е)
        отзыв отозва отзов
        перевод перевес перевед перевел
        вывод вывед вывес вывел
        отвод отвед отвес отвел
        ввод введ ввес ввел
        вынос вынес
        перенос перенес перенош
        вывоз вывез
        перевоз перевез
        посев посея засев засея
        разворот разверн развор(?:ач|от)
        иметь имеет имеют имел облад налич
        пропуск пропу(?:ст|щ)
        повторн заново вновь снова вторичн опять
        опьян пьян нетрезв
        опасност угроз угрож гроз(?:ит|ят|ить)$
        """,
    Language.KK: r"""
        хабарла хабардар хабарлам мәлімде ескерт
        баста
        аяқтал аяқта бітк біте бітір
        тоқта доғар
        ұзарт созу соз(?:ыл|а)
        сақта
        көзде белгіле айқында көрсет
        өзгеше басқаша
        төле төлем ақы
        жұмса пайдалан қолдан
        жұмса шығы(?:с|н)
        көмек көмег жәрдем
        орында сақта
        дереу кідіріс шұғыл тез жедел
        уақтылы уақытында
        толық түгел
        алдын бұрын
        ұсын тапсыр
        жібер жолда
        сұра өтін тіле
        өтініш өтінім арыз
        бер(?:іледі|еді|у|уге)$ бөл(?:іне|еді|у)
        құр(?:ыл|у|ған|ады)$ жасақта ұйымдастыр
        жаса(?:й|л|у)? құр(?:ыл|у|ған|ады)$
        жасас жаса қол
        келіс мақұлда құпта
        сана есептел таныл деп
        бұз(?:ыл|у|са|ған)$ сақтама орындама
        жою жой жоюға құрт
        өтеу өтей өтел толтыр
        салдар себеп себеб
        тізбе тізім
        ақпарат мәлімет дерек
        тексер қара
        бақыла қадағала
        қамты кіред кіру$ кірген енгіз
        ал(?:ған|ын|у|са|ып|ады|ды|сын|атын) түс(?:кен|у|се) келіп$ қабылда
        таба табыс кіріс
        жұмыскер қызметкер
        тұр(?:ғын|ады|атын)$ мекен
        сатып ал(?:у|ынған|ады|са)$
        сат(?:у|ады|ылады)$ өткіз
        көшір көшу
        ауыстыр алмастыр
        өзгер түзет
        жарияла жарық
        интернет ресурс сайт портал
        үміткер кандидат
        кейінгі келесі
        орналас орналастыр
        тағайында сайла
        растау раста куәланд
        жүзеге іске
        өткіз өте(?!у) өтк өтет
        атау ат(?:ы|ын|ына|ының|тар\w*)?$
        сай сәйкес
        орын(?:да|дар\w*)$ жер(?:де|лер\w*)$
        төмен кем$ аз$ жетпе(?:се|ген|йтін)
        жоғары артық асса асқан асатын
        себеп себеб негіздеме уәж
        тарат тарал
        үлестір бөл(?:еді|у|інеді)$
        қажет керек мұқтаж
        әр әрбір
        дербес жеке бөлек өз(?:і|інің)?$
        """,
    Language.EN: """
        notif notic tell told inform advis announc warn
        writ written
        advance ahead prior before earl first
        commenc start begin began beginn open
        terminat end(?:s|ed|ing)?$ expir finish close ceas conclud conclusion complet over$
        pay paid payment remunerat fee fees charg cost free toll
        fine penal sanction punish impos
        bargain negotiat
        overpa surplus excess much
        set$ off$ offset cover credit used use
        different another other
        writ(?:ing|ten)
        unreasonab reason sense economic
        make(?:s)? makes
        owe owed due sum sums everything amount
        continu still remain stay keep
        occup use uses used
        deem treat consider regard count
        equal same
        length period term long durat
        ensur sure see$ secur guarantee
        course while during operat use uses used
        conform meet met compl satisf accord correspond
        job respons charge duty task
        issu grant give given gives gave provid
        consent agree approv permi
        person someone anyone else
        languag kazakh russian english
        publish publi announc
        cap capped limit ceiling exceed restrict
        apply appl cover affect concern relat
        terminat dismis fire lay
        submit send sent file lodge present hand
        service serve served deliver
        fail not
        compensat reimburs make$ good$ losses loss damag
        incur suffer
        destroy scrap
        restor repair renew rebuil
        confirm show certif verif
        occur happen take$ place
        obtain get got receiv receipt acquir
        purchas buy bought
        sell sold sale
        assist help aid support
        require need want demand
        request ask asked
        prior before
        subsequent after later next following
        approximat about roughly
        attempt try tries
        employ hire work worker staff
        lease rent let tenan
        lessee tenant
        lessor landlord
        residen liv(?:e|es|ing) dwell home hous
        vehicl car cars
        children child minor
        daily everyday
        birth childbirth
        height high
        delay once immediat prompt
        extinguish put
        part help join
        conduct behav
        regard account
        allow permi
        begin beg(?:a|u)n start commenc open
        blame fault guilt
        worth valu
        attend present$
        examin consider
        quor valid
        notif inform tell told advis
        defect flaw fault$
        overtime
        leave holiday vacation
        wage salar pay$ paid
        damag harm loss lose lost
        licen[cs] permit
        premis building
        employ work hire
        dismiss fire$ fired sack
        last duration long
        reach attain
        necess need
        transfer hand hands pass move convey
        examin check review inspect
        prohibi forbid ban bann
        access public open everyone
        plot land
        state government
        annual yearly year
        inspect visit check
        scrutin
        propos offer
        refus reject declin den(?:y|ies|ied)
        modif chang amend alter
        calculat work count comput
        determin decid set fix decision
        establish set$ found
        indicat state name show specif say
        record writ enter regist
        contain include hold
        suspend stop halt
        eliminat remov delet
        retain keep kept
        attach enclos add
        appoint name
        elect choose chose
        convene call
        enter$ sign conclud
        build construct erect
        locat situat place where
        illness sick ill
        repay return back
        extend prolong renew
        entitl right
        disclos reveal divulg say tell told
        reliev releas exempt absolv discharg
        collect gather
        outcom result
        appear attend present$ come
        keep maintain
        caus result arise
        protect safeguard guard
        """,
}


@lru_cache(maxsize=100_000)
def groups(form: str, lemma: str, language: Language, term: bool) -> frozenset[str]:
    """Names of the groups to which a word belongs, for use as keys. `term`: the word is a noun. In Kazakh no ending tells a noun
    from a quality, so there the thesaurus counts for all words."""
    found = {f"g{number}" for number, pattern in enumerate(_table(language)) if pattern.match(form) or pattern.match(lemma)}
    if not term or language is Language.KK:
        found |= {f"t{number}" for number, weight in thesaurus.groups(form, language) if weight > thesaurus.LOOSE}
    return frozenset(found)


@cache
def _table(language: Language) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile("|".join(line.split())) for line in _GROUPS[language].strip().splitlines() if line.strip())
