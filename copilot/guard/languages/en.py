"""English."""

from __future__ import annotations

import re

from copilot.guard.languages import Marks, Measures

_UNITS = (
    ("working day", 1.0, r"(?:working|business|banking) days?(?!\w)"),
    ("day", 1.0, r"(?:(?:calendar|consecutive|successive|full) )?days?(?!\w)"),
    ("hour", 1.0, r"hours?(?!\w)"),
    ("minute", 1.0, r"minutes?(?!\w)"),
    ("day", 7.0, r"(?:calendar )?weeks?(?!\w)"),
    ("month", 1.0, r"(?:(?:calendar|consecutive|successive|full) )?months?(?!\w)"),
    ("month", 3.0, r"quarters?(?!\w)"),
    ("month", 12.0, r"(?:(?:calendar|financial|consecutive|successive|full) )?years?(?!\w)"),
    ("percent", 1.0, r"per ?cent|percent\w*|%"),
    ("index", 1.0, r"monthly calculation ind\w+|mci(?!\w)"),
    ("money", 1.0, r"tenge|soms?(?!\w)|dollars?(?!\w)|euros?(?!\w)"),
    ("metre", 1000.0, r"kilomet\w+|km(?!\w)"),
    ("square metre", 1.0, r"square met\w+"),
    ("metre", 1.0, r"met(?:re|er)s?(?!\w)"),
    ("tonne", 1.0, r"tonnes?(?!\w)"),
    ("hectare", 1.0, r"hectares?(?!\w)"),
    ("times", 1.0, r"times(?!\w)"),
)
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)"
_PERIOD = r"(?:calendar |financial )?(?:year|half-year|quarter|month|week|day)s?(?!\w)"
_FILL = r"(?:\s+(?:than|of|the|a|an|in|by|is|be|age|ages))*\s*\Z"
_ONE_OF = "(?:" + "|".join(rf"(?<={word} )" for word in ("within", "than", "after", "for", "exceeding", "over")) + ")"

