"""Changed logic: exceptions, "unless otherwise provided", only, all and some, conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copilot.guard import (
    conditions_english,
    defaults_english,
    defaults_russian,
    excepted,
    joints,
    logic_kazakh,
    messages,
    ranges,
    sequence,
    sequence_kazakh,
)
from copilot.guard.clauses import Clause, Force, Span
from copilot.guard.ranges import around
from copilot.guard.reading import Reading, rarer
from copilot.guard.tokens import Kind, Token
from copilot.guard.verdict import Change, ChangeType
from copilot.guard.weighing import BEING
from copilot.guard.weighing_english import MUST_OBTAIN, NEEDS, TAKES, only_by
from law.words import Language


def changes(original: Reading, rewrite: Reading) -> Iterator[Change]:
    yield from _otherwise(original, rewrite)
    yield from defaults_russian.bounded(original, rewrite)
    yield from _exceptions(original, rewrite)
    yield from excepted.changes(original, rewrite)
    yield from logic_kazakh.changes(original, rewrite)
    yield from _only(original, rewrite)
    yield from ranges.changes(original, rewrite)
    yield from joints.changes(original, rewrite)
    yield from sequence.changes(original, rewrite)
    yield from sequence_kazakh.changes(original, rewrite)
    yield from _items(original, rewrite)
    told = [*_conditions(original, rewrite), *_new_conditions(original, rewrite)]
    yield from told or conditions_english.changes(original, rewrite)
    yield from conditions_english.narrowing(original, rewrite)
    yield from _consent(original, rewrite)
    yield from defaults_english.changes(original, rewrite)


def _conditions(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """A clause that is a condition, most of whose words the other text, which has no condition at all, says fewer times."""
    rules = rewrite.marks
    if any(rewrite.find(pattern) for pattern in (rules.condition, rules.exception, rules.only, rules.unless)):
        return
    if rewrite.language is Language.KK and rewrite.find(rules.no_sooner):
        return  # to decide it, most must be for it
    if any(rules.then.match(rewrite.folded, c.start) for c in rewrite.clauses) or _DEMANDED[rewrite.language].search(rewrite.folded):
        return
    if any(c.force is Force.MAY for c in rewrite.clauses) and not any(c.force is Force.MAY for c in original.clauses):
        return  # an application may come without the papers. It is not registered
    for clause in original.clauses:
        if not clause.conditional or original.marks.otherwise.search(original.folded, clause.start, clause.end):
            continue
        words = _of_condition(clause, original)
        lost = [w for w in words if rarer(w, original, rewrite)]
        if original.language is Language.RU:  # one whose work is told by another word is told of
            narrows = original.marks.restricts
            lost = [w for w in lost if narrows.fullmatch(w.text) or not any(w.like(o) and not w.same(o) for o in rewrite.tokens)]
        if original.language is Language.EN:  # in which one who is related is one if he is related
            words = [w for w in words if not w.word.light]
            lost = [w for w in words if not rewrite.likes(w)]
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
        yield messages.lost(ChangeType.LIST_ITEM, messages.ITEM_LOST, original, [around(original, here[-1])])
    elif min(len(here), len(there)) >= 2 and len(there) > len(here):
        yield messages.added(ChangeType.LIST_ITEM, messages.ITEM_ADDED, rewrite, [around(rewrite, there[-1])])


def _numbered(reading: Reading) -> list[Span]:
    return [s for s in reading.find(_ITEM) if not any(r.start <= s[0] < r.end for r in reading.references)]


def _otherwise(original: Reading, rewrite: Reading) -> Iterator[Change]:
    here, there = original.find(original.marks.otherwise), rewrite.find(rewrite.marks.otherwise)
    if here and not there:
        yield messages.lost(ChangeType.CONDITION, messages.OTHERWISE_LOST, original, [around(original, here[0])])
    elif there and not here and not _excepted_otherwise(original, rewrite):
        yield messages.added(ChangeType.CONDITION, messages.OTHERWISE_ADDED, rewrite, [around(rewrite, there[0])])


def _excepted_otherwise(original: Reading, rewrite: Reading) -> bool:
    """Whether what is otherwise in the rewrite is an exception of the original: save in cases set by statute, where statutes provide
    otherwise."""
    if not original.find(original.marks.exception):
        return False
    if original.language is Language.RU and all("исключени" in rewrite.folded[s:e] for s, e in rewrite.find(rewrite.marks.otherwise)):
        return True  # save in cases set by acts: acts may set exceptions
    return original.language is Language.EN or not rewrite.find(rewrite.marks.exception)


def _exceptions(original: Reading, rewrite: Reading) -> Iterator[Change]:
    """An exception of which the other text knows nothing: neither a word of exception, limit or denial, nor its matter."""
    for here, there, forward in ((original, rewrite, True), (rewrite, original, False)):
        found = [s for s in here.find(here.marks.exception) if not here.marks.otherwise.search(here.folded, max(0, s[0] - 20), s[1] + 60)]
        rules = there.marks
        if not found or any(p.search(there.folded) for p in (rules.exception, rules.exempt, rules.unless, rules.only, rules.otherwise)):
            continue
        if here.language is Language.EN and there.find(NEEDS) and any(c.denials for c in here.clauses):
            continue  # not unless he agrees: requires his consent
        if here.language is Language.EN and there.find(rules.privative) and any(c.denials for c in there.clauses):
            continue  # without his consent it is forbidden: forbidden unless he agrees
        if here.folded.startswith("помимо", found[0][0]) and _ON_TOP.search(there.folded):
            continue
        if here.language is Language.EN and any(_same_behind(s, here, t, there) for s in found for t in there.find(_SUBJECT_TO)):
            continue  # apart from its wear, subject to its wear
        for span in found[:1]:
            if _told_apart(span, here, there) and not there.find(_THEN_TOO[there.language]):
                continue
            place = around(here, span)
            if forward:
                yield messages.lost(ChangeType.CONDITION, messages.EXCEPTION_LOST, here, [place])
            else:
                yield messages.added(ChangeType.CONDITION, messages.EXCEPTION_ADDED, here, [place])


_ON_TOP = re.compile(r"(?<!\w)(?:сверх|наряду с|дополнительно|в дополнение)(?!\w)")  # besides, not save for


_SUBJECT_TO = re.compile(r"(?<!\w)(?:subject to|allowing for|without prejudice to|disregarding|not counting|aside from|bar)(?!\w)")


def _same_behind(span: Span, here: Reading, other: Span, there: Reading) -> bool:
    """Whether one word stands right behind two places."""
    mine, theirs = ([t for t in r.content if t.start >= s[1]][:2] for r, s in ((here, span), (there, other)))
    return any(t.like(o) for t in mine for o in theirs)


# what is said to hold in that case as well is no exception
_THEN_TOO = {
    Language.RU: re.compile(
        r"(?<!\w)(?:и тогда|даже (?:если|когда|в случа\w+|при)|(?:и|также) в (?:этом|таком|том) случае|и в случа(?:е|ях)|в том числе|"
        r"(?:это|то же|то же самое) (?:каса|относ|распространя|действу|применя)\w+ (?:и|также)|(?:каса|относ|распространя|действу|применя)\w+ тоже|"
        r"(?:то же|то же самое|тоже|также) (?:каса|относ|распространя|действу|применя)\w+)(?!\w)"
    ),
    Language.KK: re.compile(r"(?<!\w)(?:жағдай\w*|кезде|болса|болғанда) (?:да|де)(?!\w)"),
    Language.EN: re.compile(
        r"(?<!\w)(?:even (?:if|where|when|then)|including (?:if|where|when|in (?:the )?case)|(?:also|too) (?:if|where|when))(?!\w)"
    ),
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
    if within is not None and not within.conditional and (within.force is Force.MAY or _RIGHTS.search(here.folded, within.start, span[0])):
        clauses = [
            c for c in clauses if c.force is not Force.MAY or _sets(c, there) or here.language is not Language.RU
        ]  # may, save for this: this may be done is no exception
    usual = _AS_A_RULE.search(there.folded) is not None
    matter = [
        [
            t
            for o in there.clauses
            if o is c or (usual and o.sentence == c.sentence) or (_sets(c, there) and o.sentence == c.sentence)
            for t in o.tokens
        ]
        for c in clauses
    ]
    told = [sum(any(t.like(o) for o in tokens) for t in words) for tokens in matter]
    ruled = here.language is Language.RU and any(n == len(words) and not c.conditional for n, c in zip(told, clauses, strict=True))
    return len(words) >= (1 if ruled else _TOLD) and max(told, default=0) >= _APART * len(words)


def _sets(clause: Clause, reading: Reading) -> bool:
    """Whether a Russian clause tells that cases may be set, which its sentence goes on to tell: when another decides it."""
    return clause.force is Force.MAY and _SETS.search(reading.folded, clause.start, clause.end) is not None


_AS_A_RULE = re.compile(r"(?<!\w)(?:по общему правилу|как правило|обычно|в (?:остальных|других|прочих) случаях|в общем случае)(?!\w)")
_RIGHTS = re.compile(r"(?<!\w)(?:пользу|облада|наделе|име)\w+ (?:\w+ ){0,4}правами?(?!\w)")
_SETS = re.compile(r"(?<!\w)(?:предусм|устан[ао]в|опред|назв|указ)\w+ (?:\w+ ){0,2}(?:случа|исключени)\w+")


def _only(original: Reading, rewrite: Reading) -> Iterator[Change]:
    here, there = original.find(original.marks.only), rewrite.find(rewrite.marks.only)
    denied = [
        any(c.negative or (reading.language is Language.RU and _UNLIMITED.search(reading.folded, c.start, c.end)) for c in reading.clauses)
        for reading in (original, rewrite)
    ]
    if (here and not there and denied == [False, True]) or (there and not here and denied == [True, False]):
        return  # is not encumbered by a right: is given only if it is free of rights
    excepted = [bool(reading.find(reading.marks.exception)) for reading in (original, rewrite)]
    if (here and not there and excepted == [False, True]) or (there and not here and excepted == [True, False]):
        return  # in force at once, but for chapter 15: in force at once; only chapter 15 later
    if _DEMANDED[original.language].search(rewrite.folded):
        return
    if logic_kazakh.one_alone(original, rewrite) or logic_kazakh.one_alone(rewrite, original):
        return
    if logic_kazakh.excepted_alone(original, rewrite) or logic_kazakh.excepted_alone(rewrite, original):
        return
    if there and logic_kazakh.by_leave(original, rewrite, there[0]):
        return
    if here and original.language is Language.RU and _LEAVE_NEEDED.search(rewrite.folded) and original.find(original.marks.by_consent):
        return  # only with his consent: his consent is required
    demands = (MUST_OBTAIN, TAKES) if rewrite.language is Language.EN else ()
    obtained = any(p.search(rewrite.folded) for p in demands)  # only with leave: must obtain leave; it takes leave
    obtained = obtained or (rewrite.language is Language.EN and _BEFORE_IT_MUST.search(rewrite.folded) is not None)
    if here and not there and not obtained and not _denied_limit(rewrite) and not rewrite.find(rewrite.marks.no_sooner):
        yield messages.lost(ChangeType.SCOPE, messages.ONLY_LOST, original, [around(original, here[0])])
    elif (
        there
        and not here
        and not _denied_limit(original)
        and not original.find(original.marks.no_sooner)
        and not _must_be(original, rewrite)
        and not _that_which(original, rewrite, there[0])
        and not _only_unless(rewrite, there[0])
        and not logic_kazakh.idle_only(there[0], rewrite, original)
        and not (rewrite.language is Language.EN and rewrite.folded.endswith(("that ", "which "), 0, there[0][0]))
        and not _ONLY_SO_OFTEN.match(rewrite.folded, there[0][0])
        and not logic_kazakh.banned_beyond(original, there[0], rewrite)
        and not _ONLY_UP_TO.match(rewrite.folded, there[0][0])
        and not (_ONLY_FROM.match(rewrite.folded, there[0][0]) and _NOT_EARLIER.search(original.folded))
        and not any(only_by(c, rewrite, o, original) for c in rewrite.clauses for o in original.clauses if o.force is Force.MUST)
        and (rewrite.language is not Language.RU or _only_who(rewrite, there[0]))
        and not (_ONLY_IF[rewrite.language].match(rewrite.folded, there[0][0]) and original.find(original.marks.condition))
    ):
        yield messages.added(ChangeType.SCOPE, messages.ONLY_ADDED, rewrite, [around(rewrite, there[0])])


# of a bound the word says nothing new
_ONLY_FROM = re.compile(r"only (?:from|as from|by|until|before|then|on)(?!\w)")
_NOT_EARLIER = re.compile(r"(?<!\w)(?:not?|never) (?:be )?(?:earlier|later|sooner|before|until)(?!\w)")
_BEFORE_IT_MUST = re.compile(
    r"(?:\A|[.;] )(?:before|prior to) [^.;]{3,100}, [^.;]{3,80}(?<!\w)(?:must|has to|have to|needs? to)(?!\w)|(?<!\w)(?:must|has to|have to) (?:first|[^.;]{3,90} before (?:\w+ing|it|he|she|they)(?!\w))"
)  # only after a warning: before he does it he must warn
_ONLY_SO_OFTEN = re.compile(r"only (?:once|twice|one|two|three|a single|(?:a |some )?part|partly|\d+)(?!\w)")  # of numbers `figures` tells
_ONLY_UP_TO = re.compile(
    r"only (?:up to|within|to the extent|as far as|so far as|in so far|insofar|as long as|at most|in proportion|if|when|where|once|after|with|upon)(?!\w)"
)
# must if he proves: must only if he proves. A norm that names a condition holds under it alone
_ONLY_IF = {
    Language.RU: re.compile(r"(?:лишь|только),? (?:тогда|в (?:том |тех )?случа\w+|если|когда|при условии)(?!\w)"),
    Language.KK: re.compile(r"(?!)"),
    Language.EN: re.compile(r"only (?:if|where|when|on condition|provided)(?!\w)"),
}


_UNLIMITED = re.compile(r"(?<!\w)без (?:\w+ )?(?:ограничени|указани|учета|права|уведомлени|разрешени)\w*")  # a denial without a verb
_LEAVE_NEEDED = re.compile(
    r"(?<!\w)(?:обязательн|нужн|нуж[её]н|необходим|требу)\w*[^.;]{0,40} (?:согласи|разрешени|одобрени)|"
    r"(?<!\w)(?:согласи|разрешени|одобрени)\w+[^.;]{0,40} (?:обязательн|нужн|необходим|требу)"
)


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
