"""Changed logic: exceptions, "unless otherwise provided", only, all and some, conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import joints, logic_kazakh, messages, sequence
from copilot.guard.languages import measures
from copilot.guard.reading import Clause, Force, Reading, Span, rarer
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from copilot.guard.weighing import BEING
from law.words import Language


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    yield from _otherwise(original, rewrite)
    yield from _exceptions(original, rewrite)
    yield from _included(original, rewrite)
    yield from logic_kazakh.exempted(original, rewrite)
    yield from logic_kazakh.excluded(original, rewrite)
    yield from _only(original, rewrite)
    yield from _range(original, rewrite)
    yield from joints.changes(original, rewrite)
    yield from sequence.changes(original, rewrite)
    yield from _items(original, rewrite)
    yield from _conditions(original, rewrite)
    yield from _new_conditions(original, rewrite)
    yield from _consent(original, rewrite)


def _conditions(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A clause that is a condition, most of whose words the other text, which has no condition at all, says fewer times."""
    rules = rewrite.marks
    if any(rewrite.find(pattern) for pattern in (rules.condition, rules.exception, rules.only, rules.unless)):
        return
    if any(rules.then.match(rewrite.folded, c.start) for c in rewrite.clauses) or _DEMANDED[rewrite.language].search(rewrite.folded):
        return
    if any(c.force is Force.MAY for c in rewrite.clauses) and not any(c.force is Force.MAY for c in original.clauses):
        return  # an application may come without the papers. It is not registered
    for clause in original.clauses:
        if not clause.conditional or original.marks.otherwise.search(original.folded, clause.start, clause.end):
            continue
        words = _of_condition(clause, original)
        lost = [w for w in words if rarer(w, original, rewrite)]
        gone = any(not rewrite.likes(w) for w in lost)
        if gone and len(lost) >= _TOLD and len(lost) >= _MOST * len(words):
            yield messages.lost(ChangeType.CONDITION, messages.CONDITION_LOST, original, [(words[0].start, words[-1].end)])
            return


# a condition told as a demand: for this he needs a licence; the condition is a licence
_DEMANDED = {
    Language.RU: re.compile(
        r"(?<!\w)(?:для этого (?:\w+ )?(?:нужн|необходим|требу|долж|обязан|надо)|услови[ея](?: \w+){0,2} ?[-:]|при (?:одном|двух|трех) услови)"
    ),
    Language.KK: re.compile(r"(?<!\w)(?:бұл|ол|осы) үшін(?!\w)|(?<!\w)шарты?(?: \w+)? ?[-:]"),
    Language.EN: re.compile(r"(?<!\w)(?:for (?:this|that)|to do so|the conditions? (?:is|are))(?!\w)"),
}