MEASURES = Measures(
    unit=re.compile("|".join(f"(?P<u{k}>{pattern})" for k, (_, _, pattern) in enumerate(_UNITS))),
    units=tuple((name, factor) for name, factor, _ in _UNITS),
    interval=re.compile(
        r"(?<!\w)(?P<every>annually|yearly|quarterly|(?:monthly|weekly|daily)(?=\s*(?:$|[.,;:)])| (?:and|or|by|in|on|to|until|unless|if|when|at)(?!\w))|annual(?= (?:payment|fee|contribution|report|review|inspection|audit|examination|check|training|medical)))(?!\w)"
        rf"|(?:once|(?P<times>{_NUMBER}) times?) (?:a|an|every|in|per|each|in every|in the course of (?:a|an|each)) (?P<n>{_NUMBER} )?(?P<period>{_PERIOD})"
        rf"|(?<!\w)(?:every|each) (?P<n2>{_NUMBER} )?(?P<period2>{_PERIOD})"
    ),
    often=re.compile(r"(?:at least|no less|not less|no fewer|not fewer|at a minimum|minimum)"),
    often_after=re.compile(r"\s*or more often"),
    seldom=re.compile(r"(?:at most|no more|not more|not exceed|only|maximum)"),
    seldom_after=re.compile(r"\s*or less often"),
    periods=(("annual", 12), ("year", 12), ("calendar", 12), ("financial", 12), ("half", 6), ("quarter", 3), ("month", 1), ("week", 0.25), ("day", 1 / 30), ("dai", 1 / 30)),
    fixed=(
        (re.compile(r"(?<!\w)(?:twice|double|doubled|twofold)(?!\w)(?! (?:a|every|in|per) )"), 2.0, "times"),
        (re.compile(r"(?<!\w)(?:thrice|triple|threefold)(?!\w)"), 3.0, "times"),
        (re.compile(r"(?<=in )(?:a single|any|any one|the same) day(?!\w)"), 1.0, "day"),
        (re.compile(r"(?<!\w)half(?!\w)(?!-)"), 0.5, ""),
        *(
            (re.compile(_ONE_OF + rf"an? {word}(?!\w)"), value, unit)
            for word, value, unit in (("year", 12.0, "month"), ("month", 1.0, "month"), ("week", 7.0, "day"), ("day", 1.0, "day"))
        ),
    ),
    compound=re.compile(r"(?<!\w)([a-z]+|\d+)-(day|week|month|year|hour|fold)(?!\w)"),
    compound_units={"day": ("day", 1.0), "week": ("day", 7.0), "month": ("month", 1.0), "year": ("month", 12.0), "hour": ("hour", 1.0), "fold": ("times", 1.0)},
    range_joint=r"\s*(?:to|-|or|and)\s*",
    kind_before=None,
    more=re.compile(r"(?<!\w)(?:more|over|above|longer|greater|higher|larger|later|exceed|exceeds|exceeding|beyond|older)(?!\w)" + _FILL),
    less=re.compile(r"(?<!\w)(?:less|fewer|under|below|shorter|lower|smaller|earlier|younger|sooner)(?!\w)" + _FILL),
    denial=re.compile(r"(?<!\w)(?:not|no|never|cannot|nor)(?:\s+(?:be|any|run|last|for|by|to|extend|in|force|go))*\s*\Z"),
    later=re.compile(r"(?:later|earlier|sooner)"),
    before=(
        (re.compile(r"not (?:yet |been )?(?:attain\w*|reach\w*) (?:the )?age of\s*\Z"), "<"),
        (re.compile(r"(?:(?:attain|reach)\w* (?:the )?age of|turn(?:s|ed)?)\s*\Z"), ">="),
        (re.compile(r"(?:at least|a minimum of|minimum|as few as|at a minimum)(?:\s+\w+)?" + _FILL), ">="),
        (re.compile(r"(?:up to|at most|within the limits? of|within|a maximum of|maximum|capped at|cap of|limited to|no later|limit of|limit is|ceiling of)" + _FILL), "<="),
    ),
    after=(
        (re.compile(r"\s*(?:\w+ ){0,2}?or (?:more|longer|above|over|later|older)(?!\w)"), ">="),
        (re.compile(r"\s*(?:\w+ ){0,2}?or (?:less|fewer|shorter|under|younger)(?!\w)"), "<="),
        (re.compile(r"\s*(?:\w+ ){0,1}?(?:at most|at the most|at the latest|maximum|inclusive)"), "<="),
        (re.compile(r"\s*(?:\w+ ){0,1}?(?:at least|at the least|minimum)"), ">="),
    ),
    lead_before=re.compile(r"(?!)"),
    lead_after=re.compile(r"[',s]*\s*(?:(?:written |prior |advance )*notice|in advance|before|ahead|prior)"),
    date=re.compile(
        r"(?<![\d.,])(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of )?(?P<month>january|february|march|april|may|june|july|august|september|october|november|december)(?!\w)(?!(?<=may) (?!of|each|every|and|at|in|to|or|until|\d)\w)(?:,?\s(?P<year>\d{4}))?"
        r"|(?<!\w)(?P<month2>january|february|march|april|may|june|july|august|september|october|november|december)\s(?P<day2>\d{1,2})(?:st|nd|rd|th)?(?![\d\w])(?:,?\s(?P<year2>\d{4}))?"
    ),
    year=re.compile(r"(?<![\d№])((?:19|20)\d\d)(?![\d\w])"),
    anchor_after=re.compile(r"[',s]*\s*(?:in writing )?(?:after|of|from|following|before|prior to|ahead of|in advance of)(?!\w)"),
    anchor_before=re.compile(r"(?!)"),
    moment=re.compile(
        r"(?<!\w)(?:(?P<before>before|prior to)|(?P<after>after|following|upon)|(?P<together>simultaneously with|at the same time as)) "
        r"(?:(?:the|a|an|its|his|her|their|such) )*(?P<event>\w+)"
    ),
    age_before=re.compile(r"(?<!\w)age of \Z"),
    majority=re.compile(r"(?<!\w)majority"),
    again=re.compile(r"(?<!\w)(?:repeated\w*|a second time|again)(?!\w)"),
)  # fmt: skip


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


