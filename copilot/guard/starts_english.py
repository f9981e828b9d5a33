"""The kind of event from which an English term runs: from receipt of a decision, from the day on which it was made."""

from __future__ import annotations

import re

from copilot.guard.amounts import Amount, Bound
from copilot.guard.reading import Reading
from copilot.guard.tokens import Token

# Kinds of events; words of two kinds stand in both.
_KINDS = {
    "receipt": r"recei\w+|reach\w*|arriv\w*|get(?:s|ting)?|got(?:ten)?|served?|service|serving|hand(?:s|ed|ing) over|handed|deliver\w*|transfer\w*|collect\w*|giv(?:es?|en|ing)|came in|comes? in|in (?:his|her|its|their) hands",
    "sending": r"sen[dt]\w*|dispatch\w*|despatch\w*|posted|posting|mail\w*",
    "making": r"made|making|makes?|adopt\w*|issu\w+|pronounc\w*|taken|takes?|taking|took|decid\w*|decision|render\w*|hand(?:s|ed)? down|drawn? up|drawing up|draws up|passed|passes|passing|deliver\w*|announc\w*|determin\w*|grant\w*|giv\w+|approv\w*",
    "signing": r"sign(?:s|ed|ing|ature)?|conclu\w+|enter(?:s|ed|ing)? into(?! force)",
    "registering": r"regist\w+|record\w*|entered in|entry in",
    "publishing": r"publi(?:sh|c)\w*|gazette\w*",
    "knowing": r"learn\w*|aware|knew|know(?:n|s|ing)?|discover\w*|f(?:ou|i)nds? out|f(?:ou|i)nding out|f(?:ou|i)nd|detect\w*|c[ao]m\w* to light|uncover\w*|determin\w*|identif\w+|establish\w*|notic\w+",
    "happening": r"occur\w*|happen\w*|commi(?:t|ss)\w*|took place|takes? place|taking place|aris\w*|arose|breach\w*|violat\w*|accident|caus\w+",
    "filing": r"fil(?:e|es|ed|ing)|submi\w+|lodg\w+|appl(?:y|ies|ied|ying|ication)|hand(?:s|ed|ing)? in|request(?:s|ed|ing)?|asks?|asked|asking",
    "expiry": r"expir\w+|end(?:s|ed|ing)?|terminat\w+|r[ua]n(?:s|ning)? out|is over|elaps\w+|laps\w+",
    "force": r"force|effect|final|binding",
    "paying": r"pa(?:y|ys|id|ying|yment)|transfer\w*",
    "notice": r"noti(?:fy|fi)\w*|notice|told|tells?|telling|inform\w*|warn\w*",
    "beginning": r"beg[aiu]n\w*|start(?:s|ed|ing)?|commenc\w*|open(?:s|ed|ing)",
    "completion": r"complet\w+|finish\w*",
}
_FAMILIES = {name: re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])") for name, pattern in _KINDS.items()}
# Kinds that tell one event: who has been told of it has it, what is finished has ended.
_ONE = (
    frozenset(("receipt", "notice")),
    frozenset(("knowing", "notice")),
    frozenset(("expiry", "completion")),
    frozenset(("signing", "making")),
    frozenset(("beginning", "force")),
)
_OF_DAY = r"(?:(?:calendar |working )?(?:day|date|moment|time) (?:(?:after|following) (?:(?:the )?(?:day|date) )?)?(?:of|on which|when|that|from which|at which|from)?)"
_START = re.compile(
    rf"(?<!\w)(?:from|after|following|since|of|upon|once|starting (?:on|when|with|from)|begin(?:s|ning)? (?:on|when|with|from)|as soon as|counting from|when)"
    rf"(?: (?:the|its|his|her|their|a|an|such))*(?: {_OF_DAY})?(?P<event>[^.;:,]{{3,70}})"
)
_RUNS = re.compile(
    rf"(?<!\w)(?:r[ua]ns?|running|count\w*|starts?|starting|begins?|beginning|calculated|clock \w+|comput\w+|reckon\w+) (?:\w+ ){{0,3}}?(?:from|on|when|with|once|after|as of)"
    rf"(?: (?:the|its|his|her|their|a|an|such))*(?: {_OF_DAY})?(?P<event>[^.;:,]{{3,70}})"
)
_OPENS = re.compile(
    rf"(?:\A|[.;:] )(?:once|after|from|upon|on|when|as soon as|following|having)(?: (?:the|its|his|her|their|a|an|such))*(?: {_OF_DAY})?(?P<event>[^.;:,]{{3,90}}),"
)
_DAY = re.compile(
    rf"(?<!\w)(?:from|since|as of|as from|starting (?:on|from|with)|beginning (?:on|from|with)) (?:the )?{_OF_DAY}(?P<event>[^.;:,]{{3,70}})"
)
_TAKES_EFFECT = re.compile(
    rf"(?<!\w)(?:takes? effect|(?:enters?|comes?) into (?:force|effect)|becomes? (?:effective|binding|valid|final)|(?:is|are|be) (?:deemed |regarded as |considered |treated as )?(?:made|concluded|performed|served|valid|binding|effective)|pass(?:es)?|arises?|ceases?) (?:only )?(?:on|upon|when|once|from|at|with|after) (?:(?:the|its|his|her|their|a|an) )*{_OF_DAY}?(?P<event>[^.;:,]{{3,60}})"
)
_ONCE = re.compile(r"(?<!\w)(?:once|after|as soon as|upon|when) (?:(?:the|a|an|its|his|her|their|such) )*(?P<event>[^.;:,]{3,60})")
_VERB = re.compile(
    r"(?<!\w)(?:was|were|is|are|been|has|have|had|becomes?|became|it|he|she|they|person|who)(?: (?:first|actually|been|should|have|could|must|ought|to|was|were|is|are|has|had))* (?P<verb>\w+(?: \w+)?)"
)
_HEAD = re.compile(
    r"\s*(?:(?:the|its|his|her|their|a|an|such|written|official|actual|state) )*(?P<head>\w+(?: up)?)(?= (?:of|by|to|in|on)(?!\w)|\s*\Z)"
)


