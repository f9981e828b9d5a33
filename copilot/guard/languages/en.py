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
_PERIOD = r"(?:calendar |financial )?(?:year|half-year|quarter|month|week|day|hour)s?(?!\w)"
_FILL = r"(?:\s+(?:than|of|the|a|an|in|by|is|be|age|ages))*\s*\Z"
_ONE_OF = "(?:" + "|".join(rf"(?<={word} )" for word in ("within", "than", "after", "for", "exceeding", "over")) + ")"

MEASURES = Measures(
    unit=re.compile("|".join(f"(?P<u{k}>{pattern})" for k, (_, _, pattern) in enumerate(_UNITS))),
    units=tuple((name, factor) for name, factor, _ in _UNITS),
    interval=re.compile(
        r"(?<!\w)(?P<every>annually|yearly|quarterly|(?:monthly|weekly|daily)(?=\s*(?:$|[.,;:)])| (?:and|or|by|in|on|to|until|unless|if|when|at)(?!\w))|annual(?= (?:payment|fee|contribution|report|review|inspection|audit|examination|check|training|medical)))(?!\w)"
        rf"|(?:once|(?P<times2>twice|thrice)|(?:one|a single) \w+(?= (?:per|each|every|a) (?:calendar |financial )?(?:year|quarter|month|week|day)(?!\w))|(?P<times>{_NUMBER}) times?) (?:a|an|every|in|per|each|in every|in an?|within an?|during an?|over an?|in any|in each|in one|in the course of (?:a|an|each)) (?P<n>{_NUMBER} )?(?P<period>{_PERIOD})"
        rf"|(?<!\w)(?:every|each) (?P<n2>{_NUMBER} )?(?P<period2>{_PERIOD})"
    ),
    often=re.compile(r"(?:at least|never less(?: often)? than|never fewer than|no less|not less|no fewer|not fewer|at a minimum|minimum)"),
    often_after=re.compile(r"\s*or more often"),
    seldom=re.compile(r"(?:(?:not|no|never|cannot)(?: [\w']+){0,6} more (?:often )?than|at most|no more|not more|not exceed|only|maximum)"),
    seldom_after=re.compile(r"\s*or less often"),
    periods=(("annual", 12), ("year", 12), ("calendar", 12), ("financial", 12), ("half", 6), ("quarter", 3), ("month", 1), ("week", 0.25), ("day", 1 / 30), ("dai", 1 / 30), ("hour", 1 / 720)),
    fixed=(
        (re.compile(r"(?<!\w)(?:twice|double|doubled|twofold)(?!\w)(?! (?:a|every|in|per) )"), 2.0, "times"),
        (re.compile(r"(?<!\w)(?:thrice|triple|threefold)(?!\w)"), 3.0, "times"),
        (re.compile(r"(?<=in )(?:a single|any|any one|the same) day(?!\w)"), 1.0, "day"),
        (re.compile(r"(?<!\w)(?<! and a )(?<!-and-a-)half(?!\w)(?!-)"), 0.5, ""),
        *(
            (re.compile(rf"(?<!\w)an? {word}(?= or (?:less|more|longer|shorter)(?!\w)| at (?:most|the most|the longest|the latest)(?!\w))"), value, unit)
            for word, value, unit in (("year", 12.0, "month"), ("month", 1.0, "month"), ("week", 7.0, "day"), ("day", 1.0, "day"), ("hour", 1.0, "hour"))
        ),
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
        (re.compile(r"(?:not (?:yet |been )?(?:attain\w*|reach\w*) (?:the )?age of|not yet (?:turned|aged|been)?|(?:has|have) not (?:yet )?turned|still under)\s*\Z"), "<"),
        (re.compile(r"(?:(?:attain|reach)\w* (?:the )?(?:full )?age of|from (?:the )?age of|turn(?:s|ed|ing)?|(?:is|are) already)\s*\Z"), ">="),
        (re.compile(r"(?:at least|a minimum of|minimum|as few as|at a minimum)(?:\s+\w+)?" + _FILL), ">="),
        (re.compile(r"(?:up to|at most|within the limits? of|within|a maximum of|maximum|capped at|cap of|limited to|no later|limit of|limit is|ceiling of)" + _FILL), "<="),
    ),
    after=(
        (re.compile(r"\s*(?:\w+ ){0,3}?(?:or|and) (?:more|longer|above|over|later|older|upwards?|up)(?!\w)"), ">="),
        (re.compile(r"\s*(?:\w+ ){0,2}?(?:or|and) (?:less|fewer|shorter|under|younger|below)(?!\w)"), "<="),
        (re.compile(r"\s*(?:\w+ ){0,1}?(?:at most|at the most|at the longest|at the latest|maximum|inclusive)"), "<="),
        (re.compile(r"\s*(?:\w+ ){0,1}?(?:at least|at the least|minimum)"), ">="),
    ),
    from_day=re.compile(
        r"(?<!\w)(?:day|date|moment|days|weeks?|months?|years?) (?:after|following|of|on which|when|that|from|the)(?: (?:which|the|a|an|his|her|its|their|he|she|it|they|such|day|date|on|of|following|after|was|were|is|are|has|have|been))* (?P<event>[^.;,]{3,60})"
    ),
    next_=re.compile(
        r"(?<!\w)(?:the|working|calendar|business) (?:day|month|year|quarter|week) (?:following|after|that follows|next)(?!\w)|(?<!\w)(?:following|next|subsequent|first) (?:working |calendar |business |financial )?(?:day|month|year|quarter|week)(?!\w)"
    ),
    lead_before=re.compile(r"(?!)"),
    lead_after=re.compile(r"[',s]*\s*(?:(?:written |prior |advance )*notice|in advance|before|ahead|prior)"),
    date=re.compile(
        r"(?<![\d.,])(?:(?<=to )|(?<=by )|(?<=until )|(?<=before )|(?<=after )|(?<=from )|(?<=on )|(?<=till )|(?<=since )|(?<=than )|(?P<bare>))(?P<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of )?(?P<month>january|february|march|april|may|june|july|august|september|october|november|december)(?!\w)(?(bare)(?!(?<=may) (?!of|each|every|and|at|in|to|or|until|inclusive|\d)\w))(?:,?\s(?P<year>\d{4}))?"
        r"|(?<!\w)(?P<month2>january|february|march|april|may|june|july|august|september|october|november|december)\s(?P<day2>\d{1,2})(?:st|nd|rd|th)?(?![\d\w])(?:,?\s(?P<year2>\d{4}))?"
    ),
    year=re.compile(r"(?<![\d№])((?:19|20)\d\d)(?![\d\w])"),
    anchor_after=re.compile(r"[',s]*\s*(?:in writing )?(?:after|of|from|following|before|prior to|ahead of|in advance of)(?!\w)"),
    anchor_before=re.compile(r"(?!)"),
    moment=re.compile(
        r"(?<!\w)(?:(?P<before>before|prior to)|(?P<after>after|following|upon|on(?= \w+ing )|once(?! (?:during|in|an?|every|per|each|within|only|more|again|for|by|at|and)(?!\w))|as soon as)|(?P<together>simultaneously with|at the same time as)) "
        r"(?:(?:the|a|an|its|his|her|their|such) )*(?P<event>\w+)"
    ),
    age_before=re.compile(r"(?<!\w)age of \Z"),
    majority=re.compile(r"(?<!\w)(?:majority|(?<!at )(?<!the )most (?:of (?:the |its |his |her |their )?)?(?=\w+s(?!\w)))"),
    again=re.compile(r"(?<!\w)(?:more than once|repeated\w*|a second time|again)(?!\w)"),
)  # fmt: skip


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


