"""English words that plain drafting puts for one another, see `copilot.guard.synonyms`."""

GROUPS = r"""
    discuss talk speak spoke
    jury juror
    obey enforc
    rank placed
    composition ingredient
    exam exams examin
    legib readab
    manifest clearly obvious evident plainly
    constitut deem count treat amount regard consider mean
    free$ frees freed exempt releas reliev
    permissib admissib allow
    miss fail skip
    minor slight small insignifican negligib trivial
    major serious grave significan substantial considerab gross
    unsuccess fail failed failure
    obligat owe owed owes debt liabil
    strong spirit
    suspic suspect
    paid pay receiv get$ gets$
    accompan travel attend escort
    choic choos chose select
    proof prov
    loss lose lost
    sale sell sold
    gift give given donat
    growth grow
    belie believ
    relief reliev
    strength strong
    length long
    width wide
    breadth broad
    depth deep
    height high
    truth true
    speech speak
    advic advis
    defen[cs] defend
    offenc offend
    expens expend
    theft steal stol
    burial bury buri
    carriag carry carri
    reten retain
    deten detain
    mainten maintain
    interven
    recep receiv
    assump assum
    consum consump
    presum presump
    redempt redeem
    satisf
    acqui
    inquir enquir
    possess hold own
    pursu
    descri
    prescri
    subscri
    destruct destroy
    expul expel
    compul compel
    collis collid
    evas evad
    persua
    suspens suspend
    exten
    expan
    inclu
    exclu
    conclu
    divis divid
    decis decid
    revis
    omit omis
    transmi
    procee procedur
    expos
    closur clos
    switch turn put
    another new different other
    ordinar usual normal regular
    life$ live(?:s|d)?$ living lifetime alive
    subsist last(?:s|ed|ing)?$ exist continu
    present(?:s|ed|ing|ation)?$ show(?:s|n|ed|ing)?$ produc
    price fare cost paid pay
    intended meant intend mean purpos
    previous preced prior
    encounter face
    above upper top$
    involv bring brought engag
    rais increas put$
    undergo underwent train carr
    danger hazard harmful
    notif notic tell told inform advis announc warn
    writ written
    advance ahead prior before earl first$
    commenc start begin began beginn open(?:s|es|ed|ing)?$
    terminat end(?:s|ed|ing)?$ expir finish close ceas conclud conclusion complet over$
    pay paid payment remunerat fee fees charg cost free toll
    fine penal sanction punish impos
    bargain negotiat
    transaction deal deals dealing
    enter step stepp go goes gone
    arrang agree
    overpa surplus excess much
    set$ off$ offset cover credit used use
    different another other
    unreasonab reason sense economic
    make(?:s)? makes
    owe owed due sum sums everything amount
    continu still remain stay keep
    occup use uses used
    deem treat consider regard count(?:s|es|ed|ing)?$
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
    terminat dismis fire lay(?:s|es|ed|ing)?$
    submit send sent file lodge present hand(?:s|es|ed|ing)?$
    service serve served deliver
    fail not
    compensat reimburs make$ good$ losses loss damag
    destroy scrap
    restor repair renew rebuil
    confirm show(?:s|es|ed|ing)?$ certif verif
    occur happen take$ place[sd]?$|placing$
    obtain get got receiv receipt acquir
    purchas buy bought
    sell sold sale
    assist help aid support
    require need want demand
    request ask asked
    subsequent after later next following
    approximat about roughly
    attempt try tries tried trying
    employ hire work worker staff
    lease rent let tenan
    lessee tenant
    lessor landlord
    residen liv(?:e|es|ing) dwell home hous
    vehicl cars?$ cars
    children child minor
    daily everyday
    height high
    extinguish put
    part(?:s|ly)?$ help join
    conduct behav
    allow permi
    begin beg(?:a|u)n start commenc open(?:s|es|ed|ing)?$
    blame fault guilt
    worth valu
    examin consider
    quor valid
    defect flaw fault$
    leave holiday vacation
    damag harm loss lose lost
    licen[cs] permit
    premis building
    dismiss fire$ fired sack
    last duration long
    necess need
    transfer hand(?:s|es|ed|ing)?$ hands pass(?:s|es|ed|ing)?$ move convey
    examin check review inspect
    prohibi forbid ban bann
    access public open(?:s|es|ed|ing)?$ everyone
    plot land
    state[sd]?$|stating$ government
    annual yearly year
    inspect visit check
    propos offer
    refus reject declin den(?:y|ies|ied)
    modif chang amend alter
    calculat work count(?:s|es|ed|ing)?$ comput
    determin decid set(?:s|ting)?$ fix(?:s|es|ed|ing)?$ decision
    establish set$ found
    indicat state[sd]?$|stating$ name show(?:s|es|ed|ing)?$ specif say
    record writ enter regist
    contain include hold
    suspend stop halt
    eliminat remov delet
    retain keep kept
    attach enclos add
    appoint name
    elect choose chose
    convene call
    enter$ sign(?:s|ed|ing|atur\w*)?$ conclud
    build construct erect
    locat situat place[sd]?$|placing$ where
    illness sick ill
    repay return back$
    extend prolong renew
    entitl right
    disclos reveal divulg say tell told
    reliev releas exempt absolv discharg
    collect gather
    outcom result
    appear attend present$ come
    keep maintain
    caus result aris
    protect safeguard guard
    attain reach turn
    remed remov fix(?:s|es|ed|ing)?$ repair correct rectif cure$ put$
    previous former exist current prior old(?:er)?$ present$ earlier
    insuperabl majeure unavoid overwhelm
    journey trip travel
    fare ticket
    childbirth birth born
    secure safe secur protect guard
    furnish give provid suppl suppli tell
    render giv make mak issu
    effect carr mak made do$ done$ doing
    withdraw withdrew take taken took remov pull
    violat breach infring breac contraven broke break
    compl obey follow observ abid respect adher honour
    elaps expir pass(?:s|es|ed|ing)?$ run$ ran$ out$
    refrain abstain avoid not
    suffic enough adequat satisfactor
    necessit require need demand
    commenc set(?:s|ting)?$
    assum undertak take
    dwell home hous residen apartment flat
    vest belong own
    posses hold held have$ has$ own
    dispos sell get$ transfer give
    alien sell transfer dispos
    acquir buy obtain get$ got$ gain
    evict move$ remov
    ascertain find found establish determin check
    convey transport carr deliver bring take
    carriage transport carr
    consign goods cargo freight shipment
    forfeit lose lost
    adjourn postpon defer delay put
    expedit quick fast speed prompt
    forthwith immediat once prompt away delay
    rescind cancel revok annul withdraw
    invalid void null
    repudiat reject
    grant award give$ giv allow
    endorse sign(?:s|ed|ing|atur\w*)?$ approv
    execut perform carr sign$ do$
    discharg perform carr releas do$
    impos set$ lay(?:s|es|ed|ing)?$ put charg
    levy levi charg collect
    arrear debt owe overdu unpaid outstanding
    overdu late delay
    sum$ sums$ amount money payment
    expens cost spend spent outlay expenditur
    remunerat wage salar pay$ paid
    reimburs repa refund back$
    recoup recover
    aggregat total overall altogether
    gratuit free charg
    gratis free
    quarter$ three$
    biennial two$
    successive row$ consecut
    consecutiv row$ success
    interrupt break stop
    terminat stop cancel end$ ends$
    cessat end(?:s|ed|ing)?$ stop
    revoke withdraw cancel
    lapse expir end$
    vacant empty free
    vacant waiting open unfilled reserv
    vacanc post(?:s|es|ed|ing)?$ position
    absenc absent miss away lack
    lack missing shortage absen insuffic
    inadequa poor badly improper insuffic
    improper bad poor wrong incorrect
    defectiv fault bad
    unlawful illegal law(?:s|ful\w*)?$
    lawful legal law(?:s|ful\w*)?$
    erroneous mistake wrong incorrect error
    mistak error wrong
    false untrue incorrect wrong
    truthful true correct accura
    accura exact correct precis
    authentic genuin real
    conceal hid(?:e|es|den|ing)?$ hidden withhold
    disseminat spread circulat distribut
    convert chang turn
    substitut replac instead
    recruit hire tak
    engag hire involv employ
    involv engag tak part(?:s|ly)?$ includ
    participat part(?:s|ly)?$ involv attend
    preced before earl
    simultan time togeth
    joint togeth
    severally separat
    mutual each togeth both
    reciproc mutual each
    respect each relat
    solely only alone sole
    exclusiv only alone sole
    personal person himself herself themsel
    verbal oral spoken word(?:s|es|ed|ing)?$
    electronic online digital
    place[sd]?$|placing$ locat site where
    premises room building
    vicin near(?:by)?$ nearby close
    adjacent next near(?:by)?$ neighbour border
    adjoin next near(?:by)?$ neighbour border
    abroad foreign outside
    domicil home liv resid
    minor child
    juvenil minor young
    infant baby
    parent mother father
    spouse husband wife
    deceased dead$ died death die(?:s|d)?$
    demise death die(?:s|d)?$
    decease death die(?:s|d)?$
    perish die(?:s|d)?$ destroy lost
    injur hurt(?:s|es|ed|ing)?$ harm wound
    disab incapac unable
    incapab unable cannot
    able can$ capab capacit
    ill$ sick illness diseas
    hospital medical
    medic doctor health
    physician doctor
    pupil student learner school
    tuition teach instruct school
    educat teach school learn stud
    train teach learn stud
    examin test(?:s|ed|ing)?$ check
    assess evaluat apprais valu estimat
    estimat calculat reckon
    reckon count(?:s|es|ed|ing)?$ calculat
    run(?:s|ning)?$ begin start count(?:s|es|ed|ing)?$
    measur step action
    precaut measur step
    suffer bear(?:s|ing)?$ incur
    borne bear(?:s|ing)?$ pay paid
    bear(?:s|ing)?$ pay cover carry
    fund pay financ money
    organis organiz arrang hold run(?:s|ning)?$
    conduct hold run(?:s|ning)?$ carr do$ did$ done$ mak
    operat run(?:s|ning)?$ work use
    function work operat
    manag run(?:s|ning)?$ direct
    supervis control oversee watch monitor
    monitor watch check observ follow
    accompany with together attach
    append attach add annex
    enclos attach with
    signif indicat mean show(?:s|es|ed|ing)?$
    denot mean
    stipulat set(?:s|ting)?$ state[sd]?$|stating$ provid lay(?:s|es|ed|ing)?$ require prescrib
    prescrib set(?:s|ting)?$ lay(?:s|es|ed|ing)?$ require provid specif
    envisag provid set(?:s|ting)?$ foresee plan(?:s|ned|ning)?$
    specif set(?:s|ting)?$ state[sd]?$|stating$ name give
    state[sd]?$|stating$ say set(?:s|ting)?$ declar
    declar state[sd]?$|stating$ say announc
    set(?:s|ting)?$ establish lay(?:s|es|ed|ing)?$ fix(?:s|es|ed|ing)?$
    draw prepar writ mak
    prepar draft draw mak
    compil draw prepar mak
    formulat word(?:s|es|ed|ing)?$ draw
    complet fill finish full
    supplement add extra addition
    extra addition more$ further
    addition more$ also$ extra
    whole full entir all
    partial part(?:s|ly)?$ partly
    prematur early earl advance
    early earl advance prior
    hereafter later
    annual$ year yearly
    month monthly
    week weekly
    dail day everyday
    night nightly
    noon midday
    dispute disagree conflict argu
    disagree dispute differ
    resolv settl solv decid
    adjudicat decid judg
    judg court decid
    court judicial
    sue[sd]?$ claim court
    contest challeng disput appeal
    object$ protest oppos
    oppos object against
    complain grievanc
    violen force
    compel forc make$ requir
    coerc forc
    induc persuad
    encourag promot stimulat
    facilitat help eas promot assist
    hinder prevent obstruct imped interfer stop
    obstruct hinder block prevent imped
    prevent stop avoid avert
    intend mean plan(?:s|ned|ning)?$ want aim(?:s|es|ed|ing)?$ wish
    intent purpose mean deliberat
    wilful intent deliberat
    neglig careless
    inadvert accident
    wish want desir
    choice choose option select
    select choose choos chose pick
    option choice choos
    prefer prior first$
    prior$ first$ before
    mandator compuls oblig must requir
    voluntar own free
    oblig bound must duty requir
    oblig commit
    bind bound oblig
    accountab answer respons liab
    trustworth reliab
    reliab trust depend
    confident secret private
    privac private confident
    transparen open(?:s|es|ed|ing)?$
    accessib open(?:s|es|ed|ing)?$ availab access
    availab access use
    inspect look(?:s|es|ed|ing)?$ view see examin
    peruse look(?:s|es|ed|ing)?$ read(?:s|es|ed|ing)?$ examin
    familiar acquaint read(?:s|es|ed|ing)?$ know
    aware know learn
    learn$ learns learned know find found aware
    discover find found learn detect
    detect find found discover reveal
    reveal show(?:s|es|ed|ing)?$ find found
    prove proof show(?:s|es|ed|ing)?$ demonstrat evidenc
    ground reason basis
    caus reason ground why because
    basis ground base
    consequen result effect
    result consequen outcome
    impact effect influenc
    influenc affect impact
    entail lead(?:s|ing)?$ caus result mean bring
    transmit send pass(?:s|es|ed|ing)?$ hand(?:s|es|ed|ing)?$ transfer
    dispatch send
    forward send pass(?:s|es|ed|ing)?$
    remit send pay
    mail(?:s|es|ed|ing)?$ post(?:s|es|ed|ing)?$
    post$ posts$ posted publish put display place[sd]?$|placing$
    display show(?:s|es|ed|ing)?$ post(?:s|es|ed|ing)?$ put
    exhibit show(?:s|es|ed|ing)?$ display
    receiv get got accept
    accept take took agree receiv
    accommodat hous place[sd]?$|placing$
    eat food feed meal
    nourish food
    beverag drink
    intoxicat drunk
    vehicle cars?$
    motor cars?$
    aircraft plane
    vessel ship boats?$
    railway rail train
    highway road
    traffic road
    pedestrian foot walk
    passenger travel
    traveller passenger
    luggage baggage
    livestock animal cattle
    timber wood
    felling cut(?:s|ting)?$
    fell cut(?:s|ting)?$
    forest wood
    slaughter kill
    soil land ground
    emission discharg releas
    pollut contaminat
    waste rubbish
    dump throw
    constru read(?:s|es|ed|ing)?$ interpret understood
    interpret read(?:s|es|ed|ing)?$ understand
    understand understood
    equip supply fit(?:s|ted|ting)?$
    install fit(?:s|ted|ting)?$ put set(?:s|ting)?$
    maint repair upkeep
    store keep hold storage
    stor keep
    preserv keep protect
    tak account
    account regard consider
    ratio proportion share
    proportion share pro
    pro$ proportion
    share part(?:s|ly)?$ portion
    moiety half
    double twice two
    lowest least minimum
    highest most maximum
    lower less$ below
    exceed more$ over$ above larger greater higher
    increas rais rise(?:s|es|ed|ing)?$ higher grow
    reduc lower cut(?:s|ting)?$ decreas less$
    decreas reduc lower fall
    diminish reduc lower less$
    deduct withhold subtract take
    return back$ give hand(?:s|es|ed|ing)?$
    restitut return back$
    hand(?:s|es|ed|ing)?$ give pass(?:s|es|ed|ing)?$
    surrend hand(?:s|es|ed|ing)?$ give return
    reimburs repay pay paid back return refund compensat
    refund return back$ repa reimburs get$ gets$
    submit send sent file lodge present hand(?:s|es|ed|ing)?$ give gives given bring brings brought provid suppli suppl deliver apply applie turn(?:s|ed)?$
    notif tell told inform let$ know$ warn notice advis
    decid determin rule[sd]?$ resolv choos
    demand ask asks asked requir claim
    affix put attach
    attend come comes appear present$ part$ presen turn(?:s|ed)?$
    summon call invit
    inflict caus do$ harm
    sustain suffer incur
    alienat sell sold transfer dispos give
    seiz take taken took
    detain hold holds held keep kept custod arrest
    interrog question
    examin look study studi check consider hear hears heard review
    hear(?:s|d|ing|ings)?$ consider examin tr(?:y|ies|ied|ial)$ deal deals dealt
    adopt pass(?:es|ed)?$ take taken approv make mak made
    repeal cancel abolish withdraw
    expir run out$ ran end(?:s|ed)?$ over$ lapse elaps
    verif check confirm
    contain includ hold state[sd]?$|stating$ have$ has$ show indicat
    specif name[sd]?$|naming$ state[sd]?$|stating$ indicat set(?:s|ting)?$ list lists listed say
    aris come comes appear occur result exist
    vacat leave leaves left move moves free
    reinstat restor take back$ return put
    assign give gives given gave allot transfer assig entrust appoint
    allocat give gives given assign set(?:s|ting)?$ distribut
    distribut divid divis shar split give hand(?:s|es|ed|ing)?$
    apportion divid divis shar split
    divid divis shar split part$
    merg join combin unit(?:e|es|ed|ing)$
    uphold upheld keep keeps kept confirm
    withhold deduct keep keeps take
    accru charg add adds added run runs calculat build builds
    satisf meet meets met pay paid cover fulfil
    fulfil perform carr meet meets met do$ does$ done$ satisf
    implement carr put perform
    support help maintain keep back$
    upbring rais bring brings brought rear
    recogni[sz] treat accept regard deem consider
    engag hire involv use uses used employ assign work
    entrust give gives given charg assign hand(?:s|es|ed|ing)?$
    delegat transfer hand(?:s|es|ed|ing)?$ pass give gives given
    nominat propos put$ name[sd]?$
    hold(?:s|ing)?$ held$ occup have$ has$ own(?:s|ed)?$ keep conduct organi[sz]
    note notes noted record write writ enter$ entered
    exclud remov leave leaves left
    expel remov exclud throw
    admit let$ lets$ allow accept take taken admission
    accept take takes taken admit receiv agree
    demolish pull tear torn knock destroy
    connect link links linked join joins joined tie ties tied relat
    disconnect cut cuts off$
    suppl suppli provid deliver giv gave
    deliver hand(?:s|es|ed|ing)?$ bring brought give given serv send sent suppl
    collect pick picks picked take taken gather charg
    bequeath leave leaves left will$
    revok cancel withdraw take taken back$
    ceas stop stops stopped end ends ended longer
    remain stay stays still keep kept continu left rest
    guarante ensur secur
    falsif forg fake faked
    infring break broken breach violat harm
    prejudic harm damag affect
    shorten reduc cut cuts
    prolong extend length longer extens
    correspond match meet fit fits equal propor
    coincid same match fall
    concern relat about touch affect regard
    initiat start begin began begun open(?:s|ed|ing)?$ bring brought institut
    institut start begin began begun open(?:s|ed|ing)?$ bring brought
    reconcil settl
    waiv give gives given up$ renounc relinquish refus
    renounc give gives up$ refus waiv
    abandon leave left give given
    travel go goes going move journey ride rides drive drives trip
    cross(?:es|ed|ing)?$ go goes pass
    driv operat
    depart leave leaves left set(?:s|ting)?$
    arriv come comes came reach receiv get
    delay late later put postpon slow hold
    replac exchang substitut swap chang new
    earn income incom pay wage salar profit
    spend spent expens expend us
    lend loan lent
    borrow loan
    authorit body bodies agenc office offices organ$ organs$ institution
    application request appl
    document paper papers
    procedur order manner way process rule rules
    ground reason basis caus
    purpos aim goal objectiv end ends sake intend
    outcom result
    circumstanc situation fact facts condition event
    circumstanc caus$ cause causes reason factor ground
    violat breach infring irregular offence shortcoming deficien fault mistak wrong error
    deficien defect shortcoming flaw error mistak fault violat
    remunerat pay wage salar paid earn
    instalment part parts stages
    deadlin term period time limit
    residen home hous place[sd]?$ live[sd]?$|living$ address
    site place[sd]?$ area
    territor area land
    event occurr happen case
    accident crash
    post posts$ position job jobs offic
    instruct order direct direction command
    copy copies duplicat
    text word wording
    opinion view views think thinks thought
    wish wishes will$ choice want
    disagree disput object
    contract agreement deal
    price cost worth
    goods product products item items
    building structur construct
    proof prov evidenc
    particular detail data inform
    data inform detail
    spec special particular
    immediat instant prompt straight away once delay soon
    reasoned reason reasons explain
    overdue unpaid late arrear delay
    outstand unpaid remain due$ owed owe
    remain left$ rest$ over$
    nearest close closest near
    suffic enough adequat
    relative kin famil
    interest benefit favour advantag
    benefit interest favour advantag
    advantag benefit privileg
    should ought
    abroad foreign
    foreigner foreign alien
    citizen national
    compan organi[sz]ation firm enterpris
    enterpris compan firm busines
    individual person people natural
    official officer
    police officer
    unauthor permi
    reduct cut lower discount reduc
    increas rise more$ higher
    rest left$ remain balanc
    cover(?:s|ed|ing)?$ includ extend appl pay
    extend cover(?:s|ed)?$ appl
    extent far wide width degree degre measur
    degree extent far
    scope extent wide
    liabilit liabl respons answer account
    circl list who range
    spous marr husband wife partner couple
    marri marr spous couple
    divorc dissol marr
    adopt accept
    repl(?:y|ies|ied)$ answer respon
    answer respon repl
    unanswer repl answer respon
    attach annex append accompan enclos
    attend visit
    escort accompan
    accommodat hous stay lodg
    visit stay go goes
    food meal feed eat
    dress cloth wear
    cloth wear
    display show put hang
    exhibit show display
    advertis promot
    trade sell sale sold commerc
    commerc trade busines
    retail shop sell
    wholesal bulk
    produc mak made manufactur
    manufactur produc mak made
    grow cultivat plant
    cultivat grow farm plough
    agricultur farm
    graz pastur feed
    pastur graz
    fish catch
    hunt shoot
    log fell cut
    excavat dig
    drill bore
    mine(?:s|d)?$ mining extract
    extract mine mining produc take
    water irrigat
    heat warm
    fire burn blaz
    extinguish put out$
    rescu save
    treat(?:s|ed|ing|ment)?$ cure medical care heal
    care look treat
    care$ nurs look
    nutrit food
    vaccin immun
    infect contagi
    quarantin isolat
    death die dies died dead deceas
    bury burial funeral
    born birth
    pregnan expect
    maternit childbirth birth
    teach taught teacher instruct
    exam examination test
    enrol admit admission accept regist
    graduat finish complet
    award give gives given grant receiv
    reward prize award bonus
    bonus reward extra
    punish penal sanction disciplin
    disciplin punish
    reprimand warn
    fault blame guilt negligen
    intent deliberat purpos
    court judg tribunal
    hearing session sitting
    trial hear
    verdict judgment sentenc
    judgment decision rul
    rul decision decid order
    order rul decision instruct
    witness testif testimon
    testimon testif evidenc witness
    testif testimon witness evidenc
    evidenc proof prov testimon
    suspect accus
    accus charg
    convict guilt
    acquit innocen
    lawyer counsel defen advocat attorn
    counsel lawyer advocat
    represent agent behalf act acts acting
    behalf name represent
    proxy power represent
    mediat reconcil settl
    arbitrat arbitr
    compromis settl
    bankrupt insolven
    insolven bankrupt
    liquidat wind wound clos
    reorgani[sz] restructur merg
    found(?:s|ed|er|ers|ing)?$ set establish creat
    creat set(?:s|ting)?$ establish found make mak
    establish creat set(?:s|ting)?$ form
    form(?:s|ed|ing)?$ set creat establish
    shareholder share
    dividend profit
    profit gain income
    loss(?:es)?$ lose lost damag
    budget fund money
    fund(?:s|ed|ing)?$ money financ resourc means
    resourc fund money means
    loan credit borrow lend
    mortgag pledg
    pledg secur collateral mortgag
    collateral pledg secur
    guarantor guarant
    deposit put pay paid
    account(?:s|ed|ing)?$ book report
    book(?:s|ed|ing)?$ account record
    audit check examin
    inspection check audit inspect visit
    control check supervis monitor
    oversight supervis control
    tender bid auction
    bid offer
    auction bid
    bidder participant supplier
    win(?:s|ner|ners|ning)?$ won$ success
    success win won winner
    procur purchas buy
    warrant guarant
    defect fault
    complain appeal
    grievanc complain
    petition request appeal
    proposal suggest recommend
    recommend suggest propos
    suggest propos
    consult advis advice
    advis advic consult
    vote(?:s|d|r|rs)?$ voting$ ballot poll elect
    ballot vote voting
    poll(?:s|ing)?$ vote voting elect
    election vote voting elect
    campaign canvass agitat
    candidat nomin stand(?:s|ing)?$
    deput parliament
    parliament deput
    mandat power
    quorum valid compet
    chair preside head
    presid chair
    head(?:s|ed)?$ manag direct chief lead
    chief head manag
    manager head director
    staff worker employee personnel
    personnel staff worker
    personal own
    shift$ work
    overtim extra hours
    night dark
    rest(?:s|ing)?$ break
    break(?:s)?$ rest
    weekend off
    dayoff rest
    salar wage pay
    downtim idle
    idle downtim
    strik stop
    dismiss sack remov
    resign leave leaves left quit
    quit leave leaves resign
    transfer move moves moved relocat
    relocat move moves moved
    secondment second
    trip travel journey
    advance$ prepa
    prepay prepaid advance
    instal put set
    mount(?:s|ed|ing)?$ put instal
    park stop stand
    stop(?:s|ped|ping)?$ halt
    speed fast
    slow speed
    sign(?:s|ed)?$ mark
    mark(?:s|ed|ing)?$ label sign
    label mark
    pack packag wrap
    packag pack
    contamin pollut
    dispos throw bur remov
    bury buri dump
    protect conserv preserv defen
    conserv protect preserv
    reserv park
    restor recover return
    recover return restor get
    access reach get enter
    entr enter access
    enter(?:s|ed|ing)?$ go goes access entr
    leave(?:s)?$ go goes exit
    exit leave
    border frontier
    frontier border
    custom border
    passport identity
    identity identif passport
    identif identit who
    visa permit
    residence live
    asylum refug
    reveal open
    secrec secret confiden
    anonym name
    consent agree permi
    encrypt protect
    delet remov eras destroy
    eras delet destroy
    destroy delet eras
    store(?:s|d)?$ keep kept storag
    process(?:es|ed|ing)?$ handl us deal
    handl process deal treat
    us(?:e|es|ed|ing|age)$ appl employ util
    util us(?:e|es|ed|ing)$
    appl(?:y|ies|ied|ication)$ use uses used
    access consult see
    correct amend chang updat
    updat chang renew
    supplement amend
    amend correct supplement
    publi print appear
    translat languag
    interpret translat
    languag speak"""
