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
        по (?:\w+ )?желанию | жела(?:ет|ют) | пожела\w+ | добровольно | по (?:собственной|своей|доброй|своей доброй) воле
        явля\w+ следстви\w+ | яви\w+ следстви\w+ | причин\w+ (?:явля|яви|ста)\w+ | (?:явля|яви|ста)\w+ причин\w+ | вызван\w* | вследствие | из-за
        принадлеж\w+(?: \w+ праве собственности)? | собственник\w* | собственностью | (?:находи|состои|быв)\w+ в (?:\w+ )?собственности
        в устной форме | устно
        теря\w+ (?:\w+ )?силу | утра[тч]\w+ (?:\w+ )?силу | переста\w+ (?:\w+ )?действовать | прекра[тщ]\w+ (?:\w+ )?действ\w+ | прекращени\w+ действия
        прин(?:яти|има)\w+ пищ\w+ | при[её]м\w* пищи | поесть | ед(?:а|ы|у|ой|ят) | питани\w+ | обед\w*
        обстоятельств\w*,? (?:имеющ|относящ|касающ)\w+ | о том,? что | то,? что | тем,? что
        автомобильн\w+ дорог\w* | автодорог\w*
        автомобильн\w+ (?:транспорт|перевоз)\w* | автотранспорт\w* | автоперевоз\w*
        железн\w+ дорог\w* | железнодорожн\w+
        нотариальн\w+ | нотариус\w*
        име\w+ отношени\w+ к | относ\w+ к | каса(?:ет|ют|ющ)\w+
        зан(?:ят|ята|яты|имается) (?:на )?работ\w+ | работает | работают | на время работы | во время работы
        негативн\w+ (?:воздействи|влияни|последстви)\w+ | вредн\w+ (?:воздействи|влияни|последстви)\w+ | вред(?:ит|ят|ить|а|у|ом)? | неблагоприятн\w+ (?:воздействи|влияни|последстви)\w+ | ущерб\w* | плохо влия\w+ | отрицательн\w+ (?:воздействи|влияни)\w+
        с учетом | учитыва\w+ | учет(?:а|ом|у|е)? | дума\w+ о(?:б|бо)? | принима\w+ во внимание | помн\w+ о(?:б|бо)?
        в коллегиальном составе | коллегиальн\w+ | нескольк\w+ суд(?:ей|ьями|ьям) | (?:тремя|тр[ех]+) судьями | коллеги(?:я|ей|и)
        в (?:\w+ )?отсутстви\w+ | не (?:присутств|участв)\w+ | без (?:\w+ )?(?:участия|присутствия) | без него | без нее | без них | не приход(?:ит|ят)
        доступ\w* | открыт\w* для | открыт\w+ доступ\w*
        в письменн(?:ой форме|ом виде) | письменно
        на безвозмездной основе | безвозмездно | бесплатно
        в том числе | включая
        наибольш\w+ | больше вс(?:его|ех) | сам(?:ый|ая|ое|ые) больш\w+
        наименьш\w+ | меньше вс(?:его|ех) | сам(?:ый|ая|ое|ые) (?:мал|маленьк)\w+
        сохран\w+ (?:\w+ )?(?:силу|действие) | действ(?:ует|уют|овать|ительн\w+)
        общ\w+ (?:длительност|продолжительност|сумм|количеств|срок|размер|доход|выручк|объем|стоимост)\w* | совокупн\w+ | в общей сложности | в (?:сумме|целом)
        дополнительно | доплат\w+ | доплач\w+
        последующ\w+ | начиная со?
        от имени | представля\w+
        непрерывн\w+ | беспрерывн\w+ | без перерыв\w+
        (?:приобре|получ)\w+ (?:\w+ )?статус\w* | станов(?:ится|ятся) | ста(?:ть|нет|нут|л|ла|ло|ли)
        в противном случае | иначе | в ином случае | если (?:этого|\w*услови\w+|требовани\w+)(?: \w+){0,3} не (?:произо|выполн|соблюд|случ|сдела|исполн)\w+ | если нет
        родственник\w* | родств\w+
        явля\w+ (?:\w+ ){0,2}член\w+ | вход\w+ в (?:нее|него|них|состав|его|ее|их) | во? (?:\w+ ){1,4}(?:не )?вход(?:ит|ят)
        (?:длительност|продолжительност)\w* | сколько (?:\w+ ){0,3}?дл(?:ит|ят)\w* | дл(?:ит|ят)\w* | короче | длиннее | дольше
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
        сохраня\w+ | по-прежнему | оста[ею]тся | оста(?:лся|лась|лось|лись|нется|нутся)
        прин(?:има|я|им)\w+ (?:\w+ ){0,2}участи\w+ | участву\w+ | участвова\w+
        рыболов\w+ | (?:лов|вылов|улов)\w* рыб\w+ | рыб\w+ (?:\w+ ){0,2}(?:лов|вылов)\w+
        просроч\w+ | срок\w*(?: \w+){0,2} (?:истек|вышел|прошел|истечет|выйдет)\w*
        бессрочн\w+ | срок\w*(?: \w+){0,3} не огранич\w+ | без ограничения срок\w+
        арендован\w+ | арендуем\w+ | (?:взят|снят)\w+ в аренду
        иностранн\w+ государств\w+ | за границ\w+ | за рубеж\w* | зарубежн\w+
        хран\w+ (?:\w+ ){0,3}тайн\w+ | (?:не )?разглаша\w+ | конфиденциальн\w+ | держ\w+ в (?:тайне|секрете)
        созда\w+ помех\w* | препятств\w+ | меша\w+ | мешал\w*
        не в (?:состоянии|силах) | не (?:может|могут|способ\w+|смог\w*)
        неполн\w+ | не (?:полностью|целиком) | не в полно[мй] (?:объеме|размере|мере)
        снима\w+ с учета | переста\w+ (?:состоять|числиться) на учете
        недействит\w+ | не име\w+ (?:\w+ )?сил\w* | не действу\w+ | отменя\w+
        земельн\w+ участ\w+ | участ\w+ земли | земл(?:я|ю|и|ей|е)
        с использованием | с применением | с помощью | при помощи | посредством | путем
        пересм\w+ | (?:заново|снова|повторно|еще раз) рассм\w+ | рассм\w+ (?:\w+ )?(?:заново|снова|повторно|еще раз)
        перерасч\w+ | пересчит\w+ | (?:заново|снова) (?:рас|по)сч\w+
        периодичност\w+ | как часто
        нотариальн\w+ | у нотариуса | нотариус\w*
        публичн\w+ | при всех | прилюдно | открыто
        устн\w+ | на словах | словами
        временно | на время
        водохозяйственн\w+ | водн\w+ хозяйств\w*
        малоимущ\w+ | малообеспеченн\w+
        обра[тщ]\w+ взыскани\w+ | взыск\w+
        учитыва\w+ | учте\w+ | с учетом | прин\w+ во внимание | прин\w+ в расчет
        должностн\w+ лиц\w* | чиновник\w*
        вступ\w+ в (?:законную )?силу | вв(?:од|ед|ест)\w+ в действие | нач\w+ действовать | действу(?:ет|ют) со?
        мест\w+ работы | где (?:\w+ ){0,3}?работа\w+ | на работе
        мест\w+ рождени\w+ | где (?:\w+ ){0,2}?роди(?:лся|лась|лись)
        дат\w+ рождени\w+ | когда (?:\w+ ){0,2}?роди(?:лся|лась|лись) | день рождения
        фамили\w+,? им\w+,? (?:и )?отчеств\w+ | фио | как (?:\w+ )?зовут
        нетрудоспособн\w+ | не мо(?:жет|гут) (?:\w+ )?работать
        безработн\w+ | без работы | нет работы | не работа\w+
        инвалид\w* | с инвалидностью
        алкогольн\w+ опьянени\w+ | пьян\w+ | нетрезв\w+
        командиро\w+ | служебн\w+ поездк\w+ | рабоч\w+ поездк\w+
        оферт\w* | предложени\w+ (?:заключить|о заключении)(?: договор\w*)?
        акцепт\w* | соглас\w+ | прин\w+ предложени\w+
        вещественн\w+ доказательств\w* | улик\w*
        насили\w+ | насильно | силой
        предварительн\w+ сговор\w* | заранее (?:\w+ )?договор\w+ | сговор\w*
        неоднократн\w+ | несколько раз | много раз | не раз
        сельскохозяйственн\w+ | сельск\w+ хозяйств\w*
        безналичн\w+ | переводом | через банк
        круглосуточн\w+ | днем и ночью | весь день и всю ночь
        ненадлежащ\w+ качеств\w+ | плох\w+ качеств\w+ | некачественн\w+ | с недостатками | бракованн\w+
        надлежащ\w+ качеств\w+ | хорош\w+ качеств\w+ | качественн\w+
        прав\w+ на (?:управление|вождение) | водительск\w+ (?:прав|удостоверени)\w*
        в трудоспособном возрасте | может работать | могут работать | трудоспособн\w+
        причин\w+ вред\w* | нан\w+ вред\w* | навред\w+ | вред(?:ит|ят)
        в случае смерти | если (?:\w+ ){0,3}?умр\w+ | умер\w* | смерт\w+
        выра[тзж]\w+ (?:\w+ )?соглас\w+ | да\w+ (?:\w+ )?соглас\w+ | соглас(?:ен|на|ны|и\w+)
        выра[зж]\w+ (?:\w+ )?(?:желани|вол)\w+ | волеизъявлени\w+ | хо(?:чет|тят) | жела\w+ | захо\w+ | пожела\w+
        выра[зж]\w+ (?:\w+ )?мнени\w+ | мнени\w+ | счита(?:ет|ют) | дума(?:ет|ют)
        нес\w+ (?:\w+ )?расход\w* | понес\w+ (?:\w+ )?расход\w* | плат\w+ | оплач\w+ | потра\w+
        нес\w+ (?:\w+ )?обязанност\w* | обязан\w* | долж(?:ен|на|но|ны)
        вед\w+ (?:\w+ )?переговор\w* | договарива\w+ | переговор\w*
        довод\w+ до сведения | довест\w+ до сведения | доведени\w+ до сведения | сообща\w+ | сообщ\w+ | рассказ\w+ | извеща\w+
        прин\w+ на работу | прием\w* на работу | нанима\w+ | нан(?:ять|ял|яли) | бер(?:ет|ут) на работу | взять на работу | взял\w* на работу | трудоустро\w+
        прекращени\w+ трудового договора | расторжени\w+ трудового договора | уволь?н\w+ | увольня\w+
        повы\w+ квалификаци\w+ | доучи\w+ | повышени\w+ квалификаци\w+
        проход\w+ (?:\w+ )?обучени\w+ | обуча\w+ | уч(?:ится|атся|ился)
        проход\w+ (?:\w+ )?лечени\w+ | леч(?:ится|атся|ился)
        состо\w+ на учете | на учете | учтен\w*
        осуществл\w+ уход | ухажива\w+ | уход\w* за
        осуществл\w+ (?:\w+ )?контроль | контролир\w+ | провер\w+ | контрол\w+
        управл\w+ (?:\w+ )?(?:транспортн\w+ средств\w+|автомобил\w+|машин\w+) | вожд\w+ | води(?:т|ть|л|ла|ли) | за рул(?:ем|ь) | вед\w+ (?:машин|автомобил)\w*
        брем\w+ доказ\w+ | обязанност\w+ доказ\w+ | (?:долж\w+|обязан\w*) (?:\w+ )?доказ\w+ | доказыва\w+
        показани\w+ | свидетельствова\w+ | рассказ\w+ | говор(?:ит|ят|ил|или)
        предъяв\w+ (?:\w+ )?иск\w* | предъявлени\w+ иск\w* | пода\w+ (?:\w+ )?иск\w* | пода\w+ в суд | обра[тщ]\w+ (?:\w+ )?(?:за \w+ (?:\w+ )?)?в суд\w* | идти в суд | пойти в суд
        за (?:\w+ )?вознаграждени\w+ | за (?:\w+ )?плату | за деньги | возмездн\w+ | платн\w+ | на (?:возмездной|платной) основе
        состо\w+ в (?:\w+ )?брак\w* | состоящ\w+ в (?:\w+ )?брак\w* | женат\w* | замужем | в браке
        вступ\w+ в брак\w* | вступлени\w+ в брак\w* | жен(?:ится|ятся|иться|ился|ились) | выход\w+ замуж | выйти замуж | вышла замуж | заключ\w+ (?:\w+ )?брак\w*
        возраж\w+ | выступа\w+ против | быть против | против
        супруг\w* | муж(?:а|у|ем|е|ья|ей)?
        супруг\w* | жен(?:а|ы|е|у|ой)
        место(?:нахождени|расположени|положени)\w+ | мест\w+ (?:\w+ )?нахождени\w+ | где (?:\w+ ){0,4}?наход\w+ | где (?:\w+ ){0,3}?располож\w+ | адрес\w*
        мест\w+ (?:\w+ )?жительств\w* | местожительств\w* | мест\w+ (?:\w+ )?проживани\w+ | где (?:\w+ ){0,4}?(?:жив|прожива)(?:ет|ут|ют) | адрес\w*
        зада\w+ (?:\w+ )?вопрос\w* | спраш\w+ | спрос(?:ит|ят|ил|или|ить)
        узна\w+ | ста(?:ло|нет|новится|ть|ли|ла) (?:\w+ ){0,2}?известн\w+ | известно
        по (?:\w+ )?усмотрени\w+ | усмотрени\w+ | сам\w* реша\w+ | сам\w* выбира\w+ | как (?:\w+ )?(?:хочет|хотят|решит|решат|пожела\w+|считает нужным|сочтет нужным)
        упущенн\w+ выгод\w* | неполученн\w+ доход\w* | недополуч\w+ (?:доход|прибыл)\w* | мог\w* (?:бы )?(?:\w+ )?(?:заработать|получить)
        на (?:\w+ )?иждивени\w+ | иждивен\w+ | (?:кто|котор\w+|кого) (?:\w+ )?содерж\w+
        незаконн\w+ | неправомерн\w+ | противоправн\w+ | противозаконн\w+ | в нарушение закон\w+ | наруш\w+ (?:\w+ )?закон\w* | вопреки закону | не по закону
        ненадлежащ\w+ | плохо | не так | не как (?:положено|следует|надо) | с нарушени\w+
        надлежащ\w+ образом | должным образом | как (?:положено|следует|надо|нужно|полагается) | правильно
        недействительн\w+ | не (?:имеет|имеют|имел|имела|имело) (?:юридической )?силы | не действу\w+ | теря\w+ силу
        текущ\w+ (?:календарн\w+ |финансов\w+ |налогов\w+ )?(?:год|месяц|квартал|период)\w* | эт(?:от|ого|ом|ому) (?:календарн\w+ |финансов\w+ |налогов\w+ )?(?:год|месяц|квартал|период)\w*
        досрочн\w+ | раньше (?:\w+ )?срока | ранее (?:\w+ )?срока | до (?:\w+ )?срока | до (?:окончания|истечения) (?:\w+ )?срока
        заведомо | заранее зна\w+ | зна(?:ет|ют|л|ла|ли|я|ющ\w+) (?:о том )?что
        уважительн\w+ причин\w* | веск\w+ причин\w* | серьезн\w+ причин\w*
        пожизненн\w+ | до конца жизни | на всю жизнь
        окружающ\w+ сред\w* | природ\w* | экологи\w+
        взаимн\w+ | обоюдн\w+ | между собой | друг друг\w* | друг (?:перед|с|к|у|от|для|о|за) друг\w* | обе стороны | обеих сторон | оба супруга
        самовольн\w+ | без (?:\w+ )?разрешени\w+ | без спроса
        непреодолим\w+ сил\w* | форс-мажор\w* | чрезвычайн\w+ и непредотвратим\w+ обстоятельств\w+
        солидарн\w+ | вместе отвеча\w+ | отвеча\w+ (?:\w+ )?вместе | сообща отвеча\w+ | отвеча\w+ (?:\w+ )?сообща
        необоснованн\w+ | неосновательн\w+ | безосновательн\w+ | без (?:достаточных |законных |веских )?оснований | без (?:\w+ )?причин\w*
        невозможн\w+ | нельзя | не (?:может|могут|мог|могла|могли|удается|удалось|получается)
        односторонн\w+ | в одностороннем порядке | без согласия (?:\w+ )?(?:стороны|сторон) | одна из сторон | одна сторона
        заочн\w+ | без (?:\w+ )?(?:участия|присутствия|явки) | в (?:\w+ )?отсутствие
        преимущественн\w+ прав\w* | в первую очередь | первым\w* | раньше (?:других|остальных|всех)
        бессрочн\w+ | без (?:ограничения |указания )?срока | на неопределенн\w+ срок\w* | срок\w* (?:\w+ )?не (?:ограничен|установлен|указан|определен)\w*
        непригодн\w+ | негодн\w+ | не год(?:ен|на|но|ны|ится|ятся) | не подход\w+ | нельзя использовать
        недопустим\w+ | нельзя | не допуска\w+ | не разреша\w+
        неплатежеспособн\w+ | не мо(?:жет|гут|г|гла|гли) (?:\w+ )?(?:заплатить|платить|расплатиться|рассчитаться|оплатить)
        исправн\w+ | надлежащ\w+ (?:\w+ )?состояни\w+ | в (?:рабочем|исправном|хорошем|надлежащем) состоянии | (?:хорошо|нормально) работа\w+
        незамедлительн\w+ | немедленн\w+ | безотлагательн\w+ | неотложн\w+ | сразу(?: же)? | тут же | тотчас | без (?:промедления|задержк\w+|отлагательств\w*) | не откладывая
        независимо от | и без | даже без | вне зависимости от | невзирая на | несмотря на | все равно | неважно | не (?:важно|зависит|имеет значения|влияет)
        взамен | вместо | на место
        единоличн\w+ | в одиночку | одним судьей | один судья | один
        наравне | на равных | так же как | равн\w+
        бездействи\w+ | ничего не дел\w+ | не (?:делает|делают|сделал|сделали|действовал|действует)
        инициатив\w* | по (?:собственному |своему )?(?:предложению|решению) | сам\w* (?:предл|захот|хоч|реш)\w+
        рассрочк\w* | рассроч\w+ | по частям | частями
        несоответстви\w+ | не (?:соответству|отвеча|совпада|подход)\w+ | расхожд\w+ | расход(?:ится|ятся)
        просроч\w+ | несвоевременн\w+ | не своевременно | опозда\w+ | не в срок | вовремя не | не вовремя | позже срока | после срока | с опозданием | в срок не
        госпитализ\w+ | (?:кла|поло|поме)\w+ (?:\w+ )?в (?:\w+ )?(?:больниц|стационар)\w* | лечь в больницу | в (?:больниц|стационар)\w*
        жил\w+ помещени\w+ | жиль(?:е|я|ю|ем) | жилищ\w*
        физическ\w+ лиц\w* | человек\w* | люд(?:и|ей|ям|ьми|ях)
        граждан(?:ин\w*|е|ам|ами|ах|ка|ки)? | человек\w* | люд(?:и|ей|ям|ьми|ях)
        юридическ\w+ лиц\w* | организаци\w+
        индивидуальн\w+ предпринимател\w+ | ип
        субъект\w* (?:\w+ )?предпринимательств\w+ | предпринимател\w+ | бизнес\w*
        предпринимательск\w+ деятельност\w+ | предпринимательств\w* | бизнес\w* | предпринимательск\w+
        сверхурочн\w+ | сверх (?:\w+ )?(?:нормы|рабочего времени) | больше нормы | дольше нормы | после (?:окончания )?рабочего (?:дня|времени)
        временн\w+ нетрудоспособн\w+ | на больничном | больничн\w+ | временно не (?:может|могут) работать
        без сохранения (?:\w+ )?(?:заработн\w+ плат\w+|зарплат\w+|заработка) | неоплачиваем\w+ | за свой счет | без оплаты
        с сохранением (?:\w+ )?(?:заработн\w+ плат\w+|зарплат\w+|заработка) | оплачиваем\w+ | с оплатой | сохраня\w+ (?:\w+ )?(?:зарплат\w+|заработн\w+ плат\w+|заработок)
        заработн\w+ плат\w* | зарплат\w* | оплат\w+ труда | заработ(?:ок|ка|ку|ком|ке)
        по (?:\w+ )?соглашению | соглашени\w+ | договор(?:ились|ятся|ившись|ится|ился|илась|иться) | договарива\w+ | договоренност\w+ | если (?:обе |оба )?(?:стороны|они|оба|обе) (?:\w+ )?соглас\w+
        под (?:рос|рас)пис\w+ | подпис\w+ | рас?пис(?:ывается|ываются|ался|ался|ались|аться)
        средств\w* массов\w+ информаци\w+ | сми
        чрезвычайн\w+ ситуаци\w+ | чс
        дорожно-транспортн\w+ происшестви\w+ | дтп | авари\w+
        налог\w* на добавленную стоимость | ндс
        обществ\w* с ограниченной ответственностью | осоо | ооо
        товариществ\w* с ограниченной ответственностью | тоо
        акционерн\w+ обществ\w* | ао
        электронн\w+ (?:цифров\w+ )?подпис\w+ | эцп
        бизнес-идентификационн\w+ номер\w* | бин
        индивидуальн\w+ идентификационн\w+ номер\w* | иин
        идентификационн\w+ налогов\w+ номер\w* | инн
        землепользовани\w+ | польз\w+ (?:\w+ )?(?:земл|участк)\w+ | использ\w+ (?:\w+ )?земл\w+
        водопользовани\w+ | польз\w+ (?:\w+ )?вод\w+ | использ\w+ (?:\w+ )?вод\w+
        недропользовани\w+ | польз\w+ (?:\w+ )?недр\w+ | использ\w+ (?:\w+ )?недр\w+
        водоснабжени\w+ | снабж\w+ (?:\w+ )?водой | пода\w+ (?:\w+ )?воды | пода\w+ (?:\w+ )?воду
        энергоснабжени\w+ | электроснабжени\w+ | снабж\w+ (?:\w+ )?(?:электро)?энергией | пода\w+ (?:\w+ )?(?:электро)?энерги\w+
        финансир\w+ | оплачива\w+ | выделя\w+ (?:\w+ )?деньги | да(?:ет|ют) (?:\w+ )?деньги | деньги (?:\w+ ){0,2}(?:дает|дают|выделя\w+)
        производств\w+ по (?:\w+ )?дел\w* | рассм[ао]тр\w+ (?:\w+ )?дел\w* | вед\w+ (?:\w+ )?дел(?:о|а|у|е)
        отстран\w+ | не допуска\w+ к | не допустить к
        освобожд\w+ от (?:уплаты|оплаты) | не плат\w+ | не уплачива\w+
        наступлени\w+ (?:страхового )?случа\w+ | случи\w+ | произо\w+ | происход\w+
        достоверн\w+ | соответству\w+ действительности | правд\w+
        не соответству\w+ действительности | ложн\w+ | неправд\w+ | недостоверн\w+
        расторг\w+ | расторж\w+ | разорв\w+ (?:\w+ )?договор\w* | разрыва\w+ (?:\w+ )?договор\w* | прекра[тщ]\w+ (?:\w+ )?договор\w*
        неразглашени\w+ | не (?:разглаша|рассказыва|раскрыва)\w+ | в тайне | тайн\w* | в секрете
        деятельност\w+ | работа(?:ть|ет|ют|л|ли) | занима\w+с\w*
        источник\w* (?:\w+ )?доход\w* | доход\w*
        (?:в )?кратчайш\w+ срок\w* | как можно (?:быстрее|скорее|раньше) | скорее | побыстрее
        (?:в )?дополнительно к | помимо | кроме | сверх | наряду с
        (?:существовани\w+ (?:\w+ ){0,3}прекра\w+|прекра\w+ (?:\w+ )?существовани\w+|переста\w+ существовать) | больше нет | исчез\w+ | отпа(?:л|ла|ло|ли|дает|дают)
        по (?:обстоятельствам|причинам|основаниям) ин\w+,? (?:чем|нежели) | по (?:ин|друг)\w+ (?:обстоятельствам|причинам|основаниям) | не потому | не из-за
        пенсионн\w+ возраст\w* | пенсионер\w*
        нуждающ\w+(?: в помощи)? | нужда(?:ется|ются) в помощи
        за (?:предел|рубеж|границ)\w*(?: территории)?(?: (?:кыргызск\w+ )?республик\w+(?: казахстан)?| страны| государства)? | вне (?:территории )?(?:(?:кыргызск\w+ )?республик\w+|страны) | заграни\w+
        с ведома | (?:об этом |о том )?зна(?:ет|ют|л|ла|ли)
        корыстн\w+ | ради (?:денег|выгоды|наживы) | из-за денег
        государственн\w+ собственност\w+ | принадлеж\w+ (?:\w+ ){0,2}государств\w*
        муниципальн\w+ собственност\w+ | принадлеж\w+ (?:\w+ ){0,2}муниципалитет\w*
        член\w* (?:\w+ )?семь\w+ | семь(?:я|е|и|ю|ей)
        (?:служ|явля|слож)\w+ основ\w+ | основ\w+ для | на основ\w+ | опира\w+ | (?:ложи|лежи|клад|положен)\w+ в основу | в основе
        качественн\w+ состояни\w+ | качеств\w+ | состояни\w+
        воплоща\w+ в жизнь | претворя\w+ в жизнь | реализ\w+ | выполня\w+ | исполня\w+
        победител\w+ (?:\w+ ){0,2}?(?:призна|счита|явля|станов|объявл)\w+ | (?:призна|счита|явля|станов|объявл)\w+ (?:\w+ ){0,2}?победител\w+ | победи(?:т|л|в)\w* | побежда\w+ | выигр\w+
        доступ\w* к (?:\w+ )?(?:информаци|сведени|данн)\w+ | узна(?:ть|ет|ют|вать) | ознаком\w+ | знаком\w+
        источник\w* | откуда
        недвижим\w+ (?:имуществ|вещ|объект)\w* | недвижимост\w*
        движим\w+ (?:имуществ|вещ)\w* | движимост\w*
        представля\w+ собой (?:\w+ )?(?:перечень|список|набор) | включа\w+ | вход(?:ит|ят) | перечень | перечн(?:я|е|ем) | список | списк(?:а|е|ом)
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
        жүзеге асыр\w+ | іске асыр\w+ | орында\w+ | айналыс\w+ | атқар\w+
        меншігі\w* (?:айнал|өт|көш|түс)\w+ | меншік иесі бол\w+ | меншіктен\w+ | меншік иесі \w+ \w+ \w+ бол\w+
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
        in full | full(?:y)? | entire(?:ly)? | complete(?:ly)? | whole | wholly | everything | all of
        makes? (?:a )?decision\w* | decides?
        gives? (?:\w+ )?notice | notif\w+ | informs?
        provides? (?:\w+ )?assistance | assists? | helps?
        makes? (?:a )?payment\w* | pays?
        in writing | written
        consecutive\w* | in a row | running | successive\w*
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
        (?:of|on|at) (?:its|his|her|their|(?:the )?\w+'s) own (?:motion|initiative|accord|will) | unprompted | without being asked
        force\w* to | compel\w* to | made to
        in good time | in advance | beforehand | ahead of time
        gives? rise to | results? in | leads? to | entails? | causes?
        keeps? (?:\w+ ){0,8}(?:secret|confidential) | (?:not|never) (?:be )?disclose\w* | non-disclosure | confidentiality
        is in force | are in force | is valid | are valid | remains? (?:valid|in force|effective) | has effect
        by mutual agreement | by agreement | if (?:both|the parties|they) agree
        looks? after | takes? care of | cares? for
        burden of (?:proof|proving) | must prove | has to prove | (?:up to|for) (?:\w+ ){1,4}to prove | it is for
        deprive\w* of | lose\w* | forfeit\w*
        immediate(?:ly)? | at once | straight ?away | right away | forthwith | without (?:any |undue )?delay | prompt(?:ly)? | as soon as possible | at the (?:earliest|first) (?:opportunity|possible (?:time|date|moment)) | instantly | delay
        independent(?:ly)? | on (?:his|her|its|their) own | by (?:itself|himself|herself|themselves) | without (?:asking|the help|the consent|involving)(?: \w+)? | alone | (?:him|her|it)self | themselves
        voluntar(?:y|ily) | of (?:its|his|her|their) own (?:free )?(?:will|accord|choice) | willing(?:ly)? | by choice | free(?:ly)? | choos\w+ to
        without hindrance | unhindered | unimpeded | freely | free(?: and open)? access | (?:nobody|no one|nothing) may (?:stop|prevent|hinder) | (?:hinder|prevent|obstruct|imped)\w*
        at (?:\w+ |'s ){0,6}request | on (?:\w+ ){0,3}(?:request|demand) | when(?:ever)? (?:\w+ ){0,4}(?:asks?|requests?|demands?) | if (?:\w+ ){0,4}(?:asks?|requests?|demands?|wants?) | asked | requested | request(?:s|ed)?
        on the initiative of | initiat\w+ | proposed by | at the suggestion of
        in proportion to | proportional(?:ly)? | proportionate(?:ly)? | pro rata | corresponds? to | according to (?:\w+ )?shares?
        equal(?:ly)? | in equal (?:shares|parts) | the same | on an equal footing | just like | on the same (?:terms|basis) | alike | no different
        temporar(?:y|ily) | for a (?:time|while) | for the time being
        repeated(?:ly)? | again | more than once | a second time | once more
        dismiss\w* | los(?:es|ing|t) (?:the|his|her|their|a) jobs? | redundan\w+ | laid off | fired | sacked | staff (?:are|is) cut | staff (?:cuts?|reductions?)
        immovable property | immovables? | real (?:estate|property) | land and buildings
        movable property | movables? | chattels
        next of kin | (?:close|nearest|closest) relatives?
        minors? | minor child(?:ren)? | under ?age | under the age of (?:eighteen|18) | (?:below|under|younger than) (?:eighteen|18) | juveniles? | not (?:yet )?(?:eighteen|18|of age)
        natural persons? | individuals?
        legal (?:entit(?:y|ies)|persons?) | compan(?:y|ies) | organi[sz]ations?
        foreign (?:nationals?|citizens?) | foreigners? | aliens? | citizens? of (?:other|foreign) (?:states?|countries)
        state (?:bod(?:y|ies)|authorit(?:y|ies)|agenc(?:y|ies)) | public authorit(?:y|ies) | government (?:bod(?:y|ies)|agenc(?:y|ies))
        employment contract\w* | labou?r contract\w* | contracts? of employment | employ(?:s|ed|ment)
        means of transport | vehicles? | transport
        places? of residence | where (?:\w+ ){1,4}(?:lives?|resides?) | (?:home )?address | lives? | resid\w+ | home
        places? of work | workplaces? | where (?:\w+ ){1,4}works?
        turnout | takes? part in | taking part in | took part in | participat\w+ | involved in | joins?
        brings? (?:\w+ ){0,2}(?:action|claim|suit|proceedings) | goes? to court | sues? | appl(?:y|ies) to (?:a |the )?court | before (?:a |the )?court | in court | judicial(?:ly)? | court action | file(?:s|d)? (?:\w+ ){0,2}claim
        by post | by mail | mailed | posted
        in kind | in goods | not in money
        in cash | cash
        on credit | credit
        by word of mouth | oral(?:ly)? | verbal(?:ly)? | spoken
        takes? into account | taken into account | account (?:is|must be|shall be) taken | considered | with regard to | having regard | attention | listens? to | bear in mind
        is present at | attends? | attended by | presence
        puts? right | remed\w+ | rectif\w+ | eliminat\w+ | correct\w* | fix(?:es|ed)? | cur(?:e|es|ed)
        puts? off | postpon\w+ | delay\w* | adjourn\w* | defer\w*
        sets? aside | cancel\w* | annul\w* | overturn\w* | quash\w* | revers\w+
        sets? up | establish\w* | creat\w+ | found(?:s|ed)? | form(?:s|ed)?
        calls? off | cancel\w*
        makes? up | constitut\w+ | compris\w+ | consist\w*
        makes? good | compensat\w+ | reimburs\w+ | pays? (?:for )?
        hands? over | transfer\w* | deliver\w* | give\w* | pass(?:es|ed)? on
        hands? in | submit\w* | submission | file[sd]? | filing
        gives? up | waive\w* | renounc\w+ | relinquish\w*
        pays? back | repa(?:y|ys|id) | reimburs\w+ | refund\w*
        gives? back | returns? | returned | restor\w+
        gets? back | refund\w* | returned | recover\w* | reimburs\w+
        takes? over | succe\w+ | assum\w+
        comes? in | arriv\w+ | receiv\w+ | receipt | submit\w+
        comes? to an end | ends? | expir\w+ | terminat\w+
        draws? up | prepar\w+ | compil\w+ | mak(?:e|es|ing) | made
        finds? out | learn\w* | discover\w* | becomes? aware | became aware
        turns? down | refus\w+ | reject\w+ | declin\w+
        lets? in | admit\w* | admission | allow\w* (?:in|into|entry)
        clos(?:e|es|ed|ing) down | shuts? down | liquidat\w+ | wound up | winding up
        keeps? (?:\w+ ){0,3}in (?:good |proper )?(?:condition|repair|order) | maintain\w* | upkeep | maintenance
        lives? (?:together )?with | shares? (?:a |the )?home
        out of work | unemployed | without (?:a )?job | jobless
        in force | valid | effective
        at the expense of | bear\w* (?:\w+ )?(?:the )?(?:\w+ )?(?:costs?|expenses?) | meets? the (?:costs?|expenses?) | at (?:\w+ ){1,3}(?:cost|expense) | cost\w* | expens\w+ | pays?(?: for)? | paid | out of (?:its|his|her|their) own pocket
        goes? beyond | exceed\w* | outside
        has the power | empowered | authori[sz]ed | competent | power to
        within the meaning of | means
        ill health | sick(?:ness)? | illness | ill
        temporar(?:y|ily) (?:incapacity|unable to work|disability) | sick(?:ness)? leave | off sick | incapacity for work
        dies | died | death | deceased | dead
        (?:submit\w*|filed?|receiv\w+|arriv\w+|lodged?|made|paid)? ?after (?:the )?(?:expiry of the )?(?:deadline|time limit|term|period) | late | belated | overdue | too late | miss\w+ the (?:deadline|time limit) | out of time | delay\w*
        (?:financial|material|property) (?:situation|position|standing|circumstances|condition) | (?:well|badly) off | how rich
        ceas\w+ to (?:be valid|have effect|apply) | laps\w+ | expir\w+ | los\w+ (?:its |their )?(?:force|validity|effect) | becomes? invalid | no longer (?:valid|in force|applies)
        continuous(?:ly)? | uninterrupted(?:ly)? | without (?:a |any )?(?:interruption|break)s?
        a?round the clock | day and night | at all times | constant(?:ly)? | continuous(?:ly)? | always
        size | amount | volume | how (?:large|big|much|many) | number
        length | duration | how long | period
        cost | price | how much
        extent | degree | how far
        frequency | how often
        whereabouts | location | place | where
        identity | who (?:they|he|she|it) (?:is|are)
        time | date | when
        manner | way | method | procedure | how
        makes? no difference | irrespective(?:ly)? of | regardless of | even if | even where | does not matter | does not depend on | whether or not | no matter | whatever | changes nothing
        reasoned | gives? (?:\w+ )?reasons? | stat(?:e|es|ed|ing) (?:the |its |his |her )?(?:reasons?|grounds?) | explain\w* why | reasons?
        final(?:ly)? | cannot be (?:appealed|challenged|contested) | no appeal
        open(?:ly)? to the public | public(?:ly)? | anyone (?:may|can) (?:attend|see|read)
        by (?:a )?court | judicial(?:ly)? | court
        inviolab\w+ | (?:may|can|must) not be (?:violated|infringed|touched) | untouchable
        indefinite(?:ly)? | without (?:a )?(?:time )?limit(?: of time| in time)? | (?:no|never) (?:time limit|expir\w+|end\w*) | unlimited | permanent(?:ly)? | perpetual(?:ly)?
    """,
}


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
        r"|(?<=, )(?:содержащ\w+ся|изложенн\w+|закрепленн\w+|приведенн\w+|отраженн\w+|перечисленн\w+|поименованн\w+|упомянут\w+) во?(?!\w)|(?<!\w)принадлежащ\w+(?! на)(?!\w)"
    ),
    Language.KK: re.compile(r"(?<!\w)туралы шешім\w* (?:қабылда|шығар)\w+"),
    Language.EN: re.compile(r"(?<!\w)(?:makes?|takes?) (?:a |the )?decision to(?!\w)"),
}


# Prepositions made of a preposition and a noun that carries no matter there.
_PREPOSITIONS = {
    Language.EN: re.compile(
        r"(?<!\w)(?:free to|by the results? of|as a result of|the (?:time )?limit is|the deadline is|the cap is|within the limits? of|subject to|the subject of|in (?:a|the) state of|in the process of|in order(?= to| that)|prior to|on top of|in addition to|in relation to|with (?:regard|respect) to|in connection with|in case of|in the event of|at the time (?:of|when)|on the part of|for the purposes? of|in the course of|by way of|in the (?:amount|form) of|within the framework of|for (?:this|that) (?:reason|purpose)|in (?:this|that|such) (?:case|respect|event|way)|in such cases|of this kind|to this end|in doing so|as a result|in question|at that time|in terms of|in accordance with|in respect of)(?!\w)"
    ),
    Language.KK: re.compile(
        r"(?<!\w)(?:екі|үш|төрт|бес|\d) (?:санат|топ|түр|шарт|талап|негіз|нәрсе|жағдай)\w*(?=[^.;:]{0,40}:)"
        r"|(?<!\w)(?:екі|үш|төрт|бес|барлық|мынадай|мына|төмендегі|келесі) шарт\w* (?:бәрі |бірдей |барлығы |қатар )?(?:бәрі |бірдей )?(?:орындал|сақтал)\w+"
    ),
    Language.RU: re.compile(
        r"(?<!\w)(?:в (?:связи|соответствии|зависимости|отличие|целях|силу|рамках|ходе|отношении|адрес|лице|случае|порядке|виде)|"
        r"в противном случае|причиненн\w+(?= (?:ущерб|вред|убыт))|понесенн\w+(?= (?:ущерб|убыт|расход))|последн(?:ий|яя|ее|ие|его|ему|ей|их)(?= (?:не )?(?:име\w+ прав|вправе|обязан|може?т|могут|долж|отвеча|нес[еу]т))|так поступ\w+|поступ\w+ так|так сдела\w+|значени\w+ не име\w+|не име\w+ значени\w+|роли не игра\w+|друг (?:\w+ )?друг\w*|между собой|(?:за (?:свой|собственный) счет|на (?:свои|собственные) (?:средства|деньги))|перв\w+ (?:день|дня|число|числа)|последн\w+ (?:день|дня|дню|месяц|месяца)|дач(?:а|и|у|е|ей)(?= (?:\w+ ){0,3}показани)|от имени|по (?:поводу|мере|линии|итогам|результатам)|со стороны|за счет|на (?:основании|предмет)|с (?:целью|учетом)|на должност\w+(?= \w)|исходя|наряду|"
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
    patterns, _, _ = _table(language)
    return [(m.start(), m.end(), f"f{number}") for number in _may_stand(folded, language) for m in patterns[number].finditer(folded)]
