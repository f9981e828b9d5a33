"""English words by kind: what carries no matter, verbs, nouns that end like qualities, qualities that end like nouns."""

from __future__ import annotations

LIGHT = frozenset(
    """
    a an the of to in on at by for with from and or but if is are was were be been being it its they them their this that these those as into than then
    so such any all each every shall must may can has have had having do does did not no only where when once while after before during until within under over up
    out who which what whose there here he she his her one ones other another same whether unless  except case cases provided provide provides
    person persons people party parties side someone anyone everybody everyone nobody neither either both
    term period time day days month months year years hour hours week working calendar
    carry carried out make makes made making take taken give given giving get gets getting got receive receives received put set
    required require requires need needs allowed allow permitted permit prohibited forbidden entitled right obliged has to
    means mean set provided applicable relevant respective appropriate certain particular following thereof therein
    least most more less not later earlier than exceeding exceed exceeds maximum minimum
    also too just still already suppose accordance pursuant according upon about
    job way sure thing things matter matters something everything else good enough well item items instead protected minus you your
    article paragraph section part
    duty duties obligation obligations cannot without against off about around among between through unless other others something anything nothing much many
    amount number size due basis purpose
    run runs last lasts stay go come comes
    whereas whereof whereby wherein herein hereby latter former concerning regarding event incumbent back away because why how reason solely effected thus hence
    nature receipt receipts him himself hers theirs ours some thereafter
    kind kinds type types sort sorts become becomes became older younger nobody somebody anybody itself themselves oneself simply always never often
    again anew together apart along across behind beside beyond near next else ever yet still enough rather quite very much too
    like likely unlikely able unable possible impossible necessary ready
    date dates since ruled ruling
    nor including include includes included available done down age aged enjoy enjoys enjoyed status counting count counted itself
    even longer shorter larger greater higher lower fewer sooner fall falls fell fallen goes went gone suffer suffers suffering suffered single
    everyone whoever whichever whatever constitute constitutes fund funds met two three conditions condition following
    using meantime
    could would should ought might will cannot whenever wherever however whatsoever during towards toward onto upto via per within beside besides despite
    irrespective regardless notwithstanding although though thereby thereupon therefore otherwise instead meanwhile moreover furthermore indeed namely
    me my we us our i mine he's she's it's they're them themselves herself somebody who's whom
    please kindly simply merely really actually fully currently presently usually normally generally ordinarily respectively accordingly
    first second third last next final starting
    want wants wish wishes try tries seem seems mean meaning say says said called named so-called etc
    opposite contrary reverse therefor hereof hereto herewith therewith thereunder thereon hereinafter hereunder thereby aforesaid aforementioned abovementioned whereunder
    moment takes took gave none nobody nothing single bit lot lots plenty few several various whichever thereto whereupon whilst amid amongst worth
    way ways manner manners procedure procedures part parts point points respect respects regard regards
    let lets letting keep keeps keeping kept remain remains stay stays hold holds held own
    sake view light means method example fact facts
    yes okay fine easy hard
    """.split()
)  # fmt: skip
VERBS = """
    answer ask knock swap lodge mend wipe tidy heed cite steer spare owe tally tamper thwart topple
    miss skip
    subsist persist ascend bewilder bring last lapse
    accept acquire act add address admit adopt affect agree allow amend announce apply appoint approve arise arrange ask assess assign assume attach attend
    ban bar bear become begin belong bind borrow break bring build buy calculate call cancel carry cause change charge check choose claim close collect come
    compel comply compute conclude conduct confirm conform consider consist contain continue control convene convey cooperate cover create decide declare
    decline deem define deliver demand deny depend deprive describe destroy determine dispose disclose draw employ enable enclose end enforce enter establish
    exceed exclude exercise expire explain extend fail file fill find finish fix follow forbid form found get give go grant guarantee halt hand happen have
    hear help hire hold identify impose include incur inform insert inspect instruct issue join keep know lack lapse last lay lead learn leave lend let lie
    list live locate lodge look lose maintain make manage mark mean measure meet move name need negotiate notify object oblige obtain occupy occur offer open
    operate order
    abstain allocate appear award certify compensate complain confiscate consult contest deduct deposit dismiss dispatch display elect evict expel export
    import interfere investigate license load monitor nominate obstruct postpone preserve promote propose refrain remedy revise seize sue supervise
    translate vote withdraw withhold owe own pass pay penalise penalize perform place plan point possess prepare present prevent produce prohibit prolong protect prove provide publish
    purchase pursue put raise reach read receive recognise record recover reduce refer refuse refund regard register regulate reject relate release rely
    remain remove render renew rent repair repay replace report represent request require reserve reside resolve restore restrict retain return review revoke run
    satisfy say see seek seem sell send serve set settle show sign specify stand start state stay stop store submit suffer supply support suppose suspend
    endanger observe decline donate exchange insure trust inherit contract license carry train teach consume produce trade sponsor
    take tell terminate tie transfer transmit treat try turn undergo undertake use verify violate waive want warn work write
    abandon abolish absorb abuse accelerate accompany accrue accumulate accuse achieve acknowledge adapt adjourn adjust administer advertise advise
    agree allege alter analyse anticipate apportion appraise appreciate argue assemble assert assist assure attain attract authorise authorize avoid
    behave believe breed bring cater cease celebrate circulate cite classify clean clear coincide combine commence commit communicate compare compete
    compile conceal concede condemn confer confront connect consent conserve constrain construct construe contaminate contravene contribute convert
    convict convince correct correspond corrupt cultivate cut dance decrease dedicate defeat defend defer delegate delete demolish demonstrate derive
    designate desire detach detain detect deteriorate develop devise devote differ diminish direct disagree disappear disclose disconnect discontinue
    discover discuss disqualify disrupt distinguish distribute disturb divide divorce donate double download drain dry dwell earn ease eat educate
    eliminate embark emit empower enact encourage encumber endorse enhance enjoy enrich enrol enroll ensure entail entitle entrust equip erect escape
    estimate evacuate evade evaluate evaporate evolve exaggerate excavate except execute exempt exhaust exhibit exist expand expect expend exploit
    explore expose express extinguish extract facilitate fight flee fly foresee forfeit forge forgive formulate forward fulfil fulfill furnish gain
    gather generate govern graze grow guide handle harvest hesitate hide highlight hinder honour ignore illustrate imply impair implement imprison
    improve include indicate infringe inhabit initiate injure innovate inquire insist install instigate intend intensify interpret interrupt intervene
    introduce invent invest invite invoke involve irrigate isolate justify kill lack launch leak levy liquidate litigate manufacture march marry
    mature mediate merge migrate minimise minimize mislead mix modernise modify motivate narrow navigate neglect nominate obey observe offset omit
    oppose organise organize originate outline outsource overcome overlook oversee owe own participate partition permit persist persuade pick plead
    plough poison pollute pose postpone preach precede predict prefer prejudice prescribe preside presume prioritise proceed proclaim procure prohibit
    pronounce prosecute protest prune pump purify qualify quit quote react realise realize reappoint rear reassign rebuild recall recede reckon
    reclaim recommend reconcile reconsider reconstruct recruit rectify recur redeem redirect redistribute reflect reform refurbish reimburse reinforce
    reinstate reiterate rehabilitate relax relieve relocate remand remind remit remunerate reopen reorganise reorganize reply reproduce rescue resell
    resemble resign resist respond resume retire retreat retrieve reuse reveal reverse ride rise rob rotate sail scatter select separate shoot shorten
    shout shut simplify sit skip slaughter sleep smuggle solve sow speak specialise spend spoil stabilise steal steer stimulate stipulate strengthen
    stretch struggle subdivide subordinate subscribe subsidise substitute subtract succeed suggest suit supersede surrender surround survive sustain
    swear swim tackle think threaten throw tighten tolerate tow transform transport travel treat trim turn unblock uncover underlie understand unify
    unite unload update upgrade uphold urge utilise utilize vacate vaccinate validate vary weaken weigh widen win wipe wonder worsen
    accelerate accommodate accompany account ascertain assault assume audit await award balance bargain bathe beat bequeath bet bid bill blame bless block
    blow board boil bother bounce bow brake brand broadcast browse brush burn bury bypass calculate campaign canvass catch cease challenge charge cheat
    chase circumvent click climb close coach coerce collapse combat come comment commission compel compete complicate compose comprise compromise
    concentrate configure consign conspire consolidate constitute construct consume contact contemplate contend contradict contrast convene cook cooperate
    coordinate cope copy count counter couple cover crash credit cross cross-examine cure dam damage deal debate deceive decide deem default defraud
    degrade delay demolish denounce depart deport deploy depreciate derive descend deserve despatch detach deter devastate diagnose dictate die dig
    dine disable discard discharge discipline discount discriminate dismantle dismiss dispatch dispense disregard disseminate dissolve distort
    distrain distract ditch dive dodge dominate double doubt downgrade draft drag drain draw dress drill drive drop dump duplicate
    echo edit elapse elaborate emerge emphasise employ empty encounter encroach endure engage enlarge enlist entertain entitle envisage equal erase
    erode exceed excel exchange excuse expedite expropriate extort fabricate face fade falsify familiarise farm fasten favour feed feel fence
    fetch fight finance fine fire fish fit flag flood flow fold force forecast foster found frame frustrate fuel function fund gamble garnish
    grade graduate grant greet grieve ground group guess halt hamper handicap happen harass harm harmonise head heal heat heed help hinder hire hit
    host house hunt hurry hurt identify illuminate impact impede impersonate impound impress imprison incite incline incorporate incriminate inflict
    influence inform inherit inject inspire insult integrate interrogate intimidate intrude investigate itemise jeopardise jail judge jump juggle
    knock label land lapse laugh lead lean lease lecture legalise legislate lessen liberate lift light limit line link listen load loan lobby lock log
    look lower mail man mandate map mark market master match maximise mention mine mind mobilise model mount mourn multiply murder nationalise near
    normalise note number nurse object oblige occasion offend officiate operate oppress opt order oust overburden overcharge overdraw overpay overrule
    overstate overtake overthrow overturn pack paint park part paste patrol pause peel penetrate phone photograph pierce pile pilot plan plant play please
    pledge plot plug plunder pool populate position post pound pour practise pray preclude predetermine preoccupy prescribe press pretend price print
    prioritise privatise probe process profit programme progress project promise prompt prosecute provoke punish push quarantine quarrel quash query question
    race raise rank rape rate ratify rationalise re-elect reapply rebut recompense reconnect reconvene recruit recycle
    redesign redraft reelect reestablish refill refine refloat refrain refresh refuel regain regret reissue rejoin relinquish remember remunerate
    renounce rent reoccur repatriate repeal repeat repossess reprimand republish rescind reschedule research resettle reset reshape reshuffle
    restart restate result resume retake retrain retry reunite revalue revert revive reward rewrite ring risk roll root round rule rush sabotage sack
    safeguard sanction save scale scan schedule scrap screen scrutinise seal search seat secede segregate seize sentence service settle share shelter
    shift ship shock shop shorten sign signal slow smoke solicit sort sound spare spark specify speculate speed split sponsor spot spread spur squeeze
    stage stain stamp stem step stick stimulate stock straighten strike strip structure study subject sublet submerge substantiate succeed summarise
    summon supplant supplement suppress surface surpass surpass surveil survey suspect sweep switch sympathise synchronise tailor tamper tap target
    tax tear telephone tempt tend tender test testify thank threaten thwart ticket tie tighten tilt time tip tire title top torture total touch tour
    track trade trail transact transcribe transgress translate trap trespass trick trigger triple trouble trump tunnel twist type underestimate undermine
    undersell unearth unlock unload unpack unveil unwind upset usher usurp utter validate value vest veto view violate visit visualise void volunteer
    wage wait wake walk wander ward warm warrant wash waste watch water wear weigh welcome whip wind wipe wire wish witness wonder worry worship wound
    wrap wreck yield zone
"""
NOUNS = frozenset(
    """
    date rate certificate estate climate delegate mandate candidate inmate
    animal hospital journal capital material official professional individual principal terminal manual signal proposal mineral criminal goal
    executive representative relative motive initiative archive objective directive alternative operative incentive detective
    vegetable table constable receivable public topic music clinic traffic fabric mechanic arithmetic critic metric statistic
    secretary salary beneficiary boundary library diary dictionary summary notary subsidiary judiciary military january february dispensary infirmary
    territory factory history directory laboratory category inventory memory victory theory signatory dormitory
    student patient agent document parent president resident accident incident content client talent rent cent patent component instrument
    tenant applicant declarant litigant appellant registrant occupant inhabitant defendant participant accountant assistant plant occupant merchant grant warrant servant lieutenant consultant inhabitant
    claimant complainant informant covenant pollutant attendant merchant combatant registrant entrant descendant appellant
    """.split()
)
# Bodies and offices: each is one who acts, and another body is another actor.
BODIES = frozenset(
    """
    court judge prosecutor police inspectorate ministry minister government parliament president council committee commission tribunal
    registrar bailiff notary bank authority agency administration municipality akimat mayor governor directorate chairman chairperson rector dean
    headteacher university hospital clinic union association cooperative partnership commander commandant captain trustee guardian curator executor liquidator
    arbitrator mediator expert auditor architect surety heir legatee testator consignor consignee shipper pledgor pledgee mortgagor mortgagee donee donor
    bidder taxpayer shareholder policyholder prosecution senate assembly
    """.split()
)
# Those who are one, whatever else their names have in common with others: a line is a group.
ONE = """
    lessee tenant renter
    lessor landlord
    buyer purchaser
    seller vendor
    worker employee staff personnel
    doctor physician
    claimant plaintiff
    lawyer attorney advocate counsel
    chairman chairperson chair president
    inspector inspectorate
    policyholder insured
    deputy member
    representative agent
    authority agency body office administration
    director manager head chief
    founder member participant
    carrier transporter
    donee recipient
    recipient receiver
    trader seller
    owner holder
    driver motorist
    minor child
    user subscriber
    provider supplier
    bidder participant supplier tenderer
    applicant candidate
    court judge
    prosecutor prosecution
    police policeman
    school headteacher
    head headteacher
    voter elector
    heir successor
    ship vessel
    consumer customer client
    creditor lender
    borrower debtor
"""
# Persons who act too, but whom a rewrite may well name where the original means them.
ACTING = frozenset(
    """
    declarant appellant registrant occupant inhabitant accountant assistant merchant servant consultant informant attendant entrant descendant
    guarantor subscriber principal beneficiary official soldier serviceman conscript wife husband nurse recipient concessionaire user retailer wholesaler
    neighbour foreigner refugee migrant senator detective advocate convict prisoner accused respondent petitioner insured reinsurer depository bondholder
    treasury administrator vendor franchisor franchisee host guest tourist pensioner veteran volunteer apprentice coach athlete undertaking entrepreneur
    foundation president resident pawnshop warehouse school nursery library museum airline railway publisher broadcaster
    broker pharmacist chemist beekeeper juror jury journalist artist scientist specialist pilot crew sponsor partner ombudsman warden steward clerk secretary
    treasurer cashier economist surveyor dentist midwife psychologist veterinarian forester ranger fisherman conductor depositary custodian tutor
    citizen meet child parent spouse patient student pupil candidate deputi deput passenger customer client member particip participant applicant claimant defend
    defendant plaintiff victim witness wit suspect offic officer doctor physician teacher lawyer counsel director chief board head bodi body depart department school
    compani company organis organ organization organisation enterpris enterprise state staff personnel
    """.split()
)
QUALITIES = frozenset(
    """
    wide narrow broad close same different quick slow fast proper improper good bad better best worse worst correct wrong right true false fair unfair
    big small large great little high low long short old young new early late full empty whole half clear unclear plain simple complex easy difficult
    hard soft heavy light strong weak safe unsafe dangerous sure certain uncertain fit unfit able unable ready due undue open closed free busy
    common rare usual unusual normal strange known unknown certain main chief key major minor basic extra spare single double equal unequal
    near far nearest closest nearby distant deep shallow wide thick thin warm cold hot dry wet clean dirty
    rich poor cheap dear sick ill healthy alive dead fresh stale raw ripe
    strict loose exact rough sound valid void null secret private public mutual sole lone joint
    adequate accurate appropriate separate moderate ultimate immediate intermediate
    senior junior top experienced qualified skilled significant substantial considerable essential important serious grave severe mild critical crucial vital
    new modern ancient historic national regional global international domestic overseas native ethnic cultural social political economic financial fiscal
    technical scientific academic educational vocational medical clinical surgical dental mental physical bodily moral ethical religious spiritual
    agricultural industrial commercial civil criminal administrative judicial military naval civilian urban rural suburban coastal marine maritime
    electric electrical electronic digital manual automatic chemical biological nuclear solar thermal mineral organic toxic poisonous hazardous dangerous harmful
    strong alcoholic sweet bitter sour pregnant disabled blind deaf adult young elderly married unmarried single widowed homeless jobless stateless
    expensive cheap precious valuable worthless rare scarce abundant ample
    vacant empty idle spare surplus obsolete outdated
    honest fair just impartial neutral independent dependent autonomous sovereign loyal faithful
    narrow specific special general particular peculiar individual collective
    partial total complete incomplete entire absolute relative
    official formal informal unofficial confidential classified
    tangible intangible movable immovable fixed floating
    habitual casual occasional regular irregular periodic continuous interim provisional
    accidental deliberate intentional negligent reckless wilful malicious
    legal lawful unlawful illegal rightful wrongful
    present absent former latter current recent late prior previous subsequent following next past future
    urgent constant permanent frequent evident apparent prudent
    likely unlikely timely untimely costly friendly orderly daily weekly monthly yearly elderly
    """.split()
)  # fmt: skip
ADVERBS = frozenset(
    """
    soon sooner already yet still again once twice thrice ever never always often seldom sometimes today tomorrow yesterday now then later earlier
    here there everywhere somewhere anywhere nowhere abroad inside outside upstairs ahead aside apart together alone away back forward backwards
    well better best worse fast hard straight far near almost nearly quite rather very too also even only just else instead perhaps maybe
    above below beneath underneath over under across along around past
    per via plus minus
    """.split()
)  # fmt: skip