def exchanged(original: Reading, left: Amount, rewrite: Reading, right: Amount) -> bool:
    """Whether two equal terms run from events of different kinds."""
    if left.lead or right.lead or _crossed(original, left, rewrite, right):
        return False
    return _apart(_kinds(original, left), _kinds(rewrite, right))


def alike(original: Reading, left: Amount, rewrite: Reading, right: Amount) -> bool:
    """Whether two terms run from events of one kind about one thing."""
    told = _event(original, left), _event(rewrite, right)
    if told[0] is None or told[1] is None or _of(told[0]).isdisjoint(_of(told[1])):
        return False
    return not set(_LONG.findall(told[0])).isdisjoint(_LONG.findall(told[1]))


_LONG = re.compile(r"\w{5,}")


def _apart(first: frozenset[str], second: frozenset[str]) -> bool:
    if not first or not second or not first.isdisjoint(second):
        return False
    return not any(kinds & first and kinds & second for kinds in _ONE)


_AHEAD = re.compile(r"[',s]*\s*(?:before|prior to|ahead of|in advance of)(?!\w)")
_AFTER = re.compile(r"[',s]*\s*(?:after|following|from|of)(?!\w)")


def _crossed(original: Reading, left: Amount, rewrite: Reading, right: Amount) -> bool:
    """Whether one text counts back from an event and the other on from what is done before it: published at least thirty days before it
    takes effect, takes effect not earlier than thirty days after it is published."""
    ends = (original.folded, left.end), (rewrite.folded, right.end)
    return any(_AHEAD.match(*a) and _AFTER.match(*b) for a, b in (ends, ends[::-1]))


def crossed(original: Reading, left: Amount, rewrite: Reading, right: Amount) -> bool:
    agree = left.bound is right.bound or {left.bound, right.bound} == {Bound.LEAST, Bound.LESS}  # cannot take effect earlier than
    return agree and _crossed(original, left, rewrite, right)


def _kinds(reading: Reading, amount: Amount) -> frozenset[str]:
    event = _event(reading, amount)
    return _of(event) if event is not None else frozenset()


