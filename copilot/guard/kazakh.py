"""Kazakh words: their stem and synonyms. A word grows to the right only, so words of one root share their beginning."""

from __future__ import annotations

import re
from functools import lru_cache

from copilot.guard.synonyms import groups
from copilot.guard.tokens import Kind, Word, beginning
from law.stems import stem
from law.words import Language

# Endings that only verbs, participles, converbs and verbal nouns have.
_ACTION = re.compile(
    r".{2,}(?:[аейияә]ды|иді|ю|юы|юын|юға|юды|юдан|юына|юының|юдың|юмен|ятын|[аей]ді|майды|мейді|байды|бейді|пайды|пейді|ған|ген|қан|кен|(?:ған|ген|қан|кен|[ая]тын|етін|йтын|йтін)(?:(?:ы|і)(?:н|на|не|нда|нде|нан|нен|мен|ның|нің)?|нан|нен|да|де|ға|ге|ды|ді|ның|нің|мен|дай|дей|ша|ше)|(?<!х)атын|етін|[йиы]тын|[йи]тін|ып|іп|(?:май|мей|бай|бей|пай|пей)(?:ынша|інше)|са|се|ыла|іле|ылып|іліп|ылса|ілсе|мауы|меуі|май|мей|бай|бей|пай|пей"
    r"|маған|меген|баған|беген|паған|пеген|ғанда|генде|қанда|кенде|у|уы|уі|уын|уін|уға|уге|уды|уді|удан|уден|уына|уіне|уында|уінде|уынан|уінен|удың|удің|уының|уінің|умен"
    r"|сын|сін|лсын|лсін)"
)
_NO_ACTION = re.compile(
    r"(?:жылу|оқшау|жаяу|сау|жау|тау|дау|қару|бояу|желі)(?:лы|лық|ға|ды|дың|дан|мен|ын|ының)?|(?:(?:\w+-|тұрғын)?жай|жағдай|сарай|май|той|трамвай|мұрағай|шай)(?:ды|дың|дан|дағы)"
)
# The ending that makes an adjective of a noun: мемлекеттік, құқықтық. The ending -лық makes as many nouns and is left out.
_RELATIVE = re.compile(r".{3,}[дт][ыі][қк]")
_FINITE = re.compile(r".{2,}(?:[аейия]ды|[аейи]ді|сын|сін|тиіс|міндетті|құқылы)")
_DERIVED = re.compile(
    r"(?:(?:ландыр|лендір|дандыр|дендір|тандыр|тендір|лан|лен|дан|ден|тан|тен|ла|ле|да|де|та|те|ыл|іл|ыс|іс|ын|ін|тыр|тір|дыр|дір|ғыз|гіз|қыз|кіз|т)?"
    r"(?:майды|мейді|байды|бейді|пайды|пейді|[аейи]ды|[аейи]ді|(?:ған|ген|қан|кен|атын|етін|йтын|йтін)(?:нан|нен|да|де|ға|ге|ды|ді|ның|нің|мен|ша|ше)?|ып|іп|п|у|уы|уі|са|се))$"
)
# The letters я and ю hold the last letter of a verb: қоя-ды, қою, қой-ған.
_GLIDE = re.compile(r"(\w{1,5}[аәеоөұүыі])[яю](?:ды|тын|тұғын|$|ға|ге|дың|ды|дан|мен|[ыі])")
# A verb that denies, without its voice and endings: what is denied is the same action.
_NEGATED = re.compile(r"(.{2,}?)([ыі]л|[ыі]н)?[мбп][ае](?:са|се|у\w{0,4}|й|й(?:ды|ді|тын|тін|ынша|інше)|(?:ған|ген)\w{0,4}|с[ыі]н|с)")
_TOLD = re.compile(r"(.{3,}?)(?:[ғқ]ан|[гк]ен|[ая]тын|етін|йтын|йтін)[ыі]н?")  # how: a participle with the ending of possession
_CONVERB = re.compile(r"((?!ал|ет|ел)\w{2})(?:[ыі]п|у(?:ға|ге|ды|ді|дан|ден|[ыі]\w{0,3})?)")
_CAUSED = re.compile(r"(.{4,})(?:[тд][ыі]р|[ғқгк][ыі]з)")
_WITHOUT = re.compile(r"(.{3,}?[уү])(?:ын|ін|ы|і)?(?:сыз|сіз)")  # of a verbal noun
_ONES = re.compile(r"(.{4,})[днт]ік[іы](?:н|не|нің|нен|нде|мен|ндей)?")  # what is someone's: азаматтардікі
# One who does: the ending -шы, -ші with what may follow it.
_INFLECTED = r"(?:лар|лер|дар|дер|тар|тер)?(?:ы|і|сы|сі)?(?:ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не|а|е|ны|ні|ты|ті|н|ды|ді|да|де|та|те|нда|нде|дан|ден|тан|тен|нан|нен|мен|пен|бен)?"
_DOER = re.compile(r"(.{2,}(?:[аеуыіәи]|[бвгғдзйклмнңпрстфқ])(?:шы|ші))" + _INFLECTED)
# Nouns in -ш with the ending of possession, and ordinal numbers.
_NO_DOER = re.compile(
    r"өтініш|кеніш|қуаныш|өкініш|сүйініш|бұрыш|тыныш|жұбаныш|(?:бірі|екі|үші|төрті|бесі|алты|жеті|сегізі|тоғызы|оны|жиырмасы|отызы|қырқы|елуі)нш[ыі]"
)
# Persons and offices that no ending marks.
_PERSON = re.compile(
    r"(орынбасар|бухгалтер|проректор|ректор|декан|клиент|кредитор|депутат|төраға|төрайым|өкіл|мердігер|иегер|директор|ревизор|инспектор|аудитор|оператор|прокурор|судья|нотариус|министр|әкім|маман|бастық|бастығ|мүше|азамат|дәрігер|заңгер|пристав|лицензиат|абонент|кәсіпкер|ие(?=с|л))"
    + _INFLECTED
)
_LIGHT = frozenset(
    """
    және мен пен бен немесе не бұл осы сол ол олар оның оны оған одан онда олардың оларды оларға үшін де да та те болып табылады табылатын болады болатын болған болса болуы болуға болмайды әрі ете етпей тұру тұруға тұруды тұрады тұратын тұрып тұрған жатыр жүр отыр тарапынан тарапы тарапына есебінен есебі жайында хақында орнына орнынан сияқты секілді қарай дейінгі қатарында арасында яғни сондықтан өйткені
    бар жоқ емес сондай сондай-ақ ақ туралы бойынша арқылы дейін кейін бұрын ретінде ғана тек егер әрбір әр барлық бүкіл өз өзі өзінің өзіне
    өздерінің өздері деп деген мұндай осындай ондай қандай кім тиіс бір кез кезде кезінде жөніндегі жөнінде қатысты сәйкес тиісті тиісінше
    жүзеге асыру асырады асыратын асырылады асыруды асыруға асырған асырылатын асырып жасау жасайды қамтамасыз ету етеді етіледі етілген ететін етіп етуге етуді етілуге етсе
    жағдай жағдайда жағдайларда жағдайлар жағдайларды жағдайының жағдайы тәртіп тәртіппен тәртібі тәртібін негіз негізде негізінде негізі мақсат мақсатында мақсаттары мақсаты
    міндетті міндет құқылы құқығы құқық мүмкін мүмкіндік алады алмайды қажет керек беру береді берілуге жол беріледі берілмейді салынады тыйым рұқсат
    көзделген көрсетілген белгіленген айқындалған мынадай мынандай өзге басқа өзгеше жағынан жүргізу жүргізеді жүргізіледі қатар ішінде бастап
    арасындағы ішіндегі бойындағы негізіндегі аясындағы кезіндегі барысындағы шегіндегі шеңберіндегі өзара кейде ма ме ба бе па пе мүлде мүлдем
    тыс сай қана онсыз жалғыз арада қаласа тілесе кері топтама топтамасы топтамасын қандай-да ешқандай ешбір салдарынан себебінен себепті
    шек шектеу жалпы ұзақ ұзағырақ қысқа ешкім ешкімге ешкімнің ештеңе тіпті болмаса аталған аталмыш мына мынау қалған еместігі еместігін жоқтығы жоқтығын
    біріншісі екіншісі үшіншісі төртіншісі осының осыны осында осымен осылар осылардың оларда олармен
    біріншіден екіншіден үшіншіден жауапты
    осылай солай бұлай олай
    соның соған соны сонда содан қалай қашан қайда қанша неше ғой арасынан ішінен ортасынан қатарынан арасына
    тәулік күн күні күннен жыл ай апта сағат мерзім мерзімде уақыт рет есе пайыз кем аз көп артық астам аспайды аспайтын аспауға кешіктірмей кемінде ең барынша көбі азы
    тұлға адам сайын бұған бұдан бұның мұны мұның мұнда соң кейбір жекелеген екі үш бірі екеуі де осыған сонымен онымен ұшін арналған байланысты қараның қарамастан
    республикасының республикасы қазақстан тармақ тармағы бап бабы тармақша бөлік абзац
    тұрады құрайды деңгей түр түрде түрі түрлері көлем мөлшер сан саны
    ерекшелік қоспағанда кірмейді кіреді қолданылмайды қолданылады жатпайды жатады
    ал бірақ алайда онда сонда тиісінше толық нәтиже нәтижесі нәтижесінде нәтижелері ие бола отырып тұра қай шама шамасы шамасына шамасында шамасынан тең
    ықтимал сирек жиі басқаша айтылмаса содан бастапқы шеңберінде шегінде барысында орай ыңғайына көмегімен қараған ұзақтығы деңгейі қайсысы қандай
    бойы бойына әкеп әкеліп соғады соғатын соққан соғу соғуы
    жоқта неліктен қаншалықты қайтіп кімде-кім бәрібір ісі бара жатса рас жатқан жүрген отырған жүреді жеткілікті кімдер кімдердің кімдерді кімдерге нақты мысалы мәселен демек сөйтіп осылайша нәрсе жайт ертеңі ертесі ертерек ерте кешірек бұрынырақ қалғанда
    көзделмесе көзделген көзделеді көзделсе нені неге кім кімге кімді кімнің екен екені екенін екендігі екендігін факт фактісі бәр бәрі бәріне бәрінің
    """.split()
)  # fmt: skip


