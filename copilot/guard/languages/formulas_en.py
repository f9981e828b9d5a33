"""English turns of phrase of drafting that say one thing, see `copilot.guard.formulas`."""

GROUPS = r"""
    is liable | are liable | be liable | bears? (?:\w+ )?(?:liability|responsibility) | is responsible | are responsible | answers? for
    enter(?:s|ed|ing)? into force | (?:entry|coming) into force | (?:comes?|came) into (?:force|effect) | took effect | takes? effect | comes? into effect
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
    threaten\w* | endanger\w* | jeopardi\w+ | puts? (?:\w+ ){0,6}at risk | put (?:\w+ ){0,6}in danger | (?:is|are|poses?) a (?:threat|danger|risk) (?:to|for) | at risk | imperil\w*
    pre-?emptive(?:ly)? | preferential(?:ly)? | priority(?: over (?:all )?(?:others?|other \w+|anyone else|everyone else))? | preference | precedence | first (?:refusal|choice|claim|option|call) | (?:before|ahead of) (?:all )?(?:others|anyone else|everyone else|everybody else|anybody else)
    (?:has|have|having) (?:an? |any )?(?:\w+ ){0,3}interest in | interested in | stands? to (?:gain|lose|benefit|profit)(?: or (?:to )?(?:gain|lose))? | (?:has|have) a stake in | stake in
    drivers?(?: of (?:motor )?(?:vehicles?|cars?)) | drivers? | motorists?
    gives? way(?: to)? | yields?(?: to)? | lets? (?:\w+ ){1,4}(?:pass|by|through|go first) | (?:right of way|priority)
    in (?:his|her|its|their|his or her)(?: own)? interests? | for (?:himself|herself|itself|themselves|oneself|himself or herself) | on (?:his|her|its|their)(?: or her)? own account | for (?:his|her|its|their)(?: or her)? own (?:benefit|account|sake|gain) | own interests?
    similar(?: to)? | of (?:the|a) (?:same |like |similar )?kind | the same (?:kind|sort|type) | comparable | analogous | like those | like that
    steps? aside | stands? (?:aside|down) | withdraws? | recus\w+ | takes? no part | stays? out
    subject matter | what (?:it|they) (?:is|are) about | what (?:it|they) concerns?
    (?:is|are|be|being) (?:null and )?void | void | (?:has|have) no (?:legal )?(?:force|effect) | of no (?:force|effect) | invalid | not valid | without (?:legal )?(?:force|effect) | null(?: and void)?
    notari[sz]ed | (?:certified|attested|witnessed) by (?:a |the )?notary | notarial(?:ly)?(?: certified| attested)? | before a notary
    (?:members of )?the public | anyone | everyone | everybody | anybody | (?:any|every|all) (?:person|people|persons)
    duly | proper(?:ly)? | in (?:the |a )?proper (?:form|manner|way) | as (?:required|it should(?: be)?) | in due (?:form|order) | correct(?:ly)? | as it should
    jointly | in common | together | collectively | by joint (?:\w+ )?efforts?
    jointly and severally | joint(?:ly)? and several(?:ly)? | for the whole | in full | from any (?:one )?of (?:them|the \w+)
    (?:is|are|be) of (?:material |essential |particular |great |decisive )?importance | (?:material |essential |particular )importance | matters? (?:to|for|who|what|which|whether|how) | it matters | (?:is|are) (?:important|essential|material|significant|decisive)
    automatically | by operation of law | without (?:any |a )?(?:further |special |separate |additional |other )?(?:decision|application|notice|formalit(?:y|ies)|act|steps?)\w* | as a matter of course
    (?:(?:results?|entails?|leads?|caus\w+|mean\w*) (?:in |to )?)?(?:the )?(?:loss|los(?:e|es|ing)|lost|forfeit\w*) (?:of )?(?:the |his |her |its |their )?(?:\w+ )?(?:rights?|entitlement|possibility|opportunity|chance) | (?:can |may )?no longer
    reasons? (?:for which )?(?:\w+ ){1,4}(?:is|are) not (?:responsible|liable|to blame|answerable|accountable)(?: for)? | not (?:[\w']+ ){0,3}(?:fault|doing) | no fault of | without (?:any )?fault | (?:circumstances|reasons|causes) (?:beyond|outside) (?:[\w']+ ){1,3}control | not (?:to blame|responsible)
    disproportion\w* | out of (?:all |any )?proportion
    members? of (?:the |its |their |his |her |an? )?(?:\w+ )?(?:board|council|committee|commission|panel|tribunal) | (?:someone|somebody|anyone|anybody|people|those|persons?|sits?|sitting|serv\w+) on (?:the |its |their |an? )?(?:\w+ )?(?:board|council|committee|commission|panel|tribunal)
    (?:for |throughout |during )?(?:the |its |his |her |their )?(?:entire|whole|full) (?:duration|period|length|time|term)(?: of)? | whole of (?:the|its|his|her|their) (?:duration|period|length|time|term) | (?:as|so) long as | throughout
    in transit | on the way | en route | arriv\w+ | in the course of (?:carriage|transport|transportation) | (?:during|while in) (?:the )?(?:carriage|transport\w*|transit|shipment|journey)
    ceas\w+ to exist | (?:is|are) gone | no longer exist\w* | disappear\w* | fall(?:s|en)? away | fell away
    (?:(?:draw\w* up|mak(?:e|es|ing)|made|compil\w+|prepar\w+|takes?) (?:an? |the )?)?(?:full |complete |detailed )?inventor(?:y|ies) | (?:(?:draw\w* up|mak(?:e|es|ing)|made|compil\w+|prepar\w+) (?:an? |the )?)?lists? | listed | listing
    in transit | pass(?:es|ing)? through | transit
    (?:deemed |regarded as |considered |treated as |counts? as )(?:to be )?(?:the )?(?:last |final )?day (?:of (?:the )?)?(?:expiry|expiration|period|term|time limit|deadline)?(?: of the (?:period|term))? | (?:moves?|shifts?|moved|extended|carried over|rolls over|put off|postponed|ends|expires) (?:to|until|on)
    (?:written|drawn up|worded|drafted|printed|issued|made|expressed) in (?:the |an? )?(?:\w+ ){0,2}languages? | in (?:the |an? )?(?:\w+ ){0,2}languages?
    (?:normal |ordinary |natural |usual |fair )*wear(?: and tear)?
    (?:poison\w*|toxic|noxious) (?:substances?|materials?|agents?) | poisons?
    doubts?(?:ful)? | (?:not|un) ?(?:clear|certain|sure) | unclear | uncertain\w*
    how old | age
    terms? of office | terms? | tenure | mandate
    common(?:ly)? know\w+ | (?:everybody|everyone) knows | well[- ]known | generally known | notorious\w*
    (?:comes?|coming|came) of age | (?:age of )?majority | full age | adulthood
    prevent\w* (?:\w+ ){0,4}from | keep\w* (?:\w+ ){1,4}from | stop\w* (?:\w+ ){1,4}from
    in person | personally | himself | herself | themselves
    at least | or more | minimum | no less | not less
    (?:of|on|at) (?:its|his or her|his|her|their|(?:the )?\w+'s) own (?:motion|initiative|accord|will) | unprompted | without being asked
    force\w* to | compel\w* to | made to
    in good time | in advance | beforehand | ahead of time
    gives? rise to | results? in | leads? to | entails? | causes?
    keeps? (?:\w+ ){0,8}(?:secret|confidential) | (?:not|never) (?:be )?disclose\w* | non-disclosure | confidentiality
    lasts? | is in force | are in force | is valid | are valid | remains? (?:valid|in force|effective) | has effect
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
    repeat\w* | again | more than once | a second time | once more
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
    br(?:ing|ings|inging|ought) (?:\w+ ){0,2}(?:action|claim|suit|proceedings) | go(?:es|ing)? to court | went to court | sues? | appl(?:y|ies) to (?:a |the )?court | before (?:a |the )?court | in court | judicial(?:ly)? | court action | file(?:s|d)? (?:\w+ ){0,2}claim
    by post | by mail | mailed | posted
    in kind | in goods | not in money
    in cash | cash
    on credit | credit
    by word of mouth | oral(?:ly)? | verbal(?:ly)? | spoken
    takes? into account | taken into account | counted (?:in|towards?|as) | reckoned | account (?:is|must be|shall be) taken | considered | with regard to | having regard | attention | listens? to | bear in mind
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
    at the expense of | bear\w* (?:\w+ )?(?:the )?(?:\w+ )?(?:costs?|expenses?) | meets? the (?:costs?|expenses?) | at (?:\w+ ){1,3}(?:cost|expense) | charg(?:es|ed|ing) | charge(?= the| it| them)| cost\w* | expens\w+ | pays?(?: for)? | paid | out of (?:its|his|her|their) own pocket
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
    without (?:a |any )?(?:fixed |set |definite )?(?:term|end|end date) | (?:for )?(?:an )?indefinite(?:ly)?(?: (?:term|period|time))? | open-ended | without (?:a )?(?:time )?limit(?: of time| in time)? | (?:no|never) (?:time limit|expir\w+|end\w*) | unlimited | permanent(?:ly)? | perpetual(?:ly)?
    """