def _new_conditions(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A clause that is a condition, of which the original, which has no condition at all, says no word."""
    rules = original.marks
    if any(original.find(pattern) for pattern in (rules.condition, rules.exception, rules.only, rules.unless)):
        return
    for clause in rewrite.clauses:
        words = [t for t in clause.tokens if t in rewrite.content and t.word.kind is not Kind.OTHER]
        if clause.subordinate and words and not any(t.like(o) for t in words for o in original.tokens):
            yield messages.added(ChangeType.CONDITION, messages.CONDITION_ADDED, rewrite, [(words[0].start, words[-1].end)])
            return


_TOLD = 2  # words that tell a condition from others
_MOST = 0.6  # of the words of a condition


def _of_condition(clause: Clause, reading: Reading) -> list[Token]:
    """The words of a condition: of the whole clause, or those next to its mark (in case of the loss of documents)."""
    words = [t for t in clause.tokens if t.word.kind is not Kind.OTHER and t.word.lemma not in _EMPTY]
    if clause.subordinate:
        return words
    _, end = reading.find_in(reading.marks.condition, clause)
    if reading.language is Language.KK:
        return [t for t in words if t.end <= end and not t.word.light][-3:]
    return [t for t in words if t.start >= end and not t.word.light][:3]


_EMPTY = frozenset("быть являться если егер бол болып жағдай кез тиісті".split())


def _consent(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What is done by agreement or with leave in one text, where the other speaks of neither."""
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        found = here.find(here.marks.by_consent)
        if not found or there.find(there.marks.consent):
            continue
        if forward:
            yield messages.lost(ChangeType.CONDITION, messages.CONDITION_LOST, here, found[:1])
        else:
            yield messages.added(ChangeType.CONDITION, messages.CONDITION_ADDED, here, found[:1])


_ITEM = re.compile(r"(?<![\w(])\d+(?:-\d+)?\)")


def _items(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """Numbered items of a list, more in one text than in the other, where both list by numbers."""
    here, there = _numbered(original), _numbered(rewrite)
    if min(len(here), len(there)) >= 2 and len(here) > len(there):
        yield messages.lost(ChangeType.LIST_ITEM, messages.ITEM_LOST, original, [_around(original, here[-1])])
    elif min(len(here), len(there)) >= 2 and len(there) > len(here):
        yield messages.added(ChangeType.LIST_ITEM, messages.ITEM_ADDED, rewrite, [_around(rewrite, there[-1])])


def _numbered(reading: Reading) -> list[Span]:
    return [s for s in reading.find(_ITEM) if not any(r.start <= s[0] < r.end for r in reading.references)]


def _otherwise(original: Reading, rewrite: Reading) -> Iterator[Change]:
    here, there = original.find(original.marks.otherwise), rewrite.find(rewrite.marks.otherwise)
    if here and not there:
        yield messages.lost(ChangeType.CONDITION, messages.OTHERWISE_LOST, original, [_around(original, here[0])])
    elif there and not here and not _excepted_otherwise(original, rewrite):
        yield messages.added(ChangeType.CONDITION, messages.OTHERWISE_ADDED, rewrite, [_around(rewrite, there[0])])


def _excepted_otherwise(original: Reading, rewrite: Reading) -> bool:
    """Whether what is otherwise in the rewrite is an exception of the original: save in cases set by statute, where statutes provide
    otherwise."""
    if not original.find(original.marks.exception):
        return False
    return original.language is Language.EN or not rewrite.find(rewrite.marks.exception)


def _exceptions(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """An exception of which the other text knows nothing: neither a word of exception, limit or denial, nor its matter."""
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        found = [s for s in here.find(here.marks.exception) if not here.marks.otherwise.search(here.folded, max(0, s[0] - 20), s[1] + 60)]
        rules = there.marks
        if not found or any(p.search(there.folded) for p in (rules.exception, rules.exempt, rules.unless, rules.only, rules.otherwise)):
            continue
        for span in found[:1]:
            if _told_apart(span, here, there) and not there.find(_THEN_TOO[there.language]):
                continue
            place = _around(here, span)
            if forward:
                yield messages.lost(ChangeType.CONDITION, messages.EXCEPTION_LOST, here, [place])
            else:
                yield messages.added(ChangeType.CONDITION, messages.EXCEPTION_ADDED, here, [place])


_INCLUDING = {
    Language.RU: re.compile(r"(?<!\w)(?:включая|в том числе)(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)қоса алғанда(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)including(?!\w)"),
}


def _included(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """What one text takes out and the other includes: save for advertising, including advertising."""
    for here, there in ((original, rewrite), (rewrite, original)):
        taken = [(s, _governed(s, here)) for s in here.find(here.marks.exception)]
        included = [(s, _governed(s, there)) for s in there.find(_INCLUDING[there.language])]
        for span, word in taken:
            twin = next((place for place, other in included if word is not None and other is not None and other.same(word)), None)
            again = [_governed(s, there) for s in there.find(there.marks.exception)]
            if twin is None or any(o is not None and word is not None and o.same(word) for o in again):
                continue
            left, right = (span, twin) if here is original else (twin, span)
            words = messages.changed(messages.RANGE_CHANGED, original, left, rewrite, right)
            yield Change(ChangeType.CONDITION, words, (left,), (right,))
            return


def _governed(span: Span, reading: Reading) -> Token | None:
    """The word next to a word of exception that it governs: behind it, in Kazakh before it."""
    if reading.language is Language.KK:
        return next((t for t in reversed(reading.content) if t.end <= span[0]), None)
    return next((t for t in reading.content if t.start >= span[1]), None)


# what is said to hold in that case as well is no exception
_THEN_TOO = {
    Language.RU: re.compile(
        r"(?<!\w)(?:и тогда|даже (?:если|когда|в случа\w+)|(?:и|также) в (?:этом|таком|том) случае|и в случа(?:е|ях))(?!\w)"
    ),
    Language.KK: re.compile(r"(?<!\w)(?:жағдай\w*|кезде|болса|болғанда) (?:да|де)(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)(?:even (?:if|where|when|then)|(?:also|too) (?:if|where|when))(?!\w)"),
}
_APART = 0.75  # of the words of an exception


def _told_apart(span: Span, here: Reading, there: Reading) -> bool:
    """Whether another clause of leave or of a case tells the matter of an exception: save where a statute sets more; a statute may
    set more."""
    stop = next((m.start() for m in re.finditer(r"[.;]", here.folded) if m.start() > span[1]), len(here.folded))
    words = [t for t in here.content if span[1] <= t.start < stop]
    within = here.clause_at(span[0])
    denied = within is not None and within.negative
    clauses = [c for c in there.clauses if c.force is Force.MAY or c.conditional or (c.negative and not denied)]
    matter = [[t for o in there.clauses if o is c or (_sets(c, there) and o.sentence == c.sentence) for t in o.tokens] for c in clauses]
    told = [sum(any(t.like(o) for o in tokens) for t in words) for tokens in matter]
    return len(words) >= _TOLD and max(told, default=0) >= _APART * len(words)


def _sets(clause: Clause, reading: Reading) -> bool:
    """Whether a Russian clause tells that cases may be set, which its sentence goes on to tell: when another decides it."""
    return clause.force is Force.MAY and _SETS.search(reading.folded, clause.start, clause.end) is not None


_SETS = re.compile(r"(?<!\w)(?:предусм|устан[ао]в|опред|назв|указ)\w+ (?:\w+ ){0,2}(?:случа|исключени)\w+")


def _only(original: Reading, rewrite: Reading) -> Iterator[Change]:
    here, there = original.find(original.marks.only), rewrite.find(rewrite.marks.only)
    denied = [any(c.negative for c in reading.clauses) for reading in (original, rewrite)]
    if (here and not there and denied == [False, True]) or (there and not here and denied == [True, False]):
        return  # is not encumbered by a right: is given only if it is free of rights
    excepted = [bool(reading.find(reading.marks.exception)) for reading in (original, rewrite)]
    if (here and not there and excepted == [False, True]) or (there and not here and excepted == [True, False]):
        return  # in force at once, but for chapter 15: in force at once; only chapter 15 later
    if _DEMANDED[original.language].search(rewrite.folded):
        return
    if here and not there and not _denied_limit(rewrite) and not rewrite.find(rewrite.marks.no_sooner):
        yield messages.lost(ChangeType.SCOPE, messages.ONLY_LOST, original, [_around(original, here[0])])
    elif (
        there
        and not here
        and not _denied_limit(original)
        and not original.find(original.marks.no_sooner)
        and not _must_be(original, rewrite)
        and not _that_which(original, rewrite, there[0])
        and not _only_unless(rewrite, there[0])
        and (rewrite.language is not Language.RU or _only_who(rewrite, there[0]))
        and not (_ONLY_IF[rewrite.language].match(rewrite.folded, there[0][0]) and original.find(original.marks.condition))
    ):
        yield messages.added(ChangeType.SCOPE, messages.ONLY_ADDED, rewrite, [_around(rewrite, there[0])])


# must if he proves: must only if he proves. A norm that names a condition holds under it alone
_ONLY_IF = {
    Language.RU: re.compile(r"(?:лишь|только),? (?:тогда|в (?:том |тех )?случа\w+|если|когда|при условии)(?!\w)"),
    Language.KK: re.compile(r"(?!)"),
    Language.EN: re.compile(r"only (?:if|where|when|on condition|provided)(?!\w)"),
}


def _only_who(reading: Reading, only: Span) -> bool:
    """Whether "only" narrows whom or what a Russian norm is about: plain style puts it before the cases, amounts and purposes that
    the norm names anyway, for stress."""
    near = [t for t in reading.tokens if t.start >= only[1] and not re.search(r"[.,;:]", reading.folded[only[1] : t.start])][:3]
    within = reading.clause_at(only[0])
    if within is None or within.negative or not near or near[0].text.startswith(("один", "одн")):
        return False
    return any(t.word.agent for t in near) or ("nomn" in near[0].word.cases and near[0].word.kind in (Kind.NOUN, Kind.QUALITY))


def _only_unless(reading: Reading, only: Span) -> bool:
    """Whether "only" belongs to what is not otherwise provided: this applies only if the contract does not provide otherwise."""
    within = reading.clause_at(only[0])
    same = [c for c in reading.clauses if within is not None and c.sentence == within.sentence]
    return any(reading.marks.otherwise.search(reading.folded, c.start, c.end) for c in same)


def _must_be(original: Reading, rewrite: Reading) -> bool:
    """Whether "only" says by whom alone something may be become what the original demands of one who is it."""
    being = BEING.get(original.language)
    if being is None or not being.search(original.folded) or not being.search(rewrite.folded):
        return False
    return any(c.force is Force.MUST for c in original.clauses) and any(c.force is Force.MAY for c in rewrite.clauses)


def _that_which(original: Reading, rewrite: Reading, only: Span) -> bool:
    """Whether "only" stands before "that which", and the original too speaks of that which: of the lot for which he paid."""
    tail = rewrite.folded[only[1] : only[1] + 8].strip().split(" ")[0]
    return bool(rewrite.marks.deictic.fullmatch(tail)) and bool(original.marks.that_which.search(original.folded))


def _denied_limit(reading: Reading) -> bool:
    """Whether a text says "only" by a denial: not without, not unless, to none but."""
    rules = reading.marks
    if any(c.denials >= 2 or reading.denied_if_not(c.sentence) for c in reading.clauses):
        return True  # what has not passed is forbidden: only what has passed is allowed
    limits = any(pattern.search(reading.folded) for pattern in (rules.exception, rules.exempt, rules.privative))
    return limits and any(c.denials for c in reading.clauses)


def _range(original: Reading, rewrite: Reading) -> Iterator[Change]:
    if all(_WHOLE_OR_PART[r.language].search(r.folded) for r in (original, rewrite)):
        return
    whole = [reading.find(reading.marks.whole) for reading in (original, rewrite)]
    if whole[0] and not whole[1] and not rewrite.find(rewrite.marks.every) and not _worded(whole[0][0], original, rewrite):
        yield messages.lost(ChangeType.SCOPE, messages.RANGE_LOST, original, [_around(original, whole[0][0])])
    every, some = original.find(original.marks.every), original.find(original.marks.some)
    every_new, some_new = rewrite.find(rewrite.marks.every), rewrite.find(rewrite.marks.some)
    if some and some_new:  # partly stands in both: some kinds of users may be new or gone besides
        some, some_new = _unsaid(some, original, rewrite), _unsaid(some_new, rewrite, original)
    yield from _both(original, rewrite)
    for here, there in ((original, rewrite), (rewrite, original)):
        if (pair := logic_kazakh.of_some_kind(here, there)) is not None:
            spans = pair if here is original else pair[::-1]
            words = messages.changed(messages.RANGE_CHANGED, original, spans[0], rewrite, spans[1])
            yield Change(ChangeType.SCOPE, words, spans[:1], spans[1:])
            return
    if every and not every_new and (narrowed := _narrowed(every, original, rewrite)) is not None:
        spans = _around(original, every[0]), narrowed
        yield Change(
            ChangeType.SCOPE, messages.changed(messages.RANGE_CHANGED, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:]
        )
        return
    if some and not some_new:
        new = every_new[0] if every_new and not every else None
        if new:
            spans = _around(original, some[0]), _around(rewrite, new)
            yield Change(
                ChangeType.SCOPE, messages.changed(messages.RANGE_CHANGED, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:]
            )
        elif not logic_kazakh.last_said(some[0], original, rewrite):
            yield messages.lost(ChangeType.SCOPE, messages.RANGE_LOST, original, [_around(original, some[0])])
    elif every and (most := _most(rewrite)) and not _most(original) and not any(a.value == 0.5 for a in original.amounts):
        spans = _around(original, every[0]), _around(rewrite, most[0])
        yield Change(
            ChangeType.SCOPE, messages.changed(messages.RANGE_CHANGED, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:]
        )
    elif some_new and not some and not every and (part := [s for s in some_new if _PART.match(rewrite.folded, s[0])]):
        if not _told_of_again(part[0], rewrite) and not _said(part[0], rewrite, original):
            yield messages.added(ChangeType.SCOPE, messages.NARROWING_ADDED, rewrite, [_around(rewrite, part[0])])
    elif every and some_new and not some and len(every_new) < len(every):
        spans = _around(original, every[0]), _around(rewrite, some_new[0])
        yield Change(
            ChangeType.SCOPE, messages.changed(messages.RANGE_CHANGED, original, spans[0], rewrite, spans[1]), spans[:1], spans[1:]
        )


def _both(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """Both of two in one text, one of them in the other; all in one, at least one in the other."""
    language = original.language
    for more, fewer in ((_BOTH[language], _ONE_OF[language]), (_ALL[language], _AT_LEAST_ONE[language])):
        for here, there in ((original, rewrite), (rewrite, original)):
            if (two := here.find(more)) and not here.find(fewer) and not there.find(more) and (single := there.find(fewer)):
                first, second = (two[0], single[0]) if here is original else (single[0], two[0])
                words = messages.changed(messages.RANGE_CHANGED, original, first, rewrite, second)
                yield Change(ChangeType.SCOPE, words, (first,), (second,))
                return


_BOTH = {
    Language.RU: re.compile(r"(?<!\w)об(?:а|е|оих|еих|оим|еим|оими|еими)(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)екеуі\w*(?: де| да)?(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)both(?!\w)(?! \w+ and)"),
}
_ONE_OF = {
    Language.RU: re.compile(r"(?<!\w)(?:одн\w+|один|любо\w+|кого-либо|кто-либо) из(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)(?:біреуі\w*|бірі|бірінің|бірін|біріне)(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)(?:one of|either)(?!\w)"),
}


# part or all of his rights
_WHOLE_OR_PART = {
    Language.RU: re.compile(
        r"(?<!\w)част(?:ь|и|ью|ично)(?: \w+){0,2} (?:или|либо) (?:вс\w+|целиком|полностью)|(?<!\w)(?:вс\w+|целиком|полностью)(?: \w+){0,2} (?:или|либо) (?:\w+ ){0,2}част"
    ),
    Language.KK: re.compile(
        r"(?<!\w)(?:толық|түгел|бүкіл|барлы)\w* (?:немесе|не) (?:\w+ )?(?:ішінара|бөлі)|(?<!\w)(?:ішінара|бөлі\w+) (?:немесе|не) (?:толық|түгел|бүкіл|барлы)"
    ),
    Language.EN: re.compile(
        r"(?<!\w)(?:all|whole|wholly|full|fully|entirely) or (?:\w+ )?(?:part|partly|in part|some)|(?<!\w)(?:part|partly|some|in part) or (?:all|wholly|the whole|in full|fully)"
    ),
}
_ALL = {
    Language.RU: re.compile(r"(?<!\w)(?:все[хм]?|всеми)(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)(?:барлық|барлығы\w*|бәрі\w*)(?!\w)"),
    Language.EN: re.compile(r"(?<!\w)all(?!\w)"),
}
_AT_LEAST_ONE = {
    Language.RU: re.compile(r"(?<!\w)хотя бы (?:один|одн\w+) из(?!\w)"),
    Language.KK: re.compile(r"(?<!\w)(?:кемінде|ең болмағанда|тым болмаса) (?:бірі|біреуі)\w*"),
    Language.EN: re.compile(r"(?<!\w)at least one of(?!\w)"),
}


def _narrowed(every: list[Span], original: Reading, rewrite: Reading) -> Span | None:
    """Where the rewrite narrows what the original says of all: all members, members who voted for it."""
    for _, end in every:
        at = next((n for n, t in enumerate(original.tokens) if t.start >= end and t.word.kind is Kind.NOUN), None)
        noun = original.tokens[at] if at is not None and original.tokens[at].start - end < 30 else None
        for n, twin in enumerate(rewrite.tokens) if noun is not None else ():
            if noun is None or not twin.same(noun):
                continue
            # the participle stands behind the noun and what belongs to it: of members of the partnership, who voted
            near = [t for t in rewrite.tokens[n + 1 : n + 4] if rewrite.folded[t.start - 2 : t.start] == ", "]
            token = near[0] if near else None
            if token is None or token.word.kind is not Kind.ACTION or token.word.finite or original.likes(token):
                continue
            if not twin.word.grows and not twin.word.cases.isdisjoint(token.word.cases):
                return twin.start, token.end
    return None


_PART = re.compile(r"некотор|отдельн|выборочно|кейбір|жекелеген|ішінара|іріктеп|some(?!\w)")
_AGAIN = re.compile(
    r"[.;] (?:если |когда )?(?:он|она|оно|они|их|им|такие|таким|эти|олар\w*|мұндай|ондай|осындай|сондай|осы|бұлар\w*|ол|they|these|such)(?!\w)|(?<!\w)(?:for|of|on|in) those(?!\w)"
)


def _told_of_again(span: Span, reading: Reading) -> bool:
    """Whether the next sentence rules what is said of them: "some owners claim a place. They are audited" narrows nobody."""
    return _AGAIN.search(reading.folded, span[1]) is not None


def _said(span: Span, here: Reading, there: Reading) -> bool:
    """Whether the first word at a place stands in the other text in any form."""
    word = next((t for t in here.tokens if t.start >= span[0]), None)
    return word is not None and any(word.same(t) for t in there.tokens)


def _worded(span: Span, here: Reading, there: Reading) -> bool:
    """Whether the first word at a place stands in the other text in any form or by a synonym."""
    word = next((t for t in here.tokens if t.start >= span[0]), None)
    return word is not None and bool(there.likes(word))


def _unsaid(spans: list[Span], here: Reading, there: Reading) -> list[Span]:
    return [span for span in spans if not _said(span, here, there)]


def _most(reading: Reading) -> list[Span]:
    return reading.find(measures(reading.language).majority)


def _around(reading: Reading, span: Span) -> Span:
    """The words with a few after them, to the end of the clause at most."""
    end = span[1]
    for clause in reading.clauses:
        if clause.start <= span[0] < clause.end:
            end = max(end, min(clause.end, span[1] + 60))
    cut = reading.text.rfind(" ", span[1], end) if end < len(reading.text) and end == span[1] + 60 else end
    return span[0], cut if cut > span[1] else end