def _of(event: str) -> frozenset[str]:
    """The kinds of an event that is told by these words."""
    if _FAMILIES["knowing"].search(event):
        return frozenset(("knowing",))  # the day on which he learnt that it was made
    for pattern, group in ((_HEAD, "head"), (_VERB, "verb")):
        if (match := pattern.match(event) if group == "head" else pattern.search(event)) is not None:
            told = frozenset(name for name, kind in _FAMILIES.items() if kind.match(match[group]))
            if told:
                return told
    first = min((m.start() for pattern in _FAMILIES.values() if (m := pattern.search(event))), default=0)
    return frozenset(name for name, pattern in _FAMILIES.items() if pattern.match(event, first))


def _event(reading: Reading, amount: Amount) -> str | None:
    """What is told of the event from which a term runs."""
    stop = re.search(r"[.;:](?=\s|\Z)", reading.folded[amount.end :])
    end = amount.end + (stop.start() if stop else len(reading.folded))
    near = _START.match(reading.folded, amount.end + len(_GAP.match(reading.folded, amount.end)[0]), end)  # type: ignore[index]
    near = near or _RUNS.search(reading.folded)
    if near is not None:
        return near["event"]
    begin = max((m.start() for m in re.finditer(r"\A|[.;:]\s", reading.folded[: amount.start])), default=0)
    opens = _OPENS.match(reading.folded, begin)
    return opens["event"] if opens is not None and opens.end() <= amount.start else None


_GAP = re.compile(
    r"[',s]*\s*(?:(?:in writing|counted|counting|running|reckoned|calculated|that run|which run|that runs|to (?:\w+ ){1,8}?(?=from|after|once|following|starting)),? )?"
)


_ON_DAY = re.compile(
    r"(?<!\w)(?:from|on|with|since) (?:the )?(?:very |same )?(?:day|date)(?! (?:after|following|before|preceding|which follows)(?!\w))|(?<!\w)(?:on|from) the same (?:day|date)|(?<!\w)(?:due|delivery|maturity) date(?!\w)"
)


def on_the_day(reading: Reading) -> bool:
    """Whether an English text has something begin on the day of an event itself."""
    return _ON_DAY.search(reading.folded) is not None and re.search(r"(?<!\w)(?:after|following|next)(?!\w)", reading.folded) is None


def days_exchanged(original: Reading, rewrite: Reading) -> list[list[Token]]:
    """The words that tell, in texts without terms, of events of different kinds from whose day something runs."""
    if any(a.is_term for r in (original, rewrite) for a in r.amounts):
        return [[], []]
    found = [[m.span("event") for p in (_DAY, _RUNS, _TAKES_EFFECT) for m in p.finditer(r.folded)] for r in (original, rewrite)]
    kinds = [[_of(r.folded[s:e]) for s, e in spans] for r, spans in zip((original, rewrite), found, strict=True)]
    first, second = (frozenset[str]().union(*own) for own in kinds)
    if not first and not second:
        found = [[m.span("event") for m in _ONCE.finditer(r.folded)] for r in (original, rewrite)]
        first, second = (
            _of(r.folded[slice(*s[0])]) if len(s) == 1 else frozenset[str]() for r, s in zip((original, rewrite), found, strict=True)
        )
    if not _apart(first, second):
        return [[], []]
    return [[t for t in r.tokens if spans[0][0] <= t.start][:1] for r, spans in zip((original, rewrite), found, strict=True)]


_UP = re.compile(
    r"(?<!\w)(?:(?:not|no|never) (?:be |is |are )?(?:later than|after|beyond)|by|until|till|up to|before|prior to|(?<!not )(?<!no )(?<!never )earlier than|at the latest(?: by| on)?)(?: the)? \Z"
)
_ON = re.compile(
    r"(?<!\w)(?:(?:not|no|never) (?:be |is |are )?(?:earlier than|sooner than|before|until|prior to)|from|since|(?<!not )(?<!no )(?<!never )(?:after|later than)|starting(?: on| from)?|beginning(?: on| from)?|at the earliest(?: on)?)(?: the)? \Z"
)


def side(start: int, reading: Reading) -> str:
    """Whether an English text speaks of the time up to a date or from it on; "" where it does neither or denies it elsewhere."""
    before = reading.folded[max(0, start - 40) : start]
    on, up = _ON.search(before), _UP.search(before)
    clause = reading.clause_at(start)
    if clause is None or clause.denials or not (on or up):
        return ""
    return "on" if on else "up"