_BOUNDED = r"(?:later|earlier|more|less|fewer|longer|shorter|over|under|above|below|exceed\w*|greater|sooner|beyond|lower|higher|smaller|larger|older|younger)"
MARKS = Marks(
    must_not=_words(
        r"(?:required|obliged|bound) not to|must not(?! be (?:obliged|required|compelled|bound|forced|made) to)|shall not(?! (?:be (?:required|obliged|bound|compelled|forced|made to)|relieve|release|exempt|free|absolve|discharge|excuse))|may not(?! be (?:obliged|required|compelled|bound|forced|made) to)|(?<!that )(?<!which )cannot(?! be (?:obliged|required|compelled|bound|forced|made) to)|can't|can not|must never|may never|is not to|are not to|should not|(?:can|may|must|shall) no longer|(?:is|are|be) (?:prohibited|forbidden|barred|banned)|not (?:be )?(?:allowed|permitted|entitled)|"
        r"ha(?:s|ve) no right|no right|prohibit\w*|forbid\w*|(?<!have )(?<!has )(?<!having )(?<!with )(?<!is )(?<!are )(?<!there )(?:no|neither|nobody|no one)(?:(?: \w+){0,3} (?:may|can|shall|must)|(?: (?!(?:is|are|was|were|has|have|been|who|which|that|longer|later|more|shall)(?!\w))\w+){4,7} (?:may|can))(?! be (?:obliged|required|compelled|bound|forced|made) to)|(?:may|shall|must|can) (?:be )?(?:neither|under no)|impermissible|exempt from (?:any |all )?(?:restriction|limit)\w*|nor (?:may|can|shall)|out of reach|beyond (?:the )?reach|off limits|ruled out|out of the question|(?<!them )(?<!him )(?<!her )(?<!it )(?:prevent(?:s|ed)?|protect(?:s|ed)?|safe|shielded|immune) from|out of bounds"
    ),
    need_not=_words(r"(?:obligation|duty|requirement)s? (?:to|of) (?:\w+ ){1,8}?(?:shall |will |is |be )*(?:ends?|ended|ceases?|terminates?|terminated|lapses?|expires?|extinguished)|(?:no one|nobody|no \w+)(?: \w+){0,2} (?:shall|may|can|must|is|are|will) (?:ever )?(?:be )?(?:obliged|required|compelled|bound|forced|made) to|(?:may|shall|can|must) not be (?:obliged|required|compelled|bound|forced|made) to|cannot be (?:obliged|required|compelled|bound|forced|made) to|(?:nobody|no one|no \w+) (?:has|have|needs?) to|(?:right|entitled|free|allowed|permitted) not to|shall not be (?:required|obliged|bound)|(?:is|are) not (?:required|obliged|obligated|bound)|need not|does not (?:need|have) to|do not (?:need|have) to|doesn't (?:need|have) to|don't (?:need|have) to|no (?:need|obligation|duty)|not (?:necessary|needed|mandatory|required|obligatory)|optional|exempt\w*|(?:released|relieved|freed|excused|absolved|discharged) from(?= (?:the |any |all |his |her |its |their )?(?:\w+ )?(?:work\w*|pay\w*|service|class\w*|lessons|attend\w+|perform\w+|tax\w*|fees?|charges?)(?!\w))"),
    needed=re.compile(r"need\w*|required"),
    must=_words(r"(?:shall|does|do|will|may|can) not (?:relieve|release|exempt|free|absolve|discharge|excuse)\w*|must(?! (?:have )?(?:passed|elapsed|gone by|elapse|go by|pass (?:before|between|since))(?!\w))|shall(?! be (?:at least |not more than |not less than |no more than |no less than |up to )?(?:\d|one |two |three |four |five |six |seven |eight |nine |ten |twelve |fifteen |twenty|thirty|forty|sixty|ninety))(?! (?:prevent|preclude|result|entail|lead to|give rise|have the right|have (?:\w+ )?access|be (?:entitled|free|allowed|permitted|public|open|accessible|available)))|(?:is|are|(?<!may )(?<!can )be) (?:required|obliged|obligated|bound)|has to|have to|had to|need to|needs to|is to|are to|mandatory|(?:under|has|have|had|is|be) (?:an? |the |his |her |its |their )?(?:\w+ )?(?:obligation|duty)|(?:obligation|duty) (?:is )?to(?= \w)|(?<!not )responsible for|(?:is|are) (?:\w+ ){1,2}required|it is the job of|the job of|ought to(?! have)|should(?! have)(?! (?:the|a|an|any|he|she|it|they|such|this|these|no)(?!\w))|(?:is|are) subject to(?= (?:\w+ )?(?:registration|licensing|return|approval|publication|certification|taxation|payment|compensation|destruction|confiscation|examination|inspection|review)(?!\w))"),
    may=_words(r"(?:has|have|gets?|(?:is|are) given) (?:\w+ ){0,3}(?:chances?|try|tries|attempts?|opportunity)|(?:there (?:is|are)|ha(?:s|ve)|left with) (?:a |the |an |two |three )(?:options?|choices?|alternatives?|possibilit(?:y|ies))|nothing (?:\w+ ){0,6}(?:prevents?|precludes?|stops?|hinders?|bars?)|(?:does|do) not (?:prevent|preclude|stop|bar|hinder|keep)(?= [^.;]{3,60} from \w+ing)|may(?! no longer)(?! be up to)(?! (?:go by|pass|elapse|lie between)(?! (?:the|an?|on|to|over)(?!\w))(?!\w))(?! (?:of (?:the|each|every)|each|every|\d))|(?<!that )(?<!which )can(?! no longer)(?! be \w+ed from)(?! be (?:made|forced|compelled) to)|(?:is|are|be) entitled|ha(?:s|ve) the right|shall have the right|(?:is|are|be) (?:allowed|permitted)|at (?:its|his|her|their) (?:own )?discretion|free to|is possible|has a right|have a right|(?:is|are|be) (?:also )?(?:authori[sz]ed|empowered|at liberty|eligible) to|ha(?:s|ve) (?:the |a )?(?:power|option|choice|opportunity|freedom) (?:to|of)|is open to|(?:is|are) (?:also )?(?:open|available|accessible) to"),
    denial=_words(r"not|no|never|nor|cannot|neither|none|nobody|nothing|n't|isn't|aren't|doesn't|don't|can't|won't"),
    denies_nothing=re.compile(rf"(?!no longer (?!than|in |for ))(?:not|no|never|cannot) (?:(?:be|run|last|extend|go|remain|is|any|for) ){{0,2}}{_BOUNDED}(?!\w)|not only|whether or not|no matter|(?:mak\w+|made) no difference|(?:has|have|of|is of|are of) no (?:importance|bearing|relevance)|notwithstanding|(?<=or )not(?=\s*(?:[.,;:]|\Z))|at no (?:cost|charge|expense)|no fewer|no less"),
    reversal=re.compile(r"(?<![\w-])(?:doubts?(?!\w)|loss of (?:the |his |her |its |their )?(?:right|entitlement|possibility|opportunity)|free of|free(?!\w)|refus\w+|reject\w+|den(?:y|ies|ied)|exclud\w+|prevent\w*|waiv\w+|lack\w*|confidential(?!ity)|undisclosed|absen\w+|fail\w*|prohibit\w*|cease\w*|invalid\w*|false|terminat\w+|preclud\w+|hinder\w*|imped\w+|obstruct\w*|unreasonabl\w+|impossibl\w+)"),
    privative=re.compile(r"(?<![\w-])without (?!(?:any |undue |unreasonable )*(?:delay|prejudice|fail|interruption)(?!\w))(?:(?:the|a|an|any|prior|written|its|their|his|her|giving|stating|indicating|showing|specifying|having|obtaining|getting) )*([a-z]{4,})"),
    exception=_words(r"not (?:counting|including)|leaving aside|except|excepted|excepting|exception|exceptions|unless|other than|save for|save(?= (?:where|in|when|if|as|to|that|by|under|on|upon|at|with))|barring|apart from|excluding|but for|with the exclusion of"),
    exempt=_words(r"not covered|not subject to|different(?: only)?(?= (?:if|where|when|for))|no(?: \w+){1,3} (?:is|are) (?:\w+ )?(?:needed|required|necessary|held|charged|paid|made|imposed|due|given|granted|issued)|(?:does|do) not (?:apply|cover|extend|affect|include|arise|extend)|not apply|(?:no|not)(?: \w+){0,2} (?:needed|required|necessary)|(?:is|are) not (?:so|the case)|exempt\w*|outside"),
    otherwise=re.compile(r"(?<![\w-])(?:(?:depart|deviate|derogate|differ) from (?:this|these|it|that)|(?:may|can|unless|if|where) (?:\w+ ){1,8}?(?:a different|another|some other|other) (?:\w+ )?(?:rule|term|period|procedure|arrangement|provision)s?|(?:contract|law|agreement|charter|statutes?|lease|parties|act|code|regulations?) (?:may|can) (?:also )?(?:shorten|extend|change|set|provide|fix|establish|prescribe|lengthen|reduce|raise|increase|lower|alter|name|specify)|(?:longer|shorter|more|less|larger|smaller|different|other) (?:\w+ ){0,2}(?:if|where|when) (?:\w+ ){1,6}(?:say|provid|stat|specif|set|allow|requir)\w* (?:so|it|one|this)|otherwise(?= (?:provided|established|stipulated|specified|agreed|stated|set|laid|prescribed|determined|decided|required|follows|indicated))|(?:provid|sa[iy]|stat|agree|decid|stipulat|establish|prescrib|specif|set|determin|allow|follow|indicat)\w* (?:\w+ ){0,3}(?:otherwise|something (?:else|different|other)|differently|to the contrary|the opposite)|(?:provision|agreement|arrangement|rule)s? to the contrary|(?:ma[dk]e|makes|reach\w*|come to|conclud\w*) (?:\w+ ){0,2}?(?:other|another|different) (?:\w+ )?(?:arrangement|agreement|deal|bargain)s?|nothing else|nothing different|(?:provid|sa[iy]|stat|agree|decid|stipulat|establish|prescrib|specif|set|determin|allow|fix|contain)\w* (?:\w+ ){0,3}(?:a different|another|other|a longer|a shorter|different) (?:\w+ )?(?:term|period|rule|procedure|order|arrangement|time|date|deadline|way|manner|condition|amount|rate)s?)(?![\w-])"),
    condition=re.compile(r"(?<![\w-])(?:if|where|when|whenever|in case|in the event|provided that|on condition|(?<!at )(?<!only )once(?! (?:(?:an?|every|per|each|in an?|in every|in each) (?:\w+ )?(?:year|half|quarter|month|week|day|hour|shift|term|season)|more|and for)(?!\w))|(?<!is )(?<!are )(?<!be )subject to|should(?= (?:the|a|an|any|he|she|it|they|such|this|these|no)(?!\w))|(?:as|so) long as|suppose|(?<!incumbent )(?<!binding )(?<!imposed )(?<!conferred )(?<!depend )(?<!depends )upon|unless|until|(?:with|by|only with|on) (?:the |his |her |its |their )?(?:\w+ )?(?:consent|approval|permission|order(?= of)|leave(?= of))|in agreement with)(?![\w-])"),
    subordinate=re.compile(r"\A(?:(?:and|but|or|only) )*(?:if|where|when|whenever|once|unless|until|provided|in case|in the event|(?:as|so) long as|(?:should|had|were)(?= (?:the|a|an|any|he|she|it|they|such|this|these|no)(?!\w)))(?!\w)"),
    no_sooner=_words(r"(?:conditions?|things|requirements) (?:is|are) (?:met|required|needed|fulfilled)|(?:required|needed|necessary) (?:for|to|before)|(?:no|not|cannot|nobody)(?= [^.;]{3,90} until)|until(?=[^.;]{3,140} (?:not|no|cannot|nobody)(?!\w))|not (?:before|until|earlier)|no sooner|before (?:\w+ ){1,6}can"),
    only=_words(r"only(?! (?:exceptions?|difference)(?!\w))|solely|exclusively|no one but|nothing but|nobody but|none but|just(?! (?:as|like|before|after))|no(?:body|ne| one| \w+)? other than|(?<!and )no others?"),
    restricts=re.compile(r"(?:clear|manifest|obvious|gross|serious|material|substantial|significant|systematic\w*|wil?ful|knowing|deliberate|public|partial|individual|secret|anonymous|unlawful|illegal|professional|commercial|strict|permanent|temporari|temporar|intentional|official|direct|indirect|exclusive|legal|manual|electronic|remote|voluntari|oral)ly|non-?\w{4,}|present|stateless|notari[sz]ed|certified|accredited|sworn|small|large|medium|local|rural|urban|domestic|elderly|disabled|pregnant|unemployed|dangerous|hazardous|harmful|toxic|medical|commercial|religious|military|seasonal|electronic|remote|unforeseen|living|(?:im)?movable|written|oral|state|private|foreign|legal|natural|prior|residential|temporary|permanent|intentional|official|public|independent|additional|joint|sole|full|half|single|voluntary|compulsory|free|paid|unpaid|final|interim|annual|monthly|special|serious|gross|minor|immediate|direct|indirect|net|total|average|initial"),
    every=_words(r"all|(?:every|each)(?! (?:calendar |financial |other )?(?:year|month|quarter|week|day|hour|time)(?!\w))|any|anyone|anybody|everyone|everybody|everything|whole|entire|whoever|whichever|whatever"),
    some=_words(r"some(?! (?:other|one|thing|kind|sort))|certain|(?<!any )(?<!no )(?<!each )(?<!every )part of|sometimes|selective(?:ly)?|random(?:ly)?|a sample of|partly|partially|occasionally"),
    by_consent=_words(r"by (?:mutual )?agreement|with (?:the |its |his |her |their )?(?:[\w']+ ){0,2}(?:consent|permission|approval)"),
    consent=_words(r"agree\w*|consent\w*|permi\w+|approv\w+|leave|allow\w*|authori[sz]\w+|endors\w+|accept\w*"),
    listed=re.compile(r"(?:procedure|term|amount|condition|ground|purpose|form|method|place|date|time|period|volume|number|quality|reason)s?"),
    asks=_words(r"how|when|where|why|what|which|who"),
    whole=_words(r"in full|fully|entirely|completely"),
    and_=_words(r"and|as well as|together with|along with"),
    or_=_words(r"(?<!\bhe )(?<!\bhim )(?<!\bhis )(?<!himself )or|either"),
    and_or=re.compile(r"and/or|(?<!\w)neither|(?<!\w)nor(?!\w)(?! (?:shall|may|must|can|do|does|is|are|will|has|have)(?!\w))"),
    deictic=re.compile(r"this|that|these|those|such"),
    compared=re.compile(r"(?<!\w)(?:more|less|fewer|longer|later|earlier|higher|lower) than(?!\w)"),
    cannot=re.compile(r"may not|cannot|must not|shall not|(?:nobody|no one|no \w+)(?: \w+){0,3} (?:may|can|shall|must)|not be (?:made|required|obliged|compelled|forced|allowed|permitted) to"),
    then=re.compile(r"\s*(?:then|if so|in (?:this|that|such|these|those) (?:an? )?(?:case|event|situation|circumstance)s?|where this)(?!\w)"),
    unless=re.compile(r"(?<!\w)(?:if|where|that|which|who|until)(?!\w)[^.;,]{0,60} not(?!\w)"),
    clause=re.compile(r"[.;:!?\n](?=\s|$)|,| (?=(?:if|unless|until|whenever|provided that|on condition that) )| (?=and (?:shall|must|may|can|has to|have to|is not|are not) )|\s-\s|\((?=\w{4})"),
)  # fmt: skip