@lru_cache(maxsize=100_000)
def word(form: str) -> Word:
    """One folded word."""
    if form.endswith("-ақ"):
        return word(form.removesuffix("-ақ"))  # ескертпей-ақ: the particle only stresses
    if ones := _ONES.fullmatch(form):
        form = ones[1]
    doer = None if _NO_DOER.match(form) else _DOER.fullmatch(form) or _PERSON.fullmatch(form)
    base = doer[1] if doer else stem(form, Language.KK)
    # сақтап, төлеп: of a noun (талап, есеп) the last letter is part of the stem
    converb = form.endswith(("ап", "еп")) and base == form[:-1] and len(base) > 3
    kind = Kind.ACTION if converb or (_ACTION.fullmatch(form) and not _NO_ACTION.fullmatch(form)) else Kind.NOUN
    if kind is Kind.NOUN and _RELATIVE.fullmatch(form):
        kind = Kind.QUALITY
    root = _DERIVED.sub("", base) if kind is Kind.ACTION and len(base) > 4 else base
    root = root if len(root) >= 3 else base
    strict = frozenset((base, "~" + root))
    if glide := _GLIDE.match(form):
        strict |= {glide[1] + "й", "~" + glide[1] + "й"}
    if kind is Kind.ACTION and form == base and form.endswith(("са", "се")):
        strict |= {form[:-2], "~" + form[:-2]}  # келіс-се
    if form.startswith("жылжымалы"):  # movable is not what is not moved
        strict = frozenset(("жылжымалы",))
    negated = _NEGATED.fullmatch(form) if kind is Kind.ACTION else None
    if negated:
        strict |= {negated[1], "~" + negated[1]} | {negated[1] + (negated[2] or "")}
        if caused := _CAUSED.fullmatch(negated[1]):
            strict |= {caused[1], "~" + caused[1]}  # not let take part: does not take part
    if kind is Kind.NOUN and (without := _WITHOUT.fullmatch(form)):
        base_of = stem(without[1], Language.KK)
        strict |= {base_of, "~" + base_of}  # without his taking part
    begins = base
    if kind is Kind.ACTION and (short := _CONVERB.fullmatch(form)):
        strict |= {short[1], "~" + short[1]}  # өтіп
    if kind is Kind.ACTION and (told := _TOLD.fullmatch(form)):
        strict |= {told[1], "~" + told[1]}  # that he *pays*
        begins = told[1] if len(told[1]) > 3 else base
    agent = doer is not None
    if agent:
        kind = Kind.NOUN
        strict = frozenset((base,))
    if "-" in form and len(last := form.rsplit("-", 1)[-1]) >= 5:  # іс-қимыл is қимыл
        strict |= {stem(last, Language.KK)}
    idle = negated is not None and any(negated[1] + ending in _LIGHT for ending in ("у", "еді"))  # жария етпеу, жүргізбейді
    light = idle or form in _LIGHT or (base in _LIGHT and not agent) or len(form) < 2
    return Word(
        base,
        kind,
        strict,
        strict | (frozenset() if agent else groups(form, base, Language.KK, kind is Kind.NOUN)),
        light,
        finite=bool(_FINITE.fullmatch(form)) and not _NO_ACTION.fullmatch(form),
        root=re.sub(r"[ую]?(?:шы|ші)$", "", root) if agent else root,
        agent=agent,
        grows=True,
        beginning="" if form.startswith("жылжымалы") else beginning(begins),
    )
