"""English words: their stem and synonyms."""

from __future__ import annotations

import re
from functools import lru_cache

from copilot.guard.synonyms import groups
from copilot.guard.tokens import Kind, Word
from law.languages import of
from law.stems import stem
from law.words import Language

_LIGHT = frozenset(
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
    """.split()
)  # fmt: skip
_VERBS = """
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
"""
_ACTION = ("ing", "ed", "tion", "sion", "ment", "ance", "ence", "ize", "ise", "ify", "ate")
_ACTIONS = frozenset(
    """
    renewal removal approval withdrawal refusal dismissal appraisal disposal proposal arrival denial trial appeal referral survival burial
    transmittal rebuttal recital reversal revival retrieval rehearsal acquittal betrayal avowal
    """.split()
)
_QUALITY = ("al", "ive", "ous", "able", "ible", "ful", "less", "ic", "ary", "ory", "ent", "ant")
_NOUNS = frozenset(
    """
    date rate certificate estate climate delegate mandate candidate inmate
    animal hospital journal capital material official professional individual principal terminal manual signal proposal mineral criminal goal
    executive representative relative motive initiative archive objective directive alternative operative incentive detective
    vegetable table constable receivable public topic music clinic traffic fabric mechanic arithmetic critic metric statistic
    secretary salary beneficiary boundary library diary dictionary summary notary subsidiary judiciary military january february dispensary infirmary
    territory factory history directory laboratory category inventory memory victory theory signatory dormitory
    student patient agent document parent president resident accident incident content client talent rent cent patent component instrument
    tenant applicant defendant participant accountant assistant plant occupant merchant grant warrant servant lieutenant consultant inhabitant
    claimant complainant informant covenant pollutant attendant merchant combatant registrant entrant descendant appellant
    """.split()
)


# Forms that no ending tells: their verb.
_IRREGULAR = {
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
    }.items()
    for form in forms.split()
}  # fmt: skip


# The one to whom or by whom something is done. Persons that are no such nouns are named.
_DOER = re.compile(r"(?P<verb>[a-z]{3,}?)(?:ers?|ors?|ees?)")
_PERSONS = re.compile(
    r"(lessor|lessee|licensor|licensee|creditor|debtor|donor|author|heir|tenant|landlord|agent|notary|minister|physician|doctor)s?"
)
_DOUBLED = re.compile(r"([bdglmnprt])\1$")
_SUFFIX = re.compile(
    r"(?:(?:ic)?ations?|ions?|ments?|ances?|ences?|ancy|ency|als?|ures?|ings?|ed|ive|able|ible|ity|ty|ate[sd]?|ical|ic|es|s|e|y)$"
)
# The last letters of a Latin root differ in its nouns: permit, permission; decide, decision.
_ROOTS = ((re.compile(r"miss$"), "mit"), (re.compile(r"(?<=[ciu])s$"), "d"), (re.compile(r"ns$"), "nd"), (re.compile(r"i$"), ""))


_DENIED = re.compile(r"(?:un|non)([a-z]{3,}(?:ed|ment|id|en|t|ance))")


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset(stem(verb, Language.EN) for verb in _VERBS.split())


@lru_cache(maxsize=1)
def _infinitives() -> frozenset[str]:
    return frozenset(_VERBS.split())


def _kind(form: str, base: str) -> Kind:
    if form.endswith("ly"):
        return Kind.OTHER
    single = form.removesuffix("s")
    if single in _NOUNS:
        return Kind.NOUN
    if single in _ACTIONS or form.endswith(_ACTION) or base in _verbs():
        return Kind.ACTION
    return Kind.QUALITY if form.endswith(_QUALITY) and len(form) > 5 else Kind.NOUN


def _root(form: str) -> str:
    """What a word has in common with the verb it is made of: create, creation; apply, application; submit, submission."""
    rest = form
    for _ in range(2):
        shorter = _SUFFIX.sub("", rest)
        if len(shorter) < 3 or shorter == rest:
            break
        rest = shorter
    rest = _DOUBLED.sub(r"\1", rest)
    for pattern, ending in _ROOTS if len(rest) > 3 else ():
        rest = pattern.sub(ending, rest)
    return rest


def _done_by(form: str) -> str | None:
    """The verb of a noun that names who does it or to whom it is done: employer, employee; None of any other word."""
    found = _DOER.fullmatch(form)
    if found is None or form in _infinitives() or form.removesuffix("s") in _infinitives():
        return None
    verb = found["verb"]
    tried = (verb, verb + "e", verb + "ate", _DOUBLED.sub(r"\1", verb), verb.removesuffix("i") + "y")
    return next((one for one in tried if one in _infinitives()), None)


@lru_cache(maxsize=100_000)
def word(form: str) -> Word:
    """One folded word."""
    form = re.sub(r"^(re|non|pre|co)-(?=\w{4})", r"\1", form.removesuffix("'s").removesuffix("s'"))
    plain = _IRREGULAR.get(form, form)
    base = stem(plain, Language.EN)
    light = form in _LIGHT or form in of(Language.EN).stopwords or len(form) < 2
    single = form.removesuffix("s") if not form.endswith("ss") else form
    verb = None if light else _done_by(form)
    if verb is not None or _PERSONS.fullmatch(form):
        keys = frozenset((single,))
        return Word(single, Kind.NOUN, keys, keys | groups(form, single, Language.EN, True), light, root=_root(verb or single), agent=True)
    kind = _kind(form, base)
    if light and kind is Kind.NOUN:
        kind = Kind.OTHER  # articles, prepositions, pronouns
    root = _root(plain)
    strict = frozenset((base, "~" + root))
    keys = strict | groups(form, base, Language.EN, kind is Kind.NOUN)
    if denied := _DENIED.fullmatch(plain):
        keys |= {"~" + _root(_IRREGULAR.get(denied[1], denied[1]))}  # unpaid: has not paid
    return Word(base, kind, strict, keys, light, root=root)