# Forms that no ending tells: their verb.
IRREGULAR = {
    form: verb
    for verb, forms in {
        "arise": "arose arisen", "become": "became", "begin": "began begun", "bear": "bore borne", "bind": "bound", "break": "broke broken",
        "bring": "brought", "build": "built", "buy": "bought", "catch": "caught", "choose": "chose chosen", "come": "came", "deal": "dealt",
        "drive": "drove driven", "fall": "fell fallen", "find": "found", "forbid": "forbade forbidden", "forgo": "forgone", "freeze": "froze frozen",
        "give": "gave given", "go": "went gone", "grow": "grew grown", "hear": "heard", "hold": "held", "keep": "kept", "know": "knew known",
        "lay": "laid", "lead": "led", "leave": "left", "lend": "lent", "lose": "lost", "make": "made", "mean": "meant", "meet": "met",
        "pay": "paid", "repay": "repaid", "ride": "rode ridden", "rise": "rose risen", "say": "said", "see": "saw seen", "seek": "sought",
        "sell": "sold", "send": "sent", "show": "shown", "speak": "spoke spoken", "spend": "spent", "stand": "stood", "steal": "stole stolen",
        "take": "took taken", "teach": "taught", "tell": "told", "think": "thought", "undergo": "underwent undergone",
        "undertake": "undertook undertaken", "understand": "understood", "wear": "wore worn", "withdraw": "withdrew withdrawn",
        "withhold": "withheld", "write": "wrote written", "drink": "drank drunk", "fly": "flew flown", "hide": "hid hidden",
        "overtake": "overtook overtaken", "run": "ran", "swear": "swore sworn", "uphold": "upheld", "win": "won", "die": "died dying dies",
        "bid": "bidden", "bite": "bit bitten", "blow": "blew blown", "breed": "bred", "burn": "burnt", "cling": "clung", "dig": "dug",
        "do": "did done", "draw": "drew drawn", "dwell": "dwelt", "eat": "ate eaten", "feed": "fed", "feel": "felt", "fight": "fought", "flee": "fled",
        "foresee": "foresaw foreseen", "forget": "forgot forgotten", "forgive": "forgave forgiven", "get": "got gotten", "hang": "hung", "have": "had",
        "light": "lit", "mistake": "mistook mistaken", "mislead": "misled", "oversee": "oversaw overseen", "overcome": "overcame", "ring": "rang rung",
        "shake": "shook shaken", "shoot": "shot", "shrink": "shrank shrunk", "sing": "sang sung", "sink": "sank sunk", "sit": "sat", "sleep": "slept",
        "sow": "sown", "spring": "sprang", "stick": "stuck", "strike": "struck stricken", "swim": "swam", "tear": "tore torn", "throw": "threw thrown",
        "undo": "undone", "wake": "woke woken", "wind": "wound", "bespeak": "bespoken", "resell": "resold", "overdraw": "overdrawn", "redraw": "redrawn",
        "arrange": "arranging", "lie": "lain lying", "tie": "tying", "occur": "occurred occurring", "refer": "referred referring",
        "rebuild": "rebuilt", "oversleep": "overslept", "breach": "breached",
    }.items()
    for form in forms.split()
}  # fmt: skip