_BOUNDED = r"(?:later|earlier|more|less|fewer|longer|shorter|over|under|above|below|exceed\w*|greater|sooner|beyond|lower|higher|smaller|larger|older|younger)"
MARKS = Marks(
    must_not=_words(
        r"(?:required|obliged|bound) not to|must not|shall not(?! (?:be (?:required|obliged|bound)|relieve|release|exempt|free|absolve|discharge|excuse))|may not|(?<!that )(?<!which )cannot|can't|can not|must never|may never|is not to|are not to|should not|(?:is|are|be) (?:prohibited|forbidden|barred|banned)|not (?:be )?(?:allowed|permitted|entitled)|"
        r"ha(?:s|ve) no right|no right|prohibit\w*|forbid\w*|(?:no|neither|nobody|no one)(?: \w+){0,3} (?:may|can|shall|must)|may (?:be )?(?:neither|under no)|impermissible|exempt from (?:any |all )?(?:restriction|limit)\w*|nor (?:may|can|shall)|out of reach|beyond (?:the )?reach|off limits|ruled out|out of the question|(?:prevent(?:s|ed)?|protect(?:s|ed)?|safe|shielded|immune) from|out of bounds"
    ),
    need_not=_words(r"(?:right|entitled|free|allowed|permitted) not to|shall not be (?:required|obliged|bound)|(?:is|are) not (?:required|obliged|obligated|bound)|need not|does not (?:need|have) to|do not (?:need|have) to|doesn't (?:need|have) to|don't (?:need|have) to|no (?:need|obligation|duty)|not (?:necessary|mandatory|required|obligatory)|optional|exempt\w*"),
    needed=re.compile(r"need\w*|required"),
    must=_words(r"(?:shall|does|do|will|may|can) not (?:relieve|release|exempt|free|absolve|discharge|excuse)\w*|must|shall(?! be (?:at least |not more than |not less than |no more than |no less than |up to )?(?:\d|one |two |three |four |five |six |seven |eight |nine |ten |twelve |fifteen |twenty|thirty|forty|sixty|ninety))(?! (?:prevent|preclude|have the right|be (?:entitled|free|allowed|permitted)))|(?:is|are|(?<!may )(?<!can )be) (?:required|obliged|obligated|bound)|has to|have to|had to|need to|needs to|is to|are to|mandatory|obligation|duty|responsible for|(?<!may be )(?<!can be )required|it is the job of|the job of|should"),
    may=_words(r"nothing (?:\w+ ){0,6}(?:prevents?|precludes?)|may(?! be up to)(?! (?:of (?:the|each|every)|each|every|\d))|(?<!that )(?<!which )can(?! be \w+ed from)|(?:is|are|be) entitled|ha(?:s|ve) the right|shall have the right|(?:is|are|be) (?:allowed|permitted)|at (?:its|his|her|their) (?:own )?discretion|free to|is possible|has a right|have a right|could(?! not)"),
    denial=_words(r"not|no|never|nor|cannot|neither|none|nobody|nothing|n't|isn't|aren't|doesn't|don't|can't|won't"),
    denies_nothing=re.compile(rf"(?:not|no|never|cannot) (?:(?:be|run|last|extend|go|remain|is|any|for) ){{0,2}}{_BOUNDED}(?!\w)|not only|no matter|notwithstanding"),
    reversal=re.compile(r"(?<![\w-])(?:free of|free(?!\w)|refus\w+|reject\w+|den(?:y|ies|ied)|exclud\w+|prevent\w*|waiv\w+|lack\w*|confidential(?!ity)|undisclosed|absen\w+|fail\w*|prohibit\w*|cease\w*|invalid\w*|false|terminat\w+|unreasonabl\w+|impossibl\w+)"),
    privative=re.compile(r"(?<![\w-])without (?!(?:any |undue |unreasonable )*(?:delay|prejudice|fail|interruption)(?!\w))(?:(?:the|a|an|any|prior|written|its|their|his|her) )*([a-z]{4,})"),
    exception=_words(r"not (?:counting|including)|leaving aside|except|excepted|excepting|exception|exceptions|unless|other than|save for|save where|apart from|excluding|but for|with the exclusion of"),
    exempt=_words(r"(?:does|do) not (?:apply|cover|extend|affect|include|arise|extend)|not apply|(?:no|not)(?: \w+){0,2} (?:needed|required|necessary)|(?:is|are) not (?:so|the case)|exempt\w*|outside"),
    otherwise=re.compile(r"(?<![\w-])(?:otherwise(?= (?:provided|established|stipulated|specified|agreed|stated|set|laid|prescribed|determined|decided|required|follows|indicated))|(?:provid|sa[iy]|stat|agree|decid|stipulat|establish|prescrib|specif|set|determin|allow|follow|indicat)\w* (?:\w+ ){0,3}(?:otherwise|something else|differently)|a different (?:term|period|rule|procedure)|another (?:term|period|rule|procedure))(?![\w-])"),
    condition=re.compile(r"(?<![\w-])(?:if|where|when|whenever|in case|in the event|provided that|on condition|once|subject to|as long as|suppose|(?<!incumbent )(?<!binding )(?<!imposed )(?<!conferred )(?<!depend )(?<!depends )upon|unless|until|(?:with|by|only with|on) (?:the |his |her |its |their )?(?:\w+ )?(?:consent|approval|permission|order|leave)|in agreement with)(?![\w-])"),
    subordinate=re.compile(r"\A(?:(?:and|but|or|only) )*(?:if|where|when|whenever|once|unless|until|provided|in case|in the event)(?!\w)"),
    no_sooner=_words(r"(?:conditions?|things|requirements) (?:is|are) (?:met|required|needed|fulfilled)|(?:required|needed|necessary) (?:for|to)|(?:no|not)(?= [^.;]{3,90} until)|not (?:before|until|earlier)|no sooner|before (?:\w+ ){1,6}can"),
    only=_words(r"only|solely|exclusively|no one but|nothing but|nobody but|none but|just"),
    restricts=re.compile(r"irrespective|stateless|regardless|notari[sz]ed|certified|accredited|sworn|small|large|medium|local|rural|urban|domestic|elderly|disabled|pregnant|unemployed|dangerous|hazardous|harmful|toxic|medical|commercial|religious|military|seasonal|electronic|remote|unforeseen|living|(?:im)?movable|written|oral|state|private|foreign|legal|natural|prior|residential|temporary|permanent|intentional|official|public|independent|additional|joint|sole|full|half|single|voluntary|compulsory|free|paid|unpaid|final|interim|annual|monthly|special|serious|gross|minor|immediate|direct|indirect|net|total|average|initial"),
    every=_words(r"all|every|any|each|everyone|whole|entire"),
    some=_words(r"some|certain|several|particular|a number of|part of|sometimes"),
    by_consent=_words(r"by (?:mutual )?agreement|with the (?:\w+ )?(?:consent|permission|approval)"),
    consent=_words(r"agree\w*|consent\w*|permi\w+|approv\w+|leave"),
    listed=re.compile(r"(?:procedure|term|amount|condition|ground|purpose|form|method|place|date|time|period|volume|number|quality|reason)s?"),
    asks=_words(r"how|when|where|why|what|which|who"),
    whole=_words(r"in full|fully|entirely|completely"),
    and_=_words(r"and|as well as|together with|along with"),
    or_=_words(r"or|either"),
    and_or=re.compile(r"and/or|(?<!\w)neither|(?<!\w)nor(?!\w)"),
    deictic=re.compile(r"this|that|these|those|such"),
    compared=re.compile(r"(?<!\w)(?:more|less|fewer|longer|later|earlier|higher|lower) than(?!\w)"),
    cannot=re.compile(r"may not|cannot|must not|shall not"),
    then=re.compile(r"\s*(?:then|if so|in (?:this|that|such|these|those) (?:an? )?(?:case|event|situation|circumstance)s?|where this)(?!\w)"),
    unless=re.compile(r"(?<!\w)(?:if|where|that|which|who|until)(?!\w)[^.;,]{0,60} not(?!\w)"),
    clause=re.compile(r"[.;:!?\n](?=\s|$)|,| (?=(?:if|unless|until|whenever|provided that|on condition that) )| (?=and (?:shall|must|may|can|has to|have to|is not|are not) )|\s-\s|\((?=\w{4})"),
)  # fmt: skip
