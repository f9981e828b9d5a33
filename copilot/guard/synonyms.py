"""Words that plain drafting puts for one another. Those of `law.thesaurus` count between words of action and quality only: a
noun of a law is a term, and a term is not exchanged for its synonym; the groups here count for all words."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from law import thesaurus
from law.words import Language

# Beginnings of words; `$` ends a word. A line is a group.
_GROUPS: dict[Language, str] = {
    Language.RU: """
        извещ извест уведом сообщ(?!еств) предупре информир оповещ оповест
        истек истеч законч заверш окончан оконч прекра прошел прошл пройд минова минул
        начал начин начат приступ старт
        продолж по-прежн прежн сохран оста(?:ет|ют|н)
        полност целик полн(?:ый|ая|ое|ую|ого|ом|ым|ые|ых)$
        своевремен вовремя срок$
        превыша превыс перевал
        оплат плат(?!форм|ь) уплат выплат бесплат безвозмезд взима взыск взнос вноси внес вознагражд заработ
        уплат плат(?!форм|ь) переплат лишн излиш
        приобр покуп куп(?:и|л)
        обуч уч(?:ил|ит|ат|ен|еб|ащ) ученич
        труд(?!н) работ
        болезн заболе боле(?:ет|л|ть)$ нетрудоспособ больн
        помощ помог содейств поддерж
        жить жив(?:ет|ут|я|ш) прожив жител жильц
        умер умр умир смерт кончин
        стро(?:ит|ят|и|ен)$ строительств возвед возвод сооруд
        отвеч ответствен
        письмен пись(?:м|а) записк
        подход подошл подошел подходящ пригод годит
        убеди удостовер засвидетельств подтвержд подтверд заверен завер(?:я|и)
        хозяин собственник собственн владел
        вред ущерб убыт
        ребен дет(?:и|ей|ям|ск)
        муж$ мужа супруг жен(?:а|ы|е|у|ой)$
        мать матер мам(?:а|ы)$ отц отец пап(?:а|ы)$ родител
        покой отдых отдыха
        увол увольн расторг растор прекра
        доход прибыл выручк заработ
        част(?:ь|и|ей|ям|ями|ях|ичн)$ долям дол(?:я|и|е|ю|ей)$
        причин повод(?:ом|у|а|ы|ов)?$ основан
        расход затра издерж трат(?:а|ы|ить|ит|ят)
        деньг денег денеж средств
        постанов решен решени решил реши решат
        считат считает признат признает рассматрив
        высел выезд выех выеха покину покид
        заменя замен менят меня(?:ет|ют)
        оцен цен(?:а|ы|е|у|ой|ы|ам)$ стоимост стои(?:т|л|ть)
        выдач выда вруч отда отдав переда передав
        получ прин(?:я|и)т достав
        спрос запрос запраш просит просьб прос(?:ит|ят)
        прилож прилаг прикла
        отказ отказыв отклон
        исполн выполн соблюд соблюд
        имущест вещ(?:ь|и|ей|ам|ами)
        нача(?:ло|ла|лу|лом|ле)$ открыт
        перечн переч список списк
        специфик особенност
        заботит ухаж уход(?!ит|ят)
        сбор собир собр(?:а|ать)
        невозмож не$
        потребн нужд необходим
        согла(?:с|ш) одобр разреш
        предостав дать да(?:ет|ют|ст|дут|ва) получ
        разме(?:щ|ст) наход наход расположен распола стоит стоять ставит постав
        вес(?:ти|дет|ти) провод прове(?:д|ст)
        местонахожд местополож где$
        возраст исполнит достиг достиж
        общедоступн доступн доступ открыт
        всеобщ общ(?:ий|ая|ее|ие)$
        назыв указ указыв называ упомян перечисл
        приня приним прием
        вычит вычет вычест удерж
        заключ подпис
        перенес перенос перевод перевест
        засчит зачес зачет зачт включ
        возместит возмещ компенс
        близк ближай рядом
        отношен касаем
        бедств авари чрезвычайн
        оборуд техник
        утра(?:т|ч) потер пропа(?:ж|л|д)
        быстр немедл незамедл сраз срочн безотлаг
        ежегодн год(?:а|у|ы|ов|ом)?$
        обяз долг(?!оср)
        отсутств нет$ без$
        наруш несоблюд неисполн
        наруш недобросов
        составл составл оформл
        опублик публик обнарод размещ
        содерж(?:ащ|ит|ат|ать) включа нахо имею указ
        нахо(?:д|ж) прожив пребыв
        присутств участв участи участ
        """,
    Language.KK: """
        хабарла хабардар хабарды хабарлам мәлімде ескерт
        аялда тоқта
        қозғал жүр(?:еді|іп|у|ед)
        ұзақ созыл
        көзде айт(?:ыл|са) белгіле жаз(?:ыл|ды) көрсет
        өзгеше басқаша өзгесі
        жаза жазала
        төле төлем ақы төлен
        көмег көмек жәрдем арқылы пайдалан қолдан
        сақтал сақта орында
        баста бастал
        аяқтал аяқта бітк бітер бітір
        белгілен-белгіленбе бар-жоғ бар-жоқ
        құр(?:ыл|у|ған|айды)$ жаса жасал
        жасас жаса қол
        шығар шығын шыққ
        шекте шектел шегін шеңбер
        хабар мәлімет ақпарат дерек
        сатып ал(?:у|ынған)$
        көшір көшу
        келіс мақұлда рұқсат келісім
        берешек борыш қарыз
        ресімде толтыр жаз
        тексер қара қарап
        қамты кіреді енгіз қос ішінд болад бар$
        өндір шығарыл
        таба табыс кіріс
        үміткер үміт тілек қалайды ниет
        себеп себебі негіз
        жұмыскер қызметкер
        тұр(?:ғын|ады|атын)$ мекен
        бала балалар
        хабар жаса
        есептел сана саналад деп танылад таныл
        бұз(?:ыл|у|са|ған)$ тоқтат
        келтір
        жаң(?:арт|а)$
        қай(?:сы|да)$ орналас
        бірге қоса тірке
        бақыл қадағала
        жүзеге іске
        бөл(?:еді|у|інеді|ді)$ үлестір
        көрсетіл ұсын
        тиіст лайық
        жібер жолда ұсын
        өтініш өтінім арыз
        """,
    Language.EN: """
        notif notic tell told inform advis announc warn
        writ written
        advance ahead prior before earl
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
        obtain get got receiv acquir
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
        """,
}


@lru_cache(maxsize=100_000)
def groups(form: str, lemma: str, language: Language, term: bool) -> frozenset[str]:
    """Names of the groups to which a word belongs, for use as keys. `term`: the word is a noun."""
    found = {f"g{number}" for number, pattern in enumerate(_table(language)) if pattern.match(form) or pattern.match(lemma)}
    if not term:
        found |= {f"t{number}" for number, weight in thesaurus.groups(form, language) if weight > thesaurus.LOOSE}
    return frozenset(found)


@cache
def _table(language: Language) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile("|".join(line.split())) for line in _GROUPS[language].strip().splitlines() if line.strip())
